// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Scenes: land and areas drawn from outlines, and the painter that does so in a thread.

#include "fixture.h"
#include "wf-palette.h"
#include "wf-scene-painter.h"

static WfAtlas *
create_atlas (void)
{
  g_autoptr(GError) error = NULL;
  WfAtlas *atlas = wf_atlas_new (NULL, &error);

  g_assert_no_error (error);

  return atlas;
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
  WfShapeCache *shapes = fixture_create_shapes ();
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
  WfShapeCache *shapes = fixture_create_shapes ();
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
  WfShapeCache *shapes = fixture_create_shapes ();
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
  WfShapeCache *shapes = fixture_create_shapes ();
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
  WfShapeCache *shapes = fixture_create_shapes ();
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
