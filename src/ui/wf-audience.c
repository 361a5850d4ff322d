// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A click goes on, a drag moves the map: so it is not the click of a gesture, which the map below would take, but a
// button that is released where it was pressed.

#include "config.h"

#include "wf-audience.h"

#include <glib/gi18n.h>

#include "wf-place-marker.h"
#include "wf-shortcuts.h"

#define CLICK_PX 8.0

struct _WfAudience
{
  AdwWindow parent_instance;

  WfPresentation *presentation;
  GSignalGroup *signals;
  gboolean pressed;
  double press_x;
  double press_y;
  double pointer_x;
  double pointer_y;

  WfSlide *slide;
  GtkWidget *curtain;
  GtkLabel *pill;
};

enum {
  PROP_0,
  PROP_PRESENTATION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfAudience, wf_audience, ADW_TYPE_WINDOW)

static void
screen_changed_cb (WfAudience *self)
{
  WfScreen screen = wf_presentation_get_screen (self->presentation);

  gtk_widget_set_visible (self->curtain, screen != WF_SCREEN_STORY);
  /* What is behind is not there for screen readers either. */
  gtk_widget_set_visible (GTK_WIDGET (self->slide), screen == WF_SCREEN_STORY);
  gtk_widget_remove_css_class (self->curtain, screen == WF_SCREEN_BLACK ? "white" : "black");
  gtk_widget_add_css_class (self->curtain, screen == WF_SCREEN_BLACK ? "black" : "white");
}

static void
update_pill (WfAudience *self)
{
  guint typed = wf_presentation_get_typed (self->presentation);
  gboolean paused = wf_presentation_get_paused (self->presentation);
  /* Translators: the number of a statement, while it is typed */
  g_autofree char *text = typed > 0 ? g_strdup_printf (_("Go to %u"), typed) : g_strdup (_("Paused"));

  gtk_label_set_label (self->pill, text);
  gtk_widget_set_visible (GTK_WIDGET (self->pill), typed > 0 || paused);
}

static void
update_title (WfAudience *self)
{
  WfPlayback *audience = wf_presentation_get_audience (self->presentation);
  WfExplainer *explainer = wf_playback_get_explainer (audience);
  g_autofree char *title = NULL;

  if (explainer == NULL)
    return;

  title = wf_text_dup_plain (wf_explainer_get_title (explainer), wf_playback_get_languages (audience));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* --- Pointer ---------------------------------------------------------------------------- */

/* Whether a click there is not already one for something else. */
static gboolean
is_free (WfAudience *self,
         double      x,
         double      y)
{
  WfTool tool = wf_ink_get_tool (wf_presentation_get_ink (self->presentation));
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (tool == WF_TOOL_PEN || tool == WF_TOOL_ERASER || picked == NULL)
    return FALSE;

  for (; picked != NULL && picked != GTK_WIDGET (self); picked = gtk_widget_get_parent (picked))
    if ((GTK_IS_BUTTON (picked) && !WF_IS_PLACE_MARKER (picked)) || GTK_IS_SCROLLBAR (picked))
      return FALSE;

  return TRUE;
}

static void
pressed (WfAudience *self,
         double      x,
         double      y)
{
  self->press_x = x;
  self->press_y = y;
  self->pressed = is_free (self, x, y);
}

static void
released (WfAudience *self,
          double      x,
          double      y)
{
  gboolean click = self->pressed && hypot (x - self->press_x, y - self->press_y) < CLICK_PX;

  self->pressed = FALSE;
  /* Where a place is to be found, the click on the map is a guess. */
  if (click && !wf_quiz_get_finding (wf_presentation_get_quiz (self->presentation)))
    gtk_widget_activate_action (GTK_WIDGET (self), "present.next", NULL);
}

static gboolean
event_cb (WfAudience *self,
          GdkEvent   *event)
{
  double x, y, surface_x, surface_y;
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_PRESS || type == GDK_SCROLL)
    wf_presentation_touch (self->presentation);
  if (!gdk_event_get_position (event, &x, &y))
    return GDK_EVENT_PROPAGATE;

  gtk_native_get_surface_transform (GTK_NATIVE (self), &surface_x, &surface_y);
  x -= surface_x;
  y -= surface_y;
  switch ((int) type)
    {
    case GDK_MOTION_NOTIFY:
      /* Windows that come and go move the pointer too, by nothing. */
      if (hypot (x - self->pointer_x, y - self->pointer_y) >= 1.0 && self->pointer_x >= 0.0)
        wf_presentation_touch (self->presentation);
      self->pointer_x = x;
      self->pointer_y = y;
      break;
    case GDK_BUTTON_PRESS:
      wf_presentation_touch (self->presentation);
      if (gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY)
        pressed (self, x, y);
      break;
    case GDK_TOUCH_BEGIN:
      wf_presentation_touch (self->presentation);
      pressed (self, x, y);
      break;
    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_END:
      released (self, x, y);
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

/* --- The window ------------------------------------------------------------------------- */

static gboolean
wf_audience_close_request (GtkWindow *window)
{
  /* Whoever made the window destroys it, with the other one. */
  gtk_widget_activate_action (GTK_WIDGET (window), "present.leave", NULL);

  return TRUE;
}

static void
wf_audience_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRESENTATION:
      g_value_set_object (value, WF_AUDIENCE (object)->presentation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_audience_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PRESENTATION:
      WF_AUDIENCE (object)->presentation = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_audience_constructed (GObject *object)
{
  WfAudience *self = WF_AUDIENCE (object);
  GtkWidget *overlay = g_object_new (GTK_TYPE_OVERLAY, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkEventController *events = gtk_event_controller_legacy_new ();

  G_OBJECT_CLASS (wf_audience_parent_class)->constructed (object);

  self->slide = WF_SLIDE (wf_slide_new (self->presentation, wf_presentation_get_audience (self->presentation)));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->slide));
  self->curtain = g_object_new (GTK_TYPE_BOX, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->curtain, "curtain");
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->curtain);
  self->pill = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_END,
                             "can-target", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->pill), "slide-pill");
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->pill));

  gtk_widget_set_focusable (overlay, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (overlay), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Presentation"), -1);
  wf_present_keys_add (overlay);
  adw_window_set_content (ADW_WINDOW (self), overlay);
  gtk_window_set_focus (GTK_WINDOW (self), overlay);

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), events);

  g_signal_group_set_target (self->signals, self->presentation);
  g_signal_connect_object (wf_presentation_get_audience (self->presentation), "notify::explainer",
                           G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  screen_changed_cb (self);
  update_pill (self);
  update_title (self);
}

static void
wf_audience_dispose (GObject *object)
{
  WfAudience *self = WF_AUDIENCE (object);

  g_clear_object (&self->signals);

  G_OBJECT_CLASS (wf_audience_parent_class)->dispose (object);

  g_clear_object (&self->presentation);
}

static void
wf_audience_class_init (WfAudienceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = wf_audience_constructed;
  object_class->get_property = wf_audience_get_property;
  object_class->set_property = wf_audience_set_property;
  object_class->dispose = wf_audience_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = wf_audience_close_request;

  properties[PROP_PRESENTATION] =
    g_param_spec_object ("presentation", NULL, NULL, WF_TYPE_PRESENTATION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
wf_audience_init (WfAudience *self)
{
  self->pointer_x = -1.0;
  self->signals = g_signal_group_new (WF_TYPE_PRESENTATION);
  g_signal_group_connect_swapped (self->signals, "notify::screen", G_CALLBACK (screen_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::typed", G_CALLBACK (update_pill), self);
  g_signal_group_connect_swapped (self->signals, "notify::paused", G_CALLBACK (update_pill), self);
}

GtkWidget *
wf_audience_new (WfPresentation *presentation)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (presentation), NULL);

  return g_object_new (WF_TYPE_AUDIENCE, "presentation", presentation, NULL);
}

WfSlide *
wf_audience_get_slide (WfAudience *self)
{
  g_return_val_if_fail (WF_IS_AUDIENCE (self), NULL);

  return self->slide;
}

/**
 * wf_audience_get_blank:
 *
 * Returns: whether the screen is black or white
 */
gboolean
wf_audience_get_blank (WfAudience *self)
{
  g_return_val_if_fail (WF_IS_AUDIENCE (self), FALSE);

  return gtk_widget_get_visible (self->curtain);
}
