// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole story. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfExplainer, wf_explainer, G_TYPE_OBJECT)

static gpointer
find (GHashTable *table,
      const char *key)
{
  return key != NULL ? g_hash_table_lookup (table, key) : NULL;
}

static GListModel *
list_stops_with (WfExplainer *self,
                 gpointer     subject)
{
  GPtrArray *stops = g_hash_table_lookup (self->stops_by_subject, subject);

  if (stops == NULL)
    return wf_list_new_empty (WF_TYPE_STOP);

  return wf_list_new (WF_TYPE_STOP, g_ptr_array_ref (stops));
}

static void
wf_explainer_finalize (GObject *object)
{
  WfExplainer *self = WF_EXPLAINER (object);

  g_clear_pointer (&self->role_by_id, g_hash_table_unref);
  g_clear_pointer (&self->place_by_id, g_hash_table_unref);
  g_clear_pointer (&self->entity_by_id, g_hash_table_unref);
  g_clear_pointer (&self->source_by_id, g_hash_table_unref);
  g_clear_pointer (&self->figure_by_id, g_hash_table_unref);
  g_clear_pointer (&self->stop_by_id, g_hash_table_unref);
  g_clear_pointer (&self->country_by_code, g_hash_table_unref);
  g_clear_pointer (&self->stops_by_subject, g_hash_table_unref);
  g_clear_object (&self->questions);
  g_clear_object (&self->timeline);
  g_clear_object (&self->stops);
  g_clear_object (&self->sections);
  g_clear_object (&self->figures);
  g_clear_object (&self->places);
  g_clear_object (&self->entities);
  g_clear_object (&self->sources);
  g_clear_object (&self->roles);
  g_clear_object (&self->summary);
  g_clear_object (&self->title);
  g_clear_pointer (&self->authors, g_strfreev);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->updated, g_free);
  g_clear_pointer (&self->license, g_free);

  G_OBJECT_CLASS (wf_explainer_parent_class)->finalize (object);
}

static void
wf_explainer_class_init (WfExplainerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_explainer_finalize;
}

static void
wf_explainer_init (WfExplainer *self)
{
  self->role_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->place_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->entity_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->source_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->figure_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->stop_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->country_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->stops_by_subject = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * wf_explainer_get_id:
 * @self: an explainer
 *
 * Returns: (transfer none): its id
 */
const char *
wf_explainer_get_id (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->id;
}

/**
 * wf_explainer_get_language:
 * @self: an explainer
 *
 * Returns: (transfer none): the BCP 47 tag of the language it is written in
 */
const char *
wf_explainer_get_language (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->language;
}

/**
 * wf_explainer_get_title:
 * @self: an explainer
 *
 * Returns: (transfer none): its title (plain)
 */
WfText *
wf_explainer_get_title (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->title;
}

/**
 * wf_explainer_get_summary:
 * @self: an explainer
 *
 * Returns: (transfer none) (nullable): what it is about (rich)
 */
WfText *
wf_explainer_get_summary (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->summary;
}

/**
 * wf_explainer_get_published:
 * @self: an explainer
 *
 * Returns: (transfer none) (nullable): when it was published, as ISO 8601 date
 */
const char *
wf_explainer_get_published (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->published;
}

/**
 * wf_explainer_get_updated:
 * @self: an explainer
 *
 * Returns: (transfer none) (nullable): when it was last updated, as ISO 8601 date
 */
const char *
wf_explainer_get_updated (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->updated;
}

/**
 * wf_explainer_get_license:
 * @self: an explainer
 *
 * Returns: (transfer none) (nullable): its licence, as SPDX expression
 */
const char *
wf_explainer_get_license (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->license;
}

/**
 * wf_explainer_get_authors:
 * @self: an explainer
 *
 * Returns: (transfer none) (array zero-terminated=1): who wrote it; may be empty
 */
const char * const *
wf_explainer_get_authors (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return (const char * const *) self->authors;
}

/**
 * wf_explainer_get_roles:
 * @self: an explainer
 *
 * Returns: (transfer none): the legend: a list of #WfRole
 */
GListModel *
wf_explainer_get_roles (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->roles;
}

/**
 * wf_explainer_get_places:
 * @self: an explainer
 *
 * Returns: (transfer none): a list of #WfPlace
 */
GListModel *
wf_explainer_get_places (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->places;
}

/**
 * wf_explainer_get_entities:
 * @self: an explainer
 *
 * Returns: (transfer none): the glossary: a list of #WfEntity
 */
GListModel *
wf_explainer_get_entities (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->entities;
}

/**
 * wf_explainer_get_sources:
 * @self: an explainer
 *
 * Returns: (transfer none): a list of #WfSource
 */
GListModel *
wf_explainer_get_sources (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->sources;
}

/**
 * wf_explainer_get_figures:
 * @self: an explainer
 *
 * Returns: (transfer none): a list of #WfFigure
 */
GListModel *
wf_explainer_get_figures (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->figures;
}

/**
 * wf_explainer_get_timeline:
 * @self: an explainer
 *
 * Returns: (transfer none): a list of #WfEvent
 */
GListModel *
wf_explainer_get_timeline (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->timeline;
}

/**
 * wf_explainer_get_sections:
 * @self: an explainer
 *
 * Returns: (transfer none): a list of #WfSection, in reading order
 */
GListModel *
wf_explainer_get_sections (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->sections;
}

/**
 * wf_explainer_get_stops:
 * @self: an explainer
 *
 * Returns: (transfer none): all stops of all sections in reading order: a list of #WfStop
 */
GListModel *
wf_explainer_get_stops (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->stops;
}

/**
 * wf_explainer_get_questions:
 * @self: an explainer
 *
 * Returns: (transfer none): a list of #WfQuestion
 */
GListModel *
wf_explainer_get_questions (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return self->questions;
}

/**
 * wf_explainer_get_languages:
 * @self: an explainer
 *
 * Returns: (transfer none) (array zero-terminated=1): the languages it is in, which are those of its title, the document’s own first
 */
const char * const *
wf_explainer_get_languages (WfExplainer *self)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return wf_text_get_languages (self->title);
}

/**
 * wf_explainer_find_role:
 * @self: an explainer
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the role with that id
 */
WfRole *
wf_explainer_find_role (WfExplainer *self,
                        const char  *id)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return find (self->role_by_id, id);
}

/**
 * wf_explainer_find_place:
 * @self: an explainer
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the place with that id
 */
WfPlace *
wf_explainer_find_place (WfExplainer *self,
                         const char  *id)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return find (self->place_by_id, id);
}

/**
 * wf_explainer_find_entity:
 * @self: an explainer
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the entity with that id
 */
WfEntity *
wf_explainer_find_entity (WfExplainer *self,
                          const char  *id)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return find (self->entity_by_id, id);
}

/**
 * wf_explainer_find_source:
 * @self: an explainer
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the source with that id
 */
WfSource *
wf_explainer_find_source (WfExplainer *self,
                          const char  *id)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return find (self->source_by_id, id);
}

/**
 * wf_explainer_find_figure:
 * @self: an explainer
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the figure with that id
 */
WfFigure *
wf_explainer_find_figure (WfExplainer *self,
                          const char  *id)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return find (self->figure_by_id, id);
}

/**
 * wf_explainer_find_stop:
 * @self: an explainer
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the stop with that id
 */
WfStop *
wf_explainer_find_stop (WfExplainer *self,
                        const char  *id)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return find (self->stop_by_id, id);
}

/**
 * wf_explainer_find_country:
 * @self: an explainer
 * @code: (nullable): an ISO 3166-1 alpha-2 code
 *
 * Returns: (transfer none) (nullable): the first place that is the country with that code
 */
WfPlace *
wf_explainer_find_country (WfExplainer *self,
                           const char  *code)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);

  return find (self->country_by_code, code);
}

/**
 * wf_explainer_list_stops_with_place:
 * @self: an explainer
 * @place: one of its places
 *
 * A stop speaks of a place where it highlights it, shows it in its view, connects it with another one, links to it
 * in its text, or does so with a group that the place is a member of.
 *
 * Returns: (transfer full): the stops that speak of @place, in reading order: a list of #WfStop
 */
GListModel *
wf_explainer_list_stops_with_place (WfExplainer *self,
                                    WfPlace     *place)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);
  g_return_val_if_fail (WF_IS_PLACE (place), NULL);

  return list_stops_with (self, place);
}

/**
 * wf_explainer_list_stops_with_entity:
 * @self: an explainer
 * @entity: one of its entities
 *
 * A stop speaks of an entity where it links to it in its text, or speaks of a place that names it as its entity.
 *
 * Returns: (transfer full): the stops that speak of @entity, in reading order: a list of #WfStop
 */
GListModel *
wf_explainer_list_stops_with_entity (WfExplainer *self,
                                     WfEntity    *entity)
{
  g_return_val_if_fail (WF_IS_EXPLAINER (self), NULL);
  g_return_val_if_fail (WF_IS_ENTITY (entity), NULL);

  return list_stops_with (self, entity);
}
