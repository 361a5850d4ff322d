// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfMapStyle: which of the palette's styles the map is drawn in.

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  WF_MAP_STYLE_LIGHT,
  WF_MAP_STYLE_DARK,
  WF_MAP_STYLE_CONTRAST_LIGHT,
  WF_MAP_STYLE_CONTRAST_DARK,
  WF_MAP_STYLE_PRINT,
} WfMapStyle;

#define WF_N_MAP_STYLES (WF_MAP_STYLE_PRINT + 1)

#define WF_TYPE_MAP_STYLE (wf_map_style_get_type ())
GType       wf_map_style_get_type (void) G_GNUC_CONST;
const char *wf_map_style_get_nick (WfMapStyle self);

G_END_DECLS
