// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfFocusBin: a bin whose Tab order is a list of widgets inside it: the order of reading, not that of the layout.

#include <adwaita.h>

G_BEGIN_DECLS

#define WF_TYPE_FOCUS_BIN (wf_focus_bin_get_type ())
G_DECLARE_FINAL_TYPE (WfFocusBin, wf_focus_bin, WF, FOCUS_BIN, GtkWidget)

GtkWidget *wf_focus_bin_new       (void);
void       wf_focus_bin_set_child (WfFocusBin *self,
                                   GtkWidget  *child);
void       wf_focus_bin_add_stage (WfFocusBin *self,
                                   GtkWidget  *widget);

G_END_DECLS
