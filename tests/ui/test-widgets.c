// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The widgets of the story by themselves: what they show, what they say, and that nothing of them stays.

#include "config.h"

#include "ui-test.h"
#include "wf-background.h"
#include "wf-card.h"
#include "wf-card-page.h"
#include "wf-entity.h"
#include "wf-figure-row.h"
#include "wf-figure-view.h"
#include "wf-focus-bin.h"
#include "wf-language-list.h"
#include "wf-link-row.h"
#include "wf-place.h"
#include "wf-problems.h"
#include "wf-section-page.h"
#include "wf-status-mark.h"
#include "wf-stop-bar.h"
#include "wf-stop-row.h"
#include "wf-story-label.h"
#include "wf-timeline.h"
#include "wf-vocabulary.h"

static void
finalize_widget (gpointer widget)
{
  g_object_ref_sink (widget);
  g_assert_finalize_object (widget);
}

static void
count_notify_cb (GObject    *object,
                 GParamSpec *pspec,
                 guint      *count)
{
  (*count)++;
}

static void
test_status_mark (void)
{
  WfStatus statuses[] = { WF_STATUS_UNMARKED, WF_STATUS_REPORTED, WF_STATUS_BACKGROUND, WF_STATUS_ANALYSIS,
                          WF_STATUS_OUTLOOK };
  g_autoptr (GHashTable) icons = g_hash_table_new (g_str_hash, g_str_equal);
  WfStatusMark *mark = WF_STATUS_MARK (wf_status_mark_new (WF_STATUS_UNMARKED));
  GtkWidget *icon = ui_test_find (GTK_WIDGET (mark), GTK_TYPE_IMAGE, NULL, NULL);
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;
  guint notified = 0;

  g_signal_connect (mark, "notify::status", G_CALLBACK (count_notify_cb), &notified);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      wf_status_mark_set_status (mark, statuses[i]);
      wf_status_mark_set_status (mark, statuses[i]);
      g_assert_cmpuint (notified, ==, i);

      /* A word and a shape of its own each. */
      g_assert_nonnull (ui_test_find_label (GTK_WIDGET (mark), wf_status_get_word (statuses[i])));
      g_assert_true (g_hash_table_add (icons, (gpointer) gtk_image_get_icon_name (GTK_IMAGE (icon))));
      g_assert_true (gtk_icon_theme_has_icon (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                              gtk_image_get_icon_name (GTK_IMAGE (icon))));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                           wf_status_get_description (statuses[i]));
      g_signal_emit_by_name (mark, "query-tooltip", 0, 0, FALSE, tooltip, &shown);
      g_assert_true (shown);
    }
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_ROLE_PRESENTATION);

  finalize_widget (mark);
}

static void
test_story_label (void)
{
  g_autoptr (WfPlayback) playback = ui_test_new_playback ();
  WfStop *stop = wf_playback_get_stop (playback);
  const char *russian[] = { "ru", NULL };
  GtkWidget *label = wf_story_label_new (playback, wf_stop_get_text (stop));
  GtkWidget *first = gtk_widget_get_first_child (label);
  GtkWidget *second = gtk_widget_get_last_child (label);

  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (first)), "US President"));
  g_assert_false (gtk_widget_get_visible (second));

  wf_playback_set_second_language (playback, "ru");
  g_assert_true (gtk_widget_get_visible (second));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (second)), "США"));

  /* The same words are not shown twice: neither in the same language nor in one that the text does not have. */
  wf_playback_set_languages (playback, russian);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (first)), "США"));
  g_assert_false (gtk_widget_get_visible (second));
  wf_playback_set_second_language (playback, "sw");
  g_assert_false (gtk_widget_get_visible (second));

  wf_story_label_set_text (WF_STORY_LABEL (label), NULL);
  g_assert_false (gtk_widget_get_visible (first));

  finalize_widget (label);
  g_assert_finalize_object (g_steal_pointer (&playback));
}

static void
test_stop_row (void)
{
  g_autoptr (WfPlayback) playback = ui_test_new_playback ();
  WfExplainer *explainer = wf_playback_get_explainer (playback);
  WfStopRow *row = WF_STOP_ROW (wf_stop_row_new (playback));
  g_autofree char *spoken = NULL;
  guint notified = 0;

  g_signal_connect (row, "notify::current", G_CALLBACK (count_notify_cb), &notified);
  g_object_ref_sink (row);
  wf_stop_row_set_stop (row, wf_explainer_find_stop (explainer, "uranium"));
  g_assert_false (wf_stop_row_get_current (row));
  g_assert_cmpuint (notified, ==, 0);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (row), "Background"));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (row), "Source: World Nuclear Association"));
  g_assert_null (ui_test_find (GTK_WIDGET (row), WF_TYPE_FIGURE_VIEW, NULL, NULL));
  spoken = wf_stop_row_dup_accessible_label (row);
  g_assert_true (g_str_has_prefix (spoken, "Background: Kazakhstan mined"));

  /* Where the reader is, the figure is. */
  wf_playback_go_to_id (playback, "uranium");
  g_assert_true (wf_stop_row_get_current (row));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "current"));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_nonnull (ui_test_find (GTK_WIDGET (row), WF_TYPE_FIGURE_VIEW, NULL, NULL));
  wf_playback_next (playback);
  g_assert_false (wf_stop_row_get_current (row));
  g_assert_null (ui_test_find (GTK_WIDGET (row), WF_TYPE_FIGURE_VIEW, NULL, NULL));

  g_assert_finalize_object (row);
}

static void
test_stop_row_click (void)
{
  g_autoptr (WfPlayback) playback = ui_test_new_playback ();
  WfExplainer *explainer = wf_playback_get_explainer (playback);
  WfStop *third = wf_explainer_find_stop (explainer, "summit-place");
  WfStop *last = wf_explainer_find_stop (explainer, "accords-next");
  GtkWidget *row = g_object_ref_sink (wf_stop_row_new (playback));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);
  g_autoptr (GtkGesture) click = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_set_object (&click, GTK_GESTURE (controller));
    }
  g_assert_nonnull (click);

  wf_stop_row_set_stop (WF_STOP_ROW (row), third);
  g_signal_emit_by_name (click, "pressed", 1, 1.0, 1.0);
  g_signal_emit_by_name (click, "released", 1, 1.0, 1.0);
  g_assert_true (wf_playback_get_stop (playback) == third);

  /* A link to another stop, followed by the same click, is not undone. */
  wf_playback_first (playback);
  g_signal_emit_by_name (click, "pressed", 1, 1.0, 1.0);
  wf_playback_go_to (playback, last);
  g_signal_emit_by_name (click, "released", 1, 1.0, 1.0);
  g_assert_true (wf_playback_get_stop (playback) == last);

  g_clear_object (&click);
  g_clear_object (&controllers);
  g_assert_finalize_object (row);
}

static void
test_figure (void)
{
  g_autoptr (WfPlayback) playback = ui_test_new_playback ();
  WfFigure *figure = wf_explainer_find_figure (wf_playback_get_explainer (playback), "uranium");
  GtkWidget *view = wf_figure_view_new (playback, figure);
  guint n = g_list_model_get_n_items (wf_figure_get_rows (figure));
  GtkWidget *list = NULL;
  guint n_rows = 0, n_estimates = 0;

  g_assert_true (wf_figure_view_get_figure (WF_FIGURE_VIEW (view)) == figure);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Uranium mined in 2024");
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) == GTK_ACCESSIBLE_ROLE_LIST)
      list = child;
  g_assert_nonnull (list);

  /* Each bar reads as a row of a table, and is as long as its value. */
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      g_autoptr (WfFigureRow) item = g_list_model_get_item (wf_figure_get_rows (figure), n_rows);
      GtkWidget *bar = ui_test_find (row, GTK_TYPE_LEVEL_BAR, NULL, NULL);

      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
      g_assert_cmpfloat (gtk_level_bar_get_value (GTK_LEVEL_BAR (bar)), ==, wf_figure_row_get_value (item));
      g_assert_cmpfloat (gtk_level_bar_get_max_value (GTK_LEVEL_BAR (bar)), ==, 23270);
      g_assert_true (gtk_widget_has_css_class (bar, "estimate") == wf_figure_row_get_estimate (item));
      g_assert_true ((ui_test_find_label (row, "(estimate)") != NULL) == wf_figure_row_get_estimate (item));
      n_estimates += wf_figure_row_get_estimate (item);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, ==, n);
  g_assert_cmpuint (n_estimates, >=, 3);
  g_assert_nonnull (ui_test_find_label (view, "· 39%"));
  g_assert_nonnull (ui_test_find_label (view, "Total: "));
  g_assert_nonnull (ui_test_find_label (view, "Source: World Nuclear Association"));

  finalize_widget (view);
}

static void
test_problems (void)
{
  WfProblems *problems = WF_PROBLEMS (wf_problems_new ());
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "a <b> & c");

  wf_problems_show (problems, "x & <y>.wherefore", error, NULL);
  g_assert_cmpuint (wf_problems_get_n_listed (problems), ==, 0);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (problems), "“x & <y>.wherefore” Can’t Be Opened"));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (problems), "A <b> & c"));
  wf_problems_set_can_return (problems, TRUE);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (problems), "Back to the Story"));

  finalize_widget (problems);
}

static void
test_finalize (void)
{
  g_autoptr (WfPlayback) playback = ui_test_new_playback ();
  WfExplainer *explainer = wf_playback_get_explainer (playback);

  finalize_widget (wf_narrative_new (playback));
  finalize_widget (wf_section_page_new (playback, wf_playback_get_section (playback)));
  finalize_widget (wf_background_new (playback));
  finalize_widget (wf_timeline_new (playback));
  finalize_widget (wf_stop_bar_new (playback));
  finalize_widget (wf_link_row_new_for_stop (playback, wf_playback_get_stop (playback)));
  finalize_widget (wf_link_row_new_for_entity (playback, wf_explainer_find_entity (explainer, "g20")));
  finalize_widget (wf_link_row_new_for_source (playback, wf_explainer_find_source (explainer, "wna")));
  finalize_widget (wf_card_page_new_for_place (playback, wf_explainer_find_place (explainer, "miami")));
  finalize_widget (wf_card_page_new_for_country (playback, "PT"));
  finalize_widget (wf_card_page_new_for_entity (playback, wf_explainer_find_entity (explainer, "g20")));
  finalize_widget (wf_card_page_new_for_source (playback, wf_explainer_find_source (explainer, "wna")));
  finalize_widget (wf_card_new ());
  finalize_widget (wf_focus_bin_new ());

  /* None of them keeps the playback. */
  g_assert_finalize_object (g_steal_pointer (&playback));
}

static void
test_words (void)
{
  g_autofree char *whole = wf_number_format (60213, 2);
  g_autofree char *part = wf_number_format (3.07, 2);
  g_autofree char *one = wf_number_format (1.8, 2);
  g_autofree char *rounded = wf_number_format (38.646, 0);
  g_autofree char *small = wf_number_format (0.478, 1);
  g_autofree char *nearly = wf_number_format (0.98, 1);
  g_autofree char *russian = wf_language_dup_name ("ru");
  g_autofree char *brazil = wf_language_dup_name ("pt-BR");
  g_autofree char *unknown = wf_language_dup_name ("qqq");

  g_assert_cmpstr (whole, ==, "60213");
  g_assert_cmpstr (part, ==, "3.07");
  g_assert_cmpstr (one, ==, "1.8");
  g_assert_cmpstr (rounded, ==, "39");
  g_assert_cmpstr (small, ==, "0.5");
  g_assert_cmpstr (nearly, ==, "1");
  g_assert_cmpstr (russian, ==, "Russian");
  g_assert_cmpstr (brazil, ==, "Portuguese (pt-BR)");
  g_assert_cmpstr (unknown, ==, "qqq");
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/widgets/status-mark", test_status_mark);
  g_test_add_func ("/widgets/story-label", test_story_label);
  g_test_add_func ("/widgets/stop-row", test_stop_row);
  g_test_add_func ("/widgets/stop-row/click", test_stop_row_click);
  g_test_add_func ("/widgets/figure", test_figure);
  g_test_add_func ("/widgets/problems", test_problems);
  g_test_add_func ("/widgets/finalize", test_finalize);
  g_test_add_func ("/widgets/words", test_words);

  return g_test_run ();
}
