// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfConnectionLayer: each connection is a line with a casing, so that it reads on any ground, and an arrow head that
// stops short of its target. Roles differ by colour and by dashes. New arcs grow from their start where motion is
// allowed.

#include "wf-connection-layer.h"

#include <math.h>

#include "wf-arc.h"
#include "wf-connection.h"
#include "wf-label.h"
#include "wf-map-frame.h"
#include "wf-palette.h"
#include "wf-place-locate.h"
#include "wf-role.h"
#include "wf-sphere.h"

#define GROW_SECONDS 0.6
#define LINE_PX 2.5
#define CASING_PX 5.5
#define HEAD_PX 12.0
#define MAX_FIT_LATITUDE 72.0  /* Web Mercator stretches what lies beyond */
#define CLEARANCE_PX 14.0  /* free of the markers at both ends */

typedef struct {
  WfConnection *connection;
  WfArc         arc;
  int           role;  /* WfRoleStyle, or -1 */
} Link;

struct _WfConnectionLayer
{
  ShumateLayer parent_instance;

  WfGazetteer *gazetteer;
  WfMapStyle   style;
  GPtrArray   *links;
  double       grown;  /* 0…1 */
  guint        tick_id;
  gint64       start_us;
};

G_DEFINE_FINAL_TYPE (WfConnectionLayer, wf_connection_layer, SHUMATE_TYPE_LAYER)

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
  Link *link = data;

  g_object_unref (link->connection);
  g_free (link);
}

/* The part of the arc on the screen between the clearances, up to how far it has grown; %FALSE if nothing is left. */
static gboolean
build_line (const Link        *link,
            const WfMapFrame  *frame,
            int                copy,
            double             grown,
            GskPath          **line,
            graphene_point_t  *tip,
            double            *angle)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  graphene_point_t points[WF_ARC_POINTS];
  guint last = round (grown * (WF_ARC_POINTS - 1));
  guint first = 0;

  for (guint i = 0; i <= last; i++)
    wf_map_frame_unit_to_screen (frame, link->arc.points[i].x + copy, link->arc.points[i].y, &points[i]);

  while (first < last && graphene_point_distance (&points[first], &points[0], NULL, NULL) < CLEARANCE_PX)
    first++;
  *tip = points[last];
  while (last > first && graphene_point_distance (&points[last], tip, NULL, NULL) < CLEARANCE_PX)
    last--;
  if (last <= first)
    return FALSE;

  /* The head begins where the line ends, on the circle of clearance around the target. */
  *angle = atan2 (tip->y - points[last].y, tip->x - points[last].x);
  tip->x -= CLEARANCE_PX * cos (*angle);
  tip->y -= CLEARANCE_PX * sin (*angle);

  gsk_path_builder_move_to (builder, points[first].x, points[first].y);
  for (guint i = first + 1; i <= last; i++)
    gsk_path_builder_line_to (builder, points[i].x, points[i].y);
  *line = gsk_path_builder_to_path (builder);

  return TRUE;
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

static void
snapshot_link (WfConnectionLayer *self,
               GtkSnapshot       *snapshot,
               const WfMapFrame  *frame,
               const Link        *link,
               int                copy)
{
  const WfPalette *palette = wf_palette_get (self->style);
  const GdkRGBA *color = link->role < 0 ? &palette->connection : &palette->roles[link->role].outline;
  g_autoptr(GskStroke) casing = gsk_stroke_new (CASING_PX);
  g_autoptr(GskStroke) stroke = gsk_stroke_new (LINE_PX);
  g_autoptr(GskPath) line = NULL;
  g_autoptr(GskPath) head = NULL;
  graphene_point_t tip;
  double angle;

  if (!build_line (link, frame, copy, self->grown, &line, &tip, &angle))
    return;

  head = build_head (&tip, angle);
  gsk_stroke_set_line_cap (casing, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (casing, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (link->role >= 0 && dashes[link->role][0] > 0)
    gsk_stroke_set_dash (stroke, dashes[link->role], 2);

  gtk_snapshot_append_stroke (snapshot, line, casing, &palette->connection_casing);
  gsk_stroke_set_line_width (casing, CASING_PX - LINE_PX);
  gtk_snapshot_append_stroke (snapshot, head, casing, &palette->connection_casing);
  gtk_snapshot_append_stroke (snapshot, line, stroke, color);
  gtk_snapshot_append_fill (snapshot, head, GSK_FILL_RULE_WINDING, color);
}

static void
wf_connection_layer_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  WfConnectionLayer *self = WF_CONNECTION_LAYER (widget);
  WfMapFrame frame;

  wf_map_frame_init_for_viewport (&frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget);
  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = self->links->pdata[i];
      int first, last;

      wf_map_frame_get_copies (&frame, link->arc.left, link->arc.right, &first, &last);
      for (int copy = first; copy <= last; copy++)
        snapshot_link (self, snapshot, &frame, link, copy);
    }
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  WfConnectionLayer *self = WF_CONNECTION_LAYER (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double t;

  if (self->start_us == 0)
    self->start_us = now;
  t = MIN ((now - self->start_us) / (GROW_SECONDS * G_USEC_PER_SEC), 1);
  self->grown = t * t * (3 - 2 * t);
  gtk_widget_queue_draw (widget);
  if (t >= 1)
    self->tick_id = 0;

  return t < 1;
}

static void
wf_connection_layer_dispose (GObject *object)
{
  WfConnectionLayer *self = WF_CONNECTION_LAYER (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_object (&self->gazetteer);

  G_OBJECT_CLASS (wf_connection_layer_parent_class)->dispose (object);
}

static void
wf_connection_layer_class_init (WfConnectionLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_connection_layer_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = wf_connection_layer_snapshot;
}

static void
wf_connection_layer_init (WfConnectionLayer *self)
{
  self->links = g_ptr_array_new_with_free_func (link_free);
  self->grown = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * wf_connection_layer_new:
 * @gazetteer: (nullable): where countries are
 */
WfConnectionLayer *
wf_connection_layer_new (ShumateViewport *viewport,
                         WfGazetteer     *gazetteer)
{
  WfConnectionLayer *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (WF_TYPE_CONNECTION_LAYER, "viewport", viewport, NULL);
  g_set_object (&self->gazetteer, gazetteer);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return self;
}

void
wf_connection_layer_set_style (WfConnectionLayer *self,
                               WfMapStyle         style)
{
  g_return_if_fail (WF_IS_CONNECTION_LAYER (self));

  self->style = style;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wf_connection_layer_set_connections:
 * @connections: (nullable): a list of WfConnection
 * @animate: whether the arcs may grow
 */
void
wf_connection_layer_set_connections (WfConnectionLayer *self,
                                     GListModel        *connections,
                                     gboolean           animate)
{
  guint n = connections != NULL ? g_list_model_get_n_items (connections) : 0;

  g_return_if_fail (WF_IS_CONNECTION_LAYER (self));

  g_ptr_array_set_size (self->links, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(WfConnection) connection = g_list_model_get_item (connections, i);
      WfRole *role = wf_connection_get_role (connection);
      double from_lat, from_lon, to_lat, to_lon;
      Link *link;

      if (!wf_place_locate (wf_connection_get_from (connection), self->gazetteer, &from_lat, &from_lon) ||
          !wf_place_locate (wf_connection_get_to (connection), self->gazetteer, &to_lat, &to_lon))
        continue;

      link = g_new0 (Link, 1);
      link->connection = g_steal_pointer (&connection);
      link->role = role != NULL ? (int) wf_role_get_style (role) : -1;
      wf_arc_init (&link->arc, from_lat, from_lon, to_lat, to_lon);
      g_ptr_array_add (self->links, link);
    }

  self->grown = animate && self->links->len > 0 ? 0 : 1;
  self->start_us = 0;
  if (self->grown < 1 && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wf_connection_layer_extend_bounds:
 * @bounds: (inout): grows so that the northernmost and southernmost points of the arcs are within, as far as 72 degrees
 */
void
wf_connection_layer_extend_bounds (WfConnectionLayer *self,
                                   WfBounds          *bounds)
{
  g_return_if_fail (WF_IS_CONNECTION_LAYER (self));

  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = self->links->pdata[i];

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

/**
 * wf_connection_layer_create_labels:
 *
 * Returns: (transfer full) (element-type WfLabel): what the connections are called, at the middle of each
 */
GPtrArray *
wf_connection_layer_create_labels (WfConnectionLayer  *self,
                                   const char * const *languages,
                                   const char         *second)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_label_free);

  g_return_val_if_fail (WF_IS_CONNECTION_LAYER (self), labels);

  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = self->links->pdata[i];
      const graphene_point_t *middle = &link->arc.points[WF_ARC_POINTS / 2];
      WfText *text = wf_connection_get_label (link->connection);
      g_autofree char *plain = NULL;
      g_autofree char *other = NULL;

      if (text == NULL)
        continue;
      plain = wf_text_dup_plain (text, languages);
      if (second != NULL)
        other = wf_text_dup_plain (text, (const char *[]) { second, NULL });
      g_ptr_array_add (labels, wf_label_new (WF_LABEL_CONNECTION, NULL, plain, other, middle->x, middle->y, i));
    }

  return labels;
}
