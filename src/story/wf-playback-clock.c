// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time that passes at a stop, and going on by itself when it is over.

#include "config.h"

#include "wf-playback-private.h"
#include "wf-section.h"

#define TICK_MS 250

/* Who does not say how long a stop takes gets the time to read it: 15 characters a second, and 3 seconds to look. */
#define CHARACTERS_PER_SECOND 15.0
#define SECONDS_TO_LOOK 3.0

gint64
wf_playback_clock_monotonic (gpointer user_data)
{
  return g_get_monotonic_time ();
}

static gint64
get_now (WfPlayback *self)
{
  return self->clock (self->clock_data);
}

static gboolean
tick_cb (gpointer user_data)
{
  wf_playback_tick (WF_PLAYBACK (user_data));

  return G_SOURCE_CONTINUE;
}

/* Adds the time at this stop to that of its section. To be called while it is still the current one. */
void
wf_playback_clock_leave (WfPlayback *self)
{
  guint index;

  wf_playback_clock_read (self);
  if (self->stop == NULL)
    return;

  index = wf_section_get_index (wf_playback_get_section (self));
  if (index >= self->spent->len)
    g_array_set_size (self->spent, index + 1);
  g_array_index (self->spent, gint64, index) += (gint64) (self->elapsed * G_USEC_PER_SEC);
}

void
wf_playback_clock_restart (WfPlayback *self)
{
  self->before = 0;
  self->started = get_now (self);
  self->elapsed = 0.0;
}

void
wf_playback_clock_read (WfPlayback *self)
{
  gint64 total = self->before + (self->running ? get_now (self) - self->started : 0);

  self->elapsed = (double) total / G_USEC_PER_SEC;
}

void
wf_playback_clock_run (WfPlayback *self,
                       gboolean    running)
{
  gint64 now = get_now (self);

  if (self->running)
    self->before += now - self->started;
  self->started = now;
  self->running = running;
  wf_playback_clock_read (self);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (running)
    self->tick_id = g_timeout_add (TICK_MS, tick_cb, self);
}

static double
get_seconds (WfPlayback *self)
{
  double seconds = wf_stop_get_seconds (self->stop);
  g_autofree char *text = NULL;

  if (seconds > 0.0)
    return seconds;

  text = wf_text_dup_plain (wf_stop_get_text (self->stop), wf_playback_get_languages (self));

  return SECONDS_TO_LOOK + (double) g_utf8_strlen (text, -1) / CHARACTERS_PER_SECOND;
}

/* Private to the layer and its tests. */
void
wf_playback_set_clock (WfPlayback      *self,
                       WfPlaybackClock  clock,
                       gpointer         user_data)
{
  self->clock = clock;
  self->clock_data = user_data;
  wf_playback_clock_restart (self);
}

/* Private to the layer and its tests: looks at the clock. */
void
wf_playback_tick (WfPlayback *self)
{
  WfPlaybackState before;

  g_return_if_fail (WF_IS_PLAYBACK (self));

  if (!self->running)
    return;

  wf_playback_change_begin (self, &before);
  wf_playback_clock_read (self);
  if (self->auto_advance && self->stop != NULL && self->elapsed >= get_seconds (self) && !wf_playback_next (self))
    {
      if (!self->loop)
        wf_playback_clock_run (self, FALSE);
      else if (wf_playback_get_n_stops (self) > 1)
        wf_playback_first (self);
      else
        wf_playback_clock_restart (self);
    }
  wf_playback_change_end (self, &before);
}

/**
 * wf_playback_set_running:
 * @self: a playback
 * @running: whether the clock runs
 *
 * Starts or pauses the clock of the current stop. It cannot run where there is no stop.
 */
void
wf_playback_set_running (WfPlayback *self,
                         gboolean    running)
{
  WfPlaybackState before;

  g_return_if_fail (WF_IS_PLAYBACK (self));

  running = running && self->stop != NULL;
  if (running == self->running)
    return;

  wf_playback_change_begin (self, &before);
  wf_playback_clock_run (self, running);
  wf_playback_change_end (self, &before);
}

/**
 * wf_playback_get_section_elapsed:
 * @self: a playback
 * @section: a section of its story
 *
 * Returns: how many seconds the clock has run at the stops of @section, on all visits; changes with
 *   [property@Playback:elapsed]
 */
double
wf_playback_get_section_elapsed (WfPlayback *self,
                                 WfSection  *section)
{
  guint index;
  double seconds;

  g_return_val_if_fail (WF_IS_PLAYBACK (self), 0.0);
  g_return_val_if_fail (WF_IS_SECTION (section), 0.0);

  index = wf_section_get_index (section);
  seconds = index < self->spent->len ? (double) g_array_index (self->spent, gint64, index) / G_USEC_PER_SEC : 0.0;

  return wf_playback_get_section (self) == section ? seconds + self->elapsed : seconds;
}

/**
 * wf_playback_get_total_elapsed:
 * @self: a playback
 *
 * Returns: how many seconds the clock has run in all; changes with [property@Playback:elapsed]
 */
double
wf_playback_get_total_elapsed (WfPlayback *self)
{
  double seconds = 0.0;

  g_return_val_if_fail (WF_IS_PLAYBACK (self), 0.0);

  for (guint i = 0; i < self->spent->len; i++)
    seconds += (double) g_array_index (self->spent, gint64, i) / G_USEC_PER_SEC;

  return seconds + self->elapsed;
}

/**
 * wf_playback_reset_elapsed:
 * @self: a playback
 *
 * Sets all times to zero; the clock runs on if it runs.
 */
void
wf_playback_reset_elapsed (WfPlayback *self)
{
  WfPlaybackState before;

  g_return_if_fail (WF_IS_PLAYBACK (self));

  wf_playback_change_begin (self, &before);
  g_array_set_size (self->spent, 0);
  wf_playback_clock_restart (self);
  wf_playback_change_end (self, &before);
}
