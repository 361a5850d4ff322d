#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: test.sh TOOLS CACHE OUT          (by `./dev test flatpak`, as root)
# Builds the manifest on a stand-in for GNOME’s runtime, installs the app, and uses it as an ordinary user without a
# network (use.sh). Writes OUT/flatpak.tap, the pictures and the logs. CACHE keeps the runtime and the built modules.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
tools=$1 state=$2 out=$3
id=io.github.wherefore.Wherefore
manifest=$project/flatpak/$id.yml
branch=$(sed -n "s/^runtime-version: '\(.*\)'/\1/p" "$manifest")
tap=$out/flatpak.tap log=$out/log
: >"$log"
n=0

enter () { "$here/enter.sh" "$tools" "$state" "$project" "$@"; }

# check NAME COMMAND…: one case. Nothing in COMMAND ends it by failing (`set -e` is off in a condition). What it prints goes
# to the log, and below the case where it fails.
check () {
  local name=$1 part status=0; part=$(mktemp); shift
  n=$((n + 1))
  "$@" >"$part" 2>&1 || status=1
  if [ $status = 0 ]; then echo "ok $n $name"; else echo "not ok $n $name"; tail -n 25 "$part" | sed 's/^/# /'; fi >>"$tap"
  { echo "== $name"; cat "$part"; } >>"$log"
  rm -f "$part"
  return $status
}

runtime_is_made () {
  local stamp; stamp=$(cat "$here/make-runtime.sh" "$tools/.complete" | sha256sum)
  [ "$stamp" != "$(cat "$state/runtime.stamp" 2>/dev/null)" ] || return 0
  rm -rf "$state"
  "$here/make-runtime.sh" "$tools" "$state" "$project" "$branch" || return 1
  echo "$stamp" >"$state/runtime.stamp"
}

# Debian’s .orig archives are the very files that the manifest names, as their checksums show; apt checks who signed them.
sources_are_there () {
  local apt=$state/apt downloads=$state/sources/downloads url sum file
  mkdir -p "$apt/lists/partial" "$apt/files" "$downloads"
  sed -n '1s/^deb \(.*\) [a-z]* main$/deb-src \1 forky main/p' "$tools/etc/apt/sources.list" >"$apt/sources.list"
  while read -r url sum; do
    file=$downloads/$sum/$(basename "$url")
    if [ ! -s "$file" ]; then
      if [ ! -e "$apt/updated" ]; then apt_get update || return 1; touch "$apt/updated"; fi
      case $url in */libshumate-*) set -- libshumate ;; */protobuf-c-*) set -- protobuf-c ;; *cmark*) set -- cmark ;; esac
      ( cd "$apt/files" && apt_get source --tar-only --download-only "$1" ) || return 1
      mkdir -p "$(dirname "$file")"
      ( cd "$apt/files" && sha256sum ./*.orig.tar.* ) | sed -n "s/^$sum  //p" | head -n 1 >"$apt/found"
      [ -s "$apt/found" ] || { echo "Debian has no file with the checksum of $url any more: update the manifest"; return 1; }
      cp "$apt/files/$(cat "$apt/found")" "$file"
    fi
    echo "$sum  $file" | sha256sum --check || return 1
  done < <(sed -n '/^ *url: /{s///;h}; /^ *sha256: /{s///;H;x;s/\n/ /p}' "$manifest")
  rm -f "$apt/updated"
}

apt_get () {
  apt-get -q -o Dir::Etc::SourceList="$state/apt/sources.list" -o Dir::Etc::SourceParts=- -o APT::Sandbox::User=root \
    -o Dir::State::Lists="$state/apt/lists" -o Acquire::Check-Valid-Until=false "$@"
}

builds () {
  enter flatpak-builder --user --force-clean --rebuild-on-sdk-change --disable-rofiles-fuse \
    --extra-sources=/opt/state/sources --state-dir=/opt/state/builder --repo=/opt/state/app-repo \
    /opt/state/app "/opt/project/flatpak/$id.yml"
}

installs () {
  enter flatpak --user remote-add --if-not-exists --no-gpg-verify built file:///opt/state/app-repo || return 1
  enter flatpak --user install -y --noninteractive --or-update built "$id"
}

manifest_is_clean () {
  local said; said=$(enter flatpak-builder --show-manifest "/opt/project/flatpak/$id.yml" 2>&1 >/dev/null)
  echo "$said"
  [ -z "$said" ]
}

finish () { echo "1..$n" >>"$tap"; }

: >"$tap"
trap finish EXIT
check runtime runtime_is_made || exit 0
check sources sources_are_there || exit 0
check manifest manifest_is_clean || true
check build builds || exit 0
check install installs || exit 0
# Those of its modules are for their authors.
no_warning () { ! sed -n '/^Building module wherefore/,$p' "$log" | grep 'warning:'; }
check no-compiler-warning no_warning || true
check metainfo enter appstreamcli validate --no-net --explain "/opt/state/app/files/share/metainfo/$id.metainfo.xml" || true
check export enter sh -c "cd /opt/state/app/export/share && ls applications/$id.desktop dbus-1/services/$id.service \
  icons/hicolor/scalable/apps/$id.svg icons/hicolor/symbolic/apps/$id-symbolic.svg metainfo/$id.metainfo.xml \
  mime/packages/$id.mime.xml" || true
check licences enter sh -c "ls /opt/state/app/files/share/licenses/$id/COPYING" || true
check nothing-to-develop-with enter sh -c "! find /opt/state/app/files -path '*/debug' -prune -o \
  \( -name '*.a' -o -name '*.la' -o -name '*.pc' -o -name '*.h' \) -print | grep ." || true

# One case a line: its status and its name, then what there is to say.
rm -rf "$state/out"
install -d -o 1000 -g 1000 "$state/out"
enter dbus-run-session -- bash /opt/project/flatpak/local/use.sh "$id" >>"$log" 2>&1 || true
while IFS=$'\t' read -r status name words; do
  check "$name" sh -c "printf '%s\n' \"\$1\"; [ $status = ok ]" sh "$words" || true
done <"$state/out/cases"
cp "$state/out"/*.png "$out/" 2>/dev/null || true
