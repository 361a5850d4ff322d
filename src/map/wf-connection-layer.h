// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfConnectionLayer: arcs along great circles, from one place to another, with an arrow head.

#include <shumate/shumate.h>

#include "wf-gazetteer.h"
#include "wf-map-style.h"

G_BEGIN_DECLS

#define WF_TYPE_CONNECTION_LAYER (wf_connection_layer_get_type ())
G_DECLARE_FINAL_TYPE (WfConnectionLayer, wf_connection_layer, WF, CONNECTION_LAYER, ShumateLayer)

WfConnectionLayer *wf_connection_layer_new             (ShumateViewport   *viewport,
                                                        WfGazetteer       *gazetteer);
void               wf_connection_layer_set_style       (WfConnectionLayer *self,
                                                        WfMapStyle         style);
void               wf_connection_layer_set_connections (WfConnectionLayer *self,
                                                        GListModel        *connections,
                                                        gboolean           animate);
GPtrArray         *wf_connection_layer_get_links       (WfConnectionLayer *self);

G_END_DECLS
