// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// PDF by cairo: pages, links, bookmarks and what the file is about. cairo can say neither what language a text is in nor
// what is a heading, so the file is no PDF/UA, and does not claim to be.

#include "config.h"

#include "wf-pdf-export.h"

#include <cairo-pdf.h>
#include <string.h>

#include "wf-file-writer.h"

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  return wf_file_writer_write (closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (WfHandout       *handout,
              cairo_surface_t *surface)
{
  WfExplainer *story = wf_handout_get_story (handout);
  const char * const *authors = wf_explainer_get_authors (story);
  const char *date = wf_explainer_get_updated (story) != NULL ? wf_explainer_get_updated (story)
                                                               : wf_explainer_get_published (story);
  g_autofree char *title = wf_handout_dup_title (handout);
  g_autofree char *names = authors != NULL ? g_strjoinv (", ", (char **) authors) : NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Wherefore " PACKAGE_VERSION);
  if (names != NULL && *names != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, names);
  /* cairo takes a month for its first day. */
  if (date != NULL && strlen (date) >= strlen ("2026-01-01"))
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  if (wf_explainer_get_license (story) != NULL)
    cairo_pdf_surface_set_custom_metadata (surface, "License", wf_explainer_get_license (story));
}

static void
add_bookmarks (WfHandout       *handout,
               cairo_surface_t *surface)
{
  GArray *bookmarks = wf_handout_get_bookmarks (handout);
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < bookmarks->len; i++)
    {
      const WfBookmark *bookmark = &g_array_index (bookmarks, WfBookmark, i);
      g_autofree char *target = g_strdup_printf ("page=%u pos=[0 %d]", bookmark->page + 1, MAX ((int) bookmark->y - 6, 0));
      gboolean chapter = bookmark->level == 0;
      int id = cairo_pdf_surface_add_outline (surface, chapter ? CAIRO_PDF_OUTLINE_ROOT : parent, bookmark->title, target,
                                              chapter ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

      if (chapter)
        parent = id;
    }
}

/**
 * wf_handout_write_pdf:
 * @path: the file to write
 * @progress: (nullable) (scope call): told how far it has come
 * @cancellable: (nullable):
 *
 * Paginates the handout and writes it. Where that fails or is cancelled, nothing is left, and a file that was there
 * stays as it was.
 *
 * Returns: %FALSE with @error set in #G_IO_ERROR
 */
gboolean
wf_handout_write_pdf (WfHandout         *self,
                      const char        *path,
                      WfPaper            paper,
                      WfExportProgress   progress,
                      gpointer           user_data,
                      GCancellable      *cancellable,
                      GError           **error)
{
  g_autoptr(WfFileWriter) writer = wf_file_writer_new (path, error);
  cairo_surface_t *surface;
  gboolean drawn = TRUE;
  double width, height;
  guint n_pages;
  cairo_t *cr;

  if (writer == NULL)
    return FALSE;

  wf_paper_get_size (paper, &width, &height);
  if (!wf_handout_paginate (self, width, height, cancellable, error))
    return FALSE;

  surface = cairo_pdf_surface_create_for_stream (write_cb, writer, width, height);
  set_metadata (self, surface);
  add_bookmarks (self, surface);
  cr = cairo_create (surface);
  n_pages = wf_handout_get_n_pages (self);
  for (guint page = 0; page < n_pages && drawn && cairo_status (cr) == CAIRO_STATUS_SUCCESS; page++)
    {
      drawn = wf_handout_draw_page (self, page, cr, TRUE, cancellable, error);
      cairo_show_page (cr);
      if (progress != NULL)
        progress ((page + 1) / (double) n_pages, user_data);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (drawn && cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS &&
      cairo_surface_status (surface) != CAIRO_STATUS_WRITE_ERROR)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s",
                   cairo_status_to_string (cairo_surface_status (surface)));
      drawn = FALSE;
    }
  cairo_surface_destroy (surface);

  return drawn && wf_file_writer_finish (writer, error);
}
