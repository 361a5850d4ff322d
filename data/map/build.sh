#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the map from its sources: build.sh OUT.mbtiles
# Runs in a Debian 13 root with the packages of packages.txt; fetches the npm packages of package-lock.json and
# one Debian package that is wanted for a single file only. `./dev map` does all that.
set -eu

out=$(realpath "${1:?usage: build.sh OUT.mbtiles}")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/wherefore-map-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
export LC_ALL=C.UTF-8 TZ=UTC PYTHONDONTWRITEBYTECODE=1 NODE_PATH="$work/node_modules"

say () { printf '\n== %s\n' "$*"; }

say 'Fetch the sources'
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
(cd "$work" && npm ci --ignore-scripts --cache "$work/npm")
# The disputed borders of QGIS' world map; the package itself would pull in a desktop.
mkdir -p "$work/apt/lists/partial" "$work/apt/archives/partial" "$work/qgis"
apt="-o Dir::State::lists=$work/apt/lists -o Dir::Cache=$work/apt -o APT::Sandbox::User="
# shellcheck disable=SC2086
(cd "$work/qgis" && apt-get $apt -qq update && apt-get $apt -qq download qgis-common &&
  dpkg-deb --fsys-tarfile qgis-common_*.deb |
  tar -x -O ./usr/share/qgis/resources/data/world_map.gpkg > "$work/disputed.gpkg")

say 'Check the sources'
# Another version still builds a map, but not byte for byte the same one.
(cd "$work" && sha256sum --check --quiet "$here/sources.sha256") ||
  echo 'Some sources are not those that the map in the repository was built from.'

say 'Read the sources'
node "$here/sources.js" "$work"
R --no-echo --vanilla -f "$here/atlas.R" --args "$work"
python3 "$here/features.py" "$work"

say 'Apply the border policy'
python3 "$here/borders.py" "$work"

say 'Name the places'
python3 "$here/places.py" "$work"
python3 "$here/labels.py" "$work"

say 'Cut the tiles'
node --max-old-space-size=3000 "$here/tiles.js" "$work"

say 'Write the file'
python3 "$here/database.py" "$work" "$out"
python3 "$here/check.py" "$out"
