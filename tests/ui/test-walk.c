// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All that the app shows, walked over: windows, dialogs, pages and cards.

#include "config.h"

#include "ui-walk.h"
#include "wf-presenter.h"
#include "wf-search-dialog.h"

static AdwDialog *
get_dialog (WfWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static void
act (WfWindow   *window,
     const char *action,
     const char *parameter)
{
  GActionGroup *group = g_action_group_has_action (G_ACTION_GROUP (window), action)
                          ? G_ACTION_GROUP (window) : G_ACTION_GROUP (ui_test_get_application ());

  g_assert_true (g_action_group_has_action (group, action));
  g_action_group_activate_action (group, action, parameter != NULL ? g_variant_new_string (parameter) : NULL);
}

static void
walk (WfWindow   *window,
      const char *where)
{
  ui_walk (GTK_WIDGET (window), where);
  ui_walk_by_tab (GTK_WIDGET (window), where);
}

static void
walk_dialog (WfWindow   *window,
             const char *action,
             const char *parameter)
{
  act (window, action, parameter);
  ui_test_wait (get_dialog (window) != NULL);
  ui_test_settle ();
  walk (window, parameter != NULL ? parameter : action);
  adw_dialog_force_close (get_dialog (window));
  ui_test_settle ();
}

static void
walk_search (WfWindow *window)
{
  WfSearchDialog *dialog;

  act (window, "search", NULL);
  ui_test_wait (get_dialog (window) != NULL);
  dialog = WF_SEARCH_DIALOG (get_dialog (window));
  walk (window, "search");
  wf_search_dialog_set_query (dialog, "uz");
  ui_test_wait (!wf_search_dialog_is_searching (dialog));
  walk (window, "search results");
  wf_search_dialog_set_query (dialog, "xyzzyx");
  ui_test_wait (!wf_search_dialog_is_searching (dialog));
  walk (window, "search without results");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_test_settle ();
}

static void
walk_popovers (GtkWidget *window,
               GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget))
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      ui_test_frames (window, 2);
      ui_walk (window, gtk_widget_get_tooltip_text (widget));
      gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
      ui_test_settle ();
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk_popovers (window, child);
}

static void
walk_everything (int width,
                 int height)
{
  static const char * const pages[] = { "timeline", "figures", "terms", "sources" };
  static const char * const dialogs[] = { "library", "preferences", "shortcuts", "help", "about", "print",
                                            "export" };
  static const char * const addresses[] = { "place:kazakhstan", "entity:tokayev", "source:unn-calls", "country:FR" };
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (width, height);

  walk (window, "story");
  walk_popovers (GTK_WIDGET (window), GTK_WIDGET (window));
  act (window, "follow", "stop:uranium");
  walk (window, "stop with a figure");
  if (wf_window_get_narrow (window))
    {
      act (window, "narrative", NULL);
      ui_test_frames (GTK_WIDGET (window), 10);
      walk (window, "story open");
    }
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      act (window, "show-background", pages[i]);
      walk (window, pages[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    walk_dialog (window, dialogs[i], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    walk_dialog (window, "follow", addresses[i]);
  walk_search (window);

  ui_test_close (window);
}

/* What a presenter has to operate, and what the audience sees, which has nothing to operate but is heard: the story, each
 * kind of question before and after its answer, and what is drawn. */
static void
walk_presentation (int width,
                   int height)
{
  static const char * const questions[] = { "find-guests", "why-guests", "status-members", "order-of-events",
                                            "discuss-interests" };
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);
  GtkWidget *audience, *presenter;
  WfQuiz *quiz;

  act (window, "present", NULL);
  audience = GTK_WIDGET (wf_show_get_audience (wf_window_get_show (window)));
  quiz = wf_presentation_get_quiz (wf_show_get_presentation (wf_window_get_show (window)));
  gtk_widget_activate_action (audience, "present.presenter", NULL);
  presenter = GTK_WIDGET (wf_show_get_presenter (wf_window_get_show (window)));
  gtk_window_set_default_size (GTK_WINDOW (presenter), width, height);
  ui_test_wait (gtk_widget_get_width (presenter) > 0);
  ui_test_frames (presenter, 10);

  ui_walk (presenter, "presenter");
  ui_walk_by_tab (presenter, "presenter");
  walk_popovers (presenter, presenter);
  g_assert_true (wf_playback_go_to_id (wf_window_get_playback (window), "uranium"));
  ui_test_frames (presenter, 5);
  ui_walk_by_tab (presenter, "presenter, figure");
  ui_walk_tree (audience, "audience");
  g_assert_cmpuint (ui_walk_by_tab (audience, "audience"), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    for (guint answered = 0; answered < 2; answered++)
      {
        g_assert_true (wf_quiz_ask (quiz, questions[i]));
        if (answered)
          wf_quiz_reveal (quiz);
        ui_test_frames (presenter, 5);
        ui_walk (presenter, questions[i]);
        ui_walk_tree (audience, questions[i]);
        g_assert_cmpuint (ui_walk_by_tab (audience, questions[i]), ==, 1);
      }
  gtk_widget_activate_action (audience, "present.pen", NULL);
  gtk_widget_activate_action (audience, "present.black", NULL);
  ui_walk (presenter, "black screen");

  ui_test_close (window);
}

static void test_presentation_wide (void) { walk_presentation (1100, 720); }
static void test_presentation_narrow (void) { walk_presentation (372, 640); }
static void test_wide (void) { walk_everything (1200, 760); }
/* A phone, and the frame that the toolkit draws where nothing composes windows; its dialogs are no narrower. */
static void test_narrow (void) { walk_everything (372, 640); }

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/walk/wide", test_wide);
  g_test_add_func ("/walk/narrow", test_narrow);
  g_test_add_func ("/walk/presentation-wide", test_presentation_wide);
  g_test_add_func ("/walk/presentation-narrow", test_presentation_narrow);

  return g_test_run ();
}
