// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPicture: a picture of the story with its caption and credit; where it cannot be shown, what it would show, and why not.

#include <gtk/gtk.h>

#include "wf-media.h"
#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_PICTURE (wf_picture_get_type ())
G_DECLARE_FINAL_TYPE (WfPicture, wf_picture, WF, PICTURE, GtkWidget)

/**
 * WfPictureState:
 * @WF_PICTURE_LOADING: it is being read and decoded
 * @WF_PICTURE_SHOWN: it is there
 * @WF_PICTURE_FAILED: it cannot be shown
 */
typedef enum {
  WF_PICTURE_LOADING,
  WF_PICTURE_SHOWN,
  WF_PICTURE_FAILED,
} WfPictureState;

/* Once its height is known it activates the action `stops.reveal` of a widget around it, where there is one. */

GtkWidget      *wf_picture_new        (WfPlayback *playback,
                                       WfMedia    *media);
WfMedia        *wf_picture_get_media  (WfPicture  *self);
WfPictureState  wf_picture_get_state  (WfPicture  *self);
const char     *wf_picture_get_reason (WfPicture  *self);

G_END_DECLS
