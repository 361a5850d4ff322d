// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Spellings are folded as the gazetteer does it (wf-name-key.h). The folded texts of a story are made for the first search
// and kept: those of 10,000 statements take longer than the time between two keys.

#include "config.h"

#include "wf-search.h"

#include <string.h>

#include "wf-entity.h"
#include "wf-name-key.h"
#include "wf-place.h"
#include "wf-stop.h"

#define CONTEXT_BEFORE 24      /* characters in front of the word that was found */
#define CONTEXT_LENGTH 110

/* The folded name and text of a thing in one language; each begins with a space, so that " word" is the start of a word. */
typedef struct {
  char *language;
  char *name;
  char *text;
} Version;

typedef struct {
  GObject *object;
  GArray *versions;
} Entry;

struct _WfSearch
{
  GObject parent_instance;

  WfExplainer *explainer;
  /* The reader's and the story's own, so many of them, and then the other ones of the story. */
  GStrv languages;
  guint n_reader_languages;

  GMutex lock;
  GPtrArray *entries;
};

G_DEFINE_FINAL_TYPE (WfSearch, wf_search, G_TYPE_OBJECT)

void
wf_search_hit_free (WfSearchHit *self)
{
  g_object_unref (self->object);
  g_free (self->context);
  g_free (self);
}

/* --- What is searched ------------------------------------------------------------------- */

static void
version_clear (gpointer data)
{
  Version *version = data;

  g_free (version->language);
  g_free (version->name);
  g_free (version->text);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->object);
  g_array_unref (entry->versions);
  g_free (entry);
}

/* The text of a thing, beside its name. */
static WfText *
get_text (GObject *object)
{
  if (WF_IS_PLACE (object))
    return wf_place_get_summary (WF_PLACE (object));
  if (WF_IS_ENTITY (object))
    return wf_entity_get_description (WF_ENTITY (object));

  return wf_stop_get_text (WF_STOP (object));
}

static char *
dup_name (GObject            *object,
          const char * const *languages)
{
  if (WF_IS_PLACE (object))
    return wf_place_dup_name (WF_PLACE (object), languages);
  if (WF_IS_ENTITY (object))
    return wf_text_dup_plain (wf_entity_get_name (WF_ENTITY (object)), languages);
  if (wf_stop_get_title (WF_STOP (object)) != NULL)
    return wf_text_dup_plain (wf_stop_get_title (WF_STOP (object)), languages);

  return g_strdup ("");
}

static char *
fold (const char *text)
{
  g_autofree char *key = wf_name_key_new (text);

  return g_strconcat (" ", key, NULL);
}

static void
add_entry (WfSearch *self,
           GObject  *object)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->object = g_object_ref (object);
  entry->versions = g_array_new (FALSE, FALSE, sizeof (Version));
  g_array_set_clear_func (entry->versions, version_clear);

  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      const char *language[] = { self->languages[i], NULL };
      g_autofree char *name = dup_name (object, language);
      g_autofree char *text = get_text (object) != NULL ? wf_text_dup_plain (get_text (object), language) : NULL;
      Version version = { g_strdup (language[0]), fold (name), text != NULL ? fold (text) : g_strdup ("") };

      g_array_append_val (entry->versions, version);
    }
  g_ptr_array_add (self->entries, entry);
}

static void
add_entries (WfSearch   *self,
             GListModel *objects)
{
  for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (objects, i);

      add_entry (self, object);
    }
}

static GPtrArray *
ensure_entries (WfSearch *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->entries == NULL)
    {
      self->entries = g_ptr_array_new_with_free_func (entry_free);
      add_entries (self, wf_explainer_get_places (self->explainer));
      add_entries (self, wf_explainer_get_entities (self->explainer));
      add_entries (self, wf_explainer_get_stops (self->explainer));
    }

  return self->entries;
}

/* --- Searching -------------------------------------------------------------------------- */

/* A word is found at the start of one; in a script without spaces between words, anywhere. */
static gboolean
has_word (const char *folded,
          const char *word)
{
  if (g_unichar_iswide (g_utf8_get_char (word)))
    return strstr (folded, word) != NULL;

  for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + 1, word))
    if (at > folded && at[-1] == ' ')
      return TRUE;

  return FALSE;
}

static gboolean
has_words (const char  *name,
           const char  *text,
           char       **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!has_word (name, words[i]) && (text == NULL || !has_word (text, words[i])))
      return FALSE;

  return TRUE;
}

enum {
  RANK_NAME_START,
  RANK_NAME,
  RANK_TEXT,
  RANK_OTHER_TEXT,     /* of a language that is not the reader's */
};

typedef struct {
  const Entry *entry;
  const Version *version;
  guint rank;
  guint order;
} Found;

/* The best version of a thing: found by its name before found by its text. Names are looked for in any language; the title of
 * a statement is a text like its other one. */
static gboolean
find_in_entry (WfSearch     *self,
               const Entry  *entry,
               const char   *query,
               char        **words,
               Found        *found)
{
  found->entry = entry;
  found->rank = G_MAXUINT;
  for (guint i = 0; i < entry->versions->len; i++)
    {
      const Version *version = &g_array_index (entry->versions, Version, i);
      gboolean foreign = i >= self->n_reader_languages;
      guint rank = G_MAXUINT;

      if (!(foreign && WF_IS_STOP (entry->object)) && has_words (version->name, NULL, words))
        rank = g_str_has_prefix (version->name + 1, query) ? RANK_NAME_START : RANK_NAME;
      else if (has_words (version->name, version->text, words))
        rank = foreign ? RANK_OTHER_TEXT : RANK_TEXT;

      if (rank < found->rank)
        {
          found->rank = rank;
          found->version = version;
        }
    }

  return found->rank != G_MAXUINT;
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *first = a, *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;

  return first->order < second->order ? -1 : 1;
}

/* Where in @text one of the words stands, as a character; 0 where none does. Folding moves things, so words are compared one
 * by one. */
static glong
find_offset (const char  *text,
             char       **words)
{
  const char *at = text;

  while (*at != '\0')
    {
      const char *end = at;
      g_autofree char *word = NULL;
      g_autofree char *folded = NULL;

      while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      word = g_strndup (at, end - at);
      folded = fold (word);
      for (guint i = 0; words[i] != NULL; i++)
        if (has_word (folded, words[i]))
          return g_utf8_pointer_to_offset (text, at);
      while (*end != '\0' && g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      at = end;
    }

  return 0;
}

static char *
dup_context (const Found  *found,
             char        **words)
{
  WfText *text = get_text (found->entry->object);
  g_autofree char *plain = NULL;
  g_autofree char *excerpt = NULL;
  glong length, start, end;

  if (text == NULL)
    return NULL;

  plain = wf_text_dup_plain (text, (const char *[]) { found->version->language, NULL });
  g_strdelimit (plain, "\n", ' ');
  length = g_utf8_strlen (plain, -1);
  start = MAX (find_offset (plain, words) - CONTEXT_BEFORE, 0);
  if (length <= CONTEXT_LENGTH)
    start = 0;
  /* From the start of a word. */
  while (start > 0 && !g_unichar_isspace (g_utf8_get_char (g_utf8_offset_to_pointer (plain, start - 1))))
    start--;
  end = MIN (start + CONTEXT_LENGTH, length);
  excerpt = g_utf8_substring (plain, start, end);

  return g_strconcat (start > 0 ? "…" : "", g_strstrip (excerpt), end < length ? "…" : "", NULL);
}

static void
wf_search_finalize (GObject *object)
{
  WfSearch *self = WF_SEARCH (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_object (&self->explainer);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (wf_search_parent_class)->finalize (object);
}

static void
wf_search_class_init (WfSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_search_finalize;
}

static void
wf_search_init (WfSearch *self)
{
  g_mutex_init (&self->lock);
}

/**
 * wf_search_new:
 * @explainer: the story to search
 * @languages: (nullable) (array zero-terminated=1): the reader's languages, the preferred first; the others of the story
 *   are searched too
 *
 * Returns: (transfer full): a search, which may be used from any thread
 */
WfSearch *
wf_search_new (WfExplainer        *explainer,
               const char * const *languages)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char * const *others;
  WfSearch *self;

  g_return_val_if_fail (WF_IS_EXPLAINER (explainer), NULL);

  self = g_object_new (WF_TYPE_SEARCH, NULL);
  self->explainer = g_object_ref (explainer);
  others = wf_explainer_get_languages (explainer);
  if (languages != NULL)
    g_strv_builder_addv (builder, (const char **) languages);
  self->n_reader_languages = (languages != NULL ? g_strv_length ((GStrv) languages) : 0) +
                             (languages == NULL || !g_strv_contains (languages, others[0]));
  for (guint i = 0; others[i] != NULL; i++)
    if (languages == NULL || !g_strv_contains (languages, others[i]))
      g_strv_builder_add (builder, others[i]);
  self->languages = g_strv_builder_end (builder);

  return self;
}

/**
 * wf_search_get_explainer:
 *
 * Returns: (transfer none): the story that is searched
 */
WfExplainer *
wf_search_get_explainer (WfSearch *self)
{
  g_return_val_if_fail (WF_IS_SEARCH (self), NULL);

  return self->explainer;
}

/**
 * wf_search_find:
 * @query: what somebody typed: words in any order, each the beginning of one; case, accents and punctuation do not matter
 * @limit: how many hits of each kind at most
 *
 * Returns: (transfer full) (element-type WfSearchHit): places, then entities, then stops; of each kind those found by their
 *   name, in any language, first, then those found by their text, in another than the reader's language only where
 *   nothing else is found; possibly none
 */
GPtrArray *
wf_search_find (WfSearch   *self,
                const char *query,
                guint       limit)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_search_hit_free);
  g_autofree char *key = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  const GType kinds[] = { WF_TYPE_PLACE, WF_TYPE_ENTITY, WF_TYPE_STOP };
  GPtrArray *entries;

  g_return_val_if_fail (WF_IS_SEARCH (self), hits);
  g_return_val_if_fail (query != NULL, hits);

  key = wf_name_key_new (query);
  words = g_strsplit (key, " ", -1);
  if (*key == '\0')
    return hits;

  entries = ensure_entries (self);
  for (guint i = 0; i < entries->len; i++)
    {
      Found item = { .order = i };

      if (find_in_entry (self, g_ptr_array_index (entries, i), key, words, &item))
        g_array_append_val (found, item);
    }
  g_array_sort (found, compare_found);
  /* A few letters are the beginning of some word in some language: what the reader cannot read is for want of better. */
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, Found, i).rank == RANK_OTHER_TEXT && g_array_index (found, Found, 0).rank != RANK_OTHER_TEXT)
      g_array_set_size (found, i);

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      guint n = 0;

      for (guint i = 0; i < found->len && n < limit; i++)
        {
          const Found *item = &g_array_index (found, Found, i);
          WfSearchHit *hit;

          if (!G_TYPE_CHECK_INSTANCE_TYPE (item->entry->object, kinds[kind]))
            continue;

          hit = g_new0 (WfSearchHit, 1);
          hit->object = g_object_ref (item->entry->object);
          hit->context = dup_context (item, words);
          g_ptr_array_add (hits, hit);
          n++;
        }
    }

  return hits;
}
