// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be asked of a value of a JSON document.

#include "config.h"

#include "wf-json.h"
#include "wf-words.h"

/**
 * wf_json_node_get:
 * @node: a value
 * @key: a name
 *
 * Returns: (transfer none) (nullable): the member of that name, if @node is an object and has one
 */
const WfJsonNode *
wf_json_node_get (const WfJsonNode *node,
                  const char       *key)
{
  if (node->type != WF_JSON_OBJECT)
    return NULL;

  for (const WfJsonNode *child = node->first; child != NULL; child = child->next)
    if (g_str_equal (child->key, key))
      return child;

  return NULL;
}

/**
 * wf_json_node_dup_pointer:
 * @node: a value
 *
 * Returns: (transfer full): its JSON Pointer (RFC 6901), with endless names shortened; empty for the outermost value
 */
char *
wf_json_node_dup_pointer (const WfJsonNode *node)
{
  const WfJsonNode *path[WF_JSON_MAX_DEPTH + 1];
  GString *pointer = g_string_new (NULL);
  guint n = 0;

  for (; node->parent != NULL; node = node->parent)
    path[n++] = node;

  while (n > 0)
    {
      g_autofree char *key = NULL;

      node = path[--n];
      g_string_append_c (pointer, '/');
      if (node->key == NULL)
        {
          g_string_append_printf (pointer, "%u", node->index);
          continue;
        }

      key = wf_words_shorten (node->key);
      for (const char *p = key; *p != '\0'; p++)
        {
          if (*p == '~')
            g_string_append (pointer, "~0");
          else if (*p == '/')
            g_string_append (pointer, "~1");
          else
            g_string_append_c (pointer, *p);
        }
    }

  return g_string_free_and_steal (pointer);
}

/**
 * wf_json_node_get_type_name:
 * @node: a value
 *
 * Returns: (transfer none): the JSON word for what it is, such as “string”
 */
const char *
wf_json_node_get_type_name (const WfJsonNode *node)
{
  static const char * const names[] = { "null", "boolean", "number", "string", "array", "object" };

  return names[node->type];
}
