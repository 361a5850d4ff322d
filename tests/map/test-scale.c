// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screens with more pixels than one to a unit of the interface: all keeps its size, and nothing is blurred.

#include <math.h>

#include "view-fixture.h"
#include "wf-base-map.h"
#include "wf-highlight-layer.h"
#include "wf-label-layer.h"
#include "wf-label-text.h"
#include "wf-map-image.h"
#include "wf-scene-painter.h"

#define SCREEN_SCALE 2         /* that the window of this test is on */
#define STOP "exports"
#define PLAINLY 120            /* of three channels */
#define MAX_UNLIKENESS 0.005

static const double scales[] = { 1.5, 2 };

/* --- Pixels ----------------------------------------------------------------------------- */

static int
get_difference (const guchar *a,
                const guchar *b)
{
  return ABS (a[0] - b[0]) + ABS (a[1] - b[1]) + ABS (a[2] - b[2]);
}

/* How suddenly colours change from one pixel to the next; half of it is left in a picture stretched to twice its size. */
static double
get_steepness (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  double steps = 0, squares = 0;

  for (int y = 0; y < height; y++)
    {
      const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = 1; x < width; x++)
        {
          double difference = get_difference (row + 4 * x, row + 4 * (x - 1));

          steps += difference;
          squares += difference * difference;
        }
    }

  return squares / steps;
}

static cairo_surface_t *
stretch (cairo_surface_t *surface,
         double           scale)
{
  int width = round (cairo_image_surface_get_width (surface) * scale);
  int height = round (cairo_image_surface_get_height (surface) * scale);
  cairo_surface_t *result = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (result);

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (result);

  return result;
}

/* The share of pixels that differ plainly. */
static double
get_unlikeness (cairo_surface_t *a,
                cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  guint n = 0;

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      n += get_difference (cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a) + 4 * x,
                           cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b) + 4 * x) > PLAINLY;

  return n / (double) (width * height);
}

/* --- The window ------------------------------------------------------------------------- */

/* On white, so that what is transparent does not look black. */
static GskRenderNode *
create_node (GtkWidget *widget,
             double     scale)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget) * scale,
                                                  gtk_widget_get_height (widget) * scale));
  gtk_snapshot_scale (snapshot, scale, scale);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  return gtk_snapshot_free_to_node (snapshot);
}

/* What @widget shows, as a screen of @scale would. */
static cairo_surface_t *
render (GtkWidget *widget,
        double     scale)
{
  const graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget) * scale,
                                                   gtk_widget_get_height (widget) * scale);
  g_autoptr(GskRenderNode) node = create_node (widget, scale);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  g_autoptr(GdkTexture) texture = gsk_renderer_render_texture (renderer, node, &area);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, area.size.width, area.size.height);

  gdk_texture_download (texture, cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* What the window is of, drawn at once. */
static WfMapImage *
create_image (WfAtlas *atlas,
              Fixture *fixture)
{
  WfMapImage *image;
  WfMapFrame frame;
  WfCamera camera;

  get_frame (fixture, &frame);
  wf_map_view_get_camera (fixture->view, &camera);
  image = wf_map_image_new (atlas, frame.width, frame.height);
  wf_map_image_set_camera (image, &camera);

  return image;
}

/* The ground is made of tiles, which are stretched to what lies between whole zooms: it is not as sharp as a picture, but
 * sharper by far than tiles of half the pixels (a quarter of it). */
static void
test_ground (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(WfAtlas) atlas = wf_atlas_new (NULL, NULL);
  g_autoptr(WfMapImage) image = NULL;
  cairo_surface_t *live, *drawn;

  fixture_wait_settled (fixture->view);
  image = create_image (atlas, fixture);
  wf_map_image_set_parts (image, WF_MAP_IMAGE_BLANK);
  drawn = wf_map_image_to_surface (image, SCREEN_SCALE, NULL, NULL);
  live = render (find (fixture, WF_TYPE_BASE_MAP), SCREEN_SCALE);
  g_assert_cmpfloat (get_steepness (live), >, 0.45 * get_steepness (drawn));
  cairo_surface_destroy (live);
  cairo_surface_destroy (drawn);
}

static void
test_highlights (Fixture       *fixture,
                 gconstpointer  data)
{
  WfHighlightLayer *layer = WF_HIGHLIGHT_LAYER (find (fixture, WF_TYPE_HIGHLIGHT_LAYER));
  g_autoptr(WfAtlas) atlas = wf_atlas_new (NULL, NULL);
  g_autoptr(WfScene) scene = NULL;
  cairo_surface_t *live, *drawn, *on_white;
  WfMapFrame frame;
  cairo_t *cr;

  fixture_wait_settled (fixture->view);
  get_frame (fixture, &frame);
  scene = wf_scene_new (&frame, WF_MAP_STYLE_LIGHT);
  wf_highlight_layer_add_to_scene (layer, scene);
  drawn = wf_scene_painter_render (scene, atlas, SCREEN_SCALE);
  live = render (GTK_WIDGET (layer), SCREEN_SCALE);
  on_white = cairo_surface_create_similar_image (live, CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (drawn),
                                                 cairo_image_surface_get_height (drawn));
  cr = cairo_create (on_white);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, drawn, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpfloat (get_unlikeness (live, on_white), <, 0.001);
  cairo_surface_destroy (on_white);
  cairo_surface_destroy (live);
  cairo_surface_destroy (drawn);
}

/* The names are textures, deep among others’ nodes. */
static void
check_textures (GskRenderNode *node,
                guint         *n_textures)
{
  graphene_rect_t bounds;

  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        check_textures (gsk_container_node_get_child (node, i), n_textures);
      break;

    case GSK_CLIP_NODE:
      check_textures (gsk_clip_node_get_child (node), n_textures);
      break;

    case GSK_TEXTURE_NODE:
      gsk_render_node_get_bounds (node, &bounds);
      g_assert_cmpfloat (gdk_texture_get_width (gsk_texture_node_get_texture (node)), ==, SCREEN_SCALE * bounds.size.width);
      g_assert_cmpfloat (gdk_texture_get_height (gsk_texture_node_get_texture (node)), ==, SCREEN_SCALE * bounds.size.height);
      *n_textures += 1;
      break;

    default:
      break;
    }
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *layer = find (fixture, WF_TYPE_LABEL_LAYER);
  g_autoptr(GskRenderNode) node = NULL;
  const WfLabelBox *boxes;
  guint n, n_placed = 0, n_textures = 0;

  fixture_wait_settled (fixture->view);
  boxes = wf_label_layer_get_boxes (WF_LABEL_LAYER (layer), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(PangoLayout) layout = wf_label_text_new (boxes[i].label, gtk_widget_get_pango_context (layer));
      double width, height;

      wf_label_text_measure (layout, boxes[i].label->kind, &width, &height);
      g_assert_cmpfloat (boxes[i].width, ==, width);
      g_assert_cmpfloat (boxes[i].height, ==, height);
      n_placed += boxes[i].placed;
    }
  node = create_node (layer, 1);
  check_textures (node, &n_textures);
  g_assert_cmpuint (n_placed, >, 10);
  g_assert_cmpuint (n_textures, ==, n_placed);
}

/* Whether @fine shows the same as @coarse, each thing in its place and size. */
static void
assert_alike (cairo_surface_t *coarse,
              cairo_surface_t *fine,
              double           scale)
{
  cairo_surface_t *shrunk = stretch (fine, 1 / scale);

  g_assert_cmpfloat (get_unlikeness (shrunk, coarse), <, MAX_UNLIKENESS);
  cairo_surface_destroy (shrunk);
}

/* All of the window, on a screen of one and a half pixels too. */
static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  cairo_surface_t *coarse;

  fixture_wait_settled (fixture->view);
  g_assert_cmpint (gtk_widget_get_scale_factor (view), ==, SCREEN_SCALE);
  coarse = render (view, 1);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      cairo_surface_t *fine = render (view, scales[i]);

      assert_alike (coarse, fine, scales[i]);
      cairo_surface_destroy (fine);
    }
  cairo_surface_destroy (coarse);
}

/* --- Pictures --------------------------------------------------------------------------- */

static void
test_image (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(WfAtlas) atlas = wf_atlas_new (NULL, &error);
  g_autoptr(WfPlayback) playback = fixture_create_playback (STOP);
  WfMapImage *image = wf_map_image_new (atlas, WIDTH, HEIGHT);
  cairo_surface_t *coarse;

  g_assert_no_error (error);
  wf_map_image_set_stop (image, wf_playback_get_stop (playback));
  coarse = wf_map_image_to_surface (image, 1, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      cairo_surface_t *fine = wf_map_image_to_surface (image, scales[i], NULL, NULL);
      cairo_surface_t *blurred = stretch (coarse, scales[i]);

      assert_alike (coarse, fine, scales[i]);
      g_assert_cmpfloat (get_steepness (fine), >, 0.9 * get_steepness (coarse));
      g_assert_cmpfloat (get_steepness (blurred), <, 0.6 * get_steepness (coarse));
      cairo_surface_destroy (blurred);
      cairo_surface_destroy (fine);
    }
  cairo_surface_destroy (coarse);
  g_assert_finalize_object (image);
}

#undef ADD
#define ADD(name, function) g_test_add ("/scale/" name, Fixture, STOP, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GDK_SCALE", G_STRINGIFY (SCREEN_SCALE), TRUE);
  gtk_test_init (&argc, &argv, NULL);

  ADD ("ground", test_ground);
  ADD ("highlights", test_highlights);
  ADD ("names", test_names);
  ADD ("sizes", test_sizes);
  g_test_add_func ("/scale/image", test_image);

  return g_test_run ();
}
