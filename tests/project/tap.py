# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""For the checks of this folder: prints their cases as TAP, and lists the files of the project."""

import os
import pathlib
import subprocess

PROJECT = pathlib.Path(__file__).resolve().parents[2]


class Skip(Exception):
    """Raised by a case that cannot be checked here; says why."""


def run(cases):
    """Runs @cases, pairs of a name and a function that returns what is wrong (a list of lines, empty when good)."""
    print(f"1..{len(cases)}", flush=True)
    for number, (name, check) in enumerate(cases, 1):
        try:
            problems = check()
        except Skip as reason:
            print(f"ok {number} {name} # SKIP {reason}", flush=True)
            continue
        for problem in problems:
            print(f"# {problem}")
        print(f"{'not ok' if problems else 'ok'} {number} {name}", flush=True)


def command(*words, **options):
    """What @words say when they fail, as a list of lines; empty when they succeed."""
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    return (done.stdout.splitlines() or [f"{words[0]}: status {done.returncode}"]) if done.returncode else []


def project_files(*endings):
    """The files of the project with one of @endings (all, if there are none), as paths relative to PROJECT.

    Those that Git tracks; in an unpacked archive all but hidden and built ones.
    """
    git = subprocess.run(["git", "-C", PROJECT, "ls-files", "-z", "--deduplicate"], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL) if (PROJECT / ".git").exists() else None
    if git and git.returncode == 0:
        names = [name for name in git.stdout.decode().split("\0") if name and (PROJECT / name).is_file()]
    else:
        names = []
        for folder, subfolders, files in os.walk(PROJECT):
            top = pathlib.Path(folder) == PROJECT
            subfolders[:] = [name for name in subfolders
                             if name not in (".git", "__pycache__") and not (top and name in ("build", "_build"))]
            names += [os.path.relpath(os.path.join(folder, name), PROJECT) for name in files]
    return [pathlib.Path(name) for name in sorted(names) if not endings or name.endswith(endings)]


def text_of(path):
    """The text of the project's file @path, or None when it is not text."""
    try:
        return (PROJECT / path).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None


def lines_of(path):
    """Pairs of line number and line of the project's file @path; none when it is not text."""
    return list(enumerate((text_of(path) or "").splitlines(), 1))
