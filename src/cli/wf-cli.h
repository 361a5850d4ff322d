// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The command-line tools. They need no display.

#include <gio/gio.h>

G_BEGIN_DECLS

/* The statuses that the program ends with; see wherefore(1). */
#define WF_CLI_GOOD   0
#define WF_CLI_ERRORS 1
#define WF_CLI_UNREAD 2

gboolean wf_cli_run (int    argc,
                     char **argv,
                     int   *status);
void     wf_cli_add_options (GApplication *application);

G_END_DECLS
