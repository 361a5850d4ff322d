#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: use.sh ID          (inside enter.sh, on a session bus of its own)
# Uses the installed Flatpak as people do and writes out/cases: ok or bad, the case’s name, and what was seen.
set -u
id=$1
cd /opt/state/out || exit 1
export XDG_DATA_DIRS=/opt/state/user/exports/share:/usr/share
Xvfb :99 -screen 0 1280x800x24 -nolisten tcp >xvfb.log 2>&1 &
server=$!

# tell NAME WORDS COMMAND…: one case.
tell () {
  local name=$1 words=$2 status=bad; shift 2
  if "$@"; then status=ok; fi
  printf '%s\t%s\t%s\n' "$status" "$name" "$(printf '%s' "$words" | tr '\n\t' '  ')" >>cases
}
in_app () { flatpak run --command=sh "$@"; }
window_named () { xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1; }
# wait_for NAME: the number of a window with that name, within 20 seconds.
wait_for () {
  local i window
  for ((i = 0; i < 80; i++)); do
    window=$(window_named "$1")
    if [ -n "$window" ]; then echo "$window"; return 0; fi
    sleep 0.25
  done
  return 1
}

# --- The sandbox ----------------------------------------------------------------------------

# Flatpak adds x11 to fallback-x11.
wanted='[Context] shared=ipc; sockets=x11;wayland;fallback-x11; devices=dri; '
permissions=$(flatpak info --show-permissions "$id" | grep -v '^$' | tr '\n' ' ')
words_of () { tr -s ' ;' '\n' <<<"$1" | sed '/^$/d' | sort; }
tell permissions "$permissions" [ "$(words_of "$permissions")" = "$(words_of "$wanted")" ]

devices=$(in_app "$id" -c 'tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d " " | tr "\n" " "')
tell no-network-device "devices: $devices" [ "$devices" = 'lo ' ]
space () { flatpak run "$@" --command=readlink "$id" /proc/self/ns/net; }
outside=$(readlink /proc/self/ns/net)
tell no-network-namespace "outside $outside, the app $(space), with --share=network $(space --share=network)" \
  [ "$(space)" != "$outside" ]
# That the comparison can fail.
tell network-can-be-seen "with --share=network it is the one outside" [ "$(space --share=network)" = "$outside" ]

echo 'not for the app' >~/secret.txt
read_home=$(in_app "$id" -c "cat $HOME/secret.txt" 2>&1)
not_read () { ! printf '%s' "$1" | grep -q 'not for the app'; }
tell home-is-hidden "$read_home" not_read "$read_home"
shown=$(in_app --filesystem=home:ro "$id" -c "cat $HOME/secret.txt" 2>&1)
tell home-can-be-shown "with --filesystem=home: $shown" [ "$shown" = 'not for the app' ]
written=$(in_app "$id" -c 'touch /app/x && echo written' 2>&1)
tell app-is-read-only "$written" [ "${written#*written}" = "$written" ]
missing=$(in_app "$id" -c 'ldd /app/bin/wherefore /app/lib/*.so.* 2>/dev/null | grep "not found"')
tell libraries-are-found "${missing:-all of them}" [ -z "$missing" ]

# --- A story that comes as an extension -----------------------------------------------------

arch=$(flatpak --default-arch)
rm -rf extension
mkdir -p extension/files
in_app "$id" -c 'cat /app/share/wherefore/stories/g20-miami-2026.json' |
  sed 's/"id": "g20-miami-2026"/"id": "from-an-extension"/' >extension/files/lesson.json
printf '%s\n' '[Runtime]' "name=$id.Story.lesson" '' '[ExtensionOf]' "ref=app/$id/$arch/master" >extension/metadata
flatpak build-export --runtime --files=files /opt/state/story-repo extension 1 >export.log 2>&1
flatpak --user remote-add --if-not-exists --no-gpg-verify stories file:///opt/state/story-repo >>export.log 2>&1
flatpak --user install -y --noninteractive --or-update stories "runtime/$id.Story.lesson/$arch/1" >>export.log 2>&1
checked=$(flatpak run "$id" --check /app/share/wherefore/stories/extensions/lesson/lesson.json 2>&1)
tell extension-story "$checked $(tail -n 1 export.log)" \
  in_app "$id" -c 'grep -q from-an-extension /app/share/wherefore/stories/extensions/lesson/lesson.json'

# --- From its desktop file ------------------------------------------------------------------

# There is no settings daemon to name the font.
mkdir -p ~/.var/app/"$id"/config/gtk-4.0
printf '%s\n' '[Settings]' 'gtk-font-name=Adwaita Sans 11' >~/.var/app/"$id"/config/gtk-4.0/settings.ini
gio launch "/opt/state/user/exports/share/applications/$id.desktop" >launch.log 2>&1 &
window=$(wait_for 'Miami G20')
tell starts-from-the-menu "window ${window:-none}; $(cat launch.log)" [ -n "$window" ]
sleep 4
import -window root started.png
colours () { identify -format '%k' "$1"; }
tell picture-of-the-map "$(colours started.png) colours" [ "$(colours started.png)" -gt 500 ]

# --- A document through the portal ----------------------------------------------------------

in_app "$id" -c 'cat /app/share/wherefore/stories/g20-miami-2026.json' |
  sed 's/Kazakhstan, Uzbekistan and the Miami G20/Chosen through the portal/' >~/chosen.json
xdotool windowfocus "$window" key ctrl+o
dialog=''
for ((i = 0; i < 80; i++)); do
  dialog=$(xdotool search --onlyvisible --class xdg-desktop-portal 2>/dev/null | tail -n 1)
  [ -z "$dialog" ] || break
  sleep 0.25
done
if [ -n "$dialog" ]; then
  sleep 1.5; xdotool windowfocus "$dialog"; sleep 0.5; xdotool key slash; sleep 1
  xdotool type --delay 40 "${HOME#/}/chosen.json"; sleep 1
  import -window root dialog.png
  xdotool key Return
fi
opened=$(wait_for 'Chosen through the portal')
tell opens-through-the-portal "dialog ${dialog:-none}, window ${opened:-none}, documents: $(flatpak documents 2>&1)" [ -n "$opened" ]
sleep 2
import -window root opened.png

# The story that was chosen is what it may read, and nothing beside it.
beside=$(in_app "$id" -c "ls $HOME /run/user/1000/doc 2>&1")
tell nothing-beside-it "$beside" [ "${beside#*secret}" = "$beside" ]
flatpak kill "$id"
for ((i = 0; i < 40; i++)); do
  left=$(flatpak ps --columns=application | grep -c "$id")
  [ "$left" != 0 ] || break
  sleep 0.25
done
tell ends "$left left" [ "$left" = 0 ]
kill "$server"
