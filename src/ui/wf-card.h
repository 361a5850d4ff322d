// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfCard: the dialog in which pages about places, people, terms and sources open; links in one lead to the next.

#include <adwaita.h>

#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_CARD (wf_card_get_type ())
G_DECLARE_FINAL_TYPE (WfCard, wf_card, WF, CARD, AdwDialog)

AdwDialog         *wf_card_new              (void);
void               wf_card_push             (WfCard            *self,
                                             AdwNavigationPage *page);
AdwNavigationPage *wf_card_get_visible_page (WfCard            *self);

G_END_DECLS
