// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A frame's work is the time from its clock's before-paint to its after-paint: animations, layout, drawing and
// rendering. Its interval is the time since the frame before it began. The main loop's gap is how late a timer that
// is due each millisecond, at the highest priority, was at worst.

#include "bench-frames.h"

#include "bench-memory.h"

struct _BenchFrames {
  GtkWidget       *window;
  GdkFrameClock   *clock;
  BenchCountsFunc  counts;
  gpointer         user_data;
  GArray          *work_ms;
  GArray          *interval_ms;
  gint64           begin_us;
  gint64           previous_begin_us;
  gint64           last_us;
  gint64           pulse_us;
  double           gap_ms;
  guint            pulse;
};

static void
before_paint_cb (BenchFrames *self)
{
  self->begin_us = g_get_monotonic_time ();
}

static void
after_paint_cb (BenchFrames *self)
{
  self->last_us = g_get_monotonic_time ();
  if (self->counts != NULL && !self->counts (self->user_data))
    {
      self->previous_begin_us = 0;
      return;
    }
  g_array_append_val (self->work_ms, ((double) { (self->last_us - self->begin_us) / 1e3 }));
  if (self->previous_begin_us != 0)
    g_array_append_val (self->interval_ms, ((double) { (self->begin_us - self->previous_begin_us) / 1e3 }));
  self->previous_begin_us = self->begin_us;
}

static gboolean
pulse_cb (gpointer user_data)
{
  BenchFrames *self = user_data;
  gint64 now = g_get_monotonic_time ();

  self->gap_ms = MAX (self->gap_ms, (now - self->pulse_us) / 1e3);
  self->pulse_us = now;
  return G_SOURCE_CONTINUE;
}

/* @window is realized; frames count where @counts is %NULL or says so after them. */
BenchFrames *
bench_frames_new (GtkWidget       *window,
                  BenchCountsFunc  counts,
                  gpointer         user_data)
{
  BenchFrames *self = g_new0 (BenchFrames, 1);

  self->window = g_object_ref (window);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (window));
  self->counts = counts;
  self->user_data = user_data;
  self->work_ms = g_array_new (FALSE, FALSE, sizeof (double));
  self->interval_ms = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect_swapped (self->clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (after_paint_cb), self);
  self->pulse = g_timeout_add_full (G_PRIORITY_HIGH, 1, pulse_cb, self, NULL);
  bench_frames_reset (self);
  return self;
}

void
bench_frames_free (BenchFrames *self)
{
  g_source_remove (self->pulse);
  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_object_unref (self->clock);
  g_object_unref (self->window);
  g_array_unref (self->work_ms);
  g_array_unref (self->interval_ms);
  g_free (self);
}

void
bench_frames_reset (BenchFrames *self)
{
  g_array_set_size (self->work_ms, 0);
  g_array_set_size (self->interval_ms, 0);
  self->previous_begin_us = 0;
  self->gap_ms = 0;
  self->last_us = self->pulse_us = g_get_monotonic_time ();
}

/* When the last frame was done, of the monotonic clock; the last reset, if there was none since. */
gint64
bench_frames_get_last_us (BenchFrames *self)
{
  return self->last_us;
}

static void
print_numbers (const char *name,
               GArray     *numbers)
{
  g_print ("\"%s\": [", name);
  for (guint i = 0; i < numbers->len; i++)
    g_print ("%s%.3f", i == 0 ? "" : ", ", g_array_index (numbers, double, i));
  g_print ("], ");
}

/* Prints what was seen since the last reset, with the times in @settled_ms, as one JSON line. */
void
bench_frames_print (BenchFrames *self,
                    GArray      *settled_ms)
{
  g_print ("{");
  print_numbers ("settled_ms", settled_ms);
  print_numbers ("work_ms", self->work_ms);
  print_numbers ("interval_ms", self->interval_ms);
  g_print ("\"gap_ms\": %.1f, \"private_mib\": %.2f}\n", self->gap_ms, bench_private_mib ());
}
