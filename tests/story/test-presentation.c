// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfPresentation and WfInk: what the audience sees of where the presenter is, and what is drawn for it.

#include "config.h"

#include "story-test.h"
#include "wf-playback-private.h"
#include "wf-presentation.h"
#include "wf-section.h"

#define STORY(id) \
  "{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"" id "\", \"language\": \"en\", \"title\": \"T\", " \
  "\"sections\": [" \
  "{\"id\": \"first\", \"title\": \"First\", \"minutes\": 2, \"stops\": [" \
  "{\"id\": \"a\", \"text\": \"A.\"}, {\"id\": \"b\", \"text\": \"B.\"}, {\"id\": \"c\", \"text\": \"C.\"}]}, " \
  "{\"id\": \"second\", \"title\": \"Second\", \"minutes\": 0.5, \"stops\": [{\"id\": \"d\", \"text\": \"D.\"}]}]}"

typedef struct {
  WfPlayback     *playback;
  WfPresentation *presentation;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (WfExplainer) explainer = story_test_load (STORY ("story"));

  fixture->playback = wf_playback_new ();
  wf_playback_set_explainer (fixture->playback, explainer);
  fixture->presentation = wf_presentation_new (fixture->playback);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->presentation);
  g_assert_finalize_object (fixture->playback);
}

static void
assert_audience (Fixture    *fixture,
                 const char *id)
{
  WfStop *stop = wf_playback_get_stop (wf_presentation_get_audience (fixture->presentation));

  g_assert_cmpstr (wf_stop_get_id (stop), ==, id);
  g_assert_cmpstr (wf_ink_get_page (wf_presentation_get_ink (fixture->presentation)), ==, id);
}

static char *
dup_shown (Fixture *fixture)
{
  WfPlayback *audience = wf_presentation_get_audience (fixture->presentation);
  g_autoptr (GPtrArray) stops = wf_presentation_get_shown (fixture->presentation, audience);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < stops->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", wf_stop_get_id (stops->pdata[i]));

  return g_string_free_and_steal (ids);
}

static void
assert_shown (Fixture    *fixture,
              const char *ids)
{
  g_autofree char *shown = dup_shown (fixture);

  g_assert_cmpstr (shown, ==, ids);
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  assert_audience (fixture, "a");
  wf_playback_next (fixture->playback);
  assert_audience (fixture, "b");
  wf_playback_last (fixture->playback);
  assert_audience (fixture, "d");
}

static void
test_frozen (Fixture       *fixture,
             gconstpointer  data)
{
  wf_playback_next (fixture->playback);
  wf_presentation_set_frozen (fixture->presentation, TRUE);
  wf_playback_last (fixture->playback);
  assert_audience (fixture, "b");
  g_assert_true (wf_presentation_get_frozen (fixture->presentation));
  wf_presentation_set_frozen (fixture->presentation, FALSE);
  assert_audience (fixture, "d");
}

/* What is frozen of a story that is reloaded stays; of another story nothing can. */
static void
test_other_story (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (WfExplainer) again = story_test_load (STORY ("story"));
  g_autoptr (WfExplainer) other = story_test_load (STORY ("other"));

  wf_playback_next (fixture->playback);
  wf_presentation_set_frozen (fixture->presentation, TRUE);
  wf_playback_last (fixture->playback);
  wf_playback_set_explainer (fixture->playback, again);
  assert_audience (fixture, "b");
  wf_playback_set_explainer (fixture->playback, other);
  assert_audience (fixture, "a");
  g_assert_true (wf_playback_get_explainer (wf_presentation_get_audience (fixture->presentation)) == other);
  wf_playback_set_explainer (fixture->playback, NULL);
  assert_shown (fixture, "");
}

static void
test_reveal (Fixture       *fixture,
             gconstpointer  data)
{
  wf_playback_next (fixture->playback);
  assert_shown (fixture, "b");
  wf_presentation_set_reveal (fixture->presentation, WF_REVEAL_STEPS);
  assert_shown (fixture, "a b");
  wf_presentation_set_reveal (fixture->presentation, WF_REVEAL_SECTION);
  assert_shown (fixture, "a b c");
  wf_playback_last (fixture->playback);
  assert_shown (fixture, "d");
}

static void
test_planned (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpfloat (wf_presentation_get_planned (fixture->presentation, wf_playback_get_section (fixture->playback)),
                     ==, 120.0);
  g_assert_cmpfloat (wf_presentation_get_planned (fixture->presentation, NULL), ==, 150.0);
}

static gint64
clock_cb (gpointer user_data)
{
  return *(gint64 *) user_data;
}

static void
test_delay (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 now = 0;

  wf_playback_set_clock (fixture->playback, clock_cb, &now);
  wf_playback_set_running (fixture->playback, TRUE);

  /* Three stops in two minutes: 40 seconds each. */
  g_assert_cmpfloat (wf_presentation_get_delay (fixture->presentation), ==, 0.0);
  now = 30 * G_USEC_PER_SEC;
  wf_playback_next (fixture->playback);
  g_assert_cmpfloat_with_epsilon (wf_presentation_get_delay (fixture->presentation), -10.0, 0.001);
  now = 70 * G_USEC_PER_SEC;
  wf_playback_tick (fixture->playback);
  g_assert_cmpfloat (wf_presentation_get_delay (fixture->presentation), ==, 0.0);
  now = 95 * G_USEC_PER_SEC;
  wf_playback_tick (fixture->playback);
  g_assert_cmpfloat_with_epsilon (wf_presentation_get_delay (fixture->presentation), 15.0, 0.001);
  wf_playback_set_running (fixture->playback, FALSE);
}

static void
test_typed (Fixture       *fixture,
            gconstpointer  data)
{
  /* Without a number, to the next one. */
  g_assert_true (wf_presentation_enter (fixture->presentation));
  assert_audience (fixture, "b");
  wf_presentation_type (fixture->presentation, 4);
  g_assert_cmpuint (wf_presentation_get_typed (fixture->presentation), ==, 4);
  g_assert_true (wf_presentation_enter (fixture->presentation));
  assert_audience (fixture, "d");
  g_assert_cmpuint (wf_presentation_get_typed (fixture->presentation), ==, 0);
  wf_presentation_type (fixture->presentation, 1);
  wf_presentation_type (fixture->presentation, 2);
  g_assert_cmpuint (wf_presentation_get_typed (fixture->presentation), ==, 12);
  g_assert_false (wf_presentation_enter (fixture->presentation));
  assert_audience (fixture, "d");
  for (guint i = 0; i < 10; i++)
    wf_presentation_type (fixture->presentation, 9);
  g_assert_cmpuint (wf_presentation_get_typed (fixture->presentation), ==, 99999);
}

/* Whoever touches a kiosk has time to read; what does not go on by itself does not mind. */
static void
test_touch (Fixture       *fixture,
            gconstpointer  data)
{
  wf_playback_set_running (fixture->playback, TRUE);
  wf_presentation_touch (fixture->presentation);
  g_assert_false (wf_presentation_get_paused (fixture->presentation));
  g_assert_true (wf_playback_get_running (fixture->playback));

  wf_playback_set_auto_advance (fixture->playback, TRUE);
  wf_presentation_touch (fixture->presentation);
  wf_presentation_touch (fixture->presentation);
  g_assert_true (wf_presentation_get_paused (fixture->presentation));
  g_assert_false (wf_playback_get_running (fixture->playback));
  wf_playback_set_running (fixture->playback, TRUE);
  g_assert_false (wf_presentation_get_paused (fixture->presentation));

  wf_presentation_touch (fixture->presentation);
  wf_playback_set_auto_advance (fixture->playback, FALSE);
  g_assert_false (wf_presentation_get_paused (fixture->presentation));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_properties (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (WfPlayback) playback = NULL;
  g_autoptr (WfPlayback) audience = NULL;
  g_autoptr (WfInk) ink = NULL;
  WfScreen screen;
  WfReveal reveal;
  gboolean frozen, countdown;
  double text_scale;
  guint count = 0;

  g_signal_connect_swapped (fixture->presentation, "notify", G_CALLBACK (count_cb), &count);
  for (guint i = 0; i < 2; i++)
    g_object_set (fixture->presentation, "screen", WF_SCREEN_BLACK, "frozen", TRUE, "reveal", WF_REVEAL_STEPS,
                  "text-scale", 1.5, "countdown", TRUE, NULL);
  g_assert_cmpuint (count, ==, 5);
  g_object_get (fixture->presentation, "playback", &playback, "audience", &audience, "ink", &ink, "screen", &screen,
                "frozen", &frozen, "reveal", &reveal, "text-scale", &text_scale, "countdown", &countdown, NULL);
  g_assert_true (playback == fixture->playback && WF_IS_PLAYBACK (audience) && audience != playback && WF_IS_INK (ink));
  g_assert_true (screen == WF_SCREEN_BLACK && frozen && reveal == WF_REVEAL_STEPS && countdown);
  g_assert_cmpfloat (text_scale, ==, 1.5);
  wf_presentation_set_text_scale (fixture->presentation, 100.0);
  g_assert_cmpfloat (wf_presentation_get_text_scale (fixture->presentation), ==, WF_PRESENTATION_LARGEST_TEXT);
}

/* --- Ink -------------------------------------------------------------------------------- */

static void
draw (WfInk  *ink,
      double  lat,
      double  lon)
{
  wf_ink_begin (ink, lat, lon);
  wf_ink_draw_to (ink, lat, lon + 10);
}

static void
test_ink_strokes (void)
{
  WfInk *ink = wf_ink_new ();
  const WfInkPoint *points;
  guint n_points, count = 0;

  g_signal_connect_swapped (ink, "changed", G_CALLBACK (count_cb), &count);
  g_assert_false (wf_ink_undo (ink));
  draw (ink, 40, 60);
  g_assert_cmpuint (count, ==, 2);
  points = wf_ink_get_stroke (ink, 0, &n_points);
  g_assert_cmpuint (n_points, ==, 2);
  g_assert_cmpfloat (points[1].lon, ==, 70.0);
  g_assert_null (wf_ink_get_stroke (ink, 1, &n_points));

  draw (ink, 10, 60);
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 2);
  g_assert_true (wf_ink_undo (ink));
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 1);
  g_assert_true (wf_ink_undo (ink));
  g_assert_false (wf_ink_get_can_undo (ink));
  g_assert_finalize_object (ink);
}

static void
test_ink_eraser (void)
{
  WfInk *ink = wf_ink_new ();

  draw (ink, 40, 60);
  draw (ink, 0, 175); /* over the antimeridian */
  g_assert_false (wf_ink_erase (ink, 20, 65, 0.01));
  g_assert_true (wf_ink_erase (ink, 40, 65, 0.01));
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 1);
  g_assert_true (wf_ink_erase (ink, 0, -178, 0.01));
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 0);
  wf_ink_undo (ink);
  wf_ink_undo (ink);
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 2);
  wf_ink_clear (ink);
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 0);
  wf_ink_undo (ink);
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 2);
  g_assert_finalize_object (ink);
}

/* Strokes belong to the stop that they were drawn at, and nobody undoes what is not seen. */
static void
test_ink_pages (void)
{
  WfInk *ink = wf_ink_new ();

  wf_ink_set_page (ink, "a");
  draw (ink, 40, 60);
  wf_ink_set_page (ink, "b");
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 0);
  g_assert_false (wf_ink_get_can_undo (ink));
  g_assert_false (wf_ink_erase (ink, 40, 65, 0.01));
  wf_ink_clear (ink);
  wf_ink_set_page (ink, "a");
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 1);
  g_assert_finalize_object (ink);
}

static void
test_ink_pointer (void)
{
  WfInk *ink = wf_ink_new ();
  double lat, lon;

  g_assert_false (wf_ink_get_pointer (ink, &lat, &lon));
  wf_ink_set_tool (ink, WF_TOOL_LASER);
  wf_ink_point (ink, 25.77, -80.19);
  g_assert_true (wf_ink_get_pointer (ink, &lat, &lon));
  g_assert_cmpfloat (lat, ==, 25.77);
  wf_ink_set_tool (ink, WF_TOOL_NONE);
  g_assert_false (wf_ink_get_pointer (ink, &lat, &lon));
  g_assert_finalize_object (ink);
}

#define ADD(path, function) g_test_add ("/presentation/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("follows", test_follows);
  ADD ("frozen", test_frozen);
  ADD ("other-story", test_other_story);
  ADD ("reveal", test_reveal);
  ADD ("planned", test_planned);
  ADD ("delay", test_delay);
  ADD ("typed", test_typed);
  ADD ("touch", test_touch);
  ADD ("properties", test_properties);
  g_test_add_func ("/ink/strokes", test_ink_strokes);
  g_test_add_func ("/ink/eraser", test_ink_eraser);
  g_test_add_func ("/ink/pages", test_ink_pages);
  g_test_add_func ("/ink/pointer", test_ink_pointer);

  return g_test_run ();
}
