// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfConnection: an arc on the map from one place to another.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_CONNECTION (wf_connection_get_type ())
G_DECLARE_FINAL_TYPE (WfConnection, wf_connection, WF, CONNECTION, GObject)

WfPlace *wf_connection_get_from  (WfConnection *self);
WfPlace *wf_connection_get_to    (WfConnection *self);
WfText * wf_connection_get_label (WfConnection *self);
WfRole * wf_connection_get_role  (WfConnection *self);

G_END_DECLS
