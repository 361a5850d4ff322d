// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapText: the texts of a picture, drawn by Pango or written as SVG.

#include "wf-map-image-private.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "wf-label-text.h"

void
wf_map_texts_draw (GArray  *texts,
                   cairo_t *cr)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const WfMapText *text = &g_array_index (texts, WfMapText, i);

      gdk_cairo_set_source_rgba (cr, text->color);
      cairo_move_to (cr, text->x, text->y);
      pango_cairo_show_layout (cr, text->layout);
    }
}

static void
append_number (GString    *svg,
               const char *name,
               double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (svg, " %s=\"%s\"", name, g_ascii_formatd (buffer, sizeof buffer, "%g", round (value * 10) / 10));
}

static void
append_color (GString       *svg,
              const char    *name,
              const GdkRGBA *color)
{
  g_string_append_printf (svg, " %s=\"#%02x%02x%02x\"", name, (guint) round (color->red * 255),
                          (guint) round (color->green * 255), (guint) round (color->blue * 255));
}

static void
append_font (GString                    *svg,
             const PangoFontDescription *font)
{
  PangoWeight weight = pango_font_description_get_weight (font);

  append_number (svg, "font-size", pango_font_description_get_size (font) / (double) PANGO_SCALE);
  if (weight != PANGO_WEIGHT_NORMAL)
    g_string_append_printf (svg, " font-weight=\"%d\"", weight);
  if (pango_font_description_get_style (font) != PANGO_STYLE_NORMAL)
    g_string_append (svg, " font-style=\"italic\"");
}

static void
append_line (GString         *svg,
             const WfMapText *text,
             PangoLayoutIter *iter)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  const char *all = pango_layout_get_text (text->layout);
  g_autofree char *part = g_strndup (all + line->start_index, line->length);
  g_autofree char *trimmed = g_strdup (g_strstrip (part));
  g_autofree char *escaped = g_markup_escape_text (trimmed, -1);
  gboolean rtl = pango_layout_get_direction (text->layout, line->start_index) == PANGO_DIRECTION_RTL;
  PangoFontDescription *font;
  PangoLayoutRun *run;
  PangoRectangle extents;

  if (*trimmed == '\0' || line->runs == NULL)
    return;

  run = line->runs->data;
  font = pango_font_describe_with_absolute_size (run->item->analysis.font);
  pango_layout_iter_get_line_extents (iter, NULL, &extents);

  g_string_append (svg, "<text text-anchor=\"middle\"");
  append_number (svg, "x", text->x + (extents.x + extents.width / 2.0) / PANGO_SCALE);
  append_number (svg, "y", text->y + pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE);
  append_font (svg, font);
  /* Letters that are joined would be torn apart. */
  if (rtl)
    g_string_append (svg, " direction=\"rtl\"");
  else
    append_number (svg, "textLength", extents.width / (double) PANGO_SCALE);
  append_color (svg, "fill", text->color);
  if (text->halo != NULL)
    {
      append_color (svg, "stroke", text->halo);
      append_number (svg, "stroke-width", WF_LABEL_HALO_PX);
      g_string_append (svg, " stroke-linejoin=\"round\" paint-order=\"stroke\"");
    }
  g_string_append_printf (svg, ">%s</text>\n", escaped);
  pango_font_description_free (font);
}

void
wf_map_texts_append_svg (GArray  *texts,
                         GString *svg)
{
  g_string_append (svg, "<g font-family=\"sans-serif\">\n");
  for (guint i = 0; i < texts->len; i++)
    {
      const WfMapText *text = &g_array_index (texts, WfMapText, i);
      PangoLayoutIter *iter = pango_layout_get_iter (text->layout);

      do
        append_line (svg, text, iter);
      while (pango_layout_iter_next_line (iter));
      pango_layout_iter_free (iter);
    }
  g_string_append (svg, "</g>\n");
}
