// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfScaleBar: how far a stretch of the map is, at the centre of the view.

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define WF_TYPE_SCALE_BAR (wf_scale_bar_get_type ())
G_DECLARE_FINAL_TYPE (WfScaleBar, wf_scale_bar, WF, SCALE_BAR, GtkWidget)

GtkWidget *wf_scale_bar_new          (ShumateViewport *viewport);
void       wf_scale_bar_set_imperial (WfScaleBar      *self,
                                      gboolean         imperial);
char      *wf_scale_bar_measure      (double           lat,
                                      double           zoom,
                                      gboolean         imperial,
                                      double          *length_px);

G_END_DECLS
