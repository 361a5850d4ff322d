// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// mapbox/storytelling and its relatives (digidem, opengeos, GeoLibre): chapters with a camera, HTML and map layers.

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "wf-gazetteer.h"
#include "wf-import-text.h"
#include "wf-importer.h"

/* Their zoom is of 512-pixel tiles, ours of 256-pixel ones. */
#define ZOOM_OFFSET 1

/* In bytes; a text of ours has no more. */
#define MAX_TEXT 65536

typedef struct
{
  WfImporter *importer;
  gboolean    markers;
  GHashTable *lit; /* codes of the countries whose layer is on → NULL */
} Chapters;

static gboolean
read_center (JsonObject *location,
             double     *lat,
             double     *lon)
{
  JsonArray *pair = wf_importer_get_array (location, "center");
  JsonObject *named = wf_importer_get_object (location, "center");

  if (pair != NULL && json_array_get_length (pair) == 2)
    return wf_importer_node_number (json_array_get_element (pair, 0), lon) &&
           wf_importer_node_number (json_array_get_element (pair, 1), lat);
  if (named != NULL)
    return wf_importer_get_number (named, "lat", lat) &&
           (wf_importer_get_number (named, "lon", lon) || wf_importer_get_number (named, "lng", lon));
  return FALSE;
}

/* Reads a chapter’s camera; FALSE if it has none that can be on a map. */
static gboolean
read_location (Chapters   *self,
               JsonObject *chapter,
               const char *path,
               WfCamera   *camera)
{
  static const char * const known[] = { "center", "zoom", "bearing", "speed", "curve", "duration", "maxDuration", "minZoom", "screenSpeed", "pitch", NULL };
  JsonObject *location = wf_importer_get_object (chapter, "location");
  g_autofree char *where = g_strconcat (path, ".location", NULL);
  double pitch;

  if (location == NULL)
    {
      wf_importer_note (self->importer, chapter, NULL, path, _("the chapter has no location; the map stays where it is"));
      return FALSE;
    }
  wf_importer_note_rest (self->importer, location, where, known);
  if (!read_center (location, &camera->lat, &camera->lon) || fabs (camera->lat) > 90 || fabs (camera->lon) > 540)
    {
      wf_importer_note (self->importer, location, "center", where,
                        _("no longitude and latitude (in this order); the map stays where it is"));
      return FALSE;
    }
  if (fabs (camera->lon) > 180)
    camera->lon = remainder (camera->lon, 360);
  if (wf_importer_get_number (location, "zoom", &camera->zoom))
    camera->zoom += ZOOM_OFFSET;
  else
    {
      camera->zoom = 4;
      wf_importer_note (self->importer, location, NULL, where, _("the zoom is not said; taken to be %g"), camera->zoom);
    }
  if (!wf_importer_get_number (location, "bearing", &camera->bearing))
    camera->bearing = 0;
  camera->bearing = remainder (camera->bearing, 360);
  if (wf_importer_get_number (location, "pitch", &pitch) && pitch > 0)
    wf_importer_note (self->importer, location, "pitch", where, _("the map is shown from straight above"));
  return TRUE;
}

/* Layers are known by name only: one that is named as a country is taken to be it. */
static char *
country_of_layer (const char *layer)
{
  WfGazetteer *gazetteer = wf_gazetteer_get_default ();
  g_autofree char *code = g_ascii_strup (layer, -1);
  g_autofree char *words = g_strdelimit (g_strdup (layer), "-_", ' ');

  if (gazetteer == NULL)
    return NULL;
  if (g_regex_match_simple ("^[A-Z]{2}$", code, 0, 0) && wf_gazetteer_has_country (gazetteer, code))
    return g_steal_pointer (&code);
  return wf_gazetteer_find_country (gazetteer, words);
}

static void
read_layers (Chapters   *self,
             JsonObject *chapter,
             const char *key,
             const char *path)
{
  JsonArray *changes = wf_importer_get_array (chapter, key);

  for (guint i = 0; changes != NULL && i < json_array_get_length (changes); i++)
    {
      JsonNode *node = json_array_get_element (changes, i);
      JsonObject *change = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *layer = wf_importer_get_string (change, "layer");
      g_autofree char *where = g_strdup_printf ("%s.%s[%u]", path, key, i);
      g_autofree char *code = NULL;
      g_autofree char *quoted = NULL;
      double opacity = 1;

      if (layer == NULL)
        layer = wf_importer_get_string (change, "layerId");
      if (layer == NULL)
        continue;
      quoted = wf_import_text_quote (layer);
      code = country_of_layer (layer);
      wf_importer_get_number (change, "opacity", &opacity);
      if (code == NULL)
        wf_importer_note (self->importer, change, NULL, where, _("the map layer “%s” is not in the file; it was left out"), quoted);
      else if (opacity > 0)
        {
          g_hash_table_add (self->lit, g_strdup (code));
          /* Translators: the name of a layer, and the code of a country, such as KZ. */
          wf_importer_note (self->importer, change, NULL, where, _("the map layer “%s” is taken to be the country %s"), quoted, code);
        }
      else
        g_hash_table_remove (self->lit, code);
    }
}

static void
highlight_layers (Chapters   *self,
                  JsonObject *stop)
{
  WfDocumentBuilder *builder = self->importer->builder;
  g_autoptr (GPtrArray) codes = g_hash_table_get_keys_as_ptr_array (self->lit);

  g_ptr_array_sort_values (codes, (GCompareFunc) g_strcmp0);
  for (guint i = 0; i < codes->len; i++)
    wf_document_builder_add_highlight (builder, stop, wf_document_builder_add_country (builder, codes->pdata[i]),
                                       "layer", "Highlighted", "secondary");
}

static void
add_chapter (Chapters   *self,
             JsonObject *chapter,
             const char *path)
{
  static const char * const known[] = { "id", "alignment", "hidden", "title", "image", "description", "location", "mapAnimation",
                                        "onChapterEnter", "onChapterExit", "caption", "author", "website", "subtitle", "date", "callback",
                                        "imageCredit", NULL };
  WfImporter *importer = self->importer;
  g_autoptr (WfHtmlText) title = wf_html_text_new (wf_importer_get_string (chapter, "title"));
  g_autoptr (WfHtmlText) body = wf_html_text_new (wf_importer_get_string (chapter, "description"));
  g_autoptr (WfHtmlText) website = wf_html_text_new (wf_importer_get_string (chapter, "website"));
  const char *subtitle = wf_importer_get_string (chapter, "subtitle");
  const char *date = wf_importer_get_string (chapter, "date");
  const char *image = wf_importer_get_string (chapter, "image");
  g_autoptr (GString) rich = g_string_new (NULL);
  WfCamera camera = { 0 };
  JsonObject *stop;
  const char *id;

  if (subtitle != NULL)
    {
      g_autoptr (WfHtmlText) text = wf_html_text_new (subtitle);
      g_string_append_printf (rich, "%s\n\n", text->rich);
    }
  if (date != NULL && !wf_importer_is_date (date))
    {
      g_autofree char *label = wf_importer_dup_date_label (date);
      g_string_append (rich, label);
    }
  if (rich->len + strlen (body->rich) > MAX_TEXT)
    {
      g_string_truncate (rich, 0);
      wf_importer_note (importer, chapter, "subtitle", path, _("left out: the text would be too long with it"));
    }
  g_string_append (rich, body->rich);
  while (g_str_has_suffix (rich->str, "\n"))
    g_string_truncate (rich, rich->len - 1);
  if (rich->len == 0)
    g_string_append (rich, title->rich);
  if (rich->len == 0)
    {
      g_string_append (rich, "…");
      wf_importer_note (importer, chapter, NULL, path, _("the chapter only moves the map; “…” stands in place of its text"));
    }

  id = wf_importer_get_string (chapter, "id");
  stop = wf_document_builder_add_stop (importer->builder, id != NULL ? id : title->plain, title->plain, rich->str);
  if (wf_importer_is_date (date))
    json_object_set_string_member (stop, "date", date);
  if (wf_importer_get_flag (chapter, "hidden", FALSE) && (*title->plain != '\0' || *body->plain != '\0'))
    wf_importer_note (importer, chapter, "hidden", path, _("the chapter was hidden; here its text is shown"));
  wf_importer_add_html (importer, chapter, "title", path, stop, title);
  wf_importer_add_html (importer, chapter, "description", path, stop, body);
  wf_importer_add_html (importer, chapter, "website", path, stop, website);
  if (image != NULL)
    wf_importer_add_media (importer, chapter, "image", path, stop, image, *title->plain != '\0' ? title->plain : NULL,
                           wf_importer_get_string (chapter, "caption"),
                           wf_importer_get_string (chapter, "imageCredit") != NULL ? wf_importer_get_string (chapter, "imageCredit")
                                                                                   : wf_importer_get_string (chapter, "author"));

  read_layers (self, chapter, "onChapterEnter", path);
  if (read_location (self, chapter, path, &camera))
    {
      wf_importer_set_camera (importer, chapter, "location", path, stop, &camera);
      if (self->markers && *title->plain != '\0')
        wf_document_builder_add_highlight (importer->builder, stop,
                                           wf_document_builder_add_point (importer->builder, title->plain, camera.lat, camera.lon),
                                           "chapter", "Place of the chapter", "primary");
      wf_importer_highlight_countries (importer, stop, title->plain, camera.lat, camera.lon);
    }
  highlight_layers (self, stop);
  read_layers (self, chapter, "onChapterExit", path);
  for (gsize i = 0; known[i] != NULL; i++)
    {
      JsonArray *several = wf_importer_get_array (chapter, known[i]);

      if (several != NULL && json_array_get_length (several) > 1 && !g_str_has_prefix (known[i], "onChapter"))
        wf_importer_note (importer, chapter, known[i], path,
                          /* Translators: the number is always more than one. */
                          ngettext ("only the first of %u was kept", "only the first of %u was kept", json_array_get_length (several)),
                          json_array_get_length (several));
    }
  wf_importer_note_rest (importer, chapter, path, known);
}

/* Sources live in the footer, as links or as plain words. */
static void
read_footer (WfImporter *self,
             JsonObject *root,
             const char *title)
{
  const char *footer = wf_importer_get_string (root, "footer");
  g_autoptr (WfHtmlText) text = wf_html_text_new (footer);

  if (footer == NULL)
    return;
  wf_importer_add_html (self, root, "footer", "", NULL, text);
  if (text->links->len == 0 && *text->plain != '\0')
    {
      wf_document_builder_add_source (self->builder, text->plain, *title != '\0' ? title : "Footer", NULL);
      wf_importer_note (self, root, "footer", "", _("the footer became a source as it stands; its publisher is a guess"));
    }
}

static void
note_options (WfImporter *self,
              JsonObject *root)
{
  static const char * const known[] = { "chapters", "title", "subtitle", "byline", "footer", "style", "accessToken", "showMarkers", "language",
                                        "description", "toptitle", NULL };

  if (json_object_has_member (root, "style"))
    wf_importer_note (self, root, "style", "", _("the base map is ours; their style was left out"));
  if (json_object_has_member (root, "accessToken"))
    wf_importer_note (self, root, "accessToken", "", _("the access token was left out"));
  wf_importer_note_rest (self, root, "", known);
}

static void
read_metadata (WfImporter *self,
               JsonObject *root)
{
  JsonObject *document = wf_document_builder_get_root (self->builder);
  g_autoptr (WfHtmlText) byline = wf_html_text_new (wf_importer_get_string (root, "byline"));
  const char *summary = wf_importer_get_string (root, "subtitle");
  g_autoptr (WfHtmlText) subtitle = wf_html_text_new (summary != NULL ? summary : wf_importer_get_string (root, "description"));

  if (*subtitle->rich != '\0')
    json_object_set_string_member (document, "summary", subtitle->rich);
  if (*byline->plain != '\0')
    {
      JsonArray *authors = json_array_new ();
      const char *name = byline->plain;

      if (g_ascii_strncasecmp (name, "by ", 3) == 0)
        name += 3;
      json_array_add_string_element (authors, name);
      json_object_set_array_member (document, "authors", authors);
    }
}

/**
 * wf_import_mapbox:
 * @root: the story’s object, with an array `chapters`
 *
 * Returns: (transfer full): a document of ours, or %NULL with @error set
 */
JsonNode *
wf_import_mapbox (WfImporter  *self,
                  JsonObject  *root,
                  GError     **error)
{
  JsonArray *list = wf_importer_get_array (root, "chapters");
  g_autoptr (WfHtmlText) title = wf_html_text_new (wf_importer_get_string (root, "title"));
  g_autofree char *language = NULL;
  g_autoptr (GHashTable) lit = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Chapters chapters = { .importer = self, .lit = lit, .markers = wf_importer_get_flag (root, "showMarkers", FALSE) };
  guint n = 0;

  if (!wf_importer_check_length (list, error))
    return NULL;
  language = wf_importer_dup_language (self, root, "");
  self->builder = wf_document_builder_new (language, title->plain);
  if (*title->plain == '\0')
    wf_importer_note (self, root, NULL, "", _("the story has no title; it is called “Untitled”"));
  note_options (self, root);
  read_metadata (self, root);

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      g_autofree char *path = g_strdup_printf ("chapters[%u]", i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        {
          add_chapter (&chapters, json_node_get_object (node), path);
          n++;
        }
      else
        wf_import_report_add (self->report, wf_js_literal_get_line (self->literal, node), path, _("skipped: not a chapter"));
    }
  if (n == 0)
    {
      g_set_error_literal (error, WF_IMPORT_ERROR, WF_IMPORT_ERROR_UNSUPPORTED, _("this story has no chapters; add one and try again"));
      return NULL;
    }
  read_footer (self, root, title->plain);
  return wf_importer_end (self);
}
