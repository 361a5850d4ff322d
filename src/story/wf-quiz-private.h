// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the files that WfQuiz is made of share: wf-quiz.c says what is asked, wf-quiz-answer.c judges, wf-quiz-find.c finds
// on the map, wf-quiz-words.c says it.

#include "wf-explainer.h"
#include "wf-place.h"
#include "wf-quiz.h"

G_BEGIN_DECLS

/* Why a point of the map is not right. */
typedef enum {
  WF_HINT_NONE,
  WF_HINT_NEAR,    /* right, but pointed at from too far away */
  WF_HINT_AGAIN,   /* found before */
  WF_HINT_NORTH,
  WF_HINT_NORTHEAST,
  WF_HINT_EAST,
  WF_HINT_SOUTHEAST,
  WF_HINT_SOUTH,
  WF_HINT_SOUTHWEST,
  WF_HINT_WEST,
  WF_HINT_NORTHWEST,
} WfHint;

typedef struct {
  double lat;
  double lon;
} WfGuess;

/* What was answered to one question. */
typedef struct {
  WfQuestion *question;
  WfVerdict   verdict;
  guint       chosen;      /* a bit for each option */
  WfStatus    status;
  guint      *order;       /* the items, as they were put */
  GPtrArray  *found;       /* WfPlace, in the order of finding */
  GPtrArray  *held;        /* WfPlace that the class has found and nobody was told of */
  GArray     *guesses;     /* WfGuess: in class all of them, else the last that was wrong */
  WfHint      hint;
  char       *there;       /* code of the country at the last guess; NULL at sea */
} WfAnswer;

struct _WfQuiz {
  GObject       parent_instance;
  WfPlayback   *playback;
  GSignalGroup *signals;
  WfExplainer  *explainer;
  char         *stop_id;   /* where the reader was when the question was asked */
  WfQuestion   *question;
  WfQuestion   *last;      /* borrowed from the explainer */
  gboolean      class_mode;
  GPtrArray    *answers;   /* WfAnswer, of each question; %NULL where nothing was answered */
};

WfAnswer           *wf_quiz_get_answer    (WfQuiz    *self);
const char * const *wf_quiz_get_languages (WfQuiz    *self);
guint               wf_answer_get_n_left  (WfAnswer  *answer);
void                wf_quiz_changed       (WfQuiz    *self);
void                wf_quiz_judge         (WfQuiz    *self,
                                           WfAnswer  *answer,
                                           WfVerdict  verdict);

G_END_DECLS
