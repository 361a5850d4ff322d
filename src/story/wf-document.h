// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfDocument: the file that a story was opened from. Reads it again when it is saved, and keeps the last good story.

#include "wf-loader.h"
#include "wf-watch.h"

G_BEGIN_DECLS

/**
 * WfDocumentState:
 * @WF_DOCUMENT_GOOD: the story is what the file says
 * @WF_DOCUMENT_BROKEN: the file has errors; the story is an earlier version
 * @WF_DOCUMENT_GONE: there is no file any more; the story is what it said last
 */
typedef enum {
  WF_DOCUMENT_GOOD,
  WF_DOCUMENT_BROKEN,
  WF_DOCUMENT_GONE,
} WfDocumentState;

#define WF_TYPE_DOCUMENT (wf_document_get_type ())
G_DECLARE_FINAL_TYPE (WfDocument, wf_document, WF, DOCUMENT, GObject)

/* Signals: loaded – the file was read again, whatever came of it; deleted – it is gone. */

WfDocument      *wf_document_new                (WfLoader    *loader,
                                                 WfExplainer *explainer,
                                                 WfWatch     *watch);
GFile           *wf_document_get_file           (WfDocument  *self);
WfExplainer     *wf_document_get_explainer      (WfDocument  *self);
WfDocumentState  wf_document_get_state          (WfDocument  *self);
GListModel      *wf_document_get_diagnostics    (WfDocument  *self);
guint            wf_document_count              (WfDocument  *self,
                                                 WfSeverity   severity);
const char      *wf_document_get_foreign_format (WfDocument  *self);
GBytes          *wf_document_get_content        (WfDocument  *self);
void             wf_document_check              (WfDocument  *self);

G_END_DECLS
