// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pictures of all stops of the bundled stories, for a window, a projector, a telephone and a wall, in three scripts:
// each name of the story that is in view finds room, and no name is cut off or lies on another, a marker, a ring, or what
// stands beside the map; arcs are in view. Pixels to a unit change nothing of it: names are set in units.

#include <math.h>

#include "fixture.h"
#include "wf-area.h"
#include "wf-label-text.h"
#include "wf-link.h"
#include "wf-map-image-private.h"
#include "wf-scene.h"
#include "wf-sphere.h"

#define MARKER_PX 10.0       /* the radius of a marker's disc */
#define RING_PX 11.0         /* within the line of a ring */
#define MAX_ARC_LATITUDE 78.0
#define OVERLAP_PX 0.01      /* of boxes that touch */

static const char * const stories[] = { "g20-miami-2026.json", "how-to-read.json" };
static const char * const languages[] = { "en", "ru", "uz", "ar" };

typedef struct {
  const char *path;
  double      width;
  double      height;
} Size;

static const Size sizes[] = {
  { "/pictures/window", 1200, 760 },
  { "/pictures/projector", 1280, 720 },
  { "/pictures/telephone", 360, 640 },
  { "/pictures/wall", 3840, 2160 },
};

/* What no name may lie on, and what it is, for the report. */
typedef struct {
  graphene_rect_t box;
  const char     *what;
} Obstacle;

/* A failed test keeps one reason only; here all are wanted. */
static void G_GNUC_PRINTF (1, 2)
complain (const char *format,
          ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_test_message ("%s", text);
  g_test_fail ();
}

static gboolean
overlap (const graphene_rect_t *a,
         const graphene_rect_t *b)
{
  graphene_rect_t shared;

  return graphene_rect_intersection (a, b, &shared) && shared.size.width > OVERLAP_PX && shared.size.height > OVERLAP_PX;
}

static void
add_obstacle (GArray                *obstacles,
              const graphene_rect_t *box,
              const char            *what)
{
  Obstacle obstacle = { *box, what };

  if (box->size.width > 0)
    g_array_append_val (obstacles, obstacle);
}

static void
add_disc (GArray                 *obstacles,
          const graphene_point_t *center,
          double                  radius,
          const char             *what)
{
  add_obstacle (obstacles, &GRAPHENE_RECT_INIT (center->x - radius, center->y - radius, 2 * radius, 2 * radius), what);
}

static void
add_marker (WfRole                 *role,
            const graphene_point_t *center,
            gpointer                user_data)
{
  add_disc (user_data, center, MARKER_PX, "a marker");
}

static void
add_rings (WfMapImage *image,
           GArray     *obstacles)
{
  g_autoptr(GPtrArray) areas = wf_areas_new (image->highlights);

  for (guint i = 0; i < areas->len; i++)
    {
      const WfArea *area = areas->pdata[i];
      graphene_point_t center;

      if (wf_scene_is_ringed (wf_atlas_get_shapes (image->atlas), &image->frame, area->code, &center))
        add_disc (obstacles, &center, RING_PX, "a ring");
    }
}

static void
check_furniture (const WfMapFurniture *furniture,
                 const graphene_rect_t *whole,
                 const char            *picture)
{
  const graphene_rect_t *boxes[] = { &furniture->legend, &furniture->scale, &furniture->attribution };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      if (boxes[i]->size.width > 0 && !graphene_rect_contains_rect (whole, boxes[i]))
        complain ("%s: what stands beside the map (%u) is cut off", picture, i);
      for (guint j = 0; j < i; j++)
        if (overlap (boxes[i], boxes[j]))
          complain ("%s: what stands beside the map (%u, %u) overlaps", picture, j, i);
    }
}

/* The letters themselves, which reach out of their line where they slant or have tails. */
static void
get_ink (PangoLayout      *layout,
         const WfLabelBox *box,
         graphene_rect_t  *ink)
{
  PangoRectangle extents;
  double x = box->box.origin.x, y = box->box.origin.y;

  wf_label_text_get_origin (layout, box->label->kind, &x, &y);
  pango_layout_get_extents (layout, &extents, NULL);
  *ink = GRAPHENE_RECT_INIT (x + extents.x / (float) PANGO_SCALE, y + extents.y / (float) PANGO_SCALE,
                             extents.width / (float) PANGO_SCALE, extents.height / (float) PANGO_SCALE);
}

static void
check_names (WfMapImage            *image,
             const graphene_rect_t *whole,
             const char            *picture)
{
  g_autoptr(GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (Obstacle));
  guint n, n_placed = 0;
  const WfLabelBox *boxes = wf_map_image_get_boxes (image, &n);

  add_obstacle (obstacles, &image->furniture.legend, "the legend");
  add_obstacle (obstacles, &image->furniture.scale, "the scale bar");
  add_obstacle (obstacles, &image->furniture.attribution, "the attribution");
  wf_map_image_foreach_marker (image, add_marker, obstacles);
  add_rings (image, obstacles);

  for (guint i = 0; i < n; i++)
    {
      const char *text = boxes[i].label->text;
      graphene_rect_t ink;

      if (!boxes[i].placed)
        {
          if (wf_label_is_story (boxes[i].label))
            complain ("%s: “%s” finds no room", picture, text);
          continue;
        }
      n_placed++;
      get_ink (wf_map_image_get_layout (image, i), &boxes[i], &ink);
      if (!graphene_rect_contains_rect (whole, &boxes[i].box) || !graphene_rect_contains_rect (whole, &ink))
        complain ("%s: “%s” is cut off", picture, text);
      for (guint j = 0; j < n; j++)
        if (j != i && boxes[j].placed && (overlap (&ink, &boxes[j].box) || (j < i && overlap (&boxes[i].box, &boxes[j].box))))
          complain ("%s: “%s” lies on “%s”", picture, text, boxes[j].label->text);
      for (guint j = 0; j < obstacles->len; j++)
        {
          const Obstacle *obstacle = &g_array_index (obstacles, Obstacle, j);

          if (overlap (&boxes[i].box, &obstacle->box) || overlap (&ink, &obstacle->box))
            complain ("%s: “%s” lies on %s", picture, text, obstacle->what);
        }
    }
  g_assert_cmpuint (n_placed, >, 0);
}

/* Where a stop leaves it to the map what to show, all of each arc is in view, but for what is near a pole. */
static void
check_arcs (WfMapImage            *image,
            const graphene_rect_t *whole,
            const char            *picture)
{
  for (guint i = 0; i < image->links->len; i++)
    {
      const WfArc *arc = &((WfLink *) image->links->pdata[i])->arc;

      for (guint j = 0; j < WF_ARC_POINTS; j++)
        {
          graphene_point_t point;

          if (fabs (wf_mercator_lat (arc->points[j].y)) > MAX_ARC_LATITUDE)
            continue;
          wf_map_frame_unit_to_screen (&image->frame, arc->points[j].x, arc->points[j].y, &point);
          if (!graphene_rect_contains_point (whole, &point))
            {
              complain ("%s: arc %u leaves the picture at %g, %g", picture, i, point.x, point.y);
              break;
            }
        }
    }
}

static void
test_stops (gconstpointer data)
{
  const Size *size = data;
  const graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, size->width, size->height);
  g_autoptr(GError) error = NULL;
  g_autoptr(WfAtlas) atlas = wf_atlas_new (NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autoptr(WfExplainer) explainer = fixture_load (stories[i]);
      GListModel *stops = wf_explainer_get_stops (explainer);

      for (guint j = 0; j < g_list_model_get_n_items (stops); j++)
        {
          g_autoptr(WfStop) stop = g_list_model_get_item (stops, j);
          WfMapImage *image = wf_map_image_new (atlas, size->width, size->height);

          wf_map_image_set_stop (image, stop);
          for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
            {
              g_autofree char *picture = g_strdup_printf ("%s in %s", wf_stop_get_id (stop), languages[k]);

              wf_map_image_set_languages (image, (const char *[]) { languages[k], NULL }, NULL);
              check_names (image, &whole, picture);
              if (wf_stop_get_camera (stop) == NULL)
                check_arcs (image, &whole, picture);
              check_furniture (&image->furniture, &whole, picture);
            }
          g_assert_finalize_object (image);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_test_add_data_func (sizes[i].path, &sizes[i], test_stops);

  return g_test_run ();
}
