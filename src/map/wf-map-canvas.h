// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfMapCanvas: the layers of the map one above the other, and the hand that moves them.

#include <shumate/shumate.h>

#include "wf-camera-controller.h"

G_BEGIN_DECLS

#define WF_TYPE_MAP_CANVAS (wf_map_canvas_get_type ())
G_DECLARE_FINAL_TYPE (WfMapCanvas, wf_map_canvas, WF, MAP_CANVAS, GtkWidget)

GtkWidget          *wf_map_canvas_new            (void);
ShumateViewport    *wf_map_canvas_get_viewport   (WfMapCanvas  *self);
WfCameraController *wf_map_canvas_get_controller (WfMapCanvas  *self);
void                wf_map_canvas_add_layer      (WfMapCanvas  *self,
                                                  ShumateLayer *layer);

G_END_DECLS
