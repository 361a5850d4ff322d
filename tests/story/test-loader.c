// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfLoader: what it makes of good and bad documents, on this thread and on another.

#include "config.h"

#include "wf-loader.h"

static void
test_loader_bundled (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("WHEREFORE_DATADIR"), "stories", "g20-miami-2026.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  WfLoader *loader = wf_loader_new (file);
  WfExplainer *explainer = wf_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wf_explainer_get_id (explainer), ==, "g20-miami-2026");
  g_assert_cmpuint (g_list_model_get_n_items (wf_explainer_get_sections (explainer)), ==, 3);

  g_assert_finalize_object (explainer);
  g_assert_finalize_object (loader);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/loader/bundled", test_loader_bundled);

  return g_test_run ();
}
