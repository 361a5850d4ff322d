// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPlace: a country, region, city, point or group that the story speaks of.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_PLACE (wf_place_get_type ())
G_DECLARE_FINAL_TYPE (WfPlace, wf_place, WF, PLACE, GObject)

const char *        wf_place_get_id      (WfPlace *self);
WfPlaceKind         wf_place_get_kind    (WfPlace *self);
const char *        wf_place_get_code    (WfPlace *self);
WfText *            wf_place_get_name    (WfPlace *self);
WfText *            wf_place_get_summary (WfPlace *self);
double              wf_place_get_lat     (WfPlace *self);
double              wf_place_get_lon     (WfPlace *self);
const char *        wf_place_get_country (WfPlace *self);
const char * const *wf_place_get_members (WfPlace *self);
WfEntity *          wf_place_get_entity  (WfPlace *self);

char *wf_place_dup_name (WfPlace            *self,
                         const char * const *languages);

G_END_DECLS
