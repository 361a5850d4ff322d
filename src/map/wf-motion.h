// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Whether the desktop lets things move.

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean wf_motion_is_allowed (GtkWidget *widget);

G_END_DECLS
