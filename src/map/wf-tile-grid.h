// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfTileGrid: the painted tiles that a view needs.

#include "wf-map-frame.h"
#include "wf-tile-painter.h"

G_BEGIN_DECLS

#define WF_TYPE_TILE_GRID (wf_tile_grid_get_type ())
G_DECLARE_FINAL_TYPE (WfTileGrid, wf_tile_grid, WF, TILE_GRID, GObject)

WfTileGrid *wf_tile_grid_new         (WfTilePainter    *painter);
void        wf_tile_grid_aim         (WfTileGrid       *self,
                                      const WfMapFrame *frame,
                                      int               scale);
void        wf_tile_grid_stop        (WfTileGrid       *self);
gboolean    wf_tile_grid_is_complete (WfTileGrid       *self);
gboolean    wf_tile_grid_covers      (WfTileGrid       *self);
void        wf_tile_grid_snapshot    (WfTileGrid       *self,
                                      GtkSnapshot      *snapshot,
                                      const WfMapFrame *frame,
                                      GskRenderer      *renderer);
guint       wf_tile_grid_get_n_tiles (WfTileGrid       *self);

G_END_DECLS
