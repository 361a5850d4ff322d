// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfScenePainter: paints scenes in a thread and shows the newest one, fitted to where the camera is by now.

#include "wf-scene.h"

G_BEGIN_DECLS

#define WF_TYPE_SCENE_PAINTER (wf_scene_painter_get_type ())
G_DECLARE_FINAL_TYPE (WfScenePainter, wf_scene_painter, WF, SCENE_PAINTER, GObject)

WfScenePainter  *wf_scene_painter_new         (WfAtlas          *atlas);
void             wf_scene_painter_paint       (WfScenePainter   *self,
                                               WfScene          *scene,
                                               int               scale);
gboolean         wf_scene_painter_snapshot    (WfScenePainter   *self,
                                               GtkSnapshot      *snapshot,
                                               const WfMapFrame *frame,
                                               GskRenderer      *renderer);
gboolean         wf_scene_painter_has_picture (WfScenePainter   *self);
gboolean         wf_scene_painter_get_busy    (WfScenePainter   *self);
void             wf_scene_painter_clear       (WfScenePainter   *self);
cairo_surface_t *wf_scene_painter_render      (const WfScene    *scene,
                                               WfAtlas          *atlas,
                                               int               scale);

G_END_DECLS
