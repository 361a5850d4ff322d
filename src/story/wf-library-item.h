// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLibraryItem: what the library knows of a story without loading all of it.

#include <gio/gio.h>

#include "wf-text.h"

G_BEGIN_DECLS

#define WF_TYPE_LIBRARY_ITEM (wf_library_item_get_type ())
G_DECLARE_FINAL_TYPE (WfLibraryItem, wf_library_item, WF, LIBRARY_ITEM, GObject)

/* Properties, all read-only: file (GFile), id (string), title (WfText, plain), summary (WfText, rich, nullable),
 * date (string, nullable: when it was updated, else published). */

WfLibraryItem *wf_library_item_read        (GFile         *file,
                                            GCancellable  *cancellable);
GFile *        wf_library_item_get_file    (WfLibraryItem *self);
const char *   wf_library_item_get_id      (WfLibraryItem *self);
WfText *       wf_library_item_get_title   (WfLibraryItem *self);
WfText *       wf_library_item_get_summary (WfLibraryItem *self);
const char *   wf_library_item_get_date    (WfLibraryItem *self);

G_END_DECLS
