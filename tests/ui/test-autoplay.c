// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A kiosk for an hour, by a clock that does not wait: the story goes round and round, and takes up no more than before.

#include "config.h"

#include <malloc.h>

#include "ui-test.h"
#include "wf-playback-private.h"
#include "wf-presenter.h"

#define HOUR_S          3600
#define WARM_ROUNDS     2      /* after which everything that is kept to be quick has been seen */
/* How much more memory may be in use in the last rounds than in the first ones that count, each time in that round of
 * FEW_ROUNDS which used least; from one round to the next there is more or less of what is kept to be quick. Of widgets
 * nothing may be left behind. */
#define MAX_MORE_MIB    4.0
#define FEW_ROUNDS      3

typedef struct {
  gint64 now;
  guint  n_visits;
  guint  n_rounds;
  guint  n_alive;
} Hour;

static gint64
clock_cb (gpointer user_data)
{
  return ((Hour *) user_data)->now;
}

static void
stop_changed_cb (WfPlayback *playback,
                 GParamSpec *pspec,
                 Hour       *hour)
{
  hour->n_visits++;
  hour->n_rounds += wf_playback_get_position (playback) == 0;
}

static void
gone_cb (gpointer  data,
         GObject  *where_it_was)
{
  ((Hour *) data)->n_alive--;
}

/* Counts the widgets there, and those that have not been seen before as alive until they are finalized. */
static guint
count_widgets (GtkWidget *widget,
               Hour      *hour)
{
  guint n = 1;

  /* The toolkit has but one, for all windows. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkTooltipWindow"))
    return 0;

  if (g_object_get_data (G_OBJECT (widget), "seen") == NULL)
    {
      g_object_set_data (G_OBJECT (widget), "seen", hour);
      g_object_weak_ref (G_OBJECT (widget), gone_cb, hour);
      hour->n_alive++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child, hour);

  return n;
}

static guint
count_all (WfShow *show,
           Hour   *hour)
{
  return count_widgets (GTK_WIDGET (wf_show_get_audience (show)), hour) +
         count_widgets (GTK_WIDGET (wf_show_get_presenter (show)), hour);
}

/* The least of @n values from @first on. */
static double
least (GArray *values,
       guint   first,
       guint   n)
{
  double min = g_array_index (values, double, first);

  for (guint i = first; i < first + n; i++)
    min = MIN (min, g_array_index (values, double, i));

  return min;
}

/* A second passes. Where that leads to another stop, both windows show it. */
static void
pass_second (WfShow *show,
             Hour   *hour)
{
  WfPlayback *playback = wf_presentation_get_playback (wf_show_get_presentation (show));
  WfSlide *slide = wf_audience_get_slide (wf_show_get_audience (show));
  guint n_visits = hour->n_visits;

  hour->now += G_USEC_PER_SEC;
  wf_playback_tick (playback);
  if (hour->n_visits == n_visits)
    return;

  ui_test_frames (GTK_WIDGET (wf_show_get_audience (show)), 3);
  ui_test_frames (GTK_WIDGET (wf_show_get_presenter (show)), 3);
  ui_test_wait (wf_slide_is_settled (slide));
  ui_test_wait (wf_slide_is_settled (wf_presenter_get_slide (wf_show_get_presenter (show))));
  count_all (show, hour);
}

static void
test_hour (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (800, 600);
  WfPlayback *playback = wf_window_get_playback (window);
  Hour hour = { .now = 0 };
  WfShow *show;
  guint n_widgets = 0;
  g_autoptr (GArray) memory = g_array_new (FALSE, FALSE, sizeof (double));

  wf_playback_set_clock (playback, clock_cb, &hour);
  g_signal_connect (playback, "notify::stop", G_CALLBACK (stop_changed_cb), &hour);
  wf_window_present_story (window, TRUE);
  show = wf_window_get_show (window);
  gtk_widget_activate_action (GTK_WIDGET (wf_show_get_audience (show)), "present.presenter", NULL);
  wf_show_set_autoplay (show, TRUE);

  while (hour.now < HOUR_S * (gint64) G_USEC_PER_SEC)
    {
      guint n_rounds = hour.n_rounds;
      double mib;

      pass_second (show, &hour);
      if (hour.n_rounds == n_rounds || hour.n_rounds < WARM_ROUNDS)
        continue;

      mib = mallinfo2 ().uordblks / (double) (1 << 20);
      g_array_append_val (memory, mib);
      g_test_message ("round %u: %u visits, %.2f MiB, %u widgets", hour.n_rounds, hour.n_visits, mib, hour.n_alive);
      if (hour.n_rounds == WARM_ROUNDS)
        n_widgets = count_all (show, &hour);
    }

  /* The same place in the story, where the same is to be seen. */
  while (wf_playback_get_position (playback) != 0)
    pass_second (show, &hour);
  g_assert_true (wf_playback_get_running (playback));
  g_assert_cmpuint (memory->len, >, 2 * FEW_ROUNDS);
  g_assert_cmpuint (count_all (show, &hour), ==, n_widgets);
  g_assert_cmpuint (hour.n_alive, ==, n_widgets);
  g_assert_cmpfloat (least (memory, memory->len - FEW_ROUNDS, FEW_ROUNDS) - least (memory, 0, FEW_ROUNDS), <, MAX_MORE_MIB);

  g_signal_handlers_disconnect_by_data (playback, &hour);
  wf_show_end (show);
  wf_playback_set_clock (playback, wf_playback_clock_monotonic, NULL);
  ui_test_close (window);
  g_assert_cmpuint (hour.n_alive, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/autoplay/hour", test_hour);

  return g_test_run ();
}
