// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfExporter: opens the map, picks the writer, and runs it in a thread, whose progress anyone may ask for.

#include "config.h"

#include "wf-exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wf-web-export.h"

/* Of pictures: the size of a slide, sharp on a screen of double density. */
#define PICTURE_WIDTH 1200.0
#define PICTURE_HEIGHT 750.0
#define PICTURE_SCALE 2.0
#define MAX_NAME 120  /* bytes; file systems take 255, with a suffix and what temporary files add */
#define PROGRESS_UNIT 10000

struct _WfExporter
{
  GObject parent_instance;

  WfExplainer     *story;
  WfStop          *stop;
  GStrv            languages;
  WfExportOptions  options;
  int              progress;  /* in PROGRESS_UNIT; atomic */
};

G_DEFINE_FINAL_TYPE (WfExporter, wf_exporter, G_TYPE_OBJECT)

static void
wf_exporter_finalize (GObject *object)
{
  WfExporter *self = WF_EXPORTER (object);

  g_clear_object (&self->story);
  g_clear_object (&self->stop);
  g_clear_pointer (&self->languages, g_strfreev);

  G_OBJECT_CLASS (wf_exporter_parent_class)->finalize (object);
}

static void
wf_exporter_class_init (WfExporterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_exporter_finalize;
}

static void
wf_exporter_init (WfExporter *self)
{
}

/**
 * wf_exporter_new:
 * @stop: (nullable): whose map %WF_EXPORT_MAP writes; the others need none
 * @languages: (nullable) (array zero-terminated=1): the reader's, the preferred first; %NULL for the story's own
 * @options: what to write; copied
 *
 * Returns: (transfer full): an exporter that has written nothing yet
 */
WfExporter *
wf_exporter_new (WfExplainer           *story,
                 WfStop                *stop,
                 const char * const    *languages,
                 const WfExportOptions *options)
{
  WfExporter *self;

  g_return_val_if_fail (WF_IS_EXPLAINER (story), NULL);
  g_return_val_if_fail (stop != NULL || options->kind != WF_EXPORT_MAP, NULL);

  self = g_object_new (WF_TYPE_EXPORTER, NULL);
  self->story = g_object_ref (story);
  g_set_object (&self->stop, stop);
  self->languages = g_strdupv ((GStrv) languages);
  self->options = *options;

  return self;
}

/**
 * wf_export_options_get_parts:
 *
 * Returns: what a handout with these options consists of; nothing where they are for no handout
 */
WfHandoutParts
wf_export_options_get_parts (const WfExportOptions *options)
{
  switch (options->kind)
    {
    case WF_EXPORT_HANDOUT:
      return WF_HANDOUT_STORY | (options->answers ? WF_HANDOUT_ANSWERS : 0);
    case WF_EXPORT_WORKSHEET:
      return WF_HANDOUT_WORKSHEET | (options->answers ? WF_HANDOUT_ANSWERS : 0);
    case WF_EXPORT_ANSWERS:
      return WF_HANDOUT_ANSWERS;
    case WF_EXPORT_MAP:
    case WF_EXPORT_MAPS:
    case WF_EXPORT_WEB:
    default:
      return 0;
    }
}

/* How the file's name ends, as “.pdf”; nothing where it is a folder. */
static const char *
get_suffix (WfExporter *self)
{
  switch (self->options.kind)
    {
    case WF_EXPORT_MAP:
      return wf_image_format_get_suffix (self->options.format);
    case WF_EXPORT_MAPS:
      return "";
    case WF_EXPORT_WEB:
      return ".html";
    case WF_EXPORT_HANDOUT:
    case WF_EXPORT_WORKSHEET:
    case WF_EXPORT_ANSWERS:
    default:
      return ".pdf";
    }
}

static char *
dup_words (WfExporter *self,
           const char *title)
{
  switch (self->options.kind)
    {
    case WF_EXPORT_WORKSHEET:
      /* Translators: the name of a file; %s is the title of a story */
      return g_strdup_printf (_("%s – Worksheet"), title);
    case WF_EXPORT_ANSWERS:
      /* Translators: the name of a file; %s is the title of a story */
      return g_strdup_printf (_("%s – Answers"), title);
    case WF_EXPORT_MAPS:
      /* Translators: the name of a folder; %s is the title of a story */
      return g_strdup_printf (_("%s – Maps"), title);
    case WF_EXPORT_MAP:
      return g_strdup_printf ("%s – %s", title, wf_stop_get_id (self->stop));
    case WF_EXPORT_HANDOUT:
    case WF_EXPORT_WEB:
    default:
      return g_strdup (title);
    }
}

/**
 * wf_exporter_dup_name:
 *
 * Returns: (transfer full): a name for the file or folder, which every file system takes
 */
char *
wf_exporter_dup_name (WfExporter *self)
{
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  const char *end = NULL;

  g_return_val_if_fail (WF_IS_EXPORTER (self), NULL);

  title = wf_text_dup_plain (wf_explainer_get_title (self->story), (const char * const *) self->languages);
  g_strdelimit (title, "/\\:*?\"<>|\n\t", ' ');
  g_strstrip (title);
  if (strlen (title) > MAX_NAME)
    {
      end = g_utf8_find_prev_char (title, title + MAX_NAME + 1);
      title[end - title] = '\0';
    }
  words = dup_words (self, *title != '\0' && *title != '.' ? title : wf_explainer_get_id (self->story));

  return g_strconcat (words, get_suffix (self), NULL);
}

/**
 * wf_exporter_get_progress:
 *
 * Returns: how far it has come, 0…1; may be called while another thread writes
 */
double
wf_exporter_get_progress (WfExporter *self)
{
  g_return_val_if_fail (WF_IS_EXPORTER (self), 0);

  return g_atomic_int_get (&self->progress) / (double) PROGRESS_UNIT;
}

static void
progress_cb (double   done,
             gpointer user_data)
{
  g_atomic_int_set (&WF_EXPORTER (user_data)->progress, (int) (CLAMP (done, 0, 1) * PROGRESS_UNIT));
}

static gboolean
write_pictures (WfExporter    *self,
                WfAtlas       *atlas,
                const char    *path,
                GCancellable  *cancellable,
                GError       **error)
{
  WfImageOptions options = {
    .width = PICTURE_WIDTH,
    .height = PICTURE_HEIGHT,
    .scale = PICTURE_SCALE,
    .style = self->options.style,
    .languages = (const char * const *) self->languages,
  };

  if (self->options.kind == WF_EXPORT_MAP)
    return wf_image_export_stop (self->stop, atlas, &options, path, self->options.format, cancellable, error);

  return wf_image_export_all (wf_explainer_get_stops (self->story), atlas, &options, path, self->options.format, progress_cb,
                              self, cancellable, error);
}

/**
 * wf_exporter_write:
 * @file: where; a file that is there is replaced once the new one is whole
 * @cancellable: (nullable):
 *
 * Writes it. Blocks; may be called from any thread, and without a display. Where it fails or is cancelled, nothing is left.
 *
 * Returns: %FALSE with @error set, in words that say what to do
 */
gboolean
wf_exporter_write (WfExporter    *self,
                   GFile         *file,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autofree char *path = NULL;
  g_autoptr(WfAtlas) atlas = NULL;
  g_autoptr(WfHandout) handout = NULL;
  WfHandoutParts parts;

  g_return_val_if_fail (WF_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("Only folders of this computer can be written to: choose another"));
      return FALSE;
    }

  if (self->options.kind == WF_EXPORT_WEB)
    return wf_web_export (self->story, path, (const char * const *) self->languages, progress_cb, self, cancellable, error);

  atlas = wf_atlas_new (NULL, error);
  if (atlas == NULL)
    {
      g_prefix_error (error, "%s: ", _("The map cannot be read"));
      return FALSE;
    }

  parts = wf_export_options_get_parts (&self->options);
  if (parts == 0)
    return write_pictures (self, atlas, path, cancellable, error);

  handout = wf_handout_new (self->story, atlas, (const char * const *) self->languages, parts);
  return wf_handout_write_pdf (handout, path, self->options.paper, progress_cb, self, cancellable, error);
}

static void
write_cb (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  GError *error = NULL;

  if (wf_exporter_write (source, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * wf_exporter_write_async:
 *
 * Does the same in a thread.
 */
void
wf_exporter_write_async (WfExporter          *self,
                         GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  /* What is written whole before it could be cancelled is written. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, wf_exporter_write_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, write_cb);
}

gboolean
wf_exporter_write_finish (WfExporter    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
