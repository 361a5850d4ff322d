// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions in the window: asked, answered, explained, and spoken.

#include "config.h"

#include "ui-test.h"
#include "ui-walk.h"
#include "wf-map-canvas.h"
#include "wf-quiz-answers.h"
#include "wf-quiz-bar.h"
#include "wf-quiz-pane.h"

static void
act (WfWindow   *window,
     const char *action)
{
  g_assert_true (ui_test_is_enabled (window, action));
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
}

static GtkWidget *
get_pane (WfWindow *window)
{
  return ui_test_find (GTK_WIDGET (window), WF_TYPE_QUIZ_PANE, NULL, NULL);
}

/* A window with a question of the bundled story. */
static WfWindow *
ask (const char *id,
     int         width,
     int         height)
{
  WfWindow *window = ui_test_open_story (width, height);

  g_assert_true (wf_quiz_ask (wf_window_get_quiz (window), id));
  ui_test_frames (GTK_WIDGET (window), 3);

  return window;
}

static gboolean
was_said (WfWindow   *window,
          const char *text)
{
  GPtrArray *said = ui_test_get_announcements (window);

  for (guint i = 0; i < said->len; i++)
    if (strstr (said->pdata[i], text) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
sees (WfWindow   *window,
      const char *text)
{
  GtkWidget *label = ui_test_find_label (get_pane (window), text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static gboolean
has_title (GtkWidget *row,
           gpointer   title)
{
  return g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title);
}

static GtkWidget *
find_row (WfWindow   *window,
          const char *title)
{
  GtkWidget *answers = ui_test_find (get_pane (window), WF_TYPE_QUIZ_ANSWERS, NULL, NULL);
  GtkWidget *row = ui_test_find (answers, ADW_TYPE_ACTION_ROW, has_title, (gpointer) title);

  g_assert_nonnull (row);
  return row;
}

static gboolean
has_icon (GtkWidget *button,
          gpointer   icon_name)
{
  return g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (button)), icon_name) == 0;
}

static void
press (GtkWidget  *row,
       const char *icon_name)
{
  g_signal_emit_by_name (ui_test_find (row, GTK_TYPE_BUTTON, has_icon, (gpointer) icon_name), "clicked");
}

/* It opens with a key and closes with it, and the story is where it was. */
static void
test_open (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfQuiz *quiz = wf_window_get_quiz (window);
  WfStop *stop = wf_playback_get_stop (wf_window_get_playback (window));
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (ui_test_get_application ()), "win.quiz");

  g_assert_cmpstr (keys[0], ==, "<Control>t");
  g_assert_false (ui_test_get_state (window, "quiz"));
  act (window, "quiz");
  ui_test_frames (GTK_WIDGET (window), 3);
  g_assert_true (ui_test_get_state (window, "quiz"));
  g_assert_true (gtk_widget_get_mapped (get_pane (window)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (wf_window_get_narrative (window))));
  g_assert_nonnull (wf_quiz_get_question (quiz));
  g_assert_true (was_said (window, "Question 1 of 13: Find the two countries"));

  /* The same keys go on; the stop stays. */
  g_assert_false (ui_test_is_enabled (window, "previous-stop"));
  act (window, "next-stop");
  g_assert_cmpuint (wf_quiz_get_position (quiz), ==, 1);
  g_assert_true (wf_playback_get_stop (wf_window_get_playback (window)) == stop);
  act (window, "previous-stop");
  g_assert_cmpuint (wf_quiz_get_position (quiz), ==, 0);

  act (window, "quiz");
  ui_test_frames (GTK_WIDGET (window), 3);
  g_assert_false (ui_test_get_state (window, "quiz"));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wf_window_get_narrative (window))));
  act (window, "next-stop");
  g_assert_false (wf_playback_get_stop (wf_window_get_playback (window)) == stop);

  ui_test_close (window);
}

/* A wrong choice is told so kindly and can be changed; the right one is explained, with who says so. */
static void
test_choice (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ask ("why-guests", 1200, 760);
  GtkWidget *wrong = find_row (window, "They are the newest");
  GtkWidget *right = find_row (window, "They are not members");

  gtk_test_accessible_assert_role (wrong, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_widget_activate_action (get_pane (window), "quiz.check", NULL);
  g_assert_cmpint (wf_quiz_get_verdict (wf_window_get_quiz (window)), ==, WF_VERDICT_OPEN);
  adw_action_row_activate (ADW_ACTION_ROW (wrong));
  gtk_test_accessible_assert_state (wrong, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_widget_activate_action (get_pane (window), "quiz.check", NULL);
  ui_test_frames (GTK_WIDGET (window), 3);
  g_assert_true (sees (window, "Not quite. Try another answer."));
  g_assert_false (sees (window, "Neither country is a G20 member"));

  adw_action_row_activate (ADW_ACTION_ROW (right));
  gtk_test_accessible_assert_state (wrong, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  gtk_widget_activate_action (get_pane (window), "quiz.check", NULL);
  ui_test_frames (GTK_WIDGET (window), 3);
  g_assert_true (sees (window, "That is right."));
  g_assert_true (sees (window, "Neither country is a G20 member"));
  g_assert_true (sees (window, "The Diplomat"));
  g_assert_true (sees (window, "1 of 1 right"));
  g_assert_true (was_said (window, "That is right. Neither country is a G20 member"));

  /* Asked anew, nothing is chosen. */
  gtk_widget_activate_action (get_pane (window), "quiz.again", NULL);
  gtk_test_accessible_assert_state (right, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  ui_test_frames (GTK_WIDGET (window), 3);
  g_assert_false (sees (window, "Neither country is a G20 member"));

  ui_test_close (window);
}

static void
test_status (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ask ("status-members", 1200, 760);

  g_assert_true (sees (window, "Neither Kazakhstan nor Uzbekistan is a member of the G20."));
  adw_action_row_activate (ADW_ACTION_ROW (find_row (window, "Background")));
  gtk_widget_activate_action (get_pane (window), "quiz.check", NULL);
  ui_test_frames (GTK_WIDGET (window), 3);
  g_assert_true (sees (window, "This is settled context."));

  ui_test_close (window);
}

/* Items are moved by buttons, which say where they went. */
static void
test_order (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ask ("order-of-events", 1200, 760);
  WfQuiz *quiz = wf_window_get_quiz (window);
  WfQuestion *question = wf_quiz_get_question (quiz);
  guint n = wf_question_get_n_choices (question);

  g_assert_cmpuint (n, >, 2);
  for (guint item = 0; item < n; item++)
    {
      g_autofree char *title = wf_text_dup_plain (wf_question_get_choice_text (question, item), NULL);
      GtkWidget *row = find_row (window, title);

      for (guint i = 0; wf_quiz_get_item (quiz, item) != item; i++)
        {
          g_assert_cmpuint (i, <, n);
          press (row, "go-up-symbolic");
        }
      g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, item);
    }
  g_assert_true (was_said (window, ", now "));
  gtk_widget_activate_action (get_pane (window), "quiz.check", NULL);
  g_assert_cmpint (wf_quiz_get_verdict (quiz), ==, WF_VERDICT_RIGHT);

  ui_test_close (window);
}

/* What to look for in a discussion is not told before. */
static void
test_discuss (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ask ("discuss-interests", 1200, 760);

  g_assert_false (sees (window, "critical materials for technology"));
  gtk_widget_activate_action (get_pane (window), "quiz.reveal", NULL);
  ui_test_frames (GTK_WIDGET (window), 3);
  g_assert_true (sees (window, "critical materials for technology"));

  ui_test_close (window);
}

/* On a narrow window the map is not covered while a place is to be found, and the answer is explained over it. */
static void
test_find_narrow (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ask ("find-guests", 360, 640);
  WfQuiz *quiz = wf_window_get_quiz (window);
  GtkWidget *bar = ui_test_find (GTK_WIDGET (window), WF_TYPE_QUIZ_BAR, NULL, NULL);

  g_assert_true (wf_window_get_narrow (window));
  g_assert_true (gtk_widget_get_mapped (bar));
  g_assert_nonnull (ui_test_find_label (bar, "Find the two countries"));
  g_assert_false (ui_test_get_state (window, "narrative"));
  wf_quiz_find (quiz, wf_gazetteer_get_default (), 47.9, 106.9, 30);
  g_assert_nonnull (ui_test_find_label (bar, "That is Mongolia. Look farther west."));
  g_assert_true (was_said (window, "That is Mongolia. Look farther west."));
  g_assert_false (ui_test_get_state (window, "narrative"));

  wf_quiz_reveal (quiz);
  ui_test_wait (ui_test_get_state (window, "narrative"));
  ui_test_frames (GTK_WIDGET (window), 10);
  g_assert_true (sees (window, "are neighbors in"));

  ui_test_close (window);
}

/* The way from the pane to the map, for who has no mouse. */
static void
test_find_by_keyboard (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ask ("find-guests", 1200, 760);
  WfMapView *map = wf_window_get_map (window);
  GtkWidget *canvas = ui_test_find (GTK_WIDGET (map), WF_TYPE_MAP_CANVAS, NULL, NULL);

  act (window, "show-map");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (map)));
  wf_map_view_show_spot (map, "Kazakhstan", 48, 67, 5);
  ui_test_wait (wf_map_view_is_settled (map));
  gtk_widget_activate_action (canvas, "map.here", NULL);
  g_assert_cmpint (wf_quiz_get_verdict (wf_window_get_quiz (window)), ==, WF_VERDICT_PARTLY);
  g_assert_true (was_said (window, "Right: Kazakhstan."));

  ui_test_close (window);
}

/* A link to a stop, and what lies behind the story, lead back into it. */
static void
test_back_to_story (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ask ("why-guests", 1200, 760);

  wf_window_follow (window, "stop:invitation");
  g_assert_null (wf_quiz_get_question (wf_window_get_quiz (window)));
  act (window, "quiz");
  act (window, "background");
  g_assert_null (wf_quiz_get_question (wf_window_get_quiz (window)));

  ui_test_close (window);
}

/* Each kind, before and after it is answered, for every control’s name and size, and by Tab. */
static void
walk_all (int width,
          int height)
{
  static const char * const ids[] = { "find-guests", "why-guests", "status-members", "order-of-events",
                                      "discuss-interests" };
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (width, height);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (wf_quiz_ask (wf_window_get_quiz (window), ids[i]));
      ui_test_frames (GTK_WIDGET (window), 10);
      ui_walk (GTK_WIDGET (window), ids[i]);
      ui_walk_by_tab (GTK_WIDGET (window), ids[i]);
      wf_quiz_reveal (wf_window_get_quiz (window));
      ui_test_frames (GTK_WIDGET (window), 10);
      ui_walk (GTK_WIDGET (window), ids[i]);
      ui_walk_by_tab (GTK_WIDGET (window), ids[i]);
    }

  ui_test_close (window);
}

static void test_walk_wide (void) { walk_all (1200, 760); }
static void test_walk_narrow (void) { walk_all (372, 640); }

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/quiz/open", test_open);
  g_test_add_func ("/quiz/choice", test_choice);
  g_test_add_func ("/quiz/status", test_status);
  g_test_add_func ("/quiz/order", test_order);
  g_test_add_func ("/quiz/discuss", test_discuss);
  g_test_add_func ("/quiz/find-narrow", test_find_narrow);
  g_test_add_func ("/quiz/find-by-keyboard", test_find_by_keyboard);
  g_test_add_func ("/quiz/back-to-story", test_back_to_story);
  g_test_add_func ("/quiz/walk-wide", test_walk_wide);
  g_test_add_func ("/quiz/walk-narrow", test_walk_narrow);

  return g_test_run ();
}
