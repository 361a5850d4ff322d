// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfHighlight: a place and the role it is highlighted in at a stop.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_HIGHLIGHT (wf_highlight_get_type ())
G_DECLARE_FINAL_TYPE (WfHighlight, wf_highlight, WF, HIGHLIGHT, GObject)

WfPlace *wf_highlight_get_place (WfHighlight *self);
WfRole * wf_highlight_get_role  (WfHighlight *self);

G_END_DECLS
