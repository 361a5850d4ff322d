// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfRichText: a paragraph on paper: a Pango layout, and which of its letters are links.

#include <pango/pango.h>

#include "wf-text.h"

G_BEGIN_DECLS

/**
 * WfTextLink:
 * @start: of its letters, in bytes of the layout's text
 * @end: behind them
 * @target: an address as in the story's texts, as `entity:g20`
 */
typedef struct {
  int   start;
  int   end;
  char *target;
} WfTextLink;

/**
 * WfRichText:
 * @layout: the paragraph
 * @links: (element-type WfTextLink): in the order of the text
 */
typedef struct {
  PangoLayout *layout;
  GArray      *links;
} WfRichText;

WfRichText *wf_rich_text_new        (PangoContext *context,
                                     const char   *font,
                                     const char   *markup,
                                     double        width);
double      wf_rich_text_get_height (WfRichText   *self);
void        wf_rich_text_free       (WfRichText   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfRichText, wf_rich_text_free)

G_END_DECLS
