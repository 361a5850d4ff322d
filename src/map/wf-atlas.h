// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfAtlas: the map file opened for drawing pictures from it: tiles, gazetteer and outlines. Thread-safe.

#include "wf-shape-cache.h"
#include "wf-tile-store.h"

G_BEGIN_DECLS

#define WF_TYPE_ATLAS (wf_atlas_get_type ())
G_DECLARE_FINAL_TYPE (WfAtlas, wf_atlas, WF, ATLAS, GObject)

WfAtlas      *wf_atlas_new           (const char   *path,
                                      GError      **error);
WfAtlas      *wf_atlas_new_for       (WfTileStore  *store,
                                      WfShapeCache *shapes);
WfTileStore  *wf_atlas_get_store     (WfAtlas      *self);
WfGazetteer  *wf_atlas_get_gazetteer (WfAtlas      *self);
WfShapeCache *wf_atlas_get_shapes    (WfAtlas      *self);
guint         wf_atlas_get_max_zoom  (WfAtlas      *self);
GBytes       *wf_atlas_read_tile     (WfAtlas      *self,
                                      guint         zoom,
                                      guint         x,
                                      guint         y);

G_END_DECLS
