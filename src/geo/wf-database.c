// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-database.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "wf-tile-store.h"

#define MAX_VALUE_BYTES (16 * 1024 * 1024)

/* A statement may take this many thousand steps of SQLite's machine: a fraction of a second, and far more than reading
 * the whole gazetteer takes. A schema can hold a view that never ends. */
#define MAX_KILOSTEPS 20000

struct _WfDatabase {
  sqlite3 *db;
  char *name;
  GBytes *bytes;
  GMutex mutex;
  guint kilosteps;
};

static int
progress_cb (void *data)
{
  WfDatabase *self = data;

  return ++self->kilosteps > MAX_KILOSTEPS;
}

/* Turns a result of SQLite into an error of ours. */
static void
set_error (WfDatabase  *self,
           int          result,
           GError     **error)
{
  const char *reason = sqlite3_errmsg (self->db);

  switch (result & 0xff)
    {
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_OPEN,
                   _("Could not open the map file “%s”: %s"), self->name, reason);
      break;
    case SQLITE_NOTADB:
      g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_FORMAT,
                   _("“%s” is not a map file in the MBTiles format"), self->name);
      break;
    case SQLITE_ERROR: /* a table or column is not there */
      g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_FORMAT,
                   _("The map file “%s” lacks something it should have: %s"), self->name, reason);
      break;
    case SQLITE_INTERRUPT:
      g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_DAMAGED,
                   _("The map file “%s” is damaged: reading it does not end"), self->name);
      break;
    default:
      g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_DAMAGED,
                   _("The map file “%s” is damaged: %s"), self->name, reason);
    }
}

static WfDatabase *
database_new (const char  *uri,
              const char  *name,
              GError     **error)
{
  g_autoptr (WfDatabase) self = g_new0 (WfDatabase, 1);

  self->name = g_strdup (name);
  g_mutex_init (&self->mutex);
  int result = sqlite3_open_v2 (uri, &self->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_FULLMUTEX, NULL);
  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return NULL;
    }
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_limit (self->db, SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES);
  sqlite3_progress_handler (self->db, 1000, progress_cb, self);
  return g_steal_pointer (&self);
}

/**
 * wf_database_open:
 * @path: (type filename): the file
 * @error: a %WF_TILE_STORE_ERROR
 *
 * Opens a file that does not change while it is open.
 *
 * Returns: (transfer full) (nullable): the database
 */
WfDatabase *
wf_database_open (const char  *path,
                  GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf status;

  /* SQLite itself does not tell why it cannot open a file. */
  if (g_stat (path, &status) != 0)
    {
      g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_OPEN,
                   _("Could not open the map file “%s”: %s"), name, g_strerror (errno));
      return NULL;
    }
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_OPEN,
                   _("Could not open the map file “%s”: it is not a file"), name);
      return NULL;
    }

  g_autofree char *escaped = g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, FALSE);
  g_autofree char *uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);
  return database_new (uri, name, error);
}

/**
 * wf_database_open_bytes:
 * @bytes: what would stand in the file
 * @error: a %WF_TILE_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the database; it keeps @bytes
 */
WfDatabase *
wf_database_open_bytes (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (WfDatabase) self = database_new (":memory:", _("in memory"), error);
  if (self == NULL)
    return NULL;

  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  self->bytes = g_bytes_ref (bytes);
  /* Read-only: SQLite does not write to the data. */
  int result = sqlite3_deserialize (self->db, "main", (unsigned char *) data, size, size,
                                    SQLITE_DESERIALIZE_READONLY);
  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
wf_database_free (WfDatabase *self)
{
  sqlite3_close (self->db);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_mutex_clear (&self->mutex);
  g_free (self->name);
  g_free (self);
}

/**
 * wf_database_get_name:
 *
 * Returns: what to call the file in a message
 */
const char *
wf_database_get_name (WfDatabase *self)
{
  return self->name;
}

/**
 * wf_database_lock:
 *
 * Lets the calling thread alone use the database and its statements, until wf_database_unlock().
 */
void
wf_database_lock (WfDatabase *self)
{
  g_mutex_lock (&self->mutex);
}

void
wf_database_unlock (WfDatabase *self)
{
  g_mutex_unlock (&self->mutex);
}

/**
 * wf_database_prepare:
 *
 * Returns: (transfer full) (nullable): the statement, to be freed with sqlite3_finalize() before the database is
 */
sqlite3_stmt *
wf_database_prepare (WfDatabase  *self,
                     const char  *sql,
                     GError     **error)
{
  sqlite3_stmt *statement = NULL;

  self->kilosteps = 0;
  int result = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (result != SQLITE_OK)
    set_error (self, result, error);
  return statement;
}

/**
 * wf_database_step:
 * @self: the database, locked
 * @statement: one of its statements
 * @error: a %WF_TILE_STORE_ERROR
 *
 * Returns: whether there is another row; %FALSE at the end and, with @error set, on failure
 */
gboolean
wf_database_step (WfDatabase    *self,
                  sqlite3_stmt  *statement,
                  GError       **error)
{
  if (!sqlite3_stmt_busy (statement))
    self->kilosteps = 0;
  int result = sqlite3_step (statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    set_error (self, result, error);
  return result == SQLITE_ROW;
}

/**
 * wf_database_reset:
 *
 * Makes a statement ready for its next use.
 */
void
wf_database_reset (sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

/**
 * wf_database_bind_text:
 * @statement: the statement
 * @index: which parameter, from 1
 * @text: (nullable): its value, which has to stay until the statement is reset
 */
void
wf_database_bind_text (sqlite3_stmt *statement,
                       int           index,
                       const char   *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
}

/**
 * wf_database_dup_text:
 *
 * Returns: (transfer full) (nullable): the column’s text, as valid UTF-8
 */
char *
wf_database_dup_text (sqlite3_stmt *statement,
                      int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? g_utf8_make_valid (text, sqlite3_column_bytes (statement, column)) : NULL;
}
