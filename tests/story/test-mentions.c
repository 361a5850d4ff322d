// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a stop speaks of, and what is said of its map.

#include "config.h"

#include "story-test.h"
#include "wf-entity.h"
#include "wf-place.h"
#include "wf-stop.h"

static const char mentions[] =
  "\"roles\": [{\"id\": \"r\", \"label\": \"Guest\", \"style\": \"primary\"}, {\"id\": \"h\", \"label\": \"Host\", \"style\": \"secondary\"}],"
  "\"entities\": [{\"id\": \"e-kz\", \"kind\": \"concept\", \"name\": \"E\", \"description\": \"D.\"},"
  "               {\"id\": \"e-link\", \"kind\": \"concept\", \"name\": \"E\", \"description\": \"D.\"},"
  "               {\"id\": \"e-none\", \"kind\": \"concept\", \"name\": \"E\", \"description\": \"D.\"}],"
  "\"places\": [{\"id\": \"kz\", \"kind\": \"country\", \"code\": \"KZ\", \"entity\": \"e-kz\"},"
  "             {\"id\": \"uz\", \"kind\": \"country\", \"code\": \"UZ\"},"
  "             {\"id\": \"tm\", \"kind\": \"country\", \"code\": \"TM\"},"
  "             {\"id\": \"both\", \"kind\": \"group\", \"name\": \"Both\", \"members\": [\"KZ\", \"UZ\", \"KG\"]},"
  "             {\"id\": \"city\", \"kind\": \"city\", \"name\": \"City\", \"lat\": 1, \"lon\": 2}],"
  "\"sections\": [{\"id\": \"a\", \"title\": \"A\", \"stops\": ["
  "  {\"id\": \"highlight\", \"text\": \"T.\", \"highlights\": [{\"place\": \"kz\", \"role\": \"r\"}, {\"place\": \"city\", \"role\": \"h\"}, {\"place\": \"uz\", \"role\": \"r\"}]},"
  "  {\"id\": \"view\", \"text\": \"T.\", \"view\": {\"fit\": [\"kz\", \"uz\"]}},"
  "  {\"id\": \"connection\", \"text\": \"T.\", \"connections\": [{\"from\": \"kz\", \"to\": \"city\"}, {\"from\": \"city\", \"to\": \"uz\", \"label\": \"Call\"}]},"
  "  {\"id\": \"link\", \"text\": \"[K](place:kz) and [e](entity:e-link), *again* [K](place:kz).\"},"
  "  {\"id\": \"group\", \"text\": \"T.\", \"highlights\": [{\"place\": \"both\", \"role\": \"r\"}]},"
  "  {\"id\": \"notes\", \"text\": \"T.\", \"notes\": \"[K](place:kz)\"},"
  "  {\"id\": \"none\", \"text\": \"T.\"}]}]";

static char *
list_ids (GListModel *stops)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr (WfStop) stop = g_list_model_get_item (stops, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", wf_stop_get_id (stop));
    }

  return g_string_free_and_steal (ids);
}

static void
test_stops_with_place (void)
{
  static const struct {
    const char *place;
    const char *stops;
  } cases[] = {
    { "kz", "highlight view connection link group" }, { "uz", "highlight view connection group" },
    { "city", "highlight connection" }, { "both", "group" }, { "tm", "" },
  };
  g_autofree char *document = story_test_document (mentions);
  WfExplainer *explainer = story_test_load (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WfPlace *place = wf_explainer_find_place (explainer, cases[i].place);
      g_autoptr (GListModel) stops = wf_explainer_list_stops_with_place (explainer, place);
      g_autofree char *ids = list_ids (stops);

      g_assert_cmpstr (ids, ==, cases[i].stops);
      g_assert_true (g_list_model_get_item_type (stops) == WF_TYPE_STOP);
      g_assert_cmpint (wf_stop_mentions_place (wf_explainer_find_stop (explainer, "group"), place), ==,
                       strstr (cases[i].stops, "group") != NULL);
    }
  g_assert_finalize_object (explainer);
}

static void
test_stops_with_entity (void)
{
  static const struct {
    const char *entity;
    const char *stops;
  } cases[] = {
    /* Who speaks of a group does not speak of what its members are. */
    { "e-kz", "highlight view connection link" }, { "e-link", "link" }, { "e-none", "" },
  };
  g_autofree char *document = story_test_document (mentions);
  WfExplainer *explainer = story_test_load (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WfEntity *entity = wf_explainer_find_entity (explainer, cases[i].entity);
      g_autoptr (GListModel) stops = wf_explainer_list_stops_with_entity (explainer, entity);
      g_autofree char *ids = list_ids (stops);

      g_assert_cmpstr (ids, ==, cases[i].stops);
      g_assert_cmpint (wf_stop_mentions_entity (wf_explainer_find_stop (explainer, "link"), entity), ==,
                       strstr (cases[i].stops, "link") != NULL);
    }
  g_assert_finalize_object (explainer);
}

static void
test_map_description (void)
{
  static const struct {
    const char *stop;
    const char *description;
  } cases[] = {
    { "highlight", "Highlighted as “Guest”: Kazakhstan, Uzbekistan. Highlighted as “Host”: City." },
    { "view", "The map shows Kazakhstan, Uzbekistan; nothing is highlighted." },
    { "connection", "A line leads from Kazakhstan to City. A line leads from City to Uzbekistan: Call." },
    { "group", "Highlighted as “Guest”: Both." },
    { "none", "Nothing is highlighted on the map." },
  };
  static const char * const languages[] = { "en", NULL };
  g_autofree char *document = story_test_document (mentions);
  WfExplainer *explainer = story_test_load (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description =
        wf_stop_dup_map_description (wf_explainer_find_stop (explainer, cases[i].stop), languages);

      g_assert_cmpstr (description, ==, cases[i].description);
    }
  g_assert_finalize_object (explainer);
}

static void
test_map_description_own (void)
{
  g_autoptr (WfExplainer) explainer = story_test_with_text ("\"Text.\"");
  g_autofree char *own = wf_stop_dup_map_description (wf_explainer_find_stop (explainer, "one"), NULL);

  g_assert_cmpstr (own, ==, "Alt.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mentions/stops-with-place", test_stops_with_place);
  g_test_add_func ("/mentions/stops-with-entity", test_stops_with_entity);
  g_test_add_func ("/mentions/map-description", test_map_description);
  g_test_add_func ("/mentions/map-description/own", test_map_description_own);

  return g_test_run ();
}
