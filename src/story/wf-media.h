// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfMedia: a picture beside the document or inside it, with its alternative text.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_MEDIA (wf_media_get_type ())
G_DECLARE_FINAL_TYPE (WfMedia, wf_media, WF, MEDIA, GObject)

const char *wf_media_get_src     (WfMedia *self);
GFile *     wf_media_get_file    (WfMedia *self);
GBytes *    wf_media_get_bytes   (WfMedia *self);
WfText *    wf_media_get_alt     (WfMedia *self);
WfText *    wf_media_get_caption (WfMedia *self);
WfText *    wf_media_get_credit  (WfMedia *self);

G_END_DECLS
