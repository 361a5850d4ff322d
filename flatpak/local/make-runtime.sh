#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: make-runtime.sh TOOLS STATE PROJECT BRANCH
# Makes stand-ins for GNOME’s Platform and Sdk of Debian’s packages and installs them for the user of enter.sh. They
# have GNOME’s names and, as far as a GTK app needs them, the same libraries, but not the same builds: what is built on
# them proves the manifest, and is never to be given to anybody.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tools=$1 state=$2 project=$3 branch=$4
suite=forky arch=$(uname -m)
enter () { "$here/enter.sh" "$tools" "$state" "$project" "$@"; }

platform=(locales bash coreutils sed grep findutils gzip xz-utils tar libc-bin dash ca-certificates tzdata
  libgtk-4-1 libgtk-4-bin libadwaita-1-0 libglib2.0-bin libsoup-3.0-0 libjson-glib-1.0-0 libportal-gtk4-1 libsqlite3-0
  libxml2-16 librsvg2-2 librsvg2-common glib-networking gsettings-desktop-schemas dconf-gsettings-backend
  shared-mime-info adwaita-icon-theme hicolor-icon-theme fonts-adwaita-sans fonts-noto-core fontconfig
  libgl1-mesa-dri libegl1 libgl1 libgles2 xkb-data dbus-bin iso-codes)
sdk=("${platform[@]}" gcc g++ libc6-dev make cmake meson ninja-build pkgconf git patch gettext file
  bison flex gperf autoconf automake libtool libgtk-4-dev libadwaita-1-dev libsoup-3.0-dev libjson-glib-dev
  libsqlite3-dev libxml2-dev librsvg2-dev libxml2-utils desktop-file-utils appstream appstream-compose
  libglib2.0-dev-bin elfutils debugedit python3 blueprint-compiler)

# make_tree NAME PACKAGE…: $state/tree-NAME with those packages.
make_tree () {
  local name=$1 IFS=,; shift
  rm -rf "$state/tree-$name"
  # Flatpak’s builder wants this locale. A testing suite’s list may be past its date; its signature is checked.
  # shellcheck disable=SC2016
  ( cd / && mmdebstrap --mode=root --variant=apt --include="$*" \
      --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"' \
      --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
      --customize-hook='chroot "$1" localedef -i en_US -f UTF-8 en_US.UTF-8' \
      "$suite" "$state/tree-$name" >"$state/$name.log" 2>&1 ) || { tail -n 15 "$state/$name.log" >&2; exit 1; }
}

# export_runtime NAME REF: turns that tree into the runtime REF in the repository.
export_runtime () {
  local tree=$state/tree-$1 out=$state/runtime-$1 name
  rm -rf "$out"
  mkdir -p "$out"
  mv "$tree/usr" "$out/files"
  mv "$tree/etc" "$out/files/etc"
  ( cd "$out/files"
    # What flatpak puts there itself, and what only a whole system uses.
    for name in passwd group shadow gshadow machine-id resolv.conf host.conf hosts hostname mtab localtime; do
      rm -rf "etc/$name" "etc/$name-"
    done
    rm -rf etc/apt etc/dpkg etc/systemd etc/cron* etc/ld.so.conf.d etc/ld.so.cache lib/systemd share/doc share/man
    printf '%s\n' 'include /run/flatpak/ld.so.conf.d/app-*.conf' /app/lib \
      'include /run/flatpak/ld.so.conf.d/runtime-*.conf' "/usr/lib/$arch-linux-gnu" >etc/ld.so.conf
    # Else what is built goes to /app/lib64 or a folder of the architecture, where flatpak does not look.
    rm -f etc/debian_version
    for name in sbin:bin lib64:lib; do
      if [ ! -L "${name%:*}" ] && [ -d "${name%:*}" ]; then
        cp -an "${name%:*}/." "${name#*:}/"; rm -rf "${name%:*}"; ln -s "${name#*:}" "${name%:*}"
      fi
    done
    find . \( -type p -o -type s -o -type b -o -type c \) -delete
    chmod -R u+rwX . )
  if [ "$1" = sdk ]; then
    mkdir -p "$out/files/etc/flatpak-builder"
    printf '{"cflags": "-O2 -pipe -g -fstack-protector-strong", "cxxflags": "-O2 -pipe -g", "ldflags": "-L/app/lib"}\n' \
      >"$out/files/etc/flatpak-builder/defaults.json"
  fi
  printf '%s\n' '[Runtime]' "name=$2" "runtime=org.gnome.Platform/$arch/$branch" "sdk=org.gnome.Sdk/$arch/$branch" \
    '' '[Environment]' 'XCURSOR_PATH=/app/share/icons:/usr/share/icons' >"$out/metadata"
  chown -R 1000:1000 "$out"
  enter flatpak build-export --runtime --files=files --disable-sandbox --no-update-summary \
    --subject="A stand-in of Debian $suite’s packages, not GNOME’s" repo "runtime-$1" "$branch" >/dev/null
  rm -rf "$tree" "$out"
}

mkdir -p "$state"
enter true
[ -d "$state/repo" ] || enter ostree --repo=repo init --mode=bare-user-only
make_tree platform "${platform[@]}"
export_runtime platform org.gnome.Platform
make_tree sdk "${sdk[@]}"
export_runtime sdk org.gnome.Sdk
enter flatpak build-update-repo --no-update-appstream repo >/dev/null
enter flatpak --user remote-add --if-not-exists --no-gpg-verify stand-in file:///opt/state/repo
enter flatpak --user install -y --noninteractive --or-update stand-in "org.gnome.Platform//$branch" "org.gnome.Sdk//$branch"
