// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLabelText: sets each kind of name in its look. GTK cannot outline text, so this is cairo.

#include "wf-label-text.h"

#include <math.h>
#include <pango/pangocairo.h>

#define LEAD_PX 1.5
#define HALO_PX (WF_LABEL_HALO_PX / 2)
#define WRAP_PX 130
#define POINT_PX (96.0 / 72.0)  /* names are somewhat larger than the text around the map */
#define PLATE_PX 5.0    /* around what an arc is called, which would be struck through otherwise */

/* How each kind of name is set: size in shares of the interface's font, weight, slant, letter spacing, wrapped or not. */
static const struct {
  gsize       color;
  double      size;
  PangoWeight weight;
  PangoStyle  style;
  double      spacing_px;
  gboolean    wrap;
} looks[WF_N_LABEL_KINDS] = {
  [WF_LABEL_FOUND] = { offsetof (WfPalette, label_story), 1.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 0, FALSE },
  [WF_LABEL_STORY_POINT] = { offsetof (WfPalette, label_story), 1.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 0, FALSE },
  [WF_LABEL_STORY_AREA] = { offsetof (WfPalette, label_story), 1.1, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 0.3, TRUE },
  [WF_LABEL_CONNECTION] = { offsetof (WfPalette, label_story), 0.9, PANGO_WEIGHT_MEDIUM, PANGO_STYLE_NORMAL, 0, TRUE },
  [WF_LABEL_OCEAN] = { offsetof (WfPalette, label_water), 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 1.2, TRUE },
  [WF_LABEL_COUNTRY] = { offsetof (WfPalette, label_country), 0.9, PANGO_WEIGHT_MEDIUM, PANGO_STYLE_NORMAL, 0.6, TRUE },
  [WF_LABEL_CAPITAL] = { offsetof (WfPalette, label_city), 0.85, PANGO_WEIGHT_MEDIUM, PANGO_STYLE_NORMAL, 0, FALSE },
  [WF_LABEL_SEA] = { offsetof (WfPalette, label_water), 0.82, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 0.4, TRUE },
  [WF_LABEL_CITY] = { offsetof (WfPalette, label_city), 0.82, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 0, FALSE },
  [WF_LABEL_REGION] = { offsetof (WfPalette, label_region), 0.78, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 0.8, TRUE },
};

/* Points, or pixels as the toolkit has them, in which the size of the system's text is counted already. */
static void
scale_font (PangoFontDescription *font,
            double                scale)
{
  double size = pango_font_description_get_size (font) * scale;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size * POINT_PX);
  else
    pango_font_description_set_size (font, size);
}

/**
 * wf_label_text_new:
 * @context: with the font that names are set in shares of
 *
 * Returns: (transfer full): the name, in the look of its kind
 */
PangoLayout *
wf_label_text_new (const WfLabel *label,
                   PangoContext  *context)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr(PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (context));
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *text = label->second != NULL ? g_strdup_printf ("%s\n%s", label->text, label->second)
                                                : g_strdup (label->text);
  int width;

  scale_font (font, looks[label->kind].size);
  pango_font_description_set_weight (font, looks[label->kind].weight);
  pango_font_description_set_style (font, looks[label->kind].style);
  pango_layout_set_font_description (layout, font);

  if (looks[label->kind].spacing_px > 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (looks[label->kind].spacing_px * PANGO_SCALE));
  if (label->second != NULL)
    {
      PangoAttribute *smaller = pango_attr_scale_new (0.85);

      smaller->start_index = strlen (label->text) + 1;
      pango_attr_list_insert (attributes, smaller);
    }
  pango_layout_set_attributes (layout, attributes);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (looks[label->kind].wrap && width > WRAP_PX)
    {
      pango_layout_set_width (layout, WRAP_PX * PANGO_SCALE);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
    }

  return layout;
}

static void
draw_plate (cairo_t         *cr,
            double           width,
            double           height,
            const WfPalette *palette)
{
  const double r = PLATE_PX;

  cairo_new_sub_path (cr);
  cairo_arc (cr, r, r, r, G_PI, 1.5 * G_PI);
  cairo_arc (cr, width - r, r, r, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, width - r, height - r, r, 0, 0.5 * G_PI);
  cairo_arc (cr, r, height - r, r, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, &palette->halo);
  cairo_fill (cr);
}

static double
get_pad (WfLabelKind kind)
{
  return kind == WF_LABEL_CONNECTION ? PLATE_PX : ceil (HALO_PX);
}

/**
 * wf_label_text_measure:
 * @width: (out): in pixels, halo included
 * @height: (out): in pixels, halo included
 */
void
wf_label_text_measure (PangoLayout *layout,
                       WfLabelKind  kind,
                       double      *width,
                       double      *height)
{
  PangoRectangle extents;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  *width = extents.width + 2 * get_pad (kind);
  *height = extents.height + 2 * get_pad (kind);
}

/**
 * wf_label_text_get_origin:
 * @x: (inout): the left edge of the name, halo included; then where its layout begins
 * @y: (inout): likewise from the top
 */
void
wf_label_text_get_origin (PangoLayout *layout,
                          WfLabelKind  kind,
                          double      *x,
                          double      *y)
{
  PangoRectangle extents;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  *x += get_pad (kind) - extents.x;
  *y += get_pad (kind) - extents.y;
}

const GdkRGBA *
wf_label_text_get_color (WfLabelKind      kind,
                         const WfPalette *palette)
{
  return G_STRUCT_MEMBER_P (palette, looks[kind].color);
}

/**
 * wf_label_text_draw_plate:
 *
 * Draws the plate under what an arc is called, with the upper left corner at 0, 0; under other names there is none.
 */
void
wf_label_text_draw_plate (PangoLayout     *layout,
                          WfLabelKind      kind,
                          const WfPalette *palette,
                          cairo_t         *cr)
{
  double width, height;

  if (kind != WF_LABEL_CONNECTION)
    return;

  wf_label_text_measure (layout, kind, &width, &height);
  draw_plate (cr, width, height, palette);
}

/**
 * wf_label_text_draw_halo:
 *
 * Draws all that lies behind the letters, with the upper left corner at 0, 0.
 */
void
wf_label_text_draw_halo (PangoLayout     *layout,
                         WfLabelKind      kind,
                         const WfPalette *palette,
                         cairo_t         *cr)
{
  double x = 0, y = 0;

  wf_label_text_draw_plate (layout, kind, palette, cr);
  wf_label_text_get_origin (layout, kind, &x, &y);
  cairo_move_to (cr, x, y);
  pango_cairo_layout_path (cr, layout);
  gdk_cairo_set_source_rgba (cr, &palette->halo);
  cairo_set_line_width (cr, 2 * HALO_PX);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

/**
 * wf_label_text_draw:
 *
 * Draws the name with its upper left corner at 0, 0.
 */
void
wf_label_text_draw (PangoLayout     *layout,
                    WfLabelKind      kind,
                    const WfPalette *palette,
                    cairo_t         *cr)
{
  double x = 0, y = 0;

  wf_label_text_draw_halo (layout, kind, palette, cr);
  wf_label_text_get_origin (layout, kind, &x, &y);
  cairo_move_to (cr, x, y);
  gdk_cairo_set_source_rgba (cr, wf_label_text_get_color (kind, palette));
  pango_cairo_show_layout (cr, layout);
}

/**
 * wf_label_get_dot_radius:
 *
 * Returns: of the dot of a city of the base map, or of what was searched for, in pixels; 0 for whatever has none, as the
 *   points of the story, which have markers
 */
double
wf_label_get_dot_radius (const WfLabel *label)
{
  static const double radii[WF_N_LABEL_KINDS] = {
    [WF_LABEL_FOUND] = 6,
    [WF_LABEL_CAPITAL] = 2.75,
    [WF_LABEL_CITY] = 2,
  };

  return radii[label->kind];
}

/**
 * wf_label_draw_dot:
 *
 * Draws the dot of a label that has one.
 */
void
wf_label_draw_dot (const WfLabel          *label,
                   const graphene_point_t *point,
                   const WfBrush          *brush,
                   const WfPalette        *palette)
{
  double radius = wf_label_get_dot_radius (label);

  if (radius == 0)
    return;

  wf_brush_disc (brush, point, radius + 1, &palette->halo);
  wf_brush_disc (brush, point, radius, &palette->label_city);
}

/**
 * wf_label_draw_lead:
 * @box: where the name is
 * @point: what it belongs to
 *
 * Draws the line that leads from a name to what it belongs to, below the names.
 */
void
wf_label_draw_lead (const graphene_rect_t  *box,
                    const graphene_point_t *point,
                    const WfBrush          *brush,
                    const WfPalette        *palette)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  g_autoptr(GskStroke) halo = gsk_stroke_new (LEAD_PX + 2);
  g_autoptr(GskStroke) line = gsk_stroke_new (LEAD_PX);

  gsk_path_builder_move_to (builder, CLAMP (point->x, box->origin.x, box->origin.x + box->size.width),
                            CLAMP (point->y, box->origin.y, box->origin.y + box->size.height));
  gsk_path_builder_line_to (builder, point->x, point->y);
  path = gsk_path_builder_to_path (builder);
  wf_brush_stroke (brush, path, halo, &palette->halo);
  wf_brush_disc (brush, point, LEAD_PX + 2, &palette->halo);
  wf_brush_stroke (brush, path, line, &palette->label_story);
  wf_brush_disc (brush, point, LEAD_PX + 1, &palette->label_story);
}
