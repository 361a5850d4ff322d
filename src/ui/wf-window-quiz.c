// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The questions in the window. While one is asked, its pane stands where the story does.

#include "config.h"

#include "wf-quiz-bar.h"
#include "wf-quiz-pane.h"
#include "wf-window-private.h"

static void
say (WfWindow   *self,
     const char *message)
{
  if (message != NULL)
    g_signal_emit_by_name (self, "announce", message);
}

/* On a narrow window the sheet lies over the map, where a place is to be found. */
static gboolean
is_map_wanted (WfWindow *self)
{
  return wf_window_get_narrow (self) && wf_quiz_get_finding (self->quiz);
}

static void
question_changed_cb (WfWindow *self)
{
  gboolean asked = wf_quiz_get_question (self->quiz) != NULL;
  gboolean before = gtk_stack_get_visible_child (self->panes) == GTK_WIDGET (self->quiz_pane);
  g_autofree char *message = wf_quiz_dup_announcement (self->quiz);

  gtk_stack_set_visible_child (self->panes, asked ? GTK_WIDGET (self->quiz_pane) : GTK_WIDGET (self->narrative));
  gtk_stack_set_visible_child (self->bars, asked ? self->quiz_bar : GTK_WIDGET (self->bar));
  if (asked)
    wf_window_set_narrative_shown (self, !is_map_wanted (self));
  wf_window_update_actions (self);
  say (self, message);

  /* Whoever goes from question to question stays where they are. */
  if (asked && !before && is_map_wanted (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
  else if (asked && !before)
    wf_quiz_pane_focus (self->quiz_pane);
  else if (!asked && before)
    gtk_widget_child_focus (GTK_WIDGET (self->narrative), GTK_DIR_TAB_FORWARD);
}

static void
judged_cb (WfWindow *self)
{
  g_autofree char *message = wf_quiz_dup_verdict (self->quiz);

  /* Why it is so is told in the pane. */
  if (wf_quiz_get_answered (self->quiz))
    wf_window_set_narrative_shown (self, TRUE);
  say (self, message);
}

static void
change_quiz_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  WfWindow *self = user_data;

  /* The state follows when the question does; see wf_window_update_actions(). */
  if (g_variant_get_boolean (state))
    wf_quiz_open (self->quiz);
  else
    wf_quiz_set_question (self->quiz, NULL);
}

static void
show_map_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;

  if (wf_window_get_narrow (self))
    wf_window_set_narrative_shown (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static const GActionEntry entries[] = {
  { "quiz", NULL, NULL, "false", change_quiz_cb },
  { "show-map", show_map_cb },
};

/**
 * wf_window_get_quiz:
 *
 * Returns: (transfer none): the questions of the story that is open
 */
WfQuiz *
wf_window_get_quiz (WfWindow *self)
{
  g_return_val_if_fail (WF_IS_WINDOW (self), NULL);

  return self->quiz;
}

/* Makes the quiz, its pane beside the narrative, and its line below the map. */
void
wf_window_add_quiz (WfWindow *self)
{
  self->quiz = wf_quiz_new (self->playback);
  wf_map_view_set_quiz (self->map, self->quiz);
  self->quiz_pane = WF_QUIZ_PANE (wf_quiz_pane_new (self->quiz));
  gtk_stack_add_child (self->panes, GTK_WIDGET (self->quiz_pane));
  self->quiz_bar = wf_quiz_bar_new (self->quiz);
  gtk_stack_add_child (self->bars, self->quiz_bar);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->quiz, "notify::question", G_CALLBACK (question_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quiz, "judged", G_CALLBACK (judged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quiz_pane, "said", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
}
