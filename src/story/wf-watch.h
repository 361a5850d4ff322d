// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfWatch: tells when a file was saved or deleted, once for each save however an editor goes about it.

#include <gio/gio.h>

G_BEGIN_DECLS

#define WF_TYPE_WATCH (wf_watch_get_type ())
G_DECLARE_FINAL_TYPE (WfWatch, wf_watch, WF, WATCH, GObject)

/* Signals: changed – the file has other content than before, or is there again; deleted – it is gone. */

WfWatch *wf_watch_new      (GFile   *file);
GFile   *wf_watch_get_file (WfWatch *self);
void     wf_watch_check    (WfWatch *self);

G_END_DECLS
