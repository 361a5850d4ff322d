// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gazetteer on small files: outlines, points, fallback languages, and files that are damaged in every way.

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "gazetteer-fixture.h"
#include "wf-gazetteer.h"
#include "wf-tile-store.h"

#define LANGUAGES(...) ((const char * const[]) { __VA_ARGS__, NULL })

static WfGazetteer *
open_fixture (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  WfGazetteer *gazetteer = wf_gazetteer_new (fixture_get_path (fixture), &error);

  g_assert_no_error (error);
  return gazetteer;
}

static void
assert_opening_fails (Fixture *fixture, WfTileStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (wf_gazetteer_new (fixture_get_path (fixture), &error));
  g_assert_error (error, WF_TILE_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, fixture_get_path (fixture)));
}

static void
assert_name (WfGazetteer *gazetteer, const char *code, const char * const *languages, const char *expected)
{
  g_autofree char *name = wf_gazetteer_dup_name (gazetteer, code, languages);

  g_assert_cmpstr (name, ==, expected);
}

static void
assert_country_at (WfGazetteer *gazetteer, double lat, double lon, const char *expected)
{
  g_autofree char *code = wf_gazetteer_dup_country_at (gazetteer, lat, lon);

  g_assert_cmpstr (code, ==, expected);
}

static guint
count_rings (WfGazetteer *gazetteer, const char *code, double zoom)
{
  g_autoptr (WfShape) shape = wf_gazetteer_load_shape (gazetteer, code, zoom);
  guint n_rings = 0;

  if (shape != NULL)
    wf_shape_get_rings (shape, &n_rings);
  return n_rings;
}

static void
test_languages (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);

  assert_name (gazetteer, "BB", LANGUAGES ("kk"), "Билан");
  /* Who reads Kazakh is shown Russian before English, but behind what else they read. */
  assert_name (gazetteer, "AA", LANGUAGES ("kk"), "Аландия");
  assert_name (gazetteer, "AA", LANGUAGES ("kk_KZ.UTF-8", "de"), "Aaland");
  /* Who does not is not. */
  assert_name (gazetteer, "AA", LANGUAGES ("zh"), "Aland");
  /* A name that is missing in a language of Latin letters is the English one. */
  assert_name (gazetteer, "BB", LANGUAGES ("de", "ru"), "Beeland");
  assert_name (gazetteer, "BB", LANGUAGES ("zh", "ru"), "Биландия");
  /* There is nothing to show for CC but what nobody asked for. */
  assert_name (gazetteer, "CC", LANGUAGES ("de"), NULL);
  assert_name (gazetteer, "CC", LANGUAGES ("ru"), "Силандия");
  g_assert_finalize_object (gazetteer);
}

static void
test_neighbours_known (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);
  g_auto (GStrv) neighbours = wf_gazetteer_list_neighbours (gazetteer, "AA");

  g_assert_cmpstrv (neighbours, LANGUAGES ("BB"));
  g_assert_finalize_object (gazetteer);
}

static void
test_shape_levels (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);

  g_assert_cmpuint (wf_gazetteer_get_shape_level (gazetteer, 0), ==, 0);
  g_assert_cmpuint (wf_gazetteer_get_shape_level (gazetteer, 2), ==, 0);
  g_assert_cmpuint (wf_gazetteer_get_shape_level (gazetteer, 2.01), ==, 1);
  g_assert_cmpuint (wf_gazetteer_get_shape_level (gazetteer, 4), ==, 1);
  g_assert_cmpuint (wf_gazetteer_get_shape_level (gazetteer, 5), ==, 2);
  g_assert_cmpuint (wf_gazetteer_get_shape_level (gazetteer, 1000), ==, 2);
  g_assert_cmpuint (count_rings (gazetteer, "AA", 1), ==, 1);
  g_assert_cmpuint (count_rings (gazetteer, "AA", 3), ==, 2);
  g_assert_cmpuint (count_rings (gazetteer, "AA", 99), ==, 2);
  g_assert_finalize_object (gazetteer);
}

static void
test_shape_kept (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);
  g_autoptr (WfShape) shape = wf_gazetteer_load_shape (gazetteer, "AA", 3);
  g_autoptr (WfShape) again = wf_gazetteer_load_shape (gazetteer, "AA", 3.5);
  g_autoptr (WfShape) other = wf_gazetteer_load_shape (gazetteer, "AA", 1);

  g_assert_true (shape == again);
  g_assert_true (shape != other);
  g_assert_finalize_object (gazetteer);
  /* What was handed out outlives the gazetteer. */
  g_assert_true (wf_shape_contains (shape, 1, 1));
}

static void
test_shape_eviction (void)
{
  /* 200 countries, more than are kept. */
  g_autoptr (Fixture) fixture = gazetteer_fixture_new_with (
    "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199)"
    "INSERT INTO country SELECT printf ('Z%03d', i), 'ZZZ', 2, 2, 1, 0, 0, 20, 20, 0, 0, 20, 20, 1, 1, NULL FROM n;"
    "INSERT INTO shape SELECT 'country', c.code, 2, data FROM country c, shape s"
    "  WHERE c.code LIKE 'Z%' AND s.code = 'AA' AND level = 2;");
  WfGazetteer *gazetteer = open_fixture (fixture);
  g_autoptr (WfShape) first = wf_gazetteer_load_shape (gazetteer, "AA", 99);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *code = g_strdup_printf ("Z%03u", i);
      g_assert_cmpuint (count_rings (gazetteer, code, 99), ==, 2);
      /* What is in use stays. */
      g_autoptr (WfShape) used = wf_gazetteer_load_shape (gazetteer, "Z000", 99);
      g_autoptr (WfShape) still = wf_gazetteer_load_shape (gazetteer, "Z000", 99);
      g_assert_true (used == still);
    }
  g_autoptr (WfShape) again = wf_gazetteer_load_shape (gazetteer, "AA", 99);
  g_assert_nonnull (again);
  g_assert_true (first != again);
  g_assert_finalize_object (gazetteer);
}

static void
test_shape_unknown (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);

  g_assert_null (wf_gazetteer_load_shape (gazetteer, "QQ", 3));
  g_assert_null (wf_gazetteer_load_shape (gazetteer, NULL, 3));
  /* The region has no coarse one. */
  g_assert_null (wf_gazetteer_load_shape (gazetteer, "AA-1", 1));
  g_assert_cmpuint (count_rings (gazetteer, "AA-1", 99), ==, 1);
  g_assert_finalize_object (gazetteer);
}

static void
test_shape_damaged (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new_with (
    "UPDATE shape SET data = x'01ffff' WHERE code = 'AA'; UPDATE shape SET data = NULL WHERE code = 'CC'");
  WfGazetteer *gazetteer = open_fixture (fixture);

  g_assert_null (wf_gazetteer_load_shape (gazetteer, "AA", 3));
  g_assert_null (wf_gazetteer_load_shape (gazetteer, "CC", 3));
  assert_country_at (gazetteer, 2, 2, NULL);
  assert_country_at (gazetteer, 7, 7, "BB");
  g_assert_finalize_object (gazetteer);
}

static void
test_area_of_region (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);
  g_autoptr (WfShape) shape = wf_gazetteer_load_shape (gazetteer, "AA-1", 99);

  g_assert_cmpfloat (wf_gazetteer_get_area_km2 (gazetteer, "AA"), ==, 1000);
  g_assert_cmpfloat (wf_gazetteer_get_area_km2 (gazetteer, "AA-1"), ==, wf_shape_get_area_km2 (shape));
  g_assert_cmpfloat_with_epsilon (wf_shape_get_area_km2 (shape), 9 * 12300, 300);
  g_assert_finalize_object (gazetteer);
}

static void
test_country_at (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);

  assert_country_at (gazetteer, 2, 2, "AA");
  assert_country_at (gazetteer, 7, 7, "BB");
  assert_country_at (gazetteer, 19.9, 19.9, "AA");
  assert_country_at (gazetteer, 20.1, 10, NULL);
  assert_country_at (gazetteer, -50, 100, NULL);
  g_assert_finalize_object (gazetteer);
}

static void
test_country_at_antimeridian (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);

  assert_country_at (gazetteer, 0, 179.5, "CC");
  assert_country_at (gazetteer, 0, -179.5, "CC");
  assert_country_at (gazetteer, 0, 180.5, "CC");
  assert_country_at (gazetteer, 0, -169.5, NULL);
  assert_country_at (gazetteer, 0, 169.5, NULL);
  g_assert_finalize_object (gazetteer);
}

static void
test_search_damaged_rows (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);
  g_autoptr (GPtrArray) hits = wf_gazetteer_search (gazetteer, "a", NULL, 20);

  /* Aland and two cities; not the rows of things that the file does not have. */
  g_assert_cmpuint (hits->len, ==, 3);
  const WfGazetteerHit *hit = g_ptr_array_index (hits, 0);
  g_assert_cmpint (hit->kind, ==, WF_GAZETTEER_COUNTRY);
  g_assert_cmpstr (hit->key, ==, "AA");
  g_assert_finalize_object (gazetteer);
}

static void
test_search_match (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);
  g_autoptr (GPtrArray) german = wf_gazetteer_search (gazetteer, "aaland", NULL, 1);
  g_autoptr (GPtrArray) alias = wf_gazetteer_search (gazetteer, "AAA", NULL, 1);
  g_autoptr (GPtrArray) water = wf_gazetteer_search (gazetteer, "wide s", NULL, 1);
  const WfGazetteerHit *hit = g_ptr_array_index (german, 0);

  g_assert_cmpstr (hit->name, ==, "Aland");
  g_assert_cmpstr (hit->match, ==, "Aaland");
  hit = g_ptr_array_index (alias, 0);
  g_assert_cmpstr (hit->key, ==, "AA");
  hit = g_ptr_array_index (water, 0);
  g_assert_cmpint (hit->kind, ==, WF_GAZETTEER_WATER);
  g_assert_null (hit->country);
  g_assert_cmpfloat (hit->lat, ==, -30);
  g_assert_finalize_object (gazetteer);
}

static void
test_find_city (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);
  double lat, lon;
  g_autofree char *country = NULL;

  g_assert_true (wf_gazetteer_find_city (gazetteer, "acity", &lat, &lon, NULL));
  g_assert_cmpfloat (lat, ==, 1.5);
  g_assert_true (wf_gazetteer_find_city (gazetteer, "Acity, Corner, Aland", &lat, &lon, &country));
  g_assert_cmpstr (country, ==, "AA");
  g_assert_false (wf_gazetteer_find_city (gazetteer, "Beetown, Corner", &lat, &lon, NULL));
  g_assert_false (wf_gazetteer_find_city (gazetteer, "Offearth", &lat, &lon, NULL));
  g_assert_true (wf_gazetteer_find_city (gazetteer, "Seaton", &lat, &lon, NULL));
  g_assert_cmpfloat (lon, ==, 175);
  g_assert_false (wf_gazetteer_find_city (gazetteer, "Seaton, Beeland", &lat, &lon, NULL));
  g_assert_finalize_object (gazetteer);
}

static void
test_find_aliases (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  WfGazetteer *gazetteer = open_fixture (fixture);
  g_autofree char *by_alias = wf_gazetteer_find_country (gazetteer, "olden");
  g_autofree char *by_name = wf_gazetteer_find_country (gazetteer, "Beeland");
  double lat, lon;

  g_assert_cmpstr (by_alias, ==, "AA");
  /* What one country is called counts before what another was. */
  g_assert_cmpstr (by_name, ==, "BB");
  g_assert_null (wf_gazetteer_find_country (gazetteer, "Nowhere"));
  g_assert_true (wf_gazetteer_find_city (gazetteer, "OLDTOWN", &lat, &lon, NULL));
  g_assert_cmpfloat (lon, ==, 1.5);
  g_assert_false (wf_gazetteer_find_city (gazetteer, "Ghosttown", &lat, &lon, NULL));
  /* There is a city of that name, but this one was called so too, and lies there. */
  g_assert_true (wf_gazetteer_find_city (gazetteer, "Seaton, Aland", &lat, &lon, NULL));
  g_assert_cmpfloat (lon, ==, 1.5);
  g_assert_finalize_object (gazetteer);
}

static void
test_bytes (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  g_autoptr (GBytes) bytes = fixture_read_bytes (fixture);
  g_autoptr (GError) error = NULL;
  WfGazetteer *gazetteer = wf_gazetteer_new_for_bytes (bytes, &error);

  g_assert_no_error (error);
  assert_country_at (gazetteer, 7, 7, "BB");
  g_assert_finalize_object (gazetteer);
}

static void
test_missing_tables (void)
{
  static const char * const tables[] = {
    "country", "country_name", "neighbour", "region", "region_name", "place", "place_name", "water", "water_name",
    "alias", "shape", "shape_level", "name_search",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strconcat ("DROP TABLE ", tables[i], NULL);
      g_autoptr (Fixture) fixture = gazetteer_fixture_new_with (sql);
      assert_opening_fails (fixture, WF_TILE_STORE_ERROR_FORMAT);
    }
}

static void
test_bad_rows (void)
{
  static const char * const changes[] = {
    "UPDATE country SET code = NULL WHERE code = 'AA'",
    "UPDATE country SET code = '' WHERE code = 'AA'",
    "UPDATE country SET code = 'BB' WHERE code = 'AA'",
    "UPDATE country SET code = 'a code that is too long' WHERE code = 'AA'",
    "UPDATE country SET code = 'Ä' WHERE code = 'AA'",
    "UPDATE country SET iso3 = 'AAAA' WHERE code = 'AA'",
    "UPDATE country SET label_lat = 91 WHERE code = 'AA'",
    "UPDATE country SET label_lon = 9e999 WHERE code = 'AA'",
    "UPDATE country SET west = -181 WHERE code = 'AA'",
    "UPDATE country SET south = 30 WHERE code = 'AA'",
    "UPDATE country SET full_north = -9e999 WHERE code = 'AA'",
    "UPDATE region SET code = 'AA'",
    "UPDATE region SET north = 91",
    "DELETE FROM shape_level",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (Fixture) fixture = gazetteer_fixture_new_with (changes[i]);
      assert_opening_fails (fixture, WF_TILE_STORE_ERROR_DAMAGED);
    }
}

static void
test_not_a_map (void)
{
  g_autoptr (Fixture) text = fixture_new_raw ("Once upon a time there was a map, long enough to be read as one.\n", 65);
  g_autoptr (Fixture) empty = fixture_new_raw ("", 0);
  g_autoptr (GError) error = NULL;

  assert_opening_fails (text, WF_TILE_STORE_ERROR_FORMAT);
  assert_opening_fails (empty, WF_TILE_STORE_ERROR_FORMAT);
  g_assert_null (wf_gazetteer_new ("/nowhere/world.mbtiles", &error));
  g_assert_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_OPEN);
}

static void
test_endless_view (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new_with (
    "DROP TABLE neighbour;"
    "CREATE VIEW neighbour AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
    "  SELECT 'Z' || i AS code, 'AA' AS other FROM n;");
  WfGazetteer *gazetteer = open_fixture (fixture);
  g_auto (GStrv) neighbours = wf_gazetteer_list_neighbours (gazetteer, "AA");

  g_assert_cmpuint (g_strv_length (neighbours), ==, 0);
  assert_name (gazetteer, "AA", NULL, "Aland");
  g_assert_finalize_object (gazetteer);
}

/* Asks everything there is to ask. */
static void
ask_all (WfGazetteer *gazetteer)
{
  WfBounds world = { -180, -90, 180, 90 };
  double lat, lon;
  g_auto (GStrv) codes = wf_gazetteer_list_countries (gazetteer);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *name = wf_gazetteer_dup_name (gazetteer, codes[i], LANGUAGES ("kk"));
      g_auto (GStrv) neighbours = wf_gazetteer_list_neighbours (gazetteer, codes[i]);
      g_autoptr (WfShape) shape = wf_gazetteer_load_shape (gazetteer, codes[i], 3);
      g_assert_true (name == NULL || g_utf8_validate (name, -1, NULL));
    }
  g_autofree char *at = wf_gazetteer_dup_country_at (gazetteer, 7, 7);
  g_autoptr (GPtrArray) hits = wf_gazetteer_search (gazetteer, "a", NULL, 20);
  g_autoptr (GPtrArray) cities = wf_gazetteer_list_cities_near (gazetteer, &world, 9, NULL, 20);
  g_autofree char *found = wf_gazetteer_find_country (gazetteer, "aland");
  wf_gazetteer_find_city (gazetteer, "Acity, Corner", &lat, &lon, NULL);
  wf_gazetteer_get_area_km2 (gazetteer, "AA-1");
}

/* Any byte of the file may be wrong: that is an error or another answer, never a crash. */
static void
test_any_byte_wrong (void)
{
  g_autoptr (Fixture) fixture = gazetteer_fixture_new ();
  g_autoptr (GBytes) good = fixture_read_bytes (fixture);
  gsize size = g_bytes_get_size (good);
  guint n_refused = 0, n_opened = 0;

  for (gsize i = g_test_rand_int_range (0, 13); i < size; i += 13)
    {
      guint8 *data = g_memdup2 (g_bytes_get_data (good, NULL), size);
      data[i] ^= g_test_rand_int_range (1, 256);
      g_autoptr (GBytes) bad = g_bytes_new_take (data, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (WfGazetteer) gazetteer = wf_gazetteer_new_for_bytes (bad, &error);
      g_assert_true ((gazetteer == NULL) == (error != NULL));
      if (gazetteer != NULL)
        {
          ask_all (gazetteer);
          n_opened++;
        }
      else
        {
          g_assert_true (error->domain == WF_TILE_STORE_ERROR);
          n_refused++;
        }
    }
  g_assert_cmpuint (n_refused, >, 20);
  g_assert_cmpuint (n_opened, >, 100);
}

/* The default gazetteer is opened once in a program, so each case has a program of its own. */
static void
test_default_missing (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("WHEREFORE_DATADIR", "/nowhere", TRUE);
      g_assert_null (wf_gazetteer_get_default ());
      g_assert_error (wf_gazetteer_get_default_error (), WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_OPEN);
      g_assert_nonnull (strstr (wf_gazetteer_get_default_error ()->message, "/nowhere/map/world.mbtiles"));
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  /* No word on the way: the app says it where people see it. */
  g_test_trap_assert_stderr ("");
}

static void
test_default_damaged (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *data = g_dir_make_tmp ("wherefore-geo-XXXXXX", NULL);
      g_autofree char *map = g_build_filename (data, "map", NULL);
      g_autofree char *file = g_build_filename (map, "world.mbtiles", NULL);
      g_assert_cmpint (g_mkdir (map, 0700), ==, 0);
      g_assert_true (g_file_set_contents (file, "not a map", -1, NULL));
      g_setenv ("WHEREFORE_DATADIR", data, TRUE);
      g_assert_null (wf_gazetteer_get_default ());
      g_assert_error (wf_gazetteer_get_default_error (), WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_FORMAT);
      g_assert_null (wf_gazetteer_get_default ());
      g_unlink (file);
      g_rmdir (map);
      g_rmdir (data);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_default_bundled (void)
{
  if (g_test_subprocess ())
    {
      WfGazetteer *gazetteer = wf_gazetteer_get_default ();
      g_assert_no_error (wf_gazetteer_get_default_error ());
      g_assert_true (wf_gazetteer_has_country (gazetteer, "KZ"));
      g_assert_true (wf_gazetteer_get_default () == gazetteer);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gazetteer-file/languages", test_languages);
  g_test_add_func ("/gazetteer-file/neighbours-known", test_neighbours_known);
  g_test_add_func ("/gazetteer-file/shape/levels", test_shape_levels);
  g_test_add_func ("/gazetteer-file/shape/kept", test_shape_kept);
  g_test_add_func ("/gazetteer-file/shape/eviction", test_shape_eviction);
  g_test_add_func ("/gazetteer-file/shape/unknown", test_shape_unknown);
  g_test_add_func ("/gazetteer-file/shape/damaged", test_shape_damaged);
  g_test_add_func ("/gazetteer-file/area-of-region", test_area_of_region);
  g_test_add_func ("/gazetteer-file/country-at/enclave", test_country_at);
  g_test_add_func ("/gazetteer-file/country-at/antimeridian", test_country_at_antimeridian);
  g_test_add_func ("/gazetteer-file/search/damaged-rows", test_search_damaged_rows);
  g_test_add_func ("/gazetteer-file/search/match", test_search_match);
  g_test_add_func ("/gazetteer-file/find-city", test_find_city);
  g_test_add_func ("/gazetteer-file/find-aliases", test_find_aliases);
  g_test_add_func ("/gazetteer-file/bytes", test_bytes);
  g_test_add_func ("/gazetteer-file/bad/missing-tables", test_missing_tables);
  g_test_add_func ("/gazetteer-file/bad/rows", test_bad_rows);
  g_test_add_func ("/gazetteer-file/bad/not-a-map", test_not_a_map);
  g_test_add_func ("/gazetteer-file/bad/endless-view", test_endless_view);
  g_test_add_func ("/gazetteer-file/bad/any-byte-wrong", test_any_byte_wrong);
  g_test_add_func ("/gazetteer-file/default/missing", test_default_missing);
  g_test_add_func ("/gazetteer-file/default/damaged", test_default_damaged);
  g_test_add_func ("/gazetteer-file/default/bundled", test_default_bundled);
  return g_test_run ();
}
