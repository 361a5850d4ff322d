// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the reader goes: to another story, to other stops, and along the history.

#include "config.h"

#include "wf-playback-private.h"

/* As far back as anyone remembers; a story that goes on by itself for days must not grow. */
#define MAX_HISTORY 200

static void
set_stop_unchecked (WfPlayback *self,
                    WfStop     *stop)
{
  if (self->stop == stop)
    return;

  wf_playback_clock_leave (self);
  g_set_object (&self->stop, stop);
  wf_playback_clock_restart (self);
}

static WfStop *
get_nth_stop (WfPlayback *self,
              guint       position)
{
  g_autoptr (WfStop) stop = g_list_model_get_item (wf_explainer_get_stops (self->explainer), position);

  /* The explainer holds it. */
  return stop;
}

static gboolean
go_to_position (WfPlayback *self,
                guint       position)
{
  if (position >= wf_playback_get_n_stops (self))
    return FALSE;

  wf_playback_go_to (self, get_nth_stop (self, position));

  return TRUE;
}

/* Moves the reader along the history: from the end of @from to that of @to. */
static gboolean
travel (WfPlayback *self,
        GPtrArray  *from,
        GPtrArray  *to)
{
  g_autoptr (WfStop) stop = NULL;
  WfPlaybackState before;

  if (from->len == 0)
    return FALSE;

  wf_playback_change_begin (self, &before);
  stop = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, g_object_ref (self->stop));
  set_stop_unchecked (self, stop);
  wf_playback_change_end (self, &before);

  return TRUE;
}

/* The same stops in another version of the story; those that are gone are left out. */
static void
translate_history (GPtrArray   *history,
                   WfExplainer *explainer)
{
  guint n = 0;

  for (guint i = 0; i < history->len; i++)
    {
      WfStop *stop = wf_explainer_find_stop (explainer, wf_stop_get_id (history->pdata[i]));

      if (stop == NULL)
        continue;
      g_object_ref (stop);
      g_object_unref (history->pdata[n]);
      history->pdata[n++] = stop;
    }
  g_ptr_array_set_size (history, (int) n);
}

/* Another story begins at @begin, or where that is %NULL at its first stop. */
static void
set_explainer (WfPlayback  *self,
               WfExplainer *explainer,
               WfStop      *begin)
{
  WfStop *stop = NULL;
  WfPlaybackState before;
  guint n;

  if (self->explainer == explainer)
    return;

  wf_playback_change_begin (self, &before);

  if (explainer != NULL && self->explainer != NULL && self->stop != NULL
      && g_str_equal (wf_explainer_get_id (explainer), wf_explainer_get_id (self->explainer)))
    {
      guint position = wf_playback_get_position (self);

      stop = wf_explainer_find_stop (explainer, wf_stop_get_id (self->stop));
      translate_history (self->back, explainer);
      translate_history (self->forward, explainer);
      g_set_object (&self->explainer, explainer);
      n = wf_playback_get_n_stops (self);
      if (stop == NULL && n > 0)
        stop = get_nth_stop (self, MIN (position, n - 1));

      /* The same stop goes on; its clock does, too. */
      if (stop != NULL && g_str_equal (wf_stop_get_id (stop), wf_stop_get_id (self->stop)))
        g_set_object (&self->stop, stop);
    }
  else
    {
      g_ptr_array_set_size (self->back, 0);
      g_ptr_array_set_size (self->forward, 0);
      g_clear_object (&self->stop);
      g_array_set_size (self->spent, 0);
      g_set_object (&self->explainer, explainer);
      stop = begin;
      if (stop == NULL && wf_playback_get_n_stops (self) > 0)
        stop = get_nth_stop (self, 0);
    }

  set_stop_unchecked (self, stop);
  if (stop == NULL)
    wf_playback_clock_restart (self);
  if (stop == NULL && self->running)
    wf_playback_clock_run (self, FALSE);

  wf_playback_change_end (self, &before);
}

/**
 * wf_playback_set_explainer:
 * @self: a playback
 * @explainer: (nullable): a story
 *
 * Shows another story from its first stop. Another version of the same story (one with the same id) is shown at the
 * same stop, and where that is gone, at the same position; the history stays.
 */
void
wf_playback_set_explainer (WfPlayback  *self,
                           WfExplainer *explainer)
{
  g_return_if_fail (WF_IS_PLAYBACK (self));
  g_return_if_fail (explainer == NULL || WF_IS_EXPLAINER (explainer));

  set_explainer (self, explainer, NULL);
}

/**
 * wf_playback_open:
 * @self: a playback
 * @explainer: a story
 * @stop_id: (nullable): the id of a stop; one that the story does not have is as good as none
 *
 * Shows a story as wf_playback_set_explainer() does, but at a stop: another story begins there, with nothing to go back
 * to, and in the same story the reader goes there.
 */
void
wf_playback_open (WfPlayback  *self,
                  WfExplainer *explainer,
                  const char  *stop_id)
{
  WfStop *stop;

  g_return_if_fail (WF_IS_PLAYBACK (self));
  g_return_if_fail (WF_IS_EXPLAINER (explainer));

  stop = wf_explainer_find_stop (explainer, stop_id);
  /* At once, so that nobody hears, or flies to, a stop that they do not want. */
  g_object_freeze_notify (G_OBJECT (self));
  set_explainer (self, explainer, stop);
  if (stop != NULL)
    wf_playback_go_to (self, stop);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * wf_playback_go_to:
 * @self: a playback
 * @stop: a stop of its story
 *
 * Makes @stop the current one, and the one before it the last one of the history.
 */
void
wf_playback_go_to (WfPlayback *self,
                   WfStop     *stop)
{
  WfPlaybackState before;

  g_return_if_fail (WF_IS_PLAYBACK (self));
  g_return_if_fail (WF_IS_STOP (stop));
  g_return_if_fail (self->explainer != NULL);
  g_return_if_fail (wf_explainer_find_stop (self->explainer, wf_stop_get_id (stop)) == stop);

  if (self->stop == stop)
    return;

  wf_playback_change_begin (self, &before);
  if (self->back->len == MAX_HISTORY)
    g_ptr_array_remove_index (self->back, 0);
  g_ptr_array_add (self->back, g_object_ref (self->stop));
  g_ptr_array_set_size (self->forward, 0);
  set_stop_unchecked (self, stop);
  wf_playback_change_end (self, &before);
}

/**
 * wf_playback_go_to_id:
 * @self: a playback
 * @stop_id: (nullable): the id of a stop
 *
 * Returns: whether there is such a stop, which is the current one now
 */
gboolean
wf_playback_go_to_id (WfPlayback *self,
                      const char *stop_id)
{
  WfStop *stop;

  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  stop = self->explainer != NULL ? wf_explainer_find_stop (self->explainer, stop_id) : NULL;
  if (stop == NULL)
    return FALSE;

  wf_playback_go_to (self, stop);

  return TRUE;
}

/**
 * wf_playback_next:
 * @self: a playback
 *
 * Returns: whether there was a next stop, which is the current one now
 */
gboolean
wf_playback_next (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return go_to_position (self, wf_playback_get_position (self) + 1);
}

/**
 * wf_playback_previous:
 * @self: a playback
 *
 * Returns: whether there was a previous stop, which is the current one now
 */
gboolean
wf_playback_previous (WfPlayback *self)
{
  guint position;

  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  position = wf_playback_get_position (self);

  return position > 0 && go_to_position (self, position - 1);
}

/**
 * wf_playback_first:
 * @self: a playback
 *
 * Goes to the first stop.
 */
void
wf_playback_first (WfPlayback *self)
{
  g_return_if_fail (WF_IS_PLAYBACK (self));

  go_to_position (self, 0);
}

/**
 * wf_playback_last:
 * @self: a playback
 *
 * Goes to the last stop.
 */
void
wf_playback_last (WfPlayback *self)
{
  guint n;

  g_return_if_fail (WF_IS_PLAYBACK (self));

  n = wf_playback_get_n_stops (self);
  if (n > 0)
    go_to_position (self, n - 1);
}

/**
 * wf_playback_back:
 * @self: a playback
 *
 * Goes back in the history, to where the reader was before.
 *
 * Returns: whether there was such a stop
 */
gboolean
wf_playback_back (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return travel (self, self->back, self->forward);
}

/**
 * wf_playback_forward:
 * @self: a playback
 *
 * Undoes wf_playback_back().
 *
 * Returns: whether there was such a stop
 */
gboolean
wf_playback_forward (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return travel (self, self->forward, self->back);
}
