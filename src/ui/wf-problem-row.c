// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-problem-row.h"

#include <glib/gi18n.h>

#include "wf-words.h"

struct _WfProblemRow
{
  AdwActionRow parent_instance;

  WfDiagnostic *diagnostic;
};

G_DEFINE_FINAL_TYPE (WfProblemRow, wf_problem_row, ADW_TYPE_ACTION_ROW)

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  WfProblemRow *self = WF_PROBLEM_ROW (widget);
  GtkWidget *toasts = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *line = wf_diagnostic_to_string (self->diagnostic);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), line);
  if (toasts != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (toasts), adw_toast_new (_("Copied")));
}

static void
wf_problem_row_dispose (GObject *object)
{
  g_clear_object (&WF_PROBLEM_ROW (object)->diagnostic);

  G_OBJECT_CLASS (wf_problem_row_parent_class)->dispose (object);
}

static void
wf_problem_row_class_init (WfProblemRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_problem_row_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "problem.copy", NULL, copy_cb);
}

static void
wf_problem_row_init (WfProblemRow *self)
{
  GtkWidget *copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_tooltip_text (copy, _("Copy Problem"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy Problem"), -1);
  gtk_widget_set_valign (copy, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (copy, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "problem.copy");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), copy);
}

static const char *
get_icon_name (WfSeverity severity)
{
  switch (severity)
    {
    case WF_SEVERITY_ERROR:
      return "dialog-error-symbolic";
    case WF_SEVERITY_WARNING:
      return "dialog-warning-symbolic";
    case WF_SEVERITY_NOTE:
    default:
      return "dialog-information-symbolic";
    }
}

static char *
dup_place (WfDiagnostic *diagnostic)
{
  const char *pointer = wf_diagnostic_get_pointer (diagnostic);

  if (wf_diagnostic_get_line (diagnostic) == 0)
    return NULL;
  if (pointer != NULL && *pointer != '\0')
    /* Translators: where in a file a problem is; the last is a JSON path such as /sections/0/stops/2 */
    return g_strdup_printf (_("Line %u, column %u, at %s"), wf_diagnostic_get_line (diagnostic),
                            wf_diagnostic_get_column (diagnostic), pointer);

  /* Translators: where in a file a problem is */
  return g_strdup_printf (_("Line %u, column %u"), wf_diagnostic_get_line (diagnostic),
                          wf_diagnostic_get_column (diagnostic));
}

GtkWidget *
wf_problem_row_new (WfDiagnostic *diagnostic)
{
  WfProblemRow *self;
  g_autofree char *message = NULL;
  g_autofree char *place = NULL;

  g_return_val_if_fail (WF_IS_DIAGNOSTIC (diagnostic), NULL);

  message = wf_words_sentence (wf_diagnostic_get_message (diagnostic));
  place = dup_place (diagnostic);
  self = g_object_new (WF_TYPE_PROBLEM_ROW, "use-markup", FALSE, "title-selectable", TRUE, NULL);
  self->diagnostic = g_object_ref (diagnostic);
  /* Not above: what an object is made with takes effect in no certain order, and this is not markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), message);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), place != NULL ? place : "");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "icon-name", get_icon_name (wf_diagnostic_get_severity (diagnostic)),
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));

  return GTK_WIDGET (self);
}

WfDiagnostic *
wf_problem_row_get_diagnostic (WfProblemRow *self)
{
  g_return_val_if_fail (WF_IS_PROBLEM_ROW (self), NULL);

  return self->diagnostic;
}
