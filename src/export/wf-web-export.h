// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Writes a story as a web page into a file, whole or not at all.

#include "wf-explainer.h"
#include "wf-export-progress.h"

G_BEGIN_DECLS

gboolean wf_web_export (WfExplainer         *story,
                        const char          *path,
                        const char * const  *languages,
                        WfExportProgress     progress,
                        gpointer             user_data,
                        GCancellable        *cancellable,
                        GError             **error);

G_END_DECLS
