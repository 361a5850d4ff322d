// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where the data that ship with the app are: the folder in $WHEREFORE_DATADIR, else the installed one.

#include <glib.h>

G_BEGIN_DECLS

char *wf_data_path (const char *first_element, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
