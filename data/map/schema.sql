-- SPDX-FileCopyrightText: 2026 The Wherefore authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- world.mbtiles: an MBTiles 1.3 file (metadata, tiles) with the gazetteer beside the tiles.
-- Longitudes and latitudes are degrees (WGS 84). Where west > east, the bounds cross the antimeridian.
-- Languages: en ru kk uz es fr de zh ar he tr. `min_zoom` is the tile zoom from which to show a name.

CREATE TABLE metadata (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Vector tiles, gzip-compressed. A tile with nothing in it (open sea) is left out. tile_row counts from the south.
CREATE TABLE tiles (
  zoom_level  INTEGER NOT NULL,
  tile_column INTEGER NOT NULL,
  tile_row    INTEGER NOT NULL,
  tile_data   BLOB NOT NULL,
  PRIMARY KEY (zoom_level, tile_column, tile_row)
);

-- One row for each ISO 3166-1 code, and XK. The bounds are those of the main part
-- (the largest island or mainland and what lies near it); full_* those of the whole.
CREATE TABLE country (
  code       TEXT PRIMARY KEY,     -- ISO 3166-1 alpha-2
  iso3       TEXT NOT NULL,        -- ISO 3166-1 alpha-3
  label_lon  REAL NOT NULL,
  label_lat  REAL NOT NULL,
  min_zoom   INTEGER NOT NULL,
  west       REAL NOT NULL,
  south      REAL NOT NULL,
  east       REAL NOT NULL,
  north      REAL NOT NULL,
  full_west  REAL NOT NULL,
  full_south REAL NOT NULL,
  full_east  REAL NOT NULL,
  full_north REAL NOT NULL,
  area_km2   REAL NOT NULL,        -- measured on the ellipsoid, inland water included
  population INTEGER,              -- NULL where nobody lives or no figure is known
  capital_id INTEGER REFERENCES place (id)
) WITHOUT ROWID;

-- Complete: every country has a name in every language.
CREATE TABLE country_name (
  code TEXT NOT NULL REFERENCES country (code),
  lang TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (code, lang)
) WITHOUT ROWID;

-- Land neighbours, each pair in both directions.
CREATE TABLE neighbour (
  code  TEXT NOT NULL REFERENCES country (code),
  other TEXT NOT NULL REFERENCES country (code),
  PRIMARY KEY (code, other)
) WITHOUT ROWID;

-- States and provinces of a few large countries.
CREATE TABLE region (
  code      TEXT PRIMARY KEY,      -- ISO 3166-2
  country   TEXT NOT NULL REFERENCES country (code),
  label_lon REAL NOT NULL,
  label_lat REAL NOT NULL,
  min_zoom  INTEGER NOT NULL,
  west      REAL NOT NULL,
  south     REAL NOT NULL,
  east      REAL NOT NULL,
  north     REAL NOT NULL
) WITHOUT ROWID;

-- A region, a place and a water always have an English name. A language without a row has the same name, or none
-- is known: show the English one.
CREATE TABLE region_name (
  code TEXT NOT NULL REFERENCES region (code),
  lang TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (code, lang)
) WITHOUT ROWID;

CREATE TABLE place (
  id         INTEGER PRIMARY KEY,  -- GeoNames id; negative: a place without one, may change with the next build
  country    TEXT NOT NULL REFERENCES country (code),
  region     TEXT REFERENCES region (code),
  lon        REAL NOT NULL,
  lat        REAL NOT NULL,
  rank       INTEGER NOT NULL,     -- 0 (world city) to 10
  min_zoom   INTEGER NOT NULL,
  population INTEGER,
  capital    INTEGER NOT NULL      -- 2 of a country, 1 of a region, 0 neither
);

CREATE TABLE place_name (
  id   INTEGER NOT NULL REFERENCES place (id),
  lang TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (id, lang)
) WITHOUT ROWID;

CREATE TABLE water (
  id       INTEGER PRIMARY KEY,    -- its row in water-names.json
  kind     TEXT NOT NULL,          -- ocean, sea, lake
  lon      REAL NOT NULL,
  lat      REAL NOT NULL,
  min_zoom INTEGER NOT NULL
);

CREATE TABLE water_name (
  id   INTEGER NOT NULL REFERENCES water (id),
  lang TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (id, lang)
) WITHOUT ROWID;

-- Other names of countries and places, that a text may use: short and former ones.
CREATE TABLE alias (
  kind TEXT NOT NULL,              -- country, place
  key  TEXT NOT NULL,              -- country.code, place.id
  name TEXT NOT NULL,
  PRIMARY KEY (kind, key, name)
) WITHOUT ROWID;

-- Search as you type, in every language at once. The rows stand in the order of importance, so the
-- first matches are the best ones (all names of one thing follow each other):
--   SELECT kind, key FROM name_search WHERE name_search MATCH '"alma"*' ORDER BY rowid LIMIT 50;
-- Equal names of one thing are one row (lang is then the first that has it); alias holds what else
-- leads there: codes, the names of table alias, other spellings, a name without its modifier letters.
CREATE VIRTUAL TABLE name_search USING fts5 (
  name, alias,
  kind UNINDEXED,                  -- country, region, place, water
  key UNINDEXED,                   -- country.code, region.code, place.id, water.id
  lang UNINDEXED,
  tokenize = "unicode61 remove_diacritics 2 separators 'ʻʼ'",
  columnsize = 0
);

-- Outlines of countries and regions as one piece, at three of the tiles' levels of detail: the same simplified topology, so
-- that they coincide with what the tiles draw. The app draws highlights and finds what lies at a point with them.
CREATE TABLE shape_level (
  level    INTEGER PRIMARY KEY,
  max_zoom REAL NOT NULL           -- of 256-pixel tiles, while the map shows the tiles of that level; the last one's is 99
);

-- data: varint count of rings; per ring a varint count of points and, for each point, zigzag varints of what is added to the
-- last point's longitude and latitude in 1e-5 degree (the first: to 0, 0). A ring is not closed by a repeated point; even-odd
-- fill. Outlines are cut at the antimeridian: an edge with both ends at longitude ±180 is a cut, not a coast.
CREATE TABLE shape (
  kind  TEXT NOT NULL,             -- country, region
  code  TEXT NOT NULL,
  level INTEGER NOT NULL REFERENCES shape_level (level),
  data  BLOB NOT NULL,
  PRIMARY KEY (kind, code, level)
);
