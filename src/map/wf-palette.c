// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfPalette: reads the palette file once and hands out one table a style. The file ships inside the program, so
// anything wrong with it is a mistake of ours and ends the program.

#include "wf-palette.h"

#include <json-glib/json-glib.h>
#include <math.h>

#include "wf-map-resources.h"

#define PALETTE_PATH "/io/github/wherefore/Wherefore/map/palette.json"

static const struct {
  const char *key;
  gsize       offset;
} colors[] = {
  { "water", offsetof (WfPalette, water) },
  { "land", offsetof (WfPalette, land) },
  { "lake", offsetof (WfPalette, lake) },
  { "river", offsetof (WfPalette, river) },
  { "border", offsetof (WfPalette, border) },
  { "disputed", offsetof (WfPalette, disputed) },
  { "admin", offsetof (WfPalette, admin) },
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
  { "pen", offsetof (WfPalette, pen) },
  { "pen-casing", offsetof (WfPalette, pen_casing) },
  { "laser", offsetof (WfPalette, laser) },
  { "spotlight", offsetof (WfPalette, spotlight) },
};

static const WfPattern patterns[WF_N_ROLE_STYLES] = {
  [WF_ROLE_PRIMARY] = WF_PATTERN_SOLID,
  [WF_ROLE_SECONDARY] = WF_PATTERN_DIAGONAL,
  [WF_ROLE_TERTIARY] = WF_PATTERN_DOTS,
  [WF_ROLE_QUATERNARY] = WF_PATTERN_LINES,
  [WF_ROLE_CONTEXT] = WF_PATTERN_TINT,
  [WF_ROLE_OUTLINE] = WF_PATTERN_DASHED_OUTLINE,
};

static void
read_color (JsonObject *object,
            const char *key,
            GdkRGBA    *color)
{
  const char *text = json_object_get_string_member_with_default (object, key, NULL);

  if (text == NULL || !gdk_rgba_parse (color, text))
    g_error ("%s: the color “%s” is missing or malformed", PALETTE_PATH, key);
}

static void
read_style (JsonObject *object,
            WfPalette  *palette)
{
  g_autoptr(GEnumClass) role_class = g_type_class_ref (WF_TYPE_ROLE_STYLE);
  JsonObject *roles = json_object_get_object_member (object, "roles");

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    read_color (object, colors[i].key, G_STRUCT_MEMBER_P (palette, colors[i].offset));

  for (guint i = 0; i < WF_N_ROLE_STYLES; i++)
    {
      JsonObject *role = json_object_get_object_member (roles, g_enum_get_value (role_class, i)->value_nick);
      WfRolePaint *paint = &palette->roles[i];

      read_color (role, "fill", &paint->fill);
      read_color (role, "ink", &paint->ink);
      read_color (role, "outline", &paint->outline);
      paint->outline_width = json_object_get_double_member (role, "width");
      paint->pattern = patterns[i];
    }
}

static void
read_palettes (WfPalette *palettes)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) data = g_resource_lookup_data (wf_map_get_resource (), PALETTE_PATH,
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  JsonObject *root;

  if (data == NULL ||
      !json_parser_load_from_data (parser, g_bytes_get_data (data, NULL), g_bytes_get_size (data), &error))
    g_error ("%s: %s", PALETTE_PATH, error->message);

  root = json_node_get_object (json_parser_get_root (parser));
  for (guint i = 0; i < WF_N_MAP_STYLES; i++)
    read_style (json_object_get_object_member (root, wf_map_style_get_nick (i)), &palettes[i]);
}

/**
 * wf_palette_get:
 *
 * Returns: (transfer none): the colours of @style; they live as long as the program
 */
const WfPalette *
wf_palette_get (WfMapStyle style)
{
  static WfPalette palettes[WF_N_MAP_STYLES];
  static gsize initialized;

  g_return_val_if_fail ((guint) style < WF_N_MAP_STYLES, NULL);

  if (g_once_init_enter (&initialized))
    {
      read_palettes (palettes);
      g_once_init_leave (&initialized, 1);
    }

  return &palettes[style];
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) + 0.0722 * linear (color->blue);
}

/**
 * wf_palette_contrast:
 *
 * Contrast ratio of two opaque colours, 1 (equal) to 21 (black on white): WCAG 2.2, "contrast ratio".
 */
double
wf_palette_contrast (const GdkRGBA *a,
                     const GdkRGBA *b)
{
  double la = luminance (a), lb = luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/**
 * wf_palette_blend:
 * @result: (out caller-allocates): @over laid on the opaque @ground
 */
void
wf_palette_blend (const GdkRGBA *over,
                  const GdkRGBA *ground,
                  GdkRGBA       *result)
{
  float a = over->alpha;

  *result = (GdkRGBA) {
    .red = over->red * a + ground->red * (1 - a),
    .green = over->green * a + ground->green * (1 - a),
    .blue = over->blue * a + ground->blue * (1 - a),
    .alpha = 1,
  };
}
