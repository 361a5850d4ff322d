// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfTileReader: lines and areas of a vector tile. libshumate's own reader gives out points only.

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  WF_TILE_GEOMETRY_UNKNOWN,
  WF_TILE_GEOMETRY_POINTS,
  WF_TILE_GEOMETRY_LINES,
  WF_TILE_GEOMETRY_AREA,
} WfTileGeometry;

typedef struct _WfTileFeature WfTileFeature;

/**
 * WfTileFeatureFunc:
 * @feature: good until the function returns
 */
typedef void (*WfTileFeatureFunc) (const WfTileFeature *feature,
                                   gpointer             user_data);

gboolean       wf_tile_read                  (GBytes              *tile,
                                              const char          *layer,
                                              WfTileFeatureFunc    func,
                                              gpointer             user_data);
WfTileGeometry wf_tile_feature_get_geometry  (const WfTileFeature *self);
guint          wf_tile_feature_get_n_parts   (const WfTileFeature *self);
const float   *wf_tile_feature_get_part      (const WfTileFeature *self,
                                              guint                part,
                                              guint               *n_points);
gint64         wf_tile_feature_get_int       (const WfTileFeature *self,
                                              const char          *key,
                                              gint64               missing);
gboolean       wf_tile_feature_has_string    (const WfTileFeature *self,
                                              const char          *key,
                                              const char          *value);

G_END_DECLS
