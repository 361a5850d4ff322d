// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several windows: each has a story and a stop of its own.

#include "config.h"

#include "ui-test.h"
#include "wf-data.h"

#define STORY "{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"%s\", \"language\": \"en\", " \
              "\"title\": \"T\", \"sections\": [{\"id\": \"s\", \"title\": \"S\", \"stops\": [{\"id\": \"a\", " \
              "\"status\": \"reported\", \"alt\": \"World\", \"text\": \"Text\"}]}]}"

static char *folder;

static GFile *
write_story (const char *id)
{
  g_autofree char *path = g_build_filename (folder, id, NULL);
  g_autofree char *content = g_strdup_printf (STORY, id);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (ui_test_get_application ())));
}

static const char *
get_story (WfWindow *window)
{
  WfExplainer *explainer = wf_playback_get_explainer (wf_window_get_playback (window));

  return explainer != NULL ? wf_explainer_get_id (explainer) : NULL;
}

/* The window that shows the story, once it does; it gets a reference, as ui_test_close() wants it. */
static WfWindow *
wait_for_story (const char *id)
{
  WfWindow *found = NULL;

  ui_test_wait (({
    for (GList *l = gtk_application_get_windows (GTK_APPLICATION (ui_test_get_application ())); l != NULL; l = l->next)
      if (g_strcmp0 (get_story (l->data), id) == 0 && wf_window_is_settled (l->data))
        found = l->data;
    found != NULL;
  }));

  return g_object_ref (found);
}

static void
test_new_window (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *first = ui_test_open_story (800, 600);
  WfPlayback *playback = wf_window_get_playback (first);
  WfWindow *second;

  g_action_group_activate_action (G_ACTION_GROUP (ui_test_get_application ()), "new-window", NULL);
  g_assert_cmpuint (count_windows (), ==, 2);
  second = WF_WINDOW (gtk_application_get_windows (GTK_APPLICATION (ui_test_get_application ()))->data);
  g_assert_true (second != first);
  g_object_ref (second);
  ui_test_wait (wf_window_is_settled (second));
  g_assert_cmpstr (get_story (second), ==, get_story (first));

  /* Each has its own stop and its own pane. */
  wf_playback_next (wf_window_get_playback (second));
  g_assert_cmpuint (wf_playback_get_position (playback), ==, 0);
  g_assert_cmpuint (wf_playback_get_position (wf_window_get_playback (second)), ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (second), "narrative", NULL);
  g_assert_false (ui_test_get_state (second, "narrative"));
  g_assert_true (ui_test_get_state (first, "narrative"));

  ui_test_close (second);
  g_assert_cmpuint (count_windows (), ==, 1);
  ui_test_close (first);
}

/* Several files at once open side by side; one that is open already comes to the front. */
static void
test_open (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  g_autoptr (GFile) one = write_story ("one");
  g_autoptr (GFile) two = write_story ("two");
  GFile *files[] = { one, two };
  WfWindow *first, *second;

  g_application_open (G_APPLICATION (ui_test_get_application ()), files, 2, "");
  first = wait_for_story ("one");
  second = wait_for_story ("two");
  g_assert_true (first != second);
  g_assert_cmpuint (count_windows (), ==, 2);

  g_application_open (G_APPLICATION (ui_test_get_application ()), files, 1, "");
  g_action_group_activate_action (G_ACTION_GROUP (ui_test_get_application ()), "open-story",
                                  g_variant_new_take_string (g_file_get_uri (two)));
  ui_test_settle ();
  g_assert_cmpuint (count_windows (), ==, 2);

  ui_test_close (second);
  ui_test_close (first);
}

/* What cannot be opened leaves a window that the next file may have. */
static void
test_reuse (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  g_autofree char *path = g_build_filename (folder, "missing", NULL);
  g_autoptr (GFile) missing = g_file_new_for_path (path);
  g_autoptr (GFile) one = write_story ("one");
  WfWindow *window;

  g_application_open (G_APPLICATION (ui_test_get_application ()), &missing, 1, "");
  g_assert_cmpuint (count_windows (), ==, 1);
  window = WF_WINDOW (gtk_application_get_windows (GTK_APPLICATION (ui_test_get_application ()))->data);
  ui_test_wait (g_strcmp0 (wf_window_get_page (window), "problems") == 0);

  g_application_open (G_APPLICATION (ui_test_get_application ()), &one, 1, "");
  g_assert_cmpuint (count_windows (), ==, 1);
  window = wait_for_story ("one");

  ui_test_close (window);
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

/* A story that is dropped on a window opens there, more of them beside it. */
static void
test_drop (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  g_autoptr (GFile) one = write_story ("one");
  g_autoptr (GFile) two = write_story ("two");
  GFile *files[] = { one, two };
  GValue value = G_VALUE_INIT;
  WfWindow *window = ui_test_open_story (800, 600);
  GtkDropTarget *target = find_drop_target (GTK_WIDGET (window));
  gboolean taken = FALSE;
  WfWindow *first, *second;

  g_assert_nonnull (target);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, 2));
  g_signal_emit_by_name (target, "drop", &value, 0.0, 0.0, &taken);
  g_value_unset (&value);
  g_assert_true (taken);

  first = wait_for_story ("one");
  second = wait_for_story ("two");
  g_assert_true (first == window);
  g_assert_cmpuint (count_windows (), ==, 2);

  ui_test_close (second);
  g_object_unref (first);
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
  folder = g_dir_make_tmp ("wherefore-windows-XXXXXX", &error);
  g_assert_no_error (error);

  g_test_add_func ("/windows/new", test_new_window);
  g_test_add_func ("/windows/open", test_open);
  g_test_add_func ("/windows/reuse", test_reuse);
  g_test_add_func ("/windows/drop", test_drop);

  status = g_test_run ();
  command = g_strdup_printf ("rm -rf '%s'", folder);
  if (!g_spawn_command_line_sync (command, NULL, NULL, NULL, &error))
    g_test_message ("%s", error->message);
  g_free (folder);
  return status;
}
