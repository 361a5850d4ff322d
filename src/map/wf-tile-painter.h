// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfTilePainter: paints single tiles in one style.

#include "wf-map-style.h"
#include "wf-tile-source.h"

G_BEGIN_DECLS

#define WF_TILE_PX 512

#define WF_TYPE_TILE_PAINTER (wf_tile_painter_get_type ())
G_DECLARE_FINAL_TYPE (WfTilePainter, wf_tile_painter, WF, TILE_PAINTER, GObject)

WfTilePainter *wf_tile_painter_new          (WfTileSource         *source,
                                             WfMapStyle            style,
                                             GError              **error);
void           wf_tile_painter_paint_async  (WfTilePainter        *self,
                                             guint                 zoom,
                                             guint                 x,
                                             guint                 y,
                                             int                   scale,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GdkTexture    *wf_tile_painter_paint_finish (WfTilePainter        *self,
                                             GAsyncResult         *result,
                                             GError              **error);
char          *wf_tile_painter_build_style  (WfMapStyle            style);

G_END_DECLS
