#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# all.sh DIR: pictures of the app in its sizes, styles, directions and states, for a person to look at.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/common.sh"
. "$here/author.sh"
. "$here/present.sh"

[ $# -eq 1 ] || fail "usage: all.sh DIR"
out=$1

# states PREFIX: the key states, one after another, in the window that is open.
states () {
  shot "$1-start"
  act win follow place:kazakhstan; shot "$1-card"; xdotool key Escape
  act win follow stop:uranium; shot "$1-figure"
  act win show-background timeline; shot "$1-timeline"
  act win show-background terms; shot "$1-terms"
  act win background
}

# search_states PREFIX: looking for something, and flying there; the map moved by keys.
search_states () {
  act win search; shot "$1-search"
  xdotool type tash; sleep 1; shot "$1-search-results"
  xdotool key ctrl+a; xdotool type nairobi; sleep 1; xdotool key Return; sleep 1; shot "$1-search-found"
  xdotool key Right; sleep 1; shot "$1-here"
  xdotool key Return; shot "$1-here-card"; xdotool key Escape
}

sizes="1200x760 1024x768 360x640"
for size in $sizes; do
  for style in light dark contrast; do
    unset ADW_DEBUG_COLOR_SCHEME ADW_DEBUG_HIGH_CONTRAST
    case $style in
      dark) export ADW_DEBUG_COLOR_SCHEME=prefer-dark ;;
      contrast) export ADW_DEBUG_HIGH_CONTRAST=1 ;;
    esac
    begin "${size%x*}" "${size#*x}"
    if [ "$style" = light ]; then states "$size-$style"; else shot "$size-$style"; fi
    stop_app
  done
done
unset ADW_DEBUG_COLOR_SCHEME ADW_DEBUG_HIGH_CONTRAST

# The other sections, the dialogs, and a narrow window with its story open.
begin 1200 760
for section in important next; do
  act win follow "stop:$(python3 "$here/first-stop.py" "$section")"
  shot "1200x760-section-$section"
done
for dialog in preferences shortcuts about help; do
  act app "$dialog"; shot "1200x760-$dialog"; xdotool key Escape
done
for dialog in library export print; do
  act win "$dialog"; shot "1200x760-$dialog"; xdotool key Escape
done
stop_app
begin 1200 760; search_states 1200x760; stop_app
begin 360 640; search_states 360x640; stop_app
begin 360 640
act win narrative; shot 360x640-story
act win background; shot 360x640-timeline
stop_app
begin 360 294; shot 360x294-start; stop_app

# A file that cannot be opened.
broken=$XDG_CACHE_HOME/broken.wherefore
mkdir -p "$XDG_CACHE_HOME"
printf '{\n  "format": "wherefore-explainer", "version": 1, "id": "Broken One",\n  "sections": []\n}\n' >"$broken"
begin 1200 760 "$broken"; shot 1200x760-error; stop_app

# Pictures, and a file that changes while it is open.
author_states 1200x760 -light
ADW_DEBUG_COLOR_SCHEME=prefer-dark author_states 1200x760 -dark
author_states 360x640 -light

# Giving the story out, and what a presenter sees: light, dark, narrow, with twice the text, from right to left.
giving_states () {
  begin "${1%x*}" "${1#*x}"; act win export; shot "$1-export$2"; stop_app
  presenter_states "$1" "$2"
}
giving_states 1200x760 -light
ADW_DEBUG_COLOR_SCHEME=prefer-dark giving_states 1200x760 -dark
giving_states 360x640 -light
text=200 giving_states 360x640 -text-200
LANGUAGE=he LC_ALL=he_IL.UTF-8 giving_states 1200x760 -rtl

# From right to left, with twice the text, in two languages.
LANGUAGE=he LC_ALL=he_IL.UTF-8 begin 1200 760; shot 1200x760-rtl; stop_app
LANGUAGE=he LC_ALL=he_IL.UTF-8 begin 360 640; shot 360x640-rtl; stop_app
for size in $sizes; do
  text=200 begin "${size%x*}" "${size#*x}"; shot "$size-text-200"
  if [ "$size" = 360x640 ]; then act win narrative; shot "$size-text-200-story"; fi
  stop_app
done
settings="second-language='ru'" begin 1200 760; shot 1200x760-two-languages; stop_app

# What an audience sees: projectors and screens, light and dark rooms.
for size in 1024x768 1280x720 1600x1200; do
  present_states "$size" light
  present_states "$size" dark
done
