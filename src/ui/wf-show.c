// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-show-private.h"

#include <glib/gi18n.h>

enum {
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WfShow, wf_show, G_TYPE_OBJECT)

/* --- The show --------------------------------------------------------------------------- */

/* The whole app is as light or as dark as the room: one display has one style. */
static void
room_changed_cb (WfShow *self)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      wf_presentation_get_room (self->presentation) == WF_ROOM_DARK
                                        ? ADW_COLOR_SCHEME_FORCE_DARK
                                        : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
inhibit (WfShow *self)
{
  GtkApplication *application = gtk_window_get_application (self->parent);

  if (application != NULL)
    self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (self->audience), GTK_APPLICATION_INHIBIT_IDLE,
                                                _("A story is being presented"));
}

static void
uninhibit (WfShow *self)
{
  GtkApplication *application = gtk_window_get_application (self->parent);

  if (application != NULL && self->inhibition != 0)
    gtk_application_uninhibit (application, self->inhibition);
  self->inhibition = 0;
}

static void
wf_show_dispose (GObject *object)
{
  WfShow *self = WF_SHOW (object);

  wf_show_end (self);
  g_clear_object (&self->actions);
  g_clear_object (&self->presentation);
  g_clear_object (&self->monitors);
  g_clear_object (&self->playback);
  g_clear_object (&self->own_monitor);
  g_clear_object (&self->audience_monitor);
  g_clear_object (&self->screens);

  G_OBJECT_CLASS (wf_show_parent_class)->dispose (object);
}

static void
wf_show_class_init (WfShowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_show_dispose;

  signals[ENDED] = g_signal_new ("ended", WF_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wf_show_init (WfShow *self)
{
  self->actions = g_simple_action_group_new ();
}

/**
 * wf_show_new:
 * @parent: the window of the story, which outlives the show
 * @playback: where the presenter is
 * @monitors: a list of GdkMonitor
 *
 * Returns: (transfer full): a show that has not begun
 */
WfShow *
wf_show_new (GtkWindow  *parent,
             WfPlayback *playback,
             GListModel *monitors)
{
  WfShow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (monitors), NULL);

  self = g_object_new (WF_TYPE_SHOW, NULL);
  self->parent = parent;
  self->playback = g_object_ref (playback);
  self->monitors = g_object_ref (monitors);
  self->presentation = wf_presentation_new (playback);
  wf_show_add_actions (self);
  wf_show_init_screens (self);
  g_signal_connect_object (self->presentation, "notify::room", G_CALLBACK (room_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

WfPresentation *
wf_show_get_presentation (WfShow *self)
{
  g_return_val_if_fail (WF_IS_SHOW (self), NULL);

  return self->presentation;
}

/**
 * wf_show_get_audience:
 *
 * Returns: (transfer none) (nullable): the window of the audience, while the show is on
 */
WfAudience *
wf_show_get_audience (WfShow *self)
{
  g_return_val_if_fail (WF_IS_SHOW (self), NULL);

  return self->audience;
}

/**
 * wf_show_get_presenter:
 *
 * Returns: (transfer none) (nullable): the window of the presenter, while it is open
 */
WfPresenter *
wf_show_get_presenter (WfShow *self)
{
  g_return_val_if_fail (WF_IS_SHOW (self), NULL);

  return self->presenter;
}

/* Private to the show: gives a window what it needs to take part. */
GtkWindow *
wf_show_add_window (WfShow    *self,
                    GtkWidget *window)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) close = g_simple_action_new ("close", NULL);

  /* The key of every window of the app. */
  g_signal_connect_object (close, "activate", G_CALLBACK (gtk_window_close), window, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (close));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_application (GTK_WINDOW (window), gtk_window_get_application (self->parent));
  gtk_widget_insert_action_group (window, "present", G_ACTION_GROUP (self->actions));

  return GTK_WINDOW (window);
}

/**
 * wf_show_begin:
 *
 * Opens the windows and lets the clock run.
 */
void
wf_show_begin (WfShow *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_return_if_fail (WF_IS_SHOW (self));
  g_return_if_fail (self->audience == NULL);

  self->color_scheme = adw_style_manager_get_color_scheme (style);
  wf_presentation_set_room (self->presentation, adw_style_manager_get_dark (style) ? WF_ROOM_DARK : WF_ROOM_LIGHT);
  room_changed_cb (self);

  self->audience = WF_AUDIENCE (wf_show_add_window (self, wf_audience_new (self->presentation)));
  wf_show_place (self);
  gtk_window_present (GTK_WINDOW (self->audience));
  if (g_list_model_get_n_items (self->monitors) > 1)
    wf_show_set_presenter (self, TRUE);

  inhibit (self);
  wf_playback_reset_elapsed (self->playback);
  wf_playback_set_running (self->playback, TRUE);
}

/**
 * wf_show_end:
 *
 * Closes the windows; what was drawn is gone with them.
 */
void
wf_show_end (WfShow *self)
{
  g_return_if_fail (WF_IS_SHOW (self));

  if (self->audience == NULL)
    return;

  wf_show_set_presenter (self, FALSE);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->audience)));
  uninhibit (self);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), self->color_scheme);
  wf_playback_set_running (self->playback, FALSE);
  wf_playback_set_auto_advance (self->playback, FALSE);
  wf_playback_set_loop (self->playback, FALSE);
  g_signal_emit (self, signals[ENDED], 0);
}
