// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfMapControls: buttons that do what the hand does: zoom and pan.

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WF_TYPE_MAP_CONTROLS (wf_map_controls_get_type ())
G_DECLARE_FINAL_TYPE (WfMapControls, wf_map_controls, WF, MAP_CONTROLS, GtkWidget)

GtkWidget *wf_map_controls_new     (void);
void       wf_map_controls_prepend (WfMapControls *self,
                                    GtkWidget     *widget);

G_END_DECLS
