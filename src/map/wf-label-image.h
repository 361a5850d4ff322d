// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLabelImage: a name as a picture, with a halo so that it can be read on any ground.

#include <gtk/gtk.h>

#include "wf-label.h"
#include "wf-palette.h"

G_BEGIN_DECLS

/**
 * WfLabelImage:
 * @texture: the picture
 * @width: in pixels of the interface, halo included
 * @height: in pixels of the interface, halo included
 */
typedef struct {
  GdkTexture *texture;
  double      width;
  double      height;
} WfLabelImage;

WfLabelImage *wf_label_image_new  (const WfLabel   *label,
                                   const WfPalette *palette,
                                   PangoContext    *context,
                                   int              scale);
void          wf_label_image_free (WfLabelImage    *self);

G_END_DECLS
