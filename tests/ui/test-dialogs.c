// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Dialogs: preferences, shortcuts, help, library, about.

#include "config.h"

#include "ui-test.h"
#include "wf-about.h"
#include "wf-help-dialog.h"
#include "wf-library-dialog.h"
#include "wf-preferences.h"
#include "wf-shortcuts.h"
#include "wf-shortcuts-dialog.h"

static void
finalize_dialog (AdwDialog *dialog)
{
  g_object_ref_sink (dialog);
  ui_test_settle ();
  g_assert_finalize_object (dialog);
}

static gboolean
has_title (GtkWidget *widget,
           gpointer   user_data)
{
  return strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), user_data) != NULL;
}

static AdwComboRow *
find_row (AdwDialog  *dialog,
          const char *title)
{
  return ADW_COMBO_ROW (ui_test_find (adw_dialog_get_child (ADW_DIALOG (dialog)), ADW_TYPE_COMBO_ROW, has_title, (gpointer) title));
}

static void
test_preferences (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  g_autoptr (WfPlayback) playback = ui_test_new_playback ();
  AdwDialog *dialog = wf_preferences_new (playback);
  struct { const char *title; const char *key; const char *nicks[3]; } rows[] = {
    { "_Distances", "distance-units", { "system", "metric", "imperial" } },
    { "_Appearance", "appearance", { "system", "light", "dark" } },
    { "_Reduce Motion", "reduce-motion", { "system", "always", "never" } },
  };

  /* Row and setting follow each other, both ways. */
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AdwComboRow *row = find_row (dialog, rows[i].title);

      g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 3);
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *value = NULL;

          adw_combo_row_set_selected (row, 2 - j);
          value = g_settings_get_string (settings, rows[i].key);
          g_assert_cmpstr (value, ==, rows[i].nicks[2 - j]);
        }
      g_settings_set_string (settings, rows[i].key, rows[i].nicks[1]);
      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
      g_settings_reset (settings, rows[i].key);
    }

  finalize_dialog (dialog);
}

/* Wherever the dialog is, over the window or a sheet at its bottom, the keys begin at its first row. */
static void
check_first_focus (int         width,
                   const char *action,
                   const char *first)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (width, 700);
  AdwDialog *dialog;
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (dialog);
  ui_test_wait (gtk_widget_get_mapped (adw_dialog_get_child (dialog)));
  for (guint i = 0; i < 5; i++)
    ui_test_settle ();
  ui_test_wait (gtk_window_get_focus (GTK_WINDOW (window)) != NULL);
  row = gtk_window_get_focus (GTK_WINDOW (window));
  if (!ADW_IS_PREFERENCES_ROW (row))
    row = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, first);

  ui_test_close (window);
}

static void
test_first_focus (void)
{
  check_first_focus (1200, "app.preferences", "_Language");
  check_first_focus (360, "app.preferences", "_Language");
  check_first_focus (1200, "win.export", "_Handout");
  check_first_focus (360, "win.export", "_Handout");
  check_first_focus (360, "win.print", "_Handout");
}

static void
test_preferences_languages (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  g_autoptr (WfPlayback) playback = ui_test_new_playback ();
  const char * const *languages = wf_explainer_get_languages (wf_playback_get_explainer (playback));
  guint n = g_strv_length ((GStrv) languages);
  AdwDialog *dialog = wf_preferences_new (playback);
  AdwComboRow *first = find_row (dialog, "_Language");
  AdwComboRow *second = find_row (dialog, "_Second Language");
  g_autofree char *language = NULL;
  g_autofree char *none = NULL;
  gboolean russian = FALSE;

  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (first)), ==, n + 1);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (languages[i], "ru"))
      {
        adw_combo_row_set_selected (second, i + 1);
        russian = g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (adw_combo_row_get_model (second)), i + 1),
                               "Russian");
      }
  g_assert_true (russian);
  language = g_settings_get_string (settings, "second-language");
  g_assert_cmpstr (language, ==, "ru");
  adw_combo_row_set_selected (second, 0);
  none = g_settings_get_string (settings, "second-language");
  g_assert_cmpstr (none, ==, "");
  finalize_dialog (dialog);

  /* What was chosen stays a choice, although this story does not have it. */
  g_settings_set_string (settings, "language", "sw");
  dialog = wf_preferences_new (playback);
  first = find_row (dialog, "_Language");
  g_assert_cmpuint (adw_combo_row_get_selected (first), ==, n + 1);
  finalize_dialog (dialog);
}

static void
test_preferences_text (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  AdwDialog *dialog = wf_preferences_new (NULL);
  AdwSpinRow *row = ADW_SPIN_ROW (ui_test_find (adw_dialog_get_child (ADW_DIALOG (dialog)), ADW_TYPE_SPIN_ROW, NULL, NULL));

  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (row), 100, 0.01);
  adw_spin_row_set_value (row, 150);
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (settings, "zoom-text"), 1.5, 0.001);
  g_settings_set_double (settings, "zoom-text", 0.7);
  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (row), 70, 0.01);

  finalize_dialog (dialog);
}

static void
test_appearance (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_settings_set_string (settings, "appearance", "dark");
  g_assert_true (adw_style_manager_get_dark (manager));
  g_settings_set_string (settings, "appearance", "light");
  g_assert_false (adw_style_manager_get_dark (manager));
  g_settings_reset (settings, "appearance");
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_map_follows_style (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);
  WfMapStyle style;

  g_object_get (wf_window_get_map (window), "map-style", &style, NULL);
  g_assert_cmpint (style, ==, WF_MAP_STYLE_LIGHT);
  g_settings_set_string (settings, "appearance", "dark");
  g_object_get (wf_window_get_map (window), "map-style", &style, NULL);
  g_assert_cmpint (style, ==, WF_MAP_STYLE_DARK);
  g_settings_reset (settings, "appearance");

  ui_test_close (window);
}

static void
test_motion (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);
  gboolean motion, animations;

  g_settings_set_string (settings, "reduce-motion", "never");
  g_object_get (wf_window_get_map (window), "motion", &motion, NULL);
  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animations, NULL);
  g_assert_true (motion);
  g_assert_true (animations);

  g_settings_set_string (settings, "reduce-motion", "always");
  g_object_get (wf_window_get_map (window), "motion", &motion, NULL);
  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animations, NULL);
  g_assert_false (motion);
  g_assert_false (animations);

  ui_test_close (window);
}

static void
test_shortcuts (void)
{
  AdwDialog *dialog = wf_shortcuts_dialog_new ();
  guint n;
  const WfShortcut *shortcuts = wf_shortcuts_get (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = ui_test_find (adw_dialog_get_child (ADW_DIALOG (dialog)), ADW_TYPE_PREFERENCES_ROW, has_title,
                                     (gpointer) shortcuts[i].title);
      g_autofree char *keys = NULL;
      guint key;
      GdkModifierType modifiers;

      g_assert_nonnull (row);
      gtk_accelerator_parse (shortcuts[i].accels[0], &key, &modifiers);
      keys = gtk_accelerator_get_label (key, modifiers);
      g_assert_nonnull (ui_test_find_label (row, keys));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys);
    }

  finalize_dialog (dialog);
}

static void
test_shortcuts_search (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (900, 700);
  AdwDialog *dialog = wf_shortcuts_dialog_new ();
  GtkWidget *content = adw_dialog_get_child (dialog);
  GtkWidget *entry = ui_test_find (content, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  GtkWidget *print = ui_test_find (content, ADW_TYPE_PREFERENCES_ROW, has_title, (gpointer) "Print");
  GtkWidget *quit = ui_test_find (content, ADW_TYPE_PREFERENCES_ROW, has_title, (gpointer) "Quit");

  adw_dialog_present (dialog, GTK_WIDGET (window));
  ui_test_wait (gtk_widget_get_mapped (print));
  gtk_editable_set_text (GTK_EDITABLE (entry), "pRiN");
  ui_test_wait (!gtk_widget_get_mapped (quit));
  g_assert_true (gtk_widget_get_mapped (print));
  gtk_editable_set_text (GTK_EDITABLE (entry), "ctrl+q");
  ui_test_wait (!gtk_widget_get_mapped (print));
  g_assert_true (gtk_widget_get_mapped (quit));
  gtk_editable_set_text (GTK_EDITABLE (entry), "xyzzyx");
  ui_test_wait (ui_test_find_label (content, "No Results") != NULL &&
                gtk_widget_get_mapped (ui_test_find_label (content, "No Results")));

  ui_test_close (window);
}

static void
test_help (void)
{
  AdwDialog *dialog = wf_help_dialog_new ();

  g_assert_nonnull (ui_test_find_label (adw_dialog_get_child (ADW_DIALOG (dialog)), "Page Down"));
  g_assert_nonnull (ui_test_find_label (adw_dialog_get_child (ADW_DIALOG (dialog)), "Back to the Story"));
  finalize_dialog (dialog);
}

/* The help opens at its beginning, however large its texts are, and fits the window. */
static void
test_help_begins_at_the_top (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (360, 640);
  GtkScrolledWindow *scrolled;
  GtkWidget *child;
  AdwDialog *dialog;
  int needed;

  g_settings_set_double (settings, "zoom-text", 2);
  gtk_widget_activate_action (GTK_WIDGET (window), "app.help", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  child = adw_dialog_get_child (dialog);
  ui_test_wait (gtk_widget_get_mapped (child) && gtk_window_get_focus (GTK_WINDOW (window)) != NULL);
  ui_test_frames (GTK_WIDGET (window), 5);
  scrolled = GTK_SCROLLED_WINDOW (ui_test_find (child, GTK_TYPE_SCROLLED_WINDOW, NULL, NULL));
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scrolled)), ==, 0);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  g_assert_cmpint (needed, <=, 360);

  ui_test_close (window);
}

static void
test_about (void)
{
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (wf_about_dialog_new ());

  g_assert_cmpstr (adw_about_dialog_get_application_name (dialog), ==, "Wherefore");
  g_assert_cmpstr (adw_about_dialog_get_version (dialog), ==, PACKAGE_VERSION);
  g_assert_cmpstr (adw_about_dialog_get_application_icon (dialog), ==, APP_ID);
  g_assert_cmpint (adw_about_dialog_get_license_type (dialog), ==, GTK_LICENSE_GPL_3_0);
  g_assert_nonnull (strstr (adw_about_dialog_get_debug_info (dialog), "libadwaita 1."));
  g_assert_nonnull (strstr (adw_about_dialog_get_comments (dialog), "Borders"));
  g_assert_nonnull (ui_test_find_label (adw_dialog_get_child (ADW_DIALOG (dialog)), "Map Data"));
  g_assert_nonnull (ui_test_find_label (adw_dialog_get_child (ADW_DIALOG (dialog)), "GeoNames"));

  finalize_dialog (ADW_DIALOG (dialog));
}

static void
test_library (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  const char *recent[] = { "file:///somewhere/Trade%20%26%20Tariffs.wherefore", NULL };
  AdwDialog *dialog;
  GtkWidget *row;

  g_settings_set_strv (settings, "recent-stories", recent);
  dialog = wf_library_dialog_new (NULL);
  ui_test_wait (wf_library_dialog_is_loaded (WF_LIBRARY_DIALOG (dialog)));

  row = ui_test_find (adw_dialog_get_child (ADW_DIALOG (dialog)), ADW_TYPE_ACTION_ROW, has_title, (gpointer) "Miami G20");
  g_assert_nonnull (row);
  g_assert_true (g_str_has_suffix (g_variant_get_string (
    gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL), "/g20-miami-2026.json"));
  row = ui_test_find (adw_dialog_get_child (ADW_DIALOG (dialog)), ADW_TYPE_ACTION_ROW, has_title, (gpointer) "Trade & Tariffs.wherefore");
  g_assert_nonnull (row);

  finalize_dialog (dialog);
}

static gboolean
forgets (GtkWidget *widget,
         gpointer   user_data)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), "Remove From the Recent Stories") == 0;
}

static GtkWidget *
find_forget (AdwDialog *dialog)
{
  return ui_test_find (adw_dialog_get_child (dialog), GTK_TYPE_BUTTON, forgets, NULL);
}

/* A file that is gone need not stay in the list; the focus stays in the dialog. */
static void
test_library_forgets (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  const char *recent[] = { "file:///somewhere/gone.wherefore", "file:///somewhere/kept.wherefore", NULL };
  WfWindow *window = ui_test_open_story (800, 600);
  g_auto (GStrv) left = NULL;
  g_auto (GStrv) none = NULL;
  AdwDialog *dialog;
  GtkWidget *focus;
  GtkWidget *heading;

  g_settings_set_strv (settings, "recent-stories", recent);
  g_action_group_activate_action (G_ACTION_GROUP (window), "library", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  ui_test_wait (wf_library_dialog_is_loaded (WF_LIBRARY_DIALOG (dialog)));

  g_signal_emit_by_name (find_forget (dialog), "clicked");
  left = g_settings_get_strv (settings, "recent-stories");
  g_assert_cmpuint (g_strv_length (left), ==, 1);
  g_assert_cmpstr (left[0], ==, recent[1]);
  g_assert_null (ui_test_find_label (GTK_WIDGET (dialog), "gone.wherefore"));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_nonnull (ui_test_find_label (focus, "kept.wherefore"));
  heading = ui_test_find_label (GTK_WIDGET (dialog), "Recent");
  ui_test_wait (gtk_widget_get_mapped (heading));

  g_signal_emit_by_name (find_forget (dialog), "clicked");
  none = g_settings_get_strv (settings, "recent-stories");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  ui_test_wait (!gtk_widget_get_mapped (heading));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (dialog)));

  ui_test_close (window);
}

static void
test_library_opens (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_new_window (800, 600);
  AdwDialog *dialog;
  GtkWidget *row;

  g_action_group_activate_action (G_ACTION_GROUP (window), "library", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  ui_test_wait (wf_library_dialog_is_loaded (WF_LIBRARY_DIALOG (dialog)));
  row = ui_test_find (adw_dialog_get_child (ADW_DIALOG (dialog)), ADW_TYPE_ACTION_ROW, has_title, (gpointer) "Miami G20");
  gtk_widget_activate (row);
  ui_test_wait (wf_window_is_settled (window));
  g_assert_cmpstr (wf_explainer_get_id (wf_playback_get_explainer (wf_window_get_playback (window))), ==,
                   "g20-miami-2026");
  ui_test_wait (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);

  ui_test_close (window);
}

static GtkWidget *
find_action_row (AdwDialog  *dialog,
                 const char *title)
{
  return ui_test_find (adw_dialog_get_child (dialog), ADW_TYPE_ACTION_ROW, has_title, (gpointer) title);
}

static void
test_library_search (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);
  WfPlayback *playback = wf_window_get_playback (window);
  GtkWidget *pages;
  AdwDialog *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (window), "search-library", g_variant_new_string ("uran"));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  pages = ui_test_find (adw_dialog_get_child (dialog), GTK_TYPE_STACK, NULL, NULL);
  ui_test_wait (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (pages)), "results") == 0);
  g_assert_nonnull (ui_test_find_label (pages, "Statements"));
  g_assert_nonnull (find_action_row (dialog, "Uranium"));

  wf_library_dialog_search (WF_LIBRARY_DIALOG (dialog), "qqqq");
  ui_test_wait (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (pages)), "nothing") == 0);
  wf_library_dialog_search (WF_LIBRARY_DIALOG (dialog), "");
  ui_test_wait (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (pages)), "library") == 0);

  /* The window goes to the statement that speaks of it, and the dialog closes. */
  wf_library_dialog_search (WF_LIBRARY_DIALOG (dialog), "uran");
  ui_test_wait (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (pages)), "results") == 0);
  gtk_widget_activate (find_action_row (dialog, "Uranium"));
  ui_test_wait (wf_playback_get_position (playback) > 0);
  ui_test_wait (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);

  ui_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/dialogs/first-focus", test_first_focus);
  g_test_add_func ("/dialogs/preferences", test_preferences);
  g_test_add_func ("/dialogs/preferences/languages", test_preferences_languages);
  g_test_add_func ("/dialogs/preferences/text", test_preferences_text);
  g_test_add_func ("/dialogs/appearance", test_appearance);
  g_test_add_func ("/dialogs/map-follows-style", test_map_follows_style);
  g_test_add_func ("/dialogs/motion", test_motion);
  g_test_add_func ("/dialogs/shortcuts", test_shortcuts);
  g_test_add_func ("/dialogs/shortcuts-search", test_shortcuts_search);
  g_test_add_func ("/dialogs/help", test_help);
  g_test_add_func ("/dialogs/help-begins-at-the-top", test_help_begins_at_the_top);
  g_test_add_func ("/dialogs/about", test_about);
  g_test_add_func ("/dialogs/library", test_library);
  g_test_add_func ("/dialogs/library/forgets", test_library_forgets);
  g_test_add_func ("/dialogs/library/opens", test_library_opens);
  g_test_add_func ("/dialogs/library/search", test_library_search);

  return g_test_run ();
}
