// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapView, how it looks and moves: the style of all its layers, the style sheet of what lies on it, motion.

#include "wf-map-view-private.h"

#include "wf-legend.h"
#include "wf-locator.h"
#include "wf-map-resources.h"

#define CSS_PATH "/io/github/wherefore/Wherefore/map/map.css"

/* Once for each display: a second one may come with a projector. */
void
wf_map_view_ensure_css (GdkDisplay *display)
{
  g_autoptr(GtkCssProvider) provider = NULL;

  if (g_object_get_data (G_OBJECT (display), CSS_PATH) != NULL)
    return;

  g_resources_register (wf_map_get_resource ());
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, CSS_PATH);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set_data (G_OBJECT (display), CSS_PATH, display);
}

void
wf_map_view_set_map_style (WfMapView  *self,
                           WfMapStyle  style)
{
  gboolean contrast = style == WF_MAP_STYLE_CONTRAST_LIGHT || style == WF_MAP_STYLE_CONTRAST_DARK;

  g_return_if_fail (WF_IS_MAP_VIEW (self));

  wf_base_map_set_style (self->base_map, style);
  wf_highlight_layer_set_style (self->highlight_layer, style);
  wf_connection_layer_set_style (self->connection_layer, style);
  wf_label_layer_set_style (self->label_layer, style);
  wf_marker_layer_set_style (self->marker_layer, style);
  wf_legend_set_style (WF_LEGEND (self->legend), style);
  wf_locator_set_style (WF_LOCATOR (self->locator), style);
  if (self->ink_layer != NULL)
    wf_ink_layer_set_style (self->ink_layer, style);
  if (contrast)
    gtk_widget_add_css_class (GTK_WIDGET (self), "contrast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "contrast");

  if (self->style == style)
    return;
  self->style = style;
  g_object_notify (G_OBJECT (self), "map-style");
}

void
wf_map_view_set_motion (WfMapView *self,
                        gboolean   motion)
{
  g_return_if_fail (WF_IS_MAP_VIEW (self));

  if (wf_camera_controller_get_motion (wf_map_view_get_controller (self)) == motion)
    return;

  wf_camera_controller_set_motion (wf_map_view_get_controller (self), motion);
  g_object_notify (G_OBJECT (self), "motion");
}
