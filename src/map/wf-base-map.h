// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfBaseMap: sea, land, lakes, rivers and borders under everything else.

#include <shumate/shumate.h>

#include "wf-atlas.h"
#include "wf-highlight-layer.h"
#include "wf-map-style.h"

G_BEGIN_DECLS

#define WF_TYPE_BASE_MAP (wf_base_map_get_type ())
G_DECLARE_FINAL_TYPE (WfBaseMap, wf_base_map, WF, BASE_MAP, ShumateLayer)

WfBaseMap *wf_base_map_new          (ShumateViewport  *viewport,
                                     WfAtlas          *atlas,
                                     WfHighlightLayer *highlights);
void       wf_base_map_set_style    (WfBaseMap        *self,
                                     WfMapStyle        style);
void       wf_base_map_set_moving   (WfBaseMap        *self,
                                     gboolean          moving);
gboolean   wf_base_map_is_complete  (WfBaseMap        *self);

G_END_DECLS
