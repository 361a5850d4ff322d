// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Only the decoders of the formats that documents may use ever see the bytes, and none of them before the picture’s own
// header has said that it is not too large.

#include "config.h"

#include "wf-picture-image.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>
#include <string.h>

#define MAX_PIXELS (50 * 1000 * 1000)
#define CHUNK_SIZE (64 * 1024)


struct _WfPictureImage
{
  GObject parent_instance;

  GdkTexture *texture;
  int width;
  int height;
};

typedef struct {
  int side;            /* the longest side to decode to, in pixels */
  gboolean vector;
  int width;           /* of the picture itself; 0 before its header was read */
  int height;
  gboolean too_large;
} Decoding;

static void paintable_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WfPictureImage, wf_picture_image, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_init))
G_DEFINE_QUARK (wf-picture-error-quark, wf_picture_error)

static void
snapshot (GdkPaintable *paintable,
          GdkSnapshot  *snapshot_,
          double        width,
          double        height)
{
  gtk_snapshot_append_scaled_texture (snapshot_, WF_PICTURE_IMAGE (paintable)->texture, GSK_SCALING_FILTER_TRILINEAR,
                                      &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static int
get_intrinsic_width (GdkPaintable *paintable)
{
  return WF_PICTURE_IMAGE (paintable)->width;
}

static int
get_intrinsic_height (GdkPaintable *paintable)
{
  return WF_PICTURE_IMAGE (paintable)->height;
}

static GdkPaintableFlags
get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE | GDK_PAINTABLE_STATIC_CONTENTS;
}

static void
paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = snapshot;
  iface->get_flags = get_flags;
  iface->get_intrinsic_width = get_intrinsic_width;
  iface->get_intrinsic_height = get_intrinsic_height;
}

static void
wf_picture_image_finalize (GObject *object)
{
  g_clear_object (&WF_PICTURE_IMAGE (object)->texture);

  G_OBJECT_CLASS (wf_picture_image_parent_class)->finalize (object);
}

static void
wf_picture_image_class_init (WfPictureImageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_picture_image_finalize;
}

static void
wf_picture_image_init (WfPictureImage *self)
{
}

/* The type of a picture by its first bytes; %NULL for all that documents may not use. */
static const char *
guess_mime_type (const guchar *data,
                 gsize         size)
{
  if (size > 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "image/png";
  if (size > 3 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return "image/jpeg";
  if (size > 12 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return "image/webp";
  if (g_strstr_len ((const char *) data, (gssize) MIN (size, CHUNK_SIZE), "<svg") != NULL)
    return "image/svg+xml";

  return NULL;
}

/* The decoders show what they have of a picture that ends too early; its last bytes say whether it does. */
static gboolean
is_complete (const guchar *data,
             gsize         size,
             const char   *mime_type)
{
  gsize tail = MIN (size, CHUNK_SIZE);

  if (g_str_equal (mime_type, "image/png"))
    return memmem (data + size - tail, tail, "IEND", 4) != NULL;
  if (g_str_equal (mime_type, "image/jpeg"))
    return memmem (data + size - tail, tail, "\xff\xd9", 2) != NULL;

  return TRUE;
}

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  Decoding        *decoding)
{
  double ratio;

  /* Some decoders ask again. */
  if (decoding->width > 0)
    return;

  decoding->width = MAX (width, 1);
  decoding->height = MAX (height, 1);
  if (!decoding->vector && (gint64) decoding->width * decoding->height > MAX_PIXELS)
    {
      decoding->too_large = TRUE;
      /* No size at all: the decoder stops here. */
      gdk_pixbuf_loader_set_size (loader, 0, 0);
      return;
    }

  ratio = (double) decoding->side / MAX (decoding->width, decoding->height);
  if (!decoding->vector)
    ratio = MIN (ratio, 1.0);
  gdk_pixbuf_loader_set_size (loader,
                              MAX ((int) (decoding->width * ratio + 0.5), 1),
                              MAX ((int) (decoding->height * ratio + 0.5), 1));
}

static gboolean
feed (GdkPixbufLoader  *loader,
      Decoding         *decoding,
      const guchar     *data,
      gsize             size,
      GCancellable     *cancellable,
      GError          **error)
{
  for (gsize at = 0; at < size && !decoding->too_large; at += CHUNK_SIZE)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !gdk_pixbuf_loader_write (loader, data + at, MIN (CHUNK_SIZE, size - at), error))
      return FALSE;

  return TRUE;
}

/* The picture as it is to be seen, at most as large as asked for. */
static GdkPixbuf *
decode (GBytes        *bytes,
        Decoding      *decoding,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GError) decode_error = NULL;
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  const char *mime_type = data != NULL ? guess_mime_type (data, size) : NULL;
  GdkPixbuf *pixbuf = NULL;
  gboolean good;

  if (mime_type != NULL)
    loader = gdk_pixbuf_loader_new_with_mime_type (mime_type, NULL);
  if (loader == NULL)
    {
      if (mime_type != NULL)
        /* Translators: %s is a format such as image/webp */
        g_set_error (error, WF_PICTURE_ERROR, WF_PICTURE_ERROR_FORMAT,
                     _("Pictures of the type %s cannot be shown on this system."), mime_type);
      else
        g_set_error_literal (error, WF_PICTURE_ERROR, WF_PICTURE_ERROR_FORMAT,
                             _("This is no PNG, JPEG, WebP or SVG picture."));
      return NULL;
    }

  decoding->vector = g_str_equal (mime_type, "image/svg+xml");
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), decoding);
  good = feed (loader, decoding, data, size, cancellable, &decode_error);
  /* It has to be closed in any case; the first error counts. */
  good &= gdk_pixbuf_loader_close (loader, decode_error == NULL ? &decode_error : NULL);

  if (decoding->too_large)
    g_set_error_literal (error, WF_PICTURE_ERROR, WF_PICTURE_ERROR_TOO_LARGE,
                         _("The picture has more than 50 megapixels."));
  else if (g_error_matches (decode_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&decode_error));
  else if (!good || !is_complete (data, size, mime_type) || gdk_pixbuf_loader_get_pixbuf (loader) == NULL)
    g_set_error_literal (error, WF_PICTURE_ERROR, WF_PICTURE_ERROR_BROKEN, _("The picture is incomplete or broken."));
  else
    /* As the camera was held. */
    pixbuf = gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));

  return pixbuf;
}

static GdkTexture *
new_texture (GdkPixbuf *pixbuf)
{
  g_autoptr (GBytes) pixels = gdk_pixbuf_read_pixel_bytes (pixbuf);

  return gdk_memory_texture_new (gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf),
                                 gdk_pixbuf_get_has_alpha (pixbuf) ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8,
                                 pixels, (gsize) gdk_pixbuf_get_rowstride (pixbuf));
}

/**
 * wf_picture_image_decode:
 * @bytes: a PNG, JPEG, WebP or SVG picture
 * @max_width: the greatest width to show it at, in logical pixels
 * @max_height: the greatest height
 * @scale: how many pixels of the screen a logical one has
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #WfPictureError, whose message is a sentence for readers, or %G_IO_ERROR_CANCELLED
 *
 * Decodes a picture of at most 50 megapixels to the size that it is shown at; a smaller one stays as small. Blocks; for
 * other threads than the main one.
 *
 * Returns: (transfer full): the picture
 */
WfPictureImage *
wf_picture_image_decode (GBytes        *bytes,
                         int            max_width,
                         int            max_height,
                         int            scale,
                         GCancellable  *cancellable,
                         GError       **error)
{
  Decoding decoding = { 0 };
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  WfPictureImage *self;
  double ratio;
  int width, height;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (max_width > 0 && max_height > 0 && scale > 0, NULL);

  decoding.side = MAX (max_width, max_height) * scale;
  pixbuf = decode (bytes, &decoding, cancellable, error);
  if (pixbuf == NULL)
    return NULL;

  /* The header’s size is that of the picture before it is turned upright. */
  width = decoding.width;
  height = decoding.height;
  if ((width > height) != (gdk_pixbuf_get_width (pixbuf) > gdk_pixbuf_get_height (pixbuf)) && width != height)
    {
      width = decoding.height;
      height = decoding.width;
    }
  ratio = MIN (1.0, MIN ((double) max_width / width, (double) max_height / height));

  self = g_object_new (WF_TYPE_PICTURE_IMAGE, NULL);
  self->width = MAX ((int) (width * ratio + 0.5), 1);
  self->height = MAX ((int) (height * ratio + 0.5), 1);

  width = self->width * scale;
  height = self->height * scale;
  if (gdk_pixbuf_get_width (pixbuf) > width || gdk_pixbuf_get_height (pixbuf) > height)
    {
      g_autoptr (GdkPixbuf) scaled = gdk_pixbuf_scale_simple (pixbuf, width, height, GDK_INTERP_BILINEAR);

      g_set_object (&pixbuf, scaled);
    }
  self->texture = new_texture (pixbuf);

  return self;
}

GdkTexture *
wf_picture_image_get_texture (WfPictureImage *self)
{
  g_return_val_if_fail (WF_IS_PICTURE_IMAGE (self), NULL);

  return self->texture;
}
