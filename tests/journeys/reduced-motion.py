#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person whom motion makes ill: with motion reduced, what changes does so at once, and nothing goes on by itself."""

import json
import os

from journey import expect, run

STORIES = os.path.join(os.environ["WHEREFORE_DATADIR"], "stories")
# A flight of the map goes on through the second half of so many pictures, one after the other; a jump has long been made.
PICTURES = 16
# What comes at once, such as the name of what lies in the middle of a map that rests, is another picture once.
CHANGES = 3
# At the right edge the bar of what scrolls goes away after a while.
EDGE = 32


def moves(app, key, after=PICTURES // 2):
    """Whether there is still motion when the key is so many pictures ago; and that it did something."""
    width = app.size()[0]

    def look():
        picture = app.gaze()
        return [picture[start:start + width - EDGE] for start in range(0, len(picture), width)]
    before = look()
    app._xdotool("key", key)
    pictures = [look() for _ in range(PICTURES)]
    expect(pictures[-1] != before, f"{key} does nothing")
    rest = pictures[after:]
    return sum(one != other for one, other in zip(rest, rest[1:])) >= CHANGES


def sees_no_motion(person):
    """Everything that flies or slides otherwise: the map, the pane, dialogs."""
    app = person.start()
    app.hear("Stop 1 of 22")
    app.press("Next")
    # A busy machine takes few pictures of a flight.
    expect(moves(app, "Next", 0), "there is no motion to be reduced")
    app.press("ctrl+comma")
    app.at("combo box", "Language")
    app.tab_to("combo box", "Reduce Motion")
    app.choose("Reduce Motion", 1)
    app.press("Escape")
    for key in ("Prior", "Next", "F9", "F9", "ctrl+comma", "Escape"):
        expect(not moves(app, key), f"there is motion after {key}")
    app.tab_to("grouping", "Map")
    for key in ("plus", "Left", "ctrl+r"):
        expect(not moves(app, key), f"there is motion after {key}")
    app.quit()


def has_it_from_the_system(person):
    """With animations switched off in the system, and nothing said to the app."""
    settings = os.path.join(person.folder, "config", "gtk-4.0", "settings.ini")
    os.makedirs(os.path.dirname(settings))
    with open(settings, "w", encoding="utf-8") as file:
        file.write("[Settings]\ngtk-enable-animations=0\n")
    app = person.start()
    app.hear("Stop 1 of 22")
    app.press("Next")
    expect(not moves(app, "Next"), "there is motion")
    app.quit()


def is_not_hurried(person):
    """A story that says how long its stops are to stay does not go on by itself, until it is told to and only so long."""
    with open(os.path.join(STORIES, "how-to-read.json"), encoding="utf-8") as file:
        story = json.load(file)
    for section in story["sections"]:
        for stop in section["stops"]:
            stop["seconds"] = 1
    path = os.path.join(person.folder, "hurried.wherefore")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(story, file)

    app = person.start(path)
    app.hear("Stop 1 of 5")
    app.listen(3)
    app.press("F5")
    app.look()
    app.at("grouping", "Presentation")
    app.listen(3)
    expect(len(app.heard) == 1, f"it went on by itself: {app.heard}")
    app.press("a")
    app.hear("Stop 2 of 5")
    app.press("a")
    app.listen(0.5)
    since = len(app.heard)
    app.listen(3)
    expect(len(app.heard) == since, f"it went on, though told not to: {app.heard[since:]}")
    app.quit()


run([sees_no_motion, has_it_from_the_system, is_not_hurried])
