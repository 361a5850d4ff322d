// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfQuizPane: the question that a quiz asks, with what can be answered to it, what the answer is worth, and why.

#include <adwaita.h>

#include "wf-quiz.h"

G_BEGIN_DECLS

#define WF_TYPE_QUIZ_PANE (wf_quiz_pane_get_type ())
G_DECLARE_FINAL_TYPE (WfQuizPane, wf_quiz_pane, WF, QUIZ_PANE, AdwBin)

/* Signals: said (message) – something that is to be spoken.
 *
 * Actions: quiz.check, quiz.reveal, quiz.again; of its window it needs win.quiz, win.show-map, win.next-stop and
 * win.previous-stop. */

GtkWidget *wf_quiz_pane_new         (WfQuiz     *quiz);
void       wf_quiz_pane_focus       (WfQuizPane *self);
char      *wf_quiz_dup_announcement (WfQuiz     *quiz);
char      *wf_quiz_dup_verdict      (WfQuiz     *quiz);

G_END_DECLS
