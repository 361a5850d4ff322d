#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the test cases of Meson's logs and ends with the line `N passed, N failed, N skipped`.

The JUnit log has the cases of each test program; a program without cases of its own counts as one. What it
leaves out stands in the JSON log: a program that crashed, leaked or ran out of time after its last case. That is
one failed case more. A folder without a log (it was not built) is a failed case, and so is a run without cases.
The folders of the browser and the Flatpak have no log of Meson's but the TAP of their one program.
"""

import collections
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

GOOD = {"OK", "EXPECTEDFAIL"}


def outcome(case):
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"


def cases_of(folder):
    """Yields (program, case, outcome) for each case that Meson's logs in @folder tell of."""
    counts = collections.defaultdict(collections.Counter)
    junit = folder / "meson-logs" / "testlog.junit.xml"
    for case in ElementTree.parse(junit).getroot().iter("testcase"):
        # A program with cases is their class; one without is itself a case of the project's.
        program = case.get("classname")
        program, name = (program.split(".", 1)[1], case.get("name")) if "." in program else (case.get("name"), "")
        counts[program][outcome(case)] += 1
        yield program, name, outcome(case)
    for line in (folder / "meson-logs" / "testlog.json").read_text().splitlines():
        program, result = json.loads(line)["name"], json.loads(line)["result"]
        if result == "SKIP":
            if not counts[program]:
                yield program, "", "skipped"
        elif result not in GOOD and not counts[program]["failed"]:
            yield program, f"ended with {result} after its cases", "failed"


def cases_of_tap(path):
    """Yields the same for the TAP file @path; what was planned and did not come is one failed case."""
    planned = seen = 0
    for line in path.read_text().splitlines():
        if line.startswith("1.."):
            planned = int(line[3:].split()[0])
        elif match := re.match(r"(not )?ok \d+ (\S+)( # SKIP.*)?", line):
            seen += 1
            yield path.stem, match[2], "failed" if match[1] else "skipped" if match[3] else "passed"
    if seen != planned or not planned:
        yield path.stem, f"ended after {seen} of {planned} cases", "failed"


def main(folders):
    counts = collections.Counter(passed=0, failed=0, skipped=0)
    for folder in map(pathlib.Path, folders):
        try:
            tap = folder / f"{folder.name}.tap"
            cases = list(cases_of_tap(tap) if folder.name in ("web", "flatpak") else cases_of(folder))
        except (OSError, ElementTree.ParseError, ValueError) as error:
            cases = [("no usable test log", str(error), "failed")]
        if not cases:
            cases = [("no test ran", str(folder), "failed")]
        for program, name, result in cases:
            counts[result] += 1
            if result != "passed":
                print(f"{result}: {folder.name}: {program} {name}".rstrip())
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**counts))
    return 0 if counts["failed"] == 0 else 1


sys.exit(main(sys.argv[1:]))
