// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The newer of the two settings is not known to the oldest GTK that we run on, so it is looked up by name.

#include "wf-motion.h"

#define REDUCED_MOTION "gtk-interface-reduced-motion"

/**
 * wf_motion_is_allowed:
 *
 * Returns: whether @widget is on the screen, animations are on, and the desktop (GTK 4.22 or later tells) does not ask
 *   for reduced motion
 */
gboolean
wf_motion_is_allowed (GtkWidget *widget)
{
  GtkSettings *settings = gtk_widget_get_settings (widget);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (settings), REDUCED_MOTION);
  gboolean animations;

  g_object_get (settings, "gtk-enable-animations", &animations, NULL);
  if (animations && pspec != NULL)
    {
      g_auto(GValue) value = G_VALUE_INIT;

      /* An enumeration: 0 is “no preference”, 1 “reduce”. */
      g_object_get_property (G_OBJECT (settings), REDUCED_MOTION, &value);
      animations = !G_VALUE_HOLDS_ENUM (&value) || g_value_get_enum (&value) == 0;
    }

  return animations && gtk_widget_get_mapped (widget);
}
