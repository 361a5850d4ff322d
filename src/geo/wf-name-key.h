// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Makes names comparable, for this layer only: without case, accents, apostrophes, punctuation and articles.

#include <glib.h>

G_BEGIN_DECLS

char *wf_name_key_new (const char *name);

G_END_DECLS
