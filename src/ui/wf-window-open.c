// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window opens files: chosen, dropped, given, or the one that was open last.

#include "config.h"

#include "wf-window-private.h"

#include <glib/gi18n.h>

#include "wf-data.h"

/* Loading that takes longer than this, in milliseconds, shows that it goes on. */
#define SPINNER_DELAY 500
#define MAX_RECENT    10
/* The story that comes with the app. */
#define FIRST_STORY   "g20-miami-2026"

typedef struct {
  WfWindow *window;
  char *stop_id;
  WfWatch *watch;
  /* Opened by the app itself at the start: when that fails, the first story opens instead. */
  gboolean restoring;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_object_unref (opening->watch);
  g_free (opening->stop_id);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void open_file (WfWindow *self, GFile *file, const char *stop_id, gboolean restoring);

static GFile *
get_bundled_file (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = wf_data_path ("stories", name, NULL);

  return g_file_new_for_path (path);
}

/* What the settings remember of a file: for a bundled story its id, which stays when the app moves. */
static char *
dup_story_key (GFile       *file,
               WfExplainer *explainer)
{
  g_autoptr (GFile) bundled = get_bundled_file (wf_explainer_get_id (explainer));

  if (g_file_equal (file, bundled))
    return g_strdup (wf_explainer_get_id (explainer));

  return g_file_get_uri (file);
}

static void
add_recent (WfWindow *self,
            GFile    *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_auto (GStrv) recent = g_settings_get_strv (self->settings, "recent-stories");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) updated = NULL;
  guint n = 1;

  g_strv_builder_add (builder, uri);
  for (guint i = 0; recent[i] != NULL && n < MAX_RECENT; i++)
    {
      if (g_str_equal (recent[i], uri))
        continue;
      g_strv_builder_add (builder, recent[i]);
      n++;
    }
  updated = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "recent-stories", (const char * const *) updated);
}

static gboolean
show_spinner_cb (gpointer user_data)
{
  WfWindow *self = user_data;

  self->spinner_timeout = 0;
  gtk_widget_set_visible (self->spinner, TRUE);
  return G_SOURCE_REMOVE;
}

static void
stop_loading (WfWindow *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->loading_file);
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  gtk_widget_set_visible (self->spinner, FALSE);
}

static void
show_story (WfWindow    *self,
            GFile       *file,
            WfExplainer *explainer,
            const char  *stop_id)
{
  if (self->card != NULL)
    adw_dialog_close (ADW_DIALOG (self->card));

  wf_narrative_set_background_visible (self->narrative, FALSE);
  wf_playback_open (self->playback, explainer, stop_id);

  g_free (self->story);
  self->story = dup_story_key (file, explainer);
  if (strchr (self->story, ':') != NULL)
    add_recent (self, file);

  wf_window_set_page (self, "story");
}

/* What people call a file. */
static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  /* An address that is none has no last part. */
  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (file);
}

static void
show_problems (WfWindow     *self,
               WfLoader     *loader,
               const GError *error)
{
  g_autofree char *name = dup_display_name (wf_loader_get_file (loader));

  wf_problems_show (self->problems, name, error, wf_loader_get_diagnostics (loader));
  wf_problems_set_can_return (self->problems, wf_playback_get_explainer (self->playback) != NULL);
  wf_window_set_page (self, "problems");
}

/* The story that was open last. It stays on the display until it is read: it comes as the window does. */
static void
say_not_opened (WfWindow *self,
                GFile    *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = dup_display_name (file);
  /* Translators: %s is the name of a file */
  g_autofree char *message = g_strdup_printf (_("“%s” can’t be opened"), name);
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("Show _Details"));
  adw_toast_set_action_name (toast, "win.open-story");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
  g_signal_emit_by_name (self, "announce", message);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  WfWindow *self = opening->window;
  WfLoader *loader = WF_LOADER (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (WfExplainer) explainer = wf_loader_load_finish (loader, result, &error);

  /* Another file was opened meanwhile, or the window is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->loading == NULL)
    return;

  stop_loading (self);
  if (explainer != NULL)
    {
      g_autoptr (WfDocument) document = wf_document_new (loader, explainer, opening->watch);

      show_story (self, wf_loader_get_file (loader), explainer, opening->stop_id);
      wf_window_set_document (self, document);
    }
  else if (opening->restoring)
    {
      say_not_opened (self, wf_loader_get_file (loader));
      wf_window_open_first (self);
      return;
    }
  else
    {
      show_problems (self, loader, error);
      wf_window_set_failed (self, opening->watch);
    }

  g_signal_emit_by_name (self, "opened", explainer != NULL);
}

static void
open_file (WfWindow   *self,
           GFile      *file,
           const char *stop_id,
           gboolean    restoring)
{
  g_autoptr (WfLoader) loader = wf_loader_new (file);
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (self);
  opening->stop_id = g_strdup (stop_id);
  /* From before the file is read, so that no save is missed. */
  opening->watch = wf_watch_new (file);
  opening->restoring = restoring;

  stop_loading (self);
  wf_window_set_failed (self, NULL);
  self->loading = g_cancellable_new ();
  self->loading_file = g_object_ref (file);
  self->spinner_timeout = g_timeout_add (SPINNER_DELAY, show_spinner_cb, self);
  wf_loader_load_async (loader, self->loading, loaded_cb, opening);
}

/**
 * wf_window_open_file:
 * @stop_id: (nullable): the stop to open at, or %NULL for the first
 *
 * Opens a story in this window. What was open stays open until the new story is read, and if it cannot be read.
 */
void
wf_window_open_file (WfWindow   *self,
                     GFile      *file,
                     const char *stop_id)
{
  g_return_if_fail (WF_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  open_file (self, file, stop_id, FALSE);
}

/**
 * wf_window_open_at:
 * @stop_id: (nullable): the stop to go to, or %NULL for the first
 *
 * Goes to a stop of a story, which is opened unless it is open in this window.
 */
void
wf_window_open_at (WfWindow   *self,
                   GFile      *file,
                   const char *stop_id)
{
  g_return_if_fail (WF_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (stop_id == NULL || self->loading != NULL || !wf_window_shows_file (self, file) ||
      !wf_playback_go_to_id (self->playback, stop_id))
    open_file (self, file, stop_id, FALSE);
}

/**
 * wf_window_open_last:
 *
 * Opens the story that was open last at the stop the reader was at; without one, the story that comes with the app.
 */
void
wf_window_open_last (WfWindow *self)
{
  g_autofree char *story = NULL;
  g_autofree char *stop = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (WF_IS_WINDOW (self));

  story = g_settings_get_string (self->settings, "last-story");
  stop = g_settings_get_string (self->settings, "last-stop");
  if (*story == '\0')
    file = get_bundled_file (FIRST_STORY);
  else if (strchr (story, ':') != NULL)
    file = g_file_new_for_uri (story);
  else
    file = get_bundled_file (story);

  open_file (self, file, stop, *story != '\0');
}

/**
 * wf_window_open_first:
 *
 * Opens the story that comes with the app.
 */
void
wf_window_open_first (WfWindow *self)
{
  g_autoptr (GFile) file = get_bundled_file (FIRST_STORY);

  g_return_if_fail (WF_IS_WINDOW (self));

  open_file (self, file, NULL, FALSE);
}

/**
 * wf_window_shows_file:
 * @file: (nullable): a file
 *
 * Returns: whether the window shows the story of this file, or is about to; whether it shows no story, where @file is %NULL
 */
gboolean
wf_window_shows_file (WfWindow *self,
                      GFile    *file)
{
  GFile *shown;

  g_return_val_if_fail (WF_IS_WINDOW (self), FALSE);

  shown = self->loading_file;
  if (shown == NULL && self->document != NULL)
    shown = wf_document_get_file (self->document);

  return file != NULL && shown != NULL ? g_file_equal (shown, file) : file == shown;
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (WfWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, NULL);

  /* No file: the dialog was dismissed. */
  if (file != NULL && self->playback != NULL)
    wf_window_open_file (self, file, NULL);
}

/**
 * wf_window_choose_file:
 *
 * Asks for a file and opens it.
 */
void
wf_window_choose_file (WfWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) stories = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (stories, _("Stories"));
  gtk_file_filter_add_suffix (stories, "wherefore");
  gtk_file_filter_add_suffix (stories, "json");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, stories);
  g_list_store_append (filters, all);

  gtk_file_dialog_set_title (dialog, _("Open Story"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, chosen_cb, g_object_ref (self));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         WfWindow      *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL)
    return FALSE;

  /* The first one here, the others beside it. */
  wf_window_open_file (self, files->data, NULL);
  for (GSList *l = files->next; l != NULL; l = l->next)
    {
      g_autofree char *uri = g_file_get_uri (l->data);

      gtk_widget_activate_action (GTK_WIDGET (self), "app.open-story", "s", uri);
    }
  return TRUE;
}

/**
 * wf_window_add_drop:
 *
 * Lets files be dropped on the window.
 */
void
wf_window_add_drop (WfWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
