// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tiles: what the renderer is given, that it answers, and what is painted.

#include <json-glib/json-glib.h>

#include "fixture.h"
#include "wf-data.h"
#include "wf-palette.h"
#include "wf-tile-painter.h"

static WfTileStore *
open_store (void)
{
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);
  g_autoptr(GError) error = NULL;
  WfTileStore *store = wf_tile_store_new (path, &error);

  g_assert_no_error (error);

  return store;
}

/* --- The style -------------------------------------------------------------------------- */

static void
test_style (void)
{
  const char * const types[] = { "background", "fill", "line", "symbol", NULL };

  for (WfMapStyle style = 0; style < WF_N_MAP_STYLES; style++)
    {
      g_autofree char *text = wf_tile_painter_build_style (style);
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = json_from_string (text, &error);
      JsonObject *root, *sources;
      JsonArray *layers;

      g_assert_no_error (error);
      root = json_node_get_object (node);
      sources = json_object_get_object_member (root, "sources");
      g_assert_cmpuint (json_object_get_size (sources), ==, 1);
      layers = json_object_get_array_member (root, "layers");
      g_assert_cmpuint (json_array_get_length (layers), >, 5);
      for (guint i = 0; i < json_array_get_length (layers); i++)
        {
          JsonObject *layer = json_array_get_object_element (layers, i);

          g_assert_true (g_strv_contains (types, json_object_get_string_member (layer, "type")));
          g_assert_false (json_object_has_member (layer, "layout") &&
                          json_object_has_member (json_object_get_object_member (layer, "layout"), "visibility"));
        }
    }
}

static void
test_style_has_colors (void)
{
  g_autofree char *light = wf_tile_painter_build_style (WF_MAP_STYLE_LIGHT);
  g_autofree char *dark = wf_tile_painter_build_style (WF_MAP_STYLE_DARK);
  g_autofree char *water = gdk_rgba_to_string (&wf_palette_get (WF_MAP_STYLE_DARK)->water);

  g_assert_cmpstr (light, !=, dark);
  g_assert_nonnull (strstr (dark, water));
  g_assert_null (strstr (light, water));
}

static void
test_disputed_is_dashed (void)
{
  g_autofree char *text = wf_tile_painter_build_style (WF_MAP_STYLE_LIGHT);
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  JsonArray *layers = json_object_get_array_member (json_node_get_object (node), "layers");
  guint n_dashed = 0;

  for (guint i = 0; i < json_array_get_length (layers); i++)
    {
      JsonObject *layer = json_array_get_object_element (layers, i);
      const char *id = json_object_get_string_member (layer, "id");
      gboolean dashed = json_object_has_member (json_object_get_object_member (layer, "paint"), "line-dasharray");

      if (g_str_equal (id, "disputed") || g_str_equal (id, "claim"))
        n_dashed += dashed;
      if (g_str_equal (id, "border"))
        g_assert_false (dashed);
    }
  g_assert_cmpuint (n_dashed, ==, 2);
}

/* --- The source ------------------------------------------------------------------------- */

static void
got_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  GBytes **bytes = user_data;
  g_autoptr(GError) error = NULL;

  *bytes = shumate_data_source_get_tile_data_finish (SHUMATE_DATA_SOURCE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static GBytes *
get_tile (int zoom,
          int x,
          int y)
{
  g_autoptr(WfTileStore) store = open_store ();
  WfTileSource *source = wf_tile_source_new (store);
  GBytes *bytes = NULL;

  shumate_data_source_get_tile_data_async (SHUMATE_DATA_SOURCE (source), x, y, zoom, NULL, got_cb, &bytes);
  fixture_wait_for (is_set, &bytes);
  g_assert_finalize_object (source);

  return bytes;
}

static void
test_source_answers (void)
{
  g_autoptr(GBytes) bytes = get_tile (0, 0, 0);
  g_autoptr(ShumateVectorReader) reader = NULL;

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
  /* Not compressed, or libshumate could not read it. */
  reader = shumate_vector_reader_new (bytes);
  g_assert_nonnull (reader);
}

static void
test_open_sea (void)
{
  /* In the South Pacific: no bytes rather than an error, so that the renderer paints the sea. */
  g_autoptr(GBytes) bytes = get_tile (6, 10, 43);

  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
}

static void
test_source_zooms (void)
{
  g_autoptr(WfTileStore) store = open_store ();
  WfTileSource *source = wf_tile_source_new (store);

  g_assert_cmpuint (shumate_data_source_get_min_zoom_level (SHUMATE_DATA_SOURCE (source)), ==, 0);
  g_assert_cmpuint (shumate_data_source_get_max_zoom_level (SHUMATE_DATA_SOURCE (source)), ==, 6);
  g_assert_finalize_object (source);
}

/* --- The painter ------------------------------------------------------------------------ */

static WfTilePainter *
create_painter (WfMapStyle style)
{
  g_autoptr(WfTileStore) store = open_store ();
  g_autoptr(WfTileSource) source = wf_tile_source_new (store);
  g_autoptr(GError) error = NULL;
  WfTilePainter *painter = wf_tile_painter_new (source, style, &error);

  g_assert_no_error (error);

  return painter;
}

static void
test_painter_accepts_styles (void)
{
  for (WfMapStyle style = 0; style < WF_N_MAP_STYLES; style++)
    {
      WfTilePainter *painter = create_painter (style);

      g_assert_cmpuint (shumate_map_source_get_tile_size (SHUMATE_MAP_SOURCE (painter)), ==, 512);
      g_assert_cmpuint (wf_tile_painter_get_pending (painter), ==, 0);
      g_assert_finalize_object (painter);
    }
}

typedef struct {
  guint n_done;
  guint n_cancelled;
} Filled;

static void
filled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Filled *filled = user_data;
  g_autoptr(GError) error = NULL;

  if (shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source), result, &error))
    filled->n_done++;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    filled->n_cancelled++;
  else
    g_assert_no_error (error);
}

static gboolean
is_idle (gpointer data)
{
  return wf_tile_painter_get_pending (data) == 0;
}

static void
test_painter_paints (void)
{
  const WfPalette *palette = wf_palette_get (WF_MAP_STYLE_LIGHT);
  WfTilePainter *painter = create_painter (WF_MAP_STYLE_LIGHT);
  g_autoptr(ShumateTile) tile = shumate_tile_new_full (0, 0, 512, 0);
  g_autofree guchar *pixels = g_malloc (512 * 512 * 4);
  Filled filled = { 0 };
  const guchar *pacific;

  shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (painter), tile, NULL, filled_cb, &filled);
  g_assert_cmpuint (wf_tile_painter_get_pending (painter), ==, 1);
  fixture_wait_for (is_idle, painter);
  fixture_iterate ();
  g_assert_cmpuint (filled.n_done, ==, 1);

  /* Blue, green, red: the South Pacific is the palette's water. */
  gdk_texture_download (GDK_TEXTURE (shumate_tile_get_paintable (tile)), pixels, 512 * 4);
  pacific = pixels + 4 * (330 * 512 + 80);
  g_assert_cmpint (ABS (pacific[2] - palette->water.red * 255), <=, 1);
  g_assert_cmpint (ABS (pacific[0] - palette->water.blue * 255), <=, 1);
  g_assert_finalize_object (painter);
}

static void
test_painter_cancels (void)
{
  WfTilePainter *painter = create_painter (WF_MAP_STYLE_LIGHT);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Filled filled = { 0 };

  for (int i = 0; i < 12; i++)
    {
      g_autoptr(ShumateTile) tile = shumate_tile_new_full (i % 4, i / 4, 512, 2);

      shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (painter), tile, cancellable, filled_cb, &filled);
    }
  g_assert_cmpuint (wf_tile_painter_get_pending (painter), ==, 12);
  g_cancellable_cancel (cancellable);
  fixture_wait_for (is_idle, painter);
  fixture_iterate ();
  g_assert_cmpuint (filled.n_cancelled, ==, 12);
  g_assert_finalize_object (painter);
}

static void
test_painter_stops (void)
{
  WfTilePainter *painter = create_painter (WF_MAP_STYLE_LIGHT);
  Filled filled = { 0 };

  for (int i = 0; i < 12; i++)
    {
      g_autoptr(ShumateTile) tile = shumate_tile_new_full (i % 4, i / 4, 512, 2);

      shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (painter), tile, NULL, filled_cb, &filled);
    }
  wf_tile_painter_stop (painter);
  fixture_wait_for (is_idle, painter);
  fixture_iterate ();
  g_assert_cmpuint (filled.n_done + filled.n_cancelled, ==, 12);
  g_assert_cmpuint (filled.n_cancelled, >=, 9);
  g_assert_finalize_object (painter);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/tiles/style", test_style);
  g_test_add_func ("/tiles/style-has-colors", test_style_has_colors);
  g_test_add_func ("/tiles/disputed-is-dashed", test_disputed_is_dashed);
  g_test_add_func ("/tiles/source-answers", test_source_answers);
  g_test_add_func ("/tiles/open-sea", test_open_sea);
  g_test_add_func ("/tiles/source-zooms", test_source_zooms);
  g_test_add_func ("/tiles/painter-accepts-styles", test_painter_accepts_styles);
  g_test_add_func ("/tiles/painter-paints", test_painter_paints);
  g_test_add_func ("/tiles/painter-cancels", test_painter_cancels);
  g_test_add_func ("/tiles/painter-stops", test_painter_stops);

  return g_test_run ();
}
