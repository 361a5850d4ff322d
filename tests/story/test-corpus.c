// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every document of tests/data/valid is good, every one of tests/data/invalid is told exactly what stands in the
// file of the same name that ends in .expected, and every code of the table has a document or a test.

#include "config.h"

#include "wf-diagnostic-codes.h"
#include "wf-loader.h"

/* Codes that take more than a small document. */
static const struct {
  const char *code;
  const char *test;
} elsewhere[] = {
  { "file-missing", "/loader/file/missing" },
  { "file-denied", "/loader/file/denied" },
  { "file-loop", "/loader/file/loop" },
  { "file-not-regular", "/loader/file/folder" },
  { "file-too-large", "/loader/file/too-large" },
  { "file-unreadable", "/loader/file/unreadable" },
  { "import-failed", "tests/cli/check.py: foreign-failed" },
  { "imported", "tests/cli/convert.py" },
  { "json-too-many", "/loader/limits/values" },
  { "map-unavailable", "/loader/no-map" },
  { "more-problems", "/loader/limits/diagnostics" },
};

static char *
diagnose (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);
  WfLoader *loader = wf_loader_new (file);
  WfExplainer *explainer;
  GString *lines = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean any_error = FALSE;

  wf_loader_set_name (loader, name);
  explainer = wf_loader_load (loader, NULL, &error);

  for (guint i = 0; i < g_list_model_get_n_items (wf_loader_get_diagnostics (loader)); i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (wf_loader_get_diagnostics (loader), i);
      g_autofree char *line = wf_diagnostic_to_string (diagnostic);

      any_error |= wf_diagnostic_get_severity (diagnostic) == WF_SEVERITY_ERROR;
      g_string_append_printf (lines, "%s\n", line);
    }

  /* A story with an error is not shown, any other is; and the error is the first one that is listed. */
  g_assert_true ((explainer == NULL) == any_error);
  if (explainer == NULL)
    {
      g_assert_error (error, WF_LOADER_ERROR, WF_LOADER_ERROR_INVALID);
      g_assert_nonnull (strstr (lines->str, error->message));
    }
  else
    {
      g_assert_finalize_object (explainer);
    }
  g_assert_finalize_object (loader);

  return g_string_free_and_steal (lines);
}

static void
test_valid (gconstpointer path)
{
  g_autofree char *lines = diagnose (path);

  g_assert_cmpstr (lines, ==, "");
}

static char *
get_expected_path (const char *path)
{
  return g_strdup_printf ("%.*s.expected", (int) (strlen (path) - strlen (".json")), path);
}

static void
test_invalid (gconstpointer path)
{
  g_autofree char *expected_path = get_expected_path (path);
  g_autofree char *lines = diagnose (path);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (expected, !=, "");
  g_assert_cmpstr (lines, ==, expected);
}

static gboolean
is_elsewhere (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (g_str_equal (elsewhere[i].code, code))
      return TRUE;

  return FALSE;
}

static void
test_every_code (gconstpointer data)
{
  GPtrArray *paths = (GPtrArray *) data;
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *path = get_expected_path (paths->pdata[i]);
      g_autofree char *expected = NULL;

      if (g_file_get_contents (path, &expected, NULL, NULL))
        g_string_append (all, expected);
    }

  for (guint i = 0; i < WF_N_CODES; i++)
    {
      const WfCodeInfo *info = wf_code_get_info (i);
      g_autofree char *mark = g_strdup_printf (" [%s]", info->code);

      if ((strstr (all->str, mark) != NULL) == is_elsewhere (info->code))
        {
          g_test_message ("“%s” has no document, or has one and stands in the list of this test, too", info->code);
          g_test_fail ();
        }
    }
}

/* The README lists each code with its severity and meaning, and no others. */
static void
test_codes_documented (void)
{
  static const char * const severities[] = { "error", "warning", "note" };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "README.md", NULL);
  g_autofree char *readme = NULL;
  g_autoptr (GError) error = NULL;
  const char *list;
  guint n_rows = 0;

  g_file_get_contents (path, &readme, NULL, &error);
  g_assert_no_error (error);
  list = strstr (readme, "\n## Diagnostics\n");
  g_assert_nonnull (list);

  for (guint i = 0; i < WF_N_CODES; i++)
    {
      const WfCodeInfo *info = wf_code_get_info (i);
      g_autofree char *row = g_strdup_printf ("\n| `%s` | %s | %s |\n", info->code, severities[info->severity],
                                              info->meaning);

      if (strstr (list, row) == NULL)
        {
          g_test_message ("not in the README:%s", row);
          g_test_fail ();
        }
    }

  for (const char *row = list; (row = strstr (row, "\n| `")) != NULL; row++)
    n_rows++;
  g_assert_cmpuint (n_rows, ==, WF_N_CODES);
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_documents (const char *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (path, name, NULL));
  g_ptr_array_sort (paths, compare_paths);

  return paths;
}

static void
add_documents (const char       *folder,
               GPtrArray        *paths,
               GTestDataFunc     function)
{
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (paths->pdata[i]);
      g_autofree char *test = g_strdup_printf ("/corpus/%s/%.*s", folder, (int) (strlen (name) - strlen (".json")), name);

      g_test_add_data_func (test, paths->pdata[i], function);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) valid = NULL;
  g_autoptr (GPtrArray) invalid = NULL;

  g_test_init (&argc, &argv, NULL);

  valid = list_documents ("valid");
  invalid = list_documents ("invalid");
  add_documents ("valid", valid, test_valid);
  add_documents ("invalid", invalid, test_invalid);
  g_test_add_data_func ("/corpus/every-code-has-a-document", invalid, test_every_code);
  g_test_add_func ("/corpus/every-code-in-the-readme", test_codes_documented);

  return g_test_run ();
}
