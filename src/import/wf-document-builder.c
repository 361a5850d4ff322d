// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <math.h>
#include <string.h>

#include "wf-document-builder.h"
#include "wf-gazetteer.h"
#include "wf-sphere.h"

#define MAX_ID 60

/* A few lines can ask for a million highlights: all countries, in every stop that follows. */
#define MAX_PARTS 100000

/* The lists of a document that always stand while it is built. */
static const char * const LISTS[] = { "roles", "places", "sources" };

struct _WfDocumentBuilder
{
  JsonObject *root;
  JsonArray  *stops;
  GHashTable *ids;     /* (list, id) taken: "places/miami" → how often its stem was */
  GHashTable *places;  /* what stands for a place → its id */
  GHashTable *sources; /* address or title → id */
  GHashTable *cited;   /* (stop, source) */
  guint       n_parts; /* highlights, fitted places, connections, sources and citations */
};

/* Ids are 1–64 of a–z, 0–9 and “-”. */
static char *
take_id (WfDocumentBuilder *self,
         const char        *list,
         const char        *hint,
         const char        *fallback)
{
  g_autofree char *ascii = g_str_to_ascii (hint != NULL ? hint : "", "C");
  g_autoptr (GString) slug = g_string_new (NULL);
  g_autofree char *stem = NULL;
  g_autofree char *first = NULL;

  for (const char *c = ascii; *c != '\0' && slug->len < MAX_ID - 8; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (slug, g_ascii_tolower (*c));
    else if (*c != '?' && slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  stem = g_strdup (slug->len > 0 ? slug->str : fallback);
  first = g_strconcat (list, "/", stem, NULL);
  for (guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, first)) + 1;; n++)
    {
      g_autofree char *id = n == 1 ? g_strdup (stem) : g_strdup_printf ("%s-%u", stem, n);
      g_autofree char *key = g_strconcat (list, "/", id, NULL);

      if (g_hash_table_contains (self->ids, key))
        continue;
      g_hash_table_insert (self->ids, g_steal_pointer (&key), GUINT_TO_POINTER (1));
      g_hash_table_insert (self->ids, g_steal_pointer (&first), GUINT_TO_POINTER (n));
      return g_steal_pointer (&id);
    }
}

/* Whether there is room for one more part; false counts as an attempt. */
static gboolean
take_part (WfDocumentBuilder *self)
{
  if (self->n_parts <= MAX_PARTS)
    self->n_parts++;
  return self->n_parts <= MAX_PARTS;
}

static JsonArray *
ensure_array (JsonObject *object,
              const char *name)
{
  if (!json_object_has_member (object, name))
    json_object_set_array_member (object, name, json_array_new ());
  return json_object_get_array_member (object, name);
}

/**
 * wf_document_builder_new:
 * @language: BCP 47 tag of the texts
 * @title: (nullable): plain title; the story is called “Untitled” without one
 *
 * Returns: (transfer full): a builder of a document with one section
 */
WfDocumentBuilder *
wf_document_builder_new (const char *language,
                         const char *title)
{
  WfDocumentBuilder *self = g_new0 (WfDocumentBuilder, 1);
  g_autofree char *id = NULL;
  JsonObject *section = json_object_new ();
  JsonArray *sections = json_array_new ();

  title = title != NULL && *title != '\0' ? title : "Untitled";
  self->root = json_object_new ();
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  id = take_id (self, "document", title, "story");
  json_object_set_string_member (self->root, "format", "wherefore-explainer");
  json_object_set_int_member (self->root, "version", 1);
  json_object_set_string_member (self->root, "id", id);
  json_object_set_string_member (self->root, "language", language);
  json_object_set_string_member (self->root, "title", title);
  for (gsize i = 0; i < G_N_ELEMENTS (LISTS); i++)
    ensure_array (self->root, LISTS[i]);
  self->stops = json_array_new ();
  json_object_set_string_member (section, "id", "story");
  json_object_set_string_member (section, "title", title);
  json_object_set_array_member (section, "stops", self->stops);
  json_array_add_object_element (sections, section);
  json_object_set_array_member (self->root, "sections", sections);
  return self;
}

void
wf_document_builder_free (WfDocumentBuilder *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->root, json_object_unref);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->cited);
  g_free (self);
}

/**
 * wf_document_builder_get_root:
 *
 * Returns: (transfer none): the document, to add what has no function here
 */
JsonObject *
wf_document_builder_get_root (WfDocumentBuilder *self)
{
  return self->root;
}

/**
 * wf_document_builder_end:
 *
 * Returns: (transfer full): the document; lists that stayed empty are left out
 */
JsonNode *
wf_document_builder_end (WfDocumentBuilder *self)
{
  JsonNode *node;

  for (gsize i = 0; i < G_N_ELEMENTS (LISTS); i++)
    if (json_array_get_length (json_object_get_array_member (self->root, LISTS[i])) == 0)
      json_object_remove_member (self->root, LISTS[i]);

  node = json_node_alloc ();
  json_node_init_object (node, self->root);
  return node;
}

/**
 * wf_document_builder_add_point:
 * @name: plain name
 * @lat: degrees, -90…90
 * @lon: degrees, -180…180
 *
 * Adds a place, once for each name and point. It is a city if the map knows a city of that name within 50 km.
 *
 * Returns: (transfer none): its id
 */
const char *
wf_document_builder_add_point (WfDocumentBuilder *self,
                               const char        *name,
                               double             lat,
                               double             lon)
{
  g_autofree char *key = g_strdup_printf ("%.4f %.4f %s", lat, lon, name);
  const char *known = g_hash_table_lookup (self->places, key);
  WfGazetteer *gazetteer = wf_gazetteer_get_default ();
  double city_lat, city_lon;
  JsonObject *place;
  gboolean city;
  char *id;

  if (known != NULL)
    return known;

  city = gazetteer != NULL && wf_gazetteer_find_city (gazetteer, name, &city_lat, &city_lon, NULL) &&
         wf_sphere_distance (lat, lon, city_lat, city_lon) < 50;
  id = take_id (self, "places", name, "place");
  place = json_object_new ();
  json_object_set_string_member (place, "id", id);
  json_object_set_string_member (place, "kind", city ? "city" : "point");
  json_object_set_string_member (place, "name", name);
  json_object_set_double_member (place, "lat", lat);
  json_object_set_double_member (place, "lon", lon);
  json_array_add_object_element (json_object_get_array_member (self->root, "places"), place);
  g_hash_table_insert (self->places, g_steal_pointer (&key), id);
  return id;
}

/**
 * wf_document_builder_add_country:
 * @code: an ISO 3166-1 alpha-2 code that the map knows
 *
 * Returns: (transfer none): the id of the place
 */
const char *
wf_document_builder_add_country (WfDocumentBuilder *self,
                                 const char        *code)
{
  const char *known = g_hash_table_lookup (self->places, code);
  g_autofree char *hint = g_strconcat ("country-", code, NULL);
  JsonObject *place;
  char *id;

  if (known != NULL)
    return known;

  id = take_id (self, "places", hint, "country");
  place = json_object_new ();
  json_object_set_string_member (place, "id", id);
  json_object_set_string_member (place, "kind", "country");
  json_object_set_string_member (place, "code", code);
  json_array_add_object_element (json_object_get_array_member (self->root, "places"), place);
  g_hash_table_insert (self->places, g_strdup (code), id);
  return id;
}

/**
 * wf_document_builder_add_source:
 * @title: plain title
 * @publisher: plain name of who published it
 * @url: (nullable): a web address
 *
 * Returns: (transfer none) (nullable): the id of the source, the same for the same address or, without one, the same title; %NULL
 *   where the document is full
 */
const char *
wf_document_builder_add_source (WfDocumentBuilder *self,
                                const char        *title,
                                const char        *publisher,
                                const char        *url)
{
  const char *key = url != NULL ? url : title;
  const char *known = g_hash_table_lookup (self->sources, key);
  JsonObject *source;
  char *id;

  if (known != NULL)
    return known;
  if (!take_part (self))
    return NULL;

  id = take_id (self, "sources", title, "source");
  source = json_object_new ();
  json_object_set_string_member (source, "id", id);
  json_object_set_string_member (source, "title", title);
  json_object_set_string_member (source, "publisher", publisher);
  if (url != NULL)
    json_object_set_string_member (source, "url", url);
  json_array_add_object_element (json_object_get_array_member (self->root, "sources"), source);
  g_hash_table_insert (self->sources, g_strdup (key), id);
  return id;
}

/**
 * wf_document_builder_add_stop:
 * @id_hint: (nullable): what its id is made of
 * @title: (nullable): plain title
 * @rich: its text, not empty
 *
 * Returns: (transfer none): the stop
 */
JsonObject *
wf_document_builder_add_stop (WfDocumentBuilder *self,
                              const char        *id_hint,
                              const char        *title,
                              const char        *rich)
{
  JsonObject *stop = json_object_new ();
  g_autofree char *id = take_id (self, "stops", id_hint, "stop");

  json_object_set_string_member (stop, "id", id);
  if (title != NULL && *title != '\0')
    json_object_set_string_member (stop, "title", title);
  json_object_set_string_member (stop, "text", rich);
  json_array_add_object_element (self->stops, stop);
  return stop;
}

/**
 * wf_document_builder_set_camera:
 * @lat: degrees
 * @lon: degrees
 * @zoom: zoom of 256-pixel tiles; clamped to 0…18
 * @bearing: degrees clockwise
 */
void
wf_document_builder_set_camera (JsonObject *stop,
                                double      lat,
                                double      lon,
                                double      zoom,
                                double      bearing)
{
  JsonObject *view = json_object_new ();

  json_object_set_double_member (view, "lat", lat);
  json_object_set_double_member (view, "lon", lon);
  json_object_set_double_member (view, "zoom", CLAMP (zoom, 0, 18));
  if (fabs (bearing) > 0.01)
    json_object_set_double_member (view, "bearing", bearing);
  json_object_set_object_member (stop, "view", view);
}

/**
 * wf_document_builder_fit:
 * @places: (element-type utf8): ids of places that @stop’s view shall show; the same may be named twice
 */
void
wf_document_builder_fit (WfDocumentBuilder *self,
                         JsonObject        *stop,
                         GPtrArray         *places)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JsonArray) fit = json_array_new ();
  JsonObject *view;

  for (guint i = 0; i < places->len; i++)
    if (g_hash_table_add (seen, places->pdata[i]) && take_part (self))
      json_array_add_string_element (fit, places->pdata[i]);
  if (json_array_get_length (fit) == 0)
    return;

  view = json_object_new ();
  json_object_set_array_member (view, "fit", g_steal_pointer (&fit));
  json_object_set_object_member (stop, "view", view);
}

/**
 * wf_document_builder_add_highlight:
 * @place: id of a place
 * @role: id of a role, which is added with @role_label and @role_style if it is new
 */
void
wf_document_builder_add_highlight (WfDocumentBuilder *self,
                                   JsonObject        *stop,
                                   const char        *place,
                                   const char        *role,
                                   const char        *role_label,
                                   const char        *role_style)
{
  g_autofree char *key = g_strconcat ("roles/", role, NULL);
  JsonArray *highlights;
  JsonObject *highlight;

  if (!take_part (self))
    return;
  highlights = ensure_array (stop, "highlights");
  if (g_hash_table_add (self->ids, g_steal_pointer (&key)))
    {
      JsonObject *added = json_object_new ();

      json_object_set_string_member (added, "id", role);
      json_object_set_string_member (added, "label", role_label);
      json_object_set_string_member (added, "style", role_style);
      json_array_add_object_element (json_object_get_array_member (self->root, "roles"), added);
    }

  for (guint i = 0; i < json_array_get_length (highlights); i++)
    {
      JsonObject *there = json_array_get_object_element (highlights, i);
      if (g_str_equal (json_object_get_string_member (there, "place"), place))
        return;
    }
  highlight = json_object_new ();
  json_object_set_string_member (highlight, "place", place);
  json_object_set_string_member (highlight, "role", role);
  json_array_add_object_element (highlights, highlight);
}

void
wf_document_builder_add_connection (WfDocumentBuilder *self,
                                    JsonObject        *stop,
                                    const char        *from,
                                    const char        *to)
{
  JsonObject *connection;

  if (!take_part (self))
    return;

  connection = json_object_new ();
  json_object_set_string_member (connection, "from", from);
  json_object_set_string_member (connection, "to", to);
  json_array_add_object_element (ensure_array (stop, "connections"), connection);
}

/**
 * wf_document_builder_cite:
 * @source: (nullable): id of a source of @stop
 */
void
wf_document_builder_cite (WfDocumentBuilder *self,
                          JsonObject        *stop,
                          const char        *source)
{
  g_autofree char *key = NULL;

  if (source == NULL)
    return;
  key = g_strdup_printf ("%p %s", stop, source);
  if (g_hash_table_add (self->cited, g_steal_pointer (&key)) && take_part (self))
    json_array_add_string_element (ensure_array (stop, "sources"), source);
}

/**
 * wf_document_builder_is_full:
 *
 * Returns: whether highlights, views, connections or sources were left out, as a document has at most 100,000 of them
 */
gboolean
wf_document_builder_is_full (WfDocumentBuilder *self)
{
  return self->n_parts > MAX_PARTS;
}
