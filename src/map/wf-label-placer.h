// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Decides which names find room on the map, and where.

#include <gtk/gtk.h>

#include "wf-label.h"

G_BEGIN_DECLS

/**
 * WfLabelBox:
 * @label: (nullable): whose name it is; the placer does not look at it beyond its kind
 * @point: where the thing is, in pixels
 * @width: of the drawn name
 * @height: of the drawn name
 * @gap: how far a point's name stays away from the point
 * @beside: whether the name goes beside the point rather than across an area
 * @area: (nullable): where the area lies that it goes across, in pixels
 * @placed: (out): whether there is room
 * @box: (out): where the name goes, if there is room
 * @taken: (out): the room it takes together with its point
 * @led: (out): whether it is so far away that a line has to lead to the point
 */
typedef struct {
  const WfLabel    *label;
  graphene_point_t  point;
  double            width;
  double            height;
  double            gap;
  gboolean          beside;
  GskPath          *area;
  gboolean          placed;
  graphene_rect_t   box;
  graphene_rect_t   taken;
  gboolean          led;
} WfLabelBox;

void wf_label_placer_place (WfLabelBox            *boxes,
                            guint                  n_boxes,
                            const graphene_rect_t *view,
                            const graphene_rect_t *obstacles,
                            guint                  n_obstacles);

G_END_DECLS
