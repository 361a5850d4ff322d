// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLabelSet: gathers the story's names and those of the tiles in view, without those that the story says itself, the
// most important first.

#include "wf-label-set.h"

#include <math.h>

#define POINT_GAP_PX 5.0
#define MARKER_GAP_PX 15.0
#define SAME_PLACE_PX 12.0

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
add_box (WfLabelSet            *self,
         const WfMapFrame      *frame,
         const graphene_rect_t *room,
         WfShapeCache          *shapes,
         const WfLabel         *label)
{
  WfLabelBox box = { .label = label };
  double x = label->unit_x + round (frame->center_x - label->unit_x);

  wf_map_frame_unit_to_screen (frame, x, label->unit_y, &box.point);
  if (!graphene_rect_contains_point (room, &box.point) &&
      !(label->kind == WF_LABEL_STORY_AREA && shapes != NULL &&
        wf_shape_cache_find_inside (shapes, label->key, frame, room, &box.point)))
    return;

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

static int
compare_boxes (gconstpointer a,
               gconstpointer b)
{
  const WfLabel *first = ((const WfLabelBox *) a)->label;
  const WfLabel *second = ((const WfLabelBox *) b)->label;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;

  return strcmp (first->text, second->text);
}

void
wf_label_set_init (WfLabelSet *self)
{
  self->boxes = g_array_new (FALSE, FALSE, sizeof (WfLabelBox));
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
