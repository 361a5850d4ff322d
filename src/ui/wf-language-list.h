// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Languages that a reader can choose: their tags, and their names for people.

#include <gio/gio.h>

#include "wf-explainer.h"

G_BEGIN_DECLS

GStrv wf_languages_dup_preferred (GSettings   *settings);
char *wf_language_dup_name       (const char  *tag);

G_END_DECLS
