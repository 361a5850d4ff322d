#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the bundled story tell every fact it has to, in its place, with its hedge and its source? Prints TAP.

Usage: story-coverage.py FIXTURE DATADIR
"""

import json
import re
import sys
from pathlib import Path

TEXTS = {"title", "summary", "label", "name", "unit", "note", "description", "text", "alt", "notes", "prompt",
         "explanation", "statement", "points"}
KINDS = {"find-on-map", "choice", "status", "order", "discuss"}

fixture = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
story = json.loads((Path(sys.argv[2]) / fixture["story"]).read_text(encoding="utf-8"))

sections = {section["id"]: section for section in story["sections"]}
stops = {stop["id"]: (stop, section) for section in story["sections"] for stop in section["stops"]}
sources = {source["id"]: source for source in story["sources"]}
figures = {figure["id"]: figure for figure in story["figures"]}
cases = []


def english(text):
    return text if isinstance(text, str) else text["en"]


def words(text, tag="en"):
    return set(re.findall(r"\w+", (text if isinstance(text, str) else text.get(tag, "")).lower()))


def links(text):
    return sorted(re.findall(r"\]\(([^)]*)\)", text))


def numbers(text):
    """The digits of a text, whatever it separates thousands and decimals with."""
    shown = re.sub(r"\]\([^)]*\)", "", text)
    return sorted(re.findall(r"\d+", re.sub(r"(?<=\d)[,.\u00a0](?=\d)", "", shown)))


def case(name, *problems):
    cases.append((name, [problem for problem in problems if problem]))


def unless(good, problem):
    return None if good else problem


def texts(value, key=None):
    """Every text of the document that readers see; sources are cited in the language they have."""
    if key == "sources":
        return
    if key in TEXTS and (isinstance(value, str) or "en" in value):
        yield value
    elif isinstance(value, dict):
        for name, child in value.items():
            yield from texts(child, name)
    elif isinstance(value, list):
        for child in value:
            yield from texts(child, key)


def check_facts():
    for name, fact in fixture["facts"].items():
        if fact["stop"] not in stops:
            case(f"{name} is told", f"there is no stop “{fact['stop']}”")
            continue
        stop, section = stops[fact["stop"]]
        case(f"{name} is told at “{stop['id']}”",
             unless(section["id"] == fact["section"], f"in section “{section['id']}”"),
             unless(stop.get("status") == fact["status"], f"as {stop.get('status')}, not {fact['status']}"),
             *(unless(hedge in words(stop["text"]), f"without its hedge “{hedge}”")
               for hedge in fact.get("hedge", ())))
    told = [fact["stop"] for fact in fixture["facts"].values()]
    case("each fact has a stop of its own", unless(len(told) == len(set(told)), "two facts share a stop"))
    for name, context in fixture["context"].items():
        stop = stops.get(context["stop"], ({}, None))[0]
        case(f"{name} is told at “{context['stop']}” with its sources",
             *(unless(source in stop.get("sources", ()), f"“{source}” is not cited")
               for source in context["sources"]))


def check_stops():
    for stop, section in stops.values():
        case(f"stop “{stop['id']}” is complete",
             *(unless(stop.get(key), f"it has no {key}")
               for key in ("status", "title", "text", "alt", "notes", "sources", "view", "highlights")),
             unless(stop.get("status") != "outlook" or words(stop["text"]).intersection(fixture["hedges"]["en"]),
                    "an outlook without a hedge"))


def check_figures():
    for name, figure in figures.items():
        wanted = fixture["figures"][name]
        rows = [[row.get("place"), row["value"]] + (["estimate"] if row.get("estimate") else [])
                for row in figure["rows"]]
        total = sum(row["value"] for row in figure["rows"])
        case(f"figure “{name}” has its numbers",
             unless(rows == wanted["rows"], f"the rows are {rows}"),
             unless(figure.get("total") == wanted.get("total"), f"the total is {figure.get('total')}"),
             unless(total == figure.get("total", total), f"the rows add up to {total}"),
             unless(figure["source"] in sources, "it has no source"))
    case("no figure is missing", unless(set(figures) == set(fixture["figures"]), str(sorted(figures))))


def check_lists():
    case("the sections have their titles, in order",
         unless([(key, english(section["title"])) for key, section in sections.items()]
                == list(fixture["sections"].items()), "they differ"),
         *(unless(section.get("minutes"), f"“{key}” has no minutes") for key, section in sections.items()))
    entities = {entity["id"]: entity for entity in story["entities"]}
    linked = set(re.findall(r"\(entity:([^)]*)\)", json.dumps(story["sections"])))
    for term in fixture["terms"]:
        description = english(entities[term]["description"]) if term in entities else ""
        case(f"the term “{term}” is explained and linked to",
             unless(description, "it is no entity"), unless(term in linked, "no stop links to it"),
             unless(len(re.findall(r"[.!?](?:\s|$)", description)) <= 2, "in more than two sentences"))
    groups = {place["id"]: sorted(place["members"]) for place in story["places"] if place["kind"] == "group"}
    case("the groups have their members", unless(groups == fixture["groups"], str(groups)))
    case("the timeline has its dates", unless([event["date"] for event in story["timeline"]]
                                              == fixture["timeline"], "they differ"),
         *(unless(event.get("sources"), f"{event['date']} has no source") for event in story["timeline"]))
    for name, source in sources.items():
        case(f"source “{name}” has a date and an address",
             unless(source.get("date") or source.get("accessed"), "no date"),
             unless(("url" in source) != (name in fixture["sources without url"]),
                    "an address where none is known" if "url" in source else "no address"))
    styles = [role["style"] for role in story["roles"]]
    case("each role has a style of its own", unless(len(styles) == len(set(styles)), str(styles)))


def check_questions():
    questions = story["questions"]
    case("there are enough questions", unless(len(questions) >= fixture["questions"], f"only {len(questions)}"))
    case("there are questions of every kind", unless({question["kind"] for question in questions} == KINDS, "no"))
    for question in questions:
        case(f"question “{question['id']}” has an explanation, a source and a stop",
             *(unless(question.get(key), f"no {key}") for key in ("explanation", "sources", "stop")))


def check_languages():
    maps = [text if isinstance(text, dict) else {"en": text} for text in texts(story)]
    tags = list(dict.fromkeys(tag for text in maps for tag in text))
    case("every text has the same languages", *(f"{sorted(set(tags) - set(text))} missing at {text['en']!r}"
                                                for text in maps if len(text) != len(tags)))
    for tag in tags:
        case(f"{tag} keeps the links of the English text",
             *(text[tag] for text in maps if tag in text and links(text[tag]) != links(text["en"])))
        case(f"{tag} keeps the numbers of the English text",
             *(text[tag] for text in maps if tag in text and numbers(text[tag]) != numbers(text["en"])))
        hedges = tuple(fixture["hedges"].get(tag, ()))
        hedged = [stops[fact["stop"]][0] for fact in fixture["facts"].values() if "hedge" in fact]
        case(f"{tag} keeps the hedges", unless(hedges, "the fixture has no hedges of this language"),
             *(f"none at “{stop['id']}”" for stop in hedged
               if not any(word.startswith(hedges) for word in words(stop["text"], tag))))


for check in (check_facts, check_stops, check_figures, check_lists, check_questions, check_languages):
    check()
print(f"1..{len(cases)}")
for number, (name, problems) in enumerate(cases, 1):
    print(f"{'not ok' if problems else 'ok'} {number} - {name}")
    for problem in problems:
        print(f"# {problem}")
sys.exit(any(problems for _, problems in cases))
