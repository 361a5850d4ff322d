// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfLoader: reads one document, off the main thread, and keeps everything that was wrong with it.

#include <gio/gio.h>

#include "wf-diagnostic.h"
#include "wf-explainer.h"

G_BEGIN_DECLS

#define WF_LOADER_ERROR (wf_loader_error_quark ())
GQuark wf_loader_error_quark (void);

/**
 * WfLoaderError:
 * @WF_LOADER_ERROR_READ: the file could not be read; nothing is known of its content
 * @WF_LOADER_ERROR_INVALID: it was read and has errors; see wf_loader_get_diagnostics()
 */
typedef enum {
  WF_LOADER_ERROR_READ,
  WF_LOADER_ERROR_INVALID,
} WfLoaderError;

#define WF_TYPE_LOADER (wf_loader_get_type ())
G_DECLARE_FINAL_TYPE (WfLoader, wf_loader, WF, LOADER, GObject)

WfLoader    *wf_loader_new             (GFile               *file);
WfLoader    *wf_loader_new_for_bytes   (GBytes              *bytes,
                                        const char          *name);
GFile       *wf_loader_get_file        (WfLoader            *self);
void         wf_loader_set_name        (WfLoader            *self,
                                        const char          *name);
WfExplainer *wf_loader_load            (WfLoader            *self,
                                        GCancellable        *cancellable,
                                        GError             **error);
void         wf_loader_load_async      (WfLoader            *self,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
WfExplainer *wf_loader_load_finish     (WfLoader            *self,
                                        GAsyncResult        *result,
                                        GError             **error);
GListModel  *wf_loader_get_diagnostics (WfLoader            *self);
const char  *wf_loader_get_foreign_format (WfLoader         *self);
GBytes      *wf_loader_get_bytes       (WfLoader            *self);
GBytes      *wf_loader_get_document    (WfLoader            *self);

G_END_DECLS
