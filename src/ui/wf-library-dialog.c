// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-library-dialog.h"

#include <glib/gi18n.h>

#include "wf-date.h"
#include "wf-library.h"

struct _WfLibraryDialog
{
  AdwDialog parent_instance;

  WfLibrary *library;
  GCancellable *cancellable;
  GStrv languages;
  gboolean loaded;

  AdwPreferencesGroup *stories;
  AdwPreferencesGroup *recent;
};

G_DEFINE_FINAL_TYPE (WfLibraryDialog, wf_library_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);

  return row;
}

static void
close_cb (WfLibraryDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_row (WfLibraryDialog     *self,
         AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle,
         GFile               *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  /* Translators: %s is the title of a story */
  g_autofree char *label = g_strdup_printf (_("Open “%s” in a New Window"), title);
  GtkWidget *row = new_row (title, subtitle);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-new-symbolic");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-story");

  gtk_widget_set_tooltip_text (button, _("Open in a New Window"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.open-story");
  g_signal_connect_object (button, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (group, row);
}

static void
add_item (WfLibraryDialog *self,
          WfLibraryItem   *item)
{
  const char * const *languages = (const char * const *) self->languages;
  g_autofree char *title = wf_text_dup_plain (wf_library_item_get_title (item), languages);
  g_autofree char *subtitle = NULL;

  if (wf_library_item_get_summary (item) != NULL)
    subtitle = wf_text_dup_plain (wf_library_item_get_summary (item), languages);
  else if (wf_library_item_get_date (item) != NULL)
    subtitle = wf_date_format (wf_library_item_get_date (item));

  add_row (self, self->stories, title, subtitle != NULL ? subtitle : "", wf_library_item_get_file (item));
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (WfLibraryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GListModel *items = G_LIST_MODEL (object);

  if (!wf_library_load_finish (WF_LIBRARY (object), result, &error) || self->library == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (WfLibraryItem) item = g_list_model_get_item (items, i);

      add_item (self, item);
    }
  self->loaded = TRUE;
}

static void
add_recent (WfLibraryDialog *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_auto (GStrv) uris = g_settings_get_strv (settings, "recent-stories");

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      g_autofree char *basename = g_file_get_basename (file);
      g_autofree char *name = g_filename_display_name (basename);
      g_autofree char *place = g_file_get_parse_name (file);

      add_row (self, self->recent, name, place, file);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), uris[0] != NULL);
}

static void
wf_library_dialog_dispose (GObject *object)
{
  WfLibraryDialog *self = WF_LIBRARY_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);
  g_clear_pointer (&self->languages, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_LIBRARY_DIALOG);

  G_OBJECT_CLASS (wf_library_dialog_parent_class)->dispose (object);
}

static void
wf_library_dialog_class_init (WfLibraryDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wf_library_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/wherefore/Wherefore/wf-library-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WfLibraryDialog, stories);
  gtk_widget_class_bind_template_child (widget_class, WfLibraryDialog, recent);
}

static void
wf_library_dialog_init (WfLibraryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_recent (self);
}

/**
 * wf_library_dialog_new:
 * @languages: (nullable): the reader's languages
 *
 * Returns: (transfer floating): the dialog, which finds the stories by and by
 */
AdwDialog *
wf_library_dialog_new (const char * const *languages)
{
  WfLibraryDialog *self = g_object_new (WF_TYPE_LIBRARY_DIALOG, NULL);

  self->languages = g_strdupv ((GStrv) languages);
  self->library = wf_library_new ();
  self->cancellable = g_cancellable_new ();
  wf_library_load_async (self->library, self->cancellable, loaded_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}

/**
 * wf_library_dialog_is_loaded:
 *
 * Returns: whether all stories are listed
 */
gboolean
wf_library_dialog_is_loaded (WfLibraryDialog *self)
{
  g_return_val_if_fail (WF_IS_LIBRARY_DIALOG (self), FALSE);

  return self->loaded;
}
