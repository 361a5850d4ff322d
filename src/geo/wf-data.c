// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-data.h"

/**
 * wf_data_path:
 * @first_element: the first part of a path below the data folder
 * @...: its further parts, ended by %NULL
 *
 * Says where a file that ships with the app is: below `$WHEREFORE_DATADIR` (uninstalled runs and tests), else below the
 * installed data folder. Whether it exists is not looked at.
 *
 * Returns: (transfer full) (type filename): the path
 */
char *
wf_data_path (const char *first_element,
              ...)
{
  g_return_val_if_fail (first_element != NULL, NULL);

  const char *folder = g_getenv ("WHEREFORE_DATADIR");
  if (folder == NULL || *folder == '\0')
    folder = PKGDATADIR;
  g_autofree char *start = g_build_filename (folder, first_element, NULL);
  va_list elements;
  va_start (elements, first_element);
  char *path = g_build_filename_valist (start, &elements);
  va_end (elements);
  return path;
}
