// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "ui-test.h"

#include "wf-data.h"
#include "wf-loader.h"

static WfApplication *application;

/* The toolkit's accessibility for tests cannot announce anything (GTK 4.18 crashes), so what would be said is kept. */
static void
announce_cb (WfWindow   *window,
             const char *message,
             GPtrArray  *announcements)
{
  g_ptr_array_add (announcements, g_strdup (message));
  g_signal_stop_emission_by_name (window, "announce");
}

static void
window_added_cb (GtkApplication *app,
                 GtkWindow      *window)
{
  GPtrArray *announcements;

  if (!WF_IS_WINDOW (window))
    return;

  announcements = g_ptr_array_new_with_free_func (g_free);
  g_object_set_data_full (G_OBJECT (window), "ui-test-announcements", announcements,
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (window, "announce", G_CALLBACK (announce_cb), announcements);
}

/**
 * ui_test_init:
 *
 * Makes the application, which is registered but never runs: the tests turn the main loop themselves.
 */
void
ui_test_init (int    *argc,
              char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);

  application = wf_application_new (G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  /* Nothing that moves keeps a test waiting. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

WfApplication *
ui_test_get_application (void)
{
  return application;
}

/**
 * ui_test_reset_settings:
 *
 * Returns: (transfer full): the settings, each at its default
 */
GSettings *
ui_test_reset_settings (void)
{
  GSettings *settings = g_settings_new (APP_ID);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  return settings;
}

/**
 * ui_test_load:
 * @name: a file in data/stories
 *
 * Returns: (transfer full): the story
 */
WfExplainer *
ui_test_load (const char *name)
{
  g_autofree char *path = wf_data_path ("stories", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (WfLoader) loader = wf_loader_new (file);
  g_autoptr (GError) error = NULL;
  WfExplainer *explainer = wf_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  return explainer;
}

/**
 * ui_test_new_playback:
 *
 * Returns: (transfer full): a playback at the first stop of the bundled story
 */
WfPlayback *
ui_test_new_playback (void)
{
  g_autoptr (WfExplainer) explainer = ui_test_load ("g20-miami-2026.json");
  WfPlayback *playback = wf_playback_new ();

  wf_playback_set_explainer (playback, explainer);
  return playback;
}

/**
 * ui_test_get_announcements:
 *
 * Returns: (transfer none) (element-type utf8): what a screen reader was told since the window was made
 */
GPtrArray *
ui_test_get_announcements (WfWindow *window)
{
  return g_object_get_data (G_OBJECT (window), "ui-test-announcements");
}

/**
 * ui_test_new_window:
 * @width: width of the window, or 0 for what the settings say
 *
 * Returns: (transfer full): a window on the display, without a story
 */
WfWindow *
ui_test_new_window (int width,
                    int height)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  WfWindow *window;

  if (width > 0)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
  window = WF_WINDOW (wf_window_new (application));
  gtk_window_present (GTK_WINDOW (window));
  ui_test_wait (gtk_widget_get_width (GTK_WIDGET (window)) > 0);

  return g_object_ref (window);
}

/**
 * ui_test_open_story:
 *
 * Returns: (transfer full): a window of that size on the display, with the bundled story at its first stop
 */
WfWindow *
ui_test_open_story (int width,
                    int height)
{
  WfWindow *window = ui_test_new_window (width, height);

  wf_window_open_last (window);
  ui_test_wait (wf_window_is_settled (window));

  return window;
}

/**
 * ui_test_close:
 * @window: (transfer full): the window
 *
 * Closes a window as people do, and checks that nothing of it is left.
 */
void
ui_test_close (WfWindow *window)
{
  AdwDialog *dialog;

  /* A window with a dialog closes only that. */
  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL)
    adw_dialog_force_close (dialog);

  /* A window that was never shown has nobody who could close it. */
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    gtk_window_close (GTK_WINDOW (window));
  else
    gtk_window_destroy (GTK_WINDOW (window));
  ui_test_settle ();
  g_assert_finalize_object (window);
}

/**
 * ui_test_settle:
 *
 * Turns the main loop until it has nothing to do.
 */
void
ui_test_settle (void)
{
  for (guint i = 0; i < 200 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  guint *left = user_data;

  return --*left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * ui_test_frames:
 *
 * Waits until @widget was laid out and drawn so many times.
 */
void
ui_test_frames (GtkWidget *widget,
                guint      n_frames)
{
  guint left = n_frames + 1;

  gtk_widget_add_tick_callback (widget, count_frame_cb, &left, NULL);
  ui_test_wait (left == 0);
}

/**
 * ui_test_find:
 * @match: (nullable): which of the widgets of @type, or %NULL for the first
 *
 * Returns: (transfer none) (nullable): the first such widget inside @root, itself included, in the order of the tree
 */
GtkWidget *
ui_test_find (GtkWidget   *root,
              GType        type,
              UiTestMatch  match,
              gpointer     user_data)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (match == NULL || match (root, user_data)))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_test_find (child, type, match, user_data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_text (GtkWidget *widget,
          gpointer   user_data)
{
  return strstr (gtk_label_get_text (GTK_LABEL (widget)), user_data) != NULL;
}

/**
 * ui_test_find_label:
 *
 * Returns: (transfer none) (nullable): the first label inside @root whose text contains @text
 */
GtkWidget *
ui_test_find_label (GtkWidget  *root,
                    const char *text)
{
  return ui_test_find (root, GTK_TYPE_LABEL, has_text, (gpointer) text);
}

/**
 * ui_test_is_enabled:
 * @action: the name of an action of the window, without its prefix
 */
gboolean
ui_test_is_enabled (WfWindow   *window,
                    const char *action)
{
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), action));
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

/**
 * ui_test_get_state:
 * @action: the name of an action of the window with a boolean state, without its prefix
 */
gboolean
ui_test_get_state (WfWindow   *window,
                   const char *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), action);

  return g_variant_get_boolean (state);
}
