// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfAtlas: keeps the tiles read last, unpacked: one picture after the other shows the same part of the world.

#include "wf-atlas.h"

#include "wf-data.h"

#define MAX_TILES 128  /* about 20 kB each */

struct _WfAtlas
{
  GObject parent_instance;

  WfTileStore  *store;
  WfGazetteer  *gazetteer;
  WfShapeCache *shapes;
  GMutex        mutex;
  GHashTable   *tiles;  /* key → GBytes; guarded by @mutex */
};

G_DEFINE_FINAL_TYPE (WfAtlas, wf_atlas, G_TYPE_OBJECT)

static void
wf_atlas_finalize (GObject *object)
{
  WfAtlas *self = WF_ATLAS (object);

  g_clear_object (&self->shapes);
  g_clear_object (&self->gazetteer);
  g_clear_object (&self->store);
  g_clear_pointer (&self->tiles, g_hash_table_unref);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (wf_atlas_parent_class)->finalize (object);
}

static void
wf_atlas_class_init (WfAtlasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_atlas_finalize;
}

static void
wf_atlas_init (WfAtlas *self)
{
  self->tiles = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
  g_mutex_init (&self->mutex);
}

/**
 * wf_atlas_new:
 * @path: (nullable): the map file; %NULL for the one that ships with the app
 *
 * Returns: (transfer full): the atlas; %NULL with @error set in #WF_TILE_STORE_ERROR where the file cannot be read
 */
WfAtlas *
wf_atlas_new (const char  *path,
              GError     **error)
{
  g_autofree char *default_path = wf_data_path ("map", "world.mbtiles", NULL);
  g_autoptr(WfAtlas) self = g_object_new (WF_TYPE_ATLAS, NULL);

  self->store = wf_tile_store_new (path != NULL ? path : default_path, error);
  if (self->store == NULL)
    return NULL;

  if (path == NULL && wf_gazetteer_get_default () != NULL)
    self->gazetteer = g_object_ref (wf_gazetteer_get_default ());
  else
    self->gazetteer = wf_gazetteer_new (path != NULL ? path : default_path, error);
  if (self->gazetteer == NULL)
    return NULL;

  self->shapes = wf_shape_cache_new (self->gazetteer);

  return g_steal_pointer (&self);
}

/**
 * wf_atlas_new_for:
 * @store: (nullable): the tiles; without them every tile is empty
 * @shapes: the outlines
 *
 * Returns: (transfer full): an atlas of what is open already
 */
WfAtlas *
wf_atlas_new_for (WfTileStore  *store,
                  WfShapeCache *shapes)
{
  WfAtlas *self;

  g_return_val_if_fail (store == NULL || WF_IS_TILE_STORE (store), NULL);
  g_return_val_if_fail (WF_IS_SHAPE_CACHE (shapes), NULL);

  self = g_object_new (WF_TYPE_ATLAS, NULL);
  g_set_object (&self->store, store);
  g_set_object (&self->gazetteer, wf_shape_cache_get_gazetteer (shapes));
  self->shapes = g_object_ref (shapes);

  return self;
}

/**
 * wf_atlas_get_gazetteer:
 *
 * Returns: (transfer none) (nullable): %NULL only where the atlas was made for shapes without one
 */
WfGazetteer *
wf_atlas_get_gazetteer (WfAtlas *self)
{
  g_return_val_if_fail (WF_IS_ATLAS (self), NULL);

  return self->gazetteer;
}

/**
 * wf_atlas_get_shapes:
 *
 * Returns: (transfer none):
 */
WfShapeCache *
wf_atlas_get_shapes (WfAtlas *self)
{
  g_return_val_if_fail (WF_IS_ATLAS (self), NULL);

  return self->shapes;
}

/**
 * wf_atlas_get_store:
 *
 * Returns: (transfer none) (nullable): the tiles
 */
WfTileStore *
wf_atlas_get_store (WfAtlas *self)
{
  g_return_val_if_fail (WF_IS_ATLAS (self), NULL);

  return self->store;
}

/**
 * wf_atlas_get_max_zoom:
 *
 * Returns: the largest zoom that there are tiles for, of tiles of 512 pixels
 */
guint
wf_atlas_get_max_zoom (WfAtlas *self)
{
  g_return_val_if_fail (WF_IS_ATLAS (self), 0);

  return self->store != NULL ? wf_tile_store_get_max_zoom (self->store) : 0;
}

/**
 * wf_atlas_read_tile:
 *
 * Returns: (transfer full) (nullable): the tile, unpacked; %NULL where it is empty or damaged
 */
GBytes *
wf_atlas_read_tile (WfAtlas *self,
                    guint    zoom,
                    guint    x,
                    guint    y)
{
  gpointer key = GUINT_TO_POINTER (zoom << 24 | y << 12 | x);
  g_autoptr(GMutexLocker) locker = NULL;
  g_autoptr(GError) error = NULL;
  GBytes *tile;

  g_return_val_if_fail (WF_IS_ATLAS (self), NULL);

  if (self->store == NULL)
    return NULL;

  locker = g_mutex_locker_new (&self->mutex);
  tile = g_hash_table_lookup (self->tiles, key);
  if (tile == NULL)
    {
      tile = wf_tile_store_read (self->store, zoom, x, y, &error);
      if (error != NULL)
        g_message ("A map tile could not be read: %s", error->message);
      if (tile == NULL)
        return NULL;
      if (g_hash_table_size (self->tiles) >= MAX_TILES)
        g_hash_table_remove_all (self->tiles);
      g_hash_table_insert (self->tiles, key, tile);
    }

  return g_bytes_ref (tile);
}
