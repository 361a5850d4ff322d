#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs wherefore --convert and --new as people do. Usage: convert.py WHEREFORE FOLDER-OF-FOREIGN-STORIES"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import tap

PROGRAM, FOREIGN = sys.argv[1], pathlib.Path(sys.argv[2])
SCRATCH = pathlib.Path(tempfile.mkdtemp())


def run(*words):
    return subprocess.run([PROGRAM, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60)


def problems(done, status, *, out="", err=""):
    found = []
    if done.returncode != status:
        found.append(f"status {done.returncode} instead of {status}: {done.stderr.strip()}")
    if out not in done.stdout:
        found.append(f"“{out}” is not in the output: {done.stdout.strip()}")
    if err not in done.stderr:
        found.append(f"“{err}” is not in the messages: {done.stderr.strip()}")
    return found


def converts(story):
    def check():
        target = SCRATCH / (story.name + ".wherefore")
        found = problems(run("--convert", story, "-o", target), 0, out=": note: ")
        if found:
            return found
        text = target.read_text(encoding="utf-8")
        if "secret" in text or "secret" in run("--check", story).stdout:
            found.append("an access token got through")
        checked = run("--check", target)
        if checked.returncode or ": error: " in checked.stdout:
            found.append(f"the converted story has errors: {checked.stdout}")
        return found
    return check


def opens_foreign_stories():
    done = run("--check", "--json", FOREIGN / "mapbox.js")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    found = problems(done, 0)
    if {line["code"] for line in lines} != {"imported"}:
        found.append(f"other codes than “imported”: {lines}")
    if not any(line["line"] == 5 and "accessToken" in line["message"] for line in lines):
        found.append("no note on line 5, the access token")
    return found


def keeps_what_is_there():
    target = SCRATCH / "mine.wherefore"
    target.write_text("mine")
    found = problems(run("--convert", FOREIGN / "mapbox.js", "-o", target), 2, err="the file exists")
    found += problems(run("--new", target), 2, err="the file exists")
    if target.read_text() != "mine":
        found.append("a file was overwritten")
    return found


def refuses_what_it_cannot_convert():
    found = []
    for text, message in [("", "the file is empty"), ("{}", "neither"), ("alert(1)", "line 1, column 1"),
                          ('{"storymap": {"map_type": "zoomify", "slides": [{}]}}', "one large picture")]:
        source = SCRATCH / "bad.json"
        source.write_text(text)
        found += problems(run("--convert", source, "-o", SCRATCH / "bad.wherefore"), 1, err=message)
    found += problems(run("--convert", SCRATCH / "missing.json", "-o", SCRATCH / "bad.wherefore"), 2)
    found += problems(run("--convert", SCRATCH, "-o", SCRATCH / "bad.wherefore"), 2)
    if (SCRATCH / "bad.wherefore").exists():
        found.append("something was written all the same")
    return found


def wants_its_arguments():
    return (problems(run("--convert", FOREIGN / "mapbox.js"), 2, err="-o OUT") + problems(run("--convert"), 2) +
            problems(run("--new"), 2) + problems(run("--new", SCRATCH / "a.wherefore", "more"), 2, err="more"))


def writes_a_story_to_start_from():
    target = SCRATCH / "new.wherefore"
    found = problems(run("--new", target), 0, err="written")
    checked = run("--check", target)
    if checked.returncode or checked.stdout:
        found.append(f"the new story is not clean: {checked.stdout}")
    return found


def says_where_it_cannot_write():
    target = SCRATCH / "no" / "such" / "folder.wherefore"
    return problems(run("--new", target), 2, err=str(target))


try:
    tap.run([(f"converts-{story.name}", converts(story)) for story in sorted(FOREIGN.iterdir())] +
            [(check.__name__.replace("_", "-"), check) for check in (
                opens_foreign_stories, keeps_what_is_there, refuses_what_it_cannot_convert, wants_its_arguments,
                writes_a_story_to_start_from, says_where_it_cannot_write)])
finally:
    for path in SCRATCH.iterdir():
        os.unlink(path)
    SCRATCH.rmdir()
