// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A person, organisation, agreement, resource or concept. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfEntity, wf_entity, G_TYPE_OBJECT)

static void
wf_entity_finalize (GObject *object)
{
  WfEntity *self = WF_ENTITY (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->name);
  g_clear_object (&self->description);
  g_clear_object (&self->image);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (wf_entity_parent_class)->finalize (object);
}

static void
wf_entity_class_init (WfEntityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_entity_finalize;
}

static void
wf_entity_init (WfEntity *self)
{
}

/**
 * wf_entity_get_id:
 * @self: an entity
 *
 * Returns: (transfer none): its id
 */
const char *
wf_entity_get_id (WfEntity *self)
{
  g_return_val_if_fail (WF_IS_ENTITY (self), NULL);

  return self->id;
}

/**
 * wf_entity_get_kind:
 * @self: an entity
 *
 * Returns: what it is
 */
WfEntityKind
wf_entity_get_kind (WfEntity *self)
{
  g_return_val_if_fail (WF_IS_ENTITY (self), WF_ENTITY_CONCEPT);

  return self->kind;
}

/**
 * wf_entity_get_name:
 * @self: an entity
 *
 * Returns: (transfer none): its name (plain)
 */
WfText *
wf_entity_get_name (WfEntity *self)
{
  g_return_val_if_fail (WF_IS_ENTITY (self), NULL);

  return self->name;
}

/**
 * wf_entity_get_description:
 * @self: an entity
 *
 * Returns: (transfer none): what to know about it (rich)
 */
WfText *
wf_entity_get_description (WfEntity *self)
{
  g_return_val_if_fail (WF_IS_ENTITY (self), NULL);

  return self->description;
}

/**
 * wf_entity_get_image:
 * @self: an entity
 *
 * Returns: (transfer none) (nullable): a picture of it; %NULL where there is none
 */
WfMedia *
wf_entity_get_image (WfEntity *self)
{
  g_return_val_if_fail (WF_IS_ENTITY (self), NULL);

  return self->image;
}

/**
 * wf_entity_get_sources:
 * @self: an entity
 *
 * Returns: (transfer none): where that comes from: a list of #WfSource
 */
GListModel *
wf_entity_get_sources (WfEntity *self)
{
  g_return_val_if_fail (WF_IS_ENTITY (self), NULL);

  return self->sources;
}
