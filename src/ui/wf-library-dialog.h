// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLibraryDialog: the stories there are to read: those that are installed, and those that were open lately.

#include <adwaita.h>

G_BEGIN_DECLS

#define WF_TYPE_LIBRARY_DIALOG (wf_library_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WfLibraryDialog, wf_library_dialog, WF, LIBRARY_DIALOG, AdwDialog)

/* A row activates `win.open-story` with the address of the file; the window then closes the dialog. */

AdwDialog *wf_library_dialog_new       (const char * const *languages);
void       wf_library_dialog_search    (WfLibraryDialog    *self,
                                        const char         *text);
gboolean   wf_library_dialog_is_loaded (WfLibraryDialog    *self);

G_END_DECLS
