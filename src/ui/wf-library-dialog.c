// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-library-dialog.h"

#include <glib/gi18n.h>

#include "wf-date.h"
#include "wf-search-index.h"

/* Of each kind. */
#define MAX_RESULTS 20

struct _WfLibraryDialog
{
  AdwDialog parent_instance;

  WfLibrary *library;
  WfSearchIndex *index;
  GCancellable *cancellable;
  GStrv languages;
  gboolean loaded;
  gboolean indexed;

  GtkSearchEntry *search;
  GtkStack *pages;
  AdwPreferencesGroup *stories;
  AdwPreferencesGroup *recent;
  AdwPreferencesPage *results;
  /* The groups of the page of results. */
  GPtrArray *result_groups;
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

static GtkWidget *
add_button (GtkWidget  *row,
            const char *icon_name,
            const char *tooltip,
            const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return button;
}

static GtkWidget *
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
  GtkWidget *button = add_button (row, "window-new-symbolic", _("Open in a New Window"), label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-story");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.open-story");
  g_signal_connect_object (button, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);

  return row;
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

/* Only from the list: the file stays. */
static void
forget_cb (GtkWidget       *button,
           WfLibraryDialog *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  GtkWidget *list = gtk_widget_get_parent (row);
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_auto (GStrv) uris = g_settings_get_strv (settings, "recent-stories");
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) updated = NULL;
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  for (guint i = 0; uris[i] != NULL; i++)
    if (!g_str_equal (uris[i], g_variant_get_string (target, NULL)))
      g_strv_builder_add (kept, uris[i]);
  updated = g_strv_builder_end (kept);
  g_settings_set_strv (settings, "recent-stories", (const char * const *) updated);

  /* The focus must not go with the row. */
  if (next == NULL)
    next = gtk_widget_get_prev_sibling (row);
  gtk_widget_grab_focus (next != NULL ? next : GTK_WIDGET (self->search));
  adw_preferences_group_remove (self->recent, row);
  gtk_widget_set_visible (GTK_WIDGET (self->recent), gtk_widget_get_first_child (list) != NULL);
}

static void
add_recent_row (WfLibraryDialog *self,
                GFile           *file,
                const char      *basename)
{
  g_autofree char *name = g_filename_display_name (basename);
  g_autofree char *place = g_file_get_parse_name (file);
  /* Translators: %s is the name of a file */
  g_autofree char *label = g_strdup_printf (_("Remove “%s” From the Recent Stories"), name);
  GtkWidget *row = add_row (self, self->recent, name, place, file);
  GtkWidget *button = add_button (row, "list-remove-symbolic", _("Remove From the Recent Stories"), label);

  g_signal_connect_object (button, "clicked", G_CALLBACK (forget_cb), self, 0);
}

static void
add_recent (WfLibraryDialog *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_auto (GStrv) uris = g_settings_get_strv (settings, "recent-stories");
  gboolean any = FALSE;

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      g_autofree char *basename = g_file_get_basename (file);

      /* What is remembered may be damaged, and no address at all. */
      if (basename == NULL)
        continue;
      add_recent_row (self, file, basename);
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), any);
}

static void
clear_results (WfLibraryDialog *self)
{
  for (guint i = 0; i < self->result_groups->len; i++)
    adw_preferences_page_remove (self->results, self->result_groups->pdata[i]);
  g_ptr_array_set_size (self->result_groups, 0);
}

static void
add_result (AdwPreferencesGroup *group,
            WfSearchResult      *result)
{
  g_autofree char *uri = g_file_get_uri (result->file);
  /* A statement is its own text; what helps is the story that it is from. */
  gboolean own_text = result->kind != WF_SEARCH_STOP && *result->text != '\0';
  GtkWidget *row = new_row (result->title, own_text ? result->text : result->story_title);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", uri, result->stop_id != NULL ? result->stop_id : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-story-at");
  adw_preferences_group_add (group, row);
}

static void
add_results (WfLibraryDialog *self,
             GPtrArray       *found,
             WfSearchKind     kind,
             const char      *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint n = 0;

  g_object_ref_sink (group);
  adw_preferences_group_set_title (group, title);
  for (guint i = 0; i < found->len; i++)
    {
      WfSearchResult *result = found->pdata[i];

      if (result->kind != kind)
        continue;
      add_result (group, result);
      n++;
    }
  if (n > 0)
    {
      adw_preferences_page_add (self->results, group);
      g_ptr_array_add (self->result_groups, group);
    }
  g_object_unref (group);
}

/* What is typed before the stories are read is looked for once they are. */
static void
show_results (WfLibraryDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *message = NULL;

  clear_results (self);
  if (*text == '\0')
    {
      gtk_stack_set_visible_child_name (self->pages, "library");
      return;
    }
  if (!self->indexed)
    return;

  found = wf_search_index_find (self->index, text, MAX_RESULTS);
  add_results (self, found, WF_SEARCH_STORY, _("Stories"));
  add_results (self, found, WF_SEARCH_PLACE, _("Places"));
  add_results (self, found, WF_SEARCH_ENTITY, _("People, Organizations, and Terms"));
  add_results (self, found, WF_SEARCH_STOP, _("Statements"));
  gtk_stack_set_visible_child_name (self->pages, found->len > 0 ? "results" : "nothing");

  message = g_strdup_printf (ngettext ("%u result", "%u results", found->len), found->len);
  if (root != NULL && g_signal_lookup ("announce", G_OBJECT_TYPE (root)) != 0)
    g_signal_emit_by_name (root, "announce", message);
}

static void
indexed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (WfLibraryDialog) self = user_data;

  if (!wf_search_index_load_finish (WF_SEARCH_INDEX (object), result, NULL) || self->library == NULL)
    return;

  self->indexed = TRUE;
  show_results (self);
}

static void
search_changed_cb (WfLibraryDialog *self)
{
  /* Only who searches waits until all stories are read. */
  if (self->index == NULL)
    {
      self->index = wf_search_index_new (self->library, (const char * const *) self->languages);
      wf_search_index_load_async (self->index, self->cancellable, indexed_cb, g_object_ref (self));
    }
  show_results (self);
}

/* Escape ends the search first, then closes the dialog. */
static void
stop_search_cb (WfLibraryDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
wf_library_dialog_dispose (GObject *object)
{
  WfLibraryDialog *self = WF_LIBRARY_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);
  g_clear_object (&self->index);
  g_clear_pointer (&self->result_groups, g_ptr_array_unref);
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
  gtk_widget_class_bind_template_child (widget_class, WfLibraryDialog, search);
  gtk_widget_class_bind_template_child (widget_class, WfLibraryDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, WfLibraryDialog, results);
  gtk_widget_class_bind_template_child (widget_class, WfLibraryDialog, stories);
  gtk_widget_class_bind_template_child (widget_class, WfLibraryDialog, recent);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
wf_library_dialog_init (WfLibraryDialog *self)
{
  self->result_groups = g_ptr_array_new ();
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

/**
 * wf_library_dialog_search:
 * @text: words
 *
 * Looks for these words, as if they were typed.
 */
void
wf_library_dialog_search (WfLibraryDialog *self,
                          const char      *text)
{
  g_return_if_fail (WF_IS_LIBRARY_DIALOG (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}
