#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Has the program nothing to say against the example in the format's description? Prints TAP.

Usage: example-check.py WHEREFORE README
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

wherefore, readme = sys.argv[1:]
examples = re.findall(r"^```json\n(.*?)^```$", Path(readme).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
problems = [] if len(examples) == 1 else [f"there are {len(examples)} examples"]
with tempfile.TemporaryDirectory() as folder:
    for example in examples:
        path = Path(folder) / "example.json"
        path.write_text(example, encoding="utf-8")
        check = subprocess.run([wherefore, "--check", "--json", path], capture_output=True, text=True, timeout=60)
        problems += check.stdout.splitlines()
        if check.returncode != 0:
            problems.append(f"exit status {check.returncode}: {check.stderr.strip()}")

print("1..1")
print(f"{'not ok' if problems else 'ok'} 1 - the program has nothing to say against the example")
for problem in problems:
    print(f"# {problem}")
sys.exit(bool(problems))
