// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An entry of the timeline. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfEvent, wf_event, G_TYPE_OBJECT)

static void
wf_event_finalize (GObject *object)
{
  WfEvent *self = WF_EVENT (object);

  g_clear_pointer (&self->date, g_free);
  g_clear_object (&self->text);
  g_clear_object (&self->places);
  g_clear_object (&self->sources);
  g_clear_object (&self->stop);

  G_OBJECT_CLASS (wf_event_parent_class)->finalize (object);
}

static void
wf_event_class_init (WfEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_event_finalize;
}

static void
wf_event_init (WfEvent *self)
{
}

/**
 * wf_event_get_date:
 * @self: an event
 *
 * Returns: (transfer none): when it was, as ISO 8601 date
 */
const char *
wf_event_get_date (WfEvent *self)
{
  g_return_val_if_fail (WF_IS_EVENT (self), NULL);

  return self->date;
}

/**
 * wf_event_get_text:
 * @self: an event
 *
 * Returns: (transfer none): what happened (rich)
 */
WfText *
wf_event_get_text (WfEvent *self)
{
  g_return_val_if_fail (WF_IS_EVENT (self), NULL);

  return self->text;
}

/**
 * wf_event_get_places:
 * @self: an event
 *
 * Returns: (transfer none): where: a list of #WfPlace
 */
GListModel *
wf_event_get_places (WfEvent *self)
{
  g_return_val_if_fail (WF_IS_EVENT (self), NULL);

  return self->places;
}

/**
 * wf_event_get_sources:
 * @self: an event
 *
 * Returns: (transfer none): who says so: a list of #WfSource
 */
GListModel *
wf_event_get_sources (WfEvent *self)
{
  g_return_val_if_fail (WF_IS_EVENT (self), NULL);

  return self->sources;
}

/**
 * wf_event_get_stop:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): the stop that tells more; %NULL where there is none
 */
WfStop *
wf_event_get_stop (WfEvent *self)
{
  g_return_val_if_fail (WF_IS_EVENT (self), NULL);

  return self->stop;
}
