// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds out which command-line tool is meant, and runs it.

#include "config.h"

#include <string.h>

#include "wf-cli-check.h"
#include "wf-cli-convert.h"
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

/**
 * wf_cli_run:
 * @argc: the number of arguments, as main() has it
 * @argv: the arguments
 * @status: (out): what the program ends with
 *
 * Runs the tool that the first of the options names, if it is one.
 *
 * Returns: whether it was; else the application is meant
 */
gboolean
wf_cli_run (int    argc,
            char **argv,
            int   *status)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tools); j++)
      if (is_option (argv[i], tools[j].option))
        {
          *status = tools[j].run (argc, argv);
          return TRUE;
        }

  return FALSE;
}
