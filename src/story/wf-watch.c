// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Editors save in many ways: they write into the file, write another one and rename it, or delete the old one first. So
// no event means anything by itself: after any of them, once it has been quiet for a moment, the file is looked at.

#include "config.h"

#include "wf-watch.h"

/* How long it has to be quiet, and how long a writer that is never quiet is waited for, in milliseconds. */
#define QUIET_TIME 150
#define MOST_TIME  2000

/* What tells one saved version of a file from another. */
#define ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_ETAG_VALUE "," \
  G_FILE_ATTRIBUTE_UNIX_INODE

/* A file that is not there. */
#define GONE ""

struct _WfWatch
{
  GObject       parent_instance;
  GFile        *file;
  GFileMonitor *monitor;
  GCancellable *query;
  char         *version; /* NULL while it was not looked at yet */
  gboolean      dirty;   /* something happened since the look began */
  guint         timeout;
  gint64        first_event;
};

enum {
  CHANGED,
  DELETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WfWatch, wf_watch, G_TYPE_OBJECT)

static char *
dup_version (GFileInfo *info)
{
  if (info == NULL)
    return g_strdup (GONE);

  return g_strdup_printf ("%s %" G_GOFFSET_FORMAT " %" G_GUINT64_FORMAT,
                          g_file_info_get_etag (info), g_file_info_get_size (info),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (WfWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, &error);
  g_autofree char *version = NULL;
  g_autofree char *before = NULL;

  /* The watch is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->query == NULL)
    return;

  g_clear_object (&self->query);
  version = dup_version (info);
  before = g_steal_pointer (&self->version);
  self->version = g_strdup (version);

  if (self->dirty)
    {
      self->dirty = FALSE;
      wf_watch_check (self);
    }
  /* The first look only learns what there is. */
  if (before == NULL || g_str_equal (before, version))
    return;

  g_signal_emit (self, signals[g_str_equal (version, GONE) ? DELETED : CHANGED], 0);
}

static gboolean
quiet_cb (gpointer user_data)
{
  WfWatch *self = user_data;

  self->timeout = 0;
  wf_watch_check (self);
  return G_SOURCE_REMOVE;
}

static void
event_cb (WfWatch *self)
{
  gint64 now = g_get_monotonic_time () / 1000;

  if (self->timeout == 0)
    self->first_event = now;
  else if (now - self->first_event > MOST_TIME)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (QUIET_TIME, quiet_cb, self);
}

static void
wf_watch_dispose (GObject *object)
{
  WfWatch *self = WF_WATCH (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->query != NULL)
    g_cancellable_cancel (self->query);
  g_clear_object (&self->query);
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (wf_watch_parent_class)->dispose (object);
}

static void
wf_watch_finalize (GObject *object)
{
  g_free (WF_WATCH (object)->version);

  G_OBJECT_CLASS (wf_watch_parent_class)->finalize (object);
}

static void
wf_watch_class_init (WfWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wf_watch_dispose;
  object_class->finalize = wf_watch_finalize;

  signals[CHANGED] = g_signal_new ("changed", WF_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DELETED] = g_signal_new ("deleted", WF_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wf_watch_init (WfWatch *self)
{
}

/**
 * wf_watch_new:
 * @file: a file
 *
 * Where the system cannot tell of changes, as on some remote file systems, only wf_watch_check() finds them.
 *
 * Returns: (transfer full): a watch on it, from now on
 */
WfWatch *
wf_watch_new (GFile *file)
{
  WfWatch *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (WF_TYPE_WATCH, NULL);
  self->file = g_object_ref (file);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  wf_watch_check (self);

  return self;
}

/**
 * wf_watch_get_file:
 * @self: a watch
 *
 * Returns: (transfer none): the file
 */
GFile *
wf_watch_get_file (WfWatch *self)
{
  g_return_val_if_fail (WF_IS_WATCH (self), NULL);

  return self->file;
}

/**
 * wf_watch_check:
 * @self: a watch
 *
 * Looks at the file now, without being told of a change.
 */
void
wf_watch_check (WfWatch *self)
{
  g_return_if_fail (WF_IS_WATCH (self));

  if (self->query != NULL)
    {
      self->dirty = TRUE;
      return;
    }

  self->query = g_cancellable_new ();
  g_file_query_info_async (self->file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, self->query,
                           looked_cb, g_object_ref (self));
}
