// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The layers of the ground from below. libshumate wants the filters as text; our own pictures need them in C.

#include "wf-ground-style.h"

static gboolean
is_river (const WfTileFeature *feature,
          double               zoom)
{
  return wf_tile_feature_get_int (feature, "lake", 0) != 1 && wf_tile_feature_get_int (feature, "rank", 99) <= 3 + zoom;
}

static gboolean
is_near (const WfTileFeature *feature,
         double               zoom)
{
  return wf_tile_feature_get_int (feature, "mz", 0) <= zoom;
}

static gboolean
is_country_border (const WfTileFeature *feature,
                   double               zoom)
{
  return wf_tile_feature_has_string (feature, "kind", "country");
}

static gboolean
is_disputed_border (const WfTileFeature *feature,
                    double               zoom)
{
  return wf_tile_feature_has_string (feature, "kind", "disputed");
}

static gboolean
is_claim (const WfTileFeature *feature,
          double               zoom)
{
  return wf_tile_feature_has_string (feature, "kind", "claim");
}

const WfGroundLayer wf_ground_layers[WF_N_GROUND_LAYERS] = {
  { "sea", "background", NULL, NULL, NULL, offsetof (WfPalette, water) },
  { "land", "fill", "country", NULL, NULL, offsetof (WfPalette, land) },
  { "lake", "fill", "lake", NULL, NULL, offsetof (WfPalette, lake) },
  { "river", "line", "river", "[\"all\", [\"!=\", [\"get\", \"lake\"], 1], [\"<=\", [\"get\", \"rank\"], [\"+\", 3, [\"zoom\"]]]]",
    is_river, offsetof (WfPalette, river), { 0.3, 0.9, 2.2 } },
  { "admin", "line", "admin1", "[\"<=\", [\"get\", \"mz\"], [\"zoom\"]]", is_near,
    offsetof (WfPalette, admin), { 0.5, 0.8, 1.4 }, { 4, 3 } },
  { "border", "line", "border", "[\"==\", [\"get\", \"kind\"], \"country\"]", is_country_border,
    offsetof (WfPalette, border), { 0.6, 1.1, 2.0 } },
  { "disputed", "line", "border", "[\"==\", [\"get\", \"kind\"], \"disputed\"]", is_disputed_border,
    offsetof (WfPalette, disputed), { 0.6, 1.1, 2.0 }, { 3, 3 } },
  { "claim", "line", "border", "[\"==\", [\"get\", \"kind\"], \"claim\"]", is_claim,
    offsetof (WfPalette, disputed), { 0.5, 0.9, 1.6 }, { 1.5, 3 } },
};
