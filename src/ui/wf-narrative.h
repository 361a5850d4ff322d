// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfNarrative: the pane that tells the story: its sections on a switcher, their statements, and what stands behind them.

#include <adwaita.h>

#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_NARRATIVE (wf_narrative_get_type ())
G_DECLARE_FINAL_TYPE (WfNarrative, wf_narrative, WF, NARRATIVE, AdwBin)

/* Properties: playback (WfPlayback, construct only); background-visible (gboolean). */

GtkWidget  *wf_narrative_new                    (WfPlayback  *playback);
gboolean    wf_narrative_get_background_visible (WfNarrative *self);
void        wf_narrative_set_background_visible (WfNarrative *self,
                                                 gboolean     visible);
void        wf_narrative_show_background_page   (WfNarrative *self,
                                                 const char  *page);
double      wf_narrative_get_scroll             (WfNarrative *self);
void        wf_narrative_set_scroll             (WfNarrative *self,
                                                 double       scroll);
const char *wf_narrative_get_position_text      (WfNarrative *self);

char *wf_playback_dup_position_text (WfPlayback *playback);
char *wf_playback_dup_announcement  (WfPlayback *playback);

G_END_DECLS
