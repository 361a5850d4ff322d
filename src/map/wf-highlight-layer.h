// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfHighlightLayer: the areas a stop speaks of, each drawn as its role.

#include <shumate/shumate.h>

#include "wf-map-style.h"
#include "wf-place.h"
#include "wf-scene.h"

G_BEGIN_DECLS

#define WF_TYPE_HIGHLIGHT_LAYER (wf_highlight_layer_get_type ())
G_DECLARE_FINAL_TYPE (WfHighlightLayer, wf_highlight_layer, WF, HIGHLIGHT_LAYER, ShumateLayer)

WfHighlightLayer *wf_highlight_layer_new            (ShumateViewport  *viewport,
                                                     WfAtlas          *atlas);
void              wf_highlight_layer_set_style      (WfHighlightLayer *self,
                                                     WfMapStyle        style);
void              wf_highlight_layer_set_flying     (WfHighlightLayer *self,
                                                     gboolean          flying);
gboolean          wf_highlight_layer_is_complete    (WfHighlightLayer *self);
void              wf_highlight_layer_set_elsewhere  (WfHighlightLayer *self,
                                                     gboolean          elsewhere);
void              wf_highlight_layer_set_highlights (WfHighlightLayer *self,
                                                     GListModel       *highlights,
                                                     gboolean          animate);
WfPlace          *wf_highlight_layer_pick           (WfHighlightLayer *self,
                                                     double            x,
                                                     double            y);
void              wf_highlight_layer_add_to_scene  (WfHighlightLayer *self,
                                                     WfScene          *scene);
guint             wf_highlight_layer_get_n_areas    (WfHighlightLayer *self);

G_END_DECLS
