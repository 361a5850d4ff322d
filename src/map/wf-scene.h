// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfScene: land and highlighted areas of one moment as plain data, and how they are drawn, in any thread.

#include <gtk/gtk.h>

#include "wf-atlas.h"
#include "wf-map-frame.h"
#include "wf-map-style.h"
#include "wf-types.h"

G_BEGIN_DECLS

/**
 * WfSceneArea:
 * @code: ISO 3166-1 alpha-2 or ISO 3166-2
 * @role: how to draw it
 * @alpha: 0…1
 */
typedef struct {
  char       *code;
  WfRoleStyle role;
  double      alpha;
} WfSceneArea;

/**
 * WfScene:
 * @frame: what is in view
 * @style: the colours
 * @land: whether sea and land are drawn too
 * @coarse: whether it is for a picture in motion
 * @fineness: 1 for a screen; more where the picture is looked at more closely, as on paper
 * @areas: (element-type WfSceneArea): in the order in which they are drawn
 */
typedef struct {
  WfMapFrame  frame;
  WfMapStyle  style;
  gboolean    land;
  gboolean    coarse;
  double      fineness;
  GArray     *areas;
} WfScene;

WfScene *wf_scene_new       (const WfMapFrame *frame,
                             WfMapStyle        style);
void     wf_scene_free      (WfScene          *self);
void     wf_scene_add_area  (WfScene          *self,
                             const char       *code,
                             WfRoleStyle       role,
                             double            alpha);
void     wf_scene_draw      (const WfScene    *self,
                             WfAtlas          *atlas,
                             cairo_t          *cr);
void     wf_scene_draw_land (const WfScene    *self,
                             WfShapeCache     *shapes,
                             gboolean          outlines,
                             cairo_t          *cr);
void     wf_scene_draw_areas (const WfScene   *self,
                             WfAtlas          *atlas,
                             cairo_t          *cr);
gboolean wf_scene_is_ringed (WfShapeCache     *shapes,
                             const WfMapFrame *frame,
                             const char       *code,
                             graphene_point_t *center);

#define WF_SCENE_RING_RADIUS 12.0

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfScene, wf_scene_free)

G_END_DECLS
