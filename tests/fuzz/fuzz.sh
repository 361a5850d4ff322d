#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: fuzz.sh BUILDDIR SECONDS
# Runs every fuzz target for its part of SECONDS, two at a time, and says what was found; what is found stays in
# BUILDDIR/findings, what covers new code in BUILDDIR/corpus. Status 1 if anything crashed, leaked, hung or ate memory.
set -euo pipefail

build=$1 seconds=$2
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
targets=()
for file in "$here"/fuzz-*.c; do name=$(basename "$file" .c); targets+=("${name#fuzz-}"); done
each=$(( seconds * 2 / ${#targets[@]} ))
[ "$each" -ge 1 ] || each=1
mkdir -p "$build/findings"

run () {
  local name=$1 corpus=$build/corpus/$1 status=0 folder seeds=()
  mkdir -p "$corpus" "$build/findings/$name"
  seeds=("$here/corpus/$name")
  case $name in loader|import) for folder in "$source"/tests/data/valid "$source"/tests/data/invalid "$source"/tests/data/foreign "$source"/data/stories; do
      if [ -d "$folder" ]; then seeds+=("$folder"); fi
    done ;; esac
  # The sanitizer keeps freed memory aside, 256 MiB unless told: that is not the program’s, and would hide what is.
  WHEREFORE_DATADIR=$source/data ASAN_OPTIONS=detect_leaks=1:quarantine_size_mb=32 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 G_DEBUG=fatal-warnings \
    "$build/tests/fuzz/fuzz-$name" -max_total_time="$each" -timeout=5 -rss_limit_mb=512 -max_len=65536 -print_final_stats=1 -verbosity=0 \
    -dict="$here/$name.dict" -artifact_prefix="$build/findings/$name/" "$corpus" "${seeds[@]}" >"$build/findings/$name/log" 2>&1 || status=$?
  local runs peak
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/findings/$name/log")
  peak=$(sed -n 's/^stat::peak_rss_mb: *//p' "$build/findings/$name/log")
  printf '{"target": "%s", "seconds": %d, "runs": %s, "peak_mib": %s, "ok": %s}\n' "$name" "$each" "${runs:-0}" "${peak:-0}" \
    "$([ $status = 0 ] && echo true || echo false)"
  [ $status = 0 ] || { tail -n 40 "$build/findings/$name/log" >&2; touch "$build/findings/failed"; }
}

rm -f "$build/findings/failed"
for ((i = 0; i < ${#targets[@]}; i += 2)); do
  run "${targets[i]}" &
  [ $((i + 1)) -ge ${#targets[@]} ] || run "${targets[i + 1]}" &
  wait
done
[ ! -e "$build/findings/failed" ]
