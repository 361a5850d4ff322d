// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Outlines: decoding, damaged data, what is inside, areas.

#include "config.h"

#include <math.h>

#include "shape-writer.h"
#include "wf-shape.h"
#include "wf-sphere.h"

static WfShape *
decode (GByteArray *data)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (data);
  g_autoptr (GError) error = NULL;
  WfShape *shape = wf_shape_new (bytes, &error);

  g_assert_no_error (error);
  return shape;
}

static void
assert_damaged (gconstpointer data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (wf_shape_new (bytes, &error));
  g_assert_error (error, WF_SHAPE_ERROR, WF_SHAPE_ERROR_DAMAGED);
}

static WfShape *
box (double west, double south, double east, double north)
{
  GByteArray *data = shape_writer_begin (1);

  shape_writer_add_box (data, west, south, east, north);
  return decode (data);
}

static void
test_points (void)
{
  GByteArray *data = shape_writer_begin (1);
  shape_writer_add_ring (data, (const double[]) { 0, 0, 90, 0, 90, -45.12345, -179.99999, 80 }, 4);
  g_autoptr (WfShape) shape = decode (data);
  guint n_rings;
  const WfShapeRing *rings = wf_shape_get_rings (shape, &n_rings);

  g_assert_cmpuint (n_rings, ==, 1);
  g_assert_cmpuint (rings[0].n_points, ==, 4);
  static const double expected[] = { 0, 0, 90, 0, 90, -45.12345, -179.99999, 80 };
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat_with_epsilon (rings[0].points[2 * i], wf_mercator_x (expected[2 * i]), 6e-8);
      g_assert_cmpfloat_with_epsilon (rings[0].points[2 * i + 1], wf_mercator_y (expected[2 * i + 1]), 6e-8);
    }
}

static void
test_cut_is_exact (void)
{
  g_autoptr (WfShape) west = box (-180, 10, -170, 20);
  g_autoptr (WfShape) east = box (170, 10, 180, 20);
  guint n_rings;

  /* Who draws the coast tells the cut at the antimeridian by this. */
  g_assert_cmpfloat (wf_shape_get_rings (west, &n_rings)[0].points[0], ==, 0);
  g_assert_cmpfloat (wf_shape_get_rings (east, &n_rings)[0].points[2], ==, 1);
}

static void
test_precision (void)
{
  /* At zoom 14 a pixel is 9.55 m at the equator; single precision must be far below it. */
  g_autoptr (WfShape) shape = box (-179.12345, -10.54321, 179.98765, 10.54321);
  guint n_rings;
  const WfShapeRing *rings = wf_shape_get_rings (shape, &n_rings);
  double pixels = 256 * 16384.0;

  g_assert_cmpfloat_with_epsilon (rings[0].points[2] * pixels, wf_mercator_x (179.98765) * pixels, 0.25);
  g_assert_cmpfloat_with_epsilon (rings[0].points[3] * pixels, wf_mercator_y (-10.54321) * pixels, 0.25);
}

static void
test_no_rings (void)
{
  g_autoptr (WfShape) shape = decode (shape_writer_begin (0));
  guint n_rings;

  wf_shape_get_rings (shape, &n_rings);
  g_assert_cmpuint (n_rings, ==, 0);
  g_assert_false (wf_shape_contains (shape, 0, 0));
  g_assert_cmpfloat (wf_shape_get_area_km2 (shape), ==, 0);
}

static void
test_ref (void)
{
  WfShape *shape = box (0, 0, 1, 1);
  g_autoptr (WfShape) copy = g_boxed_copy (WF_TYPE_SHAPE, shape);

  g_assert_true (copy == shape);
  wf_shape_unref (shape);
  g_assert_true (wf_shape_contains (copy, 0.5, 0.5));
}

static void
test_damaged (void)
{
  assert_damaged ("", 0);
  assert_damaged ("\x01", 1);                                    /* no ring */
  assert_damaged ("\x80", 1);                                    /* half a number */
  assert_damaged ("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 10); /* more rings than could be */
  assert_damaged ("\x01\xff\xff\xff\xff\x0f\x00\x00", 8);        /* more points than there are bytes */
  assert_damaged ("\x01\x00", 2);                                /* a ring without points */
  assert_damaged ("\x01\x02\x02\x02\x02\x02", 6);                /* a ring of two */
  assert_damaged ("\x01\x03\x00\x00\x02\x02\x02\x01\x00", 9);    /* more behind the end */
}

static void
test_cut_off (void)
{
  g_autoptr (GByteArray) data = shape_writer_begin (2);
  shape_writer_add_box (data, 46.5, 40.6, 87.3, 55.4);
  shape_writer_add_box (data, -80, 20, -70, 30);

  for (guint size = 0; size < data->len; size++)
    assert_damaged (data->data, size);
}

static void
test_off_the_earth (void)
{
  static const double rings[][6] = {
    { 0, 0, 180.00001, 0, 1, 1 }, { 0, 0, 1, 0, -180.00001, 1 }, { 0, 0, 1, 90.00001, 1, 1 }, { 0, -90.00001, 1, 0, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      g_autoptr (GByteArray) data = shape_writer_begin (1);
      shape_writer_add_ring (data, rings[i], 3);
      assert_damaged (data->data, data->len);
    }
}

static void
test_any_byte_wrong (void)
{
  g_autoptr (GByteArray) good = shape_writer_begin (2);
  shape_writer_add_box (good, 46.5, 40.6, 87.3, 55.4);
  shape_writer_add_box (good, 56, 42, 60, 45);
  guint n_refused = 0;

  for (guint i = 0; i < good->len; i++)
    for (guint value = 0; value < 256; value++)
      {
        guint8 *data = g_memdup2 (good->data, good->len);
        data[i] = value;
        g_autoptr (GBytes) bytes = g_bytes_new_take (data, good->len);
        g_autoptr (GError) error = NULL;
        g_autoptr (WfShape) shape = wf_shape_new (bytes, &error);
        g_assert_true ((shape == NULL) == (error != NULL));
        n_refused += error != NULL;
        if (shape != NULL)
          g_assert_cmpfloat (wf_shape_get_area_km2 (shape), <, 5.2e8);
      }
  g_assert_cmpuint (n_refused, >, 1000);
}

static void
test_contains (void)
{
  g_autoptr (WfShape) shape = box (46.5, 40.6, 87.3, 55.4);

  g_assert_true (wf_shape_contains (shape, 51.17, 71.45));
  g_assert_true (wf_shape_contains (shape, 51.17, 71.45 - 360));
  g_assert_true (wf_shape_contains (shape, 40.61, 46.51));
  g_assert_false (wf_shape_contains (shape, 40.59, 46.51));
  g_assert_false (wf_shape_contains (shape, 55.41, 60));
  g_assert_false (wf_shape_contains (shape, 50, 46.49));
  g_assert_false (wf_shape_contains (shape, 50, 87.31));
  g_assert_false (wf_shape_contains (shape, 25.77, -80.19));
}

static void
test_contains_hole (void)
{
  GByteArray *data = shape_writer_begin (3);
  shape_writer_add_box (data, 0, 0, 30, 30);
  shape_writer_add_box (data, 10, 10, 20, 20);
  shape_writer_add_box (data, 13, 13, 17, 17);
  g_autoptr (WfShape) shape = decode (data);

  g_assert_true (wf_shape_contains (shape, 5, 5));
  g_assert_false (wf_shape_contains (shape, 11, 11));
  g_assert_true (wf_shape_contains (shape, 15, 15));
}

static void
test_contains_concave (void)
{
  /* An L. */
  GByteArray *data = shape_writer_begin (1);
  shape_writer_add_ring (data, (const double[]) { 0, 0, 10, 0, 10, 4, 4, 4, 4, 10, 0, 10 }, 6);
  g_autoptr (WfShape) shape = decode (data);

  g_assert_true (wf_shape_contains (shape, 2, 8));
  g_assert_true (wf_shape_contains (shape, 8, 2));
  g_assert_true (wf_shape_contains (shape, 2, 2));
  g_assert_false (wf_shape_contains (shape, 8, 8));
  /* Level with corners. */
  g_assert_false (wf_shape_contains (shape, 4.5, 4));
  g_assert_true (wf_shape_contains (shape, 4, 2));
  g_assert_false (wf_shape_contains (shape, 4, 12));
}

static void
test_contains_as_drawn (void)
{
  /* A line from 0°N 0°E to 60°N 60°E is straight on the map: at 30°E it passes where Web Mercator's y is in the middle,
   * 34.44°N, not 30°N. */
  GByteArray *data = shape_writer_begin (1);
  shape_writer_add_ring (data, (const double[]) { 0, 0, 60, 60, 60, 0 }, 3);
  g_autoptr (WfShape) shape = decode (data);
  double middle = wf_mercator_lat ((wf_mercator_y (0) + wf_mercator_y (60)) / 2);

  g_assert_cmpfloat (middle, >, 34);
  g_assert_true (wf_shape_contains (shape, middle - 0.001, 30));
  g_assert_false (wf_shape_contains (shape, middle + 0.001, 30));
}

static void
test_distance (void)
{
  g_autoptr (WfShape) shape = box (170, 59, 180, 60);
  double degree = G_PI / 180 * WF_EARTH_RADIUS_KM;

  g_assert_cmpfloat_with_epsilon (wf_shape_distance_km (shape, 60.1, 175), 0.1 * degree, 1e-6);
  g_assert_cmpfloat_with_epsilon (wf_shape_distance_km (shape, 59.9, 175), 0.1 * degree, 1e-6);
  g_assert_cmpfloat_with_epsilon (wf_shape_distance_km (shape, 59.5, 169.9),
                                  wf_sphere_distance (59.5, 169.9, 59.5, 170), 0.01);
  /* Across the antimeridian, and to a corner. */
  g_assert_cmpfloat_with_epsilon (wf_shape_distance_km (shape, 59.5, -179.9),
                                  wf_sphere_distance (59.5, -179.9, 59.5, 180), 0.01);
  g_assert_cmpfloat_with_epsilon (wf_shape_distance_km (shape, 60.05, -179.95),
                                  wf_sphere_distance (60.05, -179.95, 60, 180), 0.02);
}

static void
test_distance_nothing (void)
{
  g_autoptr (WfShape) shape = decode (shape_writer_begin (0));

  g_assert_true (isinf (wf_shape_distance_km (shape, 0, 0)));
}

static void
assert_area (WfShape *shape, double km2, double tolerance)
{
  g_assert_cmpfloat_with_epsilon (wf_shape_get_area_km2 (shape), km2, tolerance);
}

/* The area between two parallels and two meridians of WGS 84, summed up from small pieces: the radius of curvature along
 * the meridian times that of the parallel. The code under test uses the closed formula. */
static double
sum_up_zone (double south, double north, double width)
{
  const double a = 6378.137, f = 1 / 298.257223563, e2 = f * (2 - f);
  const guint n_steps = 100000;
  double step = (north - south) / n_steps * G_PI / 180;
  double sum = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      double lat = south * G_PI / 180 + (i + 0.5) * step;
      double root = sqrt (1 - e2 * sin (lat) * sin (lat));
      double meridian = a * (1 - e2) / (root * root * root);
      double parallel = a / root * cos (lat);
      sum += meridian * step * parallel * width * G_PI / 180;
    }
  return sum;
}

static void
test_area_of_earth (void)
{
  g_autoptr (WfShape) shape = box (-180, -90, 180, 90);

  assert_area (shape, sum_up_zone (-90, 90, 360), 0.5);
}

static void
test_area_of_zones (void)
{
  for (int south = -90; south < 90; south += 15)
    {
      g_autoptr (WfShape) shape = box (20, south, 21, south + 15);
      assert_area (shape, sum_up_zone (south, south + 15, 1), 0.01);
    }
}

static void
test_area_direction (void)
{
  GByteArray *data = shape_writer_begin (1);
  shape_writer_add_ring (data, (const double[]) { 0, 0, 0, 1, 1, 1, 1, 0 }, 4);
  g_autoptr (WfShape) clockwise = decode (data);
  g_autoptr (WfShape) counterclockwise = box (0, 0, 1, 1);

  assert_area (clockwise, wf_shape_get_area_km2 (counterclockwise), 1e-6);
}

static void
test_area_hole (void)
{
  g_autoptr (WfShape) outer = box (0, 0, 30, 30), hole = box (0, 10, 20, 20), island = box (13, 13, 17, 17);
  GByteArray *data = shape_writer_begin (3);
  /* Holes may come first, and touch the outer ring. */
  shape_writer_add_box (data, 13, 13, 17, 17);
  shape_writer_add_box (data, 0, 10, 20, 20);
  shape_writer_add_box (data, 0, 0, 30, 30);
  g_autoptr (WfShape) shape = decode (data);

  assert_area (shape, wf_shape_get_area_km2 (outer) - wf_shape_get_area_km2 (hole) + wf_shape_get_area_km2 (island),
               1e-3);
}

static void
test_area_neighbours (void)
{
  /* Side by side with a common edge, neither is a hole of the other. */
  g_autoptr (WfShape) left = box (0, 0, 10, 10), right = box (10, 0, 20, 10);
  GByteArray *data = shape_writer_begin (2);
  shape_writer_add_box (data, 0, 0, 10, 10);
  shape_writer_add_box (data, 10, 0, 20, 10);
  g_autoptr (WfShape) both = decode (data);

  assert_area (both, wf_shape_get_area_km2 (left) + wf_shape_get_area_km2 (right), 1e-3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shape/points", test_points);
  g_test_add_func ("/shape/cut-is-exact", test_cut_is_exact);
  g_test_add_func ("/shape/precision", test_precision);
  g_test_add_func ("/shape/no-rings", test_no_rings);
  g_test_add_func ("/shape/ref", test_ref);
  g_test_add_func ("/shape/bad/damaged", test_damaged);
  g_test_add_func ("/shape/bad/cut-off", test_cut_off);
  g_test_add_func ("/shape/bad/off-the-earth", test_off_the_earth);
  g_test_add_func ("/shape/bad/any-byte-wrong", test_any_byte_wrong);
  g_test_add_func ("/shape/contains/box", test_contains);
  g_test_add_func ("/shape/contains/hole", test_contains_hole);
  g_test_add_func ("/shape/contains/concave", test_contains_concave);
  g_test_add_func ("/shape/contains/as-drawn", test_contains_as_drawn);
  g_test_add_func ("/shape/distance", test_distance);
  g_test_add_func ("/shape/distance/nothing", test_distance_nothing);
  g_test_add_func ("/shape/area/of-earth", test_area_of_earth);
  g_test_add_func ("/shape/area/of-zones", test_area_of_zones);
  g_test_add_func ("/shape/area/direction", test_area_direction);
  g_test_add_func ("/shape/area/hole", test_area_hole);
  g_test_add_func ("/shape/area/neighbours", test_area_neighbours);
  return g_test_run ();
}
