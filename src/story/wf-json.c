// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A strict JSON reader that knows where everything stands. Nodes come from blocks, and all decoded strings share
// one buffer of the document's size: a decoded string is never longer than its literal.

#include "config.h"

#include <string.h>

#include "wf-json-private.h"
#include "wf-words.h"

#define NODES_PER_BLOCK 1024

static gboolean parse_value (WfJson     *self,
                             WfJsonNode *node);

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

/* What would be right where something else stands. */
typedef enum {
  EXPECT_VALUE,
  EXPECT_KEY,
  EXPECT_COLON,
  EXPECT_COMMA_OR_BRACE,
  EXPECT_COMMA_OR_BRACKET,
} Expect;

static char *
describe_unexpected (const char *character,
                     Expect      expect)
{
  switch (expect)
    {
    case EXPECT_KEY:
      return g_strdup_printf (_("“%s” cannot stand here; the name of a key is needed, in double quotes"), character);
    case EXPECT_COLON:
      return g_strdup_printf (_("“%s” cannot stand here; “:” is needed after the name of a key"), character);
    case EXPECT_COMMA_OR_BRACE:
      return g_strdup_printf (_("“%s” cannot stand here; “,” or “}” is needed"), character);
    case EXPECT_COMMA_OR_BRACKET:
      return g_strdup_printf (_("“%s” cannot stand here; “,” or “]” is needed"), character);
    case EXPECT_VALUE:
    default:
      return g_strdup_printf (_("“%s” cannot stand here; a value is needed"), character);
    }
}

/* Something stands where it cannot: says what, as helpfully as one character allows. */
static gboolean
fail_unexpected (WfJson           *self,
                 const WfJsonNode *node,
                 Expect            expect)
{
  char character[8] = "";
  g_autofree char *message = NULL;

  if (self->at >= self->end)
    return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, self->at,
                         _("the document ends too early; something is not closed with “}” or “]”"));

  if (*self->at == '/' || *self->at == '#')
    return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, self->at, _("JSON has no comments; remove this one"));

  g_utf8_strncpy (character, self->at, 1);
  if (g_str_equal (character, "'") || g_str_equal (character, "‘") || g_str_equal (character, "’")
      || g_str_equal (character, "“") || g_str_equal (character, "”") || g_str_equal (character, "„"))
    return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, self->at,
                         _("strings stand in straight double quotes (\"), not in other ones"));

  message = describe_unexpected (character, expect);

  return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, self->at, "%s", message);
}

static gboolean
enter (WfJson     *self,
       WfJsonNode *node)
{
  if (self->depth >= WF_JSON_MAX_DEPTH)
    return wf_json_fail (self, WF_CODE_JSON_TOO_DEEP, node, self->at,
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
  character = wf_json_peek (self);

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
        return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, self->at, _("a comma is missing before this"));
      return fail_unexpected (self, node, closing == '}' ? EXPECT_COMMA_OR_BRACE : EXPECT_COMMA_OR_BRACKET);
    }

  comma = self->at++;
  skip_space (self);
  if (wf_json_peek (self) == closing)
    return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, comma, _("nothing follows this comma; remove it"));
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
  if (wf_json_peek (self) == ']')
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

  if (node->length > WF_JSON_FEW)
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
  if (wf_json_peek (self) == '}')
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

      if (wf_json_peek (self) != '"')
        return fail_unexpected (self, node, EXPECT_KEY);
      if (!wf_json_parse_string (self, node, &key, &key_length))
        return FALSE;

      child = new_node (self, node);
      child->key = key;
      child->key_offset = (guint32) (start - self->data);
      child->index = node->length++;
      *next = child;
      next = &child->next;

      skip_space (self);
      if (wf_json_peek (self) != ':')
        return fail_unexpected (self, child, EXPECT_COLON);
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
  int character = wf_json_peek (self);

  node->offset = (guint32) (self->at - self->data);

  if (self->n_nodes > WF_JSON_MAX_NODES)
    return wf_json_fail (self, WF_CODE_JSON_TOO_MANY, node, self->at,
                         _("the document has more than %d values; split it"), WF_JSON_MAX_NODES);

  if (character == '{')
    return parse_object (self, node);
  if (character == '[')
    return parse_array (self, node);
  if (character == '"')
    {
      node->type = WF_JSON_STRING;
      return wf_json_parse_string (self, node, &node->string, &node->length);
    }
  if (character == '-' || (character >= '0' && character <= '9'))
    return wf_json_parse_number (self, node);
  if (character > 0 && g_ascii_isalpha (character))
    return wf_json_parse_word (self, node);

  return fail_unexpected (self, node, EXPECT_VALUE);
}

static gboolean
check_encoding (WfJson *self)
{
  const char *bad;
  gsize size = (gsize) (self->end - self->data);

  if (size >= 2 && (memcmp (self->data, "\xFF\xFE", 2) == 0 || memcmp (self->data, "\xFE\xFF", 2) == 0))
    return wf_json_fail (self, WF_CODE_JSON_ENCODING, NULL, self->data,
                         _("this file is in UTF-16; save it as UTF-8"));

  if (g_utf8_validate_len (self->data, size, &bad))
    return TRUE;

  if (*bad == '\0')
    return wf_json_fail (self, WF_CODE_JSON_ENCODING, NULL, bad, _("a NUL byte; this is not a text file"));

  return wf_json_fail (self, WF_CODE_JSON_ENCODING, NULL, bad,
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

  /* No bytes at all may come as %NULL, with which pointers cannot be computed. */
  self->data = self->at = size > 0 ? data : "";
  self->end = self->at + size;
  self->report = report;

  if (size >= 3 && memcmp (self->data, "\xEF\xBB\xBF", 3) == 0)
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
      wf_report_add_at (report, WF_CODE_JSON_SYNTAX, NULL, (gsize) (self->at - self->data),
                        _("something follows the end of the document; remove it"));
      return NULL;
    }

  return root;
}
