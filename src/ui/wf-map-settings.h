// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the preferences say of maps, for every map of the app.

#include "wf-map-view.h"

G_BEGIN_DECLS

void wf_map_settings_follow (WfMapView *map,
                             GSettings *settings,
                             gboolean   moves);

G_END_DECLS
