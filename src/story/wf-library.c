// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stories that are installed. Their files are read on another thread.

#include "config.h"

#include <string.h>

#include "wf-data.h"
#include "wf-library.h"

/* Nobody scrolls through more. */
#define MAX_FILES 1000
/* A story with pictures has a folder of its own, and so has each package of stories that is installed as an extension. */
#define MAX_DEPTH 2

struct _WfLibrary {
  GObject    parent_instance;
  GStrv      folders;
  GPtrArray *items;
};

static GType
wf_library_get_item_type (GListModel *model)
{
  return WF_TYPE_LIBRARY_ITEM;
}

static guint
wf_library_get_n_items (GListModel *model)
{
  return WF_LIBRARY (model)->items->len;
}

static gpointer
wf_library_get_item (GListModel *model,
                     guint       position)
{
  WfLibrary *self = WF_LIBRARY (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
wf_library_model_init (GListModelInterface *iface)
{
  iface->get_item_type = wf_library_get_item_type;
  iface->get_n_items = wf_library_get_n_items;
  iface->get_item = wf_library_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (WfLibrary, wf_library, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, wf_library_model_init))

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static gboolean
is_story_name (const char *name)
{
  return g_str_has_suffix (name, ".json") || g_str_has_suffix (name, ".wherefore");
}

/* The stories of a folder come before those of the folders in it. Each list is in the order of its names. */
static void
list_paths (const char *folder,
            guint       depth,
            GPtrArray  *paths)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && files->len + folders->len < MAX_FILES && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (is_story_name (name))
        g_ptr_array_add (files, g_steal_pointer (&path));
      else if (depth < MAX_DEPTH && name[0] != '.' && g_file_test (path, G_FILE_TEST_IS_DIR))
        g_ptr_array_add (folders, g_steal_pointer (&path));
    }
  g_ptr_array_sort (files, compare_names);
  g_ptr_array_sort (folders, compare_names);

  g_ptr_array_extend_and_steal (paths, g_steal_pointer (&files));
  for (guint i = 0; i < folders->len && paths->len < MAX_FILES; i++)
    list_paths (folders->pdata[i], depth + 1, paths);
}

/* The same story may be in several folders; the first one counts. */
static void
read_folder (const char   *folder,
             GPtrArray    *items,
             GHashTable   *ids,
             GCancellable *cancellable)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  list_paths (folder, 0, paths);
  for (guint i = 0; i < paths->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths->pdata[i]);
      g_autoptr (WfLibraryItem) item = wf_library_item_read (file, cancellable);

      if (item == NULL || g_hash_table_contains (ids, wf_library_item_get_id (item)))
        continue;
      g_hash_table_add (ids, (gpointer) wf_library_item_get_id (item));
      g_ptr_array_add (items, g_steal_pointer (&item));
    }
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const char * const *folders = task_data;
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; folders[i] != NULL; i++)
    read_folder (folders[i], items, ids, cancellable);

  g_task_return_pointer (task, items, (GDestroyNotify) g_ptr_array_unref);
}

static void
wf_library_finalize (GObject *object)
{
  WfLibrary *self = WF_LIBRARY (object);

  g_clear_pointer (&self->folders, g_strfreev);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (wf_library_parent_class)->finalize (object);
}

static void
wf_library_class_init (WfLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_library_finalize;
}

static void
wf_library_init (WfLibrary *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * wf_library_new:
 *
 * Returns: (transfer full): an empty library of the bundled stories, then those in `wherefore/stories` of the user’s
 *   data folder and of the system’s data folders (`$XDG_DATA_DIRS`), each with the folders in it, two deep; see
 *   wf_library_load_async()
 */
WfLibrary *
wf_library_new (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) folders = NULL;
  const char * const *dirs = g_get_system_data_dirs ();

  g_strv_builder_take (builder, wf_data_path ("stories", NULL));
  g_strv_builder_take (builder, g_build_filename (g_get_user_data_dir (), "wherefore", "stories", NULL));
  for (guint i = 0; dirs[i] != NULL; i++)
    g_strv_builder_take (builder, g_build_filename (dirs[i], "wherefore", "stories", NULL));
  folders = g_strv_builder_end (builder);

  return wf_library_new_for ((const char * const *) folders);
}

/**
 * wf_library_new_for:
 * @folders: (array zero-terminated=1): folders with stories; those that are not there count as empty
 *
 * Returns: (transfer full): an empty library of the stories in these folders; see wf_library_load_async()
 */
WfLibrary *
wf_library_new_for (const char * const *folders)
{
  WfLibrary *self;

  g_return_val_if_fail (folders != NULL, NULL);

  self = g_object_new (WF_TYPE_LIBRARY, NULL);
  self->folders = g_strdupv ((GStrv) folders);

  return self;
}

/**
 * wf_library_load_async:
 * @self: a library
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Reads the heads of the stories on another thread. To see stories that came later, load again.
 */
void
wf_library_load_async (WfLibrary           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WF_IS_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, wf_library_load_async);
  g_task_set_task_data (task, g_strdupv (self->folders), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, load_thread);
}

/**
 * wf_library_load_finish:
 * @self: a library
 * @result: what the callback got
 * @error: return location for an error
 *
 * Puts what was read into the list. Nothing but cancelling can fail: a file that is no story is left out.
 *
 * Returns: whether it was not cancelled
 */
gboolean
wf_library_load_finish (WfLibrary     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  GPtrArray *items;
  guint n_before;

  g_return_val_if_fail (WF_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  items = g_task_propagate_pointer (G_TASK (result), error);
  if (items == NULL)
    return FALSE;

  n_before = self->items->len;
  g_ptr_array_unref (self->items);
  self->items = items;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, items->len);

  return TRUE;
}

/**
 * wf_library_find:
 * @self: a library
 * @id: (nullable): the id of a story
 *
 * Returns: (transfer none) (nullable): the story with that id
 */
WfLibraryItem *
wf_library_find (WfLibrary  *self,
                 const char *id)
{
  g_return_val_if_fail (WF_IS_LIBRARY (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (wf_library_item_get_id (self->items->pdata[i]), id) == 0)
      return self->items->pdata[i];

  return NULL;
}
