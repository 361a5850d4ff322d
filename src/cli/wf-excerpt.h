// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A line of a document with a mark below the place that a diagnostic is about.

#include <glib.h>

G_BEGIN_DECLS

char *wf_excerpt_new (const char *data,
                      gsize       size,
                      guint       line,
                      guint       column);

G_END_DECLS
