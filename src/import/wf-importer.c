// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "wf-gazetteer.h"
#include "wf-import-text.h"
#include "wf-importer.h"
#include "wf-url.h"

#define MAX_STOPS 10000

/**
 * wf_importer_note:
 * @object: the foreign object
 * @key: (nullable): its member that the note is about; %NULL: the object itself
 * @path: the object’s path
 * @format: printf() format of what was done and why; never of a value that may be secret
 */
void
wf_importer_note (WfImporter *self,
                  JsonObject *object,
                  const char *key,
                  const char *path,
                  const char *format,
                  ...)
{
  g_autofree char *message = NULL;
  g_autofree char *whole = key == NULL ? g_strdup (path) : g_strconcat (path, *path != '\0' ? "." : "", key, NULL);
  JsonNode *member = key != NULL && object != NULL ? json_object_get_member (object, key) : NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  wf_import_report_add (self->report,
                        member != NULL ? wf_js_literal_get_line (self->literal, member)
                                       : wf_js_literal_get_object_line (self->literal, object),
                        whole, "%s", message);
}

/**
 * wf_importer_note_rest:
 * @known: names of the members that were read
 *
 * Notes every member of @object that was not, so that nothing gets lost silently.
 */
void
wf_importer_note_rest (WfImporter         *self,
                       JsonObject         *object,
                       const char         *path,
                       const char * const *known)
{
  g_autoptr (GList) members = object != NULL ? json_object_get_members (object) : NULL;

  for (GList *l = members; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (object, l->data);

      g_autofree char *quoted = NULL;
      g_autofree char *whole = NULL;

      if (g_strv_contains (known, l->data) || JSON_NODE_HOLDS_NULL (node) ||
          (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING && *json_node_get_string (node) == '\0') ||
          (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) == 0))
        continue;
      quoted = wf_import_text_quote (l->data);
      whole = g_strconcat (path, *path != '\0' ? "." : "", quoted, NULL);
      wf_import_report_add (self->report, wf_js_literal_get_line (self->literal, node), whole,
                            _("left out: nothing here corresponds to it"));
    }
}

JsonObject *
wf_importer_get_object (JsonObject *object,
                        const char *key)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, key) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonArray *
wf_importer_get_array (JsonObject *object,
                       const char *key)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, key) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/**
 * wf_importer_get_string:
 *
 * Returns: (transfer none) (nullable): the member’s text, or that of its first element if it is an array; %NULL if it is missing,
 *   no text or only white space
 */
const char *
wf_importer_get_string (JsonObject *object,
                        const char *key)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, key) : NULL;
  const char *text = NULL;

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);
  return text != NULL && text[strspn (text, " \t\r\n")] != '\0' ? text : NULL;
}

/**
 * wf_importer_node_number:
 * @node: (nullable): a number, or a string that is one, as old files have them
 */
gboolean
wf_importer_node_number (JsonNode *node,
                         double   *value)
{
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    *value = json_node_get_double (node);
  else if (type == G_TYPE_STRING)
    {
      g_autofree char *text = g_strstrip (g_strdup (json_node_get_string (node)));
      char *end = NULL;

      *value = g_ascii_strtod (text, &end);
      if (end == text || *end != '\0')
        return FALSE;
    }
  else
    return FALSE;
  return isfinite (*value);
}

gboolean
wf_importer_get_number (JsonObject *object,
                        const char *key,
                        double     *value)
{
  return object != NULL && wf_importer_node_number (json_object_get_member (object, key), value);
}

/**
 * wf_importer_get_flag:
 *
 * Returns: the member as a boolean (`true`, `"true"` and 1 are true), @otherwise if it is missing or something else
 */
gboolean
wf_importer_get_flag (JsonObject *object,
                      const char *key,
                      gboolean    otherwise)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, key) : NULL;
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  if (type == G_TYPE_INT64)
    return json_node_get_int (node) != 0;
  if (type == G_TYPE_STRING && g_ascii_strcasecmp (json_node_get_string (node), "true") == 0)
    return TRUE;
  if (type == G_TYPE_STRING && g_ascii_strcasecmp (json_node_get_string (node), "false") == 0)
    return FALSE;
  return otherwise;
}

/**
 * wf_importer_add_html:
 * @html: the text that the member @key of @object was turned into
 *
 * Keeps what does not fit into a text of ours: links become sources of @stop, and what was dropped is noted.
 */
void
wf_importer_add_html (WfImporter *self,
                      JsonObject *object,
                      const char *key,
                      const char *path,
                      JsonObject *stop,
                      WfHtmlText *html)
{
  for (guint i = 0; i < html->links->len; i++)
    {
      WfHtmlLink *link = g_ptr_array_index (html->links, i);
      g_autofree char *host = wf_url_dup_host (link->url);
      const char *id = wf_document_builder_add_source (self->builder, *link->label != '\0' ? link->label : host, host, link->url);

      if (stop != NULL)
        wf_document_builder_cite (self->builder, stop, id);
      if (!g_str_has_prefix (link->url, "https:"))
        wf_importer_note (self, object, key, path, _("a link that is not https stays only as a source"));
    }
  if (html->pictures->len > 0)
    wf_importer_note (self, object, key, path,
                      ngettext ("%u picture inside the text was left out", "%u pictures inside the text were left out",
                                html->pictures->len), html->pictures->len);
  for (guint i = 0; i < html->dropped->len; i++)
    /* Translators: the name of an HTML element. */
    wf_importer_note (self, object, key, path, _("<%s> was left out"), (char *) html->dropped->pdata[i]);
  if (html->cut)
    wf_importer_note (self, object, key, path, _("the text was too long; its end was left out"));
}

/**
 * wf_importer_set_camera:
 * @camera: the view that @stop had, its zoom of 256-pixel tiles
 *
 * Gives @stop its view; a zoom that our map doesn’t have is clamped and noted.
 */
void
wf_importer_set_camera (WfImporter     *self,
                        JsonObject     *object,
                        const char     *key,
                        const char     *path,
                        JsonObject     *stop,
                        const WfCamera *camera)
{
  if (camera->zoom < 0 || camera->zoom > 18)
    wf_importer_note (self, object, key, path, _("zoom %g is out of the map’s range, 0–18; the nearest was taken"), camera->zoom);
  wf_document_builder_set_camera (stop, camera->lat, camera->lon, camera->zoom, camera->bearing);
}

static gboolean
is_local_picture (const char *url)
{
  static const char * const endings[] = { ".png", ".jpg", ".jpeg", ".webp", ".svg" };
  g_autofree char *lower = g_ascii_strdown (url, -1);

  if (strstr (url, ":") != NULL || *url == '/' || strstr (url, "..") != NULL || strchr (url, '\\') != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

/**
 * wf_importer_add_media:
 * @url: address of a picture, video, page …
 * @alt: (nullable): what it shows, in words
 * @caption: (nullable): HTML
 * @credit: (nullable): HTML
 *
 * A picture beside the document becomes the picture of @stop. Anything on the web becomes a source, as nothing is fetched.
 */
void
wf_importer_add_media (WfImporter *self,
                       JsonObject *object,
                       const char *key,
                       const char *path,
                       JsonObject *stop,
                       const char *url,
                       const char *alt,
                       const char *caption,
                       const char *credit)
{
  g_autoptr (WfHtmlText) caption_text = wf_html_text_new (caption);
  g_autoptr (WfHtmlText) credit_text = wf_html_text_new (credit);
  g_autofree char *clean = wf_url_clean (url);
  const char *local = g_str_has_prefix (url, "./") ? url + 2 : url;

  if (clean != NULL)
    {
      g_autofree char *host = wf_url_dup_host (clean);
      const char *title = *caption_text->plain != '\0' ? caption_text->plain : alt != NULL ? alt : host;

      const char *publisher = *credit_text->plain != '\0' ? credit_text->plain : host;

      wf_document_builder_cite (self->builder, stop, wf_document_builder_add_source (self->builder, title, publisher, clean));
      wf_importer_note (self, object, key, path, _("media on the web is not fetched; it stays as a source"));
    }
  else if (is_local_picture (local) && !json_object_has_member (stop, "image"))
    {
      JsonObject *image = json_object_new ();

      json_object_set_string_member (image, "src", local);
      json_object_set_string_member (image, "alt", *caption_text->plain != '\0' ? caption_text->plain : alt != NULL ? alt : "Picture");
      if (*caption_text->rich != '\0')
        json_object_set_string_member (image, "caption", caption_text->rich);
      if (*credit_text->plain != '\0')
        json_object_set_string_member (image, "credit", credit_text->plain);
      json_object_set_object_member (stop, "image", image);
      wf_importer_note (self, object, key, path, _("the alternative text of the picture is a guess from its caption or title"));
    }
  else
    wf_importer_note (self, object, key, path, _("left out: neither a picture beside the document nor an address on the web"));

  wf_importer_add_html (self, object, key, path, stop, caption_text);
  wf_importer_add_html (self, object, key, path, stop, credit_text);
}

/**
 * wf_importer_highlight_countries:
 * @title: (nullable): plain title of @stop
 * @lat: degrees of the stop’s point
 * @lon: degrees of the stop’s point
 *
 * Highlights the country that @title names, alone or in an enumeration, if the stop’s point lies in it: only then is it certain
 * that “Georgia” is not the state, nor “Jordan” a person.
 */
void
wf_importer_highlight_countries (WfImporter *self,
                                 JsonObject *stop,
                                 const char *title,
                                 double      lat,
                                 double      lon)
{
  WfGazetteer *gazetteer = wf_gazetteer_get_default ();
  g_autofree char *here = NULL;
  g_auto (GStrv) parts = NULL;

  /* What is as long is no enumeration. */
  if (gazetteer == NULL || title == NULL || strlen (title) > 500)
    return;
  here = wf_gazetteer_dup_country_at (gazetteer, lat, lon);
  if (here == NULL)
    return;

  parts = g_regex_split_simple ("\\s*(?:[,;:/&|()–—]|\\band\\b|\\s-\\s)\\s*", title, 0, 0);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *code = *parts[i] != '\0' ? wf_gazetteer_find_country (gazetteer, parts[i]) : NULL;

      if (g_strcmp0 (code, here) == 0)
        wf_document_builder_add_highlight (self->builder, stop, wf_document_builder_add_country (self->builder, code),
                                           "country", "Country of the stop", "context");
    }
}

/**
 * wf_importer_is_date:
 * @text: (nullable): text
 *
 * Returns: whether @text is a date as our documents have them: `2026`, `2026-12` or `2026-12-14`
 */
gboolean
wf_importer_is_date (const char *text)
{
  int year = 0, month = 1, day = 1, used = 0;

  if (text == NULL || !g_regex_match_simple ("^\\d{4}(-\\d\\d(-\\d\\d)?)?$", text, 0, 0))
    return FALSE;
  used = sscanf (text, "%d-%d-%d", &year, &month, &day);
  return used >= 1 && year > 0 && g_date_valid_dmy (day, month, year);
}

/**
 * wf_importer_dup_language:
 * @object: what may have a member `language`: a tag as people write it, `pt_BR`, or as StoryMapJS calls its files, `zh-cn`, `jp`
 *
 * Returns: (transfer full): a BCP 47 tag, English where none is said
 */
char *
wf_importer_dup_language (WfImporter *self,
                          JsonObject *object,
                          const char *path)
{
  const char *language = wf_importer_get_string (object, "language");
  g_autofree char *tag = language != NULL ? g_strdelimit (g_strdup (language), "_", '-') : NULL;

  if (tag == NULL)
    wf_importer_note (self, object, NULL, path, _("the language is not said; taken to be English (en)"));
  else if (g_ascii_strcasecmp (tag, "jp") == 0)
    return g_strdup ("ja");
  else if (g_regex_match_simple ("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", tag, 0, 0))
    {
      /* Countries are in capitals: zh-CN. */
      if (strlen (tag) == 5)
        for (char *c = tag + 3; *c != '\0'; c++)
          *c = g_ascii_toupper (*c);
      return g_steal_pointer (&tag);
    }
  else
    wf_importer_note (self, object, "language", path, _("no language tag; taken to be English (en)"));
  return g_strdup ("en");
}

/**
 * wf_importer_dup_date_label:
 * @date: a date in words
 *
 * Returns: (transfer full): the paragraph that says so before a text, as CommonMark; at most 60 characters of @date
 */
char *
wf_importer_dup_date_label (const char *date)
{
  g_autofree char *words = wf_import_text_quote (date);
  g_autofree char *label = wf_html_text_escape (words);

  return *label != '\0' ? g_strdup_printf ("*%s*\n\n", label) : g_strdup ("");
}

/**
 * wf_importer_check_length:
 * @list: (nullable): slides or chapters
 *
 * Returns: whether there are not too many; else %FALSE with @error set
 */
gboolean
wf_importer_check_length (JsonArray  *list,
                          GError    **error)
{
  if (list == NULL || json_array_get_length (list) <= MAX_STOPS)
    return TRUE;

  g_set_error (error, WF_IMPORT_ERROR, WF_IMPORT_ERROR_UNSUPPORTED,
               _("this story has %u stops; an explainer has at most %u, so divide it"), json_array_get_length (list), MAX_STOPS);
  return FALSE;
}

/**
 * wf_importer_end:
 *
 * Returns: (transfer full): the document; what it had no room for is noted
 */
JsonNode *
wf_importer_end (WfImporter *self)
{
  if (wf_document_builder_is_full (self->builder))
    wf_import_report_add (self->report, 0, "", _("there are too many highlights, places in views, connections or sources; not all were kept"));
  return wf_document_builder_end (self->builder);
}
