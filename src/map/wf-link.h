// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLink: a connection of a stop as an arc on the map, and how it is drawn.

#include "wf-arc.h"
#include "wf-brush.h"
#include "wf-connection.h"
#include "wf-gazetteer.h"
#include "wf-map-frame.h"
#include "wf-palette.h"

G_BEGIN_DECLS

/**
 * WfLink:
 * @role: a WfRoleStyle, or -1
 */
typedef struct {
  WfConnection *connection;
  WfArc         arc;
  int           role;
} WfLink;

gboolean   wf_link_create_paths   (const WfLink       *self,
                                   const WfMapFrame   *frame,
                                   int                 copy,
                                   double              grown,
                                   GskPath           **line,
                                   GskPath           **head);
void       wf_link_draw_sample    (int                 role,
                                   const WfBrush      *brush,
                                   const WfPalette    *palette,
                                   double              width,
                                   double              y);
char      *wf_link_dup_label      (const WfLink       *self,
                                   const char * const *languages);
GPtrArray *wf_links_new           (GListModel         *connections,
                                   WfGazetteer        *gazetteer);
void       wf_links_extend_bounds (GPtrArray          *links,
                                   WfBounds           *bounds);
void       wf_links_add_labels    (GPtrArray          *links,
                                   GPtrArray          *labels,
                                   const char * const *languages,
                                   const char         *second);
void       wf_links_draw          (GPtrArray          *links,
                                   const WfBrush      *brush,
                                   const WfMapFrame   *frame,
                                   const WfPalette    *palette,
                                   double              grown);

G_END_DECLS
