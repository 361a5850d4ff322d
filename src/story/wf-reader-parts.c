// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the parts that stops refer to: roles, sources, entities, places and figures; and the timeline.

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "wf-date.h"
#include "wf-reader.h"

gpointer
wf_reader_read_role (WfReader         *self,
                     const WfJsonNode *node)
{
  static const char * const keys[] = { "id", "label", "style", NULL };
  WfRole *role;

  if (!wf_reader_check_object (self, node, keys))
    return NULL;

  role = g_object_new (WF_TYPE_ROLE, NULL);
  role->id = wf_reader_read_id (self, node);
  role->label = wf_reader_read_text (self, node, "label", WF_READ_REQUIRED);
  role->style = wf_reader_read_enum (self, node, "style", WF_TYPE_ROLE_STYLE, WF_ROLE_PRIMARY, WF_READ_REQUIRED);
  wf_reader_register (self, WF_THING_ROLE, node, role, role->id);

  return role;
}

gpointer
wf_reader_read_source (WfReader         *self,
                       const WfJsonNode *node)
{
  static const char * const keys[] = { "id", "title", "publisher", "author", "date", "accessed", "url", NULL };
  WfSource *source;

  if (!wf_reader_check_object (self, node, keys))
    return NULL;

  source = g_object_new (WF_TYPE_SOURCE, NULL);
  source->id = wf_reader_read_id (self, node);
  source->title = wf_reader_read_text (self, node, "title", WF_READ_REQUIRED);
  source->publisher = wf_reader_read_text (self, node, "publisher", WF_READ_REQUIRED);
  source->author = wf_reader_read_string (self, node, "author", WF_READ_OPTIONAL);
  source->date = wf_reader_read_date (self, node, "date", WF_READ_OPTIONAL);
  source->accessed = wf_reader_read_date (self, node, "accessed", WF_READ_OPTIONAL);
  source->url = wf_reader_read_url (self, node, "url");
  wf_reader_register (self, WF_THING_SOURCE, node, source, source->id);

  return source;
}

gpointer
wf_reader_read_entity (WfReader         *self,
                       const WfJsonNode *node)
{
  static const char * const keys[] = { "id", "kind", "name", "description", "image", "sources", NULL };
  WfEntity *entity;

  if (!wf_reader_check_object (self, node, keys))
    return NULL;

  entity = g_object_new (WF_TYPE_ENTITY, NULL);
  entity->id = wf_reader_read_id (self, node);
  entity->kind = wf_reader_read_enum (self, node, "kind", WF_TYPE_ENTITY_KIND, WF_ENTITY_CONCEPT, WF_READ_REQUIRED);
  entity->name = wf_reader_read_text (self, node, "name", WF_READ_REQUIRED);
  entity->description = wf_reader_read_text (self, node, "description", WF_READ_REQUIRED | WF_READ_RICH);
  entity->image = wf_reader_read_media (self, node, "image");
  entity->sources = wf_reader_read_references (self, node, "sources", WF_THING_SOURCE, 0, WF_READ_OPTIONAL);
  wf_reader_register (self, WF_THING_ENTITY, node, entity, entity->id);

  return entity;
}

gpointer
wf_reader_read_place (WfReader         *self,
                      const WfJsonNode *node)
{
#define COMMON_KEYS "id", "kind", "name", "summary", "entity"
  static const char * const area_keys[] = { COMMON_KEYS, "code", NULL };
  static const char * const point_keys[] = { COMMON_KEYS, "lat", "lon", "country", NULL };
  static const char * const group_keys[] = { COMMON_KEYS, "members", NULL };
  static const char * const all_keys[] = { COMMON_KEYS, "code", "lat", "lon", "country", "members", NULL };
#undef COMMON_KEYS
  const char * const *keys = all_keys;
  WfReadFlags name_flags = WF_READ_OPTIONAL;
  int kind;
  WfPlace *place;

  if (!wf_reader_check_type (self, node, WF_JSON_OBJECT))
    return NULL;

  kind = wf_reader_read_enum (self, node, "kind", WF_TYPE_PLACE_KIND, -1, WF_READ_REQUIRED);
  place = g_object_new (WF_TYPE_PLACE, NULL);
  place->id = wf_reader_read_id (self, node);
  place->kind = kind >= 0 ? (WfPlaceKind) kind : WF_PLACE_POINT;

  switch (kind)
    {
    case WF_PLACE_COUNTRY:
    case WF_PLACE_REGION:
      keys = area_keys;
      place->code = wf_reader_read_code (self, node, "code", place->kind, WF_READ_REQUIRED);
      break;
    case WF_PLACE_CITY:
    case WF_PLACE_POINT:
      keys = point_keys;
      name_flags = WF_READ_REQUIRED;
      place->lat = wf_reader_read_number (self, node, "lat", -90.0, 90.0, WF_READ_REQUIRED);
      place->lon = wf_reader_read_number (self, node, "lon", -180.0, 180.0, WF_READ_REQUIRED);
      place->country = wf_reader_read_code (self, node, "country", WF_PLACE_COUNTRY, WF_READ_OPTIONAL);
      break;
    case WF_PLACE_GROUP:
      keys = group_keys;
      name_flags = WF_READ_REQUIRED;
      g_strfreev (place->members);
      place->members = wf_reader_read_members (self, node);
      break;
    default:
      break;
    }

  wf_reader_check_kind (self, node, keys, all_keys);
  place->name = wf_reader_read_text (self, node, "name", name_flags);
  place->summary = wf_reader_read_text (self, node, "summary", WF_READ_RICH);
  place->entity = wf_reader_read_reference (self, node, "entity", WF_THING_ENTITY, WF_READ_OPTIONAL);
  wf_reader_register (self, WF_THING_PLACE, node, place, place->id);

  if (place->kind == WF_PLACE_COUNTRY && place->code != NULL
      && !g_hash_table_contains (self->explainer->country_by_code, place->code))
    g_hash_table_insert (self->explainer->country_by_code, place->code, place);

  return place;
}

static gpointer
read_row (WfReader         *self,
          const WfJsonNode *node)
{
  static const char * const keys[] = { "label", "value", "place", "estimate", NULL };
  WfFigureRow *row;

  if (!wf_reader_check_object (self, node, keys))
    return NULL;

  row = g_object_new (WF_TYPE_FIGURE_ROW, NULL);
  row->label = wf_reader_read_text (self, node, "label", WF_READ_REQUIRED);
  row->value = wf_reader_read_number (self, node, "value", 0.0, INFINITY, WF_READ_REQUIRED);
  row->place = wf_reader_read_reference (self, node, "place", WF_THING_PLACE, WF_READ_OPTIONAL);
  row->estimate = wf_reader_read_boolean (self, node, "estimate", WF_READ_OPTIONAL);

  return row;
}

/* The place of the last decimal that @value uses, such as 0.1, among six; at most @unit. */
static double
find_unit (double value,
           double unit)
{
  while (unit > 1e-6 && fabs (value / unit - round (value / unit)) > 1e-6)
    unit /= 10.0;

  return unit;
}

/* Rows may each be rounded, so the sum may be off by half of the last decimal for each of them. */
static void
check_total (WfReader         *self,
             const WfJsonNode *node,
             WfFigure         *figure)
{
  const WfJsonNode *total = wf_json_node_get (node, "total");
  guint n = g_list_model_get_n_items (figure->rows);
  double unit = find_unit (figure->total, 1.0);
  double sum = 0.0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WfFigureRow) row = g_list_model_get_item (figure->rows, i);

      sum += row->value;
      unit = find_unit (row->value, unit);
    }

  if (fabs (sum - figure->total) > n * unit / 2.0 + fabs (figure->total) * 1e-12)
    wf_report_add (self->report, WF_CODE_TOTAL_MISMATCH, total,
                   _("the rows add up to %.15g, not to %.15g; correct them, or add a row for the rest"),
                   sum, figure->total);
}

gpointer
wf_reader_read_figure (WfReader         *self,
                       const WfJsonNode *node)
{
  static const char * const keys[] = {
    "id", "kind", "title", "unit", "date", "rows", "total", "source", "note", NULL
  };
  const WfJsonNode *kind, *rows;
  guint n_errors = wf_report_get_n_errors (self->report);
  WfFigure *figure;

  if (!wf_reader_check_object (self, node, keys))
    return NULL;

  figure = g_object_new (WF_TYPE_FIGURE, NULL);
  figure->id = wf_reader_read_id (self, node);

  kind = wf_reader_get (self, node, "kind", WF_JSON_STRING, WF_READ_REQUIRED);
  if (kind != NULL && !g_str_equal (kind->string, "bar"))
    wf_report_add (self->report, WF_CODE_UNKNOWN_VALUE, kind, _("the only kind of figure is “bar”"));

  figure->title = wf_reader_read_text (self, node, "title", WF_READ_REQUIRED);
  figure->unit = wf_reader_read_text (self, node, "unit", WF_READ_OPTIONAL);
  figure->date = wf_reader_read_date (self, node, "date", WF_READ_OPTIONAL);
  rows = wf_json_node_get (node, "rows");
  figure->rows = wf_reader_read_list (self, node, "rows", WF_TYPE_FIGURE_ROW, 0, read_row, WF_READ_REQUIRED);
  figure->has_total = wf_reader_get (self, node, "total", WF_JSON_NUMBER, WF_READ_OPTIONAL) != NULL;
  if (figure->has_total)
    figure->total = wf_json_node_get (node, "total")->number;
  figure->source = wf_reader_read_reference (self, node, "source", WF_THING_SOURCE, WF_READ_REQUIRED);
  figure->note = wf_reader_read_text (self, node, "note", WF_READ_RICH);
  wf_reader_register (self, WF_THING_FIGURE, node, figure, figure->id);

  /* With a row missing, the sum would be wrong anyway. */
  if (figure->has_total && rows != NULL && wf_report_get_n_errors (self->report) == n_errors)
    check_total (self, node, figure);

  return figure;
}

gpointer
wf_reader_read_event (WfReader         *self,
                      const WfJsonNode *node)
{
  static const char * const keys[] = { "date", "text", "places", "sources", "stop", NULL };
  WfEvent *event;

  if (!wf_reader_check_object (self, node, keys))
    return NULL;

  event = g_object_new (WF_TYPE_EVENT, NULL);
  event->date = wf_reader_read_date (self, node, "date", WF_READ_REQUIRED);
  event->text = wf_reader_read_text (self, node, "text", WF_READ_REQUIRED | WF_READ_RICH);
  event->places = wf_reader_read_references (self, node, "places", WF_THING_PLACE, 0, WF_READ_OPTIONAL);
  event->sources = wf_reader_read_references (self, node, "sources", WF_THING_SOURCE, 0, WF_READ_OPTIONAL);
  event->stop = wf_reader_read_reference (self, node, "stop", WF_THING_STOP, WF_READ_OPTIONAL);

  return event;
}
