// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words of JavaScript data: white space and comments, names, strings with their escapes, numbers.

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "wf-import-text.h"
#include "wf-js-scanner.h"

void
wf_js_scanner_fail (WfJsScanner *p,
                    int          code,
                    const char  *format,
                    ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (p->error != NULL)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  /* Translators: the last part says what is wrong there. */
  p->error = g_error_new (WF_JS_LITERAL_ERROR, code, _("line %u, column %ld: %s"),
                          p->line, g_utf8_pointer_to_offset (p->line_start, p->at) + 1, message);
}

static void
advance (WfJsScanner *p)
{
  if (*p->at == '\n')
    {
      p->line++;
      p->line_start = p->at + 1;
    }
  p->at++;
}

gboolean
wf_js_scanner_looking_at (WfJsScanner *p,
                          const char  *text)
{
  gsize n = strlen (text);

  return (gsize) (p->end - p->at) >= n && memcmp (p->at, text, n) == 0;
}

/* White space and comments, also Unicode's byte order mark and no-break space. */
void
wf_js_scanner_skip_blank (WfJsScanner *p)
{
  while (p->at < p->end && p->error == NULL)
    {
      if (g_ascii_isspace (*p->at))
        advance (p);
      else if (wf_js_scanner_looking_at (p, "\xEF\xBB\xBF"))
        p->at += 3;
      else if (wf_js_scanner_looking_at (p, "\xC2\xA0"))
        p->at += 2;
      else if (wf_js_scanner_looking_at (p, "//"))
        while (p->at < p->end && *p->at != '\n')
          advance (p);
      else if (wf_js_scanner_looking_at (p, "/*"))
        {
          p->at += 2;
          while (p->at < p->end && !wf_js_scanner_looking_at (p, "*/"))
            advance (p);
          if (p->at >= p->end)
            wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("a comment is not closed"));
          else
            p->at += 2;
        }
      else
        break;
    }
}

static gboolean
is_name_char (char     c,
              gboolean first)
{
  return g_ascii_isalpha (c) || c == '_' || c == '$' || (c & 0x80) || (!first && g_ascii_isdigit (c));
}

char *
wf_js_scanner_read_name (WfJsScanner *p)
{
  const char *from = p->at;

  while (p->at < p->end && is_name_char (*p->at, p->at == from))
    p->at++;

  return p->at > from ? g_strndup (from, p->at - from) : NULL;
}

gboolean
wf_js_scanner_skip_word (WfJsScanner *p,
                         const char  *word)
{
  if (!wf_js_scanner_looking_at (p, word))
    return FALSE;
  if (p->at + strlen (word) < p->end && is_name_char (p->at[strlen (word)], FALSE))
    return FALSE;

  p->at += strlen (word);
  wf_js_scanner_skip_blank (p);
  return TRUE;
}

/* n hexadecimal digits, or -1. */
static int
parse_hex (WfJsScanner *p,
           int          n)
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
parse_unicode_escape (WfJsScanner *p,
                      GString     *out)
{
  int code = -1;

  if (wf_js_scanner_looking_at (p, "{"))
    {
      gint64 wide = 0;
      const char *from = ++p->at;
      while (p->at < p->end && g_ascii_isxdigit (*p->at) && wide <= 0x10FFFF)
        wide = wide * 16 + g_ascii_xdigit_value (*p->at++);
      if (p->at > from && wf_js_scanner_looking_at (p, "}"))
        {
          p->at++;
          code = (int) wide;
        }
    }
  else
    {
      code = parse_hex (p, 4);
      if (code >= 0xD800 && code < 0xDC00 && wf_js_scanner_looking_at (p, "\\u"))
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
    wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("“\\u” does not name a character"));
  else
    g_string_append_unichar (out, code);
}

static void
parse_escape (WfJsScanner *p,
              GString     *out)
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
        wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("“\\x” does not name a character"));
      else
        g_string_append_unichar (out, code);
      break;
    case '\r': p->at++; if (wf_js_scanner_looking_at (p, "\n")) advance (p); break; /* the line goes on */
    case '\n': advance (p); break;
    case '\0': wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("a string is not closed")); break;
    default: g_string_append_c (out, c); p->at++; break;
    }
}

char *
wf_js_scanner_read_string (WfJsScanner *p)
{
  g_autoptr (GString) out = g_string_new (NULL);
  char quote = *p->at++;

  while (p->error == NULL)
    {
      if (p->at >= p->end || (*p->at == '\n' && quote != '`'))
        wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("a string is not closed"));
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
      else if (quote == '`' && wf_js_scanner_looking_at (p, "${"))
        wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("“${…}” would have to be run; only plain text is read here"));
      else if (*p->at == '\0')
        wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("a NUL character is not text"));
      else
        {
          g_string_append_c (out, *p->at);
          advance (p);
        }
    }
  return NULL;
}

JsonNode *
wf_js_scanner_read_number (WfJsScanner *p)
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
      g_autofree char *quoted = wf_import_text_quote (digits);

      p->at = from;
      wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_SYNTAX, _("“%s” is not a number"), quoted);
      return NULL;
    }
  if (errno == ERANGE && ABS (value) > 1)
    {
      g_autofree char *quoted = wf_import_text_quote (digits);

      p->at = from;
      wf_js_scanner_fail (p, WF_JS_LITERAL_ERROR_LIMIT, _("the number “%s” is too large"), quoted);
      return NULL;
    }
  if (strpbrk (digits, ".eE") == NULL && ABS (value) < 9e15)
    return json_node_init_int (json_node_alloc (), (gint64) value);
  return json_node_init_double (json_node_alloc (), value);
}

