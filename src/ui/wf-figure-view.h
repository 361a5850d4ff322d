// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfFigureView: the numbers of a figure as bars, each with its value in words, so that it reads as a table too.

#include <gtk/gtk.h>

#include "wf-figure.h"
#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_FIGURE_VIEW (wf_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (WfFigureView, wf_figure_view, WF, FIGURE_VIEW, GtkWidget)

GtkWidget *wf_figure_view_new        (WfPlayback   *playback,
                                      WfFigure     *figure);
WfFigure  *wf_figure_view_get_figure (WfFigureView *self);
void       wf_figure_view_set_compact (WfFigureView *self,
                                       gboolean      compact);

G_END_DECLS
