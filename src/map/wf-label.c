// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLabel: a name on the map, as plain data.

#include "wf-label.h"

/**
 * wf_label_new:
 * @second: (nullable): left out where it equals @text
 *
 * Returns: (transfer full):
 */
WfLabel *
wf_label_new (WfLabelKind  kind,
              const char  *key,
              const char  *text,
              const char  *second,
              double       unit_x,
              double       unit_y,
              int          rank)
{
  WfLabel *self = g_new (WfLabel, 1);

  *self = (WfLabel) {
    .kind = kind,
    .key = g_strdup (key),
    .text = g_strdup (text),
    .second = g_strcmp0 (text, second) != 0 ? g_strdup (second) : NULL,
    .unit_x = unit_x,
    .unit_y = unit_y,
    .rank = rank,
  };

  return self;
}

void
wf_label_free (WfLabel *self)
{
  g_free (self->key);
  g_free (self->text);
  g_free (self->second);
  g_free (self);
}

/**
 * wf_label_is_point:
 *
 * Returns: whether the name stands beside a point rather than across an area
 */
gboolean
wf_label_is_point (const WfLabel *self)
{
  return self->kind == WF_LABEL_FOUND || self->kind == WF_LABEL_STORY_POINT || self->kind == WF_LABEL_CAPITAL ||
         self->kind == WF_LABEL_CITY;
}

/**
 * wf_label_is_story:
 *
 * Returns: whether the stop or the reader asks for this name, so that it must be shown
 */
gboolean
wf_label_is_story (const WfLabel *self)
{
  return self->kind <= WF_LABEL_CONNECTION;
}
