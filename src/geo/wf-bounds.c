// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-bounds.h"

#include <math.h>

#include "wf-sphere.h"

#define TILE_SIZE 256.0

/* Degrees eastward from one longitude to another, 0…360. */
static double
degrees_east (double from,
              double to)
{
  return to >= from ? to - from : to - from + 360;
}

/**
 * wf_bounds_is_valid:
 *
 * Returns: whether latitudes and longitudes are numbers within ±90 and ±180 and south is not north of north
 */
gboolean
wf_bounds_is_valid (const WfBounds *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return ABS (self->west) <= 180 && ABS (self->east) <= 180 &&
         ABS (self->south) <= 90 && ABS (self->north) <= 90 && self->south <= self->north;
}

/**
 * wf_bounds_init_point:
 * @self: (out caller-allocates): the bounds
 * @lat: latitude, degrees
 * @lon: longitude, degrees
 *
 * Makes bounds that hold one point.
 */
void
wf_bounds_init_point (WfBounds *self,
                      double    lat,
                      double    lon)
{
  g_return_if_fail (self != NULL);

  lon = wf_sphere_wrap_lon (lon);
  *self = (WfBounds) { .west = lon, .south = lat, .east = lon, .north = lat };
}

/**
 * wf_bounds_init_union:
 * @self: (out caller-allocates): the bounds; may be one of @boxes
 * @boxes: (array length=n_boxes): what to enclose
 * @n_boxes: how many, at least 1
 *
 * Makes the narrowest bounds around @boxes, across the antimeridian where that is narrower; -180…180 where the boxes
 * reach all the way round.
 */
void
wf_bounds_init_union (WfBounds       *self,
                      const WfBounds *boxes,
                      gsize           n_boxes)
{
  g_return_if_fail (self != NULL && boxes != NULL && n_boxes > 0);

  WfBounds best = { .west = -180, .south = boxes[0].south, .east = 180, .north = boxes[0].north };
  double narrowest = 360;

  /* The narrowest bounds start where one of the boxes does. A box that reaches over that start needs the whole turn. */
  for (gsize i = 0; i < n_boxes; i++)
    {
      double width = -1;
      double east = 0;
      for (gsize j = 0; j < n_boxes; j++)
        {
          double reach = degrees_east (boxes[i].west, boxes[j].west) + degrees_east (boxes[j].west, boxes[j].east);
          if (reach > width)
            {
              width = reach;
              east = boxes[j].east;
            }
        }
      if (width < narrowest)
        {
          narrowest = width;
          best.west = boxes[i].west;
          best.east = east;
        }
      best.south = MIN (best.south, boxes[i].south);
      best.north = MAX (best.north, boxes[i].north);
    }
  *self = best;
}

/**
 * wf_bounds_extend:
 * @self: (inout): the bounds
 * @other: what they shall enclose too
 *
 * Makes the bounds the narrowest ones around both, see wf_bounds_init_union(). To enclose more than two boxes use that:
 * what is narrowest for two may not be so for all.
 */
void
wf_bounds_extend (WfBounds       *self,
                  const WfBounds *other)
{
  g_return_if_fail (self != NULL && other != NULL);

  wf_bounds_init_union (self, (const WfBounds[]) { *self, *other }, 2);
}

/**
 * wf_bounds_contains:
 * @self: the bounds
 * @lat: latitude, degrees
 * @lon: longitude, degrees
 *
 * Returns: whether the point lies in the bounds or on their edge
 */
gboolean
wf_bounds_contains (const WfBounds *self,
                    double          lat,
                    double          lon)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return lat >= self->south && lat <= self->north &&
         degrees_east (self->west, wf_sphere_wrap_lon (lon)) <= degrees_east (self->west, self->east);
}

/**
 * wf_bounds_fit_camera:
 * @self: the bounds
 * @width: width of the viewport, pixels
 * @height: height of the viewport, pixels
 * @max_zoom: the largest zoom to choose, for a point or something small
 * @camera: (out caller-allocates): the camera, north up
 *
 * Finds the nearest camera from which all of the bounds is in the viewport: its centre is the middle of the box in
 * Web Mercator. Latitudes beyond ±%WF_MAX_LATITUDE count as that. Where even zoom 0 is too near, the zoom is 0.
 */
void
wf_bounds_fit_camera (const WfBounds *self,
                      double          width,
                      double          height,
                      double          max_zoom,
                      WfCamera       *camera)
{
  g_return_if_fail (self != NULL && camera != NULL);

  double across = degrees_east (self->west, self->east) / 360;
  double top = wf_mercator_y (self->north);
  double bottom = wf_mercator_y (self->south);
  double zoom = max_zoom;

  if (across > 0)
    zoom = MIN (zoom, log2 (MAX (width, 1) / TILE_SIZE / across));
  if (bottom > top)
    zoom = MIN (zoom, log2 (MAX (height, 1) / TILE_SIZE / (bottom - top)));
  *camera = (WfCamera) {
    .lat = wf_mercator_lat ((top + bottom) / 2),
    .lon = wf_sphere_wrap_lon (self->west + across * 180),
    .zoom = MAX (zoom, 0),
  };
}
