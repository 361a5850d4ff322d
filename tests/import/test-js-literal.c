// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfJsLiteral: what is data is read, what would have to run is refused with its place.

#include "config.h"

#include <string.h>

#include "wf-js-literal.h"

static char *
parse_to_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WfJsLiteral) literal = wf_js_literal_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return json_to_string (wf_js_literal_get_root (literal), FALSE);
}

static void
assert_reads (const char *text,
              const char *json)
{
  g_autofree char *read = parse_to_json (text);

  g_assert_cmpstr (read, ==, json);
}

static void
assert_refused (const char *text,
                gssize      length,
                int         code,
                const char *message)
{
  g_autoptr (GError) error = NULL;
  WfJsLiteral *literal = wf_js_literal_parse (text, length < 0 ? strlen (text) : (gsize) length, &error);

  g_assert_null (literal);
  g_assert_error (error, WF_JS_LITERAL_ERROR, code);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” does not say “%s”", error->message, message);
}

static void
test_json (void)
{
  assert_reads ("{\"a\": [1, 2.5, -3e2, true, false, null], \"b\": {}}", "{\"a\":[1,2.5,-300.0,true,false,null],\"b\":{}}");
}

static void
test_javascript (void)
{
  assert_reads ("// a story\nvar config = {\n  'a': 'it\\'s', b_c: \"x\", /* no */ $d: `two\nlines`, 1: .5, e: [1,2,],\n};\n",
                "{\"a\":\"it's\",\"b_c\":\"x\",\"$d\":\"two\\nlines\",\"1\":0.5,\"e\":[1,2]}");
}

static void
test_assignments (void)
{
  assert_reads ("{}", "{}");
  assert_reads ("let c = {};", "{}");
  assert_reads ("const config = {}\nexport default config;", "{}");
  assert_reads ("const config = {};\nmodule.exports = config", "{}");
  assert_reads ("export default {};", "{}");
  assert_reads ("export const config = {};", "{}");
  assert_reads ("module.exports = {};", "{}");
  assert_reads ("window.config = {};", "{}");
  assert_reads ("'use strict';\nvar config = {};", "{}");
  assert_reads ("\xEF\xBB\xBF{}", "{}");
}

static void
test_joined_strings (void)
{
  assert_reads ("['a' +\n  \"b\" + `c`]", "[\"abc\"]");
  assert_refused ("['a' + b]", -1, WF_JS_LITERAL_ERROR_SYNTAX, "joins two strings");
}

static void
test_join (void)
{
  assert_reads ("{a: ['b', \"c\"].join (' '), d: ['e'].join()}", "{\"a\":\"b c\",\"d\":\"e\"}");
  assert_refused ("[1].join('')", -1, WF_JS_LITERAL_ERROR_SYNTAX, "joins strings");
  assert_refused ("['a'].join(b)", -1, WF_JS_LITERAL_ERROR_SYNTAX, "takes one plain string");
}

static void
test_escapes (void)
{
  assert_reads ("'\\u00e9\\x41\\u{1F30D}\\uD83C\\uDF0D\\\nend'", "\"éA🌍🌍end\"");
  assert_refused ("'\\uD83C'", -1, WF_JS_LITERAL_ERROR_SYNTAX, "does not name a character");
  assert_refused ("'\\u0000'", -1, WF_JS_LITERAL_ERROR_SYNTAX, "does not name a character");
  assert_refused ("'\\xZZ'", -1, WF_JS_LITERAL_ERROR_SYNTAX, "does not name a character");
}

static void
test_code_refused (void)
{
  assert_refused ("var config = { a: alert(1) };", -1, WF_JS_LITERAL_ERROR_SYNTAX, "line 1, column 19: “alert” would have to be run");
  assert_refused ("{ a: `x ${y}` }", -1, WF_JS_LITERAL_ERROR_SYNTAX, "would have to be run");
  assert_refused ("{\n  a() { return 1 }\n}", -1, WF_JS_LITERAL_ERROR_SYNTAX, "line 2, column 4");
  assert_refused ("var config = {}; alert(1);", -1, WF_JS_LITERAL_ERROR_SYNTAX, "something follows");
  assert_refused ("{a: 1 + 2}", -1, WF_JS_LITERAL_ERROR_SYNTAX, "missing here");
  assert_refused ("{...b}", -1, WF_JS_LITERAL_ERROR_SYNTAX, "a key or “}” is missing");
}

static void
test_broken (void)
{
  assert_refused ("", -1, WF_JS_LITERAL_ERROR_SYNTAX, "the file ends");
  assert_refused ("{", -1, WF_JS_LITERAL_ERROR_SYNTAX, "a key or “}” is missing");
  assert_refused ("[1 2]", -1, WF_JS_LITERAL_ERROR_SYNTAX, "column 4: “,” or “]”");
  assert_refused ("'abc", -1, WF_JS_LITERAL_ERROR_SYNTAX, "not closed");
  assert_refused ("'a\nb'", -1, WF_JS_LITERAL_ERROR_SYNTAX, "not closed");
  assert_refused ("/* abc", -1, WF_JS_LITERAL_ERROR_SYNTAX, "comment is not closed");
  assert_refused ("12px", -1, WF_JS_LITERAL_ERROR_SYNTAX, "not a number");
  assert_refused ("0x10", -1, WF_JS_LITERAL_ERROR_SYNTAX, "not a number");
  assert_refused ("'a\0b'", 5, WF_JS_LITERAL_ERROR_SYNTAX, "UTF-8");
  assert_refused ("'\xFF'", -1, WF_JS_LITERAL_ERROR_SYNTAX, "UTF-8");
}

static void
test_limits (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GString) many = g_string_new_take (g_strnfill (1200000, ' '));

  assert_refused (deep, -1, WF_JS_LITERAL_ERROR_LIMIT, "more than 64 deep");
  memset (many->str, ',', many->len);
  for (gsize i = 0; i < many->len; i += 2)
    many->str[i] = '0';
  many->str[0] = '[';
  many->str[1] = '0';
  assert_refused (many->str, -1, WF_JS_LITERAL_ERROR_LIMIT, "more than 500000 values");
  assert_refused ("1e999", -1, WF_JS_LITERAL_ERROR_LIMIT, "too large");
}

static void
test_lines (void)
{
  const char *text = "{\n  \"a\": 1,\n\n  \"b\": [\n    2]}";
  g_autoptr (WfJsLiteral) literal = wf_js_literal_parse (text, strlen (text), NULL);
  JsonObject *root = json_node_get_object (wf_js_literal_get_root (literal));

  g_assert_cmpuint (wf_js_literal_get_line (literal, json_object_get_member (root, "a")), ==, 2);
  g_assert_cmpuint (wf_js_literal_get_line (literal, json_object_get_member (root, "b")), ==, 4);
  g_assert_cmpuint (wf_js_literal_get_line (literal, json_array_get_element (json_object_get_array_member (root, "b"), 0)), ==, 5);
  g_assert_cmpuint (wf_js_literal_get_line (literal, NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/js-literal/json", test_json);
  g_test_add_func ("/js-literal/javascript", test_javascript);
  g_test_add_func ("/js-literal/assignments", test_assignments);
  g_test_add_func ("/js-literal/joined-strings", test_joined_strings);
  g_test_add_func ("/js-literal/join", test_join);
  g_test_add_func ("/js-literal/escapes", test_escapes);
  g_test_add_func ("/js-literal/code-refused", test_code_refused);
  g_test_add_func ("/js-literal/broken", test_broken);
  g_test_add_func ("/js-literal/limits", test_limits);
  g_test_add_func ("/js-literal/lines", test_lines);

  return g_test_run ();
}
