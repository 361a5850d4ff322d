// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Greedy placement: in the order given, each name takes the first of its positions that is wholly in view and free.
// Names that the stop itself asks for try positions farther away too.

#include "wf-label-placer.h"

#include <math.h>

#define SPACING_PX 3.0

/* Which way the name lies from its point, best first: beside it, above, below, then the corners. */
static const struct {
  double dx;
  double dy;
} directions[] = {
  { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 },
};

static gboolean
is_free (const graphene_rect_t *box,
         const graphene_rect_t *view,
         const graphene_rect_t *obstacles,
         guint                  n_obstacles,
         const WfLabelBox      *boxes,
         guint                  n_boxes)
{
  graphene_rect_t padded;

  if (!graphene_rect_contains_rect (view, box))
    return FALSE;

  graphene_rect_inset_r (box, -SPACING_PX, -SPACING_PX, &padded);
  for (guint i = 0; i < n_obstacles; i++)
    if (graphene_rect_intersection (&padded, &obstacles[i], NULL))
      return FALSE;
  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].placed && graphene_rect_intersection (&padded, &boxes[i].taken, NULL))
      return FALSE;

  return TRUE;
}

static void
position (const WfLabelBox *box,
          guint             direction,
          double            gap,
          graphene_rect_t  *result)
{
  double dx = directions[direction].dx, dy = directions[direction].dy;

  *result = GRAPHENE_RECT_INIT (round (box->point.x + dx * (gap + box->width / 2) - box->width / 2),
                                round (box->point.y + dy * (gap + box->height / 2) - box->height / 2),
                                box->width, box->height);
}

static void
accept (WfLabelBox            *self,
        const graphene_rect_t *box)
{
  self->box = *box;
  self->taken = *box;
  self->placed = TRUE;

  if (wf_label_is_point (self->label))
    {
      double r = self->gap / 2;
      graphene_rect_t dot = GRAPHENE_RECT_INIT (self->point.x - r, self->point.y - r, 2 * r, 2 * r);

      graphene_rect_union (box, &dot, &self->taken);
    }
}

static gboolean
try_around (WfLabelBox            *boxes,
            guint                  index,
            double                 gap,
            const graphene_rect_t *view,
            const graphene_rect_t *obstacles,
            guint                  n_obstacles)
{
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      graphene_rect_t box;

      position (&boxes[index], i, gap, &box);
      if (is_free (&box, view, obstacles, n_obstacles, boxes, index))
        {
          accept (&boxes[index], &box);
          return TRUE;
        }
    }

  return FALSE;
}

static void
place_one (WfLabelBox            *boxes,
           guint                  index,
           const graphene_rect_t *view,
           const graphene_rect_t *obstacles,
           guint                  n_obstacles)
{
  WfLabelBox *self = &boxes[index];

  if (!wf_label_is_point (self->label))
    {
      graphene_rect_t box = GRAPHENE_RECT_INIT (round (self->point.x - self->width / 2),
                                                round (self->point.y - self->height / 2),
                                                self->width, self->height);

      if (is_free (&box, view, obstacles, n_obstacles, boxes, index))
        {
          accept (self, &box);
          return;
        }
    }
  else if (try_around (boxes, index, self->gap, view, obstacles, n_obstacles))
    {
      return;
    }

  if (wf_label_is_story (self->label) && graphene_rect_contains_point (view, &self->point))
    for (double gap = self->gap + 6; gap < 90; gap += 12)
      if (try_around (boxes, index, gap, view, obstacles, n_obstacles))
        return;
}

/**
 * wf_label_placer_place:
 * @boxes: (inout) (array length=n_boxes): the names, the most important first
 * @view: what can be seen
 * @obstacles: (array length=n_obstacles): what no name may cover
 *
 * Fills in where each name goes. No two names placed touch each other or an obstacle.
 */
void
wf_label_placer_place (WfLabelBox            *boxes,
                       guint                  n_boxes,
                       const graphene_rect_t *view,
                       const graphene_rect_t *obstacles,
                       guint                  n_obstacles)
{
  for (guint i = 0; i < n_boxes; i++)
    {
      boxes[i].placed = FALSE;
      place_one (boxes, i, view, obstacles, n_obstacles);
    }
}
