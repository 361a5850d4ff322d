// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which question is asked, and what is known of all of them.

#include "config.h"

#include "wf-quiz-private.h"

enum {
  PROP_0,
  PROP_PLAYBACK,
  PROP_QUESTION,
  PROP_CLASS_MODE,
  N_PROPS,
};

enum {
  CHANGED,
  JUDGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (WfVerdict, wf_verdict,
                    G_DEFINE_ENUM_VALUE (WF_VERDICT_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (WF_VERDICT_WRONG, "wrong"),
                    G_DEFINE_ENUM_VALUE (WF_VERDICT_PARTLY, "partly"),
                    G_DEFINE_ENUM_VALUE (WF_VERDICT_RIGHT, "right"),
                    G_DEFINE_ENUM_VALUE (WF_VERDICT_SHOWN, "shown"))

G_DEFINE_FINAL_TYPE (WfQuiz, wf_quiz, G_TYPE_OBJECT)

static WfAnswer *
answer_new (WfQuestion *question)
{
  WfAnswer *answer = g_new0 (WfAnswer, 1);

  answer->question = g_object_ref (question);
  answer->order = wf_question_dup_shuffled (question);
  answer->found = g_ptr_array_new_with_free_func (g_object_unref);
  answer->held = g_ptr_array_new_with_free_func (g_object_unref);
  answer->guesses = g_array_new (FALSE, FALSE, sizeof (WfGuess));

  return answer;
}

static void
answer_free (WfAnswer *answer)
{
  if (answer == NULL)
    return;

  g_object_unref (answer->question);
  g_free (answer->order);
  g_ptr_array_unref (answer->found);
  g_ptr_array_unref (answer->held);
  g_array_unref (answer->guesses);
  g_free (answer->there);
  g_free (answer);
}

static GListModel *
get_questions (WfQuiz *self)
{
  return self->explainer != NULL ? wf_explainer_get_questions (self->explainer) : NULL;
}

/* Private to the quiz: something about the question is different. */
void
wf_quiz_changed (WfQuiz *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Private to the quiz. */
void
wf_quiz_judge (WfQuiz    *self,
               WfAnswer  *answer,
               WfVerdict  verdict)
{
  answer->verdict = verdict;
  wf_quiz_changed (self);
  g_signal_emit (self, signals[JUDGED], 0);
}

/* Private to the quiz: the answer to the question that is asked, which begins to be one here; %NULL where none is asked. */
WfAnswer *
wf_quiz_get_answer (WfQuiz *self)
{
  guint position = wf_quiz_get_position (self);

  if (self->question == NULL)
    return NULL;

  if (self->answers->pdata[position] == NULL)
    self->answers->pdata[position] = answer_new (self->question);

  return self->answers->pdata[position];
}

/* Private to the quiz. */
const char * const *
wf_quiz_get_languages (WfQuiz *self)
{
  return wf_playback_get_languages (self->playback);
}

/* Another story, or another version of it: what was answered is gone, but the same question stays open. */
static void
follow_story (WfQuiz *self)
{
  WfExplainer *explainer = wf_playback_get_explainer (self->playback);
  g_autofree char *id = self->question != NULL ? g_strdup (wf_question_get_id (self->question)) : NULL;

  if (!g_set_object (&self->explainer, explainer))
    return;

  g_ptr_array_set_size (self->answers, 0);
  g_ptr_array_set_size (self->answers, wf_quiz_get_n_questions (self));
  self->last = NULL;
  if (id == NULL || !wf_quiz_ask (self, id))
    wf_quiz_set_question (self, NULL);
}

static void
stop_changed_cb (WfQuiz *self)
{
  WfStop *stop = wf_playback_get_stop (self->playback);

  follow_story (self);
  if (self->question != NULL && g_strcmp0 (self->stop_id, stop != NULL ? wf_stop_get_id (stop) : NULL) != 0)
    wf_quiz_set_question (self, NULL);
}

static void
wf_quiz_dispose (GObject *object)
{
  WfQuiz *self = WF_QUIZ (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->question);
  g_clear_object (&self->explainer);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (wf_quiz_parent_class)->dispose (object);
}

static void
wf_quiz_finalize (GObject *object)
{
  WfQuiz *self = WF_QUIZ (object);

  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->stop_id, g_free);

  G_OBJECT_CLASS (wf_quiz_parent_class)->finalize (object);
}

static void
wf_quiz_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  WfQuiz *self = WF_QUIZ (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    case PROP_QUESTION:
      g_value_set_object (value, self->question);
      break;
    case PROP_CLASS_MODE:
      g_value_set_boolean (value, self->class_mode);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_quiz_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  WfQuiz *self = WF_QUIZ (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      self->playback = g_value_dup_object (value);
      break;
    case PROP_QUESTION:
      wf_quiz_set_question (self, g_value_get_object (value));
      break;
    case PROP_CLASS_MODE:
      wf_quiz_set_class_mode (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_quiz_constructed (GObject *object)
{
  WfQuiz *self = WF_QUIZ (object);

  G_OBJECT_CLASS (wf_quiz_parent_class)->constructed (object);

  g_signal_group_set_target (self->signals, self->playback);
  follow_story (self);
}

static void
wf_quiz_class_init (WfQuizClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = wf_quiz_constructed;
  object_class->dispose = wf_quiz_dispose;
  object_class->finalize = wf_quiz_finalize;
  object_class->get_property = wf_quiz_get_property;
  object_class->set_property = wf_quiz_set_property;

  props[PROP_PLAYBACK] = g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                                              writable | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_QUESTION] = g_param_spec_object ("question", NULL, NULL, WF_TYPE_QUESTION, writable);
  props[PROP_CLASS_MODE] = g_param_spec_boolean ("class-mode", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", WF_TYPE_QUIZ, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[JUDGED] = g_signal_new ("judged", WF_TYPE_QUIZ, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wf_quiz_init (WfQuiz *self)
{
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_free);
  self->signals = g_signal_group_new (WF_TYPE_PLAYBACK);
  g_signal_group_connect_swapped (self->signals, "notify::explainer", G_CALLBACK (follow_story), self);
  g_signal_group_connect_swapped (self->signals, "notify::stop", G_CALLBACK (stop_changed_cb), self);
}

/**
 * wf_quiz_new:
 * @playback: whose story’s questions to ask
 *
 * Returns: (transfer full): a quiz that asks nothing yet
 */
WfQuiz *
wf_quiz_new (WfPlayback *playback)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  return g_object_new (WF_TYPE_QUIZ, "playback", playback, NULL);
}

/**
 * wf_quiz_get_playback:
 *
 * Returns: (transfer none): whose story’s questions are asked
 */
WfPlayback *
wf_quiz_get_playback (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), NULL);

  return self->playback;
}

/**
 * wf_quiz_get_question:
 *
 * Returns: (transfer none) (nullable): what is asked; %NULL while the story is read
 */
WfQuestion *
wf_quiz_get_question (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), NULL);

  return self->question;
}

/**
 * wf_quiz_set_question:
 * @question: (nullable): a question of the story, or %NULL to return to it
 *
 * Asks a question. What was answered to it before is still there.
 */
void
wf_quiz_set_question (WfQuiz     *self,
                      WfQuestion *question)
{
  WfStop *stop;

  g_return_if_fail (WF_IS_QUIZ (self));
  g_return_if_fail (question == NULL || WF_IS_QUESTION (question));

  if (self->question == question)
    return;

  stop = wf_playback_get_stop (self->playback);
  if (self->question == NULL)
    g_set_str (&self->stop_id, stop != NULL ? wf_stop_get_id (stop) : NULL);
  g_set_object (&self->question, question);
  if (question != NULL)
    self->last = question;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QUESTION]);
  wf_quiz_changed (self);
}

/* Asks the question of that number; %FALSE where there is none. */
static gboolean
ask_at (WfQuiz *self,
        guint   position)
{
  g_autoptr (WfQuestion) question = NULL;

  if (position >= wf_quiz_get_n_questions (self))
    return FALSE;

  question = g_list_model_get_item (get_questions (self), position);
  wf_quiz_set_question (self, question);

  return TRUE;
}

/**
 * wf_quiz_ask:
 * @id: the id of a question
 *
 * Asks that question.
 *
 * Returns: whether the story has it
 */
gboolean
wf_quiz_ask (WfQuiz     *self,
             const char *id)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < wf_quiz_get_n_questions (self); i++)
    {
      g_autoptr (WfQuestion) question = g_list_model_get_item (get_questions (self), i);

      if (g_str_equal (wf_question_get_id (question), id))
        return ask_at (self, i);
    }

  return FALSE;
}

/**
 * wf_quiz_open:
 *
 * Asks what was asked last; at first a question about the stop where the reader is, else the first of all.
 *
 * Returns: whether the story has questions
 */
gboolean
wf_quiz_open (WfQuiz *self)
{
  WfQuestion *question;

  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);

  question = self->last;
  if (question == NULL && wf_playback_get_stop (self->playback) != NULL)
    question = wf_quiz_find_for_stop (self, wf_playback_get_stop (self->playback));
  if (question == NULL)
    return ask_at (self, 0);

  wf_quiz_set_question (self, question);

  return TRUE;
}

/**
 * wf_quiz_get_can_go_next:
 *
 * Returns: whether a question comes after the one that is asked
 */
gboolean
wf_quiz_get_can_go_next (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);

  return self->question != NULL && wf_quiz_get_position (self) + 1 < wf_quiz_get_n_questions (self);
}

/**
 * wf_quiz_get_can_go_previous:
 *
 * Returns: whether a question comes before the one that is asked
 */
gboolean
wf_quiz_get_can_go_previous (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);

  return self->question != NULL && wf_quiz_get_position (self) > 0;
}

/**
 * wf_quiz_next:
 *
 * Asks the next question.
 *
 * Returns: whether there was one
 */
gboolean
wf_quiz_next (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);

  return wf_quiz_get_can_go_next (self) && ask_at (self, wf_quiz_get_position (self) + 1);
}

/**
 * wf_quiz_previous:
 *
 * Asks the question before.
 *
 * Returns: whether there was one
 */
gboolean
wf_quiz_previous (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);

  return wf_quiz_get_can_go_previous (self) && ask_at (self, wf_quiz_get_position (self) - 1);
}

/**
 * wf_quiz_get_position:
 *
 * Returns: the number of the question that is asked, from 0; 0 where none is
 */
guint
wf_quiz_get_position (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), 0);

  for (guint i = 0; self->question != NULL && i < wf_quiz_get_n_questions (self); i++)
    {
      g_autoptr (WfQuestion) question = g_list_model_get_item (get_questions (self), i);

      if (question == self->question)
        return i;
    }

  return 0;
}

/**
 * wf_quiz_get_n_questions:
 *
 * Returns: how many questions the story has
 */
guint
wf_quiz_get_n_questions (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), 0);

  return self->explainer != NULL ? g_list_model_get_n_items (get_questions (self)) : 0;
}

/**
 * wf_quiz_find_for_stop:
 *
 * Returns: (transfer none) (nullable): the first question whose answer is told at @stop
 */
WfQuestion *
wf_quiz_find_for_stop (WfQuiz *self,
                       WfStop *stop)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), NULL);
  g_return_val_if_fail (WF_IS_STOP (stop), NULL);

  for (guint i = 0; i < wf_quiz_get_n_questions (self); i++)
    {
      g_autoptr (WfQuestion) question = g_list_model_get_item (get_questions (self), i);

      /* The story holds it. */
      if (wf_question_get_stop (question) == stop)
        return question;
    }

  return NULL;
}

/**
 * wf_quiz_get_class_mode:
 *
 * Returns: whether answers are judged only when the teacher reveals
 */
gboolean
wf_quiz_get_class_mode (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);

  return self->class_mode;
}

/**
 * wf_quiz_set_class_mode:
 * @class_mode: whether answers are judged only when the teacher reveals
 */
void
wf_quiz_set_class_mode (WfQuiz   *self,
                        gboolean  class_mode)
{
  g_return_if_fail (WF_IS_QUIZ (self));

  class_mode = !!class_mode;
  if (self->class_mode == class_mode)
    return;

  self->class_mode = class_mode;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CLASS_MODE]);
  wf_quiz_changed (self);
}

static guint
count (WfQuiz   *self,
       gboolean  right_only)
{
  guint n = 0;

  for (guint i = 0; i < self->answers->len; i++)
    {
      const WfAnswer *answer = self->answers->pdata[i];

      if (answer == NULL || wf_question_get_kind (answer->question) == WF_QUESTION_DISCUSS)
        continue;
      n += answer->verdict == WF_VERDICT_RIGHT || (answer->verdict == WF_VERDICT_SHOWN && !right_only);
    }

  return n;
}

/**
 * wf_quiz_get_n_right:
 *
 * Returns: how many questions were answered right
 */
guint
wf_quiz_get_n_right (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), 0);

  return count (self, TRUE);
}

/**
 * wf_quiz_get_n_judged:
 *
 * Returns: how many questions were answered right or had their answer shown; those to discuss do not count
 */
guint
wf_quiz_get_n_judged (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), 0);

  return count (self, FALSE);
}

/**
 * wf_quiz_again:
 *
 * Forgets what was answered to the question that is asked, so that it can be answered anew.
 */
void
wf_quiz_again (WfQuiz *self)
{
  guint position;

  g_return_if_fail (WF_IS_QUIZ (self));

  if (self->question == NULL)
    return;

  position = wf_quiz_get_position (self);
  g_clear_pointer ((WfAnswer **) &self->answers->pdata[position], answer_free);
  wf_quiz_changed (self);
}
