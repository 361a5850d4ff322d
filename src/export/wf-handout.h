// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfHandout: a story as pages to give out: the story itself, a worksheet, an answer key.

#include <cairo.h>

#include "wf-atlas.h"
#include "wf-explainer.h"
#include "wf-flow.h"

G_BEGIN_DECLS

/**
 * WfHandoutParts:
 * @WF_HANDOUT_STORY: title page, statements with maps, figures, timeline, glossary and sources
 * @WF_HANDOUT_WORKSHEET: a blank map with numbered places, and the questions with lines to write on
 * @WF_HANDOUT_ANSWERS: the key to the worksheet
 */
typedef enum {
  WF_HANDOUT_STORY = 1 << 0,
  WF_HANDOUT_WORKSHEET = 1 << 1,
  WF_HANDOUT_ANSWERS = 1 << 2,
} WfHandoutParts;

/**
 * WfPaper:
 * @WF_PAPER_A4: 210 mm × 297 mm
 * @WF_PAPER_LETTER: 8.5 in × 11 in
 */
typedef enum {
  WF_PAPER_A4,
  WF_PAPER_LETTER,
} WfPaper;

#define WF_TYPE_HANDOUT (wf_handout_get_type ())
G_DECLARE_FINAL_TYPE (WfHandout, wf_handout, WF, HANDOUT, GObject)

void         wf_paper_get_size           (WfPaper              paper,
                                          double              *width,
                                          double              *height);
gboolean     wf_paper_parse              (const char          *name,
                                          WfPaper             *paper);

WfHandout   *wf_handout_new              (WfExplainer         *story,
                                          WfAtlas             *atlas,
                                          const char * const  *languages,
                                          WfHandoutParts       parts);
gboolean     wf_handout_paginate         (WfHandout           *self,
                                          double               width,
                                          double               height,
                                          GCancellable        *cancellable,
                                          GError             **error);
guint        wf_handout_get_n_pages      (WfHandout           *self);
GArray      *wf_handout_get_bookmarks    (WfHandout           *self);
WfExplainer *wf_handout_get_story        (WfHandout           *self);
char        *wf_handout_dup_title        (WfHandout           *self);
gboolean     wf_handout_draw_page        (WfHandout           *self,
                                          guint                page,
                                          cairo_t             *cr,
                                          gboolean             tags,
                                          GCancellable        *cancellable,
                                          GError             **error);

G_END_DECLS
