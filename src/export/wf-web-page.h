// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A story as one web page that needs nothing else: no script, no other file, no network.

#include "wf-explainer.h"
#include "wf-export-progress.h"

G_BEGIN_DECLS

GBytes *wf_web_page_new (WfExplainer         *story,
                         const char * const  *languages,
                         WfExportProgress     progress,
                         gpointer             user_data,
                         GCancellable        *cancellable,
                         GError             **error);

G_END_DECLS
