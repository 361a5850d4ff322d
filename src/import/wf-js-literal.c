// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A recursive-descent parser for a value, or for one assignment of a value (`var config = {…};`, `export default {…}`),
// as story configurations are written. Function calls, names and operators other than `+` between strings are refused.

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wf-import-text.h"
#include "wf-js-literal.h"
#include "wf-js-scanner.h"

#define MAX_DEPTH  64
#define MAX_VALUES 500000

G_DEFINE_QUARK (wf-js-literal-error-quark, wf_js_literal_error)

struct _WfJsLiteral
{
  JsonNode   *root;
  GHashTable *lines; /* JsonNode or JsonObject → line */
};

/* 'a' + 'b' + … is still plain data, and long texts are written so. */
static JsonNode *
parse_strings (WfJsScanner *p)
{
  g_autoptr (GString) whole = g_string_new (NULL);

  while (p->error == NULL)
    {
      g_autofree char *part = wf_js_scanner_read_string (p);
      const char *back;

      if (part == NULL)
        return NULL;
      g_string_append (whole, part);
      wf_js_scanner_skip_blank (p);
      if (!wf_js_scanner_looking_at (p, "+"))
        return json_node_init_string (json_node_alloc (), whole->str);
      back = p->at++;
      wf_js_scanner_skip_blank (p);
      if (p->at >= p->end || strchr ("\"'`", *p->at) == NULL || *p->at == '\0')
        {
          p->at = back;
          wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("“+” joins two strings here, nothing else"));
        }
    }
  return NULL;
}

static JsonNode *parse_value (WfJsScanner *p);

/* ['a', 'b'].join ('') is still plain data, and long texts are written so too. */
static JsonNode *
parse_join (WfJsScanner *p,
            JsonArray   *array)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  g_autofree char *separator = NULL;

  p->at += strlen (".join");
  wf_js_scanner_skip_blank (p);
  if (wf_js_scanner_looking_at (p, "("))
    {
      p->at++;
      wf_js_scanner_skip_blank (p);
      if (p->at < p->end && (*p->at == '"' || *p->at == '\''))
        separator = wf_js_scanner_read_string (p);
      else
        separator = g_strdup (",");
      wf_js_scanner_skip_blank (p);
    }
  if (separator == NULL || !wf_js_scanner_looking_at (p, ")"))
    {
      wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("“.join” takes one plain string"));
      return NULL;
    }
  p->at++;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        {
          wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("“.join” joins strings here, nothing else"));
          return NULL;
        }
      g_string_append_printf (whole, "%s%s", i > 0 ? separator : "", json_node_get_string (node));
    }
  return json_node_init_string (json_node_alloc (), whole->str);
}

static JsonNode *
parse_array (WfJsScanner *p)
{
  g_autoptr (JsonArray) array = json_array_new ();

  p->at++;
  for (wf_js_scanner_skip_blank (p); p->error == NULL; wf_js_scanner_skip_blank (p))
    {
      JsonNode *element;

      if (wf_js_scanner_looking_at (p, "]"))
        {
          p->at++;
          if (wf_js_scanner_looking_at (p, ".join"))
            return parse_join (p, array);
          return json_node_init_array (json_node_alloc (), array);
        }
      element = parse_value (p);
      if (element == NULL)
        break;
      json_array_add_element (array, element);
      wf_js_scanner_skip_blank (p);
      if (wf_js_scanner_looking_at (p, ","))
        p->at++;
      else if (!wf_js_scanner_looking_at (p, "]"))
        wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("“,” or “]” is missing here"));
    }
  return NULL;
}

static JsonNode *
parse_object (WfJsScanner *p)
{
  g_autoptr (JsonObject) object = json_object_new ();

  p->at++;
  for (wf_js_scanner_skip_blank (p); p->error == NULL; wf_js_scanner_skip_blank (p))
    {
      g_autofree char *key = NULL;
      JsonNode *value;

      if (wf_js_scanner_looking_at (p, "}"))
        {
          p->at++;
          return json_node_init_object (json_node_alloc (), object);
        }
      if (p->at < p->end && (*p->at == '"' || *p->at == '\''))
        key = wf_js_scanner_read_string (p);
      else if (p->at < p->end && g_ascii_isdigit (*p->at))
        {
          g_autoptr (JsonNode) number = wf_js_scanner_read_number (p);
          if (number != NULL)
            key = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (number));
        }
      else
        key = wf_js_scanner_read_name (p);
      if (key == NULL)
        {
          wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("a key or “}” is missing here"));
          break;
        }
      wf_js_scanner_skip_blank (p);
      if (!wf_js_scanner_looking_at (p, ":"))
        {
          g_autofree char *quoted = wf_import_text_quote (key);

          /* Translators: “functions and short forms” as in JavaScript: {name () {}, name}. */
          wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX,
                              _("“:” is missing after “%s”; functions and short forms are not read"), quoted);
          break;
        }
      p->at++;
      wf_js_scanner_skip_blank (p);
      value = parse_value (p);
      if (value == NULL)
        break;
      json_object_set_member (object, key, value);
      wf_js_scanner_skip_blank (p);
      if (wf_js_scanner_looking_at (p, ","))
        p->at++;
      else if (!wf_js_scanner_looking_at (p, "}"))
        wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("“,” or “}” is missing here"));
    }
  return NULL;
}

static JsonNode *
parse_value (WfJsScanner *p)
{
  JsonNode *node = NULL;
  guint line = p->line;

  if (++p->depth > MAX_DEPTH)
    wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_LIMIT, _("the file is nested more than %d deep"), MAX_DEPTH);
  else if (++p->n_values > MAX_VALUES)
    wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_LIMIT, _("the file has more than %d values"), MAX_VALUES);
  else if (p->at >= p->end || *p->at == '\0')
    wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("the file ends in the middle of a value"));
  else if (*p->at == '{')
    node = parse_object (p);
  else if (*p->at == '[')
    node = parse_array (p);
  else if (strchr ("\"'`", *p->at) != NULL)
    node = parse_strings (p);
  else if (g_ascii_isdigit (*p->at) || strchr ("+-.", *p->at) != NULL)
    node = wf_js_scanner_read_number (p);
  else if (wf_js_scanner_skip_word (p, "true"))
    node = json_node_init_boolean (json_node_alloc (), TRUE);
  else if (wf_js_scanner_skip_word (p, "false"))
    node = json_node_init_boolean (json_node_alloc (), FALSE);
  else if (wf_js_scanner_skip_word (p, "null") || wf_js_scanner_skip_word (p, "undefined"))
    node = json_node_init_null (json_node_alloc ());
  else
    {
      const char *back = p->at;
      g_autofree char *name = wf_js_scanner_read_name (p);
      g_autofree char *quoted = name != NULL ? wf_import_text_quote (name) : NULL;
      p->at = back;
      if (name != NULL)
        wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("“%s” would have to be run; only plain data is read here"), quoted);
      else
        wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("a value is missing here"));
    }

  p->depth--;
  if (node != NULL)
    g_hash_table_insert (p->lines, node, GUINT_TO_POINTER (line));
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    g_hash_table_insert (p->lines, json_node_get_object (node), GUINT_TO_POINTER (line));
  return node;
}

/* What may stand before the value; the name that it is given to, if any, goes to @name. */
static void
parse_prologue (WfJsScanner *p,
                char       **name)
{
  wf_js_scanner_skip_blank (p);
  while (wf_js_scanner_looking_at (p, "'use strict'") || wf_js_scanner_looking_at (p, "\"use strict\""))
    {
      p->at += strlen ("'use strict'");
      wf_js_scanner_skip_blank (p);
      if (wf_js_scanner_looking_at (p, ";"))
        p->at++;
      wf_js_scanner_skip_blank (p);
    }
  if (wf_js_scanner_skip_word (p, "export"))
    {
      if (wf_js_scanner_skip_word (p, "default"))
        return;
    }
  if (wf_js_scanner_skip_word (p, "var") || wf_js_scanner_skip_word (p, "let") || wf_js_scanner_skip_word (p, "const") ||
      wf_js_scanner_looking_at (p, "module.exports") || wf_js_scanner_looking_at (p, "window."))
    {
      if (wf_js_scanner_looking_at (p, "module.exports"))
        p->at += strlen ("module.exports");
      else
        {
          if (wf_js_scanner_looking_at (p, "window."))
            p->at += strlen ("window.");
          *name = wf_js_scanner_read_name (p);
        }
      wf_js_scanner_skip_blank (p);
      if (!wf_js_scanner_looking_at (p, "="))
        wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("“=” is missing here"));
      else
        p->at++;
      wf_js_scanner_skip_blank (p);
    }
}

/* After the value: nothing more, or the export of the name just given. */
static void
parse_epilogue (WfJsScanner *p,
                const char  *name)
{
  wf_js_scanner_skip_blank (p);
  while (wf_js_scanner_looking_at (p, ";"))
    {
      p->at++;
      wf_js_scanner_skip_blank (p);
    }
  if (name != NULL && p->at < p->end)
    {
      const char *back = p->at;
      gboolean export = FALSE;

      if (wf_js_scanner_skip_word (p, "export"))
        export = wf_js_scanner_skip_word (p, "default");
      else if (wf_js_scanner_looking_at (p, "module.exports"))
        {
          p->at += strlen ("module.exports");
          wf_js_scanner_skip_blank (p);
          export = wf_js_scanner_looking_at (p, "=");
          p->at += export ? 1 : 0;
          wf_js_scanner_skip_blank (p);
        }
      if (export && wf_js_scanner_skip_word (p, name))
        while (wf_js_scanner_looking_at (p, ";"))
          {
            p->at++;
            wf_js_scanner_skip_blank (p);
          }
      else
        p->at = back;
    }
  if (p->at < p->end)
    wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("something follows the story; only plain data is read here"));
}

/**
 * wf_js_literal_parse:
 * @text: UTF-8 text
 * @length: its length in bytes
 * @error: where to put what is wrong and where (“line 3, column 7: …”)
 *
 * Parses a value written in JSON or as a JavaScript literal, alone or assigned to a name. Comments, unquoted keys, single
 * quotes, back-tick strings without `${}`, strings joined with `+` and trailing commas are fine. Nothing is ever run.
 * Of members with the same key the last counts, as in JavaScript.
 *
 * Returns: (transfer full): the value with its line numbers, or %NULL with @error set
 */
WfJsLiteral *
wf_js_literal_parse (const char *text,
                     gsize       length,
                     GError    **error)
{
  WfJsScanner p = { .at = text, .end = text + length, .line = 1, .line_start = text };
  g_autoptr (WfJsLiteral) self = NULL;
  g_autofree char *name = NULL;
  const char *bad;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate_len (text, length, &bad))
    {
      guint line = 1;
      for (const char *c = text; c < bad; c++)
        line += *c == '\n';
      g_set_error (error, WF_JS_LITERAL_ERROR, WF_JS_LITERAL_ERROR_SYNTAX,
                   _("line %u: the file is not UTF-8 text; save it as UTF-8"), line);
      return NULL;
    }

  self = g_new0 (WfJsLiteral, 1);
  self->lines = p.lines = g_hash_table_new (NULL, NULL);
  parse_prologue (&p, &name);
  if (p.error == NULL)
    self->root = parse_value (&p);
  if (p.error == NULL)
    parse_epilogue (&p, name);
  if (p.error != NULL)
    {
      g_propagate_error (error, p.error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * wf_js_literal_get_root:
 *
 * Returns: (transfer none): the value
 */
JsonNode *
wf_js_literal_get_root (WfJsLiteral *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

/**
 * wf_js_literal_get_line:
 * @node: (nullable): a node of the tree
 *
 * Returns: the line that @node starts at, counted from 1; 0 if it isn't of this tree
 */
guint
wf_js_literal_get_line (WfJsLiteral *self,
                        JsonNode    *node)
{
  g_return_val_if_fail (self != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, node));
}

/**
 * wf_js_literal_get_object_line:
 * @object: (nullable): an object of the tree
 *
 * Returns: the line that @object starts at, counted from 1; 0 if it isn't of this tree
 */
guint
wf_js_literal_get_object_line (WfJsLiteral *self,
                               JsonObject  *object)
{
  g_return_val_if_fail (self != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, object));
}

void
wf_js_literal_free (WfJsLiteral *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_free (self);
}
