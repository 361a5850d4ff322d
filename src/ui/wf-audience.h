// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfAudience: the window that the audience looks at: the slide, or a black or a white screen.

#include <adwaita.h>

#include "wf-presentation.h"
#include "wf-slide.h"

G_BEGIN_DECLS

#define WF_TYPE_AUDIENCE (wf_audience_get_type ())
G_DECLARE_FINAL_TYPE (WfAudience, wf_audience, WF, AUDIENCE, AdwWindow)

GtkWidget *wf_audience_new        (WfPresentation *presentation);
WfSlide   *wf_audience_get_slide  (WfAudience     *self);
gboolean   wf_audience_get_blank  (WfAudience     *self);

G_END_DECLS
