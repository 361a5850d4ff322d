// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfGround: goes through the layers of the style, each over all tiles, since a tile reaches a little into its neighbours.
// Lines are cut at the tile's edge, so that none is drawn twice and no dash begins in the middle of another.

#include "wf-ground.h"

#include <math.h>

#include "wf-ground-style.h"

#define TOLERANCE_PX 0.35
#define MAX_STYLE_ZOOM 11
#define N_GROUNDS 2  /* sea and land, which are drawn from outlines */
#define LAKE_LAYER 2

typedef struct {
  GBytes *bytes;
  guint   zoom, x, y;
  int     copy;
} Tile;

/* One layer of the style on its way onto cairo. */
typedef struct {
  const WfGroundLayer *layer;
  const WfMapFrame    *frame;
  const Tile          *tile;
  cairo_t             *cr;
  double               zoom;
  double               tolerance;
  graphene_point_t     last;
  const graphene_rect_t *areas;  /* %NULL, or only what touches one of them is drawn */
  guint                n_areas;
} Pass;

static void
to_screen (const Pass       *pass,
           double            x,
           double            y,
           graphene_point_t *point)
{
  double n = 1 << pass->tile->zoom;

  wf_map_frame_unit_to_screen (pass->frame, pass->tile->copy + (pass->tile->x + x) / n, (pass->tile->y + y) / n, point);
}

static gboolean
is_near_last (const Pass             *pass,
              const graphene_point_t *point)
{
  return fabsf (point->x - pass->last.x) + fabsf (point->y - pass->last.y) < pass->tolerance;
}

static void
add_ring (Pass        *pass,
          const float *points,
          guint        n_points)
{
  graphene_point_t point;

  for (guint i = 0; i < n_points; i++)
    {
      to_screen (pass, points[2 * i], points[2 * i + 1], &point);
      if (i > 0 && is_near_last (pass, &point))
        continue;
      if (i == 0)
        cairo_move_to (pass->cr, point.x, point.y);
      else
        cairo_line_to (pass->cr, point.x, point.y);
      pass->last = point;
    }
  cairo_close_path (pass->cr);
}

/* Cuts the line from @a to @b to 0…1 in both directions, after Liang and Barsky; %FALSE if nothing is left. */
static gboolean
clip_line (double *a,
           double *b)
{
  double enter = 0, leave = 1;
  double from[2] = { a[0], a[1] }, by[2] = { b[0] - a[0], b[1] - a[1] };

  for (guint i = 0; i < 2; i++)
    {
      double t0 = -from[i] / by[i], t1 = (1 - from[i]) / by[i];

      if (by[i] == 0)
        {
          if (from[i] < 0 || from[i] > 1)
            return FALSE;
          continue;
        }
      enter = MAX (enter, MIN (t0, t1));
      leave = MIN (leave, MAX (t0, t1));
    }
  if (enter >= leave)
    return FALSE;

  for (guint i = 0; i < 2; i++)
    {
      a[i] = from[i] + enter * by[i];
      b[i] = from[i] + leave * by[i];
    }

  return TRUE;
}

static void
add_line (Pass        *pass,
          const float *points,
          guint        n_points)
{
  gboolean drawing = FALSE;

  for (guint i = 1; i < n_points; i++)
    {
      double a[2] = { points[2 * i - 2], points[2 * i - 1] };
      double b[2] = { points[2 * i], points[2 * i + 1] };
      gboolean whole, inside = clip_line (a, b);
      graphene_point_t start, end;

      if (!inside)
        {
          drawing = FALSE;
          continue;
        }
      whole = b[0] == points[2 * i] && b[1] == points[2 * i + 1] && i + 1 < n_points;
      to_screen (pass, a[0], a[1], &start);
      to_screen (pass, b[0], b[1], &end);
      if (!drawing)
        {
          cairo_move_to (pass->cr, start.x, start.y);
          pass->last = start;
        }
      drawing = TRUE;
      if (whole && is_near_last (pass, &end))
        continue;
      cairo_line_to (pass->cr, end.x, end.y);
      pass->last = end;
      drawing = b[0] == points[2 * i] && b[1] == points[2 * i + 1];
    }
}

static gboolean
touches_areas (const Pass          *pass,
               const WfTileFeature *feature)
{
  graphene_point_t point, low, high;
  graphene_rect_t box;
  guint n_points;
  const float *points = wf_tile_feature_get_part (feature, 0, &n_points);

  if (pass->areas == NULL)
    return TRUE;

  for (guint i = 0; i < n_points; i++)
    {
      to_screen (pass, points[2 * i], points[2 * i + 1], &point);
      low = i == 0 ? point : GRAPHENE_POINT_INIT (MIN (low.x, point.x), MIN (low.y, point.y));
      high = i == 0 ? point : GRAPHENE_POINT_INIT (MAX (high.x, point.x), MAX (high.y, point.y));
    }
  box = GRAPHENE_RECT_INIT (low.x, low.y, high.x - low.x, high.y - low.y);
  for (guint i = 0; n_points > 0 && i < pass->n_areas; i++)
    if (graphene_rect_intersection (&box, &pass->areas[i], NULL))
      return TRUE;

  return FALSE;
}

static void
add_feature (const WfTileFeature *feature,
             gpointer             user_data)
{
  Pass *pass = user_data;
  gboolean is_area = pass->layer->widths[0] == 0;

  if (wf_tile_feature_get_geometry (feature) != (is_area ? WF_TILE_GEOMETRY_AREA : WF_TILE_GEOMETRY_LINES) ||
      (pass->layer->matches != NULL && !pass->layer->matches (feature, pass->zoom)) ||
      wf_tile_feature_get_n_parts (feature) == 0 || !touches_areas (pass, feature))
    return;

  for (guint i = 0; i < wf_tile_feature_get_n_parts (feature); i++)
    {
      guint n_points;
      const float *points = wf_tile_feature_get_part (feature, i, &n_points);

      if (is_area)
        add_ring (pass, points, n_points);
      else
        add_line (pass, points, n_points);
    }
}

/* The widths are given at the zooms 0, 4 and 8. */
static double
get_width (const WfGroundLayer *layer,
           double               zoom)
{
  double at = CLAMP (zoom / 4, 0, 2);
  guint before = MIN (floor (at), 1);

  return layer->widths[before] + (at - before) * (layer->widths[before + 1] - layer->widths[before]);
}

static void
add_layer (Pass   *pass,
           GArray *tiles)
{
  cairo_new_path (pass->cr);
  for (guint i = 0; i < tiles->len; i++)
    {
      pass->tile = &g_array_index (tiles, Tile, i);
      if (!wf_tile_read (pass->tile->bytes, pass->layer->source_layer, add_feature, pass))
        g_debug ("The layer %s of a map tile is damaged", pass->layer->source_layer);
    }
}

static void
draw_layer (const WfGroundLayer *layer,
            double               zoom,
            cairo_t             *cr,
            gpointer             user_data)
{
  const WfPalette *palette = user_data;

  gdk_cairo_set_source_rgba (cr, G_STRUCT_MEMBER_P (palette, layer->color));
  if (layer->widths[0] == 0)
    {
      /* Where tiles overlap, an area counts twice. */
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
      cairo_fill (cr);
    }
  else
    {
      double width = get_width (layer, zoom);

      cairo_save (cr);
      cairo_set_line_width (cr, width);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      if (layer->dash[0] > 0)
        cairo_set_dash (cr, (double[]) { layer->dash[0] * width, layer->dash[1] * width }, 2, 0);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
}

static void
clear_tile (gpointer data)
{
  g_bytes_unref (((Tile *) data)->bytes);
}

static void
init_pass (Pass             *pass,
           const WfMapFrame *frame,
           double            fineness,
           cairo_t          *cr)
{
  *pass = (Pass) {
    .frame = frame,
    .cr = cr,
    .zoom = CLAMP (round (wf_map_frame_get_zoom (frame) - 1), 0, MAX_STYLE_ZOOM),
    .tolerance = TOLERANCE_PX / fineness,
  };
}

/* The tiles that are in view, of the zoom for tiles of 512 pixels. */
static GArray *
collect_tiles (WfAtlas          *atlas,
               const WfMapFrame *frame,
               double            fineness)
{
  GArray *tiles = g_array_new (FALSE, FALSE, sizeof (Tile));
  guint zoom = CLAMP (round (wf_map_frame_get_zoom (frame) - 1 + log2 (fineness)), 0, wf_atlas_get_max_zoom (atlas));
  int n = 1 << zoom;
  int right, bottom;
  graphene_rect_t view;

  g_array_set_clear_func (tiles, clear_tile);
  wf_map_frame_get_extents (frame, &view);
  right = floor ((view.origin.x + view.size.width) * n);
  bottom = MIN (floor ((view.origin.y + view.size.height) * n), n - 1);
  for (int x = floor (view.origin.x * n); x <= right; x++)
    for (int y = MAX (floor (view.origin.y * n), 0); y <= bottom; y++)
      {
        Tile tile = { NULL, zoom, ((x % n) + n) % n, y, floor (x / (double) n) };

        tile.bytes = wf_atlas_read_tile (atlas, zoom, tile.x, y);
        if (tile.bytes != NULL)
          g_array_append_val (tiles, tile);
      }

  return tiles;
}

/**
 * wf_ground_foreach:
 * @fineness: 1 for a screen; more where the picture is looked at more closely, less where it need not be exact
 * @cr: where the paths are built
 * @cancellable: (nullable): ends it early
 * @func: called for each layer from below, when its path is the current one of @cr
 *
 * Goes through what lies on the land: lakes, rivers, borders of states and within them.
 */
void
wf_ground_foreach (WfAtlas          *atlas,
                   const WfMapFrame *frame,
                   double            fineness,
                   cairo_t          *cr,
                   GCancellable     *cancellable,
                   WfGroundFunc      func,
                   gpointer          user_data)
{
  g_autoptr(GArray) tiles = collect_tiles (atlas, frame, fineness);
  Pass pass;

  init_pass (&pass, frame, fineness, cr);
  for (guint i = N_GROUNDS; i < WF_N_GROUND_LAYERS && !g_cancellable_is_cancelled (cancellable); i++)
    {
      pass.layer = &wf_ground_layers[i];
      add_layer (&pass, tiles);
      func (pass.layer, pass.zoom, cr, user_data);
    }
}

/**
 * wf_ground_draw:
 * @fineness: 1 for a screen; more where the picture is looked at more closely
 * @cancellable: (nullable): ends the drawing early
 *
 * Draws what lies on the land.
 */
void
wf_ground_draw (WfAtlas          *atlas,
                const WfMapFrame *frame,
                WfMapStyle        style,
                double            fineness,
                cairo_t          *cr,
                GCancellable     *cancellable)
{
  wf_ground_foreach (atlas, frame, fineness, cr, cancellable, draw_layer, (gpointer) wf_palette_get (style));
}

/**
 * wf_ground_add_lakes:
 * @fineness: 1 for a screen; more where the picture is looked at more closely, less where it need not be exact
 * @areas: (array length=n_areas): boxes in pixels
 * @cr: gets the path, to be filled by the winding rule
 *
 * Adds the lakes that reach into one of @areas.
 */
void
wf_ground_add_lakes (WfAtlas               *atlas,
                     const WfMapFrame      *frame,
                     double                 fineness,
                     const graphene_rect_t *areas,
                     guint                  n_areas,
                     cairo_t               *cr)
{
  g_autoptr(GArray) tiles = collect_tiles (atlas, frame, fineness);
  Pass pass;

  init_pass (&pass, frame, fineness, cr);
  pass.layer = &wf_ground_layers[LAKE_LAYER];
  pass.areas = areas;
  pass.n_areas = n_areas;
  add_layer (&pass, tiles);
}
