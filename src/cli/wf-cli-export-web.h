// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// wherefore --export-web

int wf_cli_export_web (int    argc,
                       char **argv);
