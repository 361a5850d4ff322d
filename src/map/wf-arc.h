// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfArc: a great circle between two places as a chain of points that never jumps across the map.

#include <graphene.h>
#include <glib.h>

G_BEGIN_DECLS

#define WF_ARC_POINTS 65

/**
 * WfArc:
 * @points: in Web Mercator's unit square; x goes on below 0 or beyond 1 where the arc crosses the antimeridian
 * @left: the smallest x
 * @right: the largest x
 */
typedef struct {
  graphene_point_t points[WF_ARC_POINTS];
  double           left;
  double           right;
} WfArc;

void wf_arc_init (WfArc  *self,
                  double  from_lat,
                  double  from_lon,
                  double  to_lat,
                  double  to_lon);

G_END_DECLS
