// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfDiagnostic: one thing that is wrong with a document: where, what, and the remedy.

#include <glib-object.h>

#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_DIAGNOSTIC (wf_diagnostic_get_type ())
G_DECLARE_FINAL_TYPE (WfDiagnostic, wf_diagnostic, WF, DIAGNOSTIC, GObject)

WfSeverity  wf_diagnostic_get_severity (WfDiagnostic *self);
const char *wf_diagnostic_get_code     (WfDiagnostic *self);
const char *wf_diagnostic_get_message  (WfDiagnostic *self);
const char *wf_diagnostic_get_pointer  (WfDiagnostic *self);
const char *wf_diagnostic_get_file     (WfDiagnostic *self);
guint       wf_diagnostic_get_line     (WfDiagnostic *self);
guint       wf_diagnostic_get_column   (WfDiagnostic *self);
char       *wf_diagnostic_to_string    (WfDiagnostic *self);

G_END_DECLS
