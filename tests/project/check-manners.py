#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manners of the project's files: licences, sizes, colours, translations, and nothing of anybody's machine."""

import ast
import json
import pathlib
import re

import tap

SOURCE = (".c", ".h", ".blp", ".py", ".sh", ".js", ".R", ".sql", ".css", ".build", ".in", ".xml", ".1", ".fish", ".bash")
# Too long to read at one go, and why they are all the same.
LONG_FILES = {}
MAX_LINES = 600
TEST_DATA = pathlib.PurePath("tests/data")

# Hosts of package registries and folders of a machine: a clone elsewhere has no use for them.
FOREIGN = [re.compile(pattern) for pattern in (
    r"\b(deb|security|snapshot|ftp)\.debian\.org\b", r"\barchive\.ubuntu\.com\b", r"\bregistry\.npmjs\.org\b",
    r"\bpypi\.org\b", r"\bfiles\.pythonhosted\.org\b", r"\bcrates\.io\b", r"\bproxy\.golang\.org\b",
    r"\bcloud\.r-project\.org\b", r"\bcran\.r-project\.org\b", r"\brubygems\.org\b", r"\brepo\.maven\.apache\.org\b",
    r"(file://|(?<![\w.$\"'{}~)/-]))/(work|home|root|Users)/[A-Za-z0-9]")]

# Colours come from the style; a literal in C cannot follow dark or high contrast.
COLOUR = re.compile(r'"[^"\n]*#([0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b[^"\n]*"|gdk_rgba_parse\s*\([^;"]*"')


def matches(patterns, files):
    return [f"{path}:{number}: {line.strip()[:120]}" for path in files for number, line in tap.lines_of(path)
            if any(pattern.search(line) for pattern in patterns)]


def outside_test_data(files):
    return [path for path in files if TEST_DATA not in path.parents]


def licences():
    files = outside_test_data(tap.project_files(*SOURCE)) + [pathlib.Path("dev"), pathlib.Path(".ci/run")]
    return [f"{path}: no SPDX-License-Identifier in its first lines" for path in files
            if not any("SPDX-License-Identifier:" in line for _, line in tap.lines_of(path)[:8])]


def licence_texts():
    named = {word for path in outside_test_data(tap.project_files(*SOURCE)) for _, line in tap.lines_of(path)[:8]
             for word in re.findall(r"SPDX-License-Identifier: *([A-Za-z0-9.+-]+)", line)}
    kept = {path.stem for path in tap.project_files() if path.parts[0] == "LICENSES"}
    return [f"LICENSES has no text of {name}" for name in sorted(named - kept)]


def nothing_foreign():
    return matches(FOREIGN, outside_test_data(tap.project_files()))


def colours():
    return matches([COLOUR], [path for path in tap.project_files(".c") if path.parts[0] == "src"])


def sizes():
    problems = []
    for path in outside_test_data(tap.project_files(".c", ".h", ".blp", ".py", ".sh", ".js", ".css") + [pathlib.Path("dev")]):
        length = len(tap.lines_of(path))
        if length > MAX_LINES and str(path) not in LONG_FILES:
            problems.append(f"{path}: {length} lines; split it at a concern")
    return problems + [f"LONG_FILES names {name}, which is not that long" for name in LONG_FILES
                       if len(tap.lines_of(pathlib.Path(name))) <= MAX_LINES]


def translations():
    """Every file with a text to translate stands in po/POTFILES.in, and every file there is one of the project's."""
    listed = {line.strip() for _, line in tap.lines_of("po/POTFILES.in") if line.strip() and not line.startswith("#")}
    marked = re.compile(r"\b(?:N?C?_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*\"")
    problems = [f"po/POTFILES.in names {name}, which is not there" for name in sorted(listed)
                if not (tap.PROJECT / name).is_file()]
    for path in tap.project_files(".c", ".blp", ".desktop.in", ".metainfo.xml.in", ".mime.xml.in", ".gschema.xml"):
        if path.parts[0] not in ("src", "data") or str(path) in listed:
            continue
        if path.suffix in (".c", ".blp"):
            wanted = marked.search(tap.text_of(path))
        else:
            wanted = path.suffix == ".in" or 'l10n="' in tap.text_of(path) or "gettext-domain" in tap.text_of(path)
        if wanted:
            problems.append(f"{path} has texts to translate but is not in po/POTFILES.in")
    return problems


def shell():
    scripts = [path for path in tap.project_files()
               if path.suffix in (".sh", ".bash") or re.match(r"#!.*\b(ba|da)?sh\b", (tap.text_of(path) or "")[:64])]
    return [line for path in scripts for line in tap.command("bash", "-n", str(path), cwd=tap.PROJECT)]


def python():
    problems = []
    for path in tap.project_files(".py"):
        try:
            ast.parse(tap.text_of(path), str(path))
        except SyntaxError as error:
            problems.append(str(error))
    return problems


def well_formed_json():
    problems = []
    for path in outside_test_data(tap.project_files(".json", ".wherefore")):
        try:
            json.loads(tap.text_of(path))
        except ValueError as error:
            problems.append(f"{path}: {error}")
    return problems


def line_ends():
    problems = []
    for path in outside_test_data(tap.project_files()):
        text = tap.text_of(path)
        if text is None or path.suffix in (".svg", ".mbtiles"):
            continue
        if text and not text.endswith("\n"):
            problems.append(f"{path}: no line end at the end")
        if "\r" in text:
            problems.append(f"{path}: carriage returns")
        if path.suffix != ".md" and path.parts[0] not in ("LICENSES", "COPYING"):
            problems += [f"{path}:{number}: blanks at the end of the line" for number, line in tap.lines_of(path)
                         if line != line.rstrip()]
    return problems


def finds_bad_manners():
    """The patterns themselves: each of these is bad, or good."""
    bad = [(COLOUR, 'style = "fill: #a0B1c2";'), (COLOUR, 'gdk_rgba_parse (&c, "red");'), (COLOUR, '"#fff"'),
           (FOREIGN[0], "http://deb." + "debian.org/debian"), (FOREIGN[-1], "see /wo" + "rk/x"),
           (FOREIGN[-1], "file:///ho" + "me/ada/x")]
    good = [(COLOUR, "/* see #123456 */ x = 1;"), (COLOUR, 'gdk_rgba_parse (&c, name);'), (COLOUR, '"/sections#a"'),
            (FOREIGN[-1], "$root/wo" + "rk/x"), (FOREIGN[-1], "https://example.org/ho" + "me/x"),
            (FOREIGN[0], "www.deb" + "ian.org")]
    return [f"{text!r} passes" for pattern, text in bad if not pattern.search(text)] + \
           [f"{text!r} does not pass" for pattern, text in good if pattern.search(text)]


tap.run([
    ("finds-bad-manners", finds_bad_manners), ("licence-in-every-source", licences), ("licence-texts", licence_texts),
    ("no-registry-no-machine", nothing_foreign), ("no-colours-in-c", colours), ("no-file-too-long", sizes),
    ("translations-complete", translations), ("shell-syntax", shell), ("python-syntax", python),
    ("json-well-formed", well_formed_json), ("line-ends", line_ends),
])
