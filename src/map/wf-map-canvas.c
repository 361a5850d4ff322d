// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapCanvas: stacks ShumateLayers over one viewport. ShumateMap would do that too, but its movements fight with ours:
// it interpolates longitude across the antimeridian, lets the map be dragged past the poles, and cannot be interrupted.

#include "wf-map-canvas.h"

#include <math.h>

#define SCROLL_PX_PER_LEVEL 80.0
#define WHEEL_STEP 0.4
#define CLICK_SLOP_PX 6.0

struct _WfMapCanvas
{
  GtkWidget parent_instance;

  ShumateViewport    *viewport;
  WfCameraController *controller;
  double              pointer_x, pointer_y;
  double              dragged_x, dragged_y;
  double              pinched;
  int                 width, height;
};

enum {
  RESIZED,
  EXPLORED,
  CLICKED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WfMapCanvas, wf_map_canvas, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
explored (WfMapCanvas *self)
{
  g_signal_emit (self, signals[EXPLORED], 0);
}

static void
drag_begin_cb (WfMapCanvas    *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  wf_camera_controller_stop (self->controller);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->dragged_x = self->dragged_y = 0;
}

static void
drag_update_cb (WfMapCanvas    *self,
                double          x,
                double          y,
                GtkGestureDrag *gesture)
{
  /* A hand that trembles while it clicks does not move the map. */
  if (self->dragged_x == 0 && self->dragged_y == 0 && hypot (x, y) < CLICK_SLOP_PX)
    return;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  wf_camera_controller_pan_by (self->controller, self->dragged_x - x, self->dragged_y - y);
  self->dragged_x = x;
  self->dragged_y = y;
  explored (self);
}

static void
drag_end_cb (WfMapCanvas    *self,
             double          x,
             double          y,
             GtkGestureDrag *gesture)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
}

static void
swipe_cb (WfMapCanvas *self,
          double       velocity_x,
          double       velocity_y)
{
  if (self->dragged_x != 0 || self->dragged_y != 0)
    wf_camera_controller_fling (self->controller, velocity_x, velocity_y);
}

static gboolean
scroll_cb (WfMapCanvas              *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  gboolean smooth = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE;

  wf_camera_controller_zoom_at (self->controller, self->pointer_x, self->pointer_y,
                                smooth ? -dy / SCROLL_PX_PER_LEVEL : -dy * WHEEL_STEP, !smooth);
  explored (self);

  return GDK_EVENT_STOP;
}

static void
zoom_begin_cb (WfMapCanvas      *self,
               GdkEventSequence *sequence,
               GtkGesture       *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  wf_camera_controller_stop (self->controller);
  self->pinched = 1;
}

static void
zoom_scale_cb (WfMapCanvas *self,
               double       scale,
               GtkGesture  *gesture)
{
  double x, y;

  if (scale <= 0 || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  wf_camera_controller_zoom_at (self->controller, x, y, log2 (scale / self->pinched), FALSE);
  self->pinched = scale;
  explored (self);
}

static void
released_cb (WfMapCanvas     *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  if (self->dragged_x != 0 || self->dragged_y != 0)
    return;

  if (n_press == 2)
    {
      wf_camera_controller_zoom_at (self->controller, x, y, 1, TRUE);
      explored (self);
    }
  else if (n_press == 1)
    {
      g_signal_emit (self, signals[CLICKED], 0, x, y);
    }
}

static void
motion_cb (WfMapCanvas *self,
           double       x,
           double       y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
wf_map_canvas_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  WfMapCanvas *self = WF_MAP_CANVAS (widget);

  /* Whoever aims the camera does so before the layers are laid out. Most allocations are of the same size, for
   * something inside was laid out anew: they must not cut a flight short. */
  if (width != self->width || height != self->height)
    {
      self->width = width;
      self->height = height;
      g_signal_emit (self, signals[RESIZED], 0);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (child, width, height, -1, NULL);
    }
}

static void
wf_map_canvas_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 480;
}

static void
wf_map_canvas_dispose (GObject *object)
{
  WfMapCanvas *self = WF_MAP_CANVAS (object);
  GtkWidget *child;

  if (self->controller != NULL)
    g_object_run_dispose (G_OBJECT (self->controller));
  g_clear_object (&self->controller);
  while ((child = gtk_widget_get_last_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (wf_map_canvas_parent_class)->dispose (object);
}

static void
add_binding (GtkWidgetClass *widget_class,
             guint           key,
             guint           keypad_key,
             const char     *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, action, NULL);
  gtk_widget_class_add_binding_action (widget_class, keypad_key, 0, action, NULL);
}

static void
wf_map_canvas_class_init (WfMapCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wf_map_canvas_dispose;

  widget_class->size_allocate = wf_map_canvas_size_allocate;
  widget_class->measure = wf_map_canvas_measure;

  gtk_widget_class_set_css_name (widget_class, "wfcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  add_binding (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, "map.pan-left");
  add_binding (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, "map.pan-right");
  add_binding (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, "map.pan-up");
  add_binding (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, "map.pan-down");
  add_binding (widget_class, GDK_KEY_Return, GDK_KEY_KP_Enter, "map.here");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "map.face-north", NULL);
  add_binding (widget_class, GDK_KEY_plus, GDK_KEY_KP_Add, "map.zoom-in");
  add_binding (widget_class, GDK_KEY_minus, GDK_KEY_KP_Subtract, "map.zoom-out");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_SHIFT_MASK, "map.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, 0, "map.zoom-in", NULL);

  /**
   * WfMapCanvas::resized:
   *
   * The canvas has a new size; its layers have not yet.
   */
  signals[RESIZED] =
    g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * WfMapCanvas::explored:
   *
   * The reader has moved the map by hand.
   */
  signals[EXPLORED] =
    g_signal_new ("explored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * WfMapCanvas::clicked:
   * @x: pixels of the canvas
   * @y: pixels of the canvas
   */
  signals[CLICKED] =
    g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
add_controllers (WfMapCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *zoom = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (swipe, "swipe", G_CALLBACK (swipe_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (zoom, "begin", G_CALLBACK (zoom_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (zoom, "scale-changed", G_CALLBACK (zoom_scale_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (swipe));
  gtk_gesture_group (drag, swipe);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (drag, click);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (zoom));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
}

static void
wf_map_canvas_init (WfMapCanvas *self)
{
  self->viewport = shumate_viewport_new ();
  self->controller = wf_camera_controller_new (GTK_WIDGET (self), self->viewport);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  /* The map does not turn round with the direction of writing. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  add_controllers (self);
}

GtkWidget *
wf_map_canvas_new (void)
{
  return g_object_new (WF_TYPE_MAP_CANVAS, NULL);
}

/**
 * wf_map_canvas_get_viewport:
 *
 * Returns: (transfer none): the view; its zoom level is of 256-pixel tiles
 */
ShumateViewport *
wf_map_canvas_get_viewport (WfMapCanvas *self)
{
  g_return_val_if_fail (WF_IS_MAP_CANVAS (self), NULL);

  return self->viewport;
}

/**
 * wf_map_canvas_get_controller:
 *
 * Returns: (transfer none):
 */
WfCameraController *
wf_map_canvas_get_controller (WfMapCanvas *self)
{
  g_return_val_if_fail (WF_IS_MAP_CANVAS (self), NULL);

  return self->controller;
}

/**
 * wf_map_canvas_add_layer:
 * @layer: (transfer floating): put on top of those that are there
 */
void
wf_map_canvas_add_layer (WfMapCanvas  *self,
                         ShumateLayer *layer)
{
  g_return_if_fail (WF_IS_MAP_CANVAS (self));
  g_return_if_fail (SHUMATE_IS_LAYER (layer));

  gtk_widget_insert_before (GTK_WIDGET (layer), GTK_WIDGET (self), NULL);
}
