// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfScene: draws from geometry. In motion it is drawn coarser, from shapes that are in memory anyway.

#include "wf-scene.h"

#include <math.h>

#include "wf-palette.h"
#include "wf-pattern.h"
#include "wf-sphere.h"

#define BORDER_PX 0.9
#define RING_BELOW_PX 18.0     /* an area whose longer side is shorter than this gets a ring */
#define TOLERANCE_PX 0.35
#define COARSE_TOLERANCE_PX 1.2
#define COARSE_ZOOM 4.0        /* in motion no shape is finer than for this zoom */

WfScene *
wf_scene_new (const WfMapFrame *frame,
              WfMapStyle        style)
{
  WfScene *self = g_new0 (WfScene, 1);

  self->frame = *frame;
  self->style = style;
  self->fineness = 1;
  self->areas = g_array_new (FALSE, FALSE, sizeof (WfSceneArea));

  return self;
}

void
wf_scene_free (WfScene *self)
{
  for (guint i = 0; i < self->areas->len; i++)
    g_free (g_array_index (self->areas, WfSceneArea, i).code);
  g_array_unref (self->areas);
  g_free (self);
}

void
wf_scene_add_area (WfScene     *self,
                   const char  *code,
                   WfRoleStyle  role,
                   double       alpha)
{
  WfSceneArea area = { g_strdup (code), role, alpha };

  g_array_append_val (self->areas, area);
}

static double
get_detail (const WfScene *self)
{
  double zoom = wf_map_frame_get_zoom (&self->frame);

  return self->coarse ? MIN (zoom - 1, COARSE_ZOOM) : zoom + log2 (self->fineness);
}

static double
get_tolerance (const WfScene *self)
{
  return self->coarse ? COARSE_TOLERANCE_PX : TOLERANCE_PX / self->fineness;
}

/* A shape of the map onto cairo: the areas into its path, to be filled, or their edges, to be stroked. */
static void
path_to_cairo (GskPathBuilder *builder,
               cairo_t        *cr)
{
  g_autoptr(GskPath) path = gsk_path_builder_to_path (builder);

  gsk_path_to_cairo (path, cr);
}

static void
fill_rectangle (cairo_t       *cr,
                const GdkRGBA *color,
                double         y,
                double         width,
                double         height)
{
  gdk_cairo_set_source_rgba (cr, color);
  cairo_rectangle (cr, 0, y, width, height);
  cairo_fill (cr);
}

/**
 * wf_scene_draw_land:
 * @outlines: whether coasts and borders are drawn too
 *
 * Draws sea and land, without the areas.
 */
void
wf_scene_draw_land (const WfScene *self,
                    WfShapeCache  *shapes,
                    gboolean       outlines,
                    cairo_t       *cr)
{
  const WfPalette *palette = wf_palette_get (self->style);
  const char * const *countries = wf_shape_cache_get_countries (shapes);
  g_autoptr(GskPathBuilder) fill_builder = gsk_path_builder_new ();
  g_autoptr(GskPathBuilder) line_builder = gsk_path_builder_new ();
  double south = self->frame.rotation == 0
                   ? self->frame.height / 2 + (1 - self->frame.center_y) * self->frame.world
                   : self->frame.height;

  fill_rectangle (cr, &palette->water, 0, self->frame.width, self->frame.height);
  /* Antarctica goes on where Web Mercator ends. */
  if (south < self->frame.height)
    fill_rectangle (cr, &palette->land, south, self->frame.width, self->frame.height - south);
  for (guint i = 0; countries != NULL && countries[i] != NULL; i++)
    wf_shape_cache_add_path (shapes, countries[i], get_detail (self), &self->frame, get_tolerance (self),
                             fill_builder, outlines ? line_builder : NULL);

  gdk_cairo_set_source_rgba (cr, &palette->land);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  path_to_cairo (fill_builder, cr);
  cairo_fill (cr);

  if (outlines)
    {
      gdk_cairo_set_source_rgba (cr, &palette->border);
      cairo_set_line_width (cr, BORDER_PX);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
      path_to_cairo (line_builder, cr);
      cairo_stroke (cr);
    }
}

static void
stroke (cairo_t         *cr,
        const GskStroke *stroke,
        const GdkRGBA   *color)
{
  cairo_save (cr);
  gsk_stroke_to_cairo (stroke, cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_ring (const WfRolePaint      *paint,
           const GdkRGBA          *color,
           const graphene_point_t *center,
           cairo_t                *cr)
{
  g_autoptr(GskStroke) outline = wf_pattern_create_outline (paint);

  gsk_stroke_set_line_width (outline, MAX (paint->outline_width, 2));
  cairo_new_sub_path (cr);
  cairo_arc (cr, center->x, center->y, WF_SCENE_RING_RADIUS, 0, 2 * G_PI);
  stroke (cr, outline, color);
}

static void
draw_area (const WfScene     *self,
           WfShapeCache      *shapes,
           const WfPalette   *palette,
           const WfSceneArea *area,
           cairo_t           *cr)
{
  const WfRolePaint *paint = &palette->roles[area->role];
  const WfMapFrame *frame = &self->frame;
  g_autoptr(GskPathBuilder) fill_builder = gsk_path_builder_new ();
  g_autoptr(GskPathBuilder) line_builder = gsk_path_builder_new ();
  GdkRGBA fill = paint->fill, color = paint->outline;
  graphene_point_t center;

  fill.alpha *= area->alpha;
  color.alpha *= area->alpha;
  if (wf_shape_cache_add_path (shapes, area->code, get_detail (self), frame, get_tolerance (self),
                               fill_builder, line_builder))
    {
      g_autoptr(GskStroke) outline = wf_pattern_create_outline (paint);

      if (paint->pattern != WF_PATTERN_DASHED_OUTLINE)
        {
          cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
          path_to_cairo (fill_builder, cr);
          gdk_cairo_set_source_rgba (cr, &fill);
          cairo_fill_preserve (cr);
          /* Bound to the map's corner, so that it moves along. */
          wf_pattern_fill (paint, cr, area->alpha,
                           frame->width / 2 - frame->center_x * frame->world,
                           frame->height / 2 - frame->center_y * frame->world);
        }
      path_to_cairo (line_builder, cr);
      stroke (cr, outline, &color);
    }

  if (wf_scene_is_ringed (shapes, frame, area->code, &center))
    draw_ring (paint, &color, &center, cr);
}

/**
 * wf_scene_draw_areas:
 * @shapes: the outlines
 *
 * Draws the highlighted areas only.
 */
void
wf_scene_draw_areas (const WfScene *self,
                     WfShapeCache  *shapes,
                     cairo_t       *cr)
{
  const WfPalette *palette = wf_palette_get (self->style);

  for (guint i = 0; i < self->areas->len; i++)
    draw_area (self, shapes, palette, &g_array_index (self->areas, WfSceneArea, i), cr);
}

/**
 * wf_scene_draw:
 * @shapes: the outlines
 *
 * Draws the scene at 0, 0, in the size of its frame.
 */
void
wf_scene_draw (const WfScene *self,
               WfShapeCache  *shapes,
               cairo_t       *cr)
{
  if (self->land)
    wf_scene_draw_land (self, shapes, TRUE, cr);
  wf_scene_draw_areas (self, shapes, cr);
}

/**
 * wf_scene_is_ringed:
 * @center: (out caller-allocates): where the ring is
 *
 * Returns: whether the area's main part is so small in @frame that it is drawn with a ring
 */
gboolean
wf_scene_is_ringed (WfShapeCache     *shapes,
                    const WfMapFrame *frame,
                    const char       *code,
                    graphene_point_t *center)
{
  WfGazetteer *gazetteer = wf_shape_cache_get_gazetteer (shapes);
  double lat, lon, width, height;
  WfBounds bounds;

  if (gazetteer == NULL || !wf_gazetteer_get_bounds (gazetteer, code, FALSE, &bounds) ||
      !wf_gazetteer_get_label_point (gazetteer, code, &lat, &lon))
    return FALSE;

  width = wf_mercator_x (bounds.east) - wf_mercator_x (bounds.west);
  width += width < 0;
  height = wf_mercator_y (bounds.south) - wf_mercator_y (bounds.north);
  wf_map_frame_to_screen (frame, lat, lon, center);

  return MAX (width, height) * frame->world < RING_BELOW_PX;
}
