// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The About dialog, from the metainfo, with the licences of what comes with the app.

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *wf_about_dialog_new (void);

G_END_DECLS
