// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapFrame: the arithmetic between the globe's unit square and the screen, with the world repeated east and west.

#include "wf-map-frame.h"

#include <math.h>

#include "wf-sphere.h"

#define TILE_PX 256.0

static double
radians (double degrees)
{
  return degrees * G_PI / 180;
}

/**
 * wf_map_frame_init:
 * @camera: centre, zoom of 256-pixel tiles, bearing
 * @width: pixels
 * @height: pixels
 */
void
wf_map_frame_init (WfMapFrame     *self,
                   const WfCamera *camera,
                   double          width,
                   double          height)
{
  *self = (WfMapFrame) {
    .center_x = wf_mercator_x (camera->lon),
    .center_y = wf_mercator_y (camera->lat),
    .world = TILE_PX * exp2 (camera->zoom),
    .width = width,
    .height = height,
    .rotation = -radians (camera->bearing),
  };
}

/**
 * wf_camera_init_for_viewport:
 * @viewport: its zoom level is of 256-pixel tiles; it counts in radians that the map is turned clockwise, which turns
 *   what is up the other way
 *
 * Sets @self to what @viewport shows; the bearing is from −180 to 180 degrees.
 */
void
wf_camera_init_for_viewport (WfCamera        *self,
                             ShumateViewport *viewport)
{
  *self = (WfCamera) {
    .lat = shumate_location_get_latitude (SHUMATE_LOCATION (viewport)),
    .lon = shumate_location_get_longitude (SHUMATE_LOCATION (viewport)),
    .zoom = shumate_viewport_get_zoom_level (viewport),
    .bearing = remainder (-shumate_viewport_get_rotation (viewport) * 180 / G_PI, 360),
  };
}

/**
 * wf_map_frame_init_for_viewport:
 * @viewport: its zoom level is of 256-pixel tiles
 * @widget: gives the size
 */
void
wf_map_frame_init_for_viewport (WfMapFrame      *self,
                                ShumateViewport *viewport,
                                GtkWidget       *widget)
{
  WfCamera camera;

  wf_camera_init_for_viewport (&camera, viewport);
  wf_map_frame_init (self, &camera, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

double
wf_map_frame_get_zoom (const WfMapFrame *self)
{
  return log2 (self->world / TILE_PX);
}

static void
rotate (double  angle,
        double  x,
        double  y,
        double *rotated_x,
        double *rotated_y)
{
  *rotated_x = cos (angle) * x - sin (angle) * y;
  *rotated_y = sin (angle) * x + cos (angle) * y;
}

/**
 * wf_map_frame_unit_to_screen:
 * @unit_x: not wrapped: 1.2 lies in the next copy of the world to the east
 */
void
wf_map_frame_unit_to_screen (const WfMapFrame *self,
                             double            unit_x,
                             double            unit_y,
                             graphene_point_t *point)
{
  double x, y;

  rotate (self->rotation,
          (unit_x - self->center_x) * self->world, (unit_y - self->center_y) * self->world, &x, &y);
  *point = GRAPHENE_POINT_INIT (x + self->width / 2, y + self->height / 2);
}

void
wf_map_frame_screen_to_unit (const WfMapFrame *self,
                             double            x,
                             double            y,
                             double           *unit_x,
                             double           *unit_y)
{
  double dx, dy;

  rotate (-self->rotation, x - self->width / 2, y - self->height / 2, &dx, &dy);
  *unit_x = self->center_x + dx / self->world;
  *unit_y = self->center_y + dy / self->world;
}

/**
 * wf_map_frame_to_screen:
 * @point: (out caller-allocates): where the copy of the place that is nearest to the centre is drawn
 */
void
wf_map_frame_to_screen (const WfMapFrame *self,
                        double            lat,
                        double            lon,
                        graphene_point_t *point)
{
  double x = wf_mercator_x (lon);

  x += round (self->center_x - x);
  wf_map_frame_unit_to_screen (self, x, wf_mercator_y (lat), point);
}

void
wf_map_frame_to_location (const WfMapFrame *self,
                          double            x,
                          double            y,
                          double           *lat,
                          double           *lon)
{
  double unit_x, unit_y;

  wf_map_frame_screen_to_unit (self, x, y, &unit_x, &unit_y);
  *lat = wf_mercator_lat (CLAMP (unit_y, 0, 1));
  *lon = wf_sphere_wrap_lon (wf_mercator_lon (unit_x - floor (unit_x)));
}

/**
 * wf_map_frame_get_extents:
 * @unit_rect: (out caller-allocates): the smallest upright box around what is in view; its x is not wrapped
 */
void
wf_map_frame_get_extents (const WfMapFrame *self,
                          graphene_rect_t  *unit_rect)
{
  double c = fabs (cos (self->rotation)), s = fabs (sin (self->rotation));
  double w = (c * self->width + s * self->height) / self->world;
  double h = (s * self->width + c * self->height) / self->world;

  *unit_rect = GRAPHENE_RECT_INIT (self->center_x - w / 2, self->center_y - h / 2, w, h);
}

/**
 * wf_map_frame_get_copies:
 * @left: of a box in the unit square
 * @right: of a box in the unit square
 * @first: (out): the first copy of the world in which the box is in view
 * @last: (out): the last one; less than @first where the box is out of view
 */
void
wf_map_frame_get_copies (const WfMapFrame *self,
                         double            left,
                         double            right,
                         int              *first,
                         int              *last)
{
  graphene_rect_t extents;

  wf_map_frame_get_extents (self, &extents);
  *first = ceil (extents.origin.x - right);
  *last = floor (extents.origin.x + extents.size.width - left);
}

/**
 * wf_map_frame_transform:
 * @copy: which copy of the world
 *
 * Makes the unit square of @copy the coordinate system of @snapshot.
 */
void
wf_map_frame_transform (const WfMapFrame *self,
                        GtkSnapshot      *snapshot,
                        int               copy)
{
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->width / 2, self->height / 2));
  if (self->rotation != 0)
    gtk_snapshot_rotate (snapshot, self->rotation * 180 / G_PI);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((copy - self->center_x) * self->world,
                                                          -self->center_y * self->world));
  gtk_snapshot_scale (snapshot, self->world, self->world);
}

/* Moves the centre so that no more than need be is seen beyond the map's northern and southern edge. */
static void
stay_on_map (WfMapFrame *self)
{
  double half = self->height / 2 / self->world;

  self->center_y = half >= 0.5 ? 0.5 : CLAMP (self->center_y, half, 1 - half);
}

/**
 * wf_map_frame_pan:
 * @dx: pixels to the right that the view moves over the map
 * @dy: pixels down
 *
 * The view does not move beyond the northern and southern edge of the map.
 */
void
wf_map_frame_pan (WfMapFrame *self,
                  double      dx,
                  double      dy)
{
  wf_map_frame_screen_to_unit (self, self->width / 2 + dx, self->height / 2 + dy, &self->center_x, &self->center_y);
  stay_on_map (self);
}

/**
 * wf_map_frame_zoom_around:
 * @x: of the point that stays where it is, in pixels
 * @y: of that point
 * @zoom: the new zoom
 */
void
wf_map_frame_zoom_around (WfMapFrame *self,
                          double      x,
                          double      y,
                          double      zoom)
{
  double unit_x, unit_y, after_x, after_y;

  wf_map_frame_screen_to_unit (self, x, y, &unit_x, &unit_y);
  self->world = TILE_PX * exp2 (zoom);
  wf_map_frame_screen_to_unit (self, x, y, &after_x, &after_y);
  self->center_x += unit_x - after_x;
  self->center_y += unit_y - after_y;
  stay_on_map (self);
}

void
wf_map_frame_get_camera (const WfMapFrame *self,
                         WfCamera         *camera)
{
  *camera = (WfCamera) {
    .lat = wf_mercator_lat (self->center_y),
    .lon = wf_sphere_wrap_lon (wf_mercator_lon (self->center_x - floor (self->center_x))),
    .zoom = wf_map_frame_get_zoom (self),
    .bearing = -self->rotation * 180 / G_PI,
  };
}
