// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfList: a GListModel that never changes. Half the memory of a GListStore, and each look-up in constant time.

#include <gio/gio.h>

G_BEGIN_DECLS

#define WF_TYPE_LIST (wf_list_get_type ())
G_DECLARE_FINAL_TYPE (WfList, wf_list, WF, LIST, GObject)

GListModel *wf_list_new       (GType      item_type,
                               GPtrArray *items);
GListModel *wf_list_new_empty (GType      item_type);

G_END_DECLS
