// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The least that a libadwaita program can be, to hold Wherefore's figures against: an empty window of the same size.
// It can also do the least there is of what is measured: change a label, or draw frame after frame.

#include <adwaita.h>

#include "bench-frames.h"

/* As long without a new picture, in microseconds, and the last one was the settled one. */
#define QUIET_US 150000

static int changes = 0;
static double seconds = 0;

typedef struct {
  GtkApplication *application;
  GtkWidget *label;
  BenchFrames *frames;
  GArray *settled_ms;
  gint64 start_us;
  guint left;
} Run;

static Run run;

static void
finish (void)
{
  bench_frames_print (run.frames, run.settled_ms);
  g_clear_pointer (&run.frames, bench_frames_free);
  g_clear_pointer (&run.settled_ms, g_array_unref);
  g_application_quit (G_APPLICATION (run.application));
}

static gboolean
change_cb (gpointer user_data)
{
  g_autofree char *text = NULL;

  if (g_get_monotonic_time () - bench_frames_get_last_us (run.frames) < QUIET_US)
    return G_SOURCE_CONTINUE;
  if (run.start_us != 0)
    g_array_append_val (run.settled_ms, ((double) { (bench_frames_get_last_us (run.frames) - run.start_us) / 1e3 }));
  if (run.left == 0)
    {
      finish ();
      return G_SOURCE_REMOVE;
    }
  text = g_strdup_printf ("%u", run.left--);
  run.start_us = g_get_monotonic_time ();
  bench_frames_reset (run.frames);
  gtk_label_set_text (GTK_LABEL (run.label), text);
  return G_SOURCE_CONTINUE;
}

static gboolean
draw_cb (GtkWidget     *label,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  if (run.start_us == 0)
    run.start_us = g_get_monotonic_time ();
  if (g_get_monotonic_time () - run.start_us > seconds * G_USEC_PER_SEC)
    {
      finish ();
      return G_SOURCE_REMOVE;
    }
  gtk_widget_queue_draw (label);
  return G_SOURCE_CONTINUE;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  if (changes > 0 || seconds > 0)
    {
      run.application = application;
      run.label = gtk_label_new ("");
      run.left = changes;
      run.settled_ms = g_array_new (FALSE, FALSE, sizeof (double));
      adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), run.label);
    }
  gtk_window_present (GTK_WINDOW (window));
  if (run.application != NULL)
    run.frames = bench_frames_new (window, NULL, NULL);
  if (changes > 0)
    g_timeout_add (5, change_cb, NULL);
  if (seconds > 0)
    gtk_widget_add_tick_callback (run.label, draw_cb, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  const GOptionEntry options[] = {
    { "change", 0, 0, G_OPTION_ARG_INT, &changes, "Change a label so often, and tell how long each took", "N" },
    { "draw", 0, 0, G_OPTION_ARG_DOUBLE, &seconds, "Draw for so long, and tell what each frame took", "SECONDS" },
    { NULL },
  };
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.wherefore.EmptyWindow",
                                                                G_APPLICATION_DEFAULT_FLAGS);

  g_application_add_main_option_entries (G_APPLICATION (application), options);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
