// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small helps for messages: shortening what an author wrote, and guessing what was meant.

#include "config.h"

#include <string.h>

#include "wf-words.h"

#define MAX_SHOWN 60
#define MAX_WORD 64
#define MAX_CANDIDATES 2000

/**
 * wf_words_shorten:
 * @text: anything, in UTF-8
 *
 * Returns: (transfer full): @text, cut after 60 characters with an ellipsis
 */
char *
wf_words_shorten (const char *text)
{
  const char *end = text;

  for (guint i = 0; i < MAX_SHOWN && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  if (*end == '\0')
    return g_strdup (text);

  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

/**
 * wf_words_visible:
 * @text: anything, in UTF-8
 *
 * Returns: (transfer full): @text with U+FFFD for each control character, so that a terminal shows it and does
 *   not obey it
 */
char *
wf_words_visible (const char *text)
{
  GString *visible = g_string_sized_new (strlen (text));

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      g_string_append_unichar (visible, g_unichar_iscntrl (character) ? 0xFFFD : character);
    }

  return g_string_free_and_steal (visible);
}

/**
 * wf_words_sentence:
 * @text: a message, in UTF-8
 *
 * Returns: (transfer full): @text with a capital letter first, as a message is that stands by itself
 */
char *
wf_words_sentence (const char *text)
{
  char first[7] = "";

  if (*text == '\0')
    return g_strdup (text);

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/**
 * wf_words_distance:
 * @a: a word of at most 64 bytes
 * @b: another one
 *
 * Counts the letters to insert, remove, change or swap with their neighbour to make @b out of @a (the optimal
 * string alignment distance), without regard to ASCII case.
 *
 * Returns: the count; %G_MAXUINT for longer words
 */
guint
wf_words_distance (const char *a,
                   const char *b)
{
  guint rows[3][MAX_WORD + 1];
  gsize a_length = strlen (a);
  gsize b_length = strlen (b);

  if (a_length > MAX_WORD || b_length > MAX_WORD)
    return G_MAXUINT;

  for (gsize j = 0; j <= b_length; j++)
    rows[0][j] = (guint) j;

  for (gsize i = 1; i <= a_length; i++)
    {
      guint *row = rows[i % 3];
      const guint *last = rows[(i + 2) % 3];
      const guint *last_but_one = rows[(i + 1) % 3];

      row[0] = (guint) i;
      for (gsize j = 1; j <= b_length; j++)
        {
          gboolean same = g_ascii_tolower (a[i - 1]) == g_ascii_tolower (b[j - 1]);
          guint best = MIN (last[j], row[j - 1]) + 1;

          best = MIN (best, last[j - 1] + (same ? 0 : 1));
          if (i > 1 && j > 1
              && g_ascii_tolower (a[i - 1]) == g_ascii_tolower (b[j - 2])
              && g_ascii_tolower (a[i - 2]) == g_ascii_tolower (b[j - 1]))
            best = MIN (best, last_but_one[j - 2] + 1);
          row[j] = best;
        }
    }

  return rows[a_length % 3][b_length];
}

/**
 * wf_words_nearest:
 * @word: what was written
 * @candidates: what could have been meant
 * @n_candidates: how many there are; of more than 2,000, the first ones count
 *
 * Returns: (transfer none) (nullable): the candidate that a slip of the hand could have turned into @word (a
 *   third of its letters wrong at most); %NULL where none is near
 */
const char *
wf_words_nearest (const char         *word,
                  const char * const *candidates,
                  guint               n_candidates)
{
  gsize length = strlen (word);
  guint best_distance = (guint) MAX (length / 3, 1);
  const char *best = NULL;

  if (length == 0 || length > MAX_WORD)
    return NULL;

  for (guint i = 0; i < MIN (n_candidates, MAX_CANDIDATES); i++)
    {
      gsize candidate_length = strlen (candidates[i]);
      guint distance;

      if (MAX (length, candidate_length) - MIN (length, candidate_length) > best_distance)
        continue;

      distance = wf_words_distance (word, candidates[i]);
      if (distance < best_distance || (distance == best_distance && best == NULL))
        {
          best_distance = distance;
          best = candidates[i];
        }
    }

  return best;
}
