// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What lies here: under the pointer, in the middle of a map that is moved by keys, and where a search led.

#include "view-fixture.h"
#include "wf-camera-controller.h"
#include "wf-compass.h"
#include "wf-label-layer.h"
#include "wf-map-canvas.h"

static void
said_cb (WfMapView  *view,
         const char *text,
         GPtrArray  *said)
{
  g_ptr_array_add (said, g_strdup (text));
}

static gboolean
has_said (gpointer data)
{
  return ((GPtrArray *) data)->len > 0;
}

static gboolean
is_shown (GtkWidget *widget)
{
  return GTK_IS_CENTER_BOX (widget) && gtk_widget_get_visible (widget);
}

static gboolean
is_here_shown (GtkWidget *root)
{
  if (is_shown (root))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    if (is_here_shown (child))
      return TRUE;

  return FALSE;
}

static void
test_middle (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *canvas = find (fixture, WF_TYPE_MAP_CANVAS);

  g_signal_connect (fixture->view, "said", G_CALLBACK (said_cb), said);
  wf_map_view_show_country (fixture->view, "BR");
  fixture_wait_settled (fixture->view);
  g_assert_cmpuint (said->len, ==, 0);

  /* Said once the map rests, and once, however often a key is pressed. */
  gtk_widget_activate_action (canvas, "map.zoom-in", NULL);
  gtk_widget_activate_action (canvas, "map.zoom-in", NULL);
  g_assert_false (is_here_shown (GTK_WIDGET (fixture->view)));
  fixture_wait_for (has_said, said);
  g_assert_cmpuint (said->len, ==, 1);
  g_assert_cmpstr (said->pdata[0], ==, "Brazil");
  g_assert_true (is_here_shown (GTK_WIDGET (fixture->view)));

  /* A key opens it, as a click would. */
  gtk_widget_activate_action (canvas, "map.here", NULL);
  g_assert_cmpstr (fixture->country, ==, "BR");

  g_ptr_array_set_size (said, 0);
  wf_map_view_show_spot (fixture->view, "Somewhere", -30, -20, 5);
  gtk_widget_activate_action (canvas, "map.pan-right", NULL);
  fixture_wait_for (has_said, said);
  g_assert_cmpstr (said->pdata[0], ==, "Open water");

  /* The next stop is another matter. */
  gtk_widget_activate_action (canvas, "map.pan-right", NULL);
  wf_playback_next (fixture->playback);
  g_assert_false (is_here_shown (GTK_WIDGET (fixture->view)));
  fixture_wait_settled (fixture->view);
  g_assert_cmpuint (said->len, ==, 1);
  g_signal_handlers_disconnect_by_data (fixture->view, said);
}

static void
test_middle_in_russian (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  wf_playback_set_languages (fixture->playback, (const char *[]) { "ru", NULL });
  g_signal_connect (fixture->view, "said", G_CALLBACK (said_cb), said);
  wf_map_view_show_country (fixture->view, "BR");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.zoom-in", NULL);
  fixture_wait_for (has_said, said);
  g_assert_cmpstr (said->pdata[0], ==, "Бразилия");
  g_signal_handlers_disconnect_by_data (fixture->view, said);
}

static gboolean
is_north_up (gpointer data)
{
  Fixture *fixture = data;
  WfMapFrame frame;

  get_frame (fixture, &frame);
  return frame.rotation == 0;
}

/* What is up on a turned map, and how it is turned back. */
static void
test_compass (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *compass = find (fixture, WF_TYPE_COMPASS);
  WfCamera camera = { .lat = 45, .lon = 60, .zoom = 4, .bearing = 90 };
  graphene_point_t middle, east;
  WfMapFrame frame;

  g_assert_false (gtk_widget_get_visible (compass));
  wf_camera_controller_jump_to (wf_map_canvas_get_controller (WF_MAP_CANVAS (find (fixture, WF_TYPE_MAP_CANVAS))),
                                &camera);
  g_assert_true (gtk_widget_get_visible (compass));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (compass), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Up on the map is east");
  get_frame (fixture, &frame);
  wf_map_frame_to_screen (&frame, 45, 60, &middle);
  wf_map_frame_to_screen (&frame, 45, 65, &east);
  g_assert_cmpfloat (east.y, <, middle.y - 50);
  g_assert_cmpfloat_with_epsilon (east.x, middle.x, 1);

  gtk_widget_activate (compass);
  fixture_wait_for (is_north_up, fixture);
  g_assert_false (gtk_widget_get_visible (compass));
  g_assert_true (wf_map_view_get_exploring (fixture->view));
}

/* What the pointer is told after a short while, in the reader's language; nothing over the sea. */
static void
test_pointer (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *canvas = find (fixture, WF_TYPE_MAP_CANVAS);
  g_autoptr(GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  graphene_point_t point;
  WfMapFrame frame;
  gboolean shown;

  g_assert_true (gtk_widget_get_has_tooltip (canvas));
  wf_map_view_show_country (fixture->view, "BR");
  get_frame (fixture, &frame);
  wf_map_frame_to_screen (&frame, -10, -52, &point);
  g_signal_emit_by_name (canvas, "query-tooltip", (int) point.x, (int) point.y, FALSE, tooltip, &shown);
  g_assert_true (shown);
  wf_map_frame_to_screen (&frame, -28, -30, &point);
  g_signal_emit_by_name (canvas, "query-tooltip", (int) point.x, (int) point.y, FALSE, tooltip, &shown);
  g_assert_false (shown);
}

static const WfLabel *
find_label (Fixture    *fixture,
            const char *text)
{
  guint n;
  const WfLabelBox *boxes = wf_label_layer_get_boxes (WF_LABEL_LAYER (find (fixture, WF_TYPE_LABEL_LAYER)), &n);

  for (guint i = 0; i < n; i++)
    if (boxes[i].placed && g_str_equal (boxes[i].label->text, text) && wf_label_is_story (boxes[i].label))
      return boxes[i].label;

  return NULL;
}

static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  WfCamera camera;

  wf_map_view_show_spot (fixture->view, "Nairobi", -1.29, 36.82, 5);
  fixture_wait_settled (fixture->view);
  wf_map_view_get_camera (fixture->view, &camera);
  g_assert_cmpfloat_with_epsilon (camera.zoom, 5, 0.01);
  g_assert_true (wf_map_view_get_exploring (fixture->view));
  g_assert_nonnull (find_label (fixture, "Nairobi"));
  g_assert_true (wf_label_is_point (find_label (fixture, "Nairobi")));

  wf_map_view_show_country (fixture->view, "NZ");
  fixture_wait_settled (fixture->view);
  g_assert_null (find_label (fixture, "Nairobi"));
  g_assert_nonnull (find_label (fixture, "New Zealand"));

  /* Until the reader goes back, or on. */
  wf_map_view_back_to_story (fixture->view);
  wf_map_view_show_spot (fixture->view, "Nairobi", -1.29, 36.82, 5);
  wf_playback_next (fixture->playback);
  fixture_wait_settled (fixture->view);
  g_assert_null (find_label (fixture, "Nairobi"));
  g_assert_null (find_label (fixture, "New Zealand"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

  ADD ("middle", NULL, test_middle);
  ADD ("middle-in-russian", NULL, test_middle_in_russian);
  ADD ("pointer", NULL, test_pointer);
  ADD ("found", NULL, test_found);
  ADD ("compass", NULL, test_compass);

  return g_test_run ();
}
