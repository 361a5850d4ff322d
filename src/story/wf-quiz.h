// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfQuiz: the questions of a playback's story while they are asked: which one is open, what was answered, and whether that
// is right. It lives beside the playback, and nothing of it is ever stored.

#include "wf-gazetteer.h"
#include "wf-playback.h"
#include "wf-question.h"

G_BEGIN_DECLS

/**
 * WfVerdict:
 * @WF_VERDICT_OPEN: nothing was judged yet
 * @WF_VERDICT_WRONG: the last answer is not right; another may be given
 * @WF_VERDICT_PARTLY: the last answer is right, and there is more to find
 * @WF_VERDICT_RIGHT: the question is answered
 * @WF_VERDICT_SHOWN: the answer was shown to whoever did not have it
 */
typedef enum {
  WF_VERDICT_OPEN,
  WF_VERDICT_WRONG,
  WF_VERDICT_PARTLY,
  WF_VERDICT_RIGHT,
  WF_VERDICT_SHOWN,
} WfVerdict;

#define WF_TYPE_VERDICT (wf_verdict_get_type ())
GType wf_verdict_get_type (void) G_GNUC_CONST;

#define WF_TYPE_QUIZ (wf_quiz_get_type ())
G_DECLARE_FINAL_TYPE (WfQuiz, wf_quiz, WF, QUIZ, GObject)

/* Properties: playback (WfPlayback), question (WfQuestion, nullable: what is asked now; %NULL while the story is read),
 * class-mode (gboolean: answers are taken, and judged only when the teacher reveals). Both notify explicitly.
 *
 * Signals: changed – the question, its answer or its verdict is another;
 * judged – there is something to say: wf_quiz_dup_feedback() tells it.
 *
 * Going to another stop closes the question: the reader is back in the story. */

WfQuiz     *wf_quiz_new              (WfPlayback  *playback);
WfPlayback *wf_quiz_get_playback     (WfQuiz      *self);
WfQuestion *wf_quiz_get_question     (WfQuiz      *self);
void        wf_quiz_set_question     (WfQuiz      *self,
                                      WfQuestion  *question);
gboolean    wf_quiz_ask              (WfQuiz      *self,
                                      const char  *id);
gboolean    wf_quiz_open             (WfQuiz      *self);
gboolean    wf_quiz_next             (WfQuiz      *self);
gboolean    wf_quiz_previous         (WfQuiz      *self);
gboolean    wf_quiz_get_can_go_next  (WfQuiz      *self);
gboolean    wf_quiz_get_can_go_previous (WfQuiz   *self);
guint       wf_quiz_get_position     (WfQuiz      *self);
guint       wf_quiz_get_n_questions  (WfQuiz      *self);
WfQuestion *wf_quiz_find_for_stop    (WfQuiz      *self,
                                      WfStop      *stop);
gboolean    wf_quiz_get_class_mode   (WfQuiz      *self);
void        wf_quiz_set_class_mode   (WfQuiz      *self,
                                      gboolean     class_mode);
guint       wf_quiz_get_n_right      (WfQuiz      *self);
guint       wf_quiz_get_n_judged     (WfQuiz      *self);

/* The answer to the question that is asked. */
WfVerdict   wf_quiz_get_verdict      (WfQuiz      *self);
gboolean    wf_quiz_get_answered     (WfQuiz      *self);
gboolean    wf_quiz_get_chosen       (WfQuiz      *self,
                                      guint        index);
void        wf_quiz_choose           (WfQuiz      *self,
                                      guint        index,
                                      gboolean     chosen);
gboolean    wf_quiz_get_many         (WfQuiz      *self);
WfStatus    wf_quiz_get_status       (WfQuiz      *self);
void        wf_quiz_set_status       (WfQuiz      *self,
                                      WfStatus     status);
guint       wf_quiz_get_item         (WfQuiz      *self,
                                      guint        position);
gboolean    wf_quiz_move             (WfQuiz      *self,
                                      guint        from,
                                      guint        to);
gboolean    wf_quiz_get_can_check    (WfQuiz      *self);
void        wf_quiz_check            (WfQuiz      *self);
void        wf_quiz_reveal           (WfQuiz      *self);
void        wf_quiz_again            (WfQuiz      *self);
char       *wf_quiz_dup_feedback     (WfQuiz      *self);
char       *wf_quiz_dup_answer       (WfQuiz      *self);
char       *wf_quiz_dup_score        (WfQuiz      *self);
char       *wf_quiz_dup_position_text (WfQuiz     *self);

/* Finding on the map. */
gboolean    wf_quiz_get_finding      (WfQuiz      *self);
gboolean    wf_quiz_find             (WfQuiz      *self,
                                      WfGazetteer *gazetteer,
                                      double       lat,
                                      double       lon,
                                      double       reach_km);
GListModel *wf_quiz_list_highlights  (WfQuiz      *self);
guint       wf_quiz_get_n_guesses    (WfQuiz      *self);
void        wf_quiz_get_guess        (WfQuiz      *self,
                                      guint        index,
                                      double      *lat,
                                      double      *lon);
char       *wf_quiz_dup_guess_name   (WfQuiz      *self);

G_END_DECLS
