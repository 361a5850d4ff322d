#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do schema and loader agree on the corpus? The loader takes every document in valid/, and those in invalid/ of which
NAME.expected has warnings only; so must the schema. The others it must refuse, except for those that
schema-cannot-express.txt lists with a reason. Prints TAP.

Usage: schema-agreement.py SCHEMA CORPUS
"""

import json
import sys
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit()

validator = Draft202012Validator(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
corpus = Path(sys.argv[2])
cases = []


class DuplicateKey(ValueError):
    pass


def unique(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise DuplicateKey
    return dict(pairs)


def read(path):
    """The document, or None where it is no JSON and the schema has no say."""
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"), object_pairs_hook=unique, parse_constant=lambda name: 1 / 0)
    except (ValueError, RecursionError, ArithmeticError):
        return None


def reasons():
    """Lines “NAME: REASON”; “#” starts a comment."""
    for line in (corpus / "schema-cannot-express.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, reason = line.partition(":")
            yield name.strip(), reason.strip()


def errors(document):
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]


def loader_refuses(path):
    return "error: " in path.with_suffix(".expected").read_text(encoding="utf-8")


def judge(path, document):
    """The name of the case and what is wrong."""
    found = errors(document)
    if not loader_refuses(path):
        return f"the schema takes invalid/{path.name}, which has warnings only", found
    if path.stem not in excused:
        return f"the schema refuses invalid/{path.name}", [] if found else ["it takes it"]
    return (f"the schema cannot refuse invalid/{path.name}: {excused[path.stem]}",
            ["it does: take it off the list in schema-cannot-express.txt"] if found else [])


excused = dict(reasons())
for path in sorted((corpus / "valid").glob("*.json")):
    document = read(path)
    cases.append((f"the schema takes valid/{path.name}", ["it is no JSON"] if document is None else errors(document)))
refused = []
for path in sorted((corpus / "invalid").glob("*.json")):
    document = read(path)
    if document is None:
        continue
    if loader_refuses(path):
        refused.append(path.stem)
    cases.append(judge(path, document))
for name, reason in excused.items():
    cases.append((f"the excuse for “{name}” is about a document that the loader refuses, and has a reason",
                  ([] if name in refused else ["there is none"]) + ([] if reason else ["no reason"])))
cases.append(("there is a corpus", [] if len(cases) > len(excused) else ["it is empty"]))

print(f"1..{len(cases)}")
for number, (name, problems) in enumerate(cases, 1):
    print(f"{'not ok' if problems else 'ok'} {number} - {name}")
    for problem in problems:
        print(f"# {problem}")
sys.exit(any(problems for _, problems in cases))
