// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The versions of the program and its libraries. Those of the upper layers are added from there.

#include "config.h"

#include <cmark.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>

#include "wf-versions.h"

static GString *added;

static void
append (GString    *text,
        const char *name,
        const char *built,
        const char *running)
{
  if (g_strcmp0 (built, running) == 0 || running == NULL)
    g_string_append_printf (text, "%s %s\n", name, built);
  else
    /* Translators: the name of a library, its version, and the version that the program was built with */
    g_string_append_printf (text, _("%s %s (built with %s)\n"), name, running, built);
}

/**
 * wf_versions_add:
 * @name: the name of a library
 * @built: the version that the program was built with
 * @running: (nullable): the version that it runs with; %NULL where the library does not tell
 *
 * Adds a library to what wf_versions_to_string() lists.
 */
void
wf_versions_add (const char *name,
                 const char *built,
                 const char *running)
{
  g_return_if_fail (name != NULL && built != NULL);

  if (added == NULL)
    added = g_string_new (NULL);
  append (added, name, built, running);
}

/**
 * wf_versions_to_string:
 *
 * Returns: (transfer full): a line for the program and each of its libraries, with the versions that it was built with
 *   where those that it runs with are others
 */
char *
wf_versions_to_string (void)
{
  g_autofree char *glib_built = g_strdup_printf ("%d.%d.%d", GLIB_MAJOR_VERSION, GLIB_MINOR_VERSION, GLIB_MICRO_VERSION);
  g_autofree char *glib_running = g_strdup_printf ("%u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "wherefore %s\n", PACKAGE_VERSION);
  append (text, "GLib", glib_built, glib_running);
  if (added != NULL)
    g_string_append (text, added->str);
  append (text, "json-glib", JSON_VERSION_S, NULL);
  append (text, "cmark", CMARK_VERSION_STRING, cmark_version_string ());
  append (text, "SQLite", SQLITE_VERSION, sqlite3_libversion ());

  return g_string_free_and_steal (text);
}
