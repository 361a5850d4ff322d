// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-status-mark.h"

#include "wf-vocabulary.h"

struct _WfStatusMark
{
  GtkWidget parent_instance;

  WfStatus status;
  GtkImage *icon;
  GtkLabel *word;
};

enum {
  PROP_0,
  PROP_STATUS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char * const css_classes[] = {
  [WF_STATUS_UNMARKED] = "unmarked",
  [WF_STATUS_REPORTED] = "reported",
  [WF_STATUS_BACKGROUND] = "background-fact",
  [WF_STATUS_ANALYSIS] = "analysis",
  [WF_STATUS_OUTLOOK] = "outlook",
};

G_DEFINE_FINAL_TYPE (WfStatusMark, wf_status_mark, GTK_TYPE_WIDGET)

static void
update (WfStatusMark *self)
{
  gtk_image_set_from_icon_name (self->icon, wf_status_get_icon_name (self->status));
  gtk_label_set_label (self->word, wf_status_get_word (self->status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  wf_status_get_description (self->status), -1);

  for (guint i = 0; i < G_N_ELEMENTS (css_classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), css_classes[self->status]);
}

/* Setting the text of a tooltip asks the server of the display where the pointer is, and waits: too slow for each row. */
static gboolean
wf_status_mark_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    keyboard,
                              GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, wf_status_get_description (WF_STATUS_MARK (widget)->status));
  return TRUE;
}

static void
wf_status_mark_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  WfStatusMark *self = WF_STATUS_MARK (object);

  switch (prop_id)
    {
    case PROP_STATUS:
      g_value_set_enum (value, self->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_status_mark_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  WfStatusMark *self = WF_STATUS_MARK (object);

  switch (prop_id)
    {
    case PROP_STATUS:
      wf_status_mark_set_status (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_status_mark_dispose (GObject *object)
{
  WfStatusMark *self = WF_STATUS_MARK (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (wf_status_mark_parent_class)->dispose (object);
}

static void
wf_status_mark_class_init (WfStatusMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wf_status_mark_get_property;
  object_class->set_property = wf_status_mark_set_property;
  object_class->dispose = wf_status_mark_dispose;
  widget_class->query_tooltip = wf_status_mark_query_tooltip;

  properties[PROP_STATUS] =
    g_param_spec_enum ("status", NULL, NULL, WF_TYPE_STATUS, WF_STATUS_UNMARKED,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "status-mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wf_status_mark_init (WfStatusMark *self)
{
  /* The word says it all; the icon decorates. */
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->word = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->word, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->icon), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->word), GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  update (self);
}

GtkWidget *
wf_status_mark_new (WfStatus status)
{
  return g_object_new (WF_TYPE_STATUS_MARK, "status", status, NULL);
}

WfStatus
wf_status_mark_get_status (WfStatusMark *self)
{
  g_return_val_if_fail (WF_IS_STATUS_MARK (self), WF_STATUS_UNMARKED);

  return self->status;
}

void
wf_status_mark_set_status (WfStatusMark *self,
                           WfStatus      status)
{
  g_return_if_fail (WF_IS_STATUS_MARK (self));
  g_return_if_fail (status <= WF_STATUS_OUTLOOK);

  if (self->status == status)
    return;

  self->status = status;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}
