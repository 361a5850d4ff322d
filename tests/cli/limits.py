#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of the largest size, made to eat memory and time: wherefore --check and --convert refuse or take each of them
within 512 MiB. Usage: limits.py WHEREFORE"""

import ast
import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import tap

PROGRAM = os.path.abspath(sys.argv[1])
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="wherefore-"))
SIZE = 16 * 2 ** 20
MEMORY = 512 * 2 ** 20
SECONDS = 120
STORY = '{"format": "wherefore-explainer", "version": 1, "id": "a", "language": "en", "title": "A", '
SECTIONS = '"sections": [{"id": "b", "title": "B", "stops": [{"id": "c", "text": "D."}]}]}'
COUNTRIES = ("AF AL DZ AD AO AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO KM CG CD CR CI HR CU "
             "CY CZ DK DJ DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE").split()


def repeat(part, before="", after=""):
    """As much of the part as fits into the size, between the two others."""
    return before + part * ((SIZE - len(before.encode()) - len(after.encode())) // len(part.encode())) + after


def numbered(part, before="", after="", size=SIZE):
    """The same with a number in each part."""
    parts, room = [], size - len(before) - len(after)
    for number in itertools.count():
        text = part.format(number)
        room -= len(text)
        if room < 0:
            return before + "".join(parts) + after
        parts.append(text)


def slides(*parts):
    return '{"storymap": {"language": "en", "slides": [' + ",".join(parts) + "]}}"


def text(html):
    return slides('{"text": {"headline": "H", "text": "' + html + '"}}')


def fill_text(part):
    return repeat(part, *text("|").split("|"))


# Name: (content, status of --check, status of --convert; None: not run, as it does the same).
DOCUMENTS = {
    "one-string": lambda: (repeat("a", '"', '"'), 1, 1),
    "one-title": lambda: (repeat("a", STORY[:-5] + '"', '", ' + SECTIONS), 1, None),
    "one-text-of-links": lambda: (repeat("[a](place:a) ", STORY + '"summary": "', '", ' + SECTIONS), 1, None),
    "one-open-string": lambda: (repeat("a", '{"a": "'), 1, None),
    "one-key": lambda: (repeat("a", STORY + '"', '": 1, ' + SECTIONS), 0, None),
    "one-number": lambda: (repeat("9", '{"a": ', "}"), 1, None),
    "one-fraction": lambda: (repeat("9", STORY + '"x-a": 0.', ", " + SECTIONS), 0, None),
    "one-comment": lambda: (repeat("/", "//"), 1, None),
    "open-arrays": lambda: (repeat("["), 1, None),
    "open-objects": lambda: (repeat('{"a":'), 1, None),
    "zeros": lambda: (repeat("0,", "[", "0]"), 1, 1),
    "zeros-in-a-story": lambda: (repeat("0,", STORY + '"x-a": [', "0], " + SECTIONS), 1, None),
    "empty-strings": lambda: (repeat('"",', "[", '""]'), 1, None),
    "empty-arrays": lambda: (repeat("[],", "[", "[]]"), 1, None),
    "empty-objects": lambda: (repeat("{},", "[", "{}]"), 1, None),
    "small-objects": lambda: (repeat('{"a":0,"b":0},', "[", "{}]"), 1, 1),
    "many-keys": lambda: (numbered('"{}":0,', "{", '"a":0}'), 1, 1),
    "own-keys": lambda: (numbered('"x-{}":0,', STORY, SECTIONS), 0, None),
    "one-key-again": lambda: (repeat('"a":0,', "{", '"a":0}'), 1, None),
    "unknown-places": lambda: (repeat('"a",', STORY + '"sections": [{"id": "b", "title": "B", "stops": [{"id": "c", "text": "D.", '
                                      '"sources": [', '"a"]}]}]}'), 1, None),
    "surrogates": lambda: (repeat("\\ud800", '{"a": "', '"}'), 1, None),
    "escapes": lambda: (repeat("\\u0041", STORY + '"x-a": "', '", ' + SECTIONS), 0, None),
    "nul": lambda: (repeat("\0"), 1, None),
    "not-utf-8": lambda: (b"\xff" * SIZE, 1, 1),
    "spaces": lambda: (repeat(" "), 1, None),
    "line-breaks": lambda: (repeat("\n", STORY, SECTIONS), 0, None),
    "foreign-zeros": lambda: (repeat("0,", '{"storymap": {"slides": [', "0]}}"), None, 1),
    "foreign-slides": lambda: (repeat("{},", '{"storymap": {"slides": [', "{}]}}"), None, 1),
    "foreign-slides-of-slides": lambda: (repeat('{"a":{}},', '{"storymap": {"slides": [', "{}]}}"), 1, 1),
    "foreign-open-arrays": lambda: (repeat("[", "var config = {chapters: "), None, 1),
    "foreign-joined-strings": lambda: (repeat("'a'+", "var config = {a: ", "'a', chapters: [{title: 'T'}]}"), None, 0),
    "foreign-number": lambda: (repeat("9", "var config = {chapters: [], a: ", "}"), None, 1),
    "foreign-comment": lambda: (repeat(" ", "/*", "*/ var config = {chapters: [{title: 'T'}]}"), None, 0),
    "foreign-key": lambda: (repeat("a", "var config = {chapters: [{", ": 1}]}"), None, 0),
    "foreign-title": lambda: (repeat("a", "var config = {chapters: [{title: '", "'}]}"), None, 0),
    "foreign-words": lambda: (fill_text("word "), 0, 0),
    "foreign-bold": lambda: (fill_text("<b>"), None, 0),
    "foreign-bold-words": lambda: (fill_text("<b>w</b> "), None, 0),
    "foreign-references": lambda: (fill_text("&amp;"), None, 0),
    "foreign-pictures": lambda: (fill_text("<img src=a>"), None, 0),
    "foreign-scripts": lambda: (fill_text("<script></script>"), None, 0),
    "foreign-breaks": lambda: (fill_text("<br>"), None, 0),
    "foreign-empty-lines": lambda: (fill_text("\\n "), None, 0),
    "foreign-links": lambda: (numbered("<a href=//a/{}>b</a>", *text("|").split("|")), 0, 0),
    "foreign-slides-of-links": lambda: (numbered('{{"text": {{"text": "' + "<a href=//a/{0}>b</a>" * 40 + '"}}}},',
                                                 *slides("|{}").split("|"), size=8 * 2 ** 20), None, 0),
    "foreign-overviews": lambda: (slides(*['{"type": "overview"}'] * 4000, *['{"location": {"lat": 1, "lon": 2}}'] * 4000), None, 0),
    "foreign-one-headline": lambda: (slides(*[f'{{"location": {{"lat": 1, "lon": {n / 100}}}, "text": {{"headline": "H"}}}}'
                                              for n in range(9999)]), None, 0),
    "foreign-lit-layers": lambda: ("var config = {chapters: [{title: 'T', onChapterEnter: ["
                                   + ",".join(f"{{layer: '{code}'}}" for code in COUNTRIES) + "]}" + ", {}" * 9999 + "]}", 0, 0),
    "foreign-unknown-keys": lambda: (numbered("k{}:1,", "var config = {chapters: [{", "title: 'T'}]}", size=4 * 2 ** 20), None, 0),
}


def write_document(name, path):
    """The statuses. Another process writes, as the memory of this one is counted for its children."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        content, *statuses = DOCUMENTS[name]()
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        os.write(writer, repr(statuses).encode())
        os._exit(0)
    os.waitpid(child, 0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        return ast.literal_eval(pipe.read())


def measure(*words):
    """The status, peak memory in bytes, seconds and last message."""
    with open(SCRATCH / "messages", "w+b") as messages:
        child = subprocess.Popen(["timeout", str(SECONDS), PROGRAM, *map(str, words)], stdin=subprocess.DEVNULL,
                                 stdout=subprocess.DEVNULL, stderr=messages)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        messages.seek(0)
        return child.returncode, usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime, messages.read()[-300:].decode(errors="replace")


def limited(name):
    def check():
        source, target = SCRATCH / "story.json", SCRATCH / "story.wherefore"
        statuses = write_document(name, source)
        found = [] if source.stat().st_size <= SIZE else [f"the file has {source.stat().st_size} bytes"]
        for words, expected in zip((["--check", source], ["--convert", source, "-o", target]), statuses):
            if expected is None:
                continue
            status, peak, seconds, message = measure(*words)
            print(f"# {name} {words[0]}: {peak / 2 ** 20:.0f} MiB, {seconds:.1f} s", flush=True)
            if status != expected:
                found.append(f"{words[0]}: status {status} instead of {expected}: {message}")
            if peak > MEMORY:
                found.append(f"{words[0]}: {peak / 2 ** 20:.0f} MiB")
        target.unlink(missing_ok=True)
        return found
    return check


try:
    tap.run([(name, limited(name)) for name in DOCUMENTS])
finally:
    shutil.rmtree(SCRATCH)
