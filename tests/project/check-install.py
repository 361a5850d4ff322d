#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does `meson install` put exactly the listed files in their places, and does the installed program run from there?

Usage: check-install.py MESON BUILD-FOLDER PREFIX LIST
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import tap

meson, build, prefix, listing = sys.argv[1:]
expected = [line for line in pathlib.Path(listing).read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")]

with tempfile.TemporaryDirectory() as destination:
    install = subprocess.run([meson, "install", "-C", build, "--no-rebuild", "--destdir", destination],
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    root = pathlib.Path(destination + prefix)
    program = root / "bin" / "wherefore"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("WHEREFORE", "GSETTINGS"))}

    def installs():
        return install.stdout.splitlines()[-20:] if install.returncode else []

    def puts_the_listed_files():
        # Translations come and go; each is one file in a place that gettext fixes.
        found = {str(path.relative_to(root)) for path in root.rglob("*") if not path.is_dir()}
        found = {name for name in found if not name.startswith("share/locale/")}
        return [f"not installed: {name}" for name in expected if name not in found] + \
               [f"not in {pathlib.Path(listing).name}: {name}" for name in sorted(found - set(expected))]

    def stays_under_the_prefix():
        return [str(path) for path in pathlib.Path(destination).rglob("*")
                if not path.is_dir() and root not in path.parents]

    def modes_are_right():
        problems = []
        for path in root.rglob("*"):
            mode = path.stat().st_mode & 0o7777
            wanted = 0o755 if path.is_dir() or path.parent == root / "bin" else 0o644
            if mode != wanted:
                problems.append(f"{path.relative_to(root)}: mode {mode:o}, not {wanted:o}")
        return problems

    def tells_its_version():
        done = subprocess.run([program, "--version"], env=environment, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True)
        version = subprocess.run([meson, "introspect", build, "--projectinfo"], stdout=subprocess.PIPE,
                                 text=True, check=True).stdout.split('"version": "')[1].split('"')[0]
        good = done.returncode == 0 and version in done.stdout and "ibadwaita" in done.stdout
        return [] if good else [f"status {done.returncode}", *done.stdout.splitlines()]

    def checks_the_installed_story():
        """With the installed data only: what is installed must be all that the program needs."""
        story = root / "share" / "wherefore" / "stories" / "g20-miami-2026.json"
        return tap.command(program, "--check", story, env={
            **environment, "WHEREFORE_DATADIR": str(root / "share" / "wherefore")})

    tap.run([("installs", installs), ("puts-the-listed-files", puts_the_listed_files),
             ("stays-under-the-prefix", stays_under_the_prefix), ("modes-are-right", modes_are_right),
             ("tells-its-version", tells_its_version), ("checks-the-installed-story", checks_the_installed_story)])
