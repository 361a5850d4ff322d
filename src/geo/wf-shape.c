// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-shape.h"

#include <math.h>

#include "wf-sphere.h"

/* The data: the number of rings; for each ring its number of points and, for each point, longitude and latitude as the
 * difference to the point before in 1e-5 degrees (the first to 0, 0). Counts are varints as in protocol buffers,
 * differences zigzag varints. Rings fill by the even-odd rule, in any order. */

#define UNITS_PER_DEGREE 100000
#define MAX_RINGS        16384
#define MAX_POINTS       4000000

typedef struct {
  gint32 lon;
  gint32 lat;
} Point;

struct _WfShape {
  gatomicrefcount ref_count;
  guint n_rings;
  WfShapeRing *rings;
  Point *points; /* of all rings, one after the other */
  float *mercator;
};

typedef struct {
  const guint8 *at;
  const guint8 *end;
  gboolean failed;
} Reader;

G_DEFINE_BOXED_TYPE (WfShape, wf_shape, wf_shape_ref, wf_shape_unref)
G_DEFINE_QUARK (wf-shape-error-quark, wf_shape_error)

static guint64
read_varint (Reader *reader)
{
  guint64 value = 0;

  for (guint shift = 0; shift < 35 && reader->at < reader->end; shift += 7)
    {
      guint8 byte = *reader->at++;
      value |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return value;
    }
  reader->failed = TRUE;
  return 0;
}

/* The next coordinate: moves @position by a difference, and fails beyond ±@limit degrees. */
static gint32
read_coordinate (Reader *reader,
                 gint32  position,
                 gint    limit)
{
  guint64 zigzag = read_varint (reader);
  gint64 moved = position + ((gint64) (zigzag >> 1) ^ -(gint64) (zigzag & 1));

  if (ABS (moved) > (gint64) limit * UNITS_PER_DEGREE)
    reader->failed = TRUE;
  return reader->failed ? 0 : (gint32) moved;
}

/* Reads one ring and appends its points; returns how many, 0 on failure. */
static guint
read_ring (Reader *reader,
           GArray *points)
{
  guint64 n_points = read_varint (reader);
  Point point = { 0, 0 };

  /* A point has two bytes or more, so a count can be wrong only by what the data can hold. */
  if (n_points < 3 || n_points > (gsize) (reader->end - reader->at) / 2 || points->len + n_points > MAX_POINTS)
    return 0;
  for (guint64 i = 0; i < n_points && !reader->failed; i++)
    {
      point.lon = read_coordinate (reader, point.lon, 180);
      point.lat = read_coordinate (reader, point.lat, 90);
      g_array_append_val (points, point);
    }
  return reader->failed ? 0 : n_points;
}

/* The points in Web Mercator, for drawing. */
static void
project (WfShape *self,
         guint    n_points)
{
  float *mercator = self->mercator = g_new (float, 2 * (gsize) n_points);

  for (guint i = 0; i < n_points; i++)
    {
      mercator[2 * i] = wf_mercator_x ((double) self->points[i].lon / UNITS_PER_DEGREE);
      mercator[2 * i + 1] = wf_mercator_y ((double) self->points[i].lat / UNITS_PER_DEGREE);
    }
  for (guint i = 0; i < self->n_rings; i++)
    {
      self->rings[i].points = mercator;
      mercator += 2 * (gsize) self->rings[i].n_points;
    }
}

/**
 * wf_shape_new:
 * @data: an outline as it stands in the map file
 * @error: a %WF_SHAPE_ERROR
 *
 * Decodes an outline. Damaged data are an error, whatever they hold.
 *
 * Returns: (transfer full) (nullable): the shape
 */
WfShape *
wf_shape_new (GBytes  *data,
              GError **error)
{
  g_return_val_if_fail (data != NULL, NULL);

  gsize size;
  Reader reader = { .at = g_bytes_get_data (data, &size) };
  reader.end = size > 0 ? reader.at + size : reader.at;
  guint64 n_rings = read_varint (&reader);
  if (reader.failed || n_rings > MAX_RINGS)
    {
      g_set_error_literal (error, WF_SHAPE_ERROR, WF_SHAPE_ERROR_DAMAGED, "The number of rings is wrong");
      return NULL;
    }

  g_autoptr (GArray) rings = g_array_new (FALSE, TRUE, sizeof (WfShapeRing));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (Point));
  for (guint64 i = 0; i < n_rings; i++)
    {
      WfShapeRing ring = { .n_points = read_ring (&reader, points) };
      if (ring.n_points == 0)
        {
          g_set_error (error, WF_SHAPE_ERROR, WF_SHAPE_ERROR_DAMAGED,
                       "Ring %u is cut off or leaves the earth", (guint) i);
          return NULL;
        }
      g_array_append_val (rings, ring);
    }
  if (reader.at != reader.end)
    {
      g_set_error_literal (error, WF_SHAPE_ERROR, WF_SHAPE_ERROR_DAMAGED, "There is more than the rings");
      return NULL;
    }

  WfShape *self = g_new0 (WfShape, 1);
  guint n_points = points->len;
  g_atomic_ref_count_init (&self->ref_count);
  self->n_rings = rings->len;
  self->rings = (WfShapeRing *) g_array_free (g_steal_pointer (&rings), FALSE);
  self->points = (Point *) g_array_free (g_steal_pointer (&points), FALSE);
  project (self, n_points);
  return self;
}

/**
 * wf_shape_ref:
 *
 * Returns: (transfer full): the same shape; shapes do not change, so threads may share them
 */
WfShape *
wf_shape_ref (WfShape *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
wf_shape_unref (WfShape *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->rings);
  g_free (self->points);
  g_free (self->mercator);
  g_free (self);
}

/**
 * wf_shape_get_rings:
 * @self: the shape
 * @n_rings: (out): how many
 *
 * Gets the rings, to be filled by the even-odd rule: outer outlines and holes, in any order.
 *
 * Returns: (transfer none) (array length=n_rings): the rings; they live as long as the shape
 */
const WfShapeRing *
wf_shape_get_rings (WfShape *self,
                    guint   *n_rings)
{
  g_return_val_if_fail (self != NULL && n_rings != NULL, NULL);

  *n_rings = self->n_rings;
  return self->rings;
}

/* Whether the line from @a to @b, straight in Web Mercator as it is drawn, passes north of a point on its longitudes. */
static gboolean
passes_north (const Point *a,
              const Point *b,
              double       lon,
              double       lat)
{
  if (a->lat > lat && b->lat > lat)
    return TRUE;
  if (a->lat <= lat && b->lat <= lat)
    return FALSE;

  double part = (lon - a->lon) / ((double) b->lon - a->lon);
  double from = wf_mercator_y ((double) a->lat / UNITS_PER_DEGREE);
  double to = wf_mercator_y ((double) b->lat / UNITS_PER_DEGREE);
  return from + part * (to - from) < wf_mercator_y (lat / UNITS_PER_DEGREE);
}

/**
 * wf_shape_contains:
 * @self: the shape
 * @lat: latitude, degrees
 * @lon: longitude, degrees
 *
 * Looks where a point lies, by the even-odd rule on the lines as they are drawn.
 *
 * Returns: whether it lies inside
 */
gboolean
wf_shape_contains (WfShape *self,
                   double   lat,
                   double   lon)
{
  g_return_val_if_fail (self != NULL, FALSE);

  const Point *points = self->points;
  gboolean inside = FALSE;

  lon = wf_sphere_wrap_lon (lon) * UNITS_PER_DEGREE;
  lat *= UNITS_PER_DEGREE;
  for (guint i = 0; i < self->n_rings; i++)
    {
      guint n_points = self->rings[i].n_points;
      for (guint j = 0; j < n_points; j++)
        {
          const Point *a = &points[j];
          const Point *b = &points[j + 1 < n_points ? j + 1 : 0];
          if ((a->lon > lon) != (b->lon > lon) && passes_north (a, b, lon, lat))
            inside = !inside;
        }
      points += n_points;
    }
  return inside;
}

/**
 * wf_shape_distance_km:
 * @self: the shape
 * @lat: latitude, degrees
 * @lon: longitude, degrees
 *
 * Measures how far the outline is from a point, on the plane that touches the earth there: good for some tens of
 * kilometres, only a large number beyond.
 *
 * Returns: the distance, km, whether the point is inside or outside
 */
double
wf_shape_distance_km (WfShape *self,
                      double   lat,
                      double   lon)
{
  g_return_val_if_fail (self != NULL, INFINITY);

  const double narrowing = cos (lat * G_PI / 180);
  const Point *points = self->points;
  double nearest = INFINITY;

  for (guint i = 0; i < self->n_rings; i++)
    {
      guint n_points = self->rings[i].n_points;
      const Point *last = &points[n_points - 1];
      double x = remainder ((double) last->lon / UNITS_PER_DEGREE - lon, 360) * narrowing;
      double y = (double) last->lat / UNITS_PER_DEGREE - lat;
      for (guint j = 0; j < n_points; j++)
        {
          double next_x = remainder ((double) points[j].lon / UNITS_PER_DEGREE - lon, 360) * narrowing;
          double next_y = (double) points[j].lat / UNITS_PER_DEGREE - lat;
          double dx = next_x - x, dy = next_y - y;
          double square = dx * dx + dy * dy;
          double part = square > 0 ? CLAMP (-(x * dx + y * dy) / square, 0, 1) : 0;
          nearest = MIN (nearest, hypot (x + part * dx, y + part * dy));
          x = next_x;
          y = next_y;
        }
      points += n_points;
    }
  return nearest * G_PI / 180 * WF_EARTH_RADIUS_KM;
}

/* The term of the latitude in the area on an ellipsoid, here WGS 84 (John P. Snyder: Map Projections, 1987, equation
 * 3-12). */
static double
authalic_term (gint32 lat)
{
  const double e = 0.0818191908426215;
  double sine = sin ((double) lat / UNITS_PER_DEGREE * G_PI / 180);
  double e_sine = e * sine;

  return (1 - e * e) * (sine / (1 - e_sine * e_sine) + atanh (e_sine) / e);
}

/* Lines are straight in the cylindrical equal-area projection; positive whichever way the ring runs. */
static double
ring_area_km2 (const Point *ring,
               guint        n_points)
{
  const double semi_major_km = 6378.137;
  double sum = 0;
  double term = authalic_term (ring[0].lat);

  for (guint i = 0; i < n_points; i++)
    {
      const Point *next = &ring[i + 1 < n_points ? i + 1 : 0];
      double next_term = authalic_term (next->lat);
      sum += ((double) next->lon - ring[i].lon) * (term + next_term);
      term = next_term;
    }
  return ABS (sum) / UNITS_PER_DEGREE * G_PI / 180 * semi_major_km * semi_major_km / 4;
}

/* Where a point lies: 1 inside a ring, -1 outside, 0 on it. Exact, in whole units. */
static int
side_of_ring (const Point *ring,
              guint        n_points,
              const Point *point)
{
  int side = -1;

  for (guint i = 0; i < n_points; i++)
    {
      const Point *a = &ring[i];
      const Point *b = &ring[i + 1 < n_points ? i + 1 : 0];
      gint64 turn = ((gint64) b->lon - a->lon) * ((gint64) point->lat - a->lat) -
                    ((gint64) b->lat - a->lat) * ((gint64) point->lon - a->lon);
      if (turn == 0 && MIN (a->lon, b->lon) <= point->lon && point->lon <= MAX (a->lon, b->lon) &&
          MIN (a->lat, b->lat) <= point->lat && point->lat <= MAX (a->lat, b->lat))
        return 0;
      if ((a->lon > point->lon) != (b->lon > point->lon) && (turn < 0) == (b->lon > a->lon))
        side = -side;
    }
  return side;
}

static gboolean
ring_is_inside (const Point *inner,
                guint        n_inner,
                const Point *outer,
                guint        n_outer)
{
  /* Rings may touch; the first point that is not on the other ring tells. */
  for (guint i = 0; i < n_inner; i++)
    {
      int side = side_of_ring (outer, n_outer, &inner[i]);
      if (side != 0)
        return side > 0;
    }
  return FALSE;
}

typedef struct {
  const Point *points;
  guint n_points;
  Point low;
  Point high;
} Extent;

static Extent
extent_of_ring (const Point *points,
                guint        n_points)
{
  Extent extent = { points, n_points, points[0], points[0] };

  for (guint i = 1; i < n_points; i++)
    {
      extent.low.lon = MIN (extent.low.lon, points[i].lon);
      extent.low.lat = MIN (extent.low.lat, points[i].lat);
      extent.high.lon = MAX (extent.high.lon, points[i].lon);
      extent.high.lat = MAX (extent.high.lat, points[i].lat);
    }
  return extent;
}

/**
 * wf_shape_get_area_km2:
 *
 * Measures the area on the ellipsoid (WGS 84). Takes time: keep the result.
 *
 * Returns: the area, km²
 */
double
wf_shape_get_area_km2 (WfShape *self)
{
  g_return_val_if_fail (self != NULL, 0);

  g_autofree Extent *extents = g_new (Extent, self->n_rings);
  const Point *points = self->points;
  double area = 0;

  for (guint i = 0; i < self->n_rings; i++)
    {
      extents[i] = extent_of_ring (points, self->rings[i].n_points);
      points += self->rings[i].n_points;
    }
  /* A ring within an odd number of others is a hole. */
  for (guint i = 0; i < self->n_rings; i++)
    {
      const Extent *ring = &extents[i];
      gboolean hole = FALSE;
      for (guint j = 0; j < self->n_rings; j++)
        {
          const Extent *other = &extents[j];
          if (i != j && other->low.lon <= ring->low.lon && other->high.lon >= ring->high.lon &&
              other->low.lat <= ring->low.lat && other->high.lat >= ring->high.lat &&
              ring_is_inside (ring->points, ring->n_points, other->points, other->n_points))
            hole = !hole;
        }
      area += (hole ? -1 : 1) * ring_area_km2 (ring->points, ring->n_points);
    }
  return MAX (area, 0);
}
