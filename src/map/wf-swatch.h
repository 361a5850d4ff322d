// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfSwatch: a sample of what a row of the legend explains.

#include <gtk/gtk.h>

#include "wf-legend-row.h"
#include "wf-map-style.h"

G_BEGIN_DECLS

#define WF_TYPE_SWATCH (wf_swatch_get_type ())
G_DECLARE_FINAL_TYPE (WfSwatch, wf_swatch, WF, SWATCH, GtkWidget)

GtkWidget *wf_swatch_new       (WfLegendRow *row,
                                WfMapStyle   map_style);
void       wf_swatch_set_style (WfSwatch    *self,
                                WfMapStyle   map_style);

G_END_DECLS
