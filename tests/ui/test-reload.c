// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An author at work: the story follows its file, keeps the reader’s place, and never goes away because the file is broken.

#include "config.h"

#include <glib/gstdio.h>

#include "ui-test.h"
#include "wf-problem-row.h"
#include "wf-problems-dialog.h"

#define N_STOPS 30

static char *announced;

/* In place of the toolkit’s own, which crashes with its accessibility for tests (GTK 4.18): what was announced last. */
void
gtk_accessible_announce (GtkAccessible                     *self,
                         const char                        *message,
                         GtkAccessibleAnnouncementPriority  priority)
{
  g_set_str (&announced, message);
}

typedef struct {
  char *folder;
  char *path;
  GFile *file;
  GSettings *settings;
  WfWindow *window;
  int opened;
} Fixture;

/* A story of many stops, one of which says @text. */
static char *
dup_story (const char *text)
{
  g_autoptr (GString) story = g_string_new ("{\n\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"t\","
                                            " \"language\": \"en\", \"title\": \"T\",\n\"sections\": [{\"id\": \"s\","
                                            " \"title\": \"S\", \"stops\": [\n");

  for (guint i = 0; i < N_STOPS; i++)
    g_string_append_printf (story, "{\"id\": \"stop%u\", \"status\": \"reported\", \"alt\": \"Alt.\", \"text\": \"%s\"}%s\n",
                            i, i == 20 ? text : "Something happened.", i + 1 < N_STOPS ? "," : "");
  g_string_append (story, "]}]}\n");

  return g_string_free_and_steal (g_steal_pointer (&story));
}

static void
save (Fixture    *fixture,
      const char *content)
{
  FILE *file = g_fopen (fixture->path, "w");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (content, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
save_story (Fixture    *fixture,
            const char *text)
{
  g_autofree char *story = dup_story (text);

  save (fixture, story);
}

static void
opened_cb (Fixture  *fixture,
           gboolean  success)
{
  fixture->opened = success;
}

static void
open_and_wait (Fixture *fixture)
{
  fixture->opened = -1;
  wf_window_open_file (fixture->window, fixture->file, NULL);
  ui_test_wait (fixture->opened >= 0);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->settings = ui_test_reset_settings ();
  fixture->folder = g_dir_make_tmp ("wherefore-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "story.wherefore", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  save_story (fixture, "First.");
  fixture->window = ui_test_new_window (1200, 760);
  g_signal_connect_swapped (fixture->window, "opened", G_CALLBACK (opened_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  ui_test_close (fixture->window);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  g_object_unref (fixture->settings);
  g_clear_pointer (&announced, g_free);
}

static char *
dup_text (Fixture *fixture)
{
  WfExplainer *explainer = wf_playback_get_explainer (wf_window_get_playback (fixture->window));

  return wf_text_dup_plain (wf_stop_get_text (wf_explainer_find_stop (explainer, "stop20")), NULL);
}

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  g_autofree char *now = dup_text (fixture);

  return g_str_equal (now, text);
}

static gboolean
is_revealed (GtkWidget *widget,
             gpointer   user_data)
{
  return adw_banner_get_revealed (ADW_BANNER (widget)) &&
         strstr (adw_banner_get_title (ADW_BANNER (widget)), user_data) != NULL;
}

/* The banner with these words, if it is there. */
static GtkWidget *
find_banner (Fixture    *fixture,
             const char *words)
{
  return ui_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_BANNER, is_revealed, (gpointer) words);
}

static gboolean
is_dialog (Fixture *fixture)
{
  return WF_IS_PROBLEMS_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

static WfProblemsDialog *
open_dialog (Fixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "check", NULL);
  ui_test_wait (is_dialog (fixture));

  return WF_PROBLEMS_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

/* A good save: the new words at the same stop, the same place of the pane, and one message for people and machines. */
static void
test_good (Fixture       *fixture,
           gconstpointer  data)
{
  WfPlayback *playback = wf_window_get_playback (fixture->window);
  WfNarrative *narrative = wf_window_get_narrative (fixture->window);
  GPtrArray *announcements = ui_test_get_announcements (fixture->window);
  GtkWidget *list;
  guint n_announced;

  open_and_wait (fixture);
  g_assert_null (find_banner (fixture, ""));
  /* Also right after opening, before anything was laid out. */
  wf_playback_go_to_id (playback, "stop20");
  ui_test_frames (GTK_WIDGET (fixture->window), 6);
  g_assert_cmpfloat (wf_narrative_get_scroll (narrative), >, 500);
  /* And then back up with the mouse, as far as the current stop is out of view. */
  list = ui_test_find (GTK_WIDGET (narrative), GTK_TYPE_LIST_VIEW, NULL, NULL);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), 137);
  ui_test_frames (GTK_WIDGET (fixture->window), 6);
  n_announced = announcements->len;

  save_story (fixture, "Second.");
  ui_test_wait (says (fixture, "Second."));
  g_assert_cmpstr (wf_stop_get_id (wf_playback_get_stop (playback)), ==, "stop20");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->window), "Reloaded"));
  ui_test_frames (GTK_WIDGET (fixture->window), 6);
  g_assert_cmpfloat_with_epsilon (wf_narrative_get_scroll (narrative), 137, 1);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (narrative), "Second."));
  /* The toast speaks for itself; the stop is the same. */
  g_assert_nonnull (announced);
  g_assert_nonnull (strstr (announced, "Reloaded"));
  g_assert_cmpuint (announcements->len, ==, n_announced);
}

/* Where the stop is gone, the reader is told where they are now. */
static void
test_stop_gone (Fixture       *fixture,
                gconstpointer  data)
{
  WfPlayback *playback = wf_window_get_playback (fixture->window);
  g_autofree char *story = dup_story ("Second.");
  g_auto (GStrv) parts = NULL;
  g_autofree char *renamed = NULL;
  GPtrArray *announcements = ui_test_get_announcements (fixture->window);
  guint n_announced;

  open_and_wait (fixture);
  wf_playback_go_to_id (playback, "stop10");
  n_announced = announcements->len;
  parts = g_strsplit (story, "stop10", 2);
  renamed = g_strjoinv ("another", parts);
  save (fixture, renamed);
  ui_test_wait (says (fixture, "Second."));
  g_assert_cmpstr (wf_stop_get_id (wf_playback_get_stop (playback)), ==, "another");
  g_assert_cmpuint (announcements->len, ==, n_announced + 1);
}

static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  WfPlayback *playback = wf_window_get_playback (fixture->window);
  GPtrArray *announcements = ui_test_get_announcements (fixture->window);
  WfProblemsDialog *dialog;
  WfExplainer *before;
  WfStop *stop;

  open_and_wait (fixture);
  wf_playback_go_to_id (playback, "stop20");
  stop = wf_playback_get_stop (playback);
  before = wf_playback_get_explainer (playback);
  save (fixture, "{\n  \"format\": \"wherefore-explainer\",\n  oops\n");
  ui_test_wait (find_banner (fixture, "The file has 1 problem; the last good version is shown") != NULL);
  g_assert_true (wf_playback_get_explainer (playback) == before);
  g_assert_true (wf_playback_get_stop (playback) == stop);
  g_assert_cmpstr (wf_window_get_page (fixture->window), ==, "story");
  g_assert_null (ui_test_find_label (GTK_WIDGET (fixture->window), "Reloaded"));
  g_assert_cmpstr (g_ptr_array_index (announcements, announcements->len - 1), ==,
                   "The file has 1 problem; the last good version is shown");

  /* The banner leads to the problem, with its line. */
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (find_banner (fixture, "problem"))), ==, "win.check");
  dialog = open_dialog (fixture);
  g_assert_cmpuint (wf_problems_dialog_get_n_listed (dialog), ==, 1);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (dialog), "Line 3, column 3"));

  /* While it is open the author mends one thing of two … */
  save (fixture, "{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"t\", \"language\": \"en\", \"title\": 7}");
  ui_test_wait (find_banner (fixture, "The file has 2 problems") != NULL);
  g_assert_cmpuint (wf_problems_dialog_get_n_listed (dialog), ==, 2);

  /* … and all. */
  save_story (fixture, "Mended.");
  ui_test_wait (says (fixture, "Mended."));
  ui_test_wait (find_banner (fixture, "") == NULL);
  g_assert_cmpuint (wf_problems_dialog_get_n_listed (dialog), ==, 0);
  g_assert_nonnull (strstr (wf_problems_dialog_get_summary (dialog), "nothing to mend"));
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_test_wait (!is_dialog (fixture));
}

/* As most editors save: another file takes the name. */
static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  open_and_wait (fixture);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("Renamed %u.", i);
      g_autofree char *story = dup_story (text);
      g_autoptr (GError) error = NULL;

      g_file_set_contents_full (fixture->path, story, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error);
      g_assert_no_error (error);
      ui_test_wait (says (fixture, text));
    }
  g_assert_null (find_banner (fixture, ""));
}

static void
test_deleted (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *original = dup_story ("First.");
  g_autofree char *copy_path = g_build_filename (fixture->folder, "copy.wherefore", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (copy_path);
  g_autofree char *content = NULL;

  open_and_wait (fixture);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  ui_test_wait (find_banner (fixture, "The file is gone") != NULL);
  g_assert_true (says (fixture, "First."));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (find_banner (fixture, "gone"))), ==, "win.save-story");

  /* What it said last is not lost. */
  wf_window_save_story (fixture->window, copy);
  ui_test_wait (ui_test_find_label (GTK_WIDGET (fixture->window), "Saved as “copy.wherefore”") != NULL);
  g_assert_true (g_file_get_contents (copy_path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, original);

  save_story (fixture, "Back again.");
  ui_test_wait (says (fixture, "Back again."));
  ui_test_wait (find_banner (fixture, "") == NULL);
}

static void
test_rapid (Fixture       *fixture,
            gconstpointer  data)
{
  open_and_wait (fixture);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *text = g_strdup_printf ("Number %u.", i);

      save_story (fixture, text);
      ui_test_settle ();
    }
  ui_test_wait (says (fixture, "Number 39."));
  g_assert_null (find_banner (fixture, ""));
}

/* A file that could not be opened at all is tried again when it is saved. */
static void
test_failed_first (Fixture       *fixture,
                   gconstpointer  data)
{
  save (fixture, "{}");
  open_and_wait (fixture);
  g_assert_cmpstr (wf_window_get_page (fixture->window), ==, "problems");
  g_assert_false (ui_test_is_enabled (fixture->window, "check"));

  save (fixture, "{\"format\": \"wherefore-explainer\"}");
  fixture->opened = -1;
  ui_test_wait (fixture->opened == 0);
  save_story (fixture, "At last.");
  ui_test_wait (fixture->opened == 1);
  g_assert_cmpstr (wf_window_get_page (fixture->window), ==, "story");
  g_assert_true (says (fixture, "At last."));
  g_assert_true (ui_test_is_enabled (fixture->window, "check"));
}

/* Another story is open by now: the file of the one before has no say any more. */
static void
test_other_story (Fixture       *fixture,
                  gconstpointer  data)
{
  WfPlayback *playback = wf_window_get_playback (fixture->window);
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.wherefore", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);
  g_autofree char *story = dup_story ("Other.");
  WfExplainer *explainer;

  g_assert_true (g_file_set_contents (other_path, story, -1, NULL));
  open_and_wait (fixture);
  fixture->opened = -1;
  wf_window_open_file (fixture->window, other, NULL);
  ui_test_wait (fixture->opened == 1);
  explainer = wf_playback_get_explainer (playback);

  save (fixture, "broken");
  g_clear_pointer (&story, g_free);
  story = dup_story ("Later.");
  /* Longer than the watch of the first file would take. */
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (wf_playback_get_explainer (playback) == explainer);
  g_assert_null (find_banner (fixture, ""));

  g_assert_true (g_file_set_contents (other_path, story, -1, NULL));
  ui_test_wait (says (fixture, "Later."));
}

static void
test_converted (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "foreign", "storymapjs.json", NULL);
  g_autofree char *copy_path = g_build_filename (fixture->folder, "copy.wherefore", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (copy_path);
  g_autofree char *story = NULL;
  g_autofree char *after = NULL;
  WfProblemsDialog *dialog;

  g_assert_true (g_file_get_contents (source, &story, NULL, NULL));
  save (fixture, story);
  open_and_wait (fixture);
  g_assert_cmpint (fixture->opened, ==, 1);
  g_assert_nonnull (find_banner (fixture, "Converted from StoryMapJS; "));
  g_assert_nonnull (find_banner (fixture, " guessed or left out"));

  dialog = open_dialog (fixture);
  g_assert_cmpuint (wf_problems_dialog_get_n_listed (dialog), >, 0);
  g_assert_nonnull (strstr (wf_problems_dialog_get_summary (dialog), "StoryMapJS"));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (dialog), "Save Converted Story…"));
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_test_wait (!is_dialog (fixture));

  /* The original is never written over. */
  wf_window_save_story (fixture->window, fixture->file);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->window), "Choose another name"));
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, story);

  /* What is saved opens as a story of ours. */
  wf_window_save_story (fixture->window, copy);
  ui_test_wait (g_file_test (copy_path, G_FILE_TEST_EXISTS));
  ui_test_settle ();
  fixture->opened = -1;
  wf_window_open_file (fixture->window, copy, NULL);
  ui_test_wait (fixture->opened == 1);
  g_assert_null (find_banner (fixture, ""));
}

static void
test_save_fails (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "copy.wherefore", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  open_and_wait (fixture);
  wf_window_save_story (fixture->window, file);
  ui_test_wait (ui_test_find_label (GTK_WIDGET (fixture->window), "“copy.wherefore” could not be saved") != NULL);
}

static void
text_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

static char *
dup_clipboard (Fixture *fixture)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, text_cb, &text);
  ui_test_wait (text != NULL);

  return text;
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  WfProblemsDialog *dialog;
  GtkWidget *row;
  g_autofree char *expected = NULL;
  g_autofree char *one = NULL;
  g_autofree char *all = NULL;

  open_and_wait (fixture);
  save (fixture, "{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"t\", \"language\": \"en\", \"title\": 7}");
  ui_test_wait (find_banner (fixture, "The file has 2 problems") != NULL);
  dialog = open_dialog (fixture);
  row = ui_test_find (GTK_WIDGET (dialog), WF_TYPE_PROBLEM_ROW, NULL, NULL);
  expected = wf_diagnostic_to_string (wf_problem_row_get_diagnostic (WF_PROBLEM_ROW (row)));

  g_assert_true (gtk_widget_activate_action (row, "problem.copy", NULL));
  one = dup_clipboard (fixture);
  g_assert_cmpstr (one, ==, expected);
  g_assert_nonnull (strstr (one, "story.wherefore:1:"));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "problems.copy-all", NULL));
  all = dup_clipboard (fixture);
  g_assert_true (g_str_has_prefix (all, expected));
  g_assert_cmpuint (strlen (all), >, strlen (one) + 20);

  adw_dialog_close (ADW_DIALOG (dialog));
  ui_test_wait (!is_dialog (fixture));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/reload/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("good", test_good);
  ADD ("stop-gone", test_stop_gone);
  ADD ("broken", test_broken);
  ADD ("rename", test_rename);
  ADD ("deleted", test_deleted);
  ADD ("rapid", test_rapid);
  ADD ("failed-first", test_failed_first);
  ADD ("other-story", test_other_story);
  ADD ("converted", test_converted);
  ADD ("save-fails", test_save_fails);
  ADD ("copy", test_copy);

  return g_test_run ();
}
