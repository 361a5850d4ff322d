// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The camera: where it goes, that it gets there, and that nothing makes it jump.

#include <math.h>

#include "fixture.h"
#include "wf-camera-controller.h"
#include "wf-map-canvas.h"
#include "wf-map-frame.h"

static const WfCamera astana = { 51.13, 71.43, 5, 0 };
static const WfCamera miami = { 25.77, -80.19, 8, 0 };

typedef struct {
  GtkWidget          *window;
  GtkWidget          *canvas;
  ShumateViewport    *viewport;
  WfCameraController *controller;
  guint               n_settled;
} Fixture;

static void
settled_cb (Fixture *fixture)
{
  fixture->n_settled++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  fixture->canvas = wf_map_canvas_new ();
  fixture->window = fixture_create_window (fixture->canvas, 800, 600);
  fixture->viewport = wf_map_canvas_get_viewport (WF_MAP_CANVAS (fixture->canvas));
  fixture->controller = wf_map_canvas_get_controller (WF_MAP_CANVAS (fixture->canvas));
  wf_camera_controller_jump_to (fixture->controller, &astana);
  fixture->n_settled = 0;
  g_signal_connect_swapped (fixture->controller, "settled", G_CALLBACK (settled_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (fixture->controller, fixture);
  fixture_destroy (fixture->window, fixture->canvas);
}

static void
assert_at (Fixture        *fixture,
           const WfCamera *expected)
{
  WfCamera camera;

  wf_camera_controller_get_camera (fixture->controller, &camera);
  g_assert_cmpfloat_with_epsilon (camera.lat, expected->lat, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera.lon, expected->lon, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera.zoom, expected->zoom, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera.bearing, expected->bearing, 1e-6);
}

static gboolean
rests (gpointer data)
{
  return !wf_camera_controller_get_moving (data);
}

static gboolean
has_left (gpointer data)
{
  Fixture *fixture = data;
  WfCamera camera;

  wf_camera_controller_get_camera (fixture->controller, &camera);

  return fabs (camera.lon - astana.lon) > 1;
}

static void
test_jump (Fixture       *fixture,
           gconstpointer  data)
{
  wf_camera_controller_jump_to (fixture->controller, &miami);
  assert_at (fixture, &miami);
  g_assert_cmpuint (fixture->n_settled, ==, 1);
  g_assert_false (wf_camera_controller_get_moving (fixture->controller));
}

static void
test_flight (Fixture       *fixture,
             gconstpointer  data)
{
  wf_camera_controller_go_to (fixture->controller, &miami);
  g_assert_true (wf_camera_controller_get_flying (fixture->controller));
  assert_at (fixture, &astana);
  fixture_wait_for (rests, fixture->controller);
  assert_at (fixture, &miami);
  g_assert_cmpuint (fixture->n_settled, ==, 1);
}

static void
test_interrupt (Fixture       *fixture,
                gconstpointer  data)
{
  WfCamera before, after;

  wf_camera_controller_go_to (fixture->controller, &miami);
  fixture_wait_for (has_left, fixture);
  wf_camera_controller_get_camera (fixture->controller, &before);
  wf_camera_controller_stop (fixture->controller);
  g_assert_false (wf_camera_controller_get_moving (fixture->controller));
  g_assert_cmpuint (fixture->n_settled, ==, 1);
  fixture_iterate ();
  wf_camera_controller_get_camera (fixture->controller, &after);
  g_assert_true (wf_camera_equal (&before, &after));
}

static void
test_interrupt_by_hand (Fixture       *fixture,
                        gconstpointer  data)
{
  wf_camera_controller_go_to (fixture->controller, &miami);
  fixture_wait_for (has_left, fixture);
  wf_camera_controller_pan_by (fixture->controller, 5, 0);
  g_assert_false (wf_camera_controller_get_flying (fixture->controller));
}

static void
test_chain (Fixture       *fixture,
            gconstpointer  data)
{
  WfCamera before, after;

  /* Someone presses Next before the camera has arrived: it turns from where it is. */
  wf_camera_controller_go_to (fixture->controller, &miami);
  fixture_wait_for (has_left, fixture);
  wf_camera_controller_get_camera (fixture->controller, &before);
  wf_camera_controller_go_to (fixture->controller, &astana);
  wf_camera_controller_get_camera (fixture->controller, &after);
  g_assert_true (wf_camera_equal (&before, &after));
  g_assert_true (wf_camera_controller_get_flying (fixture->controller));
  fixture_wait_for (rests, fixture->controller);
  assert_at (fixture, &astana);
  g_assert_cmpuint (fixture->n_settled, ==, 1);
}

static void
test_reduced_motion (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_true (wf_camera_controller_may_animate (fixture->controller));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_assert_false (wf_camera_controller_may_animate (fixture->controller));
  wf_camera_controller_go_to (fixture->controller, &miami);
  assert_at (fixture, &miami);
  g_assert_cmpuint (fixture->n_settled, ==, 1);
}

static void
test_motion_off (Fixture       *fixture,
                 gconstpointer  data)
{
  wf_camera_controller_set_motion (fixture->controller, FALSE);
  wf_camera_controller_go_to (fixture->controller, &miami);
  assert_at (fixture, &miami);
  wf_camera_controller_zoom_at (fixture->controller, 10, 10, 1, TRUE);
  g_assert_false (wf_camera_controller_get_moving (fixture->controller));
  wf_camera_controller_fling (fixture->controller, 500, 0);
  g_assert_false (wf_camera_controller_get_moving (fixture->controller));
}

static void
test_fit (Fixture       *fixture,
          gconstpointer  data)
{
  WfBounds kazakhstan = { 46.5, 40.6, 87.3, 55.4 };
  GtkBorder insets = { .left = 40, .right = 300, .top = 20, .bottom = 100 };
  double lats[] = { 40.6, 55.4 }, lons[] = { 46.5, 87.3 };
  WfMapFrame frame;
  WfCamera camera;

  wf_camera_controller_set_insets (fixture->controller, &insets);
  wf_camera_controller_fit (fixture->controller, &kazakhstan, 9, &camera);
  wf_map_frame_init (&frame, &camera, 800, 600);
  for (guint i = 0; i < 2; i++)
    {
      graphene_point_t point;

      wf_map_frame_to_screen (&frame, lats[i], lons[i], &point);
      g_assert_cmpfloat (point.x, >=, 40 - 0.5);
      g_assert_cmpfloat (point.x, <=, 500 + 0.5);
      g_assert_cmpfloat (point.y, >=, 20 - 0.5);
      g_assert_cmpfloat (point.y, <=, 500 + 0.5);
    }
}

static void
test_center (Fixture       *fixture,
             gconstpointer  data)
{
  GtkBorder insets = { .left = 0, .right = 200, .top = 0, .bottom = 100 };
  WfCamera camera = miami;
  graphene_point_t point;
  WfMapFrame frame;

  wf_camera_controller_set_insets (fixture->controller, &insets);
  wf_camera_controller_center (fixture->controller, &camera);
  wf_map_frame_init (&frame, &camera, 800, 600);
  wf_map_frame_to_screen (&frame, miami.lat, miami.lon, &point);
  g_assert_cmpfloat_with_epsilon (point.x, 300, 0.05);
  g_assert_cmpfloat_with_epsilon (point.y, 250, 0.05);
}

static void
test_zoom_keeps_anchor (Fixture       *fixture,
                        gconstpointer  data)
{
  double lat, lon, lat_after, lon_after;
  WfMapFrame frame;

  wf_map_frame_init_for_viewport (&frame, fixture->viewport, fixture->canvas);
  wf_map_frame_to_location (&frame, 123, 456, &lat, &lon);
  wf_camera_controller_zoom_at (fixture->controller, 123, 456, 1.5, FALSE);
  wf_map_frame_init_for_viewport (&frame, fixture->viewport, fixture->canvas);
  wf_map_frame_to_location (&frame, 123, 456, &lat_after, &lon_after);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (fixture->viewport), 6.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (lat, lat_after, 1e-6);
  g_assert_cmpfloat_with_epsilon (lon, lon_after, 1e-6);
}

static void
test_zooms_add_up (Fixture       *fixture,
                   gconstpointer  data)
{
  for (guint i = 0; i < 3; i++)
    wf_camera_controller_zoom_at (fixture->controller, 400, 300, 1, TRUE);
  fixture_wait_for (rests, fixture->controller);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (fixture->viewport), 8, 1e-9);
}

static void
test_zoom_limits (Fixture       *fixture,
                  gconstpointer  data)
{
  wf_camera_controller_zoom_at (fixture->controller, 400, 300, -40, FALSE);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (fixture->viewport), 0, 1e-9);
  wf_camera_controller_zoom_at (fixture->controller, 400, 300, 40, FALSE);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (fixture->viewport), 12, 1e-9);
}

static void
test_pan_stops_at_pole (Fixture       *fixture,
                        gconstpointer  data)
{
  WfMapFrame frame;
  double x, y;

  wf_camera_controller_pan_by (fixture->controller, 0, -1e6);
  wf_map_frame_init_for_viewport (&frame, fixture->viewport, fixture->canvas);
  wf_map_frame_screen_to_unit (&frame, 400, 0, &x, &y);
  g_assert_cmpfloat_with_epsilon (y, 0, 1e-6);
}

static void
test_pan_crosses_antimeridian (Fixture       *fixture,
                               gconstpointer  data)
{
  WfCamera camera;

  wf_camera_controller_jump_to (fixture->controller, &(WfCamera) { 0, 179, 4, 0 });
  wf_camera_controller_pan_by (fixture->controller, 4096 * 2 / 360.0, 0);
  wf_camera_controller_get_camera (fixture->controller, &camera);
  g_assert_cmpfloat_with_epsilon (camera.lon, -179, 1e-6);
}

static void
test_fling_comes_to_rest (Fixture       *fixture,
                          gconstpointer  data)
{
  wf_camera_controller_fling (fixture->controller, 900, 0);
  g_assert_true (wf_camera_controller_get_moving (fixture->controller));
  g_assert_false (wf_camera_controller_get_flying (fixture->controller));
  fixture_wait_for (rests, fixture->controller);
  /* The map was flung to the right, so the view is farther west. */
  g_assert_cmpfloat (shumate_location_get_longitude (SHUMATE_LOCATION (fixture->viewport)), <, astana.lon);
  g_assert_cmpuint (fixture->n_settled, ==, 1);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Something in the window is laid out anew with each stop: the map keeps its size then, and flies on. */
static void
test_same_size_is_no_resize (Fixture       *fixture,
                             gconstpointer  data)
{
  int width = gtk_widget_get_width (fixture->canvas);
  int height = gtk_widget_get_height (fixture->canvas);
  guint n_resized = 0;

  g_signal_connect_swapped (fixture->canvas, "resized", G_CALLBACK (count_cb), &n_resized);
  gtk_widget_queue_resize (fixture->canvas);
  gtk_widget_allocate (fixture->canvas, width, height, -1, NULL);
  g_assert_cmpuint (n_resized, ==, 0);
  gtk_widget_allocate (fixture->canvas, width, height - 1, -1, NULL);
  g_assert_cmpuint (n_resized, ==, 1);
  g_signal_handlers_disconnect_by_data (fixture->canvas, &n_resized);
}

static void
test_destroyed_in_flight (Fixture       *fixture,
                          gconstpointer  data)
{
  wf_camera_controller_go_to (fixture->controller, &miami);
  fixture_wait_for (has_left, fixture);
  /* tear_down() destroys the window and checks that the canvas ends. */
}

#define ADD(name, function) \
  g_test_add ("/camera/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

  ADD ("jump", test_jump);
  ADD ("flight", test_flight);
  ADD ("interrupt", test_interrupt);
  ADD ("interrupt-by-hand", test_interrupt_by_hand);
  ADD ("chain", test_chain);
  ADD ("reduced-motion", test_reduced_motion);
  ADD ("motion-off", test_motion_off);
  ADD ("fit", test_fit);
  ADD ("center", test_center);
  ADD ("zoom-keeps-anchor", test_zoom_keeps_anchor);
  ADD ("zooms-add-up", test_zooms_add_up);
  ADD ("zoom-limits", test_zoom_limits);
  ADD ("pan-stops-at-pole", test_pan_stops_at_pole);
  ADD ("pan-crosses-antimeridian", test_pan_crosses_antimeridian);
  ADD ("fling-comes-to-rest", test_fling_comes_to_rest);
  ADD ("same-size-is-no-resize", test_same_size_is_no_resize);
  ADD ("destroyed-in-flight", test_destroyed_in_flight);

  return g_test_run ();
}
