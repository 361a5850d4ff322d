// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How the choices of a row are shown: the toolkit cuts what is longer than a few words, and we don’t.

#include <adwaita.h>

G_BEGIN_DECLS

void wf_choices_show_whole (AdwComboRow *row);

G_END_DECLS
