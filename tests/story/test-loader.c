// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfLoader: what it makes of good and bad files, on this thread and on another, and its limits.

#include "config.h"

#include <fcntl.h>
#include <unistd.h>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <glib/gstdio.h>

#include "story-test.h"
#include "wf-media.h"
#include "wf-report.h"
#include "wf-section.h"
#include "wf-stop.h"

#define SECTIONS \
  "\"sections\": [{\"id\": \"a\", \"title\": \"A\", \"stops\": [" \
  "{\"id\": \"one\", \"status\": \"reported\", \"alt\": \"Alt.\", \"text\": \"Text.\"}]}]"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("wherefore-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "story.json", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
write_document (const char *path)
{
  g_autofree char *document = story_test_document (SECTIONS);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, document, -1, &error);
  g_assert_no_error (error);
}

/* Loads a file that cannot be read: one diagnostic, with that code, about the file as a whole. */
static void
assert_unread (const char *path,
               const char *code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  WfLoader *loader = wf_loader_new (file);
  WfDiagnostic *diagnostic;

  g_assert_null (wf_loader_load (loader, NULL, &error));
  g_assert_error (error, WF_LOADER_ERROR, WF_LOADER_ERROR_READ);
  g_assert_null (wf_loader_get_bytes (loader));
  g_assert_cmpuint (g_list_model_get_n_items (wf_loader_get_diagnostics (loader)), ==, 1);
  diagnostic = g_list_model_get_item (wf_loader_get_diagnostics (loader), 0);
  g_assert_cmpstr (wf_diagnostic_get_code (diagnostic), ==, code);
  g_assert_cmpuint (wf_diagnostic_get_line (diagnostic), ==, 0);
  g_assert_cmpstr (wf_diagnostic_get_pointer (diagnostic), ==, "");
  g_object_unref (diagnostic);
  g_assert_finalize_object (loader);
}

static void
assert_good (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (WfLoader) loader = wf_loader_new (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (WfExplainer) explainer = wf_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (explainer);
}

static void
test_file_good (Fixture       *fixture,
                gconstpointer  data)
{
  write_document (fixture->path);
  assert_good (fixture->path);
}

static void
test_file_missing (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *below = g_build_filename (fixture->path, "story.json", NULL);

  assert_unread (fixture->path, "file-missing");

  /* A file where a folder should be. */
  write_document (fixture->path);
  assert_unread (below, "file-missing");
}

static void
test_file_denied (Fixture       *fixture,
                  gconstpointer  data)
{
  gboolean root = geteuid () == 0;

  write_document (fixture->path);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);

  /* Everything may be read by root. */
  if (root)
    g_assert_cmpint (seteuid (65534), ==, 0);
  assert_unread (fixture->path, "file-denied");
  if (root)
    g_assert_cmpint (seteuid (0), ==, 0);
}

static void
test_file_loop (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_cmpint (symlink ("story.json", fixture->path), ==, 0);
  assert_unread (fixture->path, "file-loop");
}

static void
test_file_link (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.json", NULL);

  g_assert_cmpint (symlink ("story.json", link), ==, 0);
  assert_unread (link, "file-missing");
  write_document (fixture->path);
  assert_good (link);
}

static void
test_file_folder (Fixture       *fixture,
                  gconstpointer  data)
{
  assert_unread (fixture->folder, "file-not-regular");
}

static void
test_file_pipe (Fixture       *fixture,
                gconstpointer  data)
{
  /* Nobody writes to it: a reader that waits would wait for ever. */
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_unread (fixture->path, "file-not-regular");
}

static void
test_file_socket (Fixture       *fixture,
                  gconstpointer  data)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_strlcpy (address.sun_path, fixture->path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  assert_unread (fixture->path, "file-not-regular");
  close (fd);
}

static void
test_file_device (Fixture       *fixture,
                  gconstpointer  data)
{
  assert_unread ("/dev/zero", "file-not-regular");
  assert_unread ("/dev/null", "file-not-regular");
}

static void
test_file_too_large (Fixture       *fixture,
                     gconstpointer  data)
{
  write_document (fixture->path);
  g_assert_cmpint (truncate (fixture->path, 16 * 1024 * 1024 + 1), ==, 0);
  assert_unread (fixture->path, "file-too-large");

  /* A gibibyte of nothing is refused without being read. */
  g_assert_cmpint (truncate (fixture->path, 1024 * 1024 * 1024), ==, 0);
  assert_unread (fixture->path, "file-too-large");
}

static void
test_file_largest (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *document = story_test_document (SECTIONS);
  gsize length = strlen (document);
  g_autofree char *padded = g_malloc (16 * 1024 * 1024);
  g_autoptr (GError) error = NULL;

  memset (padded, ' ', 16 * 1024 * 1024);
  memcpy (padded, document, length);
  g_file_set_contents (fixture->path, padded, 16 * 1024 * 1024, &error);
  g_assert_no_error (error);
  assert_good (fixture->path);
}

static void
test_file_unreadable (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *name = g_strnfill (300, 'a');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  assert_unread (path, "file-unreadable");
}

/* Files of /proc say that they are empty, and are not. */
static void
test_file_without_size (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/status");
  g_autoptr (WfLoader) loader = wf_loader_new (file);
  g_autoptr (GError) error = NULL;

  g_assert_null (wf_loader_load (loader, NULL, &error));
  g_assert_error (error, WF_LOADER_ERROR, WF_LOADER_ERROR_INVALID);
  g_assert_cmpuint (g_bytes_get_size (wf_loader_get_bytes (loader)), >, 0);
}

/* A link may lead to another file of the folder, but not out of it. */
static void
test_file_picture_link (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *picture = g_build_filename (fixture->folder, "ship.png", NULL);
  g_autofree char *document =
    story_test_document ("\"sections\": [{\"id\": \"a\", \"title\": \"A\", \"stops\": ["
                         "{\"id\": \"one\", \"status\": \"reported\", \"alt\": \"Alt.\", \"text\": \"Text.\","
                         " \"image\": {\"src\": \"ship.png\", \"alt\": \"A ship.\"}}]}]");
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (WfLoader) loader = wf_loader_new (file);
  g_autoptr (WfExplainer) explainer = NULL;
  g_autoptr (WfExplainer) again = NULL;
  g_autoptr (WfDiagnostic) diagnostic = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, document, -1, &error);
  g_assert_no_error (error);

  g_assert_cmpint (symlink ("/etc/passwd", picture), ==, 0);
  explainer = wf_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (wf_loader_get_diagnostics (loader)), ==, 1);
  diagnostic = g_list_model_get_item (wf_loader_get_diagnostics (loader), 0);
  g_assert_cmpstr (wf_diagnostic_get_code (diagnostic), ==, "missing-picture");
  g_assert_nonnull (strstr (wf_diagnostic_get_message (diagnostic), "leads out of the document’s folder"));
  g_assert_null (wf_media_read (wf_stop_get_image (wf_explainer_find_stop (explainer, "one")), NULL, &error));
  g_assert_error (error, WF_MEDIA_ERROR, WF_MEDIA_ERROR_OUTSIDE);
  g_clear_error (&error);

  g_assert_cmpint (g_remove (picture), ==, 0);
  g_assert_cmpint (symlink ("story.json", picture), ==, 0);
  again = wf_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (wf_loader_get_diagnostics (loader)), ==, 0);
}

static void
test_file_picture (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *picture = g_build_filename (fixture->folder, "ship.png", NULL);
  g_autofree char *document =
    story_test_document ("\"sections\": [{\"id\": \"a\", \"title\": \"A\", \"stops\": [{\"id\": \"one\","
                         " \"status\": \"reported\", \"alt\": \"Alt.\", \"text\": \"Text.\","
                         " \"image\": {\"src\": \"ship.png\", \"alt\": \"A ship.\"}}]}]");
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GFile) expected = g_file_new_for_path (picture);
  g_autoptr (WfLoader) loader = wf_loader_new (file);
  g_autoptr (WfExplainer) explainer = NULL;
  g_autoptr (GError) error = NULL;
  WfMedia *media;

  g_file_set_contents (picture, "not looked into", -1, &error);
  g_assert_no_error (error);
  g_file_set_contents (fixture->path, document, -1, &error);
  g_assert_no_error (error);

  explainer = wf_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (wf_loader_get_diagnostics (loader)), ==, 0);
  media = wf_stop_get_image (wf_explainer_find_stop (explainer, "one"));
  g_assert_true (g_file_equal (wf_media_get_file (media), expected));
  g_assert_null (wf_media_get_bytes (media));
}

static void
test_bundled (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("WHEREFORE_DATADIR"), "stories", "g20-miami-2026.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  WfLoader *loader = wf_loader_new (file);
  WfExplainer *explainer = wf_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wf_explainer_get_id (explainer), ==, "g20-miami-2026");
  g_assert_cmpuint (g_list_model_get_n_items (wf_explainer_get_sections (explainer)), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (wf_loader_get_diagnostics (loader)), ==, 0);
  g_assert_true (wf_loader_get_file (loader) == file);

  g_assert_finalize_object (explainer);
  g_assert_finalize_object (loader);
}

static void
test_bytes (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("[", 1);
  g_autoptr (GError) error = NULL;
  WfLoader *loader = wf_loader_new_for_bytes (bytes, "a name");

  g_assert_null (wf_loader_get_file (loader));
  g_assert_cmpuint (g_list_model_get_n_items (wf_loader_get_diagnostics (loader)), ==, 0);
  g_assert_null (wf_loader_load (loader, NULL, &error));
  g_assert_error (error, WF_LOADER_ERROR, WF_LOADER_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "a name:1:2: error: "));
  g_assert_finalize_object (loader);
}

static void
test_bytes_too_large (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (16 * 1024 * 1024 + 1), 16 * 1024 * 1024 + 1);
  g_autoptr (WfLoader) loader = wf_loader_new_for_bytes (bytes, "large");
  g_autoptr (GError) error = NULL;

  g_assert_null (wf_loader_load (loader, NULL, &error));
  g_assert_error (error, WF_LOADER_ERROR, WF_LOADER_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "[file-too-large]"));
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
  g_main_context_wakeup (NULL);
}

static WfExplainer *
load_async (WfLoader      *loader,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  wf_loader_load_async (loader, cancellable, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return wf_loader_load_finish (loader, result, error);
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (WfLoader) loader = wf_loader_new (file);
  g_autoptr (GError) error = NULL;
  WfExplainer *explainer;

  write_document (fixture->path);
  explainer = load_async (loader, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (wf_explainer_get_id (explainer), ==, "test");
  g_assert_finalize_object (explainer);
}

static void
test_async_invalid (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (WfLoader) loader = wf_loader_new (file);
  g_autoptr (GError) error = NULL;

  g_assert_null (load_async (loader, NULL, &error));
  g_assert_error (error, WF_LOADER_ERROR, WF_LOADER_ERROR_READ);
  g_assert_cmpuint (g_list_model_get_n_items (wf_loader_get_diagnostics (loader)), ==, 1);

  /* The same loader reads the file anew. */
  write_document (fixture->path);
  g_clear_error (&error);
  g_object_unref (load_async (loader, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (wf_loader_get_diagnostics (loader)), ==, 0);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WfLoader) loader = wf_loader_new (file);

  write_document (fixture->path);
  g_cancellable_cancel (cancellable);
  g_assert_null (load_async (loader, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (wf_loader_load (loader, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_no_map (void)
{
  g_autofree char *document = NULL;
  g_autofree char *lines = NULL;

  /* The default gazetteer is made once in a process. */
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  g_setenv ("WHEREFORE_DATADIR", g_get_tmp_dir (), TRUE);
  document = story_test_document ("\"places\": [{\"id\": \"a\", \"kind\": \"country\", \"code\": \"QQ\"}], " SECTIONS);
  lines = story_test_diagnose (document);
  g_assert_true (g_str_has_prefix (lines, "test.json: note: "));
  g_assert_true (g_str_has_suffix (lines, " [map-unavailable]\n"));
}

static void
test_limit_values (void)
{
  GString *document = g_string_new ("[0");
  g_autofree char *lines = NULL;

  for (guint i = 0; i < WF_JSON_MAX_NODES; i++)
    g_string_append (document, ",0");
  g_string_append_c (document, ']');
  lines = story_test_diagnose (document->str);
  g_assert_true (g_str_has_suffix (lines, " [json-too-many] (at /1999999)\n"));
  g_string_free (document, TRUE);
}

static void
test_limit_stops (void)
{
  GString *stops = g_string_new ("\"sections\": [{\"id\": \"a\", \"title\": \"A\", \"stops\": [");
  g_autofree char *document = NULL;
  g_autofree char *good = NULL;
  g_autofree char *lines = NULL;
  WfExplainer *explainer;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (stops, "%s{\"id\": \"s-%u\", \"status\": \"reported\", \"alt\": \"A.\", \"text\": \"T.\"}",
                            i > 0 ? ", " : "", i);
  g_string_append (stops, "]}]");
  good = story_test_document (stops->str);
  explainer = story_test_load (good);
  g_assert_cmpuint (g_list_model_get_n_items (wf_explainer_get_stops (explainer)), ==, 10000);
  g_assert_finalize_object (explainer);

  g_string_truncate (stops, stops->len - 1);
  g_string_append (stops, ", {\"id\": \"b\", \"title\": \"B\", \"stops\": [{\"id\": \"t\", \"text\": \"T.\"}, {}]}]");
  document = story_test_document (stops->str);
  lines = story_test_diagnose (document);
  g_assert_nonnull (strstr (lines, " error: a document has at most 10000 stops; split it [too-many] (at /sections/1/stops/0)\n"));
  g_assert_true (strchr (lines, '\n') == strrchr (lines, '\n'));
  g_string_free (stops, TRUE);
}

static void
test_limit_diagnostics (void)
{
  GString *keys = g_string_new (SECTIONS);
  g_autofree char *document = NULL;
  g_autofree char *lines = NULL;
  g_auto (GStrv) split = NULL;

  for (guint i = 0; i < WF_REPORT_MAX + 7; i++)
    g_string_append_printf (keys, ", \"key-%u\": 0", i);
  g_string_append (keys, ", \"summary\": 1");
  document = story_test_document (keys->str);
  lines = story_test_diagnose (document);
  split = g_strsplit (lines, "\n", -1);

  /* All warnings that are kept, the one error after them, the note, and nothing after the last line end. */
  g_assert_cmpuint (g_strv_length (split), ==, WF_REPORT_MAX + 3);
  g_assert_nonnull (strstr (split[WF_REPORT_MAX], " error: "));
  g_assert_cmpstr (split[WF_REPORT_MAX + 1], ==,
                   "test.json: note: 7 more problems are not shown; mend these first [more-problems]");
  g_string_free (keys, TRUE);
}

static void
test_section_outlived (void)
{
  g_autofree char *document = story_test_document (SECTIONS);
  WfExplainer *explainer = story_test_load (document);
  WfStop *stop = g_object_ref (wf_explainer_find_stop (explainer, "one"));

  g_assert_nonnull (wf_stop_get_section (stop));
  g_assert_finalize_object (explainer);
  g_assert_null (wf_stop_get_section (stop));
  g_assert_finalize_object (stop);
}

#define ADD(path, function) g_test_add ("/loader/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/loader/bundled", test_bundled);
  g_test_add_func ("/loader/bytes", test_bytes);
  g_test_add_func ("/loader/bytes-too-large", test_bytes_too_large);
  g_test_add_func ("/loader/no-map", test_no_map);
  g_test_add_func ("/loader/section-outlived", test_section_outlived);
  ADD ("async", test_async);
  ADD ("async-invalid", test_async_invalid);
  ADD ("cancelled", test_cancelled);
  ADD ("file/good", test_file_good);
  ADD ("file/missing", test_file_missing);
  ADD ("file/denied", test_file_denied);
  ADD ("file/loop", test_file_loop);
  ADD ("file/link", test_file_link);
  ADD ("file/folder", test_file_folder);
  ADD ("file/pipe", test_file_pipe);
  ADD ("file/socket", test_file_socket);
  ADD ("file/device", test_file_device);
  ADD ("file/too-large", test_file_too_large);
  ADD ("file/largest", test_file_largest);
  ADD ("file/unreadable", test_file_unreadable);
  ADD ("file/without-size", test_file_without_size);
  ADD ("file/picture", test_file_picture);
  ADD ("file/picture-link", test_file_picture_link);
  g_test_add_func ("/loader/limits/values", test_limit_values);
  g_test_add_func ("/loader/limits/stops", test_limit_stops);
  g_test_add_func ("/loader/limits/diagnostics", test_limit_diagnostics);

  return g_test_run ();
}
