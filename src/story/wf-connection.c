// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An arc on the map. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfConnection, wf_connection, G_TYPE_OBJECT)

static void
wf_connection_finalize (GObject *object)
{
  WfConnection *self = WF_CONNECTION (object);

  g_clear_object (&self->from);
  g_clear_object (&self->to);
  g_clear_object (&self->label);
  g_clear_object (&self->role);

  G_OBJECT_CLASS (wf_connection_parent_class)->finalize (object);
}

static void
wf_connection_class_init (WfConnectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_connection_finalize;
}

static void
wf_connection_init (WfConnection *self)
{
}

/**
 * wf_connection_get_from:
 * @self: a connection
 *
 * Returns: (transfer none): where it starts; never a group
 */
WfPlace *
wf_connection_get_from (WfConnection *self)
{
  g_return_val_if_fail (WF_IS_CONNECTION (self), NULL);

  return self->from;
}

/**
 * wf_connection_get_to:
 * @self: a connection
 *
 * Returns: (transfer none): where it ends; never a group
 */
WfPlace *
wf_connection_get_to (WfConnection *self)
{
  g_return_val_if_fail (WF_IS_CONNECTION (self), NULL);

  return self->to;
}

/**
 * wf_connection_get_label:
 * @self: a connection
 *
 * Returns: (transfer none) (nullable): what it stands for (plain); %NULL where there is none
 */
WfText *
wf_connection_get_label (WfConnection *self)
{
  g_return_val_if_fail (WF_IS_CONNECTION (self), NULL);

  return self->label;
}

/**
 * wf_connection_get_role:
 * @self: a connection
 *
 * Returns: (transfer none) (nullable): the role it is drawn in; %NULL where there is none
 */
WfRole *
wf_connection_get_role (WfConnection *self)
{
  g_return_val_if_fail (WF_IS_CONNECTION (self), NULL);

  return self->role;
}
