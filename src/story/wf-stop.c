// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One statement with its view of the map. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfStop, wf_stop, G_TYPE_OBJECT)

static void
wf_stop_finalize (GObject *object)
{
  WfStop *self = WF_STOP (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->title);
  g_clear_object (&self->text);
  g_clear_pointer (&self->date, g_free);
  g_clear_object (&self->fit);
  g_clear_pointer (&self->camera, wf_camera_free);
  g_clear_object (&self->highlights);
  g_clear_object (&self->connections);
  g_clear_object (&self->alt);
  g_clear_object (&self->figure);
  g_clear_object (&self->image);
  g_clear_object (&self->sources);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->mentioned_places, g_hash_table_unref);
  g_clear_pointer (&self->mentioned_entities, g_hash_table_unref);

  G_OBJECT_CLASS (wf_stop_parent_class)->finalize (object);
}

static void
wf_stop_class_init (WfStopClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_stop_finalize;
}

static void
wf_stop_init (WfStop *self)
{
}

/**
 * wf_stop_get_id:
 * @self: a stop
 *
 * Returns: (transfer none): its id, unique in the whole document
 */
const char *
wf_stop_get_id (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->id;
}

/**
 * wf_stop_get_index:
 * @self: a stop
 *
 * Returns: its number among all stops of the document, from 0
 */
guint
wf_stop_get_index (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), 0);

  return self->index;
}

/**
 * wf_stop_get_section:
 * @self: a stop
 *
 * Returns: (transfer none) (nullable): the section it stands in
 */
WfSection *
wf_stop_get_section (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->section;
}

/**
 * wf_stop_get_status:
 * @self: a stop
 *
 * Returns: what kind of statement it makes
 */
WfStatus
wf_stop_get_status (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), WF_STATUS_UNMARKED);

  return self->status;
}

/**
 * wf_stop_get_title:
 * @self: a stop
 *
 * Returns: (transfer none) (nullable): a few words for lists (plain); %NULL where there is none
 */
WfText *
wf_stop_get_title (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->title;
}

/**
 * wf_stop_get_text:
 * @self: a stop
 *
 * Returns: (transfer none): the statement (rich)
 */
WfText *
wf_stop_get_text (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->text;
}

/**
 * wf_stop_get_date:
 * @self: a stop
 *
 * Returns: (transfer none) (nullable): when it happened or was said, as ISO 8601 date; %NULL where there is none
 */
const char *
wf_stop_get_date (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->date;
}

/**
 * wf_stop_get_fit:
 * @self: a stop
 *
 * Returns: (transfer none): the places that the map shows whole: a list of #WfPlace; empty where the author named
 *   none
 */
GListModel *
wf_stop_get_fit (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->fit;
}

/**
 * wf_stop_get_camera:
 * @self: a stop
 *
 * Returns: (transfer none) (nullable): the view of the map, where the author gave one; %NULL where there is none
 */
const WfCamera *
wf_stop_get_camera (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->camera;
}

/**
 * wf_stop_get_bearing:
 * @self: a stop
 *
 * Returns: how far the map is turned, in degrees clockwise from north, -360…360; the same as in the camera where
 *   there is one
 */
double
wf_stop_get_bearing (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), 0.0);

  return self->bearing;
}

/**
 * wf_stop_get_highlights:
 * @self: a stop
 *
 * Returns: (transfer none): the places highlighted: a list of #WfHighlight
 */
GListModel *
wf_stop_get_highlights (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->highlights;
}

/**
 * wf_stop_get_connections:
 * @self: a stop
 *
 * Returns: (transfer none): the arcs on the map: a list of #WfConnection
 */
GListModel *
wf_stop_get_connections (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->connections;
}

/**
 * wf_stop_get_alt:
 * @self: a stop
 *
 * Returns: (transfer none) (nullable): what the map shows here, as the author put it (plain); see
 *   wf_stop_dup_map_description(); %NULL where there is none
 */
WfText *
wf_stop_get_alt (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->alt;
}

/**
 * wf_stop_get_figure:
 * @self: a stop
 *
 * Returns: (transfer none) (nullable): the numbers shown with it; %NULL where there is none
 */
WfFigure *
wf_stop_get_figure (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->figure;
}

/**
 * wf_stop_get_image:
 * @self: a stop
 *
 * Returns: (transfer none) (nullable): the picture shown with it; %NULL where there is none
 */
WfMedia *
wf_stop_get_image (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->image;
}

/**
 * wf_stop_get_sources:
 * @self: a stop
 *
 * Returns: (transfer none): who says so: a list of #WfSource
 */
GListModel *
wf_stop_get_sources (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->sources;
}

/**
 * wf_stop_get_notes:
 * @self: a stop
 *
 * Returns: (transfer none) (nullable): for the presenter (rich); %NULL where there is none
 */
WfText *
wf_stop_get_notes (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  return self->notes;
}

/**
 * wf_stop_get_seconds:
 * @self: a stop
 *
 * Returns: how long autoplay stays, in seconds; 0 where the author did not say
 */
double
wf_stop_get_seconds (WfStop *self)
{
  g_return_val_if_fail (WF_IS_STOP (self), 0.0);

  return self->seconds;
}

/**
 * wf_stop_mentions_place:
 * @self: a stop
 * @place: a place of the same story
 *
 * Returns: whether the stop speaks of @place; see wf_explainer_list_stops_with_place()
 */
gboolean
wf_stop_mentions_place (WfStop  *self,
                        WfPlace *place)
{
  g_return_val_if_fail (WF_IS_STOP (self), FALSE);
  g_return_val_if_fail (WF_IS_PLACE (place), FALSE);

  return self->mentioned_places != NULL && g_hash_table_contains (self->mentioned_places, place);
}

/**
 * wf_stop_mentions_entity:
 * @self: a stop
 * @entity: an entity of the same story
 *
 * Returns: whether the stop speaks of @entity; see wf_explainer_list_stops_with_entity()
 */
gboolean
wf_stop_mentions_entity (WfStop   *self,
                         WfEntity *entity)
{
  g_return_val_if_fail (WF_IS_STOP (self), FALSE);
  g_return_val_if_fail (WF_IS_ENTITY (entity), FALSE);

  return self->mentioned_entities != NULL && g_hash_table_contains (self->mentioned_entities, entity);
}
