// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfHtml: elements, attributes and texts of a page, each in its language.

#include "config.h"

#include "wf-html.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "wf-date.h"

/* Languages that are written from right to left, unless a script in the tag says otherwise. */
static const char * const right_to_left[] = {
  "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi", NULL
};

static const char * const right_to_left_scripts[] = { "arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg", NULL };

/* The language of the translation in use: its header says it; without a translation the words are as they are here. */
static char *
dup_language_of_words (void)
{
  const char *header = g_dgettext (GETTEXT_PACKAGE, "");
  const char *found = header != NULL ? strstr (header, "\nLanguage: ") : NULL;
  g_autofree char *language = NULL;

  if (found == NULL)
    return g_strdup ("en");

  found += strlen ("\nLanguage: ");
  language = g_strndup (found, strcspn (found, "\n@."));
  g_strdelimit (g_strstrip (language), "_", '-');

  return language[0] != '\0' ? g_steal_pointer (&language) : g_strdup ("en");
}

/**
 * wf_html_new:
 * @languages: (array zero-terminated=1): the reader’s languages, the preferred first; must outlive the page
 * @language: the page’s language, a BCP 47 tag
 *
 * Returns: (transfer full): an empty page
 */
WfHtml *
wf_html_new (const char * const *languages,
             const char         *language)
{
  WfHtml *self = g_new0 (WfHtml, 1);

  self->out = g_string_sized_new (256 * 1024);
  self->languages = languages;
  self->language = g_strdup (language);
  self->words = dup_language_of_words ();

  return self;
}

void
wf_html_free (WfHtml *self)
{
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_free (self->language);
  g_free (self->words);
  g_free (self);
}

/**
 * wf_html_same_language:
 *
 * Returns: whether a voice for one of the two tags can read the other: `en` and `en-GB`, not `zh-Hans` and `en`
 */
gboolean
wf_html_same_language (const char *a,
                       const char *b)
{
  gsize length = strcspn (a, "-_");

  return length == strcspn (b, "-_") && g_ascii_strncasecmp (a, b, length) == 0;
}

/**
 * wf_html_get_direction:
 * @language: a BCP 47 tag
 *
 * Returns: `rtl` or `ltr`
 */
const char *
wf_html_get_direction (const char *language)
{
  g_autofree char *lower = g_ascii_strdown (language, -1);
  g_auto (GStrv) parts = g_strsplit_set (lower, "-_", -1);

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    if (strlen (parts[i]) == 4 && g_ascii_isalpha (parts[i][0]))
      return g_strv_contains (right_to_left_scripts, parts[i]) ? "rtl" : "ltr";

  return parts[0] != NULL && g_strv_contains (right_to_left, parts[0]) ? "rtl" : "ltr";
}

/**
 * wf_html_add:
 * @markup: what the program itself writes; never a text of a story
 */
void
wf_html_add (WfHtml     *self,
             const char *markup)
{
  g_string_append (self->out, markup);
}

/**
 * wf_html_add_escaped:
 * @text: any text; it stays one
 *
 * Control characters, which no page may have, become the replacement character.
 */
void
wf_html_add_escaped (WfHtml     *self,
                     const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      switch (character)
        {
        case '&':
          g_string_append (self->out, "&amp;");
          break;
        case '<':
          g_string_append (self->out, "&lt;");
          break;
        case '>':
          g_string_append (self->out, "&gt;");
          break;
        case '"':
          g_string_append (self->out, "&quot;");
          break;
        case '\'':
          g_string_append (self->out, "&#39;");
          break;
        default:
          if (g_unichar_iscntrl (character) && character != '\n' && character != '\t')
            character = 0xFFFD;
          g_string_append_unichar (self->out, character);
        }
    }
}

/**
 * wf_html_open:
 * @tag: the element’s name
 * @first_attribute: (nullable): an attribute’s name, followed by its value, then further pairs and %NULL
 *
 * Opens an element. An attribute whose value is %NULL is left out; one whose value is empty is written without one.
 */
void
wf_html_open (WfHtml     *self,
              const char *tag,
              const char *first_attribute,
              ...)
{
  va_list arguments;

  g_string_append_printf (self->out, "<%s", tag);
  va_start (arguments, first_attribute);
  for (const char *name = first_attribute; name != NULL; name = va_arg (arguments, const char *))
    {
      const char *value = va_arg (arguments, const char *);

      if (value == NULL)
        continue;
      g_string_append_printf (self->out, " %s", name);
      if (value[0] == '\0' && !g_str_equal (name, "alt"))
        continue;
      g_string_append (self->out, "=\"");
      wf_html_add_escaped (self, value);
      g_string_append_c (self->out, '"');
    }
  va_end (arguments);
  g_string_append_c (self->out, '>');
}

void
wf_html_close (WfHtml     *self,
               const char *tag)
{
  g_string_append_printf (self->out, "</%s>\n", tag);
}

/**
 * wf_html_add_words:
 * @css_class: (nullable): the element’s class
 * @words: words of the interface
 *
 * Adds an element; where the interface speaks another language than the page, it says so.
 */
void
wf_html_add_words (WfHtml     *self,
                   const char *tag,
                   const char *css_class,
                   const char *words)
{
  gboolean same = wf_html_same_language (self->words, self->language);

  wf_html_open (self, tag, "class", css_class, "lang", same ? NULL : self->words,
                "dir", same ? NULL : wf_html_get_direction (self->words), NULL);
  wf_html_add_escaped (self, words);
  g_string_append_printf (self->out, "</%s>", tag);
}

static void
open_for_text (WfHtml     *self,
               const char *tag,
               const char *css_class,
               WfText     *text)
{
  const char *language = wf_text_get_language (text, self->languages);
  gboolean same = wf_html_same_language (language, self->language);

  wf_html_open (self, tag, "class", css_class, "lang", same ? NULL : language,
                "dir", same ? NULL : wf_html_get_direction (language), NULL);
}

/**
 * wf_html_add_text:
 * @tag: the element’s name; one that may hold paragraphs
 * @css_class: (nullable): its class
 * @text: (nullable): a text of the story; without one nothing is added
 *
 * Adds an element with the paragraphs, emphasis and links of a text.
 */
void
wf_html_add_text (WfHtml     *self,
                  const char *tag,
                  const char *css_class,
                  WfText     *text)
{
  g_autofree char *markup = NULL;

  if (text == NULL)
    return;

  markup = wf_text_dup_html (text, self->languages);
  open_for_text (self, tag, css_class, text);
  g_string_append (self->out, markup);
  wf_html_close (self, tag);
}

/**
 * wf_html_add_plain:
 * @tag: the element’s name
 * @css_class: (nullable): its class
 * @text: (nullable): a text of the story; without one nothing is added
 *
 * Adds an element with the words of a text alone.
 */
void
wf_html_add_plain (WfHtml     *self,
                   const char *tag,
                   const char *css_class,
                   WfText     *text)
{
  g_autofree char *plain = NULL;

  if (text == NULL)
    return;

  plain = wf_text_dup_plain (text, self->languages);
  open_for_text (self, tag, css_class, text);
  wf_html_add_escaped (self, plain);
  g_string_append_printf (self->out, "</%s>", tag);
}

/* Months are named in the language of the locale, which is not always that of the page. */
static gboolean
can_name_months (WfHtml *self)
{
  const char *locale = setlocale (LC_TIME, NULL);
  gboolean none = locale == NULL || g_str_equal (locale, "POSIX") || locale[0] == 'C';

  return wf_html_same_language (none ? "en" : locale, self->language);
}

/**
 * wf_html_add_date:
 * @date: a whole or partial date
 *
 * Adds it as people write it in the page’s language; else, as everybody can read it, in digits.
 */
void
wf_html_add_date (WfHtml     *self,
                  const char *date)
{
  g_autofree char *words = can_name_months (self) ? wf_date_format (date) : g_strdup (date);

  wf_html_open (self, "time", "datetime", date, NULL);
  wf_html_add_escaped (self, words);
  wf_html_add (self, "</time>");
}
