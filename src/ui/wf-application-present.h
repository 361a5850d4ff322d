// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// `wherefore --present [FILE]`: tells the running app, or this one, to present.

#include <gio/gio.h>

G_BEGIN_DECLS

/* Actions of the app, and hints with which it opens files. */
#define WF_APPLICATION_PRESENT  "present"
#define WF_APPLICATION_AUTOPLAY "autoplay"

gboolean wf_application_present_files (GApplication  *application,
                                       char         **arguments,
                                       int           *exit_status);

G_END_DECLS
