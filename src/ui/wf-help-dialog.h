// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfHelpDialog: the help, in the app itself, so that it needs no network and no other program.

#include <adwaita.h>

G_BEGIN_DECLS

#define WF_TYPE_HELP_DIALOG (wf_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WfHelpDialog, wf_help_dialog, WF, HELP_DIALOG, AdwDialog)

AdwDialog *wf_help_dialog_new (void);

G_END_DECLS
