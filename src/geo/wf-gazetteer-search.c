// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Search as you type, and the cities in a view.

#include "config.h"

#include "wf-gazetteer-private.h"

#include <string.h>

#include "wf-name-key.h"

#define MAX_QUERY_WORDS 8
#define MAX_WORD_BYTES 200     /* longer than any word of a name */

void
wf_gazetteer_hit_free (WfGazetteerHit *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->key);
  g_free (self->name);
  g_free (self->match);
  g_free (self->country);
  g_free (self);
}

static gboolean
has_letter (const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* Adds a spelling of a word, quoted so that nothing in it is an operator. */
static void
append_spelling (GString    *match,
                 const char *word,
                 gboolean    unfinished,
                 gboolean    first)
{
  g_autoptr (GString) quoted = g_string_new (word);

  g_string_replace (quoted, "\"", "\"\"", 0);
  g_string_append_printf (match, "%s\"%s\"%s", first ? "" : " OR ", quoted->str, unfinished ? "*" : "");
}

/* The file's tokenizer takes accents off Latin letters that Unicode can take apart. What else has to be looked for: the
 * word as the names' keys have it (“lodz” for “Łódź”), and with “ё” for one of its “е”, as a word has but one. */
static void
append_word (GString    *match,
             const char *word,
             gboolean    unfinished)
{
  g_autofree char *key = wf_name_key_new (word);

  g_string_append_c (match, '(');
  append_spelling (match, word, unfinished, TRUE);
  if (*key != '\0' && !g_str_equal (key, word))
    append_spelling (match, key, unfinished, FALSE);
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_tolower (g_utf8_get_char (at)) == 0x0435 /* е */)
      {
        g_autofree char *before = g_strndup (word, at - word);
        g_autofree char *other = g_strconcat (before, "\u0451" /* ё */, g_utf8_next_char (at), NULL);

        append_spelling (match, other, unfinished, FALSE);
      }
  g_string_append_c (match, ')');
}

/* What a person types as a query of SQLite's full-text search; its last word may go on. %NULL when there is no word. */
static char *
make_match (const char *query)
{
  g_autofree char *valid = g_utf8_make_valid (query, -1);
  g_auto (GStrv) parts = g_strsplit_set (valid, " \t\n\r", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL && words->len < MAX_QUERY_WORDS; i++)
    if (has_letter (parts[i]) && strlen (parts[i]) <= MAX_WORD_BYTES)
      g_ptr_array_add (words, parts[i]);
  if (words->len == 0)
    return NULL;

  for (guint i = 0; i < words->len; i++)
    {
      if (i > 0)
        g_string_append (match, " AND ");
      append_word (match, g_ptr_array_index (words, i), i + 1 == words->len);
    }
  return g_string_free_and_steal (g_steal_pointer (&match));
}

static gboolean
parse_kind (const char      *text,
            WfGazetteerKind *kind)
{
  static const char * const kinds[] = {
    [WF_GAZETTEER_COUNTRY] = "country",
    [WF_GAZETTEER_REGION] = "region",
    [WF_GAZETTEER_CITY] = "place",
    [WF_GAZETTEER_WATER] = "water",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (text, kinds[i]) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/* Fills in where it is and what it is called; %FALSE when the file does not say. */
static gboolean
complete_hit (WfGazetteer        *self,
              WfGazetteerHit     *hit,
              const char * const *order)
{
  if (hit->kind == WF_GAZETTEER_COUNTRY || hit->kind == WF_GAZETTEER_REGION)
    {
      const WfArea *area = wf_gazetteer_get_area (self, hit->key);
      if (area == NULL || area->region != (hit->kind == WF_GAZETTEER_REGION))
        return FALSE;
      hit->country = area->region ? g_strndup (area->code, 2) : g_strdup (area->code);
      hit->lat = area->lat;
      hit->lon = area->lon;
      hit->min_zoom = area->min_zoom;
    }
  else
    {
      sqlite3_stmt *statement =
        wf_gazetteer_begin (self, hit->kind == WF_GAZETTEER_CITY ? WF_STATEMENT_PLACE : WF_STATEMENT_WATER);
      wf_database_bind_text (statement, 1, hit->key);
      gboolean found = wf_gazetteer_next (self, statement);
      if (found)
        {
          hit->country = wf_database_dup_text (statement, 0);
          hit->lat = sqlite3_column_double (statement, 1);
          hit->lon = sqlite3_column_double (statement, 2);
          hit->min_zoom = sqlite3_column_double (statement, 3);
        }
      wf_gazetteer_end (self, statement);
      if (!found || !(ABS (hit->lat) <= 90 && ABS (hit->lon) <= 180))
        return FALSE;
    }
  hit->name = wf_gazetteer_choose_name (self, hit->kind, hit->key, order);
  return hit->name != NULL;
}

typedef struct {
  WfGazetteerKind kind;
  char *key;
  GPtrArray *matches;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_free (found->key);
  g_ptr_array_unref (found->matches);
  g_free (found);
}

/* Runs the full-text search: the best @limit things, each with its names that match. */
static GPtrArray *
find_matches (WfGazetteer *self,
              const char  *match,
              guint        limit)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (found_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *statement = wf_gazetteer_begin (self, WF_STATEMENT_SEARCH);

  wf_database_bind_text (statement, 1, match);
  while (wf_gazetteer_next (self, statement))
    {
      g_autofree char *kind_text = wf_database_dup_text (statement, 0);
      g_autofree char *key = wf_database_dup_text (statement, 1);
      g_autofree char *name = wf_database_dup_text (statement, 2);
      WfGazetteerKind kind;
      if (!parse_kind (kind_text, &kind) || key == NULL || name == NULL)
        continue;
      char *id = g_strconcat (kind_text, " ", key, NULL);
      Found *found = g_hash_table_lookup (seen, id);
      if (found != NULL)
        {
          g_free (id);
        }
      else
        {
          /* All names of one thing follow each other: behind the last thing there is no more of it. */
          if (all->len == limit)
            {
              g_free (id);
              break;
            }
          found = g_new0 (Found, 1);
          found->kind = kind;
          found->key = g_steal_pointer (&key);
          found->matches = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (all, found);
          g_hash_table_insert (seen, id, found);
        }
      g_ptr_array_add (found->matches, g_steal_pointer (&name));
    }
  wf_gazetteer_end (self, statement);
  return all;
}

/**
 * wf_gazetteer_search:
 * @self: the gazetteer
 * @query: what somebody typed; words in any order, the last may be unfinished; nothing in it has a special meaning
 * @languages: (nullable) (array zero-terminated=1): the reader's languages, see wf_gazetteer_dup_name()
 * @limit: how many hits at most
 *
 * Searches the names of countries, regions, cities and waters in all languages, without regard to case and accents. A
 * hit's match is its name in the reader's language where that was found, else the name that was.
 *
 * Returns: (transfer full) (element-type WfGazetteerHit): the hits, the most important first; possibly none
 */
GPtrArray *
wf_gazetteer_search (WfGazetteer        *self,
                     const char         *query,
                     const char * const *languages,
                     guint               limit)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self) && query != NULL, NULL);

  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_gazetteer_hit_free);
  g_autofree char *match = limit > 0 ? make_match (query) : NULL;
  if (match == NULL)
    return g_steal_pointer (&hits);

  g_auto (GStrv) order = wf_gazetteer_order_languages (languages);
  g_autoptr (GPtrArray) all = find_matches (self, match, limit);
  for (guint i = 0; i < all->len; i++)
    {
      Found *found = g_ptr_array_index (all, i);
      g_autoptr (WfGazetteerHit) hit = g_new0 (WfGazetteerHit, 1);
      guint shown = 0;
      hit->kind = found->kind;
      hit->key = g_strdup (found->key);
      if (!complete_hit (self, hit, (const char * const *) order))
        continue;
      g_ptr_array_find_with_equal_func (found->matches, hit->name, g_str_equal, &shown);
      hit->match = g_strdup (g_ptr_array_index (found->matches, shown != G_MAXUINT ? shown : 0));
      g_ptr_array_add (hits, g_steal_pointer (&hit));
    }
  return g_steal_pointer (&hits);
}

/**
 * wf_gazetteer_list_cities_near:
 * @self: the gazetteer
 * @bounds: where to look
 * @zoom: zoom of the map; cities that it names only nearer are left out
 * @languages: (nullable) (array zero-terminated=1): the reader's languages, see wf_gazetteer_dup_name()
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type WfGazetteerHit): the cities within @bounds, the most important first
 */
GPtrArray *
wf_gazetteer_list_cities_near (WfGazetteer        *self,
                               const WfBounds     *bounds,
                               double              zoom,
                               const char * const *languages,
                               guint               limit)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self) && bounds != NULL, NULL);

  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_gazetteer_hit_free);
  g_auto (GStrv) order = wf_gazetteer_order_languages (languages);
  sqlite3_stmt *statement = wf_gazetteer_begin (self, WF_STATEMENT_CITIES_NEAR);

  sqlite3_bind_double (statement, 1, zoom);
  sqlite3_bind_double (statement, 2, bounds->south);
  sqlite3_bind_double (statement, 3, bounds->north);
  sqlite3_bind_double (statement, 4, bounds->west);
  sqlite3_bind_double (statement, 5, bounds->east);
  sqlite3_bind_int64 (statement, 6, limit);
  while (wf_gazetteer_next (self, statement))
    {
      WfGazetteerHit *hit = g_new0 (WfGazetteerHit, 1);
      hit->kind = WF_GAZETTEER_CITY;
      hit->key = wf_database_dup_text (statement, 0);
      hit->country = wf_database_dup_text (statement, 1);
      hit->lat = sqlite3_column_double (statement, 2);
      hit->lon = sqlite3_column_double (statement, 3);
      hit->min_zoom = sqlite3_column_double (statement, 4);
      g_ptr_array_add (hits, hit);
    }
  wf_gazetteer_end (self, statement);

  for (guint i = hits->len; i > 0; i--)
    {
      WfGazetteerHit *hit = g_ptr_array_index (hits, i - 1);
      hit->name = wf_gazetteer_choose_name (self, WF_GAZETTEER_CITY, hit->key, (const char * const *) order);
      hit->match = g_strdup (hit->name);
      if (hit->name == NULL)
        g_ptr_array_remove_index (hits, i - 1);
    }
  return g_steal_pointer (&hits);
}
