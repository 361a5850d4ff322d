// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfShow: a presentation that is on: its windows, where they are, and its actions, which are the group `present`.

#include <adwaita.h>

#include "wf-audience.h"
#include "wf-presenter.h"

G_BEGIN_DECLS

#define WF_TYPE_SHOW (wf_show_get_type ())
G_DECLARE_FINAL_TYPE (WfShow, wf_show, WF, SHOW, GObject)

/* Signals: ended – its windows are gone. */

WfShow         *wf_show_new              (GtkWindow      *parent,
                                          WfPlayback     *playback,
                                          GListModel     *monitors);
WfPresentation *wf_show_get_presentation (WfShow         *self);
WfAudience     *wf_show_get_audience     (WfShow         *self);
WfPresenter    *wf_show_get_presenter    (WfShow         *self);
void            wf_show_set_autoplay     (WfShow         *self,
                                          gboolean        autoplay);
void            wf_show_begin            (WfShow         *self);
void            wf_show_end              (WfShow         *self);

G_END_DECLS
