// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfArc: points along the great circle, each beside its predecessor.

#include "wf-arc.h"

#include <math.h>

#include "wf-sphere.h"

/**
 * wf_arc_init:
 * @from_lat: degrees; likewise the others
 *
 * Fills in the shortest way over the globe between two points.
 */
void
wf_arc_init (WfArc  *self,
             double  from_lat,
             double  from_lon,
             double  to_lat,
             double  to_lon)
{
  double previous = wf_mercator_x (from_lon);

  self->left = self->right = previous;
  for (guint i = 0; i < WF_ARC_POINTS; i++)
    {
      double lat, lon, x;

      wf_sphere_interpolate (from_lat, from_lon, to_lat, to_lon, i / (WF_ARC_POINTS - 1.0), &lat, &lon);
      x = wf_mercator_x (lon);
      x += round (previous - x);
      self->points[i] = GRAPHENE_POINT_INIT (x, wf_mercator_y (CLAMP (lat, -WF_MAX_LATITUDE, WF_MAX_LATITUDE)));
      self->left = MIN (self->left, x);
      self->right = MAX (self->right, x);
      previous = x;
    }
}
