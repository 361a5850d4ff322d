// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding places on the map: it must not tell what is asked for, and a click or Enter answers.

#include "view-fixture.h"
#include "wf-highlight-layer.h"
#include "wf-label-layer.h"
#include "wf-map-canvas.h"
#include "wf-place-list.h"
#include "wf-place-marker.h"
#include "wf-quiz.h"

typedef struct {
  Fixture map;
  WfQuiz *quiz;
  GPtrArray *said;
} Find;

static void
said_cb (WfMapView  *view,
         const char *text,
         GPtrArray  *said)
{
  g_ptr_array_add (said, g_strdup (text));
}

static void
find_set_up (Find          *fixture,
             gconstpointer  stop_id)
{
  set_up (&fixture->map, stop_id);
  fixture->quiz = wf_quiz_new (fixture->map.playback);
  fixture->said = g_ptr_array_new_with_free_func (g_free);
  wf_map_view_set_quiz (fixture->map.view, fixture->quiz);
  g_signal_connect (fixture->map.view, "said", G_CALLBACK (said_cb), fixture->said);
}

static void
find_tear_down (Find          *fixture,
                gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (fixture->map.view, fixture->said);
  wf_map_view_set_quiz (fixture->map.view, NULL);
  g_assert_finalize_object (fixture->quiz);
  tear_down (&fixture->map, data);
  g_ptr_array_unref (fixture->said);
}

/* All names that are placed now, with a stroke between them. */
static char *
dup_names (Find *fixture)
{
  WfLabelLayer *layer = WF_LABEL_LAYER (find (&fixture->map, WF_TYPE_LABEL_LAYER));
  GString *names = g_string_new (NULL);
  const WfLabelBox *boxes;
  guint n;

  fixture_wait_settled (fixture->map.view);
  boxes = wf_label_layer_get_boxes (layer, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "|%s", boxes[i].label->text);

  return g_string_free_and_steal (names);
}

static guint
count_areas (Find *fixture)
{
  return wf_highlight_layer_get_n_areas (WF_HIGHLIGHT_LAYER (find (&fixture->map, WF_TYPE_HIGHLIGHT_LAYER)));
}

static void
click (Find   *fixture,
       double  lat,
       double  lon)
{
  GtkWidget *canvas = find (&fixture->map, WF_TYPE_MAP_CANVAS);
  WfMapFrame frame;
  graphene_point_t point;

  fixture_wait_settled (fixture->map.view);
  get_frame (&fixture->map, &frame);
  wf_map_frame_to_screen (&frame, lat, lon, &point);
  g_signal_emit_by_name (canvas, "clicked", (double) point.x, (double) point.y);
}

static void
test_tells_nothing (Find          *fixture,
                    gconstpointer  data)
{
  g_autofree char *before = dup_names (fixture);
  g_autofree char *after = NULL;
  g_autofree char *description = NULL;
  WfCamera at_stop, camera;
  gboolean tooltip = TRUE;

  g_assert_nonnull (strstr (before, "Kazakhstan"));
  g_assert_cmpuint (count_areas (fixture), >, 0);
  wf_map_view_get_camera (fixture->map.view, &at_stop);

  wf_quiz_ask (fixture->quiz, "find-guests");
  after = dup_names (fixture);
  g_assert_cmpstr (after, ==, "");
  g_assert_cmpuint (count_areas (fixture), ==, 0);
  g_assert_null (fixture_find (fixture->map.window, WF_TYPE_PLACE_MARKER));
  wf_map_view_get_camera (fixture->map.view, &camera);
  g_assert_cmpfloat (camera.zoom, <, at_stop.zoom);
  description = wf_map_view_dup_description (fixture->map.view);
  g_assert_null (strstr (description, "stan"));
  g_signal_emit_by_name (find (&fixture->map, WF_TYPE_MAP_CANVAS), "query-tooltip", 500, 300, FALSE, NULL, &tooltip);
  g_assert_false (tooltip);

  /* Nobody who gives up is left without the answer, and the story is there again after it. */
  wf_quiz_reveal (fixture->quiz);
  g_clear_pointer (&after, g_free);
  after = dup_names (fixture);
  g_assert_nonnull (strstr (after, "Kazakhstan"));
  g_assert_cmpuint (count_areas (fixture), ==, 2);
  wf_quiz_set_question (fixture->quiz, NULL);
  g_clear_pointer (&after, g_free);
  after = dup_names (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_click (Find          *fixture,
            gconstpointer  data)
{
  g_autofree char *names = NULL;

  wf_quiz_ask (fixture->quiz, "find-guests");
  click (fixture, 47, 104);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_WRONG);
  g_assert_null (fixture->map.country);
  names = dup_names (fixture);
  g_assert_cmpstr (names, ==, "|Mongolia");

  click (fixture, 48, 67);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_PARTLY);
  g_assert_cmpuint (count_areas (fixture), ==, 1);
  g_clear_pointer (&names, g_free);
  names = dup_names (fixture);
  g_assert_cmpstr (names, ==, "|Kazakhstan");
  click (fixture, 42, 63.5);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_RIGHT);

  /* Now the map is itself again. */
  click (fixture, 48, 67);
  g_assert_cmpstr (fixture->map.place, ==, "kazakhstan");
}

static gboolean
has_said (gpointer data)
{
  return ((GPtrArray *) data)->len > 0;
}

/* What lies in the middle is told by its coordinates, and Enter answers with it. */
static void
test_keys (Find          *fixture,
           gconstpointer  data)
{
  GtkWidget *canvas = find (&fixture->map, WF_TYPE_MAP_CANVAS);
  g_autofree char *feedback = NULL;

  wf_quiz_ask (fixture->quiz, "find-guests");
  fixture_wait_settled (fixture->map.view);
  wf_map_view_show_spot (fixture->map.view, "Kazakhstan", 48, 67, 5);
  gtk_widget_activate_action (canvas, "map.zoom-in", NULL);
  fixture_wait_for (has_said, fixture->said);
  /* The middle of what nothing covers, which is not quite that of the map. */
  g_assert_true (g_pattern_match_simple ("4?° N, 6?° E", fixture->said->pdata[0]));
  feedback = dup_names (fixture);
  g_assert_cmpstr (feedback, ==, "");
  gtk_widget_activate_action (canvas, "map.here", NULL);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_PARTLY);
  g_assert_null (fixture->map.place);
}

/* In class a point is marked, and nothing is said of it. */
static void
test_class (Find          *fixture,
            gconstpointer  data)
{
  g_autofree char *names = NULL;

  wf_quiz_set_class_mode (fixture->quiz, TRUE);
  wf_quiz_ask (fixture->quiz, "find-guests");
  click (fixture, 48, 67);
  names = dup_names (fixture);
  g_assert_cmpstr (names, ==, "|?");
  g_assert_cmpuint (count_areas (fixture), ==, 0);
}

/* Other kinds of questions leave the map alone. */
static void
test_other_kinds (Find          *fixture,
                  gconstpointer  data)
{
  g_autofree char *before = dup_names (fixture);
  g_autofree char *after = NULL;

  wf_quiz_ask (fixture->quiz, "why-guests");
  after = dup_names (fixture);
  g_assert_cmpstr (after, ==, before);
}

#undef ADD
#define ADD(name, function) \
  g_test_add ("/find/" name, Find, "invitation", find_set_up, function, find_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

  ADD ("tells-nothing", test_tells_nothing);
  ADD ("click", test_click);
  ADD ("keys", test_keys);
  ADD ("class", test_class);
  ADD ("other-kinds", test_other_kinds);

  return g_test_run ();
}
