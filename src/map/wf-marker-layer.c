// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMarkerLayer: a layout of buttons by latitude and longitude.

#include "wf-marker-layer.h"

#include <math.h>

#include "wf-map-frame.h"

struct _WfMarkerLayer
{
  ShumateLayer parent_instance;

  WfMapStyle style;
};

enum {
  PLACE_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WfMarkerLayer, wf_marker_layer, SHUMATE_TYPE_LAYER)

static guint signals[N_SIGNALS];

static void
clicked_cb (WfMarkerLayer *self,
            WfPlaceMarker *marker)
{
  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, wf_place_marker_get_place (marker));
}

static void
get_center (WfPlaceMarker    *marker,
            const WfMapFrame *frame,
            graphene_point_t *center)
{
  WfPlace *place = wf_place_marker_get_place (marker);

  wf_map_frame_to_screen (frame, wf_place_get_lat (place), wf_place_get_lon (place), center);
}

static void
wf_marker_layer_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (widget));
  WfMapFrame frame;

  wf_map_frame_init_for_viewport (&frame, viewport, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      graphene_point_t center;
      int size;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size, NULL, NULL, NULL);
      get_center (WF_PLACE_MARKER (child), &frame, &center);
      /* What is out of view is not to be reached by the keyboard either: the place list has it. */
      gtk_widget_set_child_visible (child, center.x >= 0 && center.y >= 0 && center.x <= width && center.y <= height);
      gtk_widget_allocate (child, size, size, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (round (center.x) - size / 2,
                                                                                round (center.y) - size / 2)));
    }
}

static void
wf_marker_layer_dispose (GObject *object)
{
  wf_marker_layer_clear (WF_MARKER_LAYER (object));

  G_OBJECT_CLASS (wf_marker_layer_parent_class)->dispose (object);
}

static void
wf_marker_layer_class_init (WfMarkerLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_marker_layer_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = wf_marker_layer_size_allocate;

  /**
   * WfMarkerLayer::place-activated:
   * @place: whose marker was pressed
   */
  signals[PLACE_ACTIVATED] =
    g_signal_new ("place-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, WF_TYPE_PLACE);
}

static void
wf_marker_layer_init (WfMarkerLayer *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

WfMarkerLayer *
wf_marker_layer_new (ShumateViewport *viewport)
{
  WfMarkerLayer *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (WF_TYPE_MARKER_LAYER, "viewport", viewport, NULL);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);

  return self;
}

void
wf_marker_layer_set_style (WfMarkerLayer *self,
                           WfMapStyle     style)
{
  g_return_if_fail (WF_IS_MARKER_LAYER (self));

  self->style = style;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child; child = gtk_widget_get_next_sibling (child))
    wf_place_marker_set_style (WF_PLACE_MARKER (child), style);
}

void
wf_marker_layer_clear (WfMarkerLayer *self)
{
  GtkWidget *child;

  g_return_if_fail (WF_IS_MARKER_LAYER (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/**
 * wf_marker_layer_add:
 * @marker: (transfer floating):
 */
void
wf_marker_layer_add (WfMarkerLayer *self,
                     WfPlaceMarker *marker)
{
  g_return_if_fail (WF_IS_MARKER_LAYER (self));
  g_return_if_fail (WF_IS_PLACE_MARKER (marker));

  wf_place_marker_set_style (marker, self->style);
  g_signal_connect_object (marker, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (marker), GTK_WIDGET (self));
}

/**
 * wf_marker_layer_find:
 *
 * Returns: (transfer none) (nullable): the marker of @place
 */
WfPlaceMarker *
wf_marker_layer_find (WfMarkerLayer *self,
                      WfPlace       *place)
{
  g_return_val_if_fail (WF_IS_MARKER_LAYER (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child; child = gtk_widget_get_next_sibling (child))
    if (wf_place_marker_get_place (WF_PLACE_MARKER (child)) == place)
      return WF_PLACE_MARKER (child);

  return NULL;
}

/**
 * wf_marker_layer_get_boxes:
 * @boxes: (out caller-allocates) (array length=max_boxes): the boxes of the markers that are in view
 *
 * Returns: how many boxes were filled in
 */
guint
wf_marker_layer_get_boxes (WfMarkerLayer   *self,
                           graphene_rect_t *boxes,
                           guint            max_boxes)
{
  const double half = 11;  /* what is seen of a marker, not what can be hit */
  WfMapFrame frame;
  guint n = 0;

  g_return_val_if_fail (WF_IS_MARKER_LAYER (self), 0);

  wf_map_frame_init_for_viewport (&frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL && n < max_boxes;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_point_t center;

      get_center (WF_PLACE_MARKER (child), &frame, &center);
      boxes[n++] = GRAPHENE_RECT_INIT (center.x - half, center.y - half, 2 * half, 2 * half);
    }

  return n;
}
