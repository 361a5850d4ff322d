// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a stop's map shows: the names it asks for, and the part of the world it is to fit.

#include "wf-bounds.h"
#include "wf-gazetteer.h"
#include "wf-map-frame.h"
#include "wf-stop.h"

G_BEGIN_DECLS

#define WF_MAP_MAX_FIT_ZOOM 7.0  /* a fit never comes closer than this */
#define WF_MAP_POINT_ZOOM 9.0    /* how close to look at a single city */

GPtrArray *wf_highlights_create_labels (GListModel         *highlights,
                                        GPtrArray          *links,
                                        WfGazetteer        *gazetteer,
                                        const char * const *languages,
                                        const char         *second);
gboolean   wf_highlights_are_covered   (GListModel         *highlights,
                                        WfGazetteer        *gazetteer,
                                        const WfMapFrame   *frame,
                                        double              width,
                                        double              height);
gboolean   wf_places_get_bounds        (GListModel         *places,
                                        WfGazetteer        *gazetteer,
                                        WfBounds           *bounds,
                                        double             *max_zoom);
gboolean   wf_stop_get_view_bounds     (WfStop             *stop,
                                        WfGazetteer        *gazetteer,
                                        GPtrArray          *links,
                                        WfBounds           *bounds,
                                        double             *max_zoom);

G_END_DECLS
