// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "wf-html-text.h"
#include "wf-import-text.h"
#include "wf-url.h"

#define MAX_DEPTH 128

/* A text of ours has at most 64 KiB, and some of that may stand before this one; of HTML most can be markup. */
#define MAX_TEXT 60000
#define MAX_HTML (2 * 1024 * 1024)

typedef struct
{
  GString    *rich;
  GString    *plain;
  WfHtmlText *result;
  guint       depth;
  gboolean    strong;
  gboolean    emphasis;
  gboolean    space; /* white space waits to be written */
} Writer;

static void
html_link_free (gpointer data)
{
  WfHtmlLink *self = data;

  g_free (self->url);
  g_free (self->label);
  g_free (self);
}

static gboolean
is_one_of (const char         *name,
           const char * const *names)
{
  return name != NULL && g_strv_contains (names, name);
}

/* Ends the line or, with two of them, the paragraph; never more than that. */
static void
break_text (Writer     *w,
            const char *how)
{
  w->space = FALSE;
  while (w->rich->len > 0 && w->rich->str[w->rich->len - 1] == ' ')
    g_string_truncate (w->rich, w->rich->len - 1);
  if (w->rich->len == 0 || g_str_has_suffix (w->rich->str, "\n\n"))
    return;
  if (g_str_has_suffix (w->rich->str, "\\\n"))
    g_string_truncate (w->rich, w->rich->len - 2);
  g_string_append (w->rich, how);
  if (w->plain->len > 0 && w->plain->str[w->plain->len - 1] != ' ')
    g_string_append_c (w->plain, ' ');
}

static void
flush_space (Writer *w)
{
  if (w->space && w->rich->len > 0 && w->rich->str[w->rich->len - 1] != '\n')
    {
      g_string_append_c (w->rich, ' ');
      if (w->plain->len > 0 && w->plain->str[w->plain->len - 1] != ' ')
        g_string_append_c (w->plain, ' ');
    }
  w->space = FALSE;
}

/* Control characters from U+0080 to U+009F are nearly always text of Windows that nobody converted. */
static void
write_windows_character (Writer *w,
                         guchar  byte)
{
  const char text[] = { (char) byte, '\0' };
  g_autofree char *converted = g_convert (text, 1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

  if (converted == NULL || g_unichar_iscntrl (g_utf8_get_char (converted)))
    return;
  flush_space (w);
  g_string_append (w->rich, converted);
  g_string_append (w->plain, converted);
}

/* Text as CommonMark: what could be read as markup is escaped. */
static void
write_text (Writer     *w,
            const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean line_start;

      if (g_ascii_isspace (*c) || g_ascii_iscntrl (*c))
        {
          w->space = TRUE;
          continue;
        }
      if ((guchar) c[0] == 0xC2 && (guchar) c[1] < 0xA0)
        {
          write_windows_character (w, (guchar) *++c);
          continue;
        }
      flush_space (w);
      line_start = w->rich->len == 0 || w->rich->str[w->rich->len - 1] == '\n';
      if (strchr ("\\`*_[]<>&!#~|", *c) != NULL || (line_start && strchr ("-+=", *c) != NULL))
        g_string_append_c (w->rich, '\\');
      else if ((*c == '.' || *c == ')') && w->rich->len > 0 && g_ascii_isdigit (w->rich->str[w->rich->len - 1]))
        {
          gsize i = w->rich->len;
          while (i > 0 && g_ascii_isdigit (w->rich->str[i - 1]))
            i--;
          if (i == 0 || w->rich->str[i - 1] == '\n') /* “1.” at the start would be a list */
            g_string_append_c (w->rich, '\\');
        }
      g_string_append_c (w->rich, *c);
      g_string_append_c (w->plain, *c);
    }
}

static void write_children (Writer *w, xmlNode *node);

/* Emphasis must hug its text: CommonMark wants no space inside the marks. */
static void
write_marked (Writer     *w,
              xmlNode    *node,
              const char *mark,
              gboolean   *inside)
{
  gsize before;

  if (*inside)
    {
      write_children (w, node);
      return;
    }
  before = w->rich->len;
  *inside = TRUE;
  write_children (w, node);
  *inside = FALSE;
  while (w->rich->str[before] == ' ')
    before++;
  if (w->rich->len > before && strchr (w->rich->str + before, '\n') == NULL) /* marks can't hold a paragraph's end */
    {
      g_string_insert (w->rich, before, mark);
      g_string_append (w->rich, mark);
    }
}

static char *
dup_attribute (xmlNode    *node,
               const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static void
write_link (Writer  *w,
            xmlNode *node)
{
  g_autofree char *href = dup_attribute (node, "href");
  g_autofree char *url = wf_url_clean (href);
  gsize rich_before, plain_before;

  flush_space (w); /* so that it stays outside of the brackets */
  rich_before = w->rich->len;
  plain_before = w->plain->len;
  write_children (w, node);
  if (url == NULL || w->plain->len == plain_before)
    return;

  {
    WfHtmlLink *found = g_new0 (WfHtmlLink, 1);
    found->url = g_strdup (url);
    found->label = g_strstrip (g_strdup (w->plain->str + plain_before));
    g_ptr_array_add (w->result->links, found);
  }
  /* Only https may be linked from our texts, and a link can't hold a paragraph's end. */
  if (g_str_has_prefix (url, "https:") && strchr (w->rich->str + rich_before, '\n') == NULL)
    {
      g_string_insert_c (w->rich, rich_before, '[');
      g_string_append_printf (w->rich, "](<%s>)", url);
    }
}

static void
write_node (Writer  *w,
            xmlNode *node)
{
  static const char * const blocks[] = { "p", "div", "section", "article", "blockquote", "ul", "ol", "dl", "dd", "dt", "table", "tr",
                                         "header", "footer", "figure", "figcaption", "center", "pre", "hr", NULL };
  static const char * const headings[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };
  static const char * const cells[] = { "td", "th", NULL };
  static const char * const strong[] = { "b", "strong", NULL };
  static const char * const emphasis[] = { "i", "em", "cite", NULL };
  static const char * const unread[] = { "script", "style", "iframe", "object", "embed", "video", "audio", "form", "svg", "math",
                                         "template", "noscript", "select", "textarea", "canvas", NULL };
  const char *name = (const char *) node->name;

  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    write_text (w, (const char *) node->content);
  else if (node->type != XML_ELEMENT_NODE)
    return;
  else if (is_one_of (name, unread))
    {
      if (!g_ptr_array_find_with_equal_func (w->result->dropped, name, g_str_equal, NULL))
        g_ptr_array_add (w->result->dropped, g_strdup (name));
    }
  else if (strcmp (name, "br") == 0)
    break_text (w, "\\\n");
  else if (strcmp (name, "img") == 0)
    {
      char *src = dup_attribute (node, "src");
      if (src != NULL)
        g_ptr_array_add (w->result->pictures, src);
    }
  else if (strcmp (name, "a") == 0)
    write_link (w, node);
  else if (is_one_of (name, strong))
    write_marked (w, node, "**", &w->strong);
  else if (is_one_of (name, emphasis))
    write_marked (w, node, "*", &w->emphasis);
  else if (is_one_of (name, headings))
    {
      break_text (w, "\n\n");
      write_marked (w, node, "**", &w->strong);
      break_text (w, "\n\n");
    }
  else if (is_one_of (name, cells))
    {
      w->space = TRUE;
      write_children (w, node);
      w->space = TRUE;
    }
  else if (strcmp (name, "li") == 0)
    {
      break_text (w, "\\\n");
      write_text (w, "• ");
      write_children (w, node);
      break_text (w, "\\\n");
    }
  else if (is_one_of (name, blocks))
    {
      break_text (w, "\n\n");
      write_children (w, node);
      break_text (w, "\n\n");
    }
  else
    write_children (w, node);
}

static void
write_children (Writer  *w,
                xmlNode *node)
{
  if (++w->depth <= MAX_DEPTH)
    for (xmlNode *child = node->children; child != NULL; child = child->next)
      write_node (w, child);
  w->depth--;
}

static char *
strip_breaks (GString *text)
{
  gboolean more = TRUE;

  while (more)
    {
      more = FALSE;
      if (g_str_has_suffix (text->str, "\\\n"))
        {
          g_string_truncate (text, text->len - 2);
          more = TRUE;
        }
      else if (text->len > 0 && g_ascii_isspace (text->str[text->len - 1]))
        {
          g_string_truncate (text, text->len - 1);
          more = TRUE;
        }
    }
  return g_strstrip (g_strdup (text->str));
}

static void
write_html (Writer     *w,
            const char *html)
{
  /* A wrapper element keeps libxml2 from losing text that stands before the first tag. */
  g_autofree char *whole = g_strconcat ("<div>", html, "</div>", NULL);
  xmlDoc *doc = htmlReadMemory (whole, (int) strlen (whole), NULL, "UTF-8",
                                HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER | HTML_PARSE_NONET);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root != NULL)
    write_node (w, root);
  xmlFreeDoc (doc);
}

/* Text without any markup; an empty line begins a paragraph. */
static void
write_plain (Writer     *w,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (wf_import_text_is_blank (lines[i]))
        break_text (w, "\n\n");
      write_text (w, lines[i]);
      w->space = TRUE;
    }
}

/* What is left of a text; nothing, where no word is in it. */
static char *
finish (WfHtmlText *self,
        char       *text)
{
  g_autofree char *whole = text;
  char *start;

  if (wf_import_text_is_blank (whole))
    return g_strdup ("");
  start = wf_import_text_shorten (whole, MAX_TEXT);
  if (start == NULL)
    return g_steal_pointer (&whole);
  self->cut = TRUE;
  return start;
}

/**
 * wf_html_text_new:
 * @html: (nullable): a fragment of HTML, as broken as it may be
 *
 * Reads @html with libxml2’s HTML parser, which repairs what is not balanced. Paragraphs, line breaks, strong and emphasised text
 * and https links stay; headings become strong paragraphs, list items lines with a bullet; scripts, styles, frames, forms and all
 * attributes go. Nothing is fetched. What is longer than 60,000 bytes, or 2 MiB with its markup, is cut.
 *
 * Returns: (transfer full): the text
 */
WfHtmlText *
wf_html_text_new (const char *html)
{
  WfHtmlText *self = g_new0 (WfHtmlText, 1);
  g_autoptr (GString) rich = g_string_new (NULL);
  g_autoptr (GString) plain = g_string_new (NULL);
  Writer w = { .rich = rich, .plain = plain, .result = self };
  g_autofree char *start = NULL;

  self->links = g_ptr_array_new_with_free_func (html_link_free);
  self->pictures = g_ptr_array_new_with_free_func (g_free);
  self->dropped = g_ptr_array_new_with_free_func (g_free);

  start = html != NULL ? wf_import_text_shorten (html, MAX_HTML) : NULL;
  self->cut = start != NULL;
  if (self->cut)
    html = start;
  if (html != NULL && strpbrk (html, "<&") != NULL)
    write_html (&w, html);
  else if (html != NULL)
    write_plain (&w, html);

  self->rich = finish (self, strip_breaks (rich));
  self->plain = finish (self, g_strstrip (g_strdup (plain->str)));
  return self;
}

/**
 * wf_html_text_escape:
 * @plain: plain text
 *
 * Returns: (transfer full): the same text as CommonMark
 */
char *
wf_html_text_escape (const char *plain)
{
  g_autoptr (GString) rich = g_string_new (NULL);
  g_autoptr (GString) same = g_string_new (NULL);
  Writer w = { .rich = rich, .plain = same };

  write_text (&w, plain);
  return g_string_free (g_steal_pointer (&rich), FALSE);
}

void
wf_html_text_free (WfHtmlText *self)
{
  g_free (self->rich);
  g_free (self->plain);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->pictures);
  g_ptr_array_unref (self->dropped);
  g_free (self);
}
