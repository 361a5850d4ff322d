// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Checks and renders rich texts. Whatever a document says, only the tags written here come out; all else is
// escaped text.

#include "config.h"

#include <string.h>

#include <cmark.h>
#include <glib/gi18n-lib.h>

#include "wf-markdown.h"
#include "wf-words.h"

typedef cmark_node CmarkNode;
typedef cmark_iter CmarkIter;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CmarkNode, cmark_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CmarkIter, cmark_iter_free)

/* Whether a text of one line cannot begin a list, heading, quotation, code or rule: its first letter that is no star is
 * one that none of them begins with. */
static gboolean
begins_with_words (const char *source)
{
  guchar first;

  for (guint i = 0; i < 3 && *source == '*'; i++)
    source++;
  first = (guchar) *source;

  return g_ascii_isalpha (first) || first >= 0x80 || first == '"' || first == '\'' || first == '(' || first == '[';
}

/* Most texts are one line of words, emphasis and links of the form “[words](scheme:rest)”. None of that is forbidden, so
 * only the links are of interest, and nothing else can change what they are. To find them takes a tenth of the time of
 * parsing. A test holds this against the parser. */
static gboolean
scan_simple (const char *source,
             GPtrArray  *links)
{
  guint n_links = links->len;
  const char *p = source;

  if (!begins_with_words (source))
    return FALSE;

  while (*(p += strcspn (p, "[<\\`\n\r")) != '\0')
    {
      gsize words = *p == '[' && (p == source || p[-1] != '!') ? strcspn (p + 1, "[]<\\`\n\r") : 0;
      const char *target = p + words + 3;
      gsize length;

      if (words == 0 || p[words + 1] != ']' || p[words + 2] != '(')
        break;
      length = strspn (target, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.:/");
      if (length == 0 || target[length] != ')')
        break;

      g_ptr_array_add (links, g_strndup (target, length));
      p = target + length + 1;
    }

  if (*p != '\0')
    g_ptr_array_set_size (links, (int) n_links);

  return *p == '\0';
}

static char *
dup_shown (CmarkNode *node)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (cmark_node_get_literal (node)));

  return wf_words_shorten (trimmed);
}

static char *
describe_forbidden (CmarkNode *node)
{
  g_autofree char *shown = NULL;

  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
      shown = dup_shown (node);
      return g_strdup_printf (_("texts cannot contain HTML (“%s”); use *emphasis* and **strong**, or write “\\\\<” for the character itself"), shown);
    case CMARK_NODE_IMAGE:
      return g_strdup (_("texts cannot contain pictures; give the stop an “image”"));
    case CMARK_NODE_HEADING:
      return g_strdup (_("texts cannot contain headings; give the stop a “title”, or write “\\\\#” for the character itself"));
    case CMARK_NODE_BLOCK_QUOTE:
      return g_strdup (_("texts cannot contain block quotes; use quotation marks, or write “\\\\>” for the character itself"));
    case CMARK_NODE_LIST:
      if (cmark_node_get_list_type (node) == CMARK_ORDERED_LIST)
        return g_strdup (_("texts cannot contain numbered lists; write two backslashes before the full stop, as in “2026\\\\.”, if none is meant"));
      return g_strdup (_("texts cannot contain lists; write sentences, or two backslashes before “-”, “+” or “*” if none is meant"));
    case CMARK_NODE_CODE:
      shown = dup_shown (node);
      return g_strdup_printf (_("texts cannot contain code (“%s”); use quotation marks"), shown);
    case CMARK_NODE_CODE_BLOCK:
      shown = dup_shown (node);
      return g_strdup_printf (_("texts cannot contain code blocks (“%s”); remove the spaces at the start of the line"), shown);
    case CMARK_NODE_THEMATIC_BREAK:
      return g_strdup (_("texts cannot contain rules; an empty line begins a new paragraph"));
    default:
      return NULL;
    }
}

/**
 * wf_markdown_check:
 * @source: a rich text
 * @links: (element-type utf8): where the targets of its links are added
 *
 * Returns: (transfer full) (nullable): what @source contains that it may not, and the remedy; else %NULL
 */
char *
wf_markdown_check (const char *source,
                   GPtrArray  *links)
{
  g_autoptr (CmarkNode) document = NULL;
  g_autoptr (CmarkIter) iter = NULL;
  cmark_event_type event;

  if (scan_simple (source, links))
    return NULL;

  document = cmark_parse_document (source, strlen (source), CMARK_OPT_DEFAULT);
  iter = cmark_iter_new (document);

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      CmarkNode *node = cmark_iter_get_node (iter);
      char *problem;

      if (event != CMARK_EVENT_ENTER)
        continue;

      problem = describe_forbidden (node);
      if (problem != NULL)
        return problem;

      if (cmark_node_get_type (node) == CMARK_NODE_LINK)
        {
          if (cmark_node_first_child (node) == NULL)
            return g_strdup_printf (_("the link to “%s” has no words; write them between the brackets"),
                                    cmark_node_get_url (node));
          g_ptr_array_add (links, g_strdup (cmark_node_get_url (node)));
        }
    }

  return NULL;
}

static void
append_escaped (GString        *out,
                const char     *text,
                WfMarkdownForm  form)
{
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;

  if (form == WF_MARKDOWN_PLAIN)
    {
      g_string_append (out, text);
      return;
    }

  escaped = g_markup_escape_text (text, -1);
  g_string_append (out, escaped);
}

/* `place:kazakhstan` is `#place-kazakhstan` on a page. */
static void
append_target (GString        *out,
               const char     *url,
               WfMarkdownForm  form)
{
  static const char * const schemes[] = { "place:", "entity:", "source:", "stop:" };

  if (form == WF_MARKDOWN_HTML)
    for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
      if (g_str_has_prefix (url, schemes[i]))
        {
          g_string_append_printf (out, "#%.*s-", (int) strlen (schemes[i]) - 1, schemes[i]);
          url += strlen (schemes[i]);
          break;
        }

  append_escaped (out, url, form);
}

static void
render_link (GString        *out,
             CmarkNode      *node,
             gboolean        entering,
             WfMarkdownForm  form)
{
  const char *title = cmark_node_get_title (node);

  if (!entering)
    {
      g_string_append (out, "</a>");
      return;
    }

  g_string_append (out, "<a href=\"");
  append_target (out, cmark_node_get_url (node), form);
  if (title != NULL && title[0] != '\0')
    {
      g_string_append (out, "\" title=\"");
      append_escaped (out, title, form);
    }
  g_string_append (out, "\">");
}

/* A paragraph, or any block that a checked text cannot have. */
static void
render_block (GString        *out,
              CmarkNode      *node,
              gboolean        entering,
              WfMarkdownForm  form)
{
  if (form == WF_MARKDOWN_HTML)
    g_string_append (out, entering ? "<p>" : "</p>\n");
  else if (entering && out->len > 0)
    g_string_append (out, "\n\n");
}

static void
render_node (GString        *out,
             CmarkNode      *node,
             gboolean        entering,
             WfMarkdownForm  form)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
      render_block (out, node, entering, form);
      break;
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
      render_block (out, node, TRUE, form);
      append_escaped (out, cmark_node_get_literal (node), form);
      render_block (out, node, FALSE, form);
      break;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
    case CMARK_NODE_HTML_INLINE:
      append_escaped (out, cmark_node_get_literal (node), form);
      break;
    case CMARK_NODE_SOFTBREAK:
      g_string_append_c (out, form == WF_MARKDOWN_HTML ? '\n' : ' ');
      break;
    case CMARK_NODE_LINEBREAK:
      g_string_append (out, form == WF_MARKDOWN_HTML ? "<br>\n" : "\n");
      break;
    case CMARK_NODE_EMPH:
      if (form != WF_MARKDOWN_PLAIN)
        g_string_append_printf (out, "<%s%s>", entering ? "" : "/", form == WF_MARKDOWN_HTML ? "em" : "i");
      break;
    case CMARK_NODE_STRONG:
      if (form != WF_MARKDOWN_PLAIN)
        g_string_append_printf (out, "<%s%s>", entering ? "" : "/", form == WF_MARKDOWN_HTML ? "strong" : "b");
      break;
    case CMARK_NODE_LINK:
      if (form != WF_MARKDOWN_PLAIN)
        render_link (out, node, entering, form);
      break;
    default:
      break;
    }
}

/**
 * wf_markdown_render:
 * @source: a rich text that wf_markdown_check() has passed
 * @form: what to make of it
 *
 * Renders @source as plain text, as Pango markup (`<i>`, `<b>`, `<a>`; paragraphs are an empty line apart) or as
 * HTML (`<p>`, `<em>`, `<strong>`, `<a>`, `<br>`; links inside the story become `#place-ID` and so on).
 *
 * Returns: (transfer full): the text
 */
char *
wf_markdown_render (const char     *source,
                    WfMarkdownForm  form)
{
  g_autoptr (CmarkNode) document = cmark_parse_document (source, strlen (source), CMARK_OPT_DEFAULT);
  g_autoptr (CmarkIter) iter = cmark_iter_new (document);
  GString *out = g_string_sized_new (strlen (source) + 32);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    render_node (out, cmark_iter_get_node (iter), event == CMARK_EVENT_ENTER, form);

  if (form == WF_MARKDOWN_HTML && out->len > 0)
    g_string_truncate (out, out->len - 1);

  return g_string_free_and_steal (out);
}
