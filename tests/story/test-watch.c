// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfWatch and WfDocument: every way of saving is noticed once, a bad save keeps the last good story.

#include "config.h"

#include <unistd.h>

#include <glib/gstdio.h>

#include "story-test.h"
#include "wf-document.h"
#include "wf-stop.h"

/* Waits until COND holds, at most half a minute; a test that waits longer fails. */
#define wait_for(cond)                                                       \
  G_STMT_START {                                                             \
    gint64 end_ = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;             \
    while (!(cond))                                                          \
      {                                                                      \
        g_main_context_iteration (NULL, FALSE);                              \
        g_usleep (500);                                                      \
        if (g_get_monotonic_time () > end_)                                  \
          g_error ("%s:%d: waited in vain for %s", __FILE__, __LINE__, #cond); \
      }                                                                      \
  } G_STMT_END

typedef struct {
  char *folder;
  char *path;
  GFile *file;
  WfWatch *watch;
  WfDocument *document;
  guint n_changed;
  guint n_deleted;
  guint n_loaded;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A story whose only stop says @text. */
static char *
dup_story (const char *text)
{
  g_autofree char *members =
    g_strdup_printf ("\"sections\": [{\"id\": \"a\", \"title\": \"A\", \"stops\": [{\"id\": \"one\","
                     " \"status\": \"reported\", \"alt\": \"Alt.\", \"text\": \"%s\"}]}]", text);

  return story_test_document (members);
}

/* As an editor that writes into the file. */
static void
save (const char *path,
      const char *content)
{
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (content, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
save_story (const char *path,
            const char *text)
{
  g_autofree char *story = dup_story (text);

  save (path, story);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("wherefore-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "story.wherefore", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  save_story (fixture->path, "First.");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (fixture->document != NULL)
    {
      /* A load that still runs holds it. */
      for (guint i = 0; i < 200 && G_OBJECT (fixture->document)->ref_count > 1; i++)
        g_main_context_iteration (NULL, FALSE);
      g_assert_finalize_object (fixture->document);
    }
  if (fixture->watch != NULL)
    {
      wait_for (G_OBJECT (fixture->watch)->ref_count == 1);
      g_assert_finalize_object (fixture->watch);
    }

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

/* Watches the file, and has looked at it once. */
static void
watch (Fixture *fixture)
{
  fixture->watch = wf_watch_new (fixture->file);
  g_signal_connect_swapped (fixture->watch, "changed", G_CALLBACK (count_cb), &fixture->n_changed);
  g_signal_connect_swapped (fixture->watch, "deleted", G_CALLBACK (count_cb), &fixture->n_deleted);
  /* While it looks, it holds itself. */
  wait_for (G_OBJECT (fixture->watch)->ref_count == 1);
}

static void
open_document (Fixture *fixture)
{
  g_autoptr (WfLoader) loader = wf_loader_new (fixture->file);
  g_autoptr (WfExplainer) explainer = NULL;
  g_autoptr (GError) error = NULL;

  watch (fixture);
  explainer = wf_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  fixture->document = wf_document_new (loader, explainer, fixture->watch);
  g_signal_connect_swapped (fixture->document, "loaded", G_CALLBACK (count_cb), &fixture->n_loaded);
}

/* What the first stop says. */
static char *
dup_text (Fixture *fixture)
{
  WfStop *stop = wf_explainer_find_stop (wf_document_get_explainer (fixture->document), "one");

  return wf_text_dup_plain (wf_stop_get_text (stop), NULL);
}

/* Long enough for a message that must not come: three times what the watch waits for. */
static gboolean
time_cb (gpointer done)
{
  *(gboolean *) done = TRUE;
  return G_SOURCE_REMOVE;
}

static void
let_pass (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, time_cb, &done);
  wait_for (done);
}

static void
test_watch_write (Fixture       *fixture,
                  gconstpointer  data)
{
  watch (fixture);
  g_assert_true (wf_watch_get_file (fixture->watch) == fixture->file);
  save_story (fixture->path, "Second.");
  wait_for (fixture->n_changed == 1);
  save_story (fixture->path, "The third.");
  wait_for (fixture->n_changed == 2);
  g_assert_cmpuint (fixture->n_deleted, ==, 0);
}

static void
test_watch_rename (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *other = g_strconcat (fixture->path, ".new", NULL);

  watch (fixture);
  save_story (other, "Second.");
  g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
  wait_for (fixture->n_changed == 1);

  /* And again: the first rename replaced the file that was watched. */
  save_story (other, "Third!.");
  g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
  wait_for (fixture->n_changed == 2);
  g_assert_cmpuint (fixture->n_deleted, ==, 0);
}

/* As editors with a backup do: the old file goes out of the way, then the new one is written. */
static void
test_watch_backup (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *backup = g_strconcat (fixture->path, "~", NULL);

  watch (fixture);
  g_assert_cmpint (g_rename (fixture->path, backup), ==, 0);
  save_story (fixture->path, "Second.");
  wait_for (fixture->n_changed == 1);
  let_pass (500);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpuint (fixture->n_deleted, ==, 0);
}

static void
test_watch_delete (Fixture       *fixture,
                   gconstpointer  data)
{
  watch (fixture);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  wait_for (fixture->n_deleted == 1);
  g_assert_cmpuint (fixture->n_changed, ==, 0);

  save_story (fixture->path, "Back again.");
  wait_for (fixture->n_changed == 1);
}

/* What is no save: other files, reading, permissions. */
static void
test_watch_nothing (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *content = NULL;

  watch (fixture);
  save (other, "something");
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  let_pass (600);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_assert_cmpuint (fixture->n_deleted, ==, 0);
}

/* A burst of saves is one change. */
static void
test_watch_burst (Fixture       *fixture,
                  gconstpointer  data)
{
  watch (fixture);
  for (guint i = 0; i < 50; i++)
    save_story (fixture->path, i % 2 == 0 ? "Odd." : "Even.");
  wait_for (fixture->n_changed == 1);
  let_pass (600);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

/* Systems that tell nothing are asked. */
static void
test_watch_check (Fixture       *fixture,
                  gconstpointer  data)
{
  watch (fixture);
  wf_watch_check (fixture->watch);
  wf_watch_check (fixture->watch);
  wait_for (G_OBJECT (fixture->watch)->ref_count == 1);
  g_assert_cmpuint (fixture->n_changed, ==, 0);

  /* Before the monitor can have told of it. */
  save_story (fixture->path, "Second.");
  wf_watch_check (fixture->watch);
  wait_for (fixture->n_changed == 1);
  let_pass (500);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static void
test_watch_gone (Fixture       *fixture,
                 gconstpointer  data)
{
  WfWatch *gone = wf_watch_new (fixture->file);

  /* In the middle of everything. */
  save_story (fixture->path, "Second.");
  g_main_context_iteration (NULL, FALSE);
  g_object_run_dispose (G_OBJECT (gone));
  wait_for (G_OBJECT (gone)->ref_count == 1);
  g_assert_finalize_object (gone);
}

static void
test_document_good (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autofree char *content = NULL;

  open_document (fixture);
  g_assert_cmpint (wf_document_get_state (fixture->document), ==, WF_DOCUMENT_GOOD);
  g_assert_true (wf_document_get_file (fixture->document) == fixture->file);
  g_assert_null (wf_document_get_foreign_format (fixture->document));

  save_story (fixture->path, "Second.");
  wait_for (fixture->n_loaded == 1);
  g_assert_cmpint (wf_document_get_state (fixture->document), ==, WF_DOCUMENT_GOOD);
  text = dup_text (fixture);
  g_assert_cmpstr (text, ==, "Second.");

  content = dup_story ("Second.");
  g_assert_cmpmem (g_bytes_get_data (wf_document_get_content (fixture->document), NULL),
                   g_bytes_get_size (wf_document_get_content (fixture->document)), content, strlen (content));
}

static void
test_document_broken (Fixture       *fixture,
                      gconstpointer  data)
{
  WfExplainer *before;
  g_autofree char *text = NULL;
  g_autofree char *content = NULL;
  g_autofree char *first = dup_story ("First.");

  open_document (fixture);
  before = wf_document_get_explainer (fixture->document);
  save (fixture->path, "{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"B B\"}");
  wait_for (fixture->n_loaded == 1);
  g_assert_cmpint (wf_document_get_state (fixture->document), ==, WF_DOCUMENT_BROKEN);
  g_assert_true (wf_document_get_explainer (fixture->document) == before);
  g_assert_cmpuint (wf_document_count (fixture->document, WF_SEVERITY_ERROR), >=, 2);
  g_assert_cmpuint (wf_document_count (fixture->document, WF_SEVERITY_WARNING), ==, 0);
  /* Nothing of it is lost. */
  g_assert_cmpmem (g_bytes_get_data (wf_document_get_content (fixture->document), NULL),
                   g_bytes_get_size (wf_document_get_content (fixture->document)), first, strlen (first));

  save_story (fixture->path, "Mended.");
  wait_for (fixture->n_loaded == 2);
  g_assert_cmpint (wf_document_get_state (fixture->document), ==, WF_DOCUMENT_GOOD);
  g_assert_cmpuint (wf_document_count (fixture->document, WF_SEVERITY_ERROR), ==, 0);
  text = dup_text (fixture);
  g_assert_cmpstr (text, ==, "Mended.");
}

static void
test_document_deleted (Fixture       *fixture,
                       gconstpointer  data)
{
  guint n_deleted = 0;
  g_autofree char *text = NULL;

  open_document (fixture);
  g_signal_connect_swapped (fixture->document, "deleted", G_CALLBACK (count_cb), &n_deleted);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  wait_for (n_deleted == 1);
  g_assert_cmpint (wf_document_get_state (fixture->document), ==, WF_DOCUMENT_GONE);
  text = dup_text (fixture);
  g_assert_cmpstr (text, ==, "First.");

  save_story (fixture->path, "Back again.");
  wait_for (fixture->n_loaded == 1);
  g_assert_cmpint (wf_document_get_state (fixture->document), ==, WF_DOCUMENT_GOOD);
}

/* However fast they come, the last save wins. */
static void
test_document_rapid (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *text = NULL;

  open_document (fixture);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *number = g_strdup_printf ("Number %u.", i);

      save_story (fixture->path, number);
      /* Some while it loads, some while it waits. */
      let_pass (i * 15);
    }
  wait_for (fixture->n_loaded > 0 && (g_free (text), text = dup_text (fixture), g_str_equal (text, "Number 19.")));
  g_assert_cmpint (wf_document_get_state (fixture->document), ==, WF_DOCUMENT_GOOD);
}

static void
test_document_foreign (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "foreign", "storymapjs.json", NULL);
  g_autofree char *story = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (WfLoader) loader = NULL;
  g_autoptr (WfExplainer) explainer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (source, &story, NULL, NULL));
  save (fixture->path, story);
  open_document (fixture);
  g_assert_cmpstr (wf_document_get_foreign_format (fixture->document), ==, "StoryMapJS");
  g_assert_cmpuint (wf_document_count (fixture->document, WF_SEVERITY_NOTE), >, 0);

  /* What would be saved is a whole document of ours. */
  loader = wf_loader_new_for_bytes (wf_document_get_content (fixture->document), "converted");
  explainer = wf_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (wf_loader_get_foreign_format (loader));
  g_assert_cmpstr (wf_explainer_get_id (explainer), ==,
                   wf_explainer_get_id (wf_document_get_explainer (fixture->document)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/watch/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("write", test_watch_write);
  ADD ("rename", test_watch_rename);
  ADD ("backup", test_watch_backup);
  ADD ("delete", test_watch_delete);
  ADD ("nothing", test_watch_nothing);
  ADD ("burst", test_watch_burst);
  ADD ("check", test_watch_check);
  ADD ("gone", test_watch_gone);
  ADD ("document/good", test_document_good);
  ADD ("document/broken", test_document_broken);
  ADD ("document/deleted", test_document_deleted);
  ADD ("document/rapid", test_document_rapid);
  ADD ("document/foreign", test_document_foreign);

  return g_test_run ();
}
