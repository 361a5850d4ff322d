// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <string.h>

#include "wf-import-text.h"

#define MAX_QUOTED 60

/**
 * wf_import_text_quote:
 * @text: valid UTF-8
 *
 * For messages: what a stranger wrote must neither fill a terminal nor command it.
 *
 * Returns: (transfer full): the first 60 characters of @text, with U+FFFD for each control character
 */
char *
wf_import_text_quote (const char *text)
{
  g_autoptr (GString) quoted = g_string_new (NULL);
  guint n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (n++ == MAX_QUOTED)
        {
          g_string_append (quoted, "…");
          break;
        }
      g_string_append_unichar (quoted, g_unichar_iscntrl (character) ? 0xFFFD : character);
    }
  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

/**
 * wf_import_text_shorten:
 * @text: valid UTF-8
 * @max: a number of bytes, more than 8
 *
 * Cuts a text, where it can after a paragraph of its second half, else after a word.
 *
 * Returns: (transfer full) (nullable): the start of @text and “…”, together at most @max bytes; %NULL if @text is not longer
 */
char *
wf_import_text_shorten (const char *text,
                        gsize       max)
{
  gsize length = strlen (text);
  const char *end, *cut;

  if (length <= max)
    return NULL;

  end = text + max - strlen (" …");
  if ((*end & 0xC0) == 0x80)
    end = g_utf8_find_prev_char (text, end);
  cut = g_strrstr_len (text, end - text, "\n\n");
  if (cut == NULL || (gsize) (cut - text) < max / 2)
    cut = g_strrstr_len (text, end - text, " ");
  if (cut == NULL || (gsize) (cut - text) < max / 2)
    cut = end;
  return g_strdup_printf ("%.*s …", (int) (cut - text), text);
}

/**
 * wf_import_text_is_blank:
 * @text: valid UTF-8
 *
 * Returns: whether @text is nothing but white space, also such as `&nbsp;`
 */
gboolean
wf_import_text_is_blank (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}
