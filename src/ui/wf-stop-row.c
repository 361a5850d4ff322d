// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-stop-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "wf-date.h"
#include "wf-figure-view.h"
#include "wf-picture.h"
#include "wf-status-mark.h"
#include "wf-story-label.h"
#include "wf-vocabulary.h"

struct _WfStopRow
{
  GtkBox parent_instance;

  WfPlayback *playback;
  GSignalGroup *playback_signals;
  WfStop *stop;
  gboolean current;
  /* Borrowed, to compare with. */
  WfStop *stop_at_press;

  WfStatusMark *status;
  GtkLabel *date;
  GtkLabel *title;
  WfStoryLabel *text;
  GtkLabel *sources;
  AdwBin *picture;
  AdwBin *figure;
};

enum {
  PROP_0,
  PROP_PLAYBACK,
  PROP_STOP,
  PROP_CURRENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfStopRow, wf_stop_row, GTK_TYPE_BOX)

/* “Sources: A, 2025; B, 2026”, each a link to its card. */
static char *
dup_sources_markup (WfStop             *stop,
                    const char * const *languages)
{
  GListModel *sources = wf_stop_get_sources (stop);
  guint n = g_list_model_get_n_items (sources);
  g_autoptr (GString) links = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WfSource) source = g_list_model_get_item (sources, i);
      g_autofree char *citation = wf_source_dup_citation (source, languages);
      g_autofree char *escaped = g_markup_escape_text (citation, -1);

      if (i > 0)
        /* Translators: stands between two sources */
        g_string_append (links, C_("sources", "; "));
      g_string_append_printf (links, "<a href=\"source:%s\">%s</a>", wf_source_get_id (source), escaped);
    }

  /* Translators: %s is one source, or several with a separator between them */
  return g_strdup_printf (ngettext ("Source: %s", "Sources: %s", n), links->str);
}

static void
update_texts (WfStopRow *self)
{
  const char * const *languages = wf_playback_get_languages (self->playback);
  GListModel *sources;
  gboolean has_sources;

  if (self->stop == NULL)
    return;

  wf_status_mark_set_status (self->status, wf_stop_get_status (self->stop));

  gtk_widget_set_visible (GTK_WIDGET (self->date), wf_stop_get_date (self->stop) != NULL);
  if (wf_stop_get_date (self->stop) != NULL)
    {
      g_autofree char *date = wf_date_format (wf_stop_get_date (self->stop));

      gtk_label_set_label (self->date, date);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->title), wf_stop_get_title (self->stop) != NULL);
  if (wf_stop_get_title (self->stop) != NULL)
    {
      g_autofree char *title = wf_text_dup_plain (wf_stop_get_title (self->stop), languages);

      gtk_label_set_label (self->title, title);
    }

  wf_story_label_set_text (self->text, wf_stop_get_text (self->stop));

  sources = wf_stop_get_sources (self->stop);
  has_sources = sources != NULL && g_list_model_get_n_items (sources) > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->sources), has_sources);
  if (has_sources)
    {
      g_autofree char *markup = dup_sources_markup (self->stop, languages);

      gtk_label_set_markup (self->sources, markup);
    }
}

/* Picture and figure are drawn at the current statement only, so that a list of thousands stays light. */
static void
update_picture (WfStopRow *self)
{
  WfMedia *media = self->stop != NULL && self->current ? wf_stop_get_image (self->stop) : NULL;
  GtkWidget *child = adw_bin_get_child (self->picture);

  if (media == NULL)
    adw_bin_set_child (self->picture, NULL);
  else if (child == NULL || wf_picture_get_media (WF_PICTURE (child)) != media)
    adw_bin_set_child (self->picture, wf_picture_new (self->playback, media));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), media != NULL);
}

static void
update_figure (WfStopRow *self)
{
  WfFigure *figure = self->stop != NULL && self->current ? wf_stop_get_figure (self->stop) : NULL;
  GtkWidget *child = adw_bin_get_child (self->figure);

  if (figure == NULL)
    adw_bin_set_child (self->figure, NULL);
  else if (child == NULL || wf_figure_view_get_figure (WF_FIGURE_VIEW (child)) != figure)
    adw_bin_set_child (self->figure, wf_figure_view_new (self->playback, figure));
  gtk_widget_set_visible (GTK_WIDGET (self->figure), figure != NULL);
}

static void
update_current (WfStopRow *self)
{
  gboolean current = self->stop != NULL && wf_playback_get_stop (self->playback) == self->stop;

  if (self->current != current)
    {
      self->current = current;
      if (current)
        gtk_widget_add_css_class (GTK_WIDGET (self), "current");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
    }

  update_picture (self);
  update_figure (self);
}

static gboolean
activate_link_cb (GtkLabel   *label,
                  const char *uri,
                  WfStopRow  *self)
{
  /* A card gives the focus back to where it was. */
  if (!gtk_widget_has_focus (GTK_WIDGET (label)))
    gtk_widget_grab_focus (GTK_WIDGET (label));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.follow", "s", uri);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            WfStopRow       *self)
{
  self->stop_at_press = wf_playback_get_stop (self->playback);
}

/* A click goes to the stop. The list itself could do it, but then links in it would never hear of a click. A link that
 * was under the pointer has been followed by now: to a card, or to another stop. */
static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             WfStopRow       *self)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_APPLICATION_WINDOW);

  if (self->stop == NULL || wf_playback_get_stop (self->playback) != self->stop_at_press ||
      (window != NULL && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL))
    return;

  wf_playback_go_to (self->playback, self->stop);
}

static void
wf_stop_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  WfStopRow *self = WF_STOP_ROW (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    case PROP_STOP:
      g_value_set_object (value, self->stop);
      break;
    case PROP_CURRENT:
      g_value_set_boolean (value, self->current);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_stop_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  WfStopRow *self = WF_STOP_ROW (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      self->playback = g_value_dup_object (value);
      g_signal_group_set_target (self->playback_signals, self->playback);
      break;
    case PROP_STOP:
      wf_stop_row_set_stop (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_stop_row_dispose (GObject *object)
{
  WfStopRow *self = WF_STOP_ROW (object);

  g_clear_object (&self->playback_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_STOP_ROW);
  g_clear_object (&self->stop);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (wf_stop_row_parent_class)->dispose (object);
}

static void
wf_stop_row_class_init (WfStopRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wf_stop_row_get_property;
  object_class->set_property = wf_stop_row_set_property;
  object_class->dispose = wf_stop_row_dispose;

  properties[PROP_PLAYBACK] =
    g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STOP] =
    g_param_spec_object ("stop", NULL, NULL, WF_TYPE_STOP,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CURRENT] =
    g_param_spec_boolean ("current", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WF_TYPE_STATUS_MARK);
  g_type_ensure (WF_TYPE_STORY_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-stop-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WfStopRow, status);
  gtk_widget_class_bind_template_child (widget_class, WfStopRow, date);
  gtk_widget_class_bind_template_child (widget_class, WfStopRow, title);
  gtk_widget_class_bind_template_child (widget_class, WfStopRow, text);
  gtk_widget_class_bind_template_child (widget_class, WfStopRow, sources);
  gtk_widget_class_bind_template_child (widget_class, WfStopRow, figure);
  gtk_widget_class_bind_template_child (widget_class, WfStopRow, picture);
  gtk_widget_class_bind_template_callback (widget_class, activate_link_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
wf_stop_row_init (WfStopRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->playback_signals = g_signal_group_new (WF_TYPE_PLAYBACK);
  g_signal_group_connect_swapped (self->playback_signals, "notify::stop", G_CALLBACK (update_current), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::languages", G_CALLBACK (update_texts), self);
}

GtkWidget *
wf_stop_row_new (WfPlayback *playback)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  return g_object_new (WF_TYPE_STOP_ROW, "playback", playback, NULL);
}

WfStop *
wf_stop_row_get_stop (WfStopRow *self)
{
  g_return_val_if_fail (WF_IS_STOP_ROW (self), NULL);

  return self->stop;
}

void
wf_stop_row_set_stop (WfStopRow *self,
                      WfStop    *stop)
{
  g_return_if_fail (WF_IS_STOP_ROW (self));
  g_return_if_fail (stop == NULL || WF_IS_STOP (stop));

  if (!g_set_object (&self->stop, stop))
    return;

  update_texts (self);
  update_current (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STOP]);
}

gboolean
wf_stop_row_get_current (WfStopRow *self)
{
  g_return_val_if_fail (WF_IS_STOP_ROW (self), FALSE);

  return self->current;
}

/**
 * wf_stop_row_dup_accessible_label:
 *
 * Returns: (transfer full) (nullable): what a screen reader says of the row as a whole
 */
char *
wf_stop_row_dup_accessible_label (WfStopRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (WF_IS_STOP_ROW (self), NULL);

  if (self->stop == NULL)
    return NULL;

  text = wf_text_dup_plain (wf_stop_get_text (self->stop), wf_playback_get_languages (self->playback));
  /* Translators: a statement for screen readers: its status (“Reported”) and its text */
  return g_strdup_printf (C_("statement", "%s: %s"), wf_status_get_word (wf_stop_get_status (self->stop)), text);
}
