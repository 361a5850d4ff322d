// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfPlayback: moving about, the history, another story, the clock; and that it tells of each change once.

#include "config.h"

#include "story-test.h"
#include "wf-playback-private.h"
#include "wf-section.h"

typedef struct {
  WfPlayback  *playback;
  WfExplainer *explainer;
  GHashTable  *notified; /* name of a property → how often it was notified of */
  gint64       now;
} Fixture;

static gint64
clock_cb (gpointer user_data)
{
  return *(gint64 *) user_data;
}

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           gpointer    user_data)
{
  Fixture *fixture = user_data;
  gpointer count = g_hash_table_lookup (fixture->notified, pspec->name);

  g_hash_table_insert (fixture->notified, (gpointer) pspec->name, GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
}

/* A story whose stops have these ids; a “|” begins another section. */
static WfExplainer *
new_story (const char *id,
           const char *stops)
{
  g_auto (GStrv) sections = g_strsplit (stops, " | ", -1);
  GString *members = g_string_new ("\"sections\": [");
  g_autofree char *document = NULL;
  g_autofree char *text = NULL;
  WfExplainer *explainer;

  for (guint i = 0; sections[i] != NULL; i++)
    {
      g_auto (GStrv) ids = g_strsplit (sections[i], " ", -1);

      g_string_append_printf (members, "%s{\"id\": \"section-%u\", \"title\": \"S\", \"stops\": [", i > 0 ? ", " : "", i);
      for (guint j = 0; ids[j] != NULL; j++)
        g_string_append_printf (members, "%s{\"id\": \"%s\", \"text\": \"Text of thirty characters, no.\"%s}",
                                j > 0 ? ", " : "", ids[j], g_str_has_prefix (ids[j], "slow") ? ", \"seconds\": 60" : "");
      g_string_append (members, "]}");
    }
  g_string_append_c (members, ']');
  document = story_test_document (members->str);
  g_string_free (members, TRUE);
  text = g_strdup_printf ("\"id\": \"%s\"", id);
  {
    g_auto (GStrv) parts = g_strsplit (document, "\"id\": \"test\"", 2);
    g_autofree char *renamed = g_strjoinv (text, parts);

    explainer = story_test_load (renamed);
  }

  return explainer;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->now = 1000 * G_USEC_PER_SEC;
  fixture->notified = g_hash_table_new (g_str_hash, g_str_equal);
  fixture->explainer = new_story ("story", "a b | c slow-d e");
  fixture->playback = wf_playback_new ();
  wf_playback_set_clock (fixture->playback, clock_cb, &fixture->now);
  wf_playback_set_explainer (fixture->playback, fixture->explainer);
  g_signal_connect (fixture->playback, "notify", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->playback);
  g_assert_finalize_object (fixture->explainer);
  g_hash_table_unref (fixture->notified);
}

/* That these properties, and no others, were notified of once since the last time. */
static void
assert_notified (Fixture    *fixture,
                 const char *names)
{
  g_auto (GStrv) expected = g_strsplit (names, " ", -1);
  GHashTableIter iter;
  gpointer name, count;

  g_hash_table_iter_init (&iter, fixture->notified);
  while (g_hash_table_iter_next (&iter, &name, &count))
    {
      g_test_message ("notified: %s", (const char *) name);
      g_assert_cmpuint (GPOINTER_TO_UINT (count), ==, 1);
      g_assert_true (g_strv_contains ((const char * const *) expected, name));
    }
  for (guint i = 0; expected[i] != NULL && expected[i][0] != '\0'; i++)
    g_assert_true (g_hash_table_contains (fixture->notified, expected[i]));
  g_hash_table_remove_all (fixture->notified);
}

static void
assert_stop (Fixture    *fixture,
             const char *id)
{
  g_assert_cmpstr (wf_stop_get_id (wf_playback_get_stop (fixture->playback)), ==, id);
}

static void
pass (Fixture *fixture,
      double   seconds)
{
  fixture->now += (gint64) (seconds * G_USEC_PER_SEC);
  wf_playback_tick (fixture->playback);
}

static void
test_empty (void)
{
  WfPlayback *playback = wf_playback_new ();

  g_assert_null (wf_playback_get_explainer (playback));
  g_assert_null (wf_playback_get_stop (playback));
  g_assert_null (wf_playback_get_section (playback));
  g_assert_cmpuint (wf_playback_get_position (playback), ==, 0);
  g_assert_cmpuint (wf_playback_get_n_stops (playback), ==, 0);
  g_assert_false (wf_playback_next (playback));
  g_assert_false (wf_playback_previous (playback));
  g_assert_false (wf_playback_back (playback));
  g_assert_false (wf_playback_forward (playback));
  g_assert_false (wf_playback_go_to_id (playback, "a"));
  wf_playback_first (playback);
  wf_playback_last (playback);
  wf_playback_set_running (playback, TRUE);
  g_assert_false (wf_playback_get_running (playback));
  g_assert_false (wf_playback_get_auto_advance (playback));
  g_assert_cmpfloat (wf_playback_get_elapsed (playback), ==, 0.0);
  g_assert_null (wf_playback_get_languages (playback)[0]);
  g_assert_null (wf_playback_get_second_language (playback));
  g_assert_finalize_object (playback);
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  assert_stop (fixture, "a");
  g_assert_true (wf_playback_get_explainer (fixture->playback) == fixture->explainer);
  g_assert_cmpuint (wf_playback_get_n_stops (fixture->playback), ==, 5);
  g_assert_true (wf_playback_get_can_go_next (fixture->playback));
  g_assert_false (wf_playback_get_can_go_previous (fixture->playback));
  g_assert_false (wf_playback_get_can_go_back (fixture->playback));
  g_assert_false (wf_playback_get_can_go_forward (fixture->playback));
}

static void
test_next (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (wf_playback_next (fixture->playback));
  assert_stop (fixture, "b");
  assert_notified (fixture, "stop position can-go-previous can-go-back");
  g_assert_true (wf_playback_next (fixture->playback));
  assert_stop (fixture, "c");
  g_assert_cmpstr (wf_section_get_id (wf_playback_get_section (fixture->playback)), ==, "section-1");
  assert_notified (fixture, "stop position section");
  wf_playback_last (fixture->playback);
  assert_stop (fixture, "e");
  assert_notified (fixture, "stop position can-go-next");
  g_assert_false (wf_playback_next (fixture->playback));
  assert_stop (fixture, "e");
  assert_notified (fixture, "");
}

static void
test_previous (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_false (wf_playback_previous (fixture->playback));
  assert_notified (fixture, "");
  wf_playback_last (fixture->playback);
  g_assert_true (wf_playback_previous (fixture->playback));
  assert_stop (fixture, "slow-d");
  wf_playback_first (fixture->playback);
  assert_stop (fixture, "a");
}

static void
test_go_to (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_true (wf_playback_go_to_id (fixture->playback, "c"));
  assert_stop (fixture, "c");
  assert_notified (fixture, "stop section position can-go-previous can-go-back");
  g_assert_true (wf_playback_go_to_id (fixture->playback, "c"));
  g_assert_false (wf_playback_go_to_id (fixture->playback, "nowhere"));
  g_assert_false (wf_playback_go_to_id (fixture->playback, NULL));
  assert_notified (fixture, "");
  g_object_set (fixture->playback, "stop", wf_explainer_find_stop (fixture->explainer, "b"), NULL);
  assert_stop (fixture, "b");
}

static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  WfPlayback *playback = fixture->playback;

  wf_playback_next (playback);
  wf_playback_go_to_id (playback, "e");
  g_assert_true (wf_playback_back (playback));
  assert_stop (fixture, "b");
  g_assert_true (wf_playback_back (playback));
  assert_stop (fixture, "a");
  g_assert_false (wf_playback_back (playback));
  g_assert_true (wf_playback_forward (playback));
  assert_stop (fixture, "b");
  g_assert_true (wf_playback_get_can_go_back (playback));
  g_assert_true (wf_playback_get_can_go_forward (playback));

  /* Going elsewhere forgets the way forward. */
  wf_playback_go_to_id (playback, "c");
  g_assert_false (wf_playback_get_can_go_forward (playback));
  g_assert_false (wf_playback_forward (playback));
  wf_playback_back (playback);
  assert_stop (fixture, "b");
}

static void
test_reload (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (WfExplainer) changed = new_story ("story", "new a | c b");
  g_autoptr (WfExplainer) shorter = new_story ("story", "x y");

  wf_playback_go_to_id (fixture->playback, "slow-d");
  wf_playback_go_to_id (fixture->playback, "c");
  g_hash_table_remove_all (fixture->notified);
  wf_playback_set_running (fixture->playback, TRUE);
  pass (fixture, 5.0);
  g_hash_table_remove_all (fixture->notified);

  /* The same stop is elsewhere, and its clock goes on. */
  wf_playback_set_explainer (fixture->playback, changed);
  assert_stop (fixture, "c");
  g_assert_true (wf_playback_get_stop (fixture->playback) == wf_explainer_find_stop (changed, "c"));
  assert_notified (fixture, "explainer stop section n-stops");
  pass (fixture, 1.0);
  g_assert_cmpfloat (wf_playback_get_elapsed (fixture->playback), ==, 6.0);

  /* Of the history (a, slow-d), what is still there is kept. */
  g_assert_true (wf_playback_back (fixture->playback));
  assert_stop (fixture, "a");
  g_assert_false (wf_playback_back (fixture->playback));

  /* The stop is gone: the same position, or the last one. */
  wf_playback_last (fixture->playback);
  wf_playback_set_explainer (fixture->playback, shorter);
  assert_stop (fixture, "y");
  g_assert_cmpfloat (wf_playback_get_elapsed (fixture->playback), ==, 0.0);
  g_assert_false (wf_playback_get_can_go_back (fixture->playback));
  wf_playback_set_explainer (fixture->playback, NULL);
}

static void
test_other_story (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (WfExplainer) other = new_story ("other", "b a");

  wf_playback_next (fixture->playback);
  g_hash_table_remove_all (fixture->notified);
  wf_playback_set_explainer (fixture->playback, other);
  g_assert_cmpuint (wf_playback_get_position (fixture->playback), ==, 0);
  g_assert_true (wf_playback_get_stop (fixture->playback) == wf_explainer_find_stop (other, "b"));
  g_assert_false (wf_playback_get_can_go_back (fixture->playback));
  assert_notified (fixture, "explainer stop section position n-stops can-go-previous can-go-back");
  wf_playback_set_explainer (fixture->playback, other);
  assert_notified (fixture, "");
  wf_playback_set_explainer (fixture->playback, NULL);
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (WfExplainer) again = new_story ("story", "a b | c slow-d e");
  g_autoptr (WfExplainer) other = new_story ("other", "b a c");

  /* In the story that is open the reader goes there. */
  wf_playback_open (fixture->playback, again, "c");
  assert_stop (fixture, "c");
  assert_notified (fixture, "explainer stop section position can-go-previous can-go-back");

  /* Another one begins there, and nothing is told of a stop before. */
  wf_playback_open (fixture->playback, other, "a");
  assert_stop (fixture, "a");
  assert_notified (fixture, "explainer stop section position n-stops can-go-back");

  /* A stop that it does not have is no wish. */
  wf_playback_open (fixture->playback, again, "");
  assert_stop (fixture, "a");
  wf_playback_open (fixture->playback, other, NULL);
  assert_stop (fixture, "b");
  wf_playback_set_explainer (fixture->playback, NULL);
}

static void
test_no_story (Fixture       *fixture,
               gconstpointer  data)
{
  wf_playback_set_running (fixture->playback, TRUE);
  g_hash_table_remove_all (fixture->notified);
  g_object_set (fixture->playback, "explainer", NULL, NULL);
  g_assert_null (wf_playback_get_stop (fixture->playback));
  g_assert_false (wf_playback_get_running (fixture->playback));
  assert_notified (fixture, "explainer stop section n-stops can-go-next running");
}

static void
test_clock (Fixture       *fixture,
            gconstpointer  data)
{
  WfPlayback *playback = fixture->playback;

  pass (fixture, 10.0);
  g_assert_cmpfloat (wf_playback_get_elapsed (playback), ==, 0.0);
  wf_playback_set_running (playback, TRUE);
  assert_notified (fixture, "running");
  pass (fixture, 2.5);
  g_assert_cmpfloat (wf_playback_get_elapsed (playback), ==, 2.5);
  assert_notified (fixture, "elapsed");

  /* What passes while paused does not count. */
  fixture->now += G_USEC_PER_SEC;
  wf_playback_set_running (playback, FALSE);
  assert_notified (fixture, "running elapsed");
  g_assert_cmpfloat (wf_playback_get_elapsed (playback), ==, 3.5);
  pass (fixture, 100.0);
  wf_playback_set_running (playback, TRUE);
  pass (fixture, 1.0);
  g_assert_cmpfloat (wf_playback_get_elapsed (playback), ==, 4.5);

  /* Another stop, another clock. */
  wf_playback_next (playback);
  g_assert_cmpfloat (wf_playback_get_elapsed (playback), ==, 0.0);
  g_assert_true (wf_playback_get_running (playback));
  pass (fixture, 1.0);
  g_assert_cmpfloat (wf_playback_get_elapsed (playback), ==, 1.0);
  wf_playback_set_running (playback, TRUE);
}

/* Without auto-advance, nothing moves by itself. */
static void
test_stays (Fixture       *fixture,
            gconstpointer  data)
{
  wf_playback_set_running (fixture->playback, TRUE);
  pass (fixture, 100000.0);
  assert_stop (fixture, "a");
}

static void
test_auto_advance (Fixture       *fixture,
                   gconstpointer  data)
{
  WfPlayback *playback = fixture->playback;

  wf_playback_set_auto_advance (playback, TRUE);
  assert_notified (fixture, "auto-advance");
  wf_playback_set_auto_advance (playback, TRUE);
  assert_notified (fixture, "");

  wf_playback_set_running (playback, TRUE);
  g_hash_table_remove_all (fixture->notified);

  /* Thirty characters take two seconds to read, and there are three to look. */
  pass (fixture, 4.9);
  assert_stop (fixture, "a");
  g_hash_table_remove_all (fixture->notified);
  pass (fixture, 0.2);
  assert_stop (fixture, "b");
  assert_notified (fixture, "stop position can-go-previous can-go-back elapsed");

  wf_playback_go_to_id (playback, "slow-d");
  pass (fixture, 59.0);
  assert_stop (fixture, "slow-d");
  pass (fixture, 1.0);
  assert_stop (fixture, "e");

  /* After the last stop the clock stops. */
  pass (fixture, 60.0);
  assert_stop (fixture, "e");
  g_assert_false (wf_playback_get_running (playback));
}

static void
test_loop (Fixture       *fixture,
           gconstpointer  data)
{
  WfPlayback *playback = fixture->playback;

  wf_playback_set_loop (playback, TRUE);
  assert_notified (fixture, "loop");
  wf_playback_set_loop (playback, TRUE);
  assert_notified (fixture, "");
  wf_playback_set_auto_advance (playback, TRUE);
  wf_playback_set_running (playback, TRUE);
  wf_playback_last (playback);
  pass (fixture, 60.0);
  assert_stop (fixture, "a");
  g_assert_true (wf_playback_get_running (playback));
}

/* A day that goes round and round: the history stays as long as it was. */
static void
test_loop_keeps_little (Fixture       *fixture,
                        gconstpointer  data)
{
  WfPlayback *playback = fixture->playback;
  guint n_steps = 0;

  wf_playback_set_loop (playback, TRUE);
  wf_playback_set_auto_advance (playback, TRUE);
  wf_playback_set_running (playback, TRUE);
  for (guint i = 0; i < 24 * 60; i++)
    pass (fixture, 60.0);
  g_assert_cmpuint (playback->back->len, <=, 200);
  g_assert_cmpuint (playback->back->len, >=, 100);
  while (wf_playback_back (playback))
    n_steps++;
  g_assert_cmpuint (n_steps, ==, playback->forward->len);
}

static void
test_times (Fixture       *fixture,
            gconstpointer  data)
{
  WfPlayback *playback = fixture->playback;
  WfSection *first = wf_playback_get_section (playback);
  WfSection *second;

  wf_playback_set_running (playback, TRUE);
  pass (fixture, 3.0);
  wf_playback_next (playback);
  pass (fixture, 4.0);
  g_assert_cmpfloat (wf_playback_get_section_elapsed (playback, first), ==, 7.0);
  wf_playback_next (playback);
  second = wf_playback_get_section (playback);
  pass (fixture, 5.0);
  g_assert_cmpfloat (wf_playback_get_section_elapsed (playback, first), ==, 7.0);
  g_assert_cmpfloat (wf_playback_get_section_elapsed (playback, second), ==, 5.0);
  wf_playback_first (playback);
  pass (fixture, 1.0);
  g_assert_cmpfloat (wf_playback_get_section_elapsed (playback, first), ==, 8.0);
  g_assert_cmpfloat (wf_playback_get_total_elapsed (playback), ==, 13.0);

  /* While paused, nothing adds up. */
  wf_playback_set_running (playback, FALSE);
  pass (fixture, 100.0);
  wf_playback_next (playback);
  g_assert_cmpfloat (wf_playback_get_total_elapsed (playback), ==, 13.0);

  wf_playback_reset_elapsed (playback);
  g_assert_cmpfloat (wf_playback_get_total_elapsed (playback), ==, 0.0);
  g_assert_cmpfloat (wf_playback_get_section_elapsed (playback, first), ==, 0.0);
}

/* The timer is there only while the clock runs, and gone with the playback. */
static void
test_timer (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpuint (fixture->playback->tick_id, ==, 0);
  wf_playback_set_running (fixture->playback, TRUE);
  g_assert_cmpuint (fixture->playback->tick_id, !=, 0);
  fixture->now += G_USEC_PER_SEC;
  while (wf_playback_get_elapsed (fixture->playback) == 0.0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (wf_playback_get_elapsed (fixture->playback), ==, 1.0);
  wf_playback_set_running (fixture->playback, FALSE);
  g_assert_cmpuint (fixture->playback->tick_id, ==, 0);
  wf_playback_set_running (fixture->playback, TRUE);
}

static void
test_languages (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const languages[] = { "ru", "en", NULL };
  g_auto (GStrv) got = NULL;
  g_autofree char *second = NULL;

  wf_playback_set_languages (fixture->playback, languages);
  wf_playback_set_languages (fixture->playback, languages);
  assert_notified (fixture, "languages");
  wf_playback_set_second_language (fixture->playback, "kk");
  wf_playback_set_second_language (fixture->playback, "kk");
  assert_notified (fixture, "second-language");
  g_object_get (fixture->playback, "languages", &got, "second-language", &second, NULL);
  g_assert_cmpstrv (got, languages);
  g_assert_cmpstr (second, ==, "kk");
  g_object_set (fixture->playback, "languages", NULL, "second-language", NULL, NULL);
  g_assert_null (wf_playback_get_languages (fixture->playback)[0]);
  g_assert_null (wf_playback_get_second_language (fixture->playback));
}

static void
test_properties (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (WfExplainer) explainer = NULL;
  g_autoptr (WfStop) stop = NULL;
  g_autoptr (WfSection) section = NULL;
  guint position, n_stops;
  gboolean next, previous, back, forward, running, auto_advance;
  double elapsed;

  wf_playback_next (fixture->playback);
  g_object_set (fixture->playback, "running", TRUE, "auto-advance", TRUE, NULL);
  pass (fixture, 2.0);
  g_object_get (fixture->playback, "explainer", &explainer, "stop", &stop, "section", &section, "position", &position,
                "n-stops", &n_stops, "can-go-next", &next, "can-go-previous", &previous, "can-go-back", &back,
                "can-go-forward", &forward, "running", &running, "auto-advance", &auto_advance, "elapsed", &elapsed, NULL);
  g_assert_true (explainer == fixture->explainer);
  g_assert_true (stop == wf_explainer_find_stop (explainer, "b"));
  g_assert_true (section == wf_stop_get_section (stop));
  g_assert_cmpuint (position, ==, 1);
  g_assert_cmpuint (n_stops, ==, 5);
  g_assert_true (next && previous && back && !forward && running && auto_advance);
  g_assert_cmpfloat (elapsed, ==, 2.0);
}

static void
drop_cb (GObject    *object,
         GParamSpec *pspec,
         gpointer    user_data)
{
  g_clear_object ((WfPlayback **) user_data);
}

/* A listener may let go of the playback. */
static void
test_dropped (void)
{
  g_autoptr (WfExplainer) explainer = new_story ("story", "a b");
  WfPlayback *playback = wf_playback_new ();
  gpointer weak = playback;

  wf_playback_set_explainer (playback, explainer);
  g_object_add_weak_pointer (G_OBJECT (playback), &weak);
  g_signal_connect (playback, "notify::stop", G_CALLBACK (drop_cb), &playback);
  wf_playback_next (playback);
  g_assert_null (weak);
}

#define ADD(path, function) g_test_add ("/playback/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/playback/empty", test_empty);
  g_test_add_func ("/playback/dropped", test_dropped);
  ADD ("start", test_start);
  ADD ("next", test_next);
  ADD ("previous", test_previous);
  ADD ("go-to", test_go_to);
  ADD ("history", test_history);
  ADD ("reload", test_reload);
  ADD ("other-story", test_other_story);
  ADD ("open", test_open);
  ADD ("no-story", test_no_story);
  ADD ("clock", test_clock);
  ADD ("stays", test_stays);
  ADD ("auto-advance", test_auto_advance);
  ADD ("loop", test_loop);
  ADD ("loop-keeps-little", test_loop_keeps_little);
  ADD ("times", test_times);
  ADD ("timer", test_timer);
  ADD ("languages", test_languages);
  ADD ("properties", test_properties);

  return g_test_run ();
}
