// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How much memory this process uses.

#include <glib.h>
#include <string.h>

/* The proportional share of memory that the process uses, of what the kernel counts for it alone and with others. */
static inline double
bench_pss_mib (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL) || (line = strstr (text, "\nPss:")) == NULL)
    return -1;
  return g_ascii_strtod (line + strlen ("\nPss:"), NULL) / 1024;
}
