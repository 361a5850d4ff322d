// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-web-export.h"

#include "wf-file-writer.h"
#include "wf-web-page.h"

/**
 * wf_web_export:
 * @story: what to tell
 * @path: where; a file that is there is replaced once the new one is whole
 * @languages: (nullable) (array zero-terminated=1): the reader’s languages, the preferred first; %NULL for the story’s own
 * @progress: (nullable) (scope call): told how far it has come
 * @cancellable: (nullable):
 * @error: return location for a #GIOErrorEnum or #WfMediaError
 *
 * Blocks. May be called from any thread, and without a display.
 *
 * Returns: whether it was written
 */
gboolean
wf_web_export (WfExplainer         *story,
               const char          *path,
               const char * const  *languages,
               WfExportProgress     progress,
               gpointer             user_data,
               GCancellable        *cancellable,
               GError             **error)
{
  g_autoptr (WfFileWriter) writer = NULL;
  g_autoptr (GBytes) page = NULL;

  g_return_val_if_fail (WF_IS_EXPLAINER (story), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  /* First of all, so that nobody waits for a page that cannot be written. */
  writer = wf_file_writer_new (path, error);
  if (writer == NULL)
    return FALSE;

  page = wf_web_page_new (story, languages, progress, user_data, cancellable, error);
  if (page == NULL)
    return FALSE;

  wf_file_writer_write (writer, g_bytes_get_data (page, NULL), g_bytes_get_size (page));
  return wf_file_writer_finish (writer, error);
}
