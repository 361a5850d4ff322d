#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do the tests run where there is no network, so that none can depend on one?"""

import os
import socket

import tap


def only_loopback():
    if os.environ.get("WF_NETWORK") != "nonet":
        raise tap.Skip("these tests were not started by ./dev test, or it may not cut the network off here")
    return [f"there is a network interface: {name}" for _, name in socket.if_nameindex() if name != "lo"]


tap.run([("only-loopback", only_loopback)])
