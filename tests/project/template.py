# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of the interface that can be translated, as xgettext finds them."""

import ast
import re
import subprocess

import tap

PO = tap.PROJECT / "po"
# Those of the preset “glib” of Meson’s i18n module.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]


def run(*words):
    done = subprocess.run(words, cwd=tap.PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        raise RuntimeError(f"{words[0]}: {done.stderr}")
    return done.stdout


def write(path):
    """Writes the template that translations begin with."""
    run("xgettext", f"--files-from={PO / 'POTFILES.in'}", f"--directory={tap.PROJECT}", "--from-code=UTF-8",
        *(f"--keyword={keyword}" for keyword in KEYWORDS), f"--output={path}")


def blocks(text):
    """The entries of a PO file: for each, its flags, and what stands after msgctxt, msgid, msgid_plural and msgstr."""
    for block in text.split("\n\n"):
        found = {"flags": "\n".join(re.findall(r"^#,.*", block, re.MULTILINE))}
        for key, value in re.findall(r'^(msg\w+(?:\[\d\])?) ((?:".*"\n?)+)', block, re.MULTILINE):
            found[key] = "".join(ast.literal_eval(line) for line in value.splitlines())
        if found.get("msgid"):
            yield found
