// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "gazetteer-fixture.h"

#include "shape-writer.h"

#define TABLES \
  "PRAGMA page_size = 512;" \
  "CREATE TABLE country (code, iso3, label_lon, label_lat, min_zoom, west, south, east, north," \
  "  full_west, full_south, full_east, full_north, area_km2, population, capital_id);" \
  "CREATE TABLE country_name (code, lang, name);" \
  "CREATE TABLE neighbour (code, other);" \
  "CREATE TABLE region (code, country, label_lon, label_lat, min_zoom, west, south, east, north);" \
  "CREATE TABLE region_name (code, lang, name);" \
  "CREATE TABLE place (id INTEGER PRIMARY KEY, country, region, lon, lat, rank, min_zoom, population, capital);" \
  "CREATE TABLE place_name (id, lang, name);" \
  "CREATE TABLE water (id INTEGER PRIMARY KEY, kind, lon, lat, min_zoom);" \
  "CREATE TABLE water_name (id, lang, name);" \
  "CREATE TABLE alias (kind, key, name);" \
  "CREATE TABLE shape (kind, code, level, data);" \
  "CREATE TABLE shape_level (level INTEGER PRIMARY KEY, max_zoom);" \
  "CREATE VIRTUAL TABLE name_search USING fts5 (name, alias, kind UNINDEXED, key UNINDEXED, lang UNINDEXED);"

#define ROWS \
  "INSERT INTO country VALUES" \
  "  ('AA', 'AAA', 2, 2, 1, 0, 0, 20, 20, 0, 0, 20, 20, 1000, NULL, 1)," \
  "  ('BB', 'BBB', 7, 7, 3, 5, 5, 10, 10, 5, 5, 10, 10, 100, 5, 2)," \
  "  ('CC', 'CCC', 175, 0, 2, 170, -10, -170, 10, 170, -10, -170, 10, 500, 5, NULL);" \
  "INSERT INTO country_name VALUES ('AA', 'en', 'Aland'), ('AA', 'ru', 'Аландия'), ('AA', 'de', 'Aaland')," \
  "  ('BB', 'en', 'Beeland'), ('BB', 'kk', 'Билан'), ('BB', 'ru', 'Биландия'), ('CC', 'ru', 'Силандия');" \
  "INSERT INTO neighbour VALUES ('AA', 'BB'), ('BB', 'AA'), ('AA', 'QQ'), ('AA', NULL);" \
  "INSERT INTO region VALUES ('AA-1', 'AA', 1, 1, 4, 0, 0, 3, 3);" \
  "INSERT INTO region_name VALUES ('AA-1', 'en', 'Corner');" \
  "INSERT INTO place VALUES (1, 'AA', NULL, 1.5, 1.5, 0, 1, 1000, 2), (2, 'BB', NULL, 7, 7, 3, 4, 500, 2)," \
  "  (3, 'AA', NULL, 15, 15, 5, 5, 900, 0), (4, 'AA', NULL, 'x', 95, 5, 5, 900, 0), (5, NULL, NULL, 175, 1, 5, 5, NULL, 0);" \
  "INSERT INTO place_name VALUES (1, 'en', 'Acity'), (1, 'ru', 'Асити'), (2, 'en', 'Beetown'), (3, 'en', 'Acity')," \
  "  (4, 'en', 'Offearth'), (5, 'en', 'Seaton');" \
  "INSERT INTO alias VALUES ('country', 'AA', 'Beeland'), ('country', 'AA', 'Olden'), ('country', 'QQ', 'Nowhere')," \
  "  ('place', '1', 'Seaton'), ('place', '1', 'Oldtown'), ('place', '77', 'Ghosttown'), ('place', NULL, NULL);" \
  "INSERT INTO water VALUES (1, 'sea', -30, -30, 2);" \
  "INSERT INTO water_name VALUES (1, 'en', 'Wide Sea');" \
  "INSERT INTO shape_level VALUES (0, 2), (1, 4), (2, 99);" \
  "INSERT INTO name_search VALUES ('Aland', 'AA AAA', 'country', 'AA', 'en'), ('Аландия', NULL, 'country', 'AA', 'ru')," \
  "  ('Aaland', NULL, 'country', 'AA', 'de'), ('Beeland', 'BB', 'country', 'BB', 'en'), ('Corner', NULL, 'region', 'AA-1', 'en')," \
  "  ('Acity', NULL, 'place', 1, 'en'), ('Acity', NULL, 'place', 3, 'en'), ('Wide Sea', NULL, 'water', 1, 'en')," \
  "  ('Aghost', NULL, 'place', 77, 'en'), ('Aqueer', NULL, 'planet', 1, 'en'), ('Anowhere', NULL, 'country', 'QQ', 'en');"

static void
add_shape (Fixture *fixture, const char *kind, const char *code, guint level, GByteArray *data)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO shape VALUES ('%s', '%s', %u, ?)", kind, code, level);
  g_autoptr (GBytes) blob = g_byte_array_free_to_bytes (data);

  fixture_add_blob (fixture, sql, blob);
}

static void
add_shapes (Fixture *fixture)
{
  GByteArray *data;

  /* The coarser levels have fewer rings, so that tests can tell them apart. */
  for (guint level = 0; level < 3; level++)
    {
      data = shape_writer_begin (level == 0 ? 1 : 2);
      shape_writer_add_box (data, 0, 0, 20, 20);
      if (level > 0)
        shape_writer_add_box (data, 5, 5, 10, 10);
      add_shape (fixture, "country", "AA", level, data);

      data = shape_writer_begin (1);
      shape_writer_add_box (data, 5, 5, 10, 10);
      add_shape (fixture, "country", "BB", level, data);

      data = shape_writer_begin (2);
      shape_writer_add_box (data, 170, -10, 180, 10);
      shape_writer_add_box (data, -180, -10, -170, 10);
      add_shape (fixture, "country", "CC", level, data);
    }
  data = shape_writer_begin (1);
  shape_writer_add_box (data, 0, 0, 3, 3);
  add_shape (fixture, "region", "AA-1", 2, data);
}

/* The gazetteer. */
Fixture *
gazetteer_fixture_new (void)
{
  return gazetteer_fixture_new_with ("");
}

/* The gazetteer, changed by @sql. */
Fixture *
gazetteer_fixture_new_with (const char *sql)
{
  Fixture *fixture = fixture_new (TABLES ROWS);

  add_shapes (fixture);
  fixture_run (fixture, sql);
  return fixture;
}
