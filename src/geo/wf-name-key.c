// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-name-key.h"

/* Letters that Unicode does not take apart into a plain one and an accent. */
static const struct {
  gunichar letter;
  const char *plain;
} plain_letters[] = {
  { 0x00e6 /* æ */, "ae" }, { 0x00f0 /* ð */, "d" }, { 0x00f8 /* ø */, "o" }, { 0x00fe /* þ */, "th" },
  { 0x0111 /* đ */, "d" }, { 0x0127 /* ħ */, "h" }, { 0x0131 /* ı */, "i" }, { 0x0142 /* ł */, "l" },
  { 0x0153 /* œ */, "oe" }, { 0x0259 /* ə */, "a" },
};

static void
append_letter (GString  *key,
               gunichar  letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].letter == letter)
      {
        g_string_append (key, plain_letters[i].plain);
        return;
      }
  g_string_append_unichar (key, letter);
}

/* What stands inside a word, or shortens it, without being read. */
static gboolean
is_silent (gunichar c)
{
  return g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_MODIFIER_LETTER ||
         c == '\'' || c == '.' || c == '`' || c == 0x2018 || c == 0x2019;
}

/* Splits into words and puts those that count together again. */
static char *
join_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || (kept->len == 0 && words[i + 1] != NULL && g_str_equal (words[i], "the")))
        continue;
      g_ptr_array_add (kept, g_str_equal (words[i], "saint") ? (char *) "st" : words[i]);
    }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv (" ", (char **) kept->pdata);
}

/**
 * wf_name_key_new:
 * @name: a name
 *
 * Makes what two spellings of a name have in common: “Côte d’Ivoire” and “COTE DIVOIRE”, “Oʻzbekiston” and “O'zbekiston”,
 * “the Gambia” and “Gambia”, “Saint Lucia” and “St. Lucia”, “U.S.A.” and “usa”.
 *
 * Returns: (transfer full): the key; empty when the name has no letter or digit
 */
char *
wf_name_key_new (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *at = apart; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (is_silent (c))
        continue;
      if (g_unichar_isalnum (c))
        append_letter (key, c);
      else if (c == '&')
        g_string_append (key, " and ");
      else
        g_string_append_c (key, ' ');
    }
  return join_words (key->str);
}
