// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Flights of the camera: ends, way, smoothness, degenerate cases.

#include "config.h"

#include <math.h>

#include "wf-flight.h"
#include "wf-sphere.h"

#define VIEWPORT 1000.0
#define N_STEPS  2000

static const WfCamera washington = { 38.9072, -77.0369, 6, 0 };
static const WfCamera astana = { 51.1694, 71.4491, 5, 0 };
static const WfCamera suva = { -18.1248, 178.4501, 7, 0 };
static const WfCamera apia = { -13.8507, -171.7514, 8, 0 };

/* How far a step looks, in widths of the viewport: its pan, and its zoom as the move of the viewport's edges. */
static double
apparent_step (const WfCamera *a, const WfCamera *b)
{
  double width = VIEWPORT / 256 * exp2 (-MAX (a->zoom, b->zoom));
  double x = remainder (wf_mercator_x (b->lon) - wf_mercator_x (a->lon), 1);
  double y = wf_mercator_y (b->lat) - wf_mercator_y (a->lat);

  return hypot (x, y) / width + ABS (exp2 (b->zoom - a->zoom) - 1) / 2;
}

/* Flies it in even steps and fails on a jump or a camera that cannot be shown. */
static void
assert_smooth (const WfCamera *from, const WfCamera *to)
{
  g_autoptr (WfFlight) flight = wf_flight_new (from, to, VIEWPORT);
  WfCamera last = *from;
  double total = 0, longest = 0;

  for (guint i = 1; i <= N_STEPS; i++)
    {
      WfCamera camera;
      wf_flight_get_camera (flight, i / (double) N_STEPS, &camera);
      g_assert_cmpfloat (ABS (camera.lat), <=, 90);
      g_assert_cmpfloat (ABS (camera.lon), <=, 180);
      g_assert_cmpfloat (camera.zoom, >=, 0);
      g_assert_cmpfloat (camera.zoom, <=, MAX (from->zoom, to->zoom) + 1e-6);
      double step = apparent_step (&last, &camera);
      total += step;
      longest = MAX (longest, step);
      last = camera;
    }
  /* Evenly fast as it looks: no step is much longer than the mean, and the last one reaches the end without a jump. */
  g_assert_cmpfloat (longest, <, 2.5 * total / N_STEPS + 1e-6);
}

static void
assert_camera (const WfCamera *camera, const WfCamera *expected)
{
  g_assert_cmpfloat (camera->lat, ==, expected->lat);
  g_assert_cmpfloat (camera->lon, ==, expected->lon);
  g_assert_cmpfloat (camera->zoom, ==, expected->zoom);
  g_assert_cmpfloat (camera->bearing, ==, expected->bearing);
}

static void
test_ends (void)
{
  WfCamera from = { 38.9072, -77.0369, 6.3, 12 };
  WfCamera to = { 51.1694, 71.4491, 5.1, -170 };
  g_autoptr (WfFlight) flight = wf_flight_new (&from, &to, VIEWPORT);
  WfCamera camera;

  wf_flight_get_camera (flight, 0, &camera);
  assert_camera (&camera, &from);
  wf_flight_get_camera (flight, 1, &camera);
  assert_camera (&camera, &to);
}

static void
test_beyond_ends (void)
{
  g_autoptr (WfFlight) flight = wf_flight_new (&washington, &astana, VIEWPORT);
  WfCamera camera;

  wf_flight_get_camera (flight, -0.5, &camera);
  assert_camera (&camera, &washington);
  wf_flight_get_camera (flight, 1.5, &camera);
  assert_camera (&camera, &astana);
  wf_flight_get_camera (flight, NAN, &camera);
  assert_camera (&camera, &washington);
}

static void
test_great_circle (void)
{
  WfCamera new_york = { 40.7128, -74.0060, 5, 0 }, london = { 51.5074, -0.1278, 5, 0 };
  g_autoptr (WfFlight) flight = wf_flight_new (&new_york, &london, VIEWPORT);
  double whole = wf_sphere_distance (new_york.lat, new_york.lon, london.lat, london.lon);

  /* A point is on the way when going over it is no detour. */
  for (guint i = 1; i < 100; i++)
    {
      WfCamera camera;
      wf_flight_get_camera (flight, i / 100.0, &camera);
      double detour = wf_sphere_distance (new_york.lat, new_york.lon, camera.lat, camera.lon) +
                      wf_sphere_distance (camera.lat, camera.lon, london.lat, london.lon) - whole;
      g_assert_cmpfloat (detour, <, 0.001);
    }
}

static void
test_monotone (void)
{
  g_autoptr (WfFlight) flight = wf_flight_new (&washington, &astana, VIEWPORT);
  double last = 0;

  for (guint i = 1; i <= N_STEPS; i++)
    {
      WfCamera camera;
      wf_flight_get_camera (flight, i / (double) N_STEPS, &camera);
      double covered = wf_sphere_distance (washington.lat, washington.lon, camera.lat, camera.lon);
      g_assert_cmpfloat (covered, >, last);
      last = covered;
    }
}

static void
test_zooms_out_between (void)
{
  g_autoptr (WfFlight) flight = wf_flight_new (&washington, &astana, VIEWPORT);
  double farthest = 18;
  gboolean coming_in = FALSE;

  for (guint i = 1; i <= N_STEPS; i++)
    {
      WfCamera camera;
      wf_flight_get_camera (flight, i / (double) N_STEPS, &camera);
      coming_in = coming_in || camera.zoom > farthest;
      g_assert_true (!coming_in || camera.zoom > farthest);
      farthest = camera.zoom;
    }
  g_assert_true (coming_in);
}

static void
test_peak_of_paper (void)
{
  /* For equal ends the widest view is w₀·cosh(r₀) = √(w₀² + (ρ²u₁/2)²). */
  WfCamera from = { 0, -40, 7, 0 }, to = { 0, 40, 7, 0 };
  g_autoptr (WfFlight) flight = wf_flight_new (&from, &to, VIEWPORT);
  double w0 = VIEWPORT / 256 / exp2 (7), u1 = 80 / 360.0;
  WfCamera camera;

  wf_flight_get_camera (flight, 0.5, &camera);
  g_assert_cmpfloat_with_epsilon (camera.lon, 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera.lat, 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera.zoom, log2 (VIEWPORT / 256 / hypot (w0, 1.4 * 1.4 * u1 / 2)), 1e-6);
}

static void
test_antimeridian (void)
{
  g_autoptr (WfFlight) flight = wf_flight_new (&suva, &apia, VIEWPORT);

  for (guint i = 0; i <= N_STEPS; i++)
    {
      WfCamera camera;
      wf_flight_get_camera (flight, i / (double) N_STEPS, &camera);
      g_assert_cmpfloat (ABS (camera.lon), >, 171.7);
      g_assert_cmpfloat (camera.lat, <, -13.8);
      g_assert_cmpfloat (camera.lat, >, -18.2);
    }
  assert_smooth (&suva, &apia);
}

static void
test_smooth (void)
{
  assert_smooth (&washington, &astana);
  assert_smooth (&astana, &washington);
  assert_smooth (&suva, &washington);
}

static void
test_smooth_anywhere (void)
{
  for (guint round = 0; round < 40; round++)
    {
      WfCamera from = { g_test_rand_double_range (-84, 84), g_test_rand_double_range (-180, 180),
                        g_test_rand_double_range (0, 12), 0 };
      WfCamera to = { g_test_rand_double_range (-84, 84), g_test_rand_double_range (-180, 180),
                      g_test_rand_double_range (0, 12), 0 };
      assert_smooth (&from, &to);
    }
}

static void
test_over_pole (void)
{
  WfCamera from = { 70, 30, 4, 0 }, to = { 70, -150, 4, 0 };
  g_autoptr (WfFlight) flight = wf_flight_new (&from, &to, VIEWPORT);

  for (guint i = 0; i <= N_STEPS; i++)
    {
      WfCamera camera;
      wf_flight_get_camera (flight, i / (double) N_STEPS, &camera);
      g_assert_cmpfloat (camera.lat, >=, 70 - 1e-9);
      g_assert_cmpfloat (camera.lat, <=, 80 + 1e-9);
    }
  assert_smooth (&from, &to);
}

static void
test_at_pole (void)
{
  WfCamera from = { 90, 0, 2, 0 }, to = { -90, 0, 2, 0 };

  assert_smooth (&from, &to);
}

static void
test_antipodes (void)
{
  WfCamera from = { 30, 20, 5, 0 }, to = { -30, -160, 5, 0 };

  assert_smooth (&from, &to);
}

static void
test_same_camera (void)
{
  g_autoptr (WfFlight) flight = wf_flight_new (&astana, &astana, VIEWPORT);

  for (guint i = 0; i <= 10; i++)
    {
      WfCamera camera;
      wf_flight_get_camera (flight, i / 10.0, &camera);
      g_assert_true (wf_camera_equal (&camera, &astana));
    }
  g_assert_cmpfloat (wf_flight_get_duration (flight), ==, 0.3);
}

static void
test_pure_zoom (void)
{
  WfCamera from = { 51.1694, 71.4491, 2, 0 }, to = { 51.1694, 71.4491, 10, 0 };
  g_autoptr (WfFlight) flight = wf_flight_new (&from, &to, VIEWPORT);

  for (guint i = 0; i <= 100; i++)
    {
      WfCamera camera;
      wf_flight_get_camera (flight, i / 100.0, &camera);
      g_assert_cmpfloat_with_epsilon (camera.lat, 51.1694, 1e-9);
      g_assert_cmpfloat_with_epsilon (camera.lon, 71.4491, 1e-9);
      g_assert_cmpfloat_with_epsilon (camera.zoom, 2 + 8 * i / 100.0, 1e-9);
    }
}

static void
test_nearly_pure_zoom (void)
{
  /* A millionth of the wide view, but half a screen of the narrow one. */
  WfCamera from = { 51.1694, 71.4491, 0, 0 }, to = { 51.1694, 71.4495, 18, 0 };

  assert_smooth (&from, &to);
  assert_smooth (&to, &from);
}

static void
test_short_pan (void)
{
  WfCamera from = { 51.1694, 71.4491, 8, 0 }, to = { 51.1694, 71.4591, 8, 0 };
  g_autoptr (WfFlight) flight = wf_flight_new (&from, &to, VIEWPORT);
  WfCamera camera;

  wf_flight_get_camera (flight, 0.5, &camera);
  g_assert_cmpfloat_with_epsilon (camera.lon, 71.4541, 1e-5);
  g_assert_cmpfloat_with_epsilon (camera.zoom, 8, 1e-3);
  assert_smooth (&from, &to);
}

static void
assert_turn (double from_bearing, double to_bearing, double middle)
{
  WfCamera from = astana, to = washington, camera;
  from.bearing = from_bearing;
  to.bearing = to_bearing;
  g_autoptr (WfFlight) flight = wf_flight_new (&from, &to, VIEWPORT);

  wf_flight_get_camera (flight, 0.5, &camera);
  g_assert_cmpfloat_with_epsilon (remainder (camera.bearing - middle, 360), 0, 1e-9);
}

static void
test_bearing (void)
{
  assert_turn (0, 90, 45);
  assert_turn (350, 20, 5);
  assert_turn (20, 350, 5);
  assert_turn (-170, 170, 180);
  assert_turn (10, 730, 10);
}

static void
test_duration_bounds (void)
{
  for (guint round = 0; round < 200; round++)
    {
      WfCamera from = { g_test_rand_double_range (-90, 90), g_test_rand_double_range (-180, 180),
                        g_test_rand_double_range (0, 18), g_test_rand_double_range (-360, 360) };
      WfCamera to = { g_test_rand_double_range (-90, 90), g_test_rand_double_range (-180, 180),
                      g_test_rand_double_range (0, 18), g_test_rand_double_range (-360, 360) };
      g_autoptr (WfFlight) flight = wf_flight_new (&from, &to, g_test_rand_double_range (0, 5000));
      g_assert_cmpfloat (wf_flight_get_duration (flight), >=, 0.3);
      g_assert_cmpfloat (wf_flight_get_duration (flight), <=, 3);
    }
}

static void
test_duration_grows (void)
{
  WfCamera near_by = { 50.5, 73, 5, 0 };
  g_autoptr (WfFlight) hop = wf_flight_new (&astana, &near_by, VIEWPORT);
  g_autoptr (WfFlight) journey = wf_flight_new (&astana, &washington, VIEWPORT);

  g_assert_cmpfloat (wf_flight_get_duration (hop), <, wf_flight_get_duration (journey));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flight/ends", test_ends);
  g_test_add_func ("/flight/beyond-ends", test_beyond_ends);
  g_test_add_func ("/flight/great-circle", test_great_circle);
  g_test_add_func ("/flight/monotone", test_monotone);
  g_test_add_func ("/flight/zooms-out-between", test_zooms_out_between);
  g_test_add_func ("/flight/peak-of-paper", test_peak_of_paper);
  g_test_add_func ("/flight/antimeridian", test_antimeridian);
  g_test_add_func ("/flight/smooth", test_smooth);
  g_test_add_func ("/flight/smooth-anywhere", test_smooth_anywhere);
  g_test_add_func ("/flight/over-pole", test_over_pole);
  g_test_add_func ("/flight/at-pole", test_at_pole);
  g_test_add_func ("/flight/antipodes", test_antipodes);
  g_test_add_func ("/flight/same-camera", test_same_camera);
  g_test_add_func ("/flight/pure-zoom", test_pure_zoom);
  g_test_add_func ("/flight/nearly-pure-zoom", test_nearly_pure_zoom);
  g_test_add_func ("/flight/short-pan", test_short_pan);
  g_test_add_func ("/flight/bearing", test_bearing);
  g_test_add_func ("/flight/duration/bounds", test_duration_bounds);
  g_test_add_func ("/flight/duration/grows", test_duration_grows);
  return g_test_run ();
}
