// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding the country or city that a name means, on the bundled map.

#include "config.h"

#include "wf-data.h"
#include "wf-gazetteer.h"

static WfGazetteer *gazetteer;

#define LANGUAGES(...) ((const char * const[]) { __VA_ARGS__, NULL })

static void
assert_country (const char *name, const char *code)
{
  g_autofree char *found = wf_gazetteer_find_country (gazetteer, name);

  if (g_strcmp0 (found, code) != 0)
    g_error ("%s: %s, not %s", name, found, code);
}

static void
test_find_country_names (void)
{
  assert_country ("Kazakhstan", "KZ");
  assert_country ("KAZAKHSTAN ", "KZ");
  assert_country ("Қазақстан", "KZ");
  assert_country ("哈萨克斯坦", "KZ");
  assert_country ("Oʻzbekiston", "UZ");
  assert_country ("O'zbekiston", "UZ");
  assert_country ("Ozbekiston", "UZ");
  assert_country ("Côte d’Ivoire", "CI");
  assert_country ("cote d'ivoire", "CI");
  assert_country ("США", "US");
  assert_country ("Великобритания", "GB");
  assert_country ("The Gambia", "GM");
  assert_country ("Netherlands", "NL");
  assert_country ("the Netherlands", "NL");
  assert_country ("Saint Lucia", "LC");
  assert_country ("São Tomé & Príncipe", "ST");
  assert_country ("Georgia", "GE");
}

static void
test_find_country_aliases (void)
{
  static const char * const names[][2] = {
    { "USA", "US" }, { "U.S.A.", "US" }, { "US", "US" }, { "U.S.", "US" }, { "United States", "US" },
    { "United States of America", "US" }, { "the United States", "US" }, { "America", "US" },
    { "ABD", "US" }, { "EE. UU.", "US" }, { "АҚШ", "US" }, { "Соединённые Штаты", "US" }, { "ארה״ב", "US" },
    { "BK", "GB" }, { "Britaniya", "GB" }, { "UK", "GB" }, { "U.K.", "GB" }, { "United Kingdom", "GB" }, { "Great Britain", "GB" },
    { "Turkey", "TR" }, { "Türkiye", "TR" }, { "Turkiye", "TR" },
    { "Russia", "RU" }, { "Russian Federation", "RU" },
    { "Czechia", "CZ" }, { "Czech Republic", "CZ" }, { "Holland", "NL" }, { "Burma", "MM" }, { "Myanmar", "MM" },
    { "Ivory Coast", "CI" }, { "South Korea", "KR" }, { "Republic of Korea", "KR" }, { "North Korea", "KP" },
    { "DRC", "CD" }, { "Democratic Republic of the Congo", "CD" }, { "Republic of the Congo", "CG" },
    { "Congo", "CG" }, { "UAE", "AE" }, { "Viet Nam", "VN" }, { "Vietnam", "VN" }, { "Cape Verde", "CV" },
    { "Cabo Verde", "CV" }, { "Swaziland", "SZ" }, { "Eswatini", "SZ" }, { "East Timor", "TL" },
    { "Timor-Leste", "TL" }, { "Macedonia", "MK" }, { "North Macedonia", "MK" }, { "Kyrgyz Republic", "KG" },
    { "People's Republic of China", "CN" }, { "People’s Republic of China", "CN" }, { "Hong Kong", "HK" },
    { "Macau", "MO" }, { "Vatican", "VA" }, { "Vatican City", "VA" }, { "Bosnia and Herzegovina", "BA" },
    { "Kosovo", "XK" }, { "Palestine", "PS" }, { "Syria", "SY" }, { "Iran", "IR" }, { "Laos", "LA" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    assert_country (names[i][0], names[i][1]);
}

static void
test_find_country_codes (void)
{
  assert_country ("KZ", "KZ");
  assert_country ("KAZ", "KZ");
  assert_country (" GBR ", "GB");
  /* In Spanish this is short for the United Kingdom, but a code counts first. */
  assert_country ("RU", "RU");
  /* Small words are no codes. */
  assert_country ("in", NULL);
  assert_country ("no", NULL);
  assert_country ("and", NULL);
}

static void
test_find_country_unknown (void)
{
  assert_country ("", NULL);
  assert_country ("the", NULL);
  assert_country (" , ", NULL);
  assert_country ("Atlantis", NULL);
  assert_country ("Kazakh", NULL);
  assert_country ("Miami", NULL);
  assert_country ("\xff\xff", NULL);
}

/* No name of a country leads to another one. */
static void
test_find_country_all (void)
{
  static const char * const languages[] = { "en", "ru", "kk", "uz", "es", "fr", "de", "zh", "ar", "he", "tr" };
  g_auto (GStrv) codes = wf_gazetteer_list_countries (gazetteer);

  for (guint i = 0; codes[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_autofree char *name = wf_gazetteer_dup_name (gazetteer, codes[i], LANGUAGES (languages[j]));
        assert_country (name, codes[i]);
      }
}

static void
assert_city (const char *name, double lat, double lon, const char *country)
{
  double found_lat, found_lon;
  g_autofree char *found_country = NULL;

  if (!wf_gazetteer_find_city (gazetteer, name, &found_lat, &found_lon, &found_country))
    g_error ("%s: not found", name);
  g_assert_cmpstr (found_country, ==, country);
  g_assert_cmpfloat_with_epsilon (found_lat, lat, 0.2);
  g_assert_cmpfloat_with_epsilon (found_lon, lon, 0.2);
}

static void
test_find_city (void)
{
  assert_city ("Miami", 25.77, -80.19, "US");
  assert_city ("Astana", 51.17, 71.45, "KZ");
  assert_city ("Ташкент", 41.3, 69.24, "UZ");
  assert_city ("Toshkent", 41.3, 69.24, "UZ");
  assert_city ("tromso", 69.65, 18.96, "NO");
  assert_city ("ŁÓDŹ", 51.77, 19.46, "PL");
  assert_city ("Washington, D.C.", 38.9, -77.04, "US");
  assert_city ("Kiev", 50.45, 30.52, "UA");
  /* The most important of its name. */
  assert_city ("London", 51.5, -0.12, "GB");
  assert_city ("Paris", 48.86, 2.35, "FR");
}

static void
test_find_city_former (void)
{
  assert_city ("Nur-Sultan", 51.17, 71.45, "KZ");
  assert_city ("Bombay", 19.08, 72.88, "IN");
  assert_city ("Alma-Ata", 43.26, 76.93, "KZ");
  assert_city ("Целиноград", 51.17, 71.45, "KZ");
  assert_city ("Leningrad, Russia", 59.94, 30.31, "RU");
  assert_city ("Salisbury, Zimbabwe", -17.83, 31.05, "ZW");
}

static void
test_find_city_in (void)
{
  assert_city ("London, Canada", 42.98, -81.25, "CA");
  assert_city ("London, UK", 51.5, -0.12, "GB");
  assert_city ("Birmingham, Alabama", 33.52, -86.8, "US");
  assert_city ("Birmingham, AL, USA", 33.52, -86.8, "US");
  assert_city ("Miami, FL", 25.77, -80.19, "US");
  assert_city ("Miami,Florida,United States", 25.77, -80.19, "US");
  assert_city ("Springfield, Massachusetts", 42.1, -72.59, "US");
  assert_city ("Springfield, Missouri", 37.21, -93.29, "US");
  assert_city ("Nur-Sultan, Kazakhstan", 51.17, 71.45, "KZ");
}

static void
test_find_city_unknown (void)
{
  static const char * const names[] = { "", ",", "Atlantis", "Miami, Kazakhstan", "Astana, Nowhere", "Kazakhstan", "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      double lat = 1, lon = 2;
      char *country = (char *) "untouched";
      g_assert_false (wf_gazetteer_find_city (gazetteer, names[i], &lat, &lon, &country));
      g_assert_cmpfloat (lat, ==, 1);
      g_assert_cmpstr (country, ==, "untouched");
    }
}

static gpointer
find_many_thread (gpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      assert_country ("Burma", "MM");
      assert_city ("Miami, FL", 25.77, -80.19, "US");
    }
  return NULL;
}

/* The first of them makes the index that all use. */
static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("finds", find_many_thread, NULL);
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
  g_test_add_func ("/gazetteer-find/threads", test_threads);
  g_test_add_func ("/gazetteer-find/country/names", test_find_country_names);
  g_test_add_func ("/gazetteer-find/country/aliases", test_find_country_aliases);
  g_test_add_func ("/gazetteer-find/country/codes", test_find_country_codes);
  g_test_add_func ("/gazetteer-find/country/unknown", test_find_country_unknown);
  g_test_add_func ("/gazetteer-find/country/all", test_find_country_all);
  g_test_add_func ("/gazetteer-find/city/names", test_find_city);
  g_test_add_func ("/gazetteer-find/city/former", test_find_city_former);
  g_test_add_func ("/gazetteer-find/city/in", test_find_city_in);
  g_test_add_func ("/gazetteer-find/city/unknown", test_find_city_unknown);
  int result = g_test_run ();
  g_assert_finalize_object (gazetteer);
  return result;
}
