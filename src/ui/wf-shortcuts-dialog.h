// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The dialog that lists the keys, made from the same table that binds them.

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *wf_shortcuts_dialog_new (void);

G_END_DECLS
