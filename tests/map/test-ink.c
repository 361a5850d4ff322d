// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a presenter draws on the map: it is seen, it stays on the map when that moves, and the hand that draws it.

#include "view-fixture.h"
#include "wf-camera-controller.h"
#include "wf-ink-layer.h"
#include "wf-map-canvas.h"
#include "wf-palette.h"

/* Open sea, where nothing else is drawn. */
#define LAT 12.0
#define LON -45.0

typedef struct {
  Fixture fixture;
  WfInk  *ink;
} InkFixture;

static void
ink_set_up (InkFixture    *self,
            gconstpointer  stop_id)
{
  set_up (&self->fixture, stop_id);
  self->ink = wf_ink_new ();
  wf_map_view_set_ink (self->fixture.view, self->ink);
  /* The display's own pointer would point too, wherever it is, or leave with a window that comes and goes. */
  gtk_widget_set_can_target (GTK_WIDGET (self->fixture.view), FALSE);
  fixture_wait_settled (self->fixture.view);
}

static void
ink_tear_down (InkFixture    *self,
               gconstpointer  data)
{
  tear_down (&self->fixture, data);
  g_assert_finalize_object (self->ink);
}

static WfCameraController *
get_controller (InkFixture *self)
{
  return wf_map_canvas_get_controller (WF_MAP_CANVAS (find (&self->fixture, WF_TYPE_MAP_CANVAS)));
}

static void
get_point (InkFixture       *self,
           double            lat,
           double            lon,
           graphene_point_t *point)
{
  WfMapFrame frame;

  get_frame (&self->fixture, &frame);
  wf_map_frame_to_screen (&frame, lat, lon, point);
}

static void
draw_line (InkFixture *self)
{
  wf_ink_begin (self->ink, LAT, LON - 8);
  wf_ink_draw_to (self->ink, LAT, LON + 8);
}

static void
test_stays_on_the_map (InkFixture    *self,
                       gconstpointer  data)
{
  const GdkRGBA *pen = &wf_palette_get (WF_MAP_STYLE_LIGHT)->pen;
  graphene_point_t before, after;

  get_point (self, LAT, LON, &before);
  g_test_message ("at %.0f, %.0f", before.x, before.y);
  g_assert_false (is_drawn (&self->fixture, &before, pen));
  draw_line (self);
  g_assert_true (is_drawn (&self->fixture, &before, pen));

  wf_camera_controller_pan_by (get_controller (self), 120, 60);
  fixture_wait_settled (self->fixture.view);
  get_point (self, LAT, LON, &after);
  g_assert_cmpfloat (ABS (after.x - before.x), >, 100);
  g_assert_true (is_drawn (&self->fixture, &after, pen));
  g_assert_false (is_drawn (&self->fixture, &before, pen));

  /* Nearer by two zoom levels, it is there still. */
  wf_camera_controller_zoom_at (get_controller (self), after.x, after.y, 2, FALSE);
  fixture_wait_settled (self->fixture.view);
  get_point (self, LAT, LON, &after);
  g_assert_true (is_drawn (&self->fixture, &after, pen));

  wf_ink_undo (self->ink);
  g_assert_false (is_drawn (&self->fixture, &after, pen));
}

static void
test_laser (InkFixture    *self,
            gconstpointer  data)
{
  const GdkRGBA *laser = &wf_palette_get (WF_MAP_STYLE_LIGHT)->laser;
  graphene_point_t point;

  get_point (self, LAT, LON, &point);
  wf_ink_set_tool (self->ink, WF_TOOL_LASER);
  wf_ink_point (self->ink, LAT, LON);
  g_assert_true (is_drawn (&self->fixture, &point, laser));
  wf_ink_hide_pointer (self->ink);
  g_assert_false (is_drawn (&self->fixture, &point, laser));
}

static void
test_spotlight (InkFixture    *self,
                gconstpointer  data)
{
  const GdkRGBA *water = &wf_palette_get (WF_MAP_STYLE_LIGHT)->water;
  graphene_point_t light, dark;

  get_point (self, LAT, LON, &light);
  get_point (self, LAT, LON - 60, &dark);
  g_assert_true (is_drawn (&self->fixture, &light, water));
  wf_ink_set_tool (self->ink, WF_TOOL_SPOTLIGHT);
  wf_ink_point (self->ink, LAT, LON);
  g_assert_true (is_drawn (&self->fixture, &light, water));
  g_assert_false (is_drawn (&self->fixture, &dark, water));
}

static GtkGesture *
get_drag (GtkWidget *layer)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (layer);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }

  return NULL;
}

/* The hand: while a tool is chosen, the map below it does not move. */
static void
test_hand (InkFixture    *self,
           gconstpointer  data)
{
  GtkWidget *layer = find (&self->fixture, WF_TYPE_INK_LAYER);
  const WfInkPoint *points;
  graphene_point_t point;
  guint n_points;

  get_point (self, LAT, LON, &point);
  g_assert_false (gtk_widget_get_can_target (layer));
  wf_ink_set_tool (self->ink, WF_TOOL_PEN);
  g_assert_true (gtk_widget_get_can_target (layer));
  g_assert_true (gtk_widget_pick (find (&self->fixture, WF_TYPE_MAP_CANVAS), point.x, point.y, GTK_PICK_DEFAULT) == layer);
  g_signal_emit_by_name (get_drag (layer), "drag-begin", (double) point.x, (double) point.y);
  points = wf_ink_get_stroke (self->ink, 0, &n_points);
  g_assert_cmpuint (n_points, ==, 1);
  g_assert_cmpfloat_with_epsilon (points[0].lat, LAT, 0.001);
  g_assert_cmpfloat_with_epsilon (points[0].lon, LON, 0.001);

  wf_ink_set_tool (self->ink, WF_TOOL_ERASER);
  g_signal_emit_by_name (get_drag (layer), "drag-begin", (double) point.x + 100, (double) point.y);
  g_assert_cmpuint (wf_ink_get_n_strokes (self->ink), ==, 1);
  g_signal_emit_by_name (get_drag (layer), "drag-begin", (double) point.x + 5, (double) point.y);
  g_assert_cmpuint (wf_ink_get_n_strokes (self->ink), ==, 0);
}

/* However few points of its way are seen. */
static void
test_quick_eraser (InkFixture    *self,
                   gconstpointer  data)
{
  GtkWidget *layer = find (&self->fixture, WF_TYPE_INK_LAYER);
  graphene_point_t point;

  get_point (self, LAT, LON, &point);
  wf_ink_begin (self->ink, LAT, LON);
  wf_ink_set_tool (self->ink, WF_TOOL_ERASER);
  g_signal_emit_by_name (get_drag (layer), "drag-begin", (double) point.x - 80, (double) point.y);
  g_assert_cmpuint (wf_ink_get_n_strokes (self->ink), ==, 1);
  /* The toolkit knows of no press here, so that it begins in the corner. */
  g_signal_emit_by_name (get_drag (layer), "drag-update", (double) point.x + 80, (double) point.y);
  g_assert_cmpuint (wf_ink_get_n_strokes (self->ink), ==, 0);
}

static void
test_let_go (InkFixture    *self,
             gconstpointer  data)
{
  draw_line (self);
  wf_map_view_set_ink (self->fixture.view, NULL);
  g_assert_null (fixture_find (GTK_WIDGET (self->fixture.view), WF_TYPE_INK_LAYER));
  wf_map_view_set_map_style (self->fixture.view, WF_MAP_STYLE_DARK);
}

#define ADD_INK(name, function) \
  g_test_add ("/ink/" name, InkFixture, "invitation", ink_set_up, function, ink_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD_INK ("stays-on-the-map", test_stays_on_the_map);
  ADD_INK ("laser", test_laser);
  ADD_INK ("spotlight", test_spotlight);
  ADD_INK ("hand", test_hand);
  ADD_INK ("quick-eraser", test_quick_eraser);
  ADD_INK ("let-go", test_let_go);

  return g_test_run ();
}
