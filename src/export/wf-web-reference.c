// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands behind the statements of a page: timeline, glossary, places and sources.

#include "config.h"

#include "wf-web-page-private.h"

#include <glib/gi18n-lib.h>

#include "wf-entity.h"
#include "wf-event.h"
#include "wf-gazetteer.h"
#include "wf-place.h"
#include "wf-source.h"
#include "wf-vocabulary.h"

/* Private to the layer. */
void
wf_web_page_add_timeline (WfWebPage *self)
{
  GListModel *events = wf_explainer_get_timeline (self->story);

  if (g_list_model_get_n_items (events) == 0)
    return;

  wf_web_page_open_section (self, "timeline", _("Timeline"));
  wf_html_add (self->html, "<ol class=\"timeline\">\n");
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (WfEvent) event = g_list_model_get_item (events, i);

      wf_html_add (self->html, "<li>");
      wf_html_add_date (self->html, wf_event_get_date (event));
      wf_html_add_text (self->html, "div", NULL, wf_event_get_text (event));
      wf_web_page_add_sources (self, wf_event_get_sources (event));
      wf_html_close (self->html, "li");
    }
  wf_html_close (self->html, "ol");
  wf_html_close (self->html, "section");
}

/* Private to the layer. */
gboolean
wf_web_page_add_glossary (WfWebPage  *self,
                          GError    **error)
{
  GListModel *entities = wf_explainer_get_entities (self->story);
  WfHtml *html = self->html;

  if (g_list_model_get_n_items (entities) == 0)
    return TRUE;

  wf_web_page_open_section (self, "glossary", _("Glossary"));
  wf_html_add (html, "<dl>\n");
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (WfEntity) entity = g_list_model_get_item (entities, i);
      g_autofree char *id = g_strconcat ("entity-", wf_entity_get_id (entity), NULL);

      wf_html_open (html, "dt", "id", id, NULL);
      wf_html_add_plain (html, "span", NULL, wf_entity_get_name (entity));
      wf_html_add (html, " ");
      wf_html_add_words (html, "span", "kind", wf_entity_kind_get_word (wf_entity_get_kind (entity)));
      wf_html_close (html, "dt");
      wf_html_add (html, "<dd>");
      wf_html_add_text (html, "div", NULL, wf_entity_get_description (entity));
      if (!wf_web_page_add_picture (self, wf_entity_get_image (entity), error))
        return FALSE;
      wf_web_page_add_sources (self, wf_entity_get_sources (entity));
      wf_html_close (html, "dd");
    }
  wf_html_close (html, "dl");
  wf_html_close (html, "section");

  return TRUE;
}

static void
add_members (WfWebPage *self,
             WfPlace   *place)
{
  const char * const *members = wf_place_get_members (place);
  WfGazetteer *gazetteer = wf_gazetteer_get_default ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; gazetteer != NULL && members != NULL && members[i] != NULL; i++)
    {
      char *name = wf_gazetteer_dup_name (gazetteer, members[i], self->html->languages);

      g_ptr_array_add (names, name != NULL ? name : g_strdup (members[i]));
    }
  if (names->len == 0)
    return;

  g_ptr_array_add (names, NULL);
  list = g_strjoinv (_(", "), (char **) names->pdata);
  wf_html_add (self->html, "<p>");
  wf_html_add_escaped (self->html, list);
  wf_html_close (self->html, "p");
}

/* Private to the layer: each place that the story may link to. */
void
wf_web_page_add_places (WfWebPage *self)
{
  GListModel *places = wf_explainer_get_places (self->story);
  WfHtml *html = self->html;

  if (g_list_model_get_n_items (places) == 0)
    return;

  wf_web_page_open_section (self, "places", _("Places"));
  wf_html_add (html, "<dl>\n");
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (WfPlace) place = g_list_model_get_item (places, i);
      WfEntity *entity = wf_place_get_entity (place);
      g_autofree char *id = g_strconcat ("place-", wf_place_get_id (place), NULL);
      g_autofree char *name = wf_place_dup_name (place, html->languages);

      wf_html_open (html, "dt", "id", id, NULL);
      wf_html_add_escaped (html, name);
      wf_html_add (html, " ");
      wf_html_add_words (html, "span", "kind", wf_place_kind_get_word (wf_place_get_kind (place)));
      wf_html_close (html, "dt");
      wf_html_add (html, "<dd>");
      wf_html_add_text (html, "div", NULL, wf_place_get_summary (place));
      add_members (self, place);
      if (entity != NULL)
        {
          g_autofree char *target = g_strconcat ("#entity-", wf_entity_get_id (entity), NULL);

          wf_html_add (html, "<p>");
          wf_html_open (html, "a", "href", target, NULL);
          wf_html_add_plain (html, "span", NULL, wf_entity_get_name (entity));
          wf_html_add (html, "</a></p>");
        }
      wf_html_close (html, "dd");
    }
  wf_html_close (html, "dl");
  wf_html_close (html, "section");
}

/* Private to the layer: the numbered list that statements point to. */
void
wf_web_page_add_references (WfWebPage *self)
{
  GListModel *sources = wf_explainer_get_sources (self->story);
  WfHtml *html = self->html;

  if (g_list_model_get_n_items (sources) == 0)
    return;

  wf_web_page_open_section (self, "sources", _("Sources"));
  wf_html_add (html, "<ol class=\"back\">\n");
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (WfSource) source = g_list_model_get_item (sources, i);
      g_autofree char *id = g_strconcat ("source-", wf_source_get_id (source), NULL);

      wf_html_open (html, "li", "id", id, NULL);
      if (wf_source_get_url (source) != NULL)
        {
          wf_html_open (html, "a", "href", wf_source_get_url (source), "rel", "noreferrer", NULL);
          wf_html_add_plain (html, "cite", NULL, wf_source_get_title (source));
          wf_html_add (html, "</a>");
        }
      else
        {
          wf_html_add_plain (html, "cite", NULL, wf_source_get_title (source));
        }
      wf_html_add (html, "<br>");
      if (wf_source_get_author (source) != NULL)
        {
          wf_html_add_escaped (html, wf_source_get_author (source));
          wf_html_add (html, ". ");
        }
      wf_html_add_plain (html, "span", NULL, wf_source_get_publisher (source));
      if (wf_source_get_date (source) != NULL)
        {
          wf_html_add (html, ", ");
          wf_html_add_date (html, wf_source_get_date (source));
        }
      if (wf_source_get_accessed (source) != NULL)
        {
          wf_html_add (html, " · ");
          wf_html_add_words (html, "span", NULL, _("Read:"));
          wf_html_add (html, " ");
          wf_html_add_date (html, wf_source_get_accessed (source));
        }
      wf_html_close (html, "li");
    }
  wf_html_close (html, "ol");
  wf_html_close (html, "section");
}
