// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tiles out of the bundled map, and out of files that are damaged in every way.

#include "config.h"

#include <string.h>

#include "fixture.h"
#include "wf-data.h"
#include "wf-tile-store.h"

#define INSERT_TILE "INSERT INTO tiles VALUES (2, 1, 0, ?)"

static WfTileStore *
open_bundled (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);
  WfTileStore *store = wf_tile_store_new (path, &error);

  g_assert_no_error (error);
  return store;
}

static WfTileStore *
open_fixture (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  WfTileStore *store = wf_tile_store_new (fixture_get_path (fixture), &error);

  g_assert_no_error (error);
  return store;
}

static void
assert_opening_fails (const char *path, WfTileStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_name (path);

  g_assert_null (wf_tile_store_new (path, &error));
  g_assert_error (error, WF_TILE_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
assert_damaged (WfTileStore *store, Fixture *fixture, guint zoom, guint x, guint y)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (wf_tile_store_read (store, zoom, x, y, &error));
  g_assert_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, fixture_get_path (fixture)));
}

static gsize
size_of_tile (WfTileStore *store, guint zoom, guint x, guint y)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) tile = wf_tile_store_read (store, zoom, x, y, &error);

  g_assert_no_error (error);
  return g_bytes_get_size (tile);
}

static void
test_bundled_metadata (void)
{
  WfTileStore *store = open_bundled ();

  g_assert_cmpuint (wf_tile_store_get_min_zoom (store), ==, 0);
  g_assert_cmpuint (wf_tile_store_get_max_zoom (store), ==, 6);
  g_assert_nonnull (strstr (wf_tile_store_get_attribution (store), "Natural Earth"));
  g_assert_finalize_object (store);
}

/* Every tile there is: it starts with the tag of a layer (field 3, length-delimited) and is not huge. */
static void
test_bundled_tiles (void)
{
  WfTileStore *store = open_bundled ();
  guint n_tiles = 0;

  for (guint zoom = 0; zoom <= 6; zoom++)
    for (guint x = 0; x < 1u << zoom; x++)
      for (guint y = 0; y < 1u << zoom; y++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) tile = wf_tile_store_read (store, zoom, x, y, &error);
          gsize size;
          g_assert_no_error (error);
          const guint8 *data = g_bytes_get_data (tile, &size);
          if (size == 0)
            continue;
          g_assert_cmphex (data[0], ==, 0x1a);
          g_assert_cmpuint (size, <, 200 * 1024);
          n_tiles++;
        }
  g_assert_cmpuint (n_tiles, >, 3000);
  g_assert_finalize_object (store);
}

static gboolean
holds (GBytes *tile, const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (tile, &size);

  for (gsize at = 0; at + strlen (text) <= size; at++)
    if (memcmp (data + at, text, strlen (text)) == 0)
      return TRUE;
  return FALSE;
}

/* Rows are counted from the north: Astana (51.17°N, 71.45°E) is in 6/44/21, Miami (25.77°N, 80.19°W) in 6/17/27. */
static void
test_bundled_north_is_up (void)
{
  WfTileStore *store = open_bundled ();
  g_autoptr (GBytes) astana = wf_tile_store_read (store, 6, 44, 21, NULL);
  g_autoptr (GBytes) miami = wf_tile_store_read (store, 6, 17, 27, NULL);

  g_assert_true (holds (astana, "Astana"));
  g_assert_true (holds (miami, "Miami"));
  g_assert_false (holds (miami, "Astana"));
  g_assert_finalize_object (store);
}

static void
test_bundled_open_sea (void)
{
  WfTileStore *store = open_bundled ();

  /* South Pacific, 40°S 130°W. */
  g_assert_cmpuint (size_of_tile (store, 6, 8, 39), ==, 0);
  g_assert_finalize_object (store);
}

static void
test_outside (void)
{
  WfTileStore *store = open_bundled ();

  g_assert_cmpuint (size_of_tile (store, 0, 1, 0), ==, 0);
  g_assert_cmpuint (size_of_tile (store, 3, 0, 8), ==, 0);
  g_assert_cmpuint (size_of_tile (store, 9, 4, 4), ==, 0);
  g_assert_cmpuint (size_of_tile (store, 200, 4, 4), ==, 0);
  g_assert_cmpuint (size_of_tile (store, G_MAXUINT, G_MAXUINT, G_MAXUINT), ==, 0);
  g_assert_finalize_object (store);
}

static void
test_round_trip (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_METADATA FIXTURE_TILES);
  g_autoptr (GBytes) packed = fixture_gzip ("what a tile holds", 17);
  fixture_add_blob (fixture, INSERT_TILE, packed);
  WfTileStore *store = open_fixture (fixture);
  g_autoptr (GBytes) tile = wf_tile_store_read (store, 2, 1, 3, NULL);

  g_assert_cmpmem (g_bytes_get_data (tile, NULL), g_bytes_get_size (tile), "what a tile holds", 17);
  g_assert_cmpuint (size_of_tile (store, 2, 1, 0), ==, 0);
  g_assert_cmpstr (wf_tile_store_get_attribution (store), ==, "Nobody");
  g_assert_finalize_object (store);
}

static void
test_bytes (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_METADATA FIXTURE_TILES);
  g_autoptr (GBytes) packed = fixture_gzip ("what a tile holds", 17);
  fixture_add_blob (fixture, INSERT_TILE, packed);
  g_autoptr (GBytes) bytes = fixture_read_bytes (fixture);
  g_autoptr (GError) error = NULL;
  WfTileStore *store = wf_tile_store_new_for_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (size_of_tile (store, 2, 1, 3), ==, 17);
  g_assert_finalize_object (store);
}

static void
test_empty_bytes (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (wf_tile_store_new_for_bytes (bytes, &error));
  g_assert_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_FORMAT);
}

static void
test_zooms_from_tiles (void)
{
  g_autoptr (Fixture) fixture = fixture_new (
    "CREATE TABLE metadata (name TEXT, value TEXT); INSERT INTO metadata VALUES ('format', 'pbf');" FIXTURE_TILES
    "INSERT INTO tiles VALUES (2, 0, 0, NULL), (5, 0, 0, NULL);");
  WfTileStore *store = open_fixture (fixture);

  g_assert_cmpuint (wf_tile_store_get_min_zoom (store), ==, 2);
  g_assert_cmpuint (wf_tile_store_get_max_zoom (store), ==, 5);
  g_assert_null (wf_tile_store_get_attribution (store));
  g_assert_cmpuint (size_of_tile (store, 2, 0, 3), ==, 0);
  g_assert_finalize_object (store);
}

static void
test_missing_file (void)
{
  assert_opening_fails ("/nowhere/world.mbtiles", WF_TILE_STORE_ERROR_OPEN);
}

static void
test_folder (void)
{
  assert_opening_fails (g_get_tmp_dir (), WF_TILE_STORE_ERROR_OPEN);
}

static void
test_empty_file (void)
{
  g_autoptr (Fixture) fixture = fixture_new_raw ("", 0);

  assert_opening_fails (fixture_get_path (fixture), WF_TILE_STORE_ERROR_FORMAT);
}

static void
test_not_a_database (void)
{
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autoptr (Fixture) fixture = fixture_new_raw (text, 5000);

  assert_opening_fails (fixture_get_path (fixture), WF_TILE_STORE_ERROR_FORMAT);
}

static void
test_no_metadata (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_TILES);

  assert_opening_fails (fixture_get_path (fixture), WF_TILE_STORE_ERROR_FORMAT);
}

static void
test_no_tiles (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_METADATA);

  assert_opening_fails (fixture_get_path (fixture), WF_TILE_STORE_ERROR_FORMAT);
}

static void
test_no_column (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_METADATA "CREATE TABLE tiles (zoom_level, tile_column, tile_row);");

  assert_opening_fails (fixture_get_path (fixture), WF_TILE_STORE_ERROR_FORMAT);
}

static void
test_raster (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_METADATA FIXTURE_TILES
                                             "UPDATE metadata SET value = 'png' WHERE name = 'format';");

  assert_opening_fails (fixture_get_path (fixture), WF_TILE_STORE_ERROR_FORMAT);
}

static void
test_bad_zooms (void)
{
  static const char * const changes[] = {
    "UPDATE metadata SET value = '-1' WHERE name = 'minzoom'",
    "UPDATE metadata SET value = '7' WHERE name = 'minzoom'",
    "UPDATE metadata SET value = 'six' WHERE name = 'maxzoom'",
    "UPDATE metadata SET value = '4000000000000' WHERE name = 'maxzoom'",
    "DELETE FROM metadata WHERE name = 'maxzoom'; INSERT INTO tiles VALUES (-3, 0, 0, NULL)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *sql = g_strconcat (FIXTURE_METADATA FIXTURE_TILES, changes[i], NULL);
      g_autoptr (Fixture) fixture = fixture_new (sql);
      assert_opening_fails (fixture_get_path (fixture), WF_TILE_STORE_ERROR_FORMAT);
    }
}

static void
test_odd_metadata (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_METADATA FIXTURE_TILES
    "INSERT INTO metadata VALUES (NULL, 'x'), ('name', NULL), (NULL, NULL), (x'fffe00', x'ff');"
    "UPDATE metadata SET value = x'c328' WHERE name = 'attribution';");
  WfTileStore *store = open_fixture (fixture);

  g_assert_true (g_utf8_validate (wf_tile_store_get_attribution (store), -1, NULL));
  g_assert_finalize_object (store);
}

static void
test_truncated_file (void)
{
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);
  g_autofree char *data = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  g_autoptr (Fixture) fixture = fixture_new_raw (data, size / 2);

  assert_opening_fails (fixture_get_path (fixture), WF_TILE_STORE_ERROR_DAMAGED);
}

static void
test_overwritten_pages (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_METADATA FIXTURE_TILES);
  g_autoptr (GBytes) packed = fixture_gzip ("what a tile holds", 17);
  fixture_add_blob (fixture, INSERT_TILE, packed);
  g_autoptr (GBytes) bytes = fixture_read_bytes (fixture);
  gsize size;
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  g_assert_cmpuint (size, ==, 3 * 4096);
  /* The page of the tiles, not those of the schema and the metadata. */
  memset (data + 2 * 4096, 0xee, 4096);
  fixture_write_bytes (fixture, data, size);
  WfTileStore *store = open_fixture (fixture);

  assert_damaged (store, fixture, 2, 1, 3);
  assert_damaged (store, fixture, 2, 1, 3);
  g_assert_finalize_object (store);
}

static void
assert_tile_damaged (gconstpointer blob, gsize size)
{
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_METADATA FIXTURE_TILES);
  g_autoptr (GBytes) bytes = g_bytes_new (blob, size);
  fixture_add_blob (fixture, INSERT_TILE, bytes);
  WfTileStore *store = open_fixture (fixture);

  assert_damaged (store, fixture, 2, 1, 3);
  /* The store goes on with other tiles. */
  g_assert_cmpuint (size_of_tile (store, 2, 1, 0), ==, 0);
  g_assert_finalize_object (store);
}

static void
test_tile_not_gzip (void)
{
  assert_tile_damaged ("\x1a\x05hello", 7);
}

static void
test_tile_cut_off (void)
{
  g_autofree char *text = g_strnfill (3000, 'a');
  g_autoptr (GBytes) packed = fixture_gzip (text, 3000);

  for (gsize size = 1; size < g_bytes_get_size (packed); size += 7)
    assert_tile_damaged (g_bytes_get_data (packed, NULL), size);
}

static void
test_tile_bit_flipped (void)
{
  g_autoptr (GBytes) packed = fixture_gzip ("what a tile holds", 17);
  gsize size = g_bytes_get_size (packed);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (packed, NULL), size);

  /* The checksum tells. */
  data[size - 6] ^= 1;
  assert_tile_damaged (data, size);
}

static void
test_tile_bomb (void)
{
  gsize size = 64 * 1024 * 1024;
  g_autofree guint8 *zeros = g_malloc0 (size);
  g_autoptr (GBytes) packed = fixture_gzip (zeros, size);

  g_assert_cmpuint (g_bytes_get_size (packed), <, 100 * 1024);
  assert_tile_damaged (g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
}

static void
test_tile_nearly_too_large (void)
{
  gsize size = WF_TILE_STORE_MAX_TILE_BYTES - 1;
  g_autofree guint8 *zeros = g_malloc0 (size);
  g_autoptr (GBytes) packed = fixture_gzip (zeros, size);
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_METADATA FIXTURE_TILES);
  fixture_add_blob (fixture, INSERT_TILE, packed);
  WfTileStore *store = open_fixture (fixture);

  g_assert_cmpuint (size_of_tile (store, 2, 1, 3), ==, size);
  g_assert_finalize_object (store);
}

static void
test_endless_view (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_METADATA
    "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
    "  SELECT 3 + abs(i) AS zoom_level, 3 + abs(i) AS tile_column, 0 AS tile_row, 'x' AS tile_data FROM n;");
  WfTileStore *store = open_fixture (fixture);

  assert_damaged (store, fixture, 2, 1, 3);
  g_assert_finalize_object (store);
}

static void
test_view (void)
{
  /* MBTiles allows it, so that equal tiles stand in the file once. */
  g_autoptr (Fixture) fixture = fixture_new (FIXTURE_METADATA
    "CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, id INTEGER);"
    "CREATE TABLE images (id INTEGER PRIMARY KEY, tile_data BLOB);"
    "CREATE VIEW tiles AS SELECT * FROM map JOIN images USING (id);"
    "INSERT INTO map VALUES (2, 1, 0, 5);");
  g_autoptr (GBytes) packed = fixture_gzip ("sea", 3);
  fixture_add_blob (fixture, "INSERT INTO images VALUES (5, ?)", packed);
  WfTileStore *store = open_fixture (fixture);

  g_assert_cmpuint (size_of_tile (store, 2, 1, 3), ==, 3);
  g_assert_finalize_object (store);
}

/* Any byte of a small file may be wrong: that is an error or another tile, never a crash. */
static void
test_any_byte_wrong (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("PRAGMA page_size = 512;" FIXTURE_METADATA FIXTURE_TILES);
  g_autoptr (GBytes) packed = fixture_gzip ("what a tile holds", 17);
  fixture_add_blob (fixture, INSERT_TILE, packed);
  g_autoptr (GBytes) good = fixture_read_bytes (fixture);
  gsize size = g_bytes_get_size (good);
  guint n_refused = 0;

  for (gsize i = 0; i < size; i++)
    {
      guint8 *data = g_memdup2 (g_bytes_get_data (good, NULL), size);
      data[i] ^= 0xa5;
      g_autoptr (GBytes) bad = g_bytes_new_take (data, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (WfTileStore) store = wf_tile_store_new_for_bytes (bad, &error);
      g_autoptr (GBytes) tile = store != NULL ? wf_tile_store_read (store, 2, 1, 3, &error) : NULL;
      g_assert_true ((tile != NULL) == (error == NULL));
      g_assert_true (error == NULL || error->domain == WF_TILE_STORE_ERROR);
      n_refused += error != NULL;
    }
  g_assert_cmpuint (n_refused, >, 100);
}

static gpointer
read_many_thread (gpointer data)
{
  gsize total = 0;

  for (guint i = 0; i < 400; i++)
    total += size_of_tile (data, 4, i % 16, i / 16 % 16);
  return GSIZE_TO_POINTER (total);
}

static void
test_threads (void)
{
  WfTileStore *store = open_bundled ();
  GThread *threads[4];
  gsize expected = GPOINTER_TO_SIZE (read_many_thread (store));

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("tiles", read_many_thread, store);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (threads[i])), ==, expected);
  g_assert_finalize_object (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tile-store/bundled/metadata", test_bundled_metadata);
  g_test_add_func ("/tile-store/bundled/tiles", test_bundled_tiles);
  g_test_add_func ("/tile-store/bundled/north-is-up", test_bundled_north_is_up);
  g_test_add_func ("/tile-store/bundled/open-sea", test_bundled_open_sea);
  g_test_add_func ("/tile-store/outside", test_outside);
  g_test_add_func ("/tile-store/round-trip", test_round_trip);
  g_test_add_func ("/tile-store/bytes", test_bytes);
  g_test_add_func ("/tile-store/empty-bytes", test_empty_bytes);
  g_test_add_func ("/tile-store/zooms-from-tiles", test_zooms_from_tiles);
  g_test_add_func ("/tile-store/view", test_view);
  g_test_add_func ("/tile-store/threads", test_threads);
  g_test_add_func ("/tile-store/bad/missing-file", test_missing_file);
  g_test_add_func ("/tile-store/bad/folder", test_folder);
  g_test_add_func ("/tile-store/bad/empty-file", test_empty_file);
  g_test_add_func ("/tile-store/bad/not-a-database", test_not_a_database);
  g_test_add_func ("/tile-store/bad/no-metadata", test_no_metadata);
  g_test_add_func ("/tile-store/bad/no-tiles", test_no_tiles);
  g_test_add_func ("/tile-store/bad/no-column", test_no_column);
  g_test_add_func ("/tile-store/bad/raster", test_raster);
  g_test_add_func ("/tile-store/bad/zooms", test_bad_zooms);
  g_test_add_func ("/tile-store/bad/odd-metadata", test_odd_metadata);
  g_test_add_func ("/tile-store/bad/truncated-file", test_truncated_file);
  g_test_add_func ("/tile-store/bad/overwritten-pages", test_overwritten_pages);
  g_test_add_func ("/tile-store/bad/any-byte-wrong", test_any_byte_wrong);
  g_test_add_func ("/tile-store/bad/endless-view", test_endless_view);
  g_test_add_func ("/tile-store/tile/not-gzip", test_tile_not_gzip);
  g_test_add_func ("/tile-store/tile/cut-off", test_tile_cut_off);
  g_test_add_func ("/tile-store/tile/bit-flipped", test_tile_bit_flipped);
  g_test_add_func ("/tile-store/tile/bomb", test_tile_bomb);
  g_test_add_func ("/tile-store/tile/nearly-too-large", test_tile_nearly_too_large);
  return g_test_run ();
}
