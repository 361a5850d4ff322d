// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tiles and scenes: what the renderer is given, that it answers, and what is painted.

#include <json-glib/json-glib.h>

#include "fixture.h"
#include "wf-data.h"
#include "wf-palette.h"
#include "wf-scene-painter.h"
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

/* --- Scenes ----------------------------------------------------------------------------- */

static WfAtlas *
create_atlas (void)
{
  g_autoptr(GError) error = NULL;
  WfAtlas *atlas = wf_atlas_new (NULL, &error);

  g_assert_no_error (error);

  return atlas;
}

static WfShapeCache *
create_shapes (void)
{
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(WfGazetteer) gazetteer = wf_gazetteer_new (path, &error);

  g_assert_no_error (error);

  return wf_shape_cache_new (gazetteer);
}

static void
add_path (WfShapeCache     *shapes,
          const char       *code,
          const WfMapFrame *frame,
          GskPath         **fill,
          GskPath         **outline)
{
  g_autoptr(GskPathBuilder) fills = gsk_path_builder_new ();
  g_autoptr(GskPathBuilder) outlines = gsk_path_builder_new ();

  wf_shape_cache_add_path (shapes, code, wf_map_frame_get_zoom (frame), frame, 0.35, fills, outlines);
  *fill = gsk_path_builder_to_path (fills);
  *outline = gsk_path_builder_to_path (outlines);
}

static void
test_shape_bounds (void)
{
  WfShapeCache *shapes = create_shapes ();
  g_autoptr(GskPath) fill = NULL;
  g_autoptr(GskPath) outline = NULL;
  graphene_point_t corner;
  graphene_rect_t bounds;
  WfMapFrame frame;

  wf_map_frame_init (&frame, &(WfCamera) { 48, 67, 4, 0 }, 1000, 700);
  add_path (shapes, "KZ", &frame, &fill, &outline);
  g_assert_true (gsk_path_get_bounds (fill, &bounds));
  wf_map_frame_to_screen (&frame, 55.4, 46.5, &corner);
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, corner.x, 3);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, corner.y, 3);
  wf_map_frame_to_screen (&frame, 40.6, 87.3, &corner);
  g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width, corner.x, 3);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y + bounds.size.height, corner.y, 3);
  g_assert_true (gsk_path_in_fill (fill, &GRAPHENE_POINT_INIT (500, 350), GSK_FILL_RULE_EVEN_ODD));
  g_assert_finalize_object (shapes);
}

static void
test_shape_out_of_view (void)
{
  WfShapeCache *shapes = create_shapes ();
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  WfMapFrame frame;

  wf_map_frame_init (&frame, &(WfCamera) { 48, 67, 5, 0 }, 1000, 700);
  g_assert_false (wf_shape_cache_add_path (shapes, "BR", 5, &frame, 0.35, builder, NULL));
  g_assert_false (wf_shape_cache_add_path (shapes, "XX", 5, &frame, 0.35, builder, NULL));
  g_assert_true (wf_shape_cache_add_path (shapes, "KZ", 5, &frame, 0.35, builder, NULL));
  g_assert_finalize_object (shapes);
}

static void
test_shape_inside_view_is_the_same (void)
{
  WfShapeCache *shapes = create_shapes ();
  g_autoptr(GskPath) whole = NULL;
  g_autoptr(GskPath) part = NULL;
  g_autoptr(GskPath) outline1 = NULL;
  g_autoptr(GskPath) outline2 = NULL;
  WfMapFrame wide, narrow;

  /* What is left out beyond the view must not change what is in it: compare with a view in which all is. */
  wf_map_frame_init (&wide, &(WfCamera) { 60, 40, 5, 0 }, 8000, 8000);
  wf_map_frame_init (&narrow, &(WfCamera) { 60, 40, 5, 0 }, 400, 300);
  add_path (shapes, "RU", &wide, &whole, &outline1);
  add_path (shapes, "RU", &narrow, &part, &outline2);
  for (int y = 5; y < 300; y += 10)
    for (int x = 5; x < 400; x += 10)
      g_assert_cmpint (gsk_path_in_fill (part, &GRAPHENE_POINT_INIT (x, y), GSK_FILL_RULE_EVEN_ODD), ==,
                       gsk_path_in_fill (whole, &GRAPHENE_POINT_INIT (x + 3800, y + 3850), GSK_FILL_RULE_EVEN_ODD));
  g_assert_finalize_object (shapes);
}

static void
test_antimeridian_is_no_border (void)
{
  WfShapeCache *shapes = create_shapes ();
  g_autoptr(GskPath) fill = NULL;
  g_autoptr(GskPath) outline = NULL;
  g_autoptr(GskStroke) stroke = gsk_stroke_new (3);
  graphene_rect_t bounds;
  GskPathPoint point;
  WfMapFrame frame;

  /* Chukotka reaches over the date line; in its middle nothing is to be drawn. */
  wf_map_frame_init (&frame, &(WfCamera) { 67, 180, 6, 0 }, 200, 200);
  add_path (shapes, "RU", &frame, &fill, &outline);
  g_assert_true (gsk_path_in_fill (fill, &GRAPHENE_POINT_INIT (90, 100), GSK_FILL_RULE_EVEN_ODD));
  g_assert_true (gsk_path_in_fill (fill, &GRAPHENE_POINT_INIT (110, 100), GSK_FILL_RULE_EVEN_ODD));
  g_assert_true (!gsk_path_get_stroke_bounds (outline, stroke, &bounds) ||
                 !gsk_path_get_closest_point (outline, &GRAPHENE_POINT_INIT (100, 100), 20, &point, NULL));
  g_assert_finalize_object (shapes);
}

static void
test_ring (void)
{
  WfShapeCache *shapes = create_shapes ();
  graphene_point_t center;
  WfMapFrame frame;

  wf_map_frame_init (&frame, &(WfCamera) { 26, 50.5, 3, 0 }, 800, 600);
  g_assert_true (wf_scene_is_ringed (shapes, &frame, "BH", &center));
  g_assert_cmpfloat_with_epsilon (center.x, 400, 5);
  g_assert_false (wf_scene_is_ringed (shapes, &frame, "SA", &center));
  wf_map_frame_init (&frame, &(WfCamera) { 26, 50.5, 9, 0 }, 800, 600);
  g_assert_false (wf_scene_is_ringed (shapes, &frame, "BH", &center));
  g_assert_finalize_object (shapes);
}

static void
test_scene (void)
{
  WfAtlas *atlas = create_atlas ();
  const WfPalette *palette = wf_palette_get (WF_MAP_STYLE_CONTRAST_LIGHT);
  g_autoptr(WfScene) scene = NULL;
  cairo_surface_t *surface;
  const guchar *center;
  WfMapFrame frame;

  wf_map_frame_init (&frame, &(WfCamera) { 48, 67, 4, 0 }, 200, 100);
  scene = wf_scene_new (&frame, WF_MAP_STYLE_CONTRAST_LIGHT);
  scene->land = TRUE;
  wf_scene_add_area (scene, "KZ", WF_ROLE_PRIMARY, 1);
  surface = wf_scene_painter_render (scene, atlas, 1);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 200);
  center = cairo_image_surface_get_data (surface) + 50 * cairo_image_surface_get_stride (surface) + 4 * 100;
  g_assert_cmpint (ABS (center[2] - palette->roles[WF_ROLE_PRIMARY].fill.red * 255), <=, 1);
  g_assert_cmpint (ABS (center[1] - palette->roles[WF_ROLE_PRIMARY].fill.green * 255), <=, 1);
  cairo_surface_destroy (surface);
  g_assert_finalize_object (atlas);
}

/* The pixel in the middle of a picture of 200 by 100. */
static guint32
get_middle (WfAtlas       *atlas,
            const WfScene *scene)
{
  cairo_surface_t *surface = wf_scene_painter_render (scene, atlas, 1);
  guint32 pixel = *(guint32 *) (void *) (cairo_image_surface_get_data (surface) +
                                         50 * cairo_image_surface_get_stride (surface) + 4 * 100);

  cairo_surface_destroy (surface);

  return pixel;
}

static void
test_lakes_in_areas (void)
{
  const WfPalette *palette = wf_palette_get (WF_MAP_STYLE_CONTRAST_LIGHT);
  const struct { double lat, lon; } lakes[] = { { 46.1, 74.0 }, { 42.45, 77.3 }, { 47.6, -87.5 }, { -0.4, 33.0 } };
  const char *countries[] = { "KZ", "KG", "US", "UG" };
  WfAtlas *atlas = create_atlas ();

  /* Balkhash, Issyk-Kul, Lake Superior, Lake Victoria: over land in their colour, over the map as a hole. */
  for (guint i = 0; i < G_N_ELEMENTS (lakes); i++)
    for (guint coarse = 0; coarse < 2; coarse++)
      {
        g_autoptr(WfScene) scene = NULL;
        WfMapFrame frame;
        guint32 pixel;

        wf_map_frame_init (&frame, &(WfCamera) { lakes[i].lat, lakes[i].lon, 6, 0 }, 200, 100);
        scene = wf_scene_new (&frame, WF_MAP_STYLE_CONTRAST_LIGHT);
        scene->coarse = coarse;
        wf_scene_add_area (scene, countries[i], WF_ROLE_PRIMARY, 1);
        g_assert_cmphex (get_middle (atlas, scene), ==, 0);
        scene->land = TRUE;
        pixel = get_middle (atlas, scene);
        g_assert_cmpint (ABS ((int) (pixel >> 16 & 0xff) - palette->lake.red * 255), <=, 1);
      }
  g_assert_finalize_object (atlas);
}

static gboolean
has_painted (gpointer data)
{
  return wf_scene_painter_has_picture (data) && !wf_scene_painter_get_busy (data);
}

static void
count_cb (guint *count)
{
  *count += 1;
}

static void
test_scene_painter (void)
{
  g_autoptr(WfAtlas) atlas = create_atlas ();
  WfScenePainter *painter = wf_scene_painter_new (atlas);
  guint n_painted = 0;
  WfMapFrame frame;

  g_signal_connect_swapped (painter, "painted", G_CALLBACK (count_cb), &n_painted);
  wf_map_frame_init (&frame, &(WfCamera) { 48, 67, 4, 0 }, 200, 100);
  /* Of wishes that come while it paints, only the newest counts. */
  for (guint i = 0; i < 5; i++)
    wf_scene_painter_paint (painter, wf_scene_new (&frame, WF_MAP_STYLE_LIGHT), 1);
  g_assert_false (wf_scene_painter_has_picture (painter));
  fixture_wait_for (has_painted, painter);
  g_assert_cmpuint (n_painted, ==, 2);

  wf_scene_painter_paint (painter, wf_scene_new (&frame, WF_MAP_STYLE_LIGHT), 1);
  wf_scene_painter_clear (painter);
  fixture_iterate ();
  g_assert_false (wf_scene_painter_has_picture (painter));
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
  g_test_add_func ("/scene/shape-bounds", test_shape_bounds);
  g_test_add_func ("/scene/shape-out-of-view", test_shape_out_of_view);
  g_test_add_func ("/scene/shape-inside-view-is-the-same", test_shape_inside_view_is_the_same);
  g_test_add_func ("/scene/antimeridian-is-no-border", test_antimeridian_is_no_border);
  g_test_add_func ("/scene/ring", test_ring);
  g_test_add_func ("/scene/scene", test_scene);
  g_test_add_func ("/scene/lakes-in-areas", test_lakes_in_areas);
  g_test_add_func ("/scene/painter", test_scene_painter);

  return g_test_run ();
}
