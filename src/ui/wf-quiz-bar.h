// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfQuizBar: the question that a quiz asks, in short, below the map of a narrow window: what to find there, and what the
// last answer was worth.

#include <adwaita.h>

#include "wf-quiz.h"

G_BEGIN_DECLS

#define WF_TYPE_QUIZ_BAR (wf_quiz_bar_get_type ())
G_DECLARE_FINAL_TYPE (WfQuizBar, wf_quiz_bar, WF, QUIZ_BAR, AdwBin)

GtkWidget *wf_quiz_bar_new (WfQuiz *quiz);

G_END_DECLS
