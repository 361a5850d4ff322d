// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfHtmlText: HTML as found in foreign stories becomes safe text of ours.

#include "config.h"

#include <string.h>

#include "wf-html-text.h"
#include "wf-url.h"

static void
assert_rich (const char *html,
             const char *rich)
{
  g_autoptr (WfHtmlText) text = wf_html_text_new (html);

  g_assert_cmpstr (text->rich, ==, rich);
}

static void
test_nothing (void)
{
  assert_rich (NULL, "");
  assert_rich ("", "");
  assert_rich (" <p> </p> ", "");
}

static void
test_marks (void)
{
  assert_rich ("one <b>two</b> <i>three</i> <strong><em>four</em></strong>", "one **two** *three* ***four***");
  assert_rich ("a<b> b</b>c", "a **b**c");
  assert_rich ("<b></b>x", "x");
  assert_rich ("<b><b>x</b></b>", "**x**");
}

static void
test_paragraphs (void)
{
  assert_rich ("<p>one</p><p>two<br>three</p>", "one\n\ntwo\\\nthree");
  assert_rich ("one\n\ntwo", "one\n\ntwo");
  assert_rich ("a<br><br>b<br>", "a\\\nb");
  assert_rich ("<h2>Head</h2>text", "**Head**\n\ntext");
  assert_rich ("<ul><li>a</li><li>b</li></ul>", "• a\\\n• b");
}

static void
test_escaping (void)
{
  assert_rich ("a*b_c [d] `e` &lt;f&gt; \\ #", "a\\*b\\_c \\[d\\] \\`e\\` \\<f\\> \\\\ \\#");
  assert_rich ("1. not a list", "1\\. not a list");
  assert_rich ("<p>x</p>- no list", "x\n\n\\- no list");
  assert_rich ("Kiev &amp; Lviv", "Kiev \\& Lviv");
}

static void
test_blank (void)
{
  assert_rich ("<p>&nbsp;</p>\n<p>\302\240</p>", "");
  assert_rich ("\302\240", "");
  assert_rich ("a&nbsp;%", "a\302\240%");
}

static void
test_windows_characters (void)
{
  assert_rich ("it\302\222s", "it’s");
  assert_rich ("&#147;a&#148;", "“a”");
  assert_rich ("a\302\201b\177c", "ab c"); /* no character of Windows, and none at all */
}

static void
test_table (void)
{
  assert_rich ("<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc");
}

static void
test_long (void)
{
  g_autofree char *words = g_strnfill (60000, 'a');
  g_autofree char *more = g_strconcat ("b ", words, NULL);
  g_autofree char *paragraphs = g_strconcat ("<p>", words + 20000, "</p><p>", words + 30000, "</p>", NULL);
  g_autoptr (WfHtmlText) whole = wf_html_text_new (words);
  g_autoptr (WfHtmlText) cut = wf_html_text_new (more);
  g_autoptr (WfHtmlText) by_paragraph = wf_html_text_new (paragraphs);

  g_assert_false (whole->cut);
  g_assert_cmpstr (whole->rich, ==, words);
  g_assert_true (cut->cut);
  g_assert_cmpuint (strlen (cut->rich), ==, 60000);
  g_assert_true (g_str_has_suffix (cut->rich, "a …"));
  g_assert_cmpuint (strlen (by_paragraph->rich), ==, 40000 + strlen (" …"));
}

static void
test_dropped (void)
{
  g_autoptr (WfHtmlText) text = wf_html_text_new ("a<script>alert(1)</script><iframe src='https://x.org'></iframe>b<img src='p.png'>");

  g_assert_cmpstr (text->rich, ==, "ab");
  g_assert_cmpuint (text->dropped->len, ==, 2);
  g_assert_cmpstr (text->dropped->pdata[0], ==, "script");
  g_assert_cmpuint (text->pictures->len, ==, 1);
}

static void
test_links (void)
{
  g_autoptr (WfHtmlText) text = wf_html_text_new ("<a href='https://a.org/x_y' onclick='z()'>A</a> <a href='//b.org'>B</a> "
                                                  "<a href='http://c.org'>C</a> <a href='javascript:d()'>D</a> <a href='https://e.org'></a>");

  g_assert_cmpstr (text->rich, ==, "[A](<https://a.org/x_y>) [B](<https://b.org>) C D");
  g_assert_cmpuint (text->links->len, ==, 3);
  g_assert_cmpstr (((WfHtmlLink *) text->links->pdata[2])->url, ==, "http://c.org");
}

static void
test_unbalanced (void)
{
  assert_rich ("<p><b>one<p>two</i></div>", "**one**\n\ntwo");
}

static void
test_plain (void)
{
  g_autoptr (WfHtmlText) text = wf_html_text_new ("<p>One <b>two</b></p><p>three</p>");

  g_assert_cmpstr (text->plain, ==, "One two three");
}

static void
test_depth (void)
{
  g_autoptr (GString) html = g_string_new (NULL);

  for (int i = 0; i < 10000; i++)
    g_string_append (html, "<div>");
  g_string_append (html, "x");
  wf_html_text_free (wf_html_text_new (html->str));
}

static void
assert_clean (const char *url,
              const char *clean)
{
  g_autofree char *result = wf_url_clean (url);

  g_assert_cmpstr (result, ==, clean);
}

static void
test_url_clean (void)
{
  assert_clean ("https://a.org/b?access_token=pk.x&c=1", "https://a.org/b?c=1");
  assert_clean ("https://a.org/b?Access_Token=pk.x", "https://a.org/b");
  assert_clean ("https://user:word@a.org/", "https://a.org/");
  assert_clean ("//a.org/b", "https://a.org/b");
  assert_clean (" https://a.org/a b ", "https://a.org/a%20b");
  assert_clean ("ftp://a.org", NULL);
  assert_clean ("javascript:x", NULL);
  assert_clean ("picture.png", NULL);
  assert_clean ("https:///x", NULL);
  assert_clean (NULL, NULL);
}

static void
test_url_host (void)
{
  g_autofree char *host = wf_url_dup_host ("https://www.a.org/b");

  g_assert_cmpstr (host, ==, "a.org");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html-text/nothing", test_nothing);
  g_test_add_func ("/html-text/marks", test_marks);
  g_test_add_func ("/html-text/paragraphs", test_paragraphs);
  g_test_add_func ("/html-text/escaping", test_escaping);
  g_test_add_func ("/html-text/blank", test_blank);
  g_test_add_func ("/html-text/windows-characters", test_windows_characters);
  g_test_add_func ("/html-text/table", test_table);
  g_test_add_func ("/html-text/long", test_long);
  g_test_add_func ("/html-text/dropped", test_dropped);
  g_test_add_func ("/html-text/links", test_links);
  g_test_add_func ("/html-text/unbalanced", test_unbalanced);
  g_test_add_func ("/html-text/plain", test_plain);
  g_test_add_func ("/html-text/depth", test_depth);
  g_test_add_func ("/url/clean", test_url_clean);
  g_test_add_func ("/url/host", test_url_host);

  return g_test_run ();
}
