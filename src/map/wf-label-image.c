// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLabelImage: drawn once and then only moved. GTK cannot outline text, so this is cairo.

#include "wf-label-image.h"

#include <math.h>
#include <pango/pangocairo.h>

#define HALO_PX 1.75
#define WRAP_PX 130
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

static PangoLayout *
create_layout (const WfLabel *label,
               PangoContext  *context)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr(PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (context));
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *text = label->second != NULL ? g_strdup_printf ("%s\n%s", label->text, label->second)
                                                : g_strdup (label->text);
  int width;

  pango_font_description_set_size (font, pango_font_description_get_size (font) * looks[label->kind].size);
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

/**
 * wf_label_image_new:
 * @context: with the interface's font
 * @scale: pixels of the screen to one of the interface
 *
 * Returns: (transfer full):
 */
WfLabelImage *
wf_label_image_new (const WfLabel   *label,
                    const WfPalette *palette,
                    PangoContext    *context,
                    int              scale)
{
  WfLabelImage *self = g_new0 (WfLabelImage, 1);
  g_autoptr(PangoLayout) layout = create_layout (label, context);
  const double pad = label->kind == WF_LABEL_CONNECTION ? PLATE_PX : ceil (HALO_PX);
  g_autoptr(GBytes) bytes = NULL;
  cairo_surface_t *surface;
  PangoRectangle extents;
  cairo_t *cr;
  int width, height;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  self->width = extents.width + 2 * pad;
  self->height = extents.height + 2 * pad;
  width = MAX (self->width * scale, 1);
  height = MAX (self->height * scale, 1);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  if (label->kind == WF_LABEL_CONNECTION)
    draw_plate (cr, self->width, self->height, palette);
  cairo_move_to (cr, pad - extents.x, pad - extents.y);
  pango_cairo_layout_path (cr, layout);
  gdk_cairo_set_source_rgba (cr, &palette->halo);
  cairo_set_line_width (cr, 2 * HALO_PX);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_move_to (cr, pad - extents.x, pad - extents.y);
  gdk_cairo_set_source_rgba (cr, G_STRUCT_MEMBER_P (palette, looks[label->kind].color));
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * height);
  self->texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                          cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);

  return self;
}

void
wf_label_image_free (WfLabelImage *self)
{
  g_object_unref (self->texture);
  g_free (self);
}
