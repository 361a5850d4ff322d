// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfCamera: a view of the map: centre, zoom and bearing.

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * WfCamera:
 * @lat: latitude of the centre, degrees, -90…90 (drawn within ±85.05, Web Mercator's limit)
 * @lon: longitude of the centre, degrees, -180…180
 * @zoom: zoom of 256-pixel Web Mercator tiles, 0…18; the world is 256·2^zoom pixels wide
 * @bearing: what is up, in degrees clockwise from north: 90 where east is up
 */
typedef struct {
  double lat;
  double lon;
  double zoom;
  double bearing;
} WfCamera;

#define WF_TYPE_CAMERA (wf_camera_get_type ())
GType     wf_camera_get_type (void) G_GNUC_CONST;
WfCamera *wf_camera_copy     (const WfCamera *self);
void      wf_camera_free     (WfCamera       *self);
gboolean  wf_camera_equal    (const WfCamera *a,
                              const WfCamera *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfCamera, wf_camera_free)

G_END_DECLS
