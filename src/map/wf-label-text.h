// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLabelText: how the name of a label is set and drawn.

#include <gtk/gtk.h>

#include "wf-brush.h"
#include "wf-label.h"
#include "wf-palette.h"

G_BEGIN_DECLS

#define WF_LABEL_HALO_PX 3.5  /* width of the line around the letters */

PangoLayout   *wf_label_text_new        (const WfLabel   *label,
                                         PangoContext    *context);
void           wf_label_text_measure    (PangoLayout     *layout,
                                         WfLabelKind      kind,
                                         double          *width,
                                         double          *height);
void           wf_label_text_get_origin (PangoLayout     *layout,
                                         WfLabelKind      kind,
                                         double          *x,
                                         double          *y);
const GdkRGBA *wf_label_text_get_color  (WfLabelKind      kind,
                                         const WfPalette *palette);
void           wf_label_text_draw_plate (PangoLayout     *layout,
                                         WfLabelKind      kind,
                                         const WfPalette *palette,
                                         cairo_t         *cr);
void           wf_label_text_draw_halo  (PangoLayout     *layout,
                                         WfLabelKind      kind,
                                         const WfPalette *palette,
                                         cairo_t         *cr);
void           wf_label_text_draw       (PangoLayout     *layout,
                                         WfLabelKind      kind,
                                         const WfPalette *palette,
                                         cairo_t         *cr);
double         wf_label_get_dot_radius  (const WfLabel          *label);
void           wf_label_draw_dot        (const WfLabel          *label,
                                         const graphene_point_t *point,
                                         const WfBrush          *brush,
                                         const WfPalette        *palette);
void           wf_label_draw_lead       (const graphene_rect_t  *box,
                                         const graphene_point_t *point,
                                         const WfBrush          *brush,
                                         const WfPalette        *palette);

G_END_DECLS
