// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfSource: where statements come from.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_SOURCE (wf_source_get_type ())
G_DECLARE_FINAL_TYPE (WfSource, wf_source, WF, SOURCE, GObject)

const char *wf_source_get_id        (WfSource *self);
WfText *    wf_source_get_title     (WfSource *self);
WfText *    wf_source_get_publisher (WfSource *self);
const char *wf_source_get_author    (WfSource *self);
const char *wf_source_get_date      (WfSource *self);
const char *wf_source_get_accessed  (WfSource *self);
const char *wf_source_get_url       (WfSource *self);

G_END_DECLS
