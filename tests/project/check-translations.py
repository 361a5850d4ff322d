#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is each language of po/LINGUAS complete, and do no two items of a menu have the same access key in it?

A translation is complete or absent. Usage: check-translations.py
"""

import ast
import pathlib
import re
import subprocess
import tempfile

import tap

PO = tap.PROJECT / "po"
# Those of the preset “glib” of Meson’s i18n module.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]
MENUS = ["wf-window.blp", "wf-presenter.blp"]


def run(*words):
    done = subprocess.run(words, cwd=tap.PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        raise RuntimeError(f"{words[0]}: {done.stderr}")
    return done.stdout


def languages():
    return [word for line in (PO / "LINGUAS").read_text().splitlines() if not line.startswith("#")
            for word in line.split()]


def messages(text):
    """(context, message) -> translation, of a file without wrapped lines."""
    found = {}
    for block in text.split("\n\n"):
        parts = {key: ast.literal_eval(value) for key, value in
                 re.findall(r'^(msgctxt|msgid|msgstr(?:\[0\])?) (".*")$', block, re.MULTILINE)}
        if parts.get("msgid"):
            found[parts.get("msgctxt"), parts["msgid"]] = parts.get("msgstr", parts.get("msgstr[0]"))
    return found


def check(language, template, folder):
    merged = folder / f"{language}.po"
    run("msgmerge", "--quiet", "--no-fuzzy-matching", "--no-wrap", f"--output-file={merged}", str(PO / f"{language}.po"),
        str(template))
    problems = []
    for what in ("--untranslated", "--only-fuzzy"):
        lacking = messages(run("msgattrib", what, "--no-obsolete", "--no-wrap", str(merged)))
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
    template = folder / "wherefore.pot"
    run("xgettext", f"--files-from={PO / 'POTFILES.in'}", f"--directory={tap.PROJECT}", "--from-code=UTF-8",
        *(f"--keyword={keyword}" for keyword in KEYWORDS), f"--output={template}")
    count = len(messages(run("msgattrib", "--no-wrap", str(template))))
    tap.run([("template", lambda: [] if count > 500 else [f"only {count} messages"])] +
            [(language, lambda language=language: check(language, template, folder)) for language in languages()])
