// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfBrush: the few things that the map's small parts are drawn with.

#include "wf-brush.h"

/**
 * wf_brush_fill:
 *
 * Fills the inside of @path, by the nonzero rule.
 */
void
wf_brush_fill (const WfBrush *self,
               GskPath       *path,
               const GdkRGBA *color)
{
  if (self->snapshot != NULL)
    {
      gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_WINDING, color);
      return;
    }

  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_WINDING);
  gdk_cairo_set_source_rgba (self->cr, color);
  gsk_path_to_cairo (path, self->cr);
  cairo_fill (self->cr);
}

void
wf_brush_stroke (const WfBrush   *self,
                 GskPath         *path,
                 const GskStroke *stroke,
                 const GdkRGBA   *color)
{
  if (self->snapshot != NULL)
    {
      gtk_snapshot_append_stroke (self->snapshot, path, stroke, color);
      return;
    }

  cairo_save (self->cr);
  gsk_stroke_to_cairo (stroke, self->cr);
  gdk_cairo_set_source_rgba (self->cr, color);
  gsk_path_to_cairo (path, self->cr);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

void
wf_brush_disc (const WfBrush          *self,
               const graphene_point_t *center,
               double                  radius,
               const GdkRGBA          *color)
{
  GskRoundedRect disc;

  if (self->snapshot == NULL)
    {
      gdk_cairo_set_source_rgba (self->cr, color);
      cairo_new_sub_path (self->cr);
      cairo_arc (self->cr, center->x, center->y, radius, 0, 2 * G_PI);
      cairo_fill (self->cr);
      return;
    }

  /* A clip is what renderers do best. */
  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (center->x - radius, center->y - radius,
                                                               2 * radius, 2 * radius), radius);
  gtk_snapshot_push_rounded_clip (self->snapshot, &disc);
  gtk_snapshot_append_color (self->snapshot, color, &disc.bounds);
  gtk_snapshot_pop (self->snapshot);
}
