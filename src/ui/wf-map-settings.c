// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-map-settings.h"

#include <langinfo.h>

static void
distance_units_changed_cb (GSettings  *settings,
                           const char *key,
                           WfMapView  *map)
{
  g_autofree char *units = g_settings_get_string (settings, "distance-units");
  gboolean imperial = g_str_equal (units, "imperial");

  /* The C library says 1 for metric and 2 for the customary units of the United States. */
  if (g_str_equal (units, "system"))
    imperial = *nl_langinfo (_NL_MEASUREMENT_MEASUREMENT) == 2;

  g_object_set (map, "imperial", imperial, NULL);
}

static void
motion_changed_cb (GSettings  *settings,
                   const char *key,
                   WfMapView  *map)
{
  g_autofree char *motion = g_settings_get_string (settings, "reduce-motion");

  wf_map_view_set_motion (map, !g_str_equal (motion, "always"));
}

/**
 * wf_map_settings_follow:
 * @settings: those of the app; they live as long as the map does
 * @moves: whether the map may move where the preferences allow it
 *
 * Keeps the distances and the motion of @map as the preferences have them.
 */
void
wf_map_settings_follow (WfMapView *map,
                        GSettings *settings,
                        gboolean   moves)
{
  g_return_if_fail (WF_IS_MAP_VIEW (map));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_signal_connect_object (settings, "changed::distance-units", G_CALLBACK (distance_units_changed_cb), map, 0);
  distance_units_changed_cb (settings, NULL, map);
  if (moves)
    {
      g_signal_connect_object (settings, "changed::reduce-motion", G_CALLBACK (motion_changed_cb), map, 0);
      motion_changed_cb (settings, NULL, map);
    }
  else
    wf_map_view_set_motion (map, FALSE);
}
