// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the tools that write files share: their options, and files that never replace another.

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean wf_cli_parse_options (const GOptionEntry  *entries,
                               char               **argv);
gboolean wf_cli_write_new     (const char          *name,
                               GBytes              *content,
                               GError             **error);
void     wf_cli_print_problems (GListModel          *problems);

G_END_DECLS
