// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-export-dialog.h"

#include <glib/gi18n.h>

#include "wf-choices.h"
#include "wf-print.h"

#define PROGRESS_MS 100

struct _WfExportDialog
{
  AdwDialog parent_instance;

  WfPlayback *playback;
  WfExportKind kind;
  gboolean print;
  GCancellable *cancellable;
  WfExporter *exporter;
  GFile *file;
  guint progress_timeout;

  GtkCheckButton *checks[WF_N_EXPORT_KINDS];
  GtkStack *pages;
  AdwPreferencesGroup *kinds;
  GtkWidget *options;
  AdwComboRow *paper;
  AdwSwitchRow *answers;
  AdwComboRow *format;
  AdwComboRow *style;
  GtkLabel *go_label;
  GtkWidget *go_button;
  GtkLabel *working;
  GtkProgressBar *progress;
  GtkWidget *cancel_button;
  AdwStatusPage *failure;
  GtkWidget *back_button;
};

enum {
  EXPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WfExportDialog, wf_export_dialog, ADW_TYPE_DIALOG)

static const struct {
  const char *title;
  const char *subtitle;
} words[WF_N_EXPORT_KINDS] = {
  [WF_EXPORT_HANDOUT] = { NC_("export", "_Handout"), NC_("export", "The story with its maps, terms, and sources, as PDF") },
  [WF_EXPORT_WORKSHEET] = { NC_("export", "_Worksheet"), NC_("export", "A blank map and the questions, as PDF") },
  [WF_EXPORT_ANSWERS] = { NC_("export", "Answer _Key"), NC_("export", "What belongs on the worksheet, as PDF") },
  [WF_EXPORT_MAP] = { NC_("export", "_Map of This Statement"), NC_("export", "A picture") },
  [WF_EXPORT_MAPS] = { NC_("export", "M_aps of All Statements"), NC_("export", "A folder with a picture of each") },
  [WF_EXPORT_WEB] = { NC_("export", "Web Pa_ge"), NC_("export", "One file that every browser opens, without a network") },
};

static gboolean
is_picture (WfExportDialog *self)
{
  return self->kind == WF_EXPORT_MAP || self->kind == WF_EXPORT_MAPS;
}

static gboolean
is_paper (WfExportDialog *self)
{
  return !is_picture (self) && self->kind != WF_EXPORT_WEB;
}

static WfExportOptions
get_options (WfExportDialog *self)
{
  return (WfExportOptions) {
    .kind = self->kind,
    .answers = adw_switch_row_get_active (self->answers),
    .paper = adw_combo_row_get_selected (self->paper),
    .format = adw_combo_row_get_selected (self->format),
    .style = adw_combo_row_get_selected (self->style),
  };
}

static WfExporter *
new_exporter (WfExportDialog *self)
{
  WfExportOptions options = get_options (self);

  return wf_exporter_new (wf_playback_get_explainer (self->playback), wf_playback_get_stop (self->playback),
                          wf_playback_get_languages (self->playback), &options);
}

static void
update (WfExportDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->paper), is_paper (self));
  gtk_widget_set_visible (GTK_WIDGET (self->answers), is_paper (self) && self->kind != WF_EXPORT_ANSWERS);
  gtk_widget_set_visible (GTK_WIDGET (self->format), is_picture (self));
  gtk_widget_set_visible (GTK_WIDGET (self->style), is_picture (self));
  gtk_widget_set_visible (self->options, self->kind != WF_EXPORT_WEB);
}

static void
show_page (WfExportDialog *self,
           const char     *name,
           GtkWidget      *focus)
{
  gtk_stack_set_visible_child_name (self->pages, name);
  gtk_widget_grab_focus (focus);
}

static void
fail (WfExportDialog *self,
      const char     *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_status_page_set_description (self->failure, escaped);
  show_page (self, "failed", self->back_button);
}

static gboolean
progress_cb (gpointer user_data)
{
  WfExportDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, wf_exporter_get_progress (self->exporter));

  return G_SOURCE_CONTINUE;
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(WfExportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean written = wf_exporter_write_finish (WF_EXPORTER (object), result, &error);

  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  /* The dialog, or its whole window, was closed meanwhile. */
  if (self->cancellable == NULL)
    return;

  g_clear_object (&self->cancellable);
  g_clear_object (&self->exporter);
  if (written)
    {
      g_signal_emit (self, signals[EXPORTED], 0, self->file);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_page (self, "options", self->go_button);
  else
    fail (self, error->message);
}

/**
 * wf_export_dialog_export:
 * @file: where to
 *
 * Writes what is chosen, and says how far it has come; then closes, or says why it could not.
 */
void
wf_export_dialog_export (WfExportDialog *self,
                         GFile          *file)
{
  g_autofree char *basename = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (WF_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->cancellable == NULL);

  g_set_object (&self->file, file);
  self->cancellable = g_cancellable_new ();
  self->exporter = new_exporter (self);
  basename = g_file_get_basename (file);
  name = g_filename_display_name (basename);
  /* Translators: %s is the name of a file or folder that is being written */
  message = g_strdup_printf (_("Writing “%s”"), name);
  gtk_label_set_label (self->working, message);
  gtk_progress_bar_set_fraction (self->progress, 0);
  /* The map of one stop is done before a bar could move. */
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->kind != WF_EXPORT_MAP);
  show_page (self, "working", self->cancel_button);
  self->progress_timeout = g_timeout_add (PROGRESS_MS, progress_cb, self);
  wf_exporter_write_async (self->exporter, file, self->cancellable, written_cb, g_object_ref (self));
}

/* A name that nothing in the folder has yet. */
static GFile *
get_free_child (GFile      *folder,
                const char *name)
{
  GFile *child = g_file_get_child (folder, name);

  for (guint i = 2; g_file_query_exists (child, NULL); i++)
    {
      g_autofree char *other = g_strdup_printf ("%s (%u)", name, i);

      g_object_unref (child);
      child = g_file_get_child (folder, other);
    }

  return child;
}

static void
folder_chosen_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(WfExportDialog) self = user_data;
  g_autoptr(GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result, NULL);

  /* No folder: the dialog was dismissed. */
  if (folder != NULL && self->playback != NULL)
    {
      g_autoptr(GFile) file = get_free_child (folder, gtk_file_dialog_get_initial_name (GTK_FILE_DIALOG (object)));

      wf_export_dialog_export (self, file);
    }
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(WfExportDialog) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, NULL);

  if (file != NULL && self->playback != NULL)
    wf_export_dialog_export (self, file);
}

/* The dialog asks before it names a file that is there already. */
static void
choose_file (WfExportDialog *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(WfExporter) exporter = new_exporter (self);
  g_autofree char *name = wf_exporter_dup_name (exporter);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_file_dialog_set_initial_name (dialog, name);
  if (self->kind == WF_EXPORT_MAPS)
    {
      gtk_file_dialog_set_title (dialog, _("Choose Where the Folder Goes"));
      gtk_file_dialog_select_folder (dialog, window, NULL, folder_chosen_cb, g_object_ref (self));
    }
  else
    {
      gtk_file_dialog_set_title (dialog, _("Export"));
      gtk_file_dialog_save (dialog, window, NULL, file_chosen_cb, g_object_ref (self));
    }
}

static void
go_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  WfExportDialog *self = WF_EXPORT_DIALOG (widget);
  WfExportOptions options;

  if (!self->print)
    {
      choose_file (self);
      return;
    }

  options = get_options (self);
  wf_print_story (wf_playback_get_explainer (self->playback), wf_playback_get_languages (self->playback), &options,
                  GTK_WINDOW (gtk_widget_get_root (widget)));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_cancellable_cancel (WF_EXPORT_DIALOG (widget)->cancellable);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  WfExportDialog *self = WF_EXPORT_DIALOG (widget);

  show_page (self, "options", self->go_button);
}

static void
toggled_cb (GtkCheckButton *check,
            WfExportDialog *self)
{
  for (guint kind = 0; kind < WF_N_EXPORT_KINDS; kind++)
    if (self->checks[kind] == check && gtk_check_button_get_active (check))
      {
        self->kind = kind;
        update (self);
      }
}

static void
add_kind (WfExportDialog *self,
          WfExportKind    kind)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", g_dpgettext2 (NULL, "export", words[kind].title),
                                 "use-underline", TRUE,
                                 NULL);
  GtkWidget *check = gtk_check_button_new ();

  if (!self->print)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), g_dpgettext2 (NULL, "export", words[kind].subtitle));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->checks[WF_EXPORT_HANDOUT]);
  self->checks[kind] = GTK_CHECK_BUTTON (check);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->kinds, row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_DEFAULT);
}

static void
stop_working (WfExportDialog *self)
{
  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->exporter);
}

static void
wf_export_dialog_closed (AdwDialog *dialog)
{
  stop_working (WF_EXPORT_DIALOG (dialog));
}

static void
wf_export_dialog_dispose (GObject *object)
{
  WfExportDialog *self = WF_EXPORT_DIALOG (object);

  stop_working (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->file);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (wf_export_dialog_parent_class)->dispose (object);
}

static void
wf_export_dialog_class_init (WfExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wf_export_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = wf_export_dialog_closed;

  signals[EXPORTED] = g_signal_new ("exported", WF_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, options);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, answers);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, style);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, go_label);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, go_button);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, working);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, WfExportDialog, back_button);
  gtk_widget_class_install_action (widget_class, "export.go", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "export.back", NULL, back_cb);
}

static void
wf_export_dialog_init (WfExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wf_choices_show_whole (self->paper);
  wf_choices_show_whole (self->format);
  wf_choices_show_whole (self->style);

  adw_combo_row_set_selected (self->paper, g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER)
                                             ? WF_PAPER_LETTER : WF_PAPER_A4);
}

static AdwDialog *
create (WfPlayback *playback,
        gboolean    print)
{
  WfExportDialog *self = g_object_new (WF_TYPE_EXPORT_DIALOG, NULL);

  self->playback = g_object_ref (playback);
  self->print = print;
  if (print)
    adw_dialog_set_title (ADW_DIALOG (self), _("Print"));
  gtk_label_set_label (self->go_label, print ? _("P_rint…") : _("_Export…"));
  for (guint kind = 0; kind < WF_N_EXPORT_KINDS; kind++)
    if (!print || kind <= WF_EXPORT_ANSWERS)
      add_kind (self, kind);
  wf_export_dialog_choose (self, WF_EXPORT_HANDOUT);
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->go_button);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->checks[WF_EXPORT_HANDOUT]));

  return ADW_DIALOG (self);
}

/**
 * wf_export_dialog_new:
 * @playback: with a story; what is exported is in its languages
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
wf_export_dialog_new (WfPlayback *playback)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  return create (playback, FALSE);
}

/**
 * wf_export_dialog_new_print:
 * @playback: with a story
 *
 * Returns: (transfer floating): the dialog, for what is printed on paper
 */
AdwDialog *
wf_export_dialog_new_print (WfPlayback *playback)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  return create (playback, TRUE);
}

/**
 * wf_export_dialog_choose:
 * @kind: one that the dialog offers
 *
 * Does what a click on its row does.
 */
void
wf_export_dialog_choose (WfExportDialog *self,
                         WfExportKind    kind)
{
  g_return_if_fail (WF_IS_EXPORT_DIALOG (self));
  g_return_if_fail (self->checks[kind] != NULL);

  gtk_check_button_set_active (self->checks[kind], TRUE);
  update (self);
}

/**
 * wf_export_dialog_get_page:
 *
 * Returns: what it shows: `options`, `working` or `failed`
 */
const char *
wf_export_dialog_get_page (WfExportDialog *self)
{
  g_return_val_if_fail (WF_IS_EXPORT_DIALOG (self), NULL);

  return gtk_stack_get_visible_child_name (self->pages);
}
