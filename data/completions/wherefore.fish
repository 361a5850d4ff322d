# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion of wherefore(1) in fish.

function __wherefore_has_no_mode
    not __fish_seen_argument -l check -l convert -l export-web -l new -l version -s h -l help
end

complete -c wherefore -f
complete -c wherefore -n 'not __fish_seen_argument -l convert -l new -l version -s h -l help' \
    -k -a '(__fish_complete_suffix .wherefore .json)'

complete -c wherefore -n __wherefore_has_no_mode -l check -d 'Report everything that is wrong with documents'
complete -c wherefore -n '__fish_seen_argument -l check' -l json -d 'Print the diagnostics as JSON'
# An option that takes a file stays offered while the file is typed: fish asks its condition again.
complete -c wherefore -n 'not __fish_seen_argument -l check -l export-web -l new -l version -s h -l help' \
    -l convert -rF -d 'Turn another kind of story into an explainer'
complete -c wherefore -n '__fish_seen_argument -l convert' -s o -l output -rF -d 'File to write'
complete -c wherefore -n 'not __fish_seen_argument -l check -l convert -l new -l version -s h -l help' \
    -l export-web -rF -d 'Write a story as one web page'
complete -c wherefore -n '__fish_seen_argument -l export-web' -l language -x -d 'Language of the page'
complete -c wherefore -n 'not __fish_seen_argument -l check -l convert -l export-web -l version -s h -l help' \
    -l new -rF -d 'Write a small explainer to start from'
complete -c wherefore -n __wherefore_has_no_mode -l version -d 'Print the versions of the program and its libraries'
complete -c wherefore -n __wherefore_has_no_mode -s h -l help -d 'Print a summary of the options'
