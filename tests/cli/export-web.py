#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs wherefore --export-web as people do, and reads the pages. Usage: export-web.py WHEREFORE PROJECT"""

import html.parser
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import tap

PROGRAM, PROJECT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
STORY = PROJECT / "data" / "stories" / "g20-miami-2026.json"
HOSTILE = PROJECT / "tests" / "web" / "hostile.json"
FOLDER = tempfile.TemporaryDirectory()
SCRATCH = pathlib.Path(FOLDER.name)
VOID = {"meta", "br", "img"}
# What a page may consist of; nothing of it runs, and only <a> leads out.
ELEMENTS = VOID | set("html head title style body a svg defs pattern path circle rect symbol use desc text header main footer "
                      "nav section article h1 h2 h3 p div span ul ol li dl dt dd figure figcaption table caption thead tbody tr "
                      "th td time em strong small cite details summary blockquote".split())
ATTRIBUTES = set("lang dir charset name content http-equiv href rel class id tabindex role aria-label aria-labelledby "
                 "aria-describedby aria-hidden width height viewbox d cx cy r x y src alt datetime scope title xmlns "
                 "patternunits fill-rule preserveaspectratio".split())


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.problems, self.ids, self.headings, self.links, self.pictures = [], [], [], [], [], []
        self.words, self.attributes = [], []
        self.feed(text)
        self.close()
        self.text = re.sub(r"\s+", " ", "".join(self.words))
        self.problems += [f"<{tag}> is never closed" for tag in self.open]
        self.problems += [f"the id {name} is there twice" for name in set(self.ids) if self.ids.count(name) > 1]
        self.problems += [f"a link to nowhere: {link}" for link in self.links
                          if link.startswith("#") and link[1:] not in self.ids]
        self.problems += [f"h{second} follows h{first}" for first, second in zip(self.headings, self.headings[1:])
                          if second > first + 1]

    def handle_starttag(self, tag, attributes):
        if tag not in ELEMENTS:
            self.problems.append(f"<{tag}> may not be in a page")
        for name, value in attributes:
            if name not in ATTRIBUTES:
                self.problems.append(f"<{tag} {name}> may not be in a page")
            if name == "src" and not re.match(r"data:image/(png|jpeg|webp|svg\+xml);base64,", value):
                self.problems.append(f"<{tag}> loads {value}")
            if name == "href" and not (value.startswith("#") or tag == "a" and re.match("https?://", value)):
                self.problems.append(f"<{tag}> leads to {value}")
        attributes = dict(attributes)
        self.attributes.append((tag, attributes))
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [attributes["href"]] if tag in ("a", "use") else []
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        self.words.append(data)


def export(story, name="page.html", *options, environment=None):
    target = SCRATCH / name
    done = subprocess.run([PROGRAM, "--export-web", target, *options, story], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True, timeout=120, env={**os.environ, **(environment or {})})
    return done, target.read_text(encoding="utf-8") if target.is_file() else ""


def plain(text, language="en"):
    text = text.get(language) if isinstance(text, dict) else text
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text or "")
    return re.sub(r"\s+", " ", re.sub(r"(?<!\\)\*+|\\(?=[^\w\s])", "", text)).strip()


def tells_the_whole_story():
    done, text = export(STORY)
    page, story = Page(text), json.loads(STORY.read_text(encoding="utf-8"))
    found = page.problems + ([done.stderr] if done.returncode else [])
    stops = [stop for section in story["sections"] for stop in section["stops"]]
    wanted = [story["title"], story["summary"], *(section["title"] for section in story["sections"])]
    wanted += [stop["text"] for stop in stops] + [stop["alt"] for stop in stops if "alt" in stop]
    wanted += [source["title"] for source in story["sources"]] + [event["text"] for event in story["timeline"]]
    wanted += [entity["description"] for entity in story["entities"]]
    wanted += [question["prompt"] for question in story["questions"]]
    found += [f"missing: {plain(text)[:80]}" for text in wanted if plain(text) not in page.text]
    maps = sum(1 for tag, attributes in page.attributes if tag == "svg" and attributes.get("role") == "img")
    found += [] if maps == len(stops) else [f"{maps} maps of {len(stops)} stops"]
    leads = any(tag == "path" and attributes.get("class") == "to" for tag, attributes in page.attributes)
    found += [] if leads else ["no line leads from a name to its country"]
    found += [f"no link to {source['url']}" for source in story["sources"] if source.get("url", "") not in page.links + [""]]
    notes = [plain(stop["notes"]) for stop in stops if "notes" in stop]
    found += ["notes for the presenter are in it" for note in notes if note in page.text]
    size = len(text.encode())
    return found + ([] if size < 1_500_000 else [f"{size} bytes"])


def speaks_the_reader_s_language():
    _, text = export(STORY, "ru.html", "--language", "ru")
    page, story = Page(text), json.loads(STORY.read_text(encoding="utf-8"))
    html_tag = next(attributes for tag, attributes in page.attributes if tag == "html")
    found = page.problems + ([] if html_tag == {"lang": "ru", "dir": "ltr"} else [str(html_tag)])
    found += [] if plain(story["title"], "ru") in page.text else ["the title is not in Russian"]
    found += [] if "Казахстан" in page.text else ["Kazakhstan is not named in Russian"]
    # Where they are not translated.
    untold = ">Sources:<" in text and not re.search(' lang="en"[^>]*>Sources:<', text)
    return found + (["words of the interface carry no language"] if untold else [])


def goes_from_right_to_left():
    _, text = export(HOSTILE, "ar.html", "--language", "ar")
    page = Page(text)
    html_tag = next(attributes for tag, attributes in page.attributes if tag == "html")
    found = page.problems + ([] if html_tag == {"lang": "ar", "dir": "rtl"} else [str(html_tag)])
    return found + ([] if ' lang="en" dir="ltr"' in text else ["English texts carry no language"])


def keeps_hostile_texts_texts():
    _, text = export(HOSTILE, "hostile.html")
    page = Page(text)
    found = list(page.problems)
    for number in (1, 3, 6, 9, 11, 12, 13, 14):
        found += [] if f"<script>alert({number})</script>" in page.text else [f"the text with alert({number}) is not there"]
    return found


def has_a_policy():
    _, text = export(HOSTILE, "policy.html")
    policy = next(attributes["content"] for tag, attributes in Page(text).attributes
                  if attributes.get("http-equiv") == "Content-Security-Policy")
    return [] if policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-") else [policy]


def draws_once_what_maps_share():
    _, text = export(STORY, "shared.html")
    return [] if '<use href="#path.' in text else ["each map has all of its paths"]


def writes_dates_in_the_page_s_language():
    found = []
    for language, locale, wanted in (("en", "C.UTF-8", ">December 23, 2025<"), ("ru", "C.UTF-8", ">2025-12-23<")):
        text = export(STORY, f"dates-{language}.html", "--language", language, environment={"LC_ALL": locale})[1]
        found += [] if wanted in text else [f"{language}: no {wanted}"]
    return found


def is_reproducible():
    return [] if export(STORY, "one.html")[1] == export(STORY, "two.html")[1] else ["two exports differ"]


def exports_all_valid():
    found = []
    for story in sorted((PROJECT / "tests" / "data" / "valid").glob("*.json")):
        done, text = export(story, "valid.html")
        found += [f"{story.name}: {problem}" for problem in (Page(text).problems if done.returncode == 0 else [done.stderr])]
        (SCRATCH / "valid.html").unlink(missing_ok=True)
    return found


def fails(done, status, message, target):
    found = [] if done.returncode == status else [f"status {done.returncode}, not {status}"]
    found += [] if message in done.stderr else [f"“{message}” is not in “{done.stderr.strip()}”"]
    return found + ([f"{target.name} was left behind"] if target.exists() else [])


def refuses_a_story_with_errors():
    story = PROJECT / "tests" / "data" / "invalid" / "empty-text.json"
    return fails(export(story, "bad.html")[0], 1, "error:", SCRATCH / "bad.html")


def refuses_what_is_not_there():
    return fails(export(SCRATCH / "none.json", "none.html")[0], 2, "none.json", SCRATCH / "none.html")


def says_where_it_cannot_write():
    found = fails(export(STORY, "no/folder.html")[0], 2, "folder.html", SCRATCH / "no" / "folder.html")
    folder = SCRATCH / "a-folder"
    folder.mkdir()
    done, _ = export(STORY, "a-folder")
    found += [] if done.returncode == 2 and "a-folder" in done.stderr else [f"status {done.returncode}: {done.stderr}"]
    # No one, not even root, can write here.
    done = subprocess.run([PROGRAM, "--export-web", "/proc/page.html", STORY], stderr=subprocess.PIPE, text=True, timeout=120)
    return found + ([] if done.returncode == 2 and "page.html" in done.stderr else [f"status {done.returncode}: {done.stderr}"])


def keeps_the_old_page_when_it_fails():
    target = SCRATCH / "kept.html"
    target.write_text("old")
    export(PROJECT / "tests" / "data" / "invalid" / "empty-text.json", "kept.html")
    return [] if target.read_text() == "old" else ["the page that was there is gone"]


def never_replaces_the_story():
    story = SCRATCH / "story.json"
    story.write_bytes(STORY.read_bytes())
    done, _ = export(story, "story.json")
    return ([] if done.returncode == 2 else [f"status {done.returncode}"]) + \
           ([] if story.read_bytes() == STORY.read_bytes() else ["the story is gone"])


def says_what_is_wrong_with_the_words():
    found = []
    for words, message in ((["--export-web", "x.html"], "needs the name"), (["--export-web", "x.html", STORY, STORY], "needs the name"),
                           (["--export-web", "x.html", "--language", "\"><b>", STORY], "is no language")):
        done = subprocess.run([PROGRAM, *words], stderr=subprocess.PIPE, text=True, timeout=60, cwd=SCRATCH)
        found += fails(done, 2, message, SCRATCH / "x.html")
    return found


tap.run([(check.__name__.replace("_", "-"), check) for check in (
    tells_the_whole_story, speaks_the_reader_s_language, goes_from_right_to_left, keeps_hostile_texts_texts, has_a_policy,
    draws_once_what_maps_share, writes_dates_in_the_page_s_language, is_reproducible, exports_all_valid,
    refuses_a_story_with_errors, refuses_what_is_not_there, says_where_it_cannot_write, keeps_the_old_page_when_it_fails,
    never_replaces_the_story, says_what_is_wrong_with_the_words)])
FOLDER.cleanup()
