// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding places, terms and statements of a story.

#include "config.h"

#include "story-test.h"
#include "wf-entity.h"
#include "wf-place.h"
#include "wf-search.h"
#include "wf-stop.h"

static const char document[] =
  "{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"test\", \"language\": \"en\","
  "\"title\": {\"en\": \"T\", \"ru\": \"Т\", \"zh\": \"T\"},"
  "\"entities\": [{\"id\": \"korolyov\", \"kind\": \"person\", \"name\": {\"en\": \"Sergei Korolyov\", \"ru\": \"Сергей Королёв\"},"
  "                \"description\": \"Led the **rocket** programme.\"},"
  "               {\"id\": \"rocket\", \"kind\": \"concept\", \"name\": \"Rocket\", \"description\": \"It flies.\"}],"
  "\"places\": [{\"id\": \"kz\", \"kind\": \"country\", \"code\": \"KZ\"},"
  "             {\"id\": \"lodz\", \"kind\": \"city\", \"name\": \"Łódź\", \"lat\": 51.77, \"lon\": 19.46},"
  "             {\"id\": \"site\", \"kind\": \"point\", \"name\": \"Launch site\", \"lat\": 1, \"lon\": 2, \"summary\": \"Where the first rocket stood.\"}],"
  "\"sections\": [{\"id\": \"a\", \"title\": \"A\", \"stops\": ["
  "  {\"id\": \"one\", \"text\": {\"en\": \"A [rocket](entity:rocket) went up.\", \"zh\": \"火箭升空了\"}},"
  "  {\"id\": \"two\", \"title\": \"Rocket again\", \"text\": \"It was the second of that year, and nobody outside the small "
  "circle of those who had built it was told a thing until the newspapers wrote of the café in the old Königsberg street, "
  "which is far from here and has nothing to do with it, as everybody knows who has been there once.\"}]}]}";

/* What is found, by id. */
static char *
find (const char *query,
      const char *language,
      guint       limit)
{
  g_autoptr (WfExplainer) explainer = story_test_load (document);
  g_autoptr (WfSearch) search = wf_search_new (explainer, (const char *[]) { language, NULL });
  g_autoptr (GPtrArray) hits = wf_search_find (search, query, limit);
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_true (wf_search_get_explainer (search) == explainer);
  for (guint i = 0; i < hits->len; i++)
    {
      GObject *object = ((WfSearchHit *) hits->pdata[i])->object;
      const char *id = WF_IS_PLACE (object)    ? wf_place_get_id (WF_PLACE (object))
                       : WF_IS_ENTITY (object) ? wf_entity_get_id (WF_ENTITY (object))
                                               : wf_stop_get_id (WF_STOP (object));

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", id);
    }

  return g_string_free_and_steal (g_steal_pointer (&ids));
}

static void
test_find (void)
{
  static const struct {
    const char *query;
    const char *ids;
  } cases[] = {
    /* Places, entities, stops; of each kind the name before the text. */
    { "rocket", "site rocket korolyov two one" },
    { "ROC", "site rocket korolyov two one" },
    { "rocket again", "two" },
    { "again rocket", "two" },
    { "ocket", "" },
    /* Folded, in any language of the story, and a country by what the map calls it. */
    { "lodz", "lodz" },
    { "Łódź", "lodz" },
    { "Королев", "korolyov" },
    { "королёв серг", "korolyov" },
    { "cafe konigsberg", "two" },
    { "Kazakh", "kz" },
    { "Казах", "kz" },
    /* No spaces between words. */
    { "升空", "one" },
    /* Text that the reader cannot read, where nothing else is found. */
    { "korol 火箭", "" },
    /* Nothing to look for. */
    { "", "" },
    { " \t", "" },
    { "*\"'(", "" },
    { "went nowhere", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ids = find (cases[i].query, "en", 10);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

static void
test_limit (void)
{
  g_autofree char *ids = find ("rocket", "en", 1);

  g_assert_cmpstr (ids, ==, "site rocket two");
}

static char *
dup_context (const char *query,
             const char *language)
{
  g_autoptr (WfExplainer) explainer = story_test_load (document);
  g_autoptr (WfSearch) search = wf_search_new (explainer, (const char *[]) { language, NULL });
  g_autoptr (GPtrArray) hits = wf_search_find (search, query, 10);

  g_assert_cmpuint (hits->len, >, 0);
  return g_strdup (((WfSearchHit *) hits->pdata[hits->len - 1])->context);
}

static void
test_context (void)
{
  g_autofree char *whole = dup_context ("went", "en");
  g_autofree char *middle = dup_context ("konigsberg", "en");
  g_autofree char *other_language = dup_context ("火箭", "en");
  g_autofree char *none = dup_context ("kazakhstan", "en");

  /* No markup, and the word that was found, in the language in which it was. */
  g_assert_cmpstr (whole, ==, "A rocket went up.");
  g_assert_true (g_str_has_prefix (middle, "…"));
  g_assert_true (g_str_has_suffix (middle, "…"));
  g_assert_nonnull (strstr (middle, "the café in the old Königsberg street"));
  g_assert_cmpint (g_utf8_strlen (middle, -1), <=, 112);
  g_assert_cmpstr (other_language, ==, "火箭升空了");
  g_assert_null (none);
}

static void
test_finalize (void)
{
  WfExplainer *explainer = story_test_load (document);
  WfSearch *search = wf_search_new (explainer, NULL);

  g_ptr_array_unref (wf_search_find (search, "rocket", 3));
  g_assert_finalize_object (search);
  g_assert_finalize_object (explainer);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/find", test_find);
  g_test_add_func ("/search/limit", test_limit);
  g_test_add_func ("/search/context", test_context);
  g_test_add_func ("/search/finalize", test_finalize);

  return g_test_run ();
}
