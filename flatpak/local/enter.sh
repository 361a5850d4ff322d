#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: enter.sh TOOLS STATE PROJECT CMD…
# Runs CMD as an ordinary user (1000) without a network, in namespaces of its own whose root is TOOLS (read-only), with
# the folder STATE as /opt/state and PROJECT as /opt/project (read-only). Neither chroot, in which flatpak may make no
# user namespace, nor bwrap, which keeps the document portal from mounting.
set -euo pipefail
export TOOLS=$1 STATE=$2 PROJECT=$3
shift 3
mkdir -p "$STATE/home"
chown 1000:1000 "$STATE" "$STATE/home"
# shellcheck disable=SC2016 # expanded inside
exec unshare --mount --pid --net --ipc --fork --kill-child -- /bin/bash -euc '
  mount --make-rprivate /
  mount --bind "$TOOLS" "$TOOLS"
  cd "$TOOLS"
  "$PROJECT/dev" --own-dev "$TOOLS/dev"
  # The user may open this one, for the document portal.
  mknod -m 666 dev/fuse c 10 229
  mount -t proc proc proc
  mount --rbind /sys sys
  for folder in run tmp var/tmp opt; do mount -t tmpfs -o mode=1777 tmpfs "$folder"; done
  mkdir -p opt/state opt/project run/old run/dbus run/user tmp/.X11-unix
  chmod 1777 tmp/.X11-unix
  install -d -m 700 -o 1000 -g 1000 run/user/1000
  # The buses turn away whom they do not know.
  for name in passwd:wherefore:x:1000:1000::/opt/state/home:/bin/bash group:wherefore:x:1000:; do
    { cat "etc/${name%%:*}"; echo "${name#*:}"; } >"run/${name%%:*}"
    mount --bind "run/${name%%:*}" "etc/${name%%:*}"
  done
  mount --bind "$STATE" opt/state
  mount --bind "$PROJECT" opt/project
  mount -o remount,bind,ro opt/project
  mount -o remount,bind,ro .
  pivot_root . run/old
  cd /
  umount -l /run/old
  # flatpak asks the system’s bus about parental controls.
  dbus-daemon --system --fork --nopidfile >/dev/null 2>&1 || true
  cd /opt/state
  exec setpriv --reuid=1000 --regid=1000 --clear-groups env -i PATH=/usr/bin:/bin:/usr/sbin LANG=C.UTF-8 TERM=dumb \
    HOME=/opt/state/home USER=wherefore XDG_RUNTIME_DIR=/run/user/1000 FLATPAK_USER_DIR=/opt/state/user \
    XDG_CURRENT_DESKTOP=GNOME DISPLAY=:99 GSK_RENDERER=cairo "$@"' enter "$@"
