// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfTilePainter: gives libshumate's vector renderer no more tiles at a time than keep its threads busy, so that those
// which are no longer wanted by then are never begun. It also builds the renderer's style out of the palette: areas and
// lines only, since names are placed by WfLabelLayer, which keeps them clear of everything else on the map.

#include "wf-tile-painter.h"

#include <json-glib/json-glib.h>

#include "wf-ground-style.h"

#define SOURCE_NAME "world"
#define MAX_RUNNING 3  /* as many as keep libshumate's threads busy */

struct _WfTilePainter
{
  GObject parent_instance;

  ShumateVectorRenderer *renderer;
  GQueue                 waiting;  /* GTask, its data the ShumateTile */
  guint                  running;
};

G_DEFINE_FINAL_TYPE (WfTilePainter, wf_tile_painter, G_TYPE_OBJECT)

static void
add_string (JsonBuilder *builder,
            const char  *key,
            const char  *value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

static void
add_numbers (JsonBuilder  *builder,
             const char   *key,
             const double *values,
             guint         n_values)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_values; i++)
    json_builder_add_double_value (builder, values[i]);
  json_builder_end_array (builder);
}

static void
add_width (JsonBuilder  *builder,
           const double *widths)
{
  json_builder_set_member_name (builder, "line-width");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, "interpolate");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, "linear");
  json_builder_end_array (builder);
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, "zoom");
  json_builder_end_array (builder);
  for (guint i = 0; i < 3; i++)
    {
      json_builder_add_int_value (builder, 4 * i);
      json_builder_add_double_value (builder, widths[i]);
    }
  json_builder_end_array (builder);
}

static void
add_layer (JsonBuilder         *builder,
           const WfGroundLayer *layer,
           const WfPalette     *palette)
{
  const GdkRGBA *color = G_STRUCT_MEMBER_P (palette, layer->color);
  g_autofree char *color_text = gdk_rgba_to_string (color);
  g_autofree char *color_key = g_strconcat (layer->type, "-color", NULL);

  json_builder_begin_object (builder);
  add_string (builder, "id", layer->id);
  add_string (builder, "type", layer->type);
  if (layer->source_layer != NULL)
    {
      add_string (builder, "source", SOURCE_NAME);
      add_string (builder, "source-layer", layer->source_layer);
    }
  if (layer->filter != NULL)
    {
      json_builder_set_member_name (builder, "filter");
      json_builder_add_value (builder, json_from_string (layer->filter, NULL));
    }
  json_builder_set_member_name (builder, "paint");
  json_builder_begin_object (builder);
  add_string (builder, color_key, color_text);
  if (layer->widths[0] > 0)
    add_width (builder, layer->widths);
  if (layer->dash[0] > 0)
    add_numbers (builder, "line-dasharray", layer->dash, 2);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/**
 * wf_tile_painter_build_style:
 *
 * Returns: (transfer full): the MapLibre style that libshumate is given for @style, as JSON
 */
char *
wf_tile_painter_build_style (WfMapStyle style)
{
  const WfPalette *palette = wf_palette_get (style);
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, 8);
  add_string (builder, "name", wf_map_style_get_nick (style));

  /* libshumate wants an address here; its downloader is replaced before anything is asked for. */
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, SOURCE_NAME);
  json_builder_begin_object (builder);
  add_string (builder, "type", "vector");
  json_builder_set_member_name (builder, "tiles");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, "https://tiles.invalid/{z}/{x}/{y}");
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "layers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < WF_N_GROUND_LAYERS; i++)
    add_layer (builder, &wf_ground_layers[i], palette);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static void pump (WfTilePainter *self);

static void
filled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  WfTilePainter *self = g_task_get_source_object (task);
  GdkPaintable *paintable = shumate_tile_get_paintable (g_task_get_task_data (task));
  GError *error = NULL;

  if (!shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source), result, &error))
    g_task_return_error (task, error);
  else if (GDK_IS_TEXTURE (paintable))
    g_task_return_pointer (task, g_object_ref (paintable), g_object_unref);
  else
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The tile was not painted");

  self->running--;
  pump (self);
}

/* The renderer is given no cancellable: it mistakes the one it gets for something else (in begin_render(), up to 1.7)
 * and would paint the tile all the same. Tiles that are no longer wanted are dropped here, before it sees them. */
static void
pump (WfTilePainter *self)
{
  while (self->running < MAX_RUNNING && !g_queue_is_empty (&self->waiting))
    {
      GTask *task = g_queue_pop_head (&self->waiting);

      if (g_task_return_error_if_cancelled (task))
        {
          g_object_unref (task);
          continue;
        }
      self->running++;
      shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (self->renderer), g_task_get_task_data (task), NULL,
                                          filled_cb, task);
    }
}

static void
wf_tile_painter_finalize (GObject *object)
{
  WfTilePainter *self = WF_TILE_PAINTER (object);

  g_assert (g_queue_is_empty (&self->waiting));
  g_clear_object (&self->renderer);

  G_OBJECT_CLASS (wf_tile_painter_parent_class)->finalize (object);
}

static void
wf_tile_painter_class_init (WfTilePainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_tile_painter_finalize;
}

static void
wf_tile_painter_init (WfTilePainter *self)
{
  g_queue_init (&self->waiting);
}

/**
 * wf_tile_painter_new:
 * @source: the tiles
 * @style: the colours to paint them with
 *
 * Returns: (transfer full): a painter of 512-pixel tiles; %NULL with @error set where libshumate refuses the style or
 *   was built without its vector renderer
 */
WfTilePainter *
wf_tile_painter_new (WfTileSource  *source,
                     WfMapStyle     style,
                     GError       **error)
{
  g_autoptr(ShumateVectorRenderer) renderer = NULL;
  g_autofree char *json = NULL;
  WfTilePainter *self;

  g_return_val_if_fail (WF_IS_TILE_SOURCE (source), NULL);

  json = wf_tile_painter_build_style (style);
  renderer = shumate_vector_renderer_new (wf_map_style_get_nick (style), json, error);
  if (renderer == NULL)
    return NULL;
  shumate_vector_renderer_set_data_source (renderer, SOURCE_NAME, SHUMATE_DATA_SOURCE (source));

  self = g_object_new (WF_TYPE_TILE_PAINTER, NULL);
  self->renderer = g_steal_pointer (&renderer);

  return self;
}

/**
 * wf_tile_painter_paint_async:
 * @zoom: of tiles of 512 pixels
 * @scale: pixels of the screen to one of the interface
 * @cancellable: (nullable): a tile that is not begun yet is not painted any more
 *
 * Paints a tile in a thread. Those asked for first are painted first.
 */
void
wf_tile_painter_paint_async (WfTilePainter       *self,
                             guint                zoom,
                             guint                x,
                             guint                y,
                             int                  scale,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;
  ShumateTile *tile;

  g_return_if_fail (WF_IS_TILE_PAINTER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  tile = shumate_tile_new_full (x, y, WF_TILE_PX, zoom);
  shumate_tile_set_scale_factor (tile, scale);
  g_task_set_source_tag (task, wf_tile_painter_paint_async);
  g_task_set_task_data (task, tile, g_object_unref);
  g_queue_push_tail (&self->waiting, task);
  pump (self);
}

/**
 * wf_tile_painter_paint_finish:
 *
 * Returns: (transfer full): the tile; %NULL with @error set where it was cancelled, or the file is damaged
 */
GdkTexture *
wf_tile_painter_paint_finish (WfTilePainter  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
