#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the app answer GNOME Shell's search, started by nothing but the question, on a bus of its own?

Usage: check-search-provider.py PROGRAM SERVICE SEARCH-PROVIDER-INI
"""

import configparser
import os
import sys

import tap
from own_bus import own_bus, wait

program, service_file, ini_file = sys.argv[1:]
ini = configparser.ConfigParser()
ini.read(ini_file, encoding="utf-8")
provider = ini["Shell Search Provider"]
os.environ["GTK_A11Y"] = "none"

with own_bus(program, service_file) as bus:
    settings = bus.folder / "config" / "glib-2.0" / "settings" / "keyfile"

    def search(method, signature, *arguments):
        return bus.call("org.gnome.Shell.SearchProvider2", provider["ObjectPath"], method, signature, *arguments)

    def is_described():
        wanted = {"DesktopId": f"{bus.name}.desktop", "BusName": bus.name, "Version": "2"}
        return [f"{key} is {provider[key]}" for key, value in wanted.items() if provider[key] != value]

    def finds():
        if bus.is_running():
            return ["the app runs before it is asked"]
        found = search("GetInitialResultSet", "(as)", ["uran"])[0]
        return [f"not among {found}: {wanted}" for wanted in
                ("g20-miami-2026#entity#uranium", "g20-miami-2026#stop#uranium") if wanted not in found]

    def finds_in_parts():
        one = search("GetInitialResultSet", "(as)", ["kazakhstan"])[0]
        two = search("GetSubsearchResultSet", "(asas)", one, ["kazakhstan", "uran"])[0]
        both = search("GetInitialResultSet", "(as)", ["kazakhstan", "uran"])[0]
        problems = [] if two and len(two) < len(one) else [f"{len(one)} results, then {len(two)}"]
        problems += [f"not in both: {result}" for result in set(two) ^ (set(both) & set(one))]
        return problems + [f"found by nothing: {result}" for result in
                           search("GetInitialResultSet", "(as)", ["qqqq"])[0] +
                           search("GetInitialResultSet", "(as)", [])[0] +
                           search("GetSubsearchResultSet", "(asas)", ["nonsense"], ["kazakhstan"])[0]]

    def describes():
        wanted = ["g20-miami-2026#place#kazakhstan", "nonsense", "g20-miami-2026#stop#uranium"]
        metas = search("GetResultMetas", "(as)", wanted)[0]
        problems = [] if [meta["id"] for meta in metas] == [wanted[0], wanted[2]] else [f"answers {metas}"]
        for meta in metas:
            problems += [f"{meta['id']} has no {key}" for key in ("name", "description", "icon") if not meta.get(key)]
        return problems + ([] if metas and metas[0]["name"] == "Kazakhstan" else ["Kazakhstan has another name"])

    def opens():
        search("ActivateResult", "(sasu)", "g20-miami-2026#stop#uranium", ["uran"], 0)
        # It is not the first stop. The window remembers its story when it closes.
        if not wait(lambda: bus.window_has("previous-stop")):
            return ["no window, or none at that stop"]
        if not bus.quit_app():
            return ["the app does not quit"]
        saved = configparser.ConfigParser()
        saved.read(settings, encoding="utf-8")
        stops = [section["last-stop"] for section in saved.values() if "last-stop" in section]
        return [] if stops == ["'uranium'"] else [f"it was open at {stops}"]

    def searches_on():
        search("LaunchSearch", "(asu)", ["uran"], 0)
        return [] if wait(lambda: bus.window_has("search-library")) and bus.quit_app() else \
            ["no window, or it does not close"]

    tap.run([("is-described", is_described), ("finds", finds), ("finds-in-parts", finds_in_parts),
             ("describes", describes), ("opens", opens), ("searches-on", searches_on)])
