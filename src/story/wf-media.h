// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfMedia: a picture beside the document or inside it, with its alternative text.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_MEDIA_ERROR (wf_media_error_quark ())
GQuark wf_media_error_quark (void);

/**
 * WfMediaError:
 * @WF_MEDIA_ERROR_MISSING: there is no such file
 * @WF_MEDIA_ERROR_OUTSIDE: it is a link that leads out of the document’s folder
 * @WF_MEDIA_ERROR_TOO_LARGE: it is larger than 16 MiB
 * @WF_MEDIA_ERROR_UNREADABLE: it is no file, or cannot be read
 */
typedef enum {
  WF_MEDIA_ERROR_MISSING,
  WF_MEDIA_ERROR_OUTSIDE,
  WF_MEDIA_ERROR_TOO_LARGE,
  WF_MEDIA_ERROR_UNREADABLE,
} WfMediaError;

#define WF_TYPE_MEDIA (wf_media_get_type ())
G_DECLARE_FINAL_TYPE (WfMedia, wf_media, WF, MEDIA, GObject)

const char *wf_media_get_src     (WfMedia *self);
GFile *     wf_media_get_file    (WfMedia *self);
GBytes *    wf_media_get_bytes   (WfMedia *self);
WfText *    wf_media_get_alt     (WfMedia *self);
WfText *    wf_media_get_caption (WfMedia *self);
WfText *    wf_media_get_credit  (WfMedia *self);
GFile *     wf_media_find        (WfMedia       *self,
                                  GError       **error);
GBytes *    wf_media_read        (WfMedia       *self,
                                  GCancellable  *cancellable,
                                  GError       **error);

G_END_DECLS
