// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfBrush: draws paths into a widget's snapshot or onto cairo, so that the map on the screen and its picture on paper
// are drawn by the same code.

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WfBrush:
 * @snapshot: (nullable): what to draw into
 * @cr: (nullable): what to draw onto where there is no @snapshot
 */
typedef struct {
  GtkSnapshot *snapshot;
  cairo_t     *cr;
} WfBrush;

void wf_brush_fill   (const WfBrush          *self,
                      GskPath                *path,
                      const GdkRGBA          *color);
void wf_brush_stroke (const WfBrush          *self,
                      GskPath                *path,
                      const GskStroke        *stroke,
                      const GdkRGBA          *color);
void wf_brush_disc   (const WfBrush          *self,
                      const graphene_point_t *center,
                      double                  radius,
                      const GdkRGBA          *color);

G_END_DECLS
