#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# once.sh PICTURE [ARGS…]: starts the built app on the display there is, waits until it has settled, and writes a
# picture of its window.
set -euo pipefail
. "$(dirname "$0")/common.sh"

[ $# -ge 1 ] || fail "usage: once.sh PICTURE [ARGS…]"
file=$1
shift

start_app "$@"
picture "$file"
stop_app
