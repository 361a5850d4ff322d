#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Wherefore beside an empty libadwaita window of the same build, and prints one JSON line a figure.

Usage: bench.py BUILD-FOLDER [NAME…]          NAME: start menu stop flight memory present export load open tiles; none named: these
                                        soak: ten thousand operations, an hour or two; BENCH_SOAK says how many

Runs alternate (ours, empty, ours, empty …; BENCH_PAIRS pairs, 7), after one pair that does not count, so that what
else the machine does falls on both alike. `ratio` is the median of ours by the median of the empty one's.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "project"))

from own_bus import Gio, own_bus, wait  # noqa: E402

BUNDLED = HERE.parents[1] / "data" / "stories" / "g20-miami-2026.json"
QUIET_MS = 1000
TIME_LIMIT_S = 900


def spread(values):
    numbers = {"median": statistics.median(values), "min": min(values), "max": max(values)}
    if len(values) > 20:
        numbers["p95"] = statistics.quantiles(values, n=20)[-1]
    return {name: round(number, 2) for name, number in numbers.items()}


def tell(figure, unit, ours, beside=None, aim=None, good=None, **more):
    """Prints the line of one figure: @ours and @beside are lists, one value a run; @good says whether @aim is met."""
    line = {"figure": figure, "unit": unit, "runs": len(ours), "wherefore": spread(ours)}
    if beside:
        line["empty"] = spread(beside)
        line["difference"] = round(statistics.median(ours) - statistics.median(beside), 2)
        if statistics.median(beside) > 0:
            line["ratio"] = round(statistics.median(ours) / statistics.median(beside), 3)
    line |= more
    if aim:
        line |= {"aim": aim, "met": bool(good(line))}
    print(json.dumps(line, ensure_ascii=False), flush=True)


class Failure(Exception):
    pass


class Bench:
    def __init__(self, build, scratch):
        self.programs = build / "tests" / "bench"
        self.pairs = int(os.environ.get("BENCH_PAIRS", "7"))
        self.scratch = scratch

    def run(self, *command, time_limit_s=TIME_LIMIT_S, **environment):
        """Runs @command and returns the JSON lines that it printed; a test's are comments."""
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=time_limit_s,
                              env={**os.environ, "G_DEBUG": "fatal-criticals", **environment})
        if done.returncode:
            raise Failure(f"{' '.join(map(str, command))} ended with status {done.returncode}")
        lines = [line.removeprefix("# ") for line in done.stdout.splitlines()]
        return [json.loads(line) for line in lines if line.startswith("{")]

    def pairs_of(self, ours, beside):
        """Runs the functions @ours and @beside in turn; returns the lists of what they returned."""
        ours(), beside()
        results = [(ours(), beside()) for _ in range(self.pairs)]
        return [a for a, _ in results], [b for _, b in results]

    def probe(self):
        """The environment that lets a program tell of its start, which is now."""
        return {"LD_PRELOAD": str(self.programs / "bench-probe.so"), "BENCH_QUIET_MS": str(QUIET_MS),
                "BENCH_START_US": str(time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000)}

    def start_of(self, *command):
        """Starts a program, waits until its picture settles; returns what the probe saw."""
        lines = self.run(*command, **self.probe())
        if not lines:
            raise Failure(f"{command[0]} ended before its picture settled")
        return lines[-1]

    def start(self):
        """From the start of the process to the settled picture, and the memory in use then."""
        ours, empty = self.pairs_of(lambda: self.start_of("wherefore"),
                                    lambda: self.start_of(self.programs / "empty-window"))
        values = lambda runs, key: [run[key] for run in runs]
        tell("start-to-settled-picture", "ms", values(ours, "wall_ms"), values(empty, "wall_ms"),
             aim="ratio ≤ 1.6", good=lambda line: line["ratio"] <= 1.6)
        tell("start-to-settled-picture-cpu", "ms", values(ours, "cpu_ms"), values(empty, "cpu_ms"))
        tell("frames-until-settled", "frames", values(ours, "frames"), values(empty, "frames"))
        tell("memory-settled-pss", "MiB", values(ours, "pss_mib"), values(empty, "pss_mib"),
             aim="difference ≤ 60 MiB", good=lambda line: line["difference"] <= 60)

    def menu(self):
        """From the choice in a menu, which launches the desktop file, through the bus that starts the program; beside it
        the direct start."""
        desktop = self.programs.parents[1] / "data" / "desktop"
        output, program = self.scratch / "output", self.scratch / "wherefore"

        def launch():
            probe = " ".join(f"{name}={value}" for name, value in self.probe().items())
            program.write_text(f'#!/bin/sh\n{probe} exec wherefore "$@" >{output}\n')
            program.chmod(0o755)
            app.launch([], None)
            if not wait(lambda: output.exists() and output.read_text(), seconds=60) or not wait(lambda: not bus.is_running()):
                raise Failure("the menu entry did not lead to a picture")
            line = json.loads(output.read_text())
            output.unlink()
            return line["wall_ms"]

        with own_bus(program, *desktop.glob("*.service"), system_services=True) as bus:
            app = Gio.DesktopAppInfo.new_from_filename(str(*desktop.glob("*.desktop")))
            ours, direct = self.pairs_of(launch, lambda: self.start_of("wherefore")["wall_ms"])
        tell("start-from-menu-to-settled-picture", "ms", ours, direct=spread(direct),
             by_direct=round(statistics.median(ours) / statistics.median(direct), 3),
             aim="by_direct ≤ 1.25", good=lambda line: line["by_direct"] <= 1.25)

    def one(self, program, *arguments):
        return self.run(self.programs / program, *map(str, arguments))[-1]

    def story(self, n_stops):
        path = self.scratch / f"story-{n_stops}.json"
        if not path.exists():
            with path.open("w", encoding="utf-8") as file:
                subprocess.run([sys.executable, HERE / "make-story.py", str(n_stops)], stdout=file, check=True)
        return path

    def load(self):
        """A story on the loader's thread; beside it json-glib's parser alone, on the same file."""
        for n_stops in (100, 1000, 10000):
            path = self.story(n_stops)
            runs = [self.one("bench-load", path) for _ in range(self.pairs + 1)][1:]
            values = lambda key: [run[key] for run in runs]
            tell(f"load-{n_stops}-stops", "ms", values("load_ms"), file_mib=round(path.stat().st_size / 2**20, 2),
                 json_glib_alone=spread(values("parse_ms")),
                 **({"aim": "≤ 150 ms", "good": lambda line: line["wherefore"]["median"] <= 150}
                    if n_stops == 10000 else {}))
            tell(f"load-{n_stops}-stops-main-loop-gap", "ms", values("gap_ms"),
                 aim="≤ 50 ms", good=lambda line: line["wherefore"]["max"] <= 50)
            tell(f"load-{n_stops}-stops-memory-per-stop", "KiB", [mib * 1024 / n_stops for mib in values("kept_mib")])

    def open(self):
        """A story of 10,000 stops, opened in the window that shows the bundled one; beside it nothing but drawing."""
        path = self.story(10000)
        ours, empty = self.pairs_of(lambda: self.one("bench-window", "open", path),
                                    lambda: self.one("empty-window", "--draw", 1))
        tell("open-10000-stops-until-settled", "ms", [run["settled_ms"][0] for run in ours])
        tell("open-10000-stops-longest-frame", "ms", [max(run["work_ms"]) for run in ours],
             [max(run["work_ms"][1:]) for run in empty], aim="≤ 50 ms", good=lambda line: line["wherefore"]["max"] <= 50)
        tell("open-10000-stops-main-loop-gap", "ms", [run["gap_ms"] for run in ours], [run["gap_ms"] for run in empty])

    def stop(self):
        """From the change of stop to the settled picture; beside it the change of a label."""
        for figure, mode in (("stop-change-without-motion", "stop"), ("stop-change-after-flight", "land")):
            # The first change of each run makes what the others find made.
            ours, empty = self.pairs_of(lambda: self.one("bench-window", mode, 11)["settled_ms"][1:],
                                        lambda: self.one("empty-window", "--change", 11)["settled_ms"][1:])
            tell(figure, "ms", sum(ours, []), sum(empty, []),
                 aim="≤ 100 ms", good=lambda line: line["wherefore"]["median"] <= 100)

    def flight(self):
        """The frames of ten flights back to back; beside them those of a label that is drawn again and again."""
        ours, empty = self.pairs_of(lambda: self.one("bench-window", "flight", 10),
                                    lambda: self.one("empty-window", "--draw", 5))
        share = lambda runs, key: [100 * sum(ms <= 16.7 for ms in run[key][1:]) / len(run[key][1:]) for run in runs]
        longest = lambda runs, key: [max(run[key][1:]) for run in runs]
        frames = sum(len(run["work_ms"]) for run in ours)
        tell("flight-frames-within-16.7-ms", "%", share(ours, "work_ms"), share(empty, "work_ms"), frames=frames,
             aim="≥ 95 %", good=lambda line: line["wherefore"]["median"] >= 95)
        tell("flight-longest-frame", "ms", longest(ours, "work_ms"), longest(empty, "work_ms"),
             aim="≤ 50 ms", good=lambda line: line["wherefore"]["max"] <= 50)
        tell("flight-frame-work", "ms", sum((run["work_ms"] for run in ours), []),
             sum((run["work_ms"][1:] for run in empty), []))
        tell("flight-frame-interval", "ms", sum((run["interval_ms"] for run in ours), []),
             sum((run["interval_ms"][1:] for run in empty), []))

    def memory(self):
        """What is in use after twenty flights, and after two hundred; one run each, which is four minutes."""
        few, many = (self.one("bench-window", "flight", n)["private_mib"] for n in (20, 200))
        tell("memory-after-200-flights-private", "MiB", [many], after_20_flights=few, more=round(many - few, 2),
             aim="± 5 MiB of that after 20", good=lambda line: abs(line["more"]) <= 5)

    def soak(self):
        """A day of opening, switching, presenting, exporting and reloading (tests/ui/test-soak.c, which fails where a
        warning is logged or the descriptors grow): the memory after each round, of the first and the last quarter."""
        operations = int(os.environ.get("BENCH_SOAK", "10000"))
        rounds = self.run(self.programs.parent / "ui" / "test-ui-soak", "--tap", time_limit_s=4 * operations,
                          WF_SOAK=str(operations), G_DEBUG="fatal-warnings", GTK_A11Y="test")
        memory = [line["private_mib"] for line in rounds]
        first, last = memory[:len(memory) // 4], memory[-(len(memory) // 4):]
        tell("soak-memory-private", "MiB", last, operations=operations, after_warm_up=spread(first),
             more=round(statistics.median(last) - statistics.median(first), 2),
             descriptors=sorted({line["descriptors"] for line in rounds}), seconds=rounds[-1]["seconds"],
             aim="± 10 MiB of that after the warm-up", good=lambda line: abs(line["more"]) <= 10)

    def present(self):
        """From the press of Next to the audience's first picture of the next stop, full screen; beside it the change of
        a label. Ten presses in a second are to end ten stops on."""
        for beside in ("alone", "both"):
            runs = [self.one("bench-present", "next", beside, 43) for _ in range(max(1, self.pairs // 3))]
            changed = sum((run["changed_ms"] for run in runs), [])
            empty = self.one("empty-window", "--change", 11)["settled_ms"][1:]
            tell(f"present-next-to-first-picture-{beside}", "ms", changed, empty,
                 aim="p95 ≤ 50 ms", good=lambda line: line["wherefore"]["p95"] <= 50)
            quick = self.one("bench-present", "quick", beside, 3)
            tell(f"present-ten-quick-presses-{beside}", "ms", quick["changed_ms"], rounds=quick["rounds"],
                 at_the_right_stop=quick["right"], aim="all at the right stop, p95 ≤ 100 ms",
                 good=lambda line: line["rounds"] == line["at_the_right_stop"] and line["wherefore"]["p95"] <= 100)

    def export(self):
        """The handout by the command line, from the start of the process to its end."""
        for name, story, n_runs, aim in (("bundled-story", BUNDLED, self.pairs, 3), ("1000-stops", self.story(1000), 1, 0)):
            seconds = []
            for _ in range(n_runs):
                start = time.monotonic()
                self.run("wherefore", "--export-pdf", self.scratch / "handout.pdf", story)
                seconds.append(time.monotonic() - start)
            tell(f"export-handout-{name}", "s", seconds,
                 **({"aim": f"< {aim} s", "good": lambda line: line["wherefore"]["max"] < aim} if aim else {}))

    def tiles(self):
        """Reading and decoding of the bundled map's tiles, one after the other on one thread, and drawing on all."""
        runs = [self.one("bench-tiles") for _ in range(self.pairs + 1)][1:]
        tell("tiles-read-per-second", "1/s", [run["reads_per_second"] for run in runs], tiles=runs[0]["tiles"])
        tell("tiles-decoded-per-second", "1/s", [run["decodes_per_second"] for run in runs],
             features=runs[0]["features"])
        tell("tiles-drawn-per-second", "1/s", [run["draws_per_second"] for run in runs])


def main(build, names):
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(pathlib.Path(build), pathlib.Path(scratch))
        usual = ("start", "menu", "stop", "flight", "memory", "present", "export", "load", "open", "tiles")
        benches = {name: getattr(bench, name) for name in (*usual, "soak")}
        for name in names:
            if name not in benches:
                sys.exit(f"bench: no benchmark is called {name}; there are: {' '.join(benches)}")
        failed = False
        for name in names or usual:
            try:
                benches[name]()
            except (Failure, subprocess.TimeoutExpired) as error:
                print(f"bench: {name}: {error}", file=sys.stderr, flush=True)
                failed = True
        return 1 if failed else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
