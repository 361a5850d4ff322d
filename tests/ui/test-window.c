// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window: its sizes and layouts, what it remembers, the order of its focus.

#include "config.h"

#include "ui-keys.h"
#include "ui-test.h"
#include "wf-focus-bin.h"
#include "wf-stop-bar.h"

static void
test_default (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = WF_WINDOW (g_object_ref (wf_window_new (ui_test_get_application ())));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 1200);
  g_assert_cmpint (height, ==, 760);
  g_assert_cmpstr (wf_window_get_page (window), ==, "empty");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Wherefore");
  g_assert_null (wf_playback_get_explainer (wf_window_get_playback (window)));
  g_assert_false (wf_window_is_settled (window));

  ui_test_close (window);
}

static void
test_first_start (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfPlayback *playback = wf_window_get_playback (window);

  g_assert_cmpstr (wf_window_get_page (window), ==, "story");
  g_assert_cmpstr (wf_explainer_get_id (wf_playback_get_explainer (playback)), ==, "g20-miami-2026");
  g_assert_cmpuint (wf_playback_get_position (playback), ==, 0);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Kazakhstan, Uzbekistan and the Miami G20");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wf_window_get_map (window))));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wf_window_get_narrative (window))));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (wf_window_get_narrative (window)), "announced plans to invite"));

  ui_test_close (window);
}

/* The size that is remembered, which counts the frame in that the toolkit draws where nothing composes windows. */
static void
assert_size (WfWindow *window,
             int       width,
             int       height)
{
  int actual_width, actual_height;

  gtk_window_get_default_size (GTK_WINDOW (window), &actual_width, &actual_height);
  g_assert_cmpint (actual_width, ==, width);
  g_assert_cmpint (actual_height, ==, height);
}

/* Opens at a size, checks the layout, and that both map and story can be seen. That nothing asks for more room than
 * there is, the toolkit checks: it warns, and warnings are fatal. */
static void
check_size (int      width,
            int      height,
            gboolean narrow)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (width, height);
  GtkWidget *bar;

  ui_test_frames (GTK_WIDGET (window), 3);
  assert_size (window, width, height);
  g_assert_true (wf_window_get_narrow (window) == narrow);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wf_window_get_map (window))));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (wf_window_get_map (window))), >=, 300);

  bar = ui_test_find (GTK_WIDGET (window), WF_TYPE_STOP_BAR, NULL, NULL);
  if (narrow)
    {
      g_assert_true (gtk_widget_get_mapped (bar));
      g_assert_nonnull (ui_test_find_label (bar, "announced plans to invite"));

      /* The whole story is one key away. */
      g_action_group_activate_action (G_ACTION_GROUP (window), "narrative", NULL);
      ui_test_frames (GTK_WIDGET (window), 3);
    }
  else
    g_assert_true (bar == NULL || !gtk_widget_get_mapped (bar));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wf_window_get_narrative (window))));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (wf_window_get_narrative (window))), >=, 120);

  ui_test_close (window);
}

static void test_size_wide (void) { check_size (1200, 760, FALSE); }
static void test_size_projector (void) { check_size (1024, 768, FALSE); }
static void test_size_phone (void) { check_size (360, 640, TRUE); }
static void test_size_phone_on_its_side (void) { check_size (640, 360, TRUE); }
static void test_size_smallest (void) { check_size (360, 294, TRUE); }

/* What is wrong with the map is said over the story, however little room there is. */
static void
test_size_smallest_with_banner (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (360, 294);
  AdwBanner *banner = ADW_BANNER (ui_test_find (GTK_WIDGET (window), ADW_TYPE_BANNER, NULL, NULL));

  adw_banner_set_title (banner, "The map cannot be shown: the file “world.mbtiles” is no map, or is damaged.");
  adw_banner_set_revealed (banner, TRUE);
  g_action_group_activate_action (G_ACTION_GROUP (window), "narrative", NULL);
  ui_test_frames (GTK_WIDGET (window), 5);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (banner)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wf_window_get_narrative (window))));

  ui_test_close (window);
}

static void
test_resize (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfStop *stop;

  wf_playback_next (wf_window_get_playback (window));
  stop = wf_playback_get_stop (wf_window_get_playback (window));

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  ui_test_wait (wf_window_get_narrow (window));
  g_assert_true (wf_playback_get_stop (wf_window_get_playback (window)) == stop);

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  ui_test_wait (!wf_window_get_narrow (window));
  ui_test_frames (GTK_WIDGET (window), 2);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wf_window_get_narrative (window))));
  g_assert_true (wf_playback_get_stop (wf_window_get_playback (window)) == stop);

  ui_test_close (window);
}

static void
test_large_text (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  int dpi;
  WfWindow *window;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);

  /* Twice the text on a phone: the toolkit warns where something does not fit. */
  window = ui_test_open_story (360, 640);
  g_assert_true (wf_window_get_narrow (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "narrative", NULL);
  ui_test_frames (GTK_WIDGET (window), 3);
  assert_size (window, 360, 640);
  g_action_group_activate_action (G_ACTION_GROUP (window), "background", NULL);
  ui_test_frames (GTK_WIDGET (window), 3);
  ui_test_close (window);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

static void
test_right_to_left (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window;
  graphene_point_t narrative, map;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = ui_test_open_story (1200, 760);
  ui_test_frames (GTK_WIDGET (window), 2);

  /* The story stays at the end: now on the left. */
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (wf_window_get_narrative (window)), GTK_WIDGET (window),
                                           &GRAPHENE_POINT_INIT (0, 0), &narrative));
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (wf_window_get_map (window)), GTK_WIDGET (window),
                                           &GRAPHENE_POINT_INIT (0, 0), &map));
  g_assert_cmpfloat (narrative.x, <, map.x);

  ui_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_narrative_pane (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  GtkWidget *narrative = GTK_WIDGET (wf_window_get_narrative (window));

  g_action_group_activate_action (G_ACTION_GROUP (window), "narrative", NULL);
  ui_test_wait (!gtk_widget_get_mapped (narrative));
  g_assert_false (g_settings_get_boolean (settings, "narrative-visible"));
  g_assert_false (ui_test_get_state (window, "narrative"));

  g_action_group_activate_action (G_ACTION_GROUP (window), "narrative", NULL);
  ui_test_wait (gtk_widget_get_mapped (narrative));
  g_assert_true (g_settings_get_boolean (settings, "narrative-visible"));

  ui_test_close (window);
}

static void
test_remembers (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1000, 700);
  g_autofree char *stop = NULL;
  g_autofree char *story = NULL;

  wf_playback_next (wf_window_get_playback (window));
  wf_playback_next (wf_window_get_playback (window));
  stop = g_strdup (wf_stop_get_id (wf_playback_get_stop (wf_window_get_playback (window))));
  ui_test_close (window);

  story = g_settings_get_string (settings, "last-story");
  g_assert_cmpstr (story, ==, "g20-miami-2026");
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 1000);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 700);

  window = ui_test_open_story (0, 0);
  assert_size (window, 1000, 700);
  g_assert_cmpstr (wf_stop_get_id (wf_playback_get_stop (wf_window_get_playback (window))), ==, stop);
  ui_test_close (window);
}

static gboolean
is_setting (GSettings  *settings,
            const char *key,
            const char *value)
{
  g_autofree char *set = g_settings_get_string (settings, key);

  return g_str_equal (set, value);
}

/* As after the app was killed: nothing was closed. */
static void
test_remembers_without_closing (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1000, 700);
  WfPlayback *playback = wf_window_get_playback (window);

  ui_keys_focus (GTK_WIDGET (window));
  wf_playback_next (playback);
  ui_test_wait (is_setting (settings, "last-stop", wf_stop_get_id (wf_playback_get_stop (playback))));
  g_assert_true (is_setting (settings, "last-story", "g20-miami-2026"));
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 1000);
  /* A window of the test before that goes late may have taken the focus along. */
  ui_keys_focus (GTK_WIDGET (window));
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 640);
  ui_test_wait (g_settings_get_int (settings, "window-width") == 900);
  ui_test_close (window);
}

static void
test_last_story_is_gone (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window;

  g_settings_set_string (settings, "last-story", "file:///nonexistent/story.wherefore");
  g_settings_set_string (settings, "last-stop", "somewhere");
  window = ui_test_open_story (1200, 760);
  g_assert_cmpstr (wf_window_get_page (window), ==, "story");
  g_assert_cmpstr (wf_explainer_get_id (wf_playback_get_explainer (wf_window_get_playback (window))), ==,
                   "g20-miami-2026");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), "“story.wherefore” can’t be opened"));

  ui_test_close (window);
}

/* Which part of the window has the focus: h(eader), n(arrative), m(ap). */
static char
get_part (WfWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus == NULL)
    return '-';
  if (gtk_widget_is_ancestor (focus, GTK_WIDGET (wf_window_get_narrative (window))))
    return 'n';
  if (focus == GTK_WIDGET (wf_window_get_map (window)) ||
      gtk_widget_is_ancestor (focus, GTK_WIDGET (wf_window_get_map (window))))
    return 'm';
  return 'h';
}

static void
test_focus_order (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  g_autoptr (GString) parts = g_string_new (NULL);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (guint i = 0; i < 200; i++)
    {
      char part;

      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      part = get_part (window);
      if (parts->len == 0 || parts->str[parts->len - 1] != part)
        g_string_append_c (parts, part);
      /* Around once. */
      if (parts->len == 4)
        break;
    }

  /* Header, story, map, and no trap in any. */
  g_assert_cmpstr (parts->str, ==, "hnmh");

  ui_test_close (window);
}

static void
test_focus_bin_backward (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  g_autoptr (GString) parts = g_string_new (NULL);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (guint i = 0; i < 200 && parts->len < 4; i++)
    {
      char part;

      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD);
      part = get_part (window);
      if (parts->len == 0 || parts->str[parts->len - 1] != part)
        g_string_append_c (parts, part);
    }
  g_assert_cmpstr (parts->str, ==, "mnhm");

  ui_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/window/default", test_default);
  g_test_add_func ("/window/first-start", test_first_start);
  g_test_add_func ("/window/size/wide", test_size_wide);
  g_test_add_func ("/window/size/projector", test_size_projector);
  g_test_add_func ("/window/size/phone", test_size_phone);
  g_test_add_func ("/window/size/phone-on-its-side", test_size_phone_on_its_side);
  g_test_add_func ("/window/size/smallest", test_size_smallest);
  g_test_add_func ("/window/size/smallest-with-banner", test_size_smallest_with_banner);
  g_test_add_func ("/window/resize", test_resize);
  g_test_add_func ("/window/large-text", test_large_text);
  g_test_add_func ("/window/right-to-left", test_right_to_left);
  g_test_add_func ("/window/narrative-pane", test_narrative_pane);
  g_test_add_func ("/window/remembers", test_remembers);
  g_test_add_func ("/window/remembers-without-closing", test_remembers_without_closing);
  g_test_add_func ("/window/last-story-is-gone", test_last_story_is_gone);
  g_test_add_func ("/window/focus-order", test_focus_order);
  g_test_add_func ("/window/focus-order-backward", test_focus_bin_backward);

  return g_test_run ();
}
