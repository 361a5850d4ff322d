// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfHighlightLayer: knows which countries and regions the stop speaks of, and fades them in and out; they are drawn from
// their own geometry, so that they are sharp at every zoom. What would be too small to see gets a ring.

#include "wf-highlight-layer.h"

#include <math.h>

#include "wf-area.h"
#include "wf-map-frame.h"
#include "wf-scene-painter.h"
#include "wf-sphere.h"

#define FADE_SECONDS 0.3

struct _WfHighlightLayer
{
  ShumateLayer parent_instance;

  WfShapeCache *shapes;
  WfMapStyle    style;
  GPtrArray    *areas;  /* in the order they are drawn */
  guint         tick_id;
  gint64        last_us;
  gboolean      flying;
  gboolean      elsewhere;

  WfScenePainter *painter;
  WfMapFrame      painted_frame;
  gboolean        valid;
};

enum {
  PAINTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WfHighlightLayer, wf_highlight_layer, SHUMATE_TYPE_LAYER)

static guint signals[N_SIGNALS];

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  WfHighlightLayer *self = WF_HIGHLIGHT_LAYER (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double step = self->last_us != 0 ? (now - self->last_us) / (FADE_SECONDS * G_USEC_PER_SEC) : 0;
  gboolean fading = FALSE;

  self->last_us = now;
  for (guint i = self->areas->len; i > 0; i--)
    {
      WfArea *area = self->areas->pdata[i - 1];

      area->alpha = CLAMP (area->alpha + (area->leaving ? -step : step), 0, 1);
      if (area->leaving && area->alpha == 0)
        g_ptr_array_remove_index (self->areas, i - 1);
      else
        fading |= area->leaving || area->alpha < 1;
    }
  self->valid = FALSE;
  gtk_widget_queue_draw (widget);

  if (!fading)
    self->tick_id = 0;

  return fading;
}

static gboolean
is_stale (WfHighlightLayer *self,
          const WfMapFrame *frame)
{
  return !self->valid || memcmp (frame, &self->painted_frame, sizeof *frame) != 0;
}

static void
wf_highlight_layer_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  WfHighlightLayer *self = WF_HIGHLIGHT_LAYER (widget);
  WfMapFrame frame;

  wf_map_frame_init_for_viewport (&frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget);
  if (is_stale (self, &frame) && !self->flying)
    {
      WfScene *scene = wf_scene_new (&frame, self->style);

      wf_highlight_layer_add_to_scene (self, scene);
      wf_scene_painter_paint (self->painter, scene, gtk_widget_get_scale_factor (widget));
      self->painted_frame = frame;
      self->valid = TRUE;
    }

  if (!self->elsewhere)
    wf_scene_painter_snapshot (self->painter, snapshot, &frame, gtk_native_get_renderer (gtk_widget_get_native (widget)));
}

static void
invalidate (WfHighlightLayer *self)
{
  self->valid = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
wf_highlight_layer_dispose (GObject *object)
{
  WfHighlightLayer *self = WF_HIGHLIGHT_LAYER (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  if (self->painter != NULL)
    g_signal_handlers_disconnect_by_data (self->painter, self);
  g_clear_object (&self->painter);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_object (&self->shapes);

  G_OBJECT_CLASS (wf_highlight_layer_parent_class)->dispose (object);
}

static void
wf_highlight_layer_class_init (WfHighlightLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_highlight_layer_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = wf_highlight_layer_snapshot;

  /**
   * WfHighlightLayer::painted:
   *
   * There is a new picture of the areas.
   */
  signals[PAINTED] =
    g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wf_highlight_layer_init (WfHighlightLayer *self)
{
  self->areas = wf_areas_new (NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
painted_cb (WfHighlightLayer *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[PAINTED], 0);
}

WfHighlightLayer *
wf_highlight_layer_new (ShumateViewport *viewport,
                        WfAtlas         *atlas)
{
  WfHighlightLayer *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);
  g_return_val_if_fail (WF_IS_ATLAS (atlas), NULL);

  self = g_object_new (WF_TYPE_HIGHLIGHT_LAYER, "viewport", viewport, NULL);
  self->shapes = g_object_ref (wf_atlas_get_shapes (atlas));
  self->painter = wf_scene_painter_new (atlas);
  g_signal_connect_object (self->painter, "painted", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return self;
}

void
wf_highlight_layer_set_style (WfHighlightLayer *self,
                              WfMapStyle        style)
{
  g_return_if_fail (WF_IS_HIGHLIGHT_LAYER (self));

  self->style = style;
  invalidate (self);
}

/**
 * wf_highlight_layer_set_elsewhere:
 * @elsewhere: whether the areas are part of another layer's picture in this frame
 *
 * To be called in each frame, before this layer is drawn.
 */
void
wf_highlight_layer_set_elsewhere (WfHighlightLayer *self,
                                  gboolean          elsewhere)
{
  g_return_if_fail (WF_IS_HIGHLIGHT_LAYER (self));

  self->elsewhere = elsewhere;
}

/**
 * wf_highlight_layer_set_flying:
 * @flying: whether the camera flies; this layer does not try to keep up then
 */
void
wf_highlight_layer_set_flying (WfHighlightLayer *self,
                               gboolean          flying)
{
  g_return_if_fail (WF_IS_HIGHLIGHT_LAYER (self));

  if (self->flying == flying)
    return;

  self->flying = flying;
  invalidate (self);
}

/**
 * wf_highlight_layer_is_complete:
 *
 * Returns: whether what is shown is the newest
 */
gboolean
wf_highlight_layer_is_complete (WfHighlightLayer *self)
{
  g_return_val_if_fail (WF_IS_HIGHLIGHT_LAYER (self), FALSE);

  return self->valid && !self->flying && !wf_scene_painter_get_busy (self->painter) &&
         wf_scene_painter_has_picture (self->painter);
}

/**
 * wf_highlight_layer_set_highlights:
 * @highlights: (nullable): a list of WfHighlight; cities and points in it are left to the markers
 * @animate: whether what comes and goes may fade
 */
void
wf_highlight_layer_set_highlights (WfHighlightLayer *self,
                                   GListModel       *highlights,
                                   gboolean          animate)
{
  g_autoptr(GPtrArray) old = NULL;

  g_return_if_fail (WF_IS_HIGHLIGHT_LAYER (self));
  g_return_if_fail (highlights == NULL || G_IS_LIST_MODEL (highlights));

  old = g_steal_pointer (&self->areas);
  self->areas = wf_areas_new (highlights);
  if (animate)
    {
      for (guint i = 0; i < self->areas->len; i++)
        {
          WfArea *area = self->areas->pdata[i];
          WfArea *before = wf_areas_find (old, area->code);

          area->alpha = before != NULL && before->role == area->role ? before->alpha : 0;
        }
      for (guint i = old->len; i > 0; i--)
        {
          WfArea *before = old->pdata[i - 1];
          WfArea *now = wf_areas_find (self->areas, before->code);

          if (now == NULL || now->role != before->role)
            {
              before->leaving = TRUE;
              g_ptr_array_insert (self->areas, 0, g_ptr_array_steal_index (old, i - 1));
            }
        }
      self->last_us = 0;
      if (self->tick_id == 0)
        self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
    }
  invalidate (self);
}

static gboolean
region_contains (WfHighlightLayer *self,
                 const char       *code,
                 double            lat,
                 double            lon)
{
  WfGazetteer *gazetteer = wf_shape_cache_get_gazetteer (self->shapes);
  g_autoptr(WfShape) shape = gazetteer != NULL ? wf_gazetteer_load_shape (gazetteer, code, 99) : NULL;

  return shape != NULL && wf_shape_contains (shape, lat, lon);
}

/**
 * wf_highlight_layer_pick:
 * @x: pixels of the layer
 * @y: pixels of the layer
 *
 * Returns: (transfer none) (nullable): the place whose highlight is on top at that point, rings included
 */
WfPlace *
wf_highlight_layer_pick (WfHighlightLayer *self,
                         double            x,
                         double            y)
{
  g_autofree char *country = NULL;
  WfGazetteer *gazetteer;
  WfMapFrame frame;
  double lat, lon;

  g_return_val_if_fail (WF_IS_HIGHLIGHT_LAYER (self), NULL);

  gazetteer = wf_shape_cache_get_gazetteer (self->shapes);
  if (gazetteer == NULL)
    return NULL;

  wf_map_frame_init_for_viewport (&frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self));
  wf_map_frame_to_location (&frame, x, y, &lat, &lon);
  country = wf_gazetteer_dup_country_at (gazetteer, lat, lon);

  for (guint i = self->areas->len; i > 0; i--)
    {
      WfArea *area = self->areas->pdata[i - 1];
      graphene_point_t center;

      if (area->leaving)
        continue;
      if (g_strcmp0 (area->code, country) == 0 ||
          (strchr (area->code, '-') != NULL && region_contains (self, area->code, lat, lon)) ||
          (wf_scene_is_ringed (self->shapes, &frame, area->code, &center) &&
           hypot (center.x - x, center.y - y) <= WF_SCENE_RING_RADIUS))
        return area->place;
    }

  return NULL;
}

/**
 * wf_highlight_layer_add_to_scene:
 *
 * Adds the areas, as far as they have faded in or out by now.
 */
void
wf_highlight_layer_add_to_scene (WfHighlightLayer *self,
                                 WfScene          *scene)
{
  g_return_if_fail (WF_IS_HIGHLIGHT_LAYER (self));

  for (guint i = 0; i < self->areas->len; i++)
    {
      const WfArea *area = self->areas->pdata[i];

      wf_scene_add_area (scene, area->code, area->role, area->alpha);
    }
}

/**
 * wf_highlight_layer_get_n_areas:
 *
 * Returns: how many areas are highlighted, not counting those that fade away
 */
guint
wf_highlight_layer_get_n_areas (WfHighlightLayer *self)
{
  guint n = 0;

  g_return_val_if_fail (WF_IS_HIGHLIGHT_LAYER (self), 0);

  for (guint i = 0; i < self->areas->len; i++)
    n += !((WfArea *) self->areas->pdata[i])->leaving;

  return n;
}
