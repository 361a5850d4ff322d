// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Day after day, by a clock that does not wait: windows come and go, stories are opened, switched, presented, exported
// and saved anew, and no more memory or file descriptors are in use at the end than after the warm-up.
//
// WF_SOAK says how many operations a day has (150); `./dev bench soak` does ten thousand.

#include "config.h"

#include <stdlib.h>

#include <glib/gstdio.h>

#include "../bench/bench-memory.h"
#include "ui-test.h"
#include "wf-data.h"
#include "wf-exporter.h"
#include "wf-playback-private.h"
#include "wf-presenter.h"

#define DAY_US        (24 * 3600 * (gint64) G_USEC_PER_SEC)
#define DEFAULT_COUNT 150
#define MAX_MORE_MIB  10.0

typedef struct {
  char *folder;
  WfWindow *window;
  gboolean opened;
  gint64 now;
  guint n_done;
} Soak;

static gint64
clock_cb (gpointer user_data)
{
  return ((Soak *) user_data)->now;
}

static void
opened_cb (WfWindow *window,
           gboolean  success,
           Soak     *soak)
{
  g_assert_true (success);
  soak->opened = TRUE;
}

static void
open_in (Soak       *soak,
         WfWindow   *window,
         const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gulong handler = g_signal_connect (window, "opened", G_CALLBACK (opened_cb), soak);

  soak->opened = FALSE;
  wf_window_open_file (window, file, NULL);
  ui_test_wait (soak->opened);
  ui_test_wait (wf_window_is_settled (window));
  g_signal_handler_disconnect (window, handler);
}

static void
open_bundled (Soak       *soak,
              WfWindow   *window,
              const char *name)
{
  g_autofree char *path = wf_data_path ("stories", name, NULL);

  open_in (soak, window, path);
}

/* A second window, and a dialog in it. */
static void
open_window (Soak *soak)
{
  WfWindow *window = ui_test_new_window (800, 600);

  open_bundled (soak, window, "how-to-read.json");
  g_action_group_activate_action (G_ACTION_GROUP (window), "export", NULL);
  ui_test_frames (GTK_WIDGET (window), 2);
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  ui_test_close (window);
}

static void
switch_story (Soak *soak)
{
  open_bundled (soak, soak->window, soak->n_done % 2 ? "how-to-read.json" : "g20-miami-2026.json");
  for (guint i = 0; i < 3; i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (soak->window), "next-stop", NULL);
      ui_test_wait (wf_window_is_settled (soak->window));
    }
}

/* With the presenter's window, by hand and by the clock. */
static void
present (Soak *soak)
{
  WfPlayback *playback = wf_window_get_playback (soak->window);
  WfShow *show;
  GtkWidget *audience;

  wf_window_present_story (soak->window, TRUE);
  show = wf_window_get_show (soak->window);
  audience = GTK_WIDGET (wf_show_get_audience (show));
  gtk_widget_activate_action (audience, "present.presenter", NULL);
  wf_show_set_autoplay (show, TRUE);
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (audience, "present.next", NULL);
      soak->now += 60 * (gint64) G_USEC_PER_SEC;
      wf_playback_tick (playback);
      ui_test_frames (audience, 2);
      ui_test_frames (GTK_WIDGET (wf_show_get_presenter (show)), 2);
    }
  wf_show_end (show);
  ui_test_wait (wf_window_get_show (soak->window) == NULL);
}

static void
exported_cb (GObject      *exporter,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wf_exporter_write_finish (WF_EXPORTER (exporter), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* The map of a stop; every tenth time all of the story. */
static void
export_story (Soak *soak)
{
  WfPlayback *playback = wf_window_get_playback (soak->window);
  WfExportOptions options = { .kind = WF_EXPORT_MAP, .format = WF_IMAGE_PNG, .style = WF_MAP_STYLE_LIGHT };
  g_autoptr (GFile) file = g_file_new_build_filename (soak->folder, "exported", NULL);
  g_autoptr (WfExporter) exporter = NULL;
  gboolean done = FALSE;

  if (soak->n_done % 50 == 3)
    options.kind = (WfExportKind[]) { WF_EXPORT_WEB, WF_EXPORT_HANDOUT, WF_EXPORT_WORKSHEET }[soak->n_done / 50 % 3];
  exporter = wf_exporter_new (wf_playback_get_explainer (playback), wf_playback_get_stop (playback),
                              wf_playback_get_languages (playback), &options);
  wf_exporter_write_async (exporter, file, NULL, exported_cb, &done);
  ui_test_wait (done);
}

static void
save_version (Soak       *soak,
              const char *path,
              guint       version)
{
  g_autofree char *story =
    g_strdup_printf ("{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"soak\", \"language\": \"en\","
                     " \"title\": \"Version %u\", \"sections\": [{\"id\": \"s\", \"title\": \"S\", \"stops\": [{\"id\": \"a\","
                     " \"status\": \"background\", \"alt\": \"A.\", \"text\": \"Something happened.\"}]}]}\n", version);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, story, -1, &error);
  g_assert_no_error (error);
}

static gboolean
shows_version (Soak  *soak,
               guint  version)
{
  g_autofree char *title = g_strdup_printf ("Version %u", version);
  WfExplainer *explainer = wf_playback_get_explainer (wf_window_get_playback (soak->window));
  g_autofree char *shown = wf_text_dup_plain (wf_explainer_get_title (explainer), NULL);

  return g_str_equal (shown, title);
}

/* An author saves the story that is open. */
static void
reload (Soak *soak)
{
  g_autofree char *path = g_build_filename (soak->folder, "story.json", NULL);

  save_version (soak, path, 2 * soak->n_done);
  open_in (soak, soak->window, path);
  save_version (soak, path, 2 * soak->n_done + 1);
  ui_test_wait (shows_version (soak, 2 * soak->n_done + 1));
}

static guint
count_descriptors (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static int
compare_mib (gconstpointer a,
             gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The median of @n values from @first on. */
static double
median (GArray *values,
        guint   first,
        guint   n)
{
  g_autoptr (GArray) part = g_array_new (FALSE, FALSE, sizeof (double));

  g_array_append_vals (part, &g_array_index (values, double, first), n);
  g_array_sort (part, compare_mib);
  return g_array_index (part, double, n / 2);
}

static void
remove_file (Soak       *soak,
             const char *name)
{
  g_autofree char *path = g_build_filename (soak->folder, name, NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_day (void)
{
  static void (* const operations[]) (Soak *) = { open_window, switch_story, present, export_story, reload };
  const char *count = g_getenv ("WF_SOAK");
  guint n_operations = count != NULL ? strtoul (count, NULL, 10) : DEFAULT_COUNT;
  guint n_warm_up = MAX (n_operations / 10, 50);
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  g_autoptr (GArray) memory = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) error = NULL;
  Soak soak = { .folder = g_dir_make_tmp ("wherefore-soak-XXXXXX", &error) };
  guint n_descriptors = 0, quarter;
  double before, after;

  g_assert_no_error (error);
  g_assert_cmpuint (n_operations, >=, 2 * n_warm_up);
  g_test_timer_start ();
  soak.window = ui_test_open_story (1000, 700);
  wf_playback_set_clock (wf_window_get_playback (soak.window), clock_cb, &soak);

  for (; soak.n_done < n_operations; soak.n_done++)
    {
      soak.now = MAX (soak.now, DAY_US / n_operations * soak.n_done);
      operations[soak.n_done % G_N_ELEMENTS (operations)] (&soak);
      if (soak.n_done % G_N_ELEMENTS (operations) != G_N_ELEMENTS (operations) - 1 || soak.n_done < n_warm_up)
        continue;

      /* After a round of operations, with the same story open. */
      ui_test_settle ();
      if (memory->len == 0)
        n_descriptors = count_descriptors ();
      g_assert_cmpuint (count_descriptors (), ==, n_descriptors);
      before = bench_private_mib ();
      g_array_append_val (memory, before);
      g_test_message ("{\"operations\": %u, \"private_mib\": %.1f, \"descriptors\": %u, \"seconds\": %.0f}", soak.n_done + 1,
                      before, n_descriptors, g_test_timer_elapsed ());
    }

  quarter = memory->len / 4;
  before = median (memory, 0, quarter);
  after = median (memory, memory->len - quarter, quarter);
  g_test_message ("median of the first quarter after the warm-up %.1f MiB, of the last %.1f MiB", before, after);
#if !defined(__SANITIZE_ADDRESS__)
  /* The sanitizer keeps what is freed. */
  g_assert_cmpfloat (after - before, <=, MAX_MORE_MIB);
#endif

  wf_playback_set_clock (wf_window_get_playback (soak.window), wf_playback_clock_monotonic, NULL);
  ui_test_close (soak.window);
  remove_file (&soak, "story.json");
  remove_file (&soak, "exported");
  g_assert_cmpint (g_rmdir (soak.folder), ==, 0);
  g_free (soak.folder);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/soak/day", test_day);

  return g_test_run ();
}
