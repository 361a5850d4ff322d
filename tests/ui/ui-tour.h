// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A tour through all that the app shows, for tests that look at each of its windows, dialogs, pages and cards.

#include "ui-test.h"

G_BEGIN_DECLS

/* What is looked at: @where says what @window shows. With @open something lies over the window that the next key or
 * focus would close: a menu, or a list of choices. */
typedef void (* UiTourVisit) (GtkWidget  *window,
                              const char *where,
                              gboolean    open);

void ui_tour_add_tests (const char  *name,
                        UiTourVisit  visit);

G_END_DECLS
