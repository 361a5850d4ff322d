// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapView, where to look: the view that a stop asks for, fitted into what the window leaves free of the map.

#include "wf-map-view-private.h"

#include "wf-map-frame.h"
#include "wf-place-locate.h"
#include "wf-sphere.h"
#include "wf-stop-content.h"

#define FIT_PADDING_PX 36

static void
set_fit_insets (WfMapView *self,
                int        legend_height)
{
  int controls = wf_map_view_measure_control (self->controls, GTK_ORIENTATION_HORIZONTAL);
  int strips = wf_map_view_measure_strips (self, NULL);

  wf_camera_controller_set_insets (wf_map_view_get_controller (self),
                                   &(GtkBorder) {
                                     .left = self->insets.left + FIT_PADDING_PX,
                                     .right = self->insets.right + controls + EDGE_PX + FIT_PADDING_PX / 2,
                                     .top = self->insets.top + FIT_PADDING_PX,
                                     .bottom = self->insets.bottom + strips + EDGE_PX + FIT_PADDING_PX / 2 + legend_height,
                                   });
}

/* The view that the stop asks for; %FALSE where it asks for none, and the map stays. */
static gboolean
get_stop_camera (WfMapView *self,
                 WfCamera  *camera)
{
  WfStop *stop = wf_map_view_get_stop (self);
  WfBounds bounds;
  WfMapFrame frame;
  double max_zoom;
  int width, height;

  if (stop == NULL || gtk_widget_get_width (self->canvas) == 0)
    return FALSE;

  set_fit_insets (self, 0);
  if (wf_map_view_is_asked (self))
    {
      wf_map_view_get_question_bounds (self, &bounds, &max_zoom);
      wf_camera_controller_fit (wf_map_view_get_controller (self), &bounds, max_zoom, camera);
      return TRUE;
    }

  if (wf_stop_get_camera (stop) != NULL)
    {
      *camera = *wf_stop_get_camera (stop);
      wf_camera_controller_center (wf_map_view_get_controller (self), camera);
      return TRUE;
    }

  if (!wf_stop_get_view_bounds (stop, self->gazetteer, wf_connection_layer_get_links (self->connection_layer),
                                &bounds, &max_zoom))
    return FALSE;

  wf_camera_controller_fit (wf_map_view_get_controller (self), &bounds, max_zoom, camera);

  if (gtk_widget_get_visible (self->legend))
    {
      width = wf_map_view_measure_control (self->legend, GTK_ORIENTATION_HORIZONTAL);
      height = wf_map_view_measure_control (self->legend, GTK_ORIENTATION_VERTICAL);
      wf_map_frame_init (&frame, camera, gtk_widget_get_width (self->canvas), gtk_widget_get_height (self->canvas));
      if (wf_highlights_are_covered (wf_stop_get_highlights (stop), self->gazetteer, &frame,
                                     self->insets.left + width + 3 * EDGE_PX,
                                     self->insets.bottom + height + 5 * EDGE_PX))
        {
          set_fit_insets (self, height);
          wf_camera_controller_fit (wf_map_view_get_controller (self), &bounds, max_zoom, camera);
        }
    }

  return TRUE;
}

/* Names what the reader searched for, until the next stop. */
void
wf_map_view_set_found (WfMapView *self,
                       WfLabel   *found)
{
  if (self->found == NULL && found == NULL)
    return;

  g_clear_pointer (&self->found, wf_label_free);
  self->found = found;
  wf_map_view_update_content (self, FALSE);
}

/* Takes the camera to the stop's view, if it has one. */
void
wf_map_view_aim (WfMapView *self,
                 gboolean   animate)
{
  WfCamera camera;

  if (!get_stop_camera (self, &camera))
    return;

  if (animate && self->aimed)
    wf_camera_controller_go_to (wf_map_view_get_controller (self), &camera);
  else
    wf_camera_controller_jump_to (wf_map_view_get_controller (self), &camera);
  self->aimed = TRUE;
  wf_map_view_set_exploring (self, FALSE);
}

/**
 * wf_map_view_back_to_story:
 *
 * Takes the camera to the stop's view.
 */
void
wf_map_view_back_to_story (WfMapView *self)
{
  g_return_if_fail (WF_IS_MAP_VIEW (self));

  wf_map_view_hide_here (self);
  wf_map_view_set_found (self, NULL);
  wf_map_view_aim (self, TRUE);
}

/**
 * wf_map_view_get_camera:
 * @camera: (out caller-allocates): the view as it is now
 */
void
wf_map_view_get_camera (WfMapView *self,
                        WfCamera  *camera)
{
  g_return_if_fail (WF_IS_MAP_VIEW (self));

  wf_camera_controller_get_camera (wf_map_view_get_controller (self), camera);
}

static void
show_bounds (WfMapView      *self,
             const WfBounds *bounds,
             double          max_zoom)
{
  WfCamera camera;

  set_fit_insets (self, 0);
  wf_camera_controller_fit (wf_map_view_get_controller (self), bounds, max_zoom, &camera);
  wf_camera_controller_go_to (wf_map_view_get_controller (self), &camera);
  wf_map_view_set_exploring (self, TRUE);
}

/**
 * wf_map_view_show_place:
 *
 * Takes the camera to @place; the reader is then exploring.
 */
void
wf_map_view_show_place (WfMapView *self,
                        WfPlace   *place)
{
  WfBounds bounds;

  g_return_if_fail (WF_IS_MAP_VIEW (self));
  g_return_if_fail (WF_IS_PLACE (place));

  if (wf_place_get_bounds (place, self->gazetteer, &bounds))
    show_bounds (self, &bounds, wf_place_is_area (place) ? WF_MAP_MAX_FIT_ZOOM : WF_MAP_POINT_ZOOM);
}

/**
 * wf_map_view_show_country:
 * @code: ISO 3166-1 alpha-2 or ISO 3166-2
 *
 * Takes the camera to that country or region and names it; the reader is then exploring.
 */
void
wf_map_view_show_country (WfMapView  *self,
                          const char *code)
{
  WfBounds bounds;
  g_autofree char *name = NULL;
  double lat, lon;

  g_return_if_fail (WF_IS_MAP_VIEW (self));
  g_return_if_fail (code != NULL);

  if (self->gazetteer == NULL || !wf_gazetteer_get_bounds (self->gazetteer, code, FALSE, &bounds))
    return;

  name = wf_gazetteer_dup_name (self->gazetteer, code, wf_map_view_get_languages (self));
  if (name != NULL && wf_gazetteer_get_label_point (self->gazetteer, code, &lat, &lon))
    wf_map_view_set_found (self, wf_label_new (WF_LABEL_STORY_AREA, code, name, NULL,
                                               wf_mercator_x (lon), wf_mercator_y (lat), 0));
  show_bounds (self, &bounds, WF_MAP_MAX_FIT_ZOOM);
}

/**
 * wf_map_view_show_spot:
 * @name: what to call it
 * @lat: latitude, degrees
 * @lon: longitude, degrees
 * @zoom: how near to go
 *
 * Takes the camera to a point and marks it until the next stop; the reader is then exploring.
 */
void
wf_map_view_show_spot (WfMapView  *self,
                       const char *name,
                       double      lat,
                       double      lon,
                       double      zoom)
{
  WfCamera camera = { .lat = lat, .lon = lon, .zoom = zoom };

  g_return_if_fail (WF_IS_MAP_VIEW (self));
  g_return_if_fail (name != NULL);

  wf_map_view_set_found (self, wf_label_new (WF_LABEL_FOUND, "", name, NULL, wf_mercator_x (lon), wf_mercator_y (lat), 0));
  set_fit_insets (self, 0);
  wf_camera_controller_center (wf_map_view_get_controller (self), &camera);
  wf_camera_controller_go_to (wf_map_view_get_controller (self), &camera);
  wf_map_view_set_exploring (self, TRUE);
}
