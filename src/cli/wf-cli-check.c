// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// wherefore --check: prints everything that is wrong with documents.

#include "config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "wf-cli-check.h"
#include "wf-cli.h"
#include "wf-excerpt.h"
#include "wf-loader.h"

typedef struct {
  gboolean json;
  gboolean terminal;
  gboolean colours;
  guint    n_files;
  guint    n_found[WF_SEVERITY_NOTE + 1];
} Check;

static const char * const severities[] = { "error", "warning", "note" };

static void
print_json (WfDiagnostic *diagnostic)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, wf_diagnostic_get_file (diagnostic));
  if (wf_diagnostic_get_line (diagnostic) > 0)
    {
      json_builder_set_member_name (builder, "line");
      json_builder_add_int_value (builder, wf_diagnostic_get_line (diagnostic));
      json_builder_set_member_name (builder, "column");
      json_builder_add_int_value (builder, wf_diagnostic_get_column (diagnostic));
    }
  json_builder_set_member_name (builder, "severity");
  json_builder_add_string_value (builder, severities[wf_diagnostic_get_severity (diagnostic)]);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, wf_diagnostic_get_code (diagnostic));
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, wf_diagnostic_get_message (diagnostic));
  json_builder_set_member_name (builder, "pointer");
  json_builder_add_string_value (builder, wf_diagnostic_get_pointer (diagnostic));
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);

  /* JSON is UTF-8, whatever the terminal is. */
  puts (text);
}

static void
print_line (Check        *check,
            WfDiagnostic *diagnostic)
{
  static const char * const colours[] = { "\033[1;31m", "\033[1;35m", "\033[1;36m" };
  g_autofree char *text = wf_diagnostic_to_string (diagnostic);
  WfSeverity severity = wf_diagnostic_get_severity (diagnostic);
  g_autofree char *mark = g_strdup_printf (": %s: ", severities[severity]);
  const char *found = check->colours ? strstr (text, mark) : NULL;

  if (found == NULL)
    g_print ("%s\n", text);
  else
    g_print ("%.*s: %s%s:\033[0m %s\n", (int) (found - text), text, colours[severity], severities[severity],
             found + strlen (mark));
}

static void
print_excerpt (Check        *check,
               WfLoader     *loader,
               WfDiagnostic *diagnostic)
{
  GBytes *bytes = wf_loader_get_bytes (loader);
  guint line = wf_diagnostic_get_line (diagnostic);
  g_autofree char *excerpt = NULL;
  const char *data;
  gsize size;

  if (bytes == NULL || line == 0)
    return;

  data = g_bytes_get_data (bytes, &size);
  excerpt = wf_excerpt_new (data, size, line, wf_diagnostic_get_column (diagnostic));
  g_print ("%s", excerpt);
}

/* Returns the status for this file. */
static int
check_file (Check      *check,
            const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (WfLoader) loader = wf_loader_new (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (WfExplainer) explainer = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *diagnostics;

  wf_loader_set_name (loader, shown);
  explainer = wf_loader_load (loader, NULL, &error);
  diagnostics = wf_loader_get_diagnostics (loader);
  check->n_files++;

  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

      check->n_found[wf_diagnostic_get_severity (diagnostic)]++;
      if (check->json)
        {
          print_json (diagnostic);
          continue;
        }
      print_line (check, diagnostic);
      if (check->terminal)
        print_excerpt (check, loader, diagnostic);
    }

  if (explainer != NULL)
    return WF_CLI_GOOD;

  return g_error_matches (error, WF_LOADER_ERROR, WF_LOADER_ERROR_READ) ? WF_CLI_UNREAD : WF_CLI_ERRORS;
}

static gboolean
may_colour (void)
{
  return g_getenv ("NO_COLOR") == NULL && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

/**
 * wf_cli_check:
 * @argc: the number of arguments, as main() has it
 * @argv: the arguments
 *
 * Checks the files named. Diagnostics go to the standard output, what is not about a document to the standard error.
 *
 * Returns: 0 where all are good, 1 where one has errors, 2 where one cannot be read or the arguments are wrong
 */
int
wf_cli_check (int    argc,
              char **argv)
{
  gboolean json = FALSE;
  g_auto (GStrv) files = NULL;
  gboolean checking = FALSE;
  const GOptionEntry entries[] = {
    { "check", 0, 0, G_OPTION_ARG_NONE, &checking, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = g_strdupv (argv);
  Check check = { 0 };
  int status = WF_CLI_GOOD;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      g_printerr ("wherefore: %s\n", error->message);
      return WF_CLI_UNREAD;
    }
  if (files == NULL)
    {
      g_printerr (_("wherefore: --check needs the name of a file\n"));
      return WF_CLI_UNREAD;
    }

  check.json = json;
  check.terminal = isatty (STDOUT_FILENO);
  check.colours = check.terminal && may_colour ();
  for (guint i = 0; files[i] != NULL; i++)
    {
      int file_status = check_file (&check, files[i]);

      status = MAX (status, file_status);
    }

  fflush (stdout);
  g_printerr (_("files: %u, errors: %u, warnings: %u, notes: %u\n"), check.n_files,
              check.n_found[WF_SEVERITY_ERROR], check.n_found[WF_SEVERITY_WARNING], check.n_found[WF_SEVERITY_NOTE]);

  return status;
}
