// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drives the application's own window through its playback, as the reader's keys do, and prints what that cost.
//
// Usage: bench-window stop N [FILE]      N changes of stop without motion, each until its picture has settled
//        bench-window flight N [FILE]    N flights back to back: each starts when the one before has come to its end
//        bench-window land N [FILE]      N changes of stop with motion: from the end of the flight to the settled picture
//        bench-window open FILE          opens FILE in the window that shows the bundled story

#include <adwaita.h>

#include "bench-frames.h"
#include "bench-quit.h"
#include "wf-application.h"
#include "wf-window.h"

/* As long without a new picture, in microseconds, and the last one was the settled one. */
#define QUIET_US 150000

static struct {
  const char *mode;
  guint left;
  GFile *file;
  WfWindow *window;
  BenchFrames *frames;
  GArray *settled_ms;
  WfCamera camera;
  gint64 moved_us;
  gint64 start_us;
  guint n_still_frames;
  gboolean begun;
} run;

/* After each frame: whether the map's view is another one than after the frame before. */
static gboolean
moving_cb (gpointer user_data)
{
  WfCamera camera;
  gboolean moving;

  wf_map_view_get_camera (wf_window_get_map (run.window), &camera);
  moving = !wf_camera_equal (&camera, &run.camera);
  run.camera = camera;
  if (moving)
    run.moved_us = g_get_monotonic_time ();
  run.n_still_frames = moving ? 0 : run.n_still_frames + 1;
  return moving || g_str_equal (run.mode, "open");
}

static void
next_stop (void)
{
  WfPlayback *playback = wf_window_get_playback (run.window);

  run.start_us = run.moved_us = g_get_monotonic_time ();
  run.n_still_frames = 0;
  if (!wf_playback_next (playback))
    wf_playback_first (playback);
}

static void
finish (void)
{
  bench_frames_print (run.frames, run.settled_ms);
  g_clear_pointer (&run.frames, bench_frames_free);
  bench_quit_when_settled (run.window);
}

static gboolean
is_settled (void)
{
  return wf_window_is_settled (run.window) &&
         g_get_monotonic_time () - bench_frames_get_last_us (run.frames) >= QUIET_US;
}

/* Between some stops the view stays as it is: then there is no flight to wait for. */
static gboolean
flight_is_over (void)
{
  return run.n_still_frames >= (run.moved_us > run.start_us ? 3 : 30);
}

/* Flights go on without a pause; everything else waits until the picture has settled. */
static gboolean
step_cb (gpointer user_data)
{
  gboolean flight = g_str_equal (run.mode, "flight");

  if (!run.begun || !flight)
    {
      if (!is_settled ())
        return G_SOURCE_CONTINUE;
    }
  else if (!flight_is_over ())
    return G_SOURCE_CONTINUE;

  if (run.begun && !flight)
    {
      gint64 from_us = g_str_equal (run.mode, "land") ? run.moved_us : run.start_us;
      double settled_ms = (bench_frames_get_last_us (run.frames) - from_us) / 1e3;

      g_array_append_val (run.settled_ms, settled_ms);
    }
  if (run.left-- == 0)
    {
      finish ();
      return G_SOURCE_REMOVE;
    }
  if (!run.begun || !flight)
    bench_frames_reset (run.frames);
  /* During flights there are frames all the time, to see when the view stands still. */
  if (!run.begun && flight)
    gdk_frame_clock_begin_updating (gtk_widget_get_frame_clock (GTK_WIDGET (run.window)));
  run.begun = TRUE;
  if (g_str_equal (run.mode, "open"))
    {
      run.start_us = g_get_monotonic_time ();
      wf_window_open_file (run.window, run.file, NULL);
    }
  else
    next_stop ();
  return G_SOURCE_CONTINUE;
}

static void
mapped_cb (GtkWidget *window)
{
  /* The application applies the reader's setting when it starts, so ours comes after it. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", !g_str_equal (run.mode, "stop"), NULL);
  run.frames = bench_frames_new (window, moving_cb, NULL);
  g_timeout_add (5, step_cb, NULL);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  if (!WF_IS_WINDOW (window))
    return;
  run.window = WF_WINDOW (window);
  g_signal_connect (window, "map", G_CALLBACK (mapped_cb), NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (WfApplication) application = NULL;
  char *arguments[] = { argv[0], NULL, NULL };
  int status;

  if (argc < 3)
    g_error ("usage: bench-window stop|flight|land N [FILE], bench-window open FILE");
  run.mode = argv[1];
  run.settled_ms = g_array_new (FALSE, FALSE, sizeof (double));
  if (g_str_equal (run.mode, "open"))
    {
      run.left = 1;
      run.file = g_file_new_for_commandline_arg (argv[2]);
    }
  else
    {
      run.left = atoi (argv[2]);
      arguments[1] = argc > 3 ? argv[3] : NULL;
    }

  application = wf_application_new (G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  status = g_application_run (G_APPLICATION (application), arguments[1] != NULL ? 2 : 1, arguments);
  g_array_unref (run.settled_ms);
  g_clear_object (&run.file);
  return status;
}
