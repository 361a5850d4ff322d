// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the gazetteer of the bundled map knows: codes, names, bounds, neighbours, search.

#include "config.h"

#include "wf-data.h"
#include "wf-gazetteer.h"

static WfGazetteer *gazetteer;

#define LANGUAGES(...) ((const char * const[]) { __VA_ARGS__, NULL })

static void
assert_name (const char *code, const char * const *languages, const char *expected)
{
  g_autofree char *name = wf_gazetteer_dup_name (gazetteer, code, languages);

  g_assert_cmpstr (name, ==, expected);
}

static void
assert_strings (GStrv strings, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", strings);

  g_assert_cmpstr (joined, ==, expected);
  g_strfreev (strings);
}

static void
test_countries (void)
{
  g_auto (GStrv) codes = wf_gazetteer_list_countries (gazetteer);

  /* The 249 of ISO 3166-1, and XK. */
  g_assert_cmpuint (g_strv_length (codes), ==, 250);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_assert_true (wf_gazetteer_has_country (gazetteer, codes[i]));
      g_assert_false (wf_gazetteer_has_region (gazetteer, codes[i]));
      if (i > 0)
        g_assert_cmpstr (codes[i - 1], <, codes[i]);
    }
}

static void
test_codes (void)
{
  g_assert_true (wf_gazetteer_has_country (gazetteer, "KZ"));
  g_assert_true (wf_gazetteer_has_country (gazetteer, "XK"));
  g_assert_false (wf_gazetteer_has_country (gazetteer, "kz"));
  g_assert_false (wf_gazetteer_has_country (gazetteer, "KAZ"));
  g_assert_false (wf_gazetteer_has_country (gazetteer, "ZZ"));
  g_assert_false (wf_gazetteer_has_country (gazetteer, ""));
  g_assert_false (wf_gazetteer_has_country (gazetteer, NULL));
  g_assert_false (wf_gazetteer_has_country (gazetteer, "US-FL"));
  g_assert_true (wf_gazetteer_has_region (gazetteer, "US-FL"));
  g_assert_false (wf_gazetteer_has_region (gazetteer, "US"));
  g_assert_false (wf_gazetteer_has_region (gazetteer, "US-ZZ"));
  g_assert_false (wf_gazetteer_has_region (gazetteer, NULL));
}

static void
test_names_kazakhstan (void)
{
  static const char * const names[][2] = {
    { "en", "Kazakhstan" }, { "ru", "Казахстан" }, { "kk", "Қазақстан" }, { "uz", "Qozogʻiston" },
    { "es", "Kazajistán" }, { "fr", "Kazakhstan" }, { "de", "Kasachstan" }, { "zh", "哈萨克斯坦" },
    { "ar", "كازاخستان" }, { "he", "קזחסטן" }, { "tr", "Kazakistan" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    assert_name ("KZ", LANGUAGES (names[i][0]), names[i][1]);
}

static void
test_names_uzbekistan (void)
{
  static const char * const names[][2] = {
    { "en", "Uzbekistan" }, { "ru", "Узбекистан" }, { "kk", "Өзбекстан" }, { "uz", "Oʻzbekiston" },
    { "es", "Uzbekistán" }, { "fr", "Ouzbékistan" }, { "de", "Usbekistan" }, { "zh", "乌兹别克斯坦" },
    { "ar", "أوزبكستان" }, { "he", "אוזבקיסטן" }, { "tr", "Özbekistan" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    assert_name ("UZ", LANGUAGES (names[i][0]), names[i][1]);
}

static void
test_names_united_states (void)
{
  static const char * const names[][2] = {
    { "en", "United States" }, { "ru", "Соединенные Штаты" }, { "kk", "Америка Құрама Штаттары" },
    { "uz", "Amerika Qoʻshma Shtatlari" }, { "es", "Estados Unidos" }, { "fr", "États-Unis" },
    { "de", "Vereinigte Staaten" }, { "zh", "美国" }, { "ar", "الولايات المتحدة" }, { "he", "ארצות הברית" },
    { "tr", "Amerika Birleşik Devletleri" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    assert_name ("US", LANGUAGES (names[i][0]), names[i][1]);
}

static void
test_names_complete (void)
{
  static const char * const languages[] = { "en", "ru", "kk", "uz", "es", "fr", "de", "zh", "ar", "he", "tr" };
  g_auto (GStrv) codes = wf_gazetteer_list_countries (gazetteer);

  for (guint i = 0; codes[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_autofree char *name = wf_gazetteer_dup_name (gazetteer, codes[i], LANGUAGES (languages[j]));
        g_assert_nonnull (name);
        g_assert_cmpuint (g_utf8_strlen (name, -1), >=, 2);
      }
}

static void
test_language_order (void)
{
  assert_name ("KZ", LANGUAGES ("it", "de", "ru"), "Kasachstan");
  assert_name ("KZ", LANGUAGES ("ru_RU.UTF-8", "ru_RU", "ru", "C"), "Казахстан");
  assert_name ("KZ", LANGUAGES ("zh-Hans-CN"), "哈萨克斯坦");
  assert_name ("KZ", LANGUAGES ("DE"), "Kasachstan");
  assert_name ("KZ", LANGUAGES ("uz@cyrillic"), "Qozogʻiston");
  assert_name ("KZ", LANGUAGES ("C", "ru"), "Kazakhstan");
  assert_name ("KZ", LANGUAGES ("it"), "Kazakhstan");
  assert_name ("KZ", LANGUAGES (""), "Kazakhstan");
  assert_name ("KZ", NULL, "Kazakhstan");
}

static void
test_names_region (void)
{
  assert_name ("US-FL", NULL, "Florida");
  assert_name ("US-FL", LANGUAGES ("ru"), "Флорида");
  assert_name ("US-FL", LANGUAGES ("fr"), "Floride");
  /* German has the English name, which counts before a language further down. */
  assert_name ("US-FL", LANGUAGES ("de", "ru"), "Florida");
}

static void
test_name_unknown (void)
{
  assert_name ("ZZ", NULL, NULL);
  assert_name ("", NULL, NULL);
  assert_name (NULL, NULL, NULL);
}

static void
test_bounds (void)
{
  WfBounds bounds;

  g_assert_true (wf_gazetteer_get_bounds (gazetteer, "KZ", FALSE, &bounds));
  /* It lies between 40° and 56° north, 46° and 88° east; near its ends are Uralsk, Ridder, Petropavl and Saryagash. */
  g_assert_cmpfloat (bounds.west, >, 46);
  g_assert_cmpfloat (bounds.east, <, 88);
  g_assert_cmpfloat (bounds.south, >, 40);
  g_assert_cmpfloat (bounds.north, <, 56);
  g_assert_true (wf_bounds_contains (&bounds, 51.23, 51.37));
  g_assert_true (wf_bounds_contains (&bounds, 50.34, 83.51));
  g_assert_true (wf_bounds_contains (&bounds, 54.87, 69.15));
  g_assert_true (wf_bounds_contains (&bounds, 41.46, 69.17));
}

static void
test_bounds_main_part (void)
{
  WfBounds main_part, whole;

  /* Without and with Alaska and Hawaii. */
  g_assert_true (wf_gazetteer_get_bounds (gazetteer, "US", FALSE, &main_part));
  g_assert_true (wf_gazetteer_get_bounds (gazetteer, "US", TRUE, &whole));
  g_assert_true (wf_bounds_contains (&main_part, 38.9, -77));
  g_assert_false (wf_bounds_contains (&main_part, 61.2, -149.9));
  g_assert_true (wf_bounds_contains (&whole, 61.2, -149.9));
  g_assert_true (wf_bounds_contains (&whole, 21.3, -157.9));
}

static void
test_bounds_antimeridian (void)
{
  WfBounds bounds;

  g_assert_true (wf_gazetteer_get_bounds (gazetteer, "RU", TRUE, &bounds));
  g_assert_cmpfloat (bounds.west, >, bounds.east);
  g_assert_true (wf_bounds_contains (&bounds, 66.2, -170));
  g_assert_false (wf_bounds_contains (&bounds, 66.2, -150));
}

static void
test_bounds_valid (void)
{
  g_auto (GStrv) codes = wf_gazetteer_list_countries (gazetteer);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      WfBounds main_part, whole;
      double lat, lon;
      g_assert_true (wf_gazetteer_get_bounds (gazetteer, codes[i], FALSE, &main_part));
      g_assert_true (wf_gazetteer_get_bounds (gazetteer, codes[i], TRUE, &whole));
      g_assert_true (wf_bounds_is_valid (&main_part));
      g_assert_true (wf_bounds_is_valid (&whole));
      g_assert_true (wf_bounds_contains (&whole, main_part.south, main_part.west));
      g_assert_true (wf_bounds_contains (&whole, main_part.north, main_part.east));
      g_assert_true (wf_gazetteer_get_label_point (gazetteer, codes[i], &lat, &lon));
      /* The Vatican is smaller than the grid its label stands on. */
      WfBounds around = { whole.west - 0.001, whole.south - 0.001, whole.east + 0.001, whole.north + 0.001 };
      g_assert_true (wf_bounds_contains (g_str_equal (codes[i], "VA") ? &around : &whole, lat, lon));
    }
}

static void
test_bounds_unknown (void)
{
  WfBounds bounds = { 1, 2, 3, 4 };
  double lat = 5, lon = 6;

  g_assert_false (wf_gazetteer_get_bounds (gazetteer, "ZZ", FALSE, &bounds));
  g_assert_cmpfloat (bounds.west, ==, 1);
  g_assert_false (wf_gazetteer_get_label_point (gazetteer, "ZZ", &lat, &lon));
  g_assert_cmpfloat (lat, ==, 5);
}

static void
test_neighbours (void)
{
  assert_strings (wf_gazetteer_list_neighbours (gazetteer, "KZ"), "CN KG RU TM UZ");
  assert_strings (wf_gazetteer_list_neighbours (gazetteer, "UZ"), "AF KG KZ TJ TM");
  assert_strings (wf_gazetteer_list_neighbours (gazetteer, "US"), "CA MX");
  assert_strings (wf_gazetteer_list_neighbours (gazetteer, "LS"), "ZA");
  assert_strings (wf_gazetteer_list_neighbours (gazetteer, "IS"), "");
  assert_strings (wf_gazetteer_list_neighbours (gazetteer, "ZZ"), "");
  assert_strings (wf_gazetteer_list_neighbours (gazetteer, NULL), "");
}

static void
test_neighbours_both_ways (void)
{
  g_auto (GStrv) codes = wf_gazetteer_list_countries (gazetteer);
  guint n_pairs = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_auto (GStrv) neighbours = wf_gazetteer_list_neighbours (gazetteer, codes[i]);
      for (guint j = 0; neighbours[j] != NULL; j++)
        {
          g_auto (GStrv) back = wf_gazetteer_list_neighbours (gazetteer, neighbours[j]);
          g_assert_true (g_strv_contains ((const char * const *) back, codes[i]));
          n_pairs++;
        }
    }
  g_assert_cmpuint (n_pairs, >, 600);
}

/* Searches and checks the first hit; what is %NULL may be anything. */
static void
assert_found (const char *query, const char * const *languages, WfGazetteerKind kind, const char *key,
              const char *name, const char *match)
{
  g_autoptr (GPtrArray) hits = wf_gazetteer_search (gazetteer, query, languages, 5);

  g_assert_cmpuint (hits->len, >, 0);
  g_assert_cmpuint (hits->len, <=, 5);
  const WfGazetteerHit *hit = g_ptr_array_index (hits, 0);
  g_assert_cmpint (hit->kind, ==, kind);
  if (key != NULL)
    g_assert_cmpstr (hit->key, ==, key);
  if (name != NULL)
    g_assert_cmpstr (hit->name, ==, name);
  if (match != NULL)
    g_assert_cmpstr (hit->match, ==, match);
}

static void
test_no_area (void)
{
  g_assert_cmpfloat (wf_gazetteer_get_area_km2 (gazetteer, "ZZ"), ==, 0);
}

static void
test_search (void)
{
  assert_found ("Қазақ", NULL, WF_GAZETTEER_COUNTRY, "KZ", "Kazakhstan", "Қазақстан");
  assert_found ("Қазақ", LANGUAGES ("kk"), WF_GAZETTEER_COUNTRY, "KZ", "Қазақстан", "Қазақстан");
  assert_found ("Tosh", NULL, WF_GAZETTEER_CITY, NULL, "Tashkent", "Toshkent");
  assert_found ("miam", NULL, WF_GAZETTEER_CITY, NULL, "Miami", "Miami");
  assert_found ("flori", NULL, WF_GAZETTEER_REGION, "US-FL", "Florida", "Florida");
  assert_found ("caspian", NULL, WF_GAZETTEER_WATER, NULL, "Caspian Sea", "Caspian Sea");
}

static void
test_search_reader_language (void)
{
  /* What the reader sees is what was found, where that is so. */
  assert_found ("kasach", LANGUAGES ("de"), WF_GAZETTEER_COUNTRY, "KZ", "Kasachstan", "Kasachstan");
  assert_found ("kaza", LANGUAGES ("fr"), WF_GAZETTEER_COUNTRY, "KZ", "Kazakhstan", "Kazakhstan");
  assert_found ("ташк", LANGUAGES ("ru"), WF_GAZETTEER_CITY, NULL, "Ташкент", "Ташкент");
}

static void
test_search_folds (void)
{
  assert_found ("OZBEK", NULL, WF_GAZETTEER_COUNTRY, "UZ", "Uzbekistan", "Oʻzbekiston");
  assert_found ("o'zbek", NULL, WF_GAZETTEER_COUNTRY, "UZ", "Uzbekistan", "Oʻzbekiston");
  assert_found ("ouzbekistan", NULL, WF_GAZETTEER_COUNTRY, "UZ", "Uzbekistan", "Ouzbékistan");
  assert_found ("  south   afr", NULL, WF_GAZETTEER_COUNTRY, "ZA", "South Africa", "South Africa");
  assert_found ("africa sou", NULL, WF_GAZETTEER_COUNTRY, "ZA", "South Africa", "South Africa");
  assert_found ("USA", NULL, WF_GAZETTEER_COUNTRY, "US", NULL, NULL);
  assert_found ("united kingdom", NULL, WF_GAZETTEER_COUNTRY, "GB", "United Kingdom", "United Kingdom");
  assert_found ("EE. UU.", LANGUAGES ("es"), WF_GAZETTEER_COUNTRY, "US", "Estados Unidos", "Estados Unidos");
  assert_found ("Nur-Sul", NULL, WF_GAZETTEER_CITY, NULL, "Astana", "Astana");
  assert_found ("Łódź", NULL, WF_GAZETTEER_CITY, NULL, "Lodz", NULL);
  assert_found ("орел", LANGUAGES ("ru"), WF_GAZETTEER_CITY, NULL, "Орёл", "Орёл");
  assert_found ("Орёл", LANGUAGES ("ru"), WF_GAZETTEER_CITY, NULL, "Орёл", "Орёл");
}

static void
test_search_hit (void)
{
  g_autoptr (GPtrArray) hits = wf_gazetteer_search (gazetteer, "miami", NULL, 1);
  const WfGazetteerHit *hit = g_ptr_array_index (hits, 0);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (hit->country, ==, "US");
  g_assert_cmpfloat_with_epsilon (hit->lat, 25.77, 0.1);
  g_assert_cmpfloat_with_epsilon (hit->lon, -80.19, 0.1);
  g_assert_cmpfloat (hit->min_zoom, <=, 4);
  g_autoptr (GPtrArray) states = wf_gazetteer_search (gazetteer, "florida", NULL, 1);
  hit = g_ptr_array_index (states, 0);
  g_assert_cmpstr (hit->country, ==, "US");
}

static void
test_search_no_duplicates (void)
{
  static const char * const queries[] = { "a", "san", "ка", "new", "阿", "al", "к" };

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GPtrArray) hits = wf_gazetteer_search (gazetteer, queries[i], NULL, 50);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_assert_cmpuint (hits->len, >, 5);
      g_assert_cmpuint (hits->len, <=, 50);
      for (guint j = 0; j < hits->len; j++)
        {
          const WfGazetteerHit *hit = g_ptr_array_index (hits, j);
          g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%d %s", hit->kind, hit->key)));
        }
    }
}

static void
test_search_limit (void)
{
  g_autoptr (GPtrArray) none = wf_gazetteer_search (gazetteer, "a", NULL, 0);
  g_autoptr (GPtrArray) three = wf_gazetteer_search (gazetteer, "a", NULL, 3);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (three->len, ==, 3);
}

/* What people type is words, whatever it means to the search engine. */
static void
test_search_any_input (void)
{
  static const char * const queries[] = {
    "", " ", "\"", "\"\"\"", "*", "AND", "OR NOT", "name:x", "^kaz", "{name}: a", "(", ")", "a\"b", "kaz* OR miami", "NEAR(a b)",
    "-", "+", "'; DROP TABLE place; --", "\xff\xfe", "a\xc3", "ʻ", "’", "\t\n", "١٢٣", "😀",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GPtrArray) hits = wf_gazetteer_search (gazetteer, queries[i], NULL, 10);
      g_assert_nonnull (hits);
    }
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autoptr (GPtrArray) hits = wf_gazetteer_search (gazetteer, endless, NULL, 10);
  g_assert_cmpuint (hits->len, ==, 0);
  g_autoptr (GPtrArray) quoted = wf_gazetteer_search (gazetteer, "\"kazakhstan\"", NULL, 10);
  g_assert_cmpuint (quoted->len, ==, 1);
  g_autoptr (GPtrArray) operators = wf_gazetteer_search (gazetteer, "kaz* OR miami", NULL, 10);
  g_assert_cmpuint (operators->len, ==, 0);
}

static void
test_cities_near (void)
{
  WfBounds kazakhstan;
  wf_gazetteer_get_bounds (gazetteer, "KZ", FALSE, &kazakhstan);
  g_autoptr (GPtrArray) hits = wf_gazetteer_list_cities_near (gazetteer, &kazakhstan, 6, LANGUAGES ("ru"), 40);
  gboolean astana = FALSE;

  g_assert_cmpuint (hits->len, ==, 40);
  for (guint i = 0; i < hits->len; i++)
    {
      const WfGazetteerHit *hit = g_ptr_array_index (hits, i);
      g_assert_cmpint (hit->kind, ==, WF_GAZETTEER_CITY);
      g_assert_true (wf_bounds_contains (&kazakhstan, hit->lat, hit->lon));
      g_assert_cmpfloat (hit->min_zoom, <=, 6);
      astana = astana || (g_str_equal (hit->name, "Астана") && g_str_equal (hit->country, "KZ"));
    }
  g_assert_true (astana);
}

static void
test_cities_near_zoom (void)
{
  WfBounds world = { -180, -90, 180, 90 };
  g_autoptr (GPtrArray) few = wf_gazetteer_list_cities_near (gazetteer, &world, 1, NULL, 100000);
  g_autoptr (GPtrArray) many = wf_gazetteer_list_cities_near (gazetteer, &world, 10, NULL, 100000);
  g_autoptr (GPtrArray) none = wf_gazetteer_list_cities_near (gazetteer, &world, -1, NULL, 100000);

  g_assert_cmpuint (few->len, >, 10);
  g_assert_cmpuint (few->len, <, 300);
  g_assert_cmpuint (many->len, >, 7000);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_cities_near_antimeridian (void)
{
  WfBounds fiji_to_samoa = { 177, -19, -171, -13 };
  g_autoptr (GPtrArray) hits = wf_gazetteer_list_cities_near (gazetteer, &fiji_to_samoa, 9, NULL, 100);
  gboolean suva = FALSE, apia = FALSE;

  for (guint i = 0; i < hits->len; i++)
    {
      const WfGazetteerHit *hit = g_ptr_array_index (hits, i);
      g_assert_cmpfloat (ABS (hit->lon), >=, 171);
      suva = suva || g_str_equal (hit->name, "Suva");
      apia = apia || g_str_equal (hit->name, "Apia");
    }
  g_assert_true (suva && apia);
}

static gpointer
ask_many_thread (gpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      assert_name ("KZ", LANGUAGES ("ru"), "Казахстан");
      assert_found ("Tosh", NULL, WF_GAZETTEER_CITY, NULL, "Tashkent", "Toshkent");
      assert_strings (wf_gazetteer_list_neighbours (gazetteer, "US"), "CA MX");
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("names", ask_many_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);

  g_test_init (&argc, &argv, NULL);
  gazetteer = wf_gazetteer_new (path, &error);
  g_assert_no_error (error);
  g_test_add_func ("/gazetteer/countries", test_countries);
  g_test_add_func ("/gazetteer/codes", test_codes);
  g_test_add_func ("/gazetteer/names/kazakhstan", test_names_kazakhstan);
  g_test_add_func ("/gazetteer/names/uzbekistan", test_names_uzbekistan);
  g_test_add_func ("/gazetteer/names/united-states", test_names_united_states);
  g_test_add_func ("/gazetteer/names/complete", test_names_complete);
  g_test_add_func ("/gazetteer/names/language-order", test_language_order);
  g_test_add_func ("/gazetteer/names/region", test_names_region);
  g_test_add_func ("/gazetteer/names/unknown", test_name_unknown);
  g_test_add_func ("/gazetteer/bounds/kazakhstan", test_bounds);
  g_test_add_func ("/gazetteer/bounds/main-part", test_bounds_main_part);
  g_test_add_func ("/gazetteer/bounds/antimeridian", test_bounds_antimeridian);
  g_test_add_func ("/gazetteer/bounds/valid", test_bounds_valid);
  g_test_add_func ("/gazetteer/bounds/unknown", test_bounds_unknown);
  g_test_add_func ("/gazetteer/neighbours", test_neighbours);
  g_test_add_func ("/gazetteer/neighbours/both-ways", test_neighbours_both_ways);
  g_test_add_func ("/gazetteer/no-area", test_no_area);
  g_test_add_func ("/gazetteer/search/names", test_search);
  g_test_add_func ("/gazetteer/search/reader-language", test_search_reader_language);
  g_test_add_func ("/gazetteer/search/folds", test_search_folds);
  g_test_add_func ("/gazetteer/search/hit", test_search_hit);
  g_test_add_func ("/gazetteer/search/no-duplicates", test_search_no_duplicates);
  g_test_add_func ("/gazetteer/search/limit", test_search_limit);
  g_test_add_func ("/gazetteer/search/any-input", test_search_any_input);
  g_test_add_func ("/gazetteer/cities-near/kazakhstan", test_cities_near);
  g_test_add_func ("/gazetteer/cities-near/zoom", test_cities_near_zoom);
  g_test_add_func ("/gazetteer/cities-near/antimeridian", test_cities_near_antimeridian);
  g_test_add_func ("/gazetteer/threads", test_threads);
  int result = g_test_run ();
  g_assert_finalize_object (gazetteer);
  return result;
}
