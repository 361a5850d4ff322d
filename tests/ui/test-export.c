// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Exporting and printing from the window.

#include "config.h"

#include "ui-test.h"
#include "wf-export-dialog.h"
#include "wf-print.h"

#include <glib/gstdio.h>

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("wherefore-export-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static WfExportDialog *
open_dialog (WfWindow   *window,
             const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  return WF_EXPORT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
}

static void
exported_cb (GtkWidget *dialog,
             GFile     *file,
             guint     *n_exported)
{
  (*n_exported)++;
}

/* @content is what the file begins with; a folder has none. */
static void
check_kind (WfWindow     *window,
            WfExportKind  kind,
            const char   *name,
            const char   *content)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  WfExportDialog *dialog = open_dialog (window, "export");
  g_autofree char *toast = g_strdup_printf ("Saved as “%s”", name);
  guint n_exported = 0;

  g_signal_connect (dialog, "exported", G_CALLBACK (exported_cb), &n_exported);
  wf_export_dialog_choose (dialog, kind);
  wf_export_dialog_export (dialog, file);
  g_assert_cmpstr (wf_export_dialog_get_page (dialog), ==, "working");
  ui_test_wait (n_exported > 0);
  ui_test_wait (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);

  g_assert_cmpuint (count_files (folder), ==, 1);
  if (content != NULL)
    {
      g_autofree char *text = NULL;

      g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
      g_assert_true (g_str_has_prefix (text, content));
    }
  else
    {
      WfExplainer *story = wf_playback_get_explainer (wf_window_get_playback (window));

      g_assert_cmpuint (count_files (g_file_peek_path (file)), ==, g_list_model_get_n_items (wf_explainer_get_stops (story)));
    }
  /* One toast after the other. */
  ui_test_wait (ui_test_find_label (GTK_WIDGET (window), toast) != NULL);
  remove_folder (folder);
}

static void
test_worksheet (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);

  check_kind (window, WF_EXPORT_WORKSHEET, "worksheet.pdf", "%PDF-1.");
  ui_test_close (window);
}

static void
test_map (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);

  check_kind (window, WF_EXPORT_MAP, "map.png", "\211PNG");
  ui_test_close (window);
}

static void
test_maps (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);

  check_kind (window, WF_EXPORT_MAPS, "maps", NULL);
  ui_test_close (window);
}

static void
test_web (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);

  check_kind (window, WF_EXPORT_WEB, "page.html", "<!DOCTYPE html>");
  ui_test_close (window);
}

static gboolean
has_title (GtkWidget *widget,
           gpointer   user_data)
{
  return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), user_data);
}

static gboolean
is_offered (WfExportDialog *dialog,
            const char     *title)
{
  GtkWidget *row = ui_test_find (adw_dialog_get_child (ADW_DIALOG (dialog)), ADW_TYPE_PREFERENCES_ROW, has_title, (gpointer) title);

  return row != NULL && gtk_widget_is_visible (row);
}

static void
test_options (void)
{
  static const struct { WfExportKind kind; gboolean paper, answers, format, colors; } kinds[] = {
    { WF_EXPORT_HANDOUT, TRUE, TRUE, FALSE, FALSE },
    { WF_EXPORT_WORKSHEET, TRUE, TRUE, FALSE, FALSE },
    { WF_EXPORT_ANSWERS, TRUE, FALSE, FALSE, FALSE },
    { WF_EXPORT_MAP, FALSE, FALSE, TRUE, TRUE },
    { WF_EXPORT_MAPS, FALSE, FALSE, TRUE, TRUE },
    { WF_EXPORT_WEB, FALSE, FALSE, FALSE, FALSE },
  };
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);
  WfExportDialog *dialog = open_dialog (window, "export");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      wf_export_dialog_choose (dialog, kinds[i].kind);
      g_assert_true (is_offered (dialog, "_Paper") == kinds[i].paper);
      g_assert_true (is_offered (dialog, "A_dd the Answer Key") == kinds[i].answers);
      g_assert_true (is_offered (dialog, "_Format") == kinds[i].format);
      g_assert_true (is_offered (dialog, "_Colors") == kinds[i].colors);
    }
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_test_settle ();

  dialog = open_dialog (window, "print");
  g_assert_true (is_offered (dialog, "_Worksheet"));
  g_assert_false (is_offered (dialog, "Web Pa_ge"));
  ui_test_close (window);
}

static void
test_failure (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);
  WfExportDialog *dialog = open_dialog (window, "export");
  g_autofree char *folder = make_folder ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "none", "handout.pdf", NULL);

  wf_export_dialog_export (dialog, file);
  ui_test_wait (g_str_equal (wf_export_dialog_get_page (dialog), "failed"));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (dialog), "There is no folder"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "export.back", NULL);
  g_assert_cmpstr (wf_export_dialog_get_page (dialog), ==, "options");

  g_assert_cmpuint (count_files (folder), ==, 0);
  remove_folder (folder);
  ui_test_close (window);
}

static void
test_cancel (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);
  WfExportDialog *dialog = open_dialog (window, "export");
  g_autofree char *folder = make_folder ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "maps", NULL);

  wf_export_dialog_choose (dialog, WF_EXPORT_MAPS);
  wf_export_dialog_export (dialog, file);
  ui_test_wait (count_files (folder) > 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "export.cancel", NULL);
  ui_test_wait (g_str_equal (wf_export_dialog_get_page (dialog), "options"));
  g_assert_cmpuint (count_files (folder), ==, 0);

  /* Who closes the dialog, or its window, cancels too. */
  wf_export_dialog_export (dialog, file);
  ui_test_wait (count_files (folder) > 0);
  ui_test_close (window);
  ui_test_wait (count_files (folder) == 0);
  remove_folder (folder);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         int                     *done)
{
  *done = result;
}

#define NOT_DONE (-1)

static void
test_print (void)
{
  g_autoptr (WfExplainer) story = ui_test_load ("g20-miami-2026.json");
  const WfExportOptions options = { .kind = WF_EXPORT_WORKSHEET, .paper = WF_PAPER_LETTER };
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GtkPrintOperation *operation = wf_print_operation_new (story, NULL, &options, &error);
  int done = NOT_DONE;

  g_assert_no_error (error);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &done);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  ui_test_wait (done != NOT_DONE);
  g_assert_cmpint (done, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (operation), >=, 2);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-1."));
  ui_test_settle ();
  g_assert_finalize_object (operation);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/export/worksheet", test_worksheet);
  g_test_add_func ("/export/map", test_map);
  g_test_add_func ("/export/maps", test_maps);
  g_test_add_func ("/export/web", test_web);
  g_test_add_func ("/export/options", test_options);
  g_test_add_func ("/export/failure", test_failure);
  g_test_add_func ("/export/cancel", test_cancel);
  g_test_add_func ("/print", test_print);

  return g_test_run ();
}
