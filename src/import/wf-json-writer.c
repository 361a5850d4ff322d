// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <string.h>

#include "wf-json-writer.h"

#define LINE_WIDTH 110

static void
write_number (GString *out,
              double   value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 6; digits <= 17; digits++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", digits);

      if (g_ascii_strtod (g_ascii_formatd (text, sizeof text, format, value), NULL) == value)
        break;
    }
  g_string_append (out, text);
}

static void
write_string (GString    *out,
              const char *value)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), value);
  g_autofree char *text = json_to_string (node, FALSE);

  g_string_append (out, text);
}

static void write_node (GString *out, JsonNode *node, int indent);

/* With an indent of -1 all goes on one line. */
static void
new_line (GString *out,
          int      indent)
{
  if (indent < 0)
    {
      if (out->str[out->len - 1] == ',')
        g_string_append_c (out, ' ');
      return;
    }
  g_string_append_printf (out, "\n%*s", indent, "");
}

static void
write_object (GString    *out,
              JsonObject *object,
              int         indent)
{
  int inner = indent < 0 ? -1 : indent + 2;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  guint n = 0;

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (n++ > 0)
        g_string_append_c (out, ',');
      new_line (out, inner);
      write_string (out, name);
      g_string_append (out, ": ");
      write_node (out, value, inner);
    }
  if (n > 0)
    new_line (out, indent);
  g_string_append_c (out, '}');
}

static void
write_array (GString   *out,
             JsonArray *array,
             int        indent)
{
  int inner = indent < 0 ? -1 : indent + 2;

  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      new_line (out, inner);
      write_node (out, json_array_get_element (array, i), inner);
    }
  if (json_array_get_length (array) > 0)
    new_line (out, indent);
  g_string_append_c (out, ']');
}

static void
write_node (GString  *out,
            JsonNode *node,
            int       indent)
{
  gsize before = out->len;
  int inside = -1;

  if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (out, "null");
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    write_string (out, json_node_get_string (node));
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (JSON_NODE_HOLDS_VALUE (node))
    write_number (out, json_node_get_double (node));
  else
    for (;; inside = indent)
      {
        /* First all on one line, then, where that is too long, with a line for each part. */
        if (JSON_NODE_HOLDS_OBJECT (node))
          write_object (out, json_node_get_object (node), inside);
        else
          write_array (out, json_node_get_array (node), inside);
        if (inside == indent || indent + (out->len - before) <= LINE_WIDTH)
          break;
        g_string_truncate (out, before);
      }
}

/**
 * wf_json_write:
 *
 * Returns: (transfer full): @node as text with a line end; members stay in their order
 */
char *
wf_json_write (JsonNode *node)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (node != NULL, NULL);

  write_node (out, node, 0);
  g_string_append_c (out, '\n');
  return g_string_free (g_steal_pointer (&out), FALSE);
}
