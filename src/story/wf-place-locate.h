// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where a story's place is on the map: its point, and the box to show it in.

#include "wf-bounds.h"
#include "wf-gazetteer.h"
#include "wf-place.h"

G_BEGIN_DECLS

gboolean wf_place_locate     (WfPlace     *place,
                              WfGazetteer *gazetteer,
                              double      *lat,
                              double      *lon);
gboolean wf_place_get_bounds (WfPlace     *place,
                              WfGazetteer *gazetteer,
                              WfBounds    *bounds);
gboolean wf_place_is_area    (WfPlace     *place);

G_END_DECLS
