// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfShapeCache: outlines of countries and regions, kept in memory and turned into paths for the screen. Thread-safe.

#include <gtk/gtk.h>

#include "wf-gazetteer.h"
#include "wf-map-frame.h"

G_BEGIN_DECLS

#define WF_TYPE_SHAPE_CACHE (wf_shape_cache_get_type ())
G_DECLARE_FINAL_TYPE (WfShapeCache, wf_shape_cache, WF, SHAPE_CACHE, GObject)

WfShapeCache *wf_shape_cache_new           (WfGazetteer      *gazetteer);
WfGazetteer  *wf_shape_cache_get_gazetteer (WfShapeCache     *self);
const char * const *
              wf_shape_cache_get_countries (WfShapeCache     *self);
void          wf_shape_cache_preload       (WfShapeCache     *self,
                                            double            zoom);
void          wf_shape_cache_stop          (WfShapeCache     *self);
gboolean      wf_shape_cache_add_path      (WfShapeCache     *self,
                                            const char       *code,
                                            double            zoom,
                                            const WfMapFrame *frame,
                                            double            tolerance_px,
                                            GskPathBuilder   *fill,
                                            GskPathBuilder   *outline);

G_END_DECLS
