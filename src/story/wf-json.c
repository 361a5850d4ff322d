// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A strict JSON reader that knows where everything stands. Nodes come from blocks, and all decoded strings share
// one buffer of the document's size: a decoded string is never longer than its literal.

#include "config.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "wf-json.h"
#include "wf-report.h"
#include "wf-words.h"

#define NODES_PER_BLOCK 1024
#define FEW_MEMBERS 16

struct _WfJson {
  const char *data;
  const char *end;
  const char *at;
  char       *strings;
  char       *strings_at;
  GPtrArray  *blocks;
  guint       n_nodes;
  guint       depth;
  WfReport   *report;
};

static gboolean parse_value (WfJson     *self,
                             WfJsonNode *node);

/* Reports a fatal problem at @at, which the caller hands on by returning FALSE. */
#define fail(self, code, node, at, ...) \
  (wf_report_add_at ((self)->report, (code), (node), (gsize) ((at) - (self)->data), __VA_ARGS__), FALSE)

static WfJsonNode *
new_node (WfJson           *self,
          const WfJsonNode *parent)
{
  WfJsonNode *block;
  WfJsonNode *node;

  if (self->n_nodes % NODES_PER_BLOCK == 0)
    g_ptr_array_add (self->blocks, g_new0 (WfJsonNode, NODES_PER_BLOCK));

  block = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  node = &block[self->n_nodes % NODES_PER_BLOCK];
  node->parent = parent;
  self->n_nodes++;

  return node;
}

static void
skip_space (WfJson *self)
{
  while (self->at < self->end
         && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

static int
peek (WfJson *self)
{
  return self->at < self->end ? (guchar) *self->at : -1;
}

/* Something stands where it cannot: says what, as helpfully as one character allows. */
static gboolean
fail_unexpected (WfJson           *self,
                 const WfJsonNode *node,
                 const char       *expected)
{
  char character[8] = "";

  if (self->at >= self->end)
    return fail (self, WF_CODE_JSON_SYNTAX, node, self->at,
                 _("the document ends too early; expected %s"), expected);

  if (*self->at == '/' || *self->at == '#')
    return fail (self, WF_CODE_JSON_SYNTAX, node, self->at, _("JSON has no comments; remove this one"));

  if (*self->at == '\'')
    return fail (self, WF_CODE_JSON_SYNTAX, node, self->at,
                 _("strings stand in straight double quotes (\"), not in single ones"));

  g_utf8_strncpy (character, self->at, 1);
  if (g_str_equal (character, "“") || g_str_equal (character, "”") || g_str_equal (character, "„"))
    return fail (self, WF_CODE_JSON_SYNTAX, node, self->at,
                 _("strings stand in straight double quotes (\"), not in curly ones"));

  return fail (self, WF_CODE_JSON_SYNTAX, node, self->at,
               _("unexpected “%s”; expected %s"), character, expected);
}

static gboolean
parse_hex (WfJson  *self,
           guint32 *value)
{
  *value = 0;
  for (guint i = 0; i < 4; i++)
    {
      int digit = self->at + i < self->end ? g_ascii_xdigit_value (self->at[i]) : -1;

      if (digit < 0)
        return FALSE;
      *value = *value * 16 + (guint32) digit;
    }
  self->at += 4;

  return TRUE;
}

/* \uXXXX, after the “u”; a pair of surrogates makes one character. */
static gboolean
parse_unicode_escape (WfJson           *self,
                      const WfJsonNode *node)
{
  const char *start = self->at - 2;
  guint32 value, low;

  if (!parse_hex (self, &value))
    return fail (self, WF_CODE_JSON_SYNTAX, node, start, _("“\\u” needs four hexadecimal digits after it"));

  if (value == 0)
    return fail (self, WF_CODE_JSON_ENCODING, node, start, _("texts cannot contain the NUL character; remove “\\u0000”"));

  if (value >= 0xD800 && value <= 0xDBFF)
    {
      if (self->end - self->at >= 6 && self->at[0] == '\\' && self->at[1] == 'u')
        {
          self->at += 2;
          if (parse_hex (self, &low) && low >= 0xDC00 && low <= 0xDFFF)
            {
              value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
              self->strings_at += g_unichar_to_utf8 (value, self->strings_at);
              return TRUE;
            }
        }
      value = 0xDC00;
    }

  if (value >= 0xDC00 && value <= 0xDFFF)
    return fail (self, WF_CODE_JSON_ENCODING, node, start,
                 _("half of a surrogate pair; write the character itself instead of “\\u” codes"));

  self->strings_at += g_unichar_to_utf8 (value, self->strings_at);

  return TRUE;
}

/* A string, from its opening quote on. */
static gboolean
parse_string (WfJson           *self,
              const WfJsonNode *node,
              const char      **string,
              guint32          *length)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char decoded[] = "\"\\/\b\f\n\r\t";
  const char *start = self->at;

  *string = self->strings_at;
  self->at++;

  for (;;)
    {
      const char *run = self->at;
      const char *escape;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
        self->at++;
      memcpy (self->strings_at, run, (gsize) (self->at - run));
      self->strings_at += self->at - run;

      if (self->at >= self->end)
        return fail (self, WF_CODE_JSON_SYNTAX, node, start, _("this string never ends; add the closing quote"));

      if (*self->at == '"')
        break;

      if (*self->at == '\n' || *self->at == '\r')
        return fail (self, WF_CODE_JSON_SYNTAX, node, self->at,
                     _("a line ends inside a string; add the closing quote, or write the line break as “\\n”"));

      if (*self->at != '\\')
        return fail (self, WF_CODE_JSON_SYNTAX, node, self->at,
                     _("a control character (U+%04X) inside a string; remove it, or write a tabulator as “\\t”"),
                     (guint) (guchar) *self->at);

      self->at++;
      if (peek (self) == 'u')
        {
          self->at++;
          if (!parse_unicode_escape (self, node))
            return FALSE;
          continue;
        }

      escape = peek (self) > 0 ? strchr (escapes, peek (self)) : NULL;
      if (escape == NULL)
        return fail (self, WF_CODE_JSON_SYNTAX, node, self->at - 1,
                     _("unknown escape; a backslash itself is written “\\\\”"));
      *self->strings_at++ = decoded[escape - escapes];
      self->at++;
    }

  *length = (guint32) (self->strings_at - *string);
  *self->strings_at++ = '\0';
  self->at++;

  return TRUE;
}

static gboolean
skip_digits (WfJson *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > start;
}

static gboolean
parse_number (WfJson     *self,
              WfJsonNode *node)
{
  const char *start = self->at;
  g_autofree char *copy = NULL;
  char small[32];
  gsize length;

  if (*self->at == '-')
    self->at++;

  if (peek (self) == '0')
    {
      self->at++;
      if (peek (self) >= '0' && peek (self) <= '9')
        return fail (self, WF_CODE_JSON_SYNTAX, node, start, _("numbers do not begin with 0; remove it"));
    }
  else if (!skip_digits (self))
    {
      return fail (self, WF_CODE_JSON_SYNTAX, node, start, _("“-” needs a digit after it"));
    }

  if (peek (self) == '.')
    {
      self->at++;
      if (!skip_digits (self))
        return fail (self, WF_CODE_JSON_SYNTAX, node, start, _("“.” needs a digit after it"));
    }

  if (peek (self) == 'e' || peek (self) == 'E')
    {
      self->at++;
      if (peek (self) == '+' || peek (self) == '-')
        self->at++;
      if (!skip_digits (self))
        return fail (self, WF_CODE_JSON_SYNTAX, node, start, _("an exponent needs a digit after it"));
    }

  /* The document need not end in NUL, and g_ascii_strtod() wants to. */
  length = (gsize) (self->at - start);
  if (length < sizeof small)
    {
      memcpy (small, start, length);
      small[length] = '\0';
    }
  else
    {
      copy = g_strndup (start, length);
    }

  node->type = WF_JSON_NUMBER;
  node->number = g_ascii_strtod (copy != NULL ? copy : small, NULL);
  if (!isfinite (node->number))
    return fail (self, WF_CODE_JSON_NUMBER, node, start, _("this number is too large; numbers end at about 1.8e308"));

  return TRUE;
}

static gboolean
parse_word (WfJson     *self,
            WfJsonNode *node)
{
  const char *start = self->at;
  gsize length;

  while (self->at < self->end && (g_ascii_isalnum (*self->at) || *self->at == '_' || *self->at == '-'))
    self->at++;
  length = (gsize) (self->at - start);

  if (length == 4 && memcmp (start, "null", 4) == 0)
    {
      node->type = WF_JSON_NULL;
      return TRUE;
    }

  if ((length == 4 && memcmp (start, "true", 4) == 0) || (length == 5 && memcmp (start, "false", 5) == 0))
    {
      node->type = WF_JSON_BOOLEAN;
      node->boolean = length == 4;
      return TRUE;
    }

  return fail (self, WF_CODE_JSON_SYNTAX, node, start,
               _("unknown word “%.*s”; strings stand in double quotes, and JSON knows the words “true”, “false” and “null” only"),
               (int) MIN (length, 40), start);
}

static gboolean
enter (WfJson     *self,
       WfJsonNode *node)
{
  if (self->depth >= WF_JSON_MAX_DEPTH)
    return fail (self, WF_CODE_JSON_TOO_DEEP, node, self->at,
                 _("objects and arrays are nested more than %d deep"), WF_JSON_MAX_DEPTH);
  self->depth++;
  self->at++;

  return TRUE;
}

/* After a child: TRUE with *more set, or FALSE where neither a comma nor the end stands. */
static gboolean
parse_separator (WfJson           *self,
                 const WfJsonNode *node,
                 int               closing,
                 gboolean         *more)
{
  const char *comma;
  int character;

  skip_space (self);
  character = peek (self);

  if (character == closing)
    {
      self->at++;
      self->depth--;
      *more = FALSE;
      return TRUE;
    }

  if (character != ',')
    {
      if (character == '"' || character == '{' || character == '[' || character == '-'
          || (character > 0 && g_ascii_isalnum (character)))
        return fail (self, WF_CODE_JSON_SYNTAX, node, self->at, _("a comma is missing before this"));
      return fail_unexpected (self, node, closing == '}' ? "“,” / “}”" : "“,” / “]”");
    }

  comma = self->at++;
  skip_space (self);
  if (peek (self) == closing)
    return fail (self, WF_CODE_JSON_SYNTAX, node, comma, _("nothing follows this comma; remove it"));
  *more = TRUE;

  return TRUE;
}

static gboolean
parse_array (WfJson     *self,
             WfJsonNode *node)
{
  WfJsonNode **next;
  gboolean more;

  if (!enter (self, node))
    return FALSE;

  node->type = WF_JSON_ARRAY;
  node->first = NULL;
  next = &node->first;

  skip_space (self);
  if (peek (self) == ']')
    {
      self->at++;
      self->depth--;
      return TRUE;
    }

  do
    {
      WfJsonNode *child = new_node (self, node);

      child->index = node->length++;
      *next = child;
      next = &child->next;

      if (!parse_value (self, child) || !parse_separator (self, node, ']', &more))
        return FALSE;
    }
  while (more);

  return TRUE;
}

static void
check_duplicates (WfJson           *self,
                  const WfJsonNode *node)
{
  g_autoptr (GHashTable) seen = NULL;

  if (node->length > FEW_MEMBERS)
    seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const WfJsonNode *child = node->first; child != NULL; child = child->next)
    {
      gboolean duplicate = FALSE;

      if (seen != NULL)
        duplicate = !g_hash_table_add (seen, (gpointer) child->key);
      else
        for (const WfJsonNode *other = node->first; other != child && !duplicate; other = other->next)
          duplicate = g_str_equal (other->key, child->key);

      if (duplicate)
        {
          g_autofree char *key = wf_words_shorten (child->key);

          wf_report_add_key (self->report, WF_CODE_DUPLICATE_KEY, child,
                             _("the key “%s” is there already; remove one of the two"), key);
        }
    }
}

static gboolean
parse_object (WfJson     *self,
              WfJsonNode *node)
{
  WfJsonNode **next;
  gboolean more;

  if (!enter (self, node))
    return FALSE;

  node->type = WF_JSON_OBJECT;
  node->first = NULL;
  next = &node->first;

  skip_space (self);
  if (peek (self) == '}')
    {
      self->at++;
      self->depth--;
      return TRUE;
    }

  do
    {
      WfJsonNode *child;
      const char *start = self->at;
      const char *key;
      guint32 key_length;

      if (peek (self) != '"')
        return fail_unexpected (self, node, _("the name of a key, in double quotes"));
      if (!parse_string (self, node, &key, &key_length))
        return FALSE;

      child = new_node (self, node);
      child->key = key;
      child->key_offset = (guint32) (start - self->data);
      child->index = node->length++;
      *next = child;
      next = &child->next;

      skip_space (self);
      if (peek (self) != ':')
        return fail_unexpected (self, child, "“:”");
      self->at++;
      skip_space (self);

      if (!parse_value (self, child) || !parse_separator (self, node, '}', &more))
        return FALSE;
    }
  while (more);

  check_duplicates (self, node);

  return TRUE;
}

static gboolean
parse_value (WfJson     *self,
             WfJsonNode *node)
{
  int character = peek (self);

  node->offset = (guint32) (self->at - self->data);

  if (self->n_nodes > WF_JSON_MAX_NODES)
    return fail (self, WF_CODE_JSON_TOO_MANY, node, self->at,
                 _("the document has more than %d values; split it"), WF_JSON_MAX_NODES);

  if (character == '{')
    return parse_object (self, node);
  if (character == '[')
    return parse_array (self, node);
  if (character == '"')
    {
      node->type = WF_JSON_STRING;
      return parse_string (self, node, &node->string, &node->length);
    }
  if (character == '-' || (character >= '0' && character <= '9'))
    return parse_number (self, node);
  if (character > 0 && g_ascii_isalpha (character))
    return parse_word (self, node);

  return fail_unexpected (self, node, _("a value"));
}

static gboolean
check_encoding (WfJson *self)
{
  const char *bad;
  gsize size = (gsize) (self->end - self->data);

  if (size >= 2 && (memcmp (self->data, "\xFF\xFE", 2) == 0 || memcmp (self->data, "\xFE\xFF", 2) == 0))
    return fail (self, WF_CODE_JSON_ENCODING, NULL, self->data,
                 _("this file is in UTF-16; save it as UTF-8"));

  if (g_utf8_validate_len (self->data, size, &bad))
    return TRUE;

  if (*bad == '\0')
    return fail (self, WF_CODE_JSON_ENCODING, NULL, bad, _("a NUL byte; this is not a text file"));

  return fail (self, WF_CODE_JSON_ENCODING, NULL, bad,
               _("the byte 0x%02X is not UTF-8; save the file as UTF-8"), (guint) (guchar) *bad);
}

WfJson *
wf_json_new (void)
{
  WfJson *self = g_new0 (WfJson, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
wf_json_free (WfJson *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self->strings);
  g_free (self);
}

/**
 * wf_json_parse:
 * @self: a new reader; it reads one document
 * @data: the document; need not end in NUL, and is not needed afterwards
 * @size: its size in bytes, at most 4 GiB
 * @report: where problems go
 *
 * Reads a document. Duplicate names are reported and reading goes on; the first of the values counts.
 *
 * Returns: (transfer none) (nullable): the outermost value, which lives as long as @self; %NULL where the
 *   document is not JSON, which @report then says. Nodes in @report live as long as @self, too.
 */
const WfJsonNode *
wf_json_parse (WfJson     *self,
               const char *data,
               gsize       size,
               WfReport   *report)
{
  WfJsonNode *root;

  g_return_val_if_fail (self->strings == NULL, NULL);
  g_return_val_if_fail (size < G_MAXUINT32, NULL);

  self->data = self->at = data;
  self->end = data + size;
  self->report = report;

  if (size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    self->at += 3;

  if (!check_encoding (self))
    return NULL;

  skip_space (self);
  if (self->at >= self->end)
    {
      wf_report_add_at (report, WF_CODE_JSON_EMPTY, NULL, 0,
                        _("the file is empty; an explainer begins with “{” and ends with “}”"));
      return NULL;
    }

  self->strings = self->strings_at = g_malloc (size + 1);
  root = new_node (self, NULL);
  if (!parse_value (self, root))
    return NULL;

  skip_space (self);
  if (self->at < self->end)
    {
      wf_report_add_at (report, WF_CODE_JSON_SYNTAX, NULL, (gsize) (self->at - data),
                        _("something follows the end of the document; remove it"));
      return NULL;
    }

  return root;
}
