// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library lists the stories; here they are read whole, on another thread.

#include "config.h"

#include "wf-search-index.h"

#include "wf-entity.h"
#include "wf-loader.h"
#include "wf-name-key.h"
#include "wf-place.h"
#include "wf-search.h"
#include "wf-stop.h"

/* Between the parts of an id; no id of a story has it. */
#define SEPARATOR "#"

typedef struct {
  GFile *file;
  WfExplainer *explainer;
  WfSearch *search;
  char *title;
  /* Title and summary, folded, with a space in front of each word. */
  char *key;
} Story;

typedef struct {
  GPtrArray *files;
  GStrv languages;
} Job;

struct _WfSearchIndex
{
  GObject parent_instance;

  WfLibrary *library;
  GStrv languages;
  GPtrArray *stories;
};

G_DEFINE_FINAL_TYPE (WfSearchIndex, wf_search_index, G_TYPE_OBJECT)

static const char * const kind_names[] = {
  [WF_SEARCH_STORY] = "story",
  [WF_SEARCH_PLACE] = "place",
  [WF_SEARCH_ENTITY] = "entity",
  [WF_SEARCH_STOP] = "stop",
};

void
wf_search_result_free (WfSearchResult *self)
{
  g_object_unref (self->file);
  g_free (self->id);
  g_free (self->stop_id);
  g_free (self->title);
  g_free (self->text);
  g_free (self->story_title);
  g_free (self);
}

static void
story_free (gpointer data)
{
  Story *story = data;

  g_object_unref (story->file);
  g_object_unref (story->explainer);
  g_object_unref (story->search);
  g_free (story->title);
  g_free (story->key);
  g_free (story);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->files);
  g_strfreev (job->languages);
  g_free (job);
}

/* --- Reading ---------------------------------------------------------------------------- */

static Story *
story_new (GFile              *file,
           WfExplainer        *explainer,
           const char * const *languages)
{
  WfText *summary = wf_explainer_get_summary (explainer);
  g_autofree char *text = summary != NULL ? wf_text_dup_plain (summary, languages) : g_strdup ("");
  g_autofree char *all = NULL;
  g_autofree char *key = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  Story *story = g_new0 (Story, 1);

  story->file = g_object_ref (file);
  story->explainer = g_object_ref (explainer);
  story->search = wf_search_new (explainer, languages);
  story->title = wf_text_dup_plain (wf_explainer_get_title (explainer), languages);
  all = g_strconcat (story->title, " ", text, NULL);
  key = wf_name_key_new (all);
  story->key = g_strconcat (" ", key, NULL);
  /* The first search makes what later ones use; here nobody waits for it. */
  nothing = wf_search_find (story->search, "a", 0);

  return story;
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  GPtrArray *stories = g_ptr_array_new_with_free_func (story_free);

  for (guint i = 0; i < job->files->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (WfLoader) loader = wf_loader_new (job->files->pdata[i]);
      g_autoptr (WfExplainer) explainer = wf_loader_load (loader, cancellable, NULL);

      /* A story with errors cannot be opened either. */
      if (explainer != NULL)
        g_ptr_array_add (stories, story_new (job->files->pdata[i], explainer, (const char * const *) job->languages));
    }

  g_task_return_pointer (task, stories, (GDestroyNotify) g_ptr_array_unref);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GListModel *items = G_LIST_MODEL (object);
  WfSearchIndex *self = g_task_get_source_object (task);
  GError *error = NULL;
  Job *job;

  if (!wf_library_load_finish (WF_LIBRARY (object), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job = g_new0 (Job, 1);
  job->languages = g_strdupv (self->languages);
  job->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (WfLibraryItem) item = g_list_model_get_item (items, i);

      g_ptr_array_add (job->files, g_object_ref (wf_library_item_get_file (item)));
    }
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, load_thread);
}

/* --- Results ---------------------------------------------------------------------------- */

static const char *
get_id (GObject *object)
{
  if (WF_IS_PLACE (object))
    return wf_place_get_id (WF_PLACE (object));
  if (WF_IS_ENTITY (object))
    return wf_entity_get_id (WF_ENTITY (object));

  return wf_stop_get_id (WF_STOP (object));
}

/* Where a place or an entity is first spoken of. */
static char *
dup_first_id (GListModel *stops)
{
  g_autoptr (GListModel) list = stops;
  g_autoptr (WfStop) stop = g_list_model_get_item (list, 0);

  return stop != NULL ? g_strdup (wf_stop_get_id (stop)) : NULL;
}

static char *
dup_plain (WfSearchIndex *self,
           WfText        *text)
{
  return text != NULL ? wf_text_dup_plain (text, (const char * const *) self->languages) : g_strdup ("");
}

static WfSearchResult *
new_result (WfSearchIndex *self,
            Story         *story,
            WfSearchKind   kind,
            const char    *id)
{
  WfSearchResult *result = g_new0 (WfSearchResult, 1);

  result->kind = kind;
  result->id = g_strjoin (SEPARATOR, wf_explainer_get_id (story->explainer), kind_names[kind], id, NULL);
  result->file = g_object_ref (story->file);
  result->story_title = g_strdup (story->title);

  return result;
}

static WfSearchResult *
new_story_result (WfSearchIndex *self,
                  Story         *story)
{
  WfSearchResult *result = new_result (self, story, WF_SEARCH_STORY, NULL);

  result->title = g_strdup (story->title);
  result->text = dup_plain (self, wf_explainer_get_summary (story->explainer));

  return result;
}

static WfSearchResult *
new_object_result (WfSearchIndex *self,
                   Story         *story,
                   GObject       *object)
{
  WfSearchResult *result;

  if (WF_IS_PLACE (object))
    {
      result = new_result (self, story, WF_SEARCH_PLACE, get_id (object));
      result->stop_id = dup_first_id (wf_explainer_list_stops_with_place (story->explainer, WF_PLACE (object)));
      result->title = wf_place_dup_name (WF_PLACE (object), (const char * const *) self->languages);
      result->text = dup_plain (self, wf_place_get_summary (WF_PLACE (object)));
    }
  else if (WF_IS_ENTITY (object))
    {
      result = new_result (self, story, WF_SEARCH_ENTITY, get_id (object));
      result->stop_id = dup_first_id (wf_explainer_list_stops_with_entity (story->explainer, WF_ENTITY (object)));
      result->title = dup_plain (self, wf_entity_get_name (WF_ENTITY (object)));
      result->text = dup_plain (self, wf_entity_get_description (WF_ENTITY (object)));
    }
  else
    {
      WfText *title = wf_stop_get_title (WF_STOP (object));

      result = new_result (self, story, WF_SEARCH_STOP, get_id (object));
      result->stop_id = g_strdup (get_id (object));
      result->text = dup_plain (self, wf_stop_get_text (WF_STOP (object)));
      result->title = title != NULL ? dup_plain (self, title) : g_strdup (result->text);
    }

  return result;
}

/* Each word begins one of the title or the summary. */
static gboolean
is_about (Story      *story,
          const char *query)
{
  g_autofree char *key = wf_name_key_new (query);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_strconcat (" ", words[i], NULL);

      if (strstr (story->key, word) == NULL)
        return FALSE;
    }

  return *key != '\0';
}

static void
wf_search_index_finalize (GObject *object)
{
  WfSearchIndex *self = WF_SEARCH_INDEX (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->stories, g_ptr_array_unref);

  G_OBJECT_CLASS (wf_search_index_parent_class)->finalize (object);
}

static void
wf_search_index_class_init (WfSearchIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_search_index_finalize;
}

static void
wf_search_index_init (WfSearchIndex *self)
{
  self->stories = g_ptr_array_new_with_free_func (story_free);
}

/**
 * wf_search_index_new:
 * @library: the stories; read anew by wf_search_index_load_async()
 * @languages: (nullable): the reader’s languages
 *
 * Returns: (transfer full): an empty index
 */
WfSearchIndex *
wf_search_index_new (WfLibrary          *library,
                     const char * const *languages)
{
  WfSearchIndex *self;

  g_return_val_if_fail (WF_IS_LIBRARY (library), NULL);

  self = g_object_new (WF_TYPE_SEARCH_INDEX, NULL);
  self->library = g_object_ref (library);
  self->languages = g_strdupv ((GStrv) languages);

  return self;
}

/**
 * wf_search_index_get_languages:
 *
 * Returns: (transfer none) (nullable): the languages in which the index is
 */
const char * const *
wf_search_index_get_languages (WfSearchIndex *self)
{
  g_return_val_if_fail (WF_IS_SEARCH_INDEX (self), NULL);

  return (const char * const *) self->languages;
}

/**
 * wf_search_index_load_async:
 * @self: an index
 * @cancellable: (nullable): a cancellable
 * @callback: what to call
 * @user_data: data for it
 *
 * Lists the library, and reads each of its stories on another thread.
 */
void
wf_search_index_load_async (WfSearchIndex       *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (WF_IS_SEARCH_INDEX (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, wf_search_index_load_async);
  wf_library_load_async (self->library, cancellable, listed_cb, task);
}

/**
 * wf_search_index_load_finish:
 * @self: an index
 * @result: what the callback got
 * @error: return location for an error
 *
 * Nothing but cancelling can fail: a story with errors is left out.
 *
 * Returns: whether it was not cancelled
 */
gboolean
wf_search_index_load_finish (WfSearchIndex  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  GPtrArray *stories;

  g_return_val_if_fail (WF_IS_SEARCH_INDEX (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  stories = g_task_propagate_pointer (G_TASK (result), error);
  if (stories == NULL)
    return FALSE;

  g_ptr_array_unref (self->stories);
  self->stories = stories;
  return TRUE;
}

/**
 * wf_search_index_find:
 * @self: an index
 * @query: words as for wf_search_find()
 * @limit: how many of each kind at most
 *
 * Returns: (transfer full) (element-type WfSearchResult): what has all of the words: stories, then places, entities and
 *   statements, in the order of the library and then of wf_search_find(); none, where there are no words
 */
GPtrArray *
wf_search_index_find (WfSearchIndex *self,
                      const char    *query,
                      guint          limit)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_search_result_free);
  GPtrArray *by_kind[G_N_ELEMENTS (kind_names)];

  g_return_val_if_fail (WF_IS_SEARCH_INDEX (self), all);
  g_return_val_if_fail (query != NULL, all);

  for (guint kind = 0; kind < G_N_ELEMENTS (by_kind); kind++)
    by_kind[kind] = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_search_result_free);

  for (guint i = 0; i < self->stories->len; i++)
    {
      Story *story = self->stories->pdata[i];
      g_autoptr (GPtrArray) hits = wf_search_find (story->search, query, limit);

      if (is_about (story, query))
        g_ptr_array_add (by_kind[WF_SEARCH_STORY], new_story_result (self, story));
      for (guint j = 0; j < hits->len; j++)
        {
          const WfSearchHit *hit = hits->pdata[j];
          WfSearchResult *result = new_object_result (self, story, hit->object);

          g_ptr_array_add (by_kind[result->kind], result);
        }
    }

  for (guint kind = 0; kind < G_N_ELEMENTS (by_kind); kind++)
    {
      g_ptr_array_set_size (by_kind[kind], MIN (by_kind[kind]->len, limit));
      g_ptr_array_extend_and_steal (all, by_kind[kind]);
    }

  return all;
}

/**
 * wf_search_index_lookup:
 * @self: an index
 * @id: the id of a result
 *
 * Returns: (transfer full) (nullable): the result, without having looked for it; %NULL where the story has no such thing
 */
WfSearchResult *
wf_search_index_lookup (WfSearchIndex *self,
                        const char    *id)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (WF_IS_SEARCH_INDEX (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  parts = g_strsplit (id, SEPARATOR, 3);
  for (guint i = 0; g_strv_length (parts) >= 2 && i < self->stories->len; i++)
    {
      Story *story = self->stories->pdata[i];
      gpointer object = NULL;

      if (!g_str_equal (wf_explainer_get_id (story->explainer), parts[0]))
        continue;
      if (parts[2] == NULL)
        return g_str_equal (parts[1], kind_names[WF_SEARCH_STORY]) ? new_story_result (self, story) : NULL;

      if (g_str_equal (parts[1], kind_names[WF_SEARCH_PLACE]))
        object = wf_explainer_find_place (story->explainer, parts[2]);
      else if (g_str_equal (parts[1], kind_names[WF_SEARCH_ENTITY]))
        object = wf_explainer_find_entity (story->explainer, parts[2]);
      else if (g_str_equal (parts[1], kind_names[WF_SEARCH_STOP]))
        object = wf_explainer_find_stop (story->explainer, parts[2]);
      return object != NULL ? new_object_result (self, story, object) : NULL;
    }

  return NULL;
}
