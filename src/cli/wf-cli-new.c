// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// wherefore --new: writes a small story to start from, data/schema/new-story.json.

#include "config.h"

#include <glib/gi18n-lib.h>

#include "wf-cli-new.h"
#include "wf-cli-write.h"
#include "wf-cli.h"
#include "wf-data.h"

/**
 * wf_cli_new:
 * @argc: the number of arguments, as main() has it
 * @argv: the arguments
 *
 * Returns: 0 where the file was written, 2 where it cannot be or the arguments are wrong
 */
int
wf_cli_new (int    argc,
            char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *template = wf_data_path ("schema", "new-story.json", NULL);
  const GOptionEntry entries[] = {
    { "new", 0, 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!wf_cli_parse_options (entries, argv))
    return WF_CLI_UNREAD;
  if (!g_file_get_contents (template, &text, &length, &error))
    {
      g_printerr ("wherefore: %s\n", error->message);
      return WF_CLI_UNREAD;
    }
  content = g_bytes_new_take (g_steal_pointer (&text), length);
  if (!wf_cli_write_new (output, content, &error))
    {
      g_printerr ("%s: %s\n", output, error->message);
      return WF_CLI_UNREAD;
    }
  g_printerr (_("%s: written; open it in Wherefore, change it in an editor, and check it with --check\n"), output);
  return WF_CLI_GOOD;
}
