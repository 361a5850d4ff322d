// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfTileReader: a tile made by hand, those of the bundled map, and damaged ones.

#include "wf-data.h"
#include "wf-tile-reader.h"
#include "wf-tile-store.h"

/* A layer "l" of extent 100 with one line from 10, 20 by 30, 40 and by -5, 0, and the tags kind=a, rank=7. */
static const guint8 tile[] = {
  0x1a, 42,
    0x78, 2,
    0x0a, 1, 'l',
    0x12, 18,
      0x12, 4, 0, 0, 1, 1,
      0x18, 2,
      0x22, 8, 0x09, 20, 40, 0x12, 60, 80, 9, 0,
    0x1a, 1, 'k',
    0x1a, 1, 'r',
    0x22, 3, 0x0a, 1, 'a',
    0x22, 2, 0x28, 7,
    0x28, 100,
};

typedef struct {
  guint n_features;
  guint n_points;
} Sum;

static void
check_line (const WfTileFeature *feature,
            gpointer             user_data)
{
  guint n_points;
  const float *points = wf_tile_feature_get_part (feature, 0, &n_points);

  ((Sum *) user_data)->n_features++;
  g_assert_cmpint (wf_tile_feature_get_geometry (feature), ==, WF_TILE_GEOMETRY_LINES);
  g_assert_cmpuint (wf_tile_feature_get_n_parts (feature), ==, 1);
  g_assert_cmpuint (n_points, ==, 3);
  g_assert_cmpfloat_with_epsilon (points[0], 0.1, 1e-6);
  g_assert_cmpfloat_with_epsilon (points[1], 0.2, 1e-6);
  g_assert_cmpfloat_with_epsilon (points[2], 0.4, 1e-6);
  g_assert_cmpfloat_with_epsilon (points[4], 0.35, 1e-6);
  g_assert_true (wf_tile_feature_has_string (feature, "k", "a"));
  g_assert_false (wf_tile_feature_has_string (feature, "k", "b"));
  g_assert_false (wf_tile_feature_has_string (feature, "r", "a"));
  g_assert_cmpint (wf_tile_feature_get_int (feature, "r", 0), ==, 7);
  g_assert_cmpint (wf_tile_feature_get_int (feature, "none", -1), ==, -1);
}

static void
test_by_hand (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (tile, sizeof tile);
  Sum sum = { 0 };

  g_assert_true (wf_tile_read (bytes, "l", check_line, &sum));
  g_assert_cmpuint (sum.n_features, ==, 1);
  g_assert_true (wf_tile_read (bytes, "other", check_line, &sum));
  g_assert_cmpuint (sum.n_features, ==, 1);
}

static void
add_up (const WfTileFeature *feature,
        gpointer             user_data)
{
  Sum *sum = user_data;

  sum->n_features++;
  for (guint i = 0; i < wf_tile_feature_get_n_parts (feature); i++)
    {
      guint n_points;

      g_assert_nonnull (wf_tile_feature_get_part (feature, i, &n_points));
      sum->n_points += n_points;
    }
}

static void
test_bundled (void)
{
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);
  g_autoptr(WfTileStore) store = wf_tile_store_new (path, NULL);
  g_autoptr(GBytes) bytes = wf_tile_store_read (store, 0, 0, 0, NULL);
  Sum countries = { 0 }, borders = { 0 };

  g_assert_true (wf_tile_read (bytes, "country", add_up, &countries));
  g_assert_true (wf_tile_read (bytes, "border", add_up, &borders));
  g_assert_cmpuint (countries.n_features, >, 150);
  g_assert_cmpuint (countries.n_points, >, 1000);
  g_assert_cmpuint (borders.n_features, ==, 2);
}

/* However a tile is cut off or changed, reading it ends. */
static void
test_damaged (void)
{
  for (gsize length = 0; length < sizeof tile; length++)
    {
      g_autofree guint8 *part = g_memdup2 (tile, length);
      g_autoptr(GBytes) bytes = g_bytes_new_static (part, length);
      Sum sum = { 0 };

      g_assert_cmpint (wf_tile_read (bytes, "l", add_up, &sum), ==, length == 0);
    }

  for (gsize at = 0; at < sizeof tile; at++)
    for (guint value = 0; value < 256; value++)
      {
        g_autofree guint8 *changed = g_memdup2 (tile, sizeof tile);
        g_autoptr(GBytes) bytes = g_bytes_new_static (changed, sizeof tile);
        Sum sum = { 0 };

        changed[at] = value;
        wf_tile_read (bytes, "l", add_up, &sum);
        g_assert_cmpuint (sum.n_points, <, sizeof tile);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tile-reader/by-hand", test_by_hand);
  g_test_add_func ("/tile-reader/bundled", test_bundled);
  g_test_add_func ("/tile-reader/damaged", test_damaged);

  return g_test_run ();
}
