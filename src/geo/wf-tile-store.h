// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfTileStore: reads vector tiles out of an MBTiles file. Thread-safe.

#include <gio/gio.h>

G_BEGIN_DECLS

#define WF_TYPE_TILE_STORE (wf_tile_store_get_type ())
G_DECLARE_FINAL_TYPE (WfTileStore, wf_tile_store, WF, TILE_STORE, GObject)

#define WF_TILE_STORE_ERROR (wf_tile_store_error_quark ())
GQuark wf_tile_store_error_quark (void);
/**
 * WfTileStoreError:
 * @WF_TILE_STORE_ERROR_OPEN: the file is not there or may not be read
 * @WF_TILE_STORE_ERROR_FORMAT: it is not a map file, or lacks a table
 * @WF_TILE_STORE_ERROR_DAMAGED: it is broken
 *
 * What can be wrong with a map file, for [class@WfTileStore] and [class@WfGazetteer].
 */
typedef enum {
  WF_TILE_STORE_ERROR_OPEN,
  WF_TILE_STORE_ERROR_FORMAT,
  WF_TILE_STORE_ERROR_DAMAGED,
} WfTileStoreError;

/**
 * WF_TILE_STORE_MAX_TILE_BYTES:
 *
 * The most that a tile may hold, unpacked. The largest of the bundled map has about 50 kB.
 */
#define WF_TILE_STORE_MAX_TILE_BYTES (4 * 1024 * 1024)

WfTileStore *wf_tile_store_new             (const char   *path,
                                            GError      **error);
WfTileStore *wf_tile_store_new_for_bytes   (GBytes       *bytes,
                                            GError      **error);
GBytes      *wf_tile_store_read            (WfTileStore  *self,
                                            guint         zoom,
                                            guint         x,
                                            guint         y,
                                            GError      **error);
guint        wf_tile_store_get_min_zoom    (WfTileStore  *self);
guint        wf_tile_store_get_max_zoom    (WfTileStore  *self);
const char  *wf_tile_store_get_attribution (WfTileStore  *self);

G_END_DECLS
