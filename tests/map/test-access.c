// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the map says to those who do not see it, or do not point at it.

#include "view-fixture.h"
#include "wf-legend.h"
#include "wf-map-canvas.h"
#include "wf-place-list.h"
#include "wf-place-marker.h"

static void
test_region (Fixture       *fixture,
             gconstpointer  data)
{
  WfStop *stop = wf_playback_get_stop (fixture->playback);
  g_autofree char *description = wf_stop_dup_map_description (stop, (const char *[]) { "en", NULL });

  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Map");
  g_assert_cmpuint (strlen (description), >, 20);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
}

static void
test_description_follows_stop (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *before = wf_map_view_dup_description (fixture->view);
  g_autofree char *after = NULL;

  wf_playback_next (fixture->playback);
  after = wf_map_view_dup_description (fixture->view);
  g_assert_cmpstr (before, !=, after);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, after);
}

static void
test_canvas_can_be_focused (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkWidget *canvas = find (fixture, WF_TYPE_MAP_CANVAS);
  g_autofree char *description = wf_map_view_dup_description (fixture->view);

  g_assert_true (gtk_widget_get_focusable (canvas));
  g_assert_true (gtk_widget_grab_focus (canvas));
  gtk_test_accessible_assert_role (canvas, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (canvas), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
}

static void
assert_named (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_child_visible (widget))
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
                   gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
                   GTK_IS_TOGGLE_BUTTON (widget) /* of a menu button, which has the name */);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
test_buttons_have_names (Fixture       *fixture,
                         gconstpointer  data)
{
  assert_named (GTK_WIDGET (fixture->view));
}

static void
test_marker (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *marker = find (fixture, WF_TYPE_PLACE_MARKER);
  graphene_rect_t bounds;

  gtk_test_accessible_assert_role (marker, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (marker, GTK_ACCESSIBLE_PROPERTY_LABEL, "Miami, Summit host");
  g_assert_cmpint (gtk_widget_get_width (marker), >=, 34);
  g_assert_cmpint (gtk_widget_get_height (marker), >=, 34);
  g_assert_true (gtk_widget_get_focusable (marker));
  g_assert_true (gtk_widget_compute_bounds (marker, GTK_WIDGET (fixture->view), &bounds));
  g_assert_true (graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT), &bounds));

  g_signal_emit_by_name (marker, "clicked");
  g_assert_cmpstr (fixture->place, ==, "miami");
}

static void
test_marker_is_where_it_should_be (Fixture       *fixture,
                                   gconstpointer  data)
{
  GtkWidget *marker = find (fixture, WF_TYPE_PLACE_MARKER);
  graphene_rect_t bounds;
  graphene_point_t point, center;
  WfMapFrame frame;

  get_frame (fixture, &frame);
  wf_map_frame_to_screen (&frame, 25.77, -80.19, &point);
  g_assert_true (gtk_widget_compute_bounds (marker, find (fixture, WF_TYPE_MAP_CANVAS), &bounds));
  graphene_rect_get_center (&bounds, &center);
  g_assert_cmpfloat_with_epsilon (center.x, point.x, 1.5);
  g_assert_cmpfloat_with_epsilon (center.y, point.y, 1.5);
}

static void
test_place_list (Fixture       *fixture,
                 gconstpointer  data)
{
  WfPlaceList *list = WF_PLACE_LIST (find (fixture, WF_TYPE_PLACE_LIST));
  GtkWidget *box;

  g_assert_cmpuint (wf_place_list_get_n_places (list), ==, 4);
  g_assert_cmpstr (wf_place_list_get_text (list, 0), ==, "1 of 4: Kazakhstan, Invited guest");
  g_assert_cmpstr (wf_place_list_get_text (list, 3), ==, "4 of 4: Miami, Summit host");

  box = fixture_find (GTK_WIDGET (list), GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (box, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 1));
  g_assert_cmpstr (fixture->place, ==, "uzbekistan");
}

static void
test_place_list_in_russian (Fixture       *fixture,
                            gconstpointer  data)
{
  WfPlaceList *list = WF_PLACE_LIST (find (fixture, WF_TYPE_PLACE_LIST));

  wf_playback_set_languages (fixture->playback, (const char *[]) { "ru", NULL });
  g_assert_nonnull (strstr (wf_place_list_get_text (list, 0), "Казахстан, Приглашённый гость"));
}

static void
test_legend (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *legend = find (fixture, WF_TYPE_LEGEND);
  GtkWidget *row = gtk_widget_get_first_child (legend);

  g_assert_true (gtk_widget_get_visible (legend));
  g_assert_cmpuint (wf_legend_get_n_rows (WF_LEGEND (legend)), ==, 3);
  gtk_test_accessible_assert_role (legend, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Invited guest");
  gtk_test_accessible_assert_role (gtk_widget_get_first_child (row), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_test_accessible_assert_property (gtk_widget_get_last_child (legend), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Planned invitation");
}

static void
test_legend_can_be_hidden (Fixture       *fixture,
                           gconstpointer  data)
{
  g_object_set (fixture->view, "legend-visible", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (find (fixture, WF_TYPE_LEGEND)));
  wf_playback_next (fixture->playback);
  g_assert_false (gtk_widget_get_visible (find (fixture, WF_TYPE_LEGEND)));
  g_object_set (fixture->view, "legend-visible", TRUE, NULL);
  g_assert_true (gtk_widget_get_visible (find (fixture, WF_TYPE_LEGEND)));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

  ADD ("region", NULL, test_region);
  ADD ("description-follows-stop", NULL, test_description_follows_stop);
  ADD ("canvas-can-be-focused", NULL, test_canvas_can_be_focused);
  ADD ("buttons-have-names", NULL, test_buttons_have_names);
  ADD ("marker", NULL, test_marker);
  ADD ("marker-is-where-it-should-be", NULL, test_marker_is_where_it_should_be);
  ADD ("place-list", NULL, test_place_list);
  ADD ("place-list-in-russian", NULL, test_place_list_in_russian);
  ADD ("legend", NULL, test_legend);
  ADD ("legend-can-be-hidden", NULL, test_legend_can_be_hidden);

  return g_test_run ();
}
