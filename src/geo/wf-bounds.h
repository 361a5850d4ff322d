// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfBounds: a box on the earth; one that crosses the antimeridian has west > east.

#include <glib.h>

#include "wf-camera.h"

G_BEGIN_DECLS

/**
 * WfBounds:
 * @west: longitude of the western edge, degrees, -180…180
 * @south: latitude of the southern edge, degrees, -90…90
 * @east: longitude of the eastern edge, degrees, -180…180; less than @west where the box crosses the antimeridian
 * @north: latitude of the northern edge, degrees, -90…90
 */
typedef struct {
  double west;
  double south;
  double east;
  double north;
} WfBounds;

gboolean wf_bounds_is_valid     (const WfBounds *self);
void     wf_bounds_init_point   (WfBounds       *self,
                                 double          lat,
                                 double          lon);
void     wf_bounds_init_union   (WfBounds       *self,
                                 const WfBounds *boxes,
                                 gsize           n_boxes);
void     wf_bounds_extend       (WfBounds       *self,
                                 const WfBounds *other);
gboolean wf_bounds_contains     (const WfBounds *self,
                                 double          lat,
                                 double          lon);
void     wf_bounds_fit_camera   (const WfBounds *self,
                                 double          width,
                                 double          height,
                                 double          max_zoom,
                                 WfCamera       *camera);

G_END_DECLS
