#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program in a language that is made up: every text of the interface is ⟦Ţŕåñšļåţéééd⟧ and 40 % longer, and every
text of the bundled stories stands in ⟨these⟩, so that what stands in neither was never given to a translator.

Usage: pseudo.py PROGRAM ARGUMENT…
"""

import json
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "project"))
import template  # noqa: E402

LANGUAGE = "en_XA"
LONGER = 0.4
# What is no word: formats, markup, entities, addresses, and the letter of an access key.
KEPT = re.compile(r"(%(?:\d+\$)?[-+#0^_]*\d*(?:\.[\d*]+)?(?:l|O)?[A-Za-z%]|</?\w[^>]*>|&\w+;|https?://\S+|_\w|\n)")
ACCENTED = dict(zip("AaBbCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz",
                    "ÅåƁƀÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž"))
HEADER = """msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


def longer(words):
    letters = [place for place, letter in enumerate(words) if letter.isalpha()]
    vowels = [place for place in letters if words[place] in "aeiouyAEIOUY"] or letters
    times = [1] * len(words)
    for number in range(math.ceil(LONGER * len(letters))):
        times[vowels[number % len(vowels)]] += 1
    return "".join(ACCENTED.get(letter, letter) * count for letter, count in zip(words, times))


def translated(text):
    """The text in the language that is made up; only what separates others is the same in it."""
    if not re.search(r"[A-Za-z]", text):
        return text
    body = text.rstrip("\n")
    parts = KEPT.split(body)
    parts[::2] = [longer(part) for part in parts[::2]]
    return f"⟦{''.join(parts)}⟧" + text[len(body):]


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def write_translation(name, texts, folder):
    """Translates templates, and has the formats in the translations compared with those in them."""
    unique = {(entry.get("msgctxt"), entry["msgid"]): entry for text in texts for entry in template.blocks(text)}
    entries = [HEADER]
    for entry in unique.values():
        lines = [f"{key} {quoted(entry[key])}" for key in ("msgctxt", "msgid", "msgid_plural") if key in entry]
        if "msgid_plural" in entry:
            lines += [f"msgstr[0] {quoted(translated(entry['msgid']))}", f"msgstr[1] {quoted(translated(entry['msgid_plural']))}"]
        else:
            lines.append(f"msgstr {quoted(translated(entry['msgid']))}")
        entries.append("\n".join(filter(None, [entry["flags"], *lines])))
    po, target = folder / f"{name}.po", folder / "locale" / LANGUAGE / "LC_MESSAGES"
    target.mkdir(parents=True, exist_ok=True)
    po.write_text("\n\n".join(entries) + "\n", encoding="utf-8")
    template.run("msgfmt", "--check-format", "--check-domain", f"--output-file={target / name}.mo", str(po))


def write_translations(folder):
    """That of the app, and those of the libraries whose texts it shows, from all their translations."""
    pot = folder / "wherefore.pot"
    template.write(pot)
    write_translation("wherefore", [pot.read_text(encoding="utf-8")], folder)
    there = [pathlib.Path(path) / "locale" for path in os.environ.get("XDG_DATA_DIRS", "/usr/share").split(":")]
    for name in ("gtk40", "libadwaita", "iso_639-2"):
        texts = [template.run("msgunfmt", str(path)) for top in there for path in top.glob(f"*/LC_MESSAGES/{name}.mo")]
        write_translation(name, texts, folder)


def marked(value):
    """What a document says in English, and of its sources, in its brackets; other languages stay."""
    if isinstance(value, dict):
        if isinstance(value.get("en"), str):
            return value | {"en": f"⟨{value['en']}⟩"}
        return {key: f"⟨{item}⟩" if key in ("title", "publisher", "author") and isinstance(item, str) else marked(item)
                for key, item in value.items()}
    return [marked(item) for item in value] if isinstance(value, list) else value


def write_data(folder):
    """The data of the app, with its stories marked."""
    data = pathlib.Path(os.environ["WHEREFORE_DATADIR"])
    (folder / "data" / "stories").mkdir(parents=True)
    for path in data.iterdir():
        if path.name != "stories":
            (folder / "data" / path.name).symlink_to(path)
    for path in (data / "stories").glob("*.json"):
        story = marked(json.loads(path.read_text(encoding="utf-8")))
        (folder / "data" / "stories" / path.name).write_text(json.dumps(story, ensure_ascii=False), encoding="utf-8")


with tempfile.TemporaryDirectory(prefix="wherefore-pseudo-") as name:
    scratch = pathlib.Path(name)
    write_translations(scratch)
    write_data(scratch)
    # The language C has no translations, whatever LANGUAGE says.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
    sys.exit(subprocess.call(sys.argv[1:], env=environment | {
        "LANG": "en_US.UTF-8", "LANGUAGE": LANGUAGE, "WHEREFORE_LOCALEDIR": str(scratch / "locale"),
        "WHEREFORE_DATADIR": str(scratch / "data")}))
