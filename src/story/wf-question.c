// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A question for a class. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfQuestion, wf_question, G_TYPE_OBJECT)

/* Private to the layer. */
void
wf_choice_free (WfChoice *choice)
{
  g_clear_object (&choice->text);
  g_free (choice->date);
  g_free (choice);
}

static const WfChoice *
get_choice (WfQuestion *self,
            guint       index)
{
  return index < self->choices->len ? g_ptr_array_index (self->choices, index) : NULL;
}

static void
wf_question_finalize (GObject *object)
{
  WfQuestion *self = WF_QUESTION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->prompt);
  g_clear_object (&self->explanation);
  g_clear_object (&self->sources);
  g_clear_object (&self->stop);
  g_clear_object (&self->answers);
  g_clear_object (&self->statement);
  g_clear_object (&self->points);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (wf_question_parent_class)->finalize (object);
}

static void
wf_question_class_init (WfQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_question_finalize;
}

static void
wf_question_init (WfQuestion *self)
{
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_choice_free);
}

/**
 * wf_question_get_id:
 * @self: a question
 *
 * Returns: (transfer none): its id
 */
const char *
wf_question_get_id (WfQuestion *self)
{
  g_return_val_if_fail (WF_IS_QUESTION (self), NULL);

  return self->id;
}

/**
 * wf_question_get_kind:
 * @self: a question
 *
 * Returns: what kind of question it is
 */
WfQuestionKind
wf_question_get_kind (WfQuestion *self)
{
  g_return_val_if_fail (WF_IS_QUESTION (self), WF_QUESTION_DISCUSS);

  return self->kind;
}

/**
 * wf_question_get_prompt:
 * @self: a question
 *
 * Returns: (transfer none): the question (rich)
 */
WfText *
wf_question_get_prompt (WfQuestion *self)
{
  g_return_val_if_fail (WF_IS_QUESTION (self), NULL);

  return self->prompt;
}

/**
 * wf_question_get_explanation:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): why the answer is what it is (rich); %NULL where there is none
 */
WfText *
wf_question_get_explanation (WfQuestion *self)
{
  g_return_val_if_fail (WF_IS_QUESTION (self), NULL);

  return self->explanation;
}

/**
 * wf_question_get_sources:
 * @self: a question
 *
 * Returns: (transfer none): where that comes from: a list of #WfSource
 */
GListModel *
wf_question_get_sources (WfQuestion *self)
{
  g_return_val_if_fail (WF_IS_QUESTION (self), NULL);

  return self->sources;
}

/**
 * wf_question_get_stop:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): the stop that tells the answer; %NULL where there is none
 */
WfStop *
wf_question_get_stop (WfQuestion *self)
{
  g_return_val_if_fail (WF_IS_QUESTION (self), NULL);

  return self->stop;
}

/**
 * wf_question_get_answers:
 * @self: a question
 *
 * Returns: (transfer none): `find-on-map`: the places that are right: a list of #WfPlace; else empty
 */
GListModel *
wf_question_get_answers (WfQuestion *self)
{
  g_return_val_if_fail (WF_IS_QUESTION (self), NULL);

  return self->answers;
}

/**
 * wf_question_get_statement:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): `status`: the statement to judge (rich); %NULL where there is none
 */
WfText *
wf_question_get_statement (WfQuestion *self)
{
  g_return_val_if_fail (WF_IS_QUESTION (self), NULL);

  return self->statement;
}

/**
 * wf_question_get_answer_status:
 * @self: a question
 *
 * Returns: `status`: what kind of statement it is
 */
WfStatus
wf_question_get_answer_status (WfQuestion *self)
{
  g_return_val_if_fail (WF_IS_QUESTION (self), WF_STATUS_UNMARKED);

  return self->answer_status;
}

/**
 * wf_question_get_points:
 * @self: a question
 *
 * Returns: (transfer none): `discuss`: what to look for: a list of #WfText (rich); else empty
 */
GListModel *
wf_question_get_points (WfQuestion *self)
{
  g_return_val_if_fail (WF_IS_QUESTION (self), NULL);

  return self->points;
}

/**
 * wf_question_get_n_choices:
 * @self: a question
 *
 * Returns: how many options a `choice` or items an `order` has; 0 for everything else
 */
guint
wf_question_get_n_choices (WfQuestion *self)
{
  g_return_val_if_fail (WF_IS_QUESTION (self), 0);

  return self->choices->len;
}

/**
 * wf_question_get_choice_text:
 * @self: a question
 * @index: the number of the option or item, from 0
 *
 * Returns: (transfer none) (nullable): its text (plain); %NULL where there is none of that number
 */
WfText *
wf_question_get_choice_text (WfQuestion *self,
                             guint       index)
{
  const WfChoice *choice;

  g_return_val_if_fail (WF_IS_QUESTION (self), NULL);

  choice = get_choice (self, index);

  return choice != NULL ? choice->text : NULL;
}

/**
 * wf_question_get_choice_correct:
 * @self: a question
 * @index: the number of the option, from 0
 *
 * Returns: `choice`: whether the option is right
 */
gboolean
wf_question_get_choice_correct (WfQuestion *self,
                                guint       index)
{
  const WfChoice *choice;

  g_return_val_if_fail (WF_IS_QUESTION (self), FALSE);

  choice = get_choice (self, index);

  return choice != NULL && choice->correct;
}

/**
 * wf_question_get_choice_date:
 * @self: a question
 * @index: the number of the item, from 0
 *
 * Returns: (transfer none) (nullable): `order`: when it was, as ISO 8601 date; the items stand in the right order
 */
const char *
wf_question_get_choice_date (WfQuestion *self,
                             guint       index)
{
  const WfChoice *choice;

  g_return_val_if_fail (WF_IS_QUESTION (self), NULL);

  choice = get_choice (self, index);

  return choice != NULL ? choice->date : NULL;
}

static int
compare_by_hash (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  guint first = g_str_hash (wf_text_get_source (wf_question_get_choice_text (user_data, *(const guint *) a), NULL));
  guint second = g_str_hash (wf_text_get_source (wf_question_get_choice_text (user_data, *(const guint *) b), NULL));

  return (first > second) - (first < second);
}

/**
 * wf_question_dup_shuffled:
 * @self: a question
 *
 * The document has the items of an `order` in the right order, which whoever asks must not tell.
 *
 * Returns: (transfer full) (array): the numbers of the choices in another order, the same each time
 */
guint *
wf_question_dup_shuffled (WfQuestion *self)
{
  guint *order, n;
  gboolean as_told = TRUE;

  g_return_val_if_fail (WF_IS_QUESTION (self), NULL);

  n = self->choices->len;
  order = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_sort_array (order, n, sizeof *order, compare_by_hash, self);
  for (guint i = 0; i < n; i++)
    as_told &= order[i] == i;
  for (guint i = 0; as_told && i < n; i++)
    order[i] = (i + 1) % n;

  return order;
}
