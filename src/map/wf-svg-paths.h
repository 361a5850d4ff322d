// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Makes the paths that cairo writes into SVG a fifth as long.

#include <glib.h>

G_BEGIN_DECLS

char *wf_svg_shorten_paths (const char *svg);

G_END_DECLS
