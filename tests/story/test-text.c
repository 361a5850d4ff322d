// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfText and its Markdown, and dates.

#include "config.h"

#include <libintl.h>
#include <locale.h>

#include "story-test.h"
#include "wf-date.h"
#include "wf-markdown.h"
#include "wf-stop.h"
#include "wf-text-private.h"

static WfText *
new_text (gboolean    rich,
          const char *first_language,
          ...)
{
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) sources = g_strv_builder_new ();
  va_list args;

  va_start (args, first_language);
  for (const char *language = first_language; language != NULL; language = va_arg (args, const char *))
    {
      g_strv_builder_add (languages, language);
      g_strv_builder_add (sources, va_arg (args, const char *));
    }
  va_end (args);

  return wf_text_new (rich, g_strv_builder_end (languages), g_strv_builder_end (sources));
}

static void
test_language (void)
{
  static const struct {
    const char *wanted[3];
    const char *got;
  } cases[] = {
    { { NULL }, "en" },
    { { "ru" }, "ru" },
    { { "RU" }, "ru" },
    { { "ru-RU" }, "ru" },
    { { "ru_RU" }, "ru" },
    { { "ja" }, "en" },
    { { "ja", "ru" }, "ru" },
    { { "uz-Cyrl" }, "uz-Cyrl" },
    { { "uz-Latn-UZ" }, "uz" },
    { { "pt" }, "pt-BR" },
    { { "pt-PT" }, "pt-BR" },
    { { "p" }, "en" },
    { { "C", "en" }, "en" },
  };
  WfText *text = new_text (FALSE, "en", "English", "ru", "Russian", "uz-Cyrl", "Uzbek in Cyrillic letters",
                           "uz", "Uzbek", "pt-BR", "Portuguese", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (wf_text_get_language (text, (const char * const *) cases[i].wanted), ==, cases[i].got);

  g_assert_cmpstr (wf_text_get_language (text, NULL), ==, "en");
  g_assert_cmpuint (g_strv_length ((GStrv) wf_text_get_languages (text)), ==, 5);
  g_assert_finalize_object (text);
}

static void
test_plain (void)
{
  WfText *text = new_text (FALSE, "en", "*R&D* <b>", NULL);
  g_autofree char *plain = wf_text_dup_plain (text, NULL);
  g_autofree char *markup = wf_text_dup_markup (text, NULL);
  g_autofree char *html = wf_text_dup_html (text, NULL);

  g_assert_cmpstr (plain, ==, "*R&D* <b>");
  g_assert_cmpstr (markup, ==, "*R&amp;D* &lt;b&gt;");
  g_assert_cmpstr (html, ==, "*R&amp;D* &lt;b&gt;");
  g_assert_cmpstr (wf_text_get_source (text, NULL), ==, "*R&D* <b>");
  g_assert_finalize_object (text);
}

static void
test_rich (void)
{
  static const struct {
    const char *source;
    const char *plain;
    const char *pango;
    const char *html;
  } cases[] = {
    { "Words.", "Words.", "Words.", "<p>Words.</p>" },
    { "*a* **b** ***c***", "a b c", "<i>a</i> <b>b</b> <i><b>c</b></i>",
      "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em></p>" },
    { "a\nb", "a b", "a b", "<p>a\nb</p>" },
    { "a  \nb\\\nc", "a\nb\nc", "a\nb\nc", "<p>a<br>\nb<br>\nc</p>" },
    { "a\n\nb", "a\n\nb", "a\n\nb", "<p>a</p>\n<p>b</p>" },
    { "AT&T &amp; \\<b> \"q\" 'r'", "AT&T & <b> \"q\" 'r'",
      "AT&amp;T &amp; &lt;b&gt; &quot;q&quot; &apos;r&apos;",
      "<p>AT&amp;T &amp; &lt;b&gt; &quot;q&quot; &apos;r&apos;</p>" },
    { "[KZ](place:kz) [G](entity:g20) [S](source:s) [T](stop:t)", "KZ G S T",
      "<a href=\"place:kz\">KZ</a> <a href=\"entity:g20\">G</a> <a href=\"source:s\">S</a> <a href=\"stop:t\">T</a>",
      "<p><a href=\"#place-kz\">KZ</a> <a href=\"#entity-g20\">G</a> <a href=\"#source-s\">S</a> <a href=\"#stop-t\">T</a></p>" },
    { "[a *b*](https://example.org/?a=1&b=\"2\" \"T & t\")", "a b",
      "<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\" title=\"T &amp; t\">a <i>b</i></a>",
      "<p><a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\" title=\"T &amp; t\">a <em>b</em></a></p>" },
    { "<https://example.org/>", "https://example.org/",
      "<a href=\"https://example.org/\">https://example.org/</a>",
      "<p><a href=\"https://example.org/\">https://example.org/</a></p>" },
    { "Қазақстан 🇰🇿", "Қазақстан 🇰🇿", "Қазақстан 🇰🇿", "<p>Қазақстан 🇰🇿</p>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *problem = wf_markdown_check (cases[i].source, links);
      g_autoptr (WfText) text = new_text (TRUE, "en", cases[i].source, NULL);
      g_autofree char *plain = wf_text_dup_plain (text, NULL);
      g_autofree char *pango = wf_text_dup_markup (text, NULL);
      g_autofree char *html = wf_text_dup_html (text, NULL);

      g_assert_cmpstr (problem, ==, NULL);
      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpstr (pango, ==, cases[i].pango);
      g_assert_cmpstr (html, ==, cases[i].html);
    }
}

/* Whatever comes in, no tag comes out but our own: also where wf_markdown_check() would have refused the text. */
static void
test_rich_harmless (void)
{
  static const char * const sources[] = {
    "<script>alert(1)</script>", "a <b onclick='x'>b</b>", "# H\n\n- l\n\n> q\n\n    c\n\n---\n\n```\n<i>\n```",
    "`<i>`", "![<i>](<i>)", "[x](<\"><i>>)", "<!-- <i> -->", "&lt;i&gt; &#60;i&#62; &#7;",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    for (WfMarkdownForm form = WF_MARKDOWN_PANGO; form <= WF_MARKDOWN_HTML; form++)
      {
        g_autofree char *rendered = wf_markdown_render (sources[i], form);
        g_autofree char *wrapped = g_strdup_printf ("<markup>%s</markup>", rendered);
        g_autoptr (GMarkupParseContext) context = NULL;
        static const GMarkupParser parser = { 0 };
        g_autoptr (GError) error = NULL;

        context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, NULL, NULL);
        g_markup_parse_context_parse (context, wrapped, -1, &error);
        g_assert_no_error (error);
        g_assert_null (strstr (rendered, "<script"));
        g_assert_null (strstr (rendered, "<b o"));
        g_assert_null (strstr (rendered, "<i>"));
        g_assert_null (strstr (rendered, "<img"));
        g_assert_null (strstr (rendered, "<!--"));
      }
}

static void
test_rich_nested (void)
{
  g_autofree char *stars = g_strnfill (60000, '*');
  g_autofree char *brackets = g_strnfill (60000, '[');
  g_autofree char *source = g_strconcat (stars, "a", stars + 30000, NULL);
  g_autofree char *first = wf_markdown_render (source, WF_MARKDOWN_HTML);
  g_autofree char *second = wf_markdown_render (brackets, WF_MARKDOWN_PANGO);

  g_assert_true (g_str_has_prefix (first, "<p>"));
  g_assert_cmpstr (second, ==, brackets);
}

/* The short way of wf_markdown_check() says what the parser says, in any soup of what Markdown is made of. A line end
 * after the text changes nothing but the way. */
static void
test_check_short_way (void)
{
  static const char * const pieces[] = {
    "a", "B c", "[", "]", "(", ")", "](", "[a](place:b)", "[a *b*](https://x.y/z)", "*", "**", "_", "!", "\\", "`", "<",
    ">", "<b>", "&amp;", "\n", "\n\n", "1.", "- ", "* ", "#", "# ", " ", "  ", "é", "\"t\"", ":", "x:y", "=", "~", "+",
    "[ ](x:y)", "[](x:y)", "![a](b)", "\t", "|", "***", "___",
  };

  for (guint i = 0; i < 50000; i++)
    {
      g_autoptr (GString) source = g_string_new (NULL);
      g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *problem = NULL;
      g_autofree char *expected_problem = NULL;

      for (int j = g_test_rand_int_range (1, 7); j > 0; j--)
        g_string_append (source, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      problem = wf_markdown_check (source->str, links);
      g_string_append_c (source, '\n');
      expected_problem = wf_markdown_check (source->str, expected);
      if (g_strcmp0 (problem, expected_problem) != 0 || links->len != expected->len)
        g_test_message ("source: %s", source->str);
      g_assert_cmpstr (problem, ==, expected_problem);
      g_assert_cmpuint (links->len, ==, expected->len);
      for (guint j = 0; j < links->len; j++)
        g_assert_cmpstr (links->pdata[j], ==, expected->pdata[j]);
    }
}

static void
test_loaded (void)
{
  g_autoptr (WfExplainer) explainer = story_test_with_text ("{\"ru\": \"*Да*\", \"en\": \"*Yes*\"}");
  g_autofree char *own = NULL;
  g_autofree char *russian = NULL;
  static const char * const languages[] = { "ru", NULL };
  g_autoptr (GListModel) stops = g_object_ref (wf_explainer_get_stops (explainer));
  g_autoptr (GObject) stop = g_list_model_get_item (stops, 0);
  WfText *text = wf_stop_get_text ((WfStop *) stop);

  own = wf_text_dup_plain (text, NULL);
  russian = wf_text_dup_markup (text, languages);
  g_assert_cmpstr (own, ==, "Yes");
  g_assert_cmpstr (russian, ==, "<i>Да</i>");
  g_assert_cmpstr (wf_text_get_languages (text)[0], ==, "en");
}

static void
test_date_valid (void)
{
  static const char * const valid[] = { "2026", "0001", "9999", "2026-01", "2026-12", "2026-12-31", "2024-02-29" };
  static const char * const invalid[] = {
    "", "26", "20260", "2026-", "2026-00", "2026-13", "2026-1", "2026-12-", "2026-12-00", "2026-12-32", "2026-02-29",
    "2026-04-31", "2026/12/14", "2026-12-14T00:00", "-026", " 2026", "２０２６", "0000",
  };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (wf_date_is_valid (valid[i]));
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (wf_date_is_valid (invalid[i]));
}

static void
test_date_compare (void)
{
  static const char * const ordered[] = { "2025", "2025-12", "2025-12-31", "2026", "2026-01", "2026-01-01", "2026-02" };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      g_assert_cmpint (CLAMP (wf_date_compare (ordered[i], ordered[j]), -1, 1), ==, (i > j) - (i < j));
}

static void
test_date_format (void)
{
  g_autofree char *day = wf_date_format ("2026-12-04");
  g_autofree char *month = wf_date_format ("2026-12");
  g_autofree char *year = wf_date_format ("2026");

  g_assert_cmpstr (day, ==, "December 4, 2026");
  g_assert_cmpstr (month, ==, "December 2026");
  g_assert_cmpstr (year, ==, "2026");
}

/* The system has “Dekabr”. */
static void
test_date_in_uzbek (void)
{
  g_autofree char *locale = g_strdup (setlocale (LC_ALL, NULL));
  g_autofree char *day = NULL;
  g_autofree char *month = NULL;

  if (setlocale (LC_ALL, "uz_UZ.UTF-8") == NULL)
    {
      g_test_skip ("the system has no Uzbek");
      return;
    }

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("WHEREFORE_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_setenv ("LANGUAGE", "uz", TRUE);
  day = wf_date_format ("2026-12-04");
  month = wf_date_format ("2026-12");
  g_assert_cmpstr (day, ==, "2026-yil 4-dekabr");
  g_assert_cmpstr (month, ==, "2026-yil dekabr");

  g_unsetenv ("LANGUAGE");
  setlocale (LC_ALL, locale);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/language", test_language);
  g_test_add_func ("/text/plain", test_plain);
  g_test_add_func ("/text/rich", test_rich);
  g_test_add_func ("/text/rich/harmless", test_rich_harmless);
  g_test_add_func ("/text/rich/nested", test_rich_nested);
  g_test_add_func ("/text/check/short-way", test_check_short_way);
  g_test_add_func ("/text/loaded", test_loaded);
  g_test_add_func ("/date/valid", test_date_valid);
  g_test_add_func ("/date/compare", test_date_compare);
  g_test_add_func ("/date/format", test_date_format);
  g_test_add_func ("/date/in-uzbek", test_date_in_uzbek);

  return g_test_run ();
}
