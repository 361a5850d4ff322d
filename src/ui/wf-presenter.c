// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What comes next has a playback of its own, which moves once the audience has had its picture.

#include "config.h"

#include "wf-presenter-private.h"

#include <glib/gi18n.h>

#include "wf-frame.h"
#include "wf-narrative.h"
#include "wf-shortcuts.h"

#define NOTES_STEP 1.2
#define MAX_NOTES  6

enum {
  PROP_0,
  PROP_PRESENTATION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfPresenter, wf_presenter, ADW_TYPE_WINDOW)

WfPlayback *
wf_presenter_get_playback (WfPresenter *self)
{
  return wf_presentation_get_playback (self->presentation);
}

/* --- Where the presenter is ------------------------------------------------------------- */

static WfStop *
dup_next (WfPresenter *self)
{
  WfPlayback *playback = wf_presenter_get_playback (self);

  if (!wf_playback_get_can_go_next (playback))
    return NULL;

  return g_list_model_get_item (wf_explainer_get_stops (wf_playback_get_explainer (playback)),
                                wf_playback_get_position (playback) + 1);
}

static gboolean
update_ahead_cb (gpointer user_data)
{
  WfPresenter *self = user_data;
  WfPlayback *playback = wf_presenter_get_playback (self);
  g_autoptr (WfStop) next = dup_next (self);

  self->ahead_id = 0;
  wf_playback_set_explainer (self->ahead, wf_playback_get_explainer (playback));
  wf_playback_set_languages (self->ahead, wf_playback_get_languages (playback));
  if (next != NULL)
    wf_playback_go_to (self->ahead, next);
  gtk_widget_set_visible (GTK_WIDGET (self->next_slide), next != NULL);

  return G_SOURCE_REMOVE;
}

static void
update (WfPresenter *self)
{
  WfPlayback *playback = wf_presenter_get_playback (self);
  WfStop *stop = wf_playback_get_stop (playback);
  const char * const *languages = wf_playback_get_languages (playback);
  g_autoptr (WfStop) next = dup_next (self);
  g_autofree char *position = NULL;
  g_autofree char *notes = NULL;
  g_autofree char *next_text = NULL;
  g_autofree char *next_label = NULL;

  if (self->ahead_id == 0)
    self->ahead_id = g_idle_add_full (G_PRIORITY_LOW, update_ahead_cb, self, NULL);
  if (stop == NULL)
    return;

  notes = wf_presenter_dup_answer (self);
  if (notes == NULL && wf_stop_get_notes (stop) != NULL)
    notes = wf_text_dup_plain (wf_stop_get_notes (stop), languages);
  gtk_label_set_label (self->notes, notes != NULL && *notes != '\0' ? notes : _("No notes for this statement"));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->notes_scrolled), 0);
  next_text = next != NULL ? wf_text_dup_plain (wf_stop_get_text (next), languages) : NULL;
  /* Translators: what the presenter says next */
  next_label = next != NULL ? g_strdup_printf (_("Next: %s"), next_text) : g_strdup (_("This is the last statement"));
  gtk_label_set_label (self->next_label, next_label);
  /* It has one line. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->next_label), next_label);
  position = wf_playback_dup_position_text (playback);
  gtk_label_set_label (self->position, position);
  gtk_progress_bar_set_fraction (self->progress, (wf_playback_get_position (playback) + 1.0) /
                                                   MAX (1, wf_playback_get_n_stops (playback)));
  wf_presenter_update_times (self);
}

static void
frame_cb (GtkWidget *widget)
{
  WF_PRESENTER (widget)->tick_id = 0;
  update (WF_PRESENTER (widget));
}

/* The audience has its picture first. */
static void
stop_changed_cb (WfPresenter *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      update (self);
      return;
    }

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = wf_frame_add_after_next (GTK_WIDGET (self), frame_cb);
}

static void
story_changed_cb (WfPresenter *self)
{
  wf_presenter_update_list (self);
  update (self);
}

/* --- The window ------------------------------------------------------------------------- */

static const struct {
  const char *action;
  const char *icon;
  const char *title;
  gboolean toggle;
} tools[] = {
  { "present.previous", "go-previous-symbolic", N_("Previous Statement"), FALSE },
  { "present.next", "go-next-symbolic", N_("Next Statement"), FALSE },
  { "present.question", "dialog-question-symbolic", N_("Ask a Question, Then Reveal Its Answer"), FALSE },
  { "present.freeze", "media-playback-pause-symbolic", N_("Freeze What the Audience Sees"), TRUE },
  { "present.black", "display-brightness-symbolic", N_("Black Screen"), TRUE },
  { "present.laser", "find-location-symbolic", N_("Laser Pointer"), TRUE },
  { "present.pen", "document-edit-symbolic", N_("Pen"), TRUE },
  { "present.eraser", "edit-clear-symbolic", N_("Eraser"), TRUE },
  { "present.undo", "edit-undo-symbolic", N_("Undo Drawing"), FALSE },
  { "present.spotlight", "system-search-symbolic", N_("Spotlight"), TRUE },
  { "present.leave", "window-close-symbolic", N_("End the Presentation"), FALSE },
};

static void
add_tools (WfPresenter *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      /* The focus stays where the keys of a clicker mean the presentation. */
      GtkWidget *button = g_object_new (tools[i].toggle ? GTK_TYPE_TOGGLE_BUTTON : GTK_TYPE_BUTTON,
                                        "icon-name", tools[i].icon, "tooltip-text", _(tools[i].title),
                                        "action-name", tools[i].action, "focus-on-click", FALSE, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(tools[i].title), -1);
      adw_wrap_box_append (self->tools, button);
    }
}

static gboolean
event_cb (WfPresenter *self,
          GdkEvent    *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_PRESS || type == GDK_SCROLL || type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    wf_presentation_touch (self->presentation);

  return GDK_EVENT_PROPAGATE;
}

/* Where the keys of a clicker mean the presentation. */
static void
focus_page (WfPresenter *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), self->page);
}

static gboolean
focus_cb (gpointer presenter)
{
  WF_PRESENTER (presenter)->focus_id = 0;
  focus_page (presenter);

  return G_SOURCE_REMOVE;
}

/* Who chose from a menu, or did not, goes on presenting; the toolkit gives the focus to the button meanwhile. */
static void
menu_changed_cb (GtkMenuButton *button,
                 GParamSpec    *pspec,
                 WfPresenter   *self)
{
  g_clear_handle_id (&self->focus_id, g_source_remove);
  if (!gtk_menu_button_get_active (button))
    self->focus_id = g_idle_add_full (G_PRIORITY_LOW, focus_cb, self, NULL);
}

static gboolean
wf_presenter_close_request (GtkWindow *window)
{
  /* The presentation goes on without this window. */
  gtk_widget_activate_action (GTK_WIDGET (window), "present.presenter", NULL);

  return TRUE;
}

static void
wf_presenter_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRESENTATION:
      g_value_set_object (value, WF_PRESENTER (object)->presentation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_presenter_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PRESENTATION:
      WF_PRESENTER (object)->presentation = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_presenter_constructed (GObject *object)
{
  WfPresenter *self = WF_PRESENTER (object);
  GtkEventController *events = gtk_event_controller_legacy_new ();

  G_OBJECT_CLASS (wf_presenter_parent_class)->constructed (object);

  self->slide = WF_SLIDE (wf_slide_new (self->presentation, wf_presenter_get_playback (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slide), GTK_ACCESSIBLE_PROPERTY_LABEL, _("This Statement"), -1);
  gtk_aspect_frame_set_child (self->here_frame, GTK_WIDGET (self->slide));
  self->next_slide = WF_SLIDE (wf_slide_new (self->presentation, self->ahead));
  gtk_widget_set_can_target (GTK_WIDGET (self->next_slide), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next_slide), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Next Statement"), -1);
  gtk_aspect_frame_set_child (self->next_bin, GTK_WIDGET (self->next_slide));

  add_tools (self);
  wf_present_keys_add (self->page);
  wf_present_keys_add (GTK_WIDGET (self->tools));
  focus_page (self);
  g_signal_connect_object (self->list_button, "notify::active", G_CALLBACK (menu_changed_cb), self, 0);
  g_signal_connect_object (self->screens_button, "notify::active", G_CALLBACK (menu_changed_cb), self, 0);
  g_signal_connect_object (self->menu_button, "notify::active", G_CALLBACK (menu_changed_cb), self, 0);
  /* What has the focus loses it while the window becomes narrow or wide. */
  g_signal_connect (self, "notify::current-breakpoint", G_CALLBACK (focus_page), NULL);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), events);

  g_signal_group_set_target (self->playback_signals, wf_presenter_get_playback (self));
  g_signal_connect_object (wf_presentation_get_quiz (self->presentation), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presentation, "notify::frozen", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presentation, "notify::frozen", G_CALLBACK (wf_presenter_update_audience), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presentation, "notify::screen", G_CALLBACK (wf_presenter_update_audience), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presentation, "notify::countdown", G_CALLBACK (wf_presenter_update_times), self,
                           G_CONNECT_SWAPPED);
  self->clock_id = g_timeout_add_seconds (1, wf_presenter_update_clock, self);
  wf_presenter_update_clock (self);
  wf_presenter_update_audience (self);
  story_changed_cb (self);
}

static void
wf_presenter_dispose (GObject *object)
{
  WfPresenter *self = WF_PRESENTER (object);

  if (self->presentation != NULL)
    g_signal_handlers_disconnect_by_data (wf_presentation_get_quiz (self->presentation), self);
  g_clear_handle_id (&self->ahead_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_handle_id (&self->clock_id, g_source_remove);
  g_clear_object (&self->playback_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_PRESENTER);

  G_OBJECT_CLASS (wf_presenter_parent_class)->dispose (object);

  g_clear_object (&self->ahead);
  g_clear_object (&self->presentation);
}

static void
wf_presenter_class_init (WfPresenterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = wf_presenter_constructed;
  object_class->get_property = wf_presenter_get_property;
  object_class->set_property = wf_presenter_set_property;
  object_class->dispose = wf_presenter_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = wf_presenter_close_request;

  properties[PROP_PRESENTATION] =
    g_param_spec_object ("presentation", NULL, NULL, WF_TYPE_PRESENTATION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-presenter.ui");
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, page);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, here_frame);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, next_bin);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, next_label);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, notes);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, notes_scrolled);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, clock);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, timer);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, pace);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, position);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, audience);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, progress);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, list_button);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, list_popover);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, list);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, screens_button);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WfPresenter, tools);
}

static void
wf_presenter_init (WfPresenter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->ahead = wf_playback_new ();
  wf_presenter_init_list (self);

  self->playback_signals = g_signal_group_new (WF_TYPE_PLAYBACK);
  g_signal_group_connect_swapped (self->playback_signals, "notify::stop", G_CALLBACK (stop_changed_cb), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::explainer", G_CALLBACK (story_changed_cb), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::languages", G_CALLBACK (story_changed_cb), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::elapsed", G_CALLBACK (wf_presenter_update_times),
                                  self);
}

GtkWidget *
wf_presenter_new (WfPresentation *presentation)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (presentation), NULL);

  return g_object_new (WF_TYPE_PRESENTER, "presentation", presentation, NULL);
}

WfSlide *
wf_presenter_get_slide (WfPresenter *self)
{
  g_return_val_if_fail (WF_IS_PRESENTER (self), NULL);

  return self->slide;
}

WfSlide *
wf_presenter_get_next_slide (WfPresenter *self)
{
  g_return_val_if_fail (WF_IS_PRESENTER (self), NULL);

  return self->next_slide;
}

/**
 * wf_presenter_set_screens:
 * @screens: which display the audience looks at, to choose from
 */
void
wf_presenter_set_screens (WfPresenter *self,
                          GMenuModel  *screens)
{
  g_return_if_fail (WF_IS_PRESENTER (self));

  gtk_menu_button_set_menu_model (self->screens_button, screens);
}

/**
 * wf_presenter_scale_notes:
 * @steps: how much larger the notes become; negative for smaller
 */
void
wf_presenter_scale_notes (WfPresenter *self,
                          int          steps)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double scale = 1.0;

  g_return_if_fail (WF_IS_PRESENTER (self));

  self->notes_steps = CLAMP (self->notes_steps + steps, -2, MAX_NOTES);
  for (int i = 0; i < ABS (self->notes_steps); i++)
    scale *= self->notes_steps > 0 ? NOTES_STEP : 1.0 / NOTES_STEP;
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  gtk_label_set_attributes (self->notes, attributes);
}

/**
 * wf_presenter_get_notes_steps:
 *
 * Returns: how much larger the notes are than at first
 */
int
wf_presenter_get_notes_steps (WfPresenter *self)
{
  g_return_val_if_fail (WF_IS_PRESENTER (self), 0);

  return self->notes_steps;
}

/**
 * wf_presenter_scroll_notes:
 * @pages: how many half pages down; negative for up
 */
void
wf_presenter_scroll_notes (WfPresenter *self,
                           int          pages)
{
  GtkAdjustment *adjustment;

  g_return_if_fail (WF_IS_PRESENTER (self));

  adjustment = gtk_scrolled_window_get_vadjustment (self->notes_scrolled);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                          pages * gtk_adjustment_get_page_size (adjustment) / 2.0);
}
