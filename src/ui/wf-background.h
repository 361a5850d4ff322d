// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfBackground: what stands behind the statements: timeline, figures, people and terms, sources.

#include <adwaita.h>

#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_BACKGROUND (wf_background_get_type ())
G_DECLARE_FINAL_TYPE (WfBackground, wf_background, WF, BACKGROUND, AdwBin)

/* Properties: playback (WfPlayback); page (one of `timeline`, `figures`, `terms`, `sources`). */

GtkWidget  *wf_background_new      (WfPlayback   *playback);
const char *wf_background_get_page (WfBackground *self);
void        wf_background_set_page (WfBackground *self,
                                    const char   *page);

G_END_DECLS
