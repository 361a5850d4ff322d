# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the screenshot scripts share. They look at the app from outside, as a person does: keys of settings, actions on
# the bus, pictures of its window.

app_id=io.github.wherefore.Wherefore
app_path=/io/github/wherefore/Wherefore

# fail MESSAGE: say so and leave.
fail () { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# wait_for SECONDS CMD…: until CMD succeeds; fails after so many seconds.
wait_for () {
  local n=$(($1 * 10)); shift
  until "$@" >/dev/null 2>&1; do
    n=$((n - 1))
    [ "$n" -gt 0 ] || return 1
    sleep 0.1
  done
}

# settle: wait until two pictures of the window, a moment apart, are the same.
settle () {
  local before= now= n=60
  while [ "$n" -gt 0 ]; do
    now=$(import -window "$app_window" rgb:- | sha256sum)
    [ "$now" != "$before" ] || return 0
    before=$now
    n=$((n - 1))
    sleep 0.4
  done
  printf '%s: the window does not come to rest\n' "$(basename "$0")" >&2
}

# start_app [ARGS…]: start the app and wait for its window; sets app_pid and app_window.
start_app () {
  wherefore "$@" &
  app_pid=$!
  # Helper windows of the toolkit have no name.
  wait_for 30 xdotool search --onlyvisible --pid "$app_pid" --name . ||
    { kill "$app_pid"; fail "no window appeared"; }
  app_window=$(xdotool search --onlyvisible --pid "$app_pid" --name . | tail -n 1)
  # There is no window manager to do it.
  xdotool windowfocus "$app_window"
  sleep 0.4
  settle
}

stop_app () {
  kill "$app_pid" 2>/dev/null || return 0
  wait "$app_pid" 2>/dev/null || true
}

# act GROUP NAME [PARAMETER]: activate an action of the app (GROUP is app or win) over the bus.
act () {
  local path=$app_path
  [ "$1" = app ] || path=$app_path/window/1
  gdbus call --session --dest "$app_id" --object-path "$path" --method org.gtk.Actions.Activate \
    "$2" "[${3+<'$3'>}]" '{}' >/dev/null || fail "the action $2 is not there"
}

# picture FILE: a picture of the window once it has stopped changing.
picture () {
  settle
  import -window "$app_window" "$1"
}

# begin WIDTH HEIGHT [FILE]: a fresh start of the app with that size of window, and nothing remembered.
begin () {
  export GSETTINGS_BACKEND=keyfile
  rm -rf "$XDG_CONFIG_HOME"
  mkdir -p "$XDG_CONFIG_HOME/glib-2.0/settings"
  printf '[io/github/wherefore/Wherefore]\nwindow-width=%s\nwindow-height=%s\nreduce-motion=%s\n%s\n' \
    "$1" "$2" "'always'" "${settings:-}" >"$XDG_CONFIG_HOME/glib-2.0/settings/keyfile"
  python3 "$here/text-scale.py" "${text:-100}"
  shift 2
  start_app "$@"
}

shot () { picture "$out/$1.png"; printf '%s\n' "$out/$1.png"; }
