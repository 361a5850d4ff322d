// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfShape: the outline of a country or region at one level of detail, decoded from the map file.

#include <glib-object.h>

#include "wf-bounds.h"

G_BEGIN_DECLS

/**
 * WfShapeRing:
 * @n_points: how many points; the last joins the first
 * @points: `n_points` pairs of Web Mercator x and y in the unit square (see wf_mercator_x())
 */
typedef struct {
  guint  n_points;
  float *points;
} WfShapeRing;

typedef struct _WfShape WfShape;

#define WF_TYPE_SHAPE (wf_shape_get_type ())
GType              wf_shape_get_type     (void) G_GNUC_CONST;
WfShape           *wf_shape_new          (GBytes        *data,
                                          GError       **error);
WfShape           *wf_shape_ref          (WfShape       *self);
void               wf_shape_unref        (WfShape       *self);
const WfShapeRing *wf_shape_get_rings    (WfShape       *self,
                                          guint         *n_rings);
gboolean           wf_shape_contains     (WfShape       *self,
                                          double         lat,
                                          double         lon);
double             wf_shape_get_area_km2 (WfShape       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfShape, wf_shape_unref)

G_END_DECLS
