// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-problems.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "wf-problem-row.h"
#include "wf-words.h"

/* More than anyone mends in one go; the rest is counted. */
#define MAX_LISTED 200

struct _WfProblems
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkListBox *list;
  GtkLabel *back;
  guint n_listed;
};

G_DEFINE_FINAL_TYPE (WfProblems, wf_problems, ADW_TYPE_BIN)

static void
wf_problems_dispose (GObject *object)
{
  /* The template takes the page from the bin, which would not know. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WF_TYPE_PROBLEMS);

  G_OBJECT_CLASS (wf_problems_parent_class)->dispose (object);
}

static void
wf_problems_class_init (WfProblemsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wf_problems_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-problems.ui");
  gtk_widget_class_bind_template_child (widget_class, WfProblems, status);
  gtk_widget_class_bind_template_child (widget_class, WfProblems, list);
  gtk_widget_class_bind_template_child (widget_class, WfProblems, back);
}

static void
wf_problems_init (WfProblems *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wf_problems_new (void)
{
  return g_object_new (WF_TYPE_PROBLEMS, NULL);
}

/* Of a file that cannot even be read, the reason is all there is to say: nothing in it can be mended. */
static char *
dup_reason (GListModel   *diagnostics,
            const GError *error)
{
  guint n = diagnostics != NULL ? g_list_model_get_n_items (diagnostics) : 0;
  g_autoptr (WfDiagnostic) first = n == 1 ? g_list_model_get_item (diagnostics, 0) : NULL;
  const char *reason = NULL;

  if (n == 0)
    reason = error->message;
  else if (first != NULL && wf_diagnostic_get_line (first) == 0)
    reason = wf_diagnostic_get_message (first);

  return reason != NULL ? wf_words_sentence (reason) : NULL;
}

/**
 * wf_problems_show:
 * @file_name: the name of the file for people
 * @error: what the loader said
 * @diagnostics: (element-type WfDiagnostic): what is wrong in the file; may be empty where it could not be read
 *
 * Shows these problems in place of those shown before.
 */
void
wf_problems_show (WfProblems   *self,
                  const char   *file_name,
                  const GError *error,
                  GListModel   *diagnostics)
{
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  g_autofree char *reason = NULL;
  guint n_errors = 0;
  guint n = diagnostics != NULL ? g_list_model_get_n_items (diagnostics) : 0;

  g_return_if_fail (WF_IS_PROBLEMS (self));
  g_return_if_fail (file_name != NULL && error != NULL);

  gtk_list_box_remove_all (self->list);
  self->n_listed = 0;
  reason = dup_reason (diagnostics, error);
  for (guint i = 0; i < n && reason == NULL; i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

      /* Warnings don't keep a story from opening. */
      if (wf_diagnostic_get_severity (diagnostic) != WF_SEVERITY_ERROR)
        continue;

      n_errors++;
      if (self->n_listed < MAX_LISTED)
        {
          gtk_list_box_append (self->list, wf_problem_row_new (diagnostic));
          self->n_listed++;
        }
    }

  /* Translators: title; %s is the name of a file */
  title = g_strdup_printf (_("“%s” Can’t Be Opened"), file_name);
  adw_status_page_set_title (self->status, title);

  if (reason != NULL)
    description = g_markup_escape_text (reason, -1);
  else if (n_errors > self->n_listed)
    /* Translators: the first number is that of all problems, the second that of those in the list below */
    description = g_strdup_printf (_("%u problems have to be mended in this file first. The first %u are listed."),
                                   n_errors, self->n_listed);
  else
    description = g_strdup_printf (ngettext ("%u problem has to be mended in this file first.",
                                             "%u problems have to be mended in this file first.", n_errors), n_errors);
  adw_status_page_set_description (self->status, description);

  gtk_widget_set_visible (GTK_WIDGET (self->list), self->n_listed > 0);
}

/**
 * wf_problems_set_can_return:
 * @can_return: whether there is an open story to go back to; else the way leads to the story that comes with the app
 */
void
wf_problems_set_can_return (WfProblems *self,
                            gboolean    can_return)
{
  g_return_if_fail (WF_IS_PROBLEMS (self));

  gtk_label_set_label (self->back, can_return ? _("_Back to the Story") : _("_Read the Bundled Story"));
}

/**
 * wf_problems_get_n_listed:
 *
 * Returns: how many problems are listed
 */
guint
wf_problems_get_n_listed (WfProblems *self)
{
  g_return_val_if_fail (WF_IS_PROBLEMS (self), 0);

  return self->n_listed;
}

const char *
wf_problems_get_title (WfProblems *self)
{
  g_return_val_if_fail (WF_IS_PROBLEMS (self), NULL);

  return adw_status_page_get_title (self->status);
}
