// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the values of JSON that have no parts: strings, numbers and words.

#include "config.h"

#include <math.h>
#include <string.h>

#include "wf-json-private.h"

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
    return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, start, _("“\\u” needs four hexadecimal digits after it"));

  if (value == 0)
    return wf_json_fail (self, WF_CODE_JSON_ENCODING, node, start, _("texts cannot contain the NUL character; remove “\\u0000”"));

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
    return wf_json_fail (self, WF_CODE_JSON_ENCODING, node, start,
                         _("half of a surrogate pair; write the character itself instead of “\\u” codes"));

  self->strings_at += g_unichar_to_utf8 (value, self->strings_at);

  return TRUE;
}

/* A string, from its opening quote on. */
gboolean
wf_json_parse_string (WfJson           *self,
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
        return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, start, _("this string never ends; add the closing quote"));

      if (*self->at == '"')
        break;

      if (*self->at == '\n' || *self->at == '\r')
        return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, self->at,
                             _("a line ends inside a string; add the closing quote, or write the line break as “\\n”"));

      if (*self->at != '\\')
        return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, self->at,
                             _("a control character (U+%04X) inside a string; remove it, or write a tabulator as “\\t”"),
                             (guint) (guchar) *self->at);

      self->at++;
      if (wf_json_peek (self) == 'u')
        {
          self->at++;
          if (!parse_unicode_escape (self, node))
            return FALSE;
          continue;
        }

      escape = wf_json_peek (self) > 0 ? strchr (escapes, wf_json_peek (self)) : NULL;
      if (escape == NULL)
        return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, self->at - 1,
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

gboolean
wf_json_parse_number (WfJson     *self,
                      WfJsonNode *node)
{
  const char *start = self->at;
  g_autofree char *copy = NULL;
  char small[32];
  gsize length;

  if (*self->at == '-')
    self->at++;

  if (wf_json_peek (self) == '0')
    {
      self->at++;
      if (wf_json_peek (self) >= '0' && wf_json_peek (self) <= '9')
        return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, start, _("numbers do not begin with 0; remove it"));
    }
  else if (!skip_digits (self))
    {
      return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, start, _("“-” needs a digit after it"));
    }

  if (wf_json_peek (self) == '.')
    {
      self->at++;
      if (!skip_digits (self))
        return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, start, _("“.” needs a digit after it"));
    }

  if (wf_json_peek (self) == 'e' || wf_json_peek (self) == 'E')
    {
      self->at++;
      if (wf_json_peek (self) == '+' || wf_json_peek (self) == '-')
        self->at++;
      if (!skip_digits (self))
        return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, start, _("an exponent needs a digit after it"));
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
    return wf_json_fail (self, WF_CODE_JSON_NUMBER, node, start, _("this number is too large; numbers end at about 1.8e308"));

  return TRUE;
}

gboolean
wf_json_parse_word (WfJson     *self,
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

  return wf_json_fail (self, WF_CODE_JSON_SYNTAX, node, start,
                       _("unknown word “%.*s”; strings stand in double quotes, and JSON knows the words “true”, “false” and “null” only"),
                       (int) MIN (length, 40), start);
}
