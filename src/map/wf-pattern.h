// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Draws the patterns of roles, on the map and in the legend alike.

#include <gtk/gtk.h>

#include "wf-palette.h"

G_BEGIN_DECLS

gboolean   wf_pattern_has_cell       (const WfRolePaint *paint);
void       wf_pattern_fill           (const WfRolePaint *paint,
                                      cairo_t           *cr,
                                      double             alpha,
                                      double             origin_x,
                                      double             origin_y);
GskStroke *wf_pattern_create_outline (const WfRolePaint *paint);
void       wf_pattern_draw_swatch    (const WfRolePaint *paint,
                                      const GdkRGBA     *land,
                                      cairo_t           *cr,
                                      double             width,
                                      double             height);

G_END_DECLS
