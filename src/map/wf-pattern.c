// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Patterns: lines or dots at a constant distance on the screen or paper.

#include "wf-pattern.h"

#include <math.h>

#define CELL_PX 10
#define CELL_SCALE 2  /* drawn twice as fine, for screens with two pixels to one */

/* Lines and dots of @pattern over all of @area, bound to the corner of a cell at 0, 0. Dots are dashes of no length:
 * in a file that is one line a row rather than a circle a dot. */
static void
hatch (cairo_t               *cr,
       WfPattern              pattern,
       const graphene_rect_t *area)
{
  double left = area->origin.x, right = left + area->size.width;
  double top = area->origin.y, bottom = top + area->size.height;
  double step = pattern == WF_PATTERN_DOTS ? CELL_PX / 2.0 : CELL_PX;

  switch (pattern)
    {
    case WF_PATTERN_DIAGONAL:
      cairo_set_line_width (cr, 1.6);
      for (double sum = CELL_PX * floor ((left + top) / CELL_PX); sum <= right + bottom; sum += CELL_PX)
        {
          cairo_move_to (cr, MAX (left, sum - bottom) - 1, MIN (sum - left, bottom) + 1);
          cairo_line_to (cr, MIN (right, sum - top) + 1, MAX (sum - right, top) - 1);
        }
      cairo_stroke (cr);
      break;

    case WF_PATTERN_DOTS:
      cairo_set_line_width (cr, 2.8);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, (double[]) { 0, step }, 2, 0);
      for (double y = step * floor (top / step) + step / 2; y < bottom + step; y += step)
        {
          cairo_move_to (cr, step * floor (left / step) - step / 2, y);
          cairo_line_to (cr, right + step, y);
        }
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
      break;

    case WF_PATTERN_LINES:
      cairo_set_line_width (cr, 1.6);
      for (double y = step * floor (top / step) + step / 2 - 0.2; y < bottom + step; y += step)
        {
          cairo_move_to (cr, left, y);
          cairo_line_to (cr, right, y);
        }
      cairo_stroke (cr);
      break;

    case WF_PATTERN_SOLID:
    case WF_PATTERN_TINT:
    case WF_PATTERN_DASHED_OUTLINE:
    default:
      g_assert_not_reached ();
    }
}

static cairo_pattern_t *
create_cell (const WfRolePaint *paint)
{
  const int size = CELL_PX * CELL_SCALE;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  cairo_pattern_t *cell;

  cairo_scale (cr, CELL_SCALE, CELL_SCALE);
  gdk_cairo_set_source_rgba (cr, &paint->ink);
  hatch (cr, paint->pattern, &GRAPHENE_RECT_INIT (0, 0, CELL_PX, CELL_PX));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  cell = cairo_pattern_create_for_surface (surface);
  cairo_pattern_set_extend (cell, CAIRO_EXTEND_REPEAT);
  cairo_surface_destroy (surface);

  return cell;
}

/**
 * wf_pattern_has_cell:
 *
 * Returns: whether the role has a pattern beyond its fill and outline
 */
gboolean
wf_pattern_has_cell (const WfRolePaint *paint)
{
  return paint->pattern == WF_PATTERN_DIAGONAL || paint->pattern == WF_PATTERN_DOTS ||
         paint->pattern == WF_PATTERN_LINES;
}

/**
 * wf_pattern_fill:
 * @paint: one of the palette's
 * @cr: its current path, in pixels of the map, is covered and used up
 * @alpha: 0…1
 * @origin_x: a point that the pattern is bound to, so that it moves with the map
 * @origin_y: that point's y
 *
 * Covers the path with the role's pattern. In pictures made of pixels that is a small cell that repeats, since it is
 * quick; in others they are lines, which stay sharp at every size.
 */
void
wf_pattern_fill (const WfRolePaint *paint,
                 cairo_t           *cr,
                 double             alpha,
                 double             origin_x,
                 double             origin_y)
{
  GdkRGBA ink = paint->ink;

  if (!wf_pattern_has_cell (paint))
    {
      cairo_new_path (cr);
      return;
    }

  origin_x = round (origin_x - CELL_PX * floor (origin_x / CELL_PX));
  origin_y = round (origin_y - CELL_PX * floor (origin_y / CELL_PX));
  cairo_save (cr);
  cairo_clip (cr);
  if (cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE)
    {
      cairo_pattern_t *cell = create_cell (paint);
      cairo_matrix_t matrix;

      cairo_matrix_init_scale (&matrix, CELL_SCALE, CELL_SCALE);
      cairo_matrix_translate (&matrix, -origin_x, -origin_y);
      cairo_pattern_set_matrix (cell, &matrix);
      cairo_set_source (cr, cell);
      cairo_paint_with_alpha (cr, alpha);
      cairo_pattern_destroy (cell);
    }
  else
    {
      double left, top, right, bottom;

      cairo_clip_extents (cr, &left, &top, &right, &bottom);
      ink.alpha *= alpha;
      gdk_cairo_set_source_rgba (cr, &ink);
      cairo_translate (cr, origin_x, origin_y);
      if (right > left && bottom > top)
        hatch (cr, paint->pattern, &GRAPHENE_RECT_INIT (left - origin_x, top - origin_y, right - left, bottom - top));
    }
  cairo_restore (cr);
}

/**
 * wf_pattern_create_outline:
 *
 * Returns: (transfer full): the stroke for the role's edge, in pixels
 */
GskStroke *
wf_pattern_create_outline (const WfRolePaint *paint)
{
  GskStroke *stroke = gsk_stroke_new (paint->outline_width);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_BEVEL);
  if (paint->pattern == WF_PATTERN_DASHED_OUTLINE)
    gsk_stroke_set_dash (stroke, (float[]) { 6, 4 }, 2);

  return stroke;
}

/**
 * wf_pattern_draw_swatch:
 * @land: the ground behind
 *
 * Draws a sample of the role for a legend, with rounded corners, at 0, 0.
 */
void
wf_pattern_draw_swatch (const WfRolePaint *paint,
                        const GdkRGBA     *land,
                        cairo_t           *cr,
                        double             width,
                        double             height)
{
  double inset = paint->outline_width / 2;
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskStroke) stroke = wf_pattern_create_outline (paint);
  g_autoptr(GskPath) path = NULL;
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (inset, inset, width - 2 * inset, height - 2 * inset),
                                   4);
  gsk_path_builder_add_rounded_rect (builder, &rounded);
  path = gsk_path_builder_to_path (builder);

  cairo_save (cr);
  gsk_path_to_cairo (path, cr);
  gdk_cairo_set_source_rgba (cr, land);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &paint->fill);
  cairo_fill_preserve (cr);
  wf_pattern_fill (paint, cr, 1, 0, 0);
  gsk_path_to_cairo (path, cr);
  gsk_stroke_to_cairo (stroke, cr);
  gdk_cairo_set_source_rgba (cr, &paint->outline);
  cairo_stroke (cr);
  cairo_restore (cr);
}
