// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfHandout, the story: a title page with a map, then section after section, each statement with its mark, its map and
// the numbers of its sources.

#include "config.h"

#include "wf-handout-private.h"

#include <glib/gi18n-lib.h>

#include "wf-date.h"
#include "wf-section.h"
#include "wf-stop.h"
#include "wf-vocabulary.h"

#define TITLE_MAP_HEIGHT 280.0
#define MAP_HEIGHT 195.0
#define LEAST_MAP_HEIGHT 135.0  /* where the page would end otherwise */
#define MAP_SPACE 6.0
#define DESCRIPTION_SPACE 3.0
#define MARK_INDENT 16.0
#define STATEMENT_ROOM 110.0
#define SECTION_ROOM 100.0  /* of its heading and its summary */

static gboolean
has_map (WfStop *stop)
{
  return g_list_model_get_n_items (wf_stop_get_highlights (stop)) > 0 || wf_stop_get_camera (stop) != NULL ||
         g_list_model_get_n_items (wf_stop_get_fit (stop)) > 0;
}

static void
add_particulars (WfHandout *self)
{
  const char * const *authors = wf_explainer_get_authors (self->story);
  const char *published = wf_explainer_get_published (self->story);
  const char *updated = wf_explainer_get_updated (self->story);
  g_autoptr(GString) line = g_string_new (NULL);

  if (authors != NULL && authors[0] != NULL)
    {
      g_autofree char *names = g_strjoinv (", ", (char **) authors);

      g_string_append (line, names);
    }
  if (published != NULL)
    {
      g_autofree char *date = wf_date_format (published);

      g_string_append (line, line->len > 0 ? " · " : "");
      /* Translators: when the story came out; %s is a date */
      g_string_append_printf (line, _("Published %s"), date);
    }
  if (updated != NULL && g_strcmp0 (updated, published) != 0)
    {
      g_autofree char *date = wf_date_format (updated);

      g_string_append (line, line->len > 0 ? " · " : "");
      /* Translators: when the story was changed last; %s is a date */
      g_string_append_printf (line, _("updated %s"), date);
    }
  if (wf_explainer_get_license (self->story) != NULL)
    {
      g_string_append (line, line->len > 0 ? " · " : "");
      g_string_append (line, wf_explainer_get_license (self->story));
    }
  if (line->len > 0)
    wf_handout_add_plain (self, WF_HANDOUT_SMALL_FONT, line->str, 0);
}

/* What the marks before the statements mean. */
static void
add_key (WfHandout *self)
{
  static const WfStatus statuses[] = { WF_STATUS_REPORTED, WF_STATUS_BACKGROUND, WF_STATUS_ANALYSIS, WF_STATUS_OUTLOOK };

  wf_flow_add_space (self->flow, 14);
  wf_handout_add_plain (self, WF_HANDOUT_HEADING_FONT, _("What Each Statement Is"), 0);
  wf_flow_add_space (self->flow, 4);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b> – %s", wf_status_get_word (statuses[i]),
                                                         wf_status_get_description (statuses[i]));

      wf_handout_add_beside (self, WF_HANDOUT_BODY_FONT, wf_handout_get_sign (statuses[i]), 0);
      wf_handout_add_markup (self, WF_HANDOUT_BODY_FONT, markup, MARK_INDENT);
    }
}

static void
add_title_page (WfHandout *self)
{
  GListModel *stops = wf_explainer_get_stops (self->story);
  g_autofree char *title = wf_handout_dup_title (self);

  wf_flow_add_bookmark (self->flow, title, 0);
  wf_handout_add_plain (self, WF_HANDOUT_TITLE_FONT, title, 0);
  wf_flow_add_space (self->flow, 8);
  if (wf_explainer_get_summary (self->story) != NULL)
    {
      wf_handout_add_text (self, "Sans 12", wf_explainer_get_summary (self->story), 0);
      wf_flow_add_space (self->flow, 8);
    }
  add_particulars (self);
  wf_flow_add_space (self->flow, 14);
  for (guint i = 0; i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr(WfStop) stop = g_list_model_get_item (stops, i);

      if (has_map (stop))
        {
          wf_handout_add_map (self, stop, TITLE_MAP_HEIGHT);
          break;
        }
    }
  add_key (self);
  wf_flow_break_page (self->flow);
}

/* The line with the mark, the date and the sources. */
static void
add_mark (WfHandout *self,
          WfStop    *stop)
{
  g_autofree char *references = wf_handout_dup_references (self, wf_stop_get_sources (stop));
  g_autofree char *date = wf_stop_get_date (stop) != NULL ? wf_date_format (wf_stop_get_date (stop)) : NULL;
  g_autofree char *escaped_date = date != NULL ? g_markup_escape_text (date, -1) : NULL;
  g_autofree char *word = g_markup_escape_text (wf_status_get_word (wf_stop_get_status (stop)), -1);
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_printf (line, "<b>%s</b>", word);
  if (escaped_date != NULL)
    g_string_append_printf (line, " · %s", escaped_date);
  if (references != NULL)
    g_string_append_printf (line, " · %s", references);
  wf_handout_add_beside (self, WF_HANDOUT_SMALL_FONT, wf_handout_get_sign (wf_stop_get_status (stop)), 0);
  wf_handout_add_markup (self, WF_HANDOUT_SMALL_FONT, line->str, MARK_INDENT);
}

/* About what @stop needs, so that its statement and its map stay together. */
static double
get_room (WfStop *stop)
{
  return STATEMENT_ROOM + (has_map (stop) ? LEAST_MAP_HEIGHT : 0);
}

/* The map of @stop, as high as this page has room for it and for what it shows, and what it shows. */
static void
add_map (WfHandout *self,
         WfStop    *stop)
{
  g_autofree char *description = wf_stop_dup_map_description (stop, wf_handout_get_languages (self));
  WfRichText *text = *description != '\0' ? wf_handout_new_plain (self, WF_HANDOUT_SMALL_FONT, description, 0)
                                          : NULL;
  double room = wf_flow_get_room (self->flow) - MAP_SPACE;

  if (text != NULL)
    room -= DESCRIPTION_SPACE + wf_rich_text_get_height (text);
  wf_flow_add_space (self->flow, MAP_SPACE);
  wf_handout_add_map (self, stop, room >= LEAST_MAP_HEIGHT ? MIN (room, MAP_HEIGHT) : MAP_HEIGHT);
  if (text == NULL)
    return;

  wf_flow_add_space (self->flow, DESCRIPTION_SPACE);
  wf_flow_add_text (self->flow, text, 0);
}

static void
add_stop (WfHandout *self,
          WfStop    *stop)
{
  g_autofree char *target = g_strconcat ("stop:", wf_stop_get_id (stop), NULL);

  wf_flow_add_space (self->flow, 14);
  wf_flow_reserve (self->flow, get_room (stop));
  wf_flow_add_target (self->flow, target);
  if (wf_stop_get_title (stop) != NULL)
    {
      g_autofree char *title = wf_handout_dup_plain (self, wf_stop_get_title (stop));

      wf_flow_add_bookmark (self->flow, title, 1);
      wf_handout_add_plain (self, WF_HANDOUT_HEADING_FONT, title, 0);
    }
  add_mark (self, stop);
  wf_flow_add_space (self->flow, 2);
  wf_handout_add_text (self, WF_HANDOUT_BODY_FONT, wf_stop_get_text (stop), 0);
  if (wf_stop_get_figure (stop) != NULL)
    wf_handout_add_figure (self, wf_stop_get_figure (stop));
  if (has_map (stop))
    add_map (self, stop);
}

void
wf_handout_add_story (WfHandout    *self,
                      GCancellable *cancellable)
{
  GListModel *sections = wf_explainer_get_sections (self->story);

  add_title_page (self);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr(WfSection) section = g_list_model_get_item (sections, i);
      GListModel *stops = wf_section_get_stops (section);
      g_autoptr(WfStop) first = g_list_model_get_item (stops, 0);
      g_autofree char *title = wf_handout_dup_plain (self, wf_section_get_title (section));

      if (first != NULL)
        wf_flow_reserve (self->flow, SECTION_ROOM + get_room (first));
      /* A heading stays with the first statement, and each statement with its figure, its map and what that shows. */
      wf_flow_begin_keep (self->flow);
      wf_handout_add_chapter (self, title, 0);
      wf_handout_add_text (self, WF_HANDOUT_BODY_FONT, wf_section_get_summary (section), 0);
      for (guint j = 0; j < g_list_model_get_n_items (stops); j++)
        {
          g_autoptr(WfStop) stop = g_list_model_get_item (stops, j);

          if (g_cancellable_is_cancelled (cancellable))
            return;
          if (j > 0)
            wf_flow_begin_keep (self->flow);
          add_stop (self, stop);
          wf_flow_end_keep (self->flow);
        }
    }
}
