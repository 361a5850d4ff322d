// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A statement on the page: what it is, its words, its map, picture, figure and sources.

#include "config.h"

#include "wf-web-page-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "wf-figure-row.h"
#include "wf-media.h"
#include "wf-source.h"
#include "wf-stop.h"
#include "wf-vocabulary.h"
#include "wf-web-map.h"

#define BAR_WIDTH 1000

/* Private to the layer: the status in words and by a mark whose shape differs. */
void
wf_web_page_add_status (WfWebPage  *self,
                        WfStatus    status,
                        const char *date)
{
  g_autoptr (GEnumClass) statuses = g_type_class_ref (WF_TYPE_STATUS);

  wf_html_add (self->html, "<p class=\"status\">");
  g_string_append_printf (self->html->out, "<svg class=\"mark\" aria-hidden=\"true\"><use href=\"#mark.%s\"/></svg>",
                          g_enum_get_value (statuses, (int) status)->value_nick);
  wf_html_add_words (self->html, "span", NULL, wf_status_get_word (status));
  if (date != NULL)
    wf_html_add_date (self->html, date);
  wf_html_close (self->html, "p");
}

static guint
find_number (WfWebPage *self,
             WfSource  *source)
{
  GListModel *sources = wf_explainer_get_sources (self->story);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (WfSource) other = g_list_model_get_item (sources, i);

      if (other == source)
        return i + 1;
    }

  return 0;
}

/* Private to the layer: links to entries of the numbered list of sources. */
void
wf_web_page_add_sources (WfWebPage  *self,
                         GListModel *sources)
{
  WfHtml *html = self->html;

  if (g_list_model_get_n_items (sources) == 0)
    return;

  wf_html_add_words (html, "p", "from", _("Sources:"));
  wf_html_add (html, "\n<ul class=\"sources\">\n");
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (WfSource) source = g_list_model_get_item (sources, i);
      g_autofree char *target = g_strconcat ("#source-", wf_source_get_id (source), NULL);

      wf_html_add (html, "<li>");
      wf_html_open (html, "a", "href", target, NULL);
      g_string_append_printf (html->out, "[%u] ", find_number (self, source));
      wf_html_add_plain (html, "span", NULL, wf_source_get_publisher (source));
      if (wf_source_get_date (source) != NULL)
        {
          wf_html_add (html, ", ");
          wf_html_add_date (html, wf_source_get_date (source));
        }
      wf_html_add (html, "</a>");
      wf_html_close (html, "li");
    }
  wf_html_close (html, "ul");
}

static const char *
find_picture_type (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size >= 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "image/png";
  if (size >= 3 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return "image/jpeg";
  if (size >= 12 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return "image/webp";

  /* In an <img>, an SVG runs no script and loads nothing. */
  return "image/svg+xml";
}

/* Private to the layer: a picture, inside the page. */
gboolean
wf_web_page_add_picture (WfWebPage  *self,
                         WfMedia    *picture,
                         GError    **error)
{
  WfHtml *html = self->html;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *base64 = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *alt = NULL;

  if (picture == NULL)
    return TRUE;

  bytes = wf_media_read (picture, self->cancellable, error);
  if (bytes == NULL)
    return FALSE;

  alt = wf_media_get_alt (picture) != NULL ? wf_text_dup_plain (wf_media_get_alt (picture), html->languages) : g_strdup ("");
  base64 = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  uri = g_strdup_printf ("data:%s;base64,%s", find_picture_type (bytes), base64);
  wf_html_add (html, "<figure>\n");
  wf_html_open (html, "img", "src", uri, "alt", alt, NULL);
  if (wf_media_get_caption (picture) != NULL || wf_media_get_credit (picture) != NULL)
    {
      wf_html_add (html, "\n<figcaption>");
      wf_html_add_plain (html, "span", NULL, wf_media_get_caption (picture));
      wf_html_add (html, " ");
      wf_html_add_plain (html, "small", NULL, wf_media_get_credit (picture));
      wf_html_close (html, "figcaption");
    }
  wf_html_close (html, "figure");

  return TRUE;
}

static double
find_largest (GListModel *rows)
{
  double largest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (WfFigureRow) row = g_list_model_get_item (rows, i);

      largest = MAX (largest, fabs (wf_figure_row_get_value (row)));
    }

  return largest;
}

static void
add_figure_row (WfWebPage   *self,
                WfFigure    *figure,
                WfFigureRow *row,
                double       largest)
{
  WfHtml *html = self->html;
  double value = wf_figure_row_get_value (row);
  g_autofree char *number = wf_number_format (value, 2);

  wf_html_add (html, "<tr><th scope=\"row\">");
  wf_html_add_plain (html, "span", NULL, wf_figure_row_get_label (row));
  if (wf_figure_row_get_estimate (row))
    {
      wf_html_add (html, " ");
      wf_html_add_words (html, "small", NULL, _("(estimate)"));
    }
  if (largest > 0 && value > 0)
    g_string_append_printf (html->out, "<svg class=\"bar\" viewBox=\"0 0 %d 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                                       "<rect%s width=\"%d\" height=\"20\"/></svg>",
                            BAR_WIDTH, wf_figure_row_get_estimate (row) ? " class=\"estimate\"" : "",
                            MAX ((int) lround (BAR_WIDTH * value / largest), 2));
  wf_html_add (html, "</th><td class=\"number\">");
  wf_html_add_escaped (html, number);
  wf_html_add (html, "</td>");
  if (wf_figure_get_has_total (figure) && wf_figure_get_total (figure) > 0)
    {
      double share = 100 * value / wf_figure_get_total (figure);
      g_autofree char *percent = wf_number_format (share, share < 1 ? 1 : 0);

      wf_html_add (html, "<td class=\"number\">");
      wf_html_add_escaped (html, percent);
      wf_html_add (html, "%</td>");
    }
  wf_html_close (html, "tr");
}

/* Private to the layer: the numbers as a table whose rows have bars. */
void
wf_web_page_add_figure (WfWebPage *self,
                        WfFigure  *figure)
{
  WfHtml *html = self->html;
  GListModel *rows;
  double largest;

  if (figure == NULL)
    return;

  rows = wf_figure_get_rows (figure);
  largest = find_largest (rows);
  wf_html_add (html, "<figure>\n<table>\n");
  wf_html_add_plain (html, "caption", NULL, wf_figure_get_title (figure));
  wf_html_add (html, "\n<thead><tr>");
  wf_html_add (html, "<th scope=\"col\">");
  wf_html_add_words (html, "span", NULL, _("What"));
  wf_html_add (html, "</th><th scope=\"col\">");
  if (wf_figure_get_unit (figure) != NULL)
    wf_html_add_plain (html, "span", NULL, wf_figure_get_unit (figure));
  else
    wf_html_add_words (html, "span", NULL, _("Number"));
  wf_html_add (html, "</th>");
  if (wf_figure_get_has_total (figure) && wf_figure_get_total (figure) > 0)
    {
      wf_html_add (html, "<th scope=\"col\">");
      wf_html_add_words (html, "span", NULL, _("Share"));
      wf_html_add (html, "</th>");
    }
  wf_html_add (html, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (WfFigureRow) row = g_list_model_get_item (rows, i);

      add_figure_row (self, figure, row, largest);
    }
  wf_html_add (html, "</tbody></table>\n");
  if (wf_figure_get_note (figure) != NULL || wf_figure_get_source (figure) != NULL)
    {
      wf_html_add (html, "<figcaption>\n");
      wf_html_add_text (html, "div", NULL, wf_figure_get_note (figure));
      if (wf_figure_get_source (figure) != NULL)
        {
          g_autoptr (GListStore) sources = g_list_store_new (WF_TYPE_SOURCE);

          g_list_store_append (sources, wf_figure_get_source (figure));
          wf_web_page_add_sources (self, G_LIST_MODEL (sources));
        }
      wf_html_close (html, "figcaption");
    }
  wf_html_close (html, "figure");
}

/* Private to the layer. */
gboolean
wf_web_page_add_stop (WfWebPage  *self,
                      WfStop     *stop,
                      GError    **error)
{
  WfHtml *html = self->html;
  g_autofree char *id = g_strconcat ("stop-", wf_stop_get_id (stop), NULL);
  g_autofree char *heading = g_strconcat ("stopheading-", wf_stop_get_id (stop), NULL);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  wf_html_open (html, "article", "id", id, "aria-labelledby", heading, NULL);
  wf_html_open (html, "h3", "id", heading, NULL);
  if (wf_stop_get_title (stop) != NULL)
    {
      wf_html_add_plain (html, "span", NULL, wf_stop_get_title (stop));
    }
  else
    {
      /* Translators: the heading of a statement without a title: its number */
      g_autofree char *words = g_strdup_printf (_("Statement %u"), wf_stop_get_index (stop) + 1);

      wf_html_add_words (html, "span", NULL, words);
    }
  wf_html_close (html, "h3");
  wf_web_page_add_status (self, wf_stop_get_status (stop), wf_stop_get_date (stop));
  wf_html_add_text (html, "div", NULL, wf_stop_get_text (stop));
  wf_html_add (html, "<figure>\n");
  wf_web_map_add (html, stop, self->atlas, self->paths);
  wf_html_close (html, "figure");
  if (!wf_web_page_add_picture (self, wf_stop_get_image (stop), error))
    return FALSE;
  wf_web_page_add_figure (self, wf_stop_get_figure (stop));
  wf_web_page_add_sources (self, wf_stop_get_sources (stop));
  wf_html_close (html, "article");

  return TRUE;
}
