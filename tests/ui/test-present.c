// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A presentation: driven by the keys that keyboards and hand-held clickers send, which come in from the display's server.

#include "config.h"

#include "ui-keys.h"
#include "ui-test.h"
#include "wf-shortcuts.h"

typedef struct {
  GSettings  *settings;
  WfWindow   *window;
  WfPlayback *playback;
  WfAudience *audience;
  WfSlide    *slide;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->settings = ui_test_reset_settings ();
  fixture->window = ui_test_open_story (1000, 700);
  fixture->playback = wf_window_get_playback (fixture->window);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "present", NULL);
  fixture->audience = wf_show_get_audience (wf_window_get_show (fixture->window));
  fixture->slide = wf_audience_get_slide (fixture->audience);
  ui_test_wait (wf_slide_is_settled (fixture->slide));
  ui_test_frames (GTK_WIDGET (fixture->audience), 2);
  ui_keys_focus (GTK_WIDGET (fixture->audience));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_test_close (fixture->window);
  g_clear_object (&fixture->settings);
}

static guint
get_position (Fixture *fixture)
{
  return wf_playback_get_position (fixture->playback);
}

static void
assert_absent (GtkWidget  *widget,
               const char *text)
{
  g_assert_null (ui_test_find_label (widget, text));
}

/* What the audience sees of where the playback is; and what it does not. */
static void
assert_slide (Fixture *fixture)
{
  WfStop *stop = wf_playback_get_stop (fixture->playback);
  const char * const *languages = wf_playback_get_languages (fixture->playback);
  g_autofree char *text = wf_text_dup_plain (wf_stop_get_text (stop), languages);
  g_autofree char *notes = wf_text_dup_plain (wf_stop_get_notes (stop), languages);

  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->slide), text));
  assert_absent (GTK_WIDGET (fixture->audience), notes);
}

/* One key asks, reveals, and goes back to the story; the answer is not there before. */
static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  WfQuiz *quiz = wf_presentation_get_quiz (wf_show_get_presentation (wf_window_get_show (fixture->window)));

  wf_playback_go_to_id (fixture->playback, "uranium");
  ui_keys_press ("q");
  ui_test_wait (wf_quiz_get_question (quiz) != NULL);
  g_assert_cmpstr (wf_question_get_id (wf_quiz_get_question (quiz)), ==, "uranium-share");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->slide), "About how much of the world"));
  assert_absent (GTK_WIDGET (fixture->audience), "✓");
  ui_keys_press ("q");
  ui_test_wait (wf_quiz_get_answered (quiz));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->slide), "✓"));
  ui_keys_press ("q");
  ui_test_wait (wf_quiz_get_question (quiz) == NULL);
  assert_slide (fixture);
}

static WfQuiz *
get_quiz (Fixture *fixture)
{
  return wf_presentation_get_quiz (wf_show_get_presentation (wf_window_get_show (fixture->window)));
}

/* The label on the slide that says item @item of the question, behind its letter. */
static GtkLabel *
find_option (Fixture *fixture,
             guint    item,
             char     letter)
{
  g_autofree char *words =
    wf_text_dup_plain (wf_question_get_choice_text (wf_quiz_get_question (get_quiz (fixture)), item),
                       wf_playback_get_languages (fixture->playback));
  g_autofree char *line = g_strdup_printf ("%c. %s", letter, words);
  GtkWidget *label = ui_test_find_label (GTK_WIDGET (fixture->slide), line);

  g_assert_nonnull (label);
  return GTK_LABEL (label);
}

static double
get_y (Fixture  *fixture,
       GtkLabel *label)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (label), GTK_WIDGET (fixture->slide), &bounds));
  return bounds.origin.y;
}

/* The class names letters, which must not tell what comes first, and must stay when the right order is shown. */
static void
test_question_order (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree guint *order = NULL;
  WfQuestion *question;
  gboolean told = TRUE;
  g_autofree char *description = NULL;
  g_autofree char *answer = NULL;
  double y = 0;
  guint n;

  wf_playback_go_to_id (fixture->playback, "earlier-guest");
  ui_keys_press ("q");
  question = wf_quiz_get_question (get_quiz (fixture));
  g_assert_cmpint (wf_question_get_kind (question), ==, WF_QUESTION_ORDER);
  n = wf_question_get_n_choices (question);
  order = wf_question_dup_shuffled (question);
  ui_test_frames (GTK_WIDGET (fixture->audience), 2);
  for (guint i = 0; i < n; i++)
    {
      GtkLabel *option = find_option (fixture, order[i], 'A' + i);

      g_assert_cmpfloat (get_y (fixture, option), >, y);
      y = get_y (fixture, option);
      told &= order[i] == i;
    }
  g_assert_false (told);
  /* Nor does the map, whose lines have years. */
  description = wf_map_view_dup_description (wf_slide_get_map (fixture->slide));
  g_assert_cmpstr (description, ==, "");

  ui_keys_press ("q");
  ui_test_wait (wf_quiz_get_answered (get_quiz (fixture)));
  ui_test_frames (GTK_WIDGET (fixture->audience), 2);
  y = 0;
  for (guint item = 0; item < n; item++)
    {
      guint letter = 0;

      while (order[letter] != item)
        letter++;
      g_assert_cmpfloat (get_y (fixture, find_option (fixture, item, 'A' + letter)), >, y);
      y = get_y (fixture, find_option (fixture, item, 'A' + letter));
    }
  answer = wf_map_view_dup_description (wf_slide_get_map (fixture->slide));
  g_assert_nonnull (strstr (answer, "2013"));
}

static const char *
get_language (GtkLabel *label)
{
  PangoAttrList *attributes = pango_layout_get_attributes (gtk_label_get_layout (label));
  GSList *all = pango_attr_list_get_attributes (attributes);
  const char *language = NULL;

  for (GSList *each = all; each != NULL; each = each->next)
    {
      PangoAttrLanguage *tag = pango_attribute_as_language (each->data);

      if (tag != NULL)
        language = pango_language_to_string (tag->value);
    }
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);

  return language;
}

/* Words of the story say which language they are in, and come in two where two are read. */
static void
test_question_languages (Fixture       *fixture,
                         gconstpointer  data)
{
  const char * const languages[] = { "ru", NULL };
  const char * const kazakh[] = { "kk", NULL };
  g_autofree char *second = NULL;
  WfQuestion *question;

  wf_playback_set_languages (fixture->playback, languages);
  wf_playback_set_second_language (fixture->playback, "kk");
  wf_playback_go_to_id (fixture->playback, "uranium");
  ui_keys_press ("q");
  ui_test_frames (GTK_WIDGET (fixture->audience), 2);
  question = wf_quiz_get_question (get_quiz (fixture));
  g_assert_cmpstr (get_language (find_option (fixture, 0, 'A')), ==, "ru");
  second = wf_text_dup_plain (wf_question_get_prompt (question), kazakh);
  g_assert_cmpstr (get_language (GTK_LABEL (ui_test_find_label (GTK_WIDGET (fixture->slide), second))), ==, "kk");
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  const char *next[] = { "Right", "Down", "space", "Page_Down", "Return", "KP_Page_Down" };
  const char *previous[] = { "Left", "Up", "Page_Up", "BackSpace", "shift+space" };
  guint n = wf_playback_get_n_stops (fixture->playback);

  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    {
      ui_keys_press (next[i]);
      ui_test_wait (get_position (fixture) == i + 1);
      assert_slide (fixture);
    }
  for (guint i = 0; i < G_N_ELEMENTS (previous); i++)
    {
      ui_keys_press (previous[i]);
      ui_test_wait (get_position (fixture) == G_N_ELEMENTS (next) - i - 1);
      assert_slide (fixture);
    }
  ui_keys_press ("End");
  ui_test_wait (get_position (fixture) == n - 1);
  ui_keys_press ("Home");
  ui_test_wait (get_position (fixture) == 0);

  ui_keys_press ("1");
  ui_keys_press ("2");
  ui_test_wait (ui_test_find_label (GTK_WIDGET (fixture->audience), "Go to 12") != NULL);
  ui_keys_press ("Return");
  ui_test_wait (get_position (fixture) == 11);
  assert_slide (fixture);
}

/* Ten presses in a second, while the map flies from one stop to the next: none is lost, and none counts twice. */
static void
test_quick_keys (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  WfPlayback *audience = wf_presentation_get_audience (wf_show_get_presentation (wf_window_get_show (fixture->window)));

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_spawn_command_line_async ("xdotool key --delay 80 Right Page_Down space Down Right Page_Down space Down Return Right",
                              &error);
  g_assert_no_error (error);
  ui_test_wait (get_position (fixture) > 2 && !wf_slide_is_settled (fixture->slide));
  ui_test_wait (get_position (fixture) >= 10);
  ui_test_wait (wf_slide_is_settled (fixture->slide));
  ui_test_frames (GTK_WIDGET (fixture->audience), 10);
  g_assert_cmpuint (get_position (fixture), ==, 10);
  g_assert_cmpuint (wf_playback_get_position (audience), ==, 10);
  assert_slide (fixture);
}

static void
test_screens (Fixture       *fixture,
              gconstpointer  data)
{
  const char *black[] = { "b", "period" };
  const char *white[] = { "w", "comma" };

  for (guint i = 0; i < G_N_ELEMENTS (black); i++)
    {
      ui_keys_press (black[i]);
      ui_test_wait (wf_audience_get_blank (fixture->audience));
      g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->slide)));
      ui_keys_press (black[i]);
      ui_test_wait (!wf_audience_get_blank (fixture->audience));
      ui_keys_press (white[i]);
      ui_test_wait (wf_audience_get_blank (fixture->audience));
      ui_keys_press (white[i]);
      ui_test_wait (!wf_audience_get_blank (fixture->audience));
    }
  g_assert_cmpuint (get_position (fixture), ==, 0);
}

static void
test_freeze (Fixture       *fixture,
             gconstpointer  data)
{
  ui_keys_press ("f");
  ui_keys_press ("Right");
  ui_keys_press ("Right");
  ui_test_wait (get_position (fixture) == 2);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->slide), "announced plans to invite"));
  ui_keys_press ("f");
  ui_test_wait (ui_test_find_label (GTK_WIDGET (fixture->slide), "announced plans to invite") == NULL);
  assert_slide (fixture);
}

/* The class thinks about a question while the teacher looks ahead. */
static void
test_freeze_question (Fixture       *fixture,
                      gconstpointer  data)
{
  WfQuiz *quiz = get_quiz (fixture);
  WfQuestion *question;

  ui_keys_press ("q");
  question = wf_quiz_get_question (quiz);
  g_assert_nonnull (question);
  ui_keys_press ("f");
  ui_keys_press ("Right");
  ui_test_wait (get_position (fixture) == 1);
  g_assert_true (wf_quiz_get_question (quiz) == question);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->slide), "Find the two countries"));

  /* Nothing changes that by mistake. */
  ui_keys_press ("q");
  g_assert_false (wf_quiz_get_answered (quiz));

  ui_keys_press ("f");
  ui_test_wait (wf_quiz_get_question (quiz) == NULL);
  assert_slide (fixture);
}

static void
test_leave (Fixture       *fixture,
            gconstpointer  data)
{
  ui_keys_press ("Right");
  ui_test_wait (get_position (fixture) == 1);
  g_assert_true (wf_playback_get_running (fixture->playback));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  g_object_add_weak_pointer (G_OBJECT (fixture->audience), (gpointer *) &fixture->audience);
  ui_keys_press ("Escape");
  ui_test_wait (wf_window_get_show (fixture->window) == NULL && fixture->audience == NULL);
  g_assert_false (wf_playback_get_running (fixture->playback));
  g_assert_cmpuint (get_position (fixture), ==, 1);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));

  /* From here, and once more. */
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "present-here", NULL);
  g_assert_nonnull (wf_window_get_show (fixture->window));
  g_assert_cmpuint (get_position (fixture), ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "present", NULL);
  g_assert_cmpuint (get_position (fixture), ==, 0);
}

static void
click_at (Fixture    *fixture,
          const char *x,
          const char *y)
{
  g_autofree char *command = g_strdup_printf ("xdotool mousemove %s %s mousedown 1 mouseup 1", x, y);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

/* On the map, too, whose own click would open a card; but a drag moves the map, and the pen draws. */
static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  WfMapView *map = wf_slide_get_map (fixture->slide);

  click_at (fixture, "1400", "500");
  ui_test_wait (get_position (fixture) == 1);
  click_at (fixture, "400", "500");
  ui_test_wait (get_position (fixture) == 2);
  ui_test_wait (wf_slide_is_settled (fixture->slide));

  g_assert_true (g_spawn_command_line_sync ("xdotool mousemove 400 500 mousedown 1 mousemove 430 530 mousemove 500 600 "
                                            "mouseup 1", NULL, NULL, NULL, NULL));
  ui_test_wait (wf_map_view_get_exploring (map));
  g_assert_cmpuint (get_position (fixture), ==, 2);

  ui_keys_press ("p");
  g_assert_true (g_spawn_command_line_sync ("xdotool mousemove 300 400 mousedown 1 mousemove 330 430 mousemove 350 450 "
                                            "mouseup 1", NULL, NULL, NULL, NULL));
  ui_test_wait (wf_ink_get_n_strokes (wf_presentation_get_ink (wf_show_get_presentation (
                  wf_window_get_show (fixture->window)))) == 1);
  g_assert_cmpuint (get_position (fixture), ==, 2);
  ui_keys_press ("ctrl+z");
  ui_test_wait (wf_ink_get_n_strokes (wf_presentation_get_ink (wf_show_get_presentation (
                  wf_window_get_show (fixture->window)))) == 0);
}

/* Where a place is to be found, a click marks it, and says nothing of whether it is right. */
static void
test_guess (Fixture       *fixture,
            gconstpointer  data)
{
  WfQuiz *quiz = get_quiz (fixture);
  GtkWidget *map = GTK_WIDGET (wf_slide_get_map (fixture->slide));
  double lat, lon;

  ui_keys_press ("q");
  g_assert_true (wf_quiz_get_finding (quiz));
  ui_test_wait (wf_slide_is_settled (fixture->slide));
  ui_test_frames (map, 2);
  click_at (fixture, "400", "500");
  ui_test_wait (wf_quiz_get_n_guesses (quiz) == 1);
  wf_quiz_get_guess (quiz, 0, &lat, &lon);
  g_assert_cmpfloat (lat, >, 0);
  g_assert_cmpuint (get_position (fixture), ==, 0);
  g_assert_cmpint (wf_quiz_get_verdict (quiz), ==, WF_VERDICT_OPEN);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->slide), "1 point is marked."));

  /* Beside the map a click means nothing then. */
  click_at (fixture, "1400", "1100");
  ui_test_settle ();
  g_assert_cmpuint (get_position (fixture), ==, 0);
  g_assert_cmpuint (wf_quiz_get_n_guesses (quiz), ==, 1);
}

/* The letters belong to the presentation alone. */
static void
test_keys_elsewhere (Fixture       *fixture,
                     gconstpointer  data)
{
  WfPresentation *presentation = wf_show_get_presentation (wf_window_get_show (fixture->window));
  guint n;
  const WfShortcut *shortcuts = wf_present_keys_get (&n);
  WfWindow *other;

  for (guint i = 0; i < n; i++)
    g_assert_true (g_str_has_prefix (shortcuts[i].action, "present."));

  other = ui_test_new_window (500, 400);
  ui_keys_focus (GTK_WIDGET (other));
  ui_keys_press ("b");
  ui_keys_press ("f");
  ui_keys_press ("p");
  ui_test_settle ();
  g_assert_cmpint (wf_presentation_get_screen (presentation), ==, WF_SCREEN_STORY);
  g_assert_false (wf_presentation_get_frozen (presentation));
  g_assert_cmpint (wf_ink_get_tool (wf_presentation_get_ink (presentation)), ==, WF_TOOL_NONE);
  ui_test_close (other);
}

static gboolean
is_child (GtkWidget *widget,
          gpointer   parent)
{
  return gtk_widget_get_parent (widget) == parent;
}

/* Large enough for the back row, and nothing is cut off, for nobody scrolls there. A window of its own, for without a window manager one that is
 * full screen stays so. */
static void
check_sizes (Fixture *fixture,
             int      width,
             int      height)
{
  /* The longest and the shortest statement, one with a figure, and one with the most sources. */
  static const char * const stops[] = { "accords-decision", "other-countries", "uranium", "calls" };
  g_autoptr (WfPresentation) presentation = wf_presentation_new (fixture->playback);
  GtkWidget *slide = g_object_ref_sink (wf_slide_new (presentation, wf_presentation_get_audience (presentation)));
  GtkWidget *scrolled = ui_test_find (slide, GTK_TYPE_SCROLLED_WINDOW, is_child, slide);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "decorated", FALSE, "child", slide, "default-width", width,
                                    "default-height", height, NULL);

  gtk_window_present (GTK_WINDOW (window));
  ui_test_wait (gtk_widget_get_width (slide) == width && gtk_widget_get_height (slide) == height);
  ui_test_frames (window, 4);
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      WfStop *stop;

      g_assert_true (wf_playback_go_to_id (fixture->playback, stops[i]));
      stop = wf_playback_get_stop (fixture->playback);
      ui_test_frames (window, 2);
      g_test_message ("%d×%d, %s: %d pixels, %.0f of %.0f", width, height, wf_stop_get_id (stop),
                      wf_slide_get_text_size (WF_SLIDE (slide)), gtk_adjustment_get_upper (adjustment),
                      gtk_adjustment_get_page_size (adjustment));
      g_assert_cmpint (wf_slide_get_text_size (WF_SLIDE (slide)), >=,
                       wf_stop_get_figure (stop) == NULL ? height / 25 : height / 32);
      g_assert_cmpfloat (gtk_adjustment_get_page_size (adjustment), >, 0);
      g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=, gtk_adjustment_get_page_size (adjustment));
    }

  ui_test_wait (wf_slide_is_settled (WF_SLIDE (slide)));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_test_settle ();
  g_assert_finalize_object (slide);
}

static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  check_sizes (fixture, 1024, 768);
  check_sizes (fixture, 1280, 720);
  check_sizes (fixture, 1600, 1200);
}

static void
test_reveal (Fixture       *fixture,
             gconstpointer  data)
{
  WfPresentation *presentation = wf_show_get_presentation (wf_window_get_show (fixture->window));

  ui_keys_press ("Right");
  wf_presentation_set_reveal (presentation, WF_REVEAL_STEPS);
  ui_test_settle ();
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->slide), "announced plans to invite"));
  assert_slide (fixture);
}

static void
test_autoplay (Fixture       *fixture,
               gconstpointer  data)
{
  WfPresentation *presentation = wf_show_get_presentation (wf_window_get_show (fixture->window));

  ui_keys_press ("a");
  ui_test_wait (wf_playback_get_auto_advance (fixture->playback));
  wf_playback_set_running (fixture->playback, TRUE);
  ui_keys_press ("Right");
  ui_test_wait (wf_presentation_get_paused (presentation));
  ui_test_wait (ui_test_find_label (GTK_WIDGET (fixture->audience), "Paused") != NULL);
  ui_keys_press ("a");
  ui_test_wait (!wf_playback_get_auto_advance (fixture->playback));
  g_assert_false (wf_presentation_get_paused (presentation));
}

#define ADD(path, function) g_test_add ("/present/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("keys", test_keys);
  ADD ("quick-keys", test_quick_keys);
  ADD ("question", test_question);
  ADD ("question-order", test_question_order);
  ADD ("question-languages", test_question_languages);
  ADD ("screens", test_screens);
  ADD ("freeze", test_freeze);
  ADD ("freeze-question", test_freeze_question);
  ADD ("leave", test_leave);
  ADD ("click", test_click);
  ADD ("guess", test_guess);
  ADD ("keys-elsewhere", test_keys_elsewhere);
  ADD ("sizes", test_sizes);
  ADD ("reveal", test_reveal);
  ADD ("autoplay", test_autoplay);

  return g_test_run ();
}
