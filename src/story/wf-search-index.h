// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfSearchIndex: what there is to find in all stories of the library: WfSearch for each of them, and their titles.

#include "wf-library.h"

G_BEGIN_DECLS

/**
 * WfSearchKind:
 * @WF_SEARCH_STORY: a whole story
 * @WF_SEARCH_PLACE: a place of a story
 * @WF_SEARCH_ENTITY: a person, an organization, a term of a story
 * @WF_SEARCH_STOP: a statement of a story
 *
 * What was found, in the order in which it is shown.
 */
typedef enum {
  WF_SEARCH_STORY,
  WF_SEARCH_PLACE,
  WF_SEARCH_ENTITY,
  WF_SEARCH_STOP,
} WfSearchKind;

/**
 * WfSearchResult:
 * @kind: what it is
 * @id: an id that nothing else in the library has
 * @file: the file of its story
 * @stop_id: (nullable): the stop to open the story at; %NULL for the first
 * @title: its name, or the statement
 * @text: what is said of it; may be empty
 * @story_title: the title of its story
 *
 * Something in a story; texts are plain and in the reader’s language.
 */
typedef struct {
  WfSearchKind kind;
  char  *id;
  GFile *file;
  char  *stop_id;
  char  *title;
  char  *text;
  char  *story_title;
} WfSearchResult;

void wf_search_result_free (WfSearchResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfSearchResult, wf_search_result_free)

#define WF_TYPE_SEARCH_INDEX (wf_search_index_get_type ())
G_DECLARE_FINAL_TYPE (WfSearchIndex, wf_search_index, WF, SEARCH_INDEX, GObject)

WfSearchIndex *     wf_search_index_new           (WfLibrary            *library,
                                                   const char * const   *languages);
const char * const *wf_search_index_get_languages (WfSearchIndex        *self);
void                wf_search_index_load_async    (WfSearchIndex        *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean            wf_search_index_load_finish   (WfSearchIndex        *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
GPtrArray *         wf_search_index_find          (WfSearchIndex        *self,
                                                   const char           *query,
                                                   guint                 limit);
WfSearchResult *    wf_search_index_lookup        (WfSearchIndex        *self,
                                                   const char           *id);

G_END_DECLS
