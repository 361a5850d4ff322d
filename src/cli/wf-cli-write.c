// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n-lib.h>

#include "wf-cli-write.h"
#include "wf-diagnostic.h"

/**
 * wf_cli_parse_options:
 * @entries: the options of the tool
 * @argv: the arguments, as main() has them; left as they are
 *
 * Says on the standard error what is wrong with the arguments, if anything is. Arguments that are no options are wrong.
 *
 * Returns: whether they are right
 */
gboolean
wf_cli_parse_options (const GOptionEntry  *entries,
                      char               **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      g_printerr ("wherefore: %s\n", error->message);
      return FALSE;
    }
  if (g_strv_length (arguments) > 1)
    {
      g_printerr (_("wherefore: nothing is known to do with “%s”\n"), arguments[1]);
      return FALSE;
    }
  return TRUE;
}

/**
 * wf_cli_write_new:
 * @name: the file’s name, as given on the command line
 * @content: what to write
 * @error: return location for an error
 *
 * Writes a file whole or not at all. A file that is there already stays as it is: that is an error.
 *
 * Returns: whether it was written
 */
gboolean
wf_cli_write_new (const char  *name,
                  GBytes      *content,
                  GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) local = NULL;

  stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, &local);
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("the file exists; name another, or delete it first"));
      return FALSE;
    }
  if (stream == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), g_bytes_get_data (content, NULL), g_bytes_get_size (content), NULL, NULL, error) ||
      !g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error))
    {
      g_file_delete (file, NULL, NULL);
      return FALSE;
    }
  return TRUE;
}

/**
 * wf_cli_print_problems:
 * @problems: a list of #WfDiagnostic
 *
 * Prints them to the standard error, a line each.
 */
void
wf_cli_print_problems (GListModel *problems)
{
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (WfDiagnostic) problem = g_list_model_get_item (problems, i);
      g_autofree char *line = wf_diagnostic_to_string (problem);

      g_printerr ("%s\n", line);
    }
}
