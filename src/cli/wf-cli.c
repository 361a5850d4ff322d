// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds out which command-line tool is meant, and runs it.

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "wf-cli-check.h"
#include "wf-cli-convert.h"
#include "wf-cli-export-web.h"
#include "wf-cli-export.h"
#include "wf-cli-new.h"
#include "wf-cli.h"
#include "wf-versions.h"

static int
print_version (int    argc,
               char **argv)
{
  g_autofree char *versions = wf_versions_to_string ();

  g_print ("%s", versions);

  return WF_CLI_GOOD;
}

static const struct {
  const char *option;
  int       (*run) (int    argc,
                    char **argv);
} tools[] = {
  { "--check", wf_cli_check },
  { "--convert", wf_cli_convert },
  { "--export-image", wf_cli_export_image },
  { "--export-pdf", wf_cli_export_pdf },
  { "--export-web", wf_cli_export_web },
  { "--new", wf_cli_new },
  { "--version", print_version },
};

/* `--new FILE` and `--new=FILE` both. */
static gboolean
is_option (const char *argument,
           const char *option)
{
  gsize length = strlen (option);

  return strncmp (argument, option, length) == 0 && (argument[length] == '\0' || argument[length] == '=');
}

/* What --help lists; the tools parse them. */
static const GOptionEntry options[] = {
  { "check", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Report everything that is wrong with documents"), NULL },
  { "json", 0, 0, G_OPTION_ARG_NONE, NULL, N_("With --check: print the diagnostics as JSON, one object a line"), NULL },
  { "convert", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Convert a StoryMapJS or mapbox/storytelling story"), N_("FILE") },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, NULL, N_("With --convert: where to write the converted story"), N_("OUT") },
  { "export-pdf", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Write the handout of a story as PDF"), N_("OUT") },
  { "paper", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --export-pdf: a4 or letter"), N_("PAPER") },
  { "worksheet", 0, 0, G_OPTION_ARG_NONE, NULL, N_("With --export-pdf: a worksheet rather than the story"), NULL },
  { "answers", 0, 0, G_OPTION_ARG_NONE, NULL, N_("With --export-pdf: add the answer key"), NULL },
  { "export-image", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Write the map of a stop as PNG, SVG or PDF"), N_("OUT") },
  { "stop", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --export-image: which stop"), N_("ID") },
  { "all", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --export-image: all stops, into the folder OUT"), N_("FORMAT") },
  { "size", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --export-image: how large, as 1200x750"), N_("SIZE") },
  { "style", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --export-image: light, dark, contrast-light, contrast-dark or print"), N_("STYLE") },
  { "export-web", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Write a story as one web page"), N_("OUT") },
  { "language", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With the exports: in which language"), N_("CODE") },
  { "new", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Write a small story to start from"), N_("FILE") },
  { "present", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Present the story to an audience"), NULL },
  { "autoplay", 0, 0, G_OPTION_ARG_NONE, NULL, N_("With --present: go on by itself, round and round"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version of the program and of its libraries"), NULL },
  G_OPTION_ENTRY_NULL
};

static gboolean
is_help (const char *argument)
{
  return g_str_equal (argument, "--help") || g_str_equal (argument, "-h") || g_str_has_prefix (argument, "--help-");
}

/**
 * wf_cli_add_options:
 * @application: the application
 *
 * Lets --help, which the application prints, list the tools too.
 */
void
wf_cli_add_options (GApplication *application)
{
  g_return_if_fail (G_IS_APPLICATION (application));

  g_application_add_main_option_entries (application, options);
  g_application_set_option_context_parameter_string (application, _("[FILE…]"));
  g_application_set_option_context_summary (application, _("Understand the news on a map."));
}

/**
 * wf_cli_run:
 * @argc: the number of arguments, as main() has it
 * @argv: the arguments
 * @status: (out): what the program ends with
 *
 * Runs the tool that the first of the options names, if it is one. Help is the application’s.
 *
 * Returns: whether it was; else the application is meant
 */
gboolean
wf_cli_run (int    argc,
            char **argv,
            int   *status)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    if (is_help (argv[i]))
      return FALSE;

  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tools); j++)
      if (is_option (argv[i], tools[j].option))
        {
          *status = tools[j].run (argc, argv);
          return TRUE;
        }

  return FALSE;
}
