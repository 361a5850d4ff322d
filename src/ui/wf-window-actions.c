// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The actions of the window, and where links lead.

#include "config.h"

#include "wf-window-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wf-card-page.h"
#include "wf-library-dialog.h"
#include "wf-shortcuts.h"

#define ZOOM_STEP 0.1
#define ZOOM_MIN  0.5
#define ZOOM_MAX  3.0

static void
set_enabled (WfWindow   *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static gboolean
is_narrative_shown (WfWindow *self)
{
  return wf_window_get_narrow (self) ? adw_bottom_sheet_get_open (self->sheet)
                                     : adw_overlay_split_view_get_show_sidebar (self->split);
}

/* Opens or closes what the story is in: a pane, or on a narrow window a sheet. */
void
wf_window_set_narrative_shown (WfWindow *self,
                               gboolean  shown)
{
  if (wf_window_get_narrow (self))
    adw_bottom_sheet_set_open (self->sheet, shown);
  else
    adw_overlay_split_view_set_show_sidebar (self->split, shown);
}

/* On a narrow window the open story lies over the map, and the focus must not go where nobody sees it. */
static void
update_focus (WfWindow *self)
{
  gboolean covered = wf_window_get_narrow (self) && adw_bottom_sheet_get_open (self->sheet);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  gtk_widget_set_can_focus (GTK_WIDGET (self->map_bin), !covered);
  if (covered && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->map_bin)))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

/**
 * wf_window_update_actions:
 *
 * Enables what can be done now, and sets the states that menus and buttons show.
 */
void
wf_window_update_actions (WfWindow *self)
{
  GActionMap *map = G_ACTION_MAP (self);
  gboolean reading, asked;
  double zoom;

  /* While the window is being made, and while it goes. */
  if (g_action_map_lookup_action (map, "next-stop") == NULL || self->playback_signals == NULL)
    return;

  reading = g_str_equal (wf_window_get_page (self), "story") && wf_playback_get_stop (self->playback) != NULL &&
            adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL;
  asked = wf_quiz_get_question (self->quiz) != NULL;
  update_focus (self);
  set_enabled (self, "next-stop", reading && (asked ? wf_quiz_get_can_go_next (self->quiz)
                                                    : wf_playback_get_can_go_next (self->playback)));
  set_enabled (self, "previous-stop", reading && (asked ? wf_quiz_get_can_go_previous (self->quiz)
                                                        : wf_playback_get_can_go_previous (self->playback)));
  set_enabled (self, "first-stop", reading && !asked && wf_playback_get_can_go_previous (self->playback));
  set_enabled (self, "last-stop", reading && !asked && wf_playback_get_can_go_next (self->playback));
  set_enabled (self, "quiz", reading && wf_quiz_get_n_questions (self->quiz) > 0);
  set_enabled (self, "back", reading && wf_playback_get_can_go_back (self->playback));
  set_enabled (self, "forward", reading && wf_playback_get_can_go_forward (self->playback));
  set_enabled (self, "background", reading);
  set_enabled (self, "present", reading);
  set_enabled (self, "present-here", reading);
  set_enabled (self, "print", reading);
  set_enabled (self, "export", reading);
  set_enabled (self, "narrative", reading);
  set_enabled (self, "search", reading);
  set_enabled (self, "back-to-story", reading && wf_map_view_get_exploring (self->map));

  zoom = g_settings_get_double (self->settings, "zoom-text");
  set_enabled (self, "zoom-text-in", zoom < ZOOM_MAX);
  set_enabled (self, "zoom-text-out", zoom > ZOOM_MIN);
  set_enabled (self, "zoom-text-reset", zoom != 1.0);

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "background")),
                             g_variant_new_boolean (wf_narrative_get_background_visible (self->narrative)));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "narrative")),
                             g_variant_new_boolean (is_narrative_shown (self)));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "quiz")), g_variant_new_boolean (asked));
}

/* While questions are asked, the next thing is the next question. */
static void
next_stop_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;

  if (!wf_quiz_next (self->quiz))
    wf_playback_next (self->playback);
}

static void
previous_stop_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;

  if (!wf_quiz_previous (self->quiz))
    wf_playback_previous (self->playback);
}

static void
first_stop_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_playback_first (WF_WINDOW (user_data)->playback);
}

static void
last_stop_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_playback_last (WF_WINDOW (user_data)->playback);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_playback_back (WF_WINDOW (user_data)->playback);
}

static void
forward_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_playback_forward (WF_WINDOW (user_data)->playback);
}

static void
back_to_story_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_map_view_back_to_story (WF_WINDOW (user_data)->map);
}

static void
change_background_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  WfWindow *self = user_data;

  /* It is part of the story, and tells the answers. */
  wf_quiz_set_question (self->quiz, NULL);
  if (g_variant_get_boolean (state) && !wf_narrative_get_background_visible (self->narrative))
    wf_window_set_narrative_shown (self, TRUE);
  wf_narrative_set_background_visible (self->narrative, g_variant_get_boolean (state));
}

static void
change_narrative_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  /* The state follows when the pane does; see wf_window_update_actions(). */
  wf_window_set_narrative_shown (user_data, g_variant_get_boolean (state));
}

static void
change_fullscreen_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  g_object_set (user_data, "fullscreened", g_variant_get_boolean (state), NULL);
}

static void
set_zoom (WfWindow *self,
          double    zoom)
{
  g_settings_set_double (self->settings, "zoom-text", CLAMP (round (zoom * 10) / 10, ZOOM_MIN, ZOOM_MAX));
}

static void
zoom_text_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;

  set_zoom (self, g_settings_get_double (self->settings, "zoom-text") + ZOOM_STEP);
}

static void
zoom_text_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;

  set_zoom (self, g_settings_get_double (self->settings, "zoom-text") - ZOOM_STEP);
}

static void
zoom_text_reset_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  set_zoom (user_data, 1.0);
}

static void
main_menu_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_menu_button_popup (WF_WINDOW (user_data)->menu_button);
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_close (user_data);
}

/* A choice in the library is the end of it. */
static void
close_library (WfWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog != NULL && WF_IS_LIBRARY_DIALOG (dialog))
    adw_dialog_close (dialog);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  close_library (user_data);
  wf_window_choose_file (user_data);
}

static void
library_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;
  AdwDialog *dialog = wf_library_dialog_new (wf_playback_get_languages (self->playback));

  close_library (self);
  if (parameter != NULL)
    wf_library_dialog_search (WF_LIBRARY_DIALOG (dialog), g_variant_get_string (parameter, NULL));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
open_story_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  close_library (user_data);
  wf_window_open_file (user_data, file, NULL);
}

static void
open_story_at_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;
  g_autoptr (GFile) file = NULL;
  const char *uri, *stop_id;

  g_variant_get (parameter, "(&s&s)", &uri, &stop_id);
  file = g_file_new_for_uri (uri);
  close_library (self);
  wf_window_open_at (self, file, stop_id);
}

static void
dismiss_problems_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;

  wf_window_set_failed (self, NULL);
  if (wf_playback_get_explainer (self->playback) != NULL)
    wf_window_set_page (self, "story");
  else
    wf_window_open_first (self);
}

static void
show_background_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;

  wf_quiz_set_question (self->quiz, NULL);
  wf_window_set_narrative_shown (self, TRUE);
  wf_narrative_show_background_page (self->narrative, g_variant_get_string (parameter, NULL));
}

static void
follow_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_window_follow (user_data, g_variant_get_string (parameter, NULL));
}

static const GActionEntry entries[] = {
  { "next-stop", next_stop_cb },
  { "previous-stop", previous_stop_cb },
  { "first-stop", first_stop_cb },
  { "last-stop", last_stop_cb },
  { "back", back_cb },
  { "forward", forward_cb },
  { "back-to-story", back_to_story_cb },
  { "background", NULL, NULL, "false", change_background_cb },
  { "narrative", NULL, NULL, "true", change_narrative_cb },
  { "fullscreen", NULL, NULL, "false", change_fullscreen_cb },
  { "zoom-text-in", zoom_text_in_cb },
  { "zoom-text-out", zoom_text_out_cb },
  { "zoom-text-reset", zoom_text_reset_cb },
  { "main-menu", main_menu_cb },
  { "close", close_cb },
  { "open", open_cb },
  { "library", library_cb },
  { "search-library", library_cb, "s" },
  { "open-story", open_story_cb, "s" },
  { "open-story-at", open_story_at_cb, "(ss)" },
  { "dismiss-problems", dismiss_problems_cb },
  { "show-background", show_background_cb, "s" },
  { "follow", follow_cb, "s" },
};

static void
visible_dialog_cb (WfWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  wf_window_update_actions (self);
  if (dialog != NULL)
    wf_shortcuts_add_to_dialog (dialog);
}

static void
fullscreened_cb (WfWindow *self)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "fullscreen")),
                             g_variant_new_boolean (gtk_window_is_fullscreen (GTK_WINDOW (self))));
}

void
wf_window_add_actions (WfWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);

  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), NULL);
  g_signal_connect_object (self->map, "notify::exploring", G_CALLBACK (wf_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrative, "notify::background-visible", G_CALLBACK (wf_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::show-sidebar", G_CALLBACK (wf_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "notify::open", G_CALLBACK (wf_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::zoom-text", G_CALLBACK (wf_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  wf_window_update_actions (self);
}

/* A card that was closed may live on while it leaves. */
static void
card_closed_cb (WfWindow *self)
{
  g_clear_weak_pointer (&self->card);
}

/**
 * wf_window_show_card:
 * @page: (transfer floating): what to show
 *
 * Opens the card, or where it is open already turns to @page.
 */
void
wf_window_show_card (WfWindow          *self,
                     AdwNavigationPage *page)
{
  if (self->card == NULL)
    {
      g_set_weak_pointer (&self->card, WF_CARD (wf_card_new ()));
      g_signal_connect_object (self->card, "closed", G_CALLBACK (card_closed_cb), self, G_CONNECT_SWAPPED);
      wf_card_push (self->card, page);
      adw_dialog_present (ADW_DIALOG (self->card), GTK_WIDGET (self));
    }
  else
    wf_card_push (self->card, page);
}

static void
uri_launched_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (object), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      gtk_widget_get_root (window) != NULL)
    adw_toast_overlay_add_toast (WF_WINDOW (window)->toasts, adw_toast_new (_("No app can open this address")));
}

static void
launch_uri (WfWindow   *self,
            const char *uri)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (self), NULL, uri_launched_cb, g_object_ref (self));
}

/**
 * wf_window_follow:
 * @address: `place:ID`, `entity:ID`, `source:ID`, `stop:ID`, `country:CODE`, or an address of the web
 *
 * Goes where a link leads: to a stop, to a card, or to the browser. An address that leads nowhere does nothing.
 */
void
wf_window_follow (WfWindow   *self,
                  const char *address)
{
  WfExplainer *explainer;
  const char *id;

  g_return_if_fail (WF_IS_WINDOW (self));
  g_return_if_fail (address != NULL);

  explainer = wf_playback_get_explainer (self->playback);
  id = strchr (address, ':');
  if (explainer == NULL || id == NULL)
    return;
  id++;

  if (g_str_has_prefix (address, "https:") || g_str_has_prefix (address, "http:"))
    launch_uri (self, address);
  else if (g_str_has_prefix (address, "stop:"))
    {
      if (self->card != NULL)
        adw_dialog_close (ADW_DIALOG (self->card));
      wf_quiz_set_question (self->quiz, NULL);
      wf_playback_go_to_id (self->playback, id);
    }
  else if (g_str_has_prefix (address, "country:"))
    wf_window_show_card (self, wf_card_page_new_for_country (self->playback, id));
  else if (g_str_has_prefix (address, "place:") && wf_explainer_find_place (explainer, id) != NULL)
    wf_window_show_card (self, wf_card_page_new_for_place (self->playback, wf_explainer_find_place (explainer, id)));
  else if (g_str_has_prefix (address, "entity:") && wf_explainer_find_entity (explainer, id) != NULL)
    wf_window_show_card (self, wf_card_page_new_for_entity (self->playback, wf_explainer_find_entity (explainer, id)));
  else if (g_str_has_prefix (address, "source:") && wf_explainer_find_source (explainer, id) != NULL)
    wf_window_show_card (self, wf_card_page_new_for_source (self->playback, wf_explainer_find_source (explainer, id)));
}
