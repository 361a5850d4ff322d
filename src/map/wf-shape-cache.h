// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfShapeCache: outlines of countries and regions as paths, made once for each level of detail.

#include <gtk/gtk.h>

#include "wf-gazetteer.h"

G_BEGIN_DECLS

/**
 * WfShapePath:
 * @fill: the areas, to be filled by the even-odd rule
 * @outline: their edges without the cuts along the antimeridian
 * @bounds: of @fill
 *
 * All in Web Mercator's unit square.
 */
typedef struct {
  GskPath        *fill;
  GskPath        *outline;
  graphene_rect_t bounds;
  guint           n_points;
} WfShapePath;

#define WF_TYPE_SHAPE_CACHE (wf_shape_cache_get_type ())
G_DECLARE_FINAL_TYPE (WfShapeCache, wf_shape_cache, WF, SHAPE_CACHE, GObject)

WfShapeCache      *wf_shape_cache_new           (WfGazetteer       *gazetteer);
WfGazetteer       *wf_shape_cache_get_gazetteer (WfShapeCache      *self);
const WfShapePath *wf_shape_cache_get           (WfShapeCache      *self,
                                                 const char        *code,
                                                 double             zoom);

G_END_DECLS
