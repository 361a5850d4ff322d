#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person whose computer fails: the app is killed, what it remembers is damaged, and it runs twice at once."""

import os
import shutil
import subprocess

from journey import PROGRAM, TITLE, children, expect, name_of, run

STORIES = os.path.join(os.environ["WHEREFORE_DATADIR"], "stories")
# Seconds; the app saves within one.
SAVED = 2

# Each of the wrong type, out of its range, or the name of nothing.
NONSENSE = """[io/github/wherefore/Wherefore]
window-width='wide'
window-height=-5
window-maximized=perhaps
narrative-visible=7
zoom-text=nan
appearance='pink'
reduce-motion=7
language='!!%s<b>'
second-language='x-'
last-story=':'
last-stop='../../no%nstop'
recent-stories=['', ':', 'file:///nowhere/story.json']
"""


def own_story(person, name="mine.wherefore", story="how-to-read"):
    path = os.path.join(person.folder, name)
    shutil.copy(os.path.join(STORIES, story + ".json"), path)
    return path


def fail(app):
    app.listen(SAVED)
    app.kill()


def goes_on_after_a_crash(person):
    """Story, stop, languages, pane and size are as they were when the app was killed; so is the stop presented last."""
    story = own_story(person)
    app = person.start(story)
    app.hear("Stop 1 of 5")
    app.press("ctrl+comma")
    app.at("combo box", "Language")
    app.choose("Language", 2)
    app.press("Tab")
    app.choose("Second Language", 1)
    app.press("Escape", "Next", "Next")
    app.hear("Stop 3 of 5, Чтение")
    app.press("F9")
    app.gone("grouping", "Story")
    app.resize(900, 640)
    fail(app)

    app = person.start()
    app.hear("Stop 3 of 5, Чтение")
    expect(len(app.heard) == 1, f"more than the stop was said: {app.heard}")
    expect(name_of(app.frame) == "Как читать разбор", f"the story is {name_of(app.frame)}")
    expect(app.size() == (900, 640), f"the window is {app.size()}")
    expect(not app.all("grouping", "Story"), "the pane that was closed is open")
    app.press("F9")
    app.see("label", "На каждой остановке")
    app.see("label", "At each stop the map moves")
    app.press("alt+Left")
    expect(len(app.heard) == 1, f"there is something to go back to: {app.heard}")
    app.press("shift+F5")
    app.look()
    app.at("grouping", "Presentation")
    app.press("Right")
    app.hear("Stop 4 of 5")
    fail(app)

    app = person.start()
    app.hear("Stop 4 of 5")
    expect(app.size() == (900, 640), f"after a presentation the window is {app.size()}")
    app.quit()



def starts_whatever_is_remembered(person):
    """Settings that make no sense count for nothing; of a story that is gone, or is none any more, the app says so."""
    settings = os.path.join(person.folder, "config", "glib-2.0", "settings", "keyfile")
    os.makedirs(os.path.dirname(settings))
    for nonsense in (NONSENSE, "\0[]=\n=\n[io/github/" * 99):
        with open(settings, "w", encoding="utf-8") as file:
            file.write(nonsense)
        app = person.start()
        app.hear("Stop 1 of 22")
        expect(app.size() == (1200, 760), f"the window is {app.size()}")
        app.press("ctrl+l")
        app.see("list item", TITLE, within=app.see("dialog", "Library"))
        app.quit()

    story = own_story(person)
    person.start(story).quit()
    os.remove(story)
    app = person.start()
    app.hear("“mine.wherefore” can’t be opened")
    app.hear("Stop 1 of 22")
    app.see("label", "“mine.wherefore” can’t be opened")
    app.quit()

    own_story(person)
    person.start(story).quit()
    with open(story, "r+", encoding="utf-8") as file:
        file.truncate(999)
    app = person.start()
    app.hear("“mine.wherefore” can’t be opened")
    app.hear("Stop 1 of 22")
    app.tab_to("button", "Show Details")
    app.press("Return")
    app.see(None, "“mine.wherefore” Can’t Be Opened")
    app.tab_to("button", "Back to the Story")
    app.press("Return")
    app.see("list item", "Reported:")
    app.quit()


def runs_twice(person):
    """Two that know nothing of one another keep what each remembers; a second start in one session is a guest of the first."""
    first, second = own_story(person, "first.wherefore"), own_story(person, "second.wherefore", "g20-miami-2026")
    one = person.start(first)
    other = person.start(second, **person.other_session())
    expect(one.process.poll() is None and other.process.poll() is None, "only one is running")
    other.press("ctrl+plus")
    other.listen(SAVED)
    one.look()
    one.press("Next", "F9")
    one.hear("Stop 2 of 5")
    one.listen(SAVED)
    other.look()
    other.press("Next")
    other.hear("Stop 2 of 22")
    other.quit()
    one.look()
    one.press("Next")
    one.hear("Stop 3 of 5")
    recent = person.get("recent-stories")
    expect("first.wherefore" in recent and "second.wherefore" in recent, f"of two stories opened, {recent} are remembered")
    expect(person.get("zoom-text").startswith("1.1"), "the size of text of the other is forgotten")
    one.quit()

    app = person.start()
    app.hear("Stop 3 of 5")
    expect(not app.all("grouping", "Story"), "the pane that was closed is open")
    for arguments, windows in ((), 1), ((second,), 2):
        subprocess.run([PROGRAM, *arguments], env=person.environment, check=True, timeout=60)
        app.wait(f"{windows} windows", lambda: len(list(children(app.root))) == windows)
    app.wait("the other story", lambda: app.look() or name_of(app.frame) == TITLE)
    app.quit()


run([goes_on_after_a_crash, starts_whatever_is_remembered, runs_twice])
