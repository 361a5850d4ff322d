// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Presents the bundled story full screen and prints how long the audience waits for its first picture after a press.
//
// Usage: bench-present next alone|both N     N presses from one stop on, each once the picture before it has settled
//        bench-present quick alone|both N    N times ten presses in one second, from the first stop on
//
// With “both” the presenter's view is open beside the audience's. A press counts from when it was due, also where the
// main loop came to it late, to the end of the first frame of the audience's window that was drawn after it.

#include <adwaita.h>

#include "bench-quit.h"
#include "wf-application.h"
#include "wf-window.h"

/* As long without a new picture, in microseconds, and the last one was the settled one. */
#define QUIET_US   150000
#define N_QUICK    10
#define QUICK_US   100000
/* So long after the last of quick presses, in microseconds, the story stands where it will. */
#define PATIENCE_US 1000000

static struct {
  gboolean quick;
  gboolean both;
  guint left;
  WfWindow *window;
  WfShow *show;
  GArray *changed_ms;
  gint64 due_us;
  gint64 last_us;
  gint64 begun_us;
  guint n_pressed;
  guint n_right;
  guint n_rounds;
  gboolean drawn;
} run;

static WfPlayback *
get_playback (void)
{
  return wf_window_get_playback (run.window);
}

static void
paint_cb (void)
{
  run.drawn = TRUE;
}

static void
after_paint_cb (void)
{
  if (!run.drawn)
    return;

  run.drawn = FALSE;
  run.last_us = g_get_monotonic_time ();
  if (run.due_us == 0)
    return;

  g_array_append_val (run.changed_ms, ((double) { (run.last_us - run.due_us) / 1e3 }));
  run.due_us = 0;
}

static void
press (gint64 due_us)
{
  if (run.due_us == 0)
    run.due_us = due_us;
  gtk_widget_activate_action (GTK_WIDGET (wf_show_get_audience (run.show)), "present.next", NULL);
}

static gboolean
is_settled (void)
{
  WfSlide *slide = wf_audience_get_slide (wf_show_get_audience (run.show));

  return run.due_us == 0 && wf_slide_is_settled (slide) &&
         g_get_monotonic_time () - run.last_us >= QUIET_US;
}

static void
finish (void)
{
  g_print ("{\"changed_ms\": [");
  for (guint i = 0; i < run.changed_ms->len; i++)
    g_print ("%s%.3f", i == 0 ? "" : ", ", g_array_index (run.changed_ms, double, i));
  g_print ("], \"rounds\": %u, \"right\": %u}\n", run.n_rounds, run.n_right);
  wf_show_end (run.show);
  bench_quit_when_settled (run.window);
}

static void
next_when_settled (void)
{
  if (!wf_playback_get_can_go_next (get_playback ()))
    wf_playback_first (get_playback ());
  else
    {
      press (g_get_monotonic_time ());
      run.left--;
    }
  run.last_us = g_get_monotonic_time ();
}

/* Presses ten times on the beat, then looks where that led. */
static void
press_quickly (void)
{
  gint64 now = g_get_monotonic_time (), due = run.begun_us + run.n_pressed * (gint64) QUICK_US;

  if (run.n_pressed < N_QUICK && now >= due)
    {
      press (due);
      run.n_pressed++;
    }
  else if (run.n_pressed == N_QUICK && now >= due + PATIENCE_US)
    {
      WfPlayback *audience = wf_presentation_get_audience (wf_show_get_presentation (run.show));

      run.n_rounds++;
      run.n_right += wf_playback_get_position (audience) == N_QUICK;
      run.begun_us = 0;
      run.left--;
      wf_playback_first (get_playback ());
      run.last_us = now;
    }
}

static gboolean
step_cb (gpointer user_data)
{
  if (run.begun_us != 0)
    {
      press_quickly ();
      return G_SOURCE_CONTINUE;
    }
  if (!is_settled ())
    return G_SOURCE_CONTINUE;
  if (run.left == 0)
    {
      finish ();
      return G_SOURCE_REMOVE;
    }
  if (!run.quick)
    next_when_settled ();
  else
    {
      run.begun_us = g_get_monotonic_time ();
      run.n_pressed = 0;
    }
  return G_SOURCE_CONTINUE;
}

static gboolean
begin_cb (gpointer user_data)
{
  GdkFrameClock *clock;

  if (!wf_window_is_settled (run.window))
    return G_SOURCE_CONTINUE;

  /* The application applies the reader's setting when it starts, so ours comes after it. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (run.window), "present", NULL);
  run.show = wf_window_get_show (run.window);
  if (run.both)
    gtk_widget_activate_action (GTK_WIDGET (wf_show_get_audience (run.show)), "present.presenter", NULL);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (wf_show_get_audience (run.show)));
  g_signal_connect_after (clock, "paint", G_CALLBACK (paint_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
  run.last_us = g_get_monotonic_time ();
  g_timeout_add_full (G_PRIORITY_HIGH, 2, step_cb, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  if (!WF_IS_WINDOW (window))
    return;
  run.window = WF_WINDOW (window);
  g_timeout_add (20, begin_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (WfApplication) application = NULL;
  int status;

  if (argc != 4)
    g_error ("usage: bench-present next|quick alone|both N");
  run.quick = g_str_equal (argv[1], "quick");
  run.both = g_str_equal (argv[2], "both");
  run.left = atoi (argv[3]);
  run.changed_ms = g_array_new (FALSE, FALSE, sizeof (double));

  application = wf_application_new (G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  status = g_application_run (G_APPLICATION (application), 1, argv);
  g_array_unref (run.changed_ms);
  return status;
}
