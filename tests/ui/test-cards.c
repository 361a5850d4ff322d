// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cards: opened from the map and from the text, and what they lead to.

#include "config.h"

#include "ui-test.h"
#include "wf-card.h"
#include "wf-card-page.h"
#include "wf-entity.h"
#include "wf-place.h"
#include "wf-source.h"
#include "wf-story-label.h"

static WfCard *
get_card (WfWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  return dialog != NULL && WF_IS_CARD (dialog) ? WF_CARD (dialog) : NULL;
}

static const char *
get_title (WfWindow *window)
{
  return adw_navigation_page_get_title (wf_card_get_visible_page (get_card (window)));
}

static void
follow (WfWindow   *window,
        const char *address)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "follow", g_variant_new_string (address));
}

static void
test_from_link (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  GtkWidget *label;
  gboolean handled = FALSE;

  g_assert_null (get_card (window));
  label = ui_test_find_label (GTK_WIDGET (wf_window_get_narrative (window)), "announced plans to invite");
  g_signal_emit_by_name (label, "activate-link", "place:kazakhstan", &handled);
  g_assert_true (handled);
  ui_test_wait (get_card (window) != NULL);
  g_assert_cmpstr (get_title (window), ==, "Kazakhstan");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (get_card (window)), "Country · KZ"));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (get_card (window)), "In this story: Invited guest"));

  ui_test_close (window);
}

static void
test_from_map (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfExplainer *explainer = wf_playback_get_explainer (wf_window_get_playback (window));

  g_signal_emit_by_name (wf_window_get_map (window), "place-activated",
                         wf_explainer_find_place (explainer, "uzbekistan"));
  ui_test_wait (get_card (window) != NULL);
  g_assert_cmpstr (get_title (window), ==, "Uzbekistan");

  ui_test_close (window);
}

static void
test_country_of_story (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);

  /* A country that is a place of the story, but not of this stop. */
  g_signal_emit_by_name (wf_window_get_map (window), "country-activated", "CN");
  ui_test_wait (get_card (window) != NULL);
  g_assert_cmpstr (get_title (window), ==, "China");
  g_assert_null (ui_test_find_label (GTK_WIDGET (get_card (window)), "not part of this story"));
  g_assert_cmpuint (wf_card_page_get_n_stops (WF_CARD_PAGE (wf_card_get_visible_page (get_card (window)))), >, 0);

  ui_test_close (window);
}

static void
test_country_outside (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);

  g_signal_emit_by_name (wf_window_get_map (window), "country-activated", "PT");
  ui_test_wait (get_card (window) != NULL);
  g_assert_cmpstr (get_title (window), ==, "Portugal");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (get_card (window)), "not part of this story"));
  g_assert_cmpuint (wf_card_page_get_n_stops (WF_CARD_PAGE (wf_card_get_visible_page (get_card (window)))), ==, 0);

  /* It leads to its neighbours. */
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (get_card (window)), "Spain"));
  follow (window, "country:ES");
  ui_test_wait (g_str_equal (get_title (window), "Spain"));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (wf_card_get_visible_page (get_card (window))), "Andorra"));

  ui_test_close (window);
}

static gboolean
is_stop_row (GtkWidget *widget,
             gpointer   user_data)
{
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

  return target != NULL && g_str_has_prefix (g_variant_get_string (target, NULL), user_data);
}

static void
test_leads_to_stop (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfPlayback *playback = wf_window_get_playback (window);
  WfExplainer *explainer = wf_playback_get_explainer (playback);
  WfPlace *place = wf_explainer_find_place (explainer, "kazakhstan");
  g_autoptr (GListModel) stops = wf_explainer_list_stops_with_place (explainer, place);
  GtkWidget *row;

  follow (window, "place:kazakhstan");
  ui_test_wait (get_card (window) != NULL);
  g_assert_cmpuint (wf_card_page_get_n_stops (WF_CARD_PAGE (wf_card_get_visible_page (get_card (window)))), ==,
                    g_list_model_get_n_items (stops));

  row = ui_test_find (GTK_WIDGET (get_card (window)), ADW_TYPE_ACTION_ROW, is_stop_row, (gpointer) "stop:uranium");
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  ui_test_wait (get_card (window) == NULL);
  g_assert_cmpstr (wf_stop_get_id (wf_playback_get_stop (playback)), ==, "uranium");

  ui_test_close (window);
}

static void
test_every_subject (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  WfExplainer *explainer = wf_playback_get_explainer (wf_window_get_playback (window));
  GListModel *lists[] = { wf_explainer_get_places (explainer), wf_explainer_get_entities (explainer),
                          wf_explainer_get_sources (explainer) };
  guint n = 0;

  /* One card for all: each opens as the next page of it. */
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < g_list_model_get_n_items (lists[i]); j++, n++)
      {
        g_autoptr (GObject) item = g_list_model_get_item (lists[i], j);
        g_autofree char *address = NULL;
        AdwNavigationPage *before = get_card (window) != NULL ? wf_card_get_visible_page (get_card (window)) : NULL;

        if (WF_IS_PLACE (item))
          address = g_strconcat ("place:", wf_place_get_id (WF_PLACE (item)), NULL);
        else if (WF_IS_ENTITY (item))
          address = g_strconcat ("entity:", wf_entity_get_id (WF_ENTITY (item)), NULL);
        else
          address = g_strconcat ("source:", wf_source_get_id (WF_SOURCE (item)), NULL);
        follow (window, address);
        g_assert_nonnull (get_card (window));
        g_assert_true (wf_card_get_visible_page (get_card (window)) != before);
        g_assert_cmpstr (get_title (window), !=, "");
      }
  g_assert_cmpuint (n, >, 40);

  ui_test_close (window);
}

static void
test_source (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);

  follow (window, "source:wna");
  ui_test_wait (get_card (window) != NULL);
  g_assert_cmpstr (get_title (window), ==, "World Nuclear Association");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (get_card (window)), "https://world-nuclear.org/"));
  g_assert_nonnull (ui_test_find (GTK_WIDGET (get_card (window)), GTK_TYPE_BUTTON, is_stop_row, (gpointer) "https:"));

  ui_test_close (window);
}

static void
test_group (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);

  follow (window, "place:central-asia");
  ui_test_wait (get_card (window) != NULL);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (get_card (window)),
                                        "Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan"));

  ui_test_close (window);
}

static void
test_closing (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  GtkWidget *focus;

  /* While the card is open, keys do not move the story behind it; closed, the focus is where it was. */
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (wf_window_get_narrative (window)), GTK_DIR_TAB_FORWARD));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  follow (window, "entity:g20");
  ui_test_wait (get_card (window) != NULL);
  g_assert_false (ui_test_is_enabled (window, "next-stop"));

  adw_dialog_close (ADW_DIALOG (get_card (window)));
  ui_test_wait (get_card (window) == NULL);
  g_assert_true (ui_test_is_enabled (window, "next-stop"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);

  ui_test_close (window);
}

static void
test_leads_nowhere (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (1200, 760);
  const char *addresses[] = { "place:atlantis", "entity:nobody", "source:none", "stop:none", "file:///etc/passwd",
                              "javascript:alert(1)", "kazakhstan", "" };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    follow (window, addresses[i]);
  ui_test_settle ();
  g_assert_null (get_card (window));
  g_assert_cmpuint (wf_playback_get_position (wf_window_get_playback (window)), ==, 0);

  ui_test_close (window);
}

static void
test_narrow (void)
{
  g_autoptr (GSettings) settings = ui_test_reset_settings ();
  WfWindow *window = ui_test_open_story (360, 294);

  follow (window, "place:kazakhstan");
  ui_test_wait (get_card (window) != NULL);
  ui_test_frames (GTK_WIDGET (window), 4);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wf_card_get_visible_page (get_card (window)))));

  ui_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/card/from-link", test_from_link);
  g_test_add_func ("/card/from-map", test_from_map);
  g_test_add_func ("/card/country-of-story", test_country_of_story);
  g_test_add_func ("/card/country-outside", test_country_outside);
  g_test_add_func ("/card/leads-to-stop", test_leads_to_stop);
  g_test_add_func ("/card/every-subject", test_every_subject);
  g_test_add_func ("/card/source", test_source);
  g_test_add_func ("/card/group", test_group);
  g_test_add_func ("/card/closing", test_closing);
  g_test_add_func ("/card/leads-nowhere", test_leads_nowhere);
  g_test_add_func ("/card/narrow", test_narrow);

  return g_test_run ();
}
