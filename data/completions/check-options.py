#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the manual page and the completions of every shell know the same long options.

Usage: check-options.py MAN-PAGE BASH ZSH FISH
"""

import re
import sys
from pathlib import Path

# How each kind of file spells the option --NAME.
SPELLINGS = {
    ".1": r"\bFl -([a-z][a-z-]*)",
    ".bash": r"--([a-z][a-z-]*)",
    "": r"--([a-z][a-z-]*)",
    ".fish": r"^complete .*(?:\\\n.*)?-l ([a-z][a-z-]*)",
}


def options(path):
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return set(re.findall(SPELLINGS[path.suffix], "\n".join(lines), re.MULTILINE))


def main(manual, *completions):
    expected = options(manual)
    faults = [f"{manual.name}: documents no options"] if not expected else []
    for path in completions:
        found = options(path)
        faults += [f"{path.name}: lacks --{name}" for name in sorted(expected - found)]
        faults += [f"{path.name}: has --{name}, which {manual.name} does not document"
                   for name in sorted(found - expected)]
    print("\n".join(faults) or f"{len(expected)} options agree: {', '.join(sorted(expected))}")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
