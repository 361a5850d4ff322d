// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A place and the role that it is highlighted in. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfHighlight, wf_highlight, G_TYPE_OBJECT)

static void
wf_highlight_finalize (GObject *object)
{
  WfHighlight *self = WF_HIGHLIGHT (object);

  g_clear_object (&self->place);
  g_clear_object (&self->role);

  G_OBJECT_CLASS (wf_highlight_parent_class)->finalize (object);
}

static void
wf_highlight_class_init (WfHighlightClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_highlight_finalize;
}

static void
wf_highlight_init (WfHighlight *self)
{
}

/**
 * wf_highlight_get_place:
 * @self: a highlight
 *
 * Returns: (transfer none): the place
 */
WfPlace *
wf_highlight_get_place (WfHighlight *self)
{
  g_return_val_if_fail (WF_IS_HIGHLIGHT (self), NULL);

  return self->place;
}

/**
 * wf_highlight_get_role:
 * @self: a highlight
 *
 * Returns: (transfer none): the role
 */
WfRole *
wf_highlight_get_role (WfHighlight *self)
{
  g_return_val_if_fail (WF_IS_HIGHLIGHT (self), NULL);

  return self->role;
}
