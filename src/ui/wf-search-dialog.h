// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfSearchDialog: finds places, terms and statements of the story, and whatever has a name on the map.

#include <adwaita.h>

#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_SEARCH_DIALOG (wf_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WfSearchDialog, wf_search_dialog, WF, SEARCH_DIALOG, AdwDialog)

AdwDialog  *wf_search_dialog_new           (WfPlayback     *playback);
void        wf_search_dialog_set_query     (WfSearchDialog *self,
                                            const char     *query);
const char *wf_search_dialog_get_page      (WfSearchDialog *self);
guint       wf_search_dialog_get_n_results (WfSearchDialog *self);
gboolean    wf_search_dialog_is_searching  (WfSearchDialog *self);

G_END_DECLS
