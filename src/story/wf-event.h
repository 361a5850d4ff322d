// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfEvent: an entry of the timeline.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_EVENT (wf_event_get_type ())
G_DECLARE_FINAL_TYPE (WfEvent, wf_event, WF, EVENT, GObject)

const char *wf_event_get_date    (WfEvent *self);
WfText *    wf_event_get_text    (WfEvent *self);
GListModel *wf_event_get_places  (WfEvent *self);
GListModel *wf_event_get_sources (WfEvent *self);
WfStop *    wf_event_get_stop    (WfEvent *self);

G_END_DECLS
