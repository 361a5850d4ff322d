// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Foreign stories become documents of ours, and all that could not be kept is reported.

#include "config.h"

#include <string.h>

#include "wf-import.h"
#include "wf-json-writer.h"

typedef struct
{
  WfImportReport *report;
  JsonNode       *node;
  char           *notes;
} Result;

static void
result_clear (Result *self)
{
  g_clear_pointer (&self->node, json_node_unref);
  g_clear_pointer (&self->notes, g_free);
  g_assert_finalize_object (self->report);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

static void
convert (Result     *result,
         const char *text)
{
  g_autoptr (GError) error = NULL;

  result->report = wf_import_report_new ("story.json");
  result->node = wf_import_convert (text, strlen (text), result->report, &error);
  g_assert_no_error (error);
  result->notes = wf_import_report_to_string (result->report);
}

static void
assert_refused (const char    *text,
                WfImportError  code,
                const char    *message)
{
  g_autoptr (WfImportReport) report = wf_import_report_new ("story.json");
  g_autoptr (GError) error = NULL;

  g_assert_null (wf_import_convert (text, strlen (text), report, &error));
  g_assert_error (error, WF_IMPORT_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, message));
}

/* The value at a JSONPath as text, without the brackets of the match list. */
static void
assert_at (Result     *result,
           const char *path,
           const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) found = json_path_query (path, result->node, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = json_to_string (found, FALSE);
  g_assert_cmpstr (text, ==, json);
}

static void
assert_noted (Result     *result,
              const char *note)
{
  if (strstr (result->notes, note) == NULL)
    g_error ("“%s” is not in the report:\n%s", note, result->notes);
}

#define SLIDES(options, slides) "{\"storymap\": {\"language\": \"en\"" options ", \"slides\": [" slides "]}}"

#define TASHKENT "{\"location\": {\"lat\": 41.31, \"lon\": 69.28, \"zoom\": 9, \"name\": \"Tashkent\"}, \"text\": {\"headline\": \"Uzbekistan\", \"text\": \"<p>Two <b>rivers</b></p>\"}}"
#define ALMATY "{\"location\": {\"lat\": \"43.25\", \"lon\": \"76.95\"}, \"text\": {\"headline\": \"Almaty\"}}"

static void
test_guess (void)
{
  g_assert_cmpint (wf_import_guess_format ("{\"storymap\": {}}", 16), ==, WF_IMPORT_STORYMAPJS);
  g_assert_cmpint (wf_import_guess_format ("var c = {chapters: []}", 22), ==, WF_IMPORT_MAPBOX);
  g_assert_cmpint (wf_import_guess_format ("{\"format\": \"wherefore-explainer\"}", 33), ==, WF_IMPORT_NONE);
  g_assert_cmpint (wf_import_guess_format ("{}", 2), ==, WF_IMPORT_NONE);
}

static void
test_refused (void)
{
  assert_refused ("{}", WF_IMPORT_ERROR_FORMAT, "neither");
  assert_refused ("[", WF_IMPORT_ERROR_SYNTAX, "line 1");
  assert_refused ("{\"storymap\": {\"slides\": []}}", WF_IMPORT_ERROR_UNSUPPORTED, "no slides");
  assert_refused ("{\"storymap\": {\"slides\": [null]}}", WF_IMPORT_ERROR_UNSUPPORTED, "no slides");
  assert_refused ("{\"storymap\": {\"map_type\": \"zoomify\", \"slides\": [{}]}}", WF_IMPORT_ERROR_UNSUPPORTED, "one large picture");
  assert_refused ("{\"chapters\": []}", WF_IMPORT_ERROR_UNSUPPORTED, "no chapters");
}

static void
test_storymapjs_slides (void)
{
  g_auto (Result) result = { 0 };

  convert (&result, SLIDES ("", "{\"type\": \"overview\", \"text\": {\"headline\": \"Asia\", \"text\": \"Here\"}}, null, " TASHKENT ", " ALMATY));
  assert_at (&result, "$.format", "[\"wherefore-explainer\"]");
  assert_at (&result, "$.title", "[\"Asia\"]");
  assert_at (&result, "$.sections[0].stops[*].title", "[\"Asia\",\"Uzbekistan\",\"Almaty\"]");
  assert_at (&result, "$.sections[0].stops[*].text", "[\"Here\",\"Two **rivers**\",\"Almaty\"]");
  assert_at (&result, "$.places[*].name", "[\"Tashkent\",\"Almaty\"]");
  assert_at (&result, "$.places[1].lat", "[43.25]");
  assert_at (&result, "$.sections[0].stops[0].view.fit", "[[\"tashkent\",\"almaty\"]]");
  assert_at (&result, "$.sections[0].stops[2].connections[0].from", "[\"tashkent\"]");
  assert_noted (&result, "skipped: not a slide (at storymap.slides[1])");
}

static void
test_storymapjs_city (void)
{
  g_auto (Result) result = { 0 };

  /* Where the map knows a city of that name nearby, the point is the city; elsewhere it is only called so. */
  convert (&result, SLIDES ("", TASHKENT ", {\"location\": {\"lat\": 10, \"lon\": 10, \"name\": \"Tashkent\"}}"));
  assert_at (&result, "$.places[0].kind", "[\"city\"]");
  assert_at (&result, "$.places[1].kind", "[\"point\"]");
}

static void
test_storymapjs_countries (void)
{
  g_auto (Result) result = { 0 };

  /* Uzbekistan is highlighted as the point lies in it; “Georgia” in the United States is not. */
  convert (&result, SLIDES ("", TASHKENT ", {\"location\": {\"lat\": 33.7, \"lon\": -84.4}, \"text\": {\"headline\": \"Georgia\"}}"));
  assert_at (&result, "$.places[*].code", "[\"UZ\"]");
  assert_at (&result, "$.sections[0].stops[0].highlights[*].role", "[\"stop\",\"country\"]");
  assert_at (&result, "$.sections[0].stops[1].highlights[*].role", "[\"stop\"]");
}

static void
test_storymapjs_zoom (void)
{
  g_auto (Result) calculated = { 0 };
  g_auto (Result) stored = { 0 };
  g_auto (Result) top = { 0 };

  convert (&calculated, SLIDES ("", TASHKENT ", " ALMATY));
  assert_at (&calculated, "$.sections[0].stops[0].view.fit", "[[\"tashkent\",\"almaty\"]]");
  convert (&stored, SLIDES (", \"calculate_zoom\": false", TASHKENT));
  assert_at (&stored, "$.sections[0].stops[0].view.zoom", "[9.0]");
  convert (&top, "{\"calculate_zoom\": false, \"storymap\": {\"slides\": [" TASHKENT "]}}");
  assert_at (&top, "$.sections[0].stops[0].view.zoom", "[9.0]");
}

static void
test_storymapjs_lines (void)
{
  g_auto (Result) hidden = { 0 };
  g_auto (Result) image = { 0 };

  convert (&hidden, SLIDES (", \"show_lines\": false", TASHKENT ", " ALMATY));
  assert_at (&hidden, "$.sections[0].stops[*].connections", "[]");
  convert (&image, SLIDES (", \"map_as_image\": true", TASHKENT ", " ALMATY));
  assert_at (&image, "$.sections[0].stops[*].connections", "[]");
}

static void
test_storymapjs_bad_location (void)
{
  g_auto (Result) result = { 0 };

  convert (&result, SLIDES ("", "{\"location\": {\"lat\": 120, \"lon\": 10}}, {\"location\": {\"lat\": 0, \"lon\": 190}}"));
  assert_at (&result, "$.places[*].lon", "[-170.0]");
  assert_noted (&result, "120, 10 is no point on the earth");
  assert_noted (&result, "slide 1 has no text");
}

static void
test_storymapjs_media (void)
{
  g_auto (Result) result = { 0 };

  convert (&result, SLIDES ("", "{\"text\": {\"headline\": \"A\"}, \"media\": {\"url\": \"//x.org/a.png?access_token=pk.secret\", \"caption\": \"<b>Cap</b>\", \"credit\": \"Me\"}},"
                                "{\"text\": {\"headline\": \"B\"}, \"media\": {\"url\": \"b.jpg\", \"caption\": \"\"}},"
                                "{\"text\": {\"headline\": \"C\"}, \"media\": {\"url\": \"../c.jpg\"}},"
                                "{\"text\": {\"headline\": \"D\"}, \"media\": {\"url\": \"<iframe src='https://y.org'></iframe>\"}}"));
  assert_at (&result, "$.sources[*].url", "[\"https://x.org/a.png\"]");
  assert_at (&result, "$.sources[*].title", "[\"Cap\"]");
  assert_at (&result, "$.sources[*].publisher", "[\"Me\"]");
  assert_at (&result, "$.sections[0].stops[*].image.src", "[\"b.jpg\"]");
  assert_at (&result, "$.sections[0].stops[*].image.alt", "[\"B\"]");
  assert_noted (&result, "not fetched");
  assert_noted (&result, "left out: neither a picture beside the document");
  assert_noted (&result, "embedded HTML was left out");
}

static void
test_storymapjs_dates (void)
{
  g_auto (Result) result = { 0 };

  convert (&result, SLIDES ("", "{\"date\": \"1905-02\", \"text\": {\"headline\": \"A\"}}, {\"date\": \"Spring 1905\", \"text\": {\"headline\": \"B\"}}"));
  assert_at (&result, "$.sections[0].stops[*].date", "[\"1905-02\"]");
  assert_at (&result, "$.sections[0].stops[1].text", "[\"*Spring 1905*\\n\\nB\"]");
}

static void
test_storymapjs_language (void)
{
  g_auto (Result) japanese = { 0 };
  g_auto (Result) unsaid = { 0 };
  g_auto (Result) brazilian = { 0 };
  g_auto (Result) none = { 0 };

  convert (&japanese, "{\"storymap\": {\"language\": \"jp\", \"slides\": [{}]}}");
  assert_at (&japanese, "$.language", "[\"ja\"]");
  convert (&unsaid, "{\"storymap\": {\"slides\": [{}]}}");
  assert_at (&unsaid, "$.language", "[\"en\"]");
  assert_noted (&unsaid, "the language is not said");
  convert (&brazilian, "{\"language\": \"pt_br\", \"chapters\": [{}]}");
  assert_at (&brazilian, "$.language", "[\"pt-BR\"]");
  convert (&none, "{\"language\": \"English, please\", \"chapters\": [{}]}");
  assert_at (&none, "$.language", "[\"en\"]");
  assert_noted (&none, "no language tag");
}

static void
test_storymapjs_title (void)
{
  g_auto (Result) later = { 0 };
  g_auto (Result) none = { 0 };

  convert (&later, SLIDES ("", "{\"text\": {\"headline\": \"&nbsp;\"}}, {\"text\": {\"headline\": \"Second\"}}"));
  assert_at (&later, "$.title", "[\"Second\"]");
  assert_noted (&later, "it is the first headline");
  convert (&none, SLIDES ("", "{}"));
  assert_at (&none, "$.title", "[\"Untitled\"]");
  assert_noted (&none, "it is called “Untitled”");
}

static void
test_tokens (void)
{
  g_auto (Result) slides = { 0 };
  g_auto (Result) chapters = { 0 };
  g_auto (Result) tiles = { 0 };
  g_autofree char *slides_text = NULL, *chapters_text = NULL;

  convert (&tiles, SLIDES (", \"map_type\": \"https://pk.secret@t.org/pk.secret/{z}/{x}/{y}\"", TASHKENT));
  assert_noted (&tiles, "theirs was “t.org”");
  g_assert_null (strstr (tiles.notes, "secret"));
  convert (&slides, SLIDES (", \"map_access_token\": \"pk.secret\", \"map_type\": \"https://t.org/{z}?key=pk.secret\"", TASHKENT));
  convert (&chapters, "var config = {accessToken: 'pk.secret', style: {url: 'https://m.org?access_token=pk.secret'},"
                      " footer: '<a href=\"https://s.org/?access_token=pk.secret\">S</a>', chapters: [{id: 'a', title: 'A', image: 'https://i.org/a.png?access_token=pk.secret'}]};");
  slides_text = json_to_string (slides.node, FALSE);
  chapters_text = json_to_string (chapters.node, FALSE);
  g_assert_null (strstr (slides_text, "secret"));
  g_assert_null (strstr (slides.notes, "secret"));
  g_assert_null (strstr (chapters_text, "secret"));
  g_assert_null (strstr (chapters.notes, "secret"));
}

#define CHAPTER(more) "{id: 'one', title: 'Kazakhstan', description: 'Text', location: {center: [71.375, 51.125], zoom: 3, pitch: 60, bearing: -20}" more "}"

static void
test_mapbox_chapters (void)
{
  g_auto (Result) result = { 0 };

  convert (&result, "var config = {\n  title: 'T', subtitle: 'Sub', byline: 'By A. Mapper', showMarkers: true,\n  footer: 'Source: <a href=\"http://s.org\">S</a>',\n  chapters: [\n"
                    CHAPTER ("") ",\n {id: 'one', title: '', description: '', location: {center: {lng: 10, lat: 20}, zoom: 4}},\n ]\n};");
  assert_at (&result, "$.title", "[\"T\"]");
  assert_at (&result, "$.summary", "[\"Sub\"]");
  assert_at (&result, "$.authors[0]", "[\"A. Mapper\"]");
  assert_at (&result, "$.sections[0].stops[*].id", "[\"one\",\"one-2\"]");
  assert_at (&result, "$.sections[0].stops[*].view.lat", "[51.125,20.0]");
  assert_at (&result, "$.sections[0].stops[*].view.lon", "[71.375,10.0]");
  assert_at (&result, "$.sections[0].stops[*].view.zoom", "[4.0,5.0]");
  assert_at (&result, "$.sections[0].stops[0].view.bearing", "[-20.0]");
  assert_at (&result, "$.sources[*].url", "[\"http://s.org\"]");
  assert_at (&result, "$.places[*].kind", "[\"point\",\"country\"]");
  assert_at (&result, "$.sections[0].stops[1].text", "[\"…\"]");
  assert_noted (&result, "from straight above (at chapters[0].location.pitch)");
  assert_noted (&result, "the chapter only moves the map");
}

static void
test_mapbox_layers (void)
{
  g_auto (Result) result = { 0 };

  convert (&result, "{chapters: [" CHAPTER (", onChapterEnter: [{layer: 'uzbekistan', opacity: 1}, {layerId: 'roads', opacity: 1}]") ","
                    CHAPTER ("") "," CHAPTER (", onChapterEnter: [{layer: 'UZ', opacity: 0}]") "]}");
  assert_at (&result, "$.sections[0].stops[0].highlights[*].role", "[\"country\",\"layer\"]");
  assert_at (&result, "$.sections[0].stops[1].highlights[*].role", "[\"country\",\"layer\"]");
  assert_at (&result, "$.sections[0].stops[2].highlights[*].role", "[\"country\"]");
  assert_noted (&result, "the map layer “roads” is not in the file");
  assert_noted (&result, "the map layer “uzbekistan” is taken to be the country UZ");
}

static void
test_mapbox_bad_location (void)
{
  g_auto (Result) result = { 0 };

  convert (&result, "{chapters: [{title: 'A'}, {title: 'B', location: {center: [10, 95], zoom: 3}}, {title: 'C', location: {center: [10, 50], zoom: 22}}]}");
  assert_at (&result, "$.sections[0].stops[*].view.zoom", "[18.0]");
  assert_noted (&result, "the chapter has no location");
  assert_noted (&result, "no longitude and latitude");
  assert_noted (&result, "zoom 23 is out of the map’s range");
}

static void
test_report_lines (void)
{
  g_auto (Result) result = { 0 };

  convert (&result, "{\n  \"theme\": \"dark\",\n  \"chapters\": [\n    {\"title\": \"A\",\n     \"spinGlobe\": true}\n  ]\n}");
  assert_noted (&result, "story.json:2: note: left out: nothing here corresponds to it (at theme)");
  assert_noted (&result, "story.json:5: note: left out: nothing here corresponds to it (at chapters[0].spinGlobe)");
}

/* Notes on what is not there have the line of what it should be in. */
static void
test_object_lines (void)
{
  g_auto (Result) result = { 0 };

  convert (&result, "{\n  \"chapters\": [\n    {\"title\": \"A\"},\n    {\"title\": \"B\"}\n  ]\n}");
  assert_noted (&result, "story.json:3: note: the chapter has no location");
  assert_noted (&result, "story.json:4: note: the chapter has no location");
}

static void
test_quotes (void)
{
  g_auto (Result) result = { 0 };
  g_autofree char *key = g_strnfill (1000, 'k');
  g_autofree char *text = g_strdup_printf ("{\"\\u001b[31m\": 1, \"%s\": 1, \"chapters\": [{\"onChapterEnter\": [{\"layer\": \"ж%s\"}]}]}", key, key);
  g_autofree char *short_key = g_strconcat ("(at ", key + 940, "…)", NULL);
  g_autofree char *short_layer = g_strconcat ("“ж", key + 941, "…”", NULL);

  convert (&result, text);
  assert_noted (&result, "(at \357\277\275[31m)");
  assert_noted (&result, short_key);
  assert_noted (&result, short_layer);
}

static void
test_too_many_stops (void)
{
  g_autoptr (GString) text = g_string_new ("{\"chapters\": [{}");

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, ",{}");
  g_string_append (text, "]}");
  assert_refused (text->str, WF_IMPORT_ERROR_UNSUPPORTED, "10001 stops");
}

static void
test_too_many_parts (void)
{
  g_auto (Result) result = { 0 };
  g_autoptr (GString) text = g_string_new ("{\"storymap\": {\"slides\": [{}");

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (text, ",{\"type\": \"overview\"},{\"location\": {\"lat\": 0, \"lon\": %u}}", i % 180);
  g_string_append (text, "]}}");
  convert (&result, text->str);
  assert_noted (&result, "not all were kept");
}

static void
test_too_many_notes (void)
{
  g_auto (Result) result = { 0 };
  g_autoptr (GString) text = g_string_new ("{");

  for (guint i = 0; i < 10100; i++)
    g_string_append_printf (text, "\"k%u\": 1,", i);
  g_string_append (text, "\"title\": \"T\", \"language\": \"en\", \"chapters\": [{\"title\": \"A\", \"location\": {\"center\": [1, 2], \"zoom\": 3}}]}");
  convert (&result, text->str);
  g_assert_cmpuint (wf_import_report_get_n_notes (result.report), ==, 10000);
  g_assert_cmpuint (wf_import_report_get_n_more (result.report), ==, 100);
  assert_noted (&result, "story.json: note: 100 more notes are not shown");
}

static void
test_writer (void)
{
  g_autoptr (JsonNode) node = json_from_string ("{\"b\": 51.13, \"a\": [1, -0.5, 1e21, true, null, \"x\\n“y”\"], \"c\": {}, \"d\": []}", NULL);
  g_autofree char *text = wf_json_write (node);
  g_autoptr (JsonNode) deep = json_from_string ("{\"a\": [\"12345678901234567890123456789012345678901234567890\", {\"b\": \"12345678901234567890123456789012345678901234567890\"}]}", NULL);
  g_autofree char *lines = wf_json_write (deep);

  g_assert_cmpstr (text, ==, "{\"b\": 51.13, \"a\": [1, -0.5, 1e+21, true, null, \"x\\n“y”\"], \"c\": {}, \"d\": []}\n");
  g_assert_cmpstr (lines, ==, "{\n  \"a\": [\n    \"12345678901234567890123456789012345678901234567890\",\n"
                              "    {\"b\": \"12345678901234567890123456789012345678901234567890\"}\n  ]\n}\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/guess", test_guess);
  g_test_add_func ("/import/refused", test_refused);
  g_test_add_func ("/import/storymapjs/slides", test_storymapjs_slides);
  g_test_add_func ("/import/storymapjs/city", test_storymapjs_city);
  g_test_add_func ("/import/storymapjs/countries", test_storymapjs_countries);
  g_test_add_func ("/import/storymapjs/zoom", test_storymapjs_zoom);
  g_test_add_func ("/import/storymapjs/lines", test_storymapjs_lines);
  g_test_add_func ("/import/storymapjs/bad-location", test_storymapjs_bad_location);
  g_test_add_func ("/import/storymapjs/media", test_storymapjs_media);
  g_test_add_func ("/import/storymapjs/dates", test_storymapjs_dates);
  g_test_add_func ("/import/storymapjs/language", test_storymapjs_language);
  g_test_add_func ("/import/storymapjs/title", test_storymapjs_title);
  g_test_add_func ("/import/object-lines", test_object_lines);
  g_test_add_func ("/import/quotes", test_quotes);
  g_test_add_func ("/import/too-many/stops", test_too_many_stops);
  g_test_add_func ("/import/too-many/parts", test_too_many_parts);
  g_test_add_func ("/import/too-many/notes", test_too_many_notes);
  g_test_add_func ("/import/tokens", test_tokens);
  g_test_add_func ("/import/mapbox/chapters", test_mapbox_chapters);
  g_test_add_func ("/import/mapbox/layers", test_mapbox_layers);
  g_test_add_func ("/import/mapbox/bad-location", test_mapbox_bad_location);
  g_test_add_func ("/import/writer", test_writer);
  g_test_add_func ("/import/report-lines", test_report_lines);

  return g_test_run ();
}
