// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the data that ship with the app are looked for.

#include "config.h"

#include "wf-data.h"

static void
test_environment (void)
{
  g_setenv ("WHEREFORE_DATADIR", "/somewhere/else", TRUE);
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);
  g_assert_cmpstr (path, ==, "/somewhere/else/map/world.mbtiles");
}

static void
test_one_element (void)
{
  g_setenv ("WHEREFORE_DATADIR", "/somewhere/else/", TRUE);
  g_autofree char *path = wf_data_path ("stories", NULL);
  g_assert_cmpstr (path, ==, "/somewhere/else/stories");
}

static void
test_installed (void)
{
  g_unsetenv ("WHEREFORE_DATADIR");
  g_autofree char *path = wf_data_path ("map", NULL);
  g_assert_cmpstr (path, ==, PKGDATADIR "/map");
  g_setenv ("WHEREFORE_DATADIR", "", TRUE);
  g_autofree char *same = wf_data_path ("map", NULL);
  g_assert_cmpstr (same, ==, PKGDATADIR "/map");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/environment", test_environment);
  g_test_add_func ("/data/one-element", test_one_element);
  g_test_add_func ("/data/installed", test_installed);
  return g_test_run ();
}
