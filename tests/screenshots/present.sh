# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What an audience sees, on screens of several shapes, in a light and in a dark room, questions too, and what the presenter
# sees. For all.sh.

# audience_of WIDTHxHEIGHT: turns to the window of the audience, the largest there is, and makes it that large.
audience_of () {
  local window area largest=0
  for window in $(xdotool search --onlyvisible --pid "$app_pid" --name .); do
    area=$(xdotool getwindowgeometry --shell "$window" | awk -F= '/WIDTH|HEIGHT/ { a = a ? a * $2 : $2 } END { print a }')
    if [ "$area" -gt "$largest" ]; then largest=$area app_window=$window; fi
  done
  xdotool windowsize "$app_window" "${1%x*}" "${1#*x}" windowfocus "$app_window"
  sleep 1
  settle
}

present_states () {
  local size=$1 room=$2
  begin 800 600 --present "$here/../../data/stories/g20-miami-2026.json"
  audience_of "$size"
  if [ "$room" = dark ]; then xdotool key d; fi
  shot "audience-$size-$room-first"
  xdotool key 7 Return; shot "audience-$size-$room-figure"
  xdotool key 1 0 Return; shot "audience-$size-$room-longest"
  xdotool key s mousemove 300 300; shot "audience-$size-$room-spotlight"
  xdotool key s p mousemove 200 200 mousedown 1 mousemove 300 260 mousemove 380 240 mouseup 1
  shot "audience-$size-$room-pen"
  stop_app
  begin 800 600 --present "$here/../../data/stories/g20-miami-2026.json"
  audience_of "$size"
  if [ "$room" = dark ]; then xdotool key d; fi
  question_states "audience-$size-$room"
  stop_app
}

# question_states PREFIX: one question of each kind, asked and then answered.
question_states () {
  local kind digit
  for kind in 1:find 4:choice 2:status 5:order 18:discuss; do
    for digit in $(grep -o . <<<"${kind%%:*}"); do xdotool key "$digit"; done
    xdotool key Return; sleep 1
    xdotool key q; shot "$1-question-${kind#*:}"
    xdotool key q; sleep 1; shot "$1-question-${kind#*:}-answer"
  done
}

# presenter_states WIDTHxHEIGHT SUFFIX: the presenter's view, which opens on one display by its key.
presenter_states () {
  begin 800 600 --present "$here/../../data/stories/g20-miami-2026.json"
  audience_of 1024x768
  xdotool key v
  sleep 2
  app_window=$(xdotool getwindowfocus)
  xdotool windowsize "$app_window" "${1%x*}" "${1#*x}" windowmove "$app_window" 0 0
  settle
  shot "presenter-$1$2-first"
  xdotool key 7 Return; shot "presenter-$1$2-figure"
  xdotool key q; shot "presenter-$1$2-question"
  stop_app
}
