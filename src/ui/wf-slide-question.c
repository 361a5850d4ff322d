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

static void
add_line (WfSlide    *self,
          const char *words,
          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->statements, label);
}

static void
add_text (WfSlide    *self,
          WfText     *text,
          const char *css_class)
{
  g_autofree char *words = NULL;

  if (text == NULL)
    return;

  words = wf_text_dup_plain (text, wf_playback_get_languages (self->playback));
  add_line (self, words, css_class);
}

/* The right ones have a mark of their own once they are known. */
static void
add_choice (WfSlide    *self,
            guint       position,
            const char *words,
            gboolean    right)
{
  /* Translators: an answer to choose from: its letter and its words */
  g_autofree char *line = g_strdup_printf (right ? C_("choice", "✓ %c. %s") : C_("choice", "%c. %s"),
                                           'A' + (int) (position % 26), words);

  add_line (self, line, right ? "slide-section" : NULL);
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
      g_autofree char *words = wf_text_dup_plain (wf_question_get_choice_text (question, item),
                                                  wf_playback_get_languages (self->playback));

      add_choice (self, i, words,
                  answered && !order && wf_question_get_choice_correct (question, i));
    }
}

static void
add_statuses (WfSlide    *self,
              WfQuestion *question,
              gboolean    answered)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    add_choice (self, i, wf_status_get_word (statuses[i]),
                answered && wf_question_get_answer_status (question) == statuses[i]);
}

static void
add_points (WfSlide    *self,
            WfQuestion *question)
{
  GListModel *points = wf_question_get_points (question);

  for (guint i = 0; points != NULL && i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (WfText) point = g_list_model_get_item (points, i);

      add_text (self, point, NULL);
    }
}

/**
 * wf_slide_get_question:
 *
 * Returns: (transfer none) (nullable): the question that this slide shows instead of a statement
 */
WfQuestion *
wf_slide_get_question (WfSlide *self)
{
  /* The slide of what comes next shows what comes next. */
  if (self->playback != wf_presentation_get_audience (self->presentation) &&
      self->playback != wf_presentation_get_playback (self->presentation))
    return NULL;

  return wf_quiz_get_question (get_quiz (self));
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
  g_autofree char *feedback = answered ? wf_quiz_dup_feedback (get_quiz (self)) : NULL;

  gtk_label_set_label (self->section, position);
  add_text (self, wf_question_get_prompt (question), "slide-text");
  add_text (self, wf_question_get_statement (question), "second-language");
  if (wf_question_get_kind (question) == WF_QUESTION_STATUS)
    add_statuses (self, question, answered);
  else
    add_choices (self, question, answered);
  if (!answered)
    return;

  if (feedback != NULL)
    add_line (self, feedback, "slide-section");
  add_points (self, question);
  add_text (self, wf_question_get_explanation (question), NULL);
}
