// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// wherefore --convert

int wf_cli_convert (int    argc,
                    char **argv);
