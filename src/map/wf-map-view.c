// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapView: puts the layers and controls together and keeps them in step with the playback: a new stop changes
// highlights, arcs, markers, names and legend at once, and sends the camera on its way.

#include "config.h"

#include "wf-map-view-private.h"

#include <glib/gi18n-lib.h>

#include "wf-map-canvas.h"

enum {
  PLACE_ACTIVATED,
  COUNTRY_ACTIVATED,
  SAID,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WfMapView, wf_map_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

WfCameraController *
wf_map_view_get_controller (WfMapView *self)
{
  return wf_map_canvas_get_controller (WF_MAP_CANVAS (self->canvas));
}

static gboolean
may_animate (WfMapView *self)
{
  return wf_camera_controller_may_animate (wf_map_view_get_controller (self));
}

void
wf_map_view_set_exploring (WfMapView *self,
                           gboolean   exploring)
{
  if (self->exploring == exploring)
    return;

  self->exploring = exploring;
  gtk_widget_set_visible (self->back_button, exploring);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.back-to-story", exploring);
  g_object_notify (G_OBJECT (self), "exploring");
}

void
wf_map_view_emit_place (WfMapView *self,
                        WfPlace   *place)
{
  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, place);
}

void
wf_map_view_emit_country (WfMapView  *self,
                          const char *code)
{
  g_signal_emit (self, signals[COUNTRY_ACTIVATED], 0, code);
}

void
wf_map_view_say (WfMapView  *self,
                 const char *text)
{
  g_signal_emit (self, signals[SAID], 0, text);
}

static void
resized_cb (WfMapView *self)
{
  if (!self->exploring)
    wf_map_view_aim (self, FALSE);
}

static void
flying_changed_cb (WfMapView *self)
{
  gboolean flying = wf_camera_controller_get_flying (wf_map_view_get_controller (self));

  wf_base_map_set_moving (self->base_map, flying);
  wf_label_layer_set_moving (self->label_layer, flying);
}

/* --- The stop --------------------------------------------------------------------------- */

static void
stop_changed_cb (WfMapView *self)
{
  wf_map_view_hide_here (self);
  g_clear_pointer (&self->found, wf_label_free);
  wf_map_view_update_content (self, may_animate (self));
  wf_map_view_aim (self, TRUE);
}

static void
languages_changed_cb (WfMapView *self)
{
  if (self->label_source != NULL)
    wf_label_source_set_languages (self->label_source, wf_map_view_get_languages (self), wf_map_view_get_second_language (self));
  wf_map_view_update_content (self, FALSE);
}

static void
playback_bound_cb (WfMapView *self)
{
  languages_changed_cb (self);
  self->aimed = FALSE;
  wf_map_view_aim (self, FALSE);
}

/* --- Layout ----------------------------------------------------------------------------- */

static void
wf_map_view_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  WfMapView *self = WF_MAP_VIEW (widget);

  wf_map_view_place_controls (self);
  gtk_widget_allocate (self->overlay, width, height, baseline, NULL);
  wf_map_view_update_obstacles (self);
}

/* Who goes to the map goes to what the keys move. Who is there already leaves: the toolkit asks a widget itself when
 * Tab goes backward out of its children. */
static gboolean
wf_map_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    return FALSE;

  return gtk_widget_grab_focus (WF_MAP_VIEW (widget)->canvas);
}

static void
wf_map_view_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  gtk_widget_measure (WF_MAP_VIEW (widget)->overlay, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
wf_map_view_constructed (GObject *object)
{
  WfMapView *self = WF_MAP_VIEW (object);

  G_OBJECT_CLASS (wf_map_view_parent_class)->constructed (object);

  wf_map_view_create_layers (self);
  wf_map_view_create_controls (self);
  wf_map_view_place_controls (self);
  wf_map_view_set_map_style (self, self->style);
  playback_bound_cb (self);
}

static void
wf_map_view_root (GtkWidget *widget)
{
  wf_map_view_ensure_css (gtk_widget_get_display (widget));

  GTK_WIDGET_CLASS (wf_map_view_parent_class)->root (widget);
}

static void
wf_map_view_direction_changed (GtkWidget        *widget,
                               GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (wf_map_view_parent_class)->direction_changed (widget, previous);

  if (WF_MAP_VIEW (widget)->attribution != NULL)
    wf_map_view_place_controls (WF_MAP_VIEW (widget));
}

static void
wf_map_view_dispose (GObject *object)
{
  WfMapView *self = WF_MAP_VIEW (object);

  g_clear_handle_id (&self->here_timeout, g_source_remove);
  g_clear_pointer (&self->found, wf_label_free);
  wf_map_view_clear_quiz (self);
  g_clear_object (&self->playback_signals);
  g_clear_object (&self->playback);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_object (&self->label_source);
  g_clear_object (&self->shapes);
  g_clear_object (&self->gazetteer);
  g_clear_pointer (&self->map_path, g_free);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (wf_map_view_parent_class)->dispose (object);
}

static void
wf_map_view_class_init (WfMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = wf_map_view_constructed;
  object_class->dispose = wf_map_view_dispose;
  wf_map_view_install_properties (object_class);

  widget_class->size_allocate = wf_map_view_size_allocate;
  widget_class->measure = wf_map_view_measure;
  widget_class->grab_focus = wf_map_view_grab_focus;
  widget_class->root = wf_map_view_root;
  widget_class->direction_changed = wf_map_view_direction_changed;

  /**
   * WfMapView::place-activated:
   * @place: what was opened: a marker, a highlighted country, or an entry of the place list
   */
  signals[PLACE_ACTIVATED] =
    g_signal_new ("place-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, WF_TYPE_PLACE);

  /**
   * WfMapView::country-activated:
   * @code: ISO 3166-1 alpha-2 of a country that the story has no place for
   */
  signals[COUNTRY_ACTIVATED] =
    g_signal_new ("country-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * WfMapView::said:
   * @text: what a screen reader should say: the map was moved by keys or buttons, and this lies in its middle now
   */
  signals[SAID] =
    g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  wf_map_view_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "wfmapview");
  /* The toolkit hands a region on to screen readers as filler, which they pass over; a group is read with its name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wf_map_view_init (WfMapView *self)
{
  WfCameraController *controller;

  self->legend_visible = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.back-to-story", FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map"), -1);

  self->canvas = wf_map_canvas_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Map: arrow keys move it, plus and minus zoom, Enter opens what lies in the middle"), -1);
  g_signal_connect_object (self->canvas, "resized", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  wf_map_view_connect_canvas (self);

  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->canvas);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));

  controller = wf_map_view_get_controller (self);
  g_signal_connect_object (controller, "notify::flying", G_CALLBACK (flying_changed_cb), self, G_CONNECT_SWAPPED);

  self->playback_signals = g_signal_group_new (WF_TYPE_PLAYBACK);
  g_signal_group_connect_swapped (self->playback_signals, "notify::stop", G_CALLBACK (stop_changed_cb), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::languages", G_CALLBACK (languages_changed_cb), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::second-language",
                                  G_CALLBACK (languages_changed_cb), self);
}

/**
 * wf_map_view_new:
 * @playback: (nullable): whose stops to show
 */
GtkWidget *
wf_map_view_new (WfPlayback *playback)
{
  g_return_val_if_fail (playback == NULL || WF_IS_PLAYBACK (playback), NULL);

  return g_object_new (WF_TYPE_MAP_VIEW, "playback", playback, NULL);
}

/**
 * wf_map_view_get_playback:
 *
 * Returns: (transfer none) (nullable):
 */
WfPlayback *
wf_map_view_get_playback (WfMapView *self)
{
  g_return_val_if_fail (WF_IS_MAP_VIEW (self), NULL);

  return self->playback;
}

void
wf_map_view_set_playback (WfMapView  *self,
                          WfPlayback *playback)
{
  g_return_if_fail (WF_IS_MAP_VIEW (self));
  g_return_if_fail (playback == NULL || WF_IS_PLAYBACK (playback));

  if (!g_set_object (&self->playback, playback))
    return;

  g_signal_group_set_target (self->playback_signals, playback);
  if (self->base_map != NULL)
    playback_bound_cb (self);
  g_object_notify (G_OBJECT (self), "playback");
}

gboolean
wf_map_view_get_exploring (WfMapView *self)
{
  g_return_val_if_fail (WF_IS_MAP_VIEW (self), FALSE);

  return self->exploring;
}

/**
 * wf_map_view_set_insets:
 * @insets: how much of each edge other things cover (a pane, a sheet), in pixels; left and right are not mirrored
 */
void
wf_map_view_set_insets (WfMapView       *self,
                        const GtkBorder *insets)
{
  g_return_if_fail (WF_IS_MAP_VIEW (self));
  g_return_if_fail (insets != NULL);

  if (memcmp (&self->insets, insets, sizeof *insets) == 0)
    return;

  self->insets = *insets;
  wf_label_layer_set_insets (self->label_layer, insets);
  wf_map_view_place_controls (self);
  if (!self->exploring)
    wf_map_view_aim (self, FALSE);
}

/**
 * wf_map_view_is_settled:
 *
 * Returns: whether the picture is complete: the camera rests, all tiles and names are there
 */
gboolean
wf_map_view_is_settled (WfMapView *self)
{
  g_return_val_if_fail (WF_IS_MAP_VIEW (self), FALSE);

  return !wf_camera_controller_get_moving (wf_map_view_get_controller (self)) && wf_base_map_is_complete (self->base_map) &&
         wf_label_layer_is_complete (self->label_layer);
}

/**
 * wf_map_view_get_problem:
 *
 * Returns: (transfer none) (nullable): what is wrong with the map, in words
 */
const char *
wf_map_view_get_problem (WfMapView *self)
{
  g_return_val_if_fail (WF_IS_MAP_VIEW (self), NULL);

  return self->problem;
}
