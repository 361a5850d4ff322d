// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How a benchmark of the application ends: not while threads still paint what nobody will see.

#include "wf-window.h"

static inline gboolean
bench_quit_cb (gpointer window)
{
  if (!wf_window_is_settled (window))
    return G_SOURCE_CONTINUE;

  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

static inline void
bench_quit_when_settled (WfWindow *window)
{
  g_timeout_add (20, bench_quit_cb, window);
}
