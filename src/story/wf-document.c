// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Follows the file of an open story.

#include "config.h"

#include "wf-document.h"

struct _WfDocument
{
  GObject          parent_instance;
  WfWatch         *watch;
  WfLoader        *loader;    /* of the last version that was read */
  WfExplainer     *explainer; /* of the last good version */
  GBytes          *content;   /* the document of that story */
  GCancellable    *loading;
  WfDocumentState  state;
};

enum {
  LOADED,
  DELETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WfDocument, wf_document, G_TYPE_OBJECT)

static void
stop_loading (WfDocument *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
take_story (WfDocument  *self,
            WfLoader    *loader,
            WfExplainer *explainer)
{
  g_set_object (&self->explainer, explainer);
  g_clear_pointer (&self->content, g_bytes_unref);
  self->content = g_bytes_ref (wf_loader_get_document (loader));
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (WfDocument) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WfExplainer) explainer = wf_loader_load_finish (WF_LOADER (object), result, &error);

  /* The file was saved again meanwhile, or nobody is interested any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  g_set_object (&self->loader, WF_LOADER (object));
  self->state = explainer != NULL ? WF_DOCUMENT_GOOD : WF_DOCUMENT_BROKEN;
  if (explainer != NULL)
    take_story (self, self->loader, explainer);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
changed_cb (WfDocument *self)
{
  g_autoptr (WfLoader) loader = wf_loader_new (wf_watch_get_file (self->watch));

  stop_loading (self);
  self->loading = g_cancellable_new ();
  wf_loader_load_async (loader, self->loading, loaded_cb, g_object_ref (self));
}

static void
deleted_cb (WfDocument *self)
{
  stop_loading (self);
  self->state = WF_DOCUMENT_GONE;
  g_signal_emit (self, signals[DELETED], 0);
}

static void
wf_document_dispose (GObject *object)
{
  WfDocument *self = WF_DOCUMENT (object);

  stop_loading (self);
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->loader);
  g_clear_object (&self->explainer);
  g_clear_pointer (&self->content, g_bytes_unref);

  G_OBJECT_CLASS (wf_document_parent_class)->dispose (object);
}

static void
wf_document_class_init (WfDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_document_dispose;

  signals[LOADED] = g_signal_new ("loaded", WF_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DELETED] = g_signal_new ("deleted", WF_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wf_document_init (WfDocument *self)
{
}

/**
 * wf_document_new:
 * @loader: what read the file
 * @explainer: the story that it found
 * @watch: a watch on the file that began before it was read, so that no save in between is missed
 *
 * Returns: (transfer full): the document, which is read again from now on whenever it is saved
 */
WfDocument *
wf_document_new (WfLoader    *loader,
                 WfExplainer *explainer,
                 WfWatch     *watch)
{
  WfDocument *self;

  g_return_val_if_fail (WF_IS_LOADER (loader), NULL);
  g_return_val_if_fail (WF_IS_EXPLAINER (explainer), NULL);
  g_return_val_if_fail (WF_IS_WATCH (watch), NULL);

  self = g_object_new (WF_TYPE_DOCUMENT, NULL);
  self->watch = g_object_ref (watch);
  self->loader = g_object_ref (loader);
  take_story (self, loader, explainer);
  g_signal_connect_object (watch, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wf_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none): its file
 */
GFile *
wf_document_get_file (WfDocument *self)
{
  g_return_val_if_fail (WF_IS_DOCUMENT (self), NULL);

  return wf_watch_get_file (self->watch);
}

/**
 * wf_document_get_explainer:
 * @self: a document
 *
 * Returns: (transfer none): the story of the last version without errors
 */
WfExplainer *
wf_document_get_explainer (WfDocument *self)
{
  g_return_val_if_fail (WF_IS_DOCUMENT (self), NULL);

  return self->explainer;
}

WfDocumentState
wf_document_get_state (WfDocument *self)
{
  g_return_val_if_fail (WF_IS_DOCUMENT (self), WF_DOCUMENT_GOOD);

  return self->state;
}

/**
 * wf_document_get_diagnostics:
 * @self: a document
 *
 * Returns: (transfer none): what was found in the last version that was read, good or not: a list of #WfDiagnostic
 */
GListModel *
wf_document_get_diagnostics (WfDocument *self)
{
  g_return_val_if_fail (WF_IS_DOCUMENT (self), NULL);

  return wf_loader_get_diagnostics (self->loader);
}

/**
 * wf_document_count:
 * @self: a document
 * @severity: a severity
 *
 * Returns: how many diagnostics of that severity the last version has
 */
guint
wf_document_count (WfDocument *self,
                   WfSeverity  severity)
{
  GListModel *diagnostics;
  guint n = 0;

  g_return_val_if_fail (WF_IS_DOCUMENT (self), 0);

  diagnostics = wf_document_get_diagnostics (self);
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

      n += wf_diagnostic_get_severity (diagnostic) == severity;
    }

  return n;
}

/**
 * wf_document_get_foreign_format:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): see wf_loader_get_foreign_format()
 */
const char *
wf_document_get_foreign_format (WfDocument *self)
{
  g_return_val_if_fail (WF_IS_DOCUMENT (self), NULL);

  return wf_loader_get_foreign_format (self->loader);
}

/**
 * wf_document_get_content:
 * @self: a document
 *
 * Returns: (transfer none): the document of wf_document_get_explainer() in our format: as the file has it, or what it was
 *   converted to
 */
GBytes *
wf_document_get_content (WfDocument *self)
{
  g_return_val_if_fail (WF_IS_DOCUMENT (self), NULL);

  return self->content;
}

/**
 * wf_document_check:
 * @self: a document
 *
 * Looks whether the file was saved, for systems that do not tell.
 */
void
wf_document_check (WfDocument *self)
{
  g_return_if_fail (WF_IS_DOCUMENT (self));

  wf_watch_check (self->watch);
}
