// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-problems-dialog.h"

#include <glib/gi18n.h>

#include "wf-problem-row.h"

/* Of each kind, more than anyone mends in one go; the rest is counted. */
#define MAX_LISTED 200

struct _WfProblemsDialog
{
  AdwDialog parent_instance;

  WfDocument *document;
  guint n_listed;

  GtkLabel *summary;
  AdwBin *errors;
  AdwBin *warnings;
  AdwBin *notes;
  GtkWidget *save_button;
  GtkWidget *copy_button;
};

G_DEFINE_FINAL_TYPE (WfProblemsDialog, wf_problems_dialog, ADW_TYPE_DIALOG)

static void
fill (WfProblemsDialog *self,
      AdwBin           *bin,
      WfSeverity        severity,
      const char       *title)
{
  GListModel *diagnostics = wf_document_get_diagnostics (self->document);
  guint n = wf_document_count (self->document, severity);
  GtkWidget *group;
  guint n_listed = 0;

  gtk_widget_set_visible (GTK_WIDGET (bin), n > 0);
  if (n == 0)
    {
      adw_bin_set_child (bin, NULL);
      return;
    }

  group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics) && n_listed < MAX_LISTED; i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

      if (wf_diagnostic_get_severity (diagnostic) != severity)
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), wf_problem_row_new (diagnostic));
      n_listed++;
    }
  if (n > n_listed)
    {
      /* Translators: the first number is that of all problems of a kind, the second that of those in the list below */
      g_autofree char *description = g_strdup_printf (_("%u in all. The first %u are listed."), n, n_listed);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
    }
  self->n_listed += n_listed;
  adw_bin_set_child (bin, group);
}

static char *
dup_summary (WfProblemsDialog *self)
{
  guint n = g_list_model_get_n_items (wf_document_get_diagnostics (self->document));
  g_autofree char *basename = g_file_get_basename (wf_document_get_file (self->document));
  g_autofree char *name = g_filename_display_name (basename);

  if (wf_document_get_state (self->document) == WF_DOCUMENT_GONE)
    /* Translators: %s is the name of a file */
    return g_strdup_printf (_("The file “%s” is gone. The last version read is shown."), name);
  if (wf_document_get_state (self->document) == WF_DOCUMENT_BROKEN)
    /* Translators: %s is the name of a file */
    return g_strdup_printf (_("“%s” has errors, so its last good version is shown. It is read again whenever it is saved."),
                            name);
  if (wf_document_get_foreign_format (self->document) != NULL)
    /* Translators: the name of a file, and of a format such as StoryMapJS */
    return g_strdup_printf (_("“%s” is a story made with %s. It was converted to be shown; the file stays as it is."),
                            name, wf_document_get_foreign_format (self->document));
  if (n == 0)
    /* Translators: %s is the name of a file */
    return g_strdup_printf (_("There is nothing to mend in “%s”."), name);

  /* Translators: %s is the name of a file */
  return g_strdup_printf (_("“%s” has no errors. What follows would make it better."), name);
}

static void
update (WfProblemsDialog *self)
{
  gboolean foreign = wf_document_get_foreign_format (self->document) != NULL;
  g_autofree char *summary = dup_summary (self);

  gtk_label_set_label (self->summary, summary);
  self->n_listed = 0;
  fill (self, self->errors, WF_SEVERITY_ERROR, _("Errors"));
  fill (self, self->warnings, WF_SEVERITY_WARNING, _("Warnings"));
  fill (self, self->notes, WF_SEVERITY_NOTE, foreign ? _("Guessed or Left Out") : _("Notes"));
  gtk_widget_set_visible (self->save_button, foreign);
  gtk_widget_set_visible (self->copy_button, self->n_listed > 0);
}

static void
copy_all_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  WfProblemsDialog *self = WF_PROBLEMS_DIALOG (widget);
  GListModel *diagnostics = wf_document_get_diagnostics (self->document);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
      g_autofree char *line = wf_diagnostic_to_string (diagnostic);

      g_string_append_printf (lines, "%s\n", line);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), lines->str);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (gtk_widget_get_ancestor (GTK_WIDGET (self->summary),
                                                                           ADW_TYPE_TOAST_OVERLAY)),
                               adw_toast_new (_("Copied")));
}

static void
wf_problems_dialog_dispose (GObject *object)
{
  WfProblemsDialog *self = WF_PROBLEMS_DIALOG (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_PROBLEMS_DIALOG);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (wf_problems_dialog_parent_class)->dispose (object);
}

static void
wf_problems_dialog_class_init (WfProblemsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wf_problems_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/wherefore/Wherefore/wf-problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WfProblemsDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, WfProblemsDialog, errors);
  gtk_widget_class_bind_template_child (widget_class, WfProblemsDialog, warnings);
  gtk_widget_class_bind_template_child (widget_class, WfProblemsDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, WfProblemsDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, WfProblemsDialog, copy_button);
  gtk_widget_class_install_action (widget_class, "problems.copy-all", NULL, copy_all_cb);
}

static void
wf_problems_dialog_init (WfProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wf_problems_dialog_new:
 * @document: the open document
 *
 * Returns: (transfer floating): a dialog with its diagnostics
 */
AdwDialog *
wf_problems_dialog_new (WfDocument *document)
{
  WfProblemsDialog *self;

  g_return_val_if_fail (WF_IS_DOCUMENT (document), NULL);

  self = g_object_new (WF_TYPE_PROBLEMS_DIALOG, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "loaded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "deleted", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}

/**
 * wf_problems_dialog_get_n_listed:
 *
 * Returns: how many errors, warnings and notes are listed
 */
guint
wf_problems_dialog_get_n_listed (WfProblemsDialog *self)
{
  g_return_val_if_fail (WF_IS_PROBLEMS_DIALOG (self), 0);

  return self->n_listed;
}

const char *
wf_problems_dialog_get_summary (WfProblemsDialog *self)
{
  g_return_val_if_fail (WF_IS_PROBLEMS_DIALOG (self), NULL);

  return gtk_label_get_label (self->summary);
}
