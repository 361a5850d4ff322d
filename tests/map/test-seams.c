// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Seams: as the countries are drawn, at each zoom, no gap opens between neighbours, and none lies over another, by more
// than a pixel, but for single ones.

#include "fixture.h"

#define SIZE_PX      1024
#define TOLERANCE_PX 0.35 /* that of scenes */
#define FINEST_ZOOM  20.0
#define MAX_GAP_PX   6    /* what is wider is water or a country that is not there */
/* Of a million pixels: where a border comes to the coast, and at the smallest enclaves. A seam has hundreds. */
#define MAX_GAPS     8
#define MAX_OVERLAPS 1

typedef struct {
  guint16 *owner; /* of each pixel: the number of a country, from 1; 0 for none */
  guint8  *count; /* how many lie there */
} Raster;

static void
raster_clear (Raster *raster)
{
  g_free (raster->owner);
  g_free (raster->count);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Raster, raster_clear)

/* Adds what @cr filled inside of @bounds to @raster, and wipes it away. */
static void
take (Raster                *raster,
      guint16                owner,
      cairo_surface_t       *surface,
      const graphene_rect_t *bounds)
{
  int left = CLAMP ((int) bounds->origin.x - 1, 0, SIZE_PX);
  int top = CLAMP ((int) bounds->origin.y - 1, 0, SIZE_PX);
  int right = CLAMP ((int) (bounds->origin.x + bounds->size.width) + 2, 0, SIZE_PX);
  int bottom = CLAMP ((int) (bounds->origin.y + bounds->size.height) + 2, 0, SIZE_PX);
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *data;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      if (data[y * stride + x] != 0)
        {
          data[y * stride + x] = 0;
          raster->owner[y * SIZE_PX + x] = owner;
          raster->count[y * SIZE_PX + x]++;
        }
  cairo_surface_mark_dirty (surface);
}

/* Each pixel whose middle is in a country is that country's. */
static void
draw (Raster           *raster,
      WfShapeCache     *shapes,
      const WfMapFrame *frame,
      double            zoom,
      double            tolerance_px)
{
  const char * const *countries = wf_shape_cache_get_countries (shapes);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE_PX, SIZE_PX);
  cairo_t *cr = cairo_create (surface);

  raster->owner = g_new0 (guint16, SIZE_PX * SIZE_PX);
  raster->count = g_new0 (guint8, SIZE_PX * SIZE_PX);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = 0; countries[i] != NULL; i++)
    {
      g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr(GskPath) path = NULL;
      graphene_rect_t bounds;

      if (!wf_shape_cache_add_path (shapes, countries[i], zoom, frame, tolerance_px, builder, NULL))
        continue;
      path = gsk_path_builder_to_path (builder);
      if (!gsk_path_get_bounds (path, &bounds))
        continue;
      gsk_path_to_cairo (path, cr);
      cairo_fill (cr);
      take (raster, i + 1, surface, &bounds);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Squares of two pixels that two countries share: narrower ones are seams as any. */
static guint
count_overlaps (const Raster *raster)
{
  guint n = 0;

  for (int y = 1; y < SIZE_PX; y++)
    for (int x = 1; x < SIZE_PX; x++)
      {
        const guint8 *at = raster->count + y * SIZE_PX + x;

        n += at[0] > 1 && at[-1] > 1 && at[-SIZE_PX] > 1 && at[-SIZE_PX - 1] > 1;
      }

  return n;
}

/* Whether from @at, where no country is, one lies within a few steps both ways, each another one, and all between is
 * land in truth; how many steps there are between them. */
static guint
get_gap (const Raster *raster,
         const Raster *truth,
         int           at,
         int           step)
{
  int back = at - step, ahead = at;

  if (raster->owner[back] == 0)
    return 0;
  while (raster->owner[ahead] == 0 && truth->owner[ahead] != 0 && (ahead - back) / step <= MAX_GAP_PX)
    ahead += step;

  return raster->owner[ahead] != 0 && raster->owner[ahead] != raster->owner[back] ? (ahead - back) / step - 1 : 0;
}

/* Gaps that are wider than a pixel in both directions. */
static guint
count_gaps (const Raster *raster,
            const Raster *truth)
{
  guint n = 0;

  for (int y = MAX_GAP_PX + 2; y < SIZE_PX - MAX_GAP_PX - 2; y++)
    for (int x = MAX_GAP_PX + 2; x < SIZE_PX - MAX_GAP_PX - 2; x++)
      if (raster->owner[y * SIZE_PX + x] == 0 &&
          (get_gap (raster, truth, y * SIZE_PX + x, 1) > 1 || get_gap (raster, truth, y * SIZE_PX + x, SIZE_PX) > 1))
        n++;

  return n;
}

/* Where many borders meet. */
static const struct {
  const char *name;
  double      lat, lon;
} windows[] = {
  { "Central Asia", 41, 70 }, { "the Caucasus", 42, 45 }, { "the Balkans", 44, 20 }, { "Central Europe", 49, 14 },
  { "the Levant", 33, 37 }, { "West Africa", 11, -3 }, { "the Great Lakes of Africa", -3, 30 },
  { "the mouth of the Mekong", 14, 104 }, { "the Himalayas", 28, 86 }, { "Central America", 14, -88 },
  { "the Andes", -17, -68 }, { "the Guianas", 4, -57 },
};

static void
check (WfShapeCache *shapes,
       const char   *name,
       double        lat,
       double        lon,
       double        zoom)
{
  g_auto(Raster) raster = { NULL, NULL };
  g_auto(Raster) truth = { NULL, NULL };
  WfMapFrame frame;
  guint n_overlaps, n_gaps;

  wf_map_frame_init (&frame, &(WfCamera) { lat, lon, zoom, 0 }, SIZE_PX, SIZE_PX);
  draw (&raster, shapes, &frame, zoom, TOLERANCE_PX);
  draw (&truth, shapes, &frame, FINEST_ZOOM, TOLERANCE_PX / 8);
  n_overlaps = count_overlaps (&raster);
  n_gaps = count_gaps (&raster, &truth);
  g_test_message ("%s at zoom %g: %u overlaps, %u gaps", name, zoom, n_overlaps, n_gaps);
  g_assert_cmpuint (n_overlaps, <=, MAX_OVERLAPS);
  g_assert_cmpuint (n_gaps, <=, MAX_GAPS);
}

static void
test_seams (gconstpointer data)
{
  double zoom = GPOINTER_TO_INT (data);
  WfShapeCache *shapes = fixture_create_shapes ();

  if (zoom <= 2)
    check (shapes, "the world", 0, 0, zoom);
  else
    for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
      check (shapes, windows[i].name, windows[i].lat, windows[i].lon, zoom);

  g_assert_finalize_object (shapes);
}

/* That faults would be found: a strip that nobody has between two countries, and one that both have. */
static void
test_faults (void)
{
  g_auto(Raster) raster = { g_new0 (guint16, SIZE_PX * SIZE_PX), g_new0 (guint8, SIZE_PX * SIZE_PX) };
  g_auto(Raster) truth = { g_new0 (guint16, SIZE_PX * SIZE_PX), g_new0 (guint8, SIZE_PX * SIZE_PX) };

  for (int y = 0; y < SIZE_PX; y++)
    for (int x = 0; x < SIZE_PX; x++)
      {
        raster.owner[y * SIZE_PX + x] = x < 500 ? 1 : x < 502 ? 0 : 2;
        raster.count[y * SIZE_PX + x] = x < 700 || x > 701 ? 1 : 2;
        truth.owner[y * SIZE_PX + x] = 1;
      }
  g_assert_cmpuint (count_overlaps (&raster), ==, SIZE_PX - 1);
  g_assert_cmpuint (count_gaps (&raster, &truth), ==, SIZE_PX - 2 * (MAX_GAP_PX + 2));

  /* A strait is no gap. */
  memset (truth.owner, 0, sizeof *truth.owner * SIZE_PX * SIZE_PX);
  g_assert_cmpuint (count_gaps (&raster, &truth), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/seams/faults", test_faults);
  for (int zoom = 1; zoom <= 8; zoom++)
    {
      g_autofree char *path = g_strdup_printf ("/seams/zoom-%d", zoom);

      g_test_add_data_func (path, GINT_TO_POINTER (zoom), test_seams);
    }

  return g_test_run ();
}
