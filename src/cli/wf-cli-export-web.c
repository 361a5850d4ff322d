// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// wherefore --export-web: writes a story as one web page.

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "wf-cli-export-web.h"
#include "wf-cli-work.h"
#include "wf-cli-write.h"
#include "wf-cli.h"
#include "wf-loader.h"
#include "wf-media.h"
#include "wf-web-export.h"

typedef struct {
  WfExplainer        *story;
  const char         *path;
  const char * const *languages;
} WebJob;

static gboolean
write_page (gpointer           data,
            WfExportProgress   progress,
            gpointer           progress_data,
            GCancellable      *cancellable,
            GError           **error)
{
  const WebJob *job = data;

  return wf_web_export (job->story, job->path, job->languages, progress, progress_data, cancellable, error);
}

static int
export (const char         *name,
        const char         *output,
        const char * const *languages)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (output);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *shown_output = g_filename_display_name (output);
  g_autoptr (WfLoader) loader = wf_loader_new (file);
  g_autoptr (WfExplainer) story = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_file_get_path (target);
  WebJob job = { .path = path, .languages = languages };

  wf_loader_set_name (loader, shown);
  story = wf_loader_load (loader, NULL, &error);
  if (story == NULL)
    {
      wf_cli_print_problems (wf_loader_get_diagnostics (loader));
      return g_error_matches (error, WF_LOADER_ERROR, WF_LOADER_ERROR_READ) ? WF_CLI_UNREAD : WF_CLI_ERRORS;
    }
  if (g_file_equal (file, target))
    {
      g_printerr (_("%s: the page would replace the story; name another file\n"), shown_output);
      return WF_CLI_UNREAD;
    }
  job.story = story;
  if (!wf_cli_work (write_page, &job, &error))
    {
      g_printerr ("%s: %s\n", error->domain == WF_MEDIA_ERROR ? shown : shown_output, error->message);
      return error->domain == WF_MEDIA_ERROR ? WF_CLI_ERRORS : WF_CLI_UNREAD;
    }
  g_printerr (_("%s: written; statements: %u\n"), shown_output, g_list_model_get_n_items (wf_explainer_get_stops (story)));

  return WF_CLI_GOOD;
}

/* A tag goes into the page, and into $LANGUAGE. */
static gboolean
is_tag (const char *tag)
{
  for (const char *p = tag; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-' && *p != '_')
      return FALSE;

  return g_ascii_isalpha (tag[0]);
}

/**
 * wf_cli_export_web:
 * @argc: the number of arguments, as main() has it
 * @argv: the arguments
 *
 * Writes the page. The words of the interface on it are in the same language as the story, where they are translated.
 *
 * Returns: 0 where it was written, 1 where the story has errors, 2 where a file cannot be read or written or the
 *   arguments are wrong
 */
int
wf_cli_export_web (int    argc,
                   char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *language = NULL;
  g_auto (GStrv) files = NULL;
  const char *languages[2] = { NULL, NULL };
  const GOptionEntry entries[] = {
    { "export-web", 0, 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!wf_cli_parse_options (entries, argv))
    return WF_CLI_UNREAD;
  if (files == NULL || files[1] != NULL)
    {
      g_printerr (_("wherefore: --export-web needs the name of one story: --export-web OUT FILE\n"));
      return WF_CLI_UNREAD;
    }
  if (language != NULL && !is_tag (language))
    {
      g_printerr (_("wherefore: “%s” is no language; write a tag such as en, ru or uz-Cyrl\n"), language);
      return WF_CLI_UNREAD;
    }

  if (language != NULL)
    {
      g_autofree char *locale = g_strdelimit (g_strdup (language), "-", '_');

      languages[0] = language;
      g_setenv ("LANGUAGE", locale, TRUE);
      /* In the C locale, gettext would not look at it. */
      if (g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
        setlocale (LC_MESSAGES, "C.UTF-8");
    }
  return export (files[0], output, language != NULL ? languages : NULL);
}
