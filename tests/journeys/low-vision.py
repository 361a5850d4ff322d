#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person with low vision: text of twice the size and high contrast, in a window as narrow as a phone’s."""

import os
import subprocess
import sys

from gi.repository import Atspi

from journey import DRIFT, expect, name_of, run

WIDTH, HEIGHT = 360, 640
TEXT_SCALE = os.path.join(os.path.dirname(__file__), "..", "screenshots", "text-scale.py")
CONTRAST = {"ADW_DEBUG_HIGH_CONTRAST": "1"}


def begin(person, percent=200):
    # As the system’s settings do for all programs.
    subprocess.run([sys.executable, TEXT_SCALE, str(percent)], check=True)
    person.set("window-width", str(WIDTH))
    person.set("window-height", str(HEIGHT))
    app = person.start(**CONTRAST)
    expect(app.size() == (WIDTH, HEIGHT), f"the window is {app.size()}")
    app.hear("Stop 1 of 22")
    return app


def sees_all(app, what):
    """All words are inside of the window from left to right, and nothing has to be scrolled sideways."""
    texts = [text for role in ("label", "heading", "button", "list item") for text in app.all(role)]
    expect(texts, f"{what}: there is nothing to read")
    width = app.size()[0]
    for text in texts:
        left, _, wide, high = app.box(text)
        expect(high == 0 or (left > -DRIFT and left + wide <= width),
               f"{what}: {text.get_role_name()} “{name_of(text)}” goes from {left} to {left + wide} of {width}")
    for bar in app.all("scroll bar"):
        expect(not bar.get_state_set().contains(Atspi.StateType.HORIZONTAL) or bar.get_maximum_value() <= app.size()[0],
               f"{what} has to be scrolled sideways")


def height_of(app, role, name):
    return app.box(app.see(role, name))[3]


def reads_the_story(person):
    """Each statement is larger than others see it, and is read from its beginning to its end without scrolling sideways."""
    app = begin(person, 100)
    small = height_of(app, "label", "1 of 22")
    app.quit()

    app = begin(person)
    expect(height_of(app, "label", "1 of 22") > 1.7 * small, "the text is not larger")
    sees_all(app, "the window")
    app.press("F9")
    app.see("grouping", "Story")
    for number in range(1, 23):
        since = len(app.heard)
        statement = app.wait(f"statement {number}", lambda: next(
            (row for row in app.all("list item") if row.get_description() == "Current stop"), None))
        sees_all(app, f"statement {number}")
        _, top, _, high = app.box(statement)
        expect(top < HEIGHT and top + high > 0, f"statement {number} is out of sight")
        if number < 22:
            app.press("Next")
            app.hear(f"Stop {number + 1} of 22", since=since)
    app.quit()


def looks_things_up(person):
    """A card, the search, preferences, all that is behind the statements, and the buttons of the map."""
    app = begin(person)
    app.tab_to("toggle button", "4 Places on the Map")
    app.press("Return")
    app.at("list item", "1 of 4")
    app.press("Return")
    card = app.see("dialog")
    sees_all(app, f"the card “{name_of(card)}”")
    app.press("Escape")
    app.gone("dialog", name_of(card))

    app.press("ctrl+f")
    app.at("entry", "Search the Story")
    sees_all(app, "the search")
    app.type("uran")
    app.hear(" result")
    sees_all(app, "what was found")
    app.press("Down")
    app.wait("a result with the focus", lambda: app.where()[0] == "list item")
    app.press("Escape")
    app.gone("dialog", "Search")

    for key, dialog in (("ctrl+comma", "Preferences"), ("ctrl+l", "Library"), ("ctrl+e", "Export"), ("F1", "Help")):
        app.press(key)
        app.see("dialog", dialog)
        app.settle()
        sees_all(app, dialog)
        app.press("Escape")
        app.gone("dialog", dialog)

    app.press("F9", "ctrl+b")
    app.see("list", "")
    sees_all(app, "the background")
    app.quit()


def presents_larger_still(person):
    """What is presented takes larger letters by the same keys as everything else."""
    app = begin(person)
    app.press("F5")
    app.look()
    app.at("grouping", "Presentation")
    app.resize(WIDTH, HEIGHT)
    sees_all(app, "the presentation")
    before = height_of(app, "label", "1 of 22")
    app.press("ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus")
    app.wait("larger letters", lambda: height_of(app, "label", "1 of 22") > before)
    sees_all(app, "the presentation in larger letters")
    app.press("Right")
    app.see("label", "2 of 22")
    sees_all(app, "the next statement in larger letters")
    app.press("Escape")
    app.quit()


run([reads_the_story, looks_things_up, presents_larger_still])
