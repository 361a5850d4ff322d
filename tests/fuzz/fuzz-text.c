// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inline Markdown of a statement: whatever is accepted must come out as markup that Pango would parse and as HTML.

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "fuzz.h"
#include "wf-loader.h"
#include "wf-stop.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *string = json_to_string (node, FALSE);
  g_autofree char *document = g_strdup_printf ("{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"a\", \"language\": \"en\", \"title\": \"A\","
                                               "\"sections\": [{\"id\": \"s\", \"title\": \"S\", \"stops\": [{\"id\": \"b\", \"text\": %s}]}]}", string);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (WfLoader) loader = wf_loader_new_for_bytes (bytes, "fuzz.json");
  g_autoptr (WfExplainer) explainer = wf_loader_load (loader, NULL, NULL);

  if (explainer != NULL)
    {
      WfText *rich = wf_stop_get_text (wf_explainer_find_stop (explainer, "b"));
      g_autofree char *markup = wf_text_dup_markup (rich, NULL);
      g_autofree char *html = wf_text_dup_html (rich, NULL);
      g_autofree char *plain = wf_text_dup_plain (rich, NULL);
      g_autofree char *wrapped = g_strconcat ("<markup>", markup, "</markup>", NULL);
      const GMarkupParser parser = { 0 };
      g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
      g_autoptr (GError) error = NULL;

      if (!g_markup_parse_context_parse (context, wrapped, -1, &error) || !g_markup_parse_context_end_parse (context, &error))
        g_error ("bad markup “%s”: %s", markup, error->message);
      g_assert_true (g_utf8_validate (html, -1, NULL));
      g_assert_true (g_utf8_validate (plain, -1, NULL));
    }
  return 0;
}
