// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfInkLayer: strokes have a casing, as arcs have, so that they read on any ground. Sizes grow with the map, so that a
// laser pointer is as easy to see on a wall as it is on a desk.

#include "wf-ink-layer.h"

#include "wf-map-frame.h"
#include "wf-palette.h"
#include "wf-sphere.h"

#define PEN_SHARE 0.006        /* of the height of the map */
#define MIN_PEN_PX 3.0
#define CASING_SHARE 0.5       /* of the pen on either side */
#define LASER_SHARE 0.012      /* radius */
#define SPOTLIGHT_SHARE 0.16   /* radius */
#define ERASER_PX 14.0

struct _WfInkLayer
{
  ShumateLayer parent_instance;

  WfInk      *ink;
  WfMapStyle  style;
  double      eraser_x; /* where it was last */
  double      eraser_y;
};

G_DEFINE_FINAL_TYPE (WfInkLayer, wf_ink_layer, SHUMATE_TYPE_LAYER)

static void
get_frame (WfInkLayer *self,
           WfMapFrame *frame)
{
  wf_map_frame_init_for_viewport (frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self));
}

static void
get_location (WfInkLayer *self,
              double      x,
              double      y,
              double     *lat,
              double     *lon)
{
  WfMapFrame frame;

  get_frame (self, &frame);
  wf_map_frame_to_location (&frame, x, y, lat, lon);
}

static double
get_pen (WfInkLayer *self)
{
  return MAX (MIN_PEN_PX, PEN_SHARE * gtk_widget_get_height (GTK_WIDGET (self)));
}

/* Each point is drawn at its copy that is nearest to the point before it, so that a stroke stays whole where the world
 * repeats itself. */
static GskPath *
build_stroke (const WfMapFrame *frame,
              const WfInkPoint *points,
              guint             n_points)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  graphene_point_t point, previous;

  for (guint i = 0; i < n_points; i++)
    {
      wf_map_frame_to_screen (frame, points[i].lat, points[i].lon, &point);
      if (i == 0)
        {
          gsk_path_builder_move_to (builder, point.x, point.y);
          /* A stroke of one point is a dot. */
          gsk_path_builder_line_to (builder, point.x, point.y + 0.01f);
        }
      else
        {
          while (frame->rotation == 0 && point.x - previous.x > frame->world / 2)
            point.x -= frame->world;
          while (frame->rotation == 0 && previous.x - point.x > frame->world / 2)
            point.x += frame->world;
          gsk_path_builder_line_to (builder, point.x, point.y);
        }
      previous = point;
    }

  return gsk_path_builder_to_path (builder);
}

static void
snapshot_strokes (WfInkLayer       *self,
                  GtkSnapshot      *snapshot,
                  const WfMapFrame *frame,
                  const WfPalette  *palette)
{
  double pen = get_pen (self);
  g_autoptr(GskStroke) casing = gsk_stroke_new (pen * (1 + 2 * CASING_SHARE));
  g_autoptr(GskStroke) line = gsk_stroke_new (pen);
  guint n = wf_ink_get_n_strokes (self->ink);

  gsk_stroke_set_line_cap (casing, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (casing, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_cap (line, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (line, GSK_LINE_JOIN_ROUND);

  for (guint i = 0; i < n; i++)
    {
      guint n_points;
      const WfInkPoint *points = wf_ink_get_stroke (self->ink, i, &n_points);
      g_autoptr(GskPath) path = build_stroke (frame, points, n_points);

      gtk_snapshot_append_stroke (snapshot, path, casing, &palette->pen_casing);
      gtk_snapshot_append_stroke (snapshot, path, line, &palette->pen);
    }
}

static void
add_circle (GskPathBuilder         *builder,
            const graphene_point_t *center,
            double                  radius)
{
  gsk_path_builder_add_circle (builder, center, radius);
}

static void
snapshot_laser (WfInkLayer             *self,
                GtkSnapshot            *snapshot,
                const graphene_point_t *point,
                const WfPalette        *palette)
{
  double radius = MAX (2 * MIN_PEN_PX, LASER_SHARE * gtk_widget_get_height (GTK_WIDGET (self)));
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskStroke) ring = gsk_stroke_new (radius / 2);
  g_autoptr(GskPath) path = NULL;

  add_circle (builder, point, radius);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, ring, &palette->pen_casing);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &palette->laser);
}

static void
snapshot_spotlight (WfInkLayer             *self,
                    GtkSnapshot            *snapshot,
                    const graphene_point_t *point,
                    const WfPalette        *palette)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;

  gsk_path_builder_add_rect (builder, &GRAPHENE_RECT_INIT (0, 0, width, height));
  add_circle (builder, point, SPOTLIGHT_SHARE * height);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_EVEN_ODD, &palette->spotlight);
}

static void
wf_ink_layer_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  WfInkLayer *self = WF_INK_LAYER (widget);
  const WfPalette *palette = wf_palette_get (self->style);
  graphene_point_t point;
  WfMapFrame frame;
  double lat, lon;

  get_frame (self, &frame);
  snapshot_strokes (self, snapshot, &frame, palette);

  if (!wf_ink_get_pointer (self->ink, &lat, &lon))
    return;
  wf_map_frame_to_screen (&frame, lat, lon, &point);
  if (wf_ink_get_tool (self->ink) == WF_TOOL_LASER)
    snapshot_laser (self, snapshot, &point, palette);
  else if (wf_ink_get_tool (self->ink) == WF_TOOL_SPOTLIGHT)
    snapshot_spotlight (self, snapshot, &point, palette);
}

/* Layers let everything through, unless they say otherwise. */
static gboolean
wf_ink_layer_contains (GtkWidget *widget,
                       double     x,
                       double     y)
{
  return x >= 0 && y >= 0 && x < gtk_widget_get_width (widget) && y < gtk_widget_get_height (widget);
}

static void
erase_at (WfInkLayer *self,
          double      x,
          double      y)
{
  WfMapFrame frame;
  double lat, lon;

  get_frame (self, &frame);
  wf_map_frame_to_location (&frame, x, y, &lat, &lon);
  wf_ink_erase (self->ink, lat, lon, (ERASER_PX + get_pen (self)) / frame.world);
  self->eraser_x = x;
  self->eraser_y = y;
}

/* A quick hand is seen at a few points only; what lies between them is wiped as well. */
static void
erase_to (WfInkLayer *self,
          double      x,
          double      y)
{
  double from_x = self->eraser_x, from_y = self->eraser_y;
  int n = MAX (1, ceil (hypot (x - from_x, y - from_y) / ERASER_PX));

  for (int i = 1; i <= n; i++)
    erase_at (self, from_x + (x - from_x) * i / n, from_y + (y - from_y) * i / n);
}

static void
drag_begin_cb (WfInkLayer     *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  double lat, lon;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  get_location (self, x, y, &lat, &lon);
  if (wf_ink_get_tool (self->ink) == WF_TOOL_PEN)
    wf_ink_begin (self->ink, lat, lon);
  else if (wf_ink_get_tool (self->ink) == WF_TOOL_ERASER)
    erase_at (self, x, y);
}

static void
drag_update_cb (WfInkLayer     *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x = 0.0, y = 0.0, lat, lon;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  get_location (self, x + dx, y + dy, &lat, &lon);
  if (wf_ink_get_tool (self->ink) == WF_TOOL_PEN && wf_ink_get_n_strokes (self->ink) > 0)
    wf_ink_draw_to (self->ink, lat, lon);
  else if (wf_ink_get_tool (self->ink) == WF_TOOL_ERASER)
    erase_to (self, x + dx, y + dy);
}

static void
motion_cb (WfInkLayer *self,
           double      x,
           double      y)
{
  double lat, lon;

  get_location (self, x, y, &lat, &lon);
  wf_ink_point (self->ink, lat, lon);
}

static void
leave_cb (WfInkLayer *self)
{
  wf_ink_hide_pointer (self->ink);
}

/* Without a tool, the map below has the pointer to itself. */
static void
tool_changed_cb (WfInkLayer *self)
{
  static const char * const cursors[] = {
    [WF_TOOL_NONE] = NULL,
    [WF_TOOL_LASER] = "none",
    [WF_TOOL_PEN] = "crosshair",
    [WF_TOOL_ERASER] = "cell",
    [WF_TOOL_SPOTLIGHT] = "none",
  };
  WfTool tool = wf_ink_get_tool (self->ink);

  gtk_widget_set_can_target (GTK_WIDGET (self), tool != WF_TOOL_NONE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursors[tool]);
}

static void
wf_ink_layer_dispose (GObject *object)
{
  g_clear_object (&WF_INK_LAYER (object)->ink);

  G_OBJECT_CLASS (wf_ink_layer_parent_class)->dispose (object);
}

static void
wf_ink_layer_class_init (WfInkLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_ink_layer_dispose;
  GTK_WIDGET_CLASS (klass)->contains = wf_ink_layer_contains;
  GTK_WIDGET_CLASS (klass)->snapshot = wf_ink_layer_snapshot;
}

static void
wf_ink_layer_init (WfInkLayer *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * wf_ink_layer_new:
 * @ink: what to show and what to draw with
 */
WfInkLayer *
wf_ink_layer_new (ShumateViewport *viewport,
                  WfInk           *ink)
{
  WfInkLayer *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);
  g_return_val_if_fail (WF_IS_INK (ink), NULL);

  self = g_object_new (WF_TYPE_INK_LAYER, "viewport", viewport, NULL);
  self->ink = g_object_ref (ink);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ink, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ink, "notify::tool", G_CALLBACK (tool_changed_cb), self, G_CONNECT_SWAPPED);
  tool_changed_cb (self);

  return self;
}

void
wf_ink_layer_set_style (WfInkLayer *self,
                        WfMapStyle  style)
{
  g_return_if_fail (WF_IS_INK_LAYER (self));

  self->style = style;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
