// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPictureImage: a decoded picture that is drawn no larger than it is.

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WF_PICTURE_ERROR (wf_picture_error_quark ())
GQuark wf_picture_error_quark (void);

/**
 * WfPictureError:
 * @WF_PICTURE_ERROR_FORMAT: no PNG, JPEG, WebP or SVG picture, or one that nothing here can decode
 * @WF_PICTURE_ERROR_TOO_LARGE: more than 50 megapixels
 * @WF_PICTURE_ERROR_BROKEN: incomplete or broken
 */
typedef enum {
  WF_PICTURE_ERROR_FORMAT,
  WF_PICTURE_ERROR_TOO_LARGE,
  WF_PICTURE_ERROR_BROKEN,
} WfPictureError;

#define WF_TYPE_PICTURE_IMAGE (wf_picture_image_get_type ())
G_DECLARE_FINAL_TYPE (WfPictureImage, wf_picture_image, WF, PICTURE_IMAGE, GObject)

/* Implements GdkPaintable, with the size to show it at in logical pixels. */

WfPictureImage *wf_picture_image_decode      (GBytes          *bytes,
                                              int              max_width,
                                              int              max_height,
                                              int              scale,
                                              GCancellable    *cancellable,
                                              GError         **error);
GdkTexture     *wf_picture_image_get_texture (WfPictureImage  *self);

G_END_DECLS
