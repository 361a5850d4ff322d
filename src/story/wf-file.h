// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Reads a document’s file without ever hanging on it or filling the memory with it.

#include <gio/gio.h>

#include "wf-report.h"

G_BEGIN_DECLS

#define WF_FILE_MAX_SIZE (16 * 1024 * 1024)

GBytes *wf_file_read (GFile         *file,
                      WfReport      *report,
                      GCancellable  *cancellable,
                      GError       **error);

G_END_DECLS
