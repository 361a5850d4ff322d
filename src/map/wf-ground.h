// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfGround: lakes, rivers and borders drawn from the map's tiles by cairo. On the screen libshumate does that.

#include "wf-atlas.h"
#include "wf-ground-style.h"
#include "wf-map-style.h"

G_BEGIN_DECLS

/**
 * WfGroundFunc:
 * @layer: what it is
 * @zoom: for the widths of lines
 * @cr: has the layer’s path
 */
typedef void (*WfGroundFunc) (const WfGroundLayer *layer,
                              double               zoom,
                              cairo_t             *cr,
                              gpointer             user_data);

void wf_ground_foreach (WfAtlas          *atlas,
                        const WfMapFrame *frame,
                        double            fineness,
                        cairo_t          *cr,
                        GCancellable     *cancellable,
                        WfGroundFunc      func,
                        gpointer          user_data);
void wf_ground_draw (WfAtlas          *atlas,
                     const WfMapFrame *frame,
                     WfMapStyle        style,
                     double            fineness,
                     cairo_t          *cr,
                     GCancellable     *cancellable);
void wf_ground_add_lakes (WfAtlas               *atlas,
                          const WfMapFrame      *frame,
                          double                 fineness,
                          const graphene_rect_t *areas,
                          guint                  n_areas,
                          cairo_t               *cr);

G_END_DECLS
