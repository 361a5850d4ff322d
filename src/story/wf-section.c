// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One of the headings of a story. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfSection, wf_section, G_TYPE_OBJECT)

static void
wf_section_finalize (GObject *object)
{
  WfSection *self = WF_SECTION (object);

  /* A stop may outlive its section in other hands. */
  for (guint i = 0; i < g_list_model_get_n_items (self->stops); i++)
    {
      g_autoptr (WfStop) stop = g_list_model_get_item (self->stops, i);

      stop->section = NULL;
    }

  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->title);
  g_clear_object (&self->summary);
  g_clear_object (&self->stops);

  G_OBJECT_CLASS (wf_section_parent_class)->finalize (object);
}

static void
wf_section_class_init (WfSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_section_finalize;
}

static void
wf_section_init (WfSection *self)
{
  self->stops = wf_list_new_empty (WF_TYPE_STOP);
}

/**
 * wf_section_get_id:
 * @self: a section
 *
 * Returns: (transfer none): its id
 */
const char *
wf_section_get_id (WfSection *self)
{
  g_return_val_if_fail (WF_IS_SECTION (self), NULL);

  return self->id;
}

/**
 * wf_section_get_title:
 * @self: a section
 *
 * Returns: (transfer none): its heading (plain)
 */
WfText *
wf_section_get_title (WfSection *self)
{
  g_return_val_if_fail (WF_IS_SECTION (self), NULL);

  return self->title;
}

/**
 * wf_section_get_summary:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): what it tells (rich); %NULL where there is none
 */
WfText *
wf_section_get_summary (WfSection *self)
{
  g_return_val_if_fail (WF_IS_SECTION (self), NULL);

  return self->summary;
}

/**
 * wf_section_get_stops:
 * @self: a section
 *
 * Returns: (transfer none): its stops in reading order: a list of #WfStop
 */
GListModel *
wf_section_get_stops (WfSection *self)
{
  g_return_val_if_fail (WF_IS_SECTION (self), NULL);

  return self->stops;
}

/**
 * wf_section_get_minutes:
 * @self: a section
 *
 * Returns: the time planned to present it, in minutes; 0 where the author planned none
 */
double
wf_section_get_minutes (WfSection *self)
{
  g_return_val_if_fail (WF_IS_SECTION (self), 0.0);

  return self->minutes;
}

/**
 * wf_section_get_index:
 * @self: a section
 *
 * Returns: its number among the sections, from 0
 */
guint
wf_section_get_index (WfSection *self)
{
  g_return_val_if_fail (WF_IS_SECTION (self), 0);

  return self->index;
}
