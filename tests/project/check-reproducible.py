#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do two builds of one source install the same bytes, though they are made in other places, languages and time zones?

Usage: check-reproducible.py MESON BUILD-TYPE
"""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import tap

PARTS = ("meson.build", "data", "src", "po")
SURROUNDINGS = (
    {"LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nowhere"},
    {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Almaty", "HOME": "/somewhere/else"},
)


def run(command, environment):
    done = subprocess.run(command, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, errors="replace")
    if done.returncode:
        sys.exit("\n".join([f"Bail out! {command} ended with status {done.returncode}",
                            *(f"# {line}" for line in done.stdout.splitlines()[-20:])]))


def build(place, environment):
    """Builds in the folder @place what is installed, and returns the installed files with their digests."""
    source, destination = place / "source", place / "destination"
    source.mkdir(parents=True)
    for part in PARTS:
        if (tap.PROJECT / part).is_dir():
            shutil.copytree(tap.PROJECT / part, source / part, copy_function=shutil.copy)
        else:
            shutil.copy(tap.PROJECT / part, source / part)
    run([sys.argv[1], "setup", place / "build", source, f"--buildtype={sys.argv[2]}", "--prefix=/usr"], environment)
    run([sys.argv[1], "compile", "-C", place / "build"], environment)
    run([sys.argv[1], "install", "-C", place / "build", "--no-rebuild", "--destdir", destination], environment)
    return {str(path.relative_to(destination)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in destination.rglob("*") if path.is_file()}


with tempfile.TemporaryDirectory() as folder:
    one, other = (build(pathlib.Path(folder) / name, environment)
                  for name, environment in zip(("a", "another/place"), SURROUNDINGS))

tap.run([
    ("installs-the-program", lambda: [] if "usr/bin/wherefore" in one else sorted(one)),
    ("installs-the-same-files", lambda: sorted(set(one) ^ set(other))),
    ("each-file-has-the-same-bytes", lambda: sorted(name for name in one if name in other and one[name] != other[name])),
])
