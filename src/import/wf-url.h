// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the importers need to know of web addresses: tokens taken out, host names, what may be linked.

#include <glib.h>

G_BEGIN_DECLS

char *wf_url_clean    (const char *url);
char *wf_url_dup_host (const char *url);

G_END_DECLS
