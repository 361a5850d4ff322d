// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How large the countries of the bundled map are, beside what is published: data/map/published-areas.csv has a row for
// each over 20,000 km², with its source, and with a reason where the map is not to come within 2 % of the figure.

#include "config.h"

#include "wf-data.h"
#include "wf-gazetteer.h"
#include "wf-shape.h"

#define SMALL_KM2 20000
#define TOLERANCE_PERCENT 2.0
#define MAX_TOLERANCE_PERCENT 15.0
#define MAX_EXCEPTIONS 29  /* of 156; it is for the map to need fewer */

enum { CODE, AREA, TOLERANCE, SOURCE, NOTE, N_FIELDS };

static WfGazetteer *gazetteer;
static GHashTable *rows;  /* code → fields */

/* The fields of a line, of which some are in quotation marks. */
static GStrv
split (const char *line)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GString) field = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *c = line; *c != '\0'; c++)
    {
      if (*c == '"')
        quoted = !quoted;
      else if (*c != ',' || quoted)
        g_string_append_c (field, *c);
      else
        {
          g_strv_builder_add (builder, field->str);
          g_string_truncate (field, 0);
        }
    }
  g_strv_builder_add (builder, field->str);
  return g_strv_builder_end (builder);
}

static void
read_rows (void)
{
  g_autofree char *path = wf_data_path ("map", "published-areas.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);
  rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      GStrv fields = split (lines[i]);
      g_assert_cmpuint (g_strv_length (fields), ==, N_FIELDS);
      g_assert_true (g_hash_table_insert (rows, fields[CODE], fields));
    }
}

static void
test_table (void)
{
  g_auto (GStrv) codes = wf_gazetteer_list_countries (gazetteer);
  guint n_exceptions = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      GStrv row = g_hash_table_lookup (rows, codes[i]);
      if (row == NULL)
        {
          if (wf_gazetteer_get_area_km2 (gazetteer, codes[i]) > SMALL_KM2)
            g_error ("%s has no published area", codes[i]);
          continue;
        }
      gboolean exception = row[AREA][0] == '\0' || g_ascii_strtod (row[TOLERANCE], NULL) > TOLERANCE_PERCENT;
      n_exceptions += exception;
      if (row[AREA][0] != '\0' && row[SOURCE][0] == '\0')
        g_error ("%s: no source", codes[i]);
      if (exception && row[NOTE][0] == '\0')
        g_error ("%s: no reason", codes[i]);
    }
  g_test_message ("%u rows, %u exceptions", g_hash_table_size (rows), n_exceptions);
  g_assert_cmpuint (n_exceptions, <=, MAX_EXCEPTIONS);
}

/* What the outlines enclose that highlights are drawn from. */
static void
test_published (void)
{
  GHashTableIter iter;
  gpointer code, data;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &code, &data))
    {
      GStrv row = data;
      double published = g_ascii_strtod (row[AREA], NULL), tolerance = g_ascii_strtod (row[TOLERANCE], NULL);
      if (row[AREA][0] == '\0')
        continue;
      g_autoptr (WfShape) shape = wf_gazetteer_load_shape (gazetteer, code, 99);
      g_assert_nonnull (shape);
      double off = 100 * (wf_shape_get_area_km2 (shape) / published - 1);
      g_test_message ("%s: %+.2f %%", (const char *) code, off);
      g_assert_cmpfloat (tolerance, >=, TOLERANCE_PERCENT);
      g_assert_cmpfloat (tolerance, <=, MAX_TOLERANCE_PERCENT);
      if (ABS (off) > tolerance)
        g_error ("%s is %+.1f %% off", (const char *) code, off);
    }
}

/* What the outline encloses is what was measured when the map was made. */
static void
test_measured (void)
{
  g_auto (GStrv) codes = wf_gazetteer_list_countries (gazetteer);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autoptr (WfShape) shape = wf_gazetteer_load_shape (gazetteer, codes[i], 99);
      double stored = wf_gazetteer_get_area_km2 (gazetteer, codes[i]);
      double measured = wf_shape_get_area_km2 (shape);
      if (ABS (measured - stored) > stored * 0.002 + 0.2)
        g_error ("%s: outline %.1f km², map file %.1f km²", codes[i], measured, stored);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);

  g_test_init (&argc, &argv, NULL);
  gazetteer = wf_gazetteer_new (path, &error);
  g_assert_no_error (error);
  read_rows ();
  g_test_add_func ("/areas/table", test_table);
  g_test_add_func ("/areas/published", test_published);
  g_test_add_func ("/areas/measured", test_measured);
  int result = g_test_run ();
  g_hash_table_unref (rows);
  g_assert_finalize_object (gazetteer);
  return result;
}
