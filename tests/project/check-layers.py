#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does each layer of src/ include only itself, the layers below it, and the libraries that it may know?"""

import pathlib
import re
import tempfile

import tap

# A layer: the layers below it, and the beginnings of the libraries' headers that it must not include.
WIDGETS = ("gtk/", "gdk/", "gsk/")
LAYERS = {
    "geo": ((), (*WIDGETS, "adwaita", "shumate", "json-glib", "cmark")),
    "import": (("geo",), (*WIDGETS, "adwaita", "shumate")),
    "story": (("import", "geo"), (*WIDGETS, "adwaita", "shumate")),
    "map": (("story", "geo"), ("adwaita",)),
    "export": (("map", "story", "geo"), ("adwaita",)),
    "cli": (("export", "story", "import", "geo"), (*WIDGETS, "adwaita", "shumate")),
    "ui": (("export", "map", "story", "geo"), ()),
}
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def upward_includes(source, only=None):
    """What is wrong with the includes of the layers in the folder @source (of the layer @only, if given)."""
    home = {}
    for header in source.glob("*/**/*.h"):
        home.setdefault(header.name, header.relative_to(source).parts[0])
    problems = []
    for file in sorted(source.glob("*/**/*.[ch]")):
        layer = file.relative_to(source).parts[0]
        if only not in (None, layer):
            continue
        below, forbidden = LAYERS[layer]
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            place, name = f"{file.relative_to(source)}:{number}", match[2]
            target = home.get(pathlib.PurePath(name).name)
            if ".." in name.split("/"):
                problems.append(f"{place}: “{name}” goes around the include path")
            elif match[1] == "<" and name.startswith(forbidden):
                problems.append(f"{place}: {layer} must not know <{name}>")
            elif match[1] == '"' and target and target != layer and target not in below:
                problems.append(f"{place}: {layer} must not include {name}, which is in {target}")
    return problems


def unknown_layers():
    folders = [path.name for path in (tap.PROJECT / "src").iterdir() if path.is_dir() and any(path.glob("*.[ch]"))]
    return [f"src/{name} is a layer that check-layers.py does not know" for name in folders if name not in LAYERS]


def finds_upward_includes():
    """The check itself: it must find each of these, and only these."""
    files = {
        "geo/wf-low.h": "",
        "geo/wf-low.c": '#include "wf-low.h"\n#  include "wf-middle.h"\n#include <gtk/gtk.h>\n#include <gio/gio.h>\n',
        "story/wf-middle.h": '#include "wf-low.h"\n#include "config.h"\n#include "../map/wf-high.h"\n',
        "map/wf-high.h": '#include <gtk/gtk.h>\n#include "wf-middle.h"\n',
        "ui/wf-top.c": '#include <adwaita.h>\n#include "wf-high.h"\n',
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        found = [problem.split(": ")[0] for problem in upward_includes(pathlib.Path(folder))]
    expected = ["geo/wf-low.c:2", "geo/wf-low.c:3", "story/wf-middle.h:3"]
    return [] if found == expected else [f"found {found}, expected {expected}"]


tap.run(
    [("finds-upward-includes", finds_upward_includes), ("every-layer-known", unknown_layers)]
    + [(f"layer-{layer}", lambda layer=layer: upward_includes(tap.PROJECT / "src", layer))
       for layer in LAYERS if (tap.PROJECT / "src" / layer).is_dir()])
