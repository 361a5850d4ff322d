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

  return self->coarse ? MIN (zoom - 1, COARSE_ZOOM) : zoom;
}

static double
get_tolerance (const WfScene *self)
{
  return self->coarse ? COARSE_TOLERANCE_PX : TOLERANCE_PX;
}

static void
snapshot_land (const WfScene   *self,
               WfShapeCache    *shapes,
               const WfPalette *palette,
               GtkSnapshot     *snapshot)
{
  const char * const *countries = wf_shape_cache_get_countries (shapes);
  g_autoptr(GskPathBuilder) fill_builder = gsk_path_builder_new ();
  g_autoptr(GskPathBuilder) line_builder = gsk_path_builder_new ();
  g_autoptr(GskStroke) stroke = gsk_stroke_new (BORDER_PX);
  g_autoptr(GskPath) fill = NULL;
  g_autoptr(GskPath) line = NULL;
  double south = self->frame.rotation == 0
                   ? self->frame.height / 2 + (1 - self->frame.center_y) * self->frame.world
                   : self->frame.height;

  gtk_snapshot_append_color (snapshot, &palette->water,
                             &GRAPHENE_RECT_INIT (0, 0, self->frame.width, self->frame.height));
  /* Antarctica goes on where Web Mercator ends. */
  gtk_snapshot_append_color (snapshot, &palette->land,
                             &GRAPHENE_RECT_INIT (0, south, self->frame.width, MAX (self->frame.height - south, 0)));
  for (guint i = 0; countries != NULL && countries[i] != NULL; i++)
    wf_shape_cache_add_path (shapes, countries[i], get_detail (self), &self->frame, get_tolerance (self),
                             fill_builder, line_builder);

  fill = gsk_path_builder_to_path (fill_builder);
  line = gsk_path_builder_to_path (line_builder);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_BEVEL);
  gtk_snapshot_append_fill (snapshot, fill, GSK_FILL_RULE_EVEN_ODD, &palette->land);
  gtk_snapshot_append_stroke (snapshot, line, stroke, &palette->border);
}

static void
snapshot_ground (const WfScene     *self,
                 const WfRolePaint *paint,
                 double             alpha,
                 GskPath           *path,
                 GtkSnapshot       *snapshot)
{
  const WfMapFrame *frame = &self->frame;
  GdkRGBA color = paint->fill;
  graphene_rect_t bounds, area;

  if (paint->pattern == WF_PATTERN_DASHED_OUTLINE || !gsk_path_get_bounds (path, &bounds))
    return;

  color.alpha *= alpha;
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_EVEN_ODD, &color);

  if (wf_pattern_has_cell (paint) &&
      graphene_rect_intersection (&bounds, &GRAPHENE_RECT_INIT (0, 0, frame->width, frame->height), &area))
    {
      /* Bound to the map's corner, so that it moves along. */
      gtk_snapshot_push_fill (snapshot, path, GSK_FILL_RULE_EVEN_ODD);
      wf_pattern_snapshot_cells (paint, snapshot, &area, alpha,
                                 frame->width / 2 - frame->center_x * frame->world,
                                 frame->height / 2 - frame->center_y * frame->world);
      gtk_snapshot_pop (snapshot);
    }
}

static void
snapshot_ring (const WfRolePaint      *paint,
               const GdkRGBA          *color,
               const graphene_point_t *center,
               GtkSnapshot            *snapshot)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskStroke) stroke = wf_pattern_create_outline (paint);
  g_autoptr(GskPath) path = NULL;

  gsk_stroke_set_line_width (stroke, MAX (paint->outline_width, 2));
  gsk_path_builder_add_circle (builder, center, WF_SCENE_RING_RADIUS);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
snapshot_area (const WfScene     *self,
               WfShapeCache      *shapes,
               const WfPalette   *palette,
               const WfSceneArea *area,
               GtkSnapshot       *snapshot)
{
  const WfRolePaint *paint = &palette->roles[area->role];
  g_autoptr(GskPathBuilder) fill_builder = gsk_path_builder_new ();
  g_autoptr(GskPathBuilder) line_builder = gsk_path_builder_new ();
  GdkRGBA color = paint->outline;
  graphene_point_t center;

  color.alpha *= area->alpha;
  if (wf_shape_cache_add_path (shapes, area->code, get_detail (self), &self->frame, get_tolerance (self),
                               fill_builder, line_builder))
    {
      g_autoptr(GskStroke) stroke = wf_pattern_create_outline (paint);
      g_autoptr(GskPath) fill = gsk_path_builder_to_path (fill_builder);
      g_autoptr(GskPath) line = gsk_path_builder_to_path (line_builder);

      snapshot_ground (self, paint, area->alpha, fill, snapshot);
      gtk_snapshot_append_stroke (snapshot, line, stroke, &color);
    }

  if (wf_scene_is_ringed (shapes, &self->frame, area->code, &center))
    snapshot_ring (paint, &color, &center, snapshot);
}

/**
 * wf_scene_snapshot:
 * @shapes: the outlines
 *
 * Draws the scene at 0, 0, in the size of its frame.
 */
void
wf_scene_snapshot (const WfScene *self,
                   WfShapeCache  *shapes,
                   GtkSnapshot   *snapshot)
{
  const WfPalette *palette = wf_palette_get (self->style);

  if (self->land)
    snapshot_land (self, shapes, palette, snapshot);
  for (guint i = 0; i < self->areas->len; i++)
    snapshot_area (self, shapes, palette, &g_array_index (self->areas, WfSceneArea, i), snapshot);
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
