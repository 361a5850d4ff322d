// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wf-import.h"
#include "wf-importer.h"

G_DEFINE_QUARK (wf-import-error-quark, wf_import_error)

/* The object that holds the story, as some files wrap it. */
static JsonObject *
find_story (JsonNode       *root,
            WfImportFormat *format)
{
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;

  *format = WF_IMPORT_NONE;
  if (object == NULL || json_object_has_member (object, "format"))
    return NULL;
  if (wf_importer_get_object (object, "storymap") != NULL)
    *format = WF_IMPORT_STORYMAPJS;
  else if (wf_importer_get_array (object, "chapters") != NULL)
    *format = WF_IMPORT_MAPBOX;
  else
    {
      static const char * const wrappers[] = { "config", "story", "storymap_config", "project" };
      for (gsize i = 0; i < G_N_ELEMENTS (wrappers); i++)
        {
          JsonObject *inner = wf_importer_get_object (object, wrappers[i]);
          if (wf_importer_get_array (inner, "chapters") != NULL)
            {
              *format = WF_IMPORT_MAPBOX;
              return inner;
            }
        }
    }
  return *format != WF_IMPORT_NONE ? object : NULL;
}

/**
 * wf_import_guess_format:
 * @text: the file’s text
 * @length: its length in bytes
 *
 * A quick look, without parsing: whether it is worth to try wf_import_convert().
 *
 * Returns: the likely format
 */
WfImportFormat
wf_import_guess_format (const char *text,
                        gsize       length)
{
  g_return_val_if_fail (text != NULL, WF_IMPORT_NONE);

  if (g_strstr_len (text, length, "wherefore-explainer") != NULL)
    return WF_IMPORT_NONE;
  if (g_strstr_len (text, length, "\"storymap\"") != NULL || g_strstr_len (text, length, "storymap:") != NULL)
    return WF_IMPORT_STORYMAPJS;
  if (g_strstr_len (text, length, "chapters") != NULL)
    return WF_IMPORT_MAPBOX;
  return WF_IMPORT_NONE;
}

/**
 * wf_import_format_name:
 *
 * Returns: the name that people know @format by
 */
const char *
wf_import_format_name (WfImportFormat format)
{
  return format == WF_IMPORT_STORYMAPJS ? "StoryMapJS" : format == WF_IMPORT_MAPBOX ? "mapbox/storytelling" : "unknown";
}

/**
 * wf_import_convert:
 * @text: the file’s text
 * @length: its length in bytes
 * @report: gets a note for all that was guessed or left out
 * @error: where to put why it can’t be converted
 *
 * Turns a foreign story into a document of ours. Nothing is run or fetched, and no access token gets into the document.
 *
 * Returns: (transfer full): a wherefore-explainer document, or %NULL with @error set
 */
JsonNode *
wf_import_convert (const char      *text,
                   gsize            length,
                   WfImportReport  *report,
                   GError         **error)
{
  g_autoptr (WfJsLiteral) literal = NULL;
  g_autoptr (GError) local = NULL;
  WfImporter importer = { .report = report };
  WfImportFormat format;
  JsonObject *root;
  JsonNode *document;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (WF_IS_IMPORT_REPORT (report), NULL);

  literal = wf_js_literal_parse (text, length, &local);
  if (literal == NULL)
    {
      g_set_error_literal (error, WF_IMPORT_ERROR, WF_IMPORT_ERROR_SYNTAX, local->message);
      return NULL;
    }
  root = find_story (wf_js_literal_get_root (literal), &format);
  if (root == NULL)
    {
      g_set_error_literal (error, WF_IMPORT_ERROR, WF_IMPORT_ERROR_FORMAT,
                           _("this is neither a StoryMapJS story (no “storymap”) nor a mapbox/storytelling one (no “chapters”)"));
      return NULL;
    }
  importer.literal = literal;
  document = format == WF_IMPORT_STORYMAPJS ? wf_import_storymapjs (&importer, root, error)
                                            : wf_import_mapbox (&importer, root, error);
  wf_document_builder_free (importer.builder);
  return document;
}
