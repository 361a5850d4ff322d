#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens exported pages in a real Chromium without a network, as readers do; prints TAP.

Usage: check-web.py FOLDER, which holds the pages (pages/) and axe and html-validate (node_modules/).
Pictures of what the browser shows go to FOLDER/shots, to be looked at.
"""

import os
import pathlib
import socket
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "project"))

import browser as chromium  # noqa: E402
import tap  # noqa: E402

FOLDER = pathlib.Path(sys.argv[1]).resolve()
PAGES = [FOLDER / "pages" / f"{name}.html" for name in ("story", "story-ru", "hostile", "hostile-ar")]
SHOTS = FOLDER / "shots"
SHOTS.mkdir(exist_ok=True)
LOOKS = {"light": {"prefers_color_scheme": "light"}, "dark": {"prefers_color_scheme": "dark"},
         "contrast": {"prefers_color_scheme": "light", "prefers_contrast": "more"}}
AXE = (FOLDER / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RUN_AXE = """axe.run (document, {resultTypes: ['violations']}).then (done => done.violations.map (
  rule => rule.id + ': ' + rule.nodes.slice (0, 3).map (node => node.html.slice (0, 160) + ' ' + (node.any[0] || {}).message).join (' | ')))"""

browser = chromium.Browser()


def network_is_cut_off():
    if os.environ.get("WF_NETWORK") != "nonet":
        raise tap.Skip("the network may not be cut off here")
    return [f"there is a network interface: {name}" for _, name in socket.if_nameindex() if name != "lo"]


def validates(page):
    return tap.command("node", FOLDER / "node_modules" / "html-validate" / "bin" / "html-validate.mjs",
                       "--config", HERE / "htmlvalidate.json", page, timeout=120)


def loads_nothing(page):
    """Neither a request nor a complaint, such as one of the page's policy about something that it kept from running."""
    browser.open(page.as_uri())
    addresses = [event["params"]["request"]["url"] for event in browser.events
                 if event.get("method") == "Network.requestWillBeSent"]
    found = [f"requests {address[:100]}" for address in addresses
             if address != page.as_uri() and not address.startswith("data:")]
    found += [str(event["params"])[:300] for event in browser.events
              if event.get("method") in ("Log.entryAdded", "Runtime.exceptionThrown", "Page.javascriptDialogOpening")]
    if page.as_uri() not in addresses:
        found.append("the request for the page itself was not seen, so others would not be either")
    return found + ([] if browser.evaluate("document.scripts.length") == 0 else ["there is a script"])


def is_accessible(page, look, width):
    browser.open(page.as_uri())
    browser.look(width, **LOOKS[look])
    browser.evaluate("document.querySelectorAll ('details').forEach (part => { part.open = true; })")
    browser.evaluate("document.querySelector ('article').scrollIntoView ()")
    browser.screenshot(SHOTS / (f"{page.stem}-{look}" + ("-narrow" if width < 400 else "") + ".png"))
    browser.evaluate(AXE + "; undefined")
    found = browser.evaluate(RUN_AXE)
    wide = browser.evaluate("document.documentElement.scrollWidth")
    return found + ([f"{wide} pixels wide"] if wide > width else [])


def axe_finds_faults():
    """The check itself: it must find a picture without alternative text."""
    browser.open(PAGES[0].as_uri())
    browser.evaluate("document.querySelector ('main').append (document.createElement ('img'))")
    browser.evaluate(AXE + "; undefined")
    found = browser.evaluate(RUN_AXE)
    return [] if any(line.startswith("image-alt:") for line in found) else [f"found {found}"]


def answers_to_keys(page):
    browser.open(page.as_uri())
    browser.look(1280)
    place = "document.activeElement.className || document.activeElement.id"
    browser.press("Tab", 9)
    found = [] if browser.evaluate(place) == "skip" else [f"the first key leads to {browser.evaluate(place)}"]
    browser.press("Enter", 13)
    if browser.evaluate(place) != "story":
        found.append(f"the skip link leads to {browser.evaluate(place)}")
    browser.evaluate("""window.reached = new Set (); document.addEventListener ('focusin', event => {
      const box = event.target.getBoundingClientRect (); if (box.width > 0 && box.height > 0) reached.add (event.target); })""")
    expected = browser.evaluate("document.querySelectorAll ('main a[href], main summary').length")
    for _ in range(expected + 2):
        if browser.evaluate("document.activeElement.tagName") == "SUMMARY":
            browser.press("Enter", 13)
        browser.press("Tab", 9)
    missed = browser.evaluate("""[...document.querySelectorAll ('main a[href], main summary')].filter (
      part => !reached.has (part)).map (part => part.outerHTML.slice (0, 120))""")
    shut = browser.evaluate("document.querySelectorAll ('details:not([open])').length")
    return found + [f"not reached: {part}" for part in missed[:5]] + ([f"{shut} answers stay shut"] if shut else [])


def leads_where_it_says(page):
    browser.open(page.as_uri())
    return browser.evaluate("""[...document.querySelectorAll ('a[href^="#"]')].filter (
      link => !document.getElementById (link.getAttribute ('href').slice (1))).map (link => link.outerHTML)""")


def colors_follow_the_reader():
    browser.open(PAGES[0].as_uri())
    colors = {}
    for name, features in LOOKS.items():
        browser.look(1280, **features)
        colors[name] = browser.evaluate("""['body', '.map .land', '.map .r-primary'].map (
          part => { const style = getComputedStyle (document.querySelector (part)); return style.backgroundColor + style.fill + style.stroke; })""")
    browser.look(1280, media="print", **LOOKS["dark"])
    colors["print"] = browser.evaluate("[getComputedStyle (document.body).backgroundColor]")
    found = [] if colors["light"] != colors["dark"] and colors["light"] != colors["contrast"] else [f"all alike: {colors}"]
    return found + ([] if colors["print"] == ["rgb(255, 255, 255)"] else [f"prints on {colors['print']}"])


def prints():
    browser.open(PAGES[0].as_uri())
    browser.look(794, 1123, media="print")
    browser.screenshot(SHOTS / "story-print.png")
    pdf = browser.call("Page.printToPDF", preferCSSPageSize=True)["data"]
    return [] if len(pdf) > 100000 else ["the printed page is empty"]


cases = [("network-is-cut-off", network_is_cut_off), ("axe-finds-faults", axe_finds_faults)]
for path in PAGES:
    cases += [(f"{path.stem}-validates", lambda path=path: validates(path)),
              (f"{path.stem}-loads-nothing", lambda path=path: loads_nothing(path)),
              (f"{path.stem}-links", lambda path=path: leads_where_it_says(path))]
    # Every look and width where most is shown; elsewhere what differs: the words, their direction, odd texts.
    looks = [(look, width) for look in LOOKS for width in (360, 1280)] if path.stem == "story" else [("light", 360), ("dark", 1280)]
    cases += [(f"{path.stem}-{look}-{width}", lambda path=path, look=look, width=width: is_accessible(path, look, width))
              for look, width in looks]
cases += [("story-keys", lambda: answers_to_keys(PAGES[0])), ("colors-follow-the-reader", colors_follow_the_reader),
          ("prints", prints)]


def guarded(check):
    """A case that the browser does not survive is a failed one."""
    def run():
        try:
            return check()
        except (OSError, RuntimeError, EOFError, subprocess.SubprocessError) as error:
            return [f"{type(error).__name__}: {error}"]
    return run


try:
    tap.run([(name, guarded(check)) for name, check in cases])
finally:
    browser.close()
