// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clock, the timer, and whether the presenter is on time.

#include "config.h"

#include "wf-presenter-private.h"

#include <glib/gi18n.h>

static char *
format_seconds (double seconds)
{
  guint whole = ABS (seconds) + 0.5;

  if (whole >= 3600)
    return g_strdup_printf ("%u:%02u:%02u", whole / 3600, whole / 60 % 60, whole % 60);

  return g_strdup_printf ("%u:%02u", whole / 60, whole % 60);
}

gboolean
wf_presenter_update_clock (gpointer user_data)
{
  WfPresenter *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the time of day on a clock, for g_date_time_format () */
  g_autofree char *text = g_date_time_format (now, C_("clock", "%R"));

  gtk_label_set_label (self->clock, text);

  return G_SOURCE_CONTINUE;
}

static char *
dup_pace (WfPresenter *self)
{
  WfSection *section = wf_playback_get_section (wf_presenter_get_playback (self));
  double planned = section != NULL ? wf_presentation_get_planned (self->presentation, section) : 0.0;
  double delay = wf_presentation_get_delay (self->presentation);
  g_autofree char *delay_text = format_seconds (delay);
  g_autofree char *spent_text = NULL;
  g_autofree char *planned_text = NULL;

  if (planned <= 0.0)
    return g_strdup ("");

  spent_text = format_seconds (wf_playback_get_section_elapsed (wf_presenter_get_playback (self), section));
  planned_text = format_seconds (planned);
  if (delay >= 0.5)
    /* Translators: the time a section took so far, the time planned for it, how late the presenter is */
    return g_strdup_printf (_("Section: %s of %s, %s behind"), spent_text, planned_text, delay_text);
  if (delay <= -0.5)
    /* Translators: the time a section took so far, the time planned for it, how early the presenter is */
    return g_strdup_printf (_("Section: %s of %s, %s ahead"), spent_text, planned_text, delay_text);

  /* Translators: the time a section took so far, the time planned for it */
  return g_strdup_printf (_("Section: %s of %s, on time"), spent_text, planned_text);
}

void
wf_presenter_update_times (WfPresenter *self)
{
  double elapsed = wf_playback_get_total_elapsed (wf_presenter_get_playback (self));
  double planned = wf_presentation_get_planned (self->presentation, NULL);
  gboolean countdown = FALSE;
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;
  g_autofree char *pace = dup_pace (self);

  g_object_get (self->presentation, "countdown", &countdown, NULL);
  countdown = countdown && planned > 0.0;
  time = format_seconds (countdown ? planned - elapsed : elapsed);
  if (!countdown)
    text = g_steal_pointer (&time);
  else if (elapsed <= planned)
    text = g_strdup_printf (_("%s left"), time);
  else
    text = g_strdup_printf (_("%s over"), time);
  gtk_label_set_label (self->timer, text);
  gtk_label_set_label (self->pace, pace);
  gtk_widget_set_visible (GTK_WIDGET (self->pace), *pace != '\0');
}
