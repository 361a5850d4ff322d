// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfExplainer: a whole story, immutable once loaded.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_EXPLAINER (wf_explainer_get_type ())
G_DECLARE_FINAL_TYPE (WfExplainer, wf_explainer, WF, EXPLAINER, GObject)

const char *        wf_explainer_get_id        (WfExplainer *self);
const char *        wf_explainer_get_language  (WfExplainer *self);
WfText *            wf_explainer_get_title     (WfExplainer *self);
WfText *            wf_explainer_get_summary   (WfExplainer *self);
const char *        wf_explainer_get_published (WfExplainer *self);
const char *        wf_explainer_get_updated   (WfExplainer *self);
const char *        wf_explainer_get_license   (WfExplainer *self);
const char * const *wf_explainer_get_authors   (WfExplainer *self);
GListModel *        wf_explainer_get_roles     (WfExplainer *self);
GListModel *        wf_explainer_get_places    (WfExplainer *self);
GListModel *        wf_explainer_get_entities  (WfExplainer *self);
GListModel *        wf_explainer_get_sources   (WfExplainer *self);
GListModel *        wf_explainer_get_figures   (WfExplainer *self);
GListModel *        wf_explainer_get_timeline  (WfExplainer *self);
GListModel *        wf_explainer_get_sections  (WfExplainer *self);
GListModel *        wf_explainer_get_stops     (WfExplainer *self);
GListModel *        wf_explainer_get_questions (WfExplainer *self);
const char * const *wf_explainer_get_languages (WfExplainer *self);

/* Look-ups by id; (transfer none), %NULL where there is none. wf_explainer_get_stops() is all stops in reading order. */
WfRole   *wf_explainer_find_role    (WfExplainer *self, const char *id);
WfPlace  *wf_explainer_find_place   (WfExplainer *self, const char *id);
WfEntity *wf_explainer_find_entity  (WfExplainer *self, const char *id);
WfSource *wf_explainer_find_source  (WfExplainer *self, const char *id);
WfFigure *wf_explainer_find_figure  (WfExplainer *self, const char *id);
WfStop   *wf_explainer_find_stop    (WfExplainer *self, const char *id);
WfPlace  *wf_explainer_find_country (WfExplainer *self, const char *code);

GListModel *wf_explainer_list_stops_with_place  (WfExplainer *self, WfPlace  *place);
GListModel *wf_explainer_list_stops_with_entity (WfExplainer *self, WfEntity *entity);

G_END_DECLS
