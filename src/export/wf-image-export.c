// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of stops: PNG, SVG and PDF.

#include "config.h"

#include "wf-image-export.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "wf-file-writer.h"
#include "wf-map-image.h"

static const char * const suffixes[] = {
  [WF_IMAGE_PNG] = ".png",
  [WF_IMAGE_SVG] = ".svg",
  [WF_IMAGE_PDF] = ".pdf",
};

/**
 * wf_image_format_for_name:
 * @name: a file's name
 *
 * Returns: %FALSE where the name ends in none of .png, .svg and .pdf
 */
gboolean
wf_image_format_for_name (const char    *name,
                          WfImageFormat *format)
{
  gsize length = strlen (name);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (length > strlen (suffixes[i]) &&
        g_ascii_strcasecmp (name + length - strlen (suffixes[i]), suffixes[i]) == 0)
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * wf_image_format_get_suffix:
 *
 * Returns: (transfer none): as “.png”
 */
const char *
wf_image_format_get_suffix (WfImageFormat format)
{
  return suffixes[format];
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  return wf_file_writer_write (closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
write_png (WfMapImage    *image,
           double         scale,
           WfFileWriter  *writer,
           GCancellable  *cancellable,
           GError       **error)
{
  cairo_surface_t *surface = wf_map_image_to_surface (image, scale, cancellable, error);

  if (surface == NULL)
    return FALSE;

  cairo_surface_write_to_png_stream (surface, write_cb, writer);
  cairo_surface_destroy (surface);

  return TRUE;
}

static gboolean
write_svg (WfMapImage    *image,
           WfFileWriter  *writer,
           GCancellable  *cancellable,
           GError       **error)
{
  static const char declaration[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  g_autofree char *svg = wf_map_image_to_svg (image, NULL, cancellable, error);

  if (svg == NULL)
    return FALSE;

  wf_file_writer_write (writer, declaration, strlen (declaration));
  wf_file_writer_write (writer, svg, strlen (svg));

  return TRUE;
}

static gboolean
write_pdf (WfMapImage            *image,
           const WfImageOptions  *options,
           WfFileWriter          *writer,
           GCancellable          *cancellable,
           GError               **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, writer, options->width, options->height);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = wf_map_image_draw (image, cr, cancellable, error);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return drawn;
}

/**
 * wf_image_export_stop:
 * @path: the file to write
 * @cancellable: (nullable):
 *
 * Writes the map of @stop with legend, scale bar and attribution. Where that fails or is cancelled, nothing is left, and
 * a file that was there stays as it was.
 *
 * Returns: %FALSE with @error set in #G_IO_ERROR
 */
gboolean
wf_image_export_stop (WfStop                *stop,
                      WfAtlas               *atlas,
                      const WfImageOptions  *options,
                      const char            *path,
                      WfImageFormat          format,
                      GCancellable          *cancellable,
                      GError               **error)
{
  g_autoptr(WfFileWriter) writer = wf_file_writer_new (path, error);
  g_autoptr(WfMapImage) image = NULL;
  gboolean written;

  if (writer == NULL)
    return FALSE;

  image = wf_map_image_new (atlas, options->width, options->height);
  wf_map_image_set_style (image, options->style);
  wf_map_image_set_languages (image, options->languages, NULL);
  wf_map_image_set_fineness (image, format == WF_IMAGE_PNG ? options->scale : 1);
  wf_map_image_set_stop (image, stop);
  if (format == WF_IMAGE_PNG)
    written = write_png (image, options->scale, writer, cancellable, error);
  else if (format == WF_IMAGE_SVG)
    written = write_svg (image, writer, cancellable, error);
  else
    written = write_pdf (image, options, writer, cancellable, error);

  return written && wf_file_writer_finish (writer, error);
}

/**
 * wf_image_export_all:
 * @stops: a list of WfStop
 * @folder: where to write; made where it is not there
 * @progress: (nullable) (scope call): told how far it has come
 * @cancellable: (nullable):
 *
 * Writes the map of each stop into a file with its number and id for a name. Where that fails or is cancelled, the files
 * written so far are taken away, and a folder made for them.
 *
 * Returns: %FALSE with @error set in #G_IO_ERROR
 */
gboolean
wf_image_export_all (GListModel            *stops,
                     WfAtlas               *atlas,
                     const WfImageOptions  *options,
                     const char            *folder,
                     WfImageFormat          format,
                     WfExportProgress       progress,
                     gpointer               user_data,
                     GCancellable          *cancellable,
                     GError               **error)
{
  g_autoptr(GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  guint n = g_list_model_get_n_items (stops);
  gboolean made;
  gboolean good = wf_file_writer_make_folder (folder, &made, error);

  for (guint i = 0; i < n && good; i++)
    {
      g_autoptr(WfStop) stop = g_list_model_get_item (stops, i);
      g_autofree char *name = g_strdup_printf ("%02u-%s%s", i + 1, wf_stop_get_id (stop), suffixes[format]);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean was_there = g_file_test (path, G_FILE_TEST_EXISTS);

      good = wf_image_export_stop (stop, atlas, options, path, format, cancellable, error);
      if (good && !was_there)
        g_ptr_array_add (written, g_steal_pointer (&path));
      if (progress != NULL)
        progress ((i + 1) / (double) n, user_data);
    }

  for (guint i = 0; i < written->len && !good; i++)
    g_unlink (written->pdata[i]);
  if (!good && made)
    g_rmdir (folder);

  return good;
}
