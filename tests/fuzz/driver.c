// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs a fuzz target over files and folders without a fuzzer: each file is a test case.

#include "config.h"

#include <gio/gio.h>

#include "fuzz.h"

static void
run_file (gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (data, &contents, &length, NULL));
  LLVMFuzzerTestOneInput ((const guint8 *) contents, length);
}

static guint
add_files (GFile *file)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (file, "standard::name", G_FILE_QUERY_INFO_NONE, NULL, NULL);
  guint n = 0;

  if (children == NULL)
    {
      g_autofree char *path = g_file_get_path (file);
      g_autofree char *name = g_strconcat ("/corpus/", path + (g_str_has_prefix (path, "/") ? 1 : 0), NULL);

      if (!g_file_query_exists (file, NULL))
        return 0;
      g_test_add_data_func_full (name, g_steal_pointer (&path), run_file, g_free);
      return 1;
    }
  for (;;)
    {
      GFile *child;

      if (!g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) || child == NULL)
        return n;
      n += add_files (child);
    }
}

int
main (int   argc,
      char *argv[])
{
  guint n = 0;

  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (argv[i]);
      n += add_files (file);
    }
  if (n == 0)
    g_error ("no corpus: name files or folders");
  return g_test_run ();
}
