// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Writes JSON that people will read and edit: what is short stays on one line, numbers have no more digits than they need
// (json-glib writes 51.13 as 51.130000000000003).

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *wf_json_write (JsonNode *node);

G_END_DECLS
