// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void wf_page_toggles_connect (AdwToggleGroup *toggles,
                              AdwViewStack   *stack);
void wf_page_toggles_fill (AdwToggleGroup *toggles,
                           AdwViewStack   *stack);

G_END_DECLS
