// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfFlow: a column of paragraphs and boxes broken into pages. It knows nothing of stories.

#include <gio/gio.h>
#include <cairo.h>

#include "wf-rich-text.h"

G_BEGIN_DECLS

/**
 * WfFlowDrawFunc:
 * @cr: with the box's corner at 0, 0
 *
 * Draws a box.
 *
 * Returns: %FALSE with @error set where it was cancelled
 */
typedef gboolean (*WfFlowDrawFunc) (cairo_t       *cr,
                                    double         width,
                                    double         height,
                                    gpointer       user_data,
                                    GCancellable  *cancellable,
                                    GError       **error);

/**
 * WfBookmark:
 * @title: of the chapter
 * @level: 0 for the chapters of the whole, 1 for those within one
 * @page: where it is, from 0
 * @y: where on the page
 */
typedef struct {
  char   *title;
  guint   level;
  guint   page;
  double  y;
} WfBookmark;

typedef struct _WfFlow WfFlow;

WfFlow       *wf_flow_new           (double          page_width,
                                     double          page_height,
                                     double          margin);
void          wf_flow_free          (WfFlow         *self);
PangoContext *wf_flow_get_context   (WfFlow         *self);
double        wf_flow_get_width     (WfFlow         *self);
double        wf_flow_get_room      (WfFlow         *self);
void          wf_flow_add_space     (WfFlow         *self,
                                     double          height);
void          wf_flow_add_text      (WfFlow         *self,
                                     WfRichText     *text,
                                     double          indent);
void          wf_flow_add_beside    (WfFlow         *self,
                                     WfRichText     *text,
                                     double          x);
void          wf_flow_add_box       (WfFlow         *self,
                                     double          indent,
                                     double          width,
                                     double          height,
                                     WfFlowDrawFunc  draw,
                                     gpointer        user_data,
                                     GDestroyNotify  destroy);
void          wf_flow_reserve       (WfFlow         *self,
                                     double          height);
void          wf_flow_break_page    (WfFlow         *self);
void          wf_flow_begin_keep    (WfFlow         *self);
void          wf_flow_end_keep      (WfFlow         *self);
void          wf_flow_add_target    (WfFlow         *self,
                                     const char     *target);
void          wf_flow_add_bookmark  (WfFlow         *self,
                                     const char     *title,
                                     guint           level);
guint         wf_flow_get_n_pages   (WfFlow         *self);
GArray       *wf_flow_get_bookmarks (WfFlow         *self);
gboolean      wf_flow_draw_page     (WfFlow         *self,
                                     guint           page,
                                     cairo_t        *cr,
                                     gboolean        tags,
                                     GCancellable   *cancellable,
                                     GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfFlow, wf_flow_free)

G_END_DECLS
