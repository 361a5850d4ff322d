// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfBaseMap: libshumate paints the tiles; this layer decides when. libshumate paints them at whole zooms, and starts to
// load whatever a moving view passes. So its map layer has a viewport of its own, always at a whole zoom, is scaled by
// us to what lies between, and stands still while the camera flies. Where tiles are not there yet (in flight, after a
// change of style, without a tile file, with one processor) the land is painted from the gazetteer's shapes, in the same
// colours, so that the map is never blank.

#include "wf-base-map.h"

#include <math.h>

#include "wf-map-frame.h"
#include "wf-palette.h"
#include "wf-scene-painter.h"
#include "wf-tile-painter.h"

#define TILE_PX 512
#define TILE_ZOOM_OFFSET 1   /* tiles of 512 pixels are one zoom behind those of 256 */
#define MAX_TILE_ZOOM 11
#define PRELOAD_ZOOM 4.0     /* finer shapes are loaded when they are needed */

struct _WfBaseMap
{
  ShumateLayer parent_instance;

  WfAtlas         *atlas;
  WfTileSource    *source;
  WfTilePainter   *painter;
  ShumateViewport *tile_viewport;
  ShumateMapLayer *tiles;
  WfMapStyle       style;
  WfHighlightLayer *highlights;
  WfScenePainter   *scene_painter;
  WfMapFrame        painted_frame;
  int              tiles_width, tiles_height;
  guint            settle_id;  /* libshumate looks for missing tiles in an idle; until then we don't know of any */
  gboolean         moving;
  gboolean         landing;  /* since the beginning of a flight until all of its end is there */
};

enum {
  PROP_0,
  PROP_COMPLETE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (WfBaseMap, wf_base_map, SHUMATE_TYPE_LAYER)

static GParamSpec *props[N_PROPS];

/* The tile layer's place: a transform of its own pixels to ours, for the view of @frame. */
static GskTransform *
tile_transform (WfBaseMap        *self,
                const WfMapFrame *frame,
                double           *scale)
{
  double tile_world = TILE_PX * exp2 (shumate_viewport_get_zoom_level (self->tile_viewport));
  WfCamera center = {
    .lat = shumate_location_get_latitude (SHUMATE_LOCATION (self->tile_viewport)),
    .lon = shumate_location_get_longitude (SHUMATE_LOCATION (self->tile_viewport)),
  };
  graphene_point_t point;
  GskTransform *transform;

  /* Whole pixels a tile, so that no seam shows between two. */
  *scale = round (TILE_PX * frame->world / tile_world) / TILE_PX;
  wf_map_frame_to_screen (frame, center.lat, center.lon, &point);
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (round (point.x), round (point.y)));

  return gsk_transform_scale (transform, *scale, *scale);
}

static gboolean
settle_cb (gpointer user_data)
{
  WfBaseMap *self = user_data;

  self->settle_id = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPLETE]);

  return G_SOURCE_REMOVE;
}

/* To be called after libshumate has queued its own idle: ours comes after it. */
static void
queue_settle (WfBaseMap *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 1, settle_cb, self, NULL);
}

static void
aim_tiles (WfBaseMap        *self,
           const WfMapFrame *frame)
{
  double zoom = CLAMP (round (wf_map_frame_get_zoom (frame) - TILE_ZOOM_OFFSET), 0, MAX_TILE_ZOOM);
  graphene_point_t previous;
  WfCamera camera;

  /* libshumate keeps one more tile around the view than it shows: within that, nothing can be missing. */
  wf_map_frame_to_screen (frame,
                          shumate_location_get_latitude (SHUMATE_LOCATION (self->tile_viewport)),
                          shumate_location_get_longitude (SHUMATE_LOCATION (self->tile_viewport)), &previous);
  if (zoom != shumate_viewport_get_zoom_level (self->tile_viewport) ||
      fabs (previous.x - frame->width / 2) > TILE_PX / 2 || fabs (previous.y - frame->height / 2) > TILE_PX / 2)
    queue_settle (self);

  wf_map_frame_get_camera (frame, &camera);
  g_object_freeze_notify (G_OBJECT (self->tile_viewport));
  shumate_viewport_set_zoom_level (self->tile_viewport, zoom);
  shumate_viewport_set_rotation (self->tile_viewport, frame->rotation);
  shumate_location_set_location (SHUMATE_LOCATION (self->tile_viewport), camera.lat, camera.lon);
  g_object_thaw_notify (G_OBJECT (self->tile_viewport));
}

/* The layer above has a new picture; without tiles, or after a flight, ours depends on it. */
static void
highlights_painted_cb (WfBaseMap *self)
{
  if (self->landing)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPLETE]);
}

static void
viewport_changed_cb (WfBaseMap *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pending_changed_cb (WfBaseMap *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPLETE]);
}

static gboolean
tiles_are_complete (WfBaseMap *self)
{
  return self->tiles != NULL && !self->moving && self->settle_id == 0 &&
         wf_tile_painter_get_pending (self->painter) == 0;
}

static void
remove_tiles (WfBaseMap *self)
{
  if (self->painter != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->painter, self);
      wf_tile_painter_stop (self->painter);
    }
  g_clear_object (&self->painter);
  if (self->tiles != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->tiles));
  self->tiles = NULL;
}

/* A new style is a new painter and a new layer; until its tiles are there, the land is drawn in the new colours. */
static void
renew_tiles (WfBaseMap *self)
{
  g_autoptr(GError) error = NULL;

  remove_tiles (self);
  if (self->source == NULL)
    return;

  self->painter = wf_tile_painter_new (self->source, self->style, &error);
  if (self->painter == NULL)
    {
      g_message ("The map tiles cannot be painted: %s", error->message);
      return;
    }
  g_signal_connect_object (self->painter, "notify::pending", G_CALLBACK (pending_changed_cb), self,
                           G_CONNECT_SWAPPED);
  shumate_viewport_set_reference_map_source (self->tile_viewport, SHUMATE_MAP_SOURCE (self->painter));
  self->tiles = shumate_map_layer_new (SHUMATE_MAP_SOURCE (self->painter), self->tile_viewport);
  gtk_widget_set_overflow (GTK_WIDGET (self->tiles), GTK_OVERFLOW_VISIBLE);
  gtk_widget_set_parent (GTK_WIDGET (self->tiles), GTK_WIDGET (self));
  queue_settle (self);
}

/* libshumate repeats the world to the north and south as well: beyond the edges there is sea, and Antarctica's ice. */
static void
snapshot_tiles (WfBaseMap        *self,
                GtkSnapshot      *snapshot,
                const WfMapFrame *frame)
{
  double top = ceil (frame->height / 2 - frame->center_y * frame->world);
  double bottom = floor (top + frame->world - 1);

  if (frame->rotation != 0 || (top <= 0 && bottom >= frame->height))
    {
      gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (self->tiles), snapshot);
      return;
    }

  gtk_snapshot_append_color (snapshot, &wf_palette_get (self->style)->land,
                             &GRAPHENE_RECT_INIT (0, bottom, frame->width, MAX (frame->height - bottom, 0)));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, top, frame->width, bottom - top));
  gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (self->tiles), snapshot);
  gtk_snapshot_pop (snapshot);
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

static void
wf_base_map_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  WfBaseMap *self = WF_BASE_MAP (widget);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  gboolean has_picture;
  WfMapFrame frame;

  wf_map_frame_init_for_viewport (&frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget);
  gtk_snapshot_append_color (snapshot, &wf_palette_get (self->style)->water,
                             &GRAPHENE_RECT_INIT (0, 0, frame.width, frame.height));

  /* A flight has landed when tiles and highlights are both there; what was painted on the way stays until then. */
  self->landing = self->landing &&
                  !(tiles_are_complete (self) && wf_highlight_layer_is_complete (self->highlights));
  if (tiles_are_complete (self) && !self->landing)
    {
      wf_highlight_layer_set_elsewhere (self->highlights, FALSE);
      snapshot_tiles (self, snapshot, &frame);
      return;
    }

  has_picture = wf_scene_painter_snapshot (self->scene_painter, snapshot, &frame, renderer);
  if (self->tiles != NULL && !(has_picture && self->landing))
    snapshot_tiles (self, snapshot, &frame);
  wf_highlight_layer_set_elsewhere (self->highlights, has_picture && self->landing);
  if (self->moving || memcmp (&frame, &self->painted_frame, sizeof frame) != 0)
    paint_scene (self, &frame);
}

static void
wf_base_map_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  WfBaseMap *self = WF_BASE_MAP (widget);
  GskTransform *transform;
  WfMapFrame frame;
  double scale;

  if (self->tiles == NULL || width == 0 || height == 0)
    return;

  wf_map_frame_init_for_viewport (&frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget);
  if (!self->moving)
    aim_tiles (self, &frame);

  /* In flight the layer keeps its size, or it would look for the tiles that a larger one needs. */
  transform = tile_transform (self, &frame, &scale);
  if (!self->moving || self->tiles_width == 0)
    {
      self->tiles_width = ceil (width / scale);
      self->tiles_height = ceil (height / scale);
    }
  transform = gsk_transform_translate (transform, &GRAPHENE_POINT_INIT (-self->tiles_width / 2,
                                                                        -self->tiles_height / 2));
  gtk_widget_measure (GTK_WIDGET (self->tiles), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (self->tiles), self->tiles_width, self->tiles_height, -1, transform);
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

  g_clear_handle_id (&self->settle_id, g_source_remove);
  remove_tiles (self);
  g_clear_object (&self->tile_viewport);
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wf_base_map_dispose;
  object_class->get_property = wf_base_map_get_property;

  widget_class->snapshot = wf_base_map_snapshot;
  widget_class->size_allocate = wf_base_map_size_allocate;

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
  self->tile_viewport = shumate_viewport_new ();
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
  g_signal_connect_object (self->scene_painter, "painted", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  /* libshumate has one painting thread fewer than there are processors: with a single one, none. */
  store = wf_atlas_get_store (atlas);
  if (store != NULL && g_get_num_processors () > 1)
    self->source = wf_tile_source_new (store);
  renew_tiles (self);
  wf_shape_cache_preload (wf_atlas_get_shapes (atlas), 0);
  wf_shape_cache_preload (wf_atlas_get_shapes (atlas), PRELOAD_ZOOM);

  g_signal_connect_object (viewport, "notify", G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED);

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
  gtk_widget_queue_allocate (GTK_WIDGET (self));
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
  wf_highlight_layer_set_flying (self->highlights, moving);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPLETE]);
}

/**
 * wf_base_map_is_complete:
 *
 * Returns: whether nothing more is on its way for the view shown
 */
gboolean
wf_base_map_is_complete (WfBaseMap *self)
{
  g_return_val_if_fail (WF_IS_BASE_MAP (self), FALSE);

  return !self->moving && self->settle_id == 0 && wf_highlight_layer_is_complete (self->highlights) &&
         (self->painter != NULL ? wf_tile_painter_get_pending (self->painter) == 0
                                : !wf_scene_painter_get_busy (self->scene_painter));
}
