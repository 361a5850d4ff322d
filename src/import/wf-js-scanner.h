// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfJsScanner: walks through the text of a JavaScript literal word by word, and keeps the first thing that is wrong.

#include "wf-js-literal.h"

G_BEGIN_DECLS

/**
 * WfJsScanner:
 * @at: the next byte
 * @end: behind the last byte
 * @line: the line of @at, counted from 1
 * @line_start: where that line begins
 * @depth: how many values are open
 * @n_values: how many values there were
 * @lines: (element-type gpointer guint): where each value begins, by its JsonNode, and by its JsonObject if it is one
 * @error: (nullable): the first error; nothing goes on after it
 */
typedef struct
{
  const char *at;
  const char *end;
  guint       line;
  const char *line_start;
  guint       depth;
  guint       n_values;
  GHashTable *lines;
  GError     *error;
} WfJsScanner;

void      wf_js_scanner_fail        (WfJsScanner *self,
                                     int          code,
                                     const char  *format,
                                     ...) G_GNUC_PRINTF (3, 4);
gboolean  wf_js_scanner_looking_at  (WfJsScanner *self,
                                     const char  *text);
void      wf_js_scanner_skip_blank  (WfJsScanner *self);
gboolean  wf_js_scanner_skip_word   (WfJsScanner *self,
                                     const char  *word);
char     *wf_js_scanner_read_name   (WfJsScanner *self);
char     *wf_js_scanner_read_string (WfJsScanner *self);
JsonNode *wf_js_scanner_read_number (WfJsScanner *self);

G_END_DECLS
