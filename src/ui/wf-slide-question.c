// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A question on a slide: the class sees it, and its answer once the teacher reveals it.

#include "config.h"

#include "wf-slide-private.h"

#include <glib/gi18n.h>

#include "wf-vocabulary.h"

static const WfStatus statuses[] = { WF_STATUS_REPORTED, WF_STATUS_BACKGROUND, WF_STATUS_ANALYSIS, WF_STATUS_OUTLOOK };

static WfQuiz *
get_quiz (WfSlide *self)
{
  return wf_presentation_get_quiz (self->presentation);
}

/* A line of the slide’s list. */
static GtkBox *
add_item (WfSlide *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  gtk_widget_add_css_class (box, "slide-statement");
  gtk_box_append (self->statements, box);

  return GTK_BOX (box);
}

/* Words of the app’s own. */
static void
add_line (WfSlide    *self,
          const char *words,
          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "width-chars", 8, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (add_item (self), label);
}

/* Words of the story, where there are any. */
static void
add_text (WfSlide    *self,
          WfText     *text,
          const char *format,
          const char *css_class)
{
  if (text != NULL)
    wf_slide_append_text (self, add_item (self), text, format, css_class);
}

/* What stands before an option: its letter, and a mark on the right ones once they are known. */
static char *
dup_option_format (guint    letter,
                   gboolean right)
{
  /* Translators: an answer to choose from: its letter and its words */
  return g_strdup_printf (right ? C_("choice", "✓ %c. %s") : C_("choice", "%c. %s"), 'A' + (int) (letter % 26), "%s");
}

/* The letters are those of the order that the class saw first, also when the items stand in the right one. */
static guint
get_letter (WfQuestion *question,
            guint       item)
{
  g_autofree guint *order = NULL;
  guint letter = 0;

  if (wf_question_get_kind (question) != WF_QUESTION_ORDER)
    return item;

  order = wf_question_dup_shuffled (question);
  while (order[letter] != item)
    letter++;

  return letter;
}

static void
add_choices (WfSlide    *self,
             WfQuestion *question,
             gboolean    answered)
{
  gboolean order = wf_question_get_kind (question) == WF_QUESTION_ORDER;

  for (guint i = 0; i < wf_question_get_n_choices (question); i++)
    {
      guint item = order ? wf_quiz_get_item (get_quiz (self), i) : i;
      gboolean right = answered && !order && wf_question_get_choice_correct (question, item);
      g_autofree char *format = dup_option_format (get_letter (question, item), right);

      add_text (self, wf_question_get_choice_text (question, item), format, right ? "slide-right" : "slide-option");
    }
}

static void
add_statuses (WfSlide    *self,
              WfQuestion *question,
              gboolean    answered)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      gboolean right = answered && wf_question_get_answer_status (question) == statuses[i];
      g_autofree char *format = dup_option_format (i, right);
      g_autoptr (GString) line = g_string_new (format);

      g_string_replace (line, "%s", wf_status_get_word (statuses[i]), 1);
      add_line (self, line->str, right ? "slide-right" : "slide-option");
    }
}

static void
add_points (WfSlide    *self,
            WfQuestion *question)
{
  GListModel *points = wf_question_get_points (question);

  for (guint i = 0; points != NULL && i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (WfText) point = g_list_model_get_item (points, i);

      add_text (self, point, NULL, "slide-option");
    }
}

/**
 * wf_slide_get_asks:
 *
 * Returns: whether the questions to the audience are seen here. What comes next is what comes next, and who looks ahead of a
 *   frozen audience sees the story.
 */
gboolean
wf_slide_get_asks (WfSlide *self)
{
  return self->playback == wf_presentation_get_audience (self->presentation) ||
         (self->playback == wf_presentation_get_playback (self->presentation) &&
          !wf_presentation_get_frozen (self->presentation));
}

/**
 * wf_slide_get_question:
 *
 * Returns: (transfer none) (nullable): the question that this slide shows instead of a statement
 */
WfQuestion *
wf_slide_get_question (WfSlide *self)
{
  return wf_slide_get_asks (self) ? wf_quiz_get_question (get_quiz (self)) : NULL;
}

/* Words about the answer; where a mark on an option tells it, they would only say it again. */
static void
add_feedback (WfSlide    *self,
              WfQuestion *question)
{
  WfQuestionKind kind = wf_question_get_kind (question);
  g_autofree char *feedback = wf_quiz_dup_feedback (get_quiz (self));

  if (feedback != NULL && kind != WF_QUESTION_CHOICE && kind != WF_QUESTION_STATUS)
    add_line (self, feedback, "slide-right");
}

/**
 * wf_slide_fill_question:
 *
 * Fills the empty slide with the question that is asked.
 */
void
wf_slide_fill_question (WfSlide    *self,
                        WfQuestion *question)
{
  gboolean answered = wf_quiz_get_answered (get_quiz (self));
  g_autofree char *position = wf_quiz_dup_position_text (get_quiz (self));

  gtk_label_set_label (self->section, position);
  add_text (self, wf_question_get_prompt (question), NULL, "slide-text");
  add_text (self, wf_question_get_statement (question), NULL, "slide-quote");
  if (wf_question_get_kind (question) == WF_QUESTION_ORDER)
    add_feedback (self, question);
  if (wf_question_get_kind (question) == WF_QUESTION_STATUS)
    add_statuses (self, question, answered);
  else
    add_choices (self, question, answered);
  if (wf_question_get_kind (question) != WF_QUESTION_ORDER)
    add_feedback (self, question);
  if (!answered)
    return;

  add_points (self, question);
  add_text (self, wf_question_get_explanation (question), NULL, "slide-option");
}
