// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Whole and partial ISO 8601 dates: `2026`, `2026-12`, `2026-12-14`.

#include <glib.h>

G_BEGIN_DECLS

gboolean wf_date_is_valid (const char *date);
int      wf_date_compare  (const char *a,
                           const char *b);
gboolean wf_date_is_after (const char *a,
                           const char *b);
char    *wf_date_format   (const char *date);

G_END_DECLS
