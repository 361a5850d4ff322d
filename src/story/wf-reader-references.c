// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads ids, and the references to what has them.

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "wf-reader.h"
#include "wf-words.h"

static const WfCode unknown_codes[] = {
  [WF_THING_ROLE] = WF_CODE_UNKNOWN_ROLE,
  [WF_THING_PLACE] = WF_CODE_UNKNOWN_PLACE,
  [WF_THING_ENTITY] = WF_CODE_UNKNOWN_ENTITY,
  [WF_THING_SOURCE] = WF_CODE_UNKNOWN_SOURCE,
  [WF_THING_FIGURE] = WF_CODE_UNKNOWN_FIGURE,
  [WF_THING_STOP] = WF_CODE_UNKNOWN_STOP,
};

/* What is said of a reference that leads nowhere. Whole sentences, for the translators’ sake. */
static char *
describe_unknown (WfThing     thing,
                  const char *word,
                  const char *nearest)
{
  switch (thing)
    {
    case WF_THING_ROLE:
      return nearest != NULL
             ? g_strdup_printf (_("unknown role “%s”; did you mean “%s”?"), word, nearest)
             : g_strdup_printf (_("unknown role “%s”; add it to “roles”"), word);
    case WF_THING_PLACE:
      return nearest != NULL
             ? g_strdup_printf (_("unknown place “%s”; did you mean “%s”?"), word, nearest)
             : g_strdup_printf (_("unknown place “%s”; add it to “places”"), word);
    case WF_THING_ENTITY:
      return nearest != NULL
             ? g_strdup_printf (_("unknown entity “%s”; did you mean “%s”?"), word, nearest)
             : g_strdup_printf (_("unknown entity “%s”; add it to “entities”"), word);
    case WF_THING_SOURCE:
      return nearest != NULL
             ? g_strdup_printf (_("unknown source “%s”; did you mean “%s”?"), word, nearest)
             : g_strdup_printf (_("unknown source “%s”; add it to “sources”"), word);
    case WF_THING_FIGURE:
      return nearest != NULL
             ? g_strdup_printf (_("unknown figure “%s”; did you mean “%s”?"), word, nearest)
             : g_strdup_printf (_("unknown figure “%s”; add it to “figures”"), word);
    case WF_THING_STOP:
      return nearest != NULL
             ? g_strdup_printf (_("unknown stop “%s”; did you mean “%s”?"), word, nearest)
             : g_strdup_printf (_("unknown stop “%s”; no section has a stop with this id"), word);
    case WF_THING_SECTION:
    case WF_THING_QUESTION:
    case WF_N_THINGS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_id (const char *id)
{
  gsize length = strlen (id);

  return length >= 1 && length <= 64 && id[0] != '-'
         && strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/* What the author could have meant by @word, written as an id; %NULL where nothing is left of it. */
static char *
make_id (const char *word)
{
  g_autofree char *ascii = g_str_to_ascii (word, "C");
  GString *id = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && id->len < 64; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (id, g_ascii_tolower (*p));
      else if (id->len > 0 && id->str[id->len - 1] != '-' && *p != '?')
        g_string_append_c (id, '-');
    }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);

  return g_string_free (id, id->len == 0);
}

/* The id of @node; (transfer full) (nullable). A bad one is reported, and used all the same, so that references
 * to it are not reported, too. */
char *
wf_reader_read_id (WfReader         *self,
                   const WfJsonNode *node)
{
  const WfJsonNode *child = wf_reader_get (self, node, "id", WF_JSON_STRING, WF_READ_REQUIRED);
  g_autofree char *word = NULL;
  g_autofree char *better = NULL;

  if (child == NULL)
    return NULL;

  if (is_id (child->string))
    return g_strdup (child->string);

  word = wf_words_shorten (child->string);
  better = make_id (word);
  if (better != NULL)
    wf_report_add (self->report, WF_CODE_BAD_ID, child,
                   _("“%s” is not an id; ids have 1 to 64 of a–z, 0–9 and “-”, such as “%s”"), word, better);
  else
    wf_report_add (self->report, WF_CODE_BAD_ID, child,
                   _("“%s” is not an id; ids have 1 to 64 of a–z, 0–9 and “-”, and begin with a letter or digit"), word);

  return g_strdup (child->string);
}

/* Makes @object known by @id (borrowed from @object), which has to be new; @node is what it was read from. */
void
wf_reader_register (WfReader         *self,
                    WfThing           thing,
                    const WfJsonNode *node,
                    gpointer          object,
                    const char       *id)
{
  if (id == NULL)
    return;

  if (g_hash_table_contains (self->things[thing], id))
    {
      g_autofree char *word = wf_words_shorten (id);

      wf_report_add (self->report, WF_CODE_DUPLICATE_ID, wf_json_node_get (node, "id"),
                     _("the id “%s” is taken already; give one of the two another"), word);
      return;
    }

  g_hash_table_insert (self->things[thing], (gpointer) id, object);
  g_ptr_array_add (self->ids[thing], (gpointer) id);
}

/* The thing that @id, somewhere in @node, refers to; (transfer none) (nullable), reported where there is none. */
gpointer
wf_reader_find (WfReader         *self,
                WfThing           thing,
                const WfJsonNode *node,
                const char       *id)
{
  gpointer object = g_hash_table_lookup (self->things[thing], id);
  g_autofree char *message = NULL;

  if (object != NULL)
    {
      if (thing == WF_THING_SOURCE)
        g_hash_table_add (self->used_sources, object);
      return object;
    }

  if (!wf_report_is_full (self->report, unknown_codes[thing]))
    {
      g_autofree char *word = wf_words_shorten (id);

      message = describe_unknown (thing, word,
                                  wf_words_nearest (id, (const char * const *) self->ids[thing]->pdata,
                                                    self->ids[thing]->len));
    }
  wf_report_add (self->report, unknown_codes[thing], node, "%s", message != NULL ? message : "");

  return NULL;
}

/* The thing that the member @key refers to; (transfer full) (nullable). */
gpointer
wf_reader_read_reference (WfReader         *self,
                          const WfJsonNode *node,
                          const char       *key,
                          WfThing           thing,
                          WfReadFlags       flags)
{
  const WfJsonNode *child = wf_reader_get (self, node, key, WF_JSON_STRING, flags);
  gpointer object = child != NULL ? wf_reader_find (self, thing, child, child->string) : NULL;

  return object != NULL ? g_object_ref (object) : NULL;
}

/* The things that the array @key refers to, each once; (transfer full), never %NULL. */
GListModel *
wf_reader_read_references (WfReader         *self,
                           const WfJsonNode *node,
                           const char       *key,
                           WfThing           thing,
                           guint             least,
                           WfReadFlags       flags)
{
  GType type = thing == WF_THING_PLACE ? WF_TYPE_PLACE : WF_TYPE_SOURCE;
  const WfJsonNode *array = wf_reader_get (self, node, key, WF_JSON_ARRAY, flags);
  g_autoptr (GPtrArray) objects = NULL;
  g_autoptr (GHashTable) seen = NULL;

  g_assert (thing == WF_THING_PLACE || thing == WF_THING_SOURCE);

  if (array == NULL)
    return wf_list_new_empty (type);

  if (array->length < least)
    wf_report_add (self->report, WF_CODE_TOO_FEW, array,
                   ngettext ("at least %u item is needed here", "at least %u items are needed here", least), least);

  objects = g_ptr_array_new_full (array->length, g_object_unref);
  seen = array->length > WF_JSON_FEW ? g_hash_table_new (NULL, NULL) : NULL;
  for (const WfJsonNode *child = array->first; child != NULL; child = child->next)
    {
      gpointer object;

      if (!wf_reader_check_type (self, child, WF_JSON_STRING))
        continue;
      object = wf_reader_find (self, thing, child, child->string);
      if (object == NULL)
        continue;
      if (seen != NULL ? !g_hash_table_add (seen, object) : g_ptr_array_find (objects, object, NULL))
        wf_report_add (self->report, WF_CODE_REPEATED_ITEM, child,
                       _("“%s” is in this list already; remove one of the two"), child->string);
      else
        g_ptr_array_add (objects, g_object_ref (object));
    }

  return wf_list_new (type, g_steal_pointer (&objects));
}
