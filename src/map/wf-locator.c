// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfLocator: a small map of the world with a frame around what the large one shows. It is there in close views, where
// nothing else says in which part of the world they are, and only where the large map leaves room for it.

#include "config.h"

#include "wf-locator.h"

#include <math.h>

#include "wf-map-frame.h"
#include "wf-palette.h"
#include "wf-pixels.h"
#include "wf-scene.h"

#define WIDTH_PX        168
#define HEIGHT_PX       112
#define MIDDLE_LAT      34.0 /* from Tierra del Fuego to Svalbard */
#define CLOSE_ZOOM      5.0  /* of 256-pixel tiles */
#define MIN_MAP_WIDTH   560  /* pixels */
#define MIN_MAP_HEIGHT  420
#define MIN_FRAME_PX    9.0  /* a smaller frame could not be seen */
#define FRAME_WIDTH_PX  2.0

struct _WfLocator
{
  GtkWidget parent_instance;

  ShumateViewport *viewport;
  GtkWidget       *map;      /* borrowed: the widget that shows the viewport, which has this one as a child */
  WfShapeCache    *shapes;
  WfMapStyle       style;
  WfPixels        *world;    /* %NULL until it is shown */
  int              scale;    /* pixels of the screen for each of the widget’s in @world */
};

G_DEFINE_FINAL_TYPE (WfLocator, wf_locator, GTK_TYPE_WIDGET)

static void
init_frame (WfMapFrame *frame)
{
  WfCamera camera = { .lat = MIDDLE_LAT, .lon = 0, .zoom = log2 (WIDTH_PX / 256.0) };

  wf_map_frame_init (frame, &camera, WIDTH_PX, HEIGHT_PX);
}

static void
draw_world (WfLocator *self)
{
  g_autoptr(WfScene) scene = NULL;
  cairo_surface_t *surface;
  WfMapFrame frame;
  cairo_t *cr;

  init_frame (&frame);
  scene = wf_scene_new (&frame, self->style);
  self->scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH_PX * self->scale, HEIGHT_PX * self->scale);
  cairo_surface_set_device_scale (surface, self->scale, self->scale);
  cr = cairo_create (surface);
  wf_scene_draw_land (scene, self->shapes, FALSE, cr);
  cairo_destroy (cr);

  self->world = wf_pixels_new_for_surface (surface);
}

static void
forget_world (WfLocator *self)
{
  g_clear_pointer (&self->world, wf_pixels_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What the large map shows, on the small one; the world repeats to the east and west. */
static void
get_box (WfLocator       *self,
         graphene_rect_t *box)
{
  graphene_rect_t extents;
  graphene_point_t corner;
  WfMapFrame frame, large;
  double width, height, middle_x;

  init_frame (&frame);
  wf_map_frame_init_for_viewport (&large, self->viewport, self->map);
  wf_map_frame_get_extents (&large, &extents);
  middle_x = extents.origin.x + extents.size.width / 2;
  wf_map_frame_unit_to_screen (&frame, middle_x - floor (middle_x), extents.origin.y + extents.size.height / 2, &corner);
  width = MAX (extents.size.width * frame.world, MIN_FRAME_PX);
  height = MAX (extents.size.height * frame.world, MIN_FRAME_PX);
  graphene_rect_init (box, corner.x - width / 2, CLAMP (corner.y - height / 2, 0, HEIGHT_PX - height), width, height);
}

static void
wf_locator_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  WfLocator *self = WF_LOCATOR (widget);
  const WfPalette *palette = wf_palette_get (self->style);
  const float halo[] = { 1, 1, 1, 1 }, line[] = { FRAME_WIDTH_PX, FRAME_WIDTH_PX, FRAME_WIDTH_PX, FRAME_WIDTH_PX };
  const GdkRGBA halo_colors[] = { palette->halo, palette->halo, palette->halo, palette->halo };
  const GdkRGBA colors[] = { palette->marker, palette->marker, palette->marker, palette->marker };
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_rect_t box;

  if (self->world == NULL || self->scale != gtk_widget_get_scale_factor (widget))
    {
      g_clear_pointer (&self->world, wf_pixels_free);
      draw_world (self);
    }
  wf_pixels_append (self->world, snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH_PX, HEIGHT_PX), FALSE,
                    gtk_native_get_renderer (native));

  get_box (self, &box);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH_PX, HEIGHT_PX));
  gtk_snapshot_append_border (snapshot, &GSK_ROUNDED_RECT_INIT (box.origin.x - 1, box.origin.y - 1, box.size.width + 2,
                                                                box.size.height + 2), halo, halo_colors);
  gtk_snapshot_append_border (snapshot, &GSK_ROUNDED_RECT_INIT (box.origin.x, box.origin.y, box.size.width,
                                                                box.size.height), line, colors);
  gtk_snapshot_pop (snapshot);
}

static void
wf_locator_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : HEIGHT_PX;
}

/* Whether it is wanted follows the zoom; where its frame is, the place. */
static void
moved_cb (WfLocator *self)
{
  gboolean wanted = shumate_viewport_get_zoom_level (self->viewport) >= CLOSE_ZOOM &&
                    gtk_widget_get_width (self->map) >= MIN_MAP_WIDTH &&
                    gtk_widget_get_height (self->map) >= MIN_MAP_HEIGHT &&
                    wf_shape_cache_get_countries (self->shapes) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), wanted);
  if (wanted)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
wf_locator_dispose (GObject *object)
{
  WfLocator *self = WF_LOCATOR (object);

  g_clear_pointer (&self->world, wf_pixels_free);
  g_clear_object (&self->viewport);
  g_clear_object (&self->shapes);

  G_OBJECT_CLASS (wf_locator_parent_class)->dispose (object);
}

static void
wf_locator_class_init (WfLocatorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wf_locator_dispose;

  widget_class->snapshot = wf_locator_snapshot;
  widget_class->measure = wf_locator_measure;

  gtk_widget_class_set_css_name (widget_class, "wflocator");
  /* The description of a stop says in words where it is. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wf_locator_init (WfLocator *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  /* Who drags on it drags the large map. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * wf_locator_new:
 * @viewport: of the large map
 * @map: the widget that shows it, and that has the new one in it
 * @shapes: where the countries’ outlines come from
 *
 * Returns: (transfer floating): a map of the world, which shows and hides itself
 */
GtkWidget *
wf_locator_new (ShumateViewport *viewport,
                GtkWidget       *map,
                WfShapeCache    *shapes)
{
  WfLocator *self = g_object_new (WF_TYPE_LOCATOR, NULL);

  self->viewport = g_object_ref (viewport);
  self->map = map;
  self->shapes = g_object_ref (shapes);
  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::latitude", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::longitude", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::rotation", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "resized", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  moved_cb (self);

  return GTK_WIDGET (self);
}

void
wf_locator_set_style (WfLocator  *self,
                      WfMapStyle  style)
{
  g_return_if_fail (WF_IS_LOCATOR (self));

  if (self->style == style)
    return;

  self->style = style;
  forget_world (self);
}
