// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLegendRow: the roles of a stop in the order in which they come, then what several of its connections are called,
// which the map says only once.

#include "wf-legend-row.h"

#include "wf-highlight.h"
#include "wf-link.h"
#include "wf-pattern.h"
#include "wf-place-locate.h"
#include "wf-place-marker.h"

#define MARKER_PX 20.0  /* what a marker is wide on the map */

static void
row_clear (gpointer data)
{
  WfLegendRow *self = data;

  g_clear_object (&self->role);
  g_clear_object (&self->label);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->styles, g_array_unref);
}

WfLegendRow *
wf_legend_row_ref (WfLegendRow *self)
{
  return g_rc_box_acquire (self);
}

void
wf_legend_row_unref (WfLegendRow *self)
{
  g_rc_box_release_full (self, row_clear);
}

static WfLegendRow *
find_role (GPtrArray *rows,
           WfRole    *role)
{
  for (guint i = 0; i < rows->len; i++)
    if (((WfLegendRow *) rows->pdata[i])->role == role)
      return rows->pdata[i];

  return NULL;
}

static void
add_highlight (GPtrArray          *rows,
               WfHighlight        *highlight,
               const char * const *languages)
{
  WfRole *role = wf_highlight_get_role (highlight);
  WfPlace *place = wf_highlight_get_place (highlight);
  gboolean area = wf_place_is_area (place) || wf_place_get_kind (place) == WF_PLACE_GROUP;
  WfLegendRow *row = find_role (rows, role);

  if (row == NULL)
    {
      row = g_rc_box_new0 (WfLegendRow);
      row->kind = WF_LEGEND_MARKER;
      row->role = g_object_ref (role);
      row->label = g_object_ref (wf_role_get_label (role));
      row->text = wf_text_dup_plain (row->label, languages);
      g_ptr_array_add (rows, row);
    }
  if (area)
    row->kind = WF_LEGEND_AREA;
}

static void
add_style (WfLegendRow *self,
           int          style)
{
  for (guint i = 0; i < self->styles->len; i++)
    if (g_array_index (self->styles, int, i) == style)
      return;
  g_array_append_val (self->styles, style);
}

static WfLegendRow *
find_line (GPtrArray  *rows,
           const char *text)
{
  for (guint i = 0; i < rows->len; i++)
    {
      WfLegendRow *row = rows->pdata[i];

      if (row->kind == WF_LEGEND_LINE && g_str_equal (row->text, text))
        return row;
    }

  return NULL;
}

static void
add_link (GPtrArray          *rows,
          const WfLink       *link,
          const char * const *languages)
{
  g_autofree char *text = wf_link_dup_label (link, languages);
  WfLegendRow *row;

  if (text == NULL)
    return;

  row = find_line (rows, text);
  if (row == NULL)
    {
      row = g_rc_box_new0 (WfLegendRow);
      row->kind = WF_LEGEND_LINE;
      row->label = g_object_ref (wf_connection_get_label (link->connection));
      row->text = g_steal_pointer (&text);
      row->styles = g_array_new (FALSE, FALSE, sizeof (int));
      g_ptr_array_add (rows, row);
    }
  add_style (row, link->role);
  row->n_links++;
}

/**
 * wf_legend_rows_new:
 * @highlights: (nullable): a list of WfHighlight
 * @links: (nullable) (element-type WfLink): the arcs in view
 * @languages: (nullable): the reader's
 *
 * Returns: (transfer full) (element-type WfLegendRow): what a legend is to explain
 */
GPtrArray *
wf_legend_rows_new (GListModel         *highlights,
                    GPtrArray          *links,
                    const char * const *languages)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_legend_row_unref);

  for (guint i = 0; highlights != NULL && i < g_list_model_get_n_items (highlights); i++)
    {
      g_autoptr(WfHighlight) highlight = g_list_model_get_item (highlights, i);

      add_highlight (rows, highlight, languages);
    }
  for (guint i = 0; links != NULL && i < links->len; i++)
    add_link (rows, links->pdata[i], languages);
  /* One that has its name to itself needs no explanation. */
  for (guint i = rows->len; i > 0; i--)
    if (((WfLegendRow *) rows->pdata[i - 1])->n_links == 1)
      g_ptr_array_remove_index (rows, i - 1);

  return rows;
}

/**
 * wf_legend_row_draw:
 *
 * Draws a sample at 0, 0: a piece of ground, a marker or an arrow.
 */
void
wf_legend_row_draw (const WfLegendRow *self,
                    const WfPalette   *palette,
                    cairo_t           *cr,
                    double             width,
                    double             height)
{
  const WfBrush brush = { .cr = cr };

  switch (self->kind)
    {
    case WF_LEGEND_AREA:
      wf_pattern_draw_swatch (&palette->roles[wf_role_get_style (self->role)], &palette->land, cr, width, height);
      break;

    case WF_LEGEND_MARKER:
      cairo_save (cr);
      cairo_translate (cr, width / 2, height / 2);
      cairo_scale (cr, height / MARKER_PX, height / MARKER_PX);
      wf_place_marker_draw (self->role, &GRAPHENE_POINT_INIT (0, 0), &brush, palette);
      cairo_restore (cr);
      break;

    case WF_LEGEND_LINE:
      for (guint i = 0; i < self->styles->len; i++)
        wf_link_draw_sample (g_array_index (self->styles, int, i), &brush, palette, width,
                             height * (i + 0.5) / self->styles->len);
      break;

    default:
      g_assert_not_reached ();
    }
}
