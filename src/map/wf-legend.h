// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLegend: what the colours, patterns and arrows in view mean.

#include <gtk/gtk.h>

#include "wf-legend-row.h"
#include "wf-map-style.h"

G_BEGIN_DECLS

#define WF_TYPE_LEGEND (wf_legend_get_type ())
G_DECLARE_FINAL_TYPE (WfLegend, wf_legend, WF, LEGEND, GtkWidget)

GtkWidget *wf_legend_new        (void);
void       wf_legend_set_rows   (WfLegend   *self,
                                 GPtrArray  *rows);
void       wf_legend_set_style  (WfLegend   *self,
                                 WfMapStyle  style);
guint      wf_legend_get_n_rows (WfLegend   *self);

G_END_DECLS
