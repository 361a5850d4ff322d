// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfStopRow: one statement of the narrative: what it is, what it says, where it comes from.

#include <gtk/gtk.h>

#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_STOP_ROW (wf_stop_row_get_type ())
G_DECLARE_FINAL_TYPE (WfStopRow, wf_stop_row, WF, STOP_ROW, GtkBox)

/* Properties: playback (WfPlayback); stop (WfStop, nullable); current (gboolean, read-only: the reader is here). */

GtkWidget *wf_stop_row_new              (WfPlayback *playback);
WfStop    *wf_stop_row_get_stop         (WfStopRow  *self);
void       wf_stop_row_set_stop         (WfStopRow  *self,
                                         WfStop     *stop);
gboolean   wf_stop_row_get_current      (WfStopRow  *self);
char      *wf_stop_row_dup_accessible_label (WfStopRow *self);

G_END_DECLS
