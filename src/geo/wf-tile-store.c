// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-tile-store.h"

#include <glib/gi18n-lib.h>

#include "wf-database.h"

#define MAX_ZOOM 22

struct _WfTileStore {
  GObject parent_instance;
  WfDatabase *database;
  sqlite3_stmt *read;
  guint min_zoom;
  guint max_zoom;
  char *attribution;
};

G_DEFINE_FINAL_TYPE (WfTileStore, wf_tile_store, G_TYPE_OBJECT)
G_DEFINE_QUARK (wf-tile-store-error-quark, wf_tile_store_error)

/* Reads the whole of a statement of one text to another into a table. */
static GHashTable *
read_metadata (WfTileStore  *self,
               GError      **error)
{
  g_autoptr (sqlite3_stmt) statement = wf_database_prepare (self->database, "SELECT name, value FROM metadata", error);
  if (statement == NULL)
    return NULL;

  g_autoptr (GHashTable) metadata = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) failure = NULL;
  while (wf_database_step (self->database, statement, &failure))
    {
      char *name = wf_database_dup_text (statement, 0);
      char *value = wf_database_dup_text (statement, 1);
      if (name != NULL && value != NULL)
        {
          g_hash_table_replace (metadata, name, value);
        }
      else
        {
          g_free (name);
          g_free (value);
        }
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_steal_pointer (&metadata);
}

/* A zoom out of the metadata, or of the tiles where it does not stand there. */
static gboolean
find_zoom (WfTileStore  *self,
           GHashTable   *metadata,
           const char   *key,
           const char   *sql,
           guint        *zoom,
           GError      **error)
{
  const char *text = g_hash_table_lookup (metadata, key);
  guint64 number = G_MAXUINT64;

  if (text != NULL)
    {
      g_ascii_string_to_unsigned (text, 10, 0, MAX_ZOOM, &number, NULL);
    }
  else
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (sqlite3_stmt) statement = wf_database_prepare (self->database, sql, error);
      if (statement == NULL)
        return FALSE;
      if (wf_database_step (self->database, statement, &failure))
        number = (guint64) sqlite3_column_int64 (statement, 0);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  if (number > MAX_ZOOM)
    {
      g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_FORMAT,
                   _("The map file “%s” has no valid “%s”"), wf_database_get_name (self->database), key);
      return FALSE;
    }
  *zoom = number;
  return TRUE;
}

static gboolean
open_store (WfTileStore  *self,
            GError      **error)
{
  g_autoptr (GHashTable) metadata = read_metadata (self, error);
  if (metadata == NULL)
    return FALSE;

  const char *format = g_hash_table_lookup (metadata, "format");
  if (g_strcmp0 (format, "pbf") != 0)
    {
      g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_FORMAT,
                   _("The map file “%s” does not hold vector tiles (its format is “%s”, not “pbf”)"),
                   wf_database_get_name (self->database), format != NULL ? format : "");
      return FALSE;
    }
  if (!find_zoom (self, metadata, "minzoom", "SELECT min(zoom_level) FROM tiles", &self->min_zoom, error) ||
      !find_zoom (self, metadata, "maxzoom", "SELECT max(zoom_level) FROM tiles", &self->max_zoom, error))
    return FALSE;
  if (self->min_zoom > self->max_zoom)
    {
      g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_FORMAT,
                   _("The map file “%s” has no valid “%s”"), wf_database_get_name (self->database), "maxzoom");
      return FALSE;
    }

  self->attribution = g_strdup (g_hash_table_lookup (metadata, "attribution"));
  self->read = wf_database_prepare (self->database, "SELECT tile_data FROM tiles "
                                    "WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3", error);
  return self->read != NULL;
}

/* Unpacks gzip, up to WF_TILE_STORE_MAX_TILE_BYTES: a few kilobytes of it can hold gigabytes. */
static GBytes *
unpack (GBytes  *packed,
        GError **error)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GByteArray) unpacked = g_byte_array_new ();
  gsize size, at = 0, used = 0;
  const guint8 *data = g_bytes_get_data (packed, &size);
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize n_read, n_written;
      if (used == unpacked->len)
        {
          if (used == WF_TILE_STORE_MAX_TILE_BYTES)
            {
              g_set_error_literal (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_DAMAGED, _("it is too large"));
              return NULL;
            }
          g_byte_array_set_size (unpacked, MIN (MAX (used * 2, 4 * size + 1024), WF_TILE_STORE_MAX_TILE_BYTES));
        }
      result = g_converter_convert (converter, data + at, size - at, unpacked->data + used, unpacked->len - used,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, error);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      at += n_read;
      used += n_written;
    }
  g_byte_array_set_size (unpacked, used);
  return g_byte_array_free_to_bytes (g_steal_pointer (&unpacked));
}

/* The tile as it stands in the file; without one, no bytes. */
static GBytes *
read_packed (WfTileStore  *self,
             guint         zoom,
             guint         x,
             guint         y,
             GError      **error)
{
  g_autoptr (GError) failure = NULL;
  GBytes *packed = NULL;

  wf_database_lock (self->database);
  sqlite3_bind_int64 (self->read, 1, zoom);
  sqlite3_bind_int64 (self->read, 2, x);
  sqlite3_bind_int64 (self->read, 3, (1u << zoom) - 1 - y); /* MBTiles counts rows from the south */
  if (wf_database_step (self->database, self->read, &failure))
    {
      gconstpointer data = sqlite3_column_blob (self->read, 0);
      packed = g_bytes_new (data, sqlite3_column_bytes (self->read, 0));
    }
  wf_database_reset (self->read);
  wf_database_unlock (self->database);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return packed != NULL ? packed : g_bytes_new (NULL, 0);
}

static void
wf_tile_store_finalize (GObject *object)
{
  WfTileStore *self = WF_TILE_STORE (object);

  g_clear_pointer (&self->read, sqlite3_finalize);
  g_clear_pointer (&self->database, wf_database_free);
  g_clear_pointer (&self->attribution, g_free);

  G_OBJECT_CLASS (wf_tile_store_parent_class)->finalize (object);
}

static void
wf_tile_store_class_init (WfTileStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_tile_store_finalize;
}

static void
wf_tile_store_init (WfTileStore *self)
{
}

static WfTileStore *
new_for_database (WfDatabase  *database,
                  GError     **error)
{
  if (database == NULL)
    return NULL;

  g_autoptr (WfTileStore) self = g_object_new (WF_TYPE_TILE_STORE, NULL);
  self->database = database;
  return open_store (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * wf_tile_store_new:
 * @path: (type filename): an MBTiles file with vector tiles
 * @error: a %WF_TILE_STORE_ERROR
 *
 * Opens a file for reading. It has to stay as it is while it is open. A file that is not there, is not MBTiles, or is
 * damaged, is an error that names it.
 *
 * Returns: (transfer full) (nullable): the store
 */
WfTileStore *
wf_tile_store_new (const char  *path,
                   GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return new_for_database (wf_database_open (path, error), error);
}

/**
 * wf_tile_store_new_for_bytes:
 * @bytes: what would stand in the file
 * @error: a %WF_TILE_STORE_ERROR
 *
 * Like wf_tile_store_new(), without a file.
 *
 * Returns: (transfer full) (nullable): the store, which keeps @bytes
 */
WfTileStore *
wf_tile_store_new_for_bytes (GBytes  *bytes,
                             GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return new_for_database (wf_database_open_bytes (bytes, error), error);
}

/**
 * wf_tile_store_read:
 * @self: the store
 * @zoom: zoom of the tile
 * @x: column, counted from the west
 * @y: row, counted from the north (XYZ, as the web does; not as MBTiles does)
 * @error: a %WF_TILE_STORE_ERROR
 *
 * Reads a tile and unpacks it. May be called from any thread; blocks for the disk.
 *
 * Returns: (transfer full) (nullable): the tile as MVT, at most %WF_TILE_STORE_MAX_TILE_BYTES; no bytes where there is
 *   no such tile (open sea); %NULL when the tile or the file is damaged
 */
GBytes *
wf_tile_store_read (WfTileStore  *self,
                    guint         zoom,
                    guint         x,
                    guint         y,
                    GError      **error)
{
  g_return_val_if_fail (WF_IS_TILE_STORE (self), NULL);

  if (zoom > MAX_ZOOM || x >= 1u << zoom || y >= 1u << zoom)
    return g_bytes_new (NULL, 0);

  g_autoptr (GBytes) packed = read_packed (self, zoom, x, y, error);
  if (packed == NULL || g_bytes_get_size (packed) == 0)
    return g_steal_pointer (&packed);

  g_autoptr (GError) failure = NULL;
  GBytes *tile = unpack (packed, &failure);
  if (tile == NULL)
    g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_DAMAGED,
                 _("The map file “%s” is damaged: tile %u/%u/%u cannot be unpacked: %s"),
                 wf_database_get_name (self->database), zoom, x, y, failure->message);
  return tile;
}

/**
 * wf_tile_store_get_min_zoom:
 *
 * Returns: the lowest zoom that has tiles
 */
guint
wf_tile_store_get_min_zoom (WfTileStore *self)
{
  g_return_val_if_fail (WF_IS_TILE_STORE (self), 0);

  return self->min_zoom;
}

/**
 * wf_tile_store_get_max_zoom:
 *
 * Returns: the highest zoom that has tiles
 */
guint
wf_tile_store_get_max_zoom (WfTileStore *self)
{
  g_return_val_if_fail (WF_IS_TILE_STORE (self), 0);

  return self->max_zoom;
}

/**
 * wf_tile_store_get_attribution:
 *
 * Returns: (nullable): whom the map is owed to; may hold HTML links, as MBTiles allows
 */
const char *
wf_tile_store_get_attribution (WfTileStore *self)
{
  g_return_val_if_fail (WF_IS_TILE_STORE (self), NULL);

  return self->attribution;
}
