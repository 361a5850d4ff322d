#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes the pages that check-web.py opens in a browser: write-pages.sh PROJECT FOLDER
set -eu
project=$1 pages=$2
mkdir -p "$pages"
wherefore --export-web "$pages/story.html" "$project/data/stories/g20-miami-2026.json"
wherefore --export-web "$pages/story-ru.html" --language ru "$project/data/stories/g20-miami-2026.json"
wherefore --export-web "$pages/hostile.html" "$project/tests/web/hostile.json"
wherefore --export-web "$pages/hostile-ar.html" --language ar "$project/tests/web/hostile.json"
