// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfFigureRow: one bar of a figure.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_FIGURE_ROW (wf_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (WfFigureRow, wf_figure_row, WF, FIGURE_ROW, GObject)

WfText * wf_figure_row_get_label    (WfFigureRow *self);
double   wf_figure_row_get_value    (WfFigureRow *self);
WfPlace *wf_figure_row_get_place    (WfFigureRow *self);
gboolean wf_figure_row_get_estimate (WfFigureRow *self);

G_END_DECLS
