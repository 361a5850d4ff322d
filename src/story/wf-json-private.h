// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib/gi18n-lib.h>

#include "wf-json.h"
#include "wf-report.h"

G_BEGIN_DECLS

struct _WfJson {
  const char *data;
  const char *end;
  const char *at;
  char       *strings;
  char       *strings_at;
  GPtrArray  *blocks;
  guint       n_nodes;
  guint       depth;
  WfReport   *report;
};

/* Reports a fatal problem at @at, which the caller hands on by returning FALSE. */
#define wf_json_fail(self, code, node, at, ...) \
  (wf_report_add_at ((self)->report, (code), (node), (gsize) ((at) - (self)->data), __VA_ARGS__), FALSE)

/* The next byte, or -1 at the end. */
static inline int
wf_json_peek (WfJson *self)
{
  return self->at < self->end ? (guchar) *self->at : -1;
}

gboolean wf_json_parse_string (WfJson           *self,
                               const WfJsonNode *node,
                               const char      **string,
                               guint32          *length);
gboolean wf_json_parse_number (WfJson           *self,
                               WfJsonNode       *node);
gboolean wf_json_parse_word   (WfJson           *self,
                               WfJsonNode       *node);

G_END_DECLS
