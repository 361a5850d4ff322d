// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfProblemRow: one problem of a file: what is wrong, the remedy, where it is, and a button that copies all of it.

#include <adwaita.h>

#include "wf-diagnostic.h"

G_BEGIN_DECLS

#define WF_TYPE_PROBLEM_ROW (wf_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (WfProblemRow, wf_problem_row, WF, PROBLEM_ROW, AdwActionRow)

GtkWidget    *wf_problem_row_new            (WfDiagnostic *diagnostic);
WfDiagnostic *wf_problem_row_get_diagnostic (WfProblemRow *self);

G_END_DECLS
