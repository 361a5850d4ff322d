// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads a picture: never from outside the document’s folder, never more than a document may have, never from a pipe.

#include "config.h"

#include <errno.h>
#include <stdlib.h>

#include <glib/gi18n-lib.h>

#include "wf-diagnostic.h"
#include "wf-file.h"
#include "wf-model-private.h"

G_DEFINE_QUARK (wf-media-error-quark, wf_media_error)

static gboolean
is_inside (const char *path,
           const char *folder)
{
  gsize length = strlen (folder);

  /* The root folder is the only one that ends in a slash. */
  return g_str_has_prefix (path, folder) && (path[length] == '/' || g_str_has_suffix (folder, "/"));
}

static void
set_missing (WfMedia  *self,
             GError  **error)
{
  g_set_error (error, WF_MEDIA_ERROR, WF_MEDIA_ERROR_MISSING, _("The file “%s” is not there."), self->src);
}

static void
set_unreadable (WfMedia  *self,
                GError  **error)
{
  g_set_error (error, WF_MEDIA_ERROR, WF_MEDIA_ERROR_UNREADABLE, _("The file “%s” cannot be read."), self->src);
}

/**
 * wf_media_find:
 * @self: a picture beside the document
 * @error: return location for a #WfMediaError
 *
 * Follows symbolic links as far as they stay inside the document’s folder. Blocks for a moment.
 *
 * Returns: (transfer full): the file that the picture is in
 */
GFile *
wf_media_find (WfMedia  *self,
               GError  **error)
{
  g_autofree char *real_path = NULL;
  g_autofree char *real_folder = NULL;

  g_return_val_if_fail (WF_IS_MEDIA (self), NULL);

  /* A document that is no file has nothing beside it. */
  if (self->file == NULL)
    {
      set_missing (self, error);
      return NULL;
    }
  if (g_file_peek_path (self->file) == NULL)
    return g_object_ref (self->file);

  real_path = realpath (g_file_peek_path (self->file), NULL);
  if (real_path == NULL)
    {
      if (errno == ENOENT || errno == ENOTDIR)
        set_missing (self, error);
      else
        set_unreadable (self, error);
      return NULL;
    }
  real_folder = realpath (g_file_peek_path (self->folder), NULL);
  if (real_folder == NULL || !is_inside (real_path, real_folder))
    {
      g_set_error (error, WF_MEDIA_ERROR, WF_MEDIA_ERROR_OUTSIDE,
                   _("The file “%s” is outside of the document’s folder."), self->src);
      return NULL;
    }

  return g_file_new_for_path (real_path);
}

/* What wf_file_read() says of documents, said of pictures. */
static void
set_error_from_report (WfMedia   *self,
                       WfReport  *report,
                       GError   **error)
{
  g_autoptr (GListModel) problems = wf_report_finish (report, NULL, 0);
  g_autoptr (WfDiagnostic) problem = g_list_model_get_item (problems, 0);
  const char *code = problem != NULL ? wf_diagnostic_get_code (problem) : "";

  if (g_str_equal (code, wf_code_get_info (WF_CODE_FILE_TOO_LARGE)->code))
    g_set_error (error, WF_MEDIA_ERROR, WF_MEDIA_ERROR_TOO_LARGE,
                 _("The file “%s” is larger than 16 MiB."), self->src);
  else if (g_str_equal (code, wf_code_get_info (WF_CODE_FILE_MISSING)->code))
    set_missing (self, error);
  else
    set_unreadable (self, error);
}

/**
 * wf_media_read:
 * @self: a picture
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #WfMediaError, whose message is a sentence for readers, or %G_IO_ERROR_CANCELLED
 *
 * Reads the picture’s file, of at most 16 MiB. Blocks. May be called from any thread.
 *
 * Returns: (transfer full): the picture, encoded
 */
GBytes *
wf_media_read (WfMedia       *self,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (WfReport) report = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) read_error = NULL;

  g_return_val_if_fail (WF_IS_MEDIA (self), NULL);

  if (self->bytes != NULL)
    return g_bytes_ref (self->bytes);

  file = wf_media_find (self, error);
  if (file == NULL)
    return NULL;

  report = wf_report_new (self->src);
  bytes = wf_file_read (file, report, cancellable, &read_error);
  if (bytes != NULL)
    return g_steal_pointer (&bytes);

  if (g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&read_error));
  else
    set_error_from_report (self, report, error);

  return NULL;
}
