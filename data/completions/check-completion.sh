#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Asks a shell what it offers for some command lines. A shell that is not installed is a skipped test.
# Usage: check-completion.sh bash|fish FOLDER-OF-THE-COMPLETIONS
# shellcheck disable=SC2016,SC2317
set -eu

shell=$1
source=$2
command -v "$shell" >/dev/null || { echo "$shell is not installed"; exit 77; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home" "$work/folder"
cd "$work/folder"
touch story.wherefore 'two words.wherefore' data.json notes.txt map.js
mkdir lessons

# Prints what the shell offers for the command line $1, one a line.
offers_bash ()
{
  bash -c '
    source "$1/wherefore.bash"
    COMP_LINE=$2 COMP_POINT=${#2}
    read -ra COMP_WORDS <<<"$2"
    [[ $2 == *" " ]] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _wherefore
    ((${#COMPREPLY[@]})) && printf "%s\n" "${COMPREPLY[@]}"
    true' - "$source" "$1"
}
offers_fish ()
{
  HOME=$work/home XDG_CONFIG_HOME=$work/home fish --no-config -c '
    source $argv[1]/wherefore.fish; complete -C "$argv[2]"' "$source" "$1" | cut -f1 | sed 's,/$,,; s,\\,,g'
}

failed=0
expect () # LINE OFFER…
{
  line=$1
  shift
  printf '%s\n' "$@" | sort >"$work/expected"
  "offers_$shell" "$line" | sort >"$work/found"
  if cmp -s "$work/expected" "$work/found"; then
    echo "ok: '$line'"
  else
    echo "FAILED: '$line' (< expected, > offered)"
    diff "$work/expected" "$work/found" || true
    failed=1
  fi
}

expect 'wherefore --c' --check --convert
expect 'wherefore --n' --new
expect 'wherefore --v' --version
expect 'wherefore --h' --help
expect 'wherefore --check --j' --json
expect 'wherefore --check sto' story.wherefore
expect 'wherefore two' 'two words.wherefore'
expect 'wherefore --convert data.json --o' --output
expect 'wherefore --convert ma' map.js
expect 'wherefore --convert data.json -o no' notes.txt
expect 'wherefore --new no' notes.txt
expect 'wherefore --e' --export-image --export-pdf --export-web
expect 'wherefore --export-pdf no' notes.txt
expect 'wherefore --export-pdf out.pdf --p' --paper
expect 'wherefore --export-pdf out.pdf --paper l' letter
expect 'wherefore --export-image out.png --st' --stop --style
exit "$failed"
