// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-stop-bar.h"

#include "wf-narrative.h"
#include "wf-status-mark.h"

#define LINES         4
#define COMPACT_LINES 2

struct _WfStopBar
{
  GtkBox parent_instance;

  GSignalGroup *playback;
  gboolean compact;

  WfStatusMark *status;
  GtkLabel *position;
  GtkLabel *text;
};

enum {
  PROP_0,
  PROP_PLAYBACK,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfStopBar, wf_stop_bar, GTK_TYPE_BOX)

static void
update (WfStopBar *self)
{
  g_autoptr (WfPlayback) playback = g_signal_group_dup_target (self->playback);
  WfStop *stop = playback != NULL ? wf_playback_get_stop (playback) : NULL;
  g_autofree char *position = NULL;
  g_autofree char *text = NULL;

  if (stop == NULL)
    return;

  position = wf_playback_dup_position_text (playback);
  text = wf_text_dup_plain (wf_stop_get_text (stop), wf_playback_get_languages (playback));
  gtk_label_set_label (self->position, position);
  gtk_label_set_label (self->text, text);
  wf_status_mark_set_status (self->status, wf_stop_get_status (stop));
}

static void
set_compact (WfStopBar *self,
             gboolean   compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  gtk_label_set_lines (self->text, compact ? COMPACT_LINES : LINES);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
wf_stop_bar_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  WfStopBar *self = WF_STOP_BAR (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_take_object (value, g_signal_group_dup_target (self->playback));
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_stop_bar_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  WfStopBar *self = WF_STOP_BAR (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_signal_group_set_target (self->playback, g_value_get_object (value));
      update (self);
      break;
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_stop_bar_dispose (GObject *object)
{
  WfStopBar *self = WF_STOP_BAR (object);

  g_clear_object (&self->playback);
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_STOP_BAR);

  G_OBJECT_CLASS (wf_stop_bar_parent_class)->dispose (object);
}

static void
wf_stop_bar_class_init (WfStopBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wf_stop_bar_get_property;
  object_class->set_property = wf_stop_bar_set_property;
  object_class->dispose = wf_stop_bar_dispose;

  properties[PROP_PLAYBACK] =
    g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WF_TYPE_STATUS_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-stop-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WfStopBar, status);
  gtk_widget_class_bind_template_child (widget_class, WfStopBar, position);
  gtk_widget_class_bind_template_child (widget_class, WfStopBar, text);
}

static void
wf_stop_bar_init (WfStopBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->playback = g_signal_group_new (WF_TYPE_PLAYBACK);
  g_signal_group_connect_swapped (self->playback, "notify::stop", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->playback, "notify::languages", G_CALLBACK (update), self);
}

GtkWidget *
wf_stop_bar_new (WfPlayback *playback)
{
  return g_object_new (WF_TYPE_STOP_BAR, "playback", playback, NULL);
}
