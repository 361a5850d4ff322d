// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A module that the benchmarks preload into a GTK program, the same into Wherefore and into the empty window, so that
// both are measured alike and neither knows of it. It watches the frame clocks. When a picture has been painted and
// then, for BENCH_QUIET_MS, none any more, and no thread was busy with the next one either, that picture was the
// settled one: the module prints one JSON line with the time since BENCH_START_US (of the monotonic clock), the
// processor time until then and the memory in use, and ends the program.

#include <gdk/gdk.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#include "bench-memory.h"

/* How often to look, and the processor time between two looks that counts as busy, in milliseconds. */
#define LOOK_MS 20
#define BUSY_MS 4

static struct {
  gint64 start_us;
  gint64 quiet_us;
  gint64 last_paint_us;
  double last_cpu_ms;
  gint64 busy_us;
  double looked_cpu_ms;
  guint  n_frames;
} probe;

static double
cpu_ms (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static gboolean
look_cb (gpointer data)
{
  gint64 now_us = g_get_monotonic_time ();
  double now_cpu_ms = cpu_ms ();

  if (now_cpu_ms - probe.looked_cpu_ms > BUSY_MS)
    probe.busy_us = now_us;
  probe.looked_cpu_ms = now_cpu_ms;
  if (now_us - MAX (probe.last_paint_us, probe.busy_us) < probe.quiet_us)
    return G_SOURCE_CONTINUE;

  printf ("{\"wall_ms\": %.1f, \"cpu_ms\": %.1f, \"pss_mib\": %.2f, \"frames\": %u}\n",
          (probe.last_paint_us - probe.start_us) / 1e3, probe.last_cpu_ms, bench_pss_mib (), probe.n_frames);
  fflush (stdout);
  _exit (0);
}

static gboolean
after_paint_hook (GSignalInvocationHint *hint,
                  guint                  n_values,
                  const GValue          *values,
                  gpointer               data)
{
  probe.last_paint_us = g_get_monotonic_time ();
  probe.last_cpu_ms = cpu_ms ();
  if (probe.n_frames++ == 0)
    g_timeout_add (LOOK_MS, look_cb, NULL);
  return TRUE;
}

__attribute__ ((constructor)) static void
probe_start (void)
{
  const char *start = g_getenv ("BENCH_START_US");
  const char *quiet = g_getenv ("BENCH_QUIET_MS");

  /* Only the program itself, not those that it starts. */
  g_unsetenv ("LD_PRELOAD");
  if (start == NULL || quiet == NULL)
    return;
  probe.start_us = g_ascii_strtoll (start, NULL, 10);
  probe.quiet_us = g_ascii_strtoll (quiet, NULL, 10) * 1000;
  g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, after_paint_hook, NULL, NULL);
}
