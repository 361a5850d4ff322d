// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Searching in the window: what is found, how it is said, and where it leads.

#include "config.h"

#include "ui-test.h"
#include "wf-card.h"
#include "wf-search-dialog.h"

static AdwDialog *
get_dialog (WfWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static WfSearchDialog *
open_search (WfWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "search", NULL);
  ui_test_wait (get_dialog (window) != NULL);
  ui_test_settle ();

  return WF_SEARCH_DIALOG (get_dialog (window));
}

static void
search (WfSearchDialog *dialog,
        const char     *query)
{
  wf_search_dialog_set_query (dialog, query);
  ui_test_wait (!wf_search_dialog_is_searching (dialog));
}

static gboolean
has_title (GtkWidget *widget,
           gpointer   user_data)
{
  return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), user_data);
}

static GtkWidget *
find_row (WfSearchDialog *dialog,
          const char     *title)
{
  return ui_test_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, has_title, (gpointer) title);
}

static guint
count_rows (GtkWidget  *widget,
            const char *title)
{
  guint n = ADW_IS_ACTION_ROW (widget) && has_title (widget, (gpointer) title);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child, title);

  return n;
}

static const char *
get_last_announcement (WfWindow *window)
{
  GPtrArray *announcements = ui_test_get_announcements (window);

  g_assert_cmpuint (announcements->len, >, 0);
  return g_ptr_array_index (announcements, announcements->len - 1);
}

static void
test_pages (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfSearchDialog *dialog = open_search (window);

  g_assert_cmpstr (wf_search_dialog_get_page (dialog), ==, "hint");
  ui_test_wait (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (window))));

  search (dialog, "tokayev");
  g_assert_cmpstr (wf_search_dialog_get_page (dialog), ==, "results");
  g_assert_cmpuint (wf_search_dialog_get_n_results (dialog), >, 1);
  g_assert_nonnull (g_strrstr (get_last_announcement (window), "results"));
  g_assert_nonnull (find_row (dialog, "Kassym-Jomart Tokayev"));

  search (dialog, "xyzzyx");
  g_assert_cmpstr (wf_search_dialog_get_page (dialog), ==, "nothing");
  g_assert_cmpstr (get_last_announcement (window), ==, "Nothing Found");

  search (dialog, "  ");
  g_assert_cmpstr (wf_search_dialog_get_page (dialog), ==, "hint");
  g_assert_cmpuint (wf_search_dialog_get_n_results (dialog), ==, 0);

  ui_test_close (window);
}

/* A country of the story is found once, whatever language it is asked for in. */
static void
test_languages (void)
{
  static const char * const queries[] = { "kazakhstan", "Казахстан", "Қазақ", "kazajist", "哈萨克", "KAZAKHST" };
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfSearchDialog *dialog = open_search (window);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      search (dialog, queries[i]);
      g_test_message ("%s", queries[i]);
      g_assert_cmpuint (count_rows (GTK_WIDGET (dialog), "Kazakhstan"), ==, 1);
    }

  ui_test_close (window);
}

/* A city of the story is not there once more as one of the map. */
static void
test_no_duplicates (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfSearchDialog *dialog = open_search (window);

  search (dialog, "tashkent");
  g_assert_cmpuint (count_rows (GTK_WIDGET (dialog), "Tashkent"), ==, 1);

  ui_test_close (window);
}

static void
test_statement (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfPlayback *playback = wf_window_get_playback (window);
  WfStop *last;
  g_autofree char *title = NULL;
  WfSearchDialog *dialog;

  wf_playback_last (playback);
  last = wf_playback_get_stop (playback);
  title = wf_text_dup_plain (wf_stop_get_title (last) != NULL ? wf_stop_get_title (last) : wf_stop_get_text (last), NULL);
  wf_playback_first (playback);

  dialog = open_search (window);
  search (dialog, title);
  g_assert_cmpuint (wf_search_dialog_get_n_results (dialog), ==, 1);

  /* Enter in the entry takes the first result. */
  g_signal_emit_by_name (ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, NULL, NULL), "activate");
  ui_test_wait (get_dialog (window) == NULL);
  g_assert_true (wf_playback_get_stop (playback) == last);

  ui_test_close (window);
}

static void
test_place_and_entity (void)
{
  static const struct {
    const char *query;
    const char *title;
  } cases[] = { { "uzbek", "Uzbekistan" }, { "tokayev", "Kassym-Jomart Tokayev" } };
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WfSearchDialog *dialog = open_search (window);

      search (dialog, cases[i].query);
      gtk_widget_activate (find_row (dialog, cases[i].title));
      ui_test_wait (get_dialog (window) != NULL && WF_IS_CARD (get_dialog (window)));
      g_assert_cmpstr (adw_dialog_get_title (get_dialog (window)), ==, cases[i].title);
      g_assert_true (wf_map_view_get_exploring (wf_window_get_map (window)));
      adw_dialog_force_close (get_dialog (window));
      ui_test_settle ();
    }

  ui_test_close (window);
}

static void
check_map_result (WfWindow   *window,
                  const char *query,
                  const char *title,
                  double      lat,
                  double      lon)
{
  WfSearchDialog *dialog = open_search (window);
  WfCamera camera;

  search (dialog, query);
  g_assert_nonnull (find_row (dialog, title));
  gtk_widget_activate (find_row (dialog, title));
  ui_test_wait (get_dialog (window) == NULL);
  ui_test_wait (wf_window_is_settled (window));
  wf_map_view_get_camera (wf_window_get_map (window), &camera);
  g_assert_cmpfloat_with_epsilon (camera.lat, lat, 8);
  g_assert_cmpfloat_with_epsilon (camera.lon, lon, 8);
  g_assert_true (wf_map_view_get_exploring (wf_window_get_map (window)));
  g_assert_nonnull (strstr (get_last_announcement (window), title));
}

static void
test_map (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);

  check_map_result (window, "Zürich", "Zurich", 47.4, 8.5);
  check_map_result (window, "новая зеландия", "New Zealand", -41, 172);
  check_map_result (window, "aral", "Aral Sea", 45, 60);

  /* On a phone the sheet makes room for the map. */
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  ui_test_wait (wf_window_get_narrow (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "narrative", NULL);
  ui_test_settle ();
  g_assert_true (ui_test_get_state (window, "narrative"));
  check_map_result (window, "nairobi", "Nairobi", -1.3, 36.8);
  g_assert_false (ui_test_get_state (window, "narrative"));

  ui_test_close (window);
}

static void
test_escape (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfSearchDialog *dialog = open_search (window);

  /* Closed while it searches: what comes is for nobody. */
  wf_search_dialog_set_query (dialog, "a");
  g_signal_emit_by_name (ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, NULL, NULL), "stop-search");
  ui_test_wait (get_dialog (window) == NULL);

  ui_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/search/pages", test_pages);
  g_test_add_func ("/search/languages", test_languages);
  g_test_add_func ("/search/no-duplicates", test_no_duplicates);
  g_test_add_func ("/search/statement", test_statement);
  g_test_add_func ("/search/place-and-entity", test_place_and_entity);
  g_test_add_func ("/search/map", test_map);
  g_test_add_func ("/search/escape", test_escape);

  return g_test_run ();
}
