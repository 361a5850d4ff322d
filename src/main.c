// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program: hands the command line to the command-line tools or to the application.

#include "config.h"

#include <locale.h>

#include <adwaita.h>
#include <glib/gi18n.h>
#include <shumate/shumate.h>

#include "wf-application.h"
#include "wf-cli.h"
#include "wf-versions.h"

static void
add_version (const char *name,
             guint       major,
             guint       minor,
             guint       micro,
             const char *running)
{
  g_autofree char *built = g_strdup_printf ("%u.%u.%u", major, minor, micro);

  wf_versions_add (name, built, running);
}

/* What the command-line tools, which know no display, cannot know of. */
static void
add_versions (void)
{
  g_autofree char *gtk = g_strdup_printf ("%u.%u.%u", gtk_get_major_version (), gtk_get_minor_version (),
                                          gtk_get_micro_version ());
  g_autofree char *adwaita = g_strdup_printf ("%u.%u.%u", adw_get_major_version (), adw_get_minor_version (),
                                              adw_get_micro_version ());

  add_version ("GTK", GTK_MAJOR_VERSION, GTK_MINOR_VERSION, GTK_MICRO_VERSION, gtk);
  add_version ("libadwaita", ADW_MAJOR_VERSION, ADW_MINOR_VERSION, ADW_MICRO_VERSION, adwaita);
  add_version ("libshumate", SHUMATE_MAJOR_VERSION, SHUMATE_MINOR_VERSION, SHUMATE_MICRO_VERSION, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (WfApplication) application = NULL;
  const char *translations = g_getenv ("WHEREFORE_LOCALEDIR");
  int status;

  setlocale (LC_ALL, "");
  /* Uninstalled runs have theirs in the build folder. */
  bindtextdomain (GETTEXT_PACKAGE, translations != NULL && *translations != '\0' ? translations : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  add_versions ();
  if (wf_cli_run (argc, argv, &status))
    return status;

  application = wf_application_new (G_APPLICATION_DEFAULT_FLAGS);
  wf_cli_add_options (G_APPLICATION (application));
  return g_application_run (G_APPLICATION (application), argc, argv);
}
