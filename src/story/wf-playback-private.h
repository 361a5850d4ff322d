// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The insides of WfPlayback: wf-playback.c has its properties, wf-playback-moves.c where the reader goes,
// wf-playback-clock.c the time that passes.

#include "wf-playback.h"

G_BEGIN_DECLS

/* Returns microseconds that never run backwards, as g_get_monotonic_time() does. */
typedef gint64 (*WfPlaybackClock) (gpointer user_data);

struct _WfPlayback {
  GObject          parent_instance;
  WfExplainer     *explainer;
  WfStop          *stop;
  GPtrArray       *back;
  GPtrArray       *forward;
  GStrv            languages;
  char            *second_language;

  gboolean         running;
  gboolean         auto_advance;
  gint64           before;  /* microseconds at this stop, before the clock last started */
  gint64           started; /* when it did */
  double           elapsed; /* seconds, as last notified */
  GArray          *spent;   /* microseconds in each section, without the present visit of the stop */
  gboolean         loop;
  guint            tick_id;
  WfPlaybackClock  clock;
  gpointer         clock_data;
};

/* All that the properties are made of, but for the languages. */
typedef struct {
  WfExplainer *explainer;
  WfStop      *stop;
  WfSection   *section;
  guint        position;
  guint        n_stops;
  gboolean     can_go_next;
  gboolean     can_go_previous;
  gboolean     can_go_back;
  gboolean     can_go_forward;
  gboolean     running;
  double       elapsed;
} WfPlaybackState;

/* Every change stands between these two. They compare what all properties were with what they are, and notify of
 * each that differs, once. */
void wf_playback_change_begin (WfPlayback      *self,
                               WfPlaybackState *before);
void wf_playback_change_end   (WfPlayback      *self,
                               WfPlaybackState *before);

/* To be called within a change. */
gint64 wf_playback_clock_monotonic (gpointer    user_data);
void   wf_playback_clock_restart   (WfPlayback *self);
void   wf_playback_clock_leave     (WfPlayback *self);
void   wf_playback_clock_read      (WfPlayback *self);
void   wf_playback_clock_run       (WfPlayback *self,
                                    gboolean    running);

/* For tests: another clock, which is read at every tick and every change. */
void wf_playback_set_clock (WfPlayback      *self,
                            WfPlaybackClock  clock,
                            gpointer         user_data);
void wf_playback_tick      (WfPlayback      *self);

G_END_DECLS
