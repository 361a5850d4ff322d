// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfQuizAnswers: what can be answered to the question that a quiz asks: options, statuses, items to put in order, and once
// they are shown the points of a discussion. A place is answered on the map, so that there is nothing here then.

#include <adwaita.h>

#include "wf-quiz.h"

G_BEGIN_DECLS

#define WF_TYPE_QUIZ_ANSWERS (wf_quiz_answers_get_type ())
G_DECLARE_FINAL_TYPE (WfQuizAnswers, wf_quiz_answers, WF, QUIZ_ANSWERS, AdwBin)

/* Signals: said (message) – something that is to be spoken: where an item went. */

GtkWidget *wf_quiz_answers_new (WfQuiz *quiz);

G_END_DECLS
