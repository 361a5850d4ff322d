// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names: read from tiles in the reader's languages, and placed so that none touches another.

#include "fixture.h"
#include "wf-data.h"
#include "wf-label-placer.h"
#include "wf-label-source.h"
#include "wf-label-text.h"

static const graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, 400, 300);

static WfLabel *
create_label (WfLabelKind kind)
{
  return wf_label_new (kind, NULL, "Name", NULL, 0.5, 0.5, 0);
}

static WfLabelBox
create_box (const WfLabel *label,
            double         x,
            double         y)
{
  return (WfLabelBox) { .label = label, .point = GRAPHENE_POINT_INIT (x, y), .width = 60, .height = 16, .gap = 5,
                        .beside = wf_label_is_point (label) };
}

static void
test_point_goes_beside (void)
{
  g_autoptr(WfLabel) city = create_label (WF_LABEL_CITY);
  WfLabelBox box = create_box (city, 100, 100);

  wf_label_placer_place (&box, 1, &view, NULL, 0);
  g_assert_true (box.placed);
  g_assert_cmpfloat_with_epsilon (box.box.origin.x, 105, 1);
  g_assert_cmpfloat_with_epsilon (box.box.origin.y + box.box.size.height / 2, 100, 1);
}

/* Numbers of small neighbors, as in Central Asia on a worksheet: each line is to be followed with the eye. */
static void
test_lines_are_clear (void)
{
  g_autoptr(WfLabel) area = create_label (WF_LABEL_STORY_AREA);
  WfLabelBox boxes[7];

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      boxes[i] = create_box (area, 200 + i % 2 * 12, 150 + i / 2 * 12);
      boxes[i].width = boxes[i].height = 22;
    }
  wf_label_placer_place (boxes, G_N_ELEMENTS (boxes), &view, NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      g_assert_true (boxes[i].placed);
      for (guint j = 0; j < G_N_ELEMENTS (boxes); j++)
        for (guint k = 0; k <= 100 && boxes[i].led && i != j; k++)
          {
            graphene_point_t middle, point;

            graphene_rect_get_center (&boxes[i].box, &middle);
            graphene_point_interpolate (&middle, &boxes[i].point, k / 100.0, &point);
            g_assert_true (graphene_rect_contains_point (&boxes[j].box, &boxes[i].point) ||
                           !graphene_rect_contains_point (&boxes[j].box, &point));
          }
    }
}

static void
test_point_at_edge (void)
{
  g_autoptr(WfLabel) city = create_label (WF_LABEL_CITY);
  WfLabelBox box = create_box (city, 390, 100);

  wf_label_placer_place (&box, 1, &view, NULL, 0);
  g_assert_true (box.placed);
  g_assert_true (graphene_rect_contains_rect (&view, &box.box));
  g_assert_cmpfloat (box.box.origin.x + box.box.size.width, <, 390);
}

static void
test_area_is_centered (void)
{
  g_autoptr(WfLabel) country = create_label (WF_LABEL_COUNTRY);
  WfLabelBox box = create_box (country, 200, 150);

  wf_label_placer_place (&box, 1, &view, NULL, 0);
  g_assert_true (box.placed);
  g_assert_cmpfloat_with_epsilon (box.box.origin.x, 170, 0.6);
  g_assert_cmpfloat_with_epsilon (box.box.origin.y, 142, 0.6);
}

/* The width of a name as the toolkit has it set, in pixels. */
static int
measure_name (double dpi)
{
  g_autoptr(WfLabel) city = create_label (WF_LABEL_CITY);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string ("Sans");
  g_autoptr(PangoLayout) layout = NULL;
  int width;

  pango_font_description_set_absolute_size (font, 15 * dpi / 96 * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_cairo_context_set_resolution (context, dpi);
  layout = wf_label_text_new (city, context);
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_object_unref (context);

  return width;
}

/* Twice, not four times. */
static void
test_large_text (void)
{
  g_assert_cmpint (ABS (measure_name (192) - 2 * measure_name (96)), <=, 4);
}

static void
test_first_comes_first (void)
{
  g_autoptr(WfLabel) country = create_label (WF_LABEL_COUNTRY);
  WfLabelBox boxes[] = { create_box (country, 200, 150), create_box (country, 210, 152) };

  wf_label_placer_place (boxes, 2, &view, NULL, 0);
  g_assert_true (boxes[0].placed);
  g_assert_false (boxes[1].placed);
}

static void
test_obstacle (void)
{
  g_autoptr(WfLabel) country = create_label (WF_LABEL_COUNTRY);
  WfLabelBox box = create_box (country, 200, 150);
  graphene_rect_t legend = GRAPHENE_RECT_INIT (150, 140, 30, 30);

  wf_label_placer_place (&box, 1, &view, &legend, 1);
  g_assert_false (box.placed);
}

static void
test_story_finds_room (void)
{
  g_autoptr(WfLabel) story = create_label (WF_LABEL_STORY_AREA);
  WfLabelBox box = create_box (story, 200, 150);
  graphene_rect_t legend = GRAPHENE_RECT_INIT (180, 130, 40, 40);

  wf_label_placer_place (&box, 1, &view, &legend, 1);
  g_assert_true (box.placed);
  g_assert_false (graphene_rect_intersection (&box.box, &legend, NULL));
}

static void
test_crowd (void)
{
  g_autoptr(WfLabel) city = create_label (WF_LABEL_CITY);
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  WfLabelBox boxes[200];
  guint n_placed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    boxes[i] = create_box (city, g_rand_double_range (random, 0, 400), g_rand_double_range (random, 0, 300));
  wf_label_placer_place (boxes, G_N_ELEMENTS (boxes), &view, NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      if (!boxes[i].placed)
        continue;
      n_placed++;
      g_assert_true (graphene_rect_contains_rect (&view, &boxes[i].box));
      for (guint j = 0; j < i; j++)
        g_assert_false (boxes[j].placed && graphene_rect_intersection (&boxes[i].box, &boxes[j].box, NULL));
    }
  g_assert_cmpuint (n_placed, >, 20);
}

/* --- Out of the tiles ------------------------------------------------------------------- */

static WfTileStore *
open_store (void)
{
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);
  g_autoptr(GError) error = NULL;
  WfTileStore *store = wf_tile_store_new (path, &error);

  g_assert_no_error (error);

  return store;
}

static GPtrArray *
read_asia (const char *language,
            const char *second)
{
  g_autoptr(WfTileStore) store = open_store ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) tile = wf_tile_store_read (store, 2, 3, 1, &error);

  g_assert_no_error (error);

  return wf_label_source_decode (tile, 2, 3, 1, (const char *[]) { language, NULL }, second);
}

static const WfLabel *
find_label (GPtrArray   *labels,
            WfLabelKind  kind,
            const char  *key)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const WfLabel *label = labels->pdata[i];

      if (label->kind == kind && g_strcmp0 (label->key, key) == 0)
        return label;
    }

  return NULL;
}

static void
assert_china (const char *language,
              const char *name)
{
  g_autoptr(GPtrArray) labels = read_asia (language, NULL);
  const WfLabel *china = find_label (labels, WF_LABEL_COUNTRY, "CN");

  g_assert_nonnull (china);
  g_assert_cmpstr (china->text, ==, name);
  g_assert_null (china->second);
}

static void
test_languages (void)
{
  assert_china ("en", "China");
  assert_china ("ru", "Китай");
  assert_china ("uz", "Xitoy");
  assert_china ("de-AT", "China");
}

static void
test_unknown_language (void)
{
  assert_china ("tlh", "China");
}

static void
test_second_language (void)
{
  g_autoptr(GPtrArray) labels = read_asia ("en", "ru");
  const WfLabel *china = find_label (labels, WF_LABEL_COUNTRY, "CN");

  g_assert_cmpstr (china->text, ==, "China");
  g_assert_cmpstr (china->second, ==, "Китай");
}

static void
test_where_and_what (void)
{
  g_autoptr(GPtrArray) labels = read_asia ("en", NULL);
  const WfLabel *china = find_label (labels, WF_LABEL_COUNTRY, "CN");
  guint n_capitals = 0;

  /* Somewhere between 80° and 125° east, 20° and 50° north. */
  g_assert_cmpfloat (china->unit_x, >, 0.72);
  g_assert_cmpfloat (china->unit_x, <, 0.85);
  g_assert_cmpfloat (china->unit_y, >, 0.33);
  g_assert_cmpfloat (china->unit_y, <, 0.45);
  for (guint i = 0; i < labels->len; i++)
    n_capitals += ((WfLabel *) labels->pdata[i])->kind == WF_LABEL_CAPITAL;
  g_assert_cmpuint (n_capitals, >=, 1);
}

static void
test_damaged_tile (void)
{
  g_autoptr(GBytes) junk = g_bytes_new_static ("\xff\xff\xff\xff junk", 9);
  g_autoptr(GPtrArray) labels = wf_label_source_decode (junk, 0, 0, 0, NULL, NULL);

  g_assert_cmpuint (labels->len, ==, 0);
}

static gboolean
has_come (gpointer data)
{
  return wf_label_source_get (data, 2, 3, 1) != NULL;
}

static void
count_cb (guint *count)
{
  *count += 1;
}

static void
test_source (void)
{
  g_autoptr(WfTileStore) store = open_store ();
  WfLabelSource *source = wf_label_source_new (store);
  guint n_changed = 0;

  g_signal_connect_swapped (source, "changed", G_CALLBACK (count_cb), &n_changed);
  g_assert_null (wf_label_source_get (source, 2, 3, 1));
  g_assert_true (wf_label_source_get_loading (source));
  fixture_wait_for (has_come, source);
  g_assert_false (wf_label_source_get_loading (source));
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (wf_label_source_get (source, 2, 3, 1)->len, >, 3);
  g_assert_finalize_object (source);
}

static void
test_source_changes_language (void)
{
  g_autoptr(WfTileStore) store = open_store ();
  WfLabelSource *source = wf_label_source_new (store);
  const WfLabel *china;

  wf_label_source_get (source, 2, 3, 1);
  wf_label_source_set_languages (source, (const char *[]) { "ru", NULL }, NULL);
  fixture_wait_for (has_come, source);
  china = find_label (wf_label_source_get (source, 2, 3, 1), WF_LABEL_COUNTRY, "CN");
  g_assert_cmpstr (china->text, ==, "Китай");
  /* What was being read in the old language must not come after all. */
  fixture_iterate ();
  china = find_label (wf_label_source_get (source, 2, 3, 1), WF_LABEL_COUNTRY, "CN");
  g_assert_cmpstr (china->text, ==, "Китай");
  g_assert_finalize_object (source);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/labels/point-goes-beside", test_point_goes_beside);
  g_test_add_func ("/labels/lines-are-clear", test_lines_are_clear);
  g_test_add_func ("/labels/point-at-edge", test_point_at_edge);
  g_test_add_func ("/labels/area-is-centered", test_area_is_centered);
  g_test_add_func ("/labels/large-text", test_large_text);
  g_test_add_func ("/labels/first-comes-first", test_first_comes_first);
  g_test_add_func ("/labels/obstacle", test_obstacle);
  g_test_add_func ("/labels/story-finds-room", test_story_finds_room);
  g_test_add_func ("/labels/crowd", test_crowd);
  g_test_add_func ("/labels/languages", test_languages);
  g_test_add_func ("/labels/unknown-language", test_unknown_language);
  g_test_add_func ("/labels/second-language", test_second_language);
  g_test_add_func ("/labels/where-and-what", test_where_and_what);
  g_test_add_func ("/labels/damaged-tile", test_damaged_tile);
  g_test_add_func ("/labels/source", test_source);
  g_test_add_func ("/labels/source-changes-language", test_source_changes_language);

  return g_test_run ();
}
