// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loads a story as the application does, on a thread, while a main loop runs; prints how long that took, how long the
// main loop was held up at worst, and the memory that the story keeps. Beside it, for the same file: json-glib's
// parser alone, which is the least that any loader on it takes.
//
// Usage: bench-load FILE

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <malloc.h>

#include "wf-loader.h"

typedef struct {
  GMainLoop *loop;
  WfExplainer *explainer;
  gint64 end_us;
  gint64 pulse_us;
  double gap_ms;
} Load;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Load *load = user_data;
  g_autoptr (GError) error = NULL;

  load->end_us = g_get_monotonic_time ();
  load->explainer = wf_loader_load_finish (WF_LOADER (source), result, &error);
  if (load->explainer == NULL)
    g_error ("%s", error->message);
  g_main_loop_quit (load->loop);
}

static gboolean
pulse_cb (gpointer user_data)
{
  Load *load = user_data;
  gint64 now = g_get_monotonic_time ();

  load->gap_ms = MAX (load->gap_ms, (now - load->pulse_us) / 1e3);
  load->pulse_us = now;
  return G_SOURCE_CONTINUE;
}

static double
kept_mib (void)
{
  struct mallinfo2 info;

  malloc_trim (0);
  info = mallinfo2 ();
  return (info.uordblks + info.hblkhd) / 1048576.0;
}

static double
parse_alone (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  gint64 start_us = g_get_monotonic_time ();

  if (!json_parser_load_from_file (parser, path, &error))
    g_error ("%s", error->message);
  return (g_get_monotonic_time () - start_us) / 1e3;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) file = NULL;
  g_autoptr (WfLoader) loader = NULL;
  Load load = { .loop = loop };
  double before_mib, parse_ms;
  gint64 start_us;
  guint n_stops;

  if (argc != 2)
    g_error ("usage: bench-load FILE");
  file = g_file_new_for_commandline_arg (argv[1]);
  loader = wf_loader_new (file);

  before_mib = kept_mib ();
  g_timeout_add_full (G_PRIORITY_HIGH, 1, pulse_cb, &load, NULL);
  start_us = load.pulse_us = g_get_monotonic_time ();
  wf_loader_load_async (loader, NULL, loaded_cb, &load);
  g_main_loop_run (loop);
  pulse_cb (&load);

  g_clear_object (&loader);
  n_stops = g_list_model_get_n_items (wf_explainer_get_stops (load.explainer));
  g_print ("{\"load_ms\": %.2f, \"gap_ms\": %.2f, \"stops\": %u, \"kept_mib\": %.2f, ",
           (load.end_us - start_us) / 1e3, load.gap_ms, n_stops, kept_mib () - before_mib);
  g_object_unref (load.explainer);
  parse_ms = parse_alone (argv[1]);
  g_print ("\"parse_ms\": %.2f}\n", parse_ms);
  return 0;
}
