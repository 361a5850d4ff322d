// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Small map files for tests, good and damaged, in a folder that is removed with them.

#include <gio/gio.h>

#define FIXTURE_METADATA \
  "CREATE TABLE metadata (name TEXT, value TEXT);" \
  "INSERT INTO metadata VALUES ('format', 'pbf'), ('minzoom', '0'), ('maxzoom', '6'), ('attribution', 'Nobody');"
#define FIXTURE_TILES \
  "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);"

typedef struct _Fixture Fixture;

Fixture    *fixture_new          (const char *sql);
Fixture    *fixture_new_raw      (gconstpointer data,
                                  gsize         size);
void        fixture_free         (Fixture    *self);
const char *fixture_get_path     (Fixture    *self);
void        fixture_run          (Fixture    *self,
                                  const char *sql);
void        fixture_add_blob     (Fixture    *self,
                                  const char *sql,
                                  GBytes     *blob);
GBytes     *fixture_read_bytes   (Fixture    *self);
void        fixture_write_bytes  (Fixture    *self,
                                  gconstpointer data,
                                  gsize         size);
GBytes     *fixture_gzip         (gconstpointer data,
                                  gsize         size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)
