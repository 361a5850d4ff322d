// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfMapView: the whole map instrument for one playback: base map, highlights, arcs, markers, legend, controls,
// attribution, and the accessible region around them.

#include <gtk/gtk.h>

#include "wf-ink.h"
#include "wf-map-style.h"
#include "wf-playback.h"
#include "wf-quiz.h"

G_BEGIN_DECLS

#define WF_TYPE_MAP_VIEW (wf_map_view_get_type ())
G_DECLARE_FINAL_TYPE (WfMapView, wf_map_view, WF, MAP_VIEW, GtkWidget)

/* Properties: playback (WfPlayback); exploring (gboolean, read-only: the reader has moved away from the stop's view);
 * legend-visible (gboolean); controls-visible (gboolean: the buttons and the list of places); map-style (WfMapStyle:
 * whoever knows the appearance of the app sets it); motion (gboolean: whether the app wants motion); imperial (gboolean:
 * miles on the scale bar); problem (string, read-only, nullable: what is wrong with the map, in words for a banner).
 *
 * Signals: place-activated (WfPlace *place) – a marker, a highlighted country or an entry of the place list was opened;
 * country-activated (const char *code) – a country that is not a place of the story was clicked;
 * said (const char *text) – what a screen reader should say of a map that was moved by keys or buttons.
 *
 * Actions: map.zoom-in, map.zoom-out, map.pan-left, map.pan-right, map.pan-up, map.pan-down, map.here (opens
 * what lies in the middle, as a click there does), map.back-to-story. */

GtkWidget  *wf_map_view_new               (WfPlayback       *playback);
WfPlayback *wf_map_view_get_playback      (WfMapView        *self);
void        wf_map_view_set_playback      (WfMapView        *self,
                                           WfPlayback       *playback);
gboolean    wf_map_view_get_exploring     (WfMapView        *self);
void        wf_map_view_back_to_story     (WfMapView        *self);
void        wf_map_view_set_insets        (WfMapView        *self,
                                           const GtkBorder  *insets);
void        wf_map_view_get_camera        (WfMapView        *self,
                                           WfCamera         *camera);
void        wf_map_view_show_place        (WfMapView        *self,
                                           WfPlace          *place);
void        wf_map_view_show_country      (WfMapView        *self,
                                           const char       *code);
void        wf_map_view_show_spot         (WfMapView        *self,
                                           const char       *name,
                                           double            lat,
                                           double            lon,
                                           double            zoom);
gboolean    wf_map_view_is_settled        (WfMapView        *self);
void        wf_map_view_set_map_style     (WfMapView        *self,
                                           WfMapStyle        style);
void        wf_map_view_set_motion        (WfMapView        *self,
                                           gboolean          motion);
void        wf_map_view_set_ink           (WfMapView        *self,
                                           WfInk            *ink);
void        wf_map_view_set_strips_visible (WfMapView       *self,
                                           gboolean          visible);
void        wf_map_view_set_quiz          (WfMapView        *self,
                                           WfQuiz           *quiz);
const char *wf_map_view_get_problem       (WfMapView        *self);
char       *wf_map_view_dup_description   (WfMapView        *self);

G_END_DECLS
