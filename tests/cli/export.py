#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs wherefore --export-pdf and --export-image as people do, and reads what they write by poppler.

Usage: export.py WHEREFORE PROJECT
"""

import json
import os
import pathlib
import re
import resource
import signal
import struct
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree

import tap

PROGRAM, PROJECT = sys.argv[1], pathlib.Path(sys.argv[2])
BUNDLED = PROJECT / "data" / "stories" / "g20-miami-2026.json"


def in_english(value):
    """@value of the story with the English text in place of each language map."""
    if isinstance(value, dict):
        return value["en"] if "en" in value else {key: in_english(each) for key, each in value.items()}
    return list(map(in_english, value)) if isinstance(value, list) else value


STORY = in_english(json.loads(BUNDLED.read_text(encoding="utf-8")))
STOPS = [stop for section in STORY["sections"] for stop in section["stops"]]
FOLDER = tempfile.TemporaryDirectory()
SCRATCH = pathlib.Path(FOLDER.name)


def run(*words, **options):
    return subprocess.run([PROGRAM, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          timeout=120, **options)


def poppler(*words):
    return subprocess.run(list(map(str, words)), stdout=subprocess.PIPE, text=True, check=True, timeout=60).stdout


def squeezed(text):
    return re.sub(r"\s+", "", text)


def words_of(pdf):
    """The text of the PDF file without its white space and the feet of its pages."""
    lines = [line for line in poppler("pdftotext", "-layout", pdf, "-").splitlines()
             if not re.search(r"Page \d+ of \d+$", line)]
    return squeezed("\n".join(lines))


def plain(markdown):
    return squeezed(re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", markdown).replace("*", ""))


def lacking(pdf, texts):
    words = words_of(pdf)
    return [f"“{text}” is not in {pdf.name}" for text in texts if plain(text) not in words]


PDFS = {}


def pdf(*options, story=BUNDLED):
    """The handout with these options, written once."""
    if (story, options) not in PDFS:
        path = SCRATCH / f"handout-{len(PDFS)}.pdf"
        done = run("--export-pdf", path, *options, story)
        if done.returncode or not path.exists():
            raise RuntimeError(f"{options}: status {done.returncode}: {done.stderr}")
        PDFS[story, options] = path
    return PDFS[story, options]


def is_refused(done, folder, *words, status=2):
    """What is wrong with a command that was to fail with @words and leave @folder empty."""
    found = [f"“{word}” is not in the message: {done.stderr.strip()}" for word in words if word not in done.stderr]
    if done.returncode != status:
        found.append(f"status {done.returncode} instead of {status}: {done.stderr.strip()}")
    return found + [f"{file} was left behind" for file in sorted(folder.iterdir())]


def empty_folder(name):
    folder = SCRATCH / name
    folder.mkdir()
    return folder


# --- The handout -------------------------------------------------------------------------------

def has_title_pages_and_size():
    found = []
    for options, width, height in (((), 595.276, 841.89), (("--paper", "a4"), 595.276, 841.89),
                                   (("--paper", "Letter"), 612, 792)):
        info = dict(line.split(":", 1) for line in poppler("pdfinfo", pdf(*options)).splitlines())
        size = [float(number) for number in re.findall(r"[\d.]+", info["Page size"])[:2]]
        if abs(size[0] - width) > 0.1 or abs(size[1] - height) > 0.1:
            found.append(f"{options}: pages of {size}")
        if info["Title"].strip() != STORY["title"]:
            found.append(f"{options}: the title is {info['Title']}")
        feet = re.findall(r"Page (\d+) of (\d+)", poppler("pdftotext", "-layout", pdf(*options), "-"))
        n_pages = int(info["Pages"])
        if feet != [(str(page + 1), str(n_pages)) for page in range(n_pages)]:
            found.append(f"{options}: {n_pages} pages, numbered {feet}")
    return found


def has_all_texts():
    texts = [STORY["title"], STORY["summary"], "Timeline", "Glossary", "Sources"]
    texts += [section["title"] for section in STORY["sections"]]
    texts += [stop["text"] for stop in STOPS] + [stop["alt"] for stop in STOPS]
    texts += [entity["name"] for entity in STORY["entities"]] + [entity["description"] for entity in STORY["entities"]]
    texts += [event["text"] for event in STORY["timeline"]]
    texts += [f"[{number}] {source['title']}" for number, source in enumerate(STORY["sources"], 1)]
    texts += [source["url"] for source in STORY["sources"] if "url" in source]
    texts += [figure["title"] for figure in STORY["figures"]]
    found = lacking(pdf(), texts)
    return found + ["a question ends in a full stop"] if "?." in words_of(pdf()) else found


def marks_each_statement():
    """Each statement stands below its status and the numbers of its sources."""
    words, numbers = words_of(pdf()), {source["id"]: number for number, source in enumerate(STORY["sources"], 1)}
    found = []
    for stop in STOPS:
        references = ",".join(str(numbers[source]) for source in stop["sources"])
        if not re.search(rf"[●■◆○]{stop['status'].title()}(·\w+,?\w*)?·\[{references}\]{re.escape(plain(stop['text']))}",
                         words):
            found.append(f"{stop['id']}: its mark and sources ({stop['status']}, [{references}]) do not stand before it")
    return found


def keeps_statements_with_their_maps():
    found = []
    for paper in ("a4", "letter"):
        path = pdf("--paper", paper)
        pages = [squeezed(page) for page in poppler("pdftotext", "-layout", path, "-").split("\f")]
        for stop in STOPS:
            here = [number for number, page in enumerate(pages, 1) if plain(stop["text"]) in page]
            if not any(plain(stop["alt"]) in pages[number - 1] for number in here):
                found.append(f"{paper}: {stop['id']} is on page {here}, what its map shows is not")
    return found


def embeds_fonts():
    found = []
    for options in ((), ("--worksheet", "--answers")):
        lines = poppler("pdffonts", pdf(*options)).splitlines()[2:]
        found += [f"not embedded: {line}" for line in lines if line.split()[-5] != "yes"]
        found += [f"no letters can be selected: {line}" for line in lines if line.split()[-3] != "yes"]
        found += [] if lines else ["there is no font"]
    return found


def has_bookmarks_and_links():
    outline = ElementTree.fromstring(poppler("pdftohtml", "-xml", "-i", "-stdout", pdf())).find("outline")
    bookmarks = [item.text for item in outline.iter("item")] if outline is not None else []
    chapters = [section["title"] for section in STORY["sections"]] + ["Timeline", "Glossary", "Sources"]
    wanted = chapters + [stop["title"] for stop in STOPS if "title" in stop]
    found = [f"no bookmark {title}" for title in wanted if title not in bookmarks]
    addresses = poppler("pdfinfo", "-url", pdf())
    found += [f"no link to {source['url']}" for source in STORY["sources"] if source.get("url", "") not in addresses]
    targets = poppler("pdfinfo", "-dests", pdf())
    found += [f"no target for the source {source['id']}" for source in STORY["sources"]
              if f'"source:{source["id"]}"' not in targets]
    found += [f"no target for the term {entity['id']}" for entity in STORY["entities"]
              if f'"entity:{entity["id"]}"' not in targets]
    return found


def asks_without_telling():
    worksheet = pdf("--worksheet")
    found = lacking(worksheet, [question["prompt"] for question in STORY["questions"]])
    words = words_of(worksheet)
    found += [f"the worksheet has the explanation “{question['explanation']}”" for question in STORY["questions"]
              if plain(question.get("explanation", "\0")) in words]
    if "☑" in words or plain(STOPS[0]["text"]) in words:
        found.append("the worksheet gives answers")
    return found


def answers():
    found = lacking(pdf("--worksheet", "--answers"),
                    [question["explanation"] for question in STORY["questions"] if "explanation" in question] +
                    ["☑ " + choice["text"] for question in STORY["questions"] if question["kind"] == "choice"
                     for choice in question["options"] if choice.get("correct")] + ["1. Kazakhstan"])
    return found + lacking(pdf("--answers"), [STOPS[0]["text"], "Answer Key"])


# --- Pictures ----------------------------------------------------------------------------------

def writes_pictures():
    folder, found = empty_folder("pictures"), []
    for suffix in ("png", "svg", "pdf"):
        done = run("--export-image", folder / f"map.{suffix}", "--stop", STOPS[0]["id"], "--size", "800x600", BUNDLED)
        if done.returncode:
            return [done.stderr]
    size = struct.unpack(">II", (folder / "map.png").read_bytes()[16:24])
    if size != (800, 600):
        found.append(f"the PNG is {size}")
    # For a wall it is scaled, and has as many pixels as were asked for all the same.
    wall = folder / "wall.png"
    if run("--export-image", wall, "--stop", STOPS[0]["id"], "--size", "2560x1440", BUNDLED).returncode:
        found.append("the picture for a wall is not written")
    elif struct.unpack(">II", wall.read_bytes()[16:24]) != (2560, 1440):
        found.append("the picture for a wall has another size")
    svg = ElementTree.parse(folder / "map.svg").getroot()
    if svg.get("viewBox") != "0 0 800 600":
        found.append(f"the SVG is {svg.attrib}")
    if "Kazakhstan" not in "".join(svg.itertext()):
        found.append("the SVG does not name Kazakhstan")
    if "800 x 600 pts" not in poppler("pdfinfo", folder / "map.pdf"):
        found.append(poppler("pdfinfo", folder / "map.pdf"))
    if "Kazakhstan" not in poppler("pdftotext", folder / "map.pdf", "-"):
        found.append("the PDF does not name Kazakhstan")
    return found


def writes_all_stops():
    folder = SCRATCH / "all"
    done = run("--export-image", folder, "--all", "svg", "--style", "print", BUNDLED)
    wanted = [f"{number:02}-{stop['id']}.svg" for number, stop in enumerate(STOPS, 1)]
    names = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    return ([done.stderr] if done.returncode else []) + ([f"{names} instead of {wanted}"] if names != wanted else [])


# --- What goes wrong ---------------------------------------------------------------------------

def refuses_wrong_words():
    folder = empty_folder("words")
    out = folder / "out.png"
    commands = {
        ("--export-pdf", out): "name of one story",
        ("--export-pdf", out, "--paper", "a5", BUNDLED): "a4 or letter",
        ("--export-image", folder / "out.gif", "--stop", "x", BUNDLED): ".png, .svg or .pdf",
        ("--export-image", out, BUNDLED): "--stop ID",
        ("--export-image", out, "--stop", "nowhere", BUNDLED): "no stop “nowhere”",
        ("--export-image", out, "--stop", STOPS[0]["id"], "--size", "1x1", BUNDLED): "1200x750",
        ("--export-image", out, "--stop", STOPS[0]["id"], "--style", "pink", BUNDLED): "contrast-dark",
        ("--export-image", folder, "--all", "gif", BUNDLED): "png, svg or pdf",
        ("--export-pdf", folder / "no" / "out.pdf", BUNDLED): "no folder",
        ("--export-pdf", folder, BUNDLED): "is a folder",
        ("--export-pdf", out, folder / "none.json"): "none.json",
        ("--export-pdf", BUNDLED, BUNDLED): "would replace the story",
    }
    found = []
    for words, message in commands.items():
        found += is_refused(run(*words), folder, message)
    bad = SCRATCH / "bad.json"
    bad.write_text('{"format": "wherefore-explainer", "version": 1}')
    return found + is_refused(run("--export-pdf", out, bad), folder, "bad.json:1:", status=1)


def leaves_what_is_no_file_alone():
    folder = SCRATCH / "pipes"
    folder.mkdir()
    os.mkfifo(folder / "pipe.pdf")
    (folder / "link.pdf").symlink_to("pipe.pdf")
    found = []
    for name in "pipe.pdf", "link.pdf":
        done = run("--export-pdf", folder / name, BUNDLED)
        if done.returncode != 2 or "not a file" not in done.stderr or "another name" not in done.stderr:
            found.append(f"{name}: status {done.returncode}: {done.stderr}")
    if not (folder / "pipe.pdf").is_fifo() or not (folder / "link.pdf").is_symlink() or len(list(folder.iterdir())) != 2:
        found.append(f"changed: {list(folder.iterdir())}")
    return found


def keeps_the_old_file_when_the_disk_is_full():
    folder, limit = empty_folder("full"), 64 * 1024
    old = SCRATCH / "old.pdf"
    old.write_text("old")
    os.link(old, folder / "out.pdf")
    # Python ignores SIGXFSZ, and so will the program: its writes fail, as those to a full disk do.
    done = run("--export-pdf", folder / "out.pdf", BUNDLED, restore_signals=False,
               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    kept = (folder / "out.pdf").read_text()
    (folder / "out.pdf").unlink()
    return is_refused(done, folder, "no room", "free some space") + ([] if kept == "old" else ["the old file is gone"])


def on_a_file_system(name, options, *words):
    """Runs the program with @words where “$1” is a tmpfs with @options: what it did, with what it left as its output."""
    folder = empty_folder(name)
    apart = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user", "--user"])]
    if tap.command(*apart, "true"):  # the root of a chroot is no mount
        apart += ["--propagation", "unchanged"]
    script = (f'mount -t tmpfs -o {options} tmpfs "$1" || exit 77; folder=$1; shift; "$@"; status=$?; '
              'ls -A "$folder"; umount "$folder"; exit $status')
    done = subprocess.run([*apart, "sh", "-c", script, "sh", str(folder), PROGRAM, *(str(word).replace("$1", str(folder))
                           for word in words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=120)
    if done.returncode == 77 or "unshare" in done.stderr:
        raise tap.Skip("a file system of its own cannot be made here")
    return done, folder


def says_when_the_disk_is_full():
    done, folder = on_a_file_system("tmpfs", "size=256k", "--export-pdf", "$1/out.pdf", BUNDLED)
    return is_refused(done, folder, "no room") + ([f"left behind: {done.stdout}"] if done.stdout else [])


def says_when_the_file_system_is_read_only():
    done, folder = on_a_file_system("frozen", "ro", "--export-pdf", "$1/out.pdf", BUNDLED)
    return is_refused(done, folder, f"Nothing may be written to the folder “{folder}”", "choose another")


def says_when_a_file_is_in_the_way():
    folder, file = empty_folder("blocked"), SCRATCH / "file"
    file.touch()
    found = []
    for words in (("--export-pdf", file / "out.pdf"), ("--export-image", file / "maps", "--all", "png"),
                  ("--export-web", file / "out.html")):
        found += is_refused(run(*words, BUNDLED), folder, str(file))
    return found


def says_when_the_folder_is_read_only():
    folder = empty_folder("locked")
    # For root too nothing can be written there once it may not pass over permissions.
    common = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    folder.chmod(0o555)
    if tap.command(*common, "test", "-r", BUNDLED, "-a", "-x", PROGRAM, "-a", "-x", folder):
        raise tap.Skip("root cannot be made an ordinary user here")
    if not tap.command(*common, "touch", folder / "probe"):
        (folder / "probe").unlink()
        raise tap.Skip("a read-only folder can be written to here")
    found = []
    for words in (("--export-pdf", folder / "out.pdf"), ("--export-image", folder / "maps", "--all", "png")):
        done = subprocess.run([*common, PROGRAM, *map(str, words), str(BUNDLED)], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, timeout=120)
        found += is_refused(done, folder, f"Nothing may be written to the folder “{folder}”", "choose another")
    return found


def leaves_nothing_when_interrupted():
    story = SCRATCH / "long.json"
    with story.open("w", encoding="utf-8") as file:
        subprocess.run([sys.executable, PROJECT / "tests" / "bench" / "make-story.py", "1000"], stdout=file, check=True)
    found = []
    for number, (kind, words) in enumerate({"pdf": ("long.pdf",), "pictures": ("maps", "--all", "png")}.items()):
        folder = empty_folder(f"interrupted-{number}")
        option = "--export-pdf" if kind == "pdf" else "--export-image"
        child = subprocess.Popen([PROGRAM, option, str(folder / words[0]), *words[1:], str(story)],
                                 stderr=subprocess.PIPE, text=True)
        # Interrupted once it has begun to write.
        for _ in range(600):
            if list(folder.rglob("*")) or child.poll() is not None:
                break
            time.sleep(0.1)
        begun = bool(list(folder.rglob("*")))
        child.send_signal(signal.SIGINT)
        message = child.communicate(timeout=60)[1]
        if not begun:
            found.append(f"{kind}: it did not begin: {message}")
        if child.returncode != 2 or "cancelled" not in message:
            found.append(f"{kind}: status {child.returncode}: {message}")
        found += [f"{kind}: {path} was left behind" for path in folder.rglob("*")]
    return found


tap.run([(check.__name__.replace("_", " "), check) for check in (
    has_title_pages_and_size, has_all_texts, marks_each_statement, keeps_statements_with_their_maps, embeds_fonts,
    has_bookmarks_and_links, asks_without_telling, answers, writes_pictures, writes_all_stops, refuses_wrong_words,
    leaves_what_is_no_file_alone, keeps_the_old_file_when_the_disk_is_full, says_when_the_disk_is_full,
    says_when_the_file_system_is_read_only, says_when_a_file_is_in_the_way, says_when_the_folder_is_read_only,
    leaves_nothing_when_interrupted)])
