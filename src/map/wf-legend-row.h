// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLegendRow: one thing that a legend explains.

#include <gtk/gtk.h>

#include "wf-palette.h"
#include "wf-role.h"

G_BEGIN_DECLS

/**
 * WfLegendKind:
 * @WF_LEGEND_AREA: countries and regions in a role
 * @WF_LEGEND_MARKER: cities and points in a role of which nothing else is in view
 * @WF_LEGEND_LINE: connections that are called the same
 */
typedef enum {
  WF_LEGEND_AREA,
  WF_LEGEND_MARKER,
  WF_LEGEND_LINE,
} WfLegendKind;

/**
 * WfLegendRow:
 * @role: (nullable): %NULL for connections
 * @label: what it means, as in the story
 * @text: the same, in the reader's language
 * @n_links: how many connections
 * @styles: (nullable) (element-type int): how the connections are drawn: each WfRoleStyle among them, or -1 for none
 */
typedef struct {
  WfLegendKind  kind;
  WfRole       *role;
  WfText       *label;
  char         *text;
  GArray       *styles;
  guint         n_links;
} WfLegendRow;

GPtrArray   *wf_legend_rows_new  (GListModel         *highlights,
                                  GPtrArray          *links,
                                  const char * const *languages);
WfLegendRow *wf_legend_row_ref   (WfLegendRow        *self);
void         wf_legend_row_unref (WfLegendRow        *self);
void         wf_legend_row_draw  (const WfLegendRow  *self,
                                  const WfPalette    *palette,
                                  cairo_t            *cr,
                                  double              width,
                                  double              height);

G_END_DECLS
