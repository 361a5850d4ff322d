// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the files that WfShow is made of share.

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
  GdkMonitor *audience_monitor;
  AdwColorScheme color_scheme; /* as it was before */
  guint inhibition;
};

void wf_show_add_actions (WfShow *self);

G_END_DECLS
