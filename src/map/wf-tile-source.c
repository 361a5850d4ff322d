// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfTileSource: reads tiles in a thread. A tile that the file leaves out is open sea: libshumate is given no bytes,
// on which it paints the style's background; an error would leave a hole.

#include "wf-tile-source.h"

struct _WfTileSource
{
  ShumateDataSource parent_instance;

  WfTileStore *store;
};

G_DEFINE_FINAL_TYPE (WfTileSource, wf_tile_source, SHUMATE_TYPE_DATA_SOURCE)

typedef struct {
  guint x;
  guint y;
  guint zoom;
} Position;

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  WfTileSource *self = source_object;
  Position *position = task_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  bytes = wf_tile_store_read (self->store, position->zoom, position->x, position->y, &error);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (bytes != NULL)
    g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_pointer (task, g_bytes_new (NULL, 0), (GDestroyNotify) g_bytes_unref);
}

static void
wf_tile_source_get_tile_data_async (ShumateDataSource   *source,
                                    int                  x,
                                    int                  y,
                                    int                  zoom_level,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (source, cancellable, callback, user_data);
  Position *position = g_new (Position, 1);

  *position = (Position) { x, y, zoom_level };
  g_task_set_source_tag (task, wf_tile_source_get_tile_data_async);
  g_task_set_task_data (task, position, g_free);
  g_task_run_in_thread (task, read_thread);
}

static void
wf_tile_source_dispose (GObject *object)
{
  WfTileSource *self = WF_TILE_SOURCE (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (wf_tile_source_parent_class)->dispose (object);
}

static void
wf_tile_source_class_init (WfTileSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ShumateDataSourceClass *source_class = SHUMATE_DATA_SOURCE_CLASS (klass);

  object_class->dispose = wf_tile_source_dispose;

  source_class->get_tile_data_async = wf_tile_source_get_tile_data_async;
}

static void
wf_tile_source_init (WfTileSource *self)
{
}

/**
 * wf_tile_source_new:
 * @store: where the tiles are
 *
 * Beyond the store's last zoom libshumate enlarges the tiles of that zoom.
 */
WfTileSource *
wf_tile_source_new (WfTileStore *store)
{
  WfTileSource *self;

  g_return_val_if_fail (WF_IS_TILE_STORE (store), NULL);

  self = g_object_new (WF_TYPE_TILE_SOURCE,
                       "min-zoom-level", wf_tile_store_get_min_zoom (store),
                       "max-zoom-level", wf_tile_store_get_max_zoom (store),
                       NULL);
  self->store = g_object_ref (store);

  return self;
}
