// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfJson: what it reads, and where it says that things stand. What it refuses is in tests/data/invalid.

#include "config.h"

#include "wf-json.h"
#include "wf-report.h"
#include "wf-diagnostic.h"
#include "wf-words.h"

typedef struct {
  WfJson           *json;
  WfReport         *report;
  const WfJsonNode *root;
} Parsed;

static void
parsed_clear (Parsed *parsed)
{
  wf_json_free (parsed->json);
  wf_report_free (parsed->report);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parsed, parsed_clear)

static Parsed
parse (const char *text)
{
  Parsed parsed = { wf_json_new (), wf_report_new ("x"), NULL };

  parsed.root = wf_json_parse (parsed.json, text, strlen (text), parsed.report);

  return parsed;
}

static void
test_values (void)
{
  g_auto (Parsed) parsed = parse ("[null, true, false, \"a\", [], {}]");
  static const WfJsonType types[] = {
    WF_JSON_NULL, WF_JSON_BOOLEAN, WF_JSON_BOOLEAN, WF_JSON_STRING, WF_JSON_ARRAY, WF_JSON_OBJECT
  };
  const WfJsonNode *child = parsed.root->first;

  g_assert_cmpuint (parsed.root->length, ==, G_N_ELEMENTS (types));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++, child = child->next)
    {
      g_assert_cmpint (child->type, ==, types[i]);
      g_assert_cmpuint (child->index, ==, i);
      g_assert_true (child->parent == parsed.root);
    }
  g_assert_null (child);
  g_assert_true (parsed.root->first->next->boolean);
  g_assert_false (parsed.root->first->next->next->boolean);
  g_assert_cmpuint (wf_report_get_n_errors (parsed.report), ==, 0);
}

/* The bytes of an empty file may be none at all. */
static void
test_no_bytes (void)
{
  g_auto (Parsed) parsed = { wf_json_new (), wf_report_new ("x"), NULL };

  parsed.root = wf_json_parse (parsed.json, NULL, 0, parsed.report);

  g_assert_null (parsed.root);
  g_assert_cmpuint (wf_report_get_n_errors (parsed.report), ==, 1);
}

static void
test_numbers (void)
{
  static const struct {
    const char *text;
    double      value;
  } cases[] = {
    { "0", 0.0 }, { "-0", -0.0 }, { "10", 10.0 }, { "-12.5", -12.5 }, { "1e3", 1000.0 }, { "1E+3", 1000.0 },
    { "25e-1", 2.5 }, { "0.1", 0.1 }, { "1e-999", 0.0 }, { "1.7976931348623157e308", G_MAXDOUBLE },
    { "0.000000000000000000000000000000000000000000000000000001", 1e-54 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Parsed) parsed = parse (cases[i].text);

      g_assert_nonnull (parsed.root);
      g_assert_cmpint (parsed.root->type, ==, WF_JSON_NUMBER);
      g_assert_cmpfloat (parsed.root->number, ==, cases[i].value);
    }
}

static void
test_strings (void)
{
  static const struct {
    const char *text;
    const char *value;
  } cases[] = {
    { "\"\"", "" },
    { "\"a/b\"", "a/b" },
    { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t" },
    { "\"\\u0041\\u00e9\\u20AC\"", "Aé€" },
    { "\"\\ud83c\\uddf0\\uD83C\\uDDFF\"", "🇰🇿" },
    { "\"Қазақстан\"", "Қазақстан" },
    { "\"\x7f\"", "\x7f" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Parsed) parsed = parse (cases[i].text);

      g_assert_nonnull (parsed.root);
      g_assert_cmpstr (parsed.root->string, ==, cases[i].value);
      g_assert_cmpuint (parsed.root->length, ==, strlen (cases[i].value));
    }
}

/* A document in the middle of other bytes, as a mapped file would be. */
static void
test_size_counts (void)
{
  g_autoptr (WfJson) json = wf_json_new ();
  g_autoptr (WfReport) report = wf_report_new ("x");
  const WfJsonNode *root = wf_json_parse (json, "12345", 3, report);

  g_assert_cmpfloat (root->number, ==, 123.0);
}

static void
test_offsets (void)
{
  g_auto (Parsed) parsed = parse (" {\"a\": [1, {\"b\" : \"c\"}]}");
  const WfJsonNode *a = wf_json_node_get (parsed.root, "a");
  const WfJsonNode *b = wf_json_node_get (a->first->next, "b");

  g_assert_cmpuint (parsed.root->offset, ==, 1);
  g_assert_cmpuint (a->key_offset, ==, 2);
  g_assert_cmpuint (a->offset, ==, 7);
  g_assert_cmpuint (a->first->offset, ==, 8);
  g_assert_cmpuint (b->key_offset, ==, 12);
  g_assert_cmpuint (b->offset, ==, 18);
}

static void
test_get (void)
{
  g_auto (Parsed) parsed = parse ("{\"a\": 1, \"b\": 2, \"a\": 3}");

  g_assert_cmpfloat (wf_json_node_get (parsed.root, "a")->number, ==, 1.0);
  g_assert_cmpfloat (wf_json_node_get (parsed.root, "b")->number, ==, 2.0);
  g_assert_null (wf_json_node_get (parsed.root, "c"));
  g_assert_null (wf_json_node_get (parsed.root->first, "a"));
  g_assert_cmpuint (wf_report_get_n_errors (parsed.report), ==, 1);
}

static void
test_pointer (void)
{
  g_auto (Parsed) parsed = parse ("{\"a/b\": [0, {\"~\": 1}]}");
  const WfJsonNode *node = wf_json_node_get (wf_json_node_get (parsed.root, "a/b")->first->next, "~");
  g_autofree char *pointer = wf_json_node_dup_pointer (node);
  g_autofree char *root = wf_json_node_dup_pointer (parsed.root);

  g_assert_cmpstr (pointer, ==, "/a~1b/1/~0");
  g_assert_cmpstr (root, ==, "");
}

/* Each line end counts once, whichever it is, and a character is one column however many bytes it has. */
static void
test_positions (void)
{
  static const char data[] = "\xEF\xBB\xBF" "[\r\n \"é€🇰\", 1,\r 2,\n\n3]";
  static const struct {
    guint line;
    guint column;
  } expected[] = { { 2, 2 }, { 2, 9 }, { 3, 2 }, { 5, 1 } };
  g_auto (Parsed) parsed = parse (data);
  g_autoptr (GListModel) diagnostics = NULL;

  for (const WfJsonNode *child = parsed.root->first; child != NULL; child = child->next)
    wf_report_add (parsed.report, WF_CODE_WRONG_TYPE, child, "message");
  diagnostics = wf_report_finish (parsed.report, data, strlen (data));

  g_assert_cmpuint (g_list_model_get_n_items (diagnostics), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

      g_assert_cmpuint (wf_diagnostic_get_line (diagnostic), ==, expected[i].line);
      g_assert_cmpuint (wf_diagnostic_get_column (diagnostic), ==, expected[i].column);
    }
}

/* However they were found, they come in the order of the document; at one place, in that in which they were found. */
static void
test_report_order (void)
{
  g_auto (Parsed) parsed = parse ("[1, 2]");
  static const char * const expected[] = { "first", "second", "third", "whole" };
  g_autoptr (GListModel) diagnostics = NULL;

  wf_report_add_file (parsed.report, WF_CODE_MAP_UNAVAILABLE, "whole");
  wf_report_add (parsed.report, WF_CODE_WRONG_TYPE, parsed.root->first->next, "second");
  wf_report_add (parsed.report, WF_CODE_WRONG_TYPE, parsed.root->first, "first");
  wf_report_add (parsed.report, WF_CODE_WRONG_TYPE, parsed.root->first->next, "third");
  diagnostics = wf_report_finish (parsed.report, "[1, 2]", 6);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (WfDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

      g_assert_cmpstr (wf_diagnostic_get_message (diagnostic), ==, expected[i]);
    }
}

static void
test_diagnostic_string (void)
{
  g_autoptr (WfReport) report = wf_report_new ("a file.json");
  g_autoptr (GListModel) diagnostics = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  WfDiagnostic *diagnostic;

  wf_report_add_at (report, WF_CODE_MISSING_ALT, NULL, 1, "a %s b", "\033[31m\n\xC2\x9B");
  wf_report_add_file (report, WF_CODE_UNUSED_SOURCE, "whole");
  diagnostics = wf_report_finish (report, "ab", 2);

  diagnostic = g_list_model_get_item (diagnostics, 0);
  first = wf_diagnostic_to_string (diagnostic);
  g_assert_cmpstr (first, ==, "a file.json:1:2: warning: a \uFFFD[31m\uFFFD\uFFFD b [missing-alt]");
  g_assert_cmpstr (wf_diagnostic_get_file (diagnostic), ==, "a file.json");
  g_assert_cmpint (wf_diagnostic_get_severity (diagnostic), ==, WF_SEVERITY_WARNING);
  g_object_unref (diagnostic);

  diagnostic = g_list_model_get_item (diagnostics, 1);
  second = wf_diagnostic_to_string (diagnostic);
  g_assert_cmpstr (second, ==, "a file.json: note: whole [unused-source]");
  g_object_unref (diagnostic);
}

static void
test_codes (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < WF_N_CODES; i++)
    {
      const WfCodeInfo *info = wf_code_get_info (i);

      g_assert_nonnull (info->code);
      g_assert_cmpint (info->code[strspn (info->code, "abcdefghijklmnopqrstuvwxyz-")], ==, '\0');
      g_assert_cmpstr (info->meaning, !=, "");
      g_assert_true (g_hash_table_add (seen, (gpointer) info->code));
    }
}

static void
test_words_distance (void)
{
  g_assert_cmpuint (wf_words_distance ("", ""), ==, 0);
  g_assert_cmpuint (wf_words_distance ("", "abc"), ==, 3);
  g_assert_cmpuint (wf_words_distance ("kitten", "sitting"), ==, 3);
  g_assert_cmpuint (wf_words_distance ("title", "titel"), ==, 1);
  g_assert_cmpuint (wf_words_distance ("Title", "title"), ==, 0);
  g_assert_cmpuint (wf_words_distance ("abcd", "acbd"), ==, 1);
}

static void
test_words_nearest (void)
{
  static const char * const words[] = { "kazakhstan", "uzbekistan", "lat", "lon" };
  g_autofree char *endless = g_strnfill (1000, 'a');

  g_assert_cmpstr (wf_words_nearest ("kazakstan", words, 4), ==, "kazakhstan");
  g_assert_cmpstr (wf_words_nearest ("usbekistan", words, 4), ==, "uzbekistan");
  g_assert_cmpstr (wf_words_nearest ("lta", words, 4), ==, "lat");
  g_assert_cmpstr (wf_words_nearest ("x", words, 4), ==, NULL);
  g_assert_cmpstr (wf_words_nearest ("turkey", words, 4), ==, NULL);
  g_assert_cmpstr (wf_words_nearest ("", words, 4), ==, NULL);
  g_assert_cmpstr (wf_words_nearest (endless, words, 4), ==, NULL);
}

static void
test_words_sentence (void)
{
  g_autofree char *english = wf_words_sentence ("there is no such file");
  g_autofree char *russian = wf_words_sentence ("такого файла нет");
  g_autofree char *quoted = wf_words_sentence ("“id” is missing");
  g_autofree char *empty = wf_words_sentence ("");

  g_assert_cmpstr (english, ==, "There is no such file");
  g_assert_cmpstr (russian, ==, "Такого файла нет");
  g_assert_cmpstr (quoted, ==, "“id” is missing");
  g_assert_cmpstr (empty, ==, "");
}

static void
test_words_shorten (void)
{
  g_autofree char *endless = g_strnfill (1000, 'a');
  g_autofree char *shortened = wf_words_shorten (endless);
  g_autofree char *whole = wf_words_shorten ("Қазақстан");

  g_assert_cmpint (g_utf8_strlen (shortened, -1), ==, 61);
  g_assert_true (g_str_has_suffix (shortened, "a…"));
  g_assert_cmpstr (whole, ==, "Қазақстан");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/no-bytes", test_no_bytes);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/strings", test_strings);
  g_test_add_func ("/json/size-counts", test_size_counts);
  g_test_add_func ("/json/offsets", test_offsets);
  g_test_add_func ("/json/get", test_get);
  g_test_add_func ("/json/pointer", test_pointer);
  g_test_add_func ("/report/positions", test_positions);
  g_test_add_func ("/report/order", test_report_order);
  g_test_add_func ("/diagnostic/string", test_diagnostic_string);
  g_test_add_func ("/diagnostic/codes", test_codes);
  g_test_add_func ("/words/distance", test_words_distance);
  g_test_add_func ("/words/nearest", test_words_nearest);
  g_test_add_func ("/words/sentence", test_words_sentence);
  g_test_add_func ("/words/shorten", test_words_shorten);

  return g_test_run ();
}
