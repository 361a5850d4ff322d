// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-frame.h"

typedef struct {
  WfFrameFunc func;
  gboolean passed; /* whether the next frame has begun */
} Wait;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Wait *wait = user_data;

  if (!wait->passed)
    {
      wait->passed = TRUE;
      return G_SOURCE_CONTINUE;
    }

  wait->func (widget);

  return G_SOURCE_REMOVE;
}

/**
 * wf_frame_add_after_next:
 * @func: is called once, as the frame after the next one begins
 *
 * Returns: the id for gtk_widget_remove_tick_callback(), until then
 */
guint
wf_frame_add_after_next (GtkWidget   *widget,
                         WfFrameFunc  func)
{
  Wait *wait;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);
  g_return_val_if_fail (func != NULL, 0);

  wait = g_new0 (Wait, 1);
  wait->func = func;

  return gtk_widget_add_tick_callback (widget, tick_cb, wait, g_free);
}
