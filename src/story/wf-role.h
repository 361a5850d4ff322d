// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfRole: an entry of the legend: what being highlighted means.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_ROLE (wf_role_get_type ())
G_DECLARE_FINAL_TYPE (WfRole, wf_role, WF, ROLE, GObject)

const char *wf_role_get_id    (WfRole *self);
WfText *    wf_role_get_label (WfRole *self);
WfRoleStyle wf_role_get_style (WfRole *self);

G_END_DECLS
