// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The style of a page: the palette’s colours as variables, for each way of looking at it, then page.css.

#include "config.h"

#include "wf-web-page-private.h"

#include "wf-export-resources.h"
#include "wf-palette.h"
#include "wf-pattern.h"

#define CSS_PATH "/io/github/wherefore/Wherefore/web/page.css"

static const struct {
  const char *name;
  gsize       offset;
} colors[] = {
  { "water", offsetof (WfPalette, water) },
  { "land", offsetof (WfPalette, land) },
  { "lake", offsetof (WfPalette, lake) },
  { "border", offsetof (WfPalette, border) },
  { "disputed", offsetof (WfPalette, disputed) },
  { "label-country", offsetof (WfPalette, label_country) },
  { "label-region", offsetof (WfPalette, label_region) },
  { "label-city", offsetof (WfPalette, label_city) },
  { "label-water", offsetof (WfPalette, label_water) },
  { "label-story", offsetof (WfPalette, label_story) },
  { "halo", offsetof (WfPalette, halo) },
  { "marker", offsetof (WfPalette, marker) },
  { "marker-ring", offsetof (WfPalette, marker_ring) },
  { "connection", offsetof (WfPalette, connection) },
  { "connection-casing", offsetof (WfPalette, connection_casing) },
};

static const struct {
  WfMapStyle  style;
  const char *media;
} media[] = {
  { WF_MAP_STYLE_LIGHT, "all" },
  { WF_MAP_STYLE_DARK, "(prefers-color-scheme: dark)" },
  { WF_MAP_STYLE_CONTRAST_LIGHT, "(prefers-contrast: more)" },
  { WF_MAP_STYLE_CONTRAST_DARK, "(prefers-contrast: more) and (prefers-color-scheme: dark)" },
  { WF_MAP_STYLE_PRINT, "print" },
};

static void
append_color (GString       *css,
              const char    *property,
              const GdkRGBA *color)
{
  g_autofree char *text = gdk_rgba_to_string (color);

  g_string_append_printf (css, "%s:%s;", property, text);
}

static void
append_roles (GString         *css,
              const WfPalette *palette)
{
  g_autoptr (GEnumClass) roles = g_type_class_ref (WF_TYPE_ROLE_STYLE);

  for (guint i = 0; i < WF_N_ROLE_STYLES; i++)
    {
      const WfRolePaint *paint = &palette->roles[i];
      const char *name = g_enum_get_value (roles, (int) i)->value_nick;

      g_string_append_printf (css, ".r-%s{", name);
      if (!wf_pattern_has_cell (paint))
        append_color (css, "fill", &paint->fill);
      append_color (css, "stroke", &paint->outline);
      g_string_append_printf (css, "stroke-width:%d}", (int) (10 * paint->outline_width));
      g_string_append_printf (css, ".ink-%s{", name);
      append_color (css, paint->pattern == WF_PATTERN_DIAGONAL ? "stroke" : "fill", &paint->ink);
      g_string_append_printf (css, "}.ground-%s{", name);
      append_color (css, "fill", &paint->fill);
      g_string_append (css, "}\n");
    }
}

/* Private to the layer: the whole style; nothing in it comes from a story. */
char *
wf_web_style_new (void)
{
  g_autoptr (GBytes) rest = g_resource_lookup_data (wf_export_get_resource (), CSS_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GString *css = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (media); i++)
    {
      const WfPalette *palette = wf_palette_get (media[i].style);

      g_string_append_printf (css, "@media %s{:root{", media[i].media);
      for (guint j = 0; j < G_N_ELEMENTS (colors); j++)
        {
          g_autofree char *property = g_strconcat ("--m-", colors[j].name, NULL);

          append_color (css, property, G_STRUCT_MEMBER_P (palette, colors[j].offset));
        }
      g_string_append (css, "}\n");
      append_roles (css, palette);
      g_string_append (css, "}\n");
    }
  g_string_append_len (css, g_bytes_get_data (rest, NULL), (gssize) g_bytes_get_size (rest));

  return g_string_free_and_steal (css);
}
