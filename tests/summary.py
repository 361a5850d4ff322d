#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the test cases of Meson's JUnit logs and ends with the line `N passed, N failed, N skipped`.

A suite that reports no cases of its own counts as one case. No case run at all is a failure.
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def outcome(case):
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"


def main(folders):
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for folder in folders:
        log = pathlib.Path(folder, "meson-logs", "testlog.junit.xml")
        if not log.exists():
            print(f"{folder}: its tests left no log", file=sys.stderr)
            counts["failed"] += 1
            continue
        for suite in ElementTree.parse(log).getroot().iter("testsuite"):
            cases = list(suite.iter("testcase"))
            for case in cases:
                result = outcome(case)
                counts[result] += 1
                if result != "passed":
                    print(f"{result}: {suite.get('name')} {case.get('name')}")
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**counts))
    return 0 if counts["failed"] == 0 and counts["passed"] > 0 else 1


sys.exit(main(sys.argv[1:]))
