// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapView, its properties.

#include "config.h"

#include "wf-map-view-private.h"

#include "wf-legend.h"
#include "wf-scale-bar.h"

enum {
  PROP_0,
  PROP_PLAYBACK,
  PROP_MAP_PATH,
  PROP_EXPLORING,
  PROP_LEGEND_VISIBLE,
  PROP_CONTROLS_VISIBLE,
  PROP_MAP_STYLE,
  PROP_MOTION,
  PROP_IMPERIAL,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
wf_map_view_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  WfMapView *self = WF_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    case PROP_MAP_PATH:
      g_value_set_string (value, self->map_path);
      break;
    case PROP_EXPLORING:
      g_value_set_boolean (value, self->exploring);
      break;
    case PROP_LEGEND_VISIBLE:
      g_value_set_boolean (value, self->legend_visible);
      break;
    case PROP_CONTROLS_VISIBLE:
      g_value_set_boolean (value, gtk_widget_get_visible (self->controls));
      break;
    case PROP_MAP_STYLE:
      g_value_set_enum (value, self->style);
      break;
    case PROP_MOTION:
      g_value_set_boolean (value, wf_camera_controller_get_motion (wf_map_view_get_controller (self)));
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_map_view_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  WfMapView *self = WF_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      wf_map_view_set_playback (self, g_value_get_object (value));
      break;
    case PROP_MAP_PATH:
      self->map_path = g_value_dup_string (value);
      break;
    case PROP_LEGEND_VISIBLE:
      if (self->legend_visible == g_value_get_boolean (value))
        break;
      self->legend_visible = g_value_get_boolean (value);
      gtk_widget_set_visible (self->legend,
                              self->legend_visible && wf_legend_get_n_rows (WF_LEGEND (self->legend)) > 0);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_CONTROLS_VISIBLE:
      if (gtk_widget_get_visible (self->controls) == g_value_get_boolean (value))
        break;
      gtk_widget_set_visible (self->controls, g_value_get_boolean (value));
      wf_map_view_update_content (self, FALSE);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_MAP_STYLE:
      wf_map_view_set_map_style (self, g_value_get_enum (value));
      break;
    case PROP_MOTION:
      wf_map_view_set_motion (self, g_value_get_boolean (value));
      break;
    case PROP_IMPERIAL:
      wf_scale_bar_set_imperial (WF_SCALE_BAR (self->scale_bar), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

void
wf_map_view_install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = wf_map_view_get_property;
  object_class->set_property = wf_map_view_set_property;

  props[PROP_PLAYBACK] =
    g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK, G_PARAM_READWRITE | flags);

  /**
   * WfMapView:map-path:
   *
   * The map file; %NULL for the one that ships with the app.
   */
  props[PROP_MAP_PATH] =
    g_param_spec_string ("map-path", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | flags);

  /**
   * WfMapView:exploring:
   *
   * Whether the reader has moved away from the stop's view.
   */
  props[PROP_EXPLORING] =
    g_param_spec_boolean ("exploring", NULL, NULL, FALSE, G_PARAM_READABLE | flags);

  props[PROP_LEGEND_VISIBLE] =
    g_param_spec_boolean ("legend-visible", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);

  props[PROP_CONTROLS_VISIBLE] =
    g_param_spec_boolean ("controls-visible", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);

  props[PROP_MAP_STYLE] =
    g_param_spec_enum ("map-style", NULL, NULL, WF_TYPE_MAP_STYLE, WF_MAP_STYLE_LIGHT, G_PARAM_READWRITE | flags);

  /**
   * WfMapView:motion:
   *
   * Whether the app wants motion; the desktop's wish for less of it is heeded either way.
   */
  props[PROP_MOTION] =
    g_param_spec_boolean ("motion", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);

  /**
   * WfMapView:imperial:
   *
   * Whether the scale bar is in miles; at first the locale decides.
   */
  props[PROP_IMPERIAL] =
    g_param_spec_boolean ("imperial", NULL, NULL, FALSE, G_PARAM_WRITABLE | flags);

  /**
   * WfMapView:problem:
   *
   * What is wrong with the map, in words for a banner; %NULL if nothing is.
   */
  props[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}
