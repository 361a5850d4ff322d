// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All that the app shows, walked over: windows, dialogs, pages and cards.

#include "config.h"

#include "ui-walk.h"
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
walk_popovers (WfWindow  *window,
               GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget))
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      ui_test_frames (GTK_WIDGET (window), 2);
      ui_walk (GTK_WIDGET (window), gtk_widget_get_tooltip_text (widget));
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
  walk_popovers (window, GTK_WIDGET (window));
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

  return g_test_run ();
}
