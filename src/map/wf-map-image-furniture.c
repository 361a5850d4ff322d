// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands beside the map in a picture: legend, scale bar, attribution; in the places they have in the window.

#include "config.h"

#include "wf-map-image-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "wf-legend-row.h"
#include "wf-scale-bar.h"
#include "wf-sphere.h"

#define SWATCH_WIDTH 30.0
#define SWATCH_HEIGHT 20.0
#define SPACING 8.0
#define ROW_SPACING 6.0
#define PADDING 10.0
#define STRIP_PADDING 5.0
#define MAX_ROW_WIDTH 200
#define RADIUS 8.0
#define TICK_PX 5.0
#define SMALL 0.8  /* of the names' font */

static PangoLayout *
create_layout (WfMapImage *image,
               const char *text,
               double      size)
{
  PangoLayout *layout = pango_layout_new (image->context);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (image->context));

  pango_font_description_set_size (font, pango_font_description_get_size (font) * size);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);

  return layout;
}

static void
add_text_of_row (WfMapFurniture    *self,
                 WfMapImage        *image,
                 const WfLegendRow *row)
{
  PangoLayout *text = create_layout (image, row->text, 0.9);
  int width;

  pango_layout_get_pixel_size (text, &width, NULL);
  if (width > MAX_ROW_WIDTH)
    pango_layout_set_width (text, MAX_ROW_WIDTH * PANGO_SCALE);
  g_ptr_array_add (self->texts, text);
}

static double
get_row_height (PangoLayout *text)
{
  int height;

  pango_layout_get_pixel_size (text, NULL, &height);

  return MAX (height, SWATCH_HEIGHT);
}

static void
measure_legend (WfMapFurniture *self,
                WfMapImage     *image)
{
  double width = 0, height = 0;

  if (self->rows->len == 0)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      PangoRectangle extents;

      add_text_of_row (self, image, self->rows->pdata[i]);
      pango_layout_get_pixel_extents (self->texts->pdata[i], NULL, &extents);
      width = MAX (width, extents.width);
      height += get_row_height (self->texts->pdata[i]) + (i > 0 ? ROW_SPACING : 0);
    }
  self->legend.size = GRAPHENE_SIZE_INIT (width + SPACING + SWATCH_WIDTH + 2 * PADDING, height + 2 * PADDING);
}

/* How large everything is, before the view is chosen. */
void
wf_map_furniture_measure (WfMapFurniture *self,
                          WfMapImage     *image)
{
  int width, height;

  /* What connections are called is a name too. */
  self->rows = wf_legend_rows_new (image->highlights, image->parts & WF_MAP_IMAGE_BLANK ? NULL : image->links,
                                   (const char * const *) image->languages);
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  if (image->parts & WF_MAP_IMAGE_LEGEND)
    measure_legend (self, image);

  if (image->parts & WF_MAP_IMAGE_ATTRIBUTION)
    {
      /* Translators: what the map is made from, without links; keep the names and the licence as they are. */
      self->credit = create_layout (image, _("Natural Earth · GeoNames CC BY 4.0"), SMALL);
      pango_layout_get_pixel_size (self->credit, &width, &height);
      self->attribution.size = GRAPHENE_SIZE_INIT (width + 2 * STRIP_PADDING, height + 2);
    }
}

/* Where it goes; the length of the scale bar depends on the view. */
void
wf_map_furniture_place (WfMapFurniture *self,
                        WfMapImage     *image)
{
  double bottom = image->height - WF_MAP_EDGE_PX / 2;
  double strip = self->attribution.size.height;
  int width, height;

  self->attribution.origin = GRAPHENE_POINT_INIT (image->width - WF_MAP_EDGE_PX - self->attribution.size.width,
                                                  bottom - self->attribution.size.height);
  if (image->parts & WF_MAP_IMAGE_SCALE_BAR)
    {
      WfCamera camera;
      g_autofree char *text = NULL;

      wf_map_frame_get_camera (&image->frame, &camera);
      text = wf_scale_bar_measure (camera.lat, camera.zoom, image->imperial, &self->scale_px);
      self->scale_text = create_layout (image, text, SMALL);
      pango_layout_get_pixel_size (self->scale_text, &width, &height);
      self->scale.size = GRAPHENE_SIZE_INIT (MAX (width, self->scale_px) + 2 * STRIP_PADDING, height + TICK_PX);
      self->scale.origin = GRAPHENE_POINT_INIT (WF_MAP_EDGE_PX, bottom - self->scale.size.height);
      strip = MAX (strip, self->scale.size.height);
    }
  self->legend.origin = GRAPHENE_POINT_INIT (WF_MAP_EDGE_PX,
                                             bottom - strip - WF_MAP_EDGE_PX / 2 - self->legend.size.height);
}

guint
wf_map_furniture_get_boxes (const WfMapFurniture *self,
                            graphene_rect_t      *boxes)
{
  const graphene_rect_t *all[] = { &self->legend, &self->scale, &self->attribution };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i]->size.height > 0)
      boxes[n++] = *all[i];

  return n;
}

static void
draw_card (const graphene_rect_t *box,
           double                 radius,
           const WfPalette       *palette,
           gboolean               edged,
           cairo_t               *cr)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, box, radius);
  gsk_path_builder_add_rounded_rect (builder, &rounded);
  path = gsk_path_builder_to_path (builder);
  gsk_path_to_cairo (path, cr);
  gdk_cairo_set_source_rgba (cr, &palette->halo);
  cairo_fill_preserve (cr);
  if (edged)
    {
      gdk_cairo_set_source_rgba (cr, &palette->border);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
}

static void
add_text (GArray          *texts,
          PangoLayout     *layout,
          double           x,
          double           y,
          const WfPalette *palette)
{
  WfMapText text = { layout, x, y, &palette->label_story, NULL };

  g_array_append_val (texts, text);
}

static void
draw_legend (const WfMapFurniture *self,
             const WfPalette      *palette,
             cairo_t              *cr,
             GArray               *texts)
{
  double y = self->legend.origin.y + PADDING;

  draw_card (&self->legend, RADIUS, palette, TRUE, cr);
  for (guint i = 0; i < self->rows->len; i++)
    {
      PangoLayout *text = self->texts->pdata[i];
      gboolean rtl = pango_layout_get_direction (text, 0) == PANGO_DIRECTION_RTL;
      double left = self->legend.origin.x + PADDING;
      double right = self->legend.origin.x + self->legend.size.width - PADDING;
      double height = get_row_height (text);
      PangoRectangle extents;

      pango_layout_get_pixel_extents (text, NULL, &extents);
      cairo_save (cr);
      cairo_translate (cr, rtl ? right - SWATCH_WIDTH : left, y + (height - SWATCH_HEIGHT) / 2);
      wf_legend_row_draw (self->rows->pdata[i], palette, cr, SWATCH_WIDTH, SWATCH_HEIGHT);
      cairo_restore (cr);
      add_text (texts, text,
                (rtl ? right - SWATCH_WIDTH - SPACING - extents.width : left + SWATCH_WIDTH + SPACING) - extents.x,
                y + (height - extents.height) / 2, palette);
      y += height + ROW_SPACING;
    }
}

static void
draw_scale (const WfMapFurniture *self,
            const WfPalette      *palette,
            cairo_t              *cr,
            GArray               *texts)
{
  double left = self->scale.origin.x + (self->scale.size.width - self->scale_px) / 2;
  double bottom = self->scale.origin.y + self->scale.size.height - 1.5;
  PangoRectangle extents;

  draw_card (&self->scale, RADIUS / 2, palette, FALSE, cr);
  pango_layout_get_pixel_extents (self->scale_text, NULL, &extents);
  add_text (texts, self->scale_text, self->scale.origin.x + (self->scale.size.width - extents.width) / 2,
            self->scale.origin.y, palette);
  gdk_cairo_set_source_rgba (cr, &palette->label_story);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_move_to (cr, left, bottom - TICK_PX);
  cairo_line_to (cr, left, bottom);
  cairo_line_to (cr, left + self->scale_px, bottom);
  cairo_line_to (cr, left + self->scale_px, bottom - TICK_PX);
  cairo_stroke (cr);
}

/* Draws all but the texts, which are added to @texts. */
void
wf_map_furniture_draw (const WfMapFurniture *self,
                       WfMapImage           *image,
                       cairo_t              *cr,
                       GArray               *texts)
{
  const WfPalette *palette = wf_palette_get (image->style);

  if (self->legend.size.height > 0)
    draw_legend (self, palette, cr, texts);
  if (self->scale.size.height > 0)
    draw_scale (self, palette, cr, texts);
  if (self->attribution.size.height > 0)
    {
      draw_card (&self->attribution, RADIUS / 2, palette, FALSE, cr);
      add_text (texts, self->credit, self->attribution.origin.x + STRIP_PADDING, self->attribution.origin.y + 1, palette);
    }
}

void
wf_map_furniture_clear (WfMapFurniture *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_object (&self->scale_text);
  g_clear_object (&self->credit);
  *self = (WfMapFurniture) { 0 };
}
