// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The maps of a page.
//
// cairo could draw the map into an SVG too. It makes outlines of the letters, so that a screen reader, a search and a
// translation find no names; it fixes the colours, so that light, dark and print would each need a picture of their
// own; its ids are the same in every picture, so that several in one page take each other’s patterns; and one map has
// several hundred kB. What is written here has names as text, classes that the page’s style colours, patterns and paths
// that all maps of a page share, and numbers in tenths of a pixel. Outlines, views, arcs and the room for names come from
// the map layer.

#include "config.h"

#include "wf-web-map.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "wf-area.h"
#include "wf-export-resources.h"
#include "wf-ground.h"
#include "wf-highlight.h"
#include "wf-legend-row.h"
#include "wf-link.h"
#include "wf-map-image.h"
#include "wf-place-locate.h"
#include "wf-role.h"
#include "wf-scene.h"

#define WIDTH 600
#define HEIGHT 400
#define FONT "Sans 9.75"   /* 13 pixels */
#define TOLERANCE_PX 1.5   /* points nearer than this are one */
#define FINENESS 0.5
#define DOT_PX 6.0
#define LONG_PATH 200      /* characters; shorter ones are not worth an id */

static const char * const role_names[WF_N_ROLE_STYLES] = {
  "primary", "secondary", "tertiary", "quaternary", "context", "outline"
};

typedef struct {
  WfHtml     *html;
  WfStop     *stop;
  WfAtlas    *atlas;
  GHashTable *paths;
  GPtrArray  *links;   /* WfLink */
  WfMapFrame  frame;
} Map;

/* --- Numbers and paths --- */

/* The pictures’ units, as integers; their viewBox scales them. */
static int
tenths (double value)
{
  return (int) lround (value * 10);
}

typedef struct {
  GString *out;
  char     command;
  int      x;
  int      y;
} Pen;

static void
append_pair (GString *out,
             int      x,
             int      y)
{
  g_string_append_printf (out, y < 0 ? "%d%d" : "%d %d", x, y);
}

static gboolean
draw_cb (GskPathOperation        operation,
         const graphene_point_t *points,
         gsize                   n_points,
         float                   weight,
         gpointer                user_data)
{
  Pen *pen = user_data;
  int x = tenths (points[n_points - 1].x), y = tenths (points[n_points - 1].y);

  switch (operation)
    {
    case GSK_PATH_MOVE:
      g_string_append_c (pen->out, 'M');
      pen->command = 'M';
      append_pair (pen->out, x, y);
      break;
    case GSK_PATH_CLOSE:
      g_string_append_c (pen->out, 'z');
      pen->command = 'z';
      break;
    default:
      if (x == pen->x && y == pen->y)
        return TRUE;
      /* After the first, the letter is understood. */
      if (pen->command != 'l')
        g_string_append_c (pen->out, 'l');
      else if (x >= pen->x)
        g_string_append_c (pen->out, ' ');
      append_pair (pen->out, x - pen->x, y - pen->y);
      pen->command = 'l';
    }
  pen->x = x;
  pen->y = y;

  return TRUE;
}

/* Nothing is written for an empty path. What stops with the same view have in common is written once. */
static void
add_path (Map        *self,
          GskPath    *path,
          const char *css_class)
{
  g_autoptr (GString) data = NULL;
  GString *out = self->html->out;
  guint number = 0;

  if (gsk_path_is_empty (path))
    return;

  data = g_string_new (NULL);
  gsk_path_foreach (path, 0, draw_cb, &(Pen) { .out = data });
  if (data->len >= LONG_PATH)
    {
      g_autofree char *key = g_strconcat (css_class, " ", data->str, NULL);

      number = GPOINTER_TO_UINT (g_hash_table_lookup (self->paths, key));
      if (number > 0)
        {
          g_string_append_printf (out, "<use href=\"#path.%u\"/>", number);
          return;
        }
      number = g_hash_table_size (self->paths) + 1;
      g_hash_table_insert (self->paths, g_steal_pointer (&key), GUINT_TO_POINTER (number));
    }

  g_string_append (out, "<path");
  if (number > 0)
    g_string_append_printf (out, " id=\"path.%u\"", number);
  g_string_append_printf (out, " class=\"%s\" d=\"%s\"/>", css_class, data->str);
}

/* --- Areas --- */

static GskPath *
create_land (Map *self)
{
  const char * const *codes = wf_shape_cache_get_countries (wf_atlas_get_shapes (self->atlas));
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    wf_shape_cache_add_path (wf_atlas_get_shapes (self->atlas), codes[i], wf_map_frame_get_zoom (&self->frame), &self->frame, TOLERANCE_PX,
                             builder, NULL);

  return gsk_path_builder_to_path (builder);
}

static void
add_area (Map          *self,
          const WfArea *area)
{
  WfShapeCache *shapes = wf_atlas_get_shapes (self->atlas);
  g_autoptr (GskPathBuilder) fill_builder = gsk_path_builder_new ();
  g_autofree char *css_class = g_strconcat ("r-", role_names[area->role], NULL);
  g_autoptr (GskPath) fill = NULL;
  graphene_point_t center;

  wf_shape_cache_add_path (shapes, area->code, wf_map_frame_get_zoom (&self->frame), &self->frame, TOLERANCE_PX,
                           fill_builder, NULL);
  fill = gsk_path_builder_to_path (fill_builder);
  add_path (self, fill, css_class);
  if (wf_scene_is_ringed (shapes, &self->frame, area->code, &center))
    g_string_append_printf (self->html->out, "<circle class=\"ring %s\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>",
                            css_class, tenths (center.x), tenths (center.y), tenths (WF_SCENE_RING_RADIUS));
}

static void
add_areas (Map *self)
{
  g_autoptr (GPtrArray) areas = wf_areas_new (wf_stop_get_highlights (self->stop));

  for (guint i = 0; i < areas->len; i++)
    add_area (self, areas->pdata[i]);
}

/* --- Lines and points --- */

/* Rivers and the borders within countries would double the size of the page. */
static void
add_ground_cb (const WfGroundLayer *layer,
               double               zoom,
               cairo_t             *cr,
               gpointer             user_data)
{
  Map *self = user_data;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  cairo_path_t *lines;

  if (g_str_equal (layer->id, "river") || g_str_equal (layer->id, "admin"))
    return;

  lines = cairo_copy_path_flat (cr);
  gsk_path_builder_add_cairo_path (builder, lines);
  cairo_path_destroy (lines);
  path = gsk_path_builder_to_path (builder);
  add_path (self, path, layer->id);
}

static void
add_ground (Map *self)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  wf_ground_foreach (self->atlas, &self->frame, FINENESS, cr, NULL, add_ground_cb, self);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
add_link (Map          *self,
          const WfLink *link)
{
  g_autofree char *css_class = link->role >= 0 ? g_strconcat ("line l-", role_names[link->role], NULL) : g_strdup ("line");
  int first, last;

  wf_map_frame_get_copies (&self->frame, link->arc.left, link->arc.right, &first, &last);
  for (int copy = first; copy <= last; copy++)
    {
      g_autoptr (GskPath) line = NULL;
      g_autoptr (GskPath) head = NULL;

      if (!wf_link_create_paths (link, &self->frame, copy, 1, &line, &head))
        continue;
      add_path (self, line, "casing");
      add_path (self, line, css_class);
      add_path (self, head, "head");
    }
}

static void
add_links (Map *self)
{
  for (guint i = 0; i < self->links->len; i++)
    add_link (self, self->links->pdata[i]);
}

static void
add_points (Map *self)
{
  GListModel *highlights = wf_stop_get_highlights (self->stop);

  for (guint i = 0; i < g_list_model_get_n_items (highlights); i++)
    {
      g_autoptr (WfHighlight) highlight = g_list_model_get_item (highlights, i);
      WfPlace *place = wf_highlight_get_place (highlight);
      graphene_point_t point;

      if (wf_place_is_area (place) || wf_place_get_kind (place) == WF_PLACE_GROUP)
        continue;
      wf_map_frame_to_screen (&self->frame, wf_place_get_lat (place), wf_place_get_lon (place), &point);
      g_string_append_printf (self->html->out, "<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>",
                              tenths (point.x), tenths (point.y), tenths (DOT_PX));
    }
}

/* --- Names --- */

static const char * const label_classes[WF_N_LABEL_KINDS] = {
  [WF_LABEL_STORY_POINT] = "n-point",
  [WF_LABEL_STORY_AREA] = "n-area",
  [WF_LABEL_CONNECTION] = "n-line",
  [WF_LABEL_OCEAN] = "n-water",
  [WF_LABEL_COUNTRY] = "n-country",
  [WF_LABEL_CAPITAL] = "n-city",
  [WF_LABEL_SEA] = "n-water",
  [WF_LABEL_CITY] = "n-city",
  [WF_LABEL_REGION] = "n-region",
};

/* A text of the page for each line that the map layer has broken the name into. */
static void
add_name (Map              *self,
          const WfLabelBox *box,
          PangoLayout      *layout)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutIter *lines = pango_layout_get_iter (layout);
  double left = box->box.origin.x, right = left + box->box.size.width;
  /* A name beside its point stays there where the page enlarges it. */
  const char *side = !wf_label_is_point (box->label) ? "" : left > box->point.x ? " after" : right < box->point.x ? " before" : "";
  double x = side[0] == '\0' ? (left + right) / 2 : side[1] == 'a' ? left : right;
  PangoRectangle whole;

  pango_layout_get_pixel_extents (layout, NULL, &whole);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (lines);
      double baseline = (double) pango_layout_iter_get_baseline (lines) / PANGO_SCALE;
      g_autofree char *words = g_strndup (text + pango_layout_line_get_start_index (line),
                                          (gsize) pango_layout_line_get_length (line));

      g_string_append_printf (self->html->out, "<text class=\"%s%s\" x=\"%d\" y=\"%d\">", label_classes[box->label->kind],
                              side, tenths (x),
                              tenths (box->box.origin.y + (box->box.size.height - whole.height) / 2 + baseline));
      wf_html_add_escaped (self->html, g_strstrip (words));
      wf_html_add (self->html, "</text>");
    }
  while (pango_layout_iter_next_line (lines));
  pango_layout_iter_free (lines);
}

/* The line that leads from a name to what it belongs to. */
static void
add_lead (Map              *self,
          const WfLabelBox *box)
{
  const graphene_rect_t *name = &box->box;

  g_string_append_printf (self->html->out, "<path class=\"to\" d=\"M%d %dL%d %d\"/>",
                          tenths (CLAMP (box->point.x, name->origin.x, name->origin.x + name->size.width)),
                          tenths (CLAMP (box->point.y, name->origin.y, name->origin.y + name->size.height)),
                          tenths (box->point.x), tenths (box->point.y));
}

static void
add_names (Map        *self,
           WfMapImage *image)
{
  guint n_boxes;
  const WfLabelBox *boxes = wf_map_image_get_boxes (image, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].placed && boxes[i].led)
      add_lead (self, &boxes[i]);
  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].placed)
      add_name (self, &boxes[i], wf_map_image_get_layout (image, i));
}

/* What the map layer plans for a picture of this size: the view, and where names find room. */
static void
add_map (Map *self)
{
  g_autoptr (WfMapImage) image = wf_map_image_new (self->atlas, WIDTH, HEIGHT);
  g_autoptr (GskPath) land = NULL;

  wf_map_image_set_parts (image, WF_MAP_IMAGE_PLAIN);
  wf_map_image_set_languages (image, self->html->languages, NULL);
  wf_map_image_set_font (image, FONT);
  wf_map_image_set_stop (image, self->stop);
  wf_map_image_get_frame (image, &self->frame);

  land = create_land (self);
  add_path (self, land, "land");
  add_areas (self);
  add_ground (self);
  add_links (self);
  add_points (self);
  add_names (self, image);
}

/* --- The legend --- */

static void
add_sample (WfHtml            *html,
            const WfLegendRow *row)
{
  wf_html_add (html, "<svg class=\"swatch\" viewBox=\"0 0 300 200\" aria-hidden=\"true\">");
  switch (row->kind)
    {
    case WF_LEGEND_AREA:
      g_string_append_printf (html->out,
                              "<rect class=\"land\" x=\"10\" y=\"10\" width=\"280\" height=\"180\"/>"
                              "<rect class=\"r-%s\" x=\"10\" y=\"10\" width=\"280\" height=\"180\"/>",
                              role_names[wf_role_get_style (row->role)]);
      break;

    case WF_LEGEND_MARKER:
      g_string_append_printf (html->out, "<circle class=\"dot\" cx=\"150\" cy=\"100\" r=\"%d\"/>", tenths (DOT_PX));
      break;

    case WF_LEGEND_LINE:
      for (guint i = 0; i < row->styles->len; i++)
        {
          int style = g_array_index (row->styles, int, i), y = (int) (200 * (2 * i + 1) / (2 * row->styles->len));

          g_string_append_printf (html->out, "<path class=\"line%s%s\" d=\"M20 %dH170\"/>"
                                             "<path class=\"head\" d=\"M280 %dL172 %dV%dZ\"/>",
                                  style >= 0 ? " l-" : "", style >= 0 ? role_names[style] : "", y, y, y - 52, y + 52);
        }
      break;

    default:
      g_assert_not_reached ();
    }
  wf_html_add (html, "</svg>");
}

/* A caption with a list of what the map shows, each with a sample; nothing where there is nothing to explain. */
static void
add_legend (Map *self)
{
  WfHtml *html = self->html;
  g_autoptr (GPtrArray) rows = wf_legend_rows_new (wf_stop_get_highlights (self->stop), self->links, html->languages);

  if (rows->len == 0)
    return;

  wf_html_add (html, "<figcaption>\n");
  wf_html_add (html, "<ul class=\"legend\">\n");
  for (guint i = 0; i < rows->len; i++)
    {
      const WfLegendRow *row = rows->pdata[i];

      wf_html_add (html, "<li>");
      add_sample (html, row);
      wf_html_add_plain (html, "span", NULL, row->label);
      wf_html_close (html, "li");
    }
  wf_html_close (html, "ul");
  wf_html_close (html, "figcaption");
}

/**
 * wf_web_map_add:
 * @html: the page
 * @stop: the stop
 * @atlas: the map
 * @paths: (element-type utf8 guint): the paths that the page has, with their numbers; empty at first, owning its keys
 *
 * Adds the map of a stop as inline SVG, with the stop’s description as its text alternative, and its legend as a caption.
 */
void
wf_web_map_add (WfHtml     *html,
                WfStop     *stop,
                WfAtlas    *atlas,
                GHashTable *paths)
{
  g_autoptr (GPtrArray) links = wf_links_new (wf_stop_get_connections (stop), wf_atlas_get_gazetteer (atlas));
  Map map = { .html = html, .stop = stop, .atlas = atlas, .paths = paths, .links = links };
  g_autofree char *description = wf_stop_dup_map_description (stop, html->languages);
  g_autofree char *title_id = g_strconcat ("maptitle-", wf_stop_get_id (stop), NULL);
  g_autofree char *description_id = g_strconcat ("mapdesc-", wf_stop_get_id (stop), NULL);
  g_autofree char *size = g_strdup_printf ("0 0 %d %d", WIDTH * 10, HEIGHT * 10);
  g_autofree char *title = NULL;

  /* Translators: the number of a statement */
  title = g_strdup_printf (_("Map of statement %u"), wf_stop_get_index (stop) + 1);
  wf_html_open (html, "svg", "class", "map", "viewBox", size, "role", "img",
                "aria-labelledby", title_id, "aria-describedby", description_id, NULL);
  wf_html_open (html, "title", "id", title_id, NULL);
  wf_html_add_escaped (html, title);
  wf_html_add (html, "</title>");
  wf_html_open (html, "desc", "id", description_id, NULL);
  wf_html_add_escaped (html, description);
  wf_html_add (html, "</desc>");

  g_string_append_printf (html->out, "<rect class=\"water\" width=\"%d\" height=\"%d\"/>", WIDTH * 10, HEIGHT * 10);
  add_map (&map);
  wf_html_close (html, "svg");
  add_legend (&map);
}

/**
 * wf_web_map_add_symbols:
 *
 * Adds what the maps and legends of the page share: the patterns of the roles.
 */
void
wf_web_map_add_symbols (WfHtml *html)
{
  g_autoptr (GBytes) symbols = g_resource_lookup_data (wf_export_get_resource (),
                                                       "/io/github/wherefore/Wherefore/web/symbols.svg",
                                                       G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_string_append_len (html->out, g_bytes_get_data (symbols, NULL), (gssize) g_bytes_get_size (symbols));
}
