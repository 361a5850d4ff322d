// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Small helps for messages: shortening what an author wrote, and guessing what was meant.

#include <glib.h>

G_BEGIN_DECLS

char *      wf_words_shorten  (const char         *text);
char *      wf_words_visible  (const char         *text);
char *      wf_words_sentence (const char         *text);
guint       wf_words_distance (const char         *a,
                               const char         *b);
const char *wf_words_nearest  (const char         *word,
                               const char * const *candidates,
                               guint               n_candidates);

G_END_DECLS
