// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfCameraController: one movement at a time, driven by the frame clock. A new movement starts where the last one is at
// that moment, so that nothing jumps; whatever the reader does by hand ends a flight at once.

#include "wf-camera-controller.h"

#include <math.h>

#include "wf-flight.h"
#include "wf-map-frame.h"
#include "wf-motion.h"
#include "wf-sphere.h"

#define MIN_ZOOM 0.0
#define MAX_ZOOM 12.0
#define MIN_FIT_PX 80.0       /* insets never leave less than this of the view */
#define ZOOM_SECONDS 0.2
#define FLING_FRICTION 4.0    /* a flung map loses this share of its speed a second */
#define FLING_STOP_PX 15.0    /* pixels a second below which it stands */

typedef enum {
  MOVEMENT_NONE,
  MOVEMENT_FLIGHT,
  MOVEMENT_ZOOM,
  MOVEMENT_FLING,
} Movement;

struct _WfCameraController
{
  GObject parent_instance;

  GtkWidget       *widget;  /* weak: the widget that owns us */
  ShumateViewport *viewport;
  GtkBorder        insets;
  gboolean         motion;

  Movement         movement;
  guint            tick_id;
  gint64           start_us;
  gint64           last_us;
  WfFlight        *flight;
  WfCamera         target;
  double           anchor_x, anchor_y;
  double           zoom_from, zoom_to;
  double           velocity_x, velocity_y;
};

enum {
  PROP_0,
  PROP_FLYING,
  PROP_MOTION,
  N_PROPS
};

enum {
  SETTLED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WfCameraController, wf_camera_controller, G_TYPE_OBJECT)

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
get_frame (WfCameraController *self,
           WfMapFrame         *frame)
{
  wf_map_frame_init_for_viewport (frame, self->viewport, self->widget);
}

static void
apply (WfCameraController *self,
       const WfCamera     *camera)
{
  g_object_freeze_notify (G_OBJECT (self->viewport));
  shumate_viewport_set_zoom_level (self->viewport, CLAMP (camera->zoom, MIN_ZOOM, MAX_ZOOM));
  /* Where east is up, the map is turned to the left. */
  shumate_viewport_set_rotation (self->viewport, -camera->bearing * G_PI / 180);
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport),
                                 CLAMP (camera->lat, -WF_MAX_LATITUDE, WF_MAX_LATITUDE),
                                 wf_sphere_wrap_lon (camera->lon));
  g_object_thaw_notify (G_OBJECT (self->viewport));
}

static void
finish (WfCameraController *self)
{
  gboolean flew = self->movement == MOVEMENT_FLIGHT;

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
  self->movement = MOVEMENT_NONE;
  g_clear_pointer (&self->flight, wf_flight_free);

  if (flew)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FLYING]);
}

static void
settle (WfCameraController *self)
{
  finish (self);
  g_signal_emit (self, signals[SETTLED], 0);
}

static double
ease (double t)
{
  return t * t * (3 - 2 * t);
}

static void
zoom_around (WfCameraController *self,
             double              x,
             double              y,
             double              zoom)
{
  WfMapFrame frame;
  WfCamera camera;

  get_frame (self, &frame);
  wf_map_frame_zoom_around (&frame, x, y, CLAMP (zoom, MIN_ZOOM, MAX_ZOOM));
  wf_map_frame_get_camera (&frame, &camera);
  apply (self, &camera);
}

static void
pan (WfCameraController *self,
     double              dx,
     double              dy)
{
  WfMapFrame frame;
  WfCamera camera;

  get_frame (self, &frame);
  wf_map_frame_pan (&frame, dx, dy);
  wf_map_frame_get_camera (&frame, &camera);
  apply (self, &camera);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  WfCameraController *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds, step;
  gboolean done = FALSE;

  if (self->start_us == 0)
    self->start_us = self->last_us = now;
  seconds = (now - self->start_us) / (double) G_USEC_PER_SEC;
  step = (now - self->last_us) / (double) G_USEC_PER_SEC;
  self->last_us = now;

  switch (self->movement)
    {
    case MOVEMENT_FLIGHT:
      {
        double t = seconds / MAX (wf_flight_get_duration (self->flight), 0.001);
        WfCamera camera;

        done = t >= 1;
        if (done)
          camera = self->target;
        else
          wf_flight_get_camera (self->flight, ease (t), &camera);
        apply (self, &camera);
      }
      break;

    case MOVEMENT_ZOOM:
      {
        double t = MIN (seconds / ZOOM_SECONDS, 1);

        done = t >= 1;
        zoom_around (self, self->anchor_x, self->anchor_y,
                     self->zoom_from + (self->zoom_to - self->zoom_from) * (1 - (1 - t) * (1 - t)));
      }
      break;

    case MOVEMENT_FLING:
      pan (self, -self->velocity_x * step, -self->velocity_y * step);
      self->velocity_x *= exp (-FLING_FRICTION * step);
      self->velocity_y *= exp (-FLING_FRICTION * step);
      done = hypot (self->velocity_x, self->velocity_y) < FLING_STOP_PX;
      break;

    case MOVEMENT_NONE:
    default:
      g_assert_not_reached ();
    }

  if (done)
    {
      self->tick_id = 0;
      settle (self);
      return G_SOURCE_REMOVE;
    }

  return G_SOURCE_CONTINUE;
}

static void
start (WfCameraController *self,
       Movement            movement)
{
  self->movement = movement;
  self->start_us = 0;
  self->tick_id = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
  if (movement == MOVEMENT_FLIGHT)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FLYING]);
}

static void
wf_camera_controller_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  WfCameraController *self = WF_CAMERA_CONTROLLER (object);

  switch (prop_id)
    {
    case PROP_FLYING:
      g_value_set_boolean (value, wf_camera_controller_get_flying (self));
      break;
    case PROP_MOTION:
      g_value_set_boolean (value, self->motion);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_camera_controller_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  WfCameraController *self = WF_CAMERA_CONTROLLER (object);

  switch (prop_id)
    {
    case PROP_MOTION:
      wf_camera_controller_set_motion (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_camera_controller_dispose (GObject *object)
{
  WfCameraController *self = WF_CAMERA_CONTROLLER (object);

  if (self->widget != NULL)
    {
      if (self->tick_id != 0)
        gtk_widget_remove_tick_callback (self->widget, self->tick_id);
      self->tick_id = 0;
      g_clear_weak_pointer (&self->widget);
    }
  g_clear_pointer (&self->flight, wf_flight_free);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (wf_camera_controller_parent_class)->dispose (object);
}

static void
wf_camera_controller_class_init (WfCameraControllerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wf_camera_controller_dispose;
  object_class->get_property = wf_camera_controller_get_property;
  object_class->set_property = wf_camera_controller_set_property;

  /**
   * WfCameraController:flying:
   *
   * Whether the camera is on its way to another view by itself.
   */
  props[PROP_FLYING] =
    g_param_spec_boolean ("flying", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * WfCameraController:motion:
   *
   * Whether the app wants motion. Where the desktop asks for less of it, there is none either way.
   */
  props[PROP_MOTION] =
    g_param_spec_boolean ("motion", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * WfCameraController::settled:
   *
   * The view has come to rest, by itself.
   */
  signals[SETTLED] =
    g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wf_camera_controller_init (WfCameraController *self)
{
  self->motion = TRUE;
}

/**
 * wf_camera_controller_new:
 * @widget: shows the map; gives its size and the frame clock; not kept alive
 * @viewport: what is moved; its zoom level is of 256-pixel tiles
 */
WfCameraController *
wf_camera_controller_new (GtkWidget       *widget,
                          ShumateViewport *viewport)
{
  WfCameraController *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (WF_TYPE_CAMERA_CONTROLLER, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->viewport = g_object_ref (viewport);

  return self;
}

/**
 * wf_camera_controller_get_camera:
 * @camera: (out caller-allocates): the view as it is now
 */
void
wf_camera_controller_get_camera (WfCameraController *self,
                                 WfCamera           *camera)
{
  g_return_if_fail (WF_IS_CAMERA_CONTROLLER (self));

  wf_camera_init_for_viewport (camera, self->viewport);
}

/**
 * wf_camera_controller_center:
 * @camera: (inout): a view of the whole widget; its centre moves into the middle of what the insets leave free
 */
void
wf_camera_controller_center (WfCameraController *self,
                             WfCamera           *camera)
{
  WfMapFrame frame;

  g_return_if_fail (WF_IS_CAMERA_CONTROLLER (self));

  wf_map_frame_init (&frame, camera, gtk_widget_get_width (self->widget), gtk_widget_get_height (self->widget));
  wf_map_frame_screen_to_unit (&frame,
                               frame.width / 2 - (self->insets.left - self->insets.right) / 2.0,
                               frame.height / 2 - (self->insets.top - self->insets.bottom) / 2.0,
                               &frame.center_x, &frame.center_y);
  frame.center_y = CLAMP (frame.center_y, 0, 1);
  wf_map_frame_get_camera (&frame, camera);
}

/**
 * wf_camera_controller_fit:
 * @bounds: what to show
 * @max_zoom: no closer than this
 * @camera: (out caller-allocates): the view that shows @bounds in what the insets leave free
 */
void
wf_camera_controller_fit (WfCameraController *self,
                          const WfBounds     *bounds,
                          double              max_zoom,
                          WfCamera           *camera)
{
  double width, height;

  g_return_if_fail (WF_IS_CAMERA_CONTROLLER (self));

  width = gtk_widget_get_width (self->widget) - self->insets.left - self->insets.right;
  height = gtk_widget_get_height (self->widget) - self->insets.top - self->insets.bottom;
  wf_bounds_fit_camera (bounds, MAX (width, MIN_FIT_PX), MAX (height, MIN_FIT_PX), max_zoom, camera);
  camera->zoom = CLAMP (camera->zoom, MIN_ZOOM, MAX_ZOOM);
  wf_camera_controller_center (self, camera);
}

/**
 * wf_camera_controller_may_animate:
 *
 * Returns: whether things may move: the app wants it, and so does the desktop
 */
gboolean
wf_camera_controller_may_animate (WfCameraController *self)
{
  g_return_val_if_fail (WF_IS_CAMERA_CONTROLLER (self), FALSE);

  return self->motion && self->widget != NULL && wf_motion_is_allowed (self->widget);
}

/**
 * wf_camera_controller_go_to:
 *
 * Flies to @camera, or jumps where there is to be no motion. A flight under way is left where it is and continued from
 * there.
 */
void
wf_camera_controller_go_to (WfCameraController *self,
                            const WfCamera     *camera)
{
  WfCamera from;

  g_return_if_fail (WF_IS_CAMERA_CONTROLLER (self));
  g_return_if_fail (camera != NULL);

  wf_camera_controller_get_camera (self, &from);
  if (!wf_camera_controller_may_animate (self) || wf_camera_equal (&from, camera))
    {
      wf_camera_controller_jump_to (self, camera);
      return;
    }

  finish (self);
  self->target = *camera;
  self->flight = wf_flight_new (&from, camera, gtk_widget_get_width (self->widget));
  start (self, MOVEMENT_FLIGHT);
}

void
wf_camera_controller_jump_to (WfCameraController *self,
                              const WfCamera     *camera)
{
  g_return_if_fail (WF_IS_CAMERA_CONTROLLER (self));
  g_return_if_fail (camera != NULL);

  finish (self);
  apply (self, camera);
  g_signal_emit (self, signals[SETTLED], 0);
}

/**
 * wf_camera_controller_stop:
 *
 * Stands still where the view is now.
 */
void
wf_camera_controller_stop (WfCameraController *self)
{
  g_return_if_fail (WF_IS_CAMERA_CONTROLLER (self));

  if (self->movement != MOVEMENT_NONE)
    settle (self);
}

/**
 * wf_camera_controller_pan_by:
 * @dx: pixels to the right that the view moves over the map
 * @dy: pixels down
 */
void
wf_camera_controller_pan_by (WfCameraController *self,
                             double              dx,
                             double              dy)
{
  g_return_if_fail (WF_IS_CAMERA_CONTROLLER (self));

  finish (self);
  pan (self, dx, dy);
}

/**
 * wf_camera_controller_zoom_at:
 * @x: of the point that stays where it is, in pixels of the widget
 * @y: of that point
 * @delta: levels of zoom; one doubles the scale
 * @animate: whether to glide there, if motion is allowed
 */
void
wf_camera_controller_zoom_at (WfCameraController *self,
                              double              x,
                              double              y,
                              double              delta,
                              gboolean            animate)
{
  double zoom;

  g_return_if_fail (WF_IS_CAMERA_CONTROLLER (self));

  /* Presses in quick succession add up. */
  zoom = self->movement == MOVEMENT_ZOOM ? self->zoom_to : shumate_viewport_get_zoom_level (self->viewport);
  zoom = CLAMP (zoom + delta, MIN_ZOOM, MAX_ZOOM);

  finish (self);
  if (animate && wf_camera_controller_may_animate (self))
    {
      self->anchor_x = x;
      self->anchor_y = y;
      self->zoom_from = shumate_viewport_get_zoom_level (self->viewport);
      self->zoom_to = zoom;
      start (self, MOVEMENT_ZOOM);
    }
  else
    {
      zoom_around (self, x, y, zoom);
      g_signal_emit (self, signals[SETTLED], 0);
    }
}

/**
 * wf_camera_controller_fling:
 * @velocity_x: of the map under the finger, pixels a second
 * @velocity_y: of the map under the finger, pixels a second
 */
void
wf_camera_controller_fling (WfCameraController *self,
                            double              velocity_x,
                            double              velocity_y)
{
  g_return_if_fail (WF_IS_CAMERA_CONTROLLER (self));

  finish (self);
  if (!wf_camera_controller_may_animate (self))
    return;

  self->velocity_x = velocity_x;
  self->velocity_y = velocity_y;
  start (self, MOVEMENT_FLING);
}

/**
 * wf_camera_controller_set_insets:
 * @insets: how much of each edge is covered by other things, in pixels
 */
void
wf_camera_controller_set_insets (WfCameraController *self,
                                 const GtkBorder    *insets)
{
  g_return_if_fail (WF_IS_CAMERA_CONTROLLER (self));

  self->insets = *insets;
}

gboolean
wf_camera_controller_get_flying (WfCameraController *self)
{
  g_return_val_if_fail (WF_IS_CAMERA_CONTROLLER (self), FALSE);

  return self->movement == MOVEMENT_FLIGHT;
}

/**
 * wf_camera_controller_get_moving:
 *
 * Returns: whether the view moves by itself in any way: a flight, a gliding zoom, a flung map
 */
gboolean
wf_camera_controller_get_moving (WfCameraController *self)
{
  g_return_val_if_fail (WF_IS_CAMERA_CONTROLLER (self), FALSE);

  return self->movement != MOVEMENT_NONE;
}

gboolean
wf_camera_controller_get_motion (WfCameraController *self)
{
  g_return_val_if_fail (WF_IS_CAMERA_CONTROLLER (self), FALSE);

  return self->motion;
}

void
wf_camera_controller_set_motion (WfCameraController *self,
                                 gboolean            motion)
{
  g_return_if_fail (WF_IS_CAMERA_CONTROLLER (self));

  if (self->motion == motion)
    return;

  self->motion = motion;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MOTION]);
}
