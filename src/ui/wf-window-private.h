// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the files that WfWindow is made of share.

#include "wf-card.h"
#include "wf-document.h"
#include "wf-focus-bin.h"
#include "wf-loader.h"
#include "wf-problems.h"
#include "wf-quiz-pane.h"
#include "wf-show.h"
#include "wf-stop-bar.h"
#include "wf-window.h"

G_BEGIN_DECLS

struct _WfWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  WfPlayback *playback;
  GSignalGroup *playback_signals;

  /* What is open: a URI, or the identifier of a bundled story. */
  char *story;
  GCancellable *loading;
  GFile *loading_file;
  guint spinner_timeout;
  guint save_timeout;
  WfCard *card;
  WfShow *show;
  WfQuiz *quiz;

  /* Where the open story comes from, and the file that could not be opened, which is tried again. */
  WfDocument *document;
  WfWatch *failed;
  gboolean reloading;
  char *announced_stop;
  AdwToast *reload_toast;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkWidget *spinner;
  AdwBanner *map_problem;
  AdwBanner *document_banner;
  GtkMenuButton *menu_button;
  GtkToggleButton *narrative_button;
  GtkStack *pages;
  WfFocusBin *focus_bin;
  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *split;
  AdwBottomSheet *sheet;
  AdwBin *map_bin;
  AdwBin *narrative_bin;
  GtkStack *panes;
  GtkStack *bars;
  WfStopBar *bar;
  WfProblems *problems;
  WfMapView *map;
  WfNarrative *narrative;
  WfQuizPane *quiz_pane;
  GtkWidget *quiz_bar;
};

void wf_window_add_actions    (WfWindow   *self);
void wf_window_update_actions (WfWindow   *self);
void wf_window_add_map        (WfWindow   *self);
void wf_window_add_drop       (WfWindow   *self);
void wf_window_add_search     (WfWindow   *self);
void wf_window_add_quiz       (WfWindow   *self);
void wf_window_set_narrative_shown (WfWindow *self,
                               gboolean    shown);
void wf_window_choose_file    (WfWindow   *self);
void wf_window_open_first     (WfWindow   *self);
void wf_window_set_page       (WfWindow   *self,
                               const char *page);
void wf_window_set_document   (WfWindow   *self,
                               WfDocument *document);
void wf_window_set_failed     (WfWindow   *self,
                               WfWatch    *watch);
void wf_window_add_document_actions    (WfWindow *self);
void wf_window_update_document_actions (WfWindow *self);
void wf_window_add_present_actions     (WfWindow *self);
void wf_window_add_export_actions      (WfWindow *self);
void wf_window_end_show       (WfWindow   *self);
void wf_window_show_card      (WfWindow   *self,
                               AdwNavigationPage *page);

G_END_DECLS
