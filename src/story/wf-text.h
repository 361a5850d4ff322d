// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfText: a text of a story in one or several languages, plain or rich (the inline part of CommonMark).

#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_TEXT (wf_text_get_type ())
G_DECLARE_FINAL_TYPE (WfText, wf_text, WF, TEXT, GObject)

/* In all of these, `languages` is a NULL-terminated list of BCP 47 tags, the reader's preferred first; %NULL
 * means the document's own. A tag matches itself, then its primary subtag; where none matches, the document's
 * language is used, so there is always a text. */

const char        *wf_text_get_language  (WfText             *self,
                                          const char * const *languages);
const char * const *wf_text_get_languages (WfText            *self);
char              *wf_text_dup_plain     (WfText             *self,
                                          const char * const *languages);
char              *wf_text_dup_markup    (WfText             *self,
                                          const char * const *languages);
char              *wf_text_dup_html      (WfText             *self,
                                          const char * const *languages);
const char        *wf_text_get_source    (WfText             *self,
                                          const char * const *languages);

G_END_DECLS
