// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Rows that lead somewhere in the story: to a statement, a place, a term, a source.

#include <adwaita.h>

#include "wf-playback.h"
#include "wf-source.h"

G_BEGIN_DECLS

GtkWidget *wf_link_row_new_for_stop    (WfPlayback *playback,
                                        WfStop     *stop);
GtkWidget *wf_link_row_new_for_entity  (WfPlayback *playback,
                                        WfEntity   *entity);
GtkWidget *wf_link_row_new_for_source  (WfPlayback *playback,
                                        WfSource   *source);
GtkWidget *wf_link_row_new_for_country (const char *name,
                                        const char *code);

G_END_DECLS
