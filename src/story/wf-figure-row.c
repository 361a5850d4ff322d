// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One bar of a figure. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfFigureRow, wf_figure_row, G_TYPE_OBJECT)

static void
wf_figure_row_finalize (GObject *object)
{
  WfFigureRow *self = WF_FIGURE_ROW (object);

  g_clear_object (&self->label);
  g_clear_object (&self->place);

  G_OBJECT_CLASS (wf_figure_row_parent_class)->finalize (object);
}

static void
wf_figure_row_class_init (WfFigureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_figure_row_finalize;
}

static void
wf_figure_row_init (WfFigureRow *self)
{
}

/**
 * wf_figure_row_get_label:
 * @self: a row
 *
 * Returns: (transfer none): what the bar stands for (plain)
 */
WfText *
wf_figure_row_get_label (WfFigureRow *self)
{
  g_return_val_if_fail (WF_IS_FIGURE_ROW (self), NULL);

  return self->label;
}

/**
 * wf_figure_row_get_value:
 * @self: a row
 *
 * Returns: how long it is, in the figure’s unit; 0 or more
 */
double
wf_figure_row_get_value (WfFigureRow *self)
{
  g_return_val_if_fail (WF_IS_FIGURE_ROW (self), 0.0);

  return self->value;
}

/**
 * wf_figure_row_get_place:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the place that it is about; %NULL where there is none
 */
WfPlace *
wf_figure_row_get_place (WfFigureRow *self)
{
  g_return_val_if_fail (WF_IS_FIGURE_ROW (self), NULL);

  return self->place;
}

/**
 * wf_figure_row_get_estimate:
 * @self: a row
 *
 * Returns: whether the number is an estimate
 */
gboolean
wf_figure_row_get_estimate (WfFigureRow *self)
{
  g_return_val_if_fail (WF_IS_FIGURE_ROW (self), FALSE);

  return self->estimate;
}
