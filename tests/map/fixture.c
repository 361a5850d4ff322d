// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"

#include "wf-data.h"
#include "wf-loader.h"

#define BOUND_SECONDS 60

/* The bundled story in the file @name. */
WfExplainer *
fixture_load (const char *name)
{
  g_autofree char *path = wf_data_path ("stories", name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(WfLoader) loader = wf_loader_new (file);
  g_autoptr(GError) error = NULL;
  WfExplainer *explainer = wf_loader_load (loader, NULL, &error);

  g_assert_no_error (error);

  return explainer;
}

/* A playback of the bundled story, at @stop_id or its first stop. */
WfPlayback *
fixture_create_playback (const char *stop_id)
{
  g_autoptr(WfExplainer) explainer = fixture_load ("g20-miami-2026.json");
  WfPlayback *playback = wf_playback_new ();

  wf_playback_set_languages (playback, (const char *[]) { "en", NULL });
  wf_playback_set_explainer (playback, explainer);
  if (stop_id != NULL)
    g_assert_true (wf_playback_go_to_id (playback, stop_id));

  return playback;
}

/* The outlines of the map that ships with the app. */
WfShapeCache *
fixture_create_shapes (void)
{
  g_autofree char *path = wf_data_path ("map", "world.mbtiles", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(WfGazetteer) gazetteer = wf_gazetteer_new (path, &error);

  g_assert_no_error (error);

  return wf_shape_cache_new (gazetteer);
}

static gboolean
is_allocated (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

GtkWidget *
fixture_create_window (GtkWidget *child,
                       int        width,
                       int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait_for (is_allocated, child);

  return window;
}

void
fixture_wait_for (FixtureCondition condition,
                  gpointer         data)
{
  gint64 end = g_get_monotonic_time () + BOUND_SECONDS * G_USEC_PER_SEC;

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static gboolean
is_settled (gpointer data)
{
  return wf_map_view_is_settled (data);
}

/* Waits until the view stays settled: tiles are asked for in an idle after the camera stands. */
void
fixture_wait_settled (WfMapView *view)
{
  for (guint i = 0; i < 3; i++)
    {
      fixture_iterate ();
      fixture_wait_for (is_settled, view);
    }
}

/* Lets what is due happen, two frames included. */
void
fixture_iterate (void)
{
  gint64 end = g_get_monotonic_time () + 50000;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
}

/* The first widget of @type under @root, or %NULL. */
GtkWidget *
fixture_find (GtkWidget *root,
              GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fixture_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Destroys the window, and checks that @child ends with it. */
void
fixture_destroy (GtkWidget *window,
                 GtkWidget *child)
{
  g_object_ref (child);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_iterate ();
  g_assert_finalize_object (child);
}
