// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-card-page.h"

#include <glib/gi18n.h>

#include "wf-date.h"
#include "wf-entity.h"
#include "wf-gazetteer.h"
#include "wf-highlight.h"
#include "wf-link-row.h"
#include "wf-picture.h"
#include "wf-place.h"
#include "wf-role.h"
#include "wf-source.h"
#include "wf-story-label.h"
#include "wf-vocabulary.h"

/* A place may be told of in thousands of stops; the card lists the first of them. */
#define MAX_STOPS 50

struct _WfCardPage
{
  AdwNavigationPage parent_instance;

  WfPlayback *playback;
  guint n_stops;

  GtkImage *icon;
  GtkLabel *kind;
  GtkBox *texts;
  GtkLabel *part;
  GtkButton *open_button;
  AdwPreferencesGroup *links;
  AdwPreferencesGroup *stops;
  AdwPreferencesGroup *sources;
  AdwPreferencesGroup *neighbours;
};

G_DEFINE_FINAL_TYPE (WfCardPage, wf_card_page, ADW_TYPE_NAVIGATION_PAGE)

static void
add_text (WfCardPage *self,
          WfText     *text)
{
  if (text != NULL)
    gtk_box_append (self->texts, wf_story_label_new (self->playback, text));
}

static void
add_plain_text (WfCardPage *self,
                const char *text)
{
  gtk_box_append (self->texts, g_object_new (GTK_TYPE_LABEL,
                                             "label", text, "wrap", TRUE,
                                             "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL));
}

static void
add_link (WfCardPage          *self,
          AdwPreferencesGroup *group,
          GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
}

static void
add_stops (WfCardPage *self,
           GListModel *stops)
{
  self->n_stops = MIN (g_list_model_get_n_items (stops), MAX_STOPS);
  for (guint i = 0; i < self->n_stops; i++)
    {
      g_autoptr (WfStop) stop = g_list_model_get_item (stops, i);

      add_link (self, self->stops, wf_link_row_new_for_stop (self->playback, stop));
    }
}

static void
add_sources (WfCardPage *self,
             GListModel *sources)
{
  for (guint i = 0; sources != NULL && i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (WfSource) source = g_list_model_get_item (sources, i);

      add_link (self, self->sources, wf_link_row_new_for_source (self->playback, source));
    }
}

static void
set_part (WfCardPage *self,
          const char *text)
{
  gtk_label_set_label (self->part, text);
  gtk_widget_set_visible (GTK_WIDGET (self->part), *text != '\0');
}

/* The roles that a place is highlighted in, each once, in the order of the story. */
static char *
dup_roles (WfCardPage *self,
           WfPlace    *place)
{
  const char * const *languages = wf_playback_get_languages (self->playback);
  GListModel *stops = wf_explainer_get_stops (wf_playback_get_explainer (self->playback));
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr (WfStop) stop = g_list_model_get_item (stops, i);
      GListModel *highlights = wf_stop_get_highlights (stop);

      for (guint j = 0; j < g_list_model_get_n_items (highlights); j++)
        {
          g_autoptr (WfHighlight) highlight = g_list_model_get_item (highlights, j);
          WfRole *role = wf_highlight_get_role (highlight);

          if (wf_highlight_get_place (highlight) == place && !g_ptr_array_find (roles, role, NULL))
            g_ptr_array_add (roles, role);
        }
    }

  for (guint i = 0; i < roles->len; i++)
    {
      g_autofree char *label = wf_text_dup_plain (wf_role_get_label (g_ptr_array_index (roles, i)), languages);

      if (i > 0)
        /* Translators: stands between two roles of a place in the story, as in “Invited guest, G20 member” */
        g_string_append (labels, C_("roles", ", "));
      g_string_append (labels, label);
    }

  return g_string_free_and_steal (g_steal_pointer (&labels));
}

static char *
dup_country_name (WfPlayback *playback,
                  const char *code)
{
  WfGazetteer *gazetteer = wf_gazetteer_get_default ();
  char *name = NULL;

  if (gazetteer != NULL)
    name = wf_gazetteer_dup_name (gazetteer, code, wf_playback_get_languages (playback));

  return name != NULL ? name : g_strdup (code);
}

static char *
dup_country_names (WfCardPage         *self,
                   const char * const *codes)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (names, dup_country_name (self->playback, codes[i]));
  g_ptr_array_sort_values (names, (GCompareFunc) g_utf8_collate);
  g_ptr_array_add (names, NULL);

  /* Translators: stands between the names of countries in a list */
  return g_strjoinv (C_("countries", ", "), (char **) names->pdata);
}

static void
wf_card_page_dispose (GObject *object)
{
  WfCardPage *self = WF_CARD_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_CARD_PAGE);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (wf_card_page_parent_class)->dispose (object);
}

static void
wf_card_page_class_init (WfCardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wf_card_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-card-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WfCardPage, icon);
  gtk_widget_class_bind_template_child (widget_class, WfCardPage, kind);
  gtk_widget_class_bind_template_child (widget_class, WfCardPage, texts);
  gtk_widget_class_bind_template_child (widget_class, WfCardPage, part);
  gtk_widget_class_bind_template_child (widget_class, WfCardPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, WfCardPage, links);
  gtk_widget_class_bind_template_child (widget_class, WfCardPage, stops);
  gtk_widget_class_bind_template_child (widget_class, WfCardPage, sources);
  gtk_widget_class_bind_template_child (widget_class, WfCardPage, neighbours);
}

static void
wf_card_page_init (WfCardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static WfCardPage *
new_page (WfPlayback *playback,
          const char *title,
          const char *kind,
          const char *icon_name)
{
  WfCardPage *self = g_object_new (WF_TYPE_CARD_PAGE, "title", title, NULL);

  self->playback = g_object_ref (playback);
  gtk_label_set_label (self->kind, kind);
  gtk_image_set_from_icon_name (self->icon, icon_name);

  return self;
}

/* The countries that a country borders on, each of which leads to its card. */
static void
add_neighbours (WfCardPage *self,
                const char *code)
{
  WfGazetteer *gazetteer = wf_gazetteer_get_default ();
  g_auto (GStrv) codes = gazetteer != NULL ? wf_gazetteer_list_neighbours (gazetteer, code) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      g_autofree char *name = dup_country_name (self->playback, codes[i]);

      /* In the order of the names, with the code behind. */
      g_ptr_array_add (names, g_strconcat (name, "\n", codes[i], NULL));
    }
  g_ptr_array_sort_values (names, (GCompareFunc) g_utf8_collate);

  for (guint i = 0; i < names->len; i++)
    {
      char *name = g_ptr_array_index (names, i);
      char *end = strrchr (name, '\n');

      *end = '\0';
      add_link (self, self->neighbours, wf_link_row_new_for_country (name, end + 1));
    }
}

/**
 * wf_card_page_new_for_place:
 *
 * Returns: (transfer floating): a page about a place of the story
 */
AdwNavigationPage *
wf_card_page_new_for_place (WfPlayback *playback,
                            WfPlace    *place)
{
  WfCardPage *self;
  WfExplainer *explainer;
  WfEntity *entity;
  g_autoptr (GListModel) stops = NULL;
  g_autofree char *name = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *roles = NULL;

  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);
  g_return_val_if_fail (WF_IS_PLACE (place), NULL);

  explainer = wf_playback_get_explainer (playback);
  name = wf_place_dup_name (place, wf_playback_get_languages (playback));
  if (wf_place_get_code (place) != NULL)
    /* Translators: the kind of a place and its code, as in “Country · KZ” */
    kind = g_strdup_printf (C_("place", "%s · %s"), wf_place_kind_get_word (wf_place_get_kind (place)),
                            wf_place_get_code (place));
  else
    kind = g_strdup (wf_place_kind_get_word (wf_place_get_kind (place)));

  self = new_page (playback, name, kind, wf_place_kind_get_icon (wf_place_get_kind (place)));
  add_text (self, wf_place_get_summary (place));
  if (wf_place_get_kind (place) == WF_PLACE_GROUP)
    {
      g_autofree char *countries = dup_country_names (self, wf_place_get_members (place));
      /* Translators: %s is a list of countries */
      g_autofree char *members = g_strdup_printf (_("Countries: %s"), countries);

      add_plain_text (self, members);
    }

  roles = dup_roles (self, place);
  if (*roles != '\0')
    {
      /* Translators: %s is what a place is in the story, as in “Invited guest” */
      g_autofree char *part = g_strdup_printf (_("In this story: %s"), roles);

      set_part (self, part);
    }
  else
    set_part (self, "");

  entity = wf_place_get_entity (place);
  if (entity != NULL)
    add_link (self, self->links, wf_link_row_new_for_entity (playback, entity));

  stops = wf_explainer_list_stops_with_place (explainer, place);
  add_stops (self, stops);
  if (wf_place_get_kind (place) == WF_PLACE_COUNTRY)
    add_neighbours (self, wf_place_get_code (place));

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * wf_card_page_new_for_country:
 * @code: ISO 3166-1 alpha-2
 *
 * Returns: (transfer floating): a page about a country that is not a place of the story; about its place where it is one
 */
AdwNavigationPage *
wf_card_page_new_for_country (WfPlayback *playback,
                              const char *code)
{
  WfExplainer *explainer;
  WfCardPage *self;
  g_autofree char *name = NULL;
  g_autofree char *kind = NULL;

  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  explainer = wf_playback_get_explainer (playback);
  if (explainer != NULL && wf_explainer_find_country (explainer, code) != NULL)
    return wf_card_page_new_for_place (playback, wf_explainer_find_country (explainer, code));

  name = dup_country_name (playback, code);
  kind = g_strdup_printf (C_("place", "%s · %s"), wf_place_kind_get_word (WF_PLACE_COUNTRY), code);
  self = new_page (playback, name, kind, wf_place_kind_get_icon (WF_PLACE_COUNTRY));
  set_part (self, _("This country is not part of this story."));
  add_neighbours (self, code);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * wf_card_page_new_for_entity:
 *
 * Returns: (transfer floating): a page about an entry of the glossary
 */
AdwNavigationPage *
wf_card_page_new_for_entity (WfPlayback *playback,
                             WfEntity   *entity)
{
  WfCardPage *self;
  g_autofree char *name = NULL;
  g_autoptr (GListModel) stops = NULL;

  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);
  g_return_val_if_fail (WF_IS_ENTITY (entity), NULL);

  name = wf_text_dup_plain (wf_entity_get_name (entity), wf_playback_get_languages (playback));
  self = new_page (playback, name, wf_entity_kind_get_word (wf_entity_get_kind (entity)),
                   wf_entity_kind_get_icon (wf_entity_get_kind (entity)));
  if (wf_entity_get_image (entity) != NULL)
    gtk_box_append (self->texts, wf_picture_new (playback, wf_entity_get_image (entity)));
  add_text (self, wf_entity_get_description (entity));
  set_part (self, "");
  stops = wf_explainer_list_stops_with_entity (wf_playback_get_explainer (playback), entity);
  add_stops (self, stops);
  add_sources (self, wf_entity_get_sources (entity));

  return ADW_NAVIGATION_PAGE (self);
}

/* The stops that rest on a source. */
static GListModel *
list_stops_with_source (WfExplainer *explainer,
                        WfSource    *source)
{
  GListModel *stops = wf_explainer_get_stops (explainer);
  GListStore *found = g_list_store_new (WF_TYPE_STOP);

  for (guint i = 0; i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr (WfStop) stop = g_list_model_get_item (stops, i);
      GListModel *sources = wf_stop_get_sources (stop);

      for (guint j = 0; j < g_list_model_get_n_items (sources); j++)
        {
          g_autoptr (WfSource) cited = g_list_model_get_item (sources, j);

          if (cited == source)
            {
              g_list_store_append (found, stop);
              break;
            }
        }
    }

  return G_LIST_MODEL (found);
}

/**
 * wf_card_page_new_for_source:
 *
 * Returns: (transfer floating): a page about a source, with the way to it
 */
AdwNavigationPage *
wf_card_page_new_for_source (WfPlayback *playback,
                             WfSource   *source)
{
  const char * const *languages;
  WfCardPage *self;
  g_autofree char *title = NULL;
  g_autofree char *publisher = NULL;
  g_autoptr (GListModel) stops = NULL;

  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);
  g_return_val_if_fail (WF_IS_SOURCE (source), NULL);

  languages = wf_playback_get_languages (playback);
  title = wf_text_dup_plain (wf_source_get_title (source), languages);
  publisher = wf_text_dup_plain (wf_source_get_publisher (source), languages);
  self = new_page (playback, publisher, C_("card", "Source"), "text-x-generic-symbolic");
  add_plain_text (self, title);
  if (wf_source_get_author (source) != NULL)
    {
      /* Translators: %s is the name of the author of a source */
      g_autofree char *author = g_strdup_printf (_("Author: %s"), wf_source_get_author (source));

      add_plain_text (self, author);
    }
  if (wf_source_get_date (source) != NULL)
    {
      g_autofree char *date = wf_date_format (wf_source_get_date (source));
      /* Translators: %s is the date when a source was published */
      g_autofree char *published = g_strdup_printf (_("Published: %s"), date);

      add_plain_text (self, published);
    }
  if (wf_source_get_accessed (source) != NULL)
    {
      g_autofree char *date = wf_date_format (wf_source_get_accessed (source));
      /* Translators: %s is the date when the author of the story read the source */
      g_autofree char *accessed = g_strdup_printf (_("Read: %s"), date);

      add_plain_text (self, accessed);
    }
  if (wf_source_get_url (source) != NULL)
    {
      add_plain_text (self, wf_source_get_url (source));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "s", wf_source_get_url (source));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), "win.follow");
      gtk_widget_set_visible (GTK_WIDGET (self->open_button), TRUE);
    }
  set_part (self, "");
  stops = list_stops_with_source (wf_playback_get_explainer (playback), source);
  add_stops (self, stops);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * wf_card_page_get_n_stops:
 *
 * Returns: how many stops the page leads to
 */
guint
wf_card_page_get_n_stops (WfCardPage *self)
{
  g_return_val_if_fail (WF_IS_CARD_PAGE (self), 0);

  return self->n_stops;
}
