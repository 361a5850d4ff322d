// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfShapeCache: turns the gazetteer's shapes into GskPaths in the unit square, so that a frame only has to scale them.

#include "wf-shape-cache.h"

struct _WfShapeCache
{
  GObject parent_instance;

  WfGazetteer *gazetteer;
  GHashTable  *paths;  /* "LEVEL CODE" → WfShapePath */
};

G_DEFINE_FINAL_TYPE (WfShapeCache, wf_shape_cache, G_TYPE_OBJECT)

static void
shape_path_free (gpointer data)
{
  WfShapePath *path = data;

  gsk_path_unref (path->fill);
  gsk_path_unref (path->outline);
  g_free (path);
}

static gboolean
is_cut (const float *a,
        const float *b)
{
  return a[0] == b[0] && (a[0] <= 0.f || a[0] >= 1.f);
}

static gboolean
has_cut (const WfShapeRing *ring)
{
  for (guint i = 0; i < ring->n_points; i++)
    if (is_cut (ring->points + 2 * i, ring->points + 2 * ((i + 1) % ring->n_points)))
      return TRUE;

  return FALSE;
}

static void
add_ring (GskPathBuilder    *builder,
          const WfShapeRing *ring)
{
  gsk_path_builder_move_to (builder, ring->points[0], ring->points[1]);
  for (guint i = 1; i < ring->n_points; i++)
    gsk_path_builder_line_to (builder, ring->points[2 * i], ring->points[2 * i + 1]);
  gsk_path_builder_close (builder);
}

static void
add_coast (GskPathBuilder    *builder,
           const WfShapeRing *ring)
{
  gboolean drawing = FALSE;

  for (guint i = 0; i < ring->n_points; i++)
    {
      const float *a = ring->points + 2 * i;
      const float *b = ring->points + 2 * ((i + 1) % ring->n_points);

      if (is_cut (a, b))
        {
          drawing = FALSE;
          continue;
        }
      if (!drawing)
        gsk_path_builder_move_to (builder, a[0], a[1]);
      gsk_path_builder_line_to (builder, b[0], b[1]);
      drawing = TRUE;
    }
}

static WfShapePath *
shape_path_new (WfShape *shape)
{
  g_autoptr(GskPathBuilder) fill = gsk_path_builder_new ();
  g_autoptr(GskPathBuilder) outline = gsk_path_builder_new ();
  WfShapePath *path = g_new0 (WfShapePath, 1);
  guint n_rings;
  const WfShapeRing *rings = wf_shape_get_rings (shape, &n_rings);

  for (guint i = 0; i < n_rings; i++)
    {
      if (rings[i].n_points < 3)
        continue;
      add_ring (fill, &rings[i]);
      if (has_cut (&rings[i]))
        add_coast (outline, &rings[i]);
      else
        add_ring (outline, &rings[i]);
      path->n_points += rings[i].n_points;
    }

  path->fill = gsk_path_builder_to_path (fill);
  path->outline = gsk_path_builder_to_path (outline);
  if (!gsk_path_get_bounds (path->fill, &path->bounds))
    path->bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  return path;
}

static void
wf_shape_cache_dispose (GObject *object)
{
  WfShapeCache *self = WF_SHAPE_CACHE (object);

  g_clear_pointer (&self->paths, g_hash_table_unref);
  g_clear_object (&self->gazetteer);

  G_OBJECT_CLASS (wf_shape_cache_parent_class)->dispose (object);
}

static void
wf_shape_cache_class_init (WfShapeCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_shape_cache_dispose;
}

static void
wf_shape_cache_init (WfShapeCache *self)
{
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, shape_path_free);
}

/**
 * wf_shape_cache_new:
 * @gazetteer: (nullable): where the shapes are; without it every area is unknown
 */
WfShapeCache *
wf_shape_cache_new (WfGazetteer *gazetteer)
{
  WfShapeCache *self;

  g_return_val_if_fail (gazetteer == NULL || WF_IS_GAZETTEER (gazetteer), NULL);

  self = g_object_new (WF_TYPE_SHAPE_CACHE, NULL);
  g_set_object (&self->gazetteer, gazetteer);

  return self;
}

/**
 * wf_shape_cache_get_gazetteer:
 *
 * Returns: (transfer none) (nullable):
 */
WfGazetteer *
wf_shape_cache_get_gazetteer (WfShapeCache *self)
{
  g_return_val_if_fail (WF_IS_SHAPE_CACHE (self), NULL);

  return self->gazetteer;
}

/**
 * wf_shape_cache_get:
 * @code: ISO 3166-1 alpha-2 or ISO 3166-2
 * @zoom: of the view (256-pixel tiles); decides the level of detail
 *
 * Returns: (transfer none) (nullable): the path, which lives as long as @self; %NULL where the map does not know @code
 */
const WfShapePath *
wf_shape_cache_get (WfShapeCache *self,
                    const char   *code,
                    double        zoom)
{
  g_autofree char *key = NULL;
  g_autoptr(WfShape) shape = NULL;
  WfShapePath *path = NULL;

  g_return_val_if_fail (WF_IS_SHAPE_CACHE (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  if (self->gazetteer == NULL)
    return NULL;

  key = g_strdup_printf ("%u %s", wf_gazetteer_get_shape_level (self->gazetteer, zoom), code);
  if (g_hash_table_lookup_extended (self->paths, key, NULL, (gpointer *) &path))
    return path;

  shape = wf_gazetteer_load_shape (self->gazetteer, code, zoom);
  if (shape != NULL)
    {
      path = shape_path_new (shape);
      g_hash_table_insert (self->paths, g_steal_pointer (&key), path);
    }

  return path;
}
