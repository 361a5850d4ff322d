// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfLibrary: what it finds in folders, and what it leaves out.

#include "config.h"

#include <unistd.h>

#include <sys/stat.h>

#include <glib/gstdio.h>

#include "wf-library.h"

typedef struct {
  char      *root;
  char      *first;
  char      *second;
  WfLibrary *library;
} Fixture;

static void
write_file (const char *folder,
            const char *name,
            const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static void
write_story (const char *folder,
             const char *name,
             const char *id,
             const char *more)
{
  g_autofree char *content =
    g_strdup_printf ("{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"%s\", \"language\": \"en\","
                     " \"title\": \"Title of %s\"%s}", id, name, more);

  write_file (folder, name, content);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("wherefore-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->first = g_build_filename (fixture->root, "first", NULL);
  fixture->second = g_build_filename (fixture->root, "second", NULL);
  g_mkdir (fixture->first, 0700);
  g_mkdir (fixture->second, 0700);
  fixture->library = wf_library_new_for (((const char *[]) {
    fixture->first, "/nonexistent/wherefore", fixture->second, NULL
  }));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->library);
  remove_folder (fixture->root);
  g_free (fixture->root);
  g_free (fixture->first);
  g_free (fixture->second);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
  g_main_context_wakeup (NULL);
}

static gboolean
load (WfLibrary     *library,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  wf_library_load_async (library, cancellable, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return wf_library_load_finish (library, result, error);
}

static void
assert_ids (WfLibrary  *library,
            const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++)
    {
      g_autoptr (WfLibraryItem) item = g_list_model_get_item (G_LIST_MODEL (library), i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", wf_library_item_get_id (item));
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_bundled (void)
{
  g_autoptr (WfLibrary) library = wf_library_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  WfLibraryItem *item;

  g_assert_true (load (library, NULL, &error));
  g_assert_no_error (error);
  item = wf_library_find (library, "g20-miami-2026");
  title = wf_text_dup_plain (wf_library_item_get_title (item), NULL);
  g_assert_nonnull (strstr (title, "Kazakhstan"));
  g_assert_nonnull (wf_library_item_get_summary (item));
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  write_story (fixture->first, "b.json", "story-b", "");
  write_story (fixture->first, "a.wherefore", "story-a", "");
  write_story (fixture->second, "c.json", "story-c", "");
  assert_ids (fixture->library, "");
  g_assert_true (load (fixture->library, NULL, &error));
  g_assert_no_error (error);
  assert_ids (fixture->library, "story-a story-b story-c");
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->library)) == WF_TYPE_LIBRARY_ITEM);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->library), 3));
}

/* Stories with pictures, and packages of stories, have folders of their own. */
static void
test_folders (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *package = g_build_filename (fixture->first, "a-package", NULL);
  g_autofree char *story = g_build_filename (package, "story", NULL);
  g_autofree char *too_deep = g_build_filename (story, "pictures", NULL);
  g_autofree char *hidden = g_build_filename (fixture->first, ".hidden", NULL);
  g_autofree char *loop = g_build_filename (fixture->first, "loop", NULL);

  g_assert_cmpint (g_mkdir_with_parents (too_deep, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (hidden, 0700), ==, 0);
  g_assert_cmpint (symlink (".", loop), ==, 0);
  write_story (fixture->first, "z.json", "top", "");
  write_story (package, "b.json", "in-package", "");
  write_story (story, "a.json", "in-story", "");
  write_story (too_deep, "a.json", "too-deep", "");
  write_story (hidden, "a.json", "hidden", "");
  g_assert_true (load (fixture->library, NULL, NULL));
  assert_ids (fixture->library, "top in-package in-story");
}

static void
test_same_id (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *title = NULL;

  write_story (fixture->first, "new.json", "story", "");
  write_story (fixture->second, "old.json", "story", "");
  g_assert_true (load (fixture->library, NULL, NULL));
  assert_ids (fixture->library, "story");
  title = wf_text_dup_plain (wf_library_item_get_title (wf_library_find (fixture->library, "story")), NULL);
  g_assert_cmpstr (title, ==, "Title of new.json");
}

static void
test_left_out (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->first, "folder.json", NULL);
  g_autofree char *fifo = g_build_filename (fixture->first, "fifo.json", NULL);
  g_autofree char *loop = g_build_filename (fixture->first, "loop.json", NULL);

  write_file (fixture->first, "broken.json", "{");
  write_file (fixture->first, "empty.json", "");
  write_file (fixture->first, "other.json", "{\"format\": \"storymap\"}");
  write_file (fixture->first, "untitled.json",
              "{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"untitled\", \"language\": \"en\"}");
  write_story (fixture->first, "story.txt", "text", "");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink ("loop.json", loop), ==, 0);
  write_story (fixture->first, "good.json", "good", "");
  g_assert_true (load (fixture->library, NULL, NULL));
  assert_ids (fixture->library, "good");
}

static void
test_item (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->first, "story.json", NULL);
  g_autoptr (GFile) expected = g_file_new_for_path (path);
  g_autoptr (GFile) file = NULL;
  g_autoptr (WfText) title = NULL;
  g_autoptr (WfText) summary = NULL;
  g_autofree char *id = NULL;
  g_autofree char *date = NULL;
  g_autofree char *plain = NULL;
  WfLibraryItem *item;

  write_story (fixture->first, "story.json", "story",
               ", \"summary\": \"*All* of it.\", \"published\": \"2025\", \"updated\": \"2026-01\"");
  item = wf_library_item_read (expected, NULL);
  g_object_get (item, "file", &file, "id", &id, "title", &title, "summary", &summary, "date", &date, NULL);
  plain = wf_text_dup_plain (summary, NULL);
  g_assert_true (g_file_equal (file, expected));
  g_assert_cmpstr (id, ==, "story");
  g_assert_true (title == wf_library_item_get_title (item));
  g_assert_cmpstr (plain, ==, "All of it.");
  g_assert_cmpstr (date, ==, "2026-01");
  g_assert_finalize_object (item);
}

static void
count_changes_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  guint *counts = user_data;

  g_assert_cmpuint (position, ==, 0);
  counts[0]++;
  counts[1] = removed;
  counts[2] = added;
}

static void
test_reload (Fixture       *fixture,
             gconstpointer  data)
{
  guint counts[3] = { 0 };

  g_signal_connect (fixture->library, "items-changed", G_CALLBACK (count_changes_cb), counts);
  write_story (fixture->first, "a.json", "story-a", "");
  g_assert_true (load (fixture->library, NULL, NULL));
  write_story (fixture->first, "b.json", "story-b", "");
  g_assert_true (load (fixture->library, NULL, NULL));
  assert_ids (fixture->library, "story-a story-b");
  g_assert_cmpuint (counts[0], ==, 2);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 2);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_story (fixture->first, "a.json", "story-a", "");
  g_assert_true (load (fixture->library, NULL, NULL));
  write_story (fixture->first, "b.json", "story-b", "");
  g_cancellable_cancel (cancellable);
  g_assert_false (load (fixture->library, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_ids (fixture->library, "story-a");
}

#define ADD(path, function) g_test_add ("/library/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library/bundled", test_bundled);
  ADD ("order", test_order);
  ADD ("folders", test_folders);
  ADD ("same-id", test_same_id);
  ADD ("left-out", test_left_out);
  ADD ("item", test_item);
  ADD ("reload", test_reload);
  ADD ("cancelled", test_cancelled);

  return g_test_run ();
}
