// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding things in all stories of a library.

#include "config.h"

#include <glib/gstdio.h>

#include "wf-search-index.h"

#define STORY "{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"%s\", \"language\": \"en\"," \
              "\"title\": {\"en\": \"%s\", \"ru\": \"Вода\"}, \"summary\": \"Who drinks from which *river*.\"," \
              "\"entities\": [{\"id\": \"dam\", \"kind\": \"concept\", \"name\": \"Dam\", \"description\": \"It holds a river.\"}]," \
              "\"places\": [{\"id\": \"kz\", \"kind\": \"country\", \"code\": \"KZ\"}]," \
              "\"sections\": [{\"id\": \"s\", \"title\": \"S\", \"stops\": [" \
              "{\"id\": \"one\", \"status\": \"reported\", \"alt\": \"W\", \"text\": \"The [river](entity:dam) is low.\"}," \
              "{\"id\": \"two\", \"status\": \"reported\", \"alt\": \"W\", \"title\": \"A plan\", " \
              "\"text\": \"It is for [Kazakhstan](place:kz).\"}]}]}"

static char *folder;

static void
write_file (const char *name,
            const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static void
write_story (const char *id,
             const char *title)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *content = g_strdup_printf (STORY, id, title);

  write_file (name, content);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static WfSearchIndex *
load (const char   *language,
      GCancellable *cancellable,
      gboolean      expected)
{
  g_autoptr (WfLibrary) library = wf_library_new_for ((const char *[]) { folder, NULL });
  WfSearchIndex *index = wf_search_index_new (library, (const char *[]) { language, NULL });
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  wf_search_index_load_async (index, cancellable, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (wf_search_index_load_finish (index, result, &error) == expected);
  if (expected)
    g_assert_no_error (error);
  else
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  return index;
}

static void
assert_found (WfSearchIndex *index,
              const char    *query,
              guint          limit,
              const char    *expected)
{
  g_autoptr (GPtrArray) found = wf_search_index_find (index, query, limit);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      WfSearchResult *result = found->pdata[i];
      g_autoptr (WfSearchResult) same = wf_search_index_lookup (index, result->id);

      g_assert_nonnull (same);
      g_assert_cmpstr (same->title, ==, result->title);
      g_assert_cmpstr (same->stop_id, ==, result->stop_id);
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", result->id);
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_find (void)
{
  g_autoptr (WfSearchIndex) index = load ("en", NULL, TRUE);

  /* Stories, then places, entities and statements, of all stories; a broken story has nothing to find. */
  assert_found (index, "river", 10, "a#story b#story a#entity#dam b#entity#dam a#stop#one b#stop#one");
  assert_found (index, "river", 1, "a#story a#entity#dam a#stop#one");
  assert_found (index, "RIVERS", 10, "");
  assert_found (index, "river low", 10, "a#stop#one b#stop#one");
  assert_found (index, "kazakh", 10, "a#place#kz b#place#kz a#stop#two b#stop#two");
  assert_found (index, "water upstream", 10, "a#story");
  assert_found (index, "", 10, "");
  assert_found (index, " - ", 10, "");

  /* The thread that read the stories may hold it for a moment. */
  for (guint i = 0; i < 1000 && G_OBJECT (index)->ref_count > 1; i++)
    g_usleep (1000);
  g_assert_finalize_object (g_steal_pointer (&index));
}

static void
test_result (void)
{
  g_autoptr (WfSearchIndex) index = load ("ru", NULL, TRUE);
  g_autoptr (WfSearchResult) story = wf_search_index_lookup (index, "a#story");
  g_autoptr (WfSearchResult) place = wf_search_index_lookup (index, "a#place#kz");
  g_autoptr (WfSearchResult) statement = wf_search_index_lookup (index, "b#stop#one");
  g_autofree char *name = g_file_get_basename (statement->file);

  g_assert_cmpstr (wf_search_index_get_languages (index)[0], ==, "ru");
  g_assert_cmpint (story->kind, ==, WF_SEARCH_STORY);
  g_assert_cmpstr (story->title, ==, "Вода");
  g_assert_cmpstr (story->text, ==, "Who drinks from which river.");
  g_assert_null (story->stop_id);
  /* At the first statement that speaks of it, under the name that the map has in the reader’s language. */
  g_assert_cmpint (place->kind, ==, WF_SEARCH_PLACE);
  g_assert_cmpstr (place->title, ==, "Казахстан");
  g_assert_cmpstr (place->stop_id, ==, "two");
  g_assert_cmpstr (place->text, ==, "");
  g_assert_cmpstr (place->story_title, ==, "Вода");
  g_assert_cmpstr (statement->title, ==, "The river is low.");
  g_assert_cmpstr (statement->stop_id, ==, "one");
  g_assert_cmpstr (name, ==, "b.json");
}

static void
test_lookup (void)
{
  static const char * const wrong[] = { "", "a", "a#", "a#story#x", "a#place", "a#place#no", "a#stop#dam", "c#story", "broken#story", "##" };
  g_autoptr (WfSearchIndex) index = load ("en", NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (wf_search_index_lookup (index, wrong[i]));
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (WfSearchIndex) index = NULL;

  g_cancellable_cancel (cancellable);
  index = load ("en", cancellable, FALSE);
  assert_found (index, "river", 10, "");
}

int
main (int   argc,
      char *argv[])
{
  static const char * const names[] = { "a.json", "b.json", "broken.json" };
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("wherefore-search-XXXXXX", &error);
  g_assert_no_error (error);
  write_story ("a", "Water upstream");
  write_story ("b", "Water downstream");
  write_file ("broken.json", "{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"broken\", \"language\": \"en\","
                             "\"title\": \"River\", \"sections\": 7}");

  g_test_add_func ("/search-index/find", test_find);
  g_test_add_func ("/search-index/result", test_result);
  g_test_add_func ("/search-index/lookup", test_lookup);
  g_test_add_func ("/search-index/cancel", test_cancel);

  status = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (folder);
  g_free (folder);
  return status;
}
