// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfStopBar: the statement the reader is at and the way to the next, for below the map of a narrow window.

#include <gtk/gtk.h>

#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_STOP_BAR (wf_stop_bar_get_type ())
G_DECLARE_FINAL_TYPE (WfStopBar, wf_stop_bar, WF, STOP_BAR, GtkBox)

/* Properties: playback (WfPlayback, nullable); compact (gboolean: fewer lines of text, for windows that are low). */

GtkWidget *wf_stop_bar_new (WfPlayback *playback);

G_END_DECLS
