// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-focus-bin.h"

struct _WfFocusBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  /* Borrowed: descendants, in the order in which Tab visits them. */
  GPtrArray *stages;
};

enum {
  PROP_0,
  PROP_CHILD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfFocusBin, wf_focus_bin, GTK_TYPE_WIDGET)

static gboolean
wf_focus_bin_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  WfFocusBin *self = WF_FOCUS_BIN (widget);
  int n = (int) self->stages->len;
  int step, i;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (wf_focus_bin_parent_class)->focus (widget, direction);

  step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  i = step > 0 ? 0 : n - 1;
  for (int stage = 0; stage < n; stage++)
    {
      GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

      if (focus != NULL && gtk_widget_is_ancestor (focus, g_ptr_array_index (self->stages, stage)))
        i = stage;
    }

  for (; i >= 0 && i < n; i += step)
    {
      GtkWidget *stage = g_ptr_array_index (self->stages, i);

      if (gtk_widget_get_mapped (stage) && gtk_widget_is_ancestor (stage, widget) &&
          gtk_widget_child_focus (stage, direction))
        return TRUE;
    }

  return FALSE;
}

static void
wf_focus_bin_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  WfFocusBin *self = WF_FOCUS_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_focus_bin_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  WfFocusBin *self = WF_FOCUS_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      wf_focus_bin_set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_focus_bin_dispose (GObject *object)
{
  WfFocusBin *self = WF_FOCUS_BIN (object);

  g_ptr_array_set_size (self->stages, 0);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (wf_focus_bin_parent_class)->dispose (object);
}

static void
wf_focus_bin_finalize (GObject *object)
{
  WfFocusBin *self = WF_FOCUS_BIN (object);

  g_ptr_array_unref (self->stages);

  G_OBJECT_CLASS (wf_focus_bin_parent_class)->finalize (object);
}

static void
wf_focus_bin_class_init (WfFocusBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wf_focus_bin_get_property;
  object_class->set_property = wf_focus_bin_set_property;
  object_class->dispose = wf_focus_bin_dispose;
  object_class->finalize = wf_focus_bin_finalize;
  widget_class->focus = wf_focus_bin_focus;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
wf_focus_bin_init (WfFocusBin *self)
{
  self->stages = g_ptr_array_new ();
}

GtkWidget *
wf_focus_bin_new (void)
{
  return g_object_new (WF_TYPE_FOCUS_BIN, NULL);
}

void
wf_focus_bin_set_child (WfFocusBin *self,
                        GtkWidget  *child)
{
  g_return_if_fail (WF_IS_FOCUS_BIN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * wf_focus_bin_add_stage:
 * @widget: (transfer none): a widget that is or will be inside, and lives as long as the bin
 *
 * Adds the next stage of the Tab order. What is in no stage can be reached by other means only.
 */
void
wf_focus_bin_add_stage (WfFocusBin *self,
                        GtkWidget  *widget)
{
  g_return_if_fail (WF_IS_FOCUS_BIN (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_ptr_array_add (self->stages, widget);
}
