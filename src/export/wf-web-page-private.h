// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The parts of a page, for the files of this layer only. Each adds its part, or nothing where a story has none.

#include "wf-atlas.h"
#include "wf-explainer.h"
#include "wf-export-progress.h"
#include "wf-figure.h"
#include "wf-html.h"

G_BEGIN_DECLS

/**
 * WfWebPage:
 * @html: the page so far
 * @story: what is told
 * @atlas: the map
 * @paths: (element-type utf8 guint): the paths that maps of the page share
 * @progress: (nullable): told of each stop that is done
 * @n_done: how many stops are done
 * @cancellable: (nullable):
 */
typedef struct {
  WfHtml           *html;
  WfExplainer      *story;
  WfAtlas          *atlas;
  GHashTable       *paths;
  WfExportProgress  progress;
  gpointer          user_data;
  guint             n_done;
  GCancellable     *cancellable;
} WfWebPage;

void     wf_web_page_open_section   (WfWebPage  *self,
                                     const char *id,
                                     const char *title);
void     wf_web_page_add_sources    (WfWebPage  *self,
                                     GListModel *sources);
gboolean wf_web_page_add_stop       (WfWebPage  *self,
                                     WfStop     *stop,
                                     GError    **error);
gboolean wf_web_page_add_picture    (WfWebPage  *self,
                                     WfMedia    *picture,
                                     GError    **error);
void     wf_web_page_add_figure     (WfWebPage  *self,
                                     WfFigure   *figure);
void     wf_web_page_add_status     (WfWebPage  *self,
                                     WfStatus    status,
                                     const char *date);
void     wf_web_page_add_questions  (WfWebPage  *self);
void     wf_web_page_add_timeline   (WfWebPage  *self);
gboolean wf_web_page_add_glossary   (WfWebPage  *self,
                                     GError    **error);
void     wf_web_page_add_places     (WfWebPage  *self);
void     wf_web_page_add_references (WfWebPage  *self);
char    *wf_web_style_new           (void);

G_END_DECLS
