#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the app answer GNOME Shell's search, started by nothing but the question, on a bus of its own?

Usage: check-search-provider.py PROGRAM SERVICE SEARCH-PROVIDER-INI
"""

import configparser
import os
import pathlib
import sys
import tempfile
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

import tap  # noqa: E402

program, service_file, ini_file = sys.argv[1:]
INTERFACE = "org.gnome.Shell.SearchProvider2"
ini = configparser.ConfigParser()
ini.read(ini_file, encoding="utf-8")
provider = ini["Shell Search Provider"]
name, path = provider["BusName"], provider["ObjectPath"]

with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    # The service file that is installed, but for where the program is.
    service = configparser.ConfigParser()
    service.optionxform = str
    service.read(service_file, encoding="utf-8")
    words = service["D-BUS Service"]["Exec"].split()
    service["D-BUS Service"]["Exec"] = " ".join([program, *words[1:]])
    (folder / "services").mkdir()
    with open(folder / "services" / f"{name}.service", "w", encoding="utf-8") as file:
        service.write(file, space_around_delimiters=False)
    os.environ.update(GSETTINGS_BACKEND="keyfile", XDG_CONFIG_HOME=str(folder / "config"), LC_ALL="C.UTF-8", GTK_A11Y="none",
                      XDG_DATA_HOME=str(folder / "data"), XDG_CACHE_HOME=str(folder / "cache"))
    settings = folder / "config" / "glib-2.0" / "settings" / "keyfile"

    bus = Gio.TestDBus.new(Gio.TestDBusFlags.NONE)
    bus.add_service_dir(str(folder / "services"))
    bus.up()
    connection = Gio.DBusConnection.new_for_address_sync(
        bus.get_bus_address(),
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def call(interface, where, method, arguments):
        return connection.call_sync(name, where, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                    120_000, None).unpack()

    def search(method, signature, *arguments):
        return call(INTERFACE, path, method, GLib.Variant(signature, arguments))

    def is_running():
        return connection.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner",
                                    GLib.Variant("(s)", (name,)), None, 0, -1, None).unpack()[0]

    def wait(condition):
        end = time.monotonic() + 120
        while not condition():
            if time.monotonic() > end:
                return False
            time.sleep(0.1)
        return True

    def quit_app():
        call("org.freedesktop.Application", "/" + name.replace(".", "/"), "ActivateAction",
             GLib.Variant("(sava{sv})", ("quit", [], {})))
        return wait(lambda: not is_running())

    def is_described():
        problems = [] if provider["DesktopId"] == f"{name}.desktop" else [f"DesktopId is {provider['DesktopId']}"]
        return problems + ([] if provider["Version"] == "2" else ["Version is not 2"])

    def finds():
        if is_running():
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

    def window_has(action):
        """Whether the window is there, and the action can be used."""
        try:
            return call("org.gtk.Actions", "/" + name.replace(".", "/") + "/window/1", "Describe",
                        GLib.Variant("(s)", (action,)))[0][0]
        except GLib.Error:
            return False

    def opens():
        search("ActivateResult", "(sasu)", "g20-miami-2026#stop#uranium", ["uran"], 0)
        # It is not the first stop. The window remembers its story when it closes.
        if not wait(lambda: window_has("previous-stop")):
            return ["no window, or none at that stop"]
        if not quit_app():
            return ["the app does not quit"]
        saved = configparser.ConfigParser()
        saved.read(settings, encoding="utf-8")
        stops = [section["last-stop"] for section in saved.values() if "last-stop" in section]
        return [] if stops == ["'uranium'"] else [f"it was open at {stops}"]

    def searches_on():
        search("LaunchSearch", "(asu)", ["uran"], 0)
        return [] if wait(lambda: window_has("search-library")) and quit_app() else ["no window, or it does not close"]

    try:
        tap.run([("is-described", is_described), ("finds", finds), ("finds-in-parts", finds_in_parts),
                 ("describes", describes), ("opens", opens), ("searches-on", searches_on)])
    finally:
        if is_running():
            quit_app()
        connection.set_exit_on_close(False)
        connection.close_sync(None)
        bus.down()
