# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What an author sees: pictures good and broken, a file that breaks or goes away while it is open, a converted story.
# For all.sh, which has begin and shot.

# story FILE CAPTION: a small story with a picture that is there and one that is not.
story () {
  cat >"$1" <<STORY
{
  "format": "wherefore-explainer", "version": 1, "id": "pictures", "language": "en", "title": "Pictures",
  "places": [{"id": "miami", "kind": "city", "name": "Miami", "lat": 25.77, "lon": -80.19}],
  "entities": [{"id": "beach", "kind": "concept", "name": "Beach", "description": "Sand beside water.",
    "image": {"src": "beach.svg", "alt": "A yellow beach under a blue sky."}}],
  "sections": [{"id": "a", "title": "Pictures", "stops": [
    {"id": "there", "status": "reported", "alt": "Miami.", "text": "A [beach](entity:beach) with a picture.",
      "view": {"fit": ["miami"]},
      "image": {"src": "beach.svg", "alt": "A yellow beach under a blue sky.", "caption": "$2", "credit": "Drawn for this test"}},
    {"id": "gone", "status": "background", "alt": "Miami.", "text": "A statement whose picture is not there.",
      "image": {"src": "nowhere.png", "alt": "The harbour at night, with two ships."}}]}]
}
STORY
}

author_states () {
  local folder=$XDG_CACHE_HOME/author prefix=$1
  rm -rf "$folder"
  mkdir -p "$folder"
  cat >"$folder/beach.svg" <<'PICTURE'
<svg xmlns="http://www.w3.org/2000/svg" width="480" height="240"><rect width="480" height="150" fill="#8bd"/>
<rect y="150" width="480" height="90" fill="#ec8"/><circle cx="380" cy="60" r="30" fill="#fd6"/></svg>
PICTURE
  story "$folder/story.wherefore" "The beach, *drawn*."

  begin "${prefix%x*}" "${prefix#*x}" "$folder/story.wherefore"
  if [ "$prefix" = 360x640 ]; then act win narrative; fi
  shot "$prefix$2-picture"
  act win follow stop:gone; shot "$prefix$2-picture-missing"
  act win follow entity:beach; shot "$prefix$2-picture-card"; xdotool key Escape; sleep 0.5
  story "$folder/story.wherefore" "The beach, drawn again."
  sleep 1; import -window "$app_window" "$out/$prefix$2-reloaded.png"; sleep 2
  printf '{\n  "format": "wherefore-explainer",\n  "version": 1, "id": "A B", "langauge": "en"\n}\n' >"$folder/story.wherefore"
  sleep 1; shot "$prefix$2-broken"
  act win check; shot "$prefix$2-problems"; xdotool key Escape
  rm "$folder/story.wherefore"
  sleep 1; shot "$prefix$2-deleted"
  stop_app

  cp "$here/../data/foreign/storymapjs.json" "$folder/foreign.json"
  begin "${prefix%x*}" "${prefix#*x}" "$folder/foreign.json"
  shot "$prefix$2-converted"
  act win check; shot "$prefix$2-converted-details"
  stop_app
}
