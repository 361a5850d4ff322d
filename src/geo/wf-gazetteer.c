// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens the gazetteer, and answers what does not need a query: codes, bounds, label points.

#include "config.h"

#include "wf-gazetteer-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wf-data.h"
#include "wf-sphere.h"
#include "wf-tile-store.h"

G_DEFINE_FINAL_TYPE (WfGazetteer, wf_gazetteer, G_TYPE_OBJECT)

static const char * const statement_texts[WF_N_STATEMENTS] = {
  [WF_STATEMENT_COUNTRY_NAMES] = "SELECT lang, name FROM country_name WHERE code = ?1",
  [WF_STATEMENT_REGION_NAMES] = "SELECT lang, name FROM region_name WHERE code = ?1",
  [WF_STATEMENT_PLACE_NAMES] = "SELECT lang, name FROM place_name WHERE id = CAST(?1 AS INTEGER)",
  [WF_STATEMENT_WATER_NAMES] = "SELECT lang, name FROM water_name WHERE id = CAST(?1 AS INTEGER)",
  [WF_STATEMENT_NEIGHBOURS] = "SELECT other FROM neighbour WHERE code = ?1 ORDER BY other",
  [WF_STATEMENT_SHAPE] = "SELECT data FROM shape WHERE kind = ?1 AND code = ?2 AND level = ?3",
  [WF_STATEMENT_PLACE] = "SELECT country, lat, lon, min_zoom FROM place WHERE id = CAST(?1 AS INTEGER)",
  [WF_STATEMENT_WATER] = "SELECT NULL, lat, lon, min_zoom FROM water WHERE id = CAST(?1 AS INTEGER)",
  [WF_STATEMENT_CITIES_NEAR] =
    "SELECT id, country, lat, lon, min_zoom FROM place WHERE min_zoom <= ?1 AND lat BETWEEN ?2 AND ?3 "
    "AND (?4 <= ?5 AND lon BETWEEN ?4 AND ?5 OR ?4 > ?5 AND (lon >= ?4 OR lon <= ?5)) "
    "ORDER BY rank, population DESC, id LIMIT ?6",
  [WF_STATEMENT_SEARCH] = "SELECT kind, key, name FROM name_search WHERE name_search MATCH ?1 ORDER BY rowid",
  [WF_STATEMENT_ALL_COUNTRY_NAMES] = "SELECT code, name FROM country_name ORDER BY lang <> 'en', lang, code",
  [WF_STATEMENT_ALL_COUNTRY_ALIASES] = "SELECT key, name FROM alias WHERE kind = 'country' ORDER BY key, name",
  [WF_STATEMENT_ALL_REGION_NAMES] = "SELECT code, name FROM region_name ORDER BY lang <> 'en', lang, code",
  [WF_STATEMENT_ALL_CITY_NAMES] =
    "SELECT id, name, lat, lon, country FROM place JOIN place_name USING (id) "
    "ORDER BY capital = 2 DESC, population DESC, rank, id",
  [WF_STATEMENT_ALL_CITY_ALIASES] = "SELECT key, name FROM alias WHERE kind = 'place' ORDER BY key, name",
};

/* Statements --------------------------------------------------------------------------------------------------- */

/**
 * wf_gazetteer_begin:
 *
 * Locks the file and hands out a statement, for binding its parameters; wf_gazetteer_end() has to follow.
 *
 * Returns: (transfer none): the statement
 */
sqlite3_stmt *
wf_gazetteer_begin (WfGazetteer *self,
                    WfStatement  id)
{
  wf_database_lock (self->database);
  return self->statements[id];
}

/**
 * wf_gazetteer_next:
 *
 * Returns: whether there is another row; what is damaged counts as the end
 */
gboolean
wf_gazetteer_next (WfGazetteer  *self,
                   sqlite3_stmt *statement)
{
  g_autoptr (GError) error = NULL;
  gboolean row = wf_database_step (self->database, statement, &error);

  if (error != NULL)
    g_info ("%s", error->message);
  return row;
}

void
wf_gazetteer_end (WfGazetteer  *self,
                  sqlite3_stmt *statement)
{
  wf_database_reset (statement);
  wf_database_unlock (self->database);
}

/* Opening ------------------------------------------------------------------------------------------------------ */

static WfBounds
bounds_from_columns (sqlite3_stmt *statement,
                     int           first)
{
  return (WfBounds) {
    .west = sqlite3_column_double (statement, first),
    .south = sqlite3_column_double (statement, first + 1),
    .east = sqlite3_column_double (statement, first + 2),
    .north = sqlite3_column_double (statement, first + 3),
  };
}

/* Reads a row of code, iso3, label_lat, label_lon, min_zoom, area_km2, bounds, whole bounds. */
static gboolean
add_area (WfGazetteer  *self,
          sqlite3_stmt *statement,
          gboolean      region)
{
  const char *code = (const char *) sqlite3_column_text (statement, 0);
  const char *iso3 = (const char *) sqlite3_column_text (statement, 1);
  g_autofree WfArea *area = g_new0 (WfArea, 1);

  area->region = region;
  area->lat = sqlite3_column_double (statement, 2);
  area->lon = sqlite3_column_double (statement, 3);
  area->min_zoom = sqlite3_column_double (statement, 4);
  area->area_km2 = sqlite3_column_double (statement, 5);
  area->bounds = bounds_from_columns (statement, 6);
  area->whole = bounds_from_columns (statement, 10);
  if (code == NULL || g_strlcpy (area->code, code, sizeof area->code) >= sizeof area->code ||
      !g_str_is_ascii (code) || *code == '\0' ||
      g_strlcpy (area->iso3, iso3 != NULL ? iso3 : "", sizeof area->iso3) >= sizeof area->iso3 ||
      !(ABS (area->lat) <= 90 && ABS (area->lon) <= 180) ||
      !wf_bounds_is_valid (&area->bounds) || !wf_bounds_is_valid (&area->whole) ||
      g_hash_table_contains (self->areas, area->code))
    return FALSE;

  if (!region)
    {
      g_ptr_array_add (self->countries, area);
      g_ptr_array_add (self->by_extent, area);
    }
  g_hash_table_insert (self->areas, area->code, area);
  g_steal_pointer (&area);
  return TRUE;
}

static gboolean
read_areas (WfGazetteer  *self,
            const char   *sql,
            gboolean      region,
            GError      **error)
{
  g_autoptr (sqlite3_stmt) statement = wf_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GError) failure = NULL;
  while (wf_database_step (self->database, statement, &failure))
    if (!add_area (self, statement, region))
      {
        g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_DAMAGED,
                     _("The map file “%s” is damaged: the entry of a country or region is not valid"),
                     wf_database_get_name (self->database));
        return FALSE;
      }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_levels (WfGazetteer  *self,
             GError      **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (sqlite3_stmt) statement =
    wf_database_prepare (self->database, "SELECT level, max_zoom FROM shape_level ORDER BY level", error);
  if (statement == NULL)
    return FALSE;

  while (wf_database_step (self->database, statement, &failure))
    {
      WfLevel level = { sqlite3_column_int (statement, 0), sqlite3_column_double (statement, 1) };
      g_array_append_val (self->levels, level);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (self->levels->len == 0)
    {
      g_set_error (error, WF_TILE_STORE_ERROR, WF_TILE_STORE_ERROR_DAMAGED,
                   _("The map file “%s” is damaged: it has no outlines"),
                   wf_database_get_name (self->database));
      return FALSE;
    }
  return TRUE;
}

/* How much of the map bounds take up; only for comparing. */
static double
extent_of (const WfBounds *bounds)
{
  double width = bounds->east - bounds->west + (bounds->east < bounds->west ? 360 : 0);

  return width * (bounds->north - bounds->south);
}

static int
compare_extents (gconstpointer a,
                 gconstpointer b)
{
  double first = extent_of (&(*(const WfArea * const *) a)->whole);
  double second = extent_of (&(*(const WfArea * const *) b)->whole);

  return (first > second) - (first < second);
}

static gboolean
open_gazetteer (WfGazetteer  *self,
                GError      **error)
{
  if (!read_areas (self, "SELECT code, iso3, label_lat, label_lon, min_zoom, area_km2, west, south, east, north, "
                   "full_west, full_south, full_east, full_north FROM country ORDER BY code", FALSE, error) ||
      !read_areas (self, "SELECT code, NULL, label_lat, label_lon, min_zoom, 0, west, south, east, north, "
                   "west, south, east, north FROM region ORDER BY code", TRUE, error) ||
      !read_levels (self, error))
    return FALSE;
  g_ptr_array_sort (self->by_extent, compare_extents);

  for (guint i = 0; i < WF_N_STATEMENTS; i++)
    {
      self->statements[i] = wf_database_prepare (self->database, statement_texts[i], error);
      if (self->statements[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Object ------------------------------------------------------------------------------------------------------- */

static void
wf_gazetteer_finalize (GObject *object)
{
  WfGazetteer *self = WF_GAZETTEER (object);

  for (guint i = 0; i < WF_N_STATEMENTS; i++)
    g_clear_pointer (&self->statements[i], sqlite3_finalize);
  g_clear_pointer (&self->database, wf_database_free);
  g_clear_pointer (&self->by_extent, g_ptr_array_unref);
  g_clear_pointer (&self->countries, g_ptr_array_unref);
  g_clear_pointer (&self->areas, g_hash_table_unref);
  g_clear_pointer (&self->levels, g_array_unref);
  g_queue_clear (&self->shapes_used);
  g_clear_pointer (&self->shapes, g_hash_table_unref);
  g_clear_pointer (&self->index, wf_name_index_free);
  g_mutex_clear (&self->shapes_lock);
  g_mutex_clear (&self->index_lock);

  G_OBJECT_CLASS (wf_gazetteer_parent_class)->finalize (object);
}

static void
wf_gazetteer_class_init (WfGazetteerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_gazetteer_finalize;
}

static void
wf_gazetteer_init (WfGazetteer *self)
{
  self->areas = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->countries = g_ptr_array_new ();
  self->by_extent = g_ptr_array_new ();
  self->levels = g_array_new (FALSE, FALSE, sizeof (WfLevel));
  self->shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) wf_shape_unref);
  g_queue_init (&self->shapes_used);
  g_mutex_init (&self->shapes_lock);
  g_mutex_init (&self->index_lock);
}

static WfGazetteer *
new_for_database (WfDatabase  *database,
                  GError     **error)
{
  if (database == NULL)
    return NULL;

  g_autoptr (WfGazetteer) self = g_object_new (WF_TYPE_GAZETTEER, NULL);
  self->database = database;
  return open_gazetteer (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * wf_gazetteer_new:
 * @path: (type filename): a map file with a gazetteer
 * @error: a %WF_TILE_STORE_ERROR
 *
 * Opens a map file. It has to stay as it is while it is open.
 *
 * Returns: (transfer full) (nullable): the gazetteer
 */
WfGazetteer *
wf_gazetteer_new (const char  *path,
                  GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return new_for_database (wf_database_open (path, error), error);
}

/**
 * wf_gazetteer_new_for_bytes:
 * @bytes: what would stand in the file
 * @error: a %WF_TILE_STORE_ERROR
 *
 * Like wf_gazetteer_new(), without a file.
 *
 * Returns: (transfer full) (nullable): the gazetteer, which keeps @bytes
 */
WfGazetteer *
wf_gazetteer_new_for_bytes (GBytes  *bytes,
                            GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return new_for_database (wf_database_open_bytes (bytes, error), error);
}

static WfGazetteer *default_gazetteer;
static GError *default_error;

static gpointer
open_default_cb (gpointer data)
{
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);

  default_gazetteer = wf_gazetteer_new (path, &default_error);
  return NULL;
}

/**
 * wf_gazetteer_get_default:
 *
 * Gets the gazetteer of the map that ships with the app; the first call opens it.
 *
 * Returns: (transfer none) (nullable): the gazetteer, or %NULL when the file is missing or damaged, see
 *   wf_gazetteer_get_default_error()
 */
WfGazetteer *
wf_gazetteer_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, open_default_cb, NULL);
  return default_gazetteer;
}

/**
 * wf_gazetteer_get_default_error:
 *
 * Returns: (transfer none) (nullable): why there is no default gazetteer, a %WF_TILE_STORE_ERROR to show to people;
 *   %NULL when there is one
 */
const GError *
wf_gazetteer_get_default_error (void)
{
  wf_gazetteer_get_default ();
  return default_error;
}

/* Questions ---------------------------------------------------------------------------------------------------- */

/**
 * wf_gazetteer_get_area:
 *
 * Returns: (nullable): the country or region of that code
 */
const WfArea *
wf_gazetteer_get_area (WfGazetteer *self,
                       const char  *code)
{
  return code != NULL ? g_hash_table_lookup (self->areas, code) : NULL;
}

/**
 * wf_gazetteer_has_country:
 * @self: the gazetteer
 * @code: (nullable): an ISO 3166-1 alpha-2 code, or `XK`
 *
 * Returns: whether it is the code of a country that the map knows
 */
gboolean
wf_gazetteer_has_country (WfGazetteer *self,
                          const char  *code)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self), FALSE);

  const WfArea *area = wf_gazetteer_get_area (self, code);
  return area != NULL && !area->region;
}

/**
 * wf_gazetteer_has_region:
 * @self: the gazetteer
 * @code: (nullable): an ISO 3166-2 code
 *
 * Returns: whether it is the code of a region that the map knows; it has those of a few large countries
 */
gboolean
wf_gazetteer_has_region (WfGazetteer *self,
                         const char  *code)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self), FALSE);

  const WfArea *area = wf_gazetteer_get_area (self, code);
  return area != NULL && area->region;
}

/**
 * wf_gazetteer_get_bounds:
 * @self: the gazetteer
 * @code: code of a country or region
 * @whole: %TRUE for all of a country, %FALSE for its main part: the mainland, or the largest island, and what is near
 * @bounds: (out caller-allocates): the bounds
 *
 * Returns: whether the map knows the code
 */
gboolean
wf_gazetteer_get_bounds (WfGazetteer *self,
                         const char  *code,
                         gboolean     whole,
                         WfBounds    *bounds)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self) && bounds != NULL, FALSE);

  const WfArea *area = wf_gazetteer_get_area (self, code);
  if (area == NULL)
    return FALSE;
  *bounds = whole ? area->whole : area->bounds;
  return TRUE;
}

/**
 * wf_gazetteer_get_label_point:
 * @self: the gazetteer
 * @code: code of a country or region
 * @lat: (out): latitude, degrees
 * @lon: (out): longitude, degrees
 *
 * Gets the point where the name of a country or region stands best.
 *
 * Returns: whether the map knows the code
 */
gboolean
wf_gazetteer_get_label_point (WfGazetteer *self,
                              const char  *code,
                              double      *lat,
                              double      *lon)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self) && lat != NULL && lon != NULL, FALSE);

  const WfArea *area = wf_gazetteer_get_area (self, code);
  if (area == NULL)
    return FALSE;
  *lat = area->lat;
  *lon = area->lon;
  return TRUE;
}

/**
 * wf_gazetteer_list_countries:
 *
 * Returns: (transfer full): the codes of all countries, in the order of the alphabet
 */
GStrv
wf_gazetteer_list_countries (WfGazetteer *self)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self), NULL);

  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  for (guint i = 0; i < self->countries->len; i++)
    g_strv_builder_add (codes, ((const WfArea *) g_ptr_array_index (self->countries, i))->code);
  return g_strv_builder_end (codes);
}

/**
 * wf_gazetteer_list_neighbours:
 * @self: the gazetteer
 * @code: code of a country
 *
 * Returns: (transfer full): the codes of the countries it shares a land border with, in the order of the alphabet
 */
GStrv
wf_gazetteer_list_neighbours (WfGazetteer *self,
                              const char  *code)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self), NULL);

  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  sqlite3_stmt *statement = wf_gazetteer_begin (self, WF_STATEMENT_NEIGHBOURS);
  wf_database_bind_text (statement, 1, code);
  while (wf_gazetteer_next (self, statement))
    {
      char *other = wf_database_dup_text (statement, 0);
      if (wf_gazetteer_has_country (self, other))
        g_strv_builder_take (codes, other);
      else
        g_free (other);
    }
  wf_gazetteer_end (self, statement);
  return g_strv_builder_end (codes);
}
