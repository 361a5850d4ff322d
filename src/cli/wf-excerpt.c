// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A line of a document with a mark below the place that a diagnostic is about.

#include "config.h"

#include <string.h>

#include "wf-excerpt.h"

/* So much of a line is shown, with so much of it before the mark. */
#define MAX_COLUMNS 76
#define MAX_BEFORE 40

static gboolean
ends_line (const char *data,
           gsize       size,
           gsize       offset)
{
  return data[offset] == '\n' || (data[offset] == '\r' && (offset + 1 >= size || data[offset + 1] != '\n'));
}

static gsize
find_line (const char *data,
           gsize       size,
           guint       line)
{
  gsize offset = size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  for (; line > 1 && offset < size; offset++)
    if (ends_line (data, size, offset))
      line--;

  return offset;
}

/**
 * wf_excerpt_new:
 * @data: a document
 * @size: its size in bytes
 * @line: a line of it, from 1
 * @column: a column of that line in characters, from 1
 *
 * Returns: (transfer full): two lines: what stands there, at most 76 characters of it, and a caret below the column.
 *   Control characters are replaced, so that it is safe to print.
 */
char *
wf_excerpt_new (const char *data,
                gsize       size,
                guint       line,
                guint       column)
{
  GString *text = g_string_new (NULL);
  gsize start = find_line (data, size, line);
  gsize end = start;
  g_autofree char *whole = NULL;
  guint first = column > MAX_BEFORE ? column - MAX_BEFORE : 1;
  guint width = 0;
  const char *p;

  while (end < size && data[end] != '\n' && data[end] != '\r')
    end++;
  whole = g_utf8_make_valid (data + start, (gssize) (end - start));

  p = whole;
  for (guint i = 1; i < first && *p != '\0'; i++)
    p = g_utf8_next_char (p);

  for (guint i = 0; i < MAX_COLUMNS && *p != '\0'; i++, p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '\t')
        character = ' ';
      else if (g_unichar_iscntrl (character))
        character = 0xFFFD;
      g_string_append_unichar (text, character);

      /* Columns count characters; the mark has to go by the cells they take. */
      if (first + i < column)
        width += g_unichar_iszerowidth (character) ? 0 : g_unichar_iswide (character) ? 2 : 1;
    }

  g_string_append_c (text, '\n');
  for (guint i = 0; i < width; i++)
    g_string_append_c (text, ' ');
  g_string_append (text, "^\n");

  return g_string_free_and_steal (text);
}
