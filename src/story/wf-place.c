// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A country, region, city, point or group. Immutable.

#include "config.h"

#include "wf-gazetteer.h"
#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfPlace, wf_place, G_TYPE_OBJECT)

static void
wf_place_finalize (GObject *object)
{
  WfPlace *self = WF_PLACE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_object (&self->name);
  g_clear_object (&self->summary);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->members, g_strfreev);
  g_clear_object (&self->entity);

  G_OBJECT_CLASS (wf_place_parent_class)->finalize (object);
}

static void
wf_place_class_init (WfPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_place_finalize;
}

static void
wf_place_init (WfPlace *self)
{
  self->members = g_new0 (char *, 1);
}

/**
 * wf_place_get_id:
 * @self: a place
 *
 * Returns: (transfer none): its id
 */
const char *
wf_place_get_id (WfPlace *self)
{
  g_return_val_if_fail (WF_IS_PLACE (self), NULL);

  return self->id;
}

/**
 * wf_place_get_kind:
 * @self: a place
 *
 * Returns: what it is
 */
WfPlaceKind
wf_place_get_kind (WfPlace *self)
{
  g_return_val_if_fail (WF_IS_PLACE (self), WF_PLACE_POINT);

  return self->kind;
}

/**
 * wf_place_get_code:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the ISO 3166 code of a country or region; %NULL where there is none
 */
const char *
wf_place_get_code (WfPlace *self)
{
  g_return_val_if_fail (WF_IS_PLACE (self), NULL);

  return self->code;
}

/**
 * wf_place_get_name:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the name the document gives it (plain); countries and regions mostly have
 *   none, see wf_place_dup_name(); %NULL where there is none
 */
WfText *
wf_place_get_name (WfPlace *self)
{
  g_return_val_if_fail (WF_IS_PLACE (self), NULL);

  return self->name;
}

/**
 * wf_place_get_summary:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): its part in the story (rich); %NULL where there is none
 */
WfText *
wf_place_get_summary (WfPlace *self)
{
  g_return_val_if_fail (WF_IS_PLACE (self), NULL);

  return self->summary;
}

/**
 * wf_place_get_lat:
 * @self: a place
 *
 * Returns: latitude of a city or point, in degrees, -90…90; else 0
 */
double
wf_place_get_lat (WfPlace *self)
{
  g_return_val_if_fail (WF_IS_PLACE (self), 0.0);

  return self->lat;
}

/**
 * wf_place_get_lon:
 * @self: a place
 *
 * Returns: longitude of a city or point, in degrees, -180…180; else 0
 */
double
wf_place_get_lon (WfPlace *self)
{
  g_return_val_if_fail (WF_IS_PLACE (self), 0.0);

  return self->lon;
}

/**
 * wf_place_get_country:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the alpha-2 code of the country of a city or point; %NULL where there is
 *   none
 */
const char *
wf_place_get_country (WfPlace *self)
{
  g_return_val_if_fail (WF_IS_PLACE (self), NULL);

  return self->country;
}

/**
 * wf_place_get_members:
 * @self: a place
 *
 * Returns: (transfer none) (array zero-terminated=1): the alpha-2 codes of a group’s members; empty for everything
 *   else
 */
const char * const *
wf_place_get_members (WfPlace *self)
{
  g_return_val_if_fail (WF_IS_PLACE (self), NULL);

  return (const char * const *) self->members;
}

/**
 * wf_place_get_entity:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the entry of the glossary about it; %NULL where there is none
 */
WfEntity *
wf_place_get_entity (WfPlace *self)
{
  g_return_val_if_fail (WF_IS_PLACE (self), NULL);

  return self->entity;
}

/**
 * wf_place_dup_name:
 * @self: a place
 * @languages: (nullable) (array zero-terminated=1): the reader’s languages, the preferred first
 *
 * The name that the document gives, else the one that the map knows.
 *
 * Returns: (transfer full): the name in the reader’s language; the code of a country that the map does not know
 */
char *
wf_place_dup_name (WfPlace            *self,
                   const char * const *languages)
{
  WfGazetteer *gazetteer;
  char *name = NULL;

  g_return_val_if_fail (WF_IS_PLACE (self), NULL);

  if (self->name != NULL)
    return wf_text_dup_plain (self->name, languages);

  gazetteer = wf_gazetteer_get_default ();
  if (gazetteer != NULL)
    name = wf_gazetteer_dup_name (gazetteer, self->code, languages);

  return name != NULL ? name : g_strdup (self->code);
}
