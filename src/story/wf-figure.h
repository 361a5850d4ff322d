// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfFigure: numbers drawn as a bar chart, with their source.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_FIGURE (wf_figure_get_type ())
G_DECLARE_FINAL_TYPE (WfFigure, wf_figure, WF, FIGURE, GObject)

const char *wf_figure_get_id        (WfFigure *self);
WfText *    wf_figure_get_title     (WfFigure *self);
WfText *    wf_figure_get_unit      (WfFigure *self);
WfText *    wf_figure_get_note      (WfFigure *self);
const char *wf_figure_get_date      (WfFigure *self);
GListModel *wf_figure_get_rows      (WfFigure *self);
gboolean    wf_figure_get_has_total (WfFigure *self);
double      wf_figure_get_total     (WfFigure *self);
WfSource *  wf_figure_get_source    (WfFigure *self);

G_END_DECLS
