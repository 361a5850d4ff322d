#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Puts the MIME type into an empty database and asks GIO for the types of some files, by name and by content.
# Usage: check-mime.sh PACKAGE.xml
set -eu

package=$1
type=application/vnd.wherefore.explainer+json

for tool in update-mime-database gio; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/share/mime/packages" "$work/files"
cp "$package" "$work/share/mime/packages/"
# What the system says of plain JSON counts as well: we must not take it over.
system=/usr/share/mime/packages/freedesktop.org.xml
[ -e "$system" ] || { echo "$system is not installed"; exit 77; }
cp "$system" "$work/share/mime/packages/"
update-mime-database "$work/share/mime"

failed=0
expect () # FILE TYPE
{
  found=$(XDG_DATA_HOME="$work/home" XDG_DATA_DIRS="$work/share" GIO_USE_VFS=local GVFS_DISABLE_FUSE=1 \
          gio info --attributes=standard::content-type "$work/files/$1" \
          | sed -n 's/^ *standard::content-type: //p')
  if [ "$found" = "$2" ]; then
    echo "ok: $1 is $found"
  else
    echo "FAILED: $1 is ${found:-unknown}, not $2"
    failed=1
  fi
}

echo '{"format": "wherefore-explainer", "version": 1}' >"$work/files/story.wherefore"
echo '{}' >"$work/files/other.wherefore"
echo '{"format": "wherefore-explainer", "version": 1}' >"$work/files/no-extension"
echo '{"some": "json"}' >"$work/files/plain.json"
echo '{"some": "json"}' >"$work/files/plain.geojson"

expect story.wherefore "$type"
expect other.wherefore "$type"
expect no-extension "$type"
expect plain.json application/json
expect plain.geojson application/geo+json

grep -q "^$type application/json\$" "$work/share/mime/subclasses" \
  || { echo "FAILED: $type is not a subclass of application/json"; failed=1; }
exit "$failed"
