// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfHighlightLayer: draws the stop's countries and regions from their own geometry, so that they are sharp at every zoom
// and can fade. Groups are drawn as the set of their members; a member that has a role of its own keeps that one. What
// would be too small to see gets a ring.

#include "wf-highlight-layer.h"

#include <math.h>

#include "wf-highlight.h"
#include "wf-map-frame.h"
#include "wf-pattern.h"
#include "wf-role.h"
#include "wf-sphere.h"

#define FADE_SECONDS 0.3
#define RING_BELOW_PX 18.0  /* an area whose longer side is shorter than this gets a ring */
#define RING_RADIUS_PX 12.0

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
};

G_DEFINE_FINAL_TYPE (WfHighlightLayer, wf_highlight_layer, SHUMATE_TYPE_LAYER)

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
  gtk_widget_queue_draw (widget);

  if (!fading)
    self->tick_id = 0;

  return fading;
}

/* The main part of the area in pixels, and the point of its label. */
static gboolean
get_main_part (WfHighlightLayer *self,
               const WfMapFrame *frame,
               const char       *code,
               graphene_rect_t  *extents,
               graphene_point_t *label)
{
  WfGazetteer *gazetteer = wf_shape_cache_get_gazetteer (self->shapes);
  double lat, lon, width, left;
  WfBounds bounds;

  if (gazetteer == NULL || !wf_gazetteer_get_bounds (gazetteer, code, FALSE, &bounds))
    return FALSE;

  width = wf_mercator_x (bounds.east) - wf_mercator_x (bounds.west);
  width += width < 0;
  left = wf_mercator_x (bounds.west);
  left += round (frame->center_x - (left + width / 2));
  *extents = GRAPHENE_RECT_INIT ((left - frame->center_x) * frame->world + frame->width / 2,
                                 (wf_mercator_y (bounds.north) - frame->center_y) * frame->world + frame->height / 2,
                                 width * frame->world,
                                 (wf_mercator_y (bounds.south) - wf_mercator_y (bounds.north)) * frame->world);

  if (label != NULL)
    {
      if (!wf_gazetteer_get_label_point (gazetteer, code, &lat, &lon))
        return FALSE;
      wf_map_frame_to_screen (frame, lat, lon, label);
    }

  return TRUE;
}

static gboolean
needs_ring (const graphene_rect_t *extents)
{
  return MAX (extents->size.width, extents->size.height) < RING_BELOW_PX;
}

static void
snapshot_ring (GtkSnapshot            *snapshot,
               const WfRolePaint      *paint,
               const graphene_point_t *center)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskStroke) stroke = wf_pattern_create_outline (paint, 1);
  g_autoptr(GskPath) path = NULL;

  gsk_stroke_set_line_width (stroke, MAX (paint->outline_width, 2));
  gsk_path_builder_add_circle (builder, center, RING_RADIUS_PX);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &paint->outline);
}

static void
snapshot_copy (WfHighlightLayer  *self,
               GtkSnapshot       *snapshot,
               const WfMapFrame  *frame,
               const WfShapePath *path,
               const WfRolePaint *paint,
               GskStroke         *stroke,
               int                copy)
{
  gtk_snapshot_save (snapshot);
  wf_map_frame_transform (frame, snapshot, copy);

  if (paint->pattern == WF_PATTERN_SOLID || paint->pattern == WF_PATTERN_TINT)
    {
      gtk_snapshot_append_fill (snapshot, path->fill, GSK_FILL_RULE_EVEN_ODD, &paint->fill);
    }
  else if (paint->pattern != WF_PATTERN_DASHED_OUTLINE)
    {
      /* The pattern is drawn in pixels: it keeps its size at every zoom, and is bound to the map's corner. */
      double x = (copy - frame->center_x) * frame->world + frame->width / 2;
      double y = -frame->center_y * frame->world + frame->height / 2;
      double margin = fabs (frame->rotation) > 0 ? MAX (frame->width, frame->height) : 0;

      gtk_snapshot_push_fill (snapshot, path->fill, GSK_FILL_RULE_EVEN_ODD);
      gtk_snapshot_scale (snapshot, 1 / frame->world, 1 / frame->world);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-x, -y));
      wf_pattern_snapshot_ground (paint, snapshot,
                                  &GRAPHENE_RECT_INIT (-margin, -margin,
                                                       frame->width + 2 * margin, frame->height + 2 * margin),
                                  x, y);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_restore (snapshot);

  gtk_snapshot_save (snapshot);
  wf_map_frame_transform (frame, snapshot, copy);
  gtk_snapshot_append_stroke (snapshot, path->outline, stroke, &paint->outline);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_area (WfHighlightLayer *self,
               GtkSnapshot      *snapshot,
               const WfMapFrame *frame,
               Area             *area)
{
  const WfRolePaint *paint = &wf_palette_get (self->style)->roles[area->role];
  const WfShapePath *path = wf_shape_cache_get (self->shapes, area->code, wf_map_frame_get_zoom (frame));
  g_autoptr(GskStroke) stroke = NULL;
  graphene_rect_t view, extents;
  graphene_point_t label;
  int first, last;

  if (path == NULL)
    return;

  wf_map_frame_get_extents (frame, &view);
  if (path->bounds.origin.y > view.origin.y + view.size.height ||
      path->bounds.origin.y + path->bounds.size.height < view.origin.y)
    return;

  stroke = wf_pattern_create_outline (paint, 1 / frame->world);
  wf_map_frame_get_copies (frame, path->bounds.origin.x, path->bounds.origin.x + path->bounds.size.width,
                           &first, &last);
  if (area->alpha < 1)
    gtk_snapshot_push_opacity (snapshot, area->alpha);
  for (int copy = first; copy <= last; copy++)
    snapshot_copy (self, snapshot, frame, path, paint, stroke, copy);
  if (get_main_part (self, frame, area->code, &extents, &label) && needs_ring (&extents))
    snapshot_ring (snapshot, paint, &label);
  if (area->alpha < 1)
    gtk_snapshot_pop (snapshot);
}

static void
wf_highlight_layer_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  WfHighlightLayer *self = WF_HIGHLIGHT_LAYER (widget);
  WfMapFrame frame;

  wf_map_frame_init_for_viewport (&frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget);
  for (guint i = 0; i < self->areas->len; i++)
    snapshot_area (self, snapshot, &frame, self->areas->pdata[i]);
}

static void
wf_highlight_layer_dispose (GObject *object)
{
  WfHighlightLayer *self = WF_HIGHLIGHT_LAYER (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_object (&self->shapes);

  G_OBJECT_CLASS (wf_highlight_layer_parent_class)->dispose (object);
}

static void
wf_highlight_layer_class_init (WfHighlightLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_highlight_layer_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = wf_highlight_layer_snapshot;
}

static void
wf_highlight_layer_init (WfHighlightLayer *self)
{
  self->areas = g_ptr_array_new_with_free_func (area_free);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
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
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return self;
}

void
wf_highlight_layer_set_style (WfHighlightLayer *self,
                              WfMapStyle        style)
{
  g_return_if_fail (WF_IS_HIGHLIGHT_LAYER (self));

  self->style = style;
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
      graphene_rect_t extents;
      graphene_point_t label;

      if (area->leaving)
        continue;
      if (g_strcmp0 (area->code, country) == 0 ||
          (strchr (area->code, '-') != NULL && region_contains (self, area->code, lat, lon)) ||
          (get_main_part (self, &frame, area->code, &extents, &label) && needs_ring (&extents) &&
           hypot (label.x - x, label.y - y) <= RING_RADIUS_PX))
        return area->place;
    }

  return NULL;
}

/**
 * wf_highlight_layer_get_extents:
 * @code: of an area
 * @extents: (out caller-allocates): the box around its main part, in pixels of the layer
 *
 * Returns: %FALSE where @code is not highlighted, or unknown to the map
 */
gboolean
wf_highlight_layer_get_extents (WfHighlightLayer *self,
                                const char       *code,
                                graphene_rect_t  *extents)
{
  WfMapFrame frame;

  g_return_val_if_fail (WF_IS_HIGHLIGHT_LAYER (self), FALSE);

  if (find_area (self->areas, code) == NULL)
    return FALSE;

  wf_map_frame_init_for_viewport (&frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self));

  return get_main_part (self, &frame, code, extents, NULL);
}

/**
 * wf_highlight_layer_get_ringed:
 *
 * Returns: whether the area @code is highlighted and so small at this zoom that it is drawn with a ring
 */
gboolean
wf_highlight_layer_get_ringed (WfHighlightLayer *self,
                               const char       *code)
{
  graphene_rect_t extents;

  return wf_highlight_layer_get_extents (self, code, &extents) && needs_ring (&extents);
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
