// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLegend: a list, each row a sample and what it means.

#include "config.h"

#include "wf-legend.h"

#include <glib/gi18n-lib.h>

#include "wf-swatch.h"

struct _WfLegend
{
  GtkWidget parent_instance;

  WfMapStyle style;
};

G_DEFINE_FINAL_TYPE (WfLegend, wf_legend, GTK_TYPE_WIDGET)

static void
clear (WfLegend *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
add_row (WfLegend    *self,
         WfLegendRow *content)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 NULL);
  GtkWidget *label = gtk_label_new (content->text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, content->text, -1);
  gtk_box_append (GTK_BOX (row), wf_swatch_new (content, self->style));
  gtk_box_append (GTK_BOX (row), label);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

static void
wf_legend_dispose (GObject *object)
{
  clear (WF_LEGEND (object));

  G_OBJECT_CLASS (wf_legend_parent_class)->dispose (object);
}

static void
wf_legend_class_init (WfLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wf_legend_dispose;

  gtk_widget_class_set_css_name (widget_class, "wflegend");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
wf_legend_init (WfLegend *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"), -1);
}

GtkWidget *
wf_legend_new (void)
{
  return g_object_new (WF_TYPE_LEGEND, NULL);
}

/**
 * wf_legend_set_rows:
 * @rows: (element-type WfLegendRow): what to explain
 */
void
wf_legend_set_rows (WfLegend  *self,
                    GPtrArray *rows)
{
  g_return_if_fail (WF_IS_LEGEND (self));

  clear (self);
  for (guint i = 0; i < rows->len; i++)
    add_row (self, rows->pdata[i]);
}

void
wf_legend_set_style (WfLegend   *self,
                     WfMapStyle  style)
{
  g_return_if_fail (WF_IS_LEGEND (self));

  self->style = style;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row; row = gtk_widget_get_next_sibling (row))
    wf_swatch_set_style (WF_SWATCH (gtk_widget_get_first_child (row)), style);
}

guint
wf_legend_get_n_rows (WfLegend *self)
{
  guint n = 0;

  g_return_val_if_fail (WF_IS_LEGEND (self), 0);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row; row = gtk_widget_get_next_sibling (row))
    n++;

  return n;
}
