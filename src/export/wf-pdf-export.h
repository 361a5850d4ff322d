// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Writes a handout as a PDF file.

#include "wf-export-progress.h"
#include "wf-handout.h"

G_BEGIN_DECLS

gboolean wf_handout_write_pdf  (WfHandout        *self,
                                const char       *path,
                                WfPaper           paper,
                                WfExportProgress  progress,
                                gpointer          user_data,
                                GCancellable     *cancellable,
                                GError          **error);

G_END_DECLS
