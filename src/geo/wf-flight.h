// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfFlight: a smooth path between two cameras (van Wijk and Nuij 2003), along the great circle.

#include "wf-camera.h"

G_BEGIN_DECLS

typedef struct _WfFlight WfFlight;

WfFlight *wf_flight_new          (const WfCamera *from,
                                  const WfCamera *to,
                                  double          viewport_px);
double    wf_flight_get_duration (WfFlight       *self);
void      wf_flight_get_camera   (WfFlight       *self,
                                  double          t,
                                  WfCamera       *camera);
void      wf_flight_free         (WfFlight       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfFlight, wf_flight_free)

G_END_DECLS
