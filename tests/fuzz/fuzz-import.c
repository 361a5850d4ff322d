// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Foreign stories: StoryMapJS, mapbox/storytelling and their relatives.

#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "wf-import.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (WfImportReport) report = wf_import_report_new ("fuzz.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = wf_import_convert ((const char *) data, size, report, &error);
  g_autofree char *notes = wf_import_report_to_string (report);

  wf_import_guess_format (text, strlen (text));
  g_assert_true ((node == NULL) == (error != NULL));
  return 0;
}
