// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the map shows at a stop, in words, for those who do not see it.

#include "config.h"

#include <glib/gi18n-lib.h>

#include "wf-model-private.h"

static char *
join (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);

  /* Translators: stands between the names of places in a list */
  return g_strjoinv (_(", "), (char **) names->pdata);
}

/* One sentence for each role, in the order in which the stop first uses it. */
static void
describe_highlights (WfStop             *self,
                     const char * const *languages,
                     GPtrArray          *sentences)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  guint n = g_list_model_get_n_items (self->highlights);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WfHighlight) first = g_list_model_get_item (self->highlights, i);
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *label = NULL;
      g_autofree char *list = NULL;
      guint n_names;

      if (!g_hash_table_add (done, first->role))
        continue;

      for (guint j = i; j < n; j++)
        {
          g_autoptr (WfHighlight) highlight = g_list_model_get_item (self->highlights, j);

          if (highlight->role == first->role)
            g_ptr_array_add (names, wf_place_dup_name (highlight->place, languages));
        }

      n_names = names->len;
      label = wf_text_dup_plain (first->role->label, languages);
      list = join (names);
      g_ptr_array_add (sentences,
                       /* Translators: “Highlighted as invited guests: Kazakhstan, Uzbekistan.” */
                       g_strdup_printf (ngettext ("Highlighted as “%s”: %s.", "Highlighted as “%s”: %s.", n_names),
                                        label, list));
    }
}

static void
describe_connections (WfStop             *self,
                      const char * const *languages,
                      GPtrArray          *sentences)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->connections); i++)
    {
      g_autoptr (WfConnection) connection = g_list_model_get_item (self->connections, i);
      g_autofree char *from = wf_place_dup_name (connection->from, languages);
      g_autofree char *to = wf_place_dup_name (connection->to, languages);
      g_autofree char *label = NULL;

      if (connection->label == NULL)
        {
          /* Translators: a line on the map, from one place to another */
          g_ptr_array_add (sentences, g_strdup_printf (_("A line leads from %s to %s."), from, to));
          continue;
        }

      label = wf_text_dup_plain (connection->label, languages);
      /* Translators: a line on the map, from one place to another, and what it stands for */
      g_ptr_array_add (sentences, g_strdup_printf (_("A line leads from %s to %s: %s."), from, to, label));
    }
}

static void
describe_view (WfStop             *self,
               const char * const *languages,
               GPtrArray          *sentences)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->fit); i++)
    {
      g_autoptr (WfPlace) place = g_list_model_get_item (self->fit, i);

      g_ptr_array_add (names, wf_place_dup_name (place, languages));
    }

  if (names->len == 0)
    {
      g_ptr_array_add (sentences, g_strdup (_("Nothing is highlighted on the map.")));
      return;
    }

  list = join (names);
  g_ptr_array_add (sentences, g_strdup_printf (_("The map shows %s; nothing is highlighted."), list));
}

/**
 * wf_stop_dup_map_description:
 * @self: a stop
 * @languages: (nullable) (array zero-terminated=1): the reader’s languages, the preferred first
 *
 * The author’s own words where there are some, else sentences that name the highlights, connections or view.
 *
 * Returns: (transfer full): what the map shows at this stop
 */
char *
wf_stop_dup_map_description (WfStop             *self,
                             const char * const *languages)
{
  g_autoptr (GPtrArray) sentences = NULL;

  g_return_val_if_fail (WF_IS_STOP (self), NULL);

  if (self->alt != NULL)
    return wf_text_dup_plain (self->alt, languages);

  sentences = g_ptr_array_new_with_free_func (g_free);
  describe_highlights (self, languages, sentences);
  describe_connections (self, languages, sentences);
  if (sentences->len == 0)
    describe_view (self, languages, sentences);
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv (" ", (char **) sentences->pdata);
}
