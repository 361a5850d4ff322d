// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Frames: what has to wait until the next picture has been drawn.

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*WfFrameFunc) (GtkWidget *widget);

guint wf_frame_add_after_next (GtkWidget   *widget,
                               WfFrameFunc  func);

G_END_DECLS
