// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Outlines, and what lies at a point.

#include "config.h"

#include "wf-gazetteer-private.h"

#include <math.h>

#include "wf-sphere.h"

/* The last ones used stay decoded; a click asks for a few countries, again and again the same. */
#define MAX_SHAPES 64

/* How far a coast may be off: a fifth of a millimetre on a map of 1:10 million. */
#define COAST_KM 2.0

/**
 * wf_gazetteer_get_shape_level:
 * @self: the gazetteer
 * @zoom: a zoom of the map
 *
 * Returns: the level of detail that will do at @zoom; wf_gazetteer_load_shape() gives the same shape for all zooms of
 *   one level
 */
guint
wf_gazetteer_get_shape_level (WfGazetteer *self,
                              double       zoom)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self), 0);

  guint last = self->levels->len - 1;
  for (guint i = 0; i < last; i++)
    if (g_array_index (self->levels, WfLevel, i).max_zoom >= zoom)
      return g_array_index (self->levels, WfLevel, i).level;
  return g_array_index (self->levels, WfLevel, last).level;
}

static GBytes *
read_shape (WfGazetteer  *self,
            const WfArea *area,
            guint         level)
{
  GBytes *data = NULL;
  sqlite3_stmt *statement = wf_gazetteer_begin (self, WF_STATEMENT_SHAPE);

  wf_database_bind_text (statement, 1, area->region ? "region" : "country");
  wf_database_bind_text (statement, 2, area->code);
  sqlite3_bind_int64 (statement, 3, level);
  if (wf_gazetteer_next (self, statement))
    {
      gconstpointer blob = sqlite3_column_blob (statement, 0);
      data = g_bytes_new (blob, sqlite3_column_bytes (statement, 0));
    }
  wf_gazetteer_end (self, statement);
  return data;
}

/* Looks among the decoded shapes, and notes the use. */
static WfShape *
find_decoded (WfGazetteer *self,
              const char  *key)
{
  gpointer stored_key, shape;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->shapes_lock);

  if (!g_hash_table_lookup_extended (self->shapes, key, &stored_key, &shape))
    return NULL;
  GList *link = g_queue_find (&self->shapes_used, stored_key);
  g_queue_unlink (&self->shapes_used, link);
  g_queue_push_head_link (&self->shapes_used, link);
  return wf_shape_ref (shape);
}

static void
keep_decoded (WfGazetteer *self,
              const char  *key,
              WfShape     *shape)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->shapes_lock);

  /* Another thread may have been faster. */
  if (g_hash_table_contains (self->shapes, key))
    return;
  char *stored_key = g_strdup (key);
  g_hash_table_insert (self->shapes, stored_key, wf_shape_ref (shape));
  g_queue_push_head (&self->shapes_used, stored_key);
  if (g_queue_get_length (&self->shapes_used) > MAX_SHAPES)
    g_hash_table_remove (self->shapes, g_queue_pop_tail (&self->shapes_used));
}

/**
 * wf_gazetteer_load_shape:
 * @self: the gazetteer
 * @code: code of a country or region
 * @zoom: zoom of the map it is for; a large one such as 99 gives all the detail there is
 *
 * Loads an outline. The last ones used are kept, so asking again is cheap.
 *
 * Returns: (transfer full) (nullable): the outline; %NULL for an unknown code or when it is damaged
 */
WfShape *
wf_gazetteer_load_shape (WfGazetteer *self,
                         const char  *code,
                         double       zoom)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self), NULL);

  const WfArea *area = wf_gazetteer_get_area (self, code);
  if (area == NULL)
    return NULL;
  guint level = wf_gazetteer_get_shape_level (self, zoom);
  g_autofree char *key = g_strdup_printf ("%u %s", level, area->code);
  WfShape *shape = find_decoded (self, key);
  if (shape != NULL)
    return shape;

  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data = read_shape (self, area, level);
  if (data == NULL)
    return NULL;
  shape = wf_shape_new (data, &error);
  if (shape != NULL)
    keep_decoded (self, key, shape);
  else
    g_info ("The map file “%s” is damaged: the outline of %s: %s",
            wf_database_get_name (self->database), area->code, error->message);
  return shape;
}

/**
 * wf_gazetteer_get_area_km2:
 * @self: the gazetteer
 * @code: code of a country or region
 *
 * Returns: its area on the ellipsoid (WGS 84), inland water included, km²; 0 for an unknown code. A region's is
 *   measured anew each time
 */
double
wf_gazetteer_get_area_km2 (WfGazetteer *self,
                           const char  *code)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self), 0);

  const WfArea *area = wf_gazetteer_get_area (self, code);
  if (area == NULL || !area->region)
    return area != NULL ? area->area_km2 : 0;
  g_autoptr (WfShape) shape = wf_gazetteer_load_shape (self, code, G_MAXDOUBLE);
  return shape != NULL ? wf_shape_get_area_km2 (shape) : 0;
}

static gboolean
bounds_touch (const WfBounds *a,
              const WfBounds *b)
{
  return a->south <= b->north && b->south <= a->north &&
         (wf_bounds_contains (a, a->south, b->west) || wf_bounds_contains (b, b->south, a->west));
}

/* The country whose outline is nearest to a point at sea, within COAST_KM. */
static const char *
find_coast (WfGazetteer *self,
            double       lat,
            double       lon)
{
  const double margin = COAST_KM / WF_EARTH_RADIUS_KM * 180 / G_PI;
  const double aside = MIN (margin / cos (lat * G_PI / 180), 90);
  const WfBounds around = { wf_sphere_wrap_lon (lon - aside), MAX (lat - margin, -90),
                            wf_sphere_wrap_lon (lon + aside), MIN (lat + margin, 90) };
  const char *code = NULL;
  double nearest = COAST_KM;

  for (guint i = 0; i < self->by_extent->len; i++)
    {
      const WfArea *area = g_ptr_array_index (self->by_extent, i);
      if (!bounds_touch (&area->whole, &around))
        continue;
      g_autoptr (WfShape) shape = wf_gazetteer_load_shape (self, area->code, G_MAXDOUBLE);
      double distance = shape != NULL ? wf_shape_distance_km (shape, lat, lon) : INFINITY;
      if (distance < nearest)
        {
          nearest = distance;
          code = area->code;
        }
    }
  return code;
}

/**
 * wf_gazetteer_dup_country_at:
 * @self: the gazetteer
 * @lat: latitude, degrees
 * @lon: longitude, degrees
 *
 * Finds out what country a point lies in, by its outline in full detail; inland water belongs to the country. The
 * coasts of a map of 1:10 million are no more exact than 2 km, and many cities lie on them: so a point that is no
 * further out at sea belongs to the nearest country.
 *
 * Returns: (transfer full) (nullable): its code; %NULL at sea
 */
char *
wf_gazetteer_dup_country_at (WfGazetteer *self,
                             double       lat,
                             double       lon)
{
  g_return_val_if_fail (WF_IS_GAZETTEER (self), NULL);

  if (!(ABS (lat) <= 90 && isfinite (lon)))
    return NULL;
  for (guint i = 0; i < self->by_extent->len; i++)
    {
      const WfArea *area = g_ptr_array_index (self->by_extent, i);
      if (!wf_bounds_contains (&area->whole, lat, lon))
        continue;
      g_autoptr (WfShape) shape = wf_gazetteer_load_shape (self, area->code, G_MAXDOUBLE);
      if (shape != NULL && wf_shape_contains (shape, lat, lon))
        return g_strdup (area->code);
    }
  return g_strdup (find_coast (self, lat, lon));
}
