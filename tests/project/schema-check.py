#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is the schema a schema, does it explain itself, and does it take the bundled stories and the README's example?
Prints TAP.

Usage: schema-check.py DATADIR
"""

import json
import re
import sys
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit()

data = Path(sys.argv[1])
schema = json.loads((data / "schema" / "wherefore-explainer-1.schema.json").read_text(encoding="utf-8"))
readme = (data / "schema" / "README.md").read_text(encoding="utf-8")
validator = Draft202012Validator(schema)
cases = []


def case(name, problems):
    cases.append((name, list(problems)))


def errors(document):
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]


def properties(value, path=""):
    """Every (path, subschema) under a `properties` key, however deep."""
    if isinstance(value, dict):
        named = value.get("properties")
        for key, child in named.items() if isinstance(named, dict) else ():
            yield f"{path}/{key}", child
        for key, child in value.items():
            yield from properties(child, f"{path}/{key}")
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from properties(child, f"{path}/{index}")


def explained(subschema):
    target = schema["$defs"].get(subschema.get("$ref", "").removeprefix("#/$defs/"), {})
    return all(key in subschema or key in target for key in ("title", "description"))


prose = re.sub(r"^```.*?^```$", "", readme, flags=re.MULTILINE | re.DOTALL)
in_code_quotes = {word for span in re.findall(r"`([^`]*)`", prose) for word in re.findall(r"[\w$-]+", span)}


case("the schema agrees with its metaschema",
     (error.message for error in Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(schema)))
case("every reference in the schema leads somewhere",
     (ref for ref in re.findall(r'"\$ref": "#/\$defs/([^"]*)"', json.dumps(schema)) if ref not in schema["$defs"]))
conditions = re.compile(r"/(if|contains)/")
named = [(path, child) for path, child in properties(schema) if not conditions.search(path.rpartition("/")[0] + "/")]
case("every key has a title and a description", (path for path, child in named if not explained(child)))
case("every key stands in the README", (path for path, _ in named if path.rpartition("/")[2] not in in_code_quotes))
case("every value of a list of choices is explained and stands in the README",
     (choice["const"] for definition in [*schema["$defs"].values(), *(child for _, child in named)]
      for choice in definition.get("oneOf", ()) if "const" in choice
      and not (choice.get("description") and choice["const"] in in_code_quotes)))

stories = sorted((data / "stories").glob("*.json"))
case("there is a bundled story", [] if stories else ["none"])
for story in stories:
    case(f"the schema takes {story.name}", errors(json.loads(story.read_text(encoding="utf-8"))))
examples = re.findall(r"^```json\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
case("the README has one example", [] if len(examples) == 1 else [f"it has {len(examples)}"])
for example in examples:
    document = json.loads(example)
    case("the schema takes the README’s example", errors(document))
    for key in schema["required"]:
        without = {name: value for name, value in document.items() if name != key}
        case(f"the schema misses “{key}”", [] if errors(without) else ["it takes the example without it"])
    case("the schema takes unknown keys, as the loader does", errors(document | {"colour": "red", "x-note": 1}))

print(f"1..{len(cases)}")
for number, (name, problems) in enumerate(cases, 1):
    print(f"{'not ok' if problems else 'ok'} {number} - {name}")
    for problem in problems:
        print(f"# {problem}")
sys.exit(any(problems for _, problems in cases))
