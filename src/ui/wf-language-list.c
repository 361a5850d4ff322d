// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-language-list.h"

#include <json-glib/json-glib.h>
#include <libintl.h>

/* The list that the package iso-codes installs; the names in it are translated in the text domain of the same name. */
#define ISO_639_FILE   "iso-codes/json/iso_639-2.json"
#define ISO_639_DOMAIN "iso_639-2"

/* “pt_BR.UTF-8@euro” is “pt-BR”; locales that are no language are left out. */
static char *
dup_tag (const char *locale)
{
  char *tag;

  if (g_str_equal (locale, "C") || g_str_equal (locale, "POSIX") || g_str_has_prefix (locale, "C."))
    return NULL;

  tag = g_strdup (locale);
  tag[strcspn (tag, ".@")] = '\0';
  g_strdelimit (tag, "_", '-');
  return tag;
}

/**
 * wf_languages_dup_preferred:
 * @settings: the settings of the application
 *
 * Returns: (transfer full): BCP 47 tags, the reader's preferred first: that of the settings, then those of the system
 */
GStrv
wf_languages_dup_preferred (GSettings *settings)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *chosen = NULL;
  const char * const *locales = g_get_language_names ();

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  chosen = g_settings_get_string (settings, "language");
  if (*chosen != '\0')
    g_strv_builder_add (builder, chosen);
  for (guint i = 0; locales[i] != NULL; i++)
    {
      g_autofree char *tag = dup_tag (locales[i]);

      if (tag != NULL)
        g_strv_builder_add (builder, tag);
    }

  return g_strv_builder_end (builder);
}

static char *
find_english_name (const char *code)
{
  const char * const *dirs = g_get_system_data_dirs ();

  for (guint i = 0; dirs[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (dirs[i], ISO_639_FILE, NULL);
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      JsonArray *entries;

      if (!json_parser_load_from_mapped_file (parser, path, NULL))
        continue;

      entries = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "639-2");
      for (guint j = 0; j < json_array_get_length (entries); j++)
        {
          JsonObject *entry = json_array_get_object_element (entries, j);

          if (g_str_equal (json_object_get_string_member_with_default (entry, "alpha_2", ""), code))
            return g_strdup (json_object_get_string_member (entry, "name"));
        }
    }

  return NULL;
}

/**
 * wf_language_dup_name:
 * @tag: a BCP 47 tag
 *
 * Returns: (transfer full): the name of the language in the language of the interface, or @tag where it is not known
 */
char *
wf_language_dup_name (const char *tag)
{
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;
  const char *translated;

  g_return_val_if_fail (tag != NULL, NULL);

  code = g_strndup (tag, strcspn (tag, "-"));
  name = find_english_name (code);
  if (name == NULL)
    return g_strdup (tag);

  translated = dgettext (ISO_639_DOMAIN, name);
  if (tag[strlen (code)] != '\0')
    return g_strdup_printf ("%s (%s)", translated, tag);
  return g_strdup (translated);
}
