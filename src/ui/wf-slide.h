// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfSlide: what the audience sees at one playback: the map, and beside it the statement in type as large as the room for
// it allows.

#include <gtk/gtk.h>

#include "wf-map-view.h"
#include "wf-presentation.h"

G_BEGIN_DECLS

#define WF_TYPE_SLIDE (wf_slide_get_type ())
G_DECLARE_FINAL_TYPE (WfSlide, wf_slide, WF, SLIDE, GtkWidget)

GtkWidget *wf_slide_new            (WfPresentation *presentation,
                                    WfPlayback     *playback);
WfMapView *wf_slide_get_map        (WfSlide        *self);
int        wf_slide_get_text_size  (WfSlide        *self);
gboolean   wf_slide_is_settled     (WfSlide        *self);

G_END_DECLS
