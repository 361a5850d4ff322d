// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole presentation on two displays, by what a clicker sends: the presenter has the display of the test, the audience
// another, which is unplugged on the way.

#include "config.h"

#include "ui-keys.h"
#include "ui-test.h"

typedef struct {
  GSettings   *settings;
  WfWindow    *window;
  WfPlayback  *playback;
  GdkDisplay  *display;
  GListStore  *monitors;
  WfShow      *show;
  WfAudience  *audience;
  WfPresenter *presenter;
} Fixture;

static void
line_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (object), result, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (*(char **) user_data);
}

/* A second server of displays, which says what number it took, and ends with this program. It is not closed before:
 * GTK 4.18 leaves a warning behind that way. */
static GdkDisplay *
open_display (void)
{
  static GdkDisplay *display = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) server = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;

  if (display != NULL)
    return display;

  server = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, "Xvfb",
                             "-displayfd", "1", "-terminate", "-screen", "0", "1024x768x24", "-nolisten", "tcp", NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (server));
  g_data_input_stream_read_line_async (lines, G_PRIORITY_DEFAULT, NULL, line_read_cb, &number);
  ui_test_wait (number != NULL);
  name = g_strconcat (":", number, NULL);
  display = gdk_display_open (name);
  g_assert_nonnull (display);

  return display;
}

static void
add_monitor (Fixture    *fixture,
             GdkDisplay *display)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (display), 0);

  g_list_store_append (fixture->monitors, monitor);
}

/* Windows of GTK do not move between servers, so there may be new ones. */
static void
look_for_windows (Fixture *fixture)
{
  fixture->audience = wf_show_get_audience (fixture->show);
  fixture->presenter = wf_show_get_presenter (fixture->show);
  ui_test_frames (GTK_WIDGET (fixture->audience), 2);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->settings = ui_test_reset_settings ();
  fixture->window = ui_test_open_story (800, 600);
  fixture->playback = wf_window_get_playback (fixture->window);
  fixture->monitors = g_list_store_new (GDK_TYPE_MONITOR);
  add_monitor (fixture, gdk_display_get_default ());
  if (data != NULL)
    {
      fixture->display = open_display ();
      add_monitor (fixture, fixture->display);
    }

  fixture->show = wf_show_new (GTK_WINDOW (fixture->window), fixture->playback, G_LIST_MODEL (fixture->monitors));
  wf_show_begin (fixture->show);
  fixture->audience = wf_show_get_audience (fixture->show);
  ui_test_frames (GTK_WIDGET (fixture->audience), 2);
  fixture->presenter = wf_show_get_presenter (fixture->show);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  wf_show_end (fixture->show);
  ui_test_settle ();
  g_assert_finalize_object (fixture->show);
  ui_test_close (fixture->window);
  g_clear_object (&fixture->monitors);
  g_clear_object (&fixture->settings);
}

static char *
dup_text (Fixture *fixture,
          WfText  *text)
{
  return wf_text_dup_plain (text, wf_playback_get_languages (fixture->playback));
}

static WfStop *
get_next_stop (Fixture *fixture)
{
  g_autoptr (WfStop) stop =
    g_list_model_get_item (wf_explainer_get_stops (wf_playback_get_explainer (fixture->playback)),
                           wf_playback_get_position (fixture->playback) + 1);

  /* The story keeps it. */
  return stop;
}

/* Both see the statement; what comes next and the notes are the presenter's alone. */
static void
assert_windows (Fixture *fixture,
                guint    position)
{
  WfStop *stop = wf_playback_get_stop (fixture->playback);
  WfStop *next = get_next_stop (fixture);
  g_autofree char *text = dup_text (fixture, wf_stop_get_text (stop));
  g_autofree char *notes = dup_text (fixture, wf_stop_get_notes (stop));
  GtkWidget *next_slide = GTK_WIDGET (wf_presenter_get_next_slide (fixture->presenter));

  g_assert_cmpuint (wf_playback_get_position (fixture->playback), ==, position);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (wf_audience_get_slide (fixture->audience)), text));
  /* The presenter's own picture comes after the audience's. */
  ui_test_wait (ui_test_find_label (GTK_WIDGET (wf_presenter_get_slide (fixture->presenter)), text) != NULL);
  g_assert_cmpstr (notes, !=, "");
  ui_test_wait (ui_test_find_label (GTK_WIDGET (fixture->presenter), notes) != NULL);
  g_assert_null (ui_test_find_label (GTK_WIDGET (fixture->audience), notes));
  if (next != NULL)
    {
      g_autofree char *next_text = dup_text (fixture, wf_stop_get_text (next));

      ui_test_wait (ui_test_find_label (next_slide, next_text) != NULL);
      g_assert_null (ui_test_find_label (GTK_WIDGET (fixture->audience), next_text));
    }
  else
    ui_test_wait (!gtk_widget_get_visible (next_slide));
}

static void
test_story (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const next[] = { "Page_Down", "Right", "space", "Down", "Return" };
  guint n = wf_playback_get_n_stops (fixture->playback);
  WfInk *ink = wf_presentation_get_ink (wf_show_get_presentation (fixture->show));
  guint unplugged = n / 2;

  g_assert_nonnull (fixture->presenter);
  g_assert_true (gtk_widget_get_display (GTK_WIDGET (fixture->audience)) == fixture->display);
  g_assert_true (gtk_widget_get_display (GTK_WIDGET (fixture->presenter)) == gdk_display_get_default ());
  ui_keys_focus (GTK_WIDGET (fixture->presenter));
  assert_windows (fixture, 0);

  for (guint i = 1; i < n; i++)
    {
      if (i == unplugged)
        {
          double elapsed = wf_playback_get_total_elapsed (fixture->playback);

          wf_ink_begin (ink, 48.0, 68.0);
          g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 1);
          g_list_store_remove (fixture->monitors, 1);
          ui_test_settle ();
          look_for_windows (fixture);
          g_assert_true (gtk_widget_get_display (GTK_WIDGET (fixture->audience)) == gdk_display_get_default ());
          g_assert_nonnull (fixture->presenter);
          g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 1);
          g_assert_true (wf_playback_get_running (fixture->playback));
          g_assert_cmpfloat (wf_playback_get_total_elapsed (fixture->playback), >=, elapsed);
          assert_windows (fixture, i - 1);
          ui_keys_focus (GTK_WIDGET (fixture->presenter));
        }
      ui_keys_press (next[i % G_N_ELEMENTS (next)]);
      ui_test_wait (wf_playback_get_position (fixture->playback) == i);
      assert_windows (fixture, i);
    }

  /* It is plugged in again. */
  add_monitor (fixture, fixture->display);
  ui_test_settle ();
  look_for_windows (fixture);
  g_assert_true (gtk_widget_get_display (GTK_WIDGET (fixture->audience)) == fixture->display);
  assert_windows (fixture, n - 1);

  /* What was drawn is still where it belongs. */
  for (guint i = n - 1; i > unplugged - 1; i--)
    wf_playback_previous (fixture->playback);
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 1);
}

static void
test_swap (Fixture       *fixture,
           gconstpointer  data)
{
  ui_keys_focus (GTK_WIDGET (fixture->presenter));
  ui_keys_press ("plus");
  ui_test_wait (wf_presenter_get_notes_steps (fixture->presenter) == 1);
  ui_keys_press ("x");
  ui_test_wait (gtk_widget_get_display (GTK_WIDGET (wf_show_get_audience (fixture->show))) ==
                gdk_display_get_default ());
  look_for_windows (fixture);
  g_assert_cmpint (wf_presenter_get_notes_steps (fixture->presenter), ==, 1);
  g_assert_true (gtk_widget_get_display (GTK_WIDGET (fixture->presenter)) == fixture->display);
  assert_windows (fixture, 0);

  /* The menu says so, and puts it back. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->audience), "present.screen", "u", 1);
  look_for_windows (fixture);
  g_assert_true (gtk_widget_get_display (GTK_WIDGET (fixture->audience)) == fixture->display);
  g_assert_true (gtk_widget_get_display (GTK_WIDGET (fixture->presenter)) == gdk_display_get_default ());
}

static double
get_notes_height (Fixture *fixture)
{
  g_autofree char *notes = dup_text (fixture, wf_stop_get_notes (wf_playback_get_stop (fixture->playback)));
  GtkWidget *label = ui_test_find_label (GTK_WIDGET (fixture->presenter), notes);
  int height;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 200, &height, NULL, NULL, NULL);
  return height;
}

/* On one display the presenter's view comes on demand, beside the audience's. */
static void
test_one_display (Fixture       *fixture,
                  gconstpointer  data)
{
  WfPresentation *presentation = wf_show_get_presentation (fixture->show);
  double height;

  g_assert_null (fixture->presenter);
  ui_keys_focus (GTK_WIDGET (fixture->audience));
  ui_keys_press ("v");
  ui_test_wait (wf_show_get_presenter (fixture->show) != NULL);
  fixture->presenter = wf_show_get_presenter (fixture->show);
  ui_test_frames (GTK_WIDGET (fixture->presenter), 2);
  assert_windows (fixture, 0);

  ui_keys_focus (GTK_WIDGET (fixture->presenter));
  height = get_notes_height (fixture);
  ui_keys_press ("plus");
  ui_test_wait (get_notes_height (fixture) > height);
  ui_keys_press ("minus");
  ui_test_wait (get_notes_height (fixture) == height);

  /* Looking ahead, while the audience stays. */
  ui_keys_press ("f");
  ui_test_wait (wf_presentation_get_frozen (presentation));
  ui_keys_press ("Page_Down");
  ui_test_wait (wf_playback_get_position (fixture->playback) == 1);
  g_assert_cmpuint (wf_playback_get_position (wf_presentation_get_audience (presentation)), ==, 0);
  ui_keys_press ("f");
  ui_test_wait (wf_playback_get_position (wf_presentation_get_audience (presentation)) == 1);
  assert_windows (fixture, 1);

  /* The presentation goes on without this window. */
  g_object_add_weak_pointer (G_OBJECT (fixture->presenter), (gpointer *) &fixture->presenter);
  gtk_window_close (GTK_WINDOW (fixture->presenter));
  ui_test_wait (fixture->presenter == NULL);
  g_assert_null (wf_show_get_presenter (fixture->show));
  g_assert_nonnull (wf_show_get_audience (fixture->show));

  /* By the key of every window, too. */
  ui_keys_focus (GTK_WIDGET (fixture->audience));
  ui_keys_press ("v");
  ui_test_wait (wf_show_get_presenter (fixture->show) != NULL);
  ui_keys_focus (GTK_WIDGET (wf_show_get_presenter (fixture->show)));
  ui_keys_press ("ctrl+w");
  ui_test_wait (wf_show_get_presenter (fixture->show) == NULL);
  g_assert_nonnull (wf_show_get_audience (fixture->show));
}

static gboolean
has_tooltip (GtkWidget *widget,
             gpointer   tooltip)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static void
assert_next_by_key (Fixture    *fixture,
                    const char *key)
{
  guint position = wf_playback_get_position (fixture->playback);

  ui_keys_press (key);
  ui_test_wait (wf_playback_get_position (fixture->playback) == position + 1);
}

/* Whatever was used last, the next press of a clicker is for the presentation. */
static void
test_keys_after_menus (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char * const menus[] = { "Go to Statement", "Displays", "Main Menu" };
  GtkWidget *pen = ui_test_find (GTK_WIDGET (fixture->presenter), GTK_TYPE_TOGGLE_BUTTON, has_tooltip, (char *) "Pen");

  ui_keys_focus (GTK_WIDGET (fixture->presenter));
  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      GtkWidget *button = ui_test_find (GTK_WIDGET (fixture->presenter), GTK_TYPE_MENU_BUTTON, has_tooltip,
                                        (char *) menus[i]);

      gtk_widget_grab_focus (button);
      ui_keys_press ("space");
      ui_test_wait (gtk_menu_button_get_active (GTK_MENU_BUTTON (button)));
      ui_test_frames (GTK_WIDGET (fixture->presenter), 2);
      ui_keys_press ("Escape");
      ui_test_wait (!gtk_menu_button_get_active (GTK_MENU_BUTTON (button)));
      ui_test_frames (GTK_WIDGET (fixture->presenter), 2);
      assert_next_by_key (fixture, "Right");
    }

  /* A tool that has the focus takes Space alone. */
  gtk_widget_grab_focus (pen);
  ui_keys_press ("space");
  ui_test_wait (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (pen)));
  assert_next_by_key (fixture, "Page_Down");
}

/* The list tells the statements apart. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *button = ui_test_find (GTK_WIDGET (fixture->presenter), GTK_TYPE_MENU_BUTTON, has_tooltip,
                                    (char *) "Go to Statement");
  GtkWidget *label;

  ui_keys_focus (GTK_WIDGET (fixture->presenter));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_test_frames (GTK_WIDGET (fixture->presenter), 2);
  label = ui_test_find_label (button, "3. The summit is planned");
  g_assert_nonnull (label);
  g_assert_cmpint (gtk_widget_get_width (label), >=, 240);

  ui_keys_press ("Down");
  ui_keys_press ("Down");
  ui_keys_press ("Return");
  ui_test_wait (wf_playback_get_position (fixture->playback) == 2);
  assert_next_by_key (fixture, "Right");
}

/* Whoever looks at notes knows what the wall shows. */
static void
test_audience_told (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *presenter = GTK_WIDGET (fixture->presenter);
  WfInk *ink = wf_presentation_get_ink (wf_show_get_presentation (fixture->show));

  ui_keys_focus (presenter);
  g_assert_null (ui_test_find_label (presenter, "The audience"));
  ui_keys_press ("w");
  ui_test_wait (ui_test_find_label (presenter, "The audience sees a white screen") != NULL);
  ui_keys_press ("b");
  ui_test_wait (ui_test_find_label (presenter, "The audience sees a black screen") != NULL);
  g_assert_null (ui_test_find_label (GTK_WIDGET (fixture->audience), "The audience"));
  ui_keys_press ("b");
  ui_keys_press ("f");
  assert_next_by_key (fixture, "Right");
  ui_test_wait (ui_test_find_label (presenter, "The audience still sees statement 1") != NULL);
  ui_keys_press ("f");
  ui_test_wait (ui_test_find_label (presenter, "The audience") == NULL);

  wf_ink_begin (ink, 48.0, 68.0);
  wf_ink_begin (ink, 40.0, 60.0);
  gtk_widget_activate_action (presenter, "present.clear", NULL);
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 0);
  gtk_widget_activate_action (presenter, "present.undo", NULL);
  g_assert_cmpuint (wf_ink_get_n_strokes (ink), ==, 2);
}

static gboolean
is_question_button (GtkWidget *widget,
                    gpointer   user_data)
{
  return g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "present.question") == 0;
}

/* The answer is the presenter's until it is revealed; and whoever looks ahead of a frozen audience has the notes. */
static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  const char *answer = "They are not members of the G20";
  WfPresentation *presentation = wf_show_get_presentation (fixture->show);
  WfQuiz *quiz = wf_presentation_get_quiz (presentation);
  GtkWidget *button = ui_test_find (GTK_WIDGET (fixture->presenter), GTK_TYPE_BUTTON, is_question_button, NULL);
  GtkWidget *audience = GTK_WIDGET (fixture->audience);
  GtkWidget *slide = GTK_WIDGET (wf_presenter_get_slide (fixture->presenter));
  GtkWidget *next_slide = GTK_WIDGET (wf_presenter_get_next_slide (fixture->presenter));

  g_assert_true (wf_playback_go_to_id (fixture->playback, "not-members"));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (wf_question_get_id (wf_quiz_get_question (quiz)), ==, "why-guests");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->presenter), "Answer: "));
  g_assert_nonnull (ui_test_find_label (audience, "A. "));
  g_assert_nonnull (ui_test_find_label (slide, "A. "));
  g_assert_null (ui_test_find_label (next_slide, "A. "));
  g_assert_null (ui_test_find_label (audience, "✓"));
  g_assert_null (ui_test_find_label (audience, "Neither country is a G20 member"));

  gtk_widget_activate_action (audience, "present.freeze", NULL);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_null (ui_test_find_label (GTK_WIDGET (fixture->presenter), "Answer: "));
  g_assert_null (ui_test_find_label (slide, "A. "));
  g_assert_nonnull (ui_test_find_label (audience, "A. "));
  gtk_widget_activate_action (audience, "present.freeze", NULL);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_nonnull (ui_test_find_label (slide, "A. "));

  g_signal_emit_by_name (button, "clicked");
  g_assert_nonnull (ui_test_find_label (audience, answer));
  g_assert_nonnull (ui_test_find_label (audience, "✓"));
  g_assert_nonnull (ui_test_find_label (audience, "Neither country is a G20 member"));
}

#define ADD(path, data, function) g_test_add ("/presenter/" path, Fixture, data, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("one-display", NULL, test_one_display);
  ADD ("story", "two", test_story);
  ADD ("question", "two", test_question);
  ADD ("swap", "two", test_swap);
  ADD ("keys-after-menus", "two", test_keys_after_menus);
  ADD ("list", "two", test_list);
  ADD ("audience-told", "two", test_audience_told);

  return g_test_run ();
}
