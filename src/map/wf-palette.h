// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPalette: every colour of the map in one style, read from data/map-style/palette.json.

#include <gtk/gtk.h>

#include "wf-map-style.h"
#include "wf-types.h"

G_BEGIN_DECLS

/**
 * WfPattern:
 *
 * How the inside of a highlighted area is drawn, so that roles differ without colour.
 */
typedef enum {
  WF_PATTERN_SOLID,
  WF_PATTERN_DIAGONAL,
  WF_PATTERN_DOTS,
  WF_PATTERN_LINES,
  WF_PATTERN_TINT,
  WF_PATTERN_DASHED_OUTLINE,
} WfPattern;

#define WF_N_ROLE_STYLES (WF_ROLE_OUTLINE + 1)

/**
 * WfRolePaint:
 * @fill: the ground of the area, may be translucent
 * @ink: the pattern's lines or dots
 * @outline: the area's edge
 * @outline_width: the edge's width in pixels
 */
typedef struct {
  GdkRGBA   fill;
  GdkRGBA   ink;
  GdkRGBA   outline;
  double    outline_width;
  WfPattern pattern;
} WfRolePaint;

typedef struct {
  GdkRGBA     water;
  GdkRGBA     land;
  GdkRGBA     lake;
  GdkRGBA     river;
  GdkRGBA     border;
  GdkRGBA     disputed;
  GdkRGBA     admin;
  GdkRGBA     label_country;
  GdkRGBA     label_region;
  GdkRGBA     label_city;
  GdkRGBA     label_water;
  GdkRGBA     label_story;
  GdkRGBA     halo;
  GdkRGBA     marker;
  GdkRGBA     marker_ring;
  GdkRGBA     connection;
  GdkRGBA     connection_casing;
  GdkRGBA     pen;
  GdkRGBA     pen_casing;
  GdkRGBA     laser;
  GdkRGBA     spotlight;
  WfRolePaint roles[WF_N_ROLE_STYLES];
} WfPalette;

const WfPalette *wf_palette_get      (WfMapStyle     style);
double           wf_palette_contrast (const GdkRGBA *a,
                                      const GdkRGBA *b);
void             wf_palette_blend    (const GdkRGBA *over,
                                      const GdkRGBA *ground,
                                      GdkRGBA       *result);

G_END_DECLS
