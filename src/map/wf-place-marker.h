// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPlaceMarker: a city or point of the story as a button on the map.

#include <gtk/gtk.h>

#include "wf-brush.h"
#include "wf-map-style.h"
#include "wf-palette.h"
#include "wf-place.h"
#include "wf-role.h"

G_BEGIN_DECLS

#define WF_TYPE_PLACE_MARKER (wf_place_marker_get_type ())
G_DECLARE_FINAL_TYPE (WfPlaceMarker, wf_place_marker, WF, PLACE_MARKER, GtkButton)

GtkWidget *wf_place_marker_new       (WfPlace            *place,
                                      WfRole             *role);
WfPlace   *wf_place_marker_get_place (WfPlaceMarker      *self);
void       wf_place_marker_set_style (WfPlaceMarker      *self,
                                      WfMapStyle          style);
void       wf_place_marker_set_name  (WfPlaceMarker      *self,
                                      const char         *name);
void       wf_place_marker_draw      (WfRole                 *role,
                                      const graphene_point_t *center,
                                      const WfBrush          *brush,
                                      const WfPalette        *palette);

G_END_DECLS
