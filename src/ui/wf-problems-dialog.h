// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfProblemsDialog: everything that is to be said of the open document, and what to do about it. Follows its saves.

#include <adwaita.h>

#include "wf-document.h"

G_BEGIN_DECLS

#define WF_TYPE_PROBLEMS_DIALOG (wf_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WfProblemsDialog, wf_problems_dialog, WF, PROBLEMS_DIALOG, AdwDialog)

AdwDialog  *wf_problems_dialog_new          (WfDocument       *document);
guint       wf_problems_dialog_get_n_listed (WfProblemsDialog *self);
const char *wf_problems_dialog_get_summary  (WfProblemsDialog *self);

G_END_DECLS
