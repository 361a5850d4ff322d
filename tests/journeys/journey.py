# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the journeys share: the app on a display and a bus of its own, keys and a mouse for hands, AT-SPI for eyes and ears.

A journey is a person at the real program, from outside: nothing here knows what the app is made of. All waits are for
something to be so, with a limit that only a broken app reaches.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

APP_ID = "io.github.wherefore.Wherefore"
TITLE = "Kazakhstan, Uzbekistan and the Miami G20"
PROGRAM = os.path.abspath(sys.argv[1])
LIMIT = 120
DEPTH = 60
# The toolkit does not count padding when it tells where things are.
DRIFT = 24


class Lost(Exception):
    """The person waited in vain, or came somewhere else."""


def expect(true, what):
    if not true:
        raise Lost(what)


class App:
    """The running app, as someone who uses it finds it."""

    def __init__(self, folder, environment, arguments=()):
        self.folder = folder
        self.heard = []
        self.focus = None
        self.listener = Atspi.EventListener.new(self._event)
        for kind in ("object:announcement", "object:state-changed:focused"):
            self.listener.register(kind)
        self.errors = open(os.path.join(folder, "stderr"), "a+", encoding="utf-8")
        self.process = subprocess.Popen([PROGRAM, *arguments],
                                        env=environment, stderr=self.errors, stdin=subprocess.DEVNULL)
        self.root = self.wait("the app on the accessibility bus", self._find_root)
        self.look()
        self.wait("the story", lambda: name_of(self.frame) not in ("", "Wherefore"))
        self.settle()

    # --- Eyes and ears

    def _event(self, event):
        try:
            if event.source.get_process_id() != self.process.pid:
                return
            if event.type.startswith("object:announcement"):
                self.heard.append(event.any_data)
            elif event.detail1 == 1:
                self.focus = event.source
        except GLib.Error:
            pass

    def _find_root(self):
        if self.process.poll() is not None:
            raise Lost(f"the app ended with {self.process.returncode}")
        for app in children(Atspi.get_desktop(0)):
            if app.get_process_id() == self.process.pid:
                return app
        return None

    def _find_window(self):
        found = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."],
                               capture_output=True, text=True, check=False).stdout.split()
        # The other ones are tooltips.
        return next((window for window in reversed(found) if self._ask(window, "getwindowname") != "wherefore"), None)

    def _ask(self, window, question):
        return subprocess.run(["xdotool", question, window], capture_output=True, text=True, check=True).stdout.strip()

    def look(self):
        """Turns to the window that shows now, the newest of several."""
        self.frame = self.wait("its window", lambda: next(
            (frame for frame in reversed(list(children(self.root))) if is_showing(frame)), None))
        self.window = self.wait("its window on the display", self._find_window)
        self._xdotool("windowfocus", "--sync", self.window)

    def size(self):
        """Width and height of the window on the display."""
        return tuple(int(number) for number in self._ask(self.window, "getwindowgeometry").split("Geometry: ")[1].split("x"))

    def box(self, thing):
        """Left, top, width and height of a thing in the window; up to DRIFT too far left and up, where things are padded."""
        frame = self.frame.get_extents(Atspi.CoordType.WINDOW)
        box = thing.get_extents(Atspi.CoordType.WINDOW)
        return box.x - frame.x, box.y - frame.y, box.width, box.height

    def gaze(self):
        """All that is to be seen in the window, to compare with: a byte for each pixel, row by row."""
        return subprocess.run(["import", "-window", self.window, "-depth", "8", "gray:-"],
                              capture_output=True, check=True).stdout

    def listen(self, seconds=0.0):
        """Takes in what has been said and what has got the focus."""
        end = time.monotonic() + seconds
        context = GLib.MainContext.default()
        while True:
            while context.iteration(False):
                pass
            if time.monotonic() >= end:
                return
            time.sleep(0.01)

    def wait(self, what, condition, limit=LIMIT):
        """Until the condition gives something; says in vain what was waited for."""
        end = time.monotonic() + limit
        while True:
            self.listen()
            try:
                found = condition()
            except GLib.Error:  # what was asked has just gone
                found = None
            if found:
                return found
            if self.process.poll() is not None:
                raise Lost(f"the app ended with {self.process.returncode} instead of {what}")
            if time.monotonic() > end:
                raise Lost(f"waited in vain for {what}")
            time.sleep(0.05)

    def settle(self):
        """Until nothing is said and the focus stays; what comes later still is waited for by who needs it."""
        while True:
            before = (len(self.heard), self.focus)
            self.listen(0.08)
            if (len(self.heard), self.focus) == before:
                return

    def all(self, role=None, name=None, within=None, showing=True):
        """All that is shown with that role, and whose name is or begins so, in the order of the tree."""
        return list(search(within or self.frame, role, name, showing))

    def see(self, role=None, name=None, within=None):
        """Waits for such a thing to be shown."""
        return self.wait(f"{role or 'something'} “{name}”", lambda: next(search(within or self.frame, role, name), None))

    def gone(self, role, name):
        self.wait(f"{role} “{name}” to go", lambda: not self.all(role, name))

    def hear(self, *words, since=0):
        """Waits for an announcement with all of the words; gives it."""
        return self.wait(f"words with {words}",
                         lambda: next((said for said in self.heard[since:] if all(word in said for word in words)), None))

    def where(self):
        """Role, name and description of what has the focus."""
        try:
            return (self.focus.get_role_name(), name_of(self.focus), self.focus.get_description())
        except (AttributeError, GLib.Error):  # there is none, or it has just gone
            return ("", "", "")

    def at(self, role, *words):
        """Waits until the focus is on something of that role whose name has the words."""
        def here():
            there = self.where()
            return there if there[0] == role and all(word in there[1] for word in words) else None
        try:
            return self.wait(f"the focus on {role} {words}", here, LIMIT)
        except Lost as error:
            raise Lost(f"{error}; it is on {self.where()}") from None

    # --- Hands

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], check=True, capture_output=True)

    def resize(self, width, height):
        self._xdotool("windowsize", "--sync", self.window, str(width), str(height))
        self.wait(f"a window of {width}×{height}", lambda: self.size() == (width, height))

    def press(self, *keys):
        for key in keys:
            self._xdotool("key", key)
            self.settle()

    def type(self, text):
        self._xdotool("type", "--delay", "30", text)
        self.settle()

    def tab_to(self, role, *words, key="Tab", limit=80):
        """Goes on with Tab until such a thing has the focus; gives all that was passed, it last."""
        passed = []
        for _ in range(limit):
            self.press(key)
            passed.append(self.where())
            if passed[-1][0] == role and all(word in passed[-1][1] for word in words):
                # A slow app may have been told of more keys than it has answered; then the way goes on from there.
                self.listen(0.2)
                if self.where() == passed[-1]:
                    return passed
        raise Lost(f"Tab does not come to {role} {words}, only to {passed}")

    def choose(self, row, number):
        """In the preferences, with the focus on the row: its choice of that number, counted from 0."""
        self.at("combo box", row)
        self.press("Return")
        self.at("list item")
        # The list takes no keys until it is there as a whole.
        while self.focus.get_index_in_parent() != number:
            self.press("Down" if self.focus.get_index_in_parent() < number else "Up")
        self.press("Return")
        self.at("combo box", row)

    def point(self, thing, dx=0.5, dy=0.5):
        """Moves the mouse over it."""
        box = thing.get_extents(Atspi.CoordType.WINDOW)
        self._xdotool("mousemove", "--window", self.window, str(int(box.x + box.width * dx)), str(int(box.y + box.height * dy)))
        self.listen(0.1)

    def click(self, thing, dx=0.5, dy=0.5, button="1"):
        self.point(thing, dx, dy)
        self._xdotool("click", button)
        self.settle()

    def picture(self, path):
        subprocess.run(["import", "-window", self.window, path], check=True)

    # --- The end

    def quit(self):
        """As people leave it; anything that it complained about, or that it left undone, is a failure."""
        self.press("ctrl+q")
        try:
            self.process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            raise Lost("the app does not end") from None
        self.end()
        if self.process.returncode != 0:
            raise Lost(f"the app ended with {self.process.returncode}")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.end()

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.errors.seek(0)
        complaints = [line for line in self.errors if "WARNING" in line or "CRITICAL" in line or "ERROR" in line]
        self.errors.seek(0, os.SEEK_END)
        if complaints:
            raise Lost("the app complained: " + "".join(complaints))


def children(thing):
    for i in range(thing.get_child_count()):
        child = thing.get_child_at_index(i)
        if child is not None:
            yield child


def name_of(thing):
    return thing.get_name() or ""


def is_showing(thing):
    return thing.get_state_set().contains(Atspi.StateType.SHOWING)


def search(thing, role, name, showing=True, depth=DEPTH):
    """All inside of a thing, itself included, of that role and of a name that begins so."""
    try:
        if showing and not is_showing(thing):
            return
        if (role is None or thing.get_role_name() == role) and (name is None or name_of(thing).startswith(name)):
            yield thing
        below = list(children(thing))
    except GLib.Error:  # it has just gone
        return
    if depth > 0:
        for child in below:
            yield from search(child, role, name, showing, depth - 1)


class Traveller:
    """Folders and environment of a person, which last over several starts of the app."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="wherefore-journey-")
        self.environment = dict(os.environ, HOME=self.folder, GSETTINGS_BACKEND="keyfile", GTK_A11Y="atspi",
                                GDK_BACKEND="x11", GSK_RENDERER="cairo")
        for name in ("CACHE", "CONFIG", "DATA", "STATE"):
            self.environment[f"XDG_{name}_HOME"] = os.path.join(self.folder, name.lower())
        self.environment.pop("NO_AT_BRIDGE", None)
        self.apps = []
        self.buses = []

    def set(self, key, value):
        subprocess.run(["gsettings", "set", APP_ID, key, value], env=self.environment, check=True)

    def get(self, key):
        return subprocess.run(["gsettings", "get", APP_ID, key], env=self.environment, check=True,
                              capture_output=True, text=True).stdout.strip()

    def start(self, *arguments, **environment):
        app = App(self.folder, self.environment | environment, arguments)
        self.apps.append(app)
        return app

    def other_session(self):
        """What lets an app run beside another, instead of being its guest: a session bus of its own, seen with the same eyes."""
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.buses.append(bus)
        eyes, = Gio.bus_get_sync(Gio.BusType.SESSION).call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                                               None, None, Gio.DBusCallFlags.NONE, -1, None)
        return {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(), "AT_SPI_BUS_ADDRESS": eyes}

    def go_home(self):
        for process in [app.process for app in self.apps] + self.buses:
            if process.poll() is None:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def run(journeys):
    """Runs the journeys, on a display and a bus of their own, and says by TAP how they went."""
    if "WF_JOURNEY" not in os.environ:
        sys.exit(run_on_own_display())
    os.dup2(int(os.environ["WF_JOURNEY"]), 1, inheritable=False)
    Atspi.init()
    failed = False
    print(f"1..{len(journeys)}", flush=True)
    for number, journey in enumerate(journeys, 1):
        traveller = Traveller()
        try:
            journey(traveller)
            print(f"ok {number} {journey.__name__}", flush=True)
        except Exception:  # noqa: BLE001  whatever it is, the others go on
            failed = True
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
            for app in traveller.apps:
                print(f"# focus: {app.where()}\n# heard: {app.heard[-3:]}")
            print(f"not ok {number} {journey.__name__}", flush=True)
        finally:
            traveller.go_home()
    sys.exit(failed)


def run_on_own_display():
    """The script again, on a display of its own that no other test presses keys on, and a bus of its own."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp",
                               "-noreset"],
                              pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    folder = tempfile.mkdtemp(prefix="wherefore-run-")
    try:
        if not number:
            print("Bail out! Xvfb did not start")
            return 1
        # G_DEBUG would have Python killed by a warning of the accessibility library’s.
        environment = {key: value for key, value in os.environ.items()
                       if key not in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "XAUTHORITY",
                                      "NO_AT_BRIDGE", "G_DEBUG")}
        # What the bus starts may speak, but not among the lines of the test.
        output = os.dup(1)
        environment |= {"DISPLAY": f":{number}", "WF_JOURNEY": str(output), "XDG_RUNTIME_DIR": folder}
        return subprocess.call(["dbus-run-session", "--", sys.executable, "-B", *sys.argv], env=environment, stdout=2,
                               pass_fds=[output])
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)
