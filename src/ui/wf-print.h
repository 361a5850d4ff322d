// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Prints a story's handout by the dialog of the system, or of the portal in a sandbox.

#include <gtk/gtk.h>

#include "wf-exporter.h"

G_BEGIN_DECLS

GtkPrintOperation *wf_print_operation_new (WfExplainer            *story,
                                           const char * const     *languages,
                                           const WfExportOptions  *options,
                                           GError                **error);
void               wf_print_story         (WfExplainer            *story,
                                           const char * const     *languages,
                                           const WfExportOptions  *options,
                                           GtkWindow              *parent);

G_END_DECLS
