#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sighted person without a mouse: sees where the focus is all the way round, and does everything by keys."""

from journey import DRIFT, TITLE, Lost, expect, name_of, run

HEADER = ["Library", "Search", "Show Story", "Timeline, Figures, Terms, and Sources", "Present", "Main Menu"]


def part(picture, width, box):
    """What is there in a picture of a window of that width."""
    left, top, wide, high = box
    return [picture[row * width + max(left, 0):row * width + min(left + wide + DRIFT, width)]
            for row in range(max(top, 0), min(top + high + DRIFT, len(picture) // width))]


def goes_round(app, limit=60):
    """By Tab until the focus is where it was; at each stop it is inside of the window, and to be seen. Gives the names."""
    start, names = app.where(), []
    width, height = app.size()
    before = app.gaze()
    while len(names) < limit:
        app.press("Tab")
        role, name, _ = app.where()
        left, top, wide, high = box = app.box(app.focus)
        expect(wide > 0 and high > 0 and left > -DRIFT and top > -DRIFT and left + wide <= width and top + high <= height,
               f"{role} “{name}” at {box} has the focus outside of the window of {width}×{height}")
        app.wait(f"the focus on {role} “{name}” to be seen",
                 lambda: part(app.gaze(), width, box) != part(before, width, box))
        before = app.gaze()
        if not names or names[-1] != name:  # a text with links is a stop for each of them
            names.append(name)
        if app.where() == start:
            return names
    raise Lost(f"Tab does not come back to {start}, only to {names}")


def in_order(names, *wanted):
    """Whether these names, or beginnings of names, follow one another, whatever is between them."""
    rest = iter(names)
    return all(any(name.startswith(want) for name in rest) for want in wanted)


def sees_where_the_focus_is(person):
    """All the way round: beside the map, without the story, in a narrow window, and after the story has gone on."""
    app = person.start()
    app.hear("Stop 1 of 22")
    around = goes_round(app)
    expect(in_order(around, *HEADER[1:], "What’s Happening?", "Reported:", "US President", "Sources:", "Next Stop", "Map:",
                    "Miami", "Zoom Out", "Natural Earth", HEADER[0]), f"Tab goes {around}")

    app.press("F9")
    app.gone("grouping", "Story")
    around = goes_round(app)
    expect(in_order(around, *HEADER[1:], "Map:", HEADER[0]) and not in_order(around, "Reported:"), f"Tab goes {around}")
    app.press("F9")
    app.see("grouping", "Story")

    # The list goes on without the focus, which Tab then brings to where the reader is.
    app.tab_to("list item", "Reported: US President")
    for key, step, number in (("Tab", "Next", 7), ("shift+Tab", "Prior", 1)):
        app.press(*[step] * 6)
        app.hear(f"Stop {number} of 22")
        app.press(key)
        expect(app.where()[2] == "Current stop", f"{key} leads to {app.where()}")

    app.resize(360, 640)
    app.see("button", "Next Stop")
    app.press("F9")
    app.see("grouping", "Story")
    around = goes_round(app)
    expect(in_order(around * 2, *HEADER[1:3], HEADER[-1], "Reported:", "US President", "Sources:", "Next Stop", HEADER[1]),
           f"Tab goes {around}")
    app.quit()


def reads_by_keys(person):
    """Menu, library, search, and the size of text."""
    app = person.start()
    app.press("F10")
    app.wait("the menu", lambda: app.where()[0] == "menu item")
    app.press("l")
    app.at("entry", "Search the Library")
    app.tab_to("list item", "How to Read")
    app.press("Return")
    app.wait("another story", lambda: name_of(app.frame) == "How to Read an Explainer")
    app.gone("dialog", "Library")
    app.hear("Stop 1 of 5")
    app.press("ctrl+l")
    app.at("entry", "Search the Library")
    app.press("Escape")
    app.gone("dialog", "Library")

    def height():
        return app.see("label", "A story is told in stops").get_extents(0).height
    before = height()
    app.press("ctrl+plus", "ctrl+plus", "ctrl+plus")
    app.wait("larger text", lambda: height() > before * 1.2)
    app.press("ctrl+0")
    app.wait("text as before", lambda: height() == before)

    app.press("ctrl+f")
    app.at("entry", "Search the Story")
    app.type("sources")
    app.hear(" result")
    app.press("Down")
    app.wait("a result with the focus", lambda: app.where()[0] == "list item")
    app.press("Escape")
    app.gone("dialog", "Search")
    app.quit()


def changes_settings_presents_and_prints(person):
    """Preferences, a presentation, the dialog to print from, and back each time."""
    app = person.start()
    light = sum(app.gaze())
    app.press("ctrl+comma")
    app.at("combo box", "Language")
    app.tab_to("combo box", "Appearance")
    app.choose("Appearance", 2)
    app.tab_to("spin button", "Text Size")
    app.press("Up")
    app.press("Escape")
    app.gone("dialog", "Preferences")
    app.wait("a dark window", lambda: sum(app.gaze()) < light / 2)
    expect(person.get("zoom-text").startswith("1.1"), f"the size of text is {person.get('zoom-text')}")

    app.press("Next")
    app.hear("Stop 2 of 22")
    since = len(app.heard)
    app.press("F5")
    app.hear("Stop 1 of 22", since=since)
    app.look()
    app.at("grouping", "Presentation")
    app.press("Right")
    app.hear("Stop 2 of 22", since=since)
    app.see("label", "2 of 22")
    app.press("b")
    app.gone("label", "2 of 22")
    app.wait("a black screen", lambda: app.gaze().count(0) > 1200 * 1000)
    app.press("b")
    app.see("label", "2 of 22")
    app.press("Escape")
    app.wait("the window of the story", lambda: app.look() or app.all("button", "Library"))

    app.press("ctrl+p")
    app.see("dialog", "Print")
    app.wait("the focus in it", lambda: app.where()[1] == "Handout")
    app.press("Escape")
    app.gone("dialog", "Print")
    app.press("ctrl+e")
    app.see("dialog", "Export")
    app.quit()


run([sees_where_the_focus_is, reads_by_keys, changes_settings_presents_and_prints])
