// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads one document and keeps everything that was wrong with it.

#include "config.h"

#include <glib/gi18n-lib.h>

#include "wf-file.h"
#include "wf-import.h"
#include "wf-json-writer.h"
#include "wf-json.h"
#include "wf-list.h"
#include "wf-loader.h"
#include "wf-reader.h"
#include "wf-report.h"

struct _WfLoader {
  GObject     parent_instance;
  GFile      *file;
  GBytes     *bytes;
  char       *name;
  GBytes     *content;
  GBytes     *converted;
  GListModel *diagnostics;
  const char *foreign_format;
};

/* What a load makes, on whichever thread. */
typedef struct {
  WfExplainer *explainer;
  GListModel  *diagnostics;
  GBytes      *content;
  GBytes      *converted;
  const char  *foreign_format;
} Result;

G_DEFINE_FINAL_TYPE (WfLoader, wf_loader, G_TYPE_OBJECT)
G_DEFINE_QUARK (wf-loader-error-quark, wf_loader_error)

static void
result_clear (Result *result)
{
  g_clear_object (&result->explainer);
  g_clear_object (&result->diagnostics);
  g_clear_pointer (&result->content, g_bytes_unref);
  g_clear_pointer (&result->converted, g_bytes_unref);
}

static void
result_free (gpointer data)
{
  result_clear (data);
  g_free (data);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

/* Adds what the converter said; its notes are in the order of their lines, so the lines are found in one pass. */
static void
add_notes (WfReport       *report,
           WfImportReport *notes,
           const char     *data,
           gsize           size)
{
  const char *at = data;
  guint line = 1;

  for (guint i = 0; i < wf_import_report_get_n_notes (notes); i++)
    {
      const WfImportNote *note = wf_import_report_get_note (notes, i);

      while (line < note->line)
        {
          const char *end = memchr (at, '\n', data + size - at);

          at = end != NULL ? end + 1 : data + size;
          line++;
        }
      wf_report_add_at (report, WF_CODE_IMPORTED, NULL, at - data, "%s%s%s", note->path,
                        *note->path != '\0' ? ": " : "", note->message);
    }
}

/* What the converted document has wrong is the converter's fault or the original's: its place is of no use to the author. */
static void
add_converted_errors (WfReport   *report,
                      GListModel *diagnostics)
{
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

      if (wf_diagnostic_get_severity (diagnostic) == WF_SEVERITY_ERROR)
        wf_report_add_file (report, WF_CODE_IMPORT_FAILED, _("once converted, %s: %s"),
                            wf_diagnostic_get_pointer (diagnostic), wf_diagnostic_get_message (diagnostic));
    }
}

/* Reads a story of another program by converting it in memory; false where it is none. */
static gboolean
load_foreign (WfLoader     *self,
              GFile        *folder,
              const char   *data,
              gsize         size,
              WfReport     *report,
              GCancellable *cancellable,
              Result       *result)
{
  g_autoptr (WfImportReport) notes = wf_import_report_new (self->name);
  g_autoptr (WfReport) converted_report = wf_report_new (self->name);
  g_autoptr (WfJson) json = wf_json_new ();
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const WfJsonNode *root;

  if (size == 0 || wf_import_guess_format (data, size) == WF_IMPORT_NONE)
    return FALSE;

  document = wf_import_convert (data, size, notes, &error);
  if (g_error_matches (error, WF_IMPORT_ERROR, WF_IMPORT_ERROR_FORMAT))
    return FALSE;

  result->foreign_format = wf_import_format_name (wf_import_guess_format (data, size));
  if (document == NULL)
    {
      wf_report_add_file (report, WF_CODE_IMPORT_FAILED, _("this %s story cannot be converted: %s"),
                          result->foreign_format, error->message);
      return TRUE;
    }

  text = wf_json_write (document);
  root = wf_json_parse (json, text, strlen (text), converted_report);
  if (root != NULL)
    result->explainer = wf_reader_read_document (root, folder, cancellable, converted_report);
  problems = wf_report_finish (converted_report, text, strlen (text));
  add_converted_errors (report, problems);
  add_notes (report, notes, data, size);
  size = strlen (text);
  result->converted = g_bytes_new_take (g_steal_pointer (&text), size);

  return TRUE;
}

static void
load (WfLoader     *self,
      GCancellable *cancellable,
      Result       *result)
{
  g_autoptr (WfReport) report = wf_report_new (self->name);
  g_autoptr (WfJson) json = wf_json_new ();
  g_autoptr (GFile) folder = NULL;
  const WfJsonNode *root;
  const char *data = NULL;
  gsize size = 0;

  if (self->bytes != NULL)
    result->content = g_bytes_ref (self->bytes);
  else
    result->content = wf_file_read (self->file, report, cancellable, NULL);

  if (result->content != NULL)
    {
      data = g_bytes_get_data (result->content, &size);
      folder = self->file != NULL ? g_file_get_parent (self->file) : NULL;
      if (size > WF_FILE_MAX_SIZE)
        {
          wf_report_add_file (report, WF_CODE_FILE_TOO_LARGE, _("explainers have at most 16 MiB; split it"));
        }
      else if (!load_foreign (self, folder, data, size, report, cancellable, result))
        {
          root = wf_json_parse (json, data, size, report);
          if (root != NULL)
            result->explainer = wf_reader_read_document (root, folder, cancellable, report);
        }
    }
  result->diagnostics = wf_report_finish (report, data, size);
}

static WfDiagnostic *
find_first_error (GListModel *diagnostics)
{
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

      if (wf_diagnostic_get_severity (diagnostic) == WF_SEVERITY_ERROR)
        return g_steal_pointer (&diagnostic);
    }

  return NULL;
}

static WfExplainer *
take_result (WfLoader  *self,
             Result    *result,
             GError   **error)
{
  g_autoptr (WfDiagnostic) first = NULL;
  g_autofree char *text = NULL;

  g_set_object (&self->diagnostics, result->diagnostics);
  g_clear_pointer (&self->content, g_bytes_unref);
  self->content = g_steal_pointer (&result->content);
  g_clear_pointer (&self->converted, g_bytes_unref);
  self->converted = g_steal_pointer (&result->converted);
  self->foreign_format = result->foreign_format;
  if (result->explainer != NULL)
    return g_steal_pointer (&result->explainer);

  first = find_first_error (self->diagnostics);
  if (first == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Loading was cancelled"));
      return NULL;
    }

  text = wf_diagnostic_to_string (first);
  g_set_error_literal (error, WF_LOADER_ERROR,
                       g_str_has_prefix (wf_diagnostic_get_code (first), "file-")
                       ? WF_LOADER_ERROR_READ : WF_LOADER_ERROR_INVALID,
                       text);

  return NULL;
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Result *result = g_new0 (Result, 1);

  load (WF_LOADER (source_object), cancellable, result);
  g_task_return_pointer (task, result, result_free);
}

static void
wf_loader_finalize (GObject *object)
{
  WfLoader *self = WF_LOADER (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->converted, g_bytes_unref);
  g_clear_object (&self->diagnostics);

  G_OBJECT_CLASS (wf_loader_parent_class)->finalize (object);
}

static void
wf_loader_class_init (WfLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_loader_finalize;
}

static void
wf_loader_init (WfLoader *self)
{
  self->diagnostics = wf_list_new_empty (WF_TYPE_DIAGNOSTIC);
}

/**
 * wf_loader_new:
 * @file: the document’s file
 *
 * Returns: (transfer full): a loader for it; nothing is read yet
 */
WfLoader *
wf_loader_new (GFile *file)
{
  WfLoader *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (WF_TYPE_LOADER, NULL);
  self->file = g_object_ref (file);
  self->name = g_file_get_parse_name (file);

  return self;
}

/**
 * wf_loader_new_for_bytes:
 * @bytes: a document
 * @name: what to call it in diagnostics
 *
 * Pictures beside the document cannot be found, as there is no place that it is at.
 *
 * Returns: (transfer full): a loader for it; nothing is parsed yet
 */
WfLoader *
wf_loader_new_for_bytes (GBytes     *bytes,
                         const char *name)
{
  WfLoader *self;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (WF_TYPE_LOADER, NULL);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);

  return self;
}

/**
 * wf_loader_get_file:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): the document’s file; %NULL where it was given as bytes
 */
GFile *
wf_loader_get_file (WfLoader *self)
{
  g_return_val_if_fail (WF_IS_LOADER (self), NULL);

  return self->file;
}

/**
 * wf_loader_set_name:
 * @self: a loader
 * @name: what to call the document in diagnostics, such as the name that was given on the command line
 *
 * By default it is the whole path. To be called before loading.
 */
void
wf_loader_set_name (WfLoader   *self,
                    const char *name)
{
  g_return_if_fail (WF_IS_LOADER (self));
  g_return_if_fail (name != NULL);

  g_set_str (&self->name, name);
}

/**
 * wf_loader_load:
 * @self: a loader
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads and checks the document. Blocks; see wf_loader_load_async(). What was found is in
 * wf_loader_get_diagnostics(), also where it was good.
 *
 * Returns: (transfer full): the story; %NULL with a #WfLoaderError, whose message is the first error, or with
 *   %G_IO_ERROR_CANCELLED
 */
WfExplainer *
wf_loader_load (WfLoader      *self,
                GCancellable  *cancellable,
                GError       **error)
{
  g_auto (Result) result = { 0 };

  g_return_val_if_fail (WF_IS_LOADER (self), NULL);

  load (self, cancellable, &result);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return take_result (self, &result, error);
}

/**
 * wf_loader_load_async:
 * @self: a loader
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Reads and checks the document on another thread. A loader does one load at a time.
 */
void
wf_loader_load_async (WfLoader            *self,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WF_IS_LOADER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, wf_loader_load_async);
  g_task_run_in_thread (task, load_thread);
}

/**
 * wf_loader_load_finish:
 * @self: a loader
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): as wf_loader_load()
 */
WfExplainer *
wf_loader_load_finish (WfLoader      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  WfExplainer *explainer;
  Result *loaded;

  g_return_val_if_fail (WF_IS_LOADER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return NULL;

  explainer = take_result (self, loaded, error);
  result_free (loaded);

  return explainer;
}

/**
 * wf_loader_get_diagnostics:
 * @self: a loader
 *
 * Returns: (transfer none): what the last load found, in the order of the document: a list of #WfDiagnostic
 */
GListModel *
wf_loader_get_diagnostics (WfLoader *self)
{
  g_return_val_if_fail (WF_IS_LOADER (self), NULL);

  return self->diagnostics;
}

/**
 * wf_loader_get_bytes:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): the document, as the last load read it; %NULL where it could not be read
 */
GBytes *
wf_loader_get_bytes (WfLoader *self)
{
  g_return_val_if_fail (WF_IS_LOADER (self), NULL);

  return self->content;
}

/**
 * wf_loader_get_document:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): the document in our format: what was read, or what it was converted to
 */
GBytes *
wf_loader_get_document (WfLoader *self)
{
  g_return_val_if_fail (WF_IS_LOADER (self), NULL);

  return self->converted != NULL ? self->converted : self->content;
}

/**
 * wf_loader_get_foreign_format:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): the name of the format that the last load converted the story from, as people know it
 *   (“StoryMapJS”); %NULL for a document of ours
 */
const char *
wf_loader_get_foreign_format (WfLoader *self)
{
  g_return_val_if_fail (WF_IS_LOADER (self), NULL);

  return self->foreign_format;
}
