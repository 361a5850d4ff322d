// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Patterns: each is one small cell that repeats. Cells are drawn once for each ink.

#include "wf-pattern.h"

#include <math.h>

#define CELL_PX 10
#define CELL_SCALE 2  /* drawn twice as fine, for screens with two pixels to one */

static void
draw_cell (cairo_t         *cr,
           WfPattern        pattern)
{
  switch (pattern)
    {
    case WF_PATTERN_DIAGONAL:
      /* Three strokes, so that the corners of the cell join up. */
      cairo_set_line_width (cr, 1.6);
      for (int i = -1; i <= 1; i++)
        {
          cairo_move_to (cr, i * CELL_PX - 1, CELL_PX + 1);
          cairo_line_to (cr, (i + 1) * CELL_PX + 1, -1);
        }
      cairo_stroke (cr);
      break;

    case WF_PATTERN_DOTS:
      for (double at = CELL_PX / 4.0; at < CELL_PX; at += CELL_PX / 2.0)
        {
          cairo_arc (cr, at, at, 1.4, 0, 2 * G_PI);
          cairo_fill (cr);
        }
      break;

    case WF_PATTERN_LINES:
      cairo_rectangle (cr, 0, CELL_PX / 2 - 1, CELL_PX, 1.6);
      cairo_fill (cr);
      break;

    case WF_PATTERN_SOLID:
    case WF_PATTERN_TINT:
    case WF_PATTERN_DASHED_OUTLINE:
    default:
      g_assert_not_reached ();
    }
}

static GdkTexture *
create_cell (const WfRolePaint *paint)
{
  const int size = CELL_PX * CELL_SCALE;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_scale (cr, CELL_SCALE, CELL_SCALE);
  gdk_cairo_set_source_rgba (cr, &paint->ink);
  draw_cell (cr, paint->pattern);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * size);
  texture = gdk_memory_texture_new (size, size, GDK_MEMORY_DEFAULT, bytes, cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);

  return texture;
}

/* Paints live as long as the program, so their addresses are keys that stay good. */
static GdkTexture *
get_cell (const WfRolePaint *paint)
{
  static GHashTable *cells;
  static GMutex mutex;
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);
  GdkTexture *cell;

  if (cells == NULL)
    cells = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  cell = g_hash_table_lookup (cells, paint);
  if (cell == NULL)
    {
      cell = create_cell (paint);
      g_hash_table_insert (cells, (gpointer) paint, cell);
    }

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
 * wf_pattern_snapshot_cells:
 * @paint: one of the palette's, with a pattern
 * @area: what to cover
 * @alpha: 0…1
 * @origin_x: a point that the pattern is bound to, so that it moves with the map
 * @origin_y: that point's y
 *
 * Covers @area with the role's pattern. What fades is the small cell, which is cheaper than what it covers.
 */
void
wf_pattern_snapshot_cells (const WfRolePaint     *paint,
                           GtkSnapshot           *snapshot,
                           const graphene_rect_t *area,
                           double                 alpha,
                           double                 origin_x,
                           double                 origin_y)
{
  double x = origin_x - CELL_PX * floor (origin_x / CELL_PX);
  double y = origin_y - CELL_PX * floor (origin_y / CELL_PX);
  graphene_rect_t cell = GRAPHENE_RECT_INIT (round (x), round (y), CELL_PX, CELL_PX);

  gtk_snapshot_push_repeat (snapshot, area, &cell);
  if (alpha < 1)
    gtk_snapshot_push_opacity (snapshot, alpha);
  gtk_snapshot_append_texture (snapshot, get_cell (paint), &cell);
  if (alpha < 1)
    gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
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
 * wf_pattern_snapshot_swatch:
 * @land: the ground behind
 *
 * Draws a sample of the role for a legend, with rounded corners, at 0, 0.
 */
void
wf_pattern_snapshot_swatch (const WfRolePaint *paint,
                            const GdkRGBA     *land,
                            GtkSnapshot       *snapshot,
                            double             width,
                            double             height)
{
  double inset = paint->outline_width / 2;
  graphene_rect_t area = GRAPHENE_RECT_INIT (inset, inset, width - 2 * inset, height - 2 * inset);
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskStroke) stroke = wf_pattern_create_outline (paint);
  g_autoptr(GskPath) path = NULL;
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &area, 4);
  gsk_path_builder_add_rounded_rect (builder, &rounded);
  path = gsk_path_builder_to_path (builder);

  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, land, &area);
  gtk_snapshot_append_color (snapshot, &paint->fill, &area);
  if (wf_pattern_has_cell (paint))
    wf_pattern_snapshot_cells (paint, snapshot, &area, 1, 0, 0);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &paint->outline);
}
