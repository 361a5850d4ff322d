// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfPixels: GTK's cairo renderer copies and converts a texture each time it draws it; other renderers keep it on the
// graphics card. Each is given what it is quick at, and only that is kept.

#include "wf-pixels.h"

struct _WfPixels
{
  cairo_surface_t *surface;
  GdkTexture      *texture;
};

/**
 * wf_pixels_new_for_surface:
 * @surface: (transfer full): an image surface
 */
WfPixels *
wf_pixels_new_for_surface (cairo_surface_t *surface)
{
  WfPixels *self = g_new0 (WfPixels, 1);

  self->surface = surface;

  return self;
}

/**
 * wf_pixels_new_for_texture:
 * @texture: an opaque one
 */
WfPixels *
wf_pixels_new_for_texture (GdkTexture *texture)
{
  WfPixels *self = g_new0 (WfPixels, 1);

  self->texture = g_object_ref (texture);

  return self;
}

void
wf_pixels_free (WfPixels *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->texture);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self);
}

static GdkTexture *
get_texture (WfPixels *self)
{
  if (self->texture == NULL)
    {
      int height = cairo_image_surface_get_height (self->surface);
      int stride = cairo_image_surface_get_stride (self->surface);
      gboolean opaque = cairo_image_surface_get_format (self->surface) == CAIRO_FORMAT_RGB24;
      g_autoptr(GBytes) bytes =
        g_bytes_new_with_free_func (cairo_image_surface_get_data (self->surface), (gsize) stride * height,
                                    (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (self->surface));

      self->texture = gdk_memory_texture_new (cairo_image_surface_get_width (self->surface), height,
                                              opaque ? GDK_MEMORY_B8G8R8X8 : GDK_MEMORY_DEFAULT, bytes, stride);
    }

  return self->texture;
}

static cairo_surface_t *
get_surface (WfPixels *self)
{
  if (self->surface == NULL)
    {
      self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, gdk_texture_get_width (self->texture),
                                                  gdk_texture_get_height (self->texture));
      gdk_texture_download (self->texture, cairo_image_surface_get_data (self->surface),
                            cairo_image_surface_get_stride (self->surface));
      cairo_surface_mark_dirty (self->surface);
      g_clear_object (&self->texture);
    }

  return self->surface;
}

/**
 * wf_pixels_append:
 * @box: where it goes
 * @sharp: whether its pixels lie on those of the screen
 * @renderer: (nullable): what draws @snapshot
 *
 * Draws the picture, stretched to @box. Its last pixels reach to the very edge, so that no seam shows beside another.
 */
void
wf_pixels_append (WfPixels             *self,
                   GtkSnapshot           *snapshot,
                   const graphene_rect_t *box,
                   gboolean               sharp,
                   GskRenderer           *renderer)
{
  cairo_surface_t *surface;
  int width, height;
  cairo_t *cr;

  if (!GSK_IS_CAIRO_RENDERER (renderer))
    {
      gtk_snapshot_append_scaled_texture (snapshot, get_texture (self), GSK_SCALING_FILTER_LINEAR, box);
      return;
    }

  surface = get_surface (self);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  cr = gtk_snapshot_append_cairo (snapshot, box);
  cairo_translate (cr, box->origin.x, box->origin.y);
  cairo_scale (cr, box->size.width / width, box->size.height / height);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), sharp ? CAIRO_FILTER_GOOD : CAIRO_FILTER_BILINEAR);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_destroy (cr);
}
