// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wf-map-style.h"
#include "wf-shape-cache.h"

G_BEGIN_DECLS

#define WF_TYPE_LOCATOR (wf_locator_get_type ())
G_DECLARE_FINAL_TYPE (WfLocator, wf_locator, WF, LOCATOR, GtkWidget)

GtkWidget *wf_locator_new       (ShumateViewport *viewport,
                                 GtkWidget       *map,
                                 WfShapeCache    *shapes);
void       wf_locator_set_style (WfLocator       *self,
                                 WfMapStyle       style);

G_END_DECLS
