// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfQuestion: a question for a class.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_QUESTION (wf_question_get_type ())
G_DECLARE_FINAL_TYPE (WfQuestion, wf_question, WF, QUESTION, GObject)

const char *   wf_question_get_id            (WfQuestion *self);
WfQuestionKind wf_question_get_kind          (WfQuestion *self);
WfText *       wf_question_get_prompt        (WfQuestion *self);
WfText *       wf_question_get_explanation   (WfQuestion *self);
GListModel *   wf_question_get_sources       (WfQuestion *self);
WfStop *       wf_question_get_stop          (WfQuestion *self);
GListModel *   wf_question_get_answers       (WfQuestion *self);
WfText *       wf_question_get_statement     (WfQuestion *self);
WfStatus       wf_question_get_answer_status (WfQuestion *self);
guint          wf_question_get_n_choices     (WfQuestion *self);
GListModel *   wf_question_get_points        (WfQuestion *self);

WfText     *wf_question_get_choice_text (WfQuestion *self,
                                         guint       index);
gboolean    wf_question_get_choice_correct (WfQuestion *self,
                                            guint       index);
const char *wf_question_get_choice_date (WfQuestion *self,
                                         guint       index);
guint *     wf_question_dup_shuffled    (WfQuestion *self);

G_END_DECLS
