#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs wherefore --check and --version as people and editors do. Usage: check.py WHEREFORE TESTS-DATA STORIES"""

import json
import os
import pathlib
import pty
import re
import shutil
import socket
import subprocess
import sys
import tempfile

import tap

PROGRAM, DATA, STORIES = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="wherefore-"))
GOOD, ERRORS, UNREAD = 0, 1, 2
STORY = (DATA / "valid" / "base.json").read_text(encoding="utf-8")

# Nothing here may need a display.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}


def run(*words, **options):
    return subprocess.run([PROGRAM, *map(str, words)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60, env={**ENVIRONMENT, **options.pop("env", {})}, **options)


def write(name, content):
    path = SCRATCH / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def problems(done, status, lines=None, summary=None):
    """What is not as expected: the status, the lines of the output (each a regular expression), the last message."""
    found = [] if done.returncode == status else [f"status {done.returncode} instead of {status}: {done.stderr.decode()}"]
    output, messages = done.stdout.decode().splitlines(), done.stderr.decode().splitlines()
    if lines is not None:
        if len(output) != len(lines):
            found.append(f"{len(output)} lines instead of {len(lines)}: {output}")
        found += [f"“{line}” is not “{pattern}”" for line, pattern in zip(output, lines) if not re.fullmatch(pattern, line)]
    if summary is not None and messages[-1:] != [summary]:
        found.append(f"the last message is not “{summary}”: {messages}")
    return found


def unread(path, code):
    return problems(run("--check", path), UNREAD, [f"{re.escape(str(path))}: error: .+ \\[{code}\\]"],
                    "files: 1, errors: 1, warnings: 0, notes: 0")


def refused(path, code, place=r"\d+:\d+"):
    return problems(run("--check", path), ERRORS, [f"{re.escape(str(path))}:{place}: error: .+ \\[{code}\\].*"])


def good():
    stories = sorted(STORIES.glob("*.json"))
    return problems(run("--check", *stories), GOOD, [], f"files: {len(stories)}, errors: 0, warnings: 0, notes: 0")


def warnings_are_good():
    path = DATA / "invalid" / "missing-alt.json"
    return problems(run("--check", path), GOOD, [".*: warning: .*"], "files: 1, errors: 0, warnings: 1, notes: 0")


def relative_name():
    write("a story.json", "{")
    return problems(run("--check", "a story.json", cwd=SCRATCH), ERRORS, [r"a story\.json:1:2: error: .* \[json-syntax\]"])


def name_like_an_option():
    write("-x.json", STORY)
    return problems(run("--check", "--", "-x.json", cwd=SCRATCH), GOOD, [])


def several_files():
    first, second = DATA / "invalid" / "missing-alt.json", DATA / "invalid" / "bad-id-document.json"
    return (problems(run("--check", first, second), ERRORS, [".*missing-alt.json:.*", ".*bad-id-document.json:.*"],
                     "files: 2, errors: 1, warnings: 1, notes: 0")
            + problems(run("--check", second, SCRATCH / "nothing", first), UNREAD, [".*", ".*", ".*"],
                       "files: 3, errors: 2, warnings: 1, notes: 0"))


def no_files():
    return problems(run("--check"), UNREAD, [], "wherefore: --check needs the name of a file")


def unknown_option():
    return problems(run("--check", "--colour", DATA), UNREAD, [])


def option_after_file():
    path = DATA / "invalid" / "bad-id-document.json"
    return problems(run(path, "--check"), ERRORS, [".*bad-id.*"])


def missing():
    return unread(SCRATCH / "nothing.json", "file-missing")


def folder():
    return unread(SCRATCH, "file-not-regular")


def fifo():
    os.mkfifo(SCRATCH / "fifo")
    return unread(SCRATCH / "fifo", "file-not-regular")


def unix_socket():
    with socket.socket(socket.AF_UNIX) as sock:
        sock.bind(str(SCRATCH / "socket"))
        return unread(SCRATCH / "socket", "file-not-regular")


def device():
    return unread("/dev/zero", "file-not-regular")


def standard_input():
    return unread("/dev/stdin", "file-not-regular")


def link_loop():
    (SCRATCH / "loop").symlink_to("loop")
    return unread(SCRATCH / "loop", "file-loop")


def huge():
    path = write("huge.json", STORY)
    os.truncate(path, 2 ** 30)
    return unread(path, "file-too-large")


def empty():
    return refused(write("empty.json", ""), "json-empty", "1:1")


def nul():
    return refused(write("nul.json", STORY.replace("strait", "str\0ait", 1)), "json-encoding")


def not_utf8():
    return refused(write("latin.json", STORY.replace("The strait", "Caf\u00e9").encode("latin-1")), "json-encoding")


def deep():
    return refused(write("deep.json", "[" * 5000 + "]" * 5000), "json-too-deep", "1:65")


def deep_for_ever():
    return refused(write("deeper.json", "[" * (16 * 2 ** 20)), "json-too-deep", "1:65")


def language_maps(node, pointer=""):
    """Each language map of a document, with its pointer."""
    if isinstance(node, dict) and node and all(re.fullmatch("[a-z]{2}", key) for key in node):
        yield pointer, node
    for key, child in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else []:
        yield from language_maps(child, f"{pointer}/{key}")


def missing_translations():
    """Of whatever kind the text is: each in turn loses a language that the title has. So many at a time as are shown."""
    story = json.loads((STORIES / "g20-miami-2026.json").read_text(encoding="utf-8"))
    languages = [language for language in story["title"] if language != story["language"]]
    maps = [(pointer, texts) for pointer, texts in language_maps(story) if pointer != "/title"]
    found = [] if len(languages) > 1 and len(maps) > 100 else [f"only {len(maps)} texts in {languages}"]
    for start in range(0, len(maps), 50):
        taken = []
        for i, (pointer, texts) in enumerate(maps[start:start + 50], start):
            language = languages[i % len(languages)]
            taken.append((texts, language, texts.pop(language), pointer))
        done = run("--check", "--json", write("translations.json", json.dumps(story, ensure_ascii=False)))
        told = {item["pointer"]: item for item in map(json.loads, done.stdout.decode().splitlines())}
        for texts, language, text, pointer in taken:
            item = told.get(pointer, {})
            if item.get("code") != "missing-translation" or f"“{language}”" not in item["message"]:
                found.append(f"{pointer} has no “{language}”, but it says {item}")
            texts[language] = text
        found += problems(done, GOOD)
    return found


def in_the_language_of_the_system():
    """Uninstalled programs too; it needs a locale, and C is none."""
    locales = subprocess.run(["locale", "-a"], stdout=subprocess.PIPE, text=True, check=True).stdout.lower()
    if "ru_ru.utf" not in locales:
        raise tap.Skip("there is no Russian locale here")
    return problems(run("--check", env={"LC_ALL": "ru_RU.UTF-8"}), UNREAD, [],
                    "wherefore: для --check нужно имя файла")


def byte_order_mark():
    return problems(run("--check", write("bom.json", b"\xef\xbb\xbf" + STORY.encode())), GOOD, [])


def carriage_returns():
    crlf = STORY.replace("\n", "\r\n")
    return (problems(run("--check", write("crlf.json", crlf)), GOOD, [])
            + refused(write("crlf-bad.json", crlf.replace('"id": "strait"', '"id": "Strait"')), "bad-id", "4:9"))


def newer_version():
    return refused(write("newer.json", STORY.replace('"version": 1', '"version": 2')), "unknown-version", "3:14")


def other_format():
    return refused(write("other.json", '{"type": "FeatureCollection"}'), "unknown-format", "1:1")


def foreign_failed():
    return problems(run("--check", write("empty-map.json", '{"storymap": {"slides": []}}')), ERRORS,
                    [r".*: error: .* \[import-failed\]"])


def as_json():
    path = DATA / "invalid" / "several-in-order.json"
    done = run("--check", "--json", path, SCRATCH / "nothing.json")
    found = problems(done, UNREAD)
    plain = run("--check", path, SCRATCH / "nothing.json").stdout.decode().splitlines()
    objects = [json.loads(line) for line in done.stdout.decode().splitlines()]
    rebuilt = []
    for item in objects:
        place = ":{line}:{column}".format(**item) if "line" in item else ""
        pointer = f" (at {item['pointer']})" if item["pointer"] else ""
        rebuilt.append(f"{item['file']}{place}: {item['severity']}: {item['message']} [{item['code']}]{pointer}")
    return found + ([] if rebuilt == plain and objects else [f"{rebuilt} is not {plain}"])


def json_in_any_locale():
    done = run("--check", "--json", DATA / "invalid" / "unknown-place-near.json", env={"LC_ALL": "C"})
    message = json.loads(done.stdout.decode().splitlines()[0])["message"]
    return [] if "“istanbul”" in message else [message]


def on_terminal(path, **environment):
    """What the program writes to a terminal."""
    leader, follower = pty.openpty()
    child = subprocess.Popen([PROGRAM, "--check", str(path)], stdin=subprocess.DEVNULL, stdout=follower,
                             stderr=subprocess.DEVNULL, env={**ENVIRONMENT, "TERM": "xterm", **environment})
    os.close(follower)
    written = b""
    try:
        while chunk := os.read(leader, 4096):
            written += chunk
    except OSError:
        pass  # the other end is closed
    os.close(leader)
    child.wait(timeout=60)
    return written.decode().replace("\r\n", "\n")


def excerpt_on_terminal():
    path = write("wide.json", STORY.replace('"title": "The strait"', '\t"title": "日本", "version": 1'))
    written = on_terminal(path)
    expected = (f'{path}:6:19: \033[1;31merror:\033[0m the key “version” is there already; remove one of the two '
                '[duplicate-key] (at /version)\n'
                '   "title": "日本", "version": 1,\n'
                '                    ^\n')
    return [] if written == expected else [repr(written)]


def no_colours_when_asked():
    path = write("bad.json", "{")
    return [repr(written) for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"})
            if "\033" in (written := on_terminal(path, **environment)) or "^" not in written]


def harmless_on_terminal():
    """Nothing that stands in a document reaches the terminal as a command to it."""
    key = "\\u001b]0;x\\u0007"
    path = write("escape.json", STORY.replace('"title"', f'"{key}": "\u009b31m", "title"').replace("The strait", "\u009bx"))
    written = on_terminal(path, NO_COLOR="1")
    return [repr(written)] if re.search("[\0-\x09\x0b-\x1f\x7f-\x9f]", written) or "�" not in written else []


def long_line():
    path = write("line.json", json.dumps({**json.loads(STORY), "x-pad": "a" * 10000, "titel": 1}, ensure_ascii=False))
    lines = on_terminal(path, NO_COLOR="1").splitlines()
    return [] if max(map(len, lines[1:])) <= 76 and lines[1][lines[2].index("^"):].startswith('"titel"') else [repr(lines)]


def version():
    done = run("--version")
    names = ["wherefore", "GLib", "GTK", "libadwaita", "libshumate", "json-glib", "cmark", "SQLite"]
    return problems(done, GOOD, [rf"{name} \d+\.\d+\.\d+( \(built with .*\))?" for name in names])


def help_lists_everything():
    found = []
    for words in (["--help"], ["-h"], ["--check", "--help"], ["--help", "--new", str(SCRATCH / "not-written.json")]):
        done = run(*words)
        found += problems(done, GOOD)
        found += [f"{words}: {option} is not listed" for option in ("--check", "--json", "--convert=FILE", "-o, --output=OUT", "--new=FILE", "--version",
                                                                    "[FILE…]") if option not in done.stdout.decode()]
    return found + (["--help wrote a file"] if (SCRATCH / "not-written.json").exists() else [])


CASES = [good, warnings_are_good, relative_name, name_like_an_option, several_files, no_files, unknown_option,
         option_after_file, missing, folder, fifo, unix_socket, device, standard_input, link_loop, huge, empty, nul,
         not_utf8, deep, deep_for_ever, missing_translations,
         in_the_language_of_the_system, byte_order_mark, carriage_returns, newer_version, other_format, foreign_failed, as_json,
         json_in_any_locale, excerpt_on_terminal, no_colours_when_asked, harmless_on_terminal, long_line, version,
         help_lists_everything]
try:
    tap.run([(case.__name__.replace("_", "-"), case) for case in CASES])
finally:
    shutil.rmtree(SCRATCH)
