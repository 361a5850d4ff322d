#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is every Blueprint file formatted as the compiler does it, and what a reviewer asks of a template?"""

import re
import shutil

import tap

BLUEPRINTS = tap.project_files(".blp")
# A text that people read is translatable, or it is a name (_ or C_ marks it).
READ = re.compile(r"\b(label|title|subtitle|tooltip-text|placeholder-text|description|heading|body)\s*:\s*[\"']([^\"']*)[\"']")


def formatted(path):
    if not shutil.which("blueprint-compiler"):
        raise tap.Skip("blueprint-compiler is not installed")
    return tap.command("blueprint-compiler", "format", str(path), cwd=tap.PROJECT)


def translatable():
    return [f"{path}:{number}: {line.strip()}" for path in BLUEPRINTS for number, line in tap.lines_of(path)
            if (match := READ.search(line)) and re.search(r"[A-Za-z]{2}", match[2])]


def deprecated():
    """Classes that GTK 4.18 calls deprecated."""
    old = re.compile(r"\b(Gtk\.)?(ComboBox|ComboBoxText|TreeView|IconView|Dialog|MessageDialog|FileChooserDialog|"
                     r"AppChooserDialog|ColorButton|FontButton|InfoBar|Statusbar|Assistant|LockButton|VolumeButton|"
                     r"ShortcutsWindow)\s+[\w$]*\s*\{")
    return [f"{path}:{number}: {line.strip()}" for path in BLUEPRINTS for number, line in tap.lines_of(path)
            if "Adw." not in line and old.search(line)]


tap.run([("texts-translatable", translatable), ("nothing-deprecated", deprecated)]
        + [(f"formatted-{path.name}", lambda path=path: formatted(path)) for path in BLUEPRINTS])
