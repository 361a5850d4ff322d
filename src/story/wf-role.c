// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An entry of the legend. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfRole, wf_role, G_TYPE_OBJECT)

static void
wf_role_finalize (GObject *object)
{
  WfRole *self = WF_ROLE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->label);

  G_OBJECT_CLASS (wf_role_parent_class)->finalize (object);
}

static void
wf_role_class_init (WfRoleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_role_finalize;
}

static void
wf_role_init (WfRole *self)
{
}

/**
 * wf_role_get_id:
 * @self: a role
 *
 * Returns: (transfer none): its id
 */
const char *
wf_role_get_id (WfRole *self)
{
  g_return_val_if_fail (WF_IS_ROLE (self), NULL);

  return self->id;
}

/**
 * wf_role_get_label:
 * @self: a role
 *
 * Returns: (transfer none): what being highlighted like this means
 */
WfText *
wf_role_get_label (WfRole *self)
{
  g_return_val_if_fail (WF_IS_ROLE (self), NULL);

  return self->label;
}

/**
 * wf_role_get_style:
 * @self: a role
 *
 * Returns: how the map draws it
 */
WfRoleStyle
wf_role_get_style (WfRole *self)
{
  g_return_val_if_fail (WF_IS_ROLE (self), WF_ROLE_PRIMARY);

  return self->style;
}
