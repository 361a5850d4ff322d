#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a story of N stops, as rich as a written one: statements with links, sources, views, highlights, arcs, notes.

Usage: make-story.py N
"""

import json
import sys

COUNTRIES = """AR AU BR CA CN DE EG ES FR GB ID IN IT JP KE KR KZ MA MX NG NL NO NZ PE PL PT RU SA SE TH TR UA US UZ VN
ZA""".split()
STATUSES = ["reported", "background", "analysis", "outlook"]
SECTIONS = 10


def stop(number):
    here = COUNTRIES[number % len(COUNTRIES)]
    there = COUNTRIES[(number * 7 + 3) % len(COUNTRIES)]
    other = there if there != here else COUNTRIES[(number + 1) % len(COUNTRIES)]
    first, second, source = f"place-{here.lower()}", f"place-{other.lower()}", f"source-{number % 40}"
    return {
        "id": f"stop-{number}",
        "status": STATUSES[number % len(STATUSES)],
        "title": f"Statement number {number}",
        "text": f"In statement *{number}*, [the first](place:{first}) and [the second](place:{second}) agree on "
                f"**one thing**, as [a source](source:{source}) reports; what [they](entity:entity-{number % 60}) will "
                "do about it is not known yet, and may depend on others.",
        "date": f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}",
        "view": {"fit": [first, second]},
        "highlights": [{"place": first, "role": "main"}, {"place": second, "role": "other"}],
        "connections": [{"from": first, "to": second, "label": "agreement"}],
        "alt": f"The two countries of statement {number} are filled; an arc joins them.",
        "sources": [source],
        "notes": "Ask the class where these two are.",
    }


def story(n_stops):
    stops = [stop(number) for number in range(n_stops)]
    length = -(-n_stops // SECTIONS)
    return {
        "format": "wherefore-explainer", "version": 1, "id": f"synthetic-{n_stops}", "language": "en",
        "title": f"A story of {n_stops} stops", "summary": "Made up, to measure with.", "published": "2026-01-01",
        "license": "CC0-1.0",
        "roles": [{"id": "main", "label": "Main", "style": "primary"},
                  {"id": "other", "label": "Other", "style": "secondary"}],
        "places": [{"id": f"place-{code.lower()}", "kind": "country", "code": code} for code in COUNTRIES],
        "entities": [{"id": f"entity-{number}", "kind": "organisation", "name": f"Organisation {number}",
                      "description": "One of those that the statements name."} for number in range(60)],
        "sources": [{"id": f"source-{number}", "title": f"Report {number}", "publisher": f"Publisher {number}",
                     "date": "2026-01-01", "url": f"https://example.org/{number}"} for number in range(40)],
        "sections": [{"id": f"section-{start}", "title": f"Part {start // length + 1}",
                      "stops": stops[start:start + length]} for start in range(0, n_stops, length)],
    }


json.dump(story(int(sys.argv[1])), sys.stdout, ensure_ascii=False, indent=1)
print()
