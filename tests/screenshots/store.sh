#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# store.sh DIR: the pictures that the metainfo names, for data/desktop/screenshots.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/common.sh"

[ $# -eq 1 ] || fail "usage: store.sh DIR"
out=$1

begin 1000 700
shot story
act win follow place:kazakhstan; shot card; xdotool key Escape
act win follow stop:uranium; shot figure
stop_app
ADW_DEBUG_COLOR_SCHEME=prefer-dark begin 1000 700; shot dark; stop_app
begin 360 640; shot narrow; stop_app
