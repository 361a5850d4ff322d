// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLabelSource: the names in the map's tiles.

#include <gio/gio.h>

#include "wf-label.h"
#include "wf-tile-store.h"

G_BEGIN_DECLS

#define WF_TYPE_LABEL_SOURCE (wf_label_source_get_type ())
G_DECLARE_FINAL_TYPE (WfLabelSource, wf_label_source, WF, LABEL_SOURCE, GObject)

WfLabelSource *wf_label_source_new           (WfTileStore        *store);
void           wf_label_source_set_languages (WfLabelSource      *self,
                                              const char * const *languages,
                                              const char         *second);
GPtrArray     *wf_label_source_get           (WfLabelSource      *self,
                                              guint               zoom,
                                              guint               x,
                                              guint               y);
gboolean       wf_label_source_get_loading   (WfLabelSource      *self);
guint          wf_label_source_get_max_zoom  (WfLabelSource      *self);
GPtrArray     *wf_label_source_decode        (GBytes             *tile,
                                              guint               zoom,
                                              guint               x,
                                              guint               y,
                                              const char * const *languages,
                                              const char         *second);

G_END_DECLS
