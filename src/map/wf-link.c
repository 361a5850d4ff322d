// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLink: a line with a casing, so that it reads on any ground, and an arrow head that stops short of its target. Roles
// differ by colour and by dashes.

#include "wf-link.h"

#include <math.h>

#include "wf-label.h"
#include "wf-place-locate.h"
#include "wf-role.h"
#include "wf-sphere.h"

#define LINE_PX 2.5
#define CASING_PX 5.5
#define HEAD_PX 12.0
#define MAX_FIT_LATITUDE 78.0  /* Web Mercator stretches what lies beyond */
#define CLEARANCE_PX 14.0  /* free of the markers at both ends */

/* Dash and gap in pixels for each role; 0 is a whole line. */
static const float dashes[WF_N_ROLE_STYLES][2] = {
  [WF_ROLE_PRIMARY] = { 0, 0 },
  [WF_ROLE_SECONDARY] = { 10, 5 },
  [WF_ROLE_TERTIARY] = { 2, 5 },
  [WF_ROLE_QUATERNARY] = { 16, 4 },
  [WF_ROLE_CONTEXT] = { 5, 5 },
  [WF_ROLE_OUTLINE] = { 6, 4 },
};

static void
link_free (gpointer data)
{
  WfLink *self = data;

  g_object_unref (self->connection);
  g_free (self);
}

static GskPath *
build_head (const graphene_point_t *tip,
            double                  angle)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, tip->x, tip->y);
  for (int side = -1; side <= 1; side += 2)
    gsk_path_builder_line_to (builder,
                              tip->x - HEAD_PX * cos (angle + side * 0.45),
                              tip->y - HEAD_PX * sin (angle + side * 0.45));
  gsk_path_builder_close (builder);

  return gsk_path_builder_to_path (builder);
}

/**
 * wf_link_create_paths:
 * @copy: which copy of the world
 * @grown: 0…1: how far the arc has grown
 * @line: (out): the arc between the clearances around its ends
 * @head: (out): the tip of its arrow
 *
 * Returns: whether anything of it is left to draw
 */
gboolean
wf_link_create_paths (const WfLink      *self,
                      const WfMapFrame  *frame,
                      int                copy,
                      double             grown,
                      GskPath          **line,
                      GskPath          **head)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  graphene_point_t points[WF_ARC_POINTS];
  guint last = round (grown * (WF_ARC_POINTS - 1));
  graphene_point_t tip;
  double angle;
  guint first = 0;

  for (guint i = 0; i <= last; i++)
    wf_map_frame_unit_to_screen (frame, self->arc.points[i].x + copy, self->arc.points[i].y, &points[i]);

  while (first < last && graphene_point_distance (&points[first], &points[0], NULL, NULL) < CLEARANCE_PX)
    first++;
  tip = points[last];
  while (last > first && graphene_point_distance (&points[last], &tip, NULL, NULL) < CLEARANCE_PX)
    last--;
  if (last <= first)
    return FALSE;

  /* The head begins where the line ends, on the circle of clearance around the target. */
  angle = atan2 (tip.y - points[last].y, tip.x - points[last].x);
  tip.x -= CLEARANCE_PX * cos (angle);
  tip.y -= CLEARANCE_PX * sin (angle);

  gsk_path_builder_move_to (builder, points[first].x, points[first].y);
  for (guint i = first + 1; i <= last; i++)
    gsk_path_builder_line_to (builder, points[i].x, points[i].y);
  *line = gsk_path_builder_to_path (builder);
  *head = build_head (&tip, angle);

  return TRUE;
}

static void
draw_arrow (GskPath         *line,
            GskPath         *head,
            int              role,
            const WfBrush   *brush,
            const WfPalette *palette)
{
  const GdkRGBA *color = role < 0 ? &palette->connection : &palette->roles[role].outline;
  g_autoptr(GskStroke) casing = gsk_stroke_new (CASING_PX);
  g_autoptr(GskStroke) stroke = gsk_stroke_new (LINE_PX);

  gsk_stroke_set_line_cap (casing, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (casing, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (role >= 0 && dashes[role][0] > 0)
    gsk_stroke_set_dash (stroke, dashes[role], 2);

  wf_brush_stroke (brush, line, casing, &palette->connection_casing);
  gsk_stroke_set_line_width (casing, CASING_PX - LINE_PX);
  wf_brush_stroke (brush, head, casing, &palette->connection_casing);
  wf_brush_stroke (brush, line, stroke, color);
  wf_brush_fill (brush, head, color);
}

static void
draw_link (const WfLink     *self,
           const WfBrush    *brush,
           const WfMapFrame *frame,
           int               copy,
           const WfPalette  *palette,
           double            grown)
{
  g_autoptr(GskPath) line = NULL;
  g_autoptr(GskPath) head = NULL;

  if (wf_link_create_paths (self, frame, copy, grown, &line, &head))
    draw_arrow (line, head, self->role, brush, palette);
}

/**
 * wf_link_draw_sample:
 * @role: a WfRoleStyle, or -1
 * @width: how long it is, from 0
 * @y: where it is
 *
 * Draws an arrow to the right for a legend.
 */
void
wf_link_draw_sample (int              role,
                     const WfBrush   *brush,
                     const WfPalette *palette,
                     double           width,
                     double           y)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) line = NULL;
  g_autoptr(GskPath) head = build_head (&GRAPHENE_POINT_INIT (width - CASING_PX / 2, y), 0);

  gsk_path_builder_move_to (builder, CASING_PX / 2, y);
  gsk_path_builder_line_to (builder, width - CASING_PX / 2 - HEAD_PX, y);
  line = gsk_path_builder_to_path (builder);
  draw_arrow (line, head, role, brush, palette);
}

/**
 * wf_link_dup_label:
 *
 * Returns: (transfer full) (nullable): what the connection is called
 */
char *
wf_link_dup_label (const WfLink       *self,
                   const char * const *languages)
{
  WfText *text = wf_connection_get_label (self->connection);

  return text != NULL ? wf_text_dup_plain (text, languages) : NULL;
}

/**
 * wf_links_new:
 * @connections: (nullable): a list of WfConnection
 * @gazetteer: (nullable): where countries are
 *
 * Returns: (transfer full) (element-type WfLink): the arcs of those connections whose ends the map knows
 */
GPtrArray *
wf_links_new (GListModel  *connections,
              WfGazetteer *gazetteer)
{
  guint n = connections != NULL ? g_list_model_get_n_items (connections) : 0;
  GPtrArray *links = g_ptr_array_new_with_free_func (link_free);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(WfConnection) connection = g_list_model_get_item (connections, i);
      WfRole *role = wf_connection_get_role (connection);
      double from_lat, from_lon, to_lat, to_lon;
      WfLink *self;

      if (!wf_place_locate (wf_connection_get_from (connection), gazetteer, &from_lat, &from_lon) ||
          !wf_place_locate (wf_connection_get_to (connection), gazetteer, &to_lat, &to_lon))
        continue;

      self = g_new0 (WfLink, 1);
      self->connection = g_steal_pointer (&connection);
      self->role = role != NULL ? (int) wf_role_get_style (role) : -1;
      wf_arc_init (&self->arc, from_lat, from_lon, to_lat, to_lon);
      g_ptr_array_add (links, self);
    }

  return links;
}

/**
 * wf_links_extend_bounds:
 * @links: (element-type WfLink):
 * @bounds: (inout): grows so that the northernmost and southernmost points of the arcs are within, as far as 78 degrees
 */
void
wf_links_extend_bounds (GPtrArray *links,
                        WfBounds  *bounds)
{
  for (guint i = 0; i < links->len; i++)
    {
      const WfLink *link = links->pdata[i];

      for (guint j = 0; j < WF_ARC_POINTS; j++)
        {
          double lat = wf_mercator_lat (link->arc.points[j].y);
          double lon = wf_sphere_wrap_lon (wf_mercator_lon (link->arc.points[j].x));
          WfBounds point;

          wf_bounds_init_point (&point, CLAMP (lat, -MAX_FIT_LATITUDE, MAX_FIT_LATITUDE), lon);
          wf_bounds_extend (bounds, &point);
        }
    }
}

static WfLabel *
find_label (GPtrArray  *labels,
            const char *text)
{
  for (guint i = 0; i < labels->len; i++)
    {
      WfLabel *label = labels->pdata[i];

      if (label->kind == WF_LABEL_CONNECTION && g_str_equal (label->text, text))
        return label;
    }

  return NULL;
}

/**
 * wf_links_add_labels:
 * @links: (element-type WfLink):
 * @labels: (element-type WfLabel): gets what the connections are called, at the middle of each
 * @second: (nullable): the language of the second line
 *
 * Those that are called the same get one name, at the northernmost of them; the legend says that it is theirs.
 */
void
wf_links_add_labels (GPtrArray          *links,
                     GPtrArray          *labels,
                     const char * const *languages,
                     const char         *second)
{
  for (guint i = 0; i < links->len; i++)
    {
      const WfLink *link = links->pdata[i];
      const graphene_point_t *middle = &link->arc.points[WF_ARC_POINTS / 2];
      g_autofree char *text = wf_link_dup_label (link, languages);
      g_autofree char *other = NULL;
      WfLabel *shared;

      if (text == NULL)
        continue;
      shared = find_label (labels, text);
      if (shared != NULL)
        {
          if (middle->y < shared->unit_y)
            {
              shared->unit_x = middle->x;
              shared->unit_y = middle->y;
            }
          continue;
        }
      if (second != NULL)
        other = wf_link_dup_label (link, (const char *[]) { second, NULL });
      g_ptr_array_add (labels, wf_label_new (WF_LABEL_CONNECTION, NULL, text, other, middle->x, middle->y, i));
    }
}

/**
 * wf_links_draw:
 * @links: (element-type WfLink):
 * @grown: 0…1: how far the arcs have come
 */
void
wf_links_draw (GPtrArray        *links,
               const WfBrush    *brush,
               const WfMapFrame *frame,
               const WfPalette  *palette,
               double            grown)
{
  for (guint i = 0; i < links->len; i++)
    {
      const WfLink *link = links->pdata[i];
      int first, last;

      wf_map_frame_get_copies (frame, link->arc.left, link->arc.right, &first, &last);
      for (int copy = first; copy <= last; copy++)
        draw_link (link, brush, frame, copy, palette, grown);
    }
}
