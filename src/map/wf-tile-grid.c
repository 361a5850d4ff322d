// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfTileGrid: asks for exactly the tiles that are in view, those in the middle first, gives up those that are not begun
// when the view has moved on, and keeps some of the last ones. ShumateMapLayer does that too, but puts off what a fast
// view needs and at times never comes back to it, does not say when a view is complete, and keeps a hundred tiles.

#include "wf-tile-grid.h"

#include <math.h>

#include "wf-pixels.h"

#define ZOOM_OFFSET 1     /* tiles of 512 pixels are one zoom behind those of 256 */
#define MAX_ZOOM 11
#define MAX_SPARE 16      /* tiles out of view that are kept, of the size for a scale of one */
#define MAX_PARENTS 4     /* how many zooms before may stand in for a tile */

typedef struct {
  guint         zoom, x, y;
  GCancellable *cancellable;  /* while it is being painted */
  WfPixels     *picture;      /* %NULL then, and where it failed */
  guint64       used;         /* of which aim */
} Tile;

/* The tiles of a view. @left and @right count on into the world's copies. */
typedef struct {
  guint zoom;
  int   left, top, right, bottom;
  int   scale;
} View;

struct _WfTileGrid
{
  GObject parent_instance;

  WfTilePainter *painter;
  GHashTable    *tiles;  /* key → Tile */
  View           view;
  gboolean       aimed;
  guint64        n_aims;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WfTileGrid, wf_tile_grid, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  if (tile->cancellable != NULL)
    g_cancellable_cancel (tile->cancellable);
  g_clear_object (&tile->cancellable);
  g_clear_pointer (&tile->picture, wf_pixels_free);
  g_free (tile);
}

static gpointer
make_key (guint zoom,
          guint x,
          guint y)
{
  return GUINT_TO_POINTER (zoom << 24 | y << 12 | x);
}

/* The tile in column @x, counted on into the world's copies; %NULL where it was never asked for. */
static Tile *
find (WfTileGrid *self,
      guint       zoom,
      int         x,
      int         y)
{
  return g_hash_table_lookup (self->tiles, make_key (zoom, x & ((1 << zoom) - 1), y));
}

/* --- Painting --------------------------------------------------------------------------- */

typedef struct {
  WfTileGrid   *grid;
  gpointer      key;
  GCancellable *cancellable;
} Request;

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Request *request = user_data;
  g_autoptr(WfTileGrid) self = request->grid;
  g_autoptr(GCancellable) cancellable = request->cancellable;
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = wf_tile_painter_paint_finish (WF_TILE_PAINTER (source), result, &error);
  Tile *tile = g_hash_table_lookup (self->tiles, request->key);

  g_free (request);
  /* Given up meanwhile; it may have been asked for anew since. */
  if (tile == NULL || tile->cancellable != cancellable)
    return;

  if (texture != NULL)
    tile->picture = wf_pixels_new_for_texture (texture);
  else
    g_message ("A map tile cannot be painted (zoom %u, column %u, row %u): %s", tile->zoom, tile->x, tile->y, error->message);
  g_clear_object (&tile->cancellable);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
request (WfTileGrid *self,
         guint       zoom,
         guint       x,
         guint       y)
{
  Tile *tile = g_new0 (Tile, 1);
  Request *wish = g_new (Request, 1);

  *tile = (Tile) { .zoom = zoom, .x = x, .y = y, .cancellable = g_cancellable_new (), .used = self->n_aims };
  g_hash_table_insert (self->tiles, make_key (zoom, x, y), tile);
  *wish = (Request) { g_object_ref (self), make_key (zoom, x, y), g_object_ref (tile->cancellable) };
  wf_tile_painter_paint_async (self->painter, zoom, x, y, self->view.scale, tile->cancellable, painted_cb, wish);
}

/* --- Which tiles ------------------------------------------------------------------------ */

static void
get_view (const WfMapFrame *frame,
          int               scale,
          View             *view)
{
  graphene_rect_t extents;
  int n;

  wf_map_frame_get_extents (frame, &extents);
  view->zoom = CLAMP (round (wf_map_frame_get_zoom (frame) - ZOOM_OFFSET), 0, MAX_ZOOM);
  view->scale = scale;
  n = 1 << view->zoom;
  view->left = floor (extents.origin.x * n);
  view->right = floor ((extents.origin.x + extents.size.width) * n);
  view->top = CLAMP (floor (extents.origin.y * n), 0, n - 1);
  view->bottom = CLAMP (floor ((extents.origin.y + extents.size.height) * n), 0, n - 1);
}

typedef struct {
  int    x, y;
  double distance;
} Cell;

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const Cell *p = a, *q = b;

  return (p->distance > q->distance) - (p->distance < q->distance);
}

static void
request_missing (WfTileGrid *self)
{
  const View *view = &self->view;
  int n = 1 << view->zoom;
  g_autoptr(GArray) missing = g_array_new (FALSE, FALSE, sizeof (Cell));

  for (int x = view->left; x <= view->right; x++)
    for (int y = view->top; y <= view->bottom; y++)
      {
        Tile *tile = find (self, view->zoom, x, y);
        Cell cell = { x & (n - 1), y, hypot (x - (view->left + view->right) / 2.0, y - (view->top + view->bottom) / 2.0) };

        if (tile != NULL)
          tile->used = self->n_aims;
        else
          g_array_append_val (missing, cell);
      }

  g_array_sort (missing, compare_cells);
  for (guint i = 0; i < missing->len; i++)
    {
      const Cell *cell = &g_array_index (missing, Cell, i);

      /* A narrow world is in view more than once. */
      if (find (self, view->zoom, cell->x, cell->y) == NULL)
        request (self, view->zoom, cell->x, cell->y);
    }
}

static int
compare_age (gconstpointer a,
             gconstpointer b)
{
  const Tile *p = *(Tile * const *) a, *q = *(Tile * const *) b;

  return (p->used < q->used) - (p->used > q->used);
}

/* Gives up what is not painted yet, and the oldest of what is. */
static void
forget_unused (WfTileGrid *self)
{
  guint max_spare = MAX_SPARE / (self->view.scale * self->view.scale);
  g_autoptr(GPtrArray) spare = g_ptr_array_new ();
  GHashTableIter iter;
  Tile *tile;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &tile))
    {
      if (tile->used == self->n_aims)
        continue;
      if (tile->picture == NULL)
        g_hash_table_iter_remove (&iter);
      else
        g_ptr_array_add (spare, tile);
    }

  g_ptr_array_sort (spare, compare_age);
  for (guint i = max_spare; i < spare->len; i++)
    {
      tile = spare->pdata[i];
      g_hash_table_remove (self->tiles, make_key (tile->zoom, tile->x, tile->y));
    }
}

static void
wf_tile_grid_finalize (GObject *object)
{
  WfTileGrid *self = WF_TILE_GRID (object);

  g_clear_pointer (&self->tiles, g_hash_table_unref);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (wf_tile_grid_parent_class)->finalize (object);
}

static void
wf_tile_grid_class_init (WfTileGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_tile_grid_finalize;

  /**
   * WfTileGrid::changed:
   *
   * Another tile is there, or has failed.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wf_tile_grid_init (WfTileGrid *self)
{
  self->tiles = g_hash_table_new_full (NULL, NULL, NULL, tile_free);
}

WfTileGrid *
wf_tile_grid_new (WfTilePainter *painter)
{
  WfTileGrid *self;

  g_return_val_if_fail (WF_IS_TILE_PAINTER (painter), NULL);

  self = g_object_new (WF_TYPE_TILE_GRID, NULL);
  self->painter = g_object_ref (painter);

  return self;
}

/**
 * wf_tile_grid_aim:
 * @frame: the view
 * @scale: pixels of the screen to one of the interface
 *
 * Has the tiles painted that @frame needs.
 */
void
wf_tile_grid_aim (WfTileGrid       *self,
                  const WfMapFrame *frame,
                  int               scale)
{
  View view;

  g_return_if_fail (WF_IS_TILE_GRID (self));
  g_return_if_fail (scale > 0);

  memset (&view, 0, sizeof view);
  get_view (frame, scale, &view);
  if (self->aimed && memcmp (&view, &self->view, sizeof view) == 0)
    return;

  if (scale != self->view.scale)
    g_hash_table_remove_all (self->tiles);
  self->view = view;
  self->aimed = TRUE;
  self->n_aims++;
  request_missing (self);
  forget_unused (self);
}

/**
 * wf_tile_grid_stop:
 *
 * Gives up all tiles that are not there yet, until the next aim.
 */
void
wf_tile_grid_stop (WfTileGrid *self)
{
  g_return_if_fail (WF_IS_TILE_GRID (self));

  if (!self->aimed)
    return;

  self->aimed = FALSE;
  self->n_aims++;
  forget_unused (self);
}

static gboolean
check_view (WfTileGrid *self,
            gboolean    failed_counts)
{
  const View *view = &self->view;

  if (!self->aimed)
    return FALSE;

  for (int x = view->left; x <= view->right; x++)
    for (int y = view->top; y <= view->bottom; y++)
      {
        Tile *tile = find (self, view->zoom, x, y);

        if (tile == NULL || tile->cancellable != NULL || (tile->picture == NULL && !failed_counts))
          return FALSE;
      }

  return TRUE;
}

/**
 * wf_tile_grid_is_complete:
 *
 * Returns: whether no tile of the view is on its way any more
 */
gboolean
wf_tile_grid_is_complete (WfTileGrid *self)
{
  g_return_val_if_fail (WF_IS_TILE_GRID (self), FALSE);

  return check_view (self, TRUE);
}

/**
 * wf_tile_grid_covers:
 *
 * Returns: whether every tile of the view is there
 */
gboolean
wf_tile_grid_covers (WfTileGrid *self)
{
  g_return_val_if_fail (WF_IS_TILE_GRID (self), FALSE);

  return check_view (self, FALSE);
}

/* --- Drawing ---------------------------------------------------------------------------- */

/* Where a tile lies, were the map not turned: on whole pixels, so that no seam shows between two. */
static void
get_box (const WfMapFrame *frame,
         guint             zoom,
         int               x,
         int               y,
         graphene_rect_t  *box)
{
  double size = frame->world / (1 << zoom);
  double left = frame->width / 2 - frame->center_x * frame->world, top = frame->height / 2 - frame->center_y * frame->world;
  double x0 = round (left + x * size), y0 = round (top + y * size);

  *box = GRAPHENE_RECT_INIT (x0, y0, round (left + (x + 1) * size) - x0, round (top + (y + 1) * size) - y0);
}

/* Draws the tile, or the part of one of a zoom before that lies there. */
static void
snapshot_cell (WfTileGrid       *self,
               GtkSnapshot      *snapshot,
               const WfMapFrame *frame,
               int               x,
               int               y,
               GskRenderer      *renderer)
{
  graphene_rect_t cell;

  get_box (frame, self->view.zoom, x, y, &cell);
  for (guint up = 0; up <= MIN (MAX_PARENTS, self->view.zoom); up++)
    {
      Tile *tile = find (self, self->view.zoom - up, x >> up, y >> up);
      graphene_rect_t box;

      if (tile == NULL || tile->picture == NULL)
        continue;
      if (up == 0)
        {
          gboolean sharp = cell.size.width == WF_TILE_PX && cell.size.height == WF_TILE_PX && frame->rotation == 0;

          wf_pixels_append (tile->picture, snapshot, &cell, sharp, renderer);
        }
      else
        {
          get_box (frame, self->view.zoom - up, x >> up, y >> up, &box);
          gtk_snapshot_push_clip (snapshot, &cell);
          wf_pixels_append (tile->picture, snapshot, &box, FALSE, renderer);
          gtk_snapshot_pop (snapshot);
        }
      return;
    }
}

/**
 * wf_tile_grid_snapshot:
 * @frame: the view, which need not be the one last aimed at
 * @renderer: (nullable): what draws @snapshot
 *
 * Draws the tiles that are there.
 */
void
wf_tile_grid_snapshot (WfTileGrid       *self,
                       GtkSnapshot      *snapshot,
                       const WfMapFrame *frame,
                       GskRenderer      *renderer)
{
  const View *view = &self->view;

  g_return_if_fail (WF_IS_TILE_GRID (self));

  if (self->n_aims == 0)
    return;

  gtk_snapshot_save (snapshot);
  if (frame->rotation != 0)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (frame->width / 2, frame->height / 2));
      gtk_snapshot_rotate (snapshot, frame->rotation * 180 / G_PI);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-frame->width / 2, -frame->height / 2));
    }
  for (int x = view->left; x <= view->right; x++)
    for (int y = view->top; y <= view->bottom; y++)
      snapshot_cell (self, snapshot, frame, x, y, renderer);
  gtk_snapshot_restore (snapshot);
}

/**
 * wf_tile_grid_get_n_tiles:
 *
 * Returns: how many tiles are kept or being painted
 */
guint
wf_tile_grid_get_n_tiles (WfTileGrid *self)
{
  g_return_val_if_fail (WF_IS_TILE_GRID (self), 0);

  return g_hash_table_size (self->tiles);
}
