// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "story-test.h"

/* A document with these members beside the ones that each has; (transfer full). */
char *
story_test_document (const char *members)
{
  return g_strdup_printf ("{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"test\", \"language\": \"en\","
                          " \"title\": \"Test\", %s}", members);
}

static WfLoader *
new_loader (const char *document)
{
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));

  return wf_loader_new_for_bytes (bytes, "test.json");
}

/* The story that a good document is; (transfer full). */
WfExplainer *
story_test_load (const char *document)
{
  g_autoptr (WfLoader) loader = new_loader (document);
  g_autoptr (GError) error = NULL;
  WfExplainer *explainer = wf_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (explainer);

  return explainer;
}

/* What is said of a document, one line each; (transfer full). */
char *
story_test_diagnose (const char *document)
{
  g_autoptr (WfLoader) loader = new_loader (document);
  g_autoptr (WfExplainer) explainer = wf_loader_load (loader, NULL, NULL);
  GListModel *diagnostics = wf_loader_get_diagnostics (loader);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
      g_autofree char *line = wf_diagnostic_to_string (diagnostic);

      g_string_append_printf (lines, "%s\n", line);
    }

  return g_string_free_and_steal (lines);
}

/* A story with one stop of this rich text, written as a JSON value; (transfer full). */
WfExplainer *
story_test_with_text (const char *text)
{
  g_autofree char *members =
    g_strdup_printf ("\"places\": [{\"id\": \"kz\", \"kind\": \"country\", \"code\": \"KZ\"}],"
                     "\"entities\": [{\"id\": \"g20\", \"kind\": \"organisation\", \"name\": \"G20\", \"description\": \"Twenty.\"}],"
                     "\"sources\": [{\"id\": \"wna\", \"title\": \"T\", \"publisher\": \"P\"}],"
                     "\"sections\": [{\"id\": \"a\", \"title\": \"A\", \"stops\": [{\"id\": \"one\","
                     " \"status\": \"reported\", \"alt\": \"Alt.\", \"text\": %s}]}]",
                     text);
  g_autofree char *document = story_test_document (members);

  return story_test_load (document);
}
