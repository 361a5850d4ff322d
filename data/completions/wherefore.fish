# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion of wherefore(1) in fish.

function __wherefore_has_no_mode
    not __fish_seen_argument -l check -l convert -l export-image -l export-pdf -l export-web -l new -l version -s h -l help
end

complete -c wherefore -f
complete -c wherefore -n 'not __fish_seen_argument -l convert -l new -l version -s h -l help' \
    -k -a '(__fish_complete_suffix .wherefore .json)'

complete -c wherefore -n __wherefore_has_no_mode -l check -d 'Report everything that is wrong with documents'
complete -c wherefore -n '__fish_seen_argument -l check' -l json -d 'Print the diagnostics as JSON'
# An option that takes a file stays offered while the file is typed: fish asks its condition again.
complete -c wherefore -n 'not __fish_seen_argument -l check -l export-image -l export-pdf -l export-web -l new -l version -s h -l help' \
    -l convert -rF -d 'Turn another kind of story into an explainer'
complete -c wherefore -n '__fish_seen_argument -l convert' -s o -l output -rF -d 'File to write'
complete -c wherefore -n 'not __fish_seen_argument -l check -l convert -l export-pdf -l export-web -l new -l version -s h -l help' \
    -l export-image -rF -d 'Write the map of a stop as PNG, SVG or PDF'
complete -c wherefore -n '__fish_seen_argument -l export-image' -l stop -x -d 'Which stop'
complete -c wherefore -n '__fish_seen_argument -l export-image' -l all -x -a 'png svg pdf' -d 'The maps of all stops'
complete -c wherefore -n '__fish_seen_argument -l export-image' -l size -x -d 'How large, as 1200x750'
complete -c wherefore -n '__fish_seen_argument -l export-image' -l style -x \
    -a 'light dark contrast-light contrast-dark print' -d 'The colors'
complete -c wherefore -n 'not __fish_seen_argument -l check -l convert -l export-image -l export-web -l new -l version -s h -l help' \
    -l export-pdf -rF -d 'Write a handout to print'
complete -c wherefore -n '__fish_seen_argument -l export-pdf' -l paper -x -a 'a4 letter' -d 'The paper'
complete -c wherefore -n '__fish_seen_argument -l export-pdf' -l worksheet -d 'A worksheet in place of the story'
complete -c wherefore -n '__fish_seen_argument -l export-pdf' -l answers -d 'The answer key too'
complete -c wherefore -n 'not __fish_seen_argument -l check -l convert -l export-image -l export-pdf -l new -l version -s h -l help' \
    -l export-web -rF -d 'Write a story as one web page'
complete -c wherefore -n '__fish_seen_argument -l export-image -l export-pdf -l export-web' -l language -x -d 'The language'
complete -c wherefore -n 'not __fish_seen_argument -l check -l convert -l export-image -l export-pdf -l export-web -l version -s h -l help' \
    -l new -rF -d 'Write a small explainer to start from'
complete -c wherefore -n __wherefore_has_no_mode -l present -d 'Present the story to an audience'
complete -c wherefore -n '__fish_seen_argument -l present' -l autoplay -d 'Go on by itself, round and round'
complete -c wherefore -n __wherefore_has_no_mode -l version -d 'Print the versions of the program and its libraries'
complete -c wherefore -n __wherefore_has_no_mode -s h -l help -d 'Print a summary of the options'
