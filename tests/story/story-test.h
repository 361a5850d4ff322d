// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the tests of this folder share: small documents, and what loading them says.

#include "wf-loader.h"

G_BEGIN_DECLS

char *       story_test_document  (const char *members);
WfExplainer *story_test_load      (const char *document);
char *       story_test_diagnose  (const char *document);
WfExplainer *story_test_with_text (const char *text);

G_END_DECLS
