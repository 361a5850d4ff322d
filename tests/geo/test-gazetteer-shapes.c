// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The outlines of the bundled map: all of them decode, and points lie in the right country.

#include "config.h"

#include <math.h>

#include "wf-data.h"
#include "wf-gazetteer.h"
#include "wf-sphere.h"

static WfGazetteer *gazetteer;

static void
assert_country_at (double lat, double lon, const char *expected)
{
  g_autofree char *code = wf_gazetteer_dup_country_at (gazetteer, lat, lon);

  if (g_strcmp0 (code, expected) != 0)
    g_error ("%g %g: %s, not %s", lat, lon, code, expected);
}

static void
test_points (void)
{
  assert_country_at (25.77, -80.19, "US");   /* Miami */
  assert_country_at (51.17, 71.45, "KZ");    /* Astana */
  assert_country_at (41.30, 69.24, "UZ");    /* Tashkent */
  assert_country_at (38.90, -77.04, "US");   /* Washington */
  assert_country_at (61.22, -149.90, "US");  /* Anchorage */
  assert_country_at (55.75, 37.62, "RU");    /* Moscow */
  assert_country_at (-33.87, 151.10, "AU");  /* Sydney */
}

static void
test_points_aral_sea (void)
{
  /* The lake bed belongs to the countries it was drawn in: Aralsk, Muynak, and Vozrozhdeniya between them. */
  assert_country_at (46.80, 61.67, "KZ");
  assert_country_at (43.77, 59.02, "UZ");
  assert_country_at (46.30, 60.70, "KZ");
  assert_country_at (44.30, 58.60, "UZ");
}

static void
test_points_enclaves (void)
{
  assert_country_at (-29.5, 28.2, "LS");
  assert_country_at (-30.5, 25.0, "ZA");
  assert_country_at (43.94, 12.46, "SM");
  assert_country_at (41.9029, 12.4534, "VA");
  assert_country_at (41.89, 12.50, "IT");
}

static void
test_points_antimeridian (void)
{
  assert_country_at (66.0, -173.0, "RU");    /* Chukotka, in the western hemisphere */
  assert_country_at (66.0, 178.0, "RU");
  assert_country_at (-16.90, 179.97, "FJ");  /* Taveuni is cut in two */
  assert_country_at (-16.85, -179.97, "FJ");
  assert_country_at (-85, 179.5, "AQ");
  assert_country_at (-85, -179.5, "AQ");
}

static void
test_points_coast (void)
{
  /* Coasts are drawn up to 2 km off: the port of Gibraltar, Nome, and downtown Miami lie in the water. */
  assert_country_at (36.13, -5.35, "GI");
  assert_country_at (64.50, -165.41, "US");
  assert_country_at (25.7617, -80.1918, "US");
  /* 10 km off Miami Beach is the sea. */
  assert_country_at (25.79, -80.02, NULL);
}

static void
test_points_sea (void)
{
  assert_country_at (0, -150, NULL);         /* Pacific */
  assert_country_at (30, -40, NULL);         /* Atlantic */
  assert_country_at (89.9, 0, NULL);         /* North Pole */
  assert_country_at (0, 0, NULL);            /* Gulf of Guinea */
  assert_country_at (-40, 180, NULL);
}

static void
test_points_not_on_earth (void)
{
  assert_country_at (91, 0, NULL);
  assert_country_at (NAN, 0, NULL);
  assert_country_at (0, NAN, NULL);
  assert_country_at (0, INFINITY, NULL);
}

/* All capitals that the map has lie in their countries, but for a few on coasts that the outline rounds off. */
static void
test_capitals (void)
{
  static const struct {
    const char *name;
    const char *code;
  } capitals[] = {
    { "Astana", "KZ" }, { "Tashkent", "UZ" }, { "Bishkek", "KG" }, { "Dushanbe", "TJ" }, { "Ashgabat", "TM" },
    { "Washington D.C.", "US" }, { "Ottawa", "CA" }, { "Mexico City", "MX" }, { "Brasília", "BR" },
    { "Buenos Aires", "AR" }, { "London", "GB" }, { "Paris", "FR" }, { "Berlin", "DE" }, { "Rome", "IT" },
    { "Moscow", "RU" }, { "Ankara", "TR" }, { "Riyadh", "SA" }, { "New Delhi", "IN" }, { "Beijing", "CN" },
    { "Tokyo", "JP" }, { "Seoul", "KR" }, { "Jakarta", "ID" }, { "Canberra", "AU" }, { "Pretoria", "ZA" },
    { "Warsaw", "PL" }, { "Kyiv", "UA" }, { "Baku", "AZ" }, { "Yerevan", "AM" }, { "Nairobi", "KE" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (capitals); i++)
    {
      double lat, lon;
      g_autofree char *country = NULL;
      if (!wf_gazetteer_find_city (gazetteer, capitals[i].name, &lat, &lon, &country))
        g_error ("%s: not found", capitals[i].name);
      g_assert_cmpstr (country, ==, capitals[i].code);
      assert_country_at (lat, lon, capitals[i].code);
    }
}

/* Every larger city lies in the country the map says, but for a few at borders. */
static void
test_cities (void)
{
  WfBounds world = { -180, -90, 180, 90 };
  g_autoptr (GPtrArray) cities = wf_gazetteer_list_cities_near (gazetteer, &world, 4, NULL, 2000);
  guint n_right = 0, n_elsewhere = 0;

  g_assert_cmpuint (cities->len, >, 500);
  for (guint i = 0; i < cities->len; i++)
    {
      const WfGazetteerHit *city = g_ptr_array_index (cities, i);
      g_autofree char *code = wf_gazetteer_dup_country_at (gazetteer, city->lat, city->lon);
      n_right += g_strcmp0 (code, city->country) == 0;
      n_elsewhere += code != NULL && g_strcmp0 (code, city->country) != 0;
      if (g_strcmp0 (code, city->country) != 0)
        g_test_message ("%s, %s lies in %s", city->name, city->country, code != NULL ? code : "the sea");
    }
  g_test_message ("%u of %u right, %u in another country", n_right, cities->len, n_elsewhere);
  g_assert_cmpuint (n_right * 1000, >=, cities->len * 995);
  g_assert_cmpuint (n_elsewhere * 1000, <=, cities->len * 5);
}

static void
test_label_points (void)
{
  g_auto (GStrv) codes = wf_gazetteer_list_countries (gazetteer);
  guint n_inside = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      double lat, lon;
      wf_gazetteer_get_label_point (gazetteer, codes[i], &lat, &lon);
      g_autoptr (WfShape) shape = wf_gazetteer_load_shape (gazetteer, codes[i], 99);
      n_inside += wf_shape_contains (shape, lat, lon);
    }
  /* The names of archipelagos stand in the sea between the islands. */
  g_test_message ("%u of %u inside", n_inside, g_strv_length (codes));
  g_assert_cmpuint (n_inside, >, g_strv_length (codes) * 80 / 100);
}

/* Every country has an outline at every level, within its bounds. */
static void
test_all_decode (void)
{
  static const double zooms[] = { 0, 4, 5.5, 99 };
  g_auto (GStrv) codes = wf_gazetteer_list_countries (gazetteer);

  for (guint i = 0; codes[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (zooms); j++)
      {
        g_autoptr (WfShape) shape = wf_gazetteer_load_shape (gazetteer, codes[i], zooms[j]);
        WfBounds bounds;
        guint n_rings;
        if (shape == NULL)
          g_error ("%s has no outline for zoom %g", codes[i], zooms[j]);
        const WfShapeRing *rings = wf_shape_get_rings (shape, &n_rings);
        g_assert_cmpuint (n_rings, >, 0);
        wf_gazetteer_get_bounds (gazetteer, codes[i], TRUE, &bounds);
        /* Bounds are rounded to 1e-4 degree. */
        gboolean all_round = bounds.west == -180 && bounds.east == 180;
        bounds = (WfBounds) { all_round ? -180 : wf_sphere_wrap_lon (bounds.west - 0.001), MAX (bounds.south - 0.001, -90),
                              all_round ? 180 : wf_sphere_wrap_lon (bounds.east + 0.001), MIN (bounds.north + 0.001, 90) };
        for (guint k = 0; k < n_rings; k++)
          for (guint l = 0; l < rings[k].n_points; l++)
            {
              double lon = wf_mercator_lon (rings[k].points[2 * l]);
              double lat = wf_mercator_lat (rings[k].points[2 * l + 1]);
              if (ABS (lon) < 179.99 && !wf_bounds_contains (&bounds, lat, lon))
                g_error ("%s, zoom %g: %g %g lies outside the bounds", codes[i], zooms[j], lat, lon);
            }
      }
}

static guint
count_points (const char *code, double zoom)
{
  g_autoptr (WfShape) shape = wf_gazetteer_load_shape (gazetteer, code, zoom);
  guint n_rings, n_points = 0;
  const WfShapeRing *rings = wf_shape_get_rings (shape, &n_rings);

  for (guint i = 0; i < n_rings; i++)
    n_points += rings[i].n_points;
  return n_points;
}

static void
test_levels (void)
{
  /* More detail the nearer the map is. */
  g_assert_cmpuint (wf_gazetteer_get_shape_level (gazetteer, 1), <, wf_gazetteer_get_shape_level (gazetteer, 8));
  g_assert_cmpuint (count_points ("KZ", 1), <, count_points ("KZ", 5));
  g_assert_cmpuint (count_points ("KZ", 5), <, count_points ("KZ", 10));
  g_assert_cmpuint (count_points ("KZ", 1), >, 20);
}

static void
test_region (void)
{
  g_autoptr (WfShape) florida = wf_gazetteer_load_shape (gazetteer, "US-FL", 99);

  g_assert_true (wf_shape_contains (florida, 27.9, -81.7));
  g_assert_true (wf_shape_contains (florida, 25.77, -80.25));
  g_assert_false (wf_shape_contains (florida, 33.7, -84.4));
  /* U.S. Census Bureau, total area of Colorado (whose borders are straight lines): 104,094 square miles. */
  g_assert_cmpfloat_with_epsilon (wf_gazetteer_get_area_km2 (gazetteer, "US-CO"), 104094 * 2.589988,
                                  104094 * 2.589988 * 0.02);
}

static gpointer
look_up_thread (gpointer data)
{
  for (guint i = 0; i < 30; i++)
    {
      assert_country_at (51.17, 71.45, "KZ");
      assert_country_at (25.77, -80.19, "US");
      assert_country_at (-29.5, 28.2, "LS");
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("points", look_up_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);

  g_test_init (&argc, &argv, NULL);
  gazetteer = wf_gazetteer_new (path, &error);
  g_assert_no_error (error);
  g_test_add_func ("/gazetteer-shapes/points/cities", test_points);
  g_test_add_func ("/gazetteer-shapes/points/aral-sea", test_points_aral_sea);
  g_test_add_func ("/gazetteer-shapes/points/enclaves", test_points_enclaves);
  g_test_add_func ("/gazetteer-shapes/points/antimeridian", test_points_antimeridian);
  g_test_add_func ("/gazetteer-shapes/points/coast", test_points_coast);
  g_test_add_func ("/gazetteer-shapes/points/sea", test_points_sea);
  g_test_add_func ("/gazetteer-shapes/points/not-on-earth", test_points_not_on_earth);
  g_test_add_func ("/gazetteer-shapes/capitals", test_capitals);
  g_test_add_func ("/gazetteer-shapes/cities", test_cities);
  g_test_add_func ("/gazetteer-shapes/label-points", test_label_points);
  g_test_add_func ("/gazetteer-shapes/all-decode", test_all_decode);
  g_test_add_func ("/gazetteer-shapes/levels", test_levels);
  g_test_add_func ("/gazetteer-shapes/region", test_region);
  g_test_add_func ("/gazetteer-shapes/threads", test_threads);
  int result = g_test_run ();
  g_assert_finalize_object (gazetteer);
  return result;
}
