// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the files that WfShow is made of share.

#include "wf-presenter.h"
#include "wf-show.h"

G_BEGIN_DECLS

struct _WfShow
{
  GObject parent_instance;

  GtkWindow *parent;
  WfPlayback *playback;
  GListModel *monitors;
  WfPresentation *presentation;
  GSimpleActionGroup *actions;
  WfAudience *audience;
  WfPresenter *presenter;
  GdkMonitor *own_monitor; /* of the parent, when the show began */
  GdkMonitor *audience_monitor;
  GMenu *screens;
  AdwColorScheme color_scheme; /* as it was before */
  guint inhibition;
};

void       wf_show_add_actions   (WfShow    *self);
GtkWindow *wf_show_add_window    (WfShow    *self,
                                  GtkWidget *window);
void       wf_show_init_screens  (WfShow    *self);
void       wf_show_place         (WfShow    *self);
void       wf_show_set_presenter (WfShow    *self,
                                  gboolean   shown);
void       wf_show_set_screen    (WfShow    *self,
                                  guint      position);
void       wf_show_swap          (WfShow    *self);

G_END_DECLS
