// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the files that WfPresenter is made of share.

#include "wf-presenter.h"

G_BEGIN_DECLS

struct _WfPresenter
{
  AdwWindow parent_instance;

  WfPresentation *presentation;
  WfPlayback *ahead;
  GSignalGroup *playback_signals;
  guint ahead_id;
  guint tick_id;
  guint clock_id;
  guint focus_id;
  int notes_steps;

  WfSlide *slide;
  WfSlide *next_slide;
  GtkWidget *page;
  GtkAspectFrame *here_frame;
  GtkAspectFrame *next_bin;
  GtkLabel *next_label;
  GtkLabel *notes;
  GtkScrolledWindow *notes_scrolled;
  GtkLabel *clock;
  GtkLabel *timer;
  GtkLabel *pace;
  GtkLabel *position;
  GtkLabel *audience;
  GtkProgressBar *progress;
  GtkMenuButton *list_button;
  GtkPopover *list_popover;
  GtkListView *list;
  GtkMenuButton *screens_button;
  GtkMenuButton *menu_button;
  AdwWrapBox *tools;
};

WfPlayback *wf_presenter_get_playback    (WfPresenter *self);
char       *wf_presenter_dup_answer      (WfPresenter *self);
void        wf_presenter_init_list       (WfPresenter *self);
void        wf_presenter_update_list     (WfPresenter *self);
gboolean    wf_presenter_update_clock    (gpointer     user_data);
void        wf_presenter_update_times    (WfPresenter *self);
void        wf_presenter_update_audience (WfPresenter *self);

G_END_DECLS
