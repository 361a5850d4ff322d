// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPlayback: where the reader is in a story. The one mutable object; every view binds to it and none to another.

#include "wf-explainer.h"
#include "wf-stop.h"

G_BEGIN_DECLS

#define WF_TYPE_PLAYBACK (wf_playback_get_type ())
G_DECLARE_FINAL_TYPE (WfPlayback, wf_playback, WF, PLAYBACK, GObject)

/* Properties: explainer (WfExplainer, nullable), stop (WfStop, nullable), section (WfSection, read-only),
 * position (guint, 0-based index among all stops), n-stops, can-go-next, can-go-previous, can-go-back,
 * can-go-forward (history), running, auto-advance (off by default), loop (whether it then begins again after the last
 * stop), elapsed (seconds at this stop), languages (GStrv, the reader's preferred first), second-language (nullable
 * string). All notify explicitly, once per change. */

WfPlayback         *wf_playback_new                 (void);
WfExplainer        *wf_playback_get_explainer       (WfPlayback         *self);
void                wf_playback_set_explainer       (WfPlayback         *self,
                                                     WfExplainer        *explainer);
void                wf_playback_open                (WfPlayback         *self,
                                                     WfExplainer        *explainer,
                                                     const char         *stop_id);
WfStop             *wf_playback_get_stop            (WfPlayback         *self);
WfSection          *wf_playback_get_section         (WfPlayback         *self);
guint               wf_playback_get_position        (WfPlayback         *self);
guint               wf_playback_get_n_stops         (WfPlayback         *self);
void                wf_playback_go_to               (WfPlayback         *self,
                                                     WfStop             *stop);
gboolean            wf_playback_go_to_id            (WfPlayback         *self,
                                                     const char         *stop_id);
gboolean            wf_playback_next                (WfPlayback         *self);
gboolean            wf_playback_previous            (WfPlayback         *self);
void                wf_playback_first               (WfPlayback         *self);
void                wf_playback_last                (WfPlayback         *self);
gboolean            wf_playback_back                (WfPlayback         *self);
gboolean            wf_playback_forward             (WfPlayback         *self);
gboolean            wf_playback_get_can_go_next     (WfPlayback         *self);
gboolean            wf_playback_get_can_go_previous (WfPlayback         *self);
gboolean            wf_playback_get_can_go_back     (WfPlayback         *self);
gboolean            wf_playback_get_can_go_forward  (WfPlayback         *self);
gboolean            wf_playback_get_running         (WfPlayback         *self);
void                wf_playback_set_running         (WfPlayback         *self,
                                                     gboolean            running);
gboolean            wf_playback_get_auto_advance    (WfPlayback         *self);
void                wf_playback_set_auto_advance    (WfPlayback         *self,
                                                     gboolean            auto_advance);
gboolean            wf_playback_get_loop            (WfPlayback         *self);
void                wf_playback_set_loop            (WfPlayback         *self,
                                                     gboolean            loop);
double              wf_playback_get_elapsed         (WfPlayback         *self);
double              wf_playback_get_section_elapsed (WfPlayback         *self,
                                                     WfSection          *section);
double              wf_playback_get_total_elapsed   (WfPlayback         *self);
void                wf_playback_reset_elapsed       (WfPlayback         *self);
const char * const *wf_playback_get_languages       (WfPlayback         *self);
void                wf_playback_set_languages       (WfPlayback         *self,
                                                     const char * const *languages);
const char         *wf_playback_get_second_language (WfPlayback         *self);
void                wf_playback_set_second_language (WfPlayback         *self,
                                                     const char         *language);

G_END_DECLS
