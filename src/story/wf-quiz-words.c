// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfQuiz, words: what is said of an answer. Kindly: nobody who tries is told off, and each try learns something.

#include "config.h"

#include <glib/gi18n-lib.h>

#include "wf-quiz-private.h"
#include "wf-vocabulary.h"

static char *
dup_joined (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);

  /* Translators: stands between two items of a list in a sentence */
  return g_strjoinv (C_("list", ", "), (char **) names->pdata);
}

static char *
dup_places (GListModel         *places,
            const char * const *languages)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (WfPlace) place = g_list_model_get_item (places, i);

      g_ptr_array_add (names, wf_place_dup_name (place, languages));
    }

  return dup_joined (names);
}

static char *
dup_choices (WfQuestion         *question,
             const char * const *languages)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < wf_question_get_n_choices (question); i++)
    if (wf_question_get_kind (question) == WF_QUESTION_ORDER || wf_question_get_choice_correct (question, i))
      g_ptr_array_add (texts, wf_text_dup_plain (wf_question_get_choice_text (question, i), languages));

  return dup_joined (texts);
}

/**
 * wf_quiz_dup_answer:
 *
 * Returns: (transfer full) (nullable): what is right, in words; %NULL for what is to be discussed
 */
char *
wf_quiz_dup_answer (WfQuiz *self)
{
  const char * const *languages;

  g_return_val_if_fail (WF_IS_QUIZ (self), NULL);

  if (self->question == NULL)
    return NULL;

  languages = wf_quiz_get_languages (self);
  switch (wf_question_get_kind (self->question))
    {
    case WF_QUESTION_FIND_ON_MAP:
      return dup_places (wf_question_get_answers (self->question), languages);
    case WF_QUESTION_CHOICE:
    case WF_QUESTION_ORDER:
      return dup_choices (self->question, languages);
    case WF_QUESTION_STATUS:
      return g_strdup (wf_status_get_word (wf_question_get_answer_status (self->question)));
    case WF_QUESTION_DISCUSS:
    default:
      return NULL;
    }
}

static const char *
get_hint_words (WfHint hint)
{
  switch (hint)
    {
    case WF_HINT_NEAR:
      return _("That is close. Zoom in and point again.");
    case WF_HINT_NORTH:
      return _("Look farther north.");
    case WF_HINT_NORTHEAST:
      return _("Look farther northeast.");
    case WF_HINT_EAST:
      return _("Look farther east.");
    case WF_HINT_SOUTHEAST:
      return _("Look farther southeast.");
    case WF_HINT_SOUTH:
      return _("Look farther south.");
    case WF_HINT_SOUTHWEST:
      return _("Look farther southwest.");
    case WF_HINT_WEST:
      return _("Look farther west.");
    case WF_HINT_NORTHWEST:
      return _("Look farther northwest.");
    case WF_HINT_NONE:
    case WF_HINT_AGAIN:
    default:
      return _("Look elsewhere.");
    }
}

/**
 * wf_quiz_dup_guess_name:
 *
 * Returns: (transfer full) (nullable): `find-on-map`: the name of the country that was pointed at last; %NULL at sea, and
 *   in class, where nobody is told
 */
char *
wf_quiz_dup_guess_name (WfQuiz *self)
{
  WfGazetteer *gazetteer = wf_gazetteer_get_default ();
  WfAnswer *answer;

  g_return_val_if_fail (WF_IS_QUIZ (self), NULL);

  answer = wf_quiz_get_answer (self);
  if (answer == NULL || answer->there == NULL || gazetteer == NULL || (self->class_mode && !wf_quiz_get_answered (self)))
    return NULL;

  return wf_gazetteer_dup_name (gazetteer, answer->there, wf_quiz_get_languages (self));
}

static char *
dup_wrong_place (WfQuiz *self)
{
  WfAnswer *answer = wf_quiz_get_answer (self);
  g_autofree char *name = wf_quiz_dup_guess_name (self);
  g_autofree char *where = NULL;

  if (answer->hint == WF_HINT_NEAR)
    return g_strdup (get_hint_words (answer->hint));

  /* Translators: %s is the country that somebody pointed at, who was to find another */
  where = name != NULL ? g_strdup_printf (_("That is %s."), name) : g_strdup (_("That is open water."));

  /* Translators: two sentences: “That is Mongolia.” and “Look farther west.” */
  return g_strdup_printf (C_("two sentences", "%s %s"), where, get_hint_words (answer->hint));
}

static char *
dup_wrong_order (WfAnswer *answer)
{
  guint n = wf_question_get_n_choices (answer->question), n_right = 0;

  for (guint i = 0; i < n; i++)
    n_right += answer->order[i] == i;

  if (n_right == 0)
    return g_strdup (_("Not quite: each of them belongs elsewhere. Try another order."));

  return g_strdup_printf (ngettext ("Not quite: %u is in its place. Try another order.",
                                    "Not quite: %u are in their places. Try another order.", n_right), n_right);
}

static char *
dup_wrong (WfQuiz *self)
{
  switch (wf_question_get_kind (self->question))
    {
    case WF_QUESTION_FIND_ON_MAP:
      return dup_wrong_place (self);
    case WF_QUESTION_ORDER:
      return dup_wrong_order (wf_quiz_get_answer (self));
    case WF_QUESTION_CHOICE:
    case WF_QUESTION_STATUS:
    case WF_QUESTION_DISCUSS:
    default:
      return g_strdup (_("Not quite. Try another answer."));
    }
}

static char *
dup_partly (WfQuiz *self)
{
  WfAnswer *answer = wf_quiz_get_answer (self);
  guint left = wf_answer_get_n_left (answer);
  g_autofree char *name = wf_place_dup_name (answer->found->pdata[answer->found->len - 1], wf_quiz_get_languages (self));

  if (answer->hint == WF_HINT_AGAIN)
    return g_strdup_printf (ngettext ("You have found this already. There is %u more.",
                                      "You have found this already. There are %u more.", left), left);

  /* Translators: %s is a place that was found on the map, %u is how many are still to be found */
  return g_strdup_printf (ngettext ("Right: %s. There is %u more.", "Right: %s. There are %u more.", left), name, left);
}

/**
 * wf_quiz_dup_feedback:
 *
 * Returns: (transfer full) (nullable): what to say to whoever answered, in a sentence or two of the interface’s language;
 *   %NULL as long as there is nothing to say
 */
char *
wf_quiz_dup_feedback (WfQuiz *self)
{
  g_autofree char *right = NULL;
  guint n_guesses;

  g_return_val_if_fail (WF_IS_QUIZ (self), NULL);

  switch (wf_quiz_get_verdict (self))
    {
    case WF_VERDICT_WRONG:
      return dup_wrong (self);
    case WF_VERDICT_PARTLY:
      return dup_partly (self);
    case WF_VERDICT_RIGHT:
      return g_strdup (_("That is right."));
    case WF_VERDICT_SHOWN:
      /* The items stand so now. */
      if (wf_question_get_kind (self->question) == WF_QUESTION_ORDER)
        return g_strdup (_("This is the right order."));
      right = wf_quiz_dup_answer (self);
      /* Translators: %s is the right answer to a question */
      return right != NULL ? g_strdup_printf (_("The answer: %s"), right) : g_strdup (_("What to look for:"));
    case WF_VERDICT_OPEN:
    default:
      n_guesses = wf_quiz_get_n_guesses (self);
      if (n_guesses == 0)
        return NULL;
      /* Translators: of points on the map that a class thinks to be right */
      return g_strdup_printf (ngettext ("%u point is marked.", "%u points are marked.", n_guesses), n_guesses);
    }
}

/**
 * wf_quiz_dup_score:
 *
 * Returns: (transfer full) (nullable): how many answers were right; %NULL before the first, and in class, where nobody
 *   keeps score
 */
char *
wf_quiz_dup_score (WfQuiz *self)
{
  guint n;

  g_return_val_if_fail (WF_IS_QUIZ (self), NULL);

  n = wf_quiz_get_n_judged (self);
  if (n == 0 || self->class_mode)
    return NULL;

  /* Translators: how many questions were answered right, of how many that were answered */
  return g_strdup_printf (ngettext ("%u of %u right", "%u of %u right", n), wf_quiz_get_n_right (self), n);
}

/**
 * wf_quiz_dup_position_text:
 *
 * Returns: (transfer full): which of the questions is asked, as in “Question 3 of 13”
 */
char *
wf_quiz_dup_position_text (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), NULL);

  /* Translators: the number of this question, and how many there are */
  return g_strdup_printf (_("Question %u of %u"), wf_quiz_get_position (self) + 1, wf_quiz_get_n_questions (self));
}
