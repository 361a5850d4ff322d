// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Actions, keys and the menu: every key does something, every control has a name.

#include "config.h"

#include "ui-test.h"
#include "wf-shortcuts.h"

/* Whether an action, named with its group, exists; and whether it is enabled. */
static gboolean
query_action (WfWindow   *window,
              const char *detailed_name,
              gboolean   *enabled)
{
  GActionGroup *group;
  const char *name = strchr (detailed_name, '.');

  g_assert_nonnull (name);
  name++;
  group = g_str_has_prefix (detailed_name, "win.") ? G_ACTION_GROUP (window)
                                                   : G_ACTION_GROUP (ui_test_get_application ());
  return g_action_group_query_action (group, name, enabled, NULL, NULL, NULL, NULL);
}

static void
test_keys (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfPlayback *playback = wf_window_get_playback (window);
  guint n;
  const WfShortcut *shortcuts = wf_shortcuts_get (&n);

  /* In the midst of the story, with history on both sides and larger text, everything but one can be done. */
  wf_playback_next (playback);
  wf_playback_next (playback);
  wf_playback_back (playback);
  g_settings_set_double (settings, "zoom-text", 1.2);

  g_assert_cmpuint (n, >=, 20);
  for (guint i = 0; i < n; i++)
    {
      gboolean enabled;

      g_test_message ("%s", shortcuts[i].action);
      g_assert_true (query_action (window, shortcuts[i].action, &enabled));
      /* The map is where the story has it, so there is no way back to it. */
      if (!g_str_equal (shortcuts[i].action, "win.back-to-story"))
        g_assert_true (enabled);
    }

  ui_test_close (window);
}

static void
test_keys_are_bound (void)
{
  GtkApplication *application = GTK_APPLICATION (ui_test_get_application ());
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const WfShortcut *shortcuts = wf_shortcuts_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, shortcuts[i].action);

      g_assert_cmpuint (g_strv_length (accels), ==, g_strv_length ((GStrv) shortcuts[i].accels));
      for (guint j = 0; shortcuts[i].accels[j] != NULL; j++)
        {
          guint key;
          GdkModifierType modifiers;

          g_assert_true (gtk_accelerator_parse (shortcuts[i].accels[j], &key, &modifiers));
          g_assert_cmpuint (key, !=, 0);
          /* No key does two things, and none is a letter alone. */
          g_assert_true (g_hash_table_add (seen, (gpointer) shortcuts[i].accels[j]));
          g_assert_true (modifiers != 0 || !g_unichar_isalnum (gdk_keyval_to_unicode (key)));
        }
    }

  /* And nothing has a key that is not in the table. */
  {
    g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

    g_assert_cmpuint (g_strv_length (actions), ==, n);
  }
}

static gboolean
is_menu_button (GtkWidget *widget,
                gpointer   user_data)
{
  return gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL;
}

static void
collect_menu (WfWindow   *window,
              GMenuModel *menu,
              GPtrArray  *labels)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, i);
      g_autofree char *label = NULL;
      g_autofree char *action = NULL;
      gboolean enabled;

      if (g_menu_model_get_item_attribute (menu, i, "label", "s", &label))
        {
          g_assert_true (g_menu_model_get_item_attribute (menu, i, "action", "s", &action));
          g_assert_true (query_action (window, action, &enabled));
          g_ptr_array_add (labels, g_steal_pointer (&label));
        }
      while (g_menu_link_iter_next (links))
        {
          g_autoptr (GMenuModel) section = g_menu_link_iter_get_value (links);

          collect_menu (window, section, labels);
        }
    }
}

static void
test_menu (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  GtkWidget *button = ui_test_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, is_menu_button, NULL);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Main Menu");
  collect_menu (window, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), labels);
  g_assert_cmpuint (labels->len, >=, 8);
  for (guint i = 0; i < labels->len; i++)
    {
      const char *label = g_ptr_array_index (labels, i);
      const char *underscore = strchr (label, '_');

      g_assert_nonnull (underscore);
      g_assert_true (g_hash_table_add (keys, GINT_TO_POINTER (g_ascii_tolower (underscore[1]))));
    }

  /* It ends as every menu of the desktop does, and nobody quits from it. */
  g_assert_cmpstr (g_ptr_array_index (labels, labels->len - 4), ==, "_Preferences");
  g_assert_cmpstr (g_ptr_array_index (labels, labels->len - 3), ==, "_Keyboard Shortcuts");
  g_assert_cmpstr (g_ptr_array_index (labels, labels->len - 2), ==, "_Help");
  g_assert_cmpstr (g_ptr_array_index (labels, labels->len - 1), ==, "_About Wherefore");

  ui_test_close (window);
}

static void
assert_header_controls (GtkWidget *widget,
                        guint     *n)
{
  if ((GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) &&
      !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL)
    {
      g_assert_nonnull (gtk_widget_get_tooltip_text (widget));
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
      (*n)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child) && gtk_widget_get_visible (child))
      assert_header_controls (child, n);
}

static void
test_header (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  guint n = 0;

  assert_header_controls (ui_test_find (GTK_WIDGET (window), ADW_TYPE_HEADER_BAR, NULL, NULL), &n);
  /* Few, so that a title has room beside them. */
  g_assert_cmpuint (n, >=, 5);
  g_assert_cmpuint (n, <=, 6);

  ui_test_close (window);
}

static void
test_quit (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);
  g_autofree char *stop = NULL;

  /* Also while a dialog is open; and where the reader was is kept. */
  wf_playback_next (wf_window_get_playback (window));
  g_action_group_activate_action (G_ACTION_GROUP (ui_test_get_application ()), "preferences", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (ui_test_get_application ()), "quit", NULL);
  ui_test_settle ();
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (ui_test_get_application ())));
  stop = g_settings_get_string (settings, "last-stop");
  g_assert_cmpstr (stop, ==, wf_stop_get_id (wf_playback_get_stop (wf_window_get_playback (window))));

  g_assert_finalize_object (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/actions/keys", test_keys);
  g_test_add_func ("/actions/keys-are-bound", test_keys_are_bound);
  g_test_add_func ("/actions/menu", test_menu);
  g_test_add_func ("/actions/header", test_header);
  g_test_add_func ("/actions/quit", test_quit);

  return g_test_run ();
}
