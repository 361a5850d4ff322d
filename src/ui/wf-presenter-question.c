// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the presenter knows of a question before the class does.

#include "config.h"

#include "wf-presenter-private.h"

#include <glib/gi18n.h>

/* While a question is asked, its answer stands in the place of the notes; but who looks ahead needs those. */
char *
wf_presenter_dup_answer (WfPresenter *self)
{
  WfQuiz *quiz = wf_presentation_get_quiz (self->presentation);
  WfQuestion *question = wf_quiz_get_question (quiz);
  const char * const *languages = wf_playback_get_languages (wf_presenter_get_playback (self));
  g_autofree char *answer = NULL;
  g_autofree char *explanation = NULL;

  if (question == NULL || wf_presentation_get_frozen (self->presentation))
    return NULL;

  answer = wf_quiz_dup_answer (quiz);
  explanation = wf_question_get_explanation (question) != NULL
                  ? wf_text_dup_plain (wf_question_get_explanation (question), languages) : g_strdup ("");
  if (answer == NULL)
    return g_steal_pointer (&explanation);

  /* Translators: for the presenter only: the right answer to a question, and an explanation */
  return g_strdup_printf (_("Answer: %s\n%s"), answer, explanation);
}
