// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A word to the presenter while the audience sees something else.

#include "config.h"

#include "wf-presenter-private.h"

#include <glib/gi18n.h>

static char *
dup_difference (WfPresentation *presentation)
{
  WfPlayback *audience = wf_presentation_get_audience (presentation);

  switch (wf_presentation_get_screen (presentation))
    {
    case WF_SCREEN_BLACK:
      return g_strdup (_("The audience sees a black screen"));
    case WF_SCREEN_WHITE:
      return g_strdup (_("The audience sees a white screen"));
    case WF_SCREEN_STORY:
    default:
      break;
    }
  if (!wf_presentation_get_frozen (presentation) || wf_playback_get_stop (audience) == NULL)
    return NULL;

  /* Translators: what the audience sees stays while the presenter looks ahead; %u is the number of a statement */
  return g_strdup_printf (_("The audience still sees statement %u"), wf_playback_get_position (audience) + 1);
}

void
wf_presenter_update_audience (WfPresenter *self)
{
  g_autofree char *text = dup_difference (self->presentation);

  gtk_label_set_label (self->audience, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->audience), text != NULL);
}
