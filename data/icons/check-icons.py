#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the icons: what GTK needs to recolor a symbolic one, and that the resource list names each of them.

Usage: check-icons.py FOLDER
"""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"
FILL = "#2e3436"  # what GTK replaces by the color of the text
# GTK recolors fills only: a stroke, a gradient or a group's style would keep its own color or turn into a blob.
SHAPES = {"path": {"d", "fill", "fill-rule"},
          "rect": {"x", "y", "width", "height", "rx", "fill"},
          "circle": {"cx", "cy", "r", "fill"}}


def symbolic_faults(path):
    root = ET.parse(path).getroot()
    if (root.get("width"), root.get("height"), root.get("viewBox")) != ("16", "16", "0 0 16 16"):
        yield "is not 16 by 16"
    if len(root) == 0:
        yield "is empty"
    for element in root.iter():
        if element is root:
            continue
        name = element.tag.removeprefix(SVG)
        if name not in SHAPES:
            yield f"<{name}> cannot be recolored"
            continue
        for attribute in element.attrib.keys() - SHAPES[name]:
            yield f"<{name}> has a {attribute}"
        if element.get("fill") != FILL:
            yield f"<{name}> is not filled with {FILL}"


def app_faults(path):
    root = ET.parse(path).getroot()
    if (root.get("width"), root.get("height"), root.get("viewBox")) != ("128", "128", "0 0 128 128"):
        yield "is not 128 by 128"
    for name in ("image", "text", "style", "script"):
        if root.find(f".//{SVG}{name}") is not None:
            yield f"has a <{name}>"


def main(folder):
    faults = []
    svgs = sorted((folder / "hicolor").rglob("*.svg"))
    if not svgs:
        faults.append(f"{folder}: no icons")
    for path in svgs:
        check = symbolic_faults if path.stem.endswith("-symbolic") else app_faults
        faults += [f"{path.relative_to(folder)}: {fault}" for fault in check(path)]

    listed = {file.text for file in ET.parse(folder / "icons.gresource.xml").iter("file")}
    present = {str(path.relative_to(folder)) for kind in ("actions", "apps")
               for path in (folder / "hicolor/scalable" / kind).iterdir()}
    faults += [f"icons.gresource.xml: does not list {name}" for name in sorted(present - listed)]
    faults += [f"icons.gresource.xml: lists {name}, which does not exist" for name in sorted(listed - present)]

    for fault in faults:
        print(fault)
    print(f"{len(svgs)} icons, {len(faults)} faults")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
