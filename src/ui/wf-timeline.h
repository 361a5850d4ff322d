// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfTimeline: the events of a story in order of time, those the reader’s statement is about marked.

#include <gtk/gtk.h>

#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_TIMELINE (wf_timeline_get_type ())
G_DECLARE_FINAL_TYPE (WfTimeline, wf_timeline, WF, TIMELINE, GtkWidget)

GtkWidget *wf_timeline_new (WfPlayback *playback);

G_END_DECLS
