// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfQuiz, answers: taking them, and judging them.

#include "config.h"

#include "wf-date.h"
#include "wf-quiz-private.h"

static gboolean
is_kind (WfQuiz         *self,
         WfQuestionKind  kind)
{
  return self->question != NULL && wf_question_get_kind (self->question) == kind;
}

/* The answer, while another can be given to a question of this kind. */
static WfAnswer *
get_open_answer (WfQuiz         *self,
                 WfQuestionKind  kind)
{
  return is_kind (self, kind) && !wf_quiz_get_answered (self) ? wf_quiz_get_answer (self) : NULL;
}

/* Whoever gives another answer has not been told yet what it is worth. */
static void
answer_changed (WfQuiz   *self,
                WfAnswer *answer)
{
  answer->verdict = WF_VERDICT_OPEN;
  wf_quiz_changed (self);
}

/**
 * wf_quiz_get_verdict:
 *
 * Returns: what the answer to the question is worth, as far as it was told
 */
WfVerdict
wf_quiz_get_verdict (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), WF_VERDICT_OPEN);

  return self->question != NULL ? wf_quiz_get_answer (self)->verdict : WF_VERDICT_OPEN;
}

/**
 * wf_quiz_get_answered:
 *
 * Returns: whether the answer is known, be it found or shown
 */
gboolean
wf_quiz_get_answered (WfQuiz *self)
{
  WfVerdict verdict = wf_quiz_get_verdict (self);

  return verdict == WF_VERDICT_RIGHT || verdict == WF_VERDICT_SHOWN;
}

/**
 * wf_quiz_get_many:
 *
 * Returns: `choice`: whether several options are right, so that several can be chosen
 */
gboolean
wf_quiz_get_many (WfQuiz *self)
{
  guint n_correct = 0;

  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);

  for (guint i = 0; is_kind (self, WF_QUESTION_CHOICE) && i < wf_question_get_n_choices (self->question); i++)
    n_correct += wf_question_get_choice_correct (self->question, i);

  return n_correct > 1;
}

/**
 * wf_quiz_get_chosen:
 * @index: the number of an option, from 0
 *
 * Returns: whether it is chosen
 */
gboolean
wf_quiz_get_chosen (WfQuiz *self,
                    guint   index)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);

  return self->question != NULL && index < 32 && (wf_quiz_get_answer (self)->chosen & 1u << index) != 0;
}

/**
 * wf_quiz_choose:
 * @index: the number of an option, from 0
 * @chosen: whether it is chosen; where one option only is right, the others no longer are
 */
void
wf_quiz_choose (WfQuiz   *self,
                guint     index,
                gboolean  chosen)
{
  WfAnswer *answer;
  guint before;

  g_return_if_fail (WF_IS_QUIZ (self));

  answer = get_open_answer (self, WF_QUESTION_CHOICE);
  if (answer == NULL || index >= wf_question_get_n_choices (self->question))
    return;

  before = answer->chosen;
  if (chosen && !wf_quiz_get_many (self))
    answer->chosen = 1u << index;
  else if (chosen)
    answer->chosen |= 1u << index;
  else
    answer->chosen &= ~(1u << index);

  if (answer->chosen != before)
    answer_changed (self, answer);
}

/**
 * wf_quiz_get_status:
 *
 * Returns: `status`: what the statement was said to be; %WF_STATUS_UNMARKED for nothing yet
 */
WfStatus
wf_quiz_get_status (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), WF_STATUS_UNMARKED);

  return self->question != NULL ? wf_quiz_get_answer (self)->status : WF_STATUS_UNMARKED;
}

/**
 * wf_quiz_set_status:
 * @status: what the statement is said to be
 */
void
wf_quiz_set_status (WfQuiz   *self,
                    WfStatus  status)
{
  WfAnswer *answer;

  g_return_if_fail (WF_IS_QUIZ (self));

  answer = get_open_answer (self, WF_QUESTION_STATUS);
  if (answer == NULL || answer->status == status)
    return;

  answer->status = status;
  answer_changed (self, answer);
}

/**
 * wf_quiz_get_item:
 * @position: from 0, the first, on
 *
 * Returns: `order`: the number of the item that was put there
 */
guint
wf_quiz_get_item (WfQuiz *self,
                  guint   position)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), 0);
  g_return_val_if_fail (self->question != NULL && position < wf_question_get_n_choices (self->question), 0);

  /* Once the answer is shown, they stand as they should. */
  return wf_quiz_get_verdict (self) == WF_VERDICT_SHOWN ? position : wf_quiz_get_answer (self)->order[position];
}

/**
 * wf_quiz_move:
 * @from: where an item is
 * @to: where it goes; those in between make room
 *
 * Returns: whether it could be moved
 */
gboolean
wf_quiz_move (WfQuiz *self,
              guint   from,
              guint   to)
{
  WfAnswer *answer;
  guint item;

  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);

  answer = get_open_answer (self, WF_QUESTION_ORDER);
  if (answer == NULL || from == to ||
      MAX (from, to) >= wf_question_get_n_choices (self->question))
    return FALSE;

  item = answer->order[from];
  if (from < to)
    memmove (answer->order + from, answer->order + from + 1, (to - from) * sizeof *answer->order);
  else
    memmove (answer->order + to + 1, answer->order + to, (from - to) * sizeof *answer->order);
  answer->order[to] = item;
  answer_changed (self, answer);

  return TRUE;
}

static gboolean
is_choice_right (const WfAnswer *answer)
{
  for (guint i = 0; i < wf_question_get_n_choices (answer->question); i++)
    if (wf_question_get_choice_correct (answer->question, i) != ((answer->chosen & 1u << i) != 0))
      return FALSE;

  return TRUE;
}

/* Whether no item stands before one that is earlier; what has the same date may stand either way. */
static gboolean
is_order_right (const WfAnswer *answer)
{
  guint n = wf_question_get_n_choices (answer->question);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (wf_date_is_after (wf_question_get_choice_date (answer->question, answer->order[i]),
                            wf_question_get_choice_date (answer->question, answer->order[j])))
        return FALSE;

  return TRUE;
}

static gboolean
is_right (WfAnswer *answer)
{
  switch (wf_question_get_kind (answer->question))
    {
    case WF_QUESTION_CHOICE:
      return is_choice_right (answer);
    case WF_QUESTION_STATUS:
      return answer->status == wf_question_get_answer_status (answer->question);
    case WF_QUESTION_ORDER:
      return is_order_right (answer);
    case WF_QUESTION_FIND_ON_MAP:
      return wf_answer_get_n_left (answer) == 0;
    case WF_QUESTION_DISCUSS:
    default:
      return FALSE;
    }
}

/**
 * wf_quiz_get_can_check:
 *
 * Returns: whether there is an answer that wf_quiz_check() can judge now
 */
gboolean
wf_quiz_get_can_check (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);

  if (self->question == NULL || self->class_mode || wf_quiz_get_verdict (self) != WF_VERDICT_OPEN)
    return FALSE;

  return (is_kind (self, WF_QUESTION_CHOICE) && wf_quiz_get_answer (self)->chosen != 0) ||
         (is_kind (self, WF_QUESTION_STATUS) && wf_quiz_get_status (self) != WF_STATUS_UNMARKED) ||
         is_kind (self, WF_QUESTION_ORDER);
}

/**
 * wf_quiz_check:
 *
 * Judges what was chosen, said or ordered. One that is not right can be changed and judged again.
 */
void
wf_quiz_check (WfQuiz *self)
{
  WfAnswer *answer;

  g_return_if_fail (WF_IS_QUIZ (self));

  if (!wf_quiz_get_can_check (self))
    return;

  answer = wf_quiz_get_answer (self);
  wf_quiz_judge (self, answer, is_right (answer) ? WF_VERDICT_RIGHT : WF_VERDICT_WRONG);
}

/**
 * wf_quiz_reveal:
 *
 * Shows the answer. In class what the class answered is judged by it.
 */
void
wf_quiz_reveal (WfQuiz *self)
{
  WfAnswer *answer;
  gboolean right = FALSE;

  g_return_if_fail (WF_IS_QUIZ (self));

  if (self->question == NULL || wf_quiz_get_answered (self))
    return;

  answer = wf_quiz_get_answer (self);
  if (self->class_mode)
    {
      g_ptr_array_extend (answer->found, answer->held, (GCopyFunc) (GCallback) g_object_ref, NULL);
      g_ptr_array_set_size (answer->held, 0);
      right = is_right (answer);
    }
  wf_quiz_judge (self, answer, right ? WF_VERDICT_RIGHT : WF_VERDICT_SHOWN);
}
