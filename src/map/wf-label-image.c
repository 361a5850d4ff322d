// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLabelImage: drawn once and then only moved.

#include "wf-label-image.h"

#include "wf-label-text.h"

/**
 * wf_label_image_new:
 * @context: with the interface's font
 * @scale: pixels of the screen to one of the interface
 *
 * Returns: (transfer full):
 */
WfLabelImage *
wf_label_image_new (const WfLabel   *label,
                    const WfPalette *palette,
                    PangoContext    *context,
                    int              scale)
{
  WfLabelImage *self = g_new0 (WfLabelImage, 1);
  g_autoptr(PangoLayout) layout = wf_label_text_new (label, context);
  g_autoptr(GBytes) bytes = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  int width, height;

  wf_label_text_measure (layout, label->kind, &self->width, &self->height);
  width = MAX (self->width * scale, 1);
  height = MAX (self->height * scale, 1);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  wf_label_text_draw (layout, label->kind, palette, cr);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * height);
  self->texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                          cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);

  return self;
}

void
wf_label_image_free (WfLabelImage *self)
{
  g_object_unref (self->texture);
  g_free (self);
}
