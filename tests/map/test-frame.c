// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The projection between the unit square and the screen, and the arcs drawn in it.

#include <math.h>

#include "wf-arc.h"
#include "wf-map-frame.h"
#include "wf-sphere.h"

#define PIXEL 0.01

static void
init (WfMapFrame *frame,
      double      lat,
      double      lon,
      double      zoom,
      double      bearing)
{
  wf_map_frame_init (frame, &(WfCamera) { lat, lon, zoom, bearing }, 1000, 600);
}

static void
test_center (void)
{
  graphene_point_t point;
  WfMapFrame frame;

  init (&frame, 48, 66, 4, 30);
  wf_map_frame_to_screen (&frame, 48, 66, &point);
  g_assert_cmpfloat_with_epsilon (point.x, 500, PIXEL);
  g_assert_cmpfloat_with_epsilon (point.y, 300, PIXEL);
}

static void
test_zoom (void)
{
  graphene_point_t point;
  WfMapFrame frame;

  /* At zoom 3 the world is 2048 pixels wide: 90 degrees are 512 of them. */
  init (&frame, 0, 0, 3, 0);
  g_assert_cmpfloat_with_epsilon (wf_map_frame_get_zoom (&frame), 3, 1e-9);
  wf_map_frame_to_screen (&frame, 0, 90, &point);
  g_assert_cmpfloat_with_epsilon (point.x, 500 + 512, PIXEL);
  g_assert_cmpfloat_with_epsilon (point.y, 300, PIXEL);
}

static void
test_round_trip (void)
{
  double bearings[] = { 0, 45, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (bearings); i++)
    {
      graphene_point_t point;
      WfMapFrame frame;
      double lat, lon;

      init (&frame, -20, 170, 5, bearings[i]);
      wf_map_frame_to_location (&frame, 120, 470, &lat, &lon);
      wf_map_frame_to_screen (&frame, lat, lon, &point);
      g_assert_cmpfloat_with_epsilon (point.x, 120, PIXEL);
      g_assert_cmpfloat_with_epsilon (point.y, 470, PIXEL);
    }
}

static void
test_bearing (void)
{
  graphene_point_t point;
  WfMapFrame frame;

  /* East is up: what lies to the north is drawn on the left. */
  init (&frame, 0, 0, 3, 90);
  wf_map_frame_to_screen (&frame, 40, 0, &point);
  g_assert_cmpfloat (point.x, <, 400);
  g_assert_cmpfloat_with_epsilon (point.y, 300, PIXEL);
}

static void
test_antimeridian (void)
{
  graphene_point_t point;
  WfMapFrame frame;

  /* Fiji's neighbours across the date line are drawn side by side. */
  init (&frame, 0, 179, 4, 0);
  wf_map_frame_to_screen (&frame, 0, -179, &point);
  g_assert_cmpfloat_with_epsilon (point.x, 500 + 2 / 360.0 * 4096, PIXEL);
}

static void
test_copies (void)
{
  WfMapFrame frame;
  int first, last;

  /* 1000 pixels show nearly four worlds of 256 pixels. */
  init (&frame, 0, 0, 0, 0);
  wf_map_frame_get_copies (&frame, 0.4, 0.6, &first, &last);
  g_assert_cmpint (first, ==, -2);
  g_assert_cmpint (last, ==, 2);

  init (&frame, 0, 0, 8, 0);
  wf_map_frame_get_copies (&frame, 0.45, 0.55, &first, &last);
  g_assert_cmpint (first, ==, 0);
  g_assert_cmpint (last, ==, 0);
  wf_map_frame_get_copies (&frame, 0.7, 0.8, &first, &last);
  g_assert_cmpint (first, >, last);

  /* Just east of the date line, what ends at it is seen in the copy to the west. */
  init (&frame, 0, -179.9, 8, 0);
  wf_map_frame_get_copies (&frame, 0.99, 1.0, &first, &last);
  g_assert_cmpint (first, ==, -1);
  g_assert_cmpint (last, ==, -1);
}

static void
test_extents (void)
{
  graphene_rect_t extents;
  WfMapFrame frame;

  init (&frame, 0, 0, 2, 0);
  wf_map_frame_get_extents (&frame, &extents);
  g_assert_cmpfloat_with_epsilon (extents.size.width, 1000 / 1024.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (extents.size.height, 600 / 1024.0, 1e-6);

  init (&frame, 0, 0, 2, 90);
  wf_map_frame_get_extents (&frame, &extents);
  g_assert_cmpfloat_with_epsilon (extents.size.width, 600 / 1024.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (extents.size.height, 1000 / 1024.0, 1e-6);
}

static void
test_camera (void)
{
  WfCamera camera;
  WfMapFrame frame;

  init (&frame, 41.3, 69.2, 6.5, 15);
  wf_map_frame_get_camera (&frame, &camera);
  g_assert_cmpfloat_with_epsilon (camera.lat, 41.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (camera.lon, 69.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (camera.zoom, 6.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (camera.bearing, 15, 1e-9);
}

/* --- Arcs ------------------------------------------------------------------------------- */

static void
assert_continuous (const WfArc *arc)
{
  for (guint i = 1; i < WF_ARC_POINTS; i++)
    g_assert_cmpfloat (fabs (arc->points[i].x - arc->points[i - 1].x), <, 0.25);
}

static void
test_arc_ends (void)
{
  WfArc arc;

  wf_arc_init (&arc, 38.9, -77.04, 51.13, 71.43);
  g_assert_cmpfloat_with_epsilon (arc.points[0].x, wf_mercator_x (-77.04), 1e-6);
  g_assert_cmpfloat_with_epsilon (arc.points[0].y, wf_mercator_y (38.9), 1e-6);
  g_assert_cmpfloat_with_epsilon (arc.points[WF_ARC_POINTS - 1].x, wf_mercator_x (71.43), 1e-6);
  g_assert_cmpfloat_with_epsilon (arc.points[WF_ARC_POINTS - 1].y, wf_mercator_y (51.13), 1e-6);
  assert_continuous (&arc);
  /* The shortest way from Washington to Astana leads past the pole. */
  g_assert_cmpfloat (arc.points[WF_ARC_POINTS / 2].y, <, wf_mercator_y (73));
}

static void
test_arc_antimeridian (void)
{
  WfArc arc;

  /* Tokyo to San Francisco: eastwards over the date line, not back over Asia. */
  wf_arc_init (&arc, 35.7, 139.7, 37.8, -122.4);
  assert_continuous (&arc);
  g_assert_cmpfloat (arc.right, >, 1);
  g_assert_cmpfloat_with_epsilon (arc.points[WF_ARC_POINTS - 1].x, wf_mercator_x (-122.4) + 1, 1e-6);

  wf_arc_init (&arc, 37.8, -122.4, 35.7, 139.7);
  assert_continuous (&arc);
  g_assert_cmpfloat (arc.left, <, 0);
}

static void
test_arc_stays_on_map (void)
{
  WfArc arc;

  wf_arc_init (&arc, 80, 0, 80, 179);
  for (guint i = 0; i < WF_ARC_POINTS; i++)
    {
      g_assert_cmpfloat (arc.points[i].y, >=, -1e-6);
      g_assert_cmpfloat (arc.points[i].y, <=, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frame/center", test_center);
  g_test_add_func ("/frame/zoom", test_zoom);
  g_test_add_func ("/frame/round-trip", test_round_trip);
  g_test_add_func ("/frame/bearing", test_bearing);
  g_test_add_func ("/frame/antimeridian", test_antimeridian);
  g_test_add_func ("/frame/copies", test_copies);
  g_test_add_func ("/frame/extents", test_extents);
  g_test_add_func ("/frame/camera", test_camera);
  g_test_add_func ("/arc/ends", test_arc_ends);
  g_test_add_func ("/arc/antimeridian", test_arc_antimeridian);
  g_test_add_func ("/arc/stays-on-map", test_arc_stays_on_map);

  return g_test_run ();
}
