// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapStyle: the enumeration's type, and its names in the palette file.

#include "wf-map-style.h"

G_DEFINE_ENUM_TYPE (WfMapStyle, wf_map_style,
                    G_DEFINE_ENUM_VALUE (WF_MAP_STYLE_LIGHT, "light"),
                    G_DEFINE_ENUM_VALUE (WF_MAP_STYLE_DARK, "dark"),
                    G_DEFINE_ENUM_VALUE (WF_MAP_STYLE_CONTRAST_LIGHT, "contrast-light"),
                    G_DEFINE_ENUM_VALUE (WF_MAP_STYLE_CONTRAST_DARK, "contrast-dark"),
                    G_DEFINE_ENUM_VALUE (WF_MAP_STYLE_PRINT, "print"))

/**
 * wf_map_style_get_nick:
 *
 * Returns: (transfer none): the style's name in the palette file and in CSS classes, as `contrast-dark`
 */
const char *
wf_map_style_get_nick (WfMapStyle self)
{
  g_autoptr(GEnumClass) enum_class = g_type_class_ref (WF_TYPE_MAP_STYLE);
  GEnumValue *value = g_enum_get_value (enum_class, self);

  g_return_val_if_fail (value != NULL, "light");

  return value->value_nick;
}
