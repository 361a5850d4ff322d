#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the menu of a desktop offers, launched from the desktop file: does the bus start the app, and does it do that?

What is on the screen is read from the accessibility bus. Usage: check-desktop-actions.py PROGRAM SERVICE DESKTOP-FILE
"""

import os
import pathlib
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

import tap  # noqa: E402
from own_bus import own_bus, wait  # noqa: E402

program, service_file, desktop_file = sys.argv[1:]
os.environ.update(GTK_A11Y="atspi", XDG_CURRENT_DESKTOP="GNOME",
                  # A desktop file is taken only where its program is found.
                  PATH=f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}")

with own_bus(program, service_file, system_services=True) as bus:
    app = Gio.DesktopAppInfo.new_from_filename(desktop_file)
    story = tap.PROJECT / "data" / "schema" / "new-story.json"

    accessibility = bus.accessibility_bus()

    def children(node):
        try:
            return accessibility.call_sync(*node, "org.a11y.atspi.Accessible", "GetChildren", None, None, 0, 5000,
                                           None).unpack()[0]
        except GLib.Error:
            return []

    def describe(node):
        """The role and the name of an object."""
        try:
            role = accessibility.call_sync(*node, "org.a11y.atspi.Accessible", "GetRoleName", None, None, 0, 5000, None)
            name = accessibility.call_sync(*node, "org.freedesktop.DBus.Properties", "Get",
                                           GLib.Variant("(ss)", ("org.a11y.atspi.Accessible", "Name")), None, 0, 5000, None)
            return role.unpack()[0], name.unpack()[0]
        except GLib.Error:
            return None, None

    def windows():
        return [window for app in children(("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"))
                for window in children(app)]

    def has(node, depth, wanted):
        return describe(node) == wanted or (depth > 0 and any(has(child, depth - 1, wanted) for child in children(node)))

    def has_name(node, depth, name):
        return describe(node)[1] == name or (depth > 0 and any(has_name(child, depth - 1, name) for child in children(node)))

    def launches(launch, condition, what):
        """@launch starts the app, and then @condition comes true; the app is gone afterwards."""
        if bus.is_running():
            return ["the app runs already"]
        launch()
        problems = [] if wait(condition, 60) else [f"{what} does not appear"]
        return problems + ([] if bus.quit_app() else ["the app does not quit"])

    def is_activatable():
        problems = [] if app.get_boolean("DBusActivatable") else ["DBusActivatable is not set"]
        return problems + ([] if pathlib.Path(desktop_file).name == f"{bus.name}.desktop" else ["it has another name"]) + \
            ([] if app.list_actions() == ["present", "new-window", "library"] else [f"actions are {app.list_actions()}"])

    def starts():
        return launches(lambda: app.launch([], None), lambda: bus.window_has("next-stop"), "the first stop")

    def opens_files():
        return launches(lambda: app.launch([Gio.File.new_for_path(str(story))], None),
                        lambda: bus.window_has("next-stop"), "the story")

    def presents():
        # The window of the story is out of the way meanwhile.
        return launches(lambda: app.launch_action("present", None),
                        lambda: any(has_name(window, 6, "Presentation") for window in windows()), "the audience’s window")

    def opens_a_window():
        return launches(lambda: app.launch_action("new-window", None), lambda: len(windows()) == 1, "a window")

    def shows_the_library():
        return launches(lambda: app.launch_action("library", None), lambda: any(has(window, 6, ("dialog", "Library")) for window in windows()), "the library")

    tap.run([("is-activatable", is_activatable), ("starts", starts), ("opens-files", opens_files),
             ("presents", presents), ("opens-a-window", opens_a_window), ("shows-the-library", shows_the_library)])
