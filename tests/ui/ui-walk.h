// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A walk over all that a window shows, for what every control owes to people who do not see it, or do not point at it.

#include "ui-test.h"

G_BEGIN_DECLS

void  ui_walk          (GtkWidget  *window,
                        const char *where);
guint ui_walk_tree     (GtkWidget  *window,
                        const char *where);
guint ui_walk_by_tab   (GtkWidget  *window,
                        const char *where);

G_END_DECLS
