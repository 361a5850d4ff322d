// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Long work of a command-line tool: it can be interrupted, and leaves nothing half done then.

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WfCliWorkFunc:
 * @progress: to be called with the share that is done, 0…1
 * @progress_data: for @progress
 *
 * Does the work, in a thread.
 *
 * Returns: %FALSE with @error set where it failed or was cancelled
 */
typedef gboolean (*WfCliWorkFunc) (gpointer       data,
                                   void         (*progress) (double done, gpointer progress_data),
                                   gpointer       progress_data,
                                   GCancellable  *cancellable,
                                   GError       **error);

gboolean wf_cli_work (WfCliWorkFunc   func,
                      gpointer        data,
                      GError        **error);

G_END_DECLS
