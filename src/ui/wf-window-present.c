// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window hands its story over to a presentation, and has it back at the stop where that ended.

#include "config.h"

#include "wf-window-private.h"

static void
ended_cb (WfWindow *self,
          WfShow   *show)
{
  /* The show is still at work. */
  g_idle_add_once ((GSourceOnceFunc) g_object_unref, g_steal_pointer (&self->show));
  gtk_window_present (GTK_WINDOW (self));
  wf_window_update_actions (self);
}

/**
 * wf_window_present_story:
 * @from_start: whether to begin with the first stop, else with this one
 *
 * Begins to present the story, or goes on with it.
 */
void
wf_window_present_story (WfWindow *self,
                         gboolean  from_start)
{
  g_return_if_fail (WF_IS_WINDOW (self));

  if (wf_playback_get_stop (self->playback) == NULL)
    return;

  if (from_start)
    wf_playback_first (self->playback);
  if (self->show != NULL)
    {
      gtk_window_present (GTK_WINDOW (wf_show_get_audience (self->show)));
      return;
    }

  self->show = wf_show_new (GTK_WINDOW (self), self->playback,
                            gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self))));
  g_signal_connect_object (self->show, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  wf_show_begin (self->show);
  /* Behind the others it would draw its map at each stop too, before the audience’s. */
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* What a story is asked for that is not there yet. */
static void
opened_cb (WfWindow *self,
           gboolean  success,
           gpointer  autoplay)
{
  g_signal_handlers_disconnect_by_func (self, opened_cb, autoplay);
  if (success)
    wf_window_present_soon (self, GPOINTER_TO_INT (autoplay));
}

/**
 * wf_window_present_soon:
 * @autoplay: whether it goes on by itself, round and round
 *
 * Presents the story from its start, as soon as it is read.
 */
void
wf_window_present_soon (WfWindow *self,
                        gboolean  autoplay)
{
  g_return_if_fail (WF_IS_WINDOW (self));

  if (self->loading != NULL)
    {
      g_signal_connect (self, "opened", G_CALLBACK (opened_cb), GINT_TO_POINTER (autoplay));
      return;
    }

  wf_window_present_story (self, TRUE);
  if (autoplay && self->show != NULL)
    wf_show_set_autoplay (self->show, TRUE);
}

/**
 * wf_window_get_show:
 *
 * Returns: (transfer none) (nullable): the presentation that is on
 */
WfShow *
wf_window_get_show (WfWindow *self)
{
  g_return_val_if_fail (WF_IS_WINDOW (self), NULL);

  return self->show;
}

static void
present_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_window_present_story (user_data, TRUE);
}

static void
present_here_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_window_present_story (user_data, FALSE);
}

static const GActionEntry entries[] = {
  { "present", present_cb },
  { "present-here", present_here_cb },
};

void
wf_window_add_present_actions (WfWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* Ends the presentation that is on, if one is, without a word: the window goes too. */
void
wf_window_end_show (WfWindow *self)
{
  if (self->show == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->show, self);
  wf_show_end (self->show);
  g_clear_object (&self->show);
}
