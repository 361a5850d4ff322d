// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// wherefore --convert: turns a story of another program into a document of ours.

#include "config.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "wf-cli-convert.h"
#include "wf-cli-write.h"
#include "wf-cli.h"
#include "wf-file.h"
#include "wf-import.h"
#include "wf-json-writer.h"
#include "wf-loader.h"

static GBytes *
read_story (GFile      *file,
            const char *name)
{
  g_autoptr (WfReport) report = wf_report_new (name);
  g_autoptr (GBytes) bytes = wf_file_read (file, report, NULL, NULL);
  g_autoptr (GListModel) problems = wf_report_finish (report, NULL, 0);

  wf_cli_print_problems (problems);
  return g_steal_pointer (&bytes);
}

static int
convert (const char *name,
         const char *output)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (WfImportReport) report = wf_import_report_new (shown);
  g_autoptr (GBytes) bytes = read_story (file, shown);
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (WfLoader) loader = NULL;
  g_autoptr (WfExplainer) explainer = NULL;
  g_autoptr (GBytes) converted = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *notes = NULL;
  const char *data;
  gsize size;

  if (bytes == NULL)
    return WF_CLI_UNREAD;
  data = g_bytes_get_data (bytes, &size);
  if (size == 0 || (document = wf_import_convert (data, size, report, &error)) == NULL)
    {
      g_printerr ("%s: %s\n", shown, size == 0 ? _("the file is empty") : error->message);
      return WF_CLI_ERRORS;
    }

  notes = wf_import_report_to_string (report);
  g_print ("%s", notes);
  text = wf_json_write (document);
  converted = g_bytes_new (text, strlen (text));

  /* Never write a document that the app then refuses. */
  loader = wf_loader_new_for_bytes (converted, output);
  explainer = wf_loader_load (loader, NULL, NULL);
  if (explainer == NULL)
    {
      wf_cli_print_problems (wf_loader_get_diagnostics (loader));
      g_printerr (_("%s: nothing was written, as the converted story has errors\n"), shown);
      return WF_CLI_ERRORS;
    }
  if (!wf_cli_write_new (output, converted, &error))
    {
      g_printerr ("%s: %s\n", output, error->message);
      return WF_CLI_UNREAD;
    }
  g_printerr (_("%s: written; stops: %u, notes on what was guessed or left out: %u\n"), output,
              g_list_model_get_n_items (wf_explainer_get_stops (explainer)), wf_import_report_get_n_notes (report) + wf_import_report_get_n_more (report));
  return WF_CLI_GOOD;
}

/**
 * wf_cli_convert:
 * @argc: the number of arguments, as main() has it
 * @argv: the arguments
 *
 * Converts the file named. What was guessed or left out goes to the standard output, a line each.
 *
 * Returns: 0 where it was written, 1 where it cannot be converted, 2 where a file cannot be read or written or the
 *   arguments are wrong
 */
int
wf_cli_convert (int    argc,
                char **argv)
{
  g_autofree char *input = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "convert", 0, 0, G_OPTION_ARG_FILENAME, &input, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!wf_cli_parse_options (entries, argv))
    return WF_CLI_UNREAD;
  if (output == NULL)
    {
      g_printerr (_("wherefore: --convert needs the name of the file to write: -o OUT\n"));
      return WF_CLI_UNREAD;
    }
  return convert (input, output);
}
