// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Writes a handout as a PDF file.

#include "wf-handout.h"

G_BEGIN_DECLS

/**
 * WfExportProgress:
 * @done: 0…1
 *
 * Called in the thread that exports.
 */
typedef void (*WfExportProgress) (double   done,
                                  gpointer user_data);

gboolean wf_handout_write_pdf  (WfHandout        *self,
                                const char       *path,
                                WfPaper           paper,
                                WfExportProgress  progress,
                                gpointer          user_data,
                                GCancellable     *cancellable,
                                GError          **error);

G_END_DECLS
