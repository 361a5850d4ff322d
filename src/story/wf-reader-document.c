// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads a whole document: first what others refer to, then those others, whatever their order in the file.

#include "config.h"

#include <glib/gi18n-lib.h>

#include "wf-date.h"
#include "wf-reader.h"
#include "wf-words.h"

#define FORMAT "wherefore-explainer"

static void
wf_pending_link_clear (gpointer data)
{
  WfPendingLink *link = data;

  g_free (link->target);
}

static void
wf_reader_init (WfReader     *self,
                GFile        *folder,
                GCancellable *cancellable,
                WfReport     *report)
{
  WfExplainer *explainer = g_object_new (WF_TYPE_EXPLAINER, NULL);
  GHashTable *tables[WF_N_THINGS] = {
    [WF_THING_ROLE] = explainer->role_by_id,
    [WF_THING_PLACE] = explainer->place_by_id,
    [WF_THING_ENTITY] = explainer->entity_by_id,
    [WF_THING_SOURCE] = explainer->source_by_id,
    [WF_THING_FIGURE] = explainer->figure_by_id,
    [WF_THING_STOP] = explainer->stop_by_id,
  };

  self->report = report;
  self->explainer = explainer;
  self->folder = folder;
  self->cancellable = cancellable;
  self->gazetteer = wf_gazetteer_get_default ();
  self->used_sources = g_hash_table_new (NULL, NULL);
  self->links = g_array_new (FALSE, FALSE, sizeof (WfPendingLink));
  g_array_set_clear_func (self->links, wf_pending_link_clear);

  for (guint i = 0; i < WF_N_THINGS; i++)
    {
      self->things[i] = tables[i] != NULL ? g_hash_table_ref (tables[i]) : g_hash_table_new (g_str_hash, g_str_equal);
      self->ids[i] = g_ptr_array_new ();
    }
}

static void
wf_reader_clear (WfReader *self)
{
  for (guint i = 0; i < WF_N_THINGS; i++)
    {
      g_hash_table_unref (self->things[i]);
      g_ptr_array_unref (self->ids[i]);
    }
  g_array_unref (self->links);
  g_hash_table_unref (self->used_sources);
  g_clear_object (&self->explainer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WfReader, wf_reader_clear)

/* Whether the document is ours, and of a version that we know. Nothing else makes sense where it is not. */
static gboolean
check_format (WfReader         *self,
              const WfJsonNode *root)
{
  const WfJsonNode *format, *version;

  if (!wf_reader_check_type (self, root, WF_JSON_OBJECT))
    return FALSE;

  format = wf_json_node_get (root, "format");
  if (format == NULL)
    {
      wf_report_add (self->report, WF_CODE_UNKNOWN_FORMAT, root,
                     _("this is not an explainer: “format” is missing; an explainer has “\"format\": \"%s\"”"), FORMAT);
      return FALSE;
    }
  if (!wf_reader_check_type (self, format, WF_JSON_STRING))
    return FALSE;
  if (!g_str_equal (format->string, FORMAT))
    {
      g_autofree char *word = wf_words_shorten (format->string);

      wf_report_add (self->report, WF_CODE_UNKNOWN_FORMAT, format,
                     _("the format “%s” is unknown; an explainer has “\"format\": \"%s\"”"), word, FORMAT);
      return FALSE;
    }

  version = wf_reader_get (self, root, "version", WF_JSON_NUMBER, WF_READ_REQUIRED);
  if (version == NULL)
    return FALSE;
  if (version->number > 1.0)
    {
      wf_report_add (self->report, WF_CODE_UNKNOWN_VERSION, version,
                     _("version %.15g of the format is newer than this program, which reads version 1; update the program"),
                     version->number);
      return FALSE;
    }
  if (version->number < 1.0)
    {
      wf_report_add (self->report, WF_CODE_UNKNOWN_VERSION, version,
                     _("there is no version %.15g of the format; write 1"), version->number);
      return FALSE;
    }

  return TRUE;
}

static GStrv
read_authors (WfReader         *self,
              const WfJsonNode *root)
{
  g_autoptr (GStrvBuilder) authors = g_strv_builder_new ();
  const WfJsonNode *array = wf_reader_get (self, root, "authors", WF_JSON_ARRAY, WF_READ_OPTIONAL);

  for (const WfJsonNode *child = array != NULL ? array->first : NULL; child != NULL; child = child->next)
    if (wf_reader_check_type (self, child, WF_JSON_STRING))
      g_strv_builder_add (authors, child->string);

  return g_strv_builder_end (authors);
}

static GListModel *
list_all_stops (GListModel *sections)
{
  GPtrArray *stops = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (WfSection) section = g_list_model_get_item (sections, i);

      for (guint j = 0; j < g_list_model_get_n_items (section->stops); j++)
        g_ptr_array_add (stops, g_list_model_get_item (section->stops, j));
    }

  return wf_list_new (WF_TYPE_STOP, stops);
}

static void
check_timeline (WfReader         *self,
                const WfJsonNode *root)
{
  const WfJsonNode *array = wf_json_node_get (root, "timeline");
  const char *last = NULL;

  if (array == NULL || array->type != WF_JSON_ARRAY)
    return;

  for (const WfJsonNode *child = array->first; child != NULL; child = child->next)
    {
      const WfJsonNode *date = wf_json_node_get (child, "date");

      if (date == NULL || date->type != WF_JSON_STRING || !wf_date_is_valid (date->string))
        continue;
      if (last != NULL && !g_str_has_prefix (last, date->string) && wf_date_compare (last, date->string) > 0)
        wf_report_add (self->report, WF_CODE_TIMELINE_ORDER, date,
                       _("%s is before %s, the event above it; move it up"), date->string, last);
      else
        last = date->string;
    }
}

static void
check_dates (WfReader         *self,
             const WfJsonNode *root)
{
  const char *published = self->explainer->published;
  const char *updated = self->explainer->updated;

  if (published != NULL && updated != NULL
      && !g_str_has_prefix (published, updated) && wf_date_compare (updated, published) < 0)
    wf_report_add (self->report, WF_CODE_UPDATED_BEFORE_PUBLISHED, wf_json_node_get (root, "updated"),
                   _("the story was updated (%s) before it was published (%s); correct one of the two"),
                   updated, published);
}

static void
check_unused_sources (WfReader         *self,
                      const WfJsonNode *root)
{
  const WfJsonNode *array = wf_json_node_get (root, "sources");

  if (array == NULL || array->type != WF_JSON_ARRAY)
    return;

  for (const WfJsonNode *child = array->first; child != NULL; child = child->next)
    {
      const WfJsonNode *id = wf_json_node_get (child, "id");
      gpointer source;

      if (id == NULL || id->type != WF_JSON_STRING)
        continue;
      source = g_hash_table_lookup (self->things[WF_THING_SOURCE], id->string);
      if (source != NULL && g_hash_table_add (self->used_sources, source))
        {
          g_autofree char *word = wf_words_shorten (id->string);

          wf_report_add (self->report, WF_CODE_UNUSED_SOURCE, id,
                         _("nothing refers to the source “%s”; add it to a stop, or remove it"), word);
        }
    }
}

static void
read_head (WfReader         *self,
           const WfJsonNode *root)
{
  WfExplainer *explainer = self->explainer;

  explainer->id = wf_reader_read_id (self, root);
  explainer->language = wf_reader_read_language (self, root);
  explainer->title = wf_reader_read_text (self, root, "title", WF_READ_REQUIRED);
  explainer->summary = wf_reader_read_text (self, root, "summary", WF_READ_RICH);
  explainer->published = wf_reader_read_date (self, root, "published", WF_READ_OPTIONAL);
  explainer->updated = wf_reader_read_date (self, root, "updated", WF_READ_OPTIONAL);
}

static void
read_all (WfReader         *self,
          const WfJsonNode *root)
{
  static const char * const keys[] = {
    "format", "version", "id", "language", "title", "summary", "published", "updated", "license", "authors",
    "roles", "places", "entities", "sources", "figures", "timeline", "sections", "questions", NULL
  };
  WfExplainer *explainer = self->explainer;

  wf_reader_check_object (self, root, keys);
  read_head (self, root);
  explainer->license = wf_reader_read_string (self, root, "license", WF_READ_OPTIONAL);
  explainer->authors = read_authors (self, root);

  explainer->roles = wf_reader_read_list (self, root, "roles", WF_TYPE_ROLE, 0,
                                          wf_reader_read_role, WF_READ_OPTIONAL);
  explainer->sources = wf_reader_read_list (self, root, "sources", WF_TYPE_SOURCE, 0,
                                            wf_reader_read_source, WF_READ_OPTIONAL);
  explainer->entities = wf_reader_read_list (self, root, "entities", WF_TYPE_ENTITY, 0,
                                             wf_reader_read_entity, WF_READ_OPTIONAL);
  explainer->places = wf_reader_read_list (self, root, "places", WF_TYPE_PLACE, 0,
                                           wf_reader_read_place, WF_READ_OPTIONAL);
  explainer->figures = wf_reader_read_list (self, root, "figures", WF_TYPE_FIGURE, 0,
                                            wf_reader_read_figure, WF_READ_OPTIONAL);
  explainer->sections = wf_reader_read_list (self, root, "sections", WF_TYPE_SECTION, 1,
                                             wf_reader_read_section, WF_READ_REQUIRED);
  explainer->stops = list_all_stops (explainer->sections);
  explainer->timeline = wf_reader_read_list (self, root, "timeline", WF_TYPE_EVENT, 0,
                                             wf_reader_read_event, WF_READ_OPTIONAL);
  explainer->questions = wf_reader_read_list (self, root, "questions", WF_TYPE_QUESTION, 0,
                                              wf_reader_read_question, WF_READ_OPTIONAL);

  wf_reader_resolve_links (self);
  check_timeline (self, root);
  check_dates (self, root);
  if (wf_report_get_n_errors (self->report) == 0)
    check_unused_sources (self, root);
  if (self->gazetteer == NULL)
    wf_report_add_file (self->report, WF_CODE_MAP_UNAVAILABLE,
                        _("the map is not installed, so the codes of countries and regions were not looked up"));
}

/* Makes a story of @root; (transfer full), %NULL where @report has an error or @cancellable was cancelled.
 * @folder, where the document is, may be %NULL. */
WfExplainer *
wf_reader_read_document (const WfJsonNode *root,
                         GFile            *folder,
                         GCancellable     *cancellable,
                         WfReport         *report)
{
  g_auto (WfReader) self = { 0 };

  wf_reader_init (&self, folder, cancellable, report);
  if (!check_format (&self, root))
    return NULL;

  read_all (&self, root);
  if (self.cancelled || wf_report_get_n_errors (report) > 0)
    return NULL;

  wf_reader_index_mentions (&self);

  return g_steal_pointer (&self.explainer);
}

/* Reads only the id, title, summary and dates of @root; (transfer full), %NULL where @report has an error. Nothing
 * else of the result may be asked for. */
WfExplainer *
wf_reader_read_head (const WfJsonNode *root,
                     WfReport         *report)
{
  g_auto (WfReader) self = { 0 };

  wf_reader_init (&self, NULL, NULL, report);
  if (!check_format (&self, root))
    return NULL;

  read_head (&self, root);

  return wf_report_get_n_errors (report) == 0 ? g_steal_pointer (&self.explainer) : NULL;
}
