# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
EXTRA_NEIGHBOURS=[('IL','SY')]
LANGUAGES=['en','ru','kk','uz','es','fr','de','zh','ar','he','tr']
