// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfConnectionLayer: shows the arcs of the stop. New ones grow from their start where motion is allowed.

#include "wf-connection-layer.h"

#include "wf-link.h"
#include "wf-map-frame.h"

#define GROW_SECONDS 0.6

struct _WfConnectionLayer
{
  ShumateLayer parent_instance;

  WfGazetteer *gazetteer;
  WfMapStyle   style;
  GPtrArray   *links;
  double       grown;  /* 0…1 */
  guint        tick_id;
  gint64       start_us;
};

G_DEFINE_FINAL_TYPE (WfConnectionLayer, wf_connection_layer, SHUMATE_TYPE_LAYER)

static void
wf_connection_layer_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  WfConnectionLayer *self = WF_CONNECTION_LAYER (widget);
  WfMapFrame frame;

  wf_map_frame_init_for_viewport (&frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget);
  wf_links_draw (self->links, &(WfBrush) { .snapshot = snapshot }, &frame, wf_palette_get (self->style), self->grown);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  WfConnectionLayer *self = WF_CONNECTION_LAYER (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double t;

  if (self->start_us == 0)
    self->start_us = now;
  t = MIN ((now - self->start_us) / (GROW_SECONDS * G_USEC_PER_SEC), 1);
  self->grown = t * t * (3 - 2 * t);
  gtk_widget_queue_draw (widget);
  if (t >= 1)
    self->tick_id = 0;

  return t < 1;
}

static void
wf_connection_layer_dispose (GObject *object)
{
  WfConnectionLayer *self = WF_CONNECTION_LAYER (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_object (&self->gazetteer);

  G_OBJECT_CLASS (wf_connection_layer_parent_class)->dispose (object);
}

static void
wf_connection_layer_class_init (WfConnectionLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_connection_layer_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = wf_connection_layer_snapshot;
}

static void
wf_connection_layer_init (WfConnectionLayer *self)
{
  self->links = wf_links_new (NULL, NULL);
  self->grown = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * wf_connection_layer_new:
 * @gazetteer: (nullable): where countries are
 */
WfConnectionLayer *
wf_connection_layer_new (ShumateViewport *viewport,
                         WfGazetteer     *gazetteer)
{
  WfConnectionLayer *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (WF_TYPE_CONNECTION_LAYER, "viewport", viewport, NULL);
  g_set_object (&self->gazetteer, gazetteer);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return self;
}

void
wf_connection_layer_set_style (WfConnectionLayer *self,
                               WfMapStyle         style)
{
  g_return_if_fail (WF_IS_CONNECTION_LAYER (self));

  self->style = style;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wf_connection_layer_set_connections:
 * @connections: (nullable): a list of WfConnection
 * @animate: whether the arcs may grow
 */
void
wf_connection_layer_set_connections (WfConnectionLayer *self,
                                     GListModel        *connections,
                                     gboolean           animate)
{
  g_return_if_fail (WF_IS_CONNECTION_LAYER (self));
  g_return_if_fail (connections == NULL || G_IS_LIST_MODEL (connections));

  g_clear_pointer (&self->links, g_ptr_array_unref);
  self->links = wf_links_new (connections, self->gazetteer);
  self->grown = animate && self->links->len > 0 ? 0 : 1;
  self->start_us = 0;
  if (self->grown < 1 && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wf_connection_layer_get_links:
 *
 * Returns: (transfer none) (element-type WfLink): the arcs
 */
GPtrArray *
wf_connection_layer_get_links (WfConnectionLayer *self)
{
  g_return_val_if_fail (WF_IS_CONNECTION_LAYER (self), NULL);

  return self->links;
}
