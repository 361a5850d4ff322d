// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPresenter: the window that only the presenter looks at: this statement and the next, the notes, and the time.

#include <adwaita.h>

#include "wf-presentation.h"
#include "wf-slide.h"

G_BEGIN_DECLS

#define WF_TYPE_PRESENTER (wf_presenter_get_type ())
G_DECLARE_FINAL_TYPE (WfPresenter, wf_presenter, WF, PRESENTER, AdwWindow)

GtkWidget *wf_presenter_new             (WfPresentation *presentation);
WfSlide   *wf_presenter_get_slide       (WfPresenter    *self);
WfSlide   *wf_presenter_get_next_slide  (WfPresenter    *self);
void       wf_presenter_set_screens     (WfPresenter    *self,
                                         GMenuModel     *screens);
void       wf_presenter_scale_notes     (WfPresenter    *self,
                                         int             steps);
int        wf_presenter_get_notes_steps (WfPresenter    *self);
void       wf_presenter_scroll_notes    (WfPresenter    *self,
                                         int             pages);

G_END_DECLS
