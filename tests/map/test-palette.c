// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The palette: contrast of everything that must be told apart, in every style; roles told apart without colour.

#include <math.h>

#include "wf-palette.h"
#include "wf-pattern.h"

#define SYMBOL_CONTRAST 3.0
#define TEXT_CONTRAST 4.5
#define SWATCH_WIDTH 48
#define SWATCH_HEIGHT 32

static void
assert_contrast (WfMapStyle     style,
                 const char    *what,
                 const GdkRGBA *color,
                 const GdkRGBA *ground,
                 double         least)
{
  double contrast = wf_palette_contrast (color, ground);

  if (contrast < least)
    {
      g_test_message ("%s, %s: contrast %.2f, should be %.1f", wf_map_style_get_nick (style), what, contrast, least);
      g_test_fail ();
    }
}

static void
test_contrast_formula (void)
{
  GdkRGBA black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 }, grey;

  gdk_rgba_parse (&grey, "#767676");
  g_assert_cmpfloat_with_epsilon (wf_palette_contrast (&black, &white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (wf_palette_contrast (&white, &white), 1, 0.001);
  /* The lightest grey that passes on white, as every guide to WCAG has it. */
  g_assert_cmpfloat_with_epsilon (wf_palette_contrast (&white, &grey), 4.54, 0.01);
}

static void
test_outlines (void)
{
  for (WfMapStyle style = 0; style < WF_N_MAP_STYLES; style++)
    {
      const WfPalette *palette = wf_palette_get (style);

      for (guint i = 0; i < WF_N_ROLE_STYLES; i++)
        {
          g_autofree char *what = g_strdup_printf ("outline of role %u", i);

          assert_contrast (style, what, &palette->roles[i].outline, &palette->land, SYMBOL_CONTRAST);
          assert_contrast (style, what, &palette->roles[i].outline, &palette->water, SYMBOL_CONTRAST);
        }
    }
}

static void
test_pattern_ink (void)
{
  for (WfMapStyle style = 0; style < WF_N_MAP_STYLES; style++)
    for (guint i = 0; i < WF_N_ROLE_STYLES; i++)
      {
        const WfPalette *palette = wf_palette_get (style);
        const WfRolePaint *paint = &palette->roles[i];
        GdkRGBA ground;

        if (paint->pattern != WF_PATTERN_DIAGONAL && paint->pattern != WF_PATTERN_DOTS &&
            paint->pattern != WF_PATTERN_LINES)
          continue;
        wf_palette_blend (&paint->fill, &palette->land, &ground);
        assert_contrast (style, "pattern on its fill", &paint->ink, &ground, SYMBOL_CONTRAST);
      }
}

static void
test_markers_and_arcs (void)
{
  for (WfMapStyle style = 0; style < WF_N_MAP_STYLES; style++)
    {
      const WfPalette *palette = wf_palette_get (style);

      assert_contrast (style, "marker on land", &palette->marker, &palette->land, SYMBOL_CONTRAST);
      assert_contrast (style, "marker on water", &palette->marker, &palette->water, SYMBOL_CONTRAST);
      assert_contrast (style, "marker on its ring", &palette->marker, &palette->marker_ring, SYMBOL_CONTRAST);
      assert_contrast (style, "arc on its casing", &palette->connection, &palette->connection_casing, SYMBOL_CONTRAST);
      assert_contrast (style, "arc on land", &palette->connection, &palette->land, SYMBOL_CONTRAST);
      assert_contrast (style, "pen on its casing", &palette->pen, &palette->pen_casing, SYMBOL_CONTRAST);
      assert_contrast (style, "laser on its ring", &palette->laser, &palette->pen_casing, SYMBOL_CONTRAST);
      assert_contrast (style, "arc on water", &palette->connection, &palette->water, SYMBOL_CONTRAST);
    }
}

static void
test_labels (void)
{
  for (WfMapStyle style = 0; style < WF_N_MAP_STYLES; style++)
    {
      const WfPalette *palette = wf_palette_get (style);
      const GdkRGBA *labels[] = { &palette->label_country, &palette->label_region, &palette->label_city,
                                  &palette->label_story };

      for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        {
          assert_contrast (style, "label on its halo", labels[i], &palette->halo, TEXT_CONTRAST);
          assert_contrast (style, "label on land", labels[i], &palette->land, TEXT_CONTRAST);
        }
      assert_contrast (style, "water label on its halo", &palette->label_water, &palette->halo, TEXT_CONTRAST);
      assert_contrast (style, "water label on water", &palette->label_water, &palette->water, TEXT_CONTRAST);
    }
}

static void
test_story_label_on_fills (void)
{
  for (WfMapStyle style = 0; style < WF_N_MAP_STYLES; style++)
    for (guint i = 0; i < WF_N_ROLE_STYLES; i++)
      {
        const WfPalette *palette = wf_palette_get (style);
        GdkRGBA ground;

        wf_palette_blend (&palette->roles[i].fill, &palette->land, &ground);
        assert_contrast (style, "story label on a role", &palette->label_story, &ground, TEXT_CONTRAST);
      }
}

static void
test_borders_in_high_contrast (void)
{
  WfMapStyle styles[] = { WF_MAP_STYLE_CONTRAST_LIGHT, WF_MAP_STYLE_CONTRAST_DARK };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      const WfPalette *palette = wf_palette_get (styles[i]);

      assert_contrast (styles[i], "border on land", &palette->border, &palette->land, SYMBOL_CONTRAST);
      assert_contrast (styles[i], "border on water", &palette->border, &palette->water, SYMBOL_CONTRAST);
    }
}

static void
test_world_steps_back (void)
{
  /* What the story does not speak of is quieter than what it speaks of. */
  for (WfMapStyle style = 0; style < WF_N_MAP_STYLES; style++)
    {
      const WfPalette *palette = wf_palette_get (style);
      double border = wf_palette_contrast (&palette->border, &palette->land);

      for (guint i = 0; i < WF_N_ROLE_STYLES; i++)
        g_assert_cmpfloat (wf_palette_contrast (&palette->roles[i].outline, &palette->land), >, border);
    }
}

/* --- Without colour --------------------------------------------------------------------- */

/* How colours look to eyes that lack one kind of cone: Machado, Oliveira and Fernandes, “A physiologically-based model
 * for simulation of color vision deficiency” (2009), severity 1, in linear light; and in greyscale. */
static const double vision[][9] = {
  { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
  { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
  { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
  { 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722 },
};

static void
see (const guint8 *pixel,
     guint         eyes,
     double        seen[3])
{
  const double *m = vision[eyes];
  double in[3];

  for (guint i = 0; i < 3; i++)
    {
      /* Cairo's pixels are blue, green, red on the machines we know; the swatch is opaque. */
      double c = pixel[2 - i] / 255.0;

      in[i] = c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
    }
  for (guint i = 0; i < 3; i++)
    seen[i] = pow (CLAMP (m[3 * i] * in[0] + m[3 * i + 1] * in[1] + m[3 * i + 2] * in[2], 0, 1), 1 / 2.2);
}

static cairo_surface_t *
draw_swatch (WfMapStyle  style,
             WfRoleStyle role)
{
  const WfPalette *palette = wf_palette_get (style);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SWATCH_WIDTH, SWATCH_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  gdk_cairo_set_source_rgba (cr, &palette->land);
  cairo_paint (cr);
  wf_pattern_draw_swatch (&palette->roles[role], &palette->land, cr, SWATCH_WIDTH, SWATCH_HEIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* The share of pixels of which anyone would say that they differ. */
static double
difference (cairo_surface_t *a,
            cairo_surface_t *b,
            guint            eyes)
{
  guint differ = 0;

  for (int y = 0; y < SWATCH_HEIGHT; y++)
    for (int x = 0; x < SWATCH_WIDTH; x++)
      {
        double p[3], q[3], most = 0;

        see (cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a) + 4 * x, eyes, p);
        see (cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b) + 4 * x, eyes, q);
        for (guint i = 0; i < 3; i++)
          most = MAX (most, fabs (p[i] - q[i]));
        differ += most > 0.08;
      }

  return differ / (double) (SWATCH_WIDTH * SWATCH_HEIGHT);
}

static void
test_roles_differ (gconstpointer data)
{
  guint eyes = GPOINTER_TO_UINT (data);

  for (WfMapStyle style = 0; style < WF_N_MAP_STYLES; style++)
    {
      cairo_surface_t *swatches[WF_N_ROLE_STYLES];

      for (guint i = 0; i < WF_N_ROLE_STYLES; i++)
        swatches[i] = draw_swatch (style, i);
      for (guint i = 0; i < WF_N_ROLE_STYLES; i++)
        for (guint j = 0; j < i; j++)
          {
            double share = difference (swatches[i], swatches[j], eyes);

            if (share < 0.2)
              {
                g_test_message ("%s: roles %u and %u differ in %.0f %% only", wf_map_style_get_nick (style), j, i,
                                share * 100);
                g_test_fail ();
              }
          }
      for (guint i = 0; i < WF_N_ROLE_STYLES; i++)
        cairo_surface_destroy (swatches[i]);
    }
}

static void
test_patterns_are_unique (void)
{
  const WfPalette *palette = wf_palette_get (WF_MAP_STYLE_LIGHT);

  for (guint i = 0; i < WF_N_ROLE_STYLES; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpint (palette->roles[i].pattern, !=, palette->roles[j].pattern);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/palette/contrast-formula", test_contrast_formula);
  g_test_add_func ("/palette/outlines", test_outlines);
  g_test_add_func ("/palette/pattern-ink", test_pattern_ink);
  g_test_add_func ("/palette/markers-and-arcs", test_markers_and_arcs);
  g_test_add_func ("/palette/labels", test_labels);
  g_test_add_func ("/palette/story-label-on-fills", test_story_label_on_fills);
  g_test_add_func ("/palette/borders-in-high-contrast", test_borders_in_high_contrast);
  g_test_add_func ("/palette/world-steps-back", test_world_steps_back);
  g_test_add_func ("/palette/patterns-are-unique", test_patterns_are_unique);
  g_test_add_data_func ("/palette/roles-differ/protanopia", GUINT_TO_POINTER (0), test_roles_differ);
  g_test_add_data_func ("/palette/roles-differ/deuteranopia", GUINT_TO_POINTER (1), test_roles_differ);
  g_test_add_data_func ("/palette/roles-differ/tritanopia", GUINT_TO_POINTER (2), test_roles_differ);
  g_test_add_data_func ("/palette/roles-differ/greyscale", GUINT_TO_POINTER (3), test_roles_differ);

  return g_test_run ();
}
