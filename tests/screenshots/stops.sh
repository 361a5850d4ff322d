#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# stops.sh DIR: the map of each stop of the bundled story in each style, in languages of three scripts and both
# directions, for a window, a telephone and a wall. About ten minutes, most of them for the wall.
set -euo pipefail
. "$(dirname "$0")/common.sh"

[ $# -eq 1 ] || fail "usage: stops.sh DIR"
for size in 1200x760 360x640 3840x2160; do
  for style in light dark contrast-light contrast-dark print; do
    for language in en ru uz ar; do
      folder=$1/$size/$style-$language
      mkdir -p "$folder"
      wherefore --export-image "$folder" --all png --size "$size" --style "$style" --language "$language" \
        "$WHEREFORE_DATADIR/stories/g20-miami-2026.json" >/dev/null
    done
  done
done
echo "$(find "$1" -name '*.png' | wc -l) pictures in $1"
