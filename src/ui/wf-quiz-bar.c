// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-quiz-bar.h"

#define LINES 4

struct _WfQuizBar
{
  AdwBin parent_instance;

  WfQuiz *quiz;
  GtkLabel *position;
  GtkLabel *prompt;
  GtkLabel *feedback;
};

G_DEFINE_FINAL_TYPE (WfQuizBar, wf_quiz_bar, ADW_TYPE_BIN)

static void
update (WfQuizBar *self)
{
  WfQuestion *question = wf_quiz_get_question (self->quiz);
  g_autofree char *position = NULL;
  g_autofree char *prompt = NULL;
  g_autofree char *feedback = NULL;

  if (question == NULL)
    return;

  position = wf_quiz_dup_position_text (self->quiz);
  prompt = wf_text_dup_plain (wf_question_get_prompt (question),
                              wf_playback_get_languages (wf_quiz_get_playback (self->quiz)));
  feedback = wf_quiz_dup_feedback (self->quiz);
  gtk_label_set_label (self->position, position);
  gtk_label_set_label (self->prompt, prompt);
  gtk_label_set_label (self->feedback, feedback != NULL ? feedback : "");
  gtk_widget_set_visible (GTK_WIDGET (self->feedback), feedback != NULL);
}

static void
wf_quiz_bar_dispose (GObject *object)
{
  WfQuizBar *self = WF_QUIZ_BAR (object);

  if (self->quiz != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->quiz, self);
      g_signal_handlers_disconnect_by_data (wf_quiz_get_playback (self->quiz), self);
    }
  g_clear_object (&self->quiz);

  G_OBJECT_CLASS (wf_quiz_bar_parent_class)->dispose (object);
}

static void
wf_quiz_bar_class_init (WfQuizBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_quiz_bar_dispose;
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "ellipsize", PANGO_ELLIPSIZE_END, "lines", LINES, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
wf_quiz_bar_init (WfQuizBar *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-up-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (bar, "quiz-bar");
  self->position = add_label (line, "caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self->position), TRUE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (bar), line);
  self->prompt = add_label (bar, NULL);
  self->feedback = add_label (bar, "heading");
  adw_bin_set_child (ADW_BIN (self), bar);
}

GtkWidget *
wf_quiz_bar_new (WfQuiz *quiz)
{
  WfQuizBar *self;

  g_return_val_if_fail (WF_IS_QUIZ (quiz), NULL);

  self = g_object_new (WF_TYPE_QUIZ_BAR, NULL);
  self->quiz = g_object_ref (quiz);
  g_signal_connect_object (quiz, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (wf_quiz_get_playback (quiz), "notify::languages", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
