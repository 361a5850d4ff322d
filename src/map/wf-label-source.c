// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLabelSource: reads the names of a tile in a thread, in the reader's languages, and keeps those of the last tiles.

#include "wf-label-source.h"

#include <math.h>
#include <shumate/shumate.h>

#define MAX_TILES 96

struct _WfLabelSource
{
  GObject parent_instance;

  WfTileStore  *store;
  GStrv         languages;
  char         *second;
  GHashTable   *tiles;       /* tile key → GPtrArray of WfLabel; NULL while it is being read */
  GQueue        order;       /* tile keys, oldest first */
  GCancellable *cancellable;
  guint         n_loading;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WfLabelSource, wf_label_source, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

/* --- Decoding --------------------------------------------------------------------------- */

static char *
dup_string_tag (ShumateVectorReaderIter *iter,
                const char              *key)
{
  g_auto(GValue) value = G_VALUE_INIT;

  if (!shumate_vector_reader_iter_get_feature_tag (iter, key, &value) || !G_VALUE_HOLDS_STRING (&value))
    return NULL;

  return g_value_dup_string (&value);
}

static int
get_int_tag (ShumateVectorReaderIter *iter,
             const char              *key,
             int                      missing)
{
  g_auto(GValue) value = G_VALUE_INIT;
  g_auto(GValue) number = G_VALUE_INIT;

  if (!shumate_vector_reader_iter_get_feature_tag (iter, key, &value))
    return missing;
  g_value_init (&number, G_TYPE_INT);
  if (!g_value_transform (&value, &number))
    return missing;

  return g_value_get_int (&number);
}

static char *
dup_name_in (ShumateVectorReaderIter *iter,
             const char              *language)
{
  g_autofree char *primary = g_strdup (language);
  g_autofree char *key = NULL;
  char *end = strpbrk (primary, "-_");

  if (end != NULL)
    *end = '\0';
  if (g_str_equal (primary, "en"))
    return dup_string_tag (iter, "name");
  key = g_strconcat ("name_", primary, NULL);

  return dup_string_tag (iter, key);
}

/* The tile leaves a name out where it equals the English one. */
static char *
dup_name (ShumateVectorReaderIter *iter,
          const char * const      *languages)
{
  char *name = NULL;

  if (languages != NULL && languages[0] != NULL)
    name = dup_name_in (iter, languages[0]);

  return name != NULL ? name : dup_string_tag (iter, "name");
}

static WfLabelKind
water_kind (ShumateVectorReaderIter *iter)
{
  g_autofree char *kind = dup_string_tag (iter, "kind");

  return g_strcmp0 (kind, "ocean") == 0 ? WF_LABEL_OCEAN : WF_LABEL_SEA;
}

static void
read_layer (ShumateVectorReaderIter *iter,
            const char              *layer,
            WfLabelKind              kind,
            const char              *key_tag,
            guint                    zoom,
            guint                    x,
            guint                    y,
            const char * const      *languages,
            const char              *second_language,
            GPtrArray               *labels)
{
  double extent;

  if (!shumate_vector_reader_iter_read_layer_by_name (iter, layer))
    return;

  extent = shumate_vector_reader_iter_get_layer_extent (iter);
  while (shumate_vector_reader_iter_next_feature (iter))
    {
      g_autofree char *key = NULL;
      g_autofree char *name = NULL;
      g_autofree char *second = NULL;
      WfLabelKind this_kind = kind;
      double px, py;

      if (shumate_vector_reader_iter_get_feature_geometry_type (iter) != SHUMATE_GEOMETRY_TYPE_POINT ||
          get_int_tag (iter, "mz", 0) > (int) zoom ||
          !shumate_vector_reader_iter_get_feature_point (iter, &px, &py) ||
          px < 0 || py < 0 || px >= extent || py >= extent)
        continue;

      name = dup_name (iter, languages);
      if (name == NULL)
        continue;
      if (second_language != NULL)
        second = dup_name_in (iter, second_language);
      if (key_tag != NULL)
        key = dup_string_tag (iter, key_tag);
      else
        key = dup_string_tag (iter, "name");
      if (g_str_equal (layer, "water_label"))
        this_kind = water_kind (iter);
      else if (g_str_equal (layer, "place") && get_int_tag (iter, "cap", 0) == 2)
        this_kind = WF_LABEL_CAPITAL;

      g_ptr_array_add (labels, wf_label_new (this_kind, key, name, second,
                                             (x + px / extent) / exp2 (zoom), (y + py / extent) / exp2 (zoom),
                                             get_int_tag (iter, "rank", 5)));
    }
}

/**
 * wf_label_source_decode:
 * @tile: a vector tile, not compressed
 * @languages: (nullable): the reader's languages; the first one counts, then English
 * @second: (nullable): language of the second line
 *
 * Returns: (transfer full) (element-type WfLabel): the names that @tile shows at its own zoom; none if it is damaged
 */
GPtrArray *
wf_label_source_decode (GBytes             *tile,
                        guint               zoom,
                        guint               x,
                        guint               y,
                        const char * const *languages,
                        const char         *second)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_label_free);
  g_autoptr(ShumateVectorReader) reader = shumate_vector_reader_new (tile);
  g_autoptr(ShumateVectorReaderIter) iter = NULL;

  if (reader == NULL)
    return labels;

  iter = shumate_vector_reader_iterate (reader);
  read_layer (iter, "country_label", WF_LABEL_COUNTRY, "iso", zoom, x, y, languages, second, labels);
  read_layer (iter, "water_label", WF_LABEL_SEA, NULL, zoom, x, y, languages, second, labels);
  read_layer (iter, "place", WF_LABEL_CITY, NULL, zoom, x, y, languages, second, labels);
  read_layer (iter, "state_label", WF_LABEL_REGION, "code", zoom, x, y, languages, second, labels);

  return labels;
}

/* --- Loading ---------------------------------------------------------------------------- */

typedef struct {
  guint  zoom, x, y;
  GStrv  languages;
  char  *second;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_strfreev (job->languages);
  g_free (job->second);
  g_free (job);
}

static guint
tile_key (guint zoom,
          guint x,
          guint y)
{
  return zoom << 24 | y << 12 | x;
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  WfLabelSource *self = source_object;
  Job *job = task_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) tile = wf_tile_store_read (self->store, job->zoom, job->x, job->y, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (tile == NULL)
    g_task_return_pointer (task, g_ptr_array_new_with_free_func ((GDestroyNotify) wf_label_free),
                           (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_pointer (task,
                           wf_label_source_decode (tile, job->zoom, job->x, job->y,
                                                   (const char * const *) job->languages, job->second),
                           (GDestroyNotify) g_ptr_array_unref);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *labels = g_task_propagate_pointer (G_TASK (result), &error);
  WfLabelSource *self = WF_LABEL_SOURCE (source);
  Job *job = g_task_get_task_data (G_TASK (result));

  /* Cancelled: the languages have changed since, or nobody wants names any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    {
      g_message ("The names of a map tile could not be read: %s", error->message);
      labels = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_label_free);
    }

  self->n_loading--;
  g_hash_table_insert (self->tiles, GUINT_TO_POINTER (tile_key (job->zoom, job->x, job->y)), labels);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
array_unref0 (gpointer data)
{
  if (data != NULL)
    g_ptr_array_unref (data);
}

static void
forget (WfLabelSource *self)
{
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (self->tiles);
  g_queue_clear (&self->order);
  self->n_loading = 0;
}

static void
wf_label_source_dispose (GObject *object)
{
  WfLabelSource *self = WF_LABEL_SOURCE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->second, g_free);
  g_clear_pointer (&self->tiles, g_hash_table_unref);
  g_queue_clear (&self->order);

  G_OBJECT_CLASS (wf_label_source_parent_class)->dispose (object);
}

static void
wf_label_source_class_init (WfLabelSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_label_source_dispose;

  /**
   * WfLabelSource::changed:
   *
   * The names of another tile have come.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wf_label_source_init (WfLabelSource *self)
{
  self->tiles = g_hash_table_new_full (NULL, NULL, NULL, array_unref0);
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->order);
}

WfLabelSource *
wf_label_source_new (WfTileStore *store)
{
  WfLabelSource *self;

  g_return_val_if_fail (WF_IS_TILE_STORE (store), NULL);

  self = g_object_new (WF_TYPE_LABEL_SOURCE, NULL);
  self->store = g_object_ref (store);

  return self;
}

/**
 * wf_label_source_set_languages:
 * @languages: (nullable): BCP 47 tags, the preferred first
 * @second: (nullable): the language of the second line under a name
 */
void
wf_label_source_set_languages (WfLabelSource      *self,
                               const char * const *languages,
                               const char         *second)
{
  g_return_if_fail (WF_IS_LABEL_SOURCE (self));

  g_strfreev (self->languages);
  self->languages = g_strdupv ((char **) languages);
  g_set_str (&self->second, second);
  forget (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * wf_label_source_get:
 *
 * Returns: (transfer none) (nullable) (element-type WfLabel): the names of the tile; %NULL while it is being read, after
 *   which WfLabelSource::changed is emitted
 */
GPtrArray *
wf_label_source_get (WfLabelSource *self,
                     guint          zoom,
                     guint          x,
                     guint          y)
{
  gpointer key = GUINT_TO_POINTER (tile_key (zoom, x, y));
  g_autoptr(GTask) task = NULL;
  gpointer labels;
  Job *job;

  g_return_val_if_fail (WF_IS_LABEL_SOURCE (self), NULL);

  if (g_hash_table_lookup_extended (self->tiles, key, NULL, &labels))
    return labels;

  while (g_queue_get_length (&self->order) >= MAX_TILES &&
         g_hash_table_lookup (self->tiles, g_queue_peek_head (&self->order)) != NULL)
    g_hash_table_remove (self->tiles, g_queue_pop_head (&self->order));
  g_hash_table_insert (self->tiles, key, NULL);
  g_queue_push_tail (&self->order, key);

  job = g_new (Job, 1);
  *job = (Job) { zoom, x, y, g_strdupv (self->languages), g_strdup (self->second) };
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, wf_label_source_get);
  g_task_set_task_data (task, job, job_free);
  self->n_loading++;
  g_task_run_in_thread (task, read_thread);

  return NULL;
}

gboolean
wf_label_source_get_loading (WfLabelSource *self)
{
  g_return_val_if_fail (WF_IS_LABEL_SOURCE (self), FALSE);

  return self->n_loading > 0;
}

guint
wf_label_source_get_max_zoom (WfLabelSource *self)
{
  g_return_val_if_fail (WF_IS_LABEL_SOURCE (self), 0);

  return wf_tile_store_get_max_zoom (self->store);
}
