// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wf-diagnostic-codes.h"
#include "wf-diagnostic.h"

G_BEGIN_DECLS

WfDiagnostic *wf_diagnostic_new (WfCode      code,
                                 const char *file,
                                 guint       line,
                                 guint       column,
                                 const char *pointer,
                                 const char *message);

G_END_DECLS
