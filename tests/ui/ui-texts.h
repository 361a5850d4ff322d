// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Looks at every text that a window shows or says, in the made-up language of pseudo.py: each was given to a
// translator, and each has the room that it needs.

#include "ui-test.h"

G_BEGIN_DECLS

void     ui_texts_translate         (void);
gboolean ui_texts_are_words_left    (const char *text);
void     ui_texts_check_translated  (GtkWidget  *window,
                                     const char *where);
void     ui_texts_check_room        (GtkWidget  *window,
                                     const char *where);

G_END_DECLS
