// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfCameraController: everything that moves the view: flights, fits, panning and zooming.

#include <gtk/gtk.h>
#include <shumate/shumate.h>

#include "wf-bounds.h"
#include "wf-camera.h"

G_BEGIN_DECLS

#define WF_TYPE_CAMERA_CONTROLLER (wf_camera_controller_get_type ())
G_DECLARE_FINAL_TYPE (WfCameraController, wf_camera_controller, WF, CAMERA_CONTROLLER, GObject)

WfCameraController *wf_camera_controller_new         (GtkWidget          *widget,
                                                      ShumateViewport    *viewport);
void                wf_camera_controller_get_camera  (WfCameraController *self,
                                                      WfCamera           *camera);
void                wf_camera_controller_fit         (WfCameraController *self,
                                                      const WfBounds     *bounds,
                                                      double              max_zoom,
                                                      WfCamera           *camera);
void                wf_camera_controller_center      (WfCameraController *self,
                                                      WfCamera           *camera);
void                wf_camera_controller_go_to       (WfCameraController *self,
                                                      const WfCamera     *camera);
void                wf_camera_controller_jump_to     (WfCameraController *self,
                                                      const WfCamera     *camera);
void                wf_camera_controller_stop        (WfCameraController *self);
void                wf_camera_controller_pan_by      (WfCameraController *self,
                                                      double              dx,
                                                      double              dy);
void                wf_camera_controller_zoom_at     (WfCameraController *self,
                                                      double              x,
                                                      double              y,
                                                      double              delta,
                                                      gboolean            animate);
void                wf_camera_controller_fling       (WfCameraController *self,
                                                      double              velocity_x,
                                                      double              velocity_y);
void                wf_camera_controller_set_insets  (WfCameraController *self,
                                                      const GtkBorder    *insets);
gboolean            wf_camera_controller_get_flying  (WfCameraController *self);
gboolean            wf_camera_controller_get_moving  (WfCameraController *self);
gboolean            wf_camera_controller_get_motion  (WfCameraController *self);
void                wf_camera_controller_set_motion  (WfCameraController *self,
                                                      gboolean            motion);
gboolean            wf_camera_controller_may_animate (WfCameraController *self);

G_END_DECLS
