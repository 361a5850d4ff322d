// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfHtml: a page that is being written. Everything that comes from a story goes through a function that escapes it.

#include "wf-text.h"

G_BEGIN_DECLS

/**
 * WfHtml:
 * @out: the page so far
 * @languages: the reader’s languages, the preferred first
 * @language: the page’s own language, a BCP 47 tag
 * @words: the language that the interface’s words are in, a BCP 47 tag
 */
typedef struct {
  GString            *out;
  const char * const *languages;
  char               *language;
  char               *words;
} WfHtml;

WfHtml     *wf_html_new              (const char * const *languages,
                                      const char         *language);
void        wf_html_free             (WfHtml             *self);
void        wf_html_add              (WfHtml             *self,
                                      const char         *markup);
void        wf_html_add_escaped      (WfHtml             *self,
                                      const char         *text);
void        wf_html_open             (WfHtml             *self,
                                      const char         *tag,
                                      const char         *first_attribute,
                                      ...) G_GNUC_NULL_TERMINATED;
void        wf_html_close            (WfHtml             *self,
                                      const char         *tag);
void        wf_html_add_words        (WfHtml             *self,
                                      const char         *tag,
                                      const char         *css_class,
                                      const char         *words);
void        wf_html_add_text         (WfHtml             *self,
                                      const char         *tag,
                                      const char         *css_class,
                                      WfText             *text);
void        wf_html_add_plain        (WfHtml             *self,
                                      const char         *tag,
                                      const char         *css_class,
                                      WfText             *text);
void        wf_html_add_date         (WfHtml             *self,
                                      const char         *date);
const char *wf_html_get_direction    (const char         *language);
gboolean    wf_html_same_language    (const char         *a,
                                      const char         *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfHtml, wf_html_free)

G_END_DECLS
