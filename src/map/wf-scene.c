// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfScene: draws from geometry. In motion it is drawn coarser, from shapes that are in memory anyway.

#include "wf-scene.h"

#include <math.h>

#include "wf-ground.h"
#include "wf-palette.h"
#include "wf-pattern.h"
#include "wf-sphere.h"

#define BORDER_PX 0.9
#define RING_BELOW_PX 18.0     /* an area whose longer side is shorter than this gets a ring */
#define TOLERANCE_PX 0.35
#define COARSE_TOLERANCE_PX 1.2
#define COARSE_ZOOM 4.0        /* in motion no shape is finer than for this zoom */
#define COARSE_FINENESS 0.35   /* in motion lakes are those of a zoom or two before */

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
           double                  alpha,
           const graphene_point_t *center,
           cairo_t                *cr)
{
  g_autoptr(GskStroke) outline = wf_pattern_create_outline (paint);
  GdkRGBA color = paint->outline;

  color.alpha *= alpha;
  gsk_stroke_set_line_width (outline, MAX (paint->outline_width, 2));
  cairo_new_sub_path (cr);
  cairo_arc (cr, center->x, center->y, WF_SCENE_RING_RADIUS, 0, 2 * G_PI);
  stroke (cr, outline, &color);
}

/* An area on its way onto cairo: fills come below lakes, outlines above. */
typedef struct {
  const WfSceneArea *area;
  const WfRolePaint *paint;
  GskPath           *fill;
  GskPath           *line;
} Pass;

static void
clear_pass (gpointer data)
{
  Pass *pass = data;

  gsk_path_unref (pass->fill);
  gsk_path_unref (pass->line);
}

/* The areas in view, and the boxes around them. */
static GArray *
collect_areas (const WfScene   *self,
               WfShapeCache    *shapes,
               const WfPalette *palette,
               GArray          *boxes)
{
  GArray *passes = g_array_new (FALSE, FALSE, sizeof (Pass));

  g_array_set_clear_func (passes, clear_pass);
  for (guint i = 0; i < self->areas->len; i++)
    {
      const WfSceneArea *area = &g_array_index (self->areas, WfSceneArea, i);
      g_autoptr(GskPathBuilder) fill = gsk_path_builder_new ();
      g_autoptr(GskPathBuilder) line = gsk_path_builder_new ();
      graphene_rect_t box;
      Pass pass;

      if (!wf_shape_cache_add_path (shapes, area->code, get_detail (self), &self->frame, get_tolerance (self), fill, line))
        continue;
      pass = (Pass) { area, &palette->roles[area->role], gsk_path_builder_to_path (fill), gsk_path_builder_to_path (line) };
      g_array_append_val (passes, pass);
      if (gsk_path_get_bounds (pass.fill, &box))
        g_array_append_val (boxes, box);
    }

  return passes;
}

static void
fill_area (const WfScene *self,
           const Pass    *pass,
           cairo_t       *cr)
{
  const WfMapFrame *frame = &self->frame;
  GdkRGBA fill = pass->paint->fill;

  if (pass->paint->pattern == WF_PATTERN_DASHED_OUTLINE)
    return;

  fill.alpha *= pass->area->alpha;
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  gsk_path_to_cairo (pass->fill, cr);
  gdk_cairo_set_source_rgba (cr, &fill);
  cairo_fill_preserve (cr);
  /* Bound to the map's corner, so that it moves along. */
  wf_pattern_fill (pass->paint, cr, pass->area->alpha,
                   frame->width / 2 - frame->center_x * frame->world,
                   frame->height / 2 - frame->center_y * frame->world);
}

static void
outline_area (const Pass *pass,
              cairo_t    *cr)
{
  g_autoptr(GskStroke) outline = wf_pattern_create_outline (pass->paint);
  GdkRGBA color = pass->paint->outline;

  color.alpha *= pass->area->alpha;
  gsk_path_to_cairo (pass->line, cr);
  stroke (cr, outline, &color);
}

/* The lakes within the areas: in their colour, or as holes through which what is below shows. */
static void
draw_lakes (const WfScene   *self,
            WfAtlas         *atlas,
            const WfPalette *palette,
            const GArray    *boxes,
            gboolean         cut,
            cairo_t         *cr)
{
  if (boxes->len == 0)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  wf_ground_add_lakes (atlas, &self->frame, self->coarse ? COARSE_FINENESS : self->fineness,
                       (const graphene_rect_t *) boxes->data, boxes->len, cr);
  gdk_cairo_set_source_rgba (cr, &palette->lake);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  if (cut)
    cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_areas (const WfScene *self,
            WfAtlas       *atlas,
            gboolean       cut_lakes,
            cairo_t       *cr)
{
  const WfPalette *palette = wf_palette_get (self->style);
  WfShapeCache *shapes = wf_atlas_get_shapes (atlas);
  g_autoptr(GArray) boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr(GArray) passes = collect_areas (self, shapes, palette, boxes);

  for (guint i = 0; i < passes->len; i++)
    fill_area (self, &g_array_index (passes, Pass, i), cr);
  draw_lakes (self, atlas, palette, boxes, cut_lakes, cr);
  for (guint i = 0; i < passes->len; i++)
    outline_area (&g_array_index (passes, Pass, i), cr);

  for (guint i = 0; i < self->areas->len; i++)
    {
      const WfSceneArea *area = &g_array_index (self->areas, WfSceneArea, i);
      graphene_point_t center;

      if (wf_scene_is_ringed (shapes, &self->frame, area->code, &center))
        draw_ring (&palette->roles[area->role], area->alpha, &center, cr);
    }
}

/**
 * wf_scene_draw_areas:
 * @atlas: the outlines, and the lakes in them
 *
 * Draws the highlighted areas only, onto the map.
 */
void
wf_scene_draw_areas (const WfScene *self,
                     WfAtlas       *atlas,
                     cairo_t       *cr)
{
  draw_areas (self, atlas, FALSE, cr);
}

/**
 * wf_scene_draw:
 * @atlas: the outlines, and what lies on the land
 *
 * Draws the scene at 0, 0, in the size of its frame. Without land it is meant to be laid over the map.
 */
void
wf_scene_draw (const WfScene *self,
               WfAtlas       *atlas,
               cairo_t       *cr)
{
  if (self->land)
    {
      gboolean whole = !self->coarse && wf_atlas_get_store (atlas) != NULL;

      wf_scene_draw_land (self, wf_atlas_get_shapes (atlas), !whole, cr);
      if (whole)
        wf_ground_draw (atlas, &self->frame, self->style, self->fineness, cr, NULL);
    }
  draw_areas (self, atlas, !self->land, cr);
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
