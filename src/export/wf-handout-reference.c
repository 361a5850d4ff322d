// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfHandout, what stands behind the story: figures as bars, the timeline, the glossary, and the sources with their dates.

#include "config.h"

#include "wf-handout-private.h"

#include <glib/gi18n-lib.h>

#include "wf-date.h"
#include "wf-entity.h"
#include "wf-event.h"
#include "wf-figure.h"
#include "wf-figure-row.h"
#include "wf-palette.h"
#include "wf-pattern.h"
#include "wf-vocabulary.h"

#define BAR_HEIGHT 11.0
#define BAR_SHARE 0.45   /* of the width of the page: the longest bar */
#define BAR_GAP 10.0
#define DATE_WIDTH 110.0
#define NUMBER_WIDTH 26.0

/* How long the bar is, as a share of the longest; an estimate is hatched. */
typedef struct {
  double   share;
  gboolean estimate;
} Bar;

static gboolean
draw_bar (cairo_t       *cr,
          double         width,
          double         height,
          gpointer       user_data,
          GCancellable  *cancellable,
          GError       **error)
{
  const Bar *bar = user_data;
  const WfRolePaint *paint = &wf_palette_get (WF_MAP_STYLE_PRINT)->roles[bar->estimate ? WF_ROLE_SECONDARY : WF_ROLE_PRIMARY];

  cairo_rectangle (cr, 0, 1, MAX (width * bar->share, 1), height - 2);
  gdk_cairo_set_source_rgba (cr, &paint->fill);
  cairo_fill_preserve (cr);
  wf_pattern_fill (paint, cr, 1, 0, 0);
  cairo_rectangle (cr, 0, 1, MAX (width * bar->share, 1), height - 2);
  gdk_cairo_set_source_rgba (cr, &paint->outline);
  cairo_set_line_width (cr, 0.75);
  cairo_stroke (cr);

  return TRUE;
}

static void
add_row (WfHandout   *self,
         WfFigure    *figure,
         WfFigureRow *row,
         double       largest)
{
  double value = wf_figure_row_get_value (row);
  g_autofree char *label = wf_handout_dup_plain (self, wf_figure_row_get_label (row));
  g_autofree char *quantity = wf_figure_dup_quantity (figure, value, wf_handout_get_languages (self));
  g_autofree char *words = wf_figure_dup_share (figure, row, quantity);
  /* Translators: one bar of a figure: what it stands for and its value */
  g_autofree char *line = g_strdup_printf (C_("figure", "%s: %s"), label, words);
  double width = wf_flow_get_width (self->flow) * BAR_SHARE;
  Bar *bar = g_new (Bar, 1);

  *bar = (Bar) { largest > 0 ? CLAMP (value / largest, 0, 1) : 0, wf_figure_row_get_estimate (row) };
  wf_flow_reserve (self->flow, 32);
  wf_flow_add_box (self->flow, 0, width, BAR_HEIGHT, draw_bar, bar, g_free);
  /* What it stands for is beside it. */
  wf_flow_add_space (self->flow, -BAR_HEIGHT);
  wf_handout_add_plain (self, WF_HANDOUT_SMALL_FONT, line, width + BAR_GAP);
  wf_flow_add_space (self->flow, 2);
}

void
wf_handout_add_figure (WfHandout *self,
                       WfFigure  *figure)
{
  GListModel *rows = wf_figure_get_rows (figure);
  g_autofree char *title = wf_handout_dup_plain (self, wf_figure_get_title (figure));
  double largest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(WfFigureRow) row = g_list_model_get_item (rows, i);

      largest = MAX (largest, wf_figure_row_get_value (row));
    }

  wf_flow_add_space (self->flow, 8);
  wf_flow_reserve (self->flow, 110);
  wf_handout_add_plain (self, "Sans Bold 9.5", title, 0);
  wf_flow_add_space (self->flow, 3);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(WfFigureRow) row = g_list_model_get_item (rows, i);

      add_row (self, figure, row, largest);
    }
  wf_handout_add_text (self, WF_HANDOUT_SMALL_FONT, wf_figure_get_note (figure), 0);
  if (wf_figure_get_source (figure) != NULL)
    {
      g_autoptr(GListStore) source = g_list_store_new (WF_TYPE_SOURCE);
      g_autofree char *references = NULL;
      g_autofree char *line = NULL;

      g_list_store_append (source, wf_figure_get_source (figure));
      references = wf_handout_dup_references (self, G_LIST_MODEL (source));
      /* Translators: under a figure; %s is the number of its source in the list, as “[3]” */
      line = g_strdup_printf (ngettext ("Source: %s", "Sources: %s", 1), references);
      wf_handout_add_markup (self, WF_HANDOUT_SMALL_FONT, line, 0);
    }
}

static void
add_timeline (WfHandout *self)
{
  GListModel *events = wf_explainer_get_timeline (self->story);

  if (g_list_model_get_n_items (events) == 0)
    return;

  wf_handout_add_chapter (self, _("Timeline"), 0);
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr(WfEvent) event = g_list_model_get_item (events, i);
      g_autofree char *date = wf_date_format (wf_event_get_date (event));
      g_autofree char *text = wf_text_dup_markup (wf_event_get_text (event), wf_handout_get_languages (self));
      g_autofree char *references = wf_handout_dup_references (self, wf_event_get_sources (event));
      g_autofree char *markup = references != NULL ? g_strdup_printf ("%s\302\240%s", text, references) : g_strdup (text);

      wf_flow_reserve (self->flow, 34);
      wf_handout_add_beside (self, WF_HANDOUT_BODY_FONT, date, 0);
      wf_handout_add_markup (self, WF_HANDOUT_BODY_FONT, markup, DATE_WIDTH);
      wf_flow_add_space (self->flow, 5);
    }
}

static void
add_glossary (WfHandout *self)
{
  GListModel *entities = wf_explainer_get_entities (self->story);

  if (g_list_model_get_n_items (entities) == 0)
    return;

  wf_handout_add_chapter (self, _("Glossary"), 0);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr(WfEntity) entity = g_list_model_get_item (entities, i);
      g_autofree char *target = g_strconcat ("entity:", wf_entity_get_id (entity), NULL);
      g_autofree char *name = wf_handout_dup_plain (self, wf_entity_get_name (entity));
      g_autofree char *description = wf_entity_get_description (entity) != NULL
                                       ? wf_text_dup_markup (wf_entity_get_description (entity), wf_handout_get_languages (self))
                                       : g_strdup ("");
      g_autofree char *references = wf_handout_dup_references (self, wf_entity_get_sources (entity));
      g_autofree char *heading = g_markup_printf_escaped ("<b>%s</b> · %s", name,
                                                          wf_entity_kind_get_word (wf_entity_get_kind (entity)));
      g_autofree char *markup = references != NULL ? g_strdup_printf ("%s\302\240%s", description, references)
                                                   : g_strdup (description);

      wf_flow_reserve (self->flow, 46);
      wf_flow_add_target (self->flow, target);
      wf_handout_add_markup (self, WF_HANDOUT_BODY_FONT, heading, 0);
      if (*markup != '\0')
        wf_handout_add_markup (self, WF_HANDOUT_BODY_FONT, markup, 0);
      wf_flow_add_space (self->flow, 7);
    }
}

/* A title that is a question has its mark already. */
static const char *
get_full_stop (const char *title)
{
  if (*title == '\0')
    return "";

  return strstr (".!?…。？！", g_utf8_prev_char (title + strlen (title))) != NULL ? "" : ".";
}

static void
add_source (WfHandout *self,
            WfSource  *source)
{
  g_autofree char *target = g_strconcat ("source:", wf_source_get_id (source), NULL);
  g_autofree char *number = g_strdup_printf ("[%u]", GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, source)));
  g_autofree char *title = wf_handout_dup_plain (self, wf_source_get_title (source));
  g_autofree char *citation = wf_source_dup_citation (source, wf_handout_get_languages (self));
  const char *url = wf_source_get_url (source);
  g_autoptr(GString) markup = g_string_new (NULL);
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped_citation = g_markup_escape_text (citation != NULL ? citation : "", -1);

  g_string_append_printf (markup, "%s%s %s", escaped_title, get_full_stop (title), escaped_citation);
  if (wf_source_get_accessed (source) != NULL)
    {
      g_autofree char *date = wf_date_format (wf_source_get_accessed (source));
      /* Translators: a source: when its page was read; %s is a date */
      g_autofree char *words = g_strdup_printf (_("read on %s"), date);
      g_autofree char *escaped = g_markup_escape_text (words, -1);

      g_string_append_printf (markup, " (%s)", escaped);
    }
  if (url != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (url, -1);

      g_string_append_printf (markup, "\n<a href=\"%s\">%s</a>", escaped, escaped);
    }
  wf_flow_reserve (self->flow, 40);
  wf_flow_add_target (self->flow, target);
  wf_handout_add_beside (self, WF_HANDOUT_SMALL_FONT, number, 0);
  wf_handout_add_markup (self, WF_HANDOUT_SMALL_FONT, markup->str, NUMBER_WIDTH);
  wf_flow_add_space (self->flow, 5);
}

void
wf_handout_add_reference (WfHandout *self)
{
  GListModel *sources = wf_explainer_get_sources (self->story);

  add_timeline (self);
  add_glossary (self);
  if (g_list_model_get_n_items (sources) == 0)
    return;

  wf_handout_add_chapter (self, _("Sources"), 0);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr(WfSource) source = g_list_model_get_item (sources, i);

      add_source (self, source);
    }
}
