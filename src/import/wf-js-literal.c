// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A recursive-descent parser for a value, or for one assignment of a value (`var config = {…};`, `export default {…}`),
// as story configurations are written. Function calls, names and operators other than `+` between strings are refused.

#include "config.h"

#include <errno.h>
#include <string.h>

#include "wf-js-literal.h"

#define MAX_DEPTH 64

G_DEFINE_QUARK (wf-js-literal-error-quark, wf_js_literal_error)

struct _WfJsLiteral
{
  JsonNode   *root;
  GHashTable *lines; /* JsonNode → line */
};

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  guint       line;
  const char *line_start;
  guint       depth;
  GHashTable *lines;
  GError     *error;
} Parser;

static void G_GNUC_PRINTF (3, 4)
fail (Parser     *p,
      int         code,
      const char *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (p->error != NULL)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  p->error = g_error_new (WF_JS_LITERAL_ERROR, code, "line %u, column %ld: %s",
                          p->line, g_utf8_pointer_to_offset (p->line_start, p->at) + 1, message);
}

static void
advance (Parser *p)
{
  if (*p->at == '\n')
    {
      p->line++;
      p->line_start = p->at + 1;
    }
  p->at++;
}

static gboolean
looking_at (Parser     *p,
            const char *text)
{
  gsize n = strlen (text);

  return (gsize) (p->end - p->at) >= n && memcmp (p->at, text, n) == 0;
}

/* White space and comments, also Unicode's byte order mark and no-break space. */
static void
skip_blank (Parser *p)
{
  while (p->at < p->end && p->error == NULL)
    {
      if (g_ascii_isspace (*p->at))
        advance (p);
      else if (looking_at (p, "\xEF\xBB\xBF"))
        p->at += 3;
      else if (looking_at (p, "\xC2\xA0"))
        p->at += 2;
      else if (looking_at (p, "//"))
        while (p->at < p->end && *p->at != '\n')
          advance (p);
      else if (looking_at (p, "/*"))
        {
          p->at += 2;
          while (p->at < p->end && !looking_at (p, "*/"))
            advance (p);
          if (p->at >= p->end)
            fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "a comment is not closed");
          else
            p->at += 2;
        }
      else
        break;
    }
}

static gboolean
is_name_char (char c,
              gboolean first)
{
  return g_ascii_isalpha (c) || c == '_' || c == '$' || (c & 0x80) || (!first && g_ascii_isdigit (c));
}

static char *
parse_name (Parser *p)
{
  const char *from = p->at;

  while (p->at < p->end && is_name_char (*p->at, p->at == from))
    p->at++;

  return p->at > from ? g_strndup (from, p->at - from) : NULL;
}

static gboolean
skip_word (Parser     *p,
           const char *word)
{
  if (!looking_at (p, word))
    return FALSE;
  if (p->at + strlen (word) < p->end && is_name_char (p->at[strlen (word)], FALSE))
    return FALSE;

  p->at += strlen (word);
  skip_blank (p);
  return TRUE;
}

/* n hexadecimal digits, or -1. */
static int
parse_hex (Parser *p,
           int     n)
{
  int value = 0;

  if (p->end - p->at < n)
    return -1;
  for (int i = 0; i < n; i++)
    {
      int digit = g_ascii_xdigit_value (p->at[i]);
      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  p->at += n;
  return value;
}

static void
parse_unicode_escape (Parser  *p,
                      GString *out)
{
  int code = -1;

  if (looking_at (p, "{"))
    {
      gint64 wide = 0;
      const char *from = ++p->at;
      while (p->at < p->end && g_ascii_isxdigit (*p->at) && wide <= 0x10FFFF)
        wide = wide * 16 + g_ascii_xdigit_value (*p->at++);
      if (p->at > from && looking_at (p, "}"))
        {
          p->at++;
          code = (int) wide;
        }
    }
  else
    {
      code = parse_hex (p, 4);
      if (code >= 0xD800 && code < 0xDC00 && looking_at (p, "\\u"))
        {
          const char *back = p->at;
          int low;
          p->at += 2;
          low = parse_hex (p, 4);
          if (low >= 0xDC00 && low < 0xE000)
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
          else
            p->at = back;
        }
    }

  if (code <= 0 || !g_unichar_validate (code))
    fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“\\u” does not name a character");
  else
    g_string_append_unichar (out, code);
}

static void
parse_escape (Parser  *p,
              GString *out)
{
  char c = p->at < p->end ? *p->at : '\0';
  int code;

  switch (c)
    {
    case 'n': g_string_append_c (out, '\n'); p->at++; break;
    case 't': g_string_append_c (out, '\t'); p->at++; break;
    case 'r': g_string_append_c (out, '\n'); p->at++; break;
    case 'b': case 'f': case 'v': g_string_append_c (out, ' '); p->at++; break;
    case 'u': p->at++; parse_unicode_escape (p, out); break;
    case 'x':
      p->at++;
      code = parse_hex (p, 2);
      if (code <= 0)
        fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“\\x” does not name a character");
      else
        g_string_append_unichar (out, code);
      break;
    case '\r': p->at++; if (looking_at (p, "\n")) advance (p); break; /* the line goes on */
    case '\n': advance (p); break;
    case '\0': fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "a string is not closed"); break;
    default: g_string_append_c (out, c); p->at++; break;
    }
}

static char *
parse_string (Parser *p)
{
  g_autoptr (GString) out = g_string_new (NULL);
  char quote = *p->at++;

  while (p->error == NULL)
    {
      if (p->at >= p->end || (*p->at == '\n' && quote != '`'))
        fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "a string is not closed");
      else if (*p->at == quote)
        {
          p->at++;
          return g_string_free (g_steal_pointer (&out), FALSE);
        }
      else if (*p->at == '\\')
        {
          p->at++;
          parse_escape (p, out);
        }
      else if (quote == '`' && looking_at (p, "${"))
        fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“${…}” would have to be run; only plain text is read here");
      else if (*p->at == '\0')
        fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "a NUL character is not text");
      else
        {
          g_string_append_c (out, *p->at);
          advance (p);
        }
    }
  return NULL;
}

/* 'a' + 'b' + … is still plain data, and long texts are written so. */
static JsonNode *
parse_strings (Parser *p)
{
  g_autoptr (GString) whole = g_string_new (NULL);

  while (p->error == NULL)
    {
      g_autofree char *part = parse_string (p);
      const char *back;

      if (part == NULL)
        return NULL;
      g_string_append (whole, part);
      skip_blank (p);
      if (!looking_at (p, "+"))
        return json_node_init_string (json_node_alloc (), whole->str);
      back = p->at++;
      skip_blank (p);
      if (p->at >= p->end || strchr ("\"'`", *p->at) == NULL || *p->at == '\0')
        {
          p->at = back;
          fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“+” joins two strings here, nothing else");
        }
    }
  return NULL;
}

static JsonNode *
parse_number (Parser *p)
{
  g_autofree char *digits = NULL;
  const char *from = p->at;
  char *rest = NULL;
  double value;

  while (p->at < p->end && (g_ascii_isalnum (*p->at) || strchr ("+-._", *p->at) != NULL) && *p->at != '\0')
    p->at++;
  digits = g_strndup (from, p->at - from);
  errno = 0;
  value = g_ascii_strtod (digits, &rest);
  if (rest == digits || *rest != '\0' || strpbrk (digits, "xXpPnNiI_") != NULL)
    {
      p->at = from;
      fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“%s” is not a number", digits);
      return NULL;
    }
  if (errno == ERANGE && ABS (value) > 1)
    {
      p->at = from;
      fail (p, WF_JS_LITERAL_ERROR_LIMIT, "the number “%.40s” is too large", digits);
      return NULL;
    }
  if (strpbrk (digits, ".eE") == NULL && ABS (value) < 9e15)
    return json_node_init_int (json_node_alloc (), (gint64) value);
  return json_node_init_double (json_node_alloc (), value);
}

static JsonNode *parse_value (Parser *p);

/* ['a', 'b'].join ('') is still plain data, and long texts are written so too. */
static JsonNode *
parse_join (Parser    *p,
            JsonArray *array)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  g_autofree char *separator = NULL;

  p->at += strlen (".join");
  skip_blank (p);
  if (looking_at (p, "("))
    {
      p->at++;
      skip_blank (p);
      if (p->at < p->end && (*p->at == '"' || *p->at == '\''))
        separator = parse_string (p);
      else
        separator = g_strdup (",");
      skip_blank (p);
    }
  if (separator == NULL || !looking_at (p, ")"))
    {
      fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“.join” takes one plain string");
      return NULL;
    }
  p->at++;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        {
          fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“.join” joins strings here, nothing else");
          return NULL;
        }
      g_string_append_printf (whole, "%s%s", i > 0 ? separator : "", json_node_get_string (node));
    }
  return json_node_init_string (json_node_alloc (), whole->str);
}

static JsonNode *
parse_array (Parser *p)
{
  g_autoptr (JsonArray) array = json_array_new ();

  p->at++;
  for (skip_blank (p); p->error == NULL; skip_blank (p))
    {
      JsonNode *element;

      if (looking_at (p, "]"))
        {
          p->at++;
          if (looking_at (p, ".join"))
            return parse_join (p, array);
          return json_node_init_array (json_node_alloc (), array);
        }
      element = parse_value (p);
      if (element == NULL)
        break;
      json_array_add_element (array, element);
      skip_blank (p);
      if (looking_at (p, ","))
        p->at++;
      else if (!looking_at (p, "]"))
        fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“,” or “]” is missing here");
    }
  return NULL;
}

static JsonNode *
parse_object (Parser *p)
{
  g_autoptr (JsonObject) object = json_object_new ();

  p->at++;
  for (skip_blank (p); p->error == NULL; skip_blank (p))
    {
      g_autofree char *key = NULL;
      JsonNode *value;

      if (looking_at (p, "}"))
        {
          p->at++;
          return json_node_init_object (json_node_alloc (), object);
        }
      if (p->at < p->end && (*p->at == '"' || *p->at == '\''))
        key = parse_string (p);
      else if (p->at < p->end && g_ascii_isdigit (*p->at))
        {
          g_autoptr (JsonNode) number = parse_number (p);
          if (number != NULL)
            key = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (number));
        }
      else
        key = parse_name (p);
      if (key == NULL)
        {
          fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "a key or “}” is missing here");
          break;
        }
      skip_blank (p);
      if (!looking_at (p, ":"))
        {
          fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“:” is missing after “%.60s”; functions and short forms are not read", key);
          break;
        }
      p->at++;
      skip_blank (p);
      value = parse_value (p);
      if (value == NULL)
        break;
      json_object_set_member (object, key, value);
      skip_blank (p);
      if (looking_at (p, ","))
        p->at++;
      else if (!looking_at (p, "}"))
        fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“,” or “}” is missing here");
    }
  return NULL;
}

static JsonNode *
parse_value (Parser *p)
{
  JsonNode *node = NULL;
  guint line = p->line;

  if (++p->depth > MAX_DEPTH)
    fail (p, WF_JS_LITERAL_ERROR_LIMIT, "the file is nested more than %d deep", MAX_DEPTH);
  else if (p->at >= p->end || *p->at == '\0')
    fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "the file ends in the middle of a value");
  else if (*p->at == '{')
    node = parse_object (p);
  else if (*p->at == '[')
    node = parse_array (p);
  else if (strchr ("\"'`", *p->at) != NULL)
    node = parse_strings (p);
  else if (g_ascii_isdigit (*p->at) || strchr ("+-.", *p->at) != NULL)
    node = parse_number (p);
  else if (skip_word (p, "true"))
    node = json_node_init_boolean (json_node_alloc (), TRUE);
  else if (skip_word (p, "false"))
    node = json_node_init_boolean (json_node_alloc (), FALSE);
  else if (skip_word (p, "null") || skip_word (p, "undefined"))
    node = json_node_init_null (json_node_alloc ());
  else
    {
      const char *back = p->at;
      g_autofree char *name = parse_name (p);
      p->at = back;
      if (name != NULL)
        fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“%.60s” would have to be run; only plain data is read here", name);
      else
        fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "a value is missing here");
    }

  p->depth--;
  if (node != NULL)
    g_hash_table_insert (p->lines, node, GUINT_TO_POINTER (line));
  return node;
}

/* What may stand before the value; the name that it is given to, if any, goes to @name. */
static void
parse_prologue (Parser  *p,
                char   **name)
{
  skip_blank (p);
  while (looking_at (p, "'use strict'") || looking_at (p, "\"use strict\""))
    {
      p->at += strlen ("'use strict'");
      skip_blank (p);
      if (looking_at (p, ";"))
        p->at++;
      skip_blank (p);
    }
  if (skip_word (p, "export"))
    {
      if (skip_word (p, "default"))
        return;
    }
  if (skip_word (p, "var") || skip_word (p, "let") || skip_word (p, "const") ||
      looking_at (p, "module.exports") || looking_at (p, "window."))
    {
      if (looking_at (p, "module.exports"))
        p->at += strlen ("module.exports");
      else
        {
          if (looking_at (p, "window."))
            p->at += strlen ("window.");
          *name = parse_name (p);
        }
      skip_blank (p);
      if (!looking_at (p, "="))
        fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "“=” is missing here");
      else
        p->at++;
      skip_blank (p);
    }
}

/* After the value: nothing more, or the export of the name just given. */
static void
parse_epilogue (Parser     *p,
                const char *name)
{
  skip_blank (p);
  while (looking_at (p, ";"))
    {
      p->at++;
      skip_blank (p);
    }
  if (name != NULL && p->at < p->end)
    {
      const char *back = p->at;
      gboolean export = FALSE;

      if (skip_word (p, "export"))
        export = skip_word (p, "default");
      else if (looking_at (p, "module.exports"))
        {
          p->at += strlen ("module.exports");
          skip_blank (p);
          export = looking_at (p, "=");
          p->at += export ? 1 : 0;
          skip_blank (p);
        }
      if (export && skip_word (p, name))
        while (looking_at (p, ";"))
          {
            p->at++;
            skip_blank (p);
          }
      else
        p->at = back;
    }
  if (p->at < p->end)
    fail (p, WF_JS_LITERAL_ERROR_SYNTAX, "something follows the story; only plain data is read here");
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
wf_js_literal_parse (const char  *text,
                     gsize        length,
                     GError     **error)
{
  Parser p = { .start = text, .at = text, .end = text + length, .line = 1, .line_start = text };
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
                   "line %u: the file is not UTF-8 text; save it as UTF-8", line);
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

void
wf_js_literal_free (WfJsLiteral *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_free (self);
}
