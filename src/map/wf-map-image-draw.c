// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapImage, the drawing: onto any cairo context, into pixels, or into SVG whose texts are texts.

#include "wf-map-image-private.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "wf-area.h"
#include "wf-brush.h"
#include "wf-ground.h"
#include "wf-label-text.h"
#include "wf-link.h"
#include "wf-place-marker.h"
#include "wf-scene.h"
#include "wf-svg-paths.h"

#define MAX_PIXELS 32000  /* cairo's own limit of a side is a little more */

static WfScene *
create_scene (WfMapImage *self)
{
  WfScene *scene = wf_scene_new (&self->frame, self->style);
  g_autoptr(GPtrArray) areas = wf_areas_new (self->highlights);

  scene->fineness = self->fineness;
  for (guint i = 0; i < areas->len; i++)
    {
      const WfArea *area = areas->pdata[i];

      wf_scene_add_area (scene, area->code, area->role, 1);
    }

  return scene;
}

static void
draw_number (WfMapImage       *self,
             const WfLabelBox *box,
             PangoLayout      *layout,
             const WfPalette  *palette,
             cairo_t          *cr,
             GArray           *texts)
{
  graphene_point_t center = GRAPHENE_POINT_INIT (box->box.origin.x + box->width / 2, box->box.origin.y + box->height / 2);
  WfMapText text = { layout, 0, 0, &palette->label_story, NULL };
  WfBrush brush = { .cr = cr };
  PangoRectangle extents;

  /* One that found no room on its place is led there. */
  if (graphene_point_distance (&center, &box->point, NULL, NULL) > WF_MAP_NUMBER_PX / 2)
    {
      gdk_cairo_set_source_rgba (cr, &palette->label_story);
      cairo_set_line_width (cr, 1.5);
      cairo_move_to (cr, center.x, center.y);
      cairo_line_to (cr, box->point.x, box->point.y);
      cairo_stroke (cr);
      wf_brush_disc (&brush, &box->point, 2.5, &palette->label_story);
    }
  wf_brush_disc (&brush, &center, WF_MAP_NUMBER_PX / 2, &palette->label_story);
  wf_brush_disc (&brush, &center, WF_MAP_NUMBER_PX / 2 - 1.5, &palette->halo);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  text.x = center.x - extents.width / 2.0 - extents.x;
  text.y = center.y - extents.height / 2.0 - extents.y;
  g_array_append_val (texts, text);
}

static void
draw_label (const WfLabelBox *box,
            PangoLayout      *layout,
            const WfPalette  *palette,
            cairo_t          *cr,
            gboolean          halo,
            GArray           *texts)
{
  WfLabelKind kind = box->label->kind;
  WfMapText text = { layout, box->box.origin.x, box->box.origin.y, wf_label_text_get_color (kind, palette), &palette->halo };

  wf_label_text_get_origin (layout, kind, &text.x, &text.y);
  wf_label_draw_dot (box->label, &box->point, &(WfBrush) { .cr = cr }, palette);
  if (halo || kind == WF_LABEL_CONNECTION)
    {
      cairo_save (cr);
      cairo_translate (cr, box->box.origin.x, box->box.origin.y);
      if (halo)
        wf_label_text_draw_halo (layout, kind, palette, cr);
      else
        wf_label_text_draw_plate (layout, kind, palette, cr);
      cairo_restore (cr);
    }
  g_array_append_val (texts, text);
}

typedef struct {
  WfBrush          brush;
  const WfPalette *palette;
} MarkerPass;

static void
draw_marker (WfRole                 *role,
             const graphene_point_t *center,
             gpointer                user_data)
{
  MarkerPass *pass = user_data;

  wf_place_marker_draw (role, center, &pass->brush, pass->palette);
}

/* Draws all but the texts, which are added to @texts; %FALSE where it was cancelled. */
static gboolean
draw (WfMapImage    *self,
      cairo_t       *cr,
      gboolean       halos,
      GArray        *texts,
      GCancellable  *cancellable,
      GError       **error)
{
  WfShapeCache *shapes = wf_atlas_get_shapes (self->atlas);
  const WfPalette *palette = wf_palette_get (self->style);
  MarkerPass markers = { { .cr = cr }, palette };
  g_autoptr(WfScene) scene = NULL;

  wf_map_image_plan (self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  scene = create_scene (self);
  wf_scene_draw_land (scene, shapes, FALSE, cr);
  wf_ground_draw (self->atlas, &self->frame, self->style, self->fineness, cr, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  wf_scene_draw_areas (scene, self->atlas, cr);
  wf_links_draw (self->links, &markers.brush, &self->frame, palette, 1);
  wf_map_image_foreach_marker (self, draw_marker, &markers);
  for (guint i = 0; i < self->set.boxes->len; i++)
    {
      const WfLabelBox *box = &g_array_index (self->set.boxes, WfLabelBox, i);

      if (box->placed && box->led && !(self->parts & WF_MAP_IMAGE_BLANK))
        wf_label_draw_lead (&box->box, &box->point, &markers.brush, palette);
    }
  for (guint i = 0; i < self->set.boxes->len; i++)
    {
      const WfLabelBox *box = &g_array_index (self->set.boxes, WfLabelBox, i);

      if (!box->placed)
        continue;
      if (self->parts & WF_MAP_IMAGE_BLANK)
        draw_number (self, box, self->layouts->pdata[i], palette, cr, texts);
      else
        draw_label (box, self->layouts->pdata[i], palette, cr, halos, texts);
    }
  wf_map_furniture_draw (&self->furniture, self, cr, texts);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * wf_map_image_draw:
 * @cr: (nullable)
 * @cancellable: (nullable):
 *
 * Draws the picture at 0, 0, in its size. On a surface for PDF all of it is vectors and text.
 *
 * Returns: %FALSE with @error set to %G_IO_ERROR_CANCELLED where it was cancelled; a part may have been drawn then
 */
gboolean
wf_map_image_draw (WfMapImage    *self,
                   cairo_t       *cr,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(GArray) texts = g_array_new (FALSE, FALSE, sizeof (WfMapText));
  gboolean drawn;

  g_return_val_if_fail (WF_IS_MAP_IMAGE (self), FALSE);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_clip (cr);
  drawn = draw (self, cr, TRUE, texts, cancellable, error);
  if (drawn)
    wf_map_texts_draw (texts, cr);
  cairo_restore (cr);

  return drawn;
}

/**
 * wf_map_image_to_surface:
 * @scale: pixels to a unit
 *
 * Returns: (transfer full): an image surface; %NULL with @error set where it was cancelled or would be too large
 */
cairo_surface_t *
wf_map_image_to_surface (WfMapImage    *self,
                         double         scale,
                         GCancellable  *cancellable,
                         GError       **error)
{
  cairo_surface_t *surface;
  gboolean drawn;
  cairo_t *cr;

  g_return_val_if_fail (WF_IS_MAP_IMAGE (self), NULL);
  g_return_val_if_fail (scale > 0, NULL);

  if (MAX (self->width, self->height) * scale > MAX_PIXELS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "The picture would be too large");
      return NULL;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, ceil (self->width * scale), ceil (self->height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  drawn = wf_map_image_draw (self, cr, cancellable, error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (!drawn)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_string_append_len (closure, (const char *) data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Several pictures may stand in one page: each has ids of its own. */
static char *
prefix_ids (const char *svg,
            const char *prefix)
{
  g_autoptr(GRegex) regex = g_regex_new (" id=\"|url\\(#|href=\"#", 0, 0, NULL);
  g_autofree char *replacement = g_strconcat ("\\0", prefix, NULL);

  return g_regex_replace (regex, svg, -1, 0, replacement, 0, NULL);
}

/**
 * wf_map_image_to_svg:
 * @prefix: (nullable): what the ids in it begin with, in letters and digits; wanted where several stand in one page
 * @cancellable: (nullable):
 *
 * cairo writes letters as outlines; here they are added as `text` elements with a halo behind, each stretched to the
 * width it was given room for.
 *
 * Returns: (transfer full): an `svg` element with viewBox, without XML declaration; %NULL with @error set where it was
 *   cancelled
 */
char *
wf_map_image_to_svg (WfMapImage    *self,
                     const char    *prefix,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr(GArray) texts = g_array_new (FALSE, FALSE, sizeof (WfMapText));
  g_autoptr(GString) svg = g_string_new (NULL);
  g_autofree char *shorter = NULL;
  cairo_surface_t *surface;
  gboolean drawn;
  cairo_t *cr;
  char *start, *end;

  g_return_val_if_fail (WF_IS_MAP_IMAGE (self), NULL);

  surface = cairo_svg_surface_create_for_stream (append_bytes, svg, self->width, self->height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  drawn = draw (self, cr, FALSE, texts, cancellable, error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  if (!drawn)
    return NULL;

  start = strstr (svg->str, "<svg");
  g_assert (start != NULL);
  g_string_erase (svg, 0, start - svg->str);
  end = g_strrstr (svg->str, "</svg>");
  g_assert (end != NULL);
  g_string_truncate (svg, end - svg->str);
  wf_map_texts_append_svg (texts, svg);
  g_string_append (svg, "</svg>\n");

  shorter = wf_svg_shorten_paths (svg->str);

  return prefix != NULL ? prefix_ids (shorter, prefix) : g_steal_pointer (&shorter);
}
