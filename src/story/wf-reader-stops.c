// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads sections and their stops.

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "wf-reader.h"

static gpointer
read_highlight (WfReader         *self,
                const WfJsonNode *node)
{
  static const char * const keys[] = { "place", "role", NULL };
  WfHighlight *highlight;

  if (!wf_reader_check_object (self, node, keys))
    return NULL;

  highlight = g_object_new (WF_TYPE_HIGHLIGHT, NULL);
  highlight->place = wf_reader_read_reference (self, node, "place", WF_THING_PLACE, WF_READ_REQUIRED);
  highlight->role = wf_reader_read_reference (self, node, "role", WF_THING_ROLE, WF_READ_REQUIRED);

  if (highlight->place != NULL)
    wf_reader_mention_place (self->stop, highlight->place);

  return highlight;
}

static WfPlace *
read_end (WfReader         *self,
          const WfJsonNode *node,
          const char       *key)
{
  WfPlace *place = wf_reader_read_reference (self, node, key, WF_THING_PLACE, WF_READ_REQUIRED);

  if (place == NULL)
    return NULL;

  if (place->kind == WF_PLACE_GROUP)
    wf_report_add (self->report, WF_CODE_GROUP_CONNECTION, wf_json_node_get (node, key),
                   _("a connection cannot start or end at the group “%s”; choose one of its members, or a city"),
                   place->id);
  wf_reader_mention_place (self->stop, place);

  return place;
}

static gpointer
read_connection (WfReader         *self,
                 const WfJsonNode *node)
{
  static const char * const keys[] = { "from", "to", "label", "role", NULL };
  WfConnection *connection;

  if (!wf_reader_check_object (self, node, keys))
    return NULL;

  connection = g_object_new (WF_TYPE_CONNECTION, NULL);
  connection->from = read_end (self, node, "from");
  connection->to = read_end (self, node, "to");
  connection->label = wf_reader_read_text (self, node, "label", WF_READ_OPTIONAL);
  connection->role = wf_reader_read_reference (self, node, "role", WF_THING_ROLE, WF_READ_OPTIONAL);

  if (connection->from != NULL && connection->from == connection->to)
    wf_report_add (self->report, WF_CODE_SAME_ENDS, wf_json_node_get (node, "to"),
                   _("this connection ends where it starts, so nobody will see it"));

  return connection;
}

static void
read_camera (WfReader         *self,
             const WfJsonNode *view,
             WfStop           *stop)
{
  const WfCamera camera = {
    .lat = wf_reader_read_number (self, view, "lat", -90.0, 90.0, WF_READ_REQUIRED),
    .lon = wf_reader_read_number (self, view, "lon", -180.0, 180.0, WF_READ_REQUIRED),
    .zoom = wf_reader_read_number (self, view, "zoom", 0.0, 18.0, WF_READ_REQUIRED),
    .bearing = stop->bearing,
  };

  stop->camera = wf_camera_copy (&camera);
}

static void
read_view (WfReader         *self,
           const WfJsonNode *node,
           WfStop           *stop)
{
  static const char * const keys[] = { "fit", "lat", "lon", "zoom", "bearing", NULL };
  const WfJsonNode *view = wf_reader_get (self, node, "view", WF_JSON_OBJECT, WF_READ_OPTIONAL);
  const WfJsonNode *fit;
  gboolean has_coordinates;

  if (view == NULL || !wf_reader_check_object (self, view, keys))
    return;

  fit = wf_json_node_get (view, "fit");
  has_coordinates = wf_json_node_get (view, "lat") != NULL || wf_json_node_get (view, "lon") != NULL
                    || wf_json_node_get (view, "zoom") != NULL;
  stop->bearing = fmod (wf_reader_read_number (self, view, "bearing", -INFINITY, INFINITY, WF_READ_OPTIONAL), 360.0);

  if (fit != NULL && has_coordinates)
    {
      wf_report_add (self->report, WF_CODE_AMBIGUOUS_VIEW, view,
                     _("a view has either “fit” or “lat”, “lon” and “zoom”; remove one of the two"));
      return;
    }

  if (fit == NULL && !has_coordinates)
    {
      wf_report_add (self->report, WF_CODE_MISSING_KEY, view,
                     _("a view needs “fit”, or “lat”, “lon” and “zoom”"));
      return;
    }

  if (fit == NULL)
    {
      read_camera (self, view, stop);
      return;
    }

  g_object_unref (stop->fit);
  stop->fit = wf_reader_read_references (self, view, "fit", WF_THING_PLACE, 1, WF_READ_OPTIONAL);
  for (guint i = 0; i < g_list_model_get_n_items (stop->fit); i++)
    {
      g_autoptr (WfPlace) place = g_list_model_get_item (stop->fit, i);

      wf_reader_mention_place (stop, place);
    }
}

static void
check_repeated_highlights (WfReader         *self,
                           const WfJsonNode *node)
{
  const WfJsonNode *array = wf_json_node_get (node, "highlights");
  g_autoptr (GHashTable) seen = NULL;

  if (array == NULL || array->type != WF_JSON_ARRAY || array->length < 2)
    return;

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (const WfJsonNode *child = array->first; child != NULL; child = child->next)
    {
      const WfJsonNode *place = wf_json_node_get (child, "place");

      if (place != NULL && place->type == WF_JSON_STRING
          && g_hash_table_contains (self->things[WF_THING_PLACE], place->string)
          && !g_hash_table_add (seen, (gpointer) place->string))
        wf_report_add (self->report, WF_CODE_REPEATED_ITEM, place,
                       _("“%s” is highlighted here already; a place has one role at a stop"), place->string);
    }
}

static gpointer
read_stop (WfReader         *self,
           const WfJsonNode *node)
{
  static const char * const keys[] = {
    "id", "status", "title", "text", "date", "view", "highlights", "connections", "alt", "figure", "image",
    "sources", "notes", "seconds", NULL
  };
  WfStop *stop;

  /* Cancelling costs nothing to look for, so it is looked for at every stop. */
  if (g_cancellable_is_cancelled (self->cancellable))
    self->cancelled = TRUE;

  if (self->n_stops++ >= WF_READER_MAX_STOPS)
    {
      if (self->n_stops == WF_READER_MAX_STOPS + 1)
        wf_report_add (self->report, WF_CODE_TOO_MANY, node,
                       _("a document has at most %d stops; split it"), WF_READER_MAX_STOPS);
      return NULL;
    }

  if (!wf_reader_check_object (self, node, keys))
    return NULL;

  stop = g_object_new (WF_TYPE_STOP, NULL);
  self->stop = stop;
  stop->index = self->n_stops - 1;
  stop->id = wf_reader_read_id (self, node);
  stop->status = wf_reader_read_enum (self, node, "status", WF_TYPE_STATUS, WF_STATUS_UNMARKED, WF_READ_OPTIONAL);
  stop->title = wf_reader_read_text (self, node, "title", WF_READ_OPTIONAL);
  stop->text = wf_reader_read_text (self, node, "text", WF_READ_REQUIRED | WF_READ_RICH);
  stop->date = wf_reader_read_date (self, node, "date", WF_READ_OPTIONAL);
  stop->fit = wf_list_new_empty (WF_TYPE_PLACE);
  read_view (self, node, stop);
  stop->highlights = wf_reader_read_list (self, node, "highlights", WF_TYPE_HIGHLIGHT, 0, read_highlight,
                                          WF_READ_OPTIONAL);
  check_repeated_highlights (self, node);
  stop->connections = wf_reader_read_list (self, node, "connections", WF_TYPE_CONNECTION, 0, read_connection,
                                           WF_READ_OPTIONAL);
  stop->alt = wf_reader_read_text (self, node, "alt", WF_READ_OPTIONAL);
  stop->figure = wf_reader_read_reference (self, node, "figure", WF_THING_FIGURE, WF_READ_OPTIONAL);
  stop->image = wf_reader_read_media (self, node, "image");
  stop->sources = wf_reader_read_references (self, node, "sources", WF_THING_SOURCE, 0, WF_READ_OPTIONAL);
  self->stop = NULL;
  stop->notes = wf_reader_read_text (self, node, "notes", WF_READ_RICH);
  stop->seconds = wf_reader_read_number (self, node, "seconds", 0.0, INFINITY, WF_READ_POSITIVE);

  if (wf_json_node_get (node, "status") == NULL)
    wf_report_add (self->report, WF_CODE_MISSING_STATUS, node,
                   _("“status” is missing, so readers cannot tell news from opinion; add “reported”, “background”, “analysis” or “outlook”"));
  if (wf_json_node_get (node, "alt") == NULL)
    wf_report_add (self->report, WF_CODE_MISSING_ALT, node,
                   _("“alt” is missing, so people who do not see the map hear a list of places; say what the map shows"));

  wf_reader_register (self, WF_THING_STOP, node, stop, stop->id);

  return stop;
}

gpointer
wf_reader_read_section (WfReader         *self,
                        const WfJsonNode *node)
{
  static const char * const keys[] = { "id", "title", "summary", "stops", "minutes", NULL };
  WfSection *section;

  if (!wf_reader_check_object (self, node, keys))
    return NULL;

  section = g_object_new (WF_TYPE_SECTION, NULL);
  section->index = node->index;
  section->id = wf_reader_read_id (self, node);
  section->title = wf_reader_read_text (self, node, "title", WF_READ_REQUIRED);
  section->summary = wf_reader_read_text (self, node, "summary", WF_READ_RICH);
  section->minutes = wf_reader_read_number (self, node, "minutes", 0.0, INFINITY, WF_READ_POSITIVE);
  g_object_unref (section->stops);
  section->stops = wf_reader_read_list (self, node, "stops", WF_TYPE_STOP, 1, read_stop, WF_READ_REQUIRED);
  wf_reader_register (self, WF_THING_SECTION, node, section, section->id);

  for (guint i = 0; i < g_list_model_get_n_items (section->stops); i++)
    {
      g_autoptr (WfStop) stop = g_list_model_get_item (section->stops, i);

      stop->section = section;
    }

  return section;
}
