// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfReport: collects what is wrong with one document and puts it in the order of the document.

#include <gio/gio.h>

#include "wf-diagnostic-codes.h"
#include "wf-json.h"

G_BEGIN_DECLS

/* Of errors, and again of everything else, at most so many are kept. */
#define WF_REPORT_MAX 500

WfReport   *wf_report_new         (const char       *file);
void        wf_report_free        (WfReport         *self);
void        wf_report_add         (WfReport         *self,
                                   WfCode            code,
                                   const WfJsonNode *node,
                                   const char       *format,
                                   ...) G_GNUC_PRINTF (4, 5);
void        wf_report_add_key     (WfReport         *self,
                                   WfCode            code,
                                   const WfJsonNode *node,
                                   const char       *format,
                                   ...) G_GNUC_PRINTF (4, 5);
void        wf_report_add_at      (WfReport         *self,
                                   WfCode            code,
                                   const WfJsonNode *node,
                                   gsize             offset,
                                   const char       *format,
                                   ...) G_GNUC_PRINTF (5, 6);
void        wf_report_add_file    (WfReport         *self,
                                   WfCode            code,
                                   const char       *format,
                                   ...) G_GNUC_PRINTF (3, 4);
gboolean    wf_report_is_full     (WfReport         *self,
                                   WfCode            code);
guint       wf_report_get_n_errors (WfReport        *self);
GListModel *wf_report_finish      (WfReport         *self,
                                   const char       *data,
                                   gsize             size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfReport, wf_report_free)

G_END_DECLS
