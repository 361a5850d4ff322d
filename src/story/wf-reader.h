// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfReader: makes a story of a JSON document. wf-reader.c has what all parts need (types, ids, texts, references);
// wf-reader-*.c read one part of the document each.

#include "wf-gazetteer.h"
#include "wf-json.h"
#include "wf-model-private.h"
#include "wf-report.h"

G_BEGIN_DECLS

#define WF_READER_MAX_STOPS 10000
#define WF_READER_MAX_TEXT  65536

/* Things with ids. Those up to WF_THING_STOP can be referred to. */
typedef enum {
  WF_THING_ROLE,
  WF_THING_PLACE,
  WF_THING_ENTITY,
  WF_THING_SOURCE,
  WF_THING_FIGURE,
  WF_THING_STOP,
  WF_THING_SECTION,
  WF_THING_QUESTION,
  WF_N_THINGS,
} WfThing;

typedef enum {
  WF_READ_OPTIONAL = 0,
  WF_READ_REQUIRED = 1 << 0,
  WF_READ_RICH = 1 << 1,     /* texts: the inline part of CommonMark */
  WF_READ_POSITIVE = 1 << 2, /* numbers: more than the least */
} WfReadFlags;

typedef struct {
  WfReport     *report;
  WfExplainer  *explainer;
  GFile        *folder;
  WfGazetteer  *gazetteer;
  GCancellable *cancellable;
  gboolean      cancelled;

  GHashTable   *things[WF_N_THINGS]; /* id → object */
  GPtrArray    *ids[WF_N_THINGS];    /* ids in the order of the document */
  GHashTable   *used_sources;
  GArray       *links;               /* WfPendingLink */
  WfStop       *stop;                /* whose text is being read */
  guint         n_stops;
} WfReader;

/* A link of a rich text. What it leads to may come later in the document. */
typedef struct {
  const WfJsonNode *node;
  char             *target;
  WfStop           *stop;
} WfPendingLink;

typedef gpointer (*WfReadFunc) (WfReader         *self,
                                const WfJsonNode *node);

/* wf-reader.c */
gboolean          wf_reader_check_object    (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char * const *keys);
gboolean          wf_reader_check_kind      (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char * const *keys,
                                             const char * const *other_keys);
gboolean          wf_reader_check_type      (WfReader           *self,
                                             const WfJsonNode   *node,
                                             WfJsonType          type);
const WfJsonNode *wf_reader_get             (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             WfJsonType          type,
                                             WfReadFlags         flags);
char *            wf_reader_read_string     (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             WfReadFlags         flags);
double            wf_reader_read_number     (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             double              least,
                                             double              most,
                                             WfReadFlags         flags);
gboolean          wf_reader_read_boolean    (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             WfReadFlags         flags);
int               wf_reader_read_enum       (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             GType               type,
                                             int                 fallback,
                                             WfReadFlags         flags);
GPtrArray *       wf_reader_read_array      (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             guint               least,
                                             guint               most,
                                             WfReadFunc          read,
                                             WfReadFlags         flags);
GListModel *      wf_reader_read_list       (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             GType               type,
                                             guint               least,
                                             WfReadFunc          read,
                                             WfReadFlags         flags);

/* wf-reader-values.c */
char *            wf_reader_read_date       (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             WfReadFlags         flags);
gboolean          wf_reader_is_url          (const char         *url,
                                             gboolean            https_only);
char *            wf_reader_read_url        (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key);
char *            wf_reader_read_code       (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             WfPlaceKind         kind,
                                             WfReadFlags         flags);
GStrv             wf_reader_read_members    (WfReader           *self,
                                             const WfJsonNode   *node);
WfMedia *         wf_reader_read_media      (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key);

/* wf-reader-text.c */
char *            wf_reader_read_language   (WfReader           *self,
                                             const WfJsonNode   *node);
WfText *          wf_reader_read_text       (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             WfReadFlags         flags);
WfText *          wf_reader_read_text_value (WfReader           *self,
                                             const WfJsonNode   *value,
                                             WfReadFlags         flags);
void              wf_reader_resolve_links   (WfReader           *self);

/* wf-reader-references.c */
char *            wf_reader_read_id         (WfReader           *self,
                                             const WfJsonNode   *node);
void              wf_reader_register        (WfReader           *self,
                                             WfThing             thing,
                                             const WfJsonNode   *node,
                                             gpointer            object,
                                             const char         *id);
gpointer          wf_reader_find            (WfReader           *self,
                                             WfThing             thing,
                                             const WfJsonNode   *node,
                                             const char         *id);
gpointer          wf_reader_read_reference  (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             WfThing             thing,
                                             WfReadFlags         flags);
GListModel *      wf_reader_read_references (WfReader           *self,
                                             const WfJsonNode   *node,
                                             const char         *key,
                                             WfThing             thing,
                                             guint               least,
                                             WfReadFlags         flags);

/* wf-reader-parts.c, wf-reader-stops.c, wf-reader-questions.c */
gpointer          wf_reader_read_role       (WfReader           *self,
                                             const WfJsonNode   *node);
gpointer          wf_reader_read_source     (WfReader           *self,
                                             const WfJsonNode   *node);
gpointer          wf_reader_read_entity     (WfReader           *self,
                                             const WfJsonNode   *node);
gpointer          wf_reader_read_place      (WfReader           *self,
                                             const WfJsonNode   *node);
gpointer          wf_reader_read_figure     (WfReader           *self,
                                             const WfJsonNode   *node);
gpointer          wf_reader_read_event      (WfReader           *self,
                                             const WfJsonNode   *node);
gpointer          wf_reader_read_section    (WfReader           *self,
                                             const WfJsonNode   *node);
gpointer          wf_reader_read_question   (WfReader           *self,
                                             const WfJsonNode   *node);

/* wf-reader-mentions.c */
void              wf_reader_mention_place   (WfStop             *stop,
                                             WfPlace            *place);
void              wf_reader_mention_entity  (WfStop             *stop,
                                             WfEntity           *entity);
void              wf_reader_index_mentions  (WfReader           *self);

/* wf-reader-document.c */
WfExplainer *     wf_reader_read_document   (const WfJsonNode   *root,
                                             GFile              *folder,
                                             GCancellable       *cancellable,
                                             WfReport           *report);
WfExplainer *     wf_reader_read_head       (const WfJsonNode   *root,
                                             WfReport           *report);

G_END_DECLS
