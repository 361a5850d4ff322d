#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the id of the first stop of a section of the bundled story."""

import json
import os
import pathlib
import sys

story = json.loads(pathlib.Path(os.environ["WHEREFORE_DATADIR"], "stories", "g20-miami-2026.json").read_text())
print(next(section for section in story["sections"] if section["id"] == sys.argv[1])["stops"][0]["id"])
