# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The app on a session bus of its own, which starts it when it is called, as a desktop does."""

import configparser
import contextlib
import os
import pathlib
import tempfile
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

SYSTEM_SERVICES = "/usr/share/dbus-1/services"


def wait(condition, seconds=120):
    """Whether @condition came true in time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


class OwnBus:
    """A bus that knows the service file @service_file, whose program is @program; the app is called @name on it."""

    def __init__(self, folder, program, service_file, system_services):
        self.folder = folder
        service = configparser.ConfigParser()
        service.optionxform = str
        service.read(service_file, encoding="utf-8")
        self.name = service["D-BUS Service"]["Name"]
        self.path = "/" + self.name.replace(".", "/")
        # The service file that is installed, but for where the program is.
        words = service["D-BUS Service"]["Exec"].split()
        service["D-BUS Service"]["Exec"] = " ".join([os.path.abspath(program), *words[1:]])
        (folder / "services").mkdir()
        with open(folder / "services" / f"{self.name}.service", "w", encoding="utf-8") as file:
            service.write(file, space_around_delimiters=False)
        os.environ.update(GSETTINGS_BACKEND="keyfile", XDG_CONFIG_HOME=str(folder / "config"), LC_ALL="C.UTF-8",
                          XDG_DATA_HOME=str(folder / "data"), XDG_CACHE_HOME=str(folder / "cache"))

        self.bus = Gio.TestDBus.new(Gio.TestDBusFlags.NONE)
        self.bus.add_service_dir(str(folder / "services"))
        if system_services:
            self.bus.add_service_dir(SYSTEM_SERVICES)
        # What the bus starts may speak, but not among the lines of the test.
        output = os.dup(1)
        os.dup2(2, 1)
        self.bus.up()
        os.dup2(output, 1)
        os.close(output)
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            self.bus.get_bus_address(), flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

    def call(self, interface, path, method, signature, *arguments):
        """Calls the app, which starts if it does not run."""
        return self.connection.call_sync(self.name, path, interface, method, GLib.Variant(signature, arguments), None,
                                         Gio.DBusCallFlags.NONE, 120_000, None).unpack()

    def is_running(self):
        return self.connection.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner",
                                         GLib.Variant("(s)", (self.name,)), None, 0, -1, None).unpack()[0]

    def window_has(self, action):
        """Whether the window is there, and @action can be used."""
        try:
            return self.call("org.gtk.Actions", self.path + "/window/1", "Describe", "(s)", action)[0][0]
        except GLib.Error:
            return False

    def accessibility_bus(self):
        """A connection to the bus where the app tells screen readers what it shows; needs the system's services."""
        address = self.connection.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0,
                                            -1, None).unpack()[0]
        flags = Gio.DBusConnectionFlags
        connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        connection.set_exit_on_close(False)
        return connection

    def quit_app(self):
        """Whether the app ends when it is told to; not only once nothing more is asked of it for a while."""
        self.call("org.freedesktop.Application", self.path, "ActivateAction", "(sava{sv})", "quit", [], {})
        return wait(lambda: not self.is_running(), 25)

    def down(self):
        if self.is_running():
            self.quit_app()
        self.connection.set_exit_on_close(False)
        self.connection.close_sync(None)
        self.bus.down()


@contextlib.contextmanager
def own_bus(program, service_file, system_services=False):
    with tempfile.TemporaryDirectory() as folder:
        bus = OwnBus(pathlib.Path(folder), program, service_file, system_services)
        try:
            yield bus
        finally:
            bus.down()
