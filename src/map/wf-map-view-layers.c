// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapView, what it is drawn from: the map file, and the layers that lie one above the other.

#include "config.h"

#include "wf-map-view-private.h"

#include <glib/gi18n-lib.h>

#include "wf-data.h"
#include "wf-map-canvas.h"

/* Opens the map file. What is wrong with it is said in words, and the map makes do with what is left. */
static WfTileStore *
open_map (WfMapView *self)
{
  g_autofree char *default_path = wf_data_path ("map", "world.mbtiles", NULL);
  const char *path = self->map_path != NULL ? self->map_path : default_path;
  g_autoptr(GError) error = NULL;
  WfTileStore *store = wf_tile_store_new (path, &error);

  if (store == NULL)
    {
      self->problem = g_strdup_printf (_("The map cannot be shown: %s"), error->message);
      return NULL;
    }

  if (self->map_path == NULL && wf_gazetteer_get_default () != NULL)
    self->gazetteer = g_object_ref (wf_gazetteer_get_default ());
  else
    self->gazetteer = wf_gazetteer_new (path, &error);
  if (self->gazetteer == NULL && self->problem == NULL)
    self->problem = g_strdup (_("The map file is damaged: countries cannot be shown."));
  self->label_source = wf_label_source_new (store);

  return store;
}

static void
create_layers (WfMapView *self,
               WfAtlas   *atlas)
{
  WfMapCanvas *canvas = WF_MAP_CANVAS (self->canvas);
  ShumateViewport *viewport = wf_map_canvas_get_viewport (canvas);

  self->highlight_layer = wf_highlight_layer_new (viewport, atlas);
  self->base_map = wf_base_map_new (viewport, atlas, self->highlight_layer);
  self->connection_layer = wf_connection_layer_new (viewport, self->gazetteer);
  self->label_layer = wf_label_layer_new (viewport, self->label_source, self->shapes);
  self->marker_layer = wf_marker_layer_new (viewport);
  wf_map_canvas_add_layer (canvas, SHUMATE_LAYER (self->base_map));
  wf_map_canvas_add_layer (canvas, SHUMATE_LAYER (self->highlight_layer));
  wf_map_canvas_add_layer (canvas, SHUMATE_LAYER (self->connection_layer));
  wf_map_canvas_add_layer (canvas, SHUMATE_LAYER (self->label_layer));
  wf_map_canvas_add_layer (canvas, SHUMATE_LAYER (self->marker_layer));
  g_signal_connect_object (self->marker_layer, "place-activated", G_CALLBACK (wf_map_view_emit_place), self,
                           G_CONNECT_SWAPPED);
}

/* Opens the map and lays its layers on the canvas. */
void
wf_map_view_create_layers (WfMapView *self)
{
  g_autoptr(WfTileStore) store = open_map (self);
  g_autoptr(WfAtlas) atlas = NULL;

  self->shapes = wf_shape_cache_new (self->gazetteer);
  atlas = wf_atlas_new_for (store, self->shapes);
  create_layers (self, atlas);
}
