# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Completion of wherefore(1) in bash. It needs bash alone, not the bash-completion package.

_wherefore ()
{
  local current=${COMP_WORDS[COMP_CWORD]}
  local previous=${COMP_WORDS[COMP_CWORD - 1]}
  local word mode='' documents=no outputs=no options='' values=''
  local IFS=$'\n'
  COMPREPLY=()

  for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case $word in
      --check|--convert|--export-image|--export-pdf|--export-web|--new|--present|--version|-h|--help) mode=$word ;;
    esac
  done

  case $previous in
    -o|--output|--export-image|--export-pdf|--export-web|--new) outputs=yes ;;
    --all) values=$'png\nsvg\npdf' ;;
    --style) values=$'light\ndark\ncontrast-light\ncontrast-dark\nprint' ;;
    --paper) values=$'a4\nletter' ;;
    --stop|--size|--language) return ;;
    --convert) documents=yes ;;
    *)
      if [[ $current == -* ]]; then
        case $mode in
          '') options=$'--check\n--convert\n--export-image\n--export-pdf\n--export-web\n--new\n--present\n--version\n--help' ;;
          --check) options='--json' ;;
          --convert) options='--output' ;;
          --export-image) options=$'--stop\n--all\n--size\n--style\n--language' ;;
          --export-pdf) options=$'--paper\n--worksheet\n--answers\n--language' ;;
          --export-web) options='--language' ;;
          --present) options='--autoplay' ;;
        esac
        # shellcheck disable=SC2207 # One reply a line; mapfile would need /dev/fd.
        COMPREPLY=($(compgen -W "$options" -- "$current"))
        return
      fi
      case $mode in
        ''|--check|--export-image|--export-pdf|--export-web|--present) documents=yes ;;
      esac
      ;;
  esac

  if [[ -n $values ]]; then
    # shellcheck disable=SC2207
    COMPREPLY=($(compgen -W "$values" -- "$current"))
    return
  fi
  [[ $outputs == yes || $documents == yes ]] || return
  compopt -o filenames 2>/dev/null
  while IFS= read -r word; do
    if [[ -z $word ]]; then
      continue
    elif [[ $outputs == yes || -d $word || $word == *.wherefore || $word == *.json ]] \
         || [[ $mode == --convert && $word == *.@(js|html|htm) ]]; then
      COMPREPLY+=("$word")
    fi
  done <<<"$(compgen -f -- "$current")"
}

complete -F _wherefore wherefore
