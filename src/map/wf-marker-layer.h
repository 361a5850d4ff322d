// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfMarkerLayer: keeps the place markers where their places are.

#include <shumate/shumate.h>

#include "wf-map-style.h"
#include "wf-place-marker.h"

G_BEGIN_DECLS

#define WF_TYPE_MARKER_LAYER (wf_marker_layer_get_type ())
G_DECLARE_FINAL_TYPE (WfMarkerLayer, wf_marker_layer, WF, MARKER_LAYER, ShumateLayer)

WfMarkerLayer *wf_marker_layer_new       (ShumateViewport  *viewport);
void           wf_marker_layer_set_style (WfMarkerLayer    *self,
                                          WfMapStyle        style);
void           wf_marker_layer_clear     (WfMarkerLayer    *self);
void           wf_marker_layer_add       (WfMarkerLayer    *self,
                                          WfPlaceMarker    *marker);
WfPlaceMarker *wf_marker_layer_find      (WfMarkerLayer    *self,
                                          WfPlace          *place);
guint          wf_marker_layer_get_boxes (WfMarkerLayer    *self,
                                          graphene_rect_t  *boxes,
                                          guint             max_boxes);

G_END_DECLS
