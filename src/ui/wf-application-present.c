// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-application-present.h"

#include <glib/gi18n.h>

#define BAD_COMMAND_LINE 2

/**
 * wf_application_present_files:
 * @arguments: those of the program, its name first
 * @exit_status: (out): what the program ends with, unless it goes on
 *
 * Does what `--present` asks for, if it is among @arguments.
 *
 * Returns: whether it is
 */
gboolean
wf_application_present_files (GApplication  *application,
                              char         **arguments,
                              int           *exit_status)
{
  gboolean present = FALSE, autoplay = FALSE;
  g_auto (GStrv) names = NULL;
  const GOptionEntry entries[] = {
    { "present", 0, 0, G_OPTION_ARG_NONE, &present, NULL, NULL },
    { "autoplay", 0, 0, G_OPTION_ARG_NONE, &autoplay, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = NULL;
  g_auto (GStrv) copy = NULL;
  g_autoptr (GError) error = NULL;
  const char *what;

  /* Help, too, is for the application to give. */
  if (!g_strv_contains ((const char * const *) arguments, "--present") ||
      g_strv_contains ((const char * const *) arguments, "--help"))
    return FALSE;

  context = g_option_context_new (NULL);
  copy = g_strdupv (arguments);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &copy, &error) || !g_application_register (application, NULL, &error))
    {
      g_printerr ("wherefore: %s\n", error->message);
      *exit_status = BAD_COMMAND_LINE;
      return TRUE;
    }

  what = autoplay ? WF_APPLICATION_AUTOPLAY : WF_APPLICATION_PRESENT;
  *exit_status = 0;
  if (names == NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), what, NULL);
  else
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; names[i] != NULL; i++)
        g_ptr_array_add (files, g_file_new_for_commandline_arg (names[i]));
      g_application_open (application, (GFile **) files->pdata, files->len, what);
    }

  return TRUE;
}
