// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfWindow: the map and the story beside it. Opens files, follows links, remembers where the reader was.

#include <adwaita.h>

#include "wf-application.h"
#include "wf-map-view.h"
#include "wf-narrative.h"
#include "wf-playback.h"
#include "wf-show.h"

G_BEGIN_DECLS

#define WF_TYPE_WINDOW (wf_window_get_type ())
G_DECLARE_FINAL_TYPE (WfWindow, wf_window, WF, WINDOW, AdwApplicationWindow)

/* Properties: playback (WfPlayback, read-only).
 *
 * Signals: announce (const char *message) – tells screen readers that the reader came to a stop; its default handler does;
 * opened (gboolean success) – a file was opened, or its problems are shown. */

GtkWidget   *wf_window_new             (WfApplication *application);
WfPlayback  *wf_window_get_playback    (WfWindow      *self);
WfMapView   *wf_window_get_map         (WfWindow      *self);
WfQuiz      *wf_window_get_quiz        (WfWindow      *self);
WfNarrative *wf_window_get_narrative   (WfWindow      *self);
gboolean     wf_window_get_narrow      (WfWindow      *self);
const char  *wf_window_get_page        (WfWindow      *self);
gboolean     wf_window_is_settled      (WfWindow      *self);
gboolean     wf_window_shows_file      (WfWindow      *self,
                                        GFile         *file);
void         wf_window_open_file       (WfWindow      *self,
                                        GFile         *file,
                                        const char    *stop_id);
void         wf_window_open_at         (WfWindow      *self,
                                        GFile         *file,
                                        const char    *stop_id);
void         wf_window_open_last       (WfWindow      *self);
void         wf_window_save_story      (WfWindow      *self,
                                        GFile         *file);
void         wf_window_follow          (WfWindow      *self,
                                        const char    *address);
void         wf_window_present_story   (WfWindow      *self,
                                        gboolean       from_start);
void         wf_window_present_soon    (WfWindow      *self,
                                        gboolean       autoplay);
WfShow      *wf_window_get_show        (WfWindow      *self);

G_END_DECLS
