// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLabelLayer: gathers the names in view, has them placed, and draws them. libshumate could draw names too, but without
// halo or line breaks, one widget each, and without knowing of our markers and legend. Names are placed anew when the
// view has come to rest or moved a good way; in between they move along with the map. In flight only the story's show.

#include "wf-label-layer.h"

#include <math.h>

#include "wf-area.h"
#include "wf-label-image.h"
#include "wf-label-set.h"
#include "wf-label-text.h"
#include "wf-map-frame.h"

#define MARGIN_PX 4.0
#define MAX_IMAGES 600
#define IMAGES_A_FRAME 10     /* no more names are drawn anew in one frame than leave it in time */
#define REPLACE_AFTER_PX 48.0
#define REPLACE_AFTER_ZOOM 0.1

struct _WfLabelLayer
{
  ShumateLayer parent_instance;

  WfLabelSource *source;
  WfShapeCache  *shapes;
  WfMapStyle     style;
  GtkBorder      insets;
  gboolean       moving;
  gboolean       mute;

  GPtrArray     *story;      /* WfLabel */
  GPtrArray     *areas;      /* WfArea */
  GArray        *obstacles;  /* graphene_rect_t */
  GHashTable    *images;     /* "KIND TEXT SECOND" → WfLabelImage */
  int            image_scale;

  WfLabelSet     set;        /* as placed at @placed_frame */
  WfMapFrame     placed_frame;
  gboolean       valid;
  gboolean       partial;    /* more names wait to be drawn */
  guint          redraw_id;
};

G_DEFINE_FINAL_TYPE (WfLabelLayer, wf_label_layer, SHUMATE_TYPE_LAYER)

/* The picture of a name; %NULL where @budget is used up. */
static WfLabelImage *
get_image (WfLabelLayer  *self,
           const WfLabel *label,
           guint         *budget)
{
  g_autofree char *key = g_strdup_printf ("%d %s\n%s", label->kind, label->text,
                                          label->second != NULL ? label->second : "");
  WfLabelImage *image = g_hash_table_lookup (self->images, key);

  if (image == NULL && *budget > 0)
    {
      *budget -= 1;
      image = wf_label_image_new (label, wf_palette_get (self->style),
                                  gtk_widget_get_pango_context (GTK_WIDGET (self)), self->image_scale);
      g_hash_table_insert (self->images, g_steal_pointer (&key), image);
    }

  return image;
}

static void
forget_images (WfLabelLayer *self)
{
  g_hash_table_remove_all (self->images);
  self->valid = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- Gathering -------------------------------------------------------------------------- */

static void
get_room (WfLabelLayer     *self,
          const WfMapFrame *frame,
          graphene_rect_t  *room)
{
  *room = GRAPHENE_RECT_INIT (self->insets.left + MARGIN_PX, self->insets.top + MARGIN_PX,
                              frame->width - self->insets.left - self->insets.right - 2 * MARGIN_PX,
                              frame->height - self->insets.top - self->insets.bottom - 2 * MARGIN_PX);
}

static gboolean
redraw_cb (gpointer user_data)
{
  WfLabelLayer *self = user_data;

  self->redraw_id = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static GPtrArray *
get_tile (guint    zoom,
          guint    x,
          guint    y,
          gpointer user_data)
{
  return wf_label_source_get (user_data, zoom, x, y);
}

/* A widget cannot ask to be drawn again while it is being drawn. */
static void
queue_redraw (WfLabelLayer *self)
{
  if (self->redraw_id == 0)
    self->redraw_id = g_idle_add (redraw_cb, self);
}

static void
place (WfLabelLayer     *self,
       const WfMapFrame *frame)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  guint budget = IMAGES_A_FRAME;
  g_autoptr(GArray) obstacles = g_array_copy (self->obstacles);
  graphene_rect_t room;

  get_room (self, frame, &room);
  if (!self->moving)
    wf_label_set_add_rings (self->areas, self->shapes, frame, obstacles);
  if (scale != self->image_scale || g_hash_table_size (self->images) > MAX_IMAGES)
    {
      g_hash_table_remove_all (self->images);
      self->image_scale = scale;
    }

  wf_label_set_gather (&self->set, frame, &room, self->story, self->moving ? NULL : self->shapes,
                       self->source != NULL ? wf_label_source_get_max_zoom (self->source) : 0,
                       self->source != NULL && !self->moving && !self->mute ? get_tile : NULL, self->source);

  self->partial = FALSE;
  for (guint i = 0; i < self->set.boxes->len; i++)
    {
      WfLabelBox *box = &g_array_index (self->set.boxes, WfLabelBox, i);
      WfLabelImage *image = get_image (self, box->label, &budget);

      if (image == NULL)
        {
          /* The less important ones follow with the next frames. */
          g_array_set_size (self->set.boxes, i);
          self->partial = TRUE;
          queue_redraw (self);
          break;
        }
      box->width = image->width;
      box->height = image->height;
    }
  wf_label_placer_place ((WfLabelBox *) self->set.boxes->data, self->set.boxes->len, &room,
                         (graphene_rect_t *) obstacles->data, obstacles->len);

  self->placed_frame = *frame;
  self->valid = TRUE;
}

static gboolean
is_stale (WfLabelLayer     *self,
          const WfMapFrame *frame)
{
  const WfMapFrame *before = &self->placed_frame;

  return !self->valid || self->partial || before->width != frame->width || before->height != frame->height ||
         fabs (log2 (before->world / frame->world)) > REPLACE_AFTER_ZOOM ||
         hypot (before->center_x - frame->center_x, before->center_y - frame->center_y) * frame->world > REPLACE_AFTER_PX;
}

/* --- Drawing ---------------------------------------------------------------------------- */

/* How far a name has moved along with the map since it was placed. */
static void
get_shift (WfLabelLayer     *self,
           const WfMapFrame *frame,
           const WfLabel    *label,
           graphene_point_t *shift)
{
  double x = label->unit_x + round (frame->center_x - label->unit_x);
  double placed_x = label->unit_x + round (self->placed_frame.center_x - label->unit_x);
  graphene_point_t placed;

  wf_map_frame_unit_to_screen (frame, x, label->unit_y, shift);
  wf_map_frame_unit_to_screen (&self->placed_frame, placed_x, label->unit_y, &placed);
  shift->x -= placed.x;
  shift->y -= placed.y;
}

static void
wf_label_layer_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  WfLabelLayer *self = WF_LABEL_LAYER (widget);
  const WfPalette *palette = wf_palette_get (self->style);
  const WfBrush brush = { .snapshot = snapshot };
  guint budget = 0;
  graphene_point_t shift;
  WfMapFrame frame;

  wf_map_frame_init_for_viewport (&frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget);
  if (is_stale (self, &frame))
    place (self, &frame);

  for (guint i = 0; i < self->set.boxes->len; i++)
    {
      const WfLabelBox *box = &g_array_index (self->set.boxes, WfLabelBox, i);
      graphene_rect_t moved;

      if (!box->placed || !box->led)
        continue;
      get_shift (self, &frame, box->label, &shift);
      graphene_rect_offset_r (&box->box, shift.x, shift.y, &moved);
      wf_label_draw_lead (&moved, &GRAPHENE_POINT_INIT (box->point.x + shift.x, box->point.y + shift.y), &brush, palette);
    }

  for (guint i = 0; i < self->set.boxes->len; i++)
    {
      const WfLabelBox *box = &g_array_index (self->set.boxes, WfLabelBox, i);
      WfLabelImage *image;

      if (!box->placed)
        continue;

      image = get_image (self, box->label, &budget);
      if (image == NULL)
        continue;
      get_shift (self, &frame, box->label, &shift);
      wf_label_draw_dot (box->label, &GRAPHENE_POINT_INIT (box->point.x + shift.x, box->point.y + shift.y), &brush, palette);
      gtk_snapshot_append_texture (snapshot, image->texture,
                                   &GRAPHENE_RECT_INIT (round (box->box.origin.x + shift.x),
                                                        round (box->box.origin.y + shift.y),
                                                        image->width, image->height));
    }
}

static void
wf_label_layer_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (wf_label_layer_parent_class)->css_changed (widget, change);

  forget_images (WF_LABEL_LAYER (widget));
}

static void
wf_label_layer_dispose (GObject *object)
{
  WfLabelLayer *self = WF_LABEL_LAYER (object);

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  g_clear_object (&self->source);
  g_clear_object (&self->shapes);
  wf_label_set_clear (&self->set);
  g_clear_pointer (&self->story, g_ptr_array_unref);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_pointer (&self->obstacles, g_array_unref);
  g_clear_pointer (&self->images, g_hash_table_unref);

  G_OBJECT_CLASS (wf_label_layer_parent_class)->dispose (object);
}

static void
wf_label_layer_class_init (WfLabelLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wf_label_layer_dispose;

  widget_class->snapshot = wf_label_layer_snapshot;
  widget_class->css_changed = wf_label_layer_css_changed;
}

static void
wf_label_layer_init (WfLabelLayer *self)
{
  self->story = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_label_free);
  self->areas = wf_areas_new (NULL);
  wf_label_set_init (&self->set);
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  self->images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) wf_label_image_free);
  self->image_scale = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
source_changed_cb (WfLabelLayer *self)
{
  self->valid = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wf_label_layer_new:
 * @viewport: the view; its zoom level is of 256-pixel tiles
 * @source: (nullable): the base map's names
 * @shapes: tells where an area is in view when the middle of it is not
 */
WfLabelLayer *
wf_label_layer_new (ShumateViewport *viewport,
                    WfLabelSource   *source,
                    WfShapeCache    *shapes)
{
  WfLabelLayer *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);
  g_return_val_if_fail (source == NULL || WF_IS_LABEL_SOURCE (source), NULL);

  self = g_object_new (WF_TYPE_LABEL_LAYER, "viewport", viewport, NULL);
  self->shapes = g_object_ref (shapes);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  if (source != NULL)
    {
      self->source = g_object_ref (source);
      g_signal_connect_object (source, "changed", G_CALLBACK (source_changed_cb), self, G_CONNECT_SWAPPED);
    }

  return self;
}

void
wf_label_layer_set_style (WfLabelLayer *self,
                          WfMapStyle    style)
{
  g_return_if_fail (WF_IS_LABEL_LAYER (self));

  if (self->style == style)
    return;

  self->style = style;
  forget_images (self);
}

/**
 * wf_label_layer_set_moving:
 * @moving: whether the camera flies; only the story's names show then
 */
void
wf_label_layer_set_moving (WfLabelLayer *self,
                           gboolean      moving)
{
  g_return_if_fail (WF_IS_LABEL_LAYER (self));

  if (self->moving == moving)
    return;

  self->moving = moving;
  source_changed_cb (self);
}

/**
 * wf_label_layer_set_mute:
 * @mute: whether the names of the base map are left out, so that only the story's show
 */
void
wf_label_layer_set_mute (WfLabelLayer *self,
                         gboolean      mute)
{
  g_return_if_fail (WF_IS_LABEL_LAYER (self));

  if (self->mute == mute)
    return;

  self->mute = mute;
  source_changed_cb (self);
}

/**
 * wf_label_layer_set_insets:
 * @insets: how much of each edge is covered by other things; no name is placed there
 */
void
wf_label_layer_set_insets (WfLabelLayer    *self,
                           const GtkBorder *insets)
{
  g_return_if_fail (WF_IS_LABEL_LAYER (self));

  self->insets = *insets;
  source_changed_cb (self);
}

/**
 * wf_label_layer_set_story_labels:
 * @labels: (transfer full) (element-type WfLabel): the names that the stop asks for
 */
void
wf_label_layer_set_story_labels (WfLabelLayer *self,
                                 GPtrArray    *labels)
{
  g_return_if_fail (WF_IS_LABEL_LAYER (self));

  /* The boxes point into the old names. */
  g_array_set_size (self->set.boxes, 0);
  g_clear_pointer (&self->story, g_ptr_array_unref);
  self->story = labels;
  source_changed_cb (self);
}

/**
 * wf_label_layer_set_highlights:
 * @highlights: (nullable): a list of WfHighlight; no name covers the rings around small areas in it
 */
void
wf_label_layer_set_highlights (WfLabelLayer *self,
                               GListModel   *highlights)
{
  g_return_if_fail (WF_IS_LABEL_LAYER (self));

  g_ptr_array_unref (self->areas);
  self->areas = wf_areas_new (highlights);
  source_changed_cb (self);
}

/**
 * wf_label_layer_set_obstacles:
 * @obstacles: (array length=n_obstacles): boxes in the layer's pixels that no name may cover
 */
void
wf_label_layer_set_obstacles (WfLabelLayer          *self,
                              const graphene_rect_t *obstacles,
                              guint                  n_obstacles)
{
  g_return_if_fail (WF_IS_LABEL_LAYER (self));

  if (n_obstacles == self->obstacles->len &&
      (n_obstacles == 0 || memcmp (obstacles, self->obstacles->data, n_obstacles * sizeof *obstacles) == 0))
    return;

  g_array_set_size (self->obstacles, 0);
  g_array_append_vals (self->obstacles, obstacles, n_obstacles);
  source_changed_cb (self);
}

/**
 * wf_label_layer_get_boxes:
 * @n_boxes: (out): how many
 *
 * Returns: (transfer none) (array length=n_boxes): the names as they were last placed
 */
const WfLabelBox *
wf_label_layer_get_boxes (WfLabelLayer *self,
                          guint        *n_boxes)
{
  g_return_val_if_fail (WF_IS_LABEL_LAYER (self), NULL);

  *n_boxes = self->set.boxes->len;

  return (const WfLabelBox *) self->set.boxes->data;
}

/**
 * wf_label_layer_is_complete:
 *
 * Returns: whether all names are shown that there is room for
 */
gboolean
wf_label_layer_is_complete (WfLabelLayer *self)
{
  g_return_val_if_fail (WF_IS_LABEL_LAYER (self), FALSE);

  return self->valid && !self->partial && (self->source == NULL || !wf_label_source_get_loading (self->source));
}
