// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfMapImage: a map of a stop as a picture, at any size and in any style, without a window.

#include "wf-atlas.h"
#include "wf-label-placer.h"
#include "wf-map-style.h"
#include "wf-stop.h"

G_BEGIN_DECLS

#define WF_TYPE_MAP_IMAGE (wf_map_image_get_type ())
G_DECLARE_FINAL_TYPE (WfMapImage, wf_map_image, WF, MAP_IMAGE, GObject)

/**
 * WfMapImageParts:
 * @WF_MAP_IMAGE_LEGEND: what the roles in view look like
 * @WF_MAP_IMAGE_SCALE_BAR: a scale bar in kilometres or miles
 * @WF_MAP_IMAGE_ATTRIBUTION: what the map is made from; leave it out only where it stands elsewhere
 * @WF_MAP_IMAGE_BLANK: numbers in place of all names
 */
typedef enum {
  WF_MAP_IMAGE_PLAIN = 0,
  WF_MAP_IMAGE_LEGEND = 1 << 0,
  WF_MAP_IMAGE_SCALE_BAR = 1 << 1,
  WF_MAP_IMAGE_ATTRIBUTION = 1 << 2,
  WF_MAP_IMAGE_BLANK = 1 << 3,
} WfMapImageParts;

#define WF_MAP_IMAGE_ALL (WF_MAP_IMAGE_LEGEND | WF_MAP_IMAGE_SCALE_BAR | WF_MAP_IMAGE_ATTRIBUTION)

WfMapImage       *wf_map_image_new           (WfAtlas             *atlas,
                                              double               width,
                                              double               height);
void              wf_map_image_set_style     (WfMapImage          *self,
                                              WfMapStyle           style);
void              wf_map_image_set_parts     (WfMapImage          *self,
                                              WfMapImageParts      parts);
void              wf_map_image_set_languages (WfMapImage          *self,
                                              const char * const  *languages,
                                              const char          *second);
void              wf_map_image_set_font      (WfMapImage          *self,
                                              const char          *font);
void              wf_map_image_set_fineness  (WfMapImage          *self,
                                              double               fineness);
void              wf_map_image_set_imperial  (WfMapImage          *self,
                                              gboolean             imperial);
void              wf_map_image_set_stop      (WfMapImage          *self,
                                              WfStop              *stop);
void              wf_map_image_set_content   (WfMapImage          *self,
                                              GListModel          *highlights,
                                              GListModel          *connections);
void              wf_map_image_set_places    (WfMapImage          *self,
                                              GListModel          *places);
void              wf_map_image_set_camera    (WfMapImage          *self,
                                              const WfCamera      *camera);
gboolean          wf_map_image_draw          (WfMapImage          *self,
                                              cairo_t             *cr,
                                              GCancellable        *cancellable,
                                              GError             **error);
char             *wf_map_image_to_svg        (WfMapImage          *self,
                                              const char          *prefix,
                                              GCancellable        *cancellable,
                                              GError             **error);
cairo_surface_t  *wf_map_image_to_surface    (WfMapImage          *self,
                                              double               scale,
                                              GCancellable        *cancellable,
                                              GError             **error);
GPtrArray        *wf_map_image_get_places    (WfMapImage          *self);
const WfLabelBox *wf_map_image_get_boxes     (WfMapImage          *self,
                                              guint               *n_boxes);
PangoLayout      *wf_map_image_get_layout    (WfMapImage          *self,
                                              guint                index);
void              wf_map_image_get_frame     (WfMapImage          *self,
                                              WfMapFrame          *frame);

G_END_DECLS
