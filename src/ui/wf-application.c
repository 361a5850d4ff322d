// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-application.h"

#include <glib/gi18n.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <math.h>

#include "wf-about.h"
#include "wf-application-present.h"
#include "wf-help-dialog.h"
#include "wf-preferences.h"
#include "wf-search-provider.h"
#include "wf-shortcuts.h"
#include "wf-shortcuts-dialog.h"
#include "wf-window.h"

struct _WfApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  GtkCssProvider *zoom;
  WfSearchProvider *search_provider;
  gboolean exit_after_startup;
  guint trim_id;
};

G_DEFINE_FINAL_TYPE (WfApplication, wf_application, ADW_TYPE_APPLICATION)

/* The values of the setting `appearance` are its nicks' numbers. */
enum {
  APPEARANCE_SYSTEM,
  APPEARANCE_LIGHT,
  APPEARANCE_DARK,
};

enum {
  MOTION_SYSTEM,
  MOTION_REDUCED,
  MOTION_FULL,
};

static void
appearance_changed_cb (WfApplication *self)
{
  static const AdwColorScheme schemes[] = {
    [APPEARANCE_SYSTEM] = ADW_COLOR_SCHEME_DEFAULT,
    [APPEARANCE_LIGHT] = ADW_COLOR_SCHEME_FORCE_LIGHT,
    [APPEARANCE_DARK] = ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[g_settings_get_enum (self->settings, "appearance")]);
}

/* Everything that moves asks the toolkit whether it may. */
static void
motion_changed_cb (WfApplication *self)
{
  GtkSettings *settings = gtk_settings_get_default ();

  switch (g_settings_get_enum (self->settings, "reduce-motion"))
    {
    case MOTION_REDUCED:
      g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
      break;
    case MOTION_FULL:
      g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
      break;
    case MOTION_SYSTEM:
    default:
      gtk_settings_reset_property (settings, "gtk-enable-animations");
    }
}

static void
zoom_changed_cb (WfApplication *self)
{
  double zoom = g_settings_get_double (self->settings, "zoom-text");
  /* “nan” lies in every range. */
  int percent = isnan (zoom) ? 100 : (int) (100 * zoom + 0.5);
  g_autofree char *css = g_strdup_printf ("narrative, .story-text, .stop-bar { font-size: %d%%; }", percent);

  gtk_css_provider_load_from_string (self->zoom, css);
}

static GtkWindow *
get_window (WfApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

/* Not one of a presentation. */
static GtkWindow *
get_story_window (WfApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (WF_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

/* The window that shows this story; or that shows none, where @file is %NULL. */
static WfWindow *
find_window (WfApplication *self,
             GFile         *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (WF_IS_WINDOW (l->data) && wf_window_shows_file (l->data, file))
      return l->data;

  return NULL;
}

static gboolean
exit_tick_cb (GtkWidget     *window,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  if (!wf_window_is_settled (WF_WINDOW (window)))
    return G_SOURCE_CONTINUE;

  gtk_window_close (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

static WfWindow *
add_window (WfApplication *self)
{
  GtkWidget *window = wf_window_new (self);

  if (self->exit_after_startup)
    gtk_widget_add_tick_callback (window, exit_tick_cb, NULL, NULL);

  return WF_WINDOW (window);
}

/* In the window that shows it; else in one without a story, or a new one, so that no other story has to go. */
static WfWindow *
open_file (WfApplication *self,
           GFile         *file,
           const char    *stop_id)
{
  WfWindow *window = find_window (self, file);

  if (window == NULL)
    {
      window = find_window (self, NULL);
      if (window == NULL)
        window = add_window (self);
      wf_window_open_file (window, file, stop_id);
    }
  else if (stop_id != NULL)
    wf_window_open_at (window, file, stop_id);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (user_data));

  /* The windows of a presentation go with that of its story. */
  for (GList *l = windows; l != NULL; l = l->next)
    g_object_ref (l->data);

  /* Closing lets each window save where the reader was. A window with a dialog closes only that. */
  for (GList *l = windows; l != NULL; l = l->next)
    {
      AdwDialog *dialog;

      while (ADW_IS_APPLICATION_WINDOW (l->data) &&
             (dialog = adw_application_window_get_visible_dialog (l->data)) != NULL)
        adw_dialog_force_close (dialog);
      gtk_window_close (l->data);
    }
  g_list_free_full (windows, g_object_unref);

  /* Without a window, one that the bus started would wait for another call, and one that was searched for the next
   * letter. */
  if (gtk_application_get_windows (user_data) == NULL)
    g_application_quit (user_data);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (wf_about_dialog_new (), GTK_WIDGET (get_window (user_data)));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = get_window (user_data);
  WfPlayback *playback = WF_IS_WINDOW (window) ? wf_window_get_playback (WF_WINDOW (window)) : NULL;

  adw_dialog_present (wf_preferences_new (playback), GTK_WIDGET (window));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (wf_shortcuts_dialog_new (), GTK_WIDGET (get_window (user_data)));
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (wf_help_dialog_new (), GTK_WIDGET (get_window (user_data)));
}

/* What the desktop file offers in the app’s menu; over D-Bus there may be no window yet. */
static void
library_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_activate (G_APPLICATION (user_data));
  gtk_widget_activate_action (GTK_WIDGET (get_story_window (user_data)), "win.library", NULL);
}

/* Also in the menu of the desktop; over D-Bus there may be no story yet. */
static void
present_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_activate (G_APPLICATION (user_data));
  wf_window_present_soon (WF_WINDOW (get_story_window (user_data)),
                          g_str_equal (g_action_get_name (G_ACTION (action)), WF_APPLICATION_AUTOPLAY));
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *window = add_window (user_data);

  wf_window_open_last (window);
  gtk_window_present (GTK_WINDOW (window));
}

/* From the library, beside the window that it was opened from. */
static void
open_story_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (user_data, file, NULL);
}

static const GActionEntry entries[] = {
  { "new-window", new_window_cb },
  { "open-story", open_story_cb, "s" },
  { "quit", quit_cb },
  { "about", about_cb },
  { "preferences", preferences_cb },
  { "shortcuts", shortcuts_cb },
  { "help", help_cb },
  { "library", library_cb },
  { WF_APPLICATION_PRESENT, present_cb },
  { WF_APPLICATION_AUTOPLAY, present_cb },
};

static void
wf_application_activate (GApplication *application)
{
  WfApplication *self = WF_APPLICATION (application);
  GtkWindow *window = get_story_window (self);

  if (window == NULL)
    {
      window = GTK_WINDOW (add_window (self));
      wf_window_open_last (WF_WINDOW (window));
    }
  gtk_window_present (window);
}

static void
wf_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  WfWindow *window = NULL;

  for (int i = 0; i < n_files; i++)
    window = open_file (WF_APPLICATION (application), files[i], NULL);
  if (window != NULL && (g_str_equal (hint, WF_APPLICATION_PRESENT) || g_str_equal (hint, WF_APPLICATION_AUTOPLAY)))
    wf_window_present_soon (window, g_str_equal (hint, WF_APPLICATION_AUTOPLAY));
}

static void
result_chosen_cb (WfApplication *self,
                  GFile         *file,
                  const char    *stop_id)
{
  open_file (self, file, stop_id);
}

static void
search_continued_cb (WfApplication *self,
                     const char    *text)
{
  g_application_activate (G_APPLICATION (self));
  gtk_widget_activate_action (GTK_WIDGET (get_window (self)), "win.search-library", "s", text);
}

static gboolean
wf_application_dbus_register (GApplication     *application,
                              GDBusConnection  *connection,
                              const char       *object_path,
                              GError          **error)
{
  WfApplication *self = WF_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (wf_application_parent_class)->dbus_register (application, connection, object_path, error))
    return FALSE;

  self->search_provider = wf_search_provider_new (application);
  g_signal_connect_object (self->search_provider, "open", G_CALLBACK (result_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_provider, "search", G_CALLBACK (search_continued_cb), self, G_CONNECT_SWAPPED);
  return wf_search_provider_export (self->search_provider, connection, path, error);
}

static void
wf_application_dbus_unregister (GApplication    *application,
                                GDBusConnection *connection,
                                const char      *object_path)
{
  WfApplication *self = WF_APPLICATION (application);

  if (self->search_provider != NULL)
    wf_search_provider_unexport (self->search_provider);
  g_clear_object (&self->search_provider);

  G_APPLICATION_CLASS (wf_application_parent_class)->dbus_unregister (application, connection, object_path);
}

static int
wf_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  WF_APPLICATION (application)->exit_after_startup = g_variant_dict_contains (options, "exit-after-startup");

  return -1;
}

static gboolean
wf_application_local_command_line (GApplication   *application,
                                   char         ***arguments,
                                   int            *exit_status)
{
  return wf_application_present_files (application, *arguments, exit_status) ||
         G_APPLICATION_CLASS (wf_application_parent_class)->local_command_line (application, arguments, exit_status);
}

static void
wf_application_startup (GApplication *application)
{
  WfApplication *self = WF_APPLICATION (application);

  G_APPLICATION_CLASS (wf_application_parent_class)->startup (application);

  self->settings = g_settings_new (APP_ID);
  self->zoom = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->zoom),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);

  g_signal_connect_object (self->settings, "changed::appearance", G_CALLBACK (appearance_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reduce-motion", G_CALLBACK (motion_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::zoom-text", G_CALLBACK (zoom_changed_cb), self,
                           G_CONNECT_SWAPPED);
  appearance_changed_cb (self);
  motion_changed_cb (self);
  zoom_changed_cb (self);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  wf_shortcuts_install (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (APP_ID);
}

static void
wf_application_shutdown (GApplication *application)
{
  WfApplication *self = WF_APPLICATION (application);

  if (self->zoom != NULL)
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->zoom));
  g_clear_object (&self->zoom);
  g_clear_object (&self->settings);
  g_clear_handle_id (&self->trim_id, g_source_remove);

  G_APPLICATION_CLASS (wf_application_parent_class)->shutdown (application);
}

#ifdef __GLIBC__
static gboolean
trim_cb (gpointer application)
{
  WF_APPLICATION (application)->trim_id = 0;
  malloc_trim (0);

  return G_SOURCE_REMOVE;
}
#endif

/* What windows and their maps took lies in many places, which glibc gives back to the system only when it is told to. */
static void
wf_application_window_removed (GtkApplication *application,
                               GtkWindow      *window)
{
  GTK_APPLICATION_CLASS (wf_application_parent_class)->window_removed (application, window);

#ifdef __GLIBC__
  if (WF_APPLICATION (application)->trim_id == 0)
    WF_APPLICATION (application)->trim_id = g_idle_add_full (G_PRIORITY_LOW, trim_cb, application, NULL);
#endif
}

/* Maps are drawn and decoded in several threads, and are large. By default glibc gives each thread memory of its own, and
 * what one has freed is of no use to the others: an hour of presenting and exporting made 0.5 GiB of 0.1. */
static void
share_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_ARENA_MAX, 1);
#endif
}

static void
wf_application_class_init (WfApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  share_memory ();

  application_class->activate = wf_application_activate;
  application_class->open = wf_application_open;
  application_class->local_command_line = wf_application_local_command_line;
  application_class->handle_local_options = wf_application_handle_local_options;
  application_class->dbus_register = wf_application_dbus_register;
  application_class->dbus_unregister = wf_application_dbus_unregister;
  application_class->startup = wf_application_startup;
  application_class->shutdown = wf_application_shutdown;
  GTK_APPLICATION_CLASS (klass)->window_removed = wf_application_window_removed;
}

static void
wf_application_init (WfApplication *self)
{
  static const GOptionEntry options[] = {
    { "exit-after-startup", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * wf_application_new:
 * @flags: flags besides those that the application always has
 *
 * Returns: (transfer full): the application
 */
WfApplication *
wf_application_new (GApplicationFlags flags)
{
  return g_object_new (WF_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", flags | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/wherefore/Wherefore", NULL);
}
