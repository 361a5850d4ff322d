// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole instrument on the bundled story: what it shows, what it says, what it does when it is touched.

#define _GNU_SOURCE  /* for sched_setaffinity() */

#include <glib/gstdio.h>
#include <math.h>
#include <sched.h>

#include "view-fixture.h"
#include "wf-data.h"
#include "wf-gazetteer.h"
#include "wf-highlight-layer.h"
#include "wf-label-layer.h"
#include "wf-legend.h"
#include "wf-map-canvas.h"
#include "wf-map-controls.h"
#include "wf-marker-layer.h"
#include "wf-palette.h"
#include "wf-place-list.h"
#include "wf-scale-bar.h"

static void
click (Fixture *fixture,
       double   lat,
       double   lon)
{
  graphene_point_t point;
  WfMapFrame frame;

  get_frame (fixture, &frame);
  wf_map_frame_to_screen (&frame, lat, lon, &point);
  g_signal_emit_by_name (find (fixture, WF_TYPE_MAP_CANVAS), "clicked", point.x, point.y);
}

/* --- What it does ----------------------------------------------------------------------- */

static void
test_click_highlighted_country (Fixture       *fixture,
                                gconstpointer  data)
{
  click (fixture, 48, 67);
  g_assert_cmpstr (fixture->place, ==, "kazakhstan");
  g_assert_null (fixture->country);
}

static void
test_click_other_country (Fixture       *fixture,
                          gconstpointer  data)
{
  click (fixture, 28, 2.5);
  g_assert_cmpstr (fixture->country, ==, "DZ");
  g_assert_null (fixture->place);
}

static void
test_click_country_of_the_story (Fixture       *fixture,
                                 gconstpointer  data)
{
  /* Not highlighted at this stop, but the story has a place for it. */
  click (fixture, 58, 50);
  g_assert_cmpstr (fixture->place, ==, "russia");
}

static void
test_click_sea (Fixture       *fixture,
                gconstpointer  data)
{
  click (fixture, 30, -45);
  g_assert_null (fixture->place);
  g_assert_null (fixture->country);
}

static void
test_click_ring (Fixture       *fixture,
                 gconstpointer  data)
{
  WfHighlightLayer *layer = WF_HIGHLIGHT_LAYER (find (fixture, WF_TYPE_HIGHLIGHT_LAYER));
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);
  g_autoptr(WfGazetteer) gazetteer = wf_gazetteer_new (path, NULL);
  graphene_point_t point;
  double lat, lon;
  WfMapFrame frame;
  WfPlace *place;

  /* Bahrain, a member of the Abraham Accords: in the sea beside it, but within its ring. */
  get_frame (fixture, &frame);
  g_assert_true (wf_gazetteer_get_label_point (gazetteer, "BH", &lat, &lon));
  wf_map_frame_to_screen (&frame, lat, lon, &point);
  place = wf_highlight_layer_pick (layer, point.x, point.y - 9);
  g_assert_nonnull (place);
  g_assert_cmpstr (wf_place_get_id (place), ==, "abraham-accords");
  g_assert_null (wf_highlight_layer_pick (layer, point.x, point.y - 30));
}

static void
test_groups_are_sets (Fixture       *fixture,
                      gconstpointer  data)
{
  WfHighlightLayer *layer = WF_HIGHLIGHT_LAYER (find (fixture, WF_TYPE_HIGHLIGHT_LAYER));

  /* The nineteen countries of the G20, and two guests. */
  g_assert_cmpuint (wf_highlight_layer_get_n_areas (layer), ==, 21);
}

static void
test_explore_and_back (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *canvas = find (fixture, WF_TYPE_MAP_CANVAS);
  WfCamera before, moved, after;

  wf_map_view_get_camera (fixture->view, &before);
  g_assert_false (wf_map_view_get_exploring (fixture->view));
  g_assert_true (gtk_widget_activate_action (canvas, "map.pan-right", NULL));
  g_assert_true (wf_map_view_get_exploring (fixture->view));
  wf_map_view_get_camera (fixture->view, &moved);
  g_assert_cmpfloat (moved.lon, >, before.lon);
  g_assert_true (gtk_widget_activate_action (canvas, "map.back-to-story", NULL));
  wf_map_view_get_camera (fixture->view, &after);
  g_assert_true (wf_camera_equal (&before, &after));
  g_assert_false (wf_map_view_get_exploring (fixture->view));
}

static void
test_actions_move (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct {
    const char *action;
    int lat, lon, zoom;
  } moves[] = {
    { "map.pan-left", 0, -1, 0 }, { "map.pan-up", 1, 0, 0 }, { "map.pan-down", -1, 0, 0 }, { "map.zoom-in", 0, 0, 1 },
    { "map.zoom-out", 0, 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      WfCamera before, after;

      wf_map_view_get_camera (fixture->view, &before);
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), moves[i].action, NULL);
      wf_map_view_get_camera (fixture->view, &after);
      if (moves[i].lat != 0)
        g_assert_cmpfloat ((after.lat - before.lat) * moves[i].lat, >, 0.1);
      if (moves[i].lon != 0)
        g_assert_cmpfloat ((after.lon - before.lon) * moves[i].lon, >, 0.1);
      g_assert_cmpfloat_with_epsilon (after.zoom - before.zoom, moves[i].zoom, 1e-6);
    }
}

static void
test_next_stop_ends_exploring (Fixture       *fixture,
                               gconstpointer  data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.zoom-in", NULL);
  g_assert_true (wf_map_view_get_exploring (fixture->view));
  wf_playback_next (fixture->playback);
  g_assert_false (wf_map_view_get_exploring (fixture->view));
}

static void
test_explicit_view (Fixture       *fixture,
                    gconstpointer  data)
{
  graphene_point_t point;
  WfMapFrame frame;
  WfCamera camera;

  /* The stop asks for Miami at zoom 9: it is in the middle of what the controls leave free. */
  wf_map_view_get_camera (fixture->view, &camera);
  g_assert_cmpfloat_with_epsilon (camera.zoom, 9, 1e-6);
  get_frame (fixture, &frame);
  wf_map_frame_to_screen (&frame, 25.8, -80.26, &point);
  g_assert_cmpfloat_with_epsilon (point.x, WIDTH / 2.0, 60);
  g_assert_cmpfloat_with_epsilon (point.y, HEIGHT / 2.0, 60);
}

static void
test_insets (Fixture       *fixture,
             gconstpointer  data)
{
  double lats[] = { 41.3, 51.1, 25.77 }, lons[] = { 69.2, 71.4, -80.19 };
  WfMapFrame frame;

  wf_map_view_set_insets (fixture->view, &(GtkBorder) { .right = 420, .bottom = 80 });
  get_frame (fixture, &frame);
  for (guint i = 0; i < G_N_ELEMENTS (lats); i++)
    {
      graphene_point_t point;

      wf_map_frame_to_screen (&frame, lats[i], lons[i], &point);
      g_assert_cmpfloat (point.x, >, 0);
      g_assert_cmpfloat (point.x, <, WIDTH - 420);
      g_assert_cmpfloat (point.y, >, 0);
      g_assert_cmpfloat (point.y, <, HEIGHT - 80);
    }
  fixture_wait_settled (fixture->view);
}

static void
test_legend_covers_no_place (Fixture       *fixture,
                             gconstpointer  data)
{
  GtkWidget *legend = find (fixture, WF_TYPE_LEGEND);
  GtkWidget *marker = find (fixture, WF_TYPE_PLACE_MARKER);
  graphene_rect_t legend_box, marker_box;

  fixture_wait_settled (fixture->view);
  g_assert_true (gtk_widget_compute_bounds (legend, GTK_WIDGET (fixture->view), &legend_box));
  g_assert_true (gtk_widget_compute_bounds (marker, GTK_WIDGET (fixture->view), &marker_box));
  g_assert_false (graphene_rect_intersection (&legend_box, &marker_box, NULL));
}

/* Where little of the map is free, or the text is large. */
static void
test_legend_lies_beside_controls (Fixture       *fixture,
                                  gconstpointer  data)
{
  GtkWidget *legend = find (fixture, WF_TYPE_LEGEND);
  GtkWidget *controls = find (fixture, WF_TYPE_MAP_CONTROLS);
  graphene_rect_t legend_box, controls_box;

  wf_map_view_set_insets (fixture->view, &(GtkBorder) { .right = WIDTH - 200 });
  fixture_wait_settled (fixture->view);
  g_assert_true (gtk_widget_compute_bounds (legend, GTK_WIDGET (fixture->view), &legend_box));
  g_assert_true (gtk_widget_compute_bounds (controls, GTK_WIDGET (fixture->view), &controls_box));
  g_assert_cmpfloat (legend_box.size.width, >, 0);
  g_assert_cmpfloat (legend_box.origin.x + legend_box.size.width, <=, controls_box.origin.x);
}

static void
test_show_country (Fixture       *fixture,
                   gconstpointer  data)
{
  WfMapFrame frame;
  graphene_point_t point;

  wf_map_view_show_country (fixture->view, "BR");
  g_assert_true (wf_map_view_get_exploring (fixture->view));
  get_frame (fixture, &frame);
  wf_map_frame_to_screen (&frame, -10, -52, &point);
  g_assert_cmpfloat_with_epsilon (point.x, WIDTH / 2.0, 150);
  g_assert_cmpfloat_with_epsilon (point.y, HEIGHT / 2.0, 150);
}

static void
test_show_place (Fixture       *fixture,
                 gconstpointer  data)
{
  WfExplainer *explainer = wf_playback_get_explainer (fixture->playback);
  WfCamera camera;

  wf_map_view_show_place (fixture->view, wf_explainer_find_place (explainer, "tashkent"));
  wf_map_view_get_camera (fixture->view, &camera);
  g_assert_cmpfloat_with_epsilon (camera.lat, 41.3, 1);
  g_assert_cmpfloat_with_epsilon (camera.lon, 69.3, 1);
  g_assert_cmpfloat (camera.zoom, >, 6);
}

/* --- What it shows ---------------------------------------------------------------------- */

static guint
count_label (Fixture    *fixture,
             const char *text)
{
  WfLabelLayer *layer = WF_LABEL_LAYER (find (fixture, WF_TYPE_LABEL_LAYER));
  guint n_boxes, n = 0;
  const WfLabelBox *boxes = wf_label_layer_get_boxes (layer, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    n += boxes[i].placed && g_str_equal (boxes[i].label->text, text);

  return n;
}

static void
test_story_is_labelled_once (Fixture       *fixture,
                             gconstpointer  data)
{
  fixture_wait_settled (fixture->view);
  g_assert_cmpuint (count_label (fixture, "Kazakhstan"), ==, 1);
  g_assert_cmpuint (count_label (fixture, "Uzbekistan"), ==, 1);
  g_assert_cmpuint (count_label (fixture, "Miami"), ==, 1);
}

static void
test_labels_in_uzbek (Fixture       *fixture,
                      gconstpointer  data)
{
  wf_playback_set_languages (fixture->playback, (const char *[]) { "uz", NULL });
  fixture_wait_settled (fixture->view);
  g_assert_cmpuint (count_label (fixture, "Qozogʻiston"), ==, 1);
  g_assert_cmpuint (count_label (fixture, "Kazakhstan"), ==, 0);
}

/* At every stop: no name over another, over a control or out of view. */
static void
test_labels_of_all_stops (Fixture       *fixture,
                          gconstpointer  data)
{
  WfLabelLayer *layer = WF_LABEL_LAYER (find (fixture, WF_TYPE_LABEL_LAYER));
  GType controls[] = { WF_TYPE_LEGEND, WF_TYPE_MAP_CONTROLS, WF_TYPE_SCALE_BAR };
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT);

  do
    {
      const WfLabelBox *boxes;
      guint n_boxes, n_placed = 0;

      fixture_wait_settled (fixture->view);
      boxes = wf_label_layer_get_boxes (layer, &n_boxes);
      for (guint i = 0; i < n_boxes; i++)
        {
          if (!boxes[i].placed)
            continue;
          n_placed++;
          g_assert_true (graphene_rect_contains_rect (&view, &boxes[i].box));
          for (guint j = 0; j < i; j++)
            g_assert_false (boxes[j].placed && graphene_rect_intersection (&boxes[i].box, &boxes[j].box, NULL));
          for (guint j = 0; j < G_N_ELEMENTS (controls); j++)
            {
              GtkWidget *control = find (fixture, controls[j]);
              graphene_rect_t bounds;

              if (gtk_widget_get_visible (control) &&
                  gtk_widget_compute_bounds (control, find (fixture, WF_TYPE_MAP_CANVAS), &bounds))
                g_assert_false (graphene_rect_intersection (&bounds, &boxes[i].box, NULL));
            }
        }
      g_assert_cmpuint (n_placed, >, 5);
    }
  while (wf_playback_next (fixture->playback));
}

static void
test_styles (Fixture       *fixture,
             gconstpointer  data)
{
  for (WfMapStyle style = 0; style < WF_N_MAP_STYLES; style++)
    {
      WfMapStyle now;

      wf_map_view_set_map_style (fixture->view, style);
      g_object_get (fixture->view, "map-style", &now, NULL);
      g_assert_cmpint (now, ==, style);
      fixture_wait_settled (fixture->view);
    }
}

static void
test_flight (Fixture       *fixture,
             gconstpointer  data)
{
  WfCamera camera;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  wf_map_view_set_motion (fixture->view, TRUE);
  fixture_wait_settled (fixture->view);
  wf_playback_go_to_id (fixture->playback, "summit-place");
  g_assert_false (wf_map_view_is_settled (fixture->view));
  fixture_wait_settled (fixture->view);
  wf_map_view_get_camera (fixture->view, &camera);
  g_assert_cmpfloat_with_epsilon (camera.zoom, 9, 1e-6);
}

static void
test_destroyed_in_flight (Fixture       *fixture,
                          gconstpointer  data)
{
  WfMapView *view = WF_MAP_VIEW (wf_map_view_new (fixture->playback));
  GtkWidget *window = fixture_create_window (GTK_WIDGET (view), 500, 400);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  fixture_wait_settled (view);
  wf_playback_go_to_id (fixture->playback, "summit-place");
  fixture_iterate ();
  fixture_destroy (window, GTK_WIDGET (view));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
test_destroyed_while_loading (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWidget *view = wf_map_view_new (fixture->playback);
  GtkWidget *window = fixture_create_window (view, 500, 400);
  gpointer weak = view;

  g_object_add_weak_pointer (G_OBJECT (view), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait_for (is_gone, &weak);
}

/* --- When something is wrong ------------------------------------------------------------ */

static void
assert_works_with_problem (WfPlayback *playback,
                           const char *path)
{
  WfMapView *view = g_object_new (WF_TYPE_MAP_VIEW, "map-path", path, "playback", playback, NULL);
  GtkWidget *window = fixture_create_window (GTK_WIDGET (view), 500, 400);

  g_assert_nonnull (wf_map_view_get_problem (view));
  g_assert_cmpuint (strlen (wf_map_view_get_problem (view)), >, 15);
  wf_playback_next (playback);
  gtk_widget_activate_action (GTK_WIDGET (view), "map.zoom-in", NULL);
  fixture_wait_settled (view);
  fixture_destroy (window, GTK_WIDGET (view));
}

/* libshumate paints no tiles there; the map is drawn all the same. */
static void
test_one_processor (void)
{
  const WfPalette *palette = wf_palette_get (WF_MAP_STYLE_LIGHT);
  Fixture fixture = { 0 };
  graphene_point_t point;
  WfMapFrame frame;
  cpu_set_t all, one;

  g_assert_no_errno (sched_getaffinity (0, sizeof all, &all));
  CPU_ZERO (&one);
  for (int i = 0; i < CPU_SETSIZE && CPU_COUNT (&one) == 0; i++)
    if (CPU_ISSET (i, &all))
      CPU_SET (i, &one);
  g_assert_no_errno (sched_setaffinity (0, sizeof one, &one));
  g_assert_cmpuint (g_get_num_processors (), ==, 1);

  set_up (&fixture, "invitation");
  fixture_wait_settled (fixture.view);
  g_assert_null (wf_map_view_get_problem (fixture.view));
  get_frame (&fixture, &frame);
  wf_map_frame_to_screen (&frame, 12, -45, &point);
  g_assert_true (is_drawn (&fixture, &point, &palette->water));
  wf_map_frame_to_screen (&frame, 24, 5, &point);
  g_assert_true (is_drawn (&fixture, &point, &palette->land));
  /* What is not in the outlines is there too: Lake Ladoga. */
  wf_map_frame_to_screen (&frame, 60.8, 31.5, &point);
  g_assert_true (is_drawn (&fixture, &point, &palette->lake));

  wf_playback_next (fixture.playback);
  tear_down (&fixture, NULL);
  g_assert_no_errno (sched_setaffinity (0, sizeof all, &all));
}

static void
test_missing_file (void)
{
  WfPlayback *playback = fixture_create_playback (NULL);

  assert_works_with_problem (playback, "/nonexistent/world.mbtiles");
  g_assert_finalize_object (playback);
}

static void
test_damaged_file (void)
{
  WfPlayback *playback = fixture_create_playback (NULL);
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("damaged-XXXXXX.mbtiles", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, "This is not a map.", -1, NULL));
  assert_works_with_problem (playback, path);
  g_unlink (path);
  g_assert_finalize_object (playback);
}

static void
test_no_playback (void)
{
  GtkWidget *view = wf_map_view_new (NULL);
  GtkWidget *window = fixture_create_window (view, 500, 400);
  g_autofree char *description = wf_map_view_dup_description (WF_MAP_VIEW (view));

  g_assert_cmpstr (description, ==, "");
  g_assert_null (wf_map_view_get_problem (WF_MAP_VIEW (view)));
  fixture_wait_settled (WF_MAP_VIEW (view));
  fixture_destroy (window, view);
}

static void
test_small (void)
{
  WfPlayback *playback = fixture_create_playback (NULL);
  GtkWidget *view = wf_map_view_new (playback);
  GtkWidget *window = fixture_create_window (view, 360, 294);

  fixture_wait_settled (WF_MAP_VIEW (view));
  g_assert_cmpint (gtk_widget_get_width (view), ==, 360);
  fixture_destroy (window, view);
  g_assert_finalize_object (playback);
}

static void
test_scale (void)
{
  double length;
  g_autofree char *metric = wf_scale_bar_measure (0, 3, FALSE, &length);
  g_autofree char *imperial = NULL;

  /* At the equator, the world of 2048 pixels is 40,030 km around. */
  g_assert_cmpstr (metric, ==, "1000 km");
  g_assert_cmpfloat_with_epsilon (length, 1000 * 2048 / 40030.2, 0.1);
  imperial = wf_scale_bar_measure (0, 3, TRUE, &length);
  g_assert_cmpstr (imperial, ==, "1000 mi");
  g_assert_cmpfloat (length, <=, 96);
}

/* The theme reads all of its icons anew for each path that it is given, so it must not be given one by each map. */
static void
test_icons_once (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GtkWidget) one = g_object_ref_sink (wf_map_controls_new ());
  g_auto (GStrv) before = gtk_icon_theme_get_resource_path (theme);
  g_autoptr (GtkWidget) other = g_object_ref_sink (wf_map_controls_new ());
  g_auto (GStrv) after = gtk_icon_theme_get_resource_path (theme);

  g_assert_true (gtk_icon_theme_has_icon (theme, "zoom-in-symbolic"));
  g_assert_cmpstrv (after, before);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

  ADD ("click-highlighted-country", NULL, test_click_highlighted_country);
  ADD ("click-other-country", NULL, test_click_other_country);
  ADD ("click-country-of-the-story", NULL, test_click_country_of_the_story);
  ADD ("click-sea", NULL, test_click_sea);
  ADD ("click-ring", "accords-members", test_click_ring);
  ADD ("groups-are-sets", "not-members", test_groups_are_sets);
  ADD ("explore-and-back", NULL, test_explore_and_back);
  ADD ("actions-move", "central-asia", test_actions_move);
  ADD ("next-stop-ends-exploring", NULL, test_next_stop_ends_exploring);
  ADD ("explicit-view", "summit-place", test_explicit_view);
  ADD ("insets", NULL, test_insets);
  ADD ("legend-covers-no-place", NULL, test_legend_covers_no_place);
  ADD ("legend-lies-beside-controls", NULL, test_legend_lies_beside_controls);
  ADD ("show-country", NULL, test_show_country);
  ADD ("show-place", NULL, test_show_place);
  ADD ("story-is-labelled-once", NULL, test_story_is_labelled_once);
  ADD ("labels-in-uzbek", "central-asia", test_labels_in_uzbek);
  ADD ("labels-of-all-stops", NULL, test_labels_of_all_stops);
  ADD ("styles", NULL, test_styles);
  ADD ("flight", NULL, test_flight);
  ADD ("destroyed-in-flight", NULL, test_destroyed_in_flight);
  ADD ("destroyed-while-loading", NULL, test_destroyed_while_loading);
  g_test_add_func ("/view/one-processor", test_one_processor);
  g_test_add_func ("/view/missing-file", test_missing_file);
  g_test_add_func ("/view/damaged-file", test_damaged_file);
  g_test_add_func ("/view/no-playback", test_no_playback);
  g_test_add_func ("/view/small", test_small);
  g_test_add_func ("/view/scale", test_scale);
  g_test_add_func ("/view/icons-once", test_icons_once);

  return g_test_run ();
}
