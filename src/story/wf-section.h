// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfSection: one of the headings of a story, with its stops.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_SECTION (wf_section_get_type ())
G_DECLARE_FINAL_TYPE (WfSection, wf_section, WF, SECTION, GObject)

const char *wf_section_get_id      (WfSection *self);
WfText *    wf_section_get_title   (WfSection *self);
WfText *    wf_section_get_summary (WfSection *self);
GListModel *wf_section_get_stops   (WfSection *self);
double      wf_section_get_minutes (WfSection *self);
guint       wf_section_get_index   (WfSection *self);

G_END_DECLS
