// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The types of a story: what the document that has everything (tests/data/valid/everything.json) becomes.

#include "config.h"

#include "story-test.h"
#include "wf-connection.h"
#include "wf-entity.h"
#include "wf-event.h"
#include "wf-figure-row.h"
#include "wf-figure.h"
#include "wf-highlight.h"
#include "wf-list.h"
#include "wf-media.h"
#include "wf-place.h"
#include "wf-question.h"
#include "wf-role.h"
#include "wf-section.h"
#include "wf-source.h"
#include "wf-stop.h"

static WfExplainer *
load_everything (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", "everything.json", NULL);
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &document, NULL, &error);
  g_assert_no_error (error);

  return story_test_load (document);
}

static void
assert_text (WfText     *text,
             const char *plain)
{
  g_autofree char *got = NULL;

  g_assert_nonnull (text);
  got = wf_text_dup_plain (text, NULL);
  g_assert_cmpstr (got, ==, plain);
}

/* The item of that number; borrowed, as the list keeps it. */
static gpointer
peek (GListModel *list,
      guint       position)
{
  g_autoptr (GObject) item = g_list_model_get_item (list, position);

  g_assert_nonnull (item);

  return item;
}

static void
assert_list (GListModel *list,
             GType       type,
             guint       n)
{
  g_assert_true (g_list_model_get_item_type (list) == type);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n);
  g_assert_null (g_list_model_get_item (list, n));
}

static void
test_explainer (void)
{
  WfExplainer *explainer = load_everything ();

  g_assert_cmpstr (wf_explainer_get_id (explainer), ==, "strait");
  g_assert_cmpstr (wf_explainer_get_language (explainer), ==, "en");
  assert_text (wf_explainer_get_title (explainer), "The strait");
  assert_text (wf_explainer_get_summary (explainer), "A story of a strait.");
  g_assert_cmpstr (wf_explainer_get_published (explainer), ==, "2026");
  g_assert_cmpstr (wf_explainer_get_updated (explainer), ==, "2026-12-14");
  g_assert_cmpstr (wf_explainer_get_license (explainer), ==, "CC0-1.0");
  g_assert_cmpstrv (wf_explainer_get_authors (explainer), ((const char *[]) { "Ada", "Ğ. Ö.", NULL }));
  g_assert_cmpstrv (wf_explainer_get_languages (explainer), ((const char *[]) { "en", "tr", "kk-Latn", NULL }));
  assert_list (wf_explainer_get_roles (explainer), WF_TYPE_ROLE, 6);
  assert_list (wf_explainer_get_places (explainer), WF_TYPE_PLACE, 6);
  assert_list (wf_explainer_get_entities (explainer), WF_TYPE_ENTITY, 5);
  assert_list (wf_explainer_get_sources (explainer), WF_TYPE_SOURCE, 1);
  assert_list (wf_explainer_get_figures (explainer), WF_TYPE_FIGURE, 2);
  assert_list (wf_explainer_get_timeline (explainer), WF_TYPE_EVENT, 4);
  assert_list (wf_explainer_get_sections (explainer), WF_TYPE_SECTION, 2);
  assert_list (wf_explainer_get_stops (explainer), WF_TYPE_STOP, 3);
  assert_list (wf_explainer_get_questions (explainer), WF_TYPE_QUESTION, 5);
  g_assert_finalize_object (explainer);
}

static void
test_explainer_least (void)
{
  g_autofree char *document =
    story_test_document ("\"sections\": [{\"id\": \"a\", \"title\": \"A\", \"stops\": [{\"id\": \"one\", \"text\": \"T.\"}]}]");
  WfExplainer *explainer = story_test_load (document);
  WfStop *stop = wf_explainer_find_stop (explainer, "one");

  g_assert_null (wf_explainer_get_summary (explainer));
  g_assert_null (wf_explainer_get_published (explainer));
  g_assert_null (wf_explainer_get_updated (explainer));
  g_assert_null (wf_explainer_get_license (explainer));
  g_assert_cmpuint (g_strv_length ((GStrv) wf_explainer_get_authors (explainer)), ==, 0);
  assert_list (wf_explainer_get_places (explainer), WF_TYPE_PLACE, 0);
  assert_list (wf_explainer_get_questions (explainer), WF_TYPE_QUESTION, 0);

  g_assert_cmpint (wf_stop_get_status (stop), ==, WF_STATUS_UNMARKED);
  g_assert_null (wf_stop_get_title (stop));
  g_assert_null (wf_stop_get_date (stop));
  g_assert_null (wf_stop_get_camera (stop));
  g_assert_cmpfloat (wf_stop_get_bearing (stop), ==, 0.0);
  g_assert_null (wf_stop_get_alt (stop));
  g_assert_null (wf_stop_get_figure (stop));
  g_assert_null (wf_stop_get_image (stop));
  g_assert_null (wf_stop_get_notes (stop));
  g_assert_cmpfloat (wf_stop_get_seconds (stop), ==, 0.0);
  assert_list (wf_stop_get_fit (stop), WF_TYPE_PLACE, 0);
  assert_list (wf_stop_get_highlights (stop), WF_TYPE_HIGHLIGHT, 0);
  assert_list (wf_stop_get_connections (stop), WF_TYPE_CONNECTION, 0);
  assert_list (wf_stop_get_sources (stop), WF_TYPE_SOURCE, 0);
  g_assert_cmpfloat (wf_section_get_minutes (wf_stop_get_section (stop)), ==, 0.0);
  g_assert_finalize_object (explainer);
}

static void
test_find (void)
{
  WfExplainer *explainer = load_everything ();

  g_assert_true (wf_explainer_find_role (explainer, "context") == peek (wf_explainer_get_roles (explainer), 4));
  g_assert_true (wf_explainer_find_place (explainer, "g7") == peek (wf_explainer_get_places (explainer), 2));
  g_assert_true (wf_explainer_find_entity (explainer, "person") == peek (wf_explainer_get_entities (explainer), 1));
  g_assert_true (wf_explainer_find_source (explainer, "atlas") == peek (wf_explainer_get_sources (explainer), 0));
  g_assert_true (wf_explainer_find_figure (explainer, "shares") == peek (wf_explainer_get_figures (explainer), 1));
  g_assert_true (wf_explainer_find_stop (explainer, "third") == peek (wf_explainer_get_stops (explainer), 2));
  g_assert_true (wf_explainer_find_country (explainer, "TR") == wf_explainer_find_place (explainer, "turkiye"));
  g_assert_null (wf_explainer_find_country (explainer, "CA"));
  g_assert_null (wf_explainer_find_place (explainer, "first"));
  g_assert_null (wf_explainer_find_stop (explainer, NULL));
  g_assert_finalize_object (explainer);
}

static void
test_role (void)
{
  WfExplainer *explainer = load_everything ();
  static const WfRoleStyle styles[] = {
    WF_ROLE_PRIMARY, WF_ROLE_SECONDARY, WF_ROLE_TERTIARY, WF_ROLE_QUATERNARY, WF_ROLE_CONTEXT, WF_ROLE_OUTLINE
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    g_assert_cmpint (wf_role_get_style (peek (wf_explainer_get_roles (explainer), i)), ==, styles[i]);
  g_assert_cmpstr (wf_role_get_id (peek (wf_explainer_get_roles (explainer), 0)), ==, "primary");
  assert_text (wf_role_get_label (peek (wf_explainer_get_roles (explainer), 0)), "Primary");
  g_assert_finalize_object (explainer);
}

static void
test_place (void)
{
  WfExplainer *explainer = load_everything ();
  WfPlace *country = wf_explainer_find_place (explainer, "turkiye");
  WfPlace *region = wf_explainer_find_place (explainer, "florida");
  WfPlace *city = wf_explainer_find_place (explainer, "istanbul");
  WfPlace *point = wf_explainer_find_place (explainer, "bridge");
  WfPlace *group = wf_explainer_find_place (explainer, "g7");

  g_assert_cmpint (wf_place_get_kind (country), ==, WF_PLACE_COUNTRY);
  g_assert_cmpstr (wf_place_get_code (country), ==, "TR");
  g_assert_null (wf_place_get_name (country));
  g_assert_null (wf_place_get_entity (country));
  g_assert_cmpuint (g_strv_length ((GStrv) wf_place_get_members (country)), ==, 0);

  g_assert_cmpint (wf_place_get_kind (region), ==, WF_PLACE_REGION);
  g_assert_cmpstr (wf_place_get_code (region), ==, "US-FL");
  assert_text (wf_place_get_name (region), "Florida");
  assert_text (wf_place_get_summary (region), "Far away.");

  g_assert_cmpint (wf_place_get_kind (city), ==, WF_PLACE_CITY);
  g_assert_cmpfloat (wf_place_get_lat (city), ==, 41.01);
  g_assert_cmpfloat (wf_place_get_lon (city), ==, 28.96);
  g_assert_null (wf_place_get_country (city));
  g_assert_null (wf_place_get_summary (city));

  g_assert_cmpint (wf_place_get_kind (point), ==, WF_PLACE_POINT);
  g_assert_cmpfloat (wf_place_get_lat (point), ==, -90.0);
  g_assert_cmpfloat (wf_place_get_lon (point), ==, 180.0);
  g_assert_cmpstr (wf_place_get_country (point), ==, "TR");
  g_assert_true (wf_place_get_entity (point) == wf_explainer_find_entity (explainer, "bosporus"));

  g_assert_cmpint (wf_place_get_kind (group), ==, WF_PLACE_GROUP);
  g_assert_cmpstrv (wf_place_get_members (group), ((const char *[]) { "CA", "FR", NULL }));
  g_assert_null (wf_place_get_code (group));
  g_assert_finalize_object (explainer);
}

static void
test_place_name (void)
{
  WfExplainer *explainer = load_everything ();
  static const char * const russian[] = { "ru", NULL };
  g_autofree char *own = wf_place_dup_name (wf_explainer_find_place (explainer, "istanbul"), russian);
  g_autofree char *english = wf_place_dup_name (wf_explainer_find_place (explainer, "kosovo"), ((const char *[]) { "en", NULL }));
  g_autofree char *translated = wf_place_dup_name (wf_explainer_find_place (explainer, "turkiye"), russian);

  g_assert_cmpstr (own, ==, "Istanbul");
  g_assert_cmpstr (english, ==, "Kosovo");
  g_assert_cmpstr (translated, ==, "Турция");
  g_assert_finalize_object (explainer);
}

static void
test_entity (void)
{
  WfExplainer *explainer = load_everything ();
  WfEntity *entity = wf_explainer_find_entity (explainer, "organisation");
  WfMedia *image = wf_entity_get_image (entity);

  g_assert_cmpstr (wf_entity_get_id (entity), ==, "organisation");
  g_assert_cmpint (wf_entity_get_kind (entity), ==, WF_ENTITY_ORGANISATION);
  assert_text (wf_entity_get_name (entity), "organisation");
  assert_text (wf_entity_get_description (entity), "See it and the atlas.");
  assert_list (wf_entity_get_sources (entity), WF_TYPE_SOURCE, 1);
  g_assert_true (peek (wf_entity_get_sources (entity), 0) == wf_explainer_find_source (explainer, "atlas"));
  g_assert_cmpmem (g_bytes_get_data (wf_media_get_bytes (image), NULL), g_bytes_get_size (wf_media_get_bytes (image)),
                   "\x89PNG\r\n\x1a\n", 8);
  g_assert_null (wf_media_get_file (image));
  g_assert_true (g_str_has_prefix (wf_media_get_src (image), "data:image/png;base64,"));
  assert_text (wf_media_get_alt (image), "A dot.");
  assert_text (wf_media_get_caption (image), "One dot.");
  assert_text (wf_media_get_credit (image), "Ada");
  g_assert_cmpint (wf_entity_get_kind (wf_explainer_find_entity (explainer, "bosporus")), ==, WF_ENTITY_CONCEPT);
  g_assert_null (wf_entity_get_image (wf_explainer_find_entity (explainer, "bosporus")));
  g_assert_finalize_object (explainer);
}

static void
test_source (void)
{
  WfExplainer *explainer = load_everything ();
  WfSource *source = wf_explainer_find_source (explainer, "atlas");

  g_assert_cmpstr (wf_source_get_id (source), ==, "atlas");
  assert_text (wf_source_get_title (source), "Atlas");
  assert_text (wf_source_get_publisher (source), "Its publisher");
  g_assert_cmpstr (wf_source_get_author (source), ==, "Ada");
  g_assert_cmpstr (wf_source_get_date (source), ==, "2025-12");
  g_assert_cmpstr (wf_source_get_accessed (source), ==, "2026-01-01");
  g_assert_cmpstr (wf_source_get_url (source), ==, "https://example.org/atlas?page=1#top");
  g_assert_finalize_object (explainer);
}

static void
test_figure (void)
{
  WfExplainer *explainer = load_everything ();
  WfFigure *ships = wf_explainer_find_figure (explainer, "ships");
  WfFigure *shares = wf_explainer_find_figure (explainer, "shares");
  WfFigureRow *row = peek (wf_figure_get_rows (shares), 0);

  g_assert_cmpstr (wf_figure_get_id (ships), ==, "ships");
  assert_text (wf_figure_get_title (ships), "Ships");
  assert_text (wf_figure_get_unit (ships), "ships");
  assert_text (wf_figure_get_note (ships), "All ships.");
  g_assert_cmpstr (wf_figure_get_date (ships), ==, "2025");
  g_assert_true (wf_figure_get_has_total (ships));
  g_assert_cmpfloat (wf_figure_get_total (ships), ==, 30.0);
  g_assert_true (wf_figure_get_source (ships) == wf_explainer_find_source (explainer, "atlas"));
  assert_list (wf_figure_get_rows (ships), WF_TYPE_FIGURE_ROW, 2);

  assert_text (wf_figure_row_get_label (row), "East");
  g_assert_cmpfloat (wf_figure_row_get_value (row), ==, 33.3);
  g_assert_true (wf_figure_row_get_place (row) == wf_explainer_find_place (explainer, "turkiye"));
  g_assert_true (wf_figure_row_get_estimate (row));
  row = peek (wf_figure_get_rows (shares), 2);
  g_assert_null (wf_figure_row_get_place (row));
  g_assert_false (wf_figure_row_get_estimate (row));
  g_assert_finalize_object (explainer);
}

/* Rounded rows may miss the total by the rounding, and by no more. */
static void
test_figure_total (void)
{
  static const struct {
    const char *rows;
    const char *total;
    gboolean    good;
  } cases[] = {
    { "33, 33, 33", "100", TRUE }, { "33, 33, 32", "100", FALSE }, { "33.3, 33.3, 33.3", "100", TRUE },
    { "33.3, 33.3, 33.2", "100", FALSE }, { "0.1, 0.2", "0.3", TRUE }, { "23270, 36943", "60213", TRUE },
    { "23270, 36943", "60215", FALSE }, { "1e15, 1", "1000000000000001", TRUE }, { "1", "0", FALSE },
    { "0.333, 0.333, 0.333", "1", TRUE }, { "0.333, 0.333, 0.333", "1.002", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) values = g_strsplit (cases[i].rows, ", ", -1);
      g_autofree char *rows = g_strjoinv ("}, {\"label\": \"L\", \"value\": ", values);
      g_autofree char *members =
        g_strdup_printf ("\"sources\": [{\"id\": \"s\", \"title\": \"S\", \"publisher\": \"P\"}], \"figures\": [{\"id\": \"f\","
                         " \"kind\": \"bar\", \"title\": \"F\", \"source\": \"s\", \"total\": %s,"
                         " \"rows\": [{\"label\": \"L\", \"value\": %s}]}], \"sections\": [{\"id\": \"a\", \"title\": \"A\","
                         " \"stops\": [{\"id\": \"one\", \"status\": \"outlook\", \"alt\": \"A.\", \"text\": \"T.\"}]}]",
                         cases[i].total, rows);
      g_autofree char *document = story_test_document (members);
      g_autofree char *lines = story_test_diagnose (document);

      if (cases[i].good)
        g_assert_cmpstr (lines, ==, "");
      else
        g_assert_nonnull (strstr (lines, "[total-mismatch] (at /figures/0/total)"));
    }
}

static void
test_event (void)
{
  WfExplainer *explainer = load_everything ();
  WfEvent *event = peek (wf_explainer_get_timeline (explainer), 1);

  g_assert_cmpstr (wf_event_get_date (event), ==, "2025-03");
  assert_text (wf_event_get_text (event), "Another.");
  assert_list (wf_event_get_places (event), WF_TYPE_PLACE, 2);
  assert_list (wf_event_get_sources (event), WF_TYPE_SOURCE, 1);
  g_assert_true (wf_event_get_stop (event) == wf_explainer_find_stop (explainer, "first"));
  event = peek (wf_explainer_get_timeline (explainer), 0);
  g_assert_null (wf_event_get_stop (event));
  assert_list (wf_event_get_places (event), WF_TYPE_PLACE, 0);
  g_assert_finalize_object (explainer);
}

static void
test_section (void)
{
  WfExplainer *explainer = load_everything ();
  WfSection *first = peek (wf_explainer_get_sections (explainer), 0);
  WfSection *second = peek (wf_explainer_get_sections (explainer), 1);

  g_assert_cmpstr (wf_section_get_id (first), ==, "where");
  assert_text (wf_section_get_title (first), "Where?");
  assert_text (wf_section_get_summary (first), "Short.");
  g_assert_cmpfloat (wf_section_get_minutes (first), ==, 2.5);
  g_assert_cmpuint (wf_section_get_index (first), ==, 0);
  assert_list (wf_section_get_stops (first), WF_TYPE_STOP, 1);
  g_assert_cmpuint (wf_section_get_index (second), ==, 1);
  g_assert_null (wf_section_get_summary (second));
  assert_list (wf_section_get_stops (second), WF_TYPE_STOP, 2);
  g_assert_finalize_object (explainer);
}

static void
test_stop (void)
{
  WfExplainer *explainer = load_everything ();
  WfStop *first = wf_explainer_find_stop (explainer, "first");
  WfStop *second = wf_explainer_find_stop (explainer, "second");
  WfStop *third = wf_explainer_find_stop (explainer, "third");
  const WfCamera *camera = wf_stop_get_camera (second);
  WfHighlight *highlight = peek (wf_stop_get_highlights (first), 1);
  WfConnection *connection = peek (wf_stop_get_connections (first), 0);

  g_assert_cmpstr (wf_stop_get_id (first), ==, "first");
  g_assert_cmpuint (wf_stop_get_index (first), ==, 0);
  g_assert_cmpuint (wf_stop_get_index (third), ==, 2);
  g_assert_true (wf_stop_get_section (third) == peek (wf_explainer_get_sections (explainer), 1));
  g_assert_cmpint (wf_stop_get_status (first), ==, WF_STATUS_BACKGROUND);
  g_assert_cmpint (wf_stop_get_status (second), ==, WF_STATUS_ANALYSIS);
  assert_text (wf_stop_get_title (first), "On both sides");
  assert_text (wf_stop_get_text (second), "Because.");
  g_assert_cmpstr (wf_stop_get_date (first), ==, "2026-01");
  assert_text (wf_stop_get_alt (first), "Istanbul.");
  g_assert_true (wf_stop_get_figure (first) == wf_explainer_find_figure (explainer, "ships"));
  g_assert_cmpuint (g_bytes_get_size (wf_media_get_bytes (wf_stop_get_image (first))), ==, 6);
  assert_list (wf_stop_get_sources (first), WF_TYPE_SOURCE, 1);
  assert_text (wf_stop_get_notes (first), "Ask.\n\nWait.");
  g_assert_cmpfloat (wf_stop_get_seconds (first), ==, 0.5);

  assert_list (wf_stop_get_fit (first), WF_TYPE_PLACE, 2);
  g_assert_null (wf_stop_get_camera (first));
  g_assert_cmpfloat (wf_stop_get_bearing (first), ==, -30.0);
  assert_list (wf_stop_get_fit (second), WF_TYPE_PLACE, 0);
  g_assert_cmpfloat (camera->lat, ==, 41.0);
  g_assert_cmpfloat (camera->lon, ==, -29.0);
  g_assert_cmpfloat (camera->zoom, ==, 18.0);
  g_assert_cmpfloat (camera->bearing, ==, 10.0);

  g_assert_true (wf_highlight_get_place (highlight) == wf_explainer_find_place (explainer, "g7"));
  g_assert_true (wf_highlight_get_role (highlight) == wf_explainer_find_role (explainer, "outline"));
  g_assert_true (wf_connection_get_from (connection) == wf_explainer_find_place (explainer, "istanbul"));
  g_assert_true (wf_connection_get_to (connection) == wf_explainer_find_place (explainer, "bridge"));
  assert_text (wf_connection_get_label (connection), "Ferry");
  g_assert_true (wf_connection_get_role (connection) == wf_explainer_find_role (explainer, "context"));
  connection = peek (wf_stop_get_connections (first), 1);
  g_assert_null (wf_connection_get_label (connection));
  g_assert_null (wf_connection_get_role (connection));
  g_assert_finalize_object (explainer);
}

static void
test_question (void)
{
  WfExplainer *explainer = load_everything ();
  GListModel *questions = wf_explainer_get_questions (explainer);
  WfQuestion *find = peek (questions, 0);
  WfQuestion *choice = peek (questions, 1);
  WfQuestion *status = peek (questions, 2);
  WfQuestion *order = peek (questions, 3);
  WfQuestion *discuss = peek (questions, 4);

  g_assert_cmpstr (wf_question_get_id (find), ==, "q1");
  g_assert_cmpint (wf_question_get_kind (find), ==, WF_QUESTION_FIND_ON_MAP);
  assert_text (wf_question_get_prompt (find), "Find it.");
  assert_text (wf_question_get_explanation (find), "There.");
  assert_list (wf_question_get_sources (find), WF_TYPE_SOURCE, 1);
  g_assert_true (wf_question_get_stop (find) == wf_explainer_find_stop (explainer, "first"));
  assert_list (wf_question_get_answers (find), WF_TYPE_PLACE, 2);
  g_assert_cmpuint (wf_question_get_n_choices (find), ==, 0);
  g_assert_null (wf_question_get_choice_text (find, 0));

  g_assert_cmpint (wf_question_get_kind (choice), ==, WF_QUESTION_CHOICE);
  g_assert_cmpuint (wf_question_get_n_choices (choice), ==, 2);
  assert_text (wf_question_get_choice_text (choice, 1), "B");
  g_assert_true (wf_question_get_choice_correct (choice, 0));
  g_assert_false (wf_question_get_choice_correct (choice, 1));
  g_assert_false (wf_question_get_choice_correct (choice, 2));
  g_assert_null (wf_question_get_choice_date (choice, 0));
  g_assert_null (wf_question_get_stop (choice));

  g_assert_cmpint (wf_question_get_kind (status), ==, WF_QUESTION_STATUS);
  assert_text (wf_question_get_statement (status), "It could be.");
  g_assert_cmpint (wf_question_get_answer_status (status), ==, WF_STATUS_OUTLOOK);

  g_assert_cmpint (wf_question_get_kind (order), ==, WF_QUESTION_ORDER);
  g_assert_cmpuint (wf_question_get_n_choices (order), ==, 3);
  g_assert_cmpstr (wf_question_get_choice_date (order, 1), ==, "2024-05");

  g_assert_cmpint (wf_question_get_kind (discuss), ==, WF_QUESTION_DISCUSS);
  assert_list (wf_question_get_points (discuss), WF_TYPE_TEXT, 2);
  assert_text (peek (wf_question_get_points (discuss), 1), "The bridge");
  g_assert_finalize_object (explainer);
}

static void
test_list (void)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *list;
  g_autoptr (GListModel) empty = wf_list_new_empty (G_TYPE_OBJECT);
  g_autoptr (GListModel) same = wf_list_new_empty (G_TYPE_OBJECT);
  g_autoptr (GListModel) other = wf_list_new_empty (WF_TYPE_STOP);
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);

  g_ptr_array_add (items, g_object_ref (object));
  list = wf_list_new (G_TYPE_OBJECT, items);
  assert_list (list, G_TYPE_OBJECT, 1);
  g_assert_true (peek (list, 0) == object);
  g_assert_finalize_object (list);
  g_assert_finalize_object (object);

  assert_list (empty, G_TYPE_OBJECT, 0);
  g_assert_true (empty == same);
  g_assert_false (empty == other);
}

/* The nicks are the words of the format, so they must not change. */
static void
test_enums (void)
{
  static const struct {
    const char *nick;
    int         value;
  } cases[] = {
    { "unmarked", WF_STATUS_UNMARKED }, { "reported", WF_STATUS_REPORTED }, { "background", WF_STATUS_BACKGROUND },
    { "analysis", WF_STATUS_ANALYSIS }, { "outlook", WF_STATUS_OUTLOOK },
  };
  g_autoptr (GEnumClass) klass = g_type_class_ref (WF_TYPE_STATUS);

  g_assert_cmpuint (klass->n_values, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (g_enum_get_value_by_nick (klass, cases[i].nick)->value, ==, cases[i].value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/explainer", test_explainer);
  g_test_add_func ("/model/explainer/least", test_explainer_least);
  g_test_add_func ("/model/explainer/find", test_find);
  g_test_add_func ("/model/role", test_role);
  g_test_add_func ("/model/place", test_place);
  g_test_add_func ("/model/place/name", test_place_name);
  g_test_add_func ("/model/entity", test_entity);
  g_test_add_func ("/model/source", test_source);
  g_test_add_func ("/model/figure", test_figure);
  g_test_add_func ("/model/figure/total", test_figure_total);
  g_test_add_func ("/model/event", test_event);
  g_test_add_func ("/model/section", test_section);
  g_test_add_func ("/model/stop", test_stop);
  g_test_add_func ("/model/question", test_question);
  g_test_add_func ("/model/list", test_list);
  g_test_add_func ("/model/enums", test_enums);

  return g_test_run ();
}
