// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The words and icons of the interface for what a story is made of: statuses, kinds, sources, statements.

#include <glib.h>

#include "wf-figure.h"
#include "wf-figure-row.h"
#include "wf-source.h"
#include "wf-stop.h"
#include "wf-types.h"

G_BEGIN_DECLS

const char *wf_status_get_word        (WfStatus            status);
const char *wf_status_get_description (WfStatus            status);
const char *wf_status_get_icon_name   (WfStatus            status);
const char *wf_place_kind_get_word    (WfPlaceKind         kind);
const char *wf_place_kind_get_icon    (WfPlaceKind         kind);
const char *wf_entity_kind_get_word   (WfEntityKind        kind);
const char *wf_entity_kind_get_icon   (WfEntityKind        kind);
char       *wf_source_dup_citation    (WfSource           *source,
                                       const char * const *languages);
char       *wf_stop_dup_heading       (WfStop             *stop,
                                       const char * const *languages);
char       *wf_figure_dup_quantity    (WfFigure           *figure,
                                       double              value,
                                       const char * const *languages);
char       *wf_figure_dup_share       (WfFigure           *figure,
                                       WfFigureRow        *row,
                                       const char         *quantity);
char       *wf_number_format          (double              value,
                                       guint               decimals);

G_END_DECLS
