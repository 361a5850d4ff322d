// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPlaceList: the places that the map shows at this stop, as a list behind a button.

#include <gtk/gtk.h>

#include "wf-gazetteer.h"
#include "wf-place.h"

G_BEGIN_DECLS

#define WF_TYPE_PLACE_LIST (wf_place_list_get_type ())
G_DECLARE_FINAL_TYPE (WfPlaceList, wf_place_list, WF, PLACE_LIST, GtkWidget)

GtkWidget  *wf_place_list_new            (void);
void        wf_place_list_set_highlights (WfPlaceList        *self,
                                          GListModel         *highlights,
                                          const char * const *languages);
guint       wf_place_list_get_n_places   (WfPlaceList        *self);
const char *wf_place_list_get_text       (WfPlaceList        *self,
                                          guint               index);

G_END_DECLS
