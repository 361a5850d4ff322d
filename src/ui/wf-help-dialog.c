// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-help-dialog.h"

struct _WfHelpDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (WfHelpDialog, wf_help_dialog, ADW_TYPE_DIALOG)

static void
wf_help_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WF_TYPE_HELP_DIALOG);

  G_OBJECT_CLASS (wf_help_dialog_parent_class)->dispose (object);
}

static void
wf_help_dialog_class_init (WfHelpDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_help_dialog_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/wherefore/Wherefore/wf-help-dialog.ui");
}

static void
wf_help_dialog_init (WfHelpDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
wf_help_dialog_new (void)
{
  return g_object_new (WF_TYPE_HELP_DIALOG, NULL);
}
