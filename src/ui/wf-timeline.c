// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-timeline.h"

#include <glib/gi18n.h>

#include "wf-date.h"
#include "wf-event.h"
#include "wf-story-label.h"

struct _WfTimeline
{
  GtkWidget parent_instance;

  WfPlayback *playback;
  GtkListBox *list;
};

enum {
  PROP_0,
  PROP_PLAYBACK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfTimeline, wf_timeline, GTK_TYPE_WIDGET)

static WfEvent *
get_event (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "wf-event");
}

static void
update_row (WfTimeline    *self,
            GtkListBoxRow *row)
{
  WfStop *stop = wf_event_get_stop (get_event (row));
  gboolean current = stop != NULL && stop == wf_playback_get_stop (self->playback);

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (row), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "current");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  current ? _("Current stop") : "", -1);
}

static void
update_current (WfTimeline *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    update_row (self, row);
}

static GtkWidget *
new_row (WfTimeline *self,
         WfEvent    *event)
{
  g_autofree char *date = wf_date_format (wf_event_get_date (event));
  g_autofree char *text = wf_text_dup_plain (wf_event_get_text (event), wf_playback_get_languages (self->playback));
  /* Translators: an event of the timeline for screen readers: its date and what happened */
  g_autofree char *spoken = g_strdup_printf (C_("timeline", "%s: %s"), date, text);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *when = gtk_label_new (date);

  gtk_label_set_xalign (GTK_LABEL (when), 0);
  gtk_label_set_wrap (GTK_LABEL (when), TRUE);
  gtk_widget_add_css_class (when, "heading");
  gtk_box_append (GTK_BOX (box), when);
  gtk_box_append (GTK_BOX (box), wf_story_label_new (self->playback, wf_event_get_text (event)));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), wf_event_get_stop (event) != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "wf-event", g_object_ref (event), g_object_unref);

  return row;
}

static void
rebuild (WfTimeline *self)
{
  WfExplainer *explainer = wf_playback_get_explainer (self->playback);
  GListModel *events = explainer != NULL ? wf_explainer_get_timeline (explainer) : NULL;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; events != NULL && i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (WfEvent) event = g_list_model_get_item (events, i);

      gtk_list_box_append (self->list, new_row (self, event));
    }
  update_current (self);
}

static void
row_activated_cb (WfTimeline    *self,
                  GtkListBoxRow *row)
{
  WfStop *stop = wf_event_get_stop (get_event (row));

  if (stop != NULL)
    wf_playback_go_to (self->playback, stop);
}

static void
wf_timeline_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  WfTimeline *self = WF_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_timeline_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  WfTimeline *self = WF_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      self->playback = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_timeline_constructed (GObject *object)
{
  WfTimeline *self = WF_TIMELINE (object);

  G_OBJECT_CLASS (wf_timeline_parent_class)->constructed (object);

  g_signal_connect_object (self->playback, "notify::explainer", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::languages", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::stop", G_CALLBACK (update_current), self, G_CONNECT_SWAPPED);
  rebuild (self);
}

static void
wf_timeline_dispose (GObject *object)
{
  WfTimeline *self = WF_TIMELINE (object);

  if (self->playback != NULL)
    g_signal_handlers_disconnect_by_data (self->playback, self);
  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (wf_timeline_parent_class)->dispose (object);
}

static void
wf_timeline_class_init (WfTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wf_timeline_get_property;
  object_class->set_property = wf_timeline_set_property;
  object_class->constructed = wf_timeline_constructed;
  object_class->dispose = wf_timeline_dispose;

  properties[PROP_PLAYBACK] =
    g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timeline");
}

static void
wf_timeline_init (WfTimeline *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

GtkWidget *
wf_timeline_new (WfPlayback *playback)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  return g_object_new (WF_TYPE_TIMELINE, "playback", playback, NULL);
}
