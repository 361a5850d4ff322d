// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfSearch: finds places, terms and statements of a story by words in any of its languages, as somebody types.

#include "wf-explainer.h"

G_BEGIN_DECLS

/**
 * WfSearchHit:
 * @object: a WfPlace, a WfEntity or a WfStop
 * @context: (nullable): a line of what is said about it, around the word that was found; %NULL where it has no text
 */
typedef struct {
  GObject *object;
  char    *context;
} WfSearchHit;

void wf_search_hit_free (WfSearchHit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfSearchHit, wf_search_hit_free)

#define WF_TYPE_SEARCH (wf_search_get_type ())
G_DECLARE_FINAL_TYPE (WfSearch, wf_search, WF, SEARCH, GObject)

WfSearch    *wf_search_new           (WfExplainer        *explainer,
                                      const char * const *languages);
WfExplainer *wf_search_get_explainer (WfSearch           *self);
GPtrArray   *wf_search_find          (WfSearch           *self,
                                      const char         *query,
                                      guint               limit);

G_END_DECLS
