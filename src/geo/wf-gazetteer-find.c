// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the country or city that a name means, for documents that have no codes.

#include "config.h"

#include "wf-gazetteer-private.h"

#include <string.h>

#include "wf-name-key.h"

typedef struct {
  char *id;
  char *country;
  double lat;
  double lon;
} City;

struct _WfNameIndex {
  GHashTable *countries; /* key of a name → code */
  GHashTable *regions;   /* key of a name → code */
  GHashTable *cities;    /* key of a name → GPtrArray of City, the most important first */
  GHashTable *former;    /* the same for former names */
  GHashTable *by_id;     /* id → City */
  gboolean has_cities;
};

static void
city_free (gpointer data)
{
  City *city = data;

  g_free (city->id);
  g_free (city->country);
  g_free (city);
}

void
wf_name_index_free (WfNameIndex *self)
{
  g_hash_table_unref (self->countries);
  g_hash_table_unref (self->regions);
  g_hash_table_unref (self->cities);
  g_hash_table_unref (self->former);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

/* Lets the key of a name stand for a code, unless it does so for another already. */
static void
add_name (GHashTable *table,
          const char *name,
          const char *code)
{
  g_autofree char *key = wf_name_key_new (name);

  if (*key != '\0' && !g_hash_table_contains (table, key))
    g_hash_table_insert (table, g_steal_pointer (&key), g_strdup (code));
}

/* Adds what a statement lists: codes and names. */
static void
index_countries (WfGazetteer *self,
                 WfNameIndex *index,
                 WfStatement  id)
{
  sqlite3_stmt *statement = wf_gazetteer_begin (self, id);

  while (wf_gazetteer_next (self, statement))
    {
      g_autofree char *code = wf_database_dup_text (statement, 0);
      g_autofree char *name = wf_database_dup_text (statement, 1);
      if (name != NULL && wf_gazetteer_has_country (self, code))
        add_name (index->countries, name, code);
    }
  wf_gazetteer_end (self, statement);
}

static void
index_regions (WfGazetteer *self,
               WfNameIndex *index)
{
  sqlite3_stmt *statement = wf_gazetteer_begin (self, WF_STATEMENT_ALL_REGION_NAMES);

  while (wf_gazetteer_next (self, statement))
    {
      g_autofree char *code = wf_database_dup_text (statement, 0);
      g_autofree char *name = wf_database_dup_text (statement, 1);
      if (name != NULL && wf_gazetteer_has_region (self, code))
        add_name (index->regions, name, code);
    }
  wf_gazetteer_end (self, statement);
}

static void
add_city_name (GHashTable *table,
               const char *name,
               City       *city)
{
  g_autofree char *key = wf_name_key_new (name);
  GPtrArray *cities = g_hash_table_lookup (table, key);

  if (*key == '\0')
    return;
  if (cities == NULL)
    {
      cities = g_ptr_array_new ();
      g_hash_table_insert (table, g_steal_pointer (&key), cities);
    }
  if (!g_ptr_array_find (cities, city, NULL))
    g_ptr_array_add (cities, city);
}

static void
index_cities (WfGazetteer *self,
              WfNameIndex *index)
{
  sqlite3_stmt *statement = wf_gazetteer_begin (self, WF_STATEMENT_ALL_CITY_NAMES);

  while (wf_gazetteer_next (self, statement))
    {
      g_autofree char *id = wf_database_dup_text (statement, 0);
      g_autofree char *name = wf_database_dup_text (statement, 1);
      double lat = sqlite3_column_double (statement, 2);
      double lon = sqlite3_column_double (statement, 3);
      if (id == NULL || name == NULL || !(ABS (lat) <= 90 && ABS (lon) <= 180))
        continue;
      City *city = g_hash_table_lookup (index->by_id, id);
      if (city == NULL)
        {
          city = g_new0 (City, 1);
          *city = (City) { g_steal_pointer (&id), wf_database_dup_text (statement, 4), lat, lon };
          g_hash_table_insert (index->by_id, city->id, city);
        }
      add_city_name (index->cities, name, city);
    }
  wf_gazetteer_end (self, statement);

  statement = wf_gazetteer_begin (self, WF_STATEMENT_ALL_CITY_ALIASES);
  while (wf_gazetteer_next (self, statement))
    {
      g_autofree char *id = wf_database_dup_text (statement, 0);
      g_autofree char *name = wf_database_dup_text (statement, 1);
      City *city = id != NULL ? g_hash_table_lookup (index->by_id, id) : NULL;
      if (city != NULL && name != NULL)
        add_city_name (index->former, name, city);
    }
  wf_gazetteer_end (self, statement);
}

/* Made for the first name that is asked for, and that of the many cities for the first city: it takes a while. */
static WfNameIndex *
get_index (WfGazetteer *self,
           gboolean     cities)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->index_lock);

  if (self->index == NULL)
    {
      WfNameIndex *index = self->index = g_new0 (WfNameIndex, 1);
      index->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      index->regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      index->cities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
      index->former = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
      index->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, city_free);
      /* The names before the aliases: the first that has one counts. */
      index_countries (self, index, WF_STATEMENT_ALL_COUNTRY_NAMES);
      index_countries (self, index, WF_STATEMENT_ALL_COUNTRY_ALIASES);
      index_regions (self, index);
    }
  if (cities && !self->index->has_cities)
    {
      index_cities (self, self->index);
      self->index->has_cities = TRUE;
    }
  return self->index;
}

/* The country of an ISO code, which has to be in capitals: "in" and "no" are words. */
static const char *
find_code (WfGazetteer *self,
           const char  *name)
{
  if (strlen (name) == 2 && wf_gazetteer_has_country (self, name))
    return name;
  if (strlen (name) == 3)
    for (guint i = 0; i < self->countries->len; i++)
      {
        const WfArea *area = g_ptr_array_index (self->countries, i);
        if (g_str_equal (area->iso3, name))
          return area->code;
      }
  return NULL;
}

/**
 * wf_gazetteer_find_country:
 * @self: the gazetteer
 * @name: a country's name in any language of the map, an alias in use (“USA”, “Russian Federation”, “Burma”), or an ISO
 *   3166-1 code in capitals; case, accents and punctuation of names do not matter
 *
 * Finds the country that a name means. The whole name has to fit: this does not guess.
 *
 * Returns: (transfer full) (nullable): its alpha-2 code
 */
char *
wf_gazetteer_find_country (WfGazetteer *self,
                           const char  *name)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self) && name != NULL, NULL);

  g_autofree char *stripped = g_strstrip (g_strdup (name));
  const char *code = find_code (self, stripped);
  if (code == NULL)
    {
      g_autofree char *key = wf_name_key_new (stripped);
      code = g_hash_table_lookup (get_index (self, FALSE)->countries, key);
    }
  return g_strdup (code);
}

/* The region that a qualifier means: by its name, or by the end of its code ("FL"). */
static const char *
find_region (WfGazetteer *self,
             const City  *city,
             const char  *key)
{
  g_autofree char *short_code = g_ascii_strup (key, -1);
  g_autofree char *code = g_strdup_printf ("%s-%s", city->country != NULL ? city->country : "", short_code);

  if (wf_gazetteer_has_region (self, code))
    return wf_gazetteer_get_area (self, code)->code;
  return g_hash_table_lookup (get_index (self, FALSE)->regions, key);
}

/* Whether a city lies in what stands behind its name: a region or a country. */
static gboolean
city_is_in (WfGazetteer *self,
            const City  *city,
            const char  *qualifier)
{
  g_autofree char *key = wf_name_key_new (qualifier);
  const char *region = find_region (self, city, key);
  WfBounds bounds;

  if (region != NULL && wf_gazetteer_get_bounds (self, region, TRUE, &bounds) &&
      wf_bounds_contains (&bounds, city->lat, city->lon))
    {
      /* Where the map has no outline of a region, its bounds have to do. */
      g_autoptr (WfShape) shape = wf_gazetteer_load_shape (self, region, G_MAXDOUBLE);
      if (shape == NULL || wf_shape_contains (shape, city->lat, city->lon))
        return TRUE;
    }
  g_autofree char *country = wf_gazetteer_find_country (self, qualifier);
  return country != NULL && g_strcmp0 (city->country, country) == 0;
}

/* The most important city of that name in a table which lies in all of the qualifiers. */
static const City *
find_city_among (WfGazetteer        *self,
                 GHashTable         *table,
                 const char         *name,
                 const char * const *qualifiers)
{
  g_autofree char *key = wf_name_key_new (name);
  GPtrArray *cities = g_hash_table_lookup (table, key);

  for (guint i = 0; cities != NULL && i < cities->len; i++)
    {
      const City *city = g_ptr_array_index (cities, i);
      guint j = 0;
      while (qualifiers[j] != NULL && city_is_in (self, city, qualifiers[j]))
        j++;
      if (qualifiers[j] == NULL)
        return city;
    }
  return NULL;
}

static const City *
find_city_in (WfGazetteer        *self,
              const char         *name,
              const char * const *qualifiers)
{
  WfNameIndex *index = get_index (self, TRUE);
  const City *city = find_city_among (self, index->cities, name, qualifiers);

  return city != NULL ? city : find_city_among (self, index->former, name, qualifiers);
}

/**
 * wf_gazetteer_find_city:
 * @self: the gazetteer
 * @name: a city's name in any language of the map, or a former one; country or region may follow after commas (“Paris, Texas, USA”,
 *   “Miami, FL”)
 * @lat: (out): latitude, degrees
 * @lon: (out): longitude, degrees
 * @country: (out) (optional) (nullable) (transfer full): code of its country
 *
 * Finds the city that a name means; of several the capital of a country, else the largest.
 *
 * Returns: whether there is one
 */
gboolean
wf_gazetteer_find_city (WfGazetteer  *self,
                        const char   *name,
                        double       *lat,
                        double       *lon,
                        char        **country)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self) && name != NULL && lat != NULL && lon != NULL, FALSE);

  const char * const none[] = { NULL };
  g_auto (GStrv) parts = g_strsplit (name, ",", -1);
  const City *city = find_city_in (self, name, none);
  if (city == NULL && g_strv_length (parts) > 1)
    city = find_city_in (self, parts[0], (const char * const *) parts + 1);
  if (city == NULL)
    return FALSE;
  *lat = city->lat;
  *lon = city->lon;
  if (country != NULL)
    *country = g_strdup (city->country);
  return TRUE;
}
