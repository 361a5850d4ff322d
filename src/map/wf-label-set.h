// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLabelSet: which names a view could show.

#include "wf-label-placer.h"
#include "wf-map-frame.h"
#include "wf-shape-cache.h"

G_BEGIN_DECLS

/**
 * WfLabelTileFunc:
 *
 * Returns: (transfer none) (nullable) (element-type WfLabel): the names of that tile; %NULL where they are not there yet
 */
typedef GPtrArray *(*WfLabelTileFunc) (guint    zoom,
                                       guint    x,
                                       guint    y,
                                       gpointer user_data);

/**
 * WfLabelSet:
 * @boxes: (element-type WfLabelBox): the names
 * @held: (element-type GPtrArray): the tiles' names, which the boxes point to
 */
typedef struct {
  GArray    *boxes;
  GPtrArray *held;
} WfLabelSet;

void wf_label_set_init   (WfLabelSet            *self);
void wf_label_set_clear  (WfLabelSet            *self);
void wf_label_set_gather (WfLabelSet            *self,
                          const WfMapFrame      *frame,
                          const graphene_rect_t *room,
                          GPtrArray             *story,
                          WfShapeCache          *shapes,
                          guint                  max_zoom,
                          WfLabelTileFunc        get_tile,
                          gpointer               user_data);
void wf_label_set_add_rings (GPtrArray          *areas,
                             WfShapeCache       *shapes,
                             const WfMapFrame   *frame,
                             GArray             *boxes);

G_END_DECLS
