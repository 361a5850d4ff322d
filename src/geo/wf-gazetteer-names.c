// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names in the reader's language.

#include "config.h"

#include "wf-gazetteer-private.h"

#include <string.h>

/* Languages of the map that are written in Latin letters. Of these the map leaves out names that equal the English one,
 * so English stands in for them, not the reader's next language. */
static const char * const latin_languages[] = { "de", "es", "fr", "tr", "uz", NULL };

/* "ru" of "ru_RU.UTF-8", "ru-KZ", "RU". */
static char *
primary_language (const char *language)
{
  char *primary = g_strndup (language, strcspn (language, "-_.@"));

  for (char *at = primary; *at != '\0'; at++)
    *at = g_ascii_tolower (*at);
  return primary;
}

/**
 * wf_gazetteer_order_languages:
 * @languages: (nullable): the reader's languages, the best first: BCP 47 tags or locale names
 *
 * Finds out which languages to try. Who reads Kazakh is shown Russian names where there is no Kazakh one.
 *
 * Returns: (transfer full): languages as the map has them, up to English
 */
GStrv
wf_gazetteer_order_languages (const char * const *languages)
{
  g_autoptr (GStrvBuilder) order = g_strv_builder_new ();
  gboolean kazakh = FALSE;
  gboolean english = FALSE;

  for (guint i = 0; languages != NULL && languages[i] != NULL && !english; i++)
    {
      g_autofree char *primary = primary_language (languages[i]);
      kazakh = kazakh || g_str_equal (primary, "kk");
      english = g_str_equal (primary, "en") || g_str_equal (primary, "c") || g_str_equal (primary, "posix");
      if (!english)
        g_strv_builder_add (order, primary);
    }
  if (kazakh)
    g_strv_builder_add (order, "ru");
  g_strv_builder_add (order, "en");
  return g_strv_builder_end (order);
}

/**
 * wf_gazetteer_choose_name:
 * @self: the gazetteer
 * @kind: what it is
 * @key: its code or decimal id
 * @order: the languages to try, see wf_gazetteer_order_languages()
 *
 * Returns: (transfer full) (nullable): the name
 */
char *
wf_gazetteer_choose_name (WfGazetteer        *self,
                          WfGazetteerKind     kind,
                          const char         *key,
                          const char * const *order)
{
  static const WfStatement statements[] = {
    [WF_GAZETTEER_COUNTRY] = WF_STATEMENT_COUNTRY_NAMES,
    [WF_GAZETTEER_REGION] = WF_STATEMENT_REGION_NAMES,
    [WF_GAZETTEER_CITY] = WF_STATEMENT_PLACE_NAMES,
    [WF_GAZETTEER_WATER] = WF_STATEMENT_WATER_NAMES,
  };
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement = wf_gazetteer_begin (self, statements[kind]);

  wf_database_bind_text (statement, 1, key);
  while (wf_gazetteer_next (self, statement))
    {
      g_autofree char *language = wf_database_dup_text (statement, 0);
      g_autofree char *name = wf_database_dup_text (statement, 1);
      if (language != NULL && name != NULL && *name != '\0')
        g_hash_table_replace (names, g_steal_pointer (&language), g_steal_pointer (&name));
    }
  wf_gazetteer_end (self, statement);

  for (guint i = 0; order[i] != NULL; i++)
    {
      const char *name = g_hash_table_lookup (names, order[i]);
      if (name != NULL)
        return g_strdup (name);
      if (g_strv_contains (latin_languages, order[i]))
        break;
    }
  return g_strdup (g_hash_table_lookup (names, "en"));
}

/**
 * wf_gazetteer_dup_name:
 * @self: the gazetteer
 * @code: code of a country or region
 * @languages: (nullable) (array zero-terminated=1): the reader's languages, the best first: BCP 47 tags or locale
 *   names, as from g_get_language_names()
 *
 * Gets a name in the first of the languages that has one, else in English.
 *
 * Returns: (transfer full) (nullable): the name, %NULL for an unknown code
 */
char *
wf_gazetteer_dup_name (WfGazetteer        *self,
                       const char         *code,
                       const char * const *languages)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self), NULL);

  const WfArea *area = wf_gazetteer_get_area (self, code);
  if (area == NULL)
    return NULL;
  g_auto (GStrv) order = wf_gazetteer_order_languages (languages);
  return wf_gazetteer_choose_name (self, area->region ? WF_GAZETTEER_REGION : WF_GAZETTEER_COUNTRY, area->code,
                                   (const char * const *) order);
}
