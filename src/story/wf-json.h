// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfJson: a strict JSON reader (RFC 8259) that knows where in the document every value and name stands, sees
// duplicate names, and keeps its limits before it spends memory.
//
// json-glib is not used to read documents: its nodes have no positions, it takes duplicate names in silence, and
// its parser alone takes longer for 10,000 stops than the whole loader may (see the README's dependency table).

#include <glib.h>

G_BEGIN_DECLS

typedef struct _WfReport   WfReport;
typedef struct _WfJson     WfJson;
typedef struct _WfJsonNode WfJsonNode;

#define WF_JSON_MAX_DEPTH 64
#define WF_JSON_MAX_NODES 2000000
/* So many are compared each with each, which is quicker than a table. */
#define WF_JSON_FEW 16

typedef enum {
  WF_JSON_NULL,
  WF_JSON_BOOLEAN,
  WF_JSON_NUMBER,
  WF_JSON_STRING,
  WF_JSON_ARRAY,
  WF_JSON_OBJECT,
} WfJsonType;

/**
 * WfJsonNode:
 * @type: what it is
 * @offset: the byte of the document at which the value begins
 * @key_offset: the byte at which its name begins, in an object
 * @index: its number among its siblings, from 0
 * @length: bytes of a string, or number of children
 * @key: its name, in an object; else %NULL
 *
 * A value of a document. Lives as long as its #WfJson.
 */
struct _WfJsonNode {
  WfJsonType        type;
  guint32           offset;
  guint32           key_offset;
  guint32           index;
  guint32           length;
  const char       *key;
  const WfJsonNode *parent;
  WfJsonNode       *next;
  union {
    WfJsonNode     *first;
    const char     *string;
    double          number;
    gboolean        boolean;
  };
};

WfJson           *wf_json_new                (void);
void              wf_json_free               (WfJson           *self);
const WfJsonNode *wf_json_parse              (WfJson           *self,
                                              const char       *data,
                                              gsize             size,
                                              WfReport         *report);
const WfJsonNode *wf_json_node_get           (const WfJsonNode *node,
                                              const char       *key);
char             *wf_json_node_dup_pointer   (const WfJsonNode *node);
const char       *wf_json_node_get_type_name (const WfJsonNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfJson, wf_json_free)

G_END_DECLS
