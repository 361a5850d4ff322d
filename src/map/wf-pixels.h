// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPixels: pixels that were painted in a thread, for whatever draws the window.

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _WfPixels WfPixels;

WfPixels *wf_pixels_new_for_surface (cairo_surface_t       *surface);
WfPixels *wf_pixels_new_for_texture (GdkTexture            *texture);
void      wf_pixels_free            (WfPixels              *self);
void      wf_pixels_append          (WfPixels              *self,
                                     GtkSnapshot           *snapshot,
                                     const graphene_rect_t *box,
                                     gboolean               sharp,
                                     GskRenderer           *renderer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfPixels, wf_pixels_free)

G_END_DECLS
