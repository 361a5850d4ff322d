// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The part of CommonMark that rich texts may use: paragraphs, emphasis, strong, links and line breaks.

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  WF_MARKDOWN_PLAIN,
  WF_MARKDOWN_PANGO,
  WF_MARKDOWN_HTML,
} WfMarkdownForm;

char *wf_markdown_check  (const char     *source,
                          GPtrArray      *links);
char *wf_markdown_render (const char     *source,
                          WfMarkdownForm  form);

G_END_DECLS
