// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the map: that they show what the live map shows, in every form.

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "view-fixture.h"
#include "wf-highlight-layer.h"
#include "wf-label-layer.h"
#include "wf-legend-row.h"
#include "wf-map-image-private.h"
#include "wf-palette.h"
#include "wf-svg-paths.h"

#define MAX_SHIFT_PX 3.0  /* of a name: the screen's font is hinted */

static WfAtlas *
create_atlas (void)
{
  g_autoptr(GError) error = NULL;
  WfAtlas *atlas = wf_atlas_new (NULL, &error);

  g_assert_no_error (error);

  return atlas;
}

static WfMapImage *
create_image (WfAtlas    *atlas,
              const char *stop_id)
{
  g_autoptr(WfPlayback) playback = fixture_create_playback (stop_id);
  WfMapImage *image = wf_map_image_new (atlas, 800, 500);

  wf_map_image_set_languages (image, (const char *[]) { "en", NULL }, NULL);
  wf_map_image_set_stop (image, wf_playback_get_stop (playback));

  return image;
}

static const WfLabelBox *
find_box (WfMapImage *image,
          const char *text)
{
  guint n;
  const WfLabelBox *boxes = wf_map_image_get_boxes (image, &n);

  for (guint i = 0; i < n; i++)
    if (boxes[i].placed && g_str_equal (boxes[i].label->text, text))
      return &boxes[i];

  return NULL;
}

/* --- Beside the live map ---------------------------------------------------------------- */

static void
test_agrees (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(WfAtlas) atlas = create_atlas ();
  g_autoptr(WfMapImage) image = wf_map_image_new (atlas, WIDTH, HEIGHT);
  PangoContext *context = gtk_widget_get_pango_context (find (fixture, WF_TYPE_LABEL_LAYER));
  g_autofree char *font = pango_font_description_to_string (pango_context_get_font_description (context));
  WfHighlightLayer *highlights = WF_HIGHLIGHT_LAYER (find (fixture, WF_TYPE_HIGHLIGHT_LAYER));
  const WfRolePaint *paint = &wf_palette_get (WF_MAP_STYLE_LIGHT)->roles[WF_ROLE_PRIMARY];
  cairo_surface_t *surface;
  const WfLabelBox *boxes;
  WfMapFrame live, frame;
  guint n, n_shared = 0, n_picked = 0, n_colored = 0;
  WfCamera camera;

  fixture_wait_settled (fixture->view);
  get_frame (fixture, &live);
  wf_map_view_get_camera (fixture->view, &camera);
  wf_map_image_set_languages (image, (const char *[]) { "en", NULL }, NULL);
  wf_map_image_set_font (image, font);
  wf_map_image_set_stop (image, wf_playback_get_stop (fixture->playback));
  wf_map_image_set_camera (image, &camera);
  wf_map_image_get_frame (image, &frame);
  g_assert_cmpfloat_with_epsilon (frame.center_x, live.center_x, 1e-9);
  g_assert_cmpfloat_with_epsilon (frame.center_y, live.center_y, 1e-9);
  g_assert_cmpfloat_with_epsilon (frame.world, live.world, 1e-6);

  /* Each name that both show belongs to the same point, and all of the story's are there. */
  boxes = wf_label_layer_get_boxes (WF_LABEL_LAYER (find (fixture, WF_TYPE_LABEL_LAYER)), &n);
  for (guint i = 0; i < n; i++)
    {
      const WfLabelBox *box = boxes[i].placed ? find_box (image, boxes[i].label->text) : NULL;

      if (boxes[i].placed && boxes[i].label->kind == WF_LABEL_STORY_AREA)
        g_assert_nonnull (box);
      if (box == NULL)
        continue;
      n_shared++;
      g_assert_cmpint (box->label->kind, ==, boxes[i].label->kind);
      g_assert_cmpfloat_with_epsilon (box->point.x, boxes[i].point.x, 0.5);
      g_assert_cmpfloat_with_epsilon (box->point.y, boxes[i].point.y, 0.5);
      g_assert_cmpfloat_with_epsilon (box->width, boxes[i].width, MAX_SHIFT_PX);
      g_assert_cmpfloat_with_epsilon (box->height, boxes[i].height, MAX_SHIFT_PX);
    }
  g_assert_cmpuint (n_shared, >, 10);

  /* Where the live map answers with Kazakhstan, the picture is in its role's colour, but for names and edges. */
  surface = wf_map_image_to_surface (image, 1, NULL, NULL);
  for (int y = 4; y < HEIGHT; y += 12)
    for (int x = 4; x < WIDTH; x += 12)
      {
        const guchar *pixel = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x;
        WfPlace *place = wf_highlight_layer_pick (highlights, x, y);
        gboolean picked = place != NULL && g_str_equal (wf_place_get_id (place), "kazakhstan");
        gboolean colored = fabs (pixel[2] / 255.0 - paint->fill.red) < 0.06 && pixel[2] > pixel[0] + 60;

        n_picked += picked;
        n_colored += picked && colored;
      }
  g_assert_cmpuint (n_picked, >, 100);
  g_assert_cmpfloat (n_colored, >, 0.8 * n_picked);
  cairo_surface_destroy (surface);
}

/* --- On its own ------------------------------------------------------------------------- */

static void
check_boxes (WfMapImage *image)
{
  const graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, 800, 500);
  guint n;
  const WfLabelBox *boxes = wf_map_image_get_boxes (image, &n);

  for (guint i = 0; i < n; i++)
    {
      if (!boxes[i].placed)
        continue;
      g_assert_true (graphene_rect_contains_rect (&whole, &boxes[i].box));
      for (guint j = i + 1; j < n; j++)
        g_assert_false (boxes[j].placed && graphene_rect_intersection (&boxes[i].box, &boxes[j].box, NULL));
    }
}

static void
test_names (void)
{
  g_autoptr(WfPlayback) playback = fixture_create_playback (NULL);
  GListModel *stops = wf_explainer_get_stops (wf_playback_get_explainer (playback));
  g_autoptr(WfAtlas) atlas = create_atlas ();

  for (guint i = 0; i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr(WfStop) stop = g_list_model_get_item (stops, i);
      WfMapImage *image = wf_map_image_new (atlas, 800, 500);

      wf_map_image_set_languages (image, (const char *[]) { i % 2 ? "ar" : "ru", NULL }, NULL);
      wf_map_image_set_stop (image, stop);
      check_boxes (image);
      g_assert_finalize_object (image);
    }
}

static void
test_styles (void)
{
  g_autoptr(WfAtlas) atlas = create_atlas ();
  g_autoptr(WfMapImage) image = create_image (atlas, "central-asia");
  const WfLabelBox *box;

  for (guint style = 0; style < WF_N_MAP_STYLES; style++)
    {
      const WfPalette *palette = wf_palette_get (style);
      cairo_surface_t *surface;
      const guchar *pixel;
      WfMapFrame frame;
      graphene_point_t sea;

      wf_map_image_set_style (image, style);
      surface = wf_map_image_to_surface (image, 2, NULL, NULL);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1600);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 1000);
      wf_map_image_get_frame (image, &frame);
      wf_map_frame_to_screen (&frame, 41.2, 51.5, &sea);
      pixel = cairo_image_surface_get_data (surface) +
              (int) (2 * sea.y) * cairo_image_surface_get_stride (surface) + 4 * (int) (2 * sea.x);
      g_assert_cmpint (ABS (pixel[2] - palette->water.red * 255), <=, 2);
      cairo_surface_destroy (surface);
    }
  box = find_box (image, "Kazakhstan");
  g_assert_nonnull (box);
  g_assert_cmpint (box->label->kind, ==, WF_LABEL_STORY_AREA);
}

static void
test_blank (void)
{
  g_autoptr(WfAtlas) atlas = create_atlas ();
  g_autoptr(WfMapImage) image = create_image (atlas, "central-asia");
  g_autofree char *svg = NULL;
  GPtrArray *places;
  guint n;
  const WfLabelBox *boxes;

  wf_map_image_set_parts (image, WF_MAP_IMAGE_BLANK);
  places = wf_map_image_get_places (image);
  boxes = wf_map_image_get_boxes (image, &n);
  g_assert_cmpuint (places->len, >, 1);
  g_assert_cmpuint (n, ==, places->len);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (g_ascii_strtoull (boxes[i].label->text, NULL, 10), >, 0);
  svg = wf_map_image_to_svg (image, NULL, NULL, NULL);
  g_assert_nonnull (strstr (svg, ">1</text>"));
  g_assert_null (strstr (svg, "Kazakhstan"));
}

static guint
count_boxes (WfMapImage  *image,
             WfLabelKind  kind)
{
  guint n, n_found = 0;
  const WfLabelBox *boxes = wf_map_image_get_boxes (image, &n);

  for (guint i = 0; i < n; i++)
    n_found += boxes[i].label->kind == kind;

  return n_found;
}

static void
test_shared_names (void)
{
  g_autoptr(WfAtlas) atlas = create_atlas ();
  g_autoptr(WfMapImage) visits = create_image (atlas, "c5-meeting");
  g_autoptr(WfMapImage) exports = create_image (atlas, "exports");
  const WfLegendRow *row;

  /* Five visits in two roles are named once, and the legend has an arrow for each role. */
  g_assert_cmpuint (count_boxes (visits, WF_LABEL_CONNECTION), ==, 1);
  g_assert_nonnull (find_box (visits, "Visit"));
  g_assert_cmpuint (visits->furniture.rows->len, ==, 4);
  row = visits->furniture.rows->pdata[3];
  g_assert_cmpint (row->kind, ==, WF_LEGEND_LINE);
  g_assert_cmpstr (row->text, ==, "Visit");
  g_assert_cmpuint (row->n_links, ==, 5);
  g_assert_cmpuint (row->styles->len, ==, 2);

  /* Names of their own are on the map, and there alone. */
  g_assert_cmpuint (count_boxes (exports, WF_LABEL_CONNECTION), ==, 3);
  for (guint i = 0; i < exports->furniture.rows->len; i++)
    g_assert_cmpint (((WfLegendRow *) exports->furniture.rows->pdata[i])->kind, ==, WF_LEGEND_AREA);
}

static void
test_legend_kinds (void)
{
  g_autoptr(WfAtlas) atlas = create_atlas ();
  g_autoptr(WfMapImage) cities = create_image (atlas, "summit-place");
  g_autoptr(WfMapImage) both = create_image (atlas, "calls");
  guint n;

  /* Doral and Miami; then Washington and the country around it. */
  wf_map_image_get_boxes (cities, &n);
  g_assert_cmpuint (cities->furniture.rows->len, ==, 1);
  g_assert_cmpint (((WfLegendRow *) cities->furniture.rows->pdata[0])->kind, ==, WF_LEGEND_MARKER);
  wf_map_image_get_boxes (both, &n);
  g_assert_cmpuint (both->furniture.rows->len, ==, 3);
  g_assert_cmpint (((WfLegendRow *) both->furniture.rows->pdata[0])->kind, ==, WF_LEGEND_AREA);
  g_assert_cmpint (((WfLegendRow *) both->furniture.rows->pdata[1])->kind, ==, WF_LEGEND_AREA);
}

/* --- SVG and PDF ------------------------------------------------------------------------ */

typedef struct {
  guint n_texts;
  guint n_bad_ids;
} Count;

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Count *count = user_data;

  count->n_texts += g_str_equal (element, "text");
  for (guint i = 0; names[i] != NULL; i++)
    count->n_bad_ids += (g_str_equal (names[i], "id") && !g_str_has_prefix (values[i], "m1-")) ||
                        (strstr (values[i], "url(#") != NULL && strstr (values[i], "url(#m1-") == NULL);
}

static void
test_svg (void)
{
  g_autoptr(WfAtlas) atlas = create_atlas ();
  g_autoptr(WfMapImage) image = create_image (atlas, "c5-meeting");
  g_autofree char *svg = wf_map_image_to_svg (image, "m1-", NULL, NULL);
  const GMarkupParser parser = { .start_element = start_element };
  Count count = { 0 };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, &count, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_str_has_prefix (svg, "<svg"));
  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
  g_assert_cmpuint (count.n_texts, >, 20);
  g_assert_cmpuint (count.n_bad_ids, ==, 0);
  g_assert_nonnull (strstr (svg, ">Kazakhstan</text>"));
  g_assert_null (strstr (svg, "<image"));
  g_assert_null (strstr (svg, "glyph"));
}

static void
test_short_paths (void)
{
  g_autofree char *shorter = wf_svg_shorten_paths ("<path fill=\"red\" d=\"M 10.25 20 L 10.26 20.01 L 9 20.5 C 9 21 8 22 8 22 Z M 1 2 L 1 2\"/>"
                                                   "<path d=\"A 1 2\"/>");

  g_assert_cmpstr (shorter, ==, "<path fill=\"red\" d=\"m10.3 20l0 0 -1.3 .5c0 .5-1 1.5-1 1.5zm-9.3-18l0 0\"/>"
                   "<path d=\"A 1 2\"/>");
}

static cairo_status_t
count_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  *(gsize *) closure += length;

  return CAIRO_STATUS_SUCCESS;
}

static void
test_pdf (void)
{
  g_autoptr(WfAtlas) atlas = create_atlas ();
  g_autoptr(WfMapImage) image = create_image (atlas, "c5-meeting");
  gsize n_bytes = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, &n_bytes, 800, 500);
  cairo_t *cr = cairo_create (surface);

  wf_map_image_set_fineness (image, 2);
  g_assert_true (wf_map_image_draw (image, cr, NULL, NULL));
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (n_bytes, >, 50000);
  cairo_surface_destroy (surface);
}

/* --- Threads ---------------------------------------------------------------------------- */

static gpointer
draw_in_thread (gpointer data)
{
  return wf_map_image_to_surface (data, 1, NULL, NULL);
}

static void
test_thread (void)
{
  g_autoptr(WfAtlas) atlas = create_atlas ();
  g_autoptr(WfMapImage) first = create_image (atlas, "invitation");
  g_autoptr(WfMapImage) second = create_image (atlas, "invitation");
  GThread *thread = g_thread_new ("map-image", draw_in_thread, first);
  cairo_surface_t *here = wf_map_image_to_surface (second, 1, NULL, NULL);
  cairo_surface_t *there = g_thread_join (thread);

  g_assert_cmpmem (cairo_image_surface_get_data (here), 500 * cairo_image_surface_get_stride (here),
                   cairo_image_surface_get_data (there), 500 * cairo_image_surface_get_stride (there));
  cairo_surface_destroy (here);
  cairo_surface_destroy (there);
}

static void
test_refused (void)
{
  g_autoptr(WfAtlas) atlas = create_atlas ();
  g_autoptr(WfMapImage) image = create_image (atlas, "invitation");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (wf_map_image_to_svg (image, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (wf_map_image_to_surface (image, 1000, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (wf_atlas_new ("/nowhere/world.mbtiles", &error));
  g_assert_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_OPEN);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/image/agrees", Fixture, "central-asia", set_up, test_agrees, tear_down);
  g_test_add_func ("/image/names", test_names);
  g_test_add_func ("/image/styles", test_styles);
  g_test_add_func ("/image/blank", test_blank);
  g_test_add_func ("/image/shared-names", test_shared_names);
  g_test_add_func ("/image/legend-kinds", test_legend_kinds);
  g_test_add_func ("/image/svg", test_svg);
  g_test_add_func ("/image/short-paths", test_short_paths);
  g_test_add_func ("/image/pdf", test_pdf);
  g_test_add_func ("/image/thread", test_thread);
  g_test_add_func ("/image/refused", test_refused);

  return g_test_run ();
}
