// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A text in one or several languages. Keeps what the author wrote and renders it when asked. Immutable.

#include "config.h"

#include <string.h>

#include "wf-markdown.h"
#include "wf-text-private.h"

struct _WfText {
  GObject  parent_instance;
  gboolean rich;
  GStrv    languages;
  GStrv    sources;
};

G_DEFINE_FINAL_TYPE (WfText, wf_text, G_TYPE_OBJECT)

/* Tags are compared without regard to case, and “_” counts as “-”, as locales write it. */
static gboolean
tags_equal (const char *a,
            const char *b,
            gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      char first = a[i] == '_' ? '-' : g_ascii_tolower (a[i]);
      char second = b[i] == '_' ? '-' : g_ascii_tolower (b[i]);

      if (first != second)
        return FALSE;
      if (first == '\0')
        return TRUE;
    }

  return TRUE;
}

static guint
find_language (WfText             *self,
               const char * const *languages)
{
  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      gsize primary = strcspn (languages[i], "-_");

      for (guint j = 0; self->languages[j] != NULL; j++)
        if (tags_equal (self->languages[j], languages[i], G_MAXSIZE))
          return j;

      for (guint j = 0; self->languages[j] != NULL; j++)
        if (strlen (self->languages[j]) == primary && tags_equal (self->languages[j], languages[i], primary))
          return j;

      for (guint j = 0; self->languages[j] != NULL; j++)
        if (strcspn (self->languages[j], "-_") == primary && tags_equal (self->languages[j], languages[i], primary))
          return j;
    }

  return 0;
}

static char *
render (WfText             *self,
        const char * const *languages,
        WfMarkdownForm      form)
{
  const char *source = self->sources[find_language (self, languages)];

  if (self->rich)
    return wf_markdown_render (source, form);
  if (form == WF_MARKDOWN_PLAIN)
    return g_strdup (source);

  return g_markup_escape_text (source, -1);
}

static void
wf_text_finalize (GObject *object)
{
  WfText *self = WF_TEXT (object);

  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->sources, g_strfreev);

  G_OBJECT_CLASS (wf_text_parent_class)->finalize (object);
}

static void
wf_text_class_init (WfTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_text_finalize;
}

static void
wf_text_init (WfText *self)
{
}

/* Private to the layer: @languages (transfer full) are at least one, the document’s own first; @sources (transfer
 * full) are as many. A rich text has passed wf_markdown_check(). */
WfText *
wf_text_new (gboolean rich,
             GStrv    languages,
             GStrv    sources)
{
  WfText *self;

  g_return_val_if_fail (languages[0] != NULL, NULL);
  g_return_val_if_fail (g_strv_length (languages) == g_strv_length (sources), NULL);

  self = g_object_new (WF_TYPE_TEXT, NULL);
  self->rich = rich;
  self->languages = languages;
  self->sources = sources;

  return self;
}

/**
 * wf_text_get_language:
 * @self: a text
 * @languages: (nullable) (array zero-terminated=1): the reader’s languages, the preferred first
 *
 * Returns: (transfer none): the BCP 47 tag of the language that a reader of @languages gets
 */
const char *
wf_text_get_language (WfText             *self,
                      const char * const *languages)
{
  g_return_val_if_fail (WF_IS_TEXT (self), NULL);

  return self->languages[find_language (self, languages)];
}

/**
 * wf_text_get_languages:
 * @self: a text
 *
 * Returns: (transfer none) (array zero-terminated=1): the languages it is written in, the document’s own first
 */
const char * const *
wf_text_get_languages (WfText *self)
{
  g_return_val_if_fail (WF_IS_TEXT (self), NULL);

  return (const char * const *) self->languages;
}

/**
 * wf_text_dup_plain:
 * @self: a text
 * @languages: (nullable) (array zero-terminated=1): the reader’s languages, the preferred first
 *
 * Returns: (transfer full): the text without markup; paragraphs are an empty line apart
 */
char *
wf_text_dup_plain (WfText             *self,
                   const char * const *languages)
{
  g_return_val_if_fail (WF_IS_TEXT (self), NULL);

  return render (self, languages, WF_MARKDOWN_PLAIN);
}

/**
 * wf_text_dup_markup:
 * @self: a text
 * @languages: (nullable) (array zero-terminated=1): the reader’s languages, the preferred first
 *
 * Links keep their target as the document has it: `place:ID`, `entity:ID`, `source:ID`, `stop:ID` or `https:`.
 *
 * Returns: (transfer full): the text as Pango markup, as a #GtkLabel takes it
 */
char *
wf_text_dup_markup (WfText             *self,
                    const char * const *languages)
{
  g_return_val_if_fail (WF_IS_TEXT (self), NULL);

  return render (self, languages, WF_MARKDOWN_PANGO);
}

/**
 * wf_text_dup_html:
 * @self: a text
 * @languages: (nullable) (array zero-terminated=1): the reader’s languages, the preferred first
 *
 * A rich text is a row of `<p>` elements; its links inside the story go to `#place-ID`, `#entity-ID`, `#source-ID`
 * and `#stop-ID`. A plain text is escaped and stands in no element.
 *
 * Returns: (transfer full): the text as HTML
 */
char *
wf_text_dup_html (WfText             *self,
                  const char * const *languages)
{
  g_return_val_if_fail (WF_IS_TEXT (self), NULL);

  return render (self, languages, WF_MARKDOWN_HTML);
}

/**
 * wf_text_get_source:
 * @self: a text
 * @languages: (nullable) (array zero-terminated=1): the reader’s languages, the preferred first
 *
 * Returns: (transfer none): the text as the author wrote it
 */
const char *
wf_text_get_source (WfText             *self,
                    const char * const *languages)
{
  g_return_val_if_fail (WF_IS_TEXT (self), NULL);

  return self->sources[find_language (self, languages)];
}
