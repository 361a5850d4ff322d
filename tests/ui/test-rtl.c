// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The app for people who read from right to left, in a language that is made up (see pseudo.py): everything but the map
// faces the other way.

#include "config.h"

#include "ui-texts.h"
#include "ui-tour.h"
#include "wf-place-marker.h"

#define MIN_DEGREES 1.0

/* West is to the left in every language. */
static gboolean
is_of_map (GtkWidget *image)
{
  GtkWidget *button = gtk_widget_get_parent (image);
  const char *action = GTK_IS_BUTTON (button) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (button)) : NULL;

  return action != NULL && g_str_has_prefix (action, "map.pan-");
}

/* The file that an icon is drawn from. */
static char *
dup_icon_file (GtkImage *image)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, gtk_image_get_icon_name (image), NULL, 16, 1,
                                gtk_widget_get_direction (GTK_WIDGET (image)), 0);
  g_autoptr (GFile) file = gtk_icon_paintable_get_file (icon);

  return file != NULL ? g_file_get_uri (file) : g_strdup ("");
}

/* What points along the line points the other way. */
static guint
check_icons (GtkWidget  *widget,
             const char *where)
{
  const char *name = GTK_IS_IMAGE (widget) ? gtk_image_get_icon_name (GTK_IMAGE (widget)) : NULL;
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;

  if (name != NULL && g_regex_match_simple ("\\b(next|previous|start|end|left|right|list|undo)\\b", name, 0, 0))
    {
      g_autofree char *file = dup_icon_file (GTK_IMAGE (widget));

      if ((strstr (file, "-rtl") != NULL) == is_of_map (widget))
        {
          g_test_message ("%s: %s is drawn from %s", where, name, file);
          g_test_fail ();
        }
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_icons (child, where);

  return n;
}

static void
visit (GtkWidget  *window,
       const char *where,
       gboolean    open)
{
  ui_texts_check_room (window, where);
  check_icons (window, where);
}

static int
get_x (GtkWidget *widget,
       WfWindow  *window)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds));
  return bounds.origin.x;
}

static void
test_sides (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);

  g_assert_cmpint (get_x (GTK_WIDGET (wf_window_get_narrative (window)), window), <, 20);
  g_assert_cmpint (get_x (GTK_WIDGET (wf_window_get_map (window)), window), >, 300);
  g_assert_cmpuint (check_icons (GTK_WIDGET (window), "story"), >, 4);

  ui_test_close (window);
}

static void
collect_markers (GtkWidget *widget,
                 GPtrArray *markers)
{
  if (WF_IS_PLACE_MARKER (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (markers, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_markers (child, markers);
}

/* East is to the right all the same. */
static void
test_map (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfPlayback *playback = wf_window_get_playback (window);
  guint n_pairs = 0;

  for (guint stop = 0; stop < wf_playback_get_n_stops (playback); stop++)
    {
      g_autoptr (GPtrArray) markers = g_ptr_array_new ();

      ui_test_wait (wf_window_is_settled (window));
      collect_markers (GTK_WIDGET (wf_window_get_map (window)), markers);
      for (guint i = 0; i < markers->len; i++)
        for (guint j = 0; j < markers->len; j++)
          if (wf_place_get_lon (wf_place_marker_get_place (markers->pdata[j])) -
              wf_place_get_lon (wf_place_marker_get_place (markers->pdata[i])) > MIN_DEGREES)
            {
              g_assert_cmpint (get_x (markers->pdata[i], window), <, get_x (markers->pdata[j], window));
              n_pairs++;
            }
      wf_playback_next (playback);
    }
  g_assert_cmpuint (n_pairs, >, 0);

  ui_test_close (window);
}

static double
get_longitude (WfWindow *window)
{
  WfCamera camera;

  wf_map_view_get_camera (wf_window_get_map (window), &camera);
  return camera.lon;
}

static gboolean
is_canvas (GtkWidget *widget,
           gpointer   user_data)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "WfMapCanvas");
}

static void
test_keys (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  GtkApplication *application = GTK_APPLICATION (ui_test_get_application ());
  GtkWidget *canvas = ui_test_find (GTK_WIDGET (window), GTK_TYPE_WIDGET, is_canvas, NULL);
  g_auto (GStrv) back = gtk_application_get_accels_for_action (application, "win.back");
  g_auto (GStrv) forward = gtk_application_get_accels_for_action (application, "win.forward");
  double longitude = get_longitude (window);

  /* Back is where lines begin; east is east. */
  g_assert_cmpstr (back[0], ==, "<Alt>Right");
  g_assert_cmpstr (forward[0], ==, "<Alt>Left");
  gtk_widget_activate_action (canvas, "map.pan-right", NULL);
  ui_test_wait (wf_window_is_settled (window));
  g_assert_cmpfloat (get_longitude (window), >, longitude);

  ui_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  /* Which sets the direction of the language that the system has. */
  gtk_init ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ui_test_init (&argc, &argv);
  ui_texts_translate ();

  g_test_add_func ("/rtl/sides", test_sides);
  g_test_add_func ("/rtl/map", test_map);
  g_test_add_func ("/rtl/keys", test_keys);
  ui_tour_add_tests ("rtl", visit);

  return g_test_run ();
}
