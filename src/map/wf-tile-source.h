// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfTileSource: hands the tiles of a WfTileStore to libshumate.

#include <shumate/shumate.h>

#include "wf-tile-store.h"

G_BEGIN_DECLS

#define WF_TYPE_TILE_SOURCE (wf_tile_source_get_type ())
G_DECLARE_FINAL_TYPE (WfTileSource, wf_tile_source, WF, TILE_SOURCE, ShumateDataSource)

WfTileSource *wf_tile_source_new (WfTileStore *store);

G_END_DECLS
