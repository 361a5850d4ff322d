// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads texts: strings and language maps, plain and rich, and the links in them.

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "wf-markdown.h"
#include "wf-reader.h"
#include "wf-words.h"

/* A well-formed tag of BCP 47, as far as a form goes: a word of letters, then words of letters and digits. */
static gboolean
is_language_tag (const char *tag)
{
  gsize length = strspn (tag, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

  if (length < 2 || length > 8)
    return FALSE;

  for (tag += length; *tag == '-'; tag += length)
    {
      tag++;
      for (length = 0; g_ascii_isalnum (tag[length]);)
        length++;
      if (length < 1 || length > 8)
        return FALSE;
    }

  return *tag == '\0';
}

static gboolean
check_language_tag (WfReader         *self,
                    const WfJsonNode *node,
                    const char       *tag,
                    gsize             offset)
{
  g_autofree char *word = NULL;

  if (is_language_tag (tag))
    return TRUE;

  word = wf_words_shorten (tag);
  wf_report_add_at (self->report, WF_CODE_BAD_LANGUAGE, node, offset,
                    _("“%s” is not a language tag; BCP 47 tags are like “en”, “pt-BR” or “uz-Latn”"), word);

  return FALSE;
}

/* The document’s language; (transfer full), “en” where it has none, so that reading can go on. */
char *
wf_reader_read_language (WfReader         *self,
                         const WfJsonNode *node)
{
  const WfJsonNode *child = wf_reader_get (self, node, "language", WF_JSON_STRING, WF_READ_REQUIRED);

  if (child == NULL || !check_language_tag (self, child, child->string, child->offset))
    return g_strdup ("en");

  return g_strdup (child->string);
}

static void
check_link (WfReader         *self,
            const WfJsonNode *node,
            const char       *target)
{
  g_autofree char *word = NULL;
  WfPendingLink link;

  if (g_str_has_prefix (target, "place:") || g_str_has_prefix (target, "entity:")
      || g_str_has_prefix (target, "source:") || g_str_has_prefix (target, "stop:"))
    {
      link.node = node;
      link.target = g_strdup (target);
      link.stop = self->stop;
      g_array_append_val (self->links, link);
      return;
    }

  if (wf_reader_is_url (target, TRUE))
    return;

  word = wf_words_shorten (target);
  wf_report_add (self->report, WF_CODE_TEXT_NOT_ALLOWED, node,
                 _("a link may not go to “%s”; links go to “place:ID”, “entity:ID”, “source:ID”, “stop:ID” or a whole “https:” address"),
                 word);
}

/* U+0000–1F, 7F and 80–9F, but for line breaks and tabulators; in UTF-8, the last ones begin with the byte C2. */
static gboolean
has_control_character (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    {
      if (*p < 0x20 ? *p != '\n' && *p != '\t' && *p != '\r' : *p == 0x7F)
        return TRUE;
      if (*p == 0xC2 && p[1] < 0xA0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/* One string of a text. */
static gboolean
check_string (WfReader         *self,
              const WfJsonNode *node,
              WfReadFlags       flags)
{
  if (!wf_reader_check_type (self, node, WF_JSON_STRING))
    return FALSE;

  if (node->length > WF_READER_MAX_TEXT)
    {
      wf_report_add (self->report, WF_CODE_TEXT_TOO_LONG, node,
                     _("this text has %u bytes; texts have at most %d, so make several stops of it"),
                     node->length, WF_READER_MAX_TEXT);
      return FALSE;
    }

  if (is_blank (node->string))
    {
      wf_report_add (self->report, WF_CODE_EMPTY_TEXT, node, _("this text is empty; write it, or remove its key"));
      return FALSE;
    }

  if (has_control_character (node->string))
    {
      wf_report_add (self->report, WF_CODE_TEXT_NOT_ALLOWED, node,
                     _("this text contains a control character; remove it"));
      return FALSE;
    }

  if ((flags & WF_READ_RICH) != 0)
    {
      g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *problem = wf_markdown_check (node->string, links);

      if (problem != NULL)
        {
          wf_report_add (self->report, WF_CODE_TEXT_NOT_ALLOWED, node, "%s", problem);
          return FALSE;
        }

      for (guint i = 0; i < links->len; i++)
        check_link (self, node, links->pdata[i]);
    }

  return TRUE;
}

static gboolean
is_document_language (WfReader   *self,
                      const char *tag)
{
  return g_ascii_strcasecmp (tag, self->explainer->language) == 0;
}

/* What readers of a language that the title has would miss. The title itself has them all. */
static void
check_translations (WfReader         *self,
                    const WfJsonNode *map,
                    GHashTable       *seen)
{
  const char * const *languages;

  if (self->explainer->title == NULL)
    return;

  languages = wf_text_get_languages (self->explainer->title);
  for (guint i = 1; languages[i] != NULL; i++)
    {
      g_autofree char *tag = g_ascii_strdown (languages[i], -1);

      if (!g_hash_table_contains (seen, tag))
        wf_report_add (self->report, WF_CODE_MISSING_TRANSLATION, map,
                       _("this text has no “%s”, which the title has; its readers will see “%s” instead"),
                       languages[i], self->explainer->language);
    }
}

static WfText *
read_language_map (WfReader         *self,
                   const WfJsonNode *map,
                   WfReadFlags       flags)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) sources = g_strv_builder_new ();
  const WfJsonNode *own = NULL;
  gboolean good = TRUE;

  for (const WfJsonNode *child = map->first; child != NULL; child = child->next)
    if (own == NULL && is_document_language (self, child->key))
      own = child;

  if (own == NULL)
    {
      wf_report_add (self->report, WF_CODE_MISSING_LANGUAGE, map,
                     _("this text has no “%s”, the document’s language; add it"), self->explainer->language);
      good = FALSE;
    }
  else
    {
      good = check_string (self, own, flags);
      g_hash_table_add (seen, g_ascii_strdown (own->key, -1));
      g_strv_builder_add (tags, self->explainer->language);
      g_strv_builder_add (sources, own->type == WF_JSON_STRING ? own->string : "");
    }

  for (const WfJsonNode *child = map->first; child != NULL; child = child->next)
    {
      if (child == own)
        continue;
      if (!check_language_tag (self, child, child->key, child->key_offset))
        {
          good = FALSE;
          continue;
        }
      /* “en” and “EN” are one language; exactly the same key was reported when the document was parsed. */
      if (!g_hash_table_add (seen, g_ascii_strdown (child->key, -1)))
        continue;
      if (!check_string (self, child, flags))
        {
          good = FALSE;
          continue;
        }
      g_strv_builder_add (tags, child->key);
      g_strv_builder_add (sources, child->string);
    }

  if (!good)
    return NULL;

  check_translations (self, map, seen);

  return wf_text_new ((flags & WF_READ_RICH) != 0, g_strv_builder_end (tags), g_strv_builder_end (sources));
}

/* The text that @value is; (transfer full) (nullable). */
WfText *
wf_reader_read_text_value (WfReader         *self,
                           const WfJsonNode *value,
                           WfReadFlags       flags)
{
  const char *language[] = { self->explainer->language, NULL };
  const char *source[] = { NULL, NULL };

  if (value->type == WF_JSON_OBJECT)
    return read_language_map (self, value, flags);

  if (value->type != WF_JSON_STRING)
    {
      wf_report_add (self->report, WF_CODE_WRONG_TYPE, value,
                     _("the type has to be “string”, or “object” for a text in several languages, not “%s”"),
                     wf_json_node_get_type_name (value));
      return NULL;
    }

  if (!check_string (self, value, flags))
    return NULL;

  source[0] = value->string;

  return wf_text_new ((flags & WF_READ_RICH) != 0, g_strdupv ((GStrv) language), g_strdupv ((GStrv) source));
}

WfText *
wf_reader_read_text (WfReader         *self,
                     const WfJsonNode *node,
                     const char       *key,
                     WfReadFlags       flags)
{
  const WfJsonNode *child = wf_json_node_get (node, key);

  if (child != NULL)
    return wf_reader_read_text_value (self, child, flags);

  if ((flags & WF_READ_REQUIRED) != 0)
    wf_report_add (self->report, WF_CODE_MISSING_KEY, node, _("“%s” is missing; it is required here"), key);

  return NULL;
}

/* When everything is read: whether the links lead somewhere, and what stops speak of through them. */
void
wf_reader_resolve_links (WfReader *self)
{
  static const struct {
    const char *scheme;
    WfThing     thing;
  } schemes[] = {
    { "place:", WF_THING_PLACE },
    { "entity:", WF_THING_ENTITY },
    { "source:", WF_THING_SOURCE },
    { "stop:", WF_THING_STOP },
  };

  for (guint i = 0; i < self->links->len; i++)
    {
      const WfPendingLink *link = &g_array_index (self->links, WfPendingLink, i);

      for (guint j = 0; j < G_N_ELEMENTS (schemes); j++)
        {
          gpointer object;

          if (!g_str_has_prefix (link->target, schemes[j].scheme))
            continue;

          object = wf_reader_find (self, schemes[j].thing, link->node, link->target + strlen (schemes[j].scheme));
          if (object == NULL || link->stop == NULL)
            continue;
          if (schemes[j].thing == WF_THING_PLACE)
            wf_reader_mention_place (link->stop, object);
          else if (schemes[j].thing == WF_THING_ENTITY)
            wf_reader_mention_entity (link->stop, object);
        }
    }
}
