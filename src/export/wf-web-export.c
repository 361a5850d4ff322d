// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writing a web page: in a thread for the app, at once for the command line.

#include "config.h"

#include "wf-web-export.h"

#include "wf-web-page.h"

/**
 * wf_web_export:
 * @story: what to tell
 * @file: where; a file that is there is replaced once the new one is whole
 * @languages: (nullable) (array zero-terminated=1): the reader’s languages, the preferred first; %NULL for the story’s own
 * @cancellable: (nullable):
 * @error: return location for a #GIOErrorEnum or #WfMediaError
 *
 * Blocks. May be called from any thread, and without a display.
 *
 * Returns: whether it was written
 */
gboolean
wf_web_export (WfExplainer         *story,
               GFile               *file,
               const char * const  *languages,
               GCancellable        *cancellable,
               GError             **error)
{
  g_autoptr (GBytes) page = NULL;

  g_return_val_if_fail (WF_IS_EXPLAINER (story), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  page = wf_web_page_new (story, languages, cancellable, error);

  return page != NULL &&
         g_file_replace_contents (file, g_bytes_get_data (page, NULL), g_bytes_get_size (page), NULL, FALSE,
                                  G_FILE_CREATE_NONE, NULL, cancellable, error);
}

typedef struct {
  GFile *file;
  GStrv  languages;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->file);
  g_strfreev (job->languages);
  g_free (job);
}

static void
export_cb (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (wf_web_export (source, job->file, (const char * const *) job->languages, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * wf_web_export_async:
 * @languages: (nullable) (array zero-terminated=1): as for wf_web_export()
 *
 * Does the same in a thread.
 */
void
wf_web_export_async (WfExplainer         *story,
                     GFile               *file,
                     const char * const  *languages,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (story, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  job->languages = g_strdupv ((GStrv) languages);
  g_task_set_source_tag (task, wf_web_export_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, export_cb);
}

gboolean
wf_web_export_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
