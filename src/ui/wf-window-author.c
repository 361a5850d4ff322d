// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window does for the author of a story: shows its problems, opens it in a text editor, saves what was converted.

#include "config.h"

#include "wf-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wf-problems-dialog.h"

static void
show_toast (WfWindow   *self,
            const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
check_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;

  adw_dialog_present (wf_problems_dialog_new (self->document), GTK_WIDGET (self));
}

static void
launched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (WfWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (object), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) && self->playback != NULL)
    show_toast (self, _("No text editor can open this file"));
}

/* What opens files of this type by default is this app, so an editor has to be named. A sandbox knows none: there the
 * person is asked. */
static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;
  GFile *file = wf_document_get_file (self->document);
  g_autoptr (GAppInfo) editor = g_app_info_get_default_for_type ("text/plain", FALSE);
  g_autoptr (GdkAppLaunchContext) context = NULL;
  g_autoptr (GtkFileLauncher) launcher = NULL;
  GList files = { .data = file };

  if (editor != NULL)
    {
      context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));
      if (!g_app_info_launch (editor, &files, G_APP_LAUNCH_CONTEXT (context), NULL))
        show_toast (self, _("No text editor can open this file"));
      return;
    }

  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_set_always_ask (launcher, TRUE);
  gtk_file_launcher_set_writable (launcher, TRUE);
  gtk_file_launcher_launch (launcher, GTK_WINDOW (self), NULL, launched_cb, g_object_ref (self));
}

typedef struct {
  WfWindow *window;
  GFile *file;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->window);
  g_object_unref (saving->file);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *basename = g_file_get_basename (saving->file);
  g_autofree char *name = g_filename_display_name (basename);
  g_autofree char *uri = g_file_get_uri (saving->file);
  g_autofree char *message = NULL;
  AdwToast *toast;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      /* Translators: the name of a file, and the reason, a sentence of the system */
      message = g_strdup_printf (_("“%s” could not be saved: %s"), name, error->message);
      if (saving->window->playback != NULL)
        show_toast (saving->window, message);
      return;
    }
  if (saving->window->playback == NULL)
    return;

  /* Translators: %s is the name of a file */
  message = g_strdup_printf (_("Saved as “%s”"), name);
  toast = adw_toast_new (message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "win.open-story");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (saving->window->toasts, toast);
}

/**
 * wf_window_save_story:
 * @file: where to save
 *
 * Writes the story that is shown in our format. What the file had before is gone only once the new content is whole; the
 * foreign file that the story was converted from is never written.
 */
void
wf_window_save_story (WfWindow *self,
                      GFile    *file)
{
  Saving *saving;

  g_return_if_fail (WF_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->document != NULL);

  if (wf_document_get_foreign_format (self->document) != NULL &&
      g_file_equal (file, wf_document_get_file (self->document)))
    {
      show_toast (self, _("Choose another name: this is the original file"));
      return;
    }

  saving = g_new0 (Saving, 1);
  saving->window = g_object_ref (self);
  saving->file = g_object_ref (file);
  g_file_replace_contents_bytes_async (file, wf_document_get_content (self->document), NULL, FALSE, G_FILE_CREATE_NONE,
                                       NULL, saved_cb, saving);
}

static void
save_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (WfWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, NULL);

  /* No file: the dialog was dismissed. */
  if (file != NULL && self->document != NULL)
    wf_window_save_story (self, file);
}

static char *
dup_save_name (WfWindow *self)
{
  g_autofree char *name = g_file_get_basename (wf_document_get_file (self->document));
  char *dot = strrchr (name, '.');

  if (wf_document_get_foreign_format (self->document) == NULL)
    return g_steal_pointer (&name);

  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_strconcat (name, ".wherefore", NULL);
}

/* The dialog asks before it names a file that is there already. */
static void
save_story_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GFile) folder = g_file_get_parent (wf_document_get_file (self->document));
  g_autofree char *name = dup_save_name (self);

  gtk_file_dialog_set_title (dialog, _("Save Story"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, save_chosen_cb, g_object_ref (self));
}

/* Systems that do not tell of saves, such as a sandbox whose files are outside of it, are asked when the author comes back. */
static void
is_active_cb (WfWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) && self->document != NULL)
    wf_document_check (self->document);
}

static const GActionEntry entries[] = {
  { "check", check_cb },
  { "edit", edit_cb },
  { "save-story", save_story_cb },
};

void
wf_window_add_document_actions (WfWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
  wf_window_update_document_actions (self);
}

void
wf_window_update_document_actions (WfWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->document != NULL);
    }
}
