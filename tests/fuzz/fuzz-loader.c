// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole documents, of our format or a foreign one.

#include "config.h"

#include "fuzz.h"
#include "wf-loader.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (WfLoader) loader = wf_loader_new_for_bytes (bytes, "fuzz.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (WfExplainer) explainer = wf_loader_load (loader, NULL, &error);
  GListModel *diagnostics = wf_loader_get_diagnostics (loader);

  /* Either a story or a reason, never neither. */
  g_assert_true ((explainer == NULL) == (error != NULL));
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
      g_autofree char *line = wf_diagnostic_to_string (diagnostic);

      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
  return 0;
}
