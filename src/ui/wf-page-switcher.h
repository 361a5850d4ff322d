// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPageSwitcher: leads to the pages of a stack, by their titles side by side where all of them fit, else by a menu.

#include <adwaita.h>

G_BEGIN_DECLS

#define WF_TYPE_PAGE_SWITCHER (wf_page_switcher_get_type ())
G_DECLARE_FINAL_TYPE (WfPageSwitcher, wf_page_switcher, WF, PAGE_SWITCHER, GtkWidget)

void wf_page_switcher_fill (WfPageSwitcher *self);

G_END_DECLS
