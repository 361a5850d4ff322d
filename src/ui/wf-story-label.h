// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfStoryLabel: a rich text of a story in the reader's language, with the second language below it where there is one.
// A link in it activates the action `win.follow` with its address.

#include <gtk/gtk.h>

#include "wf-playback.h"
#include "wf-text.h"

G_BEGIN_DECLS

#define WF_TYPE_STORY_LABEL (wf_story_label_get_type ())
G_DECLARE_FINAL_TYPE (WfStoryLabel, wf_story_label, WF, STORY_LABEL, GtkWidget)

GtkWidget *wf_story_label_new      (WfPlayback   *playback,
                                    WfText       *text);
WfText    *wf_story_label_get_text (WfStoryLabel *self);
void       wf_story_label_set_text (WfStoryLabel *self,
                                    WfText       *text);

gboolean   wf_story_text_has_second (WfText     *text,
                                     WfPlayback *playback);

G_END_DECLS
