// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the importers do with the texts of strangers before they repeat or keep them.

#include <glib.h>

G_BEGIN_DECLS

char     *wf_import_text_quote    (const char *text);
char     *wf_import_text_shorten  (const char *text,
                                   gsize       max);
gboolean  wf_import_text_is_blank (const char *text);

G_END_DECLS
