// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which places and entities a stop speaks of.

#include "config.h"

#include "wf-reader.h"

/* Many stops speak of none, and a table that stays empty takes time and memory, too. */
static void
add (GHashTable **subjects,
     gpointer     subject)
{
  if (*subjects == NULL)
    *subjects = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_hash_table_add (*subjects, g_object_ref (subject));
}

void
wf_reader_mention_place (WfStop  *stop,
                         WfPlace *place)
{
  add (&stop->mentioned_places, place);
  if (place->entity != NULL)
    wf_reader_mention_entity (stop, place->entity);
}

void
wf_reader_mention_entity (WfStop   *stop,
                          WfEntity *entity)
{
  add (&stop->mentioned_entities, entity);
}

/* Who speaks of a group speaks of the countries in it. Their entities are not meant by that. */
static void
mention_members (WfReader *self,
                 WfStop   *stop)
{
  g_autoptr (GPtrArray) groups = NULL;
  GHashTableIter iter;
  WfPlace *place;

  if (stop->mentioned_places == NULL)
    return;

  g_hash_table_iter_init (&iter, stop->mentioned_places);
  while (g_hash_table_iter_next (&iter, (gpointer *) &place, NULL))
    if (place->kind == WF_PLACE_GROUP)
      {
        if (groups == NULL)
          groups = g_ptr_array_new ();
        g_ptr_array_add (groups, place);
      }

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const WfPlace *group = groups->pdata[i];

      for (guint j = 0; group->members[j] != NULL; j++)
        {
          WfPlace *member = g_hash_table_lookup (self->explainer->country_by_code, group->members[j]);

          if (member != NULL)
            add (&stop->mentioned_places, member);
        }
    }
}

static void
index_subjects (WfExplainer *explainer,
                WfStop      *stop,
                GHashTable  *subjects)
{
  GHashTableIter iter;
  gpointer subject;

  if (subjects == NULL)
    return;

  g_hash_table_iter_init (&iter, subjects);
  while (g_hash_table_iter_next (&iter, &subject, NULL))
    {
      GPtrArray *stops = g_hash_table_lookup (explainer->stops_by_subject, subject);

      if (stops == NULL)
        {
          stops = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (explainer->stops_by_subject, subject, stops);
        }
      g_ptr_array_add (stops, g_object_ref (stop));
    }
}

/* When everything is read. */
void
wf_reader_index_mentions (WfReader *self)
{
  WfExplainer *explainer = self->explainer;

  for (guint i = 0; i < g_list_model_get_n_items (explainer->stops); i++)
    {
      g_autoptr (WfStop) stop = g_list_model_get_item (explainer->stops, i);

      mention_members (self, stop);
      index_subjects (explainer, stop, stop->mentioned_places);
      index_subjects (explainer, stop, stop->mentioned_entities);
    }
}
