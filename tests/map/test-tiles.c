// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tiles: what the renderer is given, that it answers, and what is painted.

#include <json-glib/json-glib.h>

#include "fixture.h"
#include "wf-data.h"
#include "wf-palette.h"
#include "wf-tile-grid.h"
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

      g_assert_finalize_object (painter);
    }
}

typedef struct {
  guint       n_done;
  guint       n_cancelled;
  GdkTexture *texture;
} Painted;

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Painted *painted = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = wf_tile_painter_paint_finish (WF_TILE_PAINTER (source), result, &error);

  g_assert_cmpint (texture == NULL, ==, error != NULL);
  if (texture != NULL)
    painted->n_done++;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    painted->n_cancelled++;
  else
    g_assert_no_error (error);
  g_set_object (&painted->texture, texture);
}

static gboolean
is_one_done (gpointer data)
{
  return ((Painted *) data)->n_done == 1;
}

static gboolean
are_twelve_over (gpointer data)
{
  Painted *painted = data;

  return painted->n_done + painted->n_cancelled == 12;
}

static void
test_painter_paints (void)
{
  const WfPalette *palette = wf_palette_get (WF_MAP_STYLE_LIGHT);
  WfTilePainter *painter = create_painter (WF_MAP_STYLE_LIGHT);
  g_autofree guchar *pixels = g_malloc (1024 * 1024 * 4);
  Painted painted = { 0 };
  const guchar *pacific;

  wf_tile_painter_paint_async (painter, 0, 0, 0, 2, NULL, painted_cb, &painted);
  fixture_wait_for (is_one_done, &painted);
  g_assert_cmpint (gdk_texture_get_width (painted.texture), ==, 2 * WF_TILE_PX);

  /* Blue, green, red: the South Pacific is the palette's water. */
  gdk_texture_download (painted.texture, pixels, 1024 * 4);
  pacific = pixels + 4 * (660 * 1024 + 160);
  g_assert_cmpint (ABS (pacific[2] - palette->water.red * 255), <=, 1);
  g_assert_cmpint (ABS (pacific[0] - palette->water.blue * 255), <=, 1);
  g_clear_object (&painted.texture);
  g_assert_finalize_object (painter);
}

static void
test_painter_cancels (void)
{
  WfTilePainter *painter = create_painter (WF_MAP_STYLE_LIGHT);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Painted painted = { 0 };

  for (int i = 0; i < 12; i++)
    wf_tile_painter_paint_async (painter, 2, i % 4, i / 4, 1, cancellable, painted_cb, &painted);
  g_cancellable_cancel (cancellable);
  fixture_wait_for (are_twelve_over, &painted);
  g_assert_cmpuint (painted.n_cancelled, ==, 12);
  fixture_iterate ();
  g_assert_finalize_object (painter);
}

/* --- The grid --------------------------------------------------------------------------- */

static WfTileGrid *
create_grid (void)
{
  g_autoptr(WfTilePainter) painter = create_painter (WF_MAP_STYLE_LIGHT);

  return wf_tile_grid_new (painter);
}

static gboolean
is_covered (gpointer data)
{
  return wf_tile_grid_covers (data);
}

/* Kazakhstan in a view of 600 by 400 pixels, so many zooms from the one at which tiles have their own size. */
static void
aim (WfTileGrid *grid,
     double      zoom,
     double      lon)
{
  WfMapFrame frame;

  wf_map_frame_init (&frame, &(WfCamera) { 48, lon, zoom, 0 }, 600, 400);
  wf_tile_grid_aim (grid, &frame, 1);
}

static void
test_grid_covers_the_view (void)
{
  WfTileGrid *grid = create_grid ();

  g_assert_false (wf_tile_grid_is_complete (grid));
  aim (grid, 5, 67);
  g_assert_false (wf_tile_grid_is_complete (grid));
  fixture_wait_for (is_covered, grid);
  g_assert_true (wf_tile_grid_is_complete (grid));
  g_assert_cmpuint (wf_tile_grid_get_n_tiles (grid), >=, 2);
  g_assert_cmpuint (wf_tile_grid_get_n_tiles (grid), <=, 6);

  /* Back where it was nothing is missing, at another zoom all is. */
  aim (grid, 7, 67);
  g_assert_false (wf_tile_grid_is_complete (grid));
  aim (grid, 5, 67);
  g_assert_true (wf_tile_grid_covers (grid));
  fixture_iterate ();
  g_assert_finalize_object (grid);
}

static void
test_grid_asks_again (void)
{
  WfTileGrid *grid = create_grid ();

  /* A fast movement, faster than any tile: what was given up on the way is asked for again in the end. */
  for (guint i = 0; i < 200; i++)
    {
      aim (grid, 3 + i % 5, -180 + 7 * i);
      g_main_context_iteration (NULL, FALSE);
    }
  aim (grid, 3, -180);
  fixture_wait_for (is_covered, grid);
  wf_tile_grid_stop (grid);
  g_assert_false (wf_tile_grid_is_complete (grid));
  aim (grid, 3, -180);
  fixture_wait_for (is_covered, grid);
  g_assert_finalize_object (grid);
}

static void
test_grid_forgets (void)
{
  WfTileGrid *grid = create_grid ();

  for (int lon = -180; lon < 180; lon += 20)
    {
      aim (grid, 5, lon);
      fixture_wait_for (is_covered, grid);
      g_assert_cmpuint (wf_tile_grid_get_n_tiles (grid), <=, 24);
    }
  g_assert_finalize_object (grid);
}

static void
test_grid_across_the_antimeridian (void)
{
  WfTileGrid *grid = create_grid ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  WfMapFrame frame;
  graphene_rect_t bounds;

  wf_map_frame_init (&frame, &(WfCamera) { 65, 179, 3.4, 0 }, 900, 500);
  wf_tile_grid_aim (grid, &frame, 1);
  fixture_wait_for (is_covered, grid);
  wf_tile_grid_snapshot (grid, snapshot, &frame, NULL);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_get_bounds (node, &bounds);
  g_assert_true (graphene_rect_contains_rect (&bounds, &GRAPHENE_RECT_INIT (0, 0, 900, 500)));
  g_assert_finalize_object (grid);
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
  g_test_add_func ("/tiles/grid-covers-the-view", test_grid_covers_the_view);
  g_test_add_func ("/tiles/grid-asks-again", test_grid_asks_again);
  g_test_add_func ("/tiles/grid-forgets", test_grid_forgets);
  g_test_add_func ("/tiles/grid-across-the-antimeridian", test_grid_across_the_antimeridian);

  return g_test_run ();
}
