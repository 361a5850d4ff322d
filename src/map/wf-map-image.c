// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapImage: first plans the picture (the view, which names find room, where the legend goes), then draws it. It uses
// no widget, so a thread can do it; an image belongs to one thread at a time, the atlas to all.

#include "wf-map-image-private.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "wf-area.h"
#include "wf-highlight.h"
#include "wf-label-source.h"
#include "wf-label-text.h"
#include "wf-link.h"
#include "wf-place-locate.h"
#include "wf-sphere.h"
#include "wf-stop-content.h"

#define FIT_PADDING_PX 36.0
#define MARGIN_PX 4.0
#define MIN_FIT_PX 80.0
#define MARKER_PX 22.0
#define MAX_MARKERS 60
#define DPI 96.0         /* a unit of the picture is a pixel of the interface */
#define DEFAULT_FONT "Sans 11"

G_DEFINE_FINAL_TYPE (WfMapImage, wf_map_image, G_TYPE_OBJECT)

static void
forget (WfMapImage *self)
{
  self->planned = FALSE;
  g_clear_object (&self->context);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->story, g_ptr_array_unref);
  g_clear_pointer (&self->numbered, g_ptr_array_unref);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  wf_label_set_clear (&self->set);
  wf_map_furniture_clear (&self->furniture);
}

static void
wf_map_image_finalize (GObject *object)
{
  WfMapImage *self = WF_MAP_IMAGE (object);

  forget (self);
  g_clear_object (&self->atlas);
  g_clear_object (&self->stop);
  g_clear_object (&self->highlights);
  g_clear_object (&self->connections);
  g_clear_object (&self->places);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->second, g_free);
  g_clear_pointer (&self->font, g_free);

  G_OBJECT_CLASS (wf_map_image_parent_class)->finalize (object);
}

static void
wf_map_image_class_init (WfMapImageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_map_image_finalize;
}

static void
wf_map_image_init (WfMapImage *self)
{
  self->parts = WF_MAP_IMAGE_ALL;
  self->fineness = 1;
}

/* --- The plan --------------------------------------------------------------------------- */

static PangoContext *
create_context (WfMapImage *self)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string (self->font != NULL ? self->font : DEFAULT_FONT);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* A name is as wide on paper as in a picture of twice the pixels. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, DPI);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_font_description (context, font);
  if (self->languages != NULL && self->languages[0] != NULL)
    pango_context_set_language (context, pango_language_from_string (self->languages[0]));
  cairo_font_options_destroy (options);
  pango_font_description_free (font);

  return context;
}

static void
fit_camera (WfMapImage     *self,
            const WfBounds *bounds,
            double          max_zoom,
            double          left,
            double          bottom,
            WfCamera       *camera)
{
  double right = FIT_PADDING_PX, top = FIT_PADDING_PX;
  WfMapFrame frame;

  wf_bounds_fit_camera (bounds, MAX (self->width - left - right, MIN_FIT_PX),
                        MAX (self->height - top - bottom, MIN_FIT_PX), max_zoom, camera);
  wf_map_frame_init (&frame, camera, self->width, self->height);
  wf_map_frame_pan (&frame, (right - left) / 2, (bottom - top) / 2);
  wf_map_frame_get_camera (&frame, camera);
}

static void
plan_frame (WfMapImage *self)
{
  WfGazetteer *gazetteer = wf_atlas_get_gazetteer (self->atlas);
  const graphene_rect_t *legend = &self->furniture.legend;
  double bottom = FIT_PADDING_PX / 2 + WF_MAP_EDGE_PX + self->furniture.attribution.size.height;
  WfCamera camera = { 0 };
  gboolean known = FALSE;
  double max_zoom;
  WfBounds bounds;

  if (self->has_camera)
    camera = self->camera;
  else if (self->places != NULL)
    known = wf_places_get_bounds (self->places, gazetteer, &bounds, &max_zoom);
  else if (self->stop != NULL && wf_stop_get_camera (self->stop) != NULL)
    camera = *wf_stop_get_camera (self->stop);
  else if (self->stop != NULL)
    known = wf_stop_get_view_bounds (self->stop, gazetteer, self->links, &bounds, &max_zoom);
  else
    known = wf_places_get_bounds (self->highlights, gazetteer, &bounds, &max_zoom);

  if (known)
    fit_camera (self, &bounds, max_zoom, FIT_PADDING_PX, bottom, &camera);
  if (known && self->stop != NULL)
    camera.bearing = wf_stop_get_bearing (self->stop);
  wf_map_frame_init (&self->frame, &camera, self->width, self->height);
  if (known && legend->size.height > 0 &&
      wf_highlights_are_covered (self->highlights, gazetteer, &self->frame, legend->size.width + 3 * WF_MAP_EDGE_PX,
                                 legend->size.height + 5 * WF_MAP_EDGE_PX))
    {
      double bearing = camera.bearing;

      /* A legend that is lower than it is wide gets the room below the map; another the room beside. */
      if (legend->size.height < self->height / 3)
        fit_camera (self, &bounds, max_zoom, FIT_PADDING_PX, bottom + legend->size.height, &camera);
      else
        fit_camera (self, &bounds, max_zoom, FIT_PADDING_PX + legend->size.width, bottom, &camera);
      camera.bearing = bearing;
      wf_map_frame_init (&self->frame, &camera, self->width, self->height);
    }
  wf_map_frame_pan (&self->frame, 0, 0);
}

static void
add_number (WfMapImage *self,
            WfPlace    *place)
{
  g_autofree char *text = NULL;
  double lat, lon;

  if (!wf_place_locate (place, wf_atlas_get_gazetteer (self->atlas), &lat, &lon) ||
      g_ptr_array_find (self->numbered, place, NULL))
    return;

  g_ptr_array_add (self->numbered, g_object_ref (place));
  text = g_strdup_printf ("%u", self->numbered->len);
  /* A number stands on a city too, in place of its marker. */
  g_ptr_array_add (self->story, wf_label_new (WF_LABEL_STORY_AREA,
                                              wf_place_is_area (place) ? wf_place_get_code (place) : wf_place_get_id (place),
                                              text, NULL, wf_mercator_x (lon), wf_mercator_y (lat), 0));
}

static void
plan_numbers (WfMapImage *self)
{
  GListModel *list = self->places != NULL ? self->places : self->highlights;

  self->story = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_label_free);
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (list, i);

      add_number (self, WF_IS_PLACE (item) ? WF_PLACE (item) : wf_highlight_get_place (WF_HIGHLIGHT (item)));
    }
}

static gboolean
is_point (WfPlace *place)
{
  return !wf_place_is_area (place) && wf_place_get_kind (place) != WF_PLACE_GROUP;
}

/* Calls @func for each city or point that is to have a marker. */
void
wf_map_image_foreach_marker (WfMapImage      *self,
                             WfMapMarkerFunc  func,
                             gpointer         user_data)
{
  GListModel *list = self->highlights != NULL ? self->highlights : self->places;

  if (self->parts & WF_MAP_IMAGE_BLANK)
    return;

  for (guint i = 0; list != NULL && i < MIN (g_list_model_get_n_items (list), MAX_MARKERS); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (list, i);
      WfPlace *place = WF_IS_PLACE (item) ? WF_PLACE (item) : wf_highlight_get_place (WF_HIGHLIGHT (item));
      graphene_point_t center;

      if (!is_point (place))
        continue;
      wf_map_frame_to_screen (&self->frame, wf_place_get_lat (place), wf_place_get_lon (place), &center);
      func (WF_IS_HIGHLIGHT (item) ? wf_highlight_get_role (WF_HIGHLIGHT (item)) : NULL, &center, user_data);
    }
}

static void
add_marker_box (WfRole                 *role,
                const graphene_point_t *center,
                gpointer                user_data)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (center->x - MARKER_PX / 2, center->y - MARKER_PX / 2, MARKER_PX, MARKER_PX);

  g_array_append_val ((GArray *) user_data, box);
}

/* The names of tiles while they are gathered; what is needed of them the set keeps. */
typedef struct {
  WfMapImage *image;
  GPtrArray  *tiles;
} Gathering;

static GPtrArray *
get_tile_labels (guint    zoom,
                 guint    x,
                 guint    y,
                 gpointer user_data)
{
  Gathering *gathering = user_data;
  WfMapImage *self = gathering->image;
  g_autoptr(GBytes) tile = wf_atlas_read_tile (self->atlas, zoom, x, y);
  GPtrArray *labels;

  if (tile == NULL)
    return NULL;

  labels = wf_label_source_decode (tile, zoom, x, y, (const char * const *) self->languages, self->second);
  g_ptr_array_add (gathering->tiles, labels);

  return labels;
}

static void
plan_labels (WfMapImage *self)
{
  gboolean blank = self->parts & WF_MAP_IMAGE_BLANK;
  graphene_rect_t room = GRAPHENE_RECT_INIT (MARGIN_PX, MARGIN_PX, self->width - 2 * MARGIN_PX, self->height - 2 * MARGIN_PX);
  g_autoptr(GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr(GPtrArray) areas = wf_areas_new (self->highlights);
  g_autoptr(GPtrArray) tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  graphene_rect_t boxes[3];
  guint n;

  n = wf_map_furniture_get_boxes (&self->furniture, boxes);
  g_array_append_vals (obstacles, boxes, n);
  wf_map_image_foreach_marker (self, add_marker_box, obstacles);
  if (!blank)
    wf_label_set_add_rings (areas, wf_atlas_get_shapes (self->atlas), &self->frame, obstacles);

  wf_label_set_init (&self->set);
  wf_label_set_gather (&self->set, &self->frame, &room, self->story, wf_atlas_get_shapes (self->atlas),
                       wf_atlas_get_max_zoom (self->atlas), blank ? NULL : get_tile_labels,
                       &(Gathering) { self, tiles });
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->set.boxes->len; i++)
    {
      WfLabelBox *box = &g_array_index (self->set.boxes, WfLabelBox, i);
      PangoLayout *layout = wf_label_text_new (box->label, self->context);

      g_ptr_array_add (self->layouts, layout);
      if (blank)
        {
          box->width = box->height = WF_MAP_NUMBER_PX;
          /* A number lies on its place, or a line leads there. */
          box->beside = FALSE;
        }
      else
        wf_label_text_measure (layout, box->label->kind, &box->width, &box->height);
    }
  wf_label_placer_place ((WfLabelBox *) self->set.boxes->data, self->set.boxes->len, &room,
                         (graphene_rect_t *) obstacles->data, obstacles->len);
}

void
wf_map_image_plan (WfMapImage *self)
{
  WfGazetteer *gazetteer = wf_atlas_get_gazetteer (self->atlas);
  const char * const *languages = (const char * const *) self->languages;

  if (self->planned)
    return;

  self->context = create_context (self);
  self->links = wf_links_new (self->connections, gazetteer);
  self->numbered = g_ptr_array_new_with_free_func (g_object_unref);
  if (self->parts & WF_MAP_IMAGE_BLANK)
    plan_numbers (self);
  else
    self->story = wf_highlights_create_labels (self->highlights, self->links, gazetteer, languages, self->second);
  wf_map_furniture_measure (&self->furniture, self);
  plan_frame (self);
  wf_map_furniture_place (&self->furniture, self);
  plan_labels (self);
  self->planned = TRUE;
}

/* --- What is asked of it ---------------------------------------------------------------- */

/**
 * wf_map_image_new:
 * @width: of the picture, in units that are pixels of a screen with one pixel to one of the interface
 * @height: likewise
 *
 * Returns: (transfer full): a picture of the world, light, with nothing highlighted
 */
WfMapImage *
wf_map_image_new (WfAtlas *atlas,
                  double   width,
                  double   height)
{
  WfMapImage *self;

  g_return_val_if_fail (WF_IS_ATLAS (atlas), NULL);
  g_return_val_if_fail (width >= 1 && height >= 1, NULL);

  self = g_object_new (WF_TYPE_MAP_IMAGE, NULL);
  self->atlas = g_object_ref (atlas);
  self->width = width;
  self->height = height;

  return self;
}

void
wf_map_image_set_style (WfMapImage *self,
                        WfMapStyle  style)
{
  g_return_if_fail (WF_IS_MAP_IMAGE (self));

  forget (self);
  self->style = style;
}

/**
 * wf_map_image_set_parts:
 * @parts: what stands beside the map; at first legend, scale bar and attribution
 */
void
wf_map_image_set_parts (WfMapImage      *self,
                        WfMapImageParts  parts)
{
  g_return_if_fail (WF_IS_MAP_IMAGE (self));

  forget (self);
  self->parts = parts;
}

/**
 * wf_map_image_set_languages:
 * @languages: (nullable): BCP 47 tags, the preferred first
 * @second: (nullable): the language of the second line under a name
 */
void
wf_map_image_set_languages (WfMapImage         *self,
                            const char * const *languages,
                            const char         *second)
{
  g_return_if_fail (WF_IS_MAP_IMAGE (self));

  forget (self);
  g_strfreev (self->languages);
  self->languages = g_strdupv ((char **) languages);
  g_set_str (&self->second, second);
}

/**
 * wf_map_image_set_font:
 * @font: (nullable): a Pango font description, which the sizes of all names are shares of; %NULL for “Sans 11”
 */
void
wf_map_image_set_font (WfMapImage *self,
                       const char *font)
{
  g_return_if_fail (WF_IS_MAP_IMAGE (self));

  forget (self);
  g_set_str (&self->font, font);
}

/**
 * wf_map_image_set_fineness:
 * @fineness: 1 for a screen; 2 for coasts twice as fine, as for paper; 0.5 for a smaller file
 */
void
wf_map_image_set_fineness (WfMapImage *self,
                           double      fineness)
{
  g_return_if_fail (WF_IS_MAP_IMAGE (self));
  g_return_if_fail (fineness > 0);

  self->fineness = fineness;
}

/**
 * wf_map_image_set_imperial:
 * @imperial: whether the scale bar is in miles
 */
void
wf_map_image_set_imperial (WfMapImage *self,
                           gboolean    imperial)
{
  g_return_if_fail (WF_IS_MAP_IMAGE (self));

  forget (self);
  self->imperial = imperial;
}

/**
 * wf_map_image_set_stop:
 * @stop: (nullable): whose highlights, connections and view to show
 */
void
wf_map_image_set_stop (WfMapImage *self,
                       WfStop     *stop)
{
  g_return_if_fail (WF_IS_MAP_IMAGE (self));
  g_return_if_fail (stop == NULL || WF_IS_STOP (stop));

  g_set_object (&self->stop, stop);
  wf_map_image_set_content (self, stop != NULL ? wf_stop_get_highlights (stop) : NULL,
                            stop != NULL ? wf_stop_get_connections (stop) : NULL);
}

/**
 * wf_map_image_set_content:
 * @highlights: (nullable): a list of WfHighlight
 * @connections: (nullable): a list of WfConnection
 *
 * Shows these, in the view of the stop if there is one, else in one that fits the highlights.
 */
void
wf_map_image_set_content (WfMapImage *self,
                          GListModel *highlights,
                          GListModel *connections)
{
  g_return_if_fail (WF_IS_MAP_IMAGE (self));

  forget (self);
  g_set_object (&self->highlights, highlights);
  g_set_object (&self->connections, connections);
}

/**
 * wf_map_image_set_places:
 * @places: (nullable): a list of WfPlace to fit into the view; with %WF_MAP_IMAGE_BLANK they are what is numbered
 */
void
wf_map_image_set_places (WfMapImage *self,
                         GListModel *places)
{
  g_return_if_fail (WF_IS_MAP_IMAGE (self));

  forget (self);
  g_set_object (&self->places, places);
}

/**
 * wf_map_image_set_camera:
 * @camera: (nullable): the view; %NULL for one that fits what is shown
 */
void
wf_map_image_set_camera (WfMapImage     *self,
                         const WfCamera *camera)
{
  g_return_if_fail (WF_IS_MAP_IMAGE (self));

  forget (self);
  self->has_camera = camera != NULL;
  if (camera != NULL)
    self->camera = *camera;
}

/**
 * wf_map_image_get_places:
 *
 * Returns: (transfer none) (element-type WfPlace): with %WF_MAP_IMAGE_BLANK the numbered places, that of number 1 first;
 *   good until the picture is changed
 */
GPtrArray *
wf_map_image_get_places (WfMapImage *self)
{
  g_return_val_if_fail (WF_IS_MAP_IMAGE (self), NULL);

  wf_map_image_plan (self);

  return self->numbered;
}

/**
 * wf_map_image_get_boxes:
 * @n_boxes: (out): how many
 *
 * Returns: (transfer none) (array length=n_boxes): where the names are; good until the picture is changed
 */
const WfLabelBox *
wf_map_image_get_boxes (WfMapImage *self,
                        guint      *n_boxes)
{
  g_return_val_if_fail (WF_IS_MAP_IMAGE (self), NULL);

  wf_map_image_plan (self);
  *n_boxes = self->set.boxes->len;

  return (const WfLabelBox *) self->set.boxes->data;
}

/**
 * wf_map_image_get_layout:
 * @index: the number of a box
 *
 * Returns: (transfer none): how the name in that box is set
 */
PangoLayout *
wf_map_image_get_layout (WfMapImage *self,
                         guint       index)
{
  g_return_val_if_fail (WF_IS_MAP_IMAGE (self), NULL);

  wf_map_image_plan (self);
  g_return_val_if_fail (index < self->layouts->len, NULL);

  return self->layouts->pdata[index];
}

/**
 * wf_map_image_get_frame:
 * @frame: (out caller-allocates): where on the picture the world is
 */
void
wf_map_image_get_frame (WfMapImage *self,
                        WfMapFrame *frame)
{
  g_return_if_fail (WF_IS_MAP_IMAGE (self));

  wf_map_image_plan (self);
  *frame = self->frame;
}
