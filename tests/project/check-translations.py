#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is each language of po/LINGUAS complete, and do no two items of a menu have the same access key in it?

A translation is complete or absent. Usage: check-translations.py
"""

import pathlib
import re
import tempfile

import tap
import template
from template import PO, run

MENUS = ["wf-window.blp", "wf-presenter.blp"]


def languages():
    return [word for line in (PO / "LINGUAS").read_text().splitlines() if not line.startswith("#")
            for word in line.split()]


def messages(text):
    """(context, message) -> translation, of a PO file."""
    return {(block.get("msgctxt"), block["msgid"]): block.get("msgstr", block.get("msgstr[0]"))
            for block in template.blocks(text)}


def check(language, pot, folder):
    merged = folder / f"{language}.po"
    run("msgmerge", "--quiet", "--no-fuzzy-matching", f"--output-file={merged}", str(PO / f"{language}.po"),
        str(pot))
    problems = []
    for what in ("--untranslated", "--only-fuzzy"):
        lacking = messages(run("msgattrib", what, "--no-obsolete", str(merged)))
        problems += [f"{what[2:]}: {message}" for _, message in lacking][:10]
    run("msgfmt", "--check", "--check-accelerators=_", "--output-file=/dev/null", str(merged))
    return problems + keys(messages(merged.read_text(encoding="utf-8")))


def keys(translations):
    problems = []
    for name in MENUS:
        text = (tap.PROJECT / "src" / "ui" / name).read_text(encoding="utf-8")
        for menu in re.findall(r"^menu .*?^}", text, re.MULTILINE | re.DOTALL):
            seen = {}
            for message in re.findall(r'_\("([^"]*_[^"]*)"\)', menu):
                label = translations.get((None, message)) or message
                key = label[label.index("_") + 1].lower() if "_" in label else None
                if key in seen:
                    problems.append(f"{name}: “{label}” and “{seen[key]}” have the same access key")
                seen[key] = label
    return problems


with tempfile.TemporaryDirectory() as scratch:
    folder = pathlib.Path(scratch)
    pot = folder / "wherefore.pot"
    template.write(pot)
    count = len(messages(pot.read_text(encoding="utf-8")))
    tap.run([("template", lambda: [] if count > 500 else [f"only {count} messages"])] +
            [(language, lambda language=language: check(language, pot, folder)) for language in languages()])
