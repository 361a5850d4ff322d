// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define WF_TYPE_COMPASS (wf_compass_get_type ())
G_DECLARE_FINAL_TYPE (WfCompass, wf_compass, WF, COMPASS, GtkButton)

GtkWidget *wf_compass_new (ShumateViewport *viewport);

G_END_DECLS
