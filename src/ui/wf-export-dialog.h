// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfExportDialog: asks what is to be written or printed, and where; writes it, and says how far it has come.

#include <adwaita.h>

#include "wf-exporter.h"
#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_EXPORT_DIALOG (wf_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WfExportDialog, wf_export_dialog, WF, EXPORT_DIALOG, AdwDialog)

/* Signals: exported (GFile *file) – it is written, and the dialog closes. */

AdwDialog  *wf_export_dialog_new       (WfPlayback      *playback);
AdwDialog  *wf_export_dialog_new_print (WfPlayback      *playback);
void        wf_export_dialog_choose    (WfExportDialog  *self,
                                        WfExportKind     kind);
void        wf_export_dialog_export    (WfExportDialog  *self,
                                        GFile           *file);
const char *wf_export_dialog_get_page  (WfExportDialog  *self);

G_END_DECLS
