// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-quiz-pane.h"

#include <glib/gi18n.h>

#include "wf-link-row.h"
#include "wf-quiz-answers.h"
#include "wf-story-label.h"

struct _WfQuizPane
{
  AdwBin parent_instance;

  WfQuiz *quiz;
  WfQuestion *question; /* that is shown */
  gboolean answered;    /* whether what explains it is shown */

  GtkScrolledWindow *scrolled;
  GtkLabel *score;
  GtkLabel *position;
  WfStoryLabel *prompt;
  GtkLabel *instruction;
  GtkWidget *statement_card;
  WfStoryLabel *statement;
  AdwBin *answers;
  GtkWidget *feedback;
  GtkImage *feedback_icon;
  GtkLabel *feedback_text;
  WfStoryLabel *explanation;
  GtkButton *map_button;
  GtkButton *check_button;
  GtkButton *reveal_button;
  GtkButton *again_button;
  GtkWidget *more;
  GtkListBox *links;
};

enum {
  SAID,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WfQuizPane, wf_quiz_pane, ADW_TYPE_BIN)

/* How a question is answered. */
static const char *
get_instruction (WfQuiz *quiz)
{
  switch (wf_question_get_kind (wf_quiz_get_question (quiz)))
    {
    case WF_QUESTION_FIND_ON_MAP:
      return _("Point at the map. By keyboard, move it with the arrow keys until the place is in its middle, and press "
               "Enter.");
    case WF_QUESTION_CHOICE:
      return wf_quiz_get_many (quiz) ? _("Choose all that are right.") : _("Choose one answer.");
    case WF_QUESTION_STATUS:
      return _("Say what kind of statement this is.");
    case WF_QUESTION_ORDER:
      return _("Move each of them up or down, until the earliest is at the top.");
    case WF_QUESTION_DISCUSS:
    default:
      return _("Think about it, or talk about it with others. There is no wrong answer.");
    }
}

static const char *
get_feedback_icon (WfVerdict verdict)
{
  switch (verdict)
    {
    case WF_VERDICT_RIGHT:
    case WF_VERDICT_PARTLY:
      return "object-select-symbolic";
    case WF_VERDICT_WRONG:
      return "dialog-question-symbolic";
    case WF_VERDICT_OPEN:
    case WF_VERDICT_SHOWN:
    default:
      return "dialog-information-symbolic";
    }
}

/* --- What is shown ------------------------------------------------------------------------ */

/* Where the answer is told, and who says so. */
static void
rebuild_links (WfQuizPane *self)
{
  WfPlayback *playback = wf_quiz_get_playback (self->quiz);
  GListModel *sources = wf_question_get_sources (self->question);
  WfStop *stop = wf_question_get_stop (self->question);

  gtk_list_box_remove_all (self->links);
  if (stop != NULL)
    gtk_list_box_append (self->links, wf_link_row_new_for_stop (playback, stop));
  for (guint i = 0; sources != NULL && i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (WfSource) source = g_list_model_get_item (sources, i);

      gtk_list_box_append (self->links, wf_link_row_new_for_source (playback, source));
    }
}

/* A screen reader reads a heading by its name, not by what is in it. */
static void
rename_prompt (WfQuizPane *self)
{
  g_autofree char *prompt = wf_text_dup_plain (wf_question_get_prompt (self->question),
                                               wf_playback_get_languages (wf_quiz_get_playback (self->quiz)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->prompt), GTK_ACCESSIBLE_PROPERTY_LABEL, prompt, -1);
}

static void
show_question (WfQuizPane *self)
{
  gboolean discuss = wf_question_get_kind (self->question) == WF_QUESTION_DISCUSS;

  wf_story_label_set_text (self->prompt, wf_question_get_prompt (self->question));
  gtk_label_set_label (self->instruction, get_instruction (self->quiz));
  wf_story_label_set_text (self->statement, wf_question_get_statement (self->question));
  gtk_widget_set_visible (self->statement_card, wf_question_get_statement (self->question) != NULL);
  gtk_button_set_label (self->reveal_button, discuss ? _("Show What to Look _For") : _("Show _Answer"));
  wf_story_label_set_text (self->explanation, wf_question_get_explanation (self->question));
  rename_prompt (self);
  rebuild_links (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

/* What was hidden until now is below what can be seen. */
static void
scroll_to_end (WfQuizPane *self)
{
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scrolled)), self->feedback, NULL);
}

static void
update (WfQuizPane *self)
{
  WfQuestion *question = wf_quiz_get_question (self->quiz);
  WfVerdict verdict = wf_quiz_get_verdict (self->quiz);
  gboolean answered = wf_quiz_get_answered (self->quiz);
  WfQuestionKind kind;
  g_autofree char *position = NULL;
  g_autofree char *score = NULL;
  g_autofree char *feedback = NULL;

  if (question == NULL)
    return;
  if (g_set_object (&self->question, question))
    show_question (self);

  kind = wf_question_get_kind (question);
  position = wf_quiz_dup_position_text (self->quiz);
  score = wf_quiz_dup_score (self->quiz);
  feedback = wf_quiz_dup_feedback (self->quiz);
  gtk_label_set_label (self->position, position);
  gtk_label_set_label (self->score, score != NULL ? score : "");
  gtk_label_set_label (self->feedback_text, feedback != NULL ? feedback : "");
  gtk_image_set_from_icon_name (self->feedback_icon, get_feedback_icon (verdict));
  gtk_widget_set_visible (self->feedback, feedback != NULL);
  if (verdict == WF_VERDICT_RIGHT || verdict == WF_VERDICT_PARTLY)
    gtk_widget_add_css_class (self->feedback, "right");
  else
    gtk_widget_remove_css_class (self->feedback, "right");

  gtk_widget_set_visible (GTK_WIDGET (self->explanation),
                          answered && wf_question_get_explanation (question) != NULL);
  gtk_widget_set_visible (self->more, answered && gtk_widget_get_first_child (GTK_WIDGET (self->links)) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quiz.check", wf_quiz_get_can_check (self->quiz));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quiz.reveal", !answered);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quiz.again", answered);
  gtk_widget_set_visible (GTK_WIDGET (self->map_button), wf_quiz_get_finding (self->quiz));
  gtk_widget_set_visible (GTK_WIDGET (self->check_button),
                          !answered && kind != WF_QUESTION_FIND_ON_MAP && kind != WF_QUESTION_DISCUSS);
  gtk_widget_set_visible (GTK_WIDGET (self->reveal_button), !answered);
  gtk_widget_set_visible (GTK_WIDGET (self->again_button), answered);
}

static void
languages_changed_cb (WfQuizPane *self)
{
  if (self->question == NULL)
    return;

  rename_prompt (self);
  rebuild_links (self);
  update (self);
}

static void
judged_cb (WfQuizPane *self)
{
  scroll_to_end (self);
}

static void
said_cb (WfQuizPane *self,
         const char *message)
{
  g_signal_emit (self, signals[SAID], 0, message);
}

/* --- What can be done --------------------------------------------------------------------- */

/* A button that has done its work hides, and gives the focus to what can be done next. */
static void
check_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  WfQuizPane *self = WF_QUIZ_PANE (widget);

  wf_quiz_check (self->quiz);
  if (wf_quiz_get_answered (self->quiz))
    gtk_widget_grab_focus (GTK_WIDGET (self->again_button));
  else
    wf_quiz_pane_focus (self);
}

static void
reveal_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  WfQuizPane *self = WF_QUIZ_PANE (widget);

  wf_quiz_reveal (self->quiz);
  gtk_widget_grab_focus (GTK_WIDGET (self->again_button));
}

static void
again_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  WfQuizPane *self = WF_QUIZ_PANE (widget);

  wf_quiz_again (self->quiz);
  wf_quiz_pane_focus (self);
}

/* --- The widget --------------------------------------------------------------------------- */

static void
wf_quiz_pane_dispose (GObject *object)
{
  WfQuizPane *self = WF_QUIZ_PANE (object);

  if (self->quiz != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->quiz, self);
      g_signal_handlers_disconnect_by_data (wf_quiz_get_playback (self->quiz), self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_QUIZ_PANE);
  g_clear_object (&self->question);
  g_clear_object (&self->quiz);

  G_OBJECT_CLASS (wf_quiz_pane_parent_class)->dispose (object);
}

static void
wf_quiz_pane_class_init (WfQuizPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wf_quiz_pane_dispose;

  signals[SAID] = g_signal_new ("said", WF_TYPE_QUIZ_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (WF_TYPE_STORY_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-quiz-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, score);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, position);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, prompt);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, instruction);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, statement_card);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, statement);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, answers);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, feedback);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, feedback_icon);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, feedback_text);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, explanation);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, map_button);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, check_button);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, reveal_button);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, again_button);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, more);
  gtk_widget_class_bind_template_child (widget_class, WfQuizPane, links);

  gtk_widget_class_install_action (widget_class, "quiz.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "quiz.reveal", NULL, reveal_action);
  gtk_widget_class_install_action (widget_class, "quiz.again", NULL, again_action);

  /* A region that a screen reader can go to. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
wf_quiz_pane_init (WfQuizPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Questions"), -1);
}

GtkWidget *
wf_quiz_pane_new (WfQuiz *quiz)
{
  WfQuizPane *self;
  WfPlayback *playback;
  GtkWidget *answers;

  g_return_val_if_fail (WF_IS_QUIZ (quiz), NULL);

  self = g_object_new (WF_TYPE_QUIZ_PANE, NULL);
  self->quiz = g_object_ref (quiz);
  playback = wf_quiz_get_playback (quiz);
  g_object_set (self->prompt, "playback", playback, NULL);
  g_object_set (self->statement, "playback", playback, NULL);
  g_object_set (self->explanation, "playback", playback, NULL);
  answers = wf_quiz_answers_new (quiz);
  g_signal_connect_object (answers, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->answers, answers);
  g_object_bind_property (answers, "visible", self->answers, "visible", G_BINDING_SYNC_CREATE);

  g_signal_connect_object (quiz, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (quiz, "judged", G_CALLBACK (judged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (playback, "notify::languages", G_CALLBACK (languages_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * wf_quiz_pane_focus:
 *
 * Gives the focus to what can be answered, or where a place is to be found to the way there.
 */
void
wf_quiz_pane_focus (WfQuizPane *self)
{
  g_return_if_fail (WF_IS_QUIZ_PANE (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->answers)) &&
      gtk_widget_child_focus (GTK_WIDGET (self->answers), GTK_DIR_TAB_FORWARD))
    return;

  gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->map_button)) ? GTK_WIDGET (self->map_button)
                                                                                : GTK_WIDGET (self->reveal_button));
}

/**
 * wf_quiz_dup_announcement:
 *
 * Returns: (transfer full) (nullable): what a screen reader says when a question is asked; %NULL where none is
 */
char *
wf_quiz_dup_announcement (WfQuiz *quiz)
{
  const char * const *languages;
  WfQuestion *question;
  g_autofree char *position = NULL;
  g_autofree char *prompt = NULL;
  g_autofree char *statement = NULL;

  g_return_val_if_fail (WF_IS_QUIZ (quiz), NULL);

  question = wf_quiz_get_question (quiz);
  if (question == NULL)
    return NULL;

  languages = wf_playback_get_languages (wf_quiz_get_playback (quiz));
  position = wf_quiz_dup_position_text (quiz);
  prompt = wf_text_dup_plain (wf_question_get_prompt (question), languages);
  if (wf_question_get_statement (question) != NULL)
    statement = wf_text_dup_plain (wf_question_get_statement (question), languages);

  /* Translators: spoken when a question is asked: “Question 3 of 13”, the question, and a statement that it is about */
  return statement != NULL ? g_strdup_printf (C_("question", "%s: %s “%s”"), position, prompt, statement)
                           /* Translators: spoken when a question is asked: “Question 3 of 13”, and the question */
                           : g_strdup_printf (C_("question", "%s: %s"), position, prompt);
}

/**
 * wf_quiz_dup_verdict:
 *
 * Returns: (transfer full) (nullable): what a screen reader says of an answer, with why it is so once it is known
 */
char *
wf_quiz_dup_verdict (WfQuiz *quiz)
{
  WfQuestion *question;
  g_autofree char *feedback = NULL;
  g_autofree char *explanation = NULL;

  g_return_val_if_fail (WF_IS_QUIZ (quiz), NULL);

  question = wf_quiz_get_question (quiz);
  feedback = wf_quiz_dup_feedback (quiz);
  if (feedback == NULL || !wf_quiz_get_answered (quiz) || wf_question_get_explanation (question) == NULL)
    return g_steal_pointer (&feedback);

  explanation = wf_text_dup_plain (wf_question_get_explanation (question),
                                   wf_playback_get_languages (wf_quiz_get_playback (quiz)));

  /* Translators: spoken when a question was answered: “That is right.” and an explanation */
  return g_strdup_printf (C_("verdict", "%s %s"), feedback, explanation);
}
