// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfTilePainter: a map source that paints tiles in one style and knows how many are still being painted.

#include <shumate/shumate.h>

#include "wf-map-style.h"
#include "wf-tile-source.h"

G_BEGIN_DECLS

#define WF_TYPE_TILE_PAINTER (wf_tile_painter_get_type ())
G_DECLARE_FINAL_TYPE (WfTilePainter, wf_tile_painter, WF, TILE_PAINTER, ShumateMapSource)

WfTilePainter *wf_tile_painter_new         (WfTileSource   *source,
                                            WfMapStyle      style,
                                            GError        **error);
void           wf_tile_painter_stop        (WfTilePainter  *self);
guint          wf_tile_painter_get_pending (WfTilePainter  *self);
char          *wf_tile_painter_build_style (WfMapStyle      style);

G_END_DECLS
