// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

struct _Fixture {
  char *folder;
  char *path;
};

static Fixture *
fixture_new_empty (void)
{
  g_autoptr (GError) error = NULL;
  Fixture *self = g_new0 (Fixture, 1);

  self->folder = g_dir_make_tmp ("wherefore-geo-XXXXXX", &error);
  g_assert_no_error (error);
  /* A name with what means something in a URI. */
  self->path = g_build_filename (self->folder, "a map?&100%#.mbtiles", NULL);
  return self;
}

/* Opens the file for writing; what a crash would do to it does not matter. */
static sqlite3 *
open_database (Fixture *self)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  return db;
}

/* A database made by @sql. */
Fixture *
fixture_new (const char *sql)
{
  Fixture *self = fixture_new_empty ();

  fixture_run (self, sql);
  return self;
}

/* A file of just these bytes. */
Fixture *
fixture_new_raw (gconstpointer data,
                 gsize         size)
{
  Fixture *self = fixture_new_empty ();

  fixture_write_bytes (self, data, size);
  return self;
}

void
fixture_free (Fixture *self)
{
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

const char *
fixture_get_path (Fixture *self)
{
  return self->path;
}

/* Runs @sql on the file. */
void
fixture_run (Fixture    *self,
             const char *sql)
{
  sqlite3 *db = open_database (self);

  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("Fixture: %s", sqlite3_errmsg (db));
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* Runs @sql, whose one parameter is @blob. */
void
fixture_add_blob (Fixture    *self,
                  const char *sql,
                  GBytes     *blob)
{
  sqlite3 *db = open_database (self);
  sqlite3_stmt *statement = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (blob, &size);

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_bind_blob64 (statement, 1, data, size, SQLITE_STATIC), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

GBytes *
fixture_read_bytes (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (self->path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

void
fixture_write_bytes (Fixture       *self,
                     gconstpointer  data,
                     gsize          size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->path, data, size, &error);
  g_assert_no_error (error);
}

GBytes *
fixture_gzip (gconstpointer data,
              gsize         size)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;

  GBytes *packed = g_converter_convert_bytes (converter, bytes, &error);
  g_assert_no_error (error);
  return packed;
}
