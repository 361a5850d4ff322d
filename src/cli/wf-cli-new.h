// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// wherefore --new

int wf_cli_new (int    argc,
                char **argv);
