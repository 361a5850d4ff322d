// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfGround: lakes, rivers and borders drawn from the map's tiles by cairo. On the screen libshumate does that.

#include "wf-atlas.h"
#include "wf-map-style.h"

G_BEGIN_DECLS

void wf_ground_draw (WfAtlas          *atlas,
                     const WfMapFrame *frame,
                     WfMapStyle        style,
                     double            fineness,
                     cairo_t          *cr,
                     GCancellable     *cancellable);

G_END_DECLS
