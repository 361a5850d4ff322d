// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfProblems: the page that says why a file cannot be opened: each problem with its line, column and remedy.

#include <adwaita.h>

G_BEGIN_DECLS

#define WF_TYPE_PROBLEMS (wf_problems_get_type ())
G_DECLARE_FINAL_TYPE (WfProblems, wf_problems, WF, PROBLEMS, AdwBin)

GtkWidget  *wf_problems_new           (void);
void        wf_problems_show          (WfProblems   *self,
                                       const char   *file_name,
                                       const GError *error,
                                       GListModel   *diagnostics);
void        wf_problems_set_can_return (WfProblems  *self,
                                        gboolean     can_return);
guint       wf_problems_get_n_listed  (WfProblems   *self);
const char *wf_problems_get_title     (WfProblems   *self);

G_END_DECLS
