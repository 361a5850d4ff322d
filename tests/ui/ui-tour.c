// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "ui-tour.h"

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
visit_popovers (GtkWidget   *window,
                GtkWidget   *widget,
                UiTourVisit  visit)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget))
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      ui_test_frames (window, 2);
      visit (window, gtk_widget_get_tooltip_text (widget), TRUE);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
      ui_test_settle ();
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    visit_popovers (window, child, visit);
}

static void
visit_dialog (WfWindow    *window,
              const char  *action,
              const char  *parameter,
              UiTourVisit  visit)
{
  act (window, action, parameter);
  ui_test_wait (get_dialog (window) != NULL);
  ui_test_settle ();
  visit (GTK_WIDGET (window), parameter != NULL ? parameter : action, FALSE);
  adw_dialog_force_close (get_dialog (window));
  ui_test_settle ();
}

static void
visit_search (WfWindow    *window,
              UiTourVisit  visit)
{
  static const char * const queries[] = { "uz", "xyzzyx" };
  WfSearchDialog *dialog;

  act (window, "search", NULL);
  ui_test_wait (get_dialog (window) != NULL);
  dialog = WF_SEARCH_DIALOG (get_dialog (window));
  visit (GTK_WIDGET (window), "search", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      wf_search_dialog_set_query (dialog, queries[i]);
      ui_test_wait (!wf_search_dialog_is_searching (dialog));
      visit (GTK_WIDGET (window), queries[i], FALSE);
    }
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_test_settle ();
}

/* Opens a window of that size with the bundled story, goes to each page, dialog, menu and kind of card, and closes it. */
static void
tour_story (int         width,
            int         height,
            UiTourVisit visit)
{
  static const char * const pages[] = { "timeline", "figures", "terms", "sources" };
  static const char * const dialogs[] = { "library", "preferences", "shortcuts", "help", "about", "print",
                                            "export" };
  static const char * const addresses[] = { "place:kazakhstan", "entity:tokayev", "source:unn-calls", "country:FR" };
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (width, height);

  visit (GTK_WIDGET (window), "story", FALSE);
  visit_popovers (GTK_WIDGET (window), GTK_WIDGET (window), visit);
  act (window, "follow", "stop:uranium");
  visit (GTK_WIDGET (window), "stop with a figure", FALSE);
  if (wf_window_get_narrow (window))
    {
      act (window, "narrative", NULL);
      ui_test_frames (GTK_WIDGET (window), 10);
      visit (GTK_WIDGET (window), "story open", FALSE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      act (window, "show-background", pages[i]);
      visit (GTK_WIDGET (window), pages[i], FALSE);
    }
  act (window, "quiz", NULL);
  ui_test_frames (GTK_WIDGET (window), 5);
  visit (GTK_WIDGET (window), "quiz", FALSE);
  act (window, "quiz", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    visit_dialog (window, dialogs[i], NULL, visit);
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    visit_dialog (window, "follow", addresses[i], visit);
  visit_search (window, visit);

  ui_test_close (window);
}

/* Presents the bundled story: the presenter’s view in a window of that size, and what the audience sees, which has
 * nothing to operate but is heard: the story, each kind of question before and after its answer, and what is drawn. */
static void
tour_presentation (int         width,
                   int         height,
                   UiTourVisit visit)
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

  visit (presenter, "presenter", FALSE);
  visit_popovers (presenter, presenter, visit);
  g_assert_true (wf_playback_go_to_id (wf_window_get_playback (window), "uranium"));
  ui_test_frames (presenter, 5);
  visit (presenter, "presenter, figure", FALSE);
  visit (audience, "audience, figure", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    for (guint answered = 0; answered < 2; answered++)
      {
        g_assert_true (wf_quiz_ask (quiz, questions[i]));
        if (answered)
          wf_quiz_reveal (quiz);
        ui_test_frames (presenter, 5);
        visit (presenter, questions[i], FALSE);
        visit (audience, questions[i], FALSE);
      }
  gtk_widget_activate_action (audience, "present.pen", NULL);
  gtk_widget_activate_action (audience, "present.black", NULL);
  visit (presenter, "black screen", FALSE);

  ui_test_close (window);
}

static void test_wide (gconstpointer visit) { tour_story (1200, 760, (UiTourVisit) visit); }
/* A phone, and the frame that the toolkit draws where nothing composes windows; its dialogs are no narrower. */
static void test_narrow (gconstpointer visit) { tour_story (372, 640, (UiTourVisit) visit); }
static void test_presentation_wide (gconstpointer visit) { tour_presentation (1100, 720, (UiTourVisit) visit); }
static void test_presentation_narrow (gconstpointer visit) { tour_presentation (372, 640, (UiTourVisit) visit); }

/**
 * ui_tour_add_tests:
 * @name: of the program
 * @visit: looks at each thing that is shown
 *
 * Adds the tests “/NAME/wide”, “narrow”, “presentation-wide” and “presentation-narrow”.
 */
void
ui_tour_add_tests (const char *name,
                   UiTourVisit visit)
{
  static const struct {
    const char *name;
    GTestDataFunc func;
  } tests[] = {
    { "wide", test_wide },
    { "narrow", test_narrow },
    { "presentation-wide", test_presentation_wide },
    { "presentation-narrow", test_presentation_narrow },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/%s/%s", name, tests[i].name);

      g_test_add_data_func (path, (gconstpointer) visit, tests[i].func);
    }
}
