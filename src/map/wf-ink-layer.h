// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfInkLayer: what a presenter draws and points at, on top of the map; and the hand that does it, while a tool is chosen.

#include <shumate/shumate.h>

#include "wf-ink.h"
#include "wf-map-style.h"

G_BEGIN_DECLS

#define WF_TYPE_INK_LAYER (wf_ink_layer_get_type ())
G_DECLARE_FINAL_TYPE (WfInkLayer, wf_ink_layer, WF, INK_LAYER, ShumateLayer)

WfInkLayer *wf_ink_layer_new       (ShumateViewport *viewport,
                                    WfInk           *ink);
void        wf_ink_layer_set_style (WfInkLayer      *self,
                                    WfMapStyle       style);

G_END_DECLS
