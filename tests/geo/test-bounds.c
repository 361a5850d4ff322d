// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Boxes on the earth: unions across the antimeridian, and the camera that shows them.

#include "config.h"

#include <math.h>

#include "wf-bounds.h"
#include "wf-sphere.h"

static const WfBounds kazakhstan = { 46.5, 40.6, 87.3, 55.4 };
static const WfBounds uzbekistan = { 56.0, 37.2, 73.1, 45.6 };
static const WfBounds miami = { -80.19, 25.77, -80.19, 25.77 };
static const WfBounds fiji = { 177.0, -19.2, -179.8, -16.1 };
static const WfBounds samoa = { -172.8, -14.1, -171.4, -13.4 };

static void
assert_bounds (const WfBounds *bounds, double west, double south, double east, double north)
{
  g_assert_true (wf_bounds_is_valid (bounds));
  g_assert_cmpfloat (bounds->west, ==, west);
  g_assert_cmpfloat (bounds->south, ==, south);
  g_assert_cmpfloat (bounds->east, ==, east);
  g_assert_cmpfloat (bounds->north, ==, north);
}

static void
test_valid (void)
{
  static const WfBounds invalid[] = {
    { -181, 0, 10, 10 }, { 0, 0, 180.5, 10 }, { 0, -91, 10, 10 }, { 0, 0, 10, 90.1 }, { 0, 20, 10, 10 },
    { NAN, 0, 10, 10 }, { 0, NAN, 10, 10 }, { 0, 0, INFINITY, 10 }, { 0, 0, 10, NAN },
  };

  g_assert_true (wf_bounds_is_valid (&kazakhstan));
  g_assert_true (wf_bounds_is_valid (&fiji));
  g_assert_true (wf_bounds_is_valid (&(WfBounds) { -180, -90, 180, 90 }));
  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (wf_bounds_is_valid (&invalid[i]));
}

static void
test_point (void)
{
  WfBounds bounds;

  wf_bounds_init_point (&bounds, 25.77, 279.81);
  g_assert_cmpfloat_with_epsilon (bounds.west, -80.19, 1e-9);
  g_assert_cmpfloat (bounds.west, ==, bounds.east);
  g_assert_cmpfloat (bounds.south, ==, 25.77);
  g_assert_cmpfloat (bounds.north, ==, 25.77);
}

static void
test_extend_story (void)
{
  WfBounds bounds = kazakhstan;

  wf_bounds_extend (&bounds, &uzbekistan);
  assert_bounds (&bounds, 46.5, 37.2, 87.3, 55.4);
  wf_bounds_extend (&bounds, &miami);
  assert_bounds (&bounds, -80.19, 25.77, 87.3, 55.4);
}

static void
test_extend_antimeridian (void)
{
  WfBounds bounds = fiji;

  wf_bounds_extend (&bounds, &samoa);
  assert_bounds (&bounds, 177.0, -19.2, -171.4, -13.4);
  bounds = samoa;
  wf_bounds_extend (&bounds, &fiji);
  assert_bounds (&bounds, 177.0, -19.2, -171.4, -13.4);
}

static void
test_extend_inside (void)
{
  WfBounds bounds = kazakhstan;

  wf_bounds_extend (&bounds, &(WfBounds) { 60, 45, 61, 46 });
  assert_bounds (&bounds, 46.5, 40.6, 87.3, 55.4);
  bounds = (WfBounds) { 60, 45, 61, 46 };
  wf_bounds_extend (&bounds, &kazakhstan);
  assert_bounds (&bounds, 46.5, 40.6, 87.3, 55.4);
}

static void
test_extend_round_the_world (void)
{
  /* Each covers more than half the world, and together they leave nothing out. */
  WfBounds bounds = { -100, -10, 100, 10 };

  wf_bounds_extend (&bounds, &(WfBounds) { 90, -20, -90, 5 });
  assert_bounds (&bounds, -180, -20, 180, 10);
}

static void
test_extend_whole_world (void)
{
  WfBounds bounds = { -180, -85, 180, 85 };

  wf_bounds_extend (&bounds, &fiji);
  assert_bounds (&bounds, -180, -85, 180, 85);
}

static void
test_extend_same_meridian (void)
{
  /* 180° east and west are one meridian. */
  WfBounds bounds = { 170, 0, 180, 1 };

  wf_bounds_extend (&bounds, &(WfBounds) { -180, 0, -170, 1 });
  assert_bounds (&bounds, 170, 0, -170, 1);
}

static void
test_union_order (void)
{
  /* Joined one after the other, the first two would close the gap between them, the widest of all. */
  WfBounds boxes[] = { { 0, 0, 0, 0 }, { 170, 0, 170, 0 }, { -95, 0, -95, 0 } };
  WfBounds bounds;

  wf_bounds_init_union (&bounds, boxes, G_N_ELEMENTS (boxes));
  assert_bounds (&bounds, 170, 0, 0, 0);
  wf_bounds_init_union (&boxes[0], boxes, G_N_ELEMENTS (boxes));
  assert_bounds (&boxes[0], 170, 0, 0, 0);
}

static void
test_union_encloses (void)
{
  for (guint round = 0; round < 500; round++)
    {
      WfBounds boxes[6], all;
      guint n = g_test_rand_int_range (1, G_N_ELEMENTS (boxes) + 1);
      for (guint i = 0; i < n; i++)
        {
          double west = g_test_rand_double_range (-180, 180);
          double south = g_test_rand_double_range (-80, 79);
          boxes[i] = (WfBounds) { west, south, wf_sphere_wrap_lon (west + g_test_rand_double_range (0, 90)),
                                  g_test_rand_double_range (south, 80) };
        }
      wf_bounds_init_union (&all, boxes, n);
      g_assert_true (wf_bounds_is_valid (&all));
      for (guint i = 0; i < n; i++)
        {
          double across = boxes[i].east - boxes[i].west + (boxes[i].east < boxes[i].west ? 360 : 0);
          g_assert_true (wf_bounds_contains (&all, boxes[i].south, boxes[i].west));
          g_assert_true (wf_bounds_contains (&all, boxes[i].north, boxes[i].east));
          g_assert_true (wf_bounds_contains (&all, boxes[i].north, boxes[i].west + across / 2));
        }
    }
}

static void
test_contains (void)
{
  g_assert_true (wf_bounds_contains (&kazakhstan, 51.17, 71.45));
  g_assert_false (wf_bounds_contains (&kazakhstan, 25.77, -80.19));
  g_assert_false (wf_bounds_contains (&kazakhstan, 56, 71.45));
  g_assert_true (wf_bounds_contains (&kazakhstan, 40.6, 46.5));
  g_assert_true (wf_bounds_contains (&kazakhstan, 51.17, 71.45 - 360));
  g_assert_true (wf_bounds_contains (&fiji, -17, 180));
  g_assert_true (wf_bounds_contains (&fiji, -17, -180));
  g_assert_true (wf_bounds_contains (&fiji, -17, -179.9));
  g_assert_false (wf_bounds_contains (&fiji, -17, 0));
  g_assert_false (wf_bounds_contains (&fiji, -17, -179.7));
}

/* Where a point is on the screen, pixels from the middle of the viewport, with its nearest copy of the world. */
static void
project (const WfCamera *camera, double lat, double lon, double *x, double *y)
{
  double world = 256 * exp2 (camera->zoom);

  *x = remainder (wf_mercator_x (lon) - wf_mercator_x (camera->lon), 1) * world;
  *y = (wf_mercator_y (lat) - wf_mercator_y (camera->lat)) * world;
}

static void
test_fit_corners (void)
{
  for (guint round = 0; round < 1000; round++)
    {
      double west = g_test_rand_double_range (-180, 180);
      double south = g_test_rand_double_range (-85, 84);
      WfBounds bounds = { west, south, wf_sphere_wrap_lon (west + g_test_rand_double_range (0.01, 179)),
                          g_test_rand_double_range (south, 85) };
      /* Large enough that zoom 0 shows the whole world. */
      double width = g_test_rand_double_range (256, 3840);
      double height = g_test_rand_double_range (256, 2160);
      WfCamera camera;

      wf_bounds_fit_camera (&bounds, width, height, 18, &camera);
      g_assert_cmpfloat (camera.zoom, >=, 0);
      g_assert_cmpfloat (camera.zoom, <=, 18);
      g_assert_cmpfloat (camera.bearing, ==, 0);
      double left, right, top, bottom;
      project (&camera, bounds.north, bounds.west, &left, &top);
      project (&camera, bounds.south, bounds.east, &right, &bottom);
      g_assert_cmpfloat (left, >=, -width / 2 - 1e-6);
      g_assert_cmpfloat (right, <=, width / 2 + 1e-6);
      g_assert_cmpfloat (top, >=, -height / 2 - 1e-6);
      g_assert_cmpfloat (bottom, <=, height / 2 + 1e-6);
      /* No nearer camera would do: the box reaches across the viewport one way or the other. */
      if (camera.zoom < 18)
        g_assert_true (right - left > width - 1e-6 || bottom - top > height - 1e-6);
    }
}

static void
test_fit_antimeridian (void)
{
  WfBounds bounds = fiji;
  WfCamera camera;

  wf_bounds_extend (&bounds, &samoa);
  wf_bounds_fit_camera (&bounds, 1000, 700, 12, &camera);
  g_assert_cmpfloat_with_epsilon (camera.lon, -177.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (camera.zoom, log2 (1000 / 256.0 / (11.6 / 360)), 1e-9);
}

static void
test_fit_point (void)
{
  WfBounds bounds;
  WfCamera camera;

  wf_bounds_init_point (&bounds, 25.77, -80.19);
  wf_bounds_fit_camera (&bounds, 800, 600, 7.5, &camera);
  g_assert_cmpfloat_with_epsilon (camera.lat, 25.77, 1e-9);
  g_assert_cmpfloat_with_epsilon (camera.lon, -80.19, 1e-9);
  g_assert_cmpfloat (camera.zoom, ==, 7.5);
}

static void
test_fit_whole_world (void)
{
  WfBounds world = { -180, -90, 180, 90 };
  WfCamera camera;

  wf_bounds_fit_camera (&world, 1024, 1024, 12, &camera);
  g_assert_cmpfloat_with_epsilon (camera.zoom, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (camera.lat, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (camera.lon, 0, 1e-9);
}

static void
test_fit_tiny_viewport (void)
{
  WfCamera camera;

  wf_bounds_fit_camera (&kazakhstan, 0, 0, 12, &camera);
  g_assert_cmpfloat (camera.zoom, ==, 0);
  wf_bounds_fit_camera (&kazakhstan, -40, 300, 12, &camera);
  g_assert_cmpfloat (camera.zoom, ==, 0);
}

static void
test_fit_polar (void)
{
  /* Antarctica reaches beyond Web Mercator. */
  WfBounds antarctica = { -180, -90, 180, -60 };
  WfCamera camera;

  wf_bounds_fit_camera (&antarctica, 1000, 700, 12, &camera);
  g_assert_cmpfloat (camera.lat, <, -60);
  g_assert_cmpfloat (camera.lat, >, -WF_MAX_LATITUDE);
}

static void
test_camera_equal (void)
{
  WfCamera camera = { 48, 67, 3.5, 0 };
  g_autoptr (WfCamera) copy = wf_camera_copy (&camera);

  g_assert_true (wf_camera_equal (&camera, copy));
  copy->zoom += 0.01;
  g_assert_false (wf_camera_equal (&camera, copy));
  copy->zoom = camera.zoom;
  copy->lon += 1e-4;
  g_assert_false (wf_camera_equal (&camera, copy));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bounds/valid", test_valid);
  g_test_add_func ("/bounds/point", test_point);
  g_test_add_func ("/bounds/extend/story", test_extend_story);
  g_test_add_func ("/bounds/extend/antimeridian", test_extend_antimeridian);
  g_test_add_func ("/bounds/extend/inside", test_extend_inside);
  g_test_add_func ("/bounds/extend/round-the-world", test_extend_round_the_world);
  g_test_add_func ("/bounds/extend/whole-world", test_extend_whole_world);
  g_test_add_func ("/bounds/extend/same-meridian", test_extend_same_meridian);
  g_test_add_func ("/bounds/union/order", test_union_order);
  g_test_add_func ("/bounds/union/encloses", test_union_encloses);
  g_test_add_func ("/bounds/contains", test_contains);
  g_test_add_func ("/bounds/fit/corners", test_fit_corners);
  g_test_add_func ("/bounds/fit/antimeridian", test_fit_antimeridian);
  g_test_add_func ("/bounds/fit/point", test_fit_point);
  g_test_add_func ("/bounds/fit/whole-world", test_fit_whole_world);
  g_test_add_func ("/bounds/fit/tiny-viewport", test_fit_tiny_viewport);
  g_test_add_func ("/bounds/fit/polar", test_fit_polar);
  g_test_add_func ("/camera/equal", test_camera_equal);
  return g_test_run ();
}
