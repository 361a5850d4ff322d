// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfArea: a country or region that is highlighted in a role.

#include <gio/gio.h>

#include "wf-place.h"
#include "wf-types.h"

G_BEGIN_DECLS

/**
 * WfArea:
 * @code: ISO 3166-1 alpha-2 or ISO 3166-2
 * @place: the place that asks for it: itself, or a group that it is a member of
 * @leaving: whether it fades away
 * @alpha: 0…1: how far it has faded in
 */
typedef struct {
  char        *code;
  WfPlace     *place;
  WfRoleStyle  role;
  gboolean     leaving;
  double       alpha;
} WfArea;

GPtrArray *wf_areas_new  (GListModel *highlights);
WfArea    *wf_areas_find (GPtrArray  *areas,
                          const char *code);

G_END_DECLS
