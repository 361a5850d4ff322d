// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The names on the map at every stop of the bundled story, in the window: none covers another, a marker or a card, none is
// cut off, and a country’s name lies on its country.

#include "config.h"

#include "ui-test.h"
#include "wf-gazetteer.h"
#include "wf-label-layer.h"
#include "wf-label-text.h"
#include "wf-legend.h"
#include "wf-map-canvas.h"
#include "wf-map-controls.h"
#include "wf-map-frame.h"
#include "wf-place-marker.h"
#include "wf-scale-bar.h"
#include "wf-scene.h"

#define SAMPLES_X 7
#define SAMPLES_Y 3
#define MAX_LEAD_PX 160

static GtkWidget *
find (WfWindow *window,
      GType     type)
{
  GtkWidget *widget = ui_test_find (GTK_WIDGET (wf_window_get_map (window)), type, NULL, NULL);

  g_assert_nonnull (widget);
  return widget;
}

/* One more thing that is wrong: all of them are told at once. */
static void
complain (WfWindow      *window,
          const WfLabel *label,
          const char    *what,
          const char    *about)
{
  WfStop *stop = wf_playback_get_stop (wf_window_get_playback (window));

  g_test_message ("At the stop “%s”, “%s” %s%s", wf_stop_get_id (stop), label->text, what, about);
  g_test_fail ();
}

/* What is seen of a marker; its button is larger. */
static void
shrink_marker (graphene_rect_t *box)
{
  graphene_rect_inset (box, box->size.width / 2 - 8, box->size.height / 2 - 8);
}

/* @widget is one of those that no name may cover. */
static void
check_clear_of (WfWindow         *window,
                const WfLabelBox *box,
                GtkWidget        *widget,
                GtkWidget        *canvas)
{
  graphene_rect_t other;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, canvas, &other))
    return;
  if (WF_IS_PLACE_MARKER (widget))
    shrink_marker (&other);
  if (graphene_rect_intersection (&box->box, &other, NULL))
    complain (window, box->label, "covers a ", G_OBJECT_TYPE_NAME (widget));
}

static void
check_clear_of_children (WfWindow         *window,
                         const WfLabelBox *box,
                         GtkWidget        *root,
                         GtkWidget        *canvas)
{
  if (WF_IS_PLACE_MARKER (root) || WF_IS_LEGEND (root) || WF_IS_MAP_CONTROLS (root) || WF_IS_SCALE_BAR (root) ||
      gtk_widget_has_css_class (root, "wf-map-strip") || gtk_widget_has_css_class (root, "wf-map-card"))
    check_clear_of (window, box, root, canvas);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
      check_clear_of_children (window, box, child, canvas);
}

static char *
dup_country_at (const WfMapFrame *frame,
                double            x,
                double            y)
{
  double lat, lon;

  wf_map_frame_to_location (frame, x, y, &lat, &lon);
  return wf_gazetteer_dup_country_at (wf_gazetteer_get_default (), lat, lon);
}

/* How much of the country lies below its name. */
static double
get_share (const WfMapFrame *frame,
           const WfLabelBox *box)
{
  guint n = 0;

  for (guint i = 0; i < SAMPLES_X; i++)
    for (guint j = 0; j < SAMPLES_Y; j++)
      {
        g_autofree char *code = dup_country_at (frame,
                                                box->box.origin.x + (i + 0.5) / SAMPLES_X * box->box.size.width,
                                                box->box.origin.y + (j + 0.5) / SAMPLES_Y * box->box.size.height);

        n += g_strcmp0 (code, box->label->key) == 0;
      }

  return (double) n / (SAMPLES_X * SAMPLES_Y);
}

/* The middle of a country’s name lies on it. Where the country is smaller than its name, or others need the room, the name
 * may reach beyond it, but touches it. */
static void
check_on_country (WfWindow         *window,
                  const WfLabelBox *box,
                  const WfMapFrame *frame)
{
  graphene_point_t middle = GRAPHENE_POINT_INIT (box->box.origin.x + box->box.size.width / 2,
                                                 box->box.origin.y + box->box.size.height / 2);
  g_autofree char *below = dup_country_at (frame, middle.x, middle.y);
  graphene_rect_t near;

  if (box->label->key == NULL || g_strcmp0 (below, box->label->key) == 0 || get_share (frame, box) > 0)
    return;
  /* Among islands there is sea below the middle; the smallest countries have a ring, which the name may stand beside. */
  graphene_rect_inset_r (&box->box, -2 * WF_SCENE_RING_RADIUS, -2 * WF_SCENE_RING_RADIUS, &near);
  if ((below == NULL && box->label->kind == WF_LABEL_COUNTRY) || graphene_rect_contains_point (&near, &box->point))
    return;

  /* A line leads to those that find no room there. */
  graphene_rect_inset_r (&box->box, -MAX_LEAD_PX, -MAX_LEAD_PX, &near);
  if (box->led && graphene_rect_contains_point (&near, &box->point))
    return;

  complain (window, box->label, box->led ? "is led far away to " : "lies on ", below != NULL ? below : "the sea");
}

/* The other name, or its dot. */
static gboolean
covers (const WfLabelBox *box,
        const WfLabelBox *other)
{
  double radius = wf_label_get_dot_radius (other->label);

  return graphene_rect_intersection (&box->box, &other->box, NULL) ||
         (radius > 0 && graphene_rect_intersection (&box->box, &GRAPHENE_RECT_INIT (other->point.x - radius, other->point.y - radius,
                                                                                   2 * radius, 2 * radius), NULL));
}

static void
check_stop (WfWindow *window)
{
  GtkWidget *canvas = find (window, WF_TYPE_MAP_CANVAS);
  WfLabelLayer *layer = WF_LABEL_LAYER (find (window, WF_TYPE_LABEL_LAYER));
  const WfLabelBox *boxes;
  WfMapFrame frame;
  guint n_boxes, n_placed = 0;

  ui_test_frames (GTK_WIDGET (layer), 1);
  ui_test_wait (wf_map_view_is_settled (wf_window_get_map (window)) && wf_label_layer_is_complete (layer));
  wf_map_frame_init_for_viewport (&frame, wf_map_canvas_get_viewport (WF_MAP_CANVAS (canvas)), canvas);
  boxes = wf_label_layer_get_boxes (layer, &n_boxes);
  for (guint i = 0; i < n_boxes; i++)
    {
      const WfLabelBox *box = &boxes[i];

      if (!box->placed)
        {
          if (wf_label_is_story (box->label))
            complain (window, box->label, "finds no room", "");
          continue;
        }
      n_placed++;
      if (!graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (0, 0, frame.width, frame.height), &box->box))
        complain (window, box->label, "is cut off", "");
      for (guint j = 0; j < n_boxes; j++)
        if (j != i && boxes[j].placed && covers (box, &boxes[j]))
          complain (window, box->label, "covers ", boxes[j].label->text);
      check_clear_of_children (window, box, GTK_WIDGET (wf_window_get_map (window)), canvas);
      if (box->label->kind == WF_LABEL_STORY_AREA || box->label->kind == WF_LABEL_COUNTRY)
        check_on_country (window, box, &frame);
    }
  g_assert_cmpuint (n_placed, >, 0);
}

static void
check_size (int width,
            int height)
{
  const char * const languages[] = { "en", "ru", "uz", "ar" };
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (width, height);
  WfPlayback *playback = wf_window_get_playback (window);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_test_message ("In the language %s, at %d × %d:", languages[i], width, height);
      gtk_widget_set_default_direction (g_str_equal (languages[i], "ar") ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      wf_playback_set_languages (playback, (const char *[]) { languages[i], NULL });
      wf_playback_first (playback);
      do
        check_stop (window);
      while (wf_playback_next (playback));
    }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  ui_test_close (window);
}

static void test_wide (void) { check_size (1200, 760); }
static void test_phone (void) { check_size (360, 640); }

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/names/wide", test_wide);
  g_test_add_func ("/names/phone", test_phone);

  return g_test_run ();
}
