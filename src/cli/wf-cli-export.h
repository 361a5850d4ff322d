// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// wherefore --export-pdf and --export-image.

int wf_cli_export_pdf   (int    argc,
                         char **argv);
int wf_cli_export_image (int    argc,
                         char **argv);
