// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// wherefore --export-pdf and --export-image: a story's handout, and the maps of its stops.

#include "config.h"

#include "wf-cli-export.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "wf-cli-write.h"
#include "wf-cli-work.h"
#include "wf-cli.h"
#include "wf-image-export.h"
#include "wf-loader.h"
#include "wf-pdf-export.h"

#define DEFAULT_WIDTH 1200.0
#define DEFAULT_HEIGHT 750.0
#define MAX_SIDE 10000.0
#define WALL_WIDTH 1280 /* of the least wall, in pixels */
#define WALL_HEIGHT 720

/* The story in @name, and the map; %FALSE where something is wrong, which has been said. */
static gboolean
open_story (char         **files,
            const char    *output,
            const char    *usage,
            WfExplainer  **story,
            WfAtlas      **atlas,
            int           *status)
{
  g_autoptr(WfLoader) loader = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GFile) target = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *shown = NULL;

  *status = WF_CLI_UNREAD;
  if (files == NULL || files[1] != NULL)
    {
      g_printerr ("wherefore: %s\n", usage);
      return FALSE;
    }

  file = g_file_new_for_commandline_arg (files[0]);
  target = g_file_new_for_commandline_arg (output);
  if (g_file_equal (file, target))
    {
      g_autofree char *name = g_filename_display_name (output);

      g_printerr (_("%s: this would replace the story; name another file\n"), name);
      return FALSE;
    }
  shown = g_filename_display_name (files[0]);
  loader = wf_loader_new (file);
  wf_loader_set_name (loader, shown);
  *story = wf_loader_load (loader, NULL, &error);
  if (*story == NULL)
    {
      wf_cli_print_problems (wf_loader_get_diagnostics (loader));
      if (!g_error_matches (error, WF_LOADER_ERROR, WF_LOADER_ERROR_READ))
        *status = WF_CLI_ERRORS;
      return FALSE;
    }

  *atlas = wf_atlas_new (NULL, &error);
  if (*atlas == NULL)
    {
      g_printerr (_("wherefore: the map cannot be read: %s\n"), error->message);
      g_clear_object (story);
      return FALSE;
    }

  return TRUE;
}

/* A name for the file; a relative one from the folder that the program was started in. */
static char *
dup_path (const char *name)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);

  return g_file_get_path (file);
}

static int
report (const char *output,
        gboolean    written,
        GError     *error)
{
  g_autofree char *shown = g_filename_display_name (output);

  if (written)
    {
      g_printerr (_("%s: written\n"), shown);
      return WF_CLI_GOOD;
    }
  g_printerr ("%s: %s\n", shown, error->message);

  return WF_CLI_UNREAD;
}

/* --- The handout ------------------------------------------------------------------------ */

typedef struct {
  WfHandout  *handout;
  const char *path;
  WfPaper     paper;
} PdfJob;

static gboolean
write_pdf (gpointer           data,
           WfExportProgress   progress,
           gpointer           progress_data,
           GCancellable      *cancellable,
           GError           **error)
{
  const PdfJob *job = data;

  return wf_handout_write_pdf (job->handout, job->path, job->paper, progress, progress_data, cancellable, error);
}

/**
 * wf_cli_export_pdf:
 * @argc: the number of arguments, as main() has it
 * @argv: the arguments
 *
 * Writes the handout of a story.
 *
 * Returns: 0 where it was written, 1 where the story has errors, 2 where a file cannot be read or written or the
 *   arguments are wrong
 */
int
wf_cli_export_pdf (int    argc,
                   char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *language = NULL;
  g_autofree char *paper_name = NULL;
  g_auto(GStrv) files = NULL;
  gboolean worksheet = FALSE, answers = FALSE, written;
  const GOptionEntry entries[] = {
    { "export-pdf", 0, 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name, NULL, NULL },
    { "worksheet", 0, 0, G_OPTION_ARG_NONE, &worksheet, NULL, NULL },
    { "answers", 0, 0, G_OPTION_ARG_NONE, &answers, NULL, NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(WfExplainer) story = NULL;
  g_autoptr(WfAtlas) atlas = NULL;
  g_autoptr(WfHandout) handout = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  PdfJob job = { .paper = WF_PAPER_A4 };
  int status;

  if (!wf_cli_parse_options (entries, argv))
    return WF_CLI_UNREAD;
  if (paper_name != NULL && !wf_paper_parse (paper_name, &job.paper))
    {
      g_printerr (_("wherefore: “%s” is no paper; it is a4 or letter\n"), paper_name);
      return WF_CLI_UNREAD;
    }
  if (!open_story (files, output, _("--export-pdf needs the name of one story: --export-pdf OUT FILE"), &story, &atlas, &status))
    return status;

  path = dup_path (output);
  handout = wf_handout_new (story, atlas, language != NULL ? (const char *[]) { language, NULL } : NULL,
                            (worksheet ? WF_HANDOUT_WORKSHEET : WF_HANDOUT_STORY) | (answers ? WF_HANDOUT_ANSWERS : 0));
  job.handout = handout;
  job.path = path;
  written = wf_cli_work (write_pdf, &job, &error);

  return report (output, written, error);
}

/* --- Pictures --------------------------------------------------------------------------- */

typedef struct {
  WfExplainer    *story;
  WfStop         *stop;  /* NULL for all */
  WfAtlas        *atlas;
  WfImageOptions  options;
  const char     *path;
  WfImageFormat   format;
} ImageJob;

static gboolean
write_images (gpointer           data,
              WfExportProgress   progress,
              gpointer           progress_data,
              GCancellable      *cancellable,
              GError           **error)
{
  const ImageJob *job = data;

  if (job->stop != NULL)
    return wf_image_export_stop (job->stop, job->atlas, &job->options, job->path, job->format, cancellable, error);

  return wf_image_export_all (wf_explainer_get_stops (job->story), job->atlas, &job->options, job->path, job->format,
                              progress, progress_data, cancellable, error);
}

static gboolean
parse_size (const char     *text,
            WfImageOptions *options)
{
  double width, height;
  char rest;

  if (text == NULL)
    return TRUE;
  if (sscanf (text, "%lfx%lf%c", &width, &height, &rest) != 2 || !(width >= 100 && width <= MAX_SIDE) ||
      !(height >= 100 && height <= MAX_SIDE))
    return FALSE;
  options->width = width;
  options->height = height;

  return TRUE;
}

/* A picture for a wall is looked at as a whole: it is drawn as one for a window, of pixels whole times as fine. */
static void
scale_for_wall (WfImageOptions *options)
{
  double scale = MAX (floor (MIN (options->width / WALL_WIDTH, options->height / WALL_HEIGHT)), 1);

  while (fmod (options->width, scale) != 0 || fmod (options->height, scale) != 0)
    scale--;
  options->scale = scale;
  options->width /= scale;
  options->height /= scale;
}

static gboolean
parse_style (const char     *text,
             WfImageOptions *options)
{
  if (text == NULL)
    return TRUE;

  for (guint style = 0; style < WF_N_MAP_STYLES; style++)
    if (g_str_equal (text, wf_map_style_get_nick (style)))
      {
        options->style = style;
        return TRUE;
      }

  return FALSE;
}

/**
 * wf_cli_export_image:
 * @argc: the number of arguments, as main() has it
 * @argv: the arguments
 *
 * Writes the map of one stop, or of all into a folder.
 *
 * Returns: as wf_cli_export_pdf()
 */
int
wf_cli_export_image (int    argc,
                     char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *stop_id = NULL;
  g_autofree char *all = NULL;
  g_autofree char *size = NULL;
  g_autofree char *style = NULL;
  g_autofree char *language = NULL;
  g_auto(GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "export-image", 0, 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { "stop", 0, 0, G_OPTION_ARG_STRING, &stop_id, NULL, NULL },
    { "all", 0, 0, G_OPTION_ARG_STRING, &all, NULL, NULL },
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, NULL, NULL },
    { "style", 0, 0, G_OPTION_ARG_STRING, &style, NULL, NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  ImageJob job = { .options = { DEFAULT_WIDTH, DEFAULT_HEIGHT, 1, WF_MAP_STYLE_LIGHT, NULL } };
  g_autoptr(WfExplainer) story = NULL;
  g_autoptr(WfAtlas) atlas = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *suffix = NULL;
  const char *languages[2] = { NULL, NULL };
  gboolean written;
  int status;

  if (!wf_cli_parse_options (entries, argv))
    return WF_CLI_UNREAD;
  suffix = all != NULL ? g_strconcat ("x.", all, NULL) : g_strdup (output);
  if (!wf_image_format_for_name (suffix, &job.format))
    {
      g_printerr (all != NULL ? _("wherefore: “%s” is no format; it is png, svg or pdf\n")
                              : _("wherefore: “%s” does not say which format: let it end in .png, .svg or .pdf\n"),
                  all != NULL ? all : output);
      return WF_CLI_UNREAD;
    }
  if (!parse_size (size, &job.options))
    {
      g_printerr (_("wherefore: “%s” is no size; write it as 1200x750, from 100 to 10000\n"), size);
      return WF_CLI_UNREAD;
    }
  if (!parse_style (style, &job.options))
    {
      g_printerr (_("wherefore: “%s” is no style; it is light, dark, contrast-light, contrast-dark or print\n"), style);
      return WF_CLI_UNREAD;
    }
  if ((stop_id == NULL) == (all == NULL))
    {
      g_printerr (_("wherefore: --export-image needs either --stop ID or --all FORMAT\n"));
      return WF_CLI_UNREAD;
    }
  if (!open_story (files, output, _("--export-image needs the name of one story: --export-image OUT --stop ID FILE"),
                   &story, &atlas, &status))
    return status;

  job.stop = stop_id != NULL ? wf_explainer_find_stop (story, stop_id) : NULL;
  if (stop_id != NULL && job.stop == NULL)
    {
      g_printerr (_("%s: there is no stop “%s” in it; its ids are in the document\n"), files[0], stop_id);
      return WF_CLI_UNREAD;
    }

  if (job.format == WF_IMAGE_PNG)
    scale_for_wall (&job.options);
  path = dup_path (output);
  languages[0] = language;
  job.options.languages = language != NULL ? languages : NULL;
  job.story = story;
  job.atlas = atlas;
  job.path = path;
  written = wf_cli_work (write_images, &job, &error);

  return report (output, written, error);
}
