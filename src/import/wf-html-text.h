// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfHtmlText: a fragment of HTML as text of ours: paragraphs of inline CommonMark, plain text, and the links in it.

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *url;
  char *label;
} WfHtmlLink;

/**
 * WfHtmlText:
 * @rich: the text as inline CommonMark in paragraphs, never %NULL, may be empty
 * @plain: the same as one line of plain text
 * @links: (element-type WfHtmlLink): web addresses linked to
 * @pictures: (element-type utf8): addresses of pictures in it
 * @dropped: (element-type utf8): names of elements that were left out with what was in them (script, iframe, …), each once
 * @cut: whether it was too long, and its end was left out
 */
typedef struct
{
  char      *rich;
  char      *plain;
  GPtrArray *links;
  GPtrArray *pictures;
  GPtrArray *dropped;
  gboolean   cut;
} WfHtmlText;

WfHtmlText *wf_html_text_new     (const char *html);
void        wf_html_text_free    (WfHtmlText *self);
char       *wf_html_text_escape  (const char *plain);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfHtmlText, wf_html_text_free)

G_END_DECLS
