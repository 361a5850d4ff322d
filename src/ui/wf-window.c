// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-window-private.h"

#include <glib/gi18n.h>

#include "wf-language-list.h"

enum {
  PROP_0,
  PROP_PLAYBACK,
  N_PROPS,
};

enum {
  ANNOUNCE,
  OPENED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WfWindow, wf_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (WfWindow *self)
{
  WfExplainer *explainer = wf_playback_get_explainer (self->playback);
  g_autofree char *title = NULL;

  if (explainer == NULL)
    {
      adw_window_title_set_title (self->title, _("Wherefore"));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), NULL);
      return;
    }

  title = wf_text_dup_plain (wf_explainer_get_title (explainer), wf_playback_get_languages (self->playback));
  adw_window_title_set_title (self->title, title);
  /* A narrow window cuts it. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static const char *
get_stop_id (WfWindow *self)
{
  WfStop *stop = wf_playback_get_stop (self->playback);

  return stop != NULL ? wf_stop_get_id (stop) : NULL;
}

static void
stop_changed_cb (WfWindow *self)
{
  g_autofree char *message = wf_playback_dup_announcement (self->playback);

  wf_window_update_actions (self);
  /* A new version of the same stop is no news. */
  if (message == NULL || (self->reloading && g_strcmp0 (self->announced_stop, get_stop_id (self)) == 0))
    return;

  g_set_str (&self->announced_stop, get_stop_id (self));
  g_signal_emit (self, signals[ANNOUNCE], 0, message);
}

/* The default handler of the signal, so that a test can listen instead. */
static void
wf_window_announce (WfWindow   *self,
                    const char *message)
{
  /* While presenting, this window is not there. */
  GtkAccessible *speaker = self->show != NULL ? GTK_ACCESSIBLE (wf_show_get_audience (self->show))
                                              : GTK_ACCESSIBLE (self);

  gtk_accessible_announce (speaker, message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
languages_setting_changed_cb (WfWindow *self)
{
  g_auto (GStrv) languages = wf_languages_dup_preferred (self->settings);
  g_autofree char *second = g_settings_get_string (self->settings, "second-language");

  wf_playback_set_languages (self->playback, (const char * const *) languages);
  wf_playback_set_second_language (self->playback, *second != '\0' ? second : NULL);
}

static void
layout_changed_cb (AdwBreakpoint *breakpoint,
                   WfWindow      *self)
{
  wf_window_update_actions (self);
}

static void
restore_size (WfWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  /* Each window has its own pane; a new one has it as the last one did. */
  g_settings_bind (self->settings, "narrative-visible", self->split, "show-sidebar",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
}

static void
save_size (WfWindow *self)
{
  int width, height;

  /* While presenting, the window is not there. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  /* The size that the window has while it is neither maximized nor full screen. */
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

static void
save (WfWindow *self)
{
  WfStop *stop = wf_playback_get_stop (self->playback);

  save_size (self);
  if (self->story != NULL)
    {
      g_settings_set_string (self->settings, "last-story", self->story);
      g_settings_set_string (self->settings, "last-stop", stop != NULL ? wf_stop_get_id (stop) : "");
    }
}

static gboolean
save_timeout_cb (gpointer user_data)
{
  WfWindow *self = user_data;

  self->save_timeout = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

/* Not only when it closes: what ends the app by force, or the session, asks nobody. Of several windows the one in use
 * counts, which may be that of its presentation. */
static void
save_soon (WfWindow *self)
{
  if (self->save_timeout == 0 && (gtk_window_is_active (GTK_WINDOW (self)) || self->show != NULL))
    self->save_timeout = g_timeout_add_seconds (1, save_timeout_cb, self);
}

static gboolean
wf_window_close_request (GtkWindow *window)
{
  save (WF_WINDOW (window));
  wf_window_end_show (WF_WINDOW (window));

  return GTK_WINDOW_CLASS (wf_window_parent_class)->close_request (window);
}

static void
wf_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  WfWindow *self = WF_WINDOW (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_window_dispose (GObject *object)
{
  WfWindow *self = WF_WINDOW (object);

  /* Nothing may call into a window without its children. */
  wf_window_end_show (self);
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->loading_file);
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  g_clear_handle_id (&self->save_timeout, g_source_remove);
  g_clear_object (&self->playback_signals);
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_signal_handlers_disconnect_by_data (adw_style_manager_get_default (), self);
  g_clear_weak_pointer (&self->card);
  g_clear_weak_pointer (&self->reload_toast);
  wf_window_set_failed (self, NULL);
  if (self->quiz != NULL)
    g_signal_handlers_disconnect_by_data (self->quiz, self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);

  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_WINDOW);
  g_clear_object (&self->settings);
  g_clear_object (&self->quiz);
  g_clear_object (&self->playback);
  g_clear_pointer (&self->story, g_free);
  g_clear_pointer (&self->announced_stop, g_free);

  G_OBJECT_CLASS (wf_window_parent_class)->dispose (object);
}

static void
wf_window_class_init (WfWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->get_property = wf_window_get_property;
  object_class->dispose = wf_window_dispose;
  window_class->close_request = wf_window_close_request;

  properties[PROP_PLAYBACK] =
    g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ANNOUNCE] = g_signal_new_class_handler ("announce", WF_TYPE_WINDOW, G_SIGNAL_RUN_LAST,
                                                  G_CALLBACK (wf_window_announce), NULL, NULL, NULL,
                                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", WF_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (WF_TYPE_FOCUS_BIN);
  g_type_ensure (WF_TYPE_PROBLEMS);
  g_type_ensure (WF_TYPE_STOP_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WfWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, title);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, map_problem);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, document_banner);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, narrative_button);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, focus_bin);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, layouts);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, split);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, map_bin);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, narrative_bin);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, bars);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, WfWindow, problems);
  gtk_widget_class_bind_template_callback (widget_class, layout_changed_cb);
}

static void
wf_window_init (WfWindow *self)
{
  /* Before the template, which binds to it. */
  self->playback = wf_playback_new ();
  self->settings = g_settings_new (APP_ID);
  languages_setting_changed_cb (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  wf_window_add_map (self);
  self->narrative = WF_NARRATIVE (wf_narrative_new (self->playback));
  gtk_stack_add_child (self->panes, GTK_WIDGET (self->narrative));
  wf_window_add_quiz (self);

  /* In the order of reading: the story, then the map. */
  wf_focus_bin_add_stage (self->focus_bin, GTK_WIDGET (self->narrative_bin));
  wf_focus_bin_add_stage (self->focus_bin, GTK_WIDGET (self->bars));
  wf_focus_bin_add_stage (self->focus_bin, GTK_WIDGET (self->map_bin));

  self->playback_signals = g_signal_group_new (WF_TYPE_PLAYBACK);
  g_signal_group_connect_swapped (self->playback_signals, "notify::stop", G_CALLBACK (stop_changed_cb), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::stop", G_CALLBACK (save_soon), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::explainer", G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::languages", G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::can-go-back",
                                  G_CALLBACK (wf_window_update_actions), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::can-go-forward",
                                  G_CALLBACK (wf_window_update_actions), self);
  g_signal_group_set_target (self->playback_signals, self->playback);

  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (languages_setting_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::second-language", G_CALLBACK (languages_setting_changed_cb), self,
                           G_CONNECT_SWAPPED);

  wf_window_add_search (self);
  wf_window_add_present_actions (self);
  wf_window_add_export_actions (self);
  wf_window_add_actions (self);
  wf_window_add_document_actions (self);
  wf_window_add_drop (self);
  restore_size (self);
  g_signal_connect (self, "notify::default-width", G_CALLBACK (save_soon), NULL);
  g_signal_connect (self, "notify::default-height", G_CALLBACK (save_soon), NULL);
  g_signal_connect (self, "notify::maximized", G_CALLBACK (save_soon), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYBACK]);
}

GtkWidget *
wf_window_new (WfApplication *application)
{
  g_return_val_if_fail (application == NULL || WF_IS_APPLICATION (application), NULL);

  return g_object_new (WF_TYPE_WINDOW, "application", application, NULL);
}

WfPlayback *
wf_window_get_playback (WfWindow *self)
{
  g_return_val_if_fail (WF_IS_WINDOW (self), NULL);

  return self->playback;
}

WfMapView *
wf_window_get_map (WfWindow *self)
{
  g_return_val_if_fail (WF_IS_WINDOW (self), NULL);

  return self->map;
}

WfNarrative *
wf_window_get_narrative (WfWindow *self)
{
  g_return_val_if_fail (WF_IS_WINDOW (self), NULL);

  return self->narrative;
}

/**
 * wf_window_get_narrow:
 *
 * Returns: whether the story is below the map instead of beside it
 */
gboolean
wf_window_get_narrow (WfWindow *self)
{
  g_return_val_if_fail (WF_IS_WINDOW (self), FALSE);

  return g_str_equal (adw_multi_layout_view_get_layout_name (self->layouts), "narrow");
}

/**
 * wf_window_get_page:
 *
 * Returns: what the window shows: `empty`, `story` or `problems`
 */
const char *
wf_window_get_page (WfWindow *self)
{
  g_return_val_if_fail (WF_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->pages);
}

void
wf_window_set_page (WfWindow   *self,
                    const char *page)
{
  gtk_stack_set_visible_child_name (self->pages, page);
  wf_window_update_actions (self);
}

/**
 * wf_window_is_settled:
 *
 * Returns: whether nothing is being opened, drawn or moved any more, so that a picture of the window is its final one
 */
gboolean
wf_window_is_settled (WfWindow *self)
{
  g_return_val_if_fail (WF_IS_WINDOW (self), FALSE);

  if (self->loading != NULL || g_str_equal (wf_window_get_page (self), "empty"))
    return FALSE;

  return g_str_equal (wf_window_get_page (self), "problems") || wf_map_view_is_settled (self->map);
}
