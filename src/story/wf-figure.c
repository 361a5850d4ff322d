// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers drawn as a bar chart. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfFigure, wf_figure, G_TYPE_OBJECT)

static void
wf_figure_finalize (GObject *object)
{
  WfFigure *self = WF_FIGURE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->title);
  g_clear_object (&self->unit);
  g_clear_object (&self->note);
  g_clear_pointer (&self->date, g_free);
  g_clear_object (&self->rows);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (wf_figure_parent_class)->finalize (object);
}

static void
wf_figure_class_init (WfFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_figure_finalize;
}

static void
wf_figure_init (WfFigure *self)
{
}

/**
 * wf_figure_get_id:
 * @self: a figure
 *
 * Returns: (transfer none): its id
 */
const char *
wf_figure_get_id (WfFigure *self)
{
  g_return_val_if_fail (WF_IS_FIGURE (self), NULL);

  return self->id;
}

/**
 * wf_figure_get_title:
 * @self: a figure
 *
 * Returns: (transfer none): what it shows (plain)
 */
WfText *
wf_figure_get_title (WfFigure *self)
{
  g_return_val_if_fail (WF_IS_FIGURE (self), NULL);

  return self->title;
}

/**
 * wf_figure_get_unit:
 * @self: a figure
 *
 * Returns: (transfer none) (nullable): the unit of the numbers (plain); %NULL where there is none
 */
WfText *
wf_figure_get_unit (WfFigure *self)
{
  g_return_val_if_fail (WF_IS_FIGURE (self), NULL);

  return self->unit;
}

/**
 * wf_figure_get_note:
 * @self: a figure
 *
 * Returns: (transfer none) (nullable): what to know about the numbers (rich); %NULL where there is none
 */
WfText *
wf_figure_get_note (WfFigure *self)
{
  g_return_val_if_fail (WF_IS_FIGURE (self), NULL);

  return self->note;
}

/**
 * wf_figure_get_date:
 * @self: a figure
 *
 * Returns: (transfer none) (nullable): when they were measured, as ISO 8601 date; %NULL where there is none
 */
const char *
wf_figure_get_date (WfFigure *self)
{
  g_return_val_if_fail (WF_IS_FIGURE (self), NULL);

  return self->date;
}

/**
 * wf_figure_get_rows:
 * @self: a figure
 *
 * Returns: (transfer none): the bars: a list of #WfFigureRow
 */
GListModel *
wf_figure_get_rows (WfFigure *self)
{
  g_return_val_if_fail (WF_IS_FIGURE (self), NULL);

  return self->rows;
}

/**
 * wf_figure_get_has_total:
 * @self: a figure
 *
 * Returns: whether the author gave a total
 */
gboolean
wf_figure_get_has_total (WfFigure *self)
{
  g_return_val_if_fail (WF_IS_FIGURE (self), FALSE);

  return self->has_total;
}

/**
 * wf_figure_get_total:
 * @self: a figure
 *
 * Returns: what the rows add up to; 0 where the author gave no total
 */
double
wf_figure_get_total (WfFigure *self)
{
  g_return_val_if_fail (WF_IS_FIGURE (self), 0.0);

  return self->total;
}

/**
 * wf_figure_get_source:
 * @self: a figure
 *
 * Returns: (transfer none): where the numbers come from
 */
WfSource *
wf_figure_get_source (WfFigure *self)
{
  g_return_val_if_fail (WF_IS_FIGURE (self), NULL);

  return self->source;
}
