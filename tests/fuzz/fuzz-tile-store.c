// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole map files: whatever is in the database, reading tiles gives bytes or an error.

#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "fuzz.h"
#include "wf-tile-store.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *path = NULL;
  g_autoptr (WfTileStore) store = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("wf-fuzz-XXXXXX", &path, NULL);

  g_assert_cmpint (fd, !=, -1);
  g_assert_cmpint (write (fd, data, size), ==, (gssize) size);
  g_close (fd, NULL);

  store = wf_tile_store_new (path, &error);
  g_assert_true ((store == NULL) == (error != NULL));
  for (guint zoom = 0; store != NULL && zoom < 3; zoom++)
    {
      g_autoptr (GError) read_error = NULL;
      g_autoptr (GBytes) tile = wf_tile_store_read (store, zoom, 0, 0, &read_error);

      g_assert_true ((tile == NULL) == (read_error != NULL));
    }
  g_clear_object (&store);
  g_unlink (path);
  return 0;
}
