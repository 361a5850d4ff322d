// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLabelLayer: all names on the map: those of the story, then those of the base map where room is left.

#include <shumate/shumate.h>

#include "wf-label-placer.h"
#include "wf-label-source.h"
#include "wf-map-style.h"
#include "wf-shape-cache.h"

G_BEGIN_DECLS

#define WF_TYPE_LABEL_LAYER (wf_label_layer_get_type ())
G_DECLARE_FINAL_TYPE (WfLabelLayer, wf_label_layer, WF, LABEL_LAYER, ShumateLayer)

WfLabelLayer     *wf_label_layer_new              (ShumateViewport       *viewport,
                                                   WfLabelSource         *source,
                                                   WfShapeCache          *shapes);
void              wf_label_layer_set_style        (WfLabelLayer          *self,
                                                   WfMapStyle             style);
void              wf_label_layer_set_moving       (WfLabelLayer          *self,
                                                   gboolean               moving);
void              wf_label_layer_set_mute         (WfLabelLayer          *self,
                                                   gboolean               mute);
void              wf_label_layer_set_insets       (WfLabelLayer          *self,
                                                   const GtkBorder       *insets);
void              wf_label_layer_set_story_labels (WfLabelLayer          *self,
                                                   GPtrArray             *labels);
void              wf_label_layer_set_highlights   (WfLabelLayer          *self,
                                                   GListModel            *highlights);
void              wf_label_layer_set_obstacles    (WfLabelLayer          *self,
                                                   const graphene_rect_t *obstacles,
                                                   guint                  n_obstacles);
gboolean          wf_label_layer_is_complete      (WfLabelLayer          *self);
const WfLabelBox *wf_label_layer_get_boxes        (WfLabelLayer          *self,
                                                   guint                 *n_boxes);

G_END_DECLS
