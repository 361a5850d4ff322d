// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where statements come from. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfSource, wf_source, G_TYPE_OBJECT)

static void
wf_source_finalize (GObject *object)
{
  WfSource *self = WF_SOURCE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->title);
  g_clear_object (&self->publisher);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->accessed, g_free);
  g_clear_pointer (&self->url, g_free);

  G_OBJECT_CLASS (wf_source_parent_class)->finalize (object);
}

static void
wf_source_class_init (WfSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_source_finalize;
}

static void
wf_source_init (WfSource *self)
{
}

/**
 * wf_source_get_id:
 * @self: a source
 *
 * Returns: (transfer none): its id
 */
const char *
wf_source_get_id (WfSource *self)
{
  g_return_val_if_fail (WF_IS_SOURCE (self), NULL);

  return self->id;
}

/**
 * wf_source_get_title:
 * @self: a source
 *
 * Returns: (transfer none): the title of the work
 */
WfText *
wf_source_get_title (WfSource *self)
{
  g_return_val_if_fail (WF_IS_SOURCE (self), NULL);

  return self->title;
}

/**
 * wf_source_get_publisher:
 * @self: a source
 *
 * Returns: (transfer none): who published it
 */
WfText *
wf_source_get_publisher (WfSource *self)
{
  g_return_val_if_fail (WF_IS_SOURCE (self), NULL);

  return self->publisher;
}

/**
 * wf_source_get_author:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): who wrote it; %NULL where there is none
 */
const char *
wf_source_get_author (WfSource *self)
{
  g_return_val_if_fail (WF_IS_SOURCE (self), NULL);

  return self->author;
}

/**
 * wf_source_get_date:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): when it was published, as ISO 8601 date; %NULL where there is none
 */
const char *
wf_source_get_date (WfSource *self)
{
  g_return_val_if_fail (WF_IS_SOURCE (self), NULL);

  return self->date;
}

/**
 * wf_source_get_accessed:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): when it was read, as ISO 8601 date; %NULL where there is none
 */
const char *
wf_source_get_accessed (WfSource *self)
{
  g_return_val_if_fail (WF_IS_SOURCE (self), NULL);

  return self->accessed;
}

/**
 * wf_source_get_url:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): where it can be read: an `https:` or `http:` address; %NULL where there is
 *   none
 */
const char *
wf_source_get_url (WfSource *self)
{
  g_return_val_if_fail (WF_IS_SOURCE (self), NULL);

  return self->url;
}
