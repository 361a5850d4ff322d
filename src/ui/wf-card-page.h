// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfCardPage: what the story says about one thing: a place, a person, a term, a source; and the stops that tell of it.

#include <adwaita.h>

#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_CARD_PAGE (wf_card_page_get_type ())
G_DECLARE_FINAL_TYPE (WfCardPage, wf_card_page, WF, CARD_PAGE, AdwNavigationPage)

AdwNavigationPage *wf_card_page_new_for_place   (WfPlayback *playback,
                                                 WfPlace    *place);
AdwNavigationPage *wf_card_page_new_for_country (WfPlayback *playback,
                                                 const char *code);
AdwNavigationPage *wf_card_page_new_for_entity  (WfPlayback *playback,
                                                 WfEntity   *entity);
AdwNavigationPage *wf_card_page_new_for_source  (WfPlayback *playback,
                                                 WfSource   *source);
guint              wf_card_page_get_n_stops     (WfCardPage *self);

G_END_DECLS
