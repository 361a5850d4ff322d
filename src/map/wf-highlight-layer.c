// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfHighlightLayer: knows which countries and regions the stop speaks of, and fades them in and out; they are drawn from
// their own geometry, so that they are sharp at every zoom. Groups are drawn as the set of their members; a member that has a role of its own keeps that one. What
// would be too small to see gets a ring.

#include "wf-highlight-layer.h"

#include <math.h>

#include "wf-highlight.h"
#include "wf-map-frame.h"
#include "wf-role.h"
#include "wf-scene-painter.h"
#include "wf-sphere.h"

#define FADE_SECONDS 0.3

/* One area in one role, and how far it has faded in. */
typedef struct {
  char        *code;
  WfPlace     *place;
  WfRoleStyle  role;
  gboolean     leaving;
  double       alpha;
} Area;

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

static void
area_free (gpointer data)
{
  Area *area = data;

  g_free (area->code);
  g_object_unref (area->place);
  g_free (area);
}

static void
add_area (GPtrArray  *areas,
          const char *code,
          WfPlace    *place,
          WfRoleStyle role)
{
  Area *area = g_new0 (Area, 1);

  area->code = g_strdup (code);
  area->place = g_object_ref (place);
  area->role = role;
  area->alpha = 1;
  g_ptr_array_add (areas, area);
}

static Area *
find_area (GPtrArray  *areas,
           const char *code)
{
  for (guint i = 0; i < areas->len; i++)
    {
      Area *area = areas->pdata[i];

      if (!area->leaving && g_str_equal (area->code, code))
        return area;
    }

  return NULL;
}

static gboolean
is_area_kind (WfPlaceKind kind)
{
  return kind == WF_PLACE_COUNTRY || kind == WF_PLACE_REGION;
}

/* The areas of @highlights: members of groups first, so that single places lie on top; no area twice. */
static GPtrArray *
collect_areas (GListModel *highlights)
{
  guint n = highlights != NULL ? g_list_model_get_n_items (highlights) : 0;
  g_autoptr(GPtrArray) single = g_ptr_array_new_with_free_func (area_free);
  GPtrArray *areas = g_ptr_array_new_with_free_func (area_free);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(WfHighlight) highlight = g_list_model_get_item (highlights, i);
      WfPlace *place = wf_highlight_get_place (highlight);

      if (is_area_kind (wf_place_get_kind (place)) && find_area (single, wf_place_get_code (place)) == NULL)
        add_area (single, wf_place_get_code (place), place, wf_role_get_style (wf_highlight_get_role (highlight)));
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(WfHighlight) highlight = g_list_model_get_item (highlights, i);
      WfPlace *place = wf_highlight_get_place (highlight);
      const char * const *members = wf_place_get_members (place);

      for (guint j = 0; members != NULL && members[j] != NULL; j++)
        if (find_area (single, members[j]) == NULL && find_area (areas, members[j]) == NULL)
          add_area (areas, members[j], place, wf_role_get_style (wf_highlight_get_role (highlight)));
    }

  g_ptr_array_extend_and_steal (areas, g_steal_pointer (&single));

  return areas;
}

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
      Area *area = self->areas->pdata[i - 1];

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
  self->areas = g_ptr_array_new_with_free_func (area_free);
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
                        WfShapeCache    *shapes)
{
  WfHighlightLayer *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);
  g_return_val_if_fail (WF_IS_SHAPE_CACHE (shapes), NULL);

  self = g_object_new (WF_TYPE_HIGHLIGHT_LAYER, "viewport", viewport, NULL);
  self->shapes = g_object_ref (shapes);
  self->painter = wf_scene_painter_new (shapes);
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
  self->areas = collect_areas (highlights);
  if (animate)
    {
      for (guint i = 0; i < self->areas->len; i++)
        {
          Area *area = self->areas->pdata[i];
          Area *before = find_area (old, area->code);

          area->alpha = before != NULL && before->role == area->role ? before->alpha : 0;
        }
      for (guint i = old->len; i > 0; i--)
        {
          Area *before = old->pdata[i - 1];
          Area *now = find_area (self->areas, before->code);

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
      Area *area = self->areas->pdata[i - 1];
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
      const Area *area = self->areas->pdata[i];

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
    n += !((Area *) self->areas->pdata[i])->leaving;

  return n;
}
