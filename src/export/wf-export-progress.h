// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How an export says how far it has come.

#include <glib.h>

G_BEGIN_DECLS

/**
 * WfExportProgress:
 * @done: 0…1
 *
 * Called in the thread that exports.
 */
typedef void (*WfExportProgress) (double   done,
                                  gpointer user_data);

G_END_DECLS
