// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "wf-date.h"

/* A statement without a title is listed by so many of its first characters. */
#define EXCERPT_LENGTH 80

const char *
wf_status_get_word (WfStatus status)
{
  switch (status)
    {
    case WF_STATUS_REPORTED:
      /* Translators: mark of a statement: news that a source reports */
      return C_("status", "Reported");
    case WF_STATUS_BACKGROUND:
      /* Translators: mark of a statement: settled context */
      return C_("status", "Background");
    case WF_STATUS_ANALYSIS:
      /* Translators: mark of a statement: somebody’s reading of the facts */
      return C_("status", "Analysis");
    case WF_STATUS_OUTLOOK:
      /* Translators: mark of a statement: what could, may or is planned to happen */
      return C_("status", "Outlook");
    case WF_STATUS_UNMARKED:
    default:
      /* Translators: mark of a statement whose author did not say what it is */
      return C_("status", "Not marked");
    }
}

/**
 * wf_status_get_description:
 *
 * Returns: one sentence that says what the status means, for a tooltip
 */
const char *
wf_status_get_description (WfStatus status)
{
  switch (status)
    {
    case WF_STATUS_REPORTED:
      return _("News that a source reports");
    case WF_STATUS_BACKGROUND:
      return _("Settled context");
    case WF_STATUS_ANALYSIS:
      return _("Somebody’s reading of the facts");
    case WF_STATUS_OUTLOOK:
      return _("What could, may or is planned to happen");
    case WF_STATUS_UNMARKED:
    default:
      return _("The author did not say what this statement is");
    }
}

const char *
wf_status_get_icon_name (WfStatus status)
{
  switch (status)
    {
    case WF_STATUS_REPORTED:
      return "wf-status-reported-symbolic";
    case WF_STATUS_BACKGROUND:
      return "wf-status-background-symbolic";
    case WF_STATUS_ANALYSIS:
      return "wf-status-analysis-symbolic";
    case WF_STATUS_OUTLOOK:
      return "wf-status-outlook-symbolic";
    case WF_STATUS_UNMARKED:
    default:
      return "dialog-question-symbolic";
    }
}

const char *
wf_place_kind_get_word (WfPlaceKind kind)
{
  switch (kind)
    {
    case WF_PLACE_COUNTRY:
      return C_("place", "Country");
    case WF_PLACE_REGION:
      return C_("place", "Region");
    case WF_PLACE_CITY:
      return C_("place", "City");
    case WF_PLACE_GROUP:
      return C_("place", "Group of Countries");
    case WF_PLACE_POINT:
    default:
      return C_("place", "Place");
    }
}

const char *
wf_place_kind_get_icon (WfPlaceKind kind)
{
  switch (kind)
    {
    case WF_PLACE_COUNTRY:
    case WF_PLACE_REGION:
      return "wf-place-country-symbolic";
    case WF_PLACE_CITY:
      return "wf-place-city-symbolic";
    case WF_PLACE_GROUP:
      return "wf-place-group-symbolic";
    case WF_PLACE_POINT:
    default:
      return "wf-place-point-symbolic";
    }
}

const char *
wf_entity_kind_get_word (WfEntityKind kind)
{
  switch (kind)
    {
    case WF_ENTITY_PERSON:
      return C_("entity", "Person");
    case WF_ENTITY_ORGANISATION:
      return C_("entity", "Organization");
    case WF_ENTITY_AGREEMENT:
      return C_("entity", "Agreement");
    case WF_ENTITY_RESOURCE:
      return C_("entity", "Resource");
    case WF_ENTITY_CONCEPT:
    default:
      return C_("entity", "Term");
    }
}

const char *
wf_entity_kind_get_icon (WfEntityKind kind)
{
  switch (kind)
    {
    case WF_ENTITY_PERSON:
      return "wf-entity-person-symbolic";
    case WF_ENTITY_ORGANISATION:
      return "wf-entity-organisation-symbolic";
    case WF_ENTITY_AGREEMENT:
      return "wf-entity-agreement-symbolic";
    case WF_ENTITY_RESOURCE:
      return "wf-entity-resource-symbolic";
    case WF_ENTITY_CONCEPT:
    default:
      return "wf-entity-concept-symbolic";
    }
}

/**
 * wf_source_dup_citation:
 *
 * Returns: (transfer full): who published it and when, in plain text
 */
char *
wf_source_dup_citation (WfSource           *source,
                        const char * const *languages)
{
  g_autofree char *publisher = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (WF_IS_SOURCE (source), NULL);

  publisher = wf_text_dup_plain (wf_source_get_publisher (source), languages);
  if (wf_source_get_date (source) == NULL)
    return g_steal_pointer (&publisher);

  date = wf_date_format (wf_source_get_date (source));
  /* Translators: a source: its publisher and the date of publication */
  return g_strdup_printf (C_("source", "%s, %s"), publisher, date);
}

/**
 * wf_stop_dup_heading:
 *
 * Returns: (transfer full): the title of the stop, or where it has none the beginning of its statement
 */
char *
wf_stop_dup_heading (WfStop             *stop,
                     const char * const *languages)
{
  g_autofree char *text = NULL;
  g_autofree char *excerpt = NULL;

  g_return_val_if_fail (WF_IS_STOP (stop), NULL);

  if (wf_stop_get_title (stop) != NULL)
    return wf_text_dup_plain (wf_stop_get_title (stop), languages);

  text = wf_text_dup_plain (wf_stop_get_text (stop), languages);
  g_strdelimit (text, "\n", ' ');
  if (g_utf8_strlen (text, -1) <= EXCERPT_LENGTH)
    return g_steal_pointer (&text);

  excerpt = g_utf8_substring (text, 0, EXCERPT_LENGTH - 1);
  return g_strconcat (g_strchomp (excerpt), "…", NULL);
}

/**
 * wf_number_format:
 * @decimals: how many digits after the decimal point at most, 0–2; zeros at the end are left out
 *
 * Returns: (transfer full): @value with the digit grouping of the locale
 */
char *
wf_number_format (double value,
                  guint  decimals)
{
  static const double scales[] = { 1, 10, 100 };

  decimals = MIN (decimals, G_N_ELEMENTS (scales) - 1);
  value = round (value * scales[decimals]) / scales[decimals];
  while (decimals > 0 && ABS (value * scales[decimals - 1] - round (value * scales[decimals - 1])) < 1e-6)
    decimals--;

  switch (decimals)
    {
    case 0:
      return g_strdup_printf ("%'.0f", value);
    case 1:
      return g_strdup_printf ("%'.1f", value);
    default:
      return g_strdup_printf ("%'.2f", value);
    }
}

/**
 * wf_figure_dup_quantity:
 * @value: in the figure's unit
 *
 * Returns: (transfer full): the number and its unit
 */
char *
wf_figure_dup_quantity (WfFigure           *figure,
                        double              value,
                        const char * const *languages)
{
  g_autofree char *number = wf_number_format (value, 2);
  g_autofree char *unit = NULL;

  g_return_val_if_fail (WF_IS_FIGURE (figure), NULL);

  if (wf_figure_get_unit (figure) == NULL)
    return g_steal_pointer (&number);

  unit = wf_text_dup_plain (wf_figure_get_unit (figure), languages);
  /* Translators: a number and its unit, as in “23,270 tU” */
  return g_strdup_printf (C_("quantity", "%s %s"), number, unit);
}

/**
 * wf_figure_dup_share:
 * @quantity: the row's number, with or without its unit
 *
 * Returns: (transfer full): the same with its share of the whole, and a mark where it is an estimate: “23,270 · 39%”
 */
char *
wf_figure_dup_share (WfFigure    *figure,
                     WfFigureRow *row,
                     const char  *quantity)
{
  double total = wf_figure_get_has_total (figure) ? wf_figure_get_total (figure) : 0;
  double share = total > 0 ? 100 * wf_figure_row_get_value (row) / total : 0;
  g_autofree char *percent = wf_number_format (share, share < 1 ? 1 : 0);

  if (total > 0 && wf_figure_row_get_estimate (row))
    /* Translators: a quantity that is an estimate, and its share of the whole in percent */
    return g_strdup_printf (_("%s (estimate) · %s%%"), quantity, percent);
  if (total > 0)
    /* Translators: a quantity and its share of the whole in percent */
    return g_strdup_printf (_("%s · %s%%"), quantity, percent);
  if (wf_figure_row_get_estimate (row))
    /* Translators: a quantity that is an estimate */
    return g_strdup_printf (_("%s (estimate)"), quantity);

  return g_strdup (quantity);
}
