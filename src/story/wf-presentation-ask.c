// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfPresentation, questions to the audience. One key does it all: it asks, reveals, and goes on.

#include "config.h"

#include "wf-presentation.h"

/* The next question about the same stop; %NULL where there is none. */
static WfQuestion *
find_another (WfQuiz *quiz,
              WfStop *stop)
{
  GListModel *questions = wf_explainer_get_questions (wf_playback_get_explainer (wf_quiz_get_playback (quiz)));

  for (guint i = wf_quiz_get_position (quiz) + 1; i < wf_quiz_get_n_questions (quiz); i++)
    {
      g_autoptr (WfQuestion) question = g_list_model_get_item (questions, i);

      /* The story holds it. */
      if (wf_question_get_stop (question) == stop)
        return question;
    }

  return NULL;
}

/**
 * wf_presentation_ask:
 *
 * Asks a question about the stop where the presenter is, then reveals its answer, then asks another about the same stop;
 * after the last the story goes on. Where no question is about the stop, the first of all is asked. A question is for the
 * audience: while what that sees is frozen, nothing is asked.
 */
void
wf_presentation_ask (WfPresentation *self)
{
  WfQuiz *quiz;
  WfStop *stop;
  WfQuestion *question;

  g_return_if_fail (WF_IS_PRESENTATION (self));

  quiz = wf_presentation_get_quiz (self);
  stop = wf_playback_get_stop (wf_presentation_get_playback (self));
  if (stop == NULL || wf_presentation_get_frozen (self))
    return;

  if (wf_quiz_get_question (quiz) == NULL)
    {
      question = wf_quiz_find_for_stop (quiz, stop);
      if (question != NULL)
        wf_quiz_set_question (quiz, question);
      else
        wf_quiz_open (quiz);
      /* It may have been asked before. */
      wf_quiz_again (quiz);
    }
  else if (!wf_quiz_get_answered (quiz))
    wf_quiz_reveal (quiz);
  else
    {
      wf_quiz_set_question (quiz, find_another (quiz, stop));
      wf_quiz_again (quiz);
    }
}
