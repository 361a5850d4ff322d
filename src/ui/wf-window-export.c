// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window gives out: on paper, and as files for others.

#include "config.h"

#include "wf-window-private.h"

#include <glib/gi18n.h>

#include "wf-export-dialog.h"

static void
exported_cb (WfWindow *self,
             GFile    *file)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  g_autofree char *uri = g_file_get_uri (file);
  /* Translators: %s is the name of a file */
  g_autofree char *message = g_strdup_printf (_("Saved as “%s”"), name);
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Show in Files"));
  adw_toast_set_action_name (toast, "win.show-in-files");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;
  AdwDialog *dialog = wf_export_dialog_new (self->playback);

  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;

  adw_dialog_present (wf_export_dialog_new_print (self->playback), GTK_WIDGET (self));
}

static void
shown_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(WfWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (object), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) && self->playback != NULL)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("No app can show this folder")));
}

static void
show_in_files_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr(GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (self), NULL, shown_cb, g_object_ref (self));
}

static const GActionEntry entries[] = {
  { "print", print_cb },
  { "export", export_cb },
  { "show-in-files", show_in_files_cb, "s" },
};

void
wf_window_add_export_actions (WfWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
