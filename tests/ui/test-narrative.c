// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The story beside the map: it and the playback stay in step, whoever moves.

#include "config.h"

#include "ui-test.h"
#include "wf-section-page.h"
#include "wf-stop-bar.h"
#include "wf-stop-row.h"
#include "wf-timeline.h"

static gboolean
is_current (GtkWidget *widget,
            gpointer   user_data)
{
  return gtk_widget_get_mapped (widget) && wf_stop_row_get_current (WF_STOP_ROW (widget));
}

static gboolean
is_mapped (GtkWidget *widget,
           gpointer   user_data)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_row_of (GtkWidget *widget,
           gpointer   user_data)
{
  return gtk_widget_get_mapped (widget) && wf_stop_row_get_stop (WF_STOP_ROW (widget)) == user_data;
}

static WfStop *
get_marked_stop (WfWindow *window)
{
  GtkWidget *row = ui_test_find (GTK_WIDGET (wf_window_get_narrative (window)), WF_TYPE_STOP_ROW, is_current, NULL);

  return row != NULL ? wf_stop_row_get_stop (WF_STOP_ROW (row)) : NULL;
}

static WfSection *
get_shown_section (WfWindow *window)
{
  AdwViewStack *sections = ADW_VIEW_STACK (ui_test_find (GTK_WIDGET (wf_window_get_narrative (window)),
                                                         ADW_TYPE_VIEW_STACK, NULL, NULL));

  return wf_section_page_get_section (WF_SECTION_PAGE (adw_view_stack_get_visible_child (sections)));
}

static void
test_follows_playback (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfPlayback *playback = wf_window_get_playback (window);
  WfNarrative *narrative = wf_window_get_narrative (window);

  ui_test_frames (GTK_WIDGET (window), 3);
  g_assert_true (get_marked_stop (window) == wf_playback_get_stop (playback));
  g_assert_cmpstr (wf_narrative_get_position_text (narrative), ==, "1 of 22");

  /* The mark, the section, the position and the view follow through the whole story. */
  for (guint i = 0; wf_playback_next (playback); i++)
    {
      g_autofree char *position = g_strdup_printf ("%u of 22", wf_playback_get_position (playback) + 1);
      WfStop *stop = wf_playback_get_stop (playback);
      GtkWidget *row;
      graphene_rect_t bounds;

      g_assert_true (get_shown_section (window) == wf_playback_get_section (playback));
      g_assert_cmpstr (wf_narrative_get_position_text (narrative), ==, position);

      /* Drawing takes its time; the first stops, the one with a figure among them, will do. */
      if (i > 7)
        continue;

      ui_test_frames (GTK_WIDGET (window), 4);
      g_assert_true (get_marked_stop (window) == stop);
      row = ui_test_find (GTK_WIDGET (narrative), WF_TYPE_STOP_ROW, is_row_of, stop);
      g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (narrative), &bounds));
      g_assert_cmpfloat (bounds.origin.y, >=, 0);
      g_assert_cmpfloat (bounds.origin.y, <, gtk_widget_get_height (GTK_WIDGET (narrative)) - 60);
    }
  g_assert_cmpuint (wf_playback_get_position (playback), ==, 21);

  ui_test_close (window);
}

static void
test_leads_playback (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfPlayback *playback = wf_window_get_playback (window);
  GListModel *stops = wf_explainer_get_stops (wf_playback_get_explainer (playback));
  g_autoptr (WfStop) third = g_list_model_get_item (stops, 2);
  GtkWidget *list = ui_test_find (GTK_WIDGET (wf_window_get_narrative (window)), GTK_TYPE_LIST_VIEW, NULL, NULL);

  /* What a click on the third statement does; before the statements is the heading. */
  g_signal_emit_by_name (list, "activate", 3);
  g_assert_true (wf_playback_get_stop (playback) == third);
  g_assert_true (get_marked_stop (window) == third);

  /* The heading leads nowhere. */
  g_signal_emit_by_name (list, "activate", 0);
  g_assert_true (wf_playback_get_stop (playback) == third);

  ui_test_close (window);
}

static void
test_section_leads_playback (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfPlayback *playback = wf_window_get_playback (window);
  AdwViewStack *sections = ADW_VIEW_STACK (ui_test_find (GTK_WIDGET (wf_window_get_narrative (window)),
                                                         ADW_TYPE_VIEW_STACK, NULL, NULL));

  adw_view_stack_set_visible_child_name (sections, "next");
  g_assert_cmpstr (wf_section_get_id (wf_playback_get_section (playback)), ==, "next");
  g_assert_cmpuint (wf_playback_get_position (playback), ==, 18);

  /* Back in the history is back in the section. */
  wf_playback_back (playback);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (sections), ==, "happening");

  ui_test_close (window);
}

static void
test_section_menu_leads_playback (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (360, 640);
  WfPlayback *playback = wf_window_get_playback (window);
  GtkWidget *menu;

  g_action_group_activate_action (G_ACTION_GROUP (window), "narrative", NULL);
  ui_test_frames (GTK_WIDGET (window), 3);
  menu = ui_test_find (GTK_WIDGET (wf_window_get_narrative (window)), GTK_TYPE_DROP_DOWN, is_mapped, NULL);
  g_assert_nonnull (menu);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (menu), 1);
  g_assert_cmpstr (wf_section_get_id (wf_playback_get_section (playback)), ==, "important");
  wf_playback_last (playback);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (menu)), ==, 2);

  ui_test_close (window);
}

static void
test_does_not_steal_focus (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  GtkWidget *map = GTK_WIDGET (wf_window_get_map (window));
  GtkWidget *focus;

  g_assert_true (gtk_widget_child_focus (map, GTK_DIR_TAB_FORWARD));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (focus == map || gtk_widget_is_ancestor (focus, map));

  wf_playback_last (wf_window_get_playback (window));
  ui_test_frames (GTK_WIDGET (window), 5);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_false (gtk_widget_is_ancestor (focus, GTK_WIDGET (wf_window_get_narrative (window))));

  ui_test_close (window);
}

static void
assert_moves (WfWindow *window,
              gboolean  previous,
              gboolean  next)
{
  g_assert_true (ui_test_is_enabled (window, "previous-stop") == previous);
  g_assert_true (ui_test_is_enabled (window, "first-stop") == previous);
  g_assert_true (ui_test_is_enabled (window, "next-stop") == next);
  g_assert_true (ui_test_is_enabled (window, "last-stop") == next);
}

static void
test_moves (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_new_window (1200, 760);
  WfPlayback *playback = wf_window_get_playback (window);
  GActionGroup *actions = G_ACTION_GROUP (window);

  /* Without a story there is nowhere to go. */
  assert_moves (window, FALSE, FALSE);

  wf_window_open_last (window);
  ui_test_wait (wf_window_is_settled (window));
  assert_moves (window, FALSE, TRUE);
  g_assert_false (ui_test_is_enabled (window, "back"));

  g_action_group_activate_action (actions, "next-stop", NULL);
  g_assert_cmpuint (wf_playback_get_position (playback), ==, 1);
  assert_moves (window, TRUE, TRUE);
  g_assert_true (ui_test_is_enabled (window, "back"));
  g_assert_false (ui_test_is_enabled (window, "forward"));

  g_action_group_activate_action (actions, "last-stop", NULL);
  g_assert_cmpuint (wf_playback_get_position (playback), ==, 21);
  assert_moves (window, TRUE, FALSE);

  g_action_group_activate_action (actions, "previous-stop", NULL);
  g_assert_cmpuint (wf_playback_get_position (playback), ==, 20);
  g_action_group_activate_action (actions, "back", NULL);
  g_assert_cmpuint (wf_playback_get_position (playback), ==, 21);
  g_assert_true (ui_test_is_enabled (window, "forward"));
  g_action_group_activate_action (actions, "forward", NULL);
  g_assert_cmpuint (wf_playback_get_position (playback), ==, 20);
  g_action_group_activate_action (actions, "first-stop", NULL);
  g_assert_cmpuint (wf_playback_get_position (playback), ==, 0);
  assert_moves (window, FALSE, TRUE);

  ui_test_close (window);
}

static void
test_announced_once (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfPlayback *playback = wf_window_get_playback (window);
  GPtrArray *announcements = ui_test_get_announcements (window);
  const char *message;

  g_assert_cmpuint (announcements->len, ==, 1);
  wf_playback_next (playback);
  wf_playback_next (playback);
  ui_test_frames (GTK_WIDGET (window), 3);
  g_assert_cmpuint (announcements->len, ==, 3);

  /* Position, section, status, text, and what the map shows. */
  message = g_ptr_array_index (announcements, 1);
  g_assert_true (g_str_has_prefix (message, "Stop 2 of 22, What’s Happening?: Reported. The announcement followed"));
  g_assert_nonnull (strstr (message, " Map: "));

  /* Going where one is says nothing. */
  wf_playback_go_to (playback, wf_playback_get_stop (playback));
  g_assert_cmpuint (announcements->len, ==, 3);

  ui_test_close (window);
}

static void
test_second_language (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  GtkWidget *narrative = GTK_WIDGET (wf_window_get_narrative (window));
  GtkWidget *label;
  PangoAttrIterator *iterator;
  PangoAttribute *language;

  g_assert_null (ui_test_find_label (narrative, "Президент США"));
  g_settings_set_string (settings, "second-language", "ru");
  ui_test_wait ((label = ui_test_find_label (narrative, "Президент США")) != NULL);
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_nonnull (ui_test_find_label (narrative, "announced plans to invite"));

  /* The text says which language it is in. */
  iterator = pango_attr_list_get_iterator (pango_layout_get_attributes (gtk_label_get_layout (GTK_LABEL (label))));
  language = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
  g_assert_nonnull (language);
  g_assert_cmpstr (pango_language_to_string (((PangoAttrLanguage *) language)->value), ==, "ru");
  pango_attr_iterator_destroy (iterator);

  g_settings_set_string (settings, "second-language", "");
  ui_test_wait (ui_test_find_label (narrative, "Президент США") == NULL);

  ui_test_close (window);
}

static void
test_first_language (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfStop *stop;

  wf_playback_next (wf_window_get_playback (window));
  stop = wf_playback_get_stop (wf_window_get_playback (window));
  g_settings_set_string (settings, "language", "ru");
  ui_test_frames (GTK_WIDGET (window), 4);
  g_assert_true (wf_playback_get_stop (wf_window_get_playback (window)) == stop);
  g_assert_true (get_marked_stop (window) == stop);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), !=, "Kazakhstan, Uzbekistan and the Miami G20");

  ui_test_close (window);
}

static void
test_background (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfNarrative *narrative = wf_window_get_narrative (window);

  g_assert_false (wf_narrative_get_background_visible (narrative));
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-background", g_variant_new_string ("sources"));
  g_assert_true (wf_narrative_get_background_visible (narrative));
  g_assert_true (ui_test_get_state (window, "background"));
  ui_test_frames (GTK_WIDGET (window), 2);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (narrative), "World Uranium Mining Production"));

  g_action_group_activate_action (G_ACTION_GROUP (window), "background", NULL);
  g_assert_false (wf_narrative_get_background_visible (narrative));

  ui_test_close (window);
}

static gboolean
is_current_event (GtkWidget *widget,
                  gpointer   user_data)
{
  return gtk_widget_has_css_class (widget, "current");
}

static void
test_timeline (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfPlayback *playback = wf_window_get_playback (window);
  GtkWidget *timeline, *list, *row;

  g_action_group_activate_action (G_ACTION_GROUP (window), "show-background", g_variant_new_string ("timeline"));
  ui_test_frames (GTK_WIDGET (window), 2);
  timeline = ui_test_find (GTK_WIDGET (window), WF_TYPE_TIMELINE, NULL, NULL);
  list = ui_test_find (timeline, GTK_TYPE_LIST_BOX, NULL, NULL);

  /* An event leads to its stop, and is marked while the reader is there. */
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_false (gtk_widget_has_css_class (row, "current"));
  g_signal_emit_by_name (row, "activate");
  g_assert_cmpstr (wf_stop_get_id (wf_playback_get_stop (playback)), ==, "earlier-guest");
  g_assert_true (gtk_widget_has_css_class (row, "current"));

  wf_playback_last (playback);
  g_assert_false (gtk_widget_has_css_class (row, "current"));
  g_assert_true (ui_test_find (timeline, GTK_TYPE_LIST_BOX_ROW, is_current_event, NULL) != row);

  ui_test_close (window);
}

static void
test_text_zoom (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  GtkWidget *label;
  int before, after, normal;

  ui_test_frames (GTK_WIDGET (window), 3);
  label = ui_test_find_label (GTK_WIDGET (wf_window_get_narrative (window)), "announced plans to invite");
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), NULL, &before);
  g_assert_false (ui_test_is_enabled (window, "zoom-text-reset"));

  for (guint i = 0; i < 10; i++)
    g_action_group_activate_action (G_ACTION_GROUP (window), "zoom-text-in", NULL);
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (settings, "zoom-text"), 2.0, 0.001);
  ui_test_frames (GTK_WIDGET (window), 3);
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), NULL, &after);
  g_assert_cmpint (after, >, before * 2);
  g_assert_true (ui_test_is_enabled (window, "zoom-text-reset"));

  g_settings_set_double (settings, "zoom-text", 3.0);
  g_assert_false (ui_test_is_enabled (window, "zoom-text-in"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "zoom-text-out", NULL);
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (settings, "zoom-text"), 2.9, 0.001);

  g_action_group_activate_action (G_ACTION_GROUP (window), "zoom-text-reset", NULL);
  ui_test_frames (GTK_WIDGET (window), 3);
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), NULL, &normal);
  g_assert_cmpint (normal, ==, before);

  ui_test_close (window);
}

static void
test_bar (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (360, 640);
  GtkWidget *bar = ui_test_find (GTK_WIDGET (window), WF_TYPE_STOP_BAR, NULL, NULL);

  ui_test_frames (GTK_WIDGET (window), 2);
  g_assert_nonnull (ui_test_find_label (bar, "1 of 22"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "next-stop", NULL);
  g_assert_nonnull (ui_test_find_label (bar, "2 of 22"));
  g_assert_nonnull (ui_test_find_label (bar, "The announcement followed"));

  ui_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/narrative/follows-playback", test_follows_playback);
  g_test_add_func ("/narrative/leads-playback", test_leads_playback);
  g_test_add_func ("/narrative/section-leads-playback", test_section_leads_playback);
  g_test_add_func ("/narrative/section-menu-leads-playback", test_section_menu_leads_playback);
  g_test_add_func ("/narrative/does-not-steal-focus", test_does_not_steal_focus);
  g_test_add_func ("/narrative/moves", test_moves);
  g_test_add_func ("/narrative/announced-once", test_announced_once);
  g_test_add_func ("/narrative/second-language", test_second_language);
  g_test_add_func ("/narrative/first-language", test_first_language);
  g_test_add_func ("/narrative/background", test_background);
  g_test_add_func ("/narrative/timeline", test_timeline);
  g_test_add_func ("/narrative/text-zoom", test_text_zoom);
  g_test_add_func ("/narrative/bar", test_bar);

  return g_test_run ();
}
