// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLibrary: the stories that are installed, as a list of WfLibraryItem: the bundled ones, the user's own, and those
// that other packages brought.

#include <gio/gio.h>

#include "wf-library-item.h"

G_BEGIN_DECLS

#define WF_TYPE_LIBRARY (wf_library_get_type ())
G_DECLARE_FINAL_TYPE (WfLibrary, wf_library, WF, LIBRARY, GObject)

WfLibrary     *wf_library_new         (void);
WfLibrary     *wf_library_new_for     (const char * const   *folders);
void           wf_library_load_async  (WfLibrary            *self,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean       wf_library_load_finish (WfLibrary            *self,
                                       GAsyncResult         *result,
                                       GError              **error);
WfLibraryItem *wf_library_find        (WfLibrary            *self,
                                       const char           *id);

G_END_DECLS
