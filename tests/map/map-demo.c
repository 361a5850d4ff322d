// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// map-demo: shows the map view alone, to look at it: map-demo FILE [STOP]. With --capture PNG it saves what it shows
// once it has settled, and ends; with --flights N it flies through the stops and prints how long the frames took.

#include <gtk/gtk.h>
#include <time.h>

#include "wf-loader.h"
#include "wf-map-view.h"

typedef struct {
  GMainLoop  *loop;
  GtkWidget  *window;
  WfMapView  *view;
  WfPlayback *playback;
  const char *capture;
  int         flights;
  gint64      last_us;
  GArray     *frames;
  GArray     *cpu;
  double      cpu_ms;
  guint       calm;
} Demo;

static char *opt_stop, *opt_capture, *opt_style, *opt_language, *opt_second, *opt_camera;
static int opt_width = 1200, opt_height = 760, opt_flights;
static gboolean opt_still, opt_rtl;

static const GOptionEntry entries[] = {
  { "stop", 's', 0, G_OPTION_ARG_STRING, &opt_stop, "The stop to show", "ID" },
  { "capture", 'c', 0, G_OPTION_ARG_FILENAME, &opt_capture, "Save a picture and end", "PNG" },
  { "style", 0, 0, G_OPTION_ARG_STRING, &opt_style, "light, dark, contrast-light, contrast-dark, print", "STYLE" },
  { "language", 'l', 0, G_OPTION_ARG_STRING, &opt_language, "The reader's language", "TAG" },
  { "second", 0, 0, G_OPTION_ARG_STRING, &opt_second, "The second language", "TAG" },
  { "camera", 0, 0, G_OPTION_ARG_STRING, &opt_camera, "Look at a country instead", "CODE" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &opt_width, "Of the window", "PIXELS" },
  { "height", 'h', 0, G_OPTION_ARG_INT, &opt_height, "Of the window", "PIXELS" },
  { "flights", 0, 0, G_OPTION_ARG_INT, &opt_flights, "Fly, and measure the frames", "N" },
  { "still", 0, 0, G_OPTION_ARG_NONE, &opt_still, "No motion", NULL },
  { "rtl", 0, 0, G_OPTION_ARG_NONE, &opt_rtl, "Controls from right to left", NULL },
  { NULL }
};

static void
save (Demo *demo)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (demo->view));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (demo->view)),
                          gtk_widget_get_height (GTK_WIDGET (demo->view)));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (demo->window)), node, NULL);
  gdk_texture_save_to_png (texture, demo->capture);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
report (const char *name,
        GArray     *frames)
{
  guint n = frames->len, over = 0, late = 0;

  g_array_sort (frames, compare_doubles);
  for (guint i = 0; i < n; i++)
    {
      over += g_array_index (frames, double, i) > 50;
      late += g_array_index (frames, double, i) > 16.7;
    }
  g_print ("{\"measure\": \"%s\", \"frames\": %u, \"median_ms\": %.1f, \"p95_ms\": %.1f, \"p99_ms\": %.1f, \"max_ms\": %.1f, "
           "\"over_16_7\": %u, \"over_50\": %u}\n", name, n,
           g_array_index (frames, double, n / 2), g_array_index (frames, double, n * 95 / 100),
           g_array_index (frames, double, n * 99 / 100), g_array_index (frames, double, n - 1), late, over);
}

static double
get_cpu_ms (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);

  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  Demo *demo = user_data;

  demo->cpu_ms = get_cpu_ms ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  Demo *demo = user_data;
  gint64 start = gdk_frame_clock_get_frame_time (clock);
  double ms = (g_get_monotonic_time () - start) / 1000.0;
  double cpu = get_cpu_ms () - demo->cpu_ms;

  if (demo->flights > 0 && demo->last_us != 0)
    {
      g_array_append_val (demo->frames, ms);
      g_array_append_val (demo->cpu, cpu);
    }
  demo->last_us = start;
}

static gboolean
watch_cb (gpointer user_data)
{
  Demo *demo = user_data;

  demo->calm = wf_map_view_is_settled (demo->view) ? demo->calm + 1 : 0;
  if (demo->calm < 20)
    return G_SOURCE_CONTINUE;
  demo->calm = 0;

  if (opt_camera != NULL)
    {
      wf_map_view_set_motion (demo->view, FALSE);
      wf_map_view_show_country (demo->view, opt_camera);
      opt_camera = NULL;
      return G_SOURCE_CONTINUE;
    }
  if (demo->flights > 0)
    {
      if (!wf_playback_next (demo->playback))
        wf_playback_first (demo->playback);
      if (--demo->flights == 0)
        {
          report ("frame", demo->frames);
          report ("frame-cpu", demo->cpu);
        }
      return G_SOURCE_CONTINUE;
    }
  if (demo->capture != NULL)
    save (demo);
  if (demo->capture != NULL || opt_flights > 0)
    g_main_loop_quit (demo->loop);

  return G_SOURCE_CONTINUE;
}

static void
mapped_cb (GtkWidget *widget,
           Demo      *demo)
{
  g_signal_connect (gtk_widget_get_frame_clock (widget), "before-paint", G_CALLBACK (before_paint_cb), demo);
  g_signal_connect (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (after_paint_cb), demo);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GOptionContext) context = g_option_context_new ("FILE");
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(WfLoader) loader = NULL;
  g_autoptr(WfExplainer) explainer = NULL;
  g_autoptr(WfPlayback) playback = wf_playback_new ();
  g_autoptr(GEnumClass) styles = g_type_class_ref (WF_TYPE_MAP_STYLE);
  Demo demo = { 0 };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc < 2)
    g_error ("%s", error != NULL ? error->message : "a story file is needed");
  gtk_init ();
  if (opt_rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  file = g_file_new_for_commandline_arg (argv[1]);
  loader = wf_loader_new (file);
  explainer = wf_loader_load (loader, NULL, &error);
  if (explainer == NULL)
    g_error ("%s", error->message);
  wf_playback_set_explainer (playback, explainer);
  if (opt_language != NULL)
    wf_playback_set_languages (playback, (const char *[]) { opt_language, NULL });
  if (opt_second != NULL)
    wf_playback_set_second_language (playback, opt_second);
  if (opt_stop != NULL && !wf_playback_go_to_id (playback, opt_stop))
    g_error ("no stop “%s”", opt_stop);

  demo.loop = g_main_loop_new (NULL, FALSE);
  demo.capture = opt_capture;
  demo.flights = opt_flights;
  demo.frames = g_array_new (FALSE, FALSE, sizeof (double));
  demo.cpu = g_array_new (FALSE, FALSE, sizeof (double));
  demo.playback = playback;
  demo.window = gtk_window_new ();
  demo.view = WF_MAP_VIEW (wf_map_view_new (playback));
  wf_map_view_set_motion (demo.view, !opt_still);
  if (opt_style != NULL)
    {
      GEnumValue *value = g_enum_get_value_by_nick (styles, opt_style);

      if (value == NULL)
        g_error ("no style “%s”", opt_style);
      g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme",
                    strstr (opt_style, "dark") != NULL, NULL);
      wf_map_view_set_map_style (demo.view, value->value);
    }
  gtk_window_set_decorated (GTK_WINDOW (demo.window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (demo.window), opt_width, opt_height);
  gtk_window_set_child (GTK_WINDOW (demo.window), GTK_WIDGET (demo.view));
  g_signal_connect (demo.window, "map", G_CALLBACK (mapped_cb), &demo);
  g_signal_connect_swapped (demo.window, "close-request", G_CALLBACK (g_main_loop_quit), demo.loop);
  g_timeout_add (20, watch_cb, &demo);
  gtk_window_present (GTK_WINDOW (demo.window));
  g_main_loop_run (demo.loop);

  gtk_window_destroy (GTK_WINDOW (demo.window));
  g_array_unref (demo.frames);
  g_array_unref (demo.cpu);
  g_main_loop_unref (demo.loop);

  return 0;
}
