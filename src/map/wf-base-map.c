// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfBaseMap: tiles where they are there. They are painted at whole zooms and stretched to what lies between, and none is
// asked for while the camera flies. Where they are not there yet (at the start, in flight, after a change of style), or
// never will be (without a tile file, with one processor), the land is painted from the gazetteer's shapes, in the same
// colours, so that there is never a sea without its land.

#include "wf-base-map.h"

#include <math.h>

#include "wf-map-frame.h"
#include "wf-palette.h"
#include "wf-scene-painter.h"
#include "wf-tile-grid.h"

#define PRELOAD_ZOOM 4.0     /* finer shapes are loaded when they are needed */

struct _WfBaseMap
{
  ShumateLayer parent_instance;

  WfAtlas          *atlas;
  WfTileSource     *source;
  WfTileGrid       *grid;     /* %NULL where there are no tiles */
  WfMapStyle        style;
  WfHighlightLayer *highlights;
  WfScenePainter   *scene_painter;
  WfMapFrame        painted_frame;
  gboolean          moving;
  gboolean          landing;  /* since the beginning of a flight until all of its end is there */
};

enum {
  PROP_0,
  PROP_COMPLETE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (WfBaseMap, wf_base_map, SHUMATE_TYPE_LAYER)

static GParamSpec *props[N_PROPS];

static void
get_frame (WfBaseMap  *self,
           WfMapFrame *frame)
{
  wf_map_frame_init_for_viewport (frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self));
}

static void
notify_complete (WfBaseMap *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPLETE]);
}

/* The layer above has a new picture; without tiles, or after a flight, ours depends on it. */
static void
highlights_painted_cb (WfBaseMap *self)
{
  if (self->landing)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  notify_complete (self);
}

static void
painted_cb (WfBaseMap *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  notify_complete (self);
}

static void
remove_tiles (WfBaseMap *self)
{
  if (self->grid == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->grid, self);
  wf_tile_grid_stop (self->grid);
  g_clear_object (&self->grid);
}

/* A new style is a new painter; until its tiles are there, the land is drawn in the new colours. */
static void
renew_tiles (WfBaseMap *self)
{
  g_autoptr(WfTilePainter) painter = NULL;
  g_autoptr(GError) error = NULL;

  remove_tiles (self);
  if (self->source == NULL)
    return;

  painter = wf_tile_painter_new (self->source, self->style, &error);
  if (painter == NULL)
    {
      g_message ("The map tiles cannot be painted: %s", error->message);
      return;
    }
  self->grid = wf_tile_grid_new (painter);
  g_signal_connect_object (self->grid, "changed", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
}

/* Beyond the edges of the map there is sea to the north, and Antarctica's ice to the south. */
static void
snapshot_south (WfBaseMap        *self,
                GtkSnapshot      *snapshot,
                const WfMapFrame *frame)
{
  double bottom = round (frame->height / 2 + (1 - frame->center_y) * frame->world);

  if (frame->rotation == 0 && bottom < frame->height)
    gtk_snapshot_append_color (snapshot, &wf_palette_get (self->style)->land,
                               &GRAPHENE_RECT_INIT (0, bottom, frame->width, frame->height - bottom));
}

/* Has the land painted for the view; in and after a flight with the highlights. */
static void
paint_scene (WfBaseMap        *self,
             const WfMapFrame *frame)
{
  WfScene *scene = wf_scene_new (frame, self->style);

  scene->land = TRUE;
  scene->coarse = self->moving;
  if (self->landing)
    wf_highlight_layer_add_to_scene (self->highlights, scene);
  wf_scene_painter_paint (self->scene_painter, scene, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  self->painted_frame = *frame;
}

/* Whether all of the ground is there for @frame. */
static gboolean
is_ground_complete (WfBaseMap        *self,
                    const WfMapFrame *frame)
{
  if (self->grid != NULL)
    {
      wf_tile_grid_aim (self->grid, frame, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
      if (!wf_tile_grid_is_complete (self->grid))
        return FALSE;
      if (wf_tile_grid_covers (self->grid))
        return TRUE;
    }

  return wf_scene_painter_has_picture (self->scene_painter) && !wf_scene_painter_get_busy (self->scene_painter) &&
         memcmp (frame, &self->painted_frame, sizeof *frame) == 0;
}

static void
wf_base_map_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  WfBaseMap *self = WF_BASE_MAP (widget);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  gboolean complete, covered, has_picture;
  WfMapFrame frame;

  get_frame (self, &frame);
  gtk_snapshot_append_color (snapshot, &wf_palette_get (self->style)->water,
                             &GRAPHENE_RECT_INIT (0, 0, frame.width, frame.height));

  /* A flight has landed when ground and highlights are both there; what was painted on the way stays until then. */
  complete = !self->moving && is_ground_complete (self, &frame);
  covered = complete && self->grid != NULL && wf_tile_grid_covers (self->grid);
  self->landing = self->landing && !(complete && wf_highlight_layer_is_complete (self->highlights));
  if (covered && !self->landing)
    {
      wf_highlight_layer_set_elsewhere (self->highlights, FALSE);
      snapshot_south (self, snapshot, &frame);
      wf_tile_grid_snapshot (self->grid, snapshot, &frame, renderer);
      return;
    }

  has_picture = wf_scene_painter_snapshot (self->scene_painter, snapshot, &frame, renderer);
  if (self->grid != NULL && !(has_picture && self->landing))
    wf_tile_grid_snapshot (self->grid, snapshot, &frame, renderer);
  wf_highlight_layer_set_elsewhere (self->highlights, has_picture && self->landing);
  if (self->moving || memcmp (&frame, &self->painted_frame, sizeof frame) != 0)
    paint_scene (self, &frame);
}

static void
wf_base_map_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  WfBaseMap *self = WF_BASE_MAP (object);

  switch (prop_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, wf_base_map_is_complete (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_base_map_dispose (GObject *object)
{
  WfBaseMap *self = WF_BASE_MAP (object);

  remove_tiles (self);
  g_clear_object (&self->source);
  if (self->highlights != NULL)
    g_signal_handlers_disconnect_by_data (self->highlights, self);
  if (self->scene_painter != NULL)
    g_signal_handlers_disconnect_by_data (self->scene_painter, self);
  g_clear_object (&self->scene_painter);
  g_clear_object (&self->highlights);
  if (self->atlas != NULL)
    wf_shape_cache_stop (wf_atlas_get_shapes (self->atlas));
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (wf_base_map_parent_class)->dispose (object);
}

static void
wf_base_map_class_init (WfBaseMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wf_base_map_dispose;
  object_class->get_property = wf_base_map_get_property;

  GTK_WIDGET_CLASS (klass)->snapshot = wf_base_map_snapshot;

  /**
   * WfBaseMap:complete:
   *
   * Whether nothing more is on its way for the view shown.
   */
  props[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
wf_base_map_init (WfBaseMap *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * wf_base_map_new:
 * @viewport: the view; its zoom level is of 256-pixel tiles
 * @atlas: the tiles, and the outlines that the land is drawn from where there are none
 * @highlights: drawn by this layer in its stead while the camera flies
 */
WfBaseMap *
wf_base_map_new (ShumateViewport  *viewport,
                 WfAtlas          *atlas,
                 WfHighlightLayer *highlights)
{
  WfTileStore *store;
  WfBaseMap *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);
  g_return_val_if_fail (WF_IS_ATLAS (atlas), NULL);

  self = g_object_new (WF_TYPE_BASE_MAP, "viewport", viewport, NULL);
  self->atlas = g_object_ref (atlas);
  self->highlights = g_object_ref (highlights);
  g_signal_connect_object (highlights, "painted", G_CALLBACK (highlights_painted_cb), self, G_CONNECT_SWAPPED);
  self->scene_painter = wf_scene_painter_new (atlas);
  g_signal_connect_object (self->scene_painter, "painted", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);

  /* libshumate has one painting thread fewer than there are processors: with a single one, none. */
  store = wf_atlas_get_store (atlas);
  if (store != NULL && g_get_num_processors () > 1)
    self->source = wf_tile_source_new (store);
  renew_tiles (self);
  wf_shape_cache_preload (wf_atlas_get_shapes (atlas), 0);
  wf_shape_cache_preload (wf_atlas_get_shapes (atlas), PRELOAD_ZOOM);

  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return self;
}

void
wf_base_map_set_style (WfBaseMap  *self,
                       WfMapStyle  style)
{
  g_return_if_fail (WF_IS_BASE_MAP (self));

  if (self->style == style)
    return;

  self->style = style;
  wf_scene_painter_clear (self->scene_painter);
  self->painted_frame = (WfMapFrame) { 0 };
  renew_tiles (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wf_base_map_set_moving:
 * @moving: whether the camera flies; no tile is loaded meanwhile
 */
void
wf_base_map_set_moving (WfBaseMap *self,
                        gboolean   moving)
{
  g_return_if_fail (WF_IS_BASE_MAP (self));

  if (self->moving == moving)
    return;

  self->moving = moving;
  self->painted_frame = (WfMapFrame) { 0 };
  if (moving && !self->landing)
    wf_scene_painter_clear (self->scene_painter);
  self->landing = TRUE;
  if (moving && self->grid != NULL)
    wf_tile_grid_stop (self->grid);
  wf_highlight_layer_set_flying (self->highlights, moving);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  notify_complete (self);
}

/**
 * wf_base_map_is_complete:
 *
 * Returns: whether nothing more is on its way for the view shown
 */
gboolean
wf_base_map_is_complete (WfBaseMap *self)
{
  WfMapFrame frame;

  g_return_val_if_fail (WF_IS_BASE_MAP (self), FALSE);

  get_frame (self, &frame);

  return frame.width > 0 && !self->moving && !self->landing && is_ground_complete (self, &frame) &&
         wf_highlight_layer_is_complete (self->highlights);
}
