// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfStatusMark: what a statement is, as an icon of its own shape and a word.

#include <gtk/gtk.h>

#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_STATUS_MARK (wf_status_mark_get_type ())
G_DECLARE_FINAL_TYPE (WfStatusMark, wf_status_mark, WF, STATUS_MARK, GtkWidget)

GtkWidget *wf_status_mark_new        (WfStatus      status);
WfStatus   wf_status_mark_get_status (WfStatusMark *self);
void       wf_status_mark_set_status (WfStatusMark *self,
                                      WfStatus      status);

G_END_DECLS
