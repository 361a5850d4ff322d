// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfMapFrame: the projection of one moment: from Web Mercator's unit square to the pixels of a widget and back.

#include <gtk/gtk.h>
#include <shumate/shumate.h>

#include "wf-bounds.h"
#include "wf-camera.h"

G_BEGIN_DECLS

/**
 * WfMapFrame:
 * @center_x: the centre in the unit square
 * @center_y: the centre in the unit square
 * @world: width of the whole world in pixels
 * @width: of the widget in pixels
 * @height: of the widget in pixels
 * @rotation: radians clockwise that the map is turned by
 *
 * The world repeats to the east and west. A point's coordinates on the screen are those of its copy that is nearest
 * to the centre; its other copies lie whole multiples of @world beside it.
 */
typedef struct {
  double center_x;
  double center_y;
  double world;
  double width;
  double height;
  double rotation;
} WfMapFrame;

void     wf_camera_init_for_viewport    (WfCamera         *self,
                                         ShumateViewport  *viewport);
void     wf_map_frame_init              (WfMapFrame       *self,
                                         const WfCamera   *camera,
                                         double            width,
                                         double            height);
void     wf_map_frame_init_for_viewport (WfMapFrame       *self,
                                         ShumateViewport  *viewport,
                                         GtkWidget        *widget);
double   wf_map_frame_get_zoom          (const WfMapFrame *self);
void     wf_map_frame_unit_to_screen    (const WfMapFrame *self,
                                         double            unit_x,
                                         double            unit_y,
                                         graphene_point_t *point);
void     wf_map_frame_screen_to_unit    (const WfMapFrame *self,
                                         double            x,
                                         double            y,
                                         double           *unit_x,
                                         double           *unit_y);
void     wf_map_frame_to_screen         (const WfMapFrame *self,
                                         double            lat,
                                         double            lon,
                                         graphene_point_t *point);
void     wf_map_frame_to_location       (const WfMapFrame *self,
                                         double            x,
                                         double            y,
                                         double           *lat,
                                         double           *lon);
void     wf_map_frame_get_extents       (const WfMapFrame *self,
                                         graphene_rect_t  *unit_rect);
void     wf_map_frame_get_copies        (const WfMapFrame *self,
                                         double            left,
                                         double            right,
                                         int              *first,
                                         int              *last);
void     wf_map_frame_transform         (const WfMapFrame *self,
                                         GtkSnapshot      *snapshot,
                                         int               copy);
void     wf_map_frame_pan               (WfMapFrame       *self,
                                         double            dx,
                                         double            dy);
void     wf_map_frame_zoom_around       (WfMapFrame       *self,
                                         double            x,
                                         double            y,
                                         double            zoom);
void     wf_map_frame_get_camera        (const WfMapFrame *self,
                                         WfCamera         *camera);

G_END_DECLS
