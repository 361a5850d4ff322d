#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""text-scale.py PERCENT: makes programs that start afterwards draw their text at that size.

Writes the resource Xft.dpi of the X display, as a desktop's settings daemon would.
"""

import ctypes
import ctypes.util
import sys

x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
x11.XDefaultRootWindow.restype = ctypes.c_ulong
x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
x11.XInternAtom.restype = ctypes.c_ulong
x11.XChangeProperty.argtypes = [ctypes.c_void_p] + [ctypes.c_ulong] * 3 + [ctypes.c_int] * 2 + [ctypes.c_char_p, ctypes.c_int]
x11.XSetCloseDownMode.argtypes = [ctypes.c_void_p, ctypes.c_int]
x11.XCloseDisplay.argtypes = [ctypes.c_void_p]

XA_STRING = 31
REPLACE = 0
RETAIN_PERMANENT = 1

display = x11.XOpenDisplay(None)
if not display:
    sys.exit("text-scale.py: there is no display")
resources = f"Xft.dpi:\t{96 * int(sys.argv[1]) // 100}\n".encode()
atom = x11.XInternAtom(display, b"RESOURCE_MANAGER", 0)
x11.XChangeProperty(display, x11.XDefaultRootWindow(display), atom, XA_STRING, 8, REPLACE, resources, len(resources))
# The server forgets everything when its last client goes; this one never does.
x11.XSetCloseDownMode(display, RETAIN_PERMANENT)
x11.XCloseDisplay(display)
