// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLabelSet: gathers the story's names and those of the tiles in view, without those that the story says itself, the
// most important first.

#include "wf-label-set.h"

#include <math.h>

#include "wf-area.h"
#include "wf-scene.h"

#define POINT_GAP_PX 5.0
#define MARKER_GAP_PX 15.0
#define RING_PX (WF_SCENE_RING_RADIUS - 0.5)  /* so that a name beside one is just free of it */
#define SAME_PLACE_PX 12.0
#define AREA_TOLERANCE_PX 2.0
#define SAMPLES_X 12
#define SAMPLES_Y 8

/* A name of the base map that the story itself says: its country, or a town at one of its points. */
static gboolean
is_told_by_story (GPtrArray        *names,
                  const WfMapFrame *frame,
                  const WfLabel    *label)
{
  for (guint i = 0; i < names->len; i++)
    {
      const WfLabel *story = names->pdata[i];

      if (story->kind == WF_LABEL_STORY_AREA && g_strcmp0 (story->key, label->key) == 0)
        return TRUE;
      if (wf_label_is_point (story) && wf_label_is_point (label) &&
          (g_str_equal (story->text, label->text) ||
           hypot (story->unit_x - label->unit_x, story->unit_y - label->unit_y) * frame->world < SAME_PLACE_PX))
        return TRUE;
    }

  return FALSE;
}

static void
clear_box (gpointer data)
{
  g_clear_pointer (&((WfLabelBox *) data)->area, gsk_path_unref);
}

/* How many samples in a row, from @x, @y on in one direction, are inside. */
static guint
count_run (gboolean inside[SAMPLES_Y][SAMPLES_X],
           int      x,
           int      y,
           int      dx,
           int      dy)
{
  guint n = 0;

  while (x >= 0 && y >= 0 && x < SAMPLES_X && y < SAMPLES_Y && inside[y][x])
    {
      n++;
      x += dx;
      y += dy;
    }

  return n;
}

/* A point well inside both the area and @room; %FALSE where hardly anything of the area is there. */
static gboolean
find_inside (GskPath               *area,
             const graphene_rect_t *room,
             graphene_point_t      *point)
{
  gboolean inside[SAMPLES_Y][SAMPLES_X];
  double step_x = room->size.width / SAMPLES_X, step_y = room->size.height / SAMPLES_Y;
  guint best = 0;

  for (int y = 0; y < SAMPLES_Y; y++)
    for (int x = 0; x < SAMPLES_X; x++)
      inside[y][x] = gsk_path_in_fill (area, &GRAPHENE_POINT_INIT (room->origin.x + (x + 0.5) * step_x,
                                                                   room->origin.y + (y + 0.5) * step_y),
                                       GSK_FILL_RULE_EVEN_ODD);

  for (int y = 0; y < SAMPLES_Y; y++)
    for (int x = 0; x < SAMPLES_X; x++)
      {
        guint across = MIN (count_run (inside, x, y, -1, 0), count_run (inside, x, y, 1, 0));
        guint down = MIN (count_run (inside, x, y, 0, -1), count_run (inside, x, y, 0, 1));

        if (MIN (across, down) > best)
          {
            best = MIN (across, down);
            *point = GRAPHENE_POINT_INIT (room->origin.x + (x + 0.5) * step_x, room->origin.y + (y + 0.5) * step_y);
          }
      }

  return best > 0;
}

/* Where the area lies that a name goes across; %NULL where it is not in view, or too small to be anything but a point. */
static GskPath *
create_area (WfShapeCache     *shapes,
             const WfMapFrame *frame,
             const WfLabel    *label)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();

  if (!wf_shape_cache_add_path (shapes, label->key, wf_map_frame_get_zoom (frame) - 1, frame, AREA_TOLERANCE_PX, builder, NULL))
    return NULL;

  return gsk_path_builder_to_path (builder);
}

static void
add_box (WfLabelSet            *self,
         const WfMapFrame      *frame,
         const graphene_rect_t *room,
         WfShapeCache          *shapes,
         const WfLabel         *label)
{
  WfLabelBox box = { .label = label, .beside = wf_label_is_point (label) };
  double x = label->unit_x + round (frame->center_x - label->unit_x);

  wf_map_frame_unit_to_screen (frame, x, label->unit_y, &box.point);
  if (label->kind == WF_LABEL_STORY_AREA && shapes != NULL)
    {
      graphene_point_t center;

      box.beside = wf_scene_is_ringed (shapes, frame, label->key, &center);
      box.area = box.beside ? NULL : create_area (shapes, frame, label);
    }
  if (!graphene_rect_contains_point (room, &box.point) && (box.area == NULL || !find_inside (box.area, room, &box.point)))
    {
      clear_box (&box);
      return;
    }

  box.gap = wf_label_is_story (label) ? MARKER_GAP_PX : POINT_GAP_PX;
  g_array_append_val (self->boxes, box);
}

static void
gather_tiles (WfLabelSet            *self,
              const WfMapFrame      *frame,
              const graphene_rect_t *room,
              GPtrArray             *story,
              guint                  max_zoom,
              WfLabelTileFunc        get_tile,
              gpointer               user_data)
{
  double zoom = CLAMP (round (wf_map_frame_get_zoom (frame) - 1), 0, max_zoom);
  int n = exp2 (zoom);
  graphene_rect_t view;
  int left, right, top, bottom;

  wf_map_frame_get_extents (frame, &view);
  left = floor (view.origin.x * n);
  right = MIN (floor ((view.origin.x + view.size.width) * n), left + n - 1);
  top = MAX (floor (view.origin.y * n), 0);
  bottom = MIN (floor ((view.origin.y + view.size.height) * n), n - 1);

  for (int x = left; x <= right; x++)
    for (int y = top; y <= bottom; y++)
      {
        GPtrArray *labels = get_tile (zoom, ((x % n) + n) % n, y, user_data);

        if (labels == NULL)
          continue;
        g_ptr_array_add (self->held, g_ptr_array_ref (labels));
        for (guint i = 0; i < labels->len; i++)
          if (!is_told_by_story (story, frame, labels->pdata[i]))
            add_box (self, frame, room, NULL, labels->pdata[i]);
      }
}

/* How much room an area has in view. */
static double
get_extent (const WfLabelBox *box)
{
  graphene_rect_t bounds;

  return box->area != NULL && gsk_path_get_bounds (box->area, &bounds) ? bounds.size.width * bounds.size.height : 0;
}

static int
compare_boxes (gconstpointer a,
               gconstpointer b)
{
  const WfLabel *first = ((const WfLabelBox *) a)->label;
  const WfLabel *second = ((const WfLabelBox *) b)->label;
  double first_extent, second_extent;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;

  /* The name of a large area lies across it; that of a small one may stand at its edge. */
  first_extent = get_extent (a);
  second_extent = get_extent (b);
  if (first_extent != second_extent)
    return first_extent > second_extent ? -1 : 1;

  return strcmp (first->text, second->text);
}

void
wf_label_set_init (WfLabelSet *self)
{
  self->boxes = g_array_new (FALSE, FALSE, sizeof (WfLabelBox));
  g_array_set_clear_func (self->boxes, clear_box);
  self->held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

void
wf_label_set_clear (WfLabelSet *self)
{
  g_clear_pointer (&self->boxes, g_array_unref);
  g_clear_pointer (&self->held, g_ptr_array_unref);
}

/**
 * wf_label_set_gather:
 * @room: the part of the view that names may be in
 * @story: (element-type WfLabel): the names that the stop asks for; to be kept as long as the boxes are used
 * @shapes: (nullable): tells where an area is in view when the middle of it is not; %NULL leaves such names out
 * @max_zoom: of the tiles
 * @get_tile: (nullable) (scope call): gets the names of a tile; %NULL for those of the story only
 *
 * Fills in the boxes of all names that are in view, the most important first; they have no size yet.
 */
void
wf_label_set_gather (WfLabelSet            *self,
                     const WfMapFrame      *frame,
                     const graphene_rect_t *room,
                     GPtrArray             *story,
                     WfShapeCache          *shapes,
                     guint                  max_zoom,
                     WfLabelTileFunc        get_tile,
                     gpointer               user_data)
{
  g_array_set_size (self->boxes, 0);
  g_ptr_array_set_size (self->held, 0);
  for (guint i = 0; i < story->len; i++)
    add_box (self, frame, room, shapes, story->pdata[i]);
  if (get_tile != NULL)
    gather_tiles (self, frame, room, story, max_zoom, get_tile, user_data);
  g_array_sort (self->boxes, compare_boxes);
}

/**
 * wf_label_set_add_rings:
 * @areas: (element-type WfArea): what is highlighted
 * @boxes: (element-type graphene_rect_t): gets the boxes around those areas that are drawn with a ring; names keep off
 */
void
wf_label_set_add_rings (GPtrArray        *areas,
                        WfShapeCache     *shapes,
                        const WfMapFrame *frame,
                        GArray           *boxes)
{
  for (guint i = 0; i < areas->len; i++)
    {
      graphene_point_t center;
      graphene_rect_t box;

      if (!wf_scene_is_ringed (shapes, frame, ((WfArea *) areas->pdata[i])->code, &center))
        continue;
      box = GRAPHENE_RECT_INIT (center.x - RING_PX, center.y - RING_PX, 2 * RING_PX, 2 * RING_PX);
      g_array_append_val (boxes, box);
    }
}
