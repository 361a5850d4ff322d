// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads values with a form of their own: dates, web addresses, country and region codes, pictures.

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "wf-date.h"
#include "wf-reader.h"
#include "wf-words.h"

char *
wf_reader_read_date (WfReader         *self,
                     const WfJsonNode *node,
                     const char       *key,
                     WfReadFlags       flags)
{
  const WfJsonNode *child = wf_reader_get (self, node, key, WF_JSON_STRING, flags);
  g_autofree char *word = NULL;

  if (child == NULL)
    return NULL;

  if (wf_date_is_valid (child->string))
    return g_strdup (child->string);

  word = wf_words_shorten (child->string);
  wf_report_add (self->report, WF_CODE_BAD_DATE, child,
                 _("“%s” is not a date; write a year, month or day like 2026, 2026-12 or 2026-12-14"), word);

  return NULL;
}

/* Whether @url is a whole address with a host; GUri would take blanks. */
gboolean
wf_reader_is_url (const char *url,
                  gboolean    https_only)
{
  g_autoptr (GUri) uri = NULL;
  const char *scheme, *host;

  if (url[strcspn (url, " \t\r\n\"<>\\")] != '\0')
    return FALSE;

  uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  if (uri == NULL)
    return FALSE;

  scheme = g_uri_get_scheme (uri);
  host = g_uri_get_host (uri);

  return (g_str_equal (scheme, "https") || (!https_only && g_str_equal (scheme, "http")))
         && host != NULL && host[0] != '\0';
}

char *
wf_reader_read_url (WfReader         *self,
                    const WfJsonNode *node,
                    const char       *key)
{
  const WfJsonNode *child = wf_reader_get (self, node, key, WF_JSON_STRING, WF_READ_OPTIONAL);
  g_autofree char *word = NULL;

  if (child == NULL)
    return NULL;

  if (wf_reader_is_url (child->string, FALSE))
    return g_strdup (child->string);

  word = wf_words_shorten (child->string);
  wf_report_add (self->report, WF_CODE_BAD_URL, child,
                 _("“%s” is not a web address; write all of it, with “https://” and without spaces"), word);

  return NULL;
}

static gboolean
is_country_code (const char *code)
{
  return strlen (code) == 2 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]);
}

static gboolean
is_region_code (const char *code)
{
  gsize length = strlen (code);

  if (length < 4 || length > 6 || !g_ascii_isupper (code[0]) || !g_ascii_isupper (code[1]) || code[2] != '-')
    return FALSE;

  for (gsize i = 3; i < length; i++)
    if (!g_ascii_isupper (code[i]) && !g_ascii_isdigit (code[i]))
      return FALSE;

  return TRUE;
}

static void
report_unknown_code (WfReader         *self,
                     const WfJsonNode *value,
                     gboolean          region)
{
  g_autofree char *found = region ? NULL : wf_gazetteer_find_country (self->gazetteer, value->string);

  if (region)
    wf_report_add (self->report, WF_CODE_UNKNOWN_REGION, value,
                   _("the map knows no region with the code “%s”; make it a “point” with coordinates"), value->string);
  else if (found != NULL)
    wf_report_add (self->report, WF_CODE_UNKNOWN_COUNTRY, value,
                   _("there is no country with the code “%s”; did you mean “%s”?"), value->string, found);
  else
    wf_report_add (self->report, WF_CODE_UNKNOWN_COUNTRY, value,
                   _("there is no country with the code “%s”; look it up in ISO 3166-1"), value->string);
}

static void
report_bad_code (WfReader         *self,
                 const WfJsonNode *value,
                 gboolean          region)
{
  g_autofree char *word = wf_words_shorten (value->string);
  g_autofree char *upper = g_ascii_strup (word, -1);
  g_autofree char *found = NULL;

  if (!region && self->gazetteer != NULL)
    found = wf_gazetteer_find_country (self->gazetteer, word);

  if (region ? is_region_code (upper) : is_country_code (upper))
    wf_report_add (self->report, WF_CODE_BAD_CODE, value,
                   _("codes are in capitals; write “%s” instead of “%s”"), upper, word);
  else if (region)
    wf_report_add (self->report, WF_CODE_BAD_CODE, value,
                   _("“%s” is not the code of a region; ISO 3166-2 codes are like “US-FL”"), word);
  else if (found != NULL)
    wf_report_add (self->report, WF_CODE_BAD_CODE, value,
                   _("“%s” is not an ISO 3166-1 alpha-2 code; that of this country is “%s”"), word, found);
  else
    wf_report_add (self->report, WF_CODE_BAD_CODE, value,
                   _("“%s” is not the code of a country; ISO 3166-1 alpha-2 codes are two capitals, like “KZ”"), word);
}

static char *
read_code_value (WfReader         *self,
                 const WfJsonNode *value,
                 WfPlaceKind       kind)
{
  gboolean region = kind == WF_PLACE_REGION;

  if (region ? !is_region_code (value->string) : !is_country_code (value->string))
    {
      report_bad_code (self, value, region);
      return NULL;
    }

  if (self->gazetteer != NULL
      && (region ? !wf_gazetteer_has_region (self->gazetteer, value->string)
                 : !wf_gazetteer_has_country (self->gazetteer, value->string)))
    report_unknown_code (self, value, region);

  return g_strdup (value->string);
}

/* The code of a region where @kind is WF_PLACE_REGION, of a country else. */
char *
wf_reader_read_code (WfReader         *self,
                     const WfJsonNode *node,
                     const char       *key,
                     WfPlaceKind       kind,
                     WfReadFlags       flags)
{
  const WfJsonNode *child = wf_reader_get (self, node, key, WF_JSON_STRING, flags);

  return child != NULL ? read_code_value (self, child, kind) : NULL;
}

/* The codes of a group, each once; (transfer full), never %NULL. */
GStrv
wf_reader_read_members (WfReader         *self,
                        const WfJsonNode *node)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) members = g_strv_builder_new ();
  const WfJsonNode *array = wf_reader_get (self, node, "members", WF_JSON_ARRAY, WF_READ_REQUIRED);

  if (array != NULL && array->length == 0)
    wf_report_add (self->report, WF_CODE_TOO_FEW, array, _("a group needs at least one member"));

  for (const WfJsonNode *child = array != NULL ? array->first : NULL; child != NULL; child = child->next)
    {
      char *code;

      if (!wf_reader_check_type (self, child, WF_JSON_STRING))
        continue;

      if (!g_hash_table_add (seen, (gpointer) child->string))
        {
          g_autofree char *word = wf_words_shorten (child->string);

          wf_report_add (self->report, WF_CODE_REPEATED_ITEM, child,
                         _("“%s” is in this list already; remove one of the two"), word);
          continue;
        }

      code = read_code_value (self, child, WF_PLACE_COUNTRY);
      if (code != NULL)
        g_strv_builder_take (members, code);
    }

  return g_strv_builder_end (members);
}

static gboolean
has_parent_element (const char *path)
{
  g_auto (GStrv) elements = g_strsplit (path, "/", -1);

  return g_strv_contains ((const char * const *) elements, "..");
}

/* RFC 4648, without line breaks: what g_base64_decode() would skip is an error here. */
static gboolean
is_base64 (const char *data)
{
  gsize length = strspn (data, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
  gsize padding = strspn (data + length, "=");

  return length > 0 && padding <= 2 && data[length + padding] == '\0' && (length + padding) % 4 == 0;
}

static void
read_picture_data (WfReader         *self,
                   const WfJsonNode *node,
                   WfMedia          *media)
{
  static const char * const types[] = {
    "data:image/png;base64,", "data:image/jpeg;base64,", "data:image/webp;base64,", "data:image/svg+xml;base64,",
  };
  const char *data = NULL;
  guchar *bytes;
  gsize size;

  for (guint i = 0; i < G_N_ELEMENTS (types) && data == NULL; i++)
    if (g_str_has_prefix (media->src, types[i]))
      data = media->src + strlen (types[i]);

  if (data == NULL)
    {
      wf_report_add (self->report, WF_CODE_BAD_PICTURE, node,
                     _("a picture as data URI begins with “data:image/png;base64,”, or with jpeg, webp or svg+xml instead of png"));
      return;
    }

  if (!is_base64 (data))
    {
      wf_report_add (self->report, WF_CODE_BAD_PICTURE, node,
                     _("the data of this picture are not base64 (letters, digits, “+” and “/”, padded with “=” to a multiple of four)"));
      return;
    }

  bytes = g_base64_decode (data, &size);
  media->bytes = g_bytes_new_take (bytes, size);
}

static void
read_picture_file (WfReader         *self,
                   const WfJsonNode *node,
                   WfMedia          *media)
{
  g_autofree char *word = wf_words_shorten (media->src);
  g_autofree char *scheme = g_uri_parse_scheme (media->src);
  g_autoptr (GFile) found = NULL;
  g_autoptr (GError) error = NULL;

  if (media->src[0] == '\0')
    {
      wf_report_add (self->report, WF_CODE_BAD_PICTURE, node, _("the name of the picture’s file is missing"));
      return;
    }

  if (scheme != NULL)
    {
      wf_report_add (self->report, WF_CODE_BAD_PICTURE, node,
                     _("pictures are never fetched; put the file beside the document and write its name instead of “%s”"), word);
      return;
    }

  if (g_path_is_absolute (media->src) || strchr (media->src, '\\') != NULL || has_parent_element (media->src))
    {
      wf_report_add (self->report, WF_CODE_BAD_PICTURE, node,
                     _("“%s” leads out of the document’s folder; put the file beside the document and write its name"), word);
      return;
    }

  if (self->folder == NULL)
    return;

  media->folder = g_object_ref (self->folder);
  media->file = g_file_resolve_relative_path (self->folder, media->src);
  found = wf_media_find (media, &error);
  if (g_error_matches (error, WF_MEDIA_ERROR, WF_MEDIA_ERROR_OUTSIDE))
    wf_report_add (self->report, WF_CODE_MISSING_PICTURE, node,
                   _("“%s” is a link that leads out of the document’s folder; put the picture itself there"), word);
  else if (found == NULL || g_file_query_file_type (found, G_FILE_QUERY_INFO_NONE, self->cancellable) != G_FILE_TYPE_REGULAR)
    wf_report_add (self->report, WF_CODE_MISSING_PICTURE, node,
                   _("there is no picture “%s” beside the document"), word);
}

WfMedia *
wf_reader_read_media (WfReader         *self,
                      const WfJsonNode *node,
                      const char       *key)
{
  static const char * const keys[] = { "src", "alt", "caption", "credit", NULL };
  const WfJsonNode *picture = wf_reader_get (self, node, key, WF_JSON_OBJECT, WF_READ_OPTIONAL);
  const WfJsonNode *src;
  WfMedia *media;

  if (picture == NULL || !wf_reader_check_object (self, picture, keys))
    return NULL;

  media = g_object_new (WF_TYPE_MEDIA, NULL);
  src = wf_reader_get (self, picture, "src", WF_JSON_STRING, WF_READ_REQUIRED);
  if (src != NULL)
    {
      media->src = g_strdup (src->string);
      if (g_ascii_strncasecmp (media->src, "data:", 5) == 0)
        read_picture_data (self, src, media);
      else
        read_picture_file (self, src, media);
    }
  media->alt = wf_reader_read_text (self, picture, "alt", WF_READ_REQUIRED);
  media->caption = wf_reader_read_text (self, picture, "caption", WF_READ_RICH);
  media->credit = wf_reader_read_text (self, picture, "credit", WF_READ_OPTIONAL);

  return media;
}
