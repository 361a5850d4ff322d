// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfSectionPage: the statements of one section as a list, the one the reader is at marked and in view.

#include <adwaita.h>

#include "wf-playback.h"
#include "wf-section.h"

G_BEGIN_DECLS

#define WF_TYPE_SECTION_PAGE (wf_section_page_get_type ())
G_DECLARE_FINAL_TYPE (WfSectionPage, wf_section_page, WF, SECTION_PAGE, AdwBin)

GtkWidget *wf_section_page_new         (WfPlayback    *playback,
                                        WfSection     *section);
WfSection *wf_section_page_get_section (WfSectionPage *self);
double     wf_section_page_get_scroll  (WfSectionPage *self);
void       wf_section_page_set_scroll  (WfSectionPage *self,
                                        double         scroll);

G_END_DECLS
