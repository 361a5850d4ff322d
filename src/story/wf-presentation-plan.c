// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfPresentation, what follows from where it is: the statements that are seen, and how far the presenter is behind the
// times that the author planned.

#include "config.h"

#include "wf-presentation.h"
#include "wf-section.h"

static guint
get_first_position (WfSection *section)
{
  g_autoptr (WfStop) first = g_list_model_get_item (wf_section_get_stops (section), 0);

  return wf_stop_get_index (first);
}

/**
 * wf_presentation_get_shown:
 * @playback: where somebody is: the audience, the presenter, or the presenter one stop on
 *
 * Returns: (transfer full) (element-type WfStop): the statements that are seen there; where there is no story, none
 */
GPtrArray *
wf_presentation_get_shown (WfPresentation *self,
                           WfPlayback     *playback)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);
  WfStop *current;
  GListModel *stops;

  g_return_val_if_fail (WF_IS_PRESENTATION (self), shown);
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), shown);

  current = wf_playback_get_stop (playback);
  if (current == NULL)
    return shown;

  stops = wf_section_get_stops (wf_playback_get_section (playback));
  for (guint i = 0; i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr (WfStop) stop = g_list_model_get_item (stops, i);
      gboolean is_current = stop == current;

      if (is_current || wf_presentation_get_reveal (self) != WF_REVEAL_STATEMENT)
        g_ptr_array_add (shown, g_steal_pointer (&stop));
      if (is_current && wf_presentation_get_reveal (self) == WF_REVEAL_STEPS)
        break;
    }

  return shown;
}

/**
 * wf_presentation_get_planned:
 * @section: (nullable): a section, or %NULL for all of them
 *
 * Returns: how many seconds the author planned for it; 0 where there is no plan
 */
double
wf_presentation_get_planned (WfPresentation *self,
                             WfSection      *section)
{
  WfExplainer *explainer;
  GListModel *sections;
  double seconds = 0.0;

  g_return_val_if_fail (WF_IS_PRESENTATION (self), 0.0);

  if (section != NULL)
    return 60.0 * wf_section_get_minutes (section);

  explainer = wf_playback_get_explainer (wf_presentation_get_playback (self));
  sections = explainer != NULL ? wf_explainer_get_sections (explainer) : NULL;
  for (guint i = 0; sections != NULL && i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (WfSection) each = g_list_model_get_item (sections, i);

      seconds += 60.0 * wf_section_get_minutes (each);
    }

  return seconds;
}

/**
 * wf_presentation_get_delay:
 *
 * The plan: each section takes its time, each of its stops an equal share of that.
 *
 * Returns: how many seconds the presenter is behind the plan; negative when ahead, 0 where there is none
 */
double
wf_presentation_get_delay (WfPresentation *self)
{
  WfSection *current;
  double due_from = 0.0, due_to, share;
  double elapsed;
  guint n_stops;

  g_return_val_if_fail (WF_IS_PRESENTATION (self), 0.0);

  current = wf_playback_get_section (wf_presentation_get_playback (self));
  if (current == NULL || wf_presentation_get_planned (self, NULL) <= 0.0)
    return 0.0;

  for (guint i = 0; i < wf_section_get_index (current); i++)
    {
      g_autoptr (WfSection) section =
        g_list_model_get_item (wf_explainer_get_sections (wf_playback_get_explainer (wf_presentation_get_playback (self))), i);

      due_from += wf_presentation_get_planned (self, section);
    }
  n_stops = g_list_model_get_n_items (wf_section_get_stops (current));
  share = wf_presentation_get_planned (self, current) / n_stops;
  due_from += share * (wf_playback_get_position (wf_presentation_get_playback (self)) - get_first_position (current));
  due_to = due_from + share;

  /* At this stop the presenter may be from when it is due to when the next one is. */
  elapsed = wf_playback_get_total_elapsed (wf_presentation_get_playback (self));
  if (elapsed < due_from)
    return elapsed - due_from;

  return MAX (0.0, elapsed - due_to);
}
