// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What of the map's tiles is drawn, and how: one table for the screen and for pictures.

#include "wf-palette.h"
#include "wf-tile-reader.h"

G_BEGIN_DECLS

/**
 * WfGroundLayer:
 * @id: its name in the style
 * @type: `background`, `fill` or `line`
 * @source_layer: (nullable): the layer of the tiles
 * @filter: (nullable): which of its features, as an expression of MapLibre's style
 * @matches: (nullable): the same in C, for a tile of 512 pixels at @zoom
 * @color: where in a WfPalette the colour is
 * @widths: how wide at the zooms 0, 4 and 8 of tiles of 512 pixels, in pixels; 0 for what is not a line
 * @dash: dash and gap in widths of the line; 0 for a whole line
 */
typedef struct {
  const char *id;
  const char *type;
  const char *source_layer;
  const char *filter;
  gboolean  (*matches) (const WfTileFeature *feature,
                        double               zoom);
  gsize       color;
  double      widths[3];
  double      dash[2];
} WfGroundLayer;

#define WF_N_GROUND_LAYERS 8

extern const WfGroundLayer wf_ground_layers[WF_N_GROUND_LAYERS];

G_END_DECLS
