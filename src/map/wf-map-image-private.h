// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfMapImage's inside, shared by the file that plans a picture, the one that draws it, and the one for its furniture.

#include <pango/pango.h>

#include "wf-label-set.h"
#include "wf-map-image.h"
#include "wf-palette.h"
#include "wf-role.h"

G_BEGIN_DECLS

/* A text of the picture, apart from its halo: drawn by Pango, or written as text into SVG. */
typedef struct {
  PangoLayout   *layout;
  double         x, y;   /* of the layout's origin */
  const GdkRGBA *color;
  const GdkRGBA *halo;   /* nullable */
} WfMapText;

/* The legend and the strips at the lower edge. */
typedef struct {
  GPtrArray      *rows;     /* WfLegendRow */
  GPtrArray      *texts;    /* PangoLayout, one a row */
  graphene_rect_t legend;
  PangoLayout    *scale_text;
  double          scale_px;
  graphene_rect_t scale;
  PangoLayout    *credit;
  graphene_rect_t attribution;
} WfMapFurniture;

struct _WfMapImage
{
  GObject parent_instance;

  WfAtlas         *atlas;
  double           width, height;
  WfMapStyle       style;
  WfMapImageParts  parts;
  GStrv            languages;
  char            *second;
  char            *font;
  double           fineness;
  gboolean         imperial;
  WfStop          *stop;
  GListModel      *highlights;
  GListModel      *connections;
  GListModel      *places;
  WfCamera         camera;
  gboolean         has_camera;

  /* The plan, made when it is first needed. */
  gboolean         planned;
  PangoContext    *context;
  WfMapFrame       frame;
  GPtrArray       *links;    /* WfLink */
  GPtrArray       *story;    /* WfLabel */
  GPtrArray       *numbered; /* WfPlace */
  WfLabelSet       set;
  GPtrArray       *layouts;  /* PangoLayout, one a box */
  WfMapFurniture   furniture;
};

#define WF_MAP_EDGE_PX 12.0    /* what stands beside the map keeps away from the edge */
#define WF_MAP_NUMBER_PX 22.0  /* a number's disc */

typedef void (*WfMapMarkerFunc) (WfRole                 *role,
                                 const graphene_point_t *center,
                                 gpointer                user_data);

void  wf_map_image_plan            (WfMapImage             *self);
void  wf_map_image_foreach_marker  (WfMapImage             *self,
                                    WfMapMarkerFunc         func,
                                    gpointer                user_data);
void  wf_map_furniture_measure      (WfMapFurniture         *self,
                                    WfMapImage             *image);
void  wf_map_furniture_place        (WfMapFurniture         *self,
                                    WfMapImage             *image);
void  wf_map_furniture_draw         (const WfMapFurniture   *self,
                                    WfMapImage             *image,
                                    cairo_t                *cr,
                                    GArray                 *texts);
void  wf_map_furniture_clear        (WfMapFurniture         *self);
guint wf_map_furniture_get_boxes   (const WfMapFurniture   *self,
                                    graphene_rect_t        *boxes);
void  wf_map_texts_draw             (GArray                 *texts,
                                    cairo_t                *cr);
void  wf_map_texts_append_svg       (GArray                 *texts,
                                    GString                *svg);

G_END_DECLS
