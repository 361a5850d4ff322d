// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view-fixture.h"

#include "wf-map-canvas.h"
#include "wf-place.h"

static void
place_activated_cb (Fixture *fixture,
                    WfPlace *place)
{
  g_set_str (&fixture->place, wf_place_get_id (place));
}

static void
country_activated_cb (Fixture    *fixture,
                      const char *code)
{
  g_set_str (&fixture->country, code);
}

void
set_up (Fixture       *fixture,
        gconstpointer  stop_id)
{
  fixture->playback = fixture_create_playback (stop_id);
  fixture->view = WF_MAP_VIEW (wf_map_view_new (fixture->playback));
  wf_map_view_set_motion (fixture->view, FALSE);
  fixture->window = fixture_create_window (GTK_WIDGET (fixture->view), WIDTH, HEIGHT);
  g_signal_connect_swapped (fixture->view, "place-activated", G_CALLBACK (place_activated_cb), fixture);
  g_signal_connect_swapped (fixture->view, "country-activated", G_CALLBACK (country_activated_cb), fixture);
}

void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_wait_settled (fixture->view);
  g_signal_handlers_disconnect_by_data (fixture->view, fixture);
  fixture_destroy (fixture->window, GTK_WIDGET (fixture->view));
  g_assert_finalize_object (fixture->playback);
  g_free (fixture->place);
  g_free (fixture->country);
}

GtkWidget *
find (Fixture *fixture,
      GType    type)
{
  GtkWidget *widget = fixture_find (GTK_WIDGET (fixture->view), type);

  g_assert_nonnull (widget);

  return widget;
}

void
get_frame (Fixture    *fixture,
           WfMapFrame *frame)
{
  GtkWidget *canvas = find (fixture, WF_TYPE_MAP_CANVAS);

  wf_map_frame_init_for_viewport (frame, wf_map_canvas_get_viewport (WF_MAP_CANVAS (canvas)), canvas);
}

static gboolean
count_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  return --*(int *) user_data > 0;
}

static gboolean
is_zero (gpointer data)
{
  return *(int *) data <= 0;
}

/* Whether the map is drawn in that colour there. */
gboolean
is_drawn (Fixture                *fixture,
          const graphene_point_t *point,
          const GdkRGBA          *color)
{
  GtkWidget *canvas = find (fixture, WF_TYPE_MAP_CANVAS);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (canvas);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(GdkTextureDownloader) downloader = NULL;
  g_autoptr(GBytes) bytes = NULL;
  const guint8 *pixel;
  gsize stride;
  int n_frames = 3;

  /* What is asked for now is seen with the next frame. */
  fixture_wait_settled (fixture->view);
  gtk_widget_add_tick_callback (canvas, count_cb, &n_frames, NULL);
  fixture_wait_for (is_zero, &n_frames);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (canvas), gtk_widget_get_height (canvas));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (fixture->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (canvas),
                                                              gtk_widget_get_height (canvas)));
  downloader = gdk_texture_downloader_new (texture);
  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);
  bytes = gdk_texture_downloader_download_bytes (downloader, &stride);
  pixel = (const guint8 *) g_bytes_get_data (bytes, NULL) + (int) point->y * stride + 4 * (int) point->x;

  return ABS (pixel[0] - 255 * color->red) < 3 && ABS (pixel[1] - 255 * color->green) < 3 &&
         ABS (pixel[2] - 255 * color->blue) < 3;
}
