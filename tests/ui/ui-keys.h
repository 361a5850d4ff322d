// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Keys that come in from the display's server, as those of keyboards and clickers do.

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ui_keys_focus (GtkWidget  *window);
void ui_keys_press (const char *key);

G_END_DECLS
