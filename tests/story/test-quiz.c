// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfQuiz: asking, answering, judging.

#include "config.h"

#include "story-test.h"
#include "wf-highlight.h"
#include "wf-place.h"
#include "wf-quiz.h"
#include "wf-role.h"

#define REACH_KM 30.0

/* What a pointer covers on a view of the whole world. */
#define WORLD_KM 1500.0

#define STORY(id) \
  "{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"" id "\", \"language\": \"en\", \"title\": \"T\", " \
  "\"places\": [{\"id\": \"kz\", \"kind\": \"country\", \"code\": \"KZ\"}, " \
  "{\"id\": \"uz\", \"kind\": \"country\", \"code\": \"UZ\"}, " \
  "{\"id\": \"miami\", \"kind\": \"city\", \"name\": \"Miami\", \"lat\": 25.77, \"lon\": -80.19}, " \
  "{\"id\": \"doral\", \"kind\": \"city\", \"name\": \"Doral\", \"lat\": 25.82, \"lon\": -80.34}, " \
  "{\"id\": \"malta\", \"kind\": \"country\", \"code\": \"MT\"}, " \
  "{\"id\": \"baltic\", \"kind\": \"group\", \"name\": \"Baltic\", \"members\": [\"EE\", \"LV\", \"LT\"]}], " \
  "\"sections\": [{\"id\": \"s\", \"title\": \"S\", \"stops\": [" \
  "{\"id\": \"a\", \"text\": \"A.\"}, {\"id\": \"b\", \"text\": \"B.\"}]}], " \
  "\"questions\": [" \
  "{\"id\": \"find\", \"kind\": \"find-on-map\", \"prompt\": \"Find two.\", \"answers\": [\"kz\", \"uz\"], \"stop\": \"b\"}, " \
  "{\"id\": \"city\", \"kind\": \"find-on-map\", \"prompt\": \"Find it.\", \"answers\": [\"doral\", \"miami\"]}, " \
  "{\"id\": \"small\", \"kind\": \"find-on-map\", \"prompt\": \"Find it.\", \"answers\": [\"malta\"]}, " \
  "{\"id\": \"group\", \"kind\": \"find-on-map\", \"prompt\": \"Find one.\", \"answers\": [\"baltic\"]}, " \
  "{\"id\": \"choice\", \"kind\": \"choice\", \"prompt\": \"Which?\", \"options\": [" \
  "{\"text\": \"one\", \"correct\": false}, {\"text\": \"two\", \"correct\": true}, " \
  "{\"text\": \"three\", \"correct\": false}]}, " \
  "{\"id\": \"many\", \"kind\": \"choice\", \"prompt\": \"Which two?\", \"options\": [" \
  "{\"text\": \"one\", \"correct\": true}, {\"text\": \"two\", \"correct\": false}, " \
  "{\"text\": \"three\", \"correct\": true}]}, " \
  "{\"id\": \"status\", \"kind\": \"status\", \"prompt\": \"What?\", \"statement\": \"It could.\", \"answer\": \"outlook\"}, " \
  "{\"id\": \"order\", \"kind\": \"order\", \"prompt\": \"Order.\", \"items\": [" \
  "{\"text\": \"first\", \"date\": \"2013\"}, {\"text\": \"second\", \"date\": \"2016-05\"}, " \
  "{\"text\": \"third\", \"date\": \"2025-11-06\"}, {\"text\": \"also third\", \"date\": \"2025-11\"}]}, " \
  "{\"id\": \"discuss\", \"kind\": \"discuss\", \"prompt\": \"Talk.\", \"points\": [\"P.\"]}]}"

typedef struct {
  WfPlayback *playback;
  WfQuiz     *quiz;
  guint       n_changed;
  guint       n_judged;
  guint       n_asked;
} Fixture;

static void
count_cb (guint *count)
{
  *count += 1;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (WfExplainer) explainer = story_test_load (STORY ("story"));

  fixture->playback = wf_playback_new ();
  wf_playback_set_explainer (fixture->playback, explainer);
  fixture->quiz = wf_quiz_new (fixture->playback);
  g_signal_connect_swapped (fixture->quiz, "changed", G_CALLBACK (count_cb), &fixture->n_changed);
  g_signal_connect_swapped (fixture->quiz, "judged", G_CALLBACK (count_cb), &fixture->n_judged);
  g_signal_connect_swapped (fixture->quiz, "notify::question", G_CALLBACK (count_cb), &fixture->n_asked);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->quiz);
  g_assert_finalize_object (fixture->playback);
}

static void
assert_asked (Fixture    *fixture,
              const char *id)
{
  WfQuestion *question = wf_quiz_get_question (fixture->quiz);

  g_assert_cmpstr (question != NULL ? wf_question_get_id (question) : NULL, ==, id);
}

static void
assert_feedback (Fixture    *fixture,
                 const char *expected)
{
  g_autofree char *feedback = wf_quiz_dup_feedback (fixture->quiz);

  g_assert_cmpstr (feedback, ==, expected);
}

static void
assert_found (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (GListModel) highlights = wf_quiz_list_highlights (fixture->quiz);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (highlights); i++)
    {
      g_autoptr (WfHighlight) highlight = g_list_model_get_item (highlights, i);

      g_string_append_printf (ids, "%s%s:%s", i > 0 ? " " : "", wf_role_get_id (wf_highlight_get_role (highlight)),
                              wf_place_get_id (wf_highlight_get_place (highlight)));
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

static gboolean
find (Fixture *fixture,
      double   lat,
      double   lon,
      double   reach_km)
{
  return wf_quiz_find (fixture->quiz, wf_gazetteer_get_default (), lat, lon, reach_km);
}

static void
test_asks (Fixture       *fixture,
           gconstpointer  data)
{
  assert_asked (fixture, NULL);
  g_assert_cmpuint (wf_quiz_get_n_questions (fixture->quiz), ==, 9);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_OPEN);
  g_assert_false (wf_quiz_next (fixture->quiz));

  g_assert_false (wf_quiz_ask (fixture->quiz, "nothing"));
  assert_asked (fixture, NULL);
  g_assert_true (wf_quiz_open (fixture->quiz));
  assert_asked (fixture, "find");
  g_assert_false (wf_quiz_previous (fixture->quiz));
  g_assert_true (wf_quiz_next (fixture->quiz));
  assert_asked (fixture, "city");
  g_assert_cmpuint (fixture->n_asked, ==, 2);
  g_assert_true (wf_quiz_ask (fixture->quiz, "discuss"));
  g_assert_cmpuint (wf_quiz_get_position (fixture->quiz), ==, 8);
  g_assert_false (wf_quiz_next (fixture->quiz));
  g_assert_true (wf_quiz_previous (fixture->quiz));
  assert_asked (fixture, "order");

  /* It goes on where it was left. */
  wf_quiz_set_question (fixture->quiz, NULL);
  assert_asked (fixture, NULL);
  g_assert_true (wf_quiz_open (fixture->quiz));
  assert_asked (fixture, "order");
}

/* The first time, a question about where the reader is comes first. */
static void
test_begins_at_stop (Fixture       *fixture,
                     gconstpointer  data)
{
  WfStop *first = wf_playback_get_stop (fixture->playback);

  g_assert_null (wf_quiz_find_for_stop (fixture->quiz, first));
  wf_playback_go_to_id (fixture->playback, "b");
  wf_quiz_open (fixture->quiz);
  assert_asked (fixture, "find");
  g_assert_cmpstr (wf_question_get_id (wf_quiz_find_for_stop (fixture->quiz, wf_playback_get_stop (fixture->playback))), ==,
                   "find");
}

/* A stop closes the questions; another version of the story does not, but what was answered is gone with the old one. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (WfExplainer) same = story_test_load (STORY ("story"));
  g_autoptr (WfExplainer) other = story_test_with_text ("\"T.\"");

  wf_quiz_ask (fixture->quiz, "status");
  wf_quiz_set_status (fixture->quiz, WF_STATUS_OUTLOOK);
  wf_quiz_check (fixture->quiz);
  g_assert_cmpuint (wf_quiz_get_n_right (fixture->quiz), ==, 1);
  wf_playback_set_explainer (fixture->playback, same);
  assert_asked (fixture, "status");
  g_assert_cmpint (wf_quiz_get_status (fixture->quiz), ==, WF_STATUS_UNMARKED);
  g_assert_cmpuint (wf_quiz_get_n_right (fixture->quiz), ==, 0);

  wf_playback_next (fixture->playback);
  assert_asked (fixture, NULL);

  wf_quiz_ask (fixture->quiz, "status");
  wf_playback_set_explainer (fixture->playback, other);
  assert_asked (fixture, NULL);
  g_assert_cmpuint (wf_quiz_get_n_questions (fixture->quiz), ==, 0);
  g_assert_false (wf_quiz_open (fixture->quiz));
}

static void
test_choice (Fixture       *fixture,
             gconstpointer  data)
{
  wf_quiz_ask (fixture->quiz, "choice");
  g_assert_false (wf_quiz_get_many (fixture->quiz));
  g_assert_false (wf_quiz_get_can_check (fixture->quiz));
  wf_quiz_check (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_OPEN);

  wf_quiz_choose (fixture->quiz, 0, TRUE);
  wf_quiz_choose (fixture->quiz, 7, TRUE);
  assert_feedback (fixture, NULL);
  g_assert_true (wf_quiz_get_can_check (fixture->quiz));
  wf_quiz_check (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_WRONG);
  g_assert_cmpuint (fixture->n_judged, ==, 1);
  g_assert_false (wf_quiz_get_answered (fixture->quiz));
  g_assert_false (wf_quiz_get_can_check (fixture->quiz));
  assert_feedback (fixture, "Not quite. Try another answer.");

  /* Another choice takes the place of the first, and has not been judged. */
  wf_quiz_choose (fixture->quiz, 1, TRUE);
  g_assert_false (wf_quiz_get_chosen (fixture->quiz, 0));
  g_assert_true (wf_quiz_get_chosen (fixture->quiz, 1));
  assert_feedback (fixture, NULL);
  wf_quiz_check (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_RIGHT);
  assert_feedback (fixture, "That is right.");
  g_assert_cmpuint (wf_quiz_get_n_right (fixture->quiz), ==, 1);

  /* What is answered stays so, until it is asked anew. */
  wf_quiz_choose (fixture->quiz, 2, TRUE);
  wf_quiz_reveal (fixture->quiz);
  g_assert_true (wf_quiz_get_chosen (fixture->quiz, 1));
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_RIGHT);
  wf_quiz_next (fixture->quiz);
  wf_quiz_previous (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_RIGHT);
  wf_quiz_again (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_OPEN);
  g_assert_false (wf_quiz_get_chosen (fixture->quiz, 1));
  g_assert_cmpuint (wf_quiz_get_n_right (fixture->quiz), ==, 0);
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  wf_quiz_ask (fixture->quiz, "many");
  g_assert_true (wf_quiz_get_many (fixture->quiz));
  wf_quiz_choose (fixture->quiz, 0, TRUE);
  wf_quiz_choose (fixture->quiz, 1, TRUE);
  wf_quiz_choose (fixture->quiz, 2, TRUE);
  wf_quiz_check (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_WRONG);
  wf_quiz_choose (fixture->quiz, 1, FALSE);
  wf_quiz_check (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_RIGHT);
}

static void
test_status (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *answer = NULL;

  wf_quiz_ask (fixture->quiz, "status");
  wf_quiz_set_status (fixture->quiz, WF_STATUS_REPORTED);
  wf_quiz_check (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_WRONG);
  wf_quiz_reveal (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_SHOWN);
  answer = wf_quiz_dup_answer (fixture->quiz);
  g_assert_cmpstr (answer, ==, "Outlook");
  assert_feedback (fixture, "The answer: Outlook");
  g_assert_cmpuint (wf_quiz_get_n_right (fixture->quiz), ==, 0);
  g_assert_cmpuint (wf_quiz_get_n_judged (fixture->quiz), ==, 1);
}

/* Where in the order given the item of that number is. */
static guint
find_item (Fixture *fixture,
           guint    item)
{
  guint position = 0;

  while (wf_quiz_get_item (fixture->quiz, position) != item)
    position++;

  return position;
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  gboolean seen[4] = { FALSE, };
  gboolean as_told = TRUE;

  wf_quiz_ask (fixture->quiz, "order");
  for (guint i = 0; i < 4; i++)
    {
      seen[wf_quiz_get_item (fixture->quiz, i)] = TRUE;
      as_told &= wf_quiz_get_item (fixture->quiz, i) == i;
    }
  g_assert_true (seen[0] && seen[1] && seen[2] && seen[3]);
  g_assert_false (as_told);

  g_assert_false (wf_quiz_move (fixture->quiz, 0, 4));
  g_assert_false (wf_quiz_move (fixture->quiz, 1, 1));

  /* The third and the fourth are of the same time: either may come first. */
  wf_quiz_move (fixture->quiz, find_item (fixture, 3), 0);
  wf_quiz_move (fixture->quiz, find_item (fixture, 2), 0);
  wf_quiz_move (fixture->quiz, find_item (fixture, 1), 0);
  wf_quiz_check (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_WRONG);
  wf_quiz_move (fixture->quiz, find_item (fixture, 0), 0);
  g_assert_true (wf_quiz_move (fixture->quiz, 2, 3));
  g_assert_cmpuint (wf_quiz_get_item (fixture->quiz, 0), ==, 0);
  g_assert_cmpuint (wf_quiz_get_item (fixture->quiz, 3), ==, 2);
  wf_quiz_check (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_RIGHT);
  g_assert_false (wf_quiz_move (fixture->quiz, 0, 1));
}

static void
test_order_words (Fixture       *fixture,
                  gconstpointer  data)
{
  wf_quiz_ask (fixture->quiz, "order");
  for (guint i = 0; i < 4; i++)
    wf_quiz_move (fixture->quiz, find_item (fixture, 3 - i), 0);
  wf_quiz_move (fixture->quiz, 0, 1);
  wf_quiz_check (fixture->quiz);
  assert_feedback (fixture, "Not quite: 2 are in their places. Try another order.");
  wf_quiz_reveal (fixture->quiz);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (wf_quiz_get_item (fixture->quiz, i), ==, i);
}

static void
test_discuss (Fixture       *fixture,
              gconstpointer  data)
{
  wf_quiz_ask (fixture->quiz, "discuss");
  g_assert_false (wf_quiz_get_can_check (fixture->quiz));
  wf_quiz_reveal (fixture->quiz);
  assert_feedback (fixture, "What to look for:");
  g_assert_null (wf_quiz_dup_answer (fixture->quiz));
  /* Nobody was right or wrong. */
  g_assert_cmpuint (wf_quiz_get_n_judged (fixture->quiz), ==, 0);
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_false (find (fixture, 48, 67, REACH_KM));
  wf_quiz_ask (fixture->quiz, "find");
  g_assert_true (wf_quiz_get_finding (fixture->quiz));
  assert_found (fixture, "");

  /* Ulaanbaatar, the Arctic Ocean, Sydney. */
  g_assert_true (find (fixture, 47.9, 106.9, REACH_KM));
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_WRONG);
  assert_feedback (fixture, "That is Mongolia. Look farther west.");
  g_assert_cmpuint (wf_quiz_get_n_guesses (fixture->quiz), ==, 1);
  find (fixture, 84, 67, REACH_KM);
  assert_feedback (fixture, "That is open water. Look farther south.");
  find (fixture, -33.9, 151.0, REACH_KM);
  assert_feedback (fixture, "That is Australia. Look farther northwest.");
  /* Hawaii: the way across the antimeridian is shorter. */
  find (fixture, 19.6, -155.5, REACH_KM);
  assert_feedback (fixture, "That is United States. Look farther west.");
  g_assert_cmpuint (wf_quiz_get_n_guesses (fixture->quiz), ==, 1);

  find (fixture, 41.3, 69.28, REACH_KM);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_PARTLY);
  assert_feedback (fixture, "Right: Uzbekistan. There is 1 more.");
  assert_found (fixture, "found:uz");
  g_assert_cmpuint (wf_quiz_get_n_guesses (fixture->quiz), ==, 0);
  find (fixture, 41.3, 69.28, REACH_KM);
  assert_feedback (fixture, "You have found this already. There is 1 more.");
  g_assert_true (wf_quiz_get_finding (fixture->quiz));
  find (fixture, 51.1, 71.4, REACH_KM);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_RIGHT);
  assert_found (fixture, "found:kz found:uz");
  g_assert_false (wf_quiz_get_finding (fixture->quiz));
  g_assert_false (find (fixture, 0, 0, REACH_KM));
}

static void
test_find_gives_up (Fixture       *fixture,
                    gconstpointer  data)
{
  wf_quiz_ask (fixture->quiz, "find");
  find (fixture, 41.3, 69.28, REACH_KM);
  wf_quiz_reveal (fixture->quiz);
  assert_found (fixture, "missed:kz found:uz");
  assert_feedback (fixture, "The answer: Kazakhstan, Uzbekistan");
}

/* Cities are found within a hand's breadth of the map, but not from a view of the whole world. */
static void
test_find_points (Fixture       *fixture,
                  gconstpointer  data)
{
  wf_quiz_ask (fixture->quiz, "city");
  find (fixture, 33, -85, WORLD_KM);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_WRONG);
  assert_feedback (fixture, "That is close. Zoom in and point again.");
  find (fixture, 28.1, -81.6, REACH_KM);
  assert_feedback (fixture, "That is United States. Look farther southeast.");
  /* Between the two, and so near to both that both are found. */
  find (fixture, 25.8, -80.25, 1);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_RIGHT);
}

/* A country that a pointer covers wholly. */
static void
test_find_small (Fixture       *fixture,
                 gconstpointer  data)
{
  wf_quiz_ask (fixture->quiz, "small");
  find (fixture, 37.5, 14.3, WORLD_KM);
  assert_feedback (fixture, "That is close. Zoom in and point again.");
  find (fixture, 36.2, 14.0, REACH_KM * 3);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_RIGHT);
}

static void
test_find_group (Fixture       *fixture,
                 gconstpointer  data)
{
  wf_quiz_ask (fixture->quiz, "group");
  find (fixture, 52.2, 21.0, REACH_KM);
  assert_feedback (fixture, "That is Poland. Look farther northeast.");
  find (fixture, 57, 25, REACH_KM);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_RIGHT);
}

/* A class answers, and hears nothing until its teacher reveals. */
static void
test_class (Fixture       *fixture,
            gconstpointer  data)
{
  wf_quiz_set_class_mode (fixture->quiz, TRUE);
  g_assert_true (wf_quiz_get_class_mode (fixture->quiz));
  wf_quiz_ask (fixture->quiz, "choice");
  wf_quiz_choose (fixture->quiz, 1, TRUE);
  g_assert_false (wf_quiz_get_can_check (fixture->quiz));
  wf_quiz_check (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_OPEN);
  wf_quiz_reveal (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_RIGHT);

  wf_quiz_ask (fixture->quiz, "find");
  find (fixture, 51.1, 71.4, REACH_KM);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_OPEN);
  assert_found (fixture, "");
  assert_feedback (fixture, "1 point is marked.");
  g_assert_null (wf_quiz_dup_guess_name (fixture->quiz));
  find (fixture, 47.9, 106.9, REACH_KM);
  g_assert_cmpuint (wf_quiz_get_n_guesses (fixture->quiz), ==, 2);
  wf_quiz_reveal (fixture->quiz);
  g_assert_cmpint (wf_quiz_get_verdict (fixture->quiz), ==, WF_VERDICT_SHOWN);
  assert_found (fixture, "found:kz missed:uz");
  g_assert_null (wf_quiz_dup_score (fixture->quiz));
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *position = NULL;
  g_autofree char *score = NULL;

  g_assert_null (wf_quiz_dup_score (fixture->quiz));
  wf_quiz_ask (fixture->quiz, "status");
  wf_quiz_reveal (fixture->quiz);
  wf_quiz_ask (fixture->quiz, "choice");
  wf_quiz_choose (fixture->quiz, 1, TRUE);
  wf_quiz_check (fixture->quiz);
  score = wf_quiz_dup_score (fixture->quiz);
  g_assert_cmpstr (score, ==, "1 of 2 right");
  position = wf_quiz_dup_position_text (fixture->quiz);
  g_assert_cmpstr (position, ==, "Question 5 of 9");
}

static void
add (const char *path,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/quiz/asks", test_asks);
  add ("/quiz/begins-at-stop", test_begins_at_stop);
  add ("/quiz/follows", test_follows);
  add ("/quiz/choice", test_choice);
  add ("/quiz/many", test_many);
  add ("/quiz/status", test_status);
  add ("/quiz/order", test_order);
  add ("/quiz/order-words", test_order_words);
  add ("/quiz/discuss", test_discuss);
  add ("/quiz/find", test_find);
  add ("/quiz/find-gives-up", test_find_gives_up);
  add ("/quiz/find-points", test_find_points);
  add ("/quiz/find-small", test_find_small);
  add ("/quiz/find-group", test_find_group);
  add ("/quiz/class", test_class);
  add ("/quiz/words", test_words);

  return g_test_run ();
}
