// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapView, what people do: clicks, the name under the pointer, and the actions of buttons and keys.

#include "wf-map-view-private.h"

#include "wf-map-canvas.h"
#include "wf-map-frame.h"

#define PAN_STEP 0.2           /* of the view's shorter side */
#define ZOOM_STEP 1.0

/* The code of the country at a point of the canvas. */
char *
wf_map_view_dup_country_at (WfMapView *self,
                            double     x,
                            double     y)
{
  WfMapFrame frame;
  double lat, lon;

  if (self->gazetteer == NULL)
    return NULL;

  wf_map_frame_init_for_viewport (&frame, wf_map_canvas_get_viewport (WF_MAP_CANVAS (self->canvas)), self->canvas);
  wf_map_frame_to_location (&frame, x, y, &lat, &lon);

  return wf_gazetteer_dup_country_at (self->gazetteer, lat, lon);
}

/* Opens what lies at a point of the canvas. */
void
wf_map_view_activate_at (WfMapView *self,
                         double     x,
                         double     y)
{
  WfExplainer *explainer = self->playback != NULL ? wf_playback_get_explainer (self->playback) : NULL;
  WfPlace *place = wf_highlight_layer_pick (self->highlight_layer, x, y);
  g_autofree char *code = NULL;

  if (wf_map_view_answer_at (self, x, y))
    return;

  if (place != NULL && wf_place_get_kind (place) != WF_PLACE_GROUP)
    {
      wf_map_view_emit_place (self, place);
      return;
    }

  /* A member of a group is better met as the country that it is, where the story tells of it. */
  code = wf_map_view_dup_country_at (self, x, y);
  if (code != NULL && explainer != NULL && wf_explainer_find_country (explainer, code) != NULL)
    place = wf_explainer_find_country (explainer, code);

  if (place != NULL)
    wf_map_view_emit_place (self, place);
  else if (code != NULL)
    wf_map_view_emit_country (self, code);
}

static gboolean
query_tooltip_cb (WfMapView  *self,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;

  code = keyboard || wf_map_view_is_mute (self) ? NULL : wf_map_view_dup_country_at (self, x, y);
  if (code == NULL)
    return FALSE;

  name = wf_gazetteer_dup_name (self->gazetteer, code, wf_map_view_get_languages (self));
  gtk_tooltip_set_text (tooltip, name);

  return name != NULL;
}

/* The middle of what can be seen of the map. */
void
wf_map_view_get_middle (WfMapView        *self,
                        graphene_point_t *middle)
{
  middle->x = (gtk_widget_get_width (self->canvas) + self->insets.left - self->insets.right) / 2.0;
  middle->y = (gtk_widget_get_height (self->canvas) + self->insets.top - self->insets.bottom) / 2.0;
}

static void
zoom_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  WfMapView *self = WF_MAP_VIEW (widget);
  graphene_point_t middle;

  wf_map_view_get_middle (self, &middle);
  wf_camera_controller_zoom_at (wf_map_view_get_controller (self), middle.x, middle.y,
                                g_str_equal (action, "map.zoom-in") ? ZOOM_STEP : -ZOOM_STEP, TRUE);
  wf_map_view_set_exploring (self, TRUE);
  wf_map_view_queue_here (self);
}

static void
pan_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  WfMapView *self = WF_MAP_VIEW (widget);
  double step = PAN_STEP * MIN (gtk_widget_get_width (self->canvas), gtk_widget_get_height (self->canvas));
  double dx = g_str_equal (action, "map.pan-right") - g_str_equal (action, "map.pan-left");
  double dy = g_str_equal (action, "map.pan-down") - g_str_equal (action, "map.pan-up");

  wf_camera_controller_pan_by (wf_map_view_get_controller (self), dx * step, dy * step);
  wf_map_view_set_exploring (self, TRUE);
  wf_map_view_queue_here (self);
}

static void
north_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  WfMapView *self = WF_MAP_VIEW (widget);
  WfCamera camera;

  wf_camera_controller_get_camera (wf_map_view_get_controller (self), &camera);
  camera.bearing = 0;
  wf_camera_controller_go_to (wf_map_view_get_controller (self), &camera);
  wf_map_view_set_exploring (self, TRUE);
}

static void
here_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  WfMapView *self = WF_MAP_VIEW (widget);
  graphene_point_t middle;

  wf_map_view_get_middle (self, &middle);
  wf_map_view_activate_at (self, middle.x, middle.y);
}

static void
back_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  wf_map_view_back_to_story (WF_MAP_VIEW (widget));
}

static void
explored_cb (WfMapView *self)
{
  wf_map_view_hide_here (self);
  wf_map_view_set_exploring (self, TRUE);
}

void
wf_map_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.pan-left", NULL, pan_action);
  gtk_widget_class_install_action (widget_class, "map.pan-right", NULL, pan_action);
  gtk_widget_class_install_action (widget_class, "map.pan-up", NULL, pan_action);
  gtk_widget_class_install_action (widget_class, "map.pan-down", NULL, pan_action);
  gtk_widget_class_install_action (widget_class, "map.face-north", NULL, north_action);
  gtk_widget_class_install_action (widget_class, "map.here", NULL, here_action);
  gtk_widget_class_install_action (widget_class, "map.back-to-story", NULL, back_action);
}

void
wf_map_view_connect_canvas (WfMapView *self)
{
  gtk_widget_set_has_tooltip (self->canvas, TRUE);
  g_signal_connect_object (self->canvas, "explored", G_CALLBACK (explored_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "clicked", G_CALLBACK (wf_map_view_activate_at), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "query-tooltip", G_CALLBACK (query_tooltip_cb), self, G_CONNECT_SWAPPED);
}
