// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLabel: a name on the map.

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * WfLabelKind:
 *
 * What a name belongs to, in the order of importance where two names compete for the same room.
 */
typedef enum {
  WF_LABEL_FOUND,       /* what the reader searched for */
  WF_LABEL_STORY_POINT,
  WF_LABEL_STORY_AREA,
  WF_LABEL_CONNECTION,
  WF_LABEL_OCEAN,
  WF_LABEL_COUNTRY,
  WF_LABEL_CAPITAL,
  WF_LABEL_SEA,
  WF_LABEL_CITY,
  WF_LABEL_REGION,
} WfLabelKind;

#define WF_N_LABEL_KINDS (WF_LABEL_REGION + 1)

/**
 * WfLabel:
 * @kind: what it belongs to
 * @key: (nullable): a country's or region's code, else an id that is the same in all tiles
 * @text: the name in the reader's language
 * @second: (nullable): the name in the second language
 * @unit_x: its point in Web Mercator's unit square
 * @unit_y: its point in Web Mercator's unit square
 * @rank: 0 is the most important of its kind
 */
typedef struct {
  WfLabelKind kind;
  char       *key;
  char       *text;
  char       *second;
  double      unit_x;
  double      unit_y;
  int         rank;
} WfLabel;

WfLabel *wf_label_new        (WfLabelKind    kind,
                              const char    *key,
                              const char    *text,
                              const char    *second,
                              double         unit_x,
                              double         unit_y,
                              int            rank);
void     wf_label_free       (WfLabel       *self);
gboolean wf_label_is_point   (const WfLabel *self);
gboolean wf_label_is_story   (const WfLabel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfLabel, wf_label_free)

G_END_DECLS
