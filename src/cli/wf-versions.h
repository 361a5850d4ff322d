// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The versions of the program and its libraries, for bug reports.

#include <glib.h>

G_BEGIN_DECLS

void  wf_versions_add       (const char *name,
                             const char *built,
                             const char *running);
char *wf_versions_to_string (void);

G_END_DECLS
