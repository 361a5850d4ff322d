// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole and partial ISO 8601 dates.

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "wf-date.h"

static gboolean
parse (const char *date,
       int        *year,
       int        *month,
       int        *day)
{
  static const char pattern[] = "dddd-dd-dd";
  gsize length = strlen (date);

  if (length != 4 && length != 7 && length != 10)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (date[i]) : date[i] != pattern[i])
      return FALSE;

  *year = (int) g_ascii_strtoll (date, NULL, 10);
  *month = length >= 7 ? (int) g_ascii_strtoll (date + 5, NULL, 10) : 0;
  *day = length == 10 ? (int) g_ascii_strtoll (date + 8, NULL, 10) : 0;

  return *year > 0
         && (length < 7 || g_date_valid_month (*month))
         && (length < 10 || g_date_valid_dmy ((GDateDay) *day, *month, (GDateYear) *year));
}

/**
 * wf_date_is_valid:
 * @date: a string
 *
 * Returns: whether it is a day, month or year of the calendar, such as `2026-12-14`, `2026-12` or `2026`
 */
gboolean
wf_date_is_valid (const char *date)
{
  int year, month, day;

  g_return_val_if_fail (date != NULL, FALSE);

  return parse (date, &year, &month, &day);
}

/**
 * wf_date_compare:
 * @a: a valid date
 * @b: a valid date
 *
 * Orders dates by time. A partial date comes before the days and months in it.
 *
 * Returns: less than, equal to or greater than 0 as @a comes before, is, or comes after @b
 */
int
wf_date_compare (const char *a,
                 const char *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  return strcmp (a, b);
}

/**
 * wf_date_is_after:
 * @a: a valid date
 * @b: a valid date
 *
 * Returns: whether all of @a is after all of @b: a partial date is neither before nor after the days that are in it
 */
gboolean
wf_date_is_after (const char *a,
                  const char *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return !g_str_has_prefix (a, b) && !g_str_has_prefix (b, a) && wf_date_compare (a, b) > 0;
}

/* Some languages have capitals in the system's list of months, but none in their texts. */
static char *
format (GDateTime  *time,
        const char *pattern)
{
  g_autofree char *date = g_date_time_format (time, pattern);

  /* Translators: names of months as the system has them. Translate it as “small” if they begin with a small letter in the
   * middle of a sentence of your language, whatever the system has; else as “given”. This is never shown. */
  return g_str_equal (C_("months", "given"), "small") ? g_utf8_strdown (date, -1) : g_steal_pointer (&date);
}

/**
 * wf_date_format:
 * @date: a valid date
 *
 * Returns: (transfer full): the date as people of the user’s language write it, such as “December 14, 2026”
 */
char *
wf_date_format (const char *date)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day;

  g_return_val_if_fail (date != NULL, NULL);

  if (!parse (date, &year, &month, &day))
    return g_strdup (date);

  time = g_date_time_new_utc (year, MAX (month, 1), MAX (day, 1), 0, 0, 0);

  if (day > 0)
    /* Translators: a whole date, for g_date_time_format(): “December 14, 2026” */
    return format (time, _("%B %-d, %Y"));
  if (month > 0)
    /* Translators: a month, for g_date_time_format(): “December 2026” */
    return format (time, _("%OB %Y"));

  return g_date_time_format (time, "%Y");
}
