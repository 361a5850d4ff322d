// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Distances, great circles and Web Mercator against published figures.

#include "config.h"

#include "wf-sphere.h"

/* Ed Williams, Aviation Formulary, worked example: Los Angeles (LAX) to New York (JFK). */
#define LAX 33 + 57 / 60.0, -(118 + 24 / 60.0)
#define JFK 40 + 38 / 60.0, -(73 + 47 / 60.0)

static void
assert_distance (double lat1, double lon1, double lat2, double lon2, double km, double tolerance)
{
  g_assert_cmpfloat_with_epsilon (wf_sphere_distance (lat1, lon1, lat2, lon2), km, tolerance);
  g_assert_cmpfloat_with_epsilon (wf_sphere_distance (lat2, lon2, lat1, lon1), km, tolerance);
}

static void
test_distance_formulary (void)
{
  assert_distance (LAX, JFK, 0.623585 * WF_EARTH_RADIUS_KM, 0.01);
}

/* The geodesic on WGS 84 by Vincenty's inverse formula (Survey Review 1975); a sphere is right within 0.6 %. */
static void
test_distance_london_new_york (void)
{
  assert_distance (51.5074, -0.1278, 40.7128, -74.0060, 5585.234, 5585.234 * 0.006);
}

static void
test_distance_washington_astana (void)
{
  assert_distance (38.9072, -77.0369, 51.1694, 71.4491, 9564.975, 9564.975 * 0.006);
}

static void
test_distance_across_antimeridian (void)
{
  /* Suva to Apia. */
  assert_distance (-18.1248, 178.4501, -13.8507, -171.7514, 1150.185, 1150.185 * 0.006);
}

static void
test_distance_quarter (void)
{
  assert_distance (0, 0, 90, 123, G_PI_2 * WF_EARTH_RADIUS_KM, 1e-6);
  assert_distance (0, -30, 0, 60, G_PI_2 * WF_EARTH_RADIUS_KM, 1e-6);
}

static void
test_distance_antipodes (void)
{
  assert_distance (25, 10, -25, -170, G_PI * WF_EARTH_RADIUS_KM, 1e-6);
  assert_distance (90, 0, -90, 77, G_PI * WF_EARTH_RADIUS_KM, 1e-6);
}

static void
test_distance_tiny (void)
{
  g_assert_cmpfloat (wf_sphere_distance (51.1, 71.4, 51.1, 71.4), ==, 0);
  /* A millimetre north is not lost to rounding. */
  assert_distance (51.1, 71.4, 51.1 + 1e-8, 71.4, 1e-8 * G_PI / 180 * WF_EARTH_RADIUS_KM, 1e-9);
}

static void
test_interpolate_formulary (void)
{
  double lat, lon;

  wf_sphere_interpolate (LAX, JFK, 0.4, &lat, &lon);
  g_assert_cmpfloat_with_epsilon (lat, 38 + 40.167 / 60, 1e-5);
  g_assert_cmpfloat_with_epsilon (lon, -(101 + 37.570 / 60), 1e-5);
}

static void
test_interpolate_ends (void)
{
  double lat, lon;

  wf_sphere_interpolate (LAX, JFK, 0, &lat, &lon);
  g_assert_cmpfloat (lat, ==, 33 + 57 / 60.0);
  g_assert_cmpfloat (lon, ==, -(118 + 24 / 60.0));
  wf_sphere_interpolate (LAX, JFK, 1, &lat, &lon);
  g_assert_cmpfloat (lat, ==, 40 + 38 / 60.0);
  g_assert_cmpfloat (lon, ==, -(73 + 47 / 60.0));
}

static void
test_interpolate_even (void)
{
  double whole = wf_sphere_distance (38.9072, -77.0369, 51.1694, 71.4491);

  for (guint i = 0; i <= 20; i++)
    {
      double lat, lon;
      wf_sphere_interpolate (38.9072, -77.0369, 51.1694, 71.4491, i / 20.0, &lat, &lon);
      assert_distance (38.9072, -77.0369, lat, lon, whole * i / 20, 1e-6);
      assert_distance (lat, lon, 51.1694, 71.4491, whole * (20 - i) / 20, 1e-6);
    }
}

static void
test_interpolate_over_pole (void)
{
  double lat, lon;

  wf_sphere_interpolate (60, 30, 60, -150, 0.5, &lat, &lon);
  g_assert_cmpfloat_with_epsilon (lat, 90, 1e-6);
  wf_sphere_interpolate (60, 30, 60, -150, 0.25, &lat, &lon);
  g_assert_cmpfloat_with_epsilon (lat, 75, 1e-9);
  g_assert_cmpfloat_with_epsilon (lon, 30, 1e-6);
}

static void
test_interpolate_antipodes (void)
{
  double lat, lon;

  wf_sphere_interpolate (40, 20, -40, -160, 0.5, &lat, &lon);
  g_assert_cmpfloat_with_epsilon (lat, 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (lon, 110, 1e-6);
  wf_sphere_interpolate (90, 45, -90, 0, 0.5, &lat, &lon);
  g_assert_cmpfloat_with_epsilon (lat, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (wf_sphere_distance (90, 45, lat, lon), G_PI_2 * WF_EARTH_RADIUS_KM, 1e-6);
}

static void
test_interpolate_same_point (void)
{
  double lat, lon;

  wf_sphere_interpolate (12.5, -45.25, 12.5, -45.25, 0.5, &lat, &lon);
  g_assert_cmpfloat (lat, ==, 12.5);
  g_assert_cmpfloat (lon, ==, -45.25);
}

static void
test_interpolate_antimeridian (void)
{
  /* From Suva to Apia every point is near the antimeridian. */
  for (guint i = 0; i <= 50; i++)
    {
      double lat, lon;
      wf_sphere_interpolate (-18.1248, 178.4501, -13.8507, -171.7514, i / 50.0, &lat, &lon);
      g_assert_cmpfloat (ABS (lon), >, 171.7);
      g_assert_cmpfloat (ABS (lon), <=, 180);
    }
}

static void
test_wrap_lon (void)
{
  static const double cases[][2] = {
    { 0, 0 }, { 180, 180 }, { -180, -180 }, { 181, -179 }, { -181, 179 }, { 540.5, -179.5 }, { -899, -179 }, { 720, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (wf_sphere_wrap_lon (cases[i][0]), cases[i][1], 1e-9);
}

/* EPSG Guidance Note 7-2, example of the Popular Visualisation Pseudo-Mercator (method 1024): 24°22'54.433"N,
 * 100°20'00.000"W is E -11169055.58 m, N 2800000.00 m. */
static void
test_mercator_published (void)
{
  double world = 2 * G_PI * 6378137.0;
  double lat = 24 + 22 / 60.0 + 54.433 / 3600;
  double lon = -(100 + 20 / 60.0);

  g_assert_cmpfloat_with_epsilon ((wf_mercator_x (lon) - 0.5) * world, -11169055.58, 0.01);
  g_assert_cmpfloat_with_epsilon ((0.5 - wf_mercator_y (lat)) * world, 2800000.00, 0.02);
}

static void
test_mercator_edges (void)
{
  g_assert_cmpfloat_with_epsilon (wf_mercator_y (WF_MAX_LATITUDE), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (wf_mercator_y (-WF_MAX_LATITUDE), 1, 1e-12);
  g_assert_cmpfloat (wf_mercator_y (90), ==, wf_mercator_y (WF_MAX_LATITUDE));
  g_assert_cmpfloat (wf_mercator_y (0), ==, 0.5);
  g_assert_cmpfloat (wf_mercator_x (-180), ==, 0);
  g_assert_cmpfloat (wf_mercator_x (180), ==, 1);
}

static void
test_mercator_round_trip (void)
{
  for (double lat = -85; lat <= 85; lat += 2.5)
    g_assert_cmpfloat_with_epsilon (wf_mercator_lat (wf_mercator_y (lat)), lat, 1e-9);
  for (double lon = -180; lon <= 180; lon += 7.5)
    g_assert_cmpfloat_with_epsilon (wf_mercator_lon (wf_mercator_x (lon)), lon, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sphere/distance/formulary", test_distance_formulary);
  g_test_add_func ("/sphere/distance/london-new-york", test_distance_london_new_york);
  g_test_add_func ("/sphere/distance/washington-astana", test_distance_washington_astana);
  g_test_add_func ("/sphere/distance/across-antimeridian", test_distance_across_antimeridian);
  g_test_add_func ("/sphere/distance/quarter", test_distance_quarter);
  g_test_add_func ("/sphere/distance/antipodes", test_distance_antipodes);
  g_test_add_func ("/sphere/distance/tiny", test_distance_tiny);
  g_test_add_func ("/sphere/interpolate/formulary", test_interpolate_formulary);
  g_test_add_func ("/sphere/interpolate/ends", test_interpolate_ends);
  g_test_add_func ("/sphere/interpolate/even", test_interpolate_even);
  g_test_add_func ("/sphere/interpolate/over-pole", test_interpolate_over_pole);
  g_test_add_func ("/sphere/interpolate/antipodes", test_interpolate_antipodes);
  g_test_add_func ("/sphere/interpolate/same-point", test_interpolate_same_point);
  g_test_add_func ("/sphere/interpolate/antimeridian", test_interpolate_antimeridian);
  g_test_add_func ("/sphere/wrap-lon", test_wrap_lon);
  g_test_add_func ("/mercator/published", test_mercator_published);
  g_test_add_func ("/mercator/edges", test_mercator_edges);
  g_test_add_func ("/mercator/round-trip", test_mercator_round_trip);
  return g_test_run ();
}
