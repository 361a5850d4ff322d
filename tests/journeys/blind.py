#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A blind person reads a story: the way that the README describes, by keyboard and by what a screen reader gets."""

from journey import TITLE, expect, name_of, run


def hear_stop(app, number, section, since):
    """Hears once, and only once, where the story is now; gives what the map is said to show."""
    said = app.hear(f"Stop {number} of 22, {section}:", "Map: ", since=since)
    app.settle()
    expect(len([words for words in app.heard[since:] if words.startswith("Stop ")]) == 1,
           f"the stop was not said once but {app.heard[since:]}")
    return said.split("Map: ")[1]


def goes_through_the_story(person):
    """Start, hear where one is, go through the stops, come back to the same stop another day."""
    app = person.start()
    hear_stop(app, 1, "What’s Happening?", 0)
    expect(name_of(app.frame) == TITLE, f"the window is called {name_of(app.frame)}")

    shown = set()
    for number in range(2, 6):
        since = len(app.heard)
        app.press("Next")
        shown.add(hear_stop(app, number, "What’s Happening?", since))
    expect(len(shown) == 4, "the map was said to show the same at two stops")
    for key, number, section in (("Prior", 4, "What’s Happening?"), ("ctrl+End", 22, "What’s Next?"),
                                 ("Prior", 21, "What’s Next?"), ("ctrl+Home", 1, "What’s Happening?"),
                                 ("Next", 2, "What’s Happening?")):
        since = len(app.heard)
        app.press(key)
        hear_stop(app, number, section, since)

    # The statement itself can be read at leisure, and what kind of statement it is.
    passed = app.tab_to("list item", "Reported: The announcement followed")
    expect(passed[-1][2] == "Current stop", f"the statement is not the current one: {passed[-1]}")
    app.see("heading", "Two telephone calls")
    app.quit()

    app = person.start()
    hear_stop(app, 2, "What’s Happening?", 0)
    app.quit()


def reads_the_map(person):
    """Hear what the map shows, go through its places, open a card, come back, follow a card to where it is told."""
    app = person.start()
    shown = hear_stop(app, 1, "What’s Happening?", 0)
    app.tab_to("grouping", "Map: arrow keys move it")
    expect(app.where()[2] == shown, f"the map shows {app.where()[2]}, but was said to show {shown}")
    expect(app.see("grouping", "Map").get_description() == shown, "what is around the map says something else")

    app.tab_to("toggle button", "4 Places on the Map")
    app.press("Return")
    app.at("list item", "1 of 4: ")
    places = [app.where()[1]]
    for number in range(2, 5):
        app.press("Down")
        places.append(app.at("list item", f"{number} of 4: ")[1])
    expect(any(": Miami, Summit host" in place for place in places), f"the places are {places}")
    while "Kazakhstan, " not in app.where()[1]:
        app.press("Up")
    app.press("Return")
    card = app.see("dialog", "Kazakhstan")
    app.see("label", "In this story: Invited guest", within=card)
    app.tab_to("list item", "Uranium in numbers")
    app.press("Escape")
    app.gone("dialog", "Kazakhstan")
    app.at("toggle button", "4 Places on the Map")

    # A marker is a button; its card leads to another stop, which is said, and the card is out of the way.
    app.tab_to("button", "Miami, Summit host", key="shift+Tab")
    app.press("Return")
    card = app.see("dialog", "Miami")
    app.tab_to("list item", "Where and when")
    since = len(app.heard)
    app.press("Return")
    hear_stop(app, 3, "What’s Happening?", since)
    app.gone("dialog", "Miami")
    app.quit()


def explores_and_searches(person):
    """Away from the story on the map and back, then a search."""
    app = person.start()
    since = hear_stop(app, 1, "What’s Happening?", 0) and len(app.heard)
    app.tab_to("grouping", "Map: arrow keys move it")
    for _ in range(12):  # west, until there is land
        app.press("Left")
        middle = app.wait("the name of what lies in the middle", lambda: app.heard[since:] and app.heard[-1])
        if middle != "Open water":
            break
        since = len(app.heard)
    app.press("Return")
    app.see("dialog", middle)
    app.press("Escape")
    app.gone("dialog", middle)
    app.at("grouping", "Map: arrow keys move it")
    app.see("button", "Back to the Story")
    app.press("ctrl+r")
    app.gone("button", "Back to the Story")

    app.press("ctrl+f")
    app.at("entry", "Search the Story and the Map")
    app.type("uranium")
    app.hear(" results")
    app.press("Down")
    app.wait("a result with the focus", lambda: app.where()[0] == "list item")
    app.press("Escape")
    app.gone("dialog", "Search")
    app.at("grouping", "Map: arrow keys move it")
    app.quit()


run([goes_through_the_story, reads_the_map, explores_and_searches])
