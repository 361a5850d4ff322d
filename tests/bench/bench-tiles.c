// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the tiles of zooms 0 to 4 of the bundled map, and decodes every feature of them, tags and geometry; then draws those
// of zooms 0 to 3 as the window does, several at a time; prints how many a second.

#include <gtk/gtk.h>
#include <shumate/shumate.h>

#include "wf-data.h"
#include "wf-tile-painter.h"

#define MAX_ZOOM       4
#define MAX_DRAWN_ZOOM 3

static guint
decode (GBytes *bytes)
{
  g_autoptr (ShumateVectorReader) reader = shumate_vector_reader_new (bytes);
  g_autoptr (ShumateVectorReaderIter) iter = shumate_vector_reader_iterate (reader);
  guint n_features = 0;

  for (guint i = 0; i < shumate_vector_reader_iter_get_layer_count (iter); i++)
    {
      shumate_vector_reader_iter_read_layer (iter, i);
      while (shumate_vector_reader_iter_next_feature (iter))
        {
          /* Asks for the tags, then for the geometry: to tell what a point lies in decodes all of it. */
          g_autofree const char **keys = shumate_vector_reader_iter_get_feature_keys (iter);

          shumate_vector_reader_iter_feature_contains_point (iter, 0, 0);
          n_features++;
        }
    }
  return n_features;
}

static void
drawn_cb (GObject      *painter,
          GAsyncResult *result,
          gpointer      user_data)
{
  guint *n_left = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = wf_tile_painter_paint_finish (WF_TILE_PAINTER (painter), result, &error);

  if (texture == NULL)
    g_error ("%s", error->message);
  (*n_left)--;
}

static double
measure_draws_per_second (WfTileStore *store)
{
  g_autoptr (WfTileSource) source = wf_tile_source_new (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (WfTilePainter) painter = wf_tile_painter_new (source, WF_MAP_STYLE_LIGHT, &error);
  gint64 start_us = g_get_monotonic_time ();
  guint n_tiles = 0, n_left;

  if (painter == NULL)
    g_error ("%s", error->message);
  for (guint zoom = 0; zoom <= MAX_DRAWN_ZOOM; zoom++)
    n_tiles += 1u << (2 * zoom);
  n_left = n_tiles;
  for (guint zoom = 0; zoom <= MAX_DRAWN_ZOOM; zoom++)
    for (guint x = 0; x < 1u << zoom; x++)
      for (guint y = 0; y < 1u << zoom; y++)
        wf_tile_painter_paint_async (painter, zoom, x, y, 1, NULL, drawn_cb, &n_left);
  while (n_left > 0)
    g_main_context_iteration (NULL, TRUE);

  return n_tiles * 1e6 / (g_get_monotonic_time () - start_us);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WfTileStore) store = wf_tile_store_new (path, &error);
  gint64 read_us = 0, decode_us = 0;
  guint n_tiles = 0, n_features = 0;

  gtk_init ();
  if (store == NULL)
    g_error ("%s", error->message);
  for (guint zoom = 0; zoom <= MAX_ZOOM; zoom++)
    for (guint x = 0; x < 1u << zoom; x++)
      for (guint y = 0; y < 1u << zoom; y++)
        {
          gint64 start_us = g_get_monotonic_time ();
          g_autoptr (GBytes) bytes = wf_tile_store_read (store, zoom, x, y, &error);

          if (error != NULL)
            g_error ("%s", error->message);
          read_us += g_get_monotonic_time () - start_us;
          if (bytes == NULL)
            continue;
          start_us = g_get_monotonic_time ();
          n_features += decode (bytes);
          decode_us += g_get_monotonic_time () - start_us;
          n_tiles++;
        }
  g_print ("{\"tiles\": %u, \"features\": %u, \"reads_per_second\": %.0f, \"decodes_per_second\": %.0f,"
           " \"draws_per_second\": %.1f}\n", n_tiles, n_features, n_tiles * 1e6 / MAX (read_us, 1),
           n_tiles * 1e6 / MAX (decode_us, 1), measure_draws_per_second (store));
  return 0;
}
