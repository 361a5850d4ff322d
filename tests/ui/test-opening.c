// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening files: good ones, and every kind of bad one while a story is open.

#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "ui-test.h"
#include "wf-data.h"
#include "wf-problem-row.h"
#include "wf-problems.h"

#define STORY_START "{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"t\", \"language\": \"en\", " \
                    "\"title\": \"T\", "
#define STORY_END   "\"sections\": [{\"id\": \"s\", \"title\": \"S\", \"stops\": [{\"id\": \"a\", " \
                    "\"status\": \"reported\", \"alt\": \"World\", \"text\": \"Text\"}]}]}"

static char *folder;

static GFile *
write_file (const char *name,
            const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
opened_cb (WfWindow *window,
           gboolean  success,
           int      *result)
{
  *result = success;
}

static gboolean
open_and_wait (WfWindow *window,
               GFile    *file)
{
  int result = -1;
  gulong handler = g_signal_connect (window, "opened", G_CALLBACK (opened_cb), &result);

  wf_window_open_file (window, file, NULL);
  ui_test_wait (result >= 0);
  g_signal_handler_disconnect (window, handler);

  return result;
}

static WfProblems *
get_problems (WfWindow *window)
{
  return WF_PROBLEMS (ui_test_find (GTK_WIDGET (window), WF_TYPE_PROBLEMS, NULL, NULL));
}

/* Opens what cannot be opened while a story is open: its problems show, with these words among them and the
 * line where there is one, and the story and the stop stay. */
static void
check_bad (GFile      *file,
           const char *words,
           gboolean    has_line)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);
  WfPlayback *playback = wf_window_get_playback (window);
  WfExplainer *explainer = wf_playback_get_explainer (playback);
  WfProblems *problems = get_problems (window);
  g_auto (GStrv) recent = NULL;
  WfStop *stop;

  wf_playback_next (playback);
  stop = wf_playback_get_stop (playback);

  g_assert_false (open_and_wait (window, file));
  g_assert_cmpstr (wf_window_get_page (window), ==, "problems");
  g_assert_nonnull (strstr (wf_problems_get_title (problems), "Can’t Be Opened"));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (problems), words));
  g_assert_true ((ui_test_find_label (GTK_WIDGET (problems), "Line ") != NULL) == has_line);

  g_assert_true (wf_playback_get_explainer (playback) == explainer);
  g_assert_true (wf_playback_get_stop (playback) == stop);
  g_assert_false (ui_test_is_enabled (window, "next-stop"));
  recent = g_settings_get_strv (settings, "recent-stories");
  g_assert_cmpuint (g_strv_length (recent), ==, 0);

  g_action_group_activate_action (G_ACTION_GROUP (window), "dismiss-problems", NULL);
  g_assert_cmpstr (wf_window_get_page (window), ==, "story");
  g_assert_true (wf_playback_get_stop (playback) == stop);
  g_assert_true (ui_test_is_enabled (window, "next-stop"));

  ui_test_close (window);
}

/* On a phone the list of problems is longer than the window: it must not hide what they are problems of. */
static void
check_problems (int width)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  g_autoptr (GFile) file = write_file ("bad.wherefore", "{\"format\": \"wherefore-explainer\", \"version\": 1, "
                                       "\"id\": \"A B\", \"roles\": {}, \"sections\": []}");
  WfWindow *window = ui_test_open_story (width, 640);
  WfProblems *problems = get_problems (window);
  GtkWidget *title;
  GtkWidget *row;
  graphene_rect_t title_at;
  graphene_rect_t row_at;
  int height;

  g_assert_false (open_and_wait (window, file));
  ui_test_settle ();
  title = ui_test_find_label (GTK_WIDGET (problems), "Can’t Be Opened");
  row = ui_test_find (GTK_WIDGET (problems), WF_TYPE_PROBLEM_ROW, NULL, NULL);
  ui_test_wait (gtk_widget_get_width (title) > 0);
  g_assert_true (gtk_widget_compute_bounds (title, GTK_WIDGET (problems), &title_at));
  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (problems), &row_at));
  gtk_widget_measure (title, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (title), &height, NULL, NULL, NULL);
  g_assert_cmpfloat (title_at.size.height, >=, height);
  g_assert_cmpfloat (title_at.origin.y + title_at.size.height, <=, row_at.origin.y);
  /* In a wide one its lines must not be longer than people like to read. */
  g_assert_cmpfloat (row_at.size.width, <=, 600);

  ui_test_close (window);
}

static void
test_problems_are_in_view (void)
{
  check_problems (360);
  check_problems (1200);
}

static void
check_bad_content (const char *content,
                   const char *words)
{
  g_autoptr (GFile) file = write_file ("bad.wherefore", content);

  check_bad (file, words, TRUE);
}

static void
test_missing (void)
{
  g_autofree char *path = g_build_filename (folder, "missing.wherefore", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  check_bad (file, "There is no such file; check its name and folder", FALSE);
}

static void
test_folder (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  check_bad (file, "This is a folder", FALSE);
}

static void
test_huge (void)
{
  g_autofree char *path = g_build_filename (folder, "huge.wherefore", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  int fd = g_open (path, O_CREAT | O_WRONLY, 0600);

  /* A gibibyte without a byte of it. */
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, 1024 * 1024 * 1024), ==, 0);
  close (fd);
  check_bad (file, "MiB", FALSE);
  g_unlink (path);
}

static void
test_empty (void)
{
  check_bad_content ("", "empty");
}

static void
test_not_json (void)
{
  check_bad_content ("<!DOCTYPE html>\n<title>No</title>\n", "cannot stand here");
}

static void
test_other_format (void)
{
  check_bad_content ("{\"type\": \"FeatureCollection\", \"features\": []}", "wherefore-explainer");
}

static void
test_newer_version (void)
{
  check_bad_content ("{\"format\": \"wherefore-explainer\", \"version\": 2, \"id\": \"t\", \"language\": \"en\", "
                     "\"title\": \"T\", " STORY_END, "newer");
}

static void
test_wrong_types (void)
{
  check_bad_content (STORY_START "\"published\": 2025, \"roles\": {}, " STORY_END, "published");
}

static void
test_unknown_place (void)
{
  check_bad_content (STORY_START "\"timeline\": [{\"date\": \"2026\", \"text\": \"T\", \"places\": [\"atlantis\"]}], "
                     STORY_END, "atlantis");
}

static void
test_duplicate_id (void)
{
  check_bad_content (STORY_START "\"roles\": [{\"id\": \"r\", \"label\": \"R\", \"style\": \"primary\"}, "
                     "{\"id\": \"r\", \"label\": \"Q\", \"style\": \"secondary\"}], " STORY_END, "“r”");
}

static void
test_first_start_with_bad_file (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_new_window (800, 600);
  g_autoptr (GFile) file = write_file ("bad.wherefore", "{");

  g_assert_false (open_and_wait (window, file));
  g_assert_cmpstr (wf_window_get_page (window), ==, "problems");
  g_assert_true (wf_window_is_settled (window));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), "Read the Bundled Story"));

  /* No dead end: the way leads to the story that comes with the app. */
  g_action_group_activate_action (G_ACTION_GROUP (window), "dismiss-problems", NULL);
  ui_test_wait (wf_window_is_settled (window) && g_str_equal (wf_window_get_page (window), "story"));

  ui_test_close (window);
}

static void
test_good (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);
  WfPlayback *playback = wf_window_get_playback (window);
  g_autoptr (GFile) file = write_file ("good.wherefore", STORY_START STORY_END);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *last = NULL;
  g_auto (GStrv) recent = NULL;

  g_assert_true (open_and_wait (window, file));
  g_assert_cmpstr (wf_explainer_get_id (wf_playback_get_explainer (playback)), ==, "t");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "T");
  g_assert_cmpstr (wf_narrative_get_position_text (wf_window_get_narrative (window)), ==, "1 of 1");

  recent = g_settings_get_strv (settings, "recent-stories");
  g_assert_cmpuint (g_strv_length (recent), ==, 1);
  g_assert_cmpstr (recent[0], ==, uri);

  ui_test_close (window);
  last = g_settings_get_string (settings, "last-story");
  g_assert_cmpstr (last, ==, uri);
}

static void
test_recent_is_limited (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_new_window (800, 600);
  g_auto (GStrv) recent = NULL;
  g_autoptr (GFile) again = NULL;
  g_autofree char *uri = NULL;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("story-%u.wherefore", i);
      g_autoptr (GFile) file = write_file (name, STORY_START STORY_END);

      g_assert_true (open_and_wait (window, file));
    }
  again = write_file ("story-5.wherefore", STORY_START STORY_END);
  g_assert_true (open_and_wait (window, again));

  /* The newest first, each once. */
  recent = g_settings_get_strv (settings, "recent-stories");
  uri = g_file_get_uri (again);
  g_assert_cmpuint (g_strv_length (recent), ==, 10);
  g_assert_cmpstr (recent[0], ==, uri);
  for (guint i = 1; i < 10; i++)
    g_assert_cmpstr (recent[i], !=, uri);

  ui_test_close (window);
}

static void
test_last_of_two (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_new_window (800, 600);
  g_autofree char *path = wf_data_path ("stories", "g20-miami-2026.json", NULL);
  g_autoptr (GFile) bundled = g_file_new_for_path (path);
  g_autoptr (GFile) small = write_file ("small.wherefore", STORY_START STORY_END);

  /* The second is asked for while the first is still read. */
  wf_window_open_file (window, bundled, NULL);
  g_assert_true (open_and_wait (window, small));
  ui_test_settle ();
  g_assert_cmpstr (wf_explainer_get_id (wf_playback_get_explainer (wf_window_get_playback (window))), ==, "t");

  ui_test_close (window);
}

static void
test_closed_while_opening (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_new_window (800, 600);

  wf_window_open_last (window);
  gtk_window_close (GTK_WINDOW (window));
  /* The loader's thread still holds the window. */
  ui_test_wait (G_OBJECT (window)->ref_count == 1);
  g_assert_finalize_object (window);
}

static void
test_at_stop (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_new_window (800, 600);
  g_autofree char *path = wf_data_path ("stories", "g20-miami-2026.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  wf_window_open_file (window, file, "uranium");
  ui_test_wait (wf_window_is_settled (window));
  g_assert_cmpstr (wf_stop_get_id (wf_playback_get_stop (wf_window_get_playback (window))), ==, "uranium");

  ui_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *command = NULL;
  int status;

  ui_test_init (&argc, &argv);
  folder = g_dir_make_tmp ("wherefore-opening-XXXXXX", &error);
  g_assert_no_error (error);

  g_test_add_func ("/opening/problems-are-in-view", test_problems_are_in_view);
  g_test_add_func ("/opening/missing", test_missing);
  g_test_add_func ("/opening/folder", test_folder);
  g_test_add_func ("/opening/huge", test_huge);
  g_test_add_func ("/opening/empty", test_empty);
  g_test_add_func ("/opening/not-json", test_not_json);
  g_test_add_func ("/opening/other-format", test_other_format);
  g_test_add_func ("/opening/newer-version", test_newer_version);
  g_test_add_func ("/opening/wrong-types", test_wrong_types);
  g_test_add_func ("/opening/unknown-place", test_unknown_place);
  g_test_add_func ("/opening/duplicate-id", test_duplicate_id);
  g_test_add_func ("/opening/first-start-with-bad-file", test_first_start_with_bad_file);
  g_test_add_func ("/opening/good", test_good);
  g_test_add_func ("/opening/recent-is-limited", test_recent_is_limited);
  g_test_add_func ("/opening/last-of-two", test_last_of_two);
  g_test_add_func ("/opening/closed-while-opening", test_closed_while_opening);
  g_test_add_func ("/opening/at-stop", test_at_stop);

  status = g_test_run ();
  command = g_strdup_printf ("rm -rf '%s'", folder);
  if (!g_spawn_command_line_sync (command, NULL, NULL, NULL, &error))
    g_test_message ("%s", error->message);
  g_free (folder);
  return status;
}
