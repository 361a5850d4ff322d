// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Greedy placement: in the order given, each name takes the first of its positions that is wholly in view and free.
// Names that the stop itself asks for try more of them: elsewhere on their area, at its edge, and away from it, with a
// line that leads there.

#include "wf-label-placer.h"

#include <math.h>

#include "wf-label-text.h"

#define SPACING_PX 3.0
#define STEP_PX 4.0
#define N_TURNS 32
#define MAX_AWAY_PX 160.0    /* from its middle, or from its edge where a line leads to it */
#define MAX_UNLED_PX 24.0    /* beside its point without a line */
#define SAMPLES_X 5
#define SAMPLES_Y 3

/* Which way the name lies from its point, best first: beside it, above, below, then the corners. */
static const struct {
  double dx;
  double dy;
} directions[] = {
  { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 },
};

static graphene_point_t
get_middle (const graphene_rect_t *box)
{
  return GRAPHENE_POINT_INIT (box->origin.x + box->size.width / 2, box->origin.y + box->size.height / 2);
}

/* Whether a rectangle lies on a line. */
static gboolean
is_on_line (const graphene_rect_t  *rect,
            const graphene_point_t *from,
            const graphene_point_t *to)
{
  int n = MAX (1, ceil (graphene_point_distance (from, to, NULL, NULL) / SPACING_PX));

  for (int i = 0; i <= n; i++)
    {
      graphene_point_t point;

      graphene_point_interpolate (from, to, (double) i / n, &point);
      if (graphene_rect_contains_point (rect, &point))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_room_free (const graphene_rect_t *room,
              const graphene_rect_t *obstacles,
              guint                  n_obstacles,
              const WfLabelBox      *boxes,
              guint                  n_boxes)
{
  for (guint i = 0; i < n_obstacles; i++)
    if (graphene_rect_intersection (room, &obstacles[i], NULL))
      return FALSE;
  for (guint i = 0; i < n_boxes; i++)
    {
      graphene_point_t middle;

      if (!boxes[i].placed)
        continue;
      if (graphene_rect_intersection (room, &boxes[i].taken, NULL))
        return FALSE;
      if (!boxes[i].led)
        continue;
      middle = get_middle (&boxes[i].box);
      if (is_on_line (room, &middle, &boxes[i].point))
        return FALSE;
    }

  return TRUE;
}

/* The names before it are those that are placed already. */
typedef struct {
  WfLabelBox            *boxes;
  guint                  index;
  guint                  n_boxes;
  const graphene_rect_t *view;
  const graphene_rect_t *obstacles;
  guint                  n_obstacles;
} Pass;

static gboolean
is_free (const Pass            *pass,
         const graphene_rect_t *box)
{
  graphene_rect_t padded;

  if (!graphene_rect_contains_rect (pass->view, box))
    return FALSE;

  graphene_rect_inset_r (box, -SPACING_PX, -SPACING_PX, &padded);

  return is_room_free (&padded, pass->obstacles, pass->n_obstacles, pass->boxes, pass->index);
}

static void
accept (WfLabelBox            *self,
        const graphene_rect_t *box,
        gboolean               led)
{
  self->box = *box;
  self->taken = *box;
  self->placed = TRUE;
  self->led = led && !graphene_rect_contains_point (box, &self->point);

  if (self->beside)
    {
      double r = self->gap / 2;
      graphene_rect_t dot = GRAPHENE_RECT_INIT (self->point.x - r, self->point.y - r, 2 * r, 2 * r);

      if (!self->led)
        graphene_rect_union (box, &dot, &self->taken);
    }
}

/* --- Beside a point --------------------------------------------------------------------- */

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

static gboolean
try_around (const Pass *pass,
            double      gap)
{
  WfLabelBox *self = &pass->boxes[pass->index];

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      graphene_rect_t box;

      position (self, i, gap, &box);
      if (is_free (pass, &box))
        {
          accept (self, &box, FALSE);
          return TRUE;
        }
    }

  return FALSE;
}

/* A dot would show through the names that are there already. */
static gboolean
is_dot_free (const Pass *pass)
{
  const WfLabelBox *self = &pass->boxes[pass->index];
  double r = wf_label_get_dot_radius (self->label);
  graphene_rect_t dot = GRAPHENE_RECT_INIT (self->point.x - r, self->point.y - r, 2 * r, 2 * r);

  return r == 0 || wf_label_is_story (self->label) ||
         is_room_free (&dot, pass->obstacles, pass->n_obstacles, pass->boxes, pass->index);
}

/* --- Across an area --------------------------------------------------------------------- */

/* From best to worst. */
typedef enum {
  ON_AREA,    /* its middle is on the area */
  AT_AREA,    /* it touches the area, and its middle is on none that another name belongs to */
  OFF_CLEAR,  /* as OFF_AREA, and no line lies under a name or crosses another */
  OFF_AREA,   /* a line leads to the area; it is on none that another name belongs to */
  ANYWHERE,
  N_PLACES
} Place;

static gboolean
is_on (GskPath                *area,
       const graphene_point_t *point)
{
  return area != NULL && gsk_path_in_fill (area, point, GSK_FILL_RULE_EVEN_ODD);
}

static gboolean
touches (GskPath               *area,
         const graphene_rect_t *box)
{
  for (guint i = 0; i < SAMPLES_X; i++)
    for (guint j = 0; j < SAMPLES_Y; j++)
      if (is_on (area, &GRAPHENE_POINT_INIT (box->origin.x + (i + 0.5) / SAMPLES_X * box->size.width,
                                             box->origin.y + (j + 0.5) / SAMPLES_Y * box->size.height)))
        return TRUE;

  return FALSE;
}

static gboolean
is_on_other (const Pass             *pass,
             const graphene_point_t *point)
{
  for (guint i = 0; i < pass->n_boxes; i++)
    if (i != pass->index && is_on (pass->boxes[i].area, point))
      return TRUE;

  return FALSE;
}

/* Which side of a line a point is on. */
static gboolean
is_left (const graphene_point_t *from,
         const graphene_point_t *to,
         const graphene_point_t *point)
{
  return (to->x - from->x) * (point->y - from->y) > (to->y - from->y) * (point->x - from->x);
}

static gboolean
is_line_clear (const Pass             *pass,
               const graphene_point_t *middle)
{
  const graphene_point_t *point = &pass->boxes[pass->index].point;

  for (guint i = 0; i < pass->index; i++)
    {
      const WfLabelBox *other = &pass->boxes[i];
      graphene_point_t other_middle;

      if (!other->placed)
        continue;
      other_middle = get_middle (&other->box);
      /* A place below another's name cannot be led to otherwise. */
      if (!graphene_rect_contains_point (&other->box, point) && is_on_line (&other->box, middle, point))
        return FALSE;
      if (other->led &&
          is_left (middle, point, &other_middle) != is_left (middle, point, &other->point) &&
          is_left (&other_middle, &other->point, middle) != is_left (&other_middle, &other->point, point))
        return FALSE;
    }

  return TRUE;
}

static gboolean
suits (const Pass             *pass,
       const graphene_rect_t  *box,
       const graphene_point_t *middle,
       Place                   place)
{
  GskPath *area = pass->boxes[pass->index].area;

  switch (place)
    {
    case ON_AREA:
      return is_on (area, middle);
    case AT_AREA:
      return touches (area, box) && !is_on_other (pass, middle);
    case OFF_CLEAR:
      return !is_on_other (pass, middle) && is_line_clear (pass, middle);
    case OFF_AREA:
      return !is_on_other (pass, middle);
    default:
      return TRUE;
    }
}

/* Looks for a place around the point, the nearest first. */
static gboolean
try_away (const Pass *pass,
          Place       place)
{
  WfLabelBox *self = &pass->boxes[pass->index];
  double max = place == OFF_CLEAR || place == OFF_AREA ? MAX_AWAY_PX / 2 : MAX_AWAY_PX;
  /* Off the area it is the line that is to be short, which ends at the edge of the name. */
  double beyond_x = place >= OFF_CLEAR ? self->width / 2 : 0;
  double beyond_y = place >= OFF_CLEAR ? self->height / 2 : 0;

  for (double away = STEP_PX; away <= max; away += STEP_PX)
    for (guint i = 0; i < N_TURNS; i++)
      {
        /* Up, down, and then more and more to the sides. */
        double turn = (i % 2 == 0 ? 0 : G_PI) + (i / 2 % 2 == 0 ? 1 : -1) * ((i / 2 + 1) / 2) * G_PI / (N_TURNS / 2);
        graphene_point_t middle = GRAPHENE_POINT_INIT (self->point.x + (away + beyond_x) * sin (turn),
                                                       self->point.y - (away + beyond_y) * cos (turn));
        graphene_rect_t box = GRAPHENE_RECT_INIT (round (middle.x - self->width / 2), round (middle.y - self->height / 2),
                                                  self->width, self->height);

        if (is_free (pass, &box) && suits (pass, &box, &middle, place))
          {
            accept (self, &box, place >= OFF_CLEAR);
            return TRUE;
          }
      }

  return FALSE;
}

static void
place_beside (const Pass *pass)
{
  WfLabelBox *self = &pass->boxes[pass->index];

  if (!is_dot_free (pass) || try_around (pass, self->gap) || !wf_label_is_story (self->label) ||
      !graphene_rect_contains_point (pass->view, &self->point))
    return;

  for (double gap = self->gap + STEP_PX; gap < MAX_UNLED_PX; gap += STEP_PX)
    if (try_around (pass, gap))
      return;
  for (Place place = OFF_CLEAR; place < N_PLACES; place++)
    if (try_away (pass, place))
      return;
}

static void
place_across (const Pass *pass)
{
  WfLabelBox *self = &pass->boxes[pass->index];
  graphene_rect_t box = GRAPHENE_RECT_INIT (round (self->point.x - self->width / 2), round (self->point.y - self->height / 2),
                                            self->width, self->height);

  if (is_free (pass, &box))
    accept (self, &box, FALSE);
  else if (wf_label_is_story (self->label) && graphene_rect_contains_point (pass->view, &self->point))
    for (Place place = self->area != NULL ? ON_AREA : OFF_CLEAR; place < N_PLACES; place++)
      if (try_away (pass, place))
        return;
}

/**
 * wf_label_placer_place:
 * @boxes: (inout) (array length=n_boxes): the names, the most important first
 * @view: what can be seen
 * @obstacles: (array length=n_obstacles): what no name may cover
 *
 * Fills in where each name goes. No two names placed touch each other or an obstacle, nor the line of one placed before.
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
      Pass pass = { boxes, i, n_boxes, view, obstacles, n_obstacles };

      boxes[i].placed = boxes[i].led = FALSE;
      if (boxes[i].beside)
        place_beside (&pass);
      else
        place_across (&pass);
    }
}
