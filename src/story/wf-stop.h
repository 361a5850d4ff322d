// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfStop: one statement with its view of the map.

#include <gio/gio.h>

#include "wf-camera.h"
#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_STOP (wf_stop_get_type ())
G_DECLARE_FINAL_TYPE (WfStop, wf_stop, WF, STOP, GObject)

const char *    wf_stop_get_id          (WfStop *self);
guint           wf_stop_get_index       (WfStop *self);
WfSection *     wf_stop_get_section     (WfStop *self);
WfStatus        wf_stop_get_status      (WfStop *self);
WfText *        wf_stop_get_title       (WfStop *self);
WfText *        wf_stop_get_text        (WfStop *self);
const char *    wf_stop_get_date        (WfStop *self);
GListModel *    wf_stop_get_fit         (WfStop *self);
const WfCamera *wf_stop_get_camera      (WfStop *self);
double          wf_stop_get_bearing     (WfStop *self);
GListModel *    wf_stop_get_highlights  (WfStop *self);
GListModel *    wf_stop_get_connections (WfStop *self);
WfText *        wf_stop_get_alt         (WfStop *self);
WfFigure *      wf_stop_get_figure      (WfStop *self);
WfMedia *       wf_stop_get_image       (WfStop *self);
GListModel *    wf_stop_get_sources     (WfStop *self);
WfText *        wf_stop_get_notes       (WfStop *self);
double          wf_stop_get_seconds     (WfStop *self);

char *wf_stop_dup_map_description (WfStop             *self,
                                   const char * const *languages);
gboolean wf_stop_mentions_place   (WfStop             *self,
                                   WfPlace            *place);
gboolean wf_stop_mentions_entity  (WfStop             *self,
                                   WfEntity           *entity);

G_END_DECLS
