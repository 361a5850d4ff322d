// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfShape: the outline of a country or region at one level of detail, decoded from the map file.

#include <glib-object.h>

#include "wf-bounds.h"

G_BEGIN_DECLS

#define WF_SHAPE_ERROR (wf_shape_error_quark ())
GQuark wf_shape_error_quark (void);

/**
 * WfShapeError:
 * @WF_SHAPE_ERROR_DAMAGED: the data are cut off, too long, or name points that are not on the earth
 */
typedef enum {
  WF_SHAPE_ERROR_DAMAGED,
} WfShapeError;

/**
 * WfShapeRing:
 * @n_points: how many points, at least 3; the last joins the first
 * @points: `n_points` pairs of Web Mercator x and y in the unit square (see wf_mercator_x())
 *
 * Single precision is 2.4 m on the ground at worst, a quarter of a pixel at zoom 14. Where a ring was cut at the
 * antimeridian, x is exactly 0 or 1 at both ends of the cut: that is no border.
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
double             wf_shape_distance_km  (WfShape       *self,
                                          double         lat,
                                          double         lon);
double             wf_shape_get_area_km2 (WfShape       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfShape, wf_shape_unref)

G_END_DECLS
