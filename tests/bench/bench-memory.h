// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How much memory this process uses.

#include <glib.h>
#include <string.h>

/* What the kernel counts under @name, in mebibytes; −1 where it does not tell. */
static inline double
bench_rollup_mib (const char *name)
{
  g_autofree char *text = NULL;
  g_autofree char *start = g_strdup_printf ("\n%s:", name);
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL) || (line = strstr (text, start)) == NULL)
    return -1;
  return g_ascii_strtod (line + strlen (start), NULL) / 1024;
}

/* The proportional share of memory that the process uses, of what the kernel counts for it alone and with others. */
static inline double
bench_pss_mib (void)
{
  return bench_rollup_mib ("Pss");
}

/* The memory that is the process’s own: without the libraries’ pages, which it shares with who else happens to run. */
static inline double
bench_private_mib (void)
{
  return bench_rollup_mib ("Anonymous");
}
