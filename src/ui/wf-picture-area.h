// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPictureArea: draws a picture as wide as there is room, but no larger than it is. An image for screen readers.

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WF_TYPE_PICTURE_AREA (wf_picture_area_get_type ())
G_DECLARE_FINAL_TYPE (WfPictureArea, wf_picture_area, WF, PICTURE_AREA, GtkWidget)

GtkWidget *wf_picture_area_new (GdkPaintable *paintable);

G_END_DECLS
