// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfJsLiteral: the data part of JavaScript (and so JSON too), parsed and never run.

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define WF_JS_LITERAL_ERROR (wf_js_literal_error_quark ())
GQuark wf_js_literal_error_quark (void);

typedef enum {
  WF_JS_LITERAL_ERROR_SYNTAX,
  WF_JS_LITERAL_ERROR_LIMIT,
} WfJsLiteralError;

typedef struct _WfJsLiteral WfJsLiteral;

WfJsLiteral *wf_js_literal_parse    (const char   *text,
                                     gsize         length,
                                     GError      **error);
JsonNode    *wf_js_literal_get_root (WfJsLiteral  *self);
guint        wf_js_literal_get_line (WfJsLiteral  *self,
                                     JsonNode     *node);
guint        wf_js_literal_get_object_line (WfJsLiteral *self,
                                            JsonObject  *object);
void         wf_js_literal_free     (WfJsLiteral  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfJsLiteral, wf_js_literal_free)

G_END_DECLS
