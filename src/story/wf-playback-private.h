// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wf-playback.h"

G_BEGIN_DECLS

/* Returns microseconds that never run backwards, as g_get_monotonic_time() does. */
typedef gint64 (*WfPlaybackClock) (gpointer user_data);

/* For tests: another clock, which is read at every wf_playback_tick() and every change. */
void wf_playback_set_clock (WfPlayback      *self,
                            WfPlaybackClock  clock,
                            gpointer         user_data);
void wf_playback_tick      (WfPlayback      *self);

G_END_DECLS
