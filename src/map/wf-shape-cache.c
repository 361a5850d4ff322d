// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfShapeCache: a path is made anew for each frame, in pixels, and only of what matters in that frame: points closer
// together than can be seen, islands smaller than that, and runs of points beyond one edge of the view are left out.
// Going through all points is cheap; drawing them is not.

#include "wf-shape-cache.h"

#include <math.h>

#define MARGIN_PX 24.0  /* how far beyond the view edges are kept as they are: more than any stroke is wide */

/* A ring and the box around it, in Web Mercator's unit square. */
typedef struct {
  const WfShapeRing *ring;
  float              left, top, right, bottom;
  gboolean           cut;  /* runs along the antimeridian somewhere */
} Ring;

typedef struct {
  WfShape *shape;
  GArray  *rings;
  float    left, top, right, bottom;
} Shape;

struct _WfShapeCache
{
  GObject parent_instance;

  WfGazetteer  *gazetteer;
  GStrv         countries;
  GMutex        mutex;
  GHashTable   *shapes;  /* "LEVEL CODE" → Shape; guarded by @mutex; what is in it stays */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (WfShapeCache, wf_shape_cache, G_TYPE_OBJECT)

/* --- Shapes in memory ------------------------------------------------------------------- */

static gboolean
is_cut (const float *a,
        const float *b)
{
  return a[0] == b[0] && (a[0] <= 0.f || a[0] >= 1.f);
}

static void
measure_ring (const WfShapeRing *ring,
              Ring              *result)
{
  *result = (Ring) { ring, ring->points[0], ring->points[1], ring->points[0], ring->points[1], FALSE };
  for (guint i = 0; i < ring->n_points; i++)
    {
      const float *p = ring->points + 2 * i;

      result->left = MIN (result->left, p[0]);
      result->right = MAX (result->right, p[0]);
      result->top = MIN (result->top, p[1]);
      result->bottom = MAX (result->bottom, p[1]);
      result->cut |= is_cut (p, ring->points + 2 * ((i + 1) % ring->n_points));
    }
}

/* Takes @shape over. */
static Shape *
shape_new (WfShape *shape)
{
  Shape *self = g_new (Shape, 1);
  guint n_rings;
  const WfShapeRing *rings = wf_shape_get_rings (shape, &n_rings);

  *self = (Shape) { shape, g_array_sized_new (FALSE, FALSE, sizeof (Ring), n_rings), 1, 1, 0, 0 };
  for (guint i = 0; i < n_rings; i++)
    {
      Ring ring;

      measure_ring (&rings[i], &ring);
      g_array_append_val (self->rings, ring);
      self->left = MIN (self->left, ring.left);
      self->top = MIN (self->top, ring.top);
      self->right = MAX (self->right, ring.right);
      self->bottom = MAX (self->bottom, ring.bottom);
    }

  return self;
}

static void
shape_free (gpointer data)
{
  Shape *self = data;

  if (self == NULL)
    return;

  wf_shape_unref (self->shape);
  g_array_unref (self->rings);
  g_free (self);
}

static char *
make_key (guint       level,
          const char *code)
{
  return g_strdup_printf ("%u %s", level, code);
}

static Shape *
get_shape (WfShapeCache *self,
           const char   *code,
           double        zoom)
{
  g_autofree char *key = make_key (wf_gazetteer_get_shape_level (self->gazetteer, zoom), code);
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gpointer found;
  WfShape *loaded;
  Shape *shape;

  if (g_hash_table_lookup_extended (self->shapes, key, NULL, &found))
    return found;

  loaded = wf_gazetteer_load_shape (self->gazetteer, code, zoom);
  shape = loaded != NULL ? shape_new (loaded) : NULL;
  g_hash_table_insert (self->shapes, g_steal_pointer (&key), shape);

  return shape;
}

static void
preload_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  WfShapeCache *self = source_object;
  double *zoom = task_data;

  for (guint i = 0; self->countries[i] != NULL && !g_cancellable_is_cancelled (cancellable); i++)
    get_shape (self, self->countries[i], *zoom);

  g_task_return_boolean (task, TRUE);
}

/* --- Paths for a frame ------------------------------------------------------------------ */

/* What a pass over a ring needs: where the view is, where the last point went. */
typedef struct {
  const WfMapFrame *frame;
  GskPathBuilder   *builder;
  double            shift;      /* of this copy of the world */
  float             left, top, right, bottom;
  float             tolerance;  /* in the unit square */
  const float      *last;
  const float      *held;       /* the newest point of a run beyond one edge */
  guint             side;       /* which edge or edges the whole run is beyond */
  gboolean          drawing;
} Pass;

static inline guint
get_side (const Pass  *pass,
          const float *p)
{
  return (p[0] < pass->left) | (p[0] > pass->right) << 1 | (p[1] < pass->top) << 2 | (p[1] > pass->bottom) << 3;
}

static void
emit (Pass        *pass,
      const float *p)
{
  graphene_point_t point;

  wf_map_frame_unit_to_screen (pass->frame, p[0] + pass->shift, p[1], &point);
  if (pass->drawing)
    gsk_path_builder_line_to (pass->builder, point.x, point.y);
  else
    gsk_path_builder_move_to (pass->builder, point.x, point.y);
  pass->drawing = TRUE;
  pass->last = p;
}

/* A run of points that all lie beyond the same edge can be any other line beyond that edge: nothing of it is seen. */
static void
pass_point (Pass        *pass,
            const float *p,
            gboolean     must)
{
  guint side = get_side (pass, p);

  if (pass->drawing && !must && (pass->side & side) != 0)
    {
      pass->side &= side;
      pass->held = p;
      return;
    }

  if (pass->held != NULL)
    emit (pass, pass->held);
  pass->held = NULL;
  pass->side = side;

  if (pass->drawing && !must && side == 0 &&
      fabsf (p[0] - pass->last[0]) + fabsf (p[1] - pass->last[1]) < pass->tolerance)
    return;
  emit (pass, p);
}

static void
begin_line (Pass        *pass,
            const float *p)
{
  pass->drawing = FALSE;
  pass->held = NULL;
  pass->side = get_side (pass, p);
  emit (pass, p);
}

static void
add_ring (Pass       *pass,
          const Ring *ring)
{
  const float *points = ring->ring->points;

  begin_line (pass, points);
  for (guint i = 1; i < ring->ring->n_points; i++)
    pass_point (pass, points + 2 * i, FALSE);
  if (pass->held != NULL)
    emit (pass, pass->held);
  gsk_path_builder_close (pass->builder);
}

/* The edge of a ring without its cuts along the antimeridian. */
static void
add_coast (Pass       *pass,
           const Ring *ring)
{
  const float *points = ring->ring->points;
  guint n = ring->ring->n_points;

  pass->drawing = FALSE;
  for (guint i = 0; i < n; i++)
    {
      const float *a = points + 2 * i;
      const float *b = points + 2 * ((i + 1) % n);

      if (is_cut (a, b))
        {
          pass->drawing = FALSE;
          continue;
        }
      if (!pass->drawing)
        begin_line (pass, a);
      pass_point (pass, b, is_cut (b, points + 2 * ((i + 2) % n)));
    }
}

static void
wf_shape_cache_finalize (GObject *object)
{
  WfShapeCache *self = WF_SHAPE_CACHE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->shapes, g_hash_table_unref);
  g_clear_pointer (&self->countries, g_strfreev);
  g_clear_object (&self->gazetteer);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (wf_shape_cache_parent_class)->finalize (object);
}

static void
wf_shape_cache_class_init (WfShapeCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_shape_cache_finalize;
}

static void
wf_shape_cache_init (WfShapeCache *self)
{
  self->shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, shape_free);
  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
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
  if (gazetteer != NULL)
    self->countries = wf_gazetteer_list_countries (gazetteer);

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
 * wf_shape_cache_get_countries:
 *
 * Returns: (transfer none) (nullable): the codes of all countries of the map
 */
const char * const *
wf_shape_cache_get_countries (WfShapeCache *self)
{
  g_return_val_if_fail (WF_IS_SHAPE_CACHE (self), NULL);

  return (const char * const *) self->countries;
}

/**
 * wf_shape_cache_preload:
 * @zoom: of 256-pixel tiles; decides the level of detail
 *
 * Starts to load all countries in a thread, so that they are there when a frame needs them.
 */
void
wf_shape_cache_preload (WfShapeCache *self,
                        double        zoom)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (WF_IS_SHAPE_CACHE (self));

  if (self->gazetteer == NULL)
    return;

  task = g_task_new (self, self->cancellable, NULL, NULL);
  g_task_set_source_tag (task, wf_shape_cache_preload);
  g_task_set_task_data (task, g_memdup2 (&zoom, sizeof zoom), g_free);
  g_task_run_in_thread (task, preload_thread);
}

/**
 * wf_shape_cache_stop:
 *
 * Ends loading ahead, so that nothing keeps @self alive.
 */
void
wf_shape_cache_stop (WfShapeCache *self)
{
  g_return_if_fail (WF_IS_SHAPE_CACHE (self));

  g_cancellable_cancel (self->cancellable);
}

static gboolean
add_copy (const Shape *shape,
          Pass        *pass,
          double       tolerance_px,
          gboolean     outline)
{
  float least = tolerance_px / pass->frame->world;
  gboolean added = FALSE;

  for (guint i = 0; i < shape->rings->len; i++)
    {
      const Ring *ring = &g_array_index (shape->rings, Ring, i);

      if (ring->right < pass->left || ring->left > pass->right || ring->bottom < pass->top ||
          ring->top > pass->bottom || MAX (ring->right - ring->left, ring->bottom - ring->top) < least)
        continue;
      if (outline && ring->cut)
        add_coast (pass, ring);
      else
        add_ring (pass, ring);
      added = TRUE;
    }

  return added;
}

/**
 * wf_shape_cache_add_path:
 * @code: ISO 3166-1 alpha-2 or ISO 3166-2
 * @zoom: of 256-pixel tiles; decides the level of detail, @frame's or less
 * @frame: what is in view
 * @tolerance_px: how far apart points must be to be told apart
 * @fill: (nullable): gets the areas in pixels, to be filled by the even-odd rule
 * @outline: (nullable): gets their edges, without the cuts along the antimeridian
 *
 * Adds every copy of the area that is in view.
 *
 * Returns: whether anything was added; %FALSE also where the map does not know @code
 */
gboolean
wf_shape_cache_add_path (WfShapeCache     *self,
                         const char       *code,
                         double            zoom,
                         const WfMapFrame *frame,
                         double            tolerance_px,
                         GskPathBuilder   *fill,
                         GskPathBuilder   *outline)
{
  double margin = MARGIN_PX / frame->world;
  gboolean added = FALSE;
  graphene_rect_t view;
  Shape *shape;
  int first, last;

  g_return_val_if_fail (WF_IS_SHAPE_CACHE (self), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  shape = self->gazetteer != NULL ? get_shape (self, code, zoom) : NULL;
  if (shape == NULL)
    return FALSE;

  wf_map_frame_get_extents (frame, &view);
  wf_map_frame_get_copies (frame, shape->left, shape->right, &first, &last);
  for (int copy = first; copy <= last; copy++)
    {
      Pass pass = {
        .frame = frame,
        .shift = copy,
        .left = view.origin.x - copy - margin,
        .right = view.origin.x - copy + view.size.width + margin,
        .top = view.origin.y - margin,
        .bottom = view.origin.y + view.size.height + margin,
        .tolerance = tolerance_px / frame->world,
      };

      if (shape->bottom < pass.top || shape->top > pass.bottom)
        continue;
      if (fill != NULL)
        {
          pass.builder = fill;
          added |= add_copy (shape, &pass, tolerance_px, FALSE);
        }
      if (outline != NULL)
        {
          pass.builder = outline;
          added |= add_copy (shape, &pass, tolerance_px, TRUE);
        }
    }

  return added;
}
