// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Writes a story as a web page into a file, whole or not at all.

#include "wf-explainer.h"

G_BEGIN_DECLS

gboolean wf_web_export        (WfExplainer          *story,
                               GFile                *file,
                               const char * const   *languages,
                               GCancellable         *cancellable,
                               GError              **error);
void     wf_web_export_async  (WfExplainer          *story,
                               GFile                *file,
                               const char * const   *languages,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
gboolean wf_web_export_finish (GAsyncResult         *result,
                               GError              **error);

G_END_DECLS
