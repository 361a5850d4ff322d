// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a presenter can do. Keys, buttons and menus name the same actions.

#include "config.h"

#include "wf-show-private.h"

#define TEXT_STEP 0.1

/* One value of a property that has several, as something to be switched on and off. */
typedef struct {
  GObject *object;
  const char *property;
  int value;
  int otherwise;
} Choice;

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_playback_next (WF_SHOW (user_data)->playback);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_playback_previous (WF_SHOW (user_data)->playback);
}

static void
first_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_playback_first (WF_SHOW (user_data)->playback);
}

static void
last_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_playback_last (WF_SHOW (user_data)->playback);
}

static void
digit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_presentation_type (WF_SHOW (user_data)->presentation, g_variant_get_uint32 (parameter));
}

static void
enter_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_presentation_enter (WF_SHOW (user_data)->presentation);
}

static void
question_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_presentation_ask (WF_SHOW (user_data)->presentation);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_ink_undo (wf_presentation_get_ink (WF_SHOW (user_data)->presentation));
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_ink_clear (wf_presentation_get_ink (WF_SHOW (user_data)->presentation));
}

static void
zoom_text (WfShow *self,
           double  step)
{
  wf_presentation_set_text_scale (self->presentation, wf_presentation_get_text_scale (self->presentation) + step);
}

static void
zoom_text_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  zoom_text (user_data, TEXT_STEP);
}

static void
zoom_text_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  zoom_text (user_data, -TEXT_STEP);
}

static void
zoom_text_reset_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_presentation_set_text_scale (WF_SHOW (user_data)->presentation, 1.0);
}

static void
reset_timer_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_playback_reset_elapsed (WF_SHOW (user_data)->playback);
}

static void
change_autoplay_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  wf_show_set_autoplay (user_data, g_variant_get_boolean (state));
}

static void
leave_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_show_end (user_data);
}

static void
change_presenter_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  wf_show_set_presenter (user_data, g_variant_get_boolean (state));
}

static void
change_screen_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  wf_show_set_screen (user_data, g_variant_get_uint32 (state));
}

static void
swap_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wf_show_swap (user_data);
}

static void
scale_notes (WfShow *self,
             int     steps)
{
  if (self->presenter != NULL)
    wf_presenter_scale_notes (self->presenter, steps);
}

static void
notes_larger_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  scale_notes (user_data, 1);
}

static void
notes_smaller_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  scale_notes (user_data, -1);
}

static void
scroll_notes (WfShow *self,
              int     pages)
{
  if (self->presenter != NULL)
    wf_presenter_scroll_notes (self->presenter, pages);
}

static void
notes_up_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  scroll_notes (user_data, -1);
}

static void
notes_down_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  scroll_notes (user_data, 1);
}

static const GActionEntry entries[] = {
  { "presenter", NULL, NULL, "false", change_presenter_cb },
  { "screen", NULL, "u", "uint32 0", change_screen_cb },
  { "swap", swap_cb },
  { "notes-larger", notes_larger_cb },
  { "notes-smaller", notes_smaller_cb },
  { "notes-up", notes_up_cb },
  { "notes-down", notes_down_cb },
  { "next", next_cb },
  { "previous", previous_cb },
  { "first", first_cb },
  { "last", last_cb },
  { "digit", digit_cb, "u" },
  { "enter", enter_cb },
  { "question", question_cb },
  { "undo", undo_cb },
  { "clear", clear_cb },
  { "zoom-text-in", zoom_text_in_cb },
  { "zoom-text-out", zoom_text_out_cb },
  { "zoom-text-reset", zoom_text_reset_cb },
  { "reset-timer", reset_timer_cb },
  { "autoplay", NULL, NULL, "false", change_autoplay_cb },
  { "leave", leave_cb },
};

static void
change_choice_cb (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  const Choice *choice = g_object_get_data (G_OBJECT (action), "choice");

  g_object_set (choice->object, choice->property,
                g_variant_get_boolean (state) ? choice->value : choice->otherwise, NULL);
}

static void
property_changed_cb (GObject       *object,
                     GParamSpec    *pspec,
                     GSimpleAction *action)
{
  const Choice *choice = g_object_get_data (G_OBJECT (action), "choice");
  int value;

  g_object_get (object, pspec->name, &value, NULL);
  g_simple_action_set_state (action, g_variant_new_boolean (value == choice->value));
}

static void
add_choice (WfShow     *self,
            const char *name,
            gpointer    object,
            const char *property,
            int         value,
            int         otherwise)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice) { object, property, value, otherwise };
  g_object_set_data_full (G_OBJECT (action), "choice", choice, g_free);
  g_signal_connect (action, "change-state", G_CALLBACK (change_choice_cb), NULL);
  g_signal_connect_object (object, signal, G_CALLBACK (property_changed_cb), action, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
add_property (WfShow     *self,
              const char *name,
              gpointer    object,
              const char *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, object, property);

  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
update_actions (WfShow *self)
{
  WfInk *ink = wf_presentation_get_ink (self->presentation);
  GAction *undo = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "undo");
  GAction *clear = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "clear");
  GAction *autoplay = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "autoplay");
  GAction *question = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "question");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (undo), wf_ink_get_can_undo (ink));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (clear), wf_ink_get_n_strokes (ink) > 0);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (question),
                               !wf_presentation_get_frozen (self->presentation) &&
                               wf_quiz_get_n_questions (wf_presentation_get_quiz (self->presentation)) > 0);
  g_simple_action_set_state (G_SIMPLE_ACTION (autoplay),
                             g_variant_new_boolean (wf_playback_get_auto_advance (self->playback)));
}

/**
 * wf_show_add_actions:
 *
 * Fills the group of actions.
 */
void
wf_show_add_actions (WfShow *self)
{
  WfInk *ink = wf_presentation_get_ink (self->presentation);

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  add_choice (self, "black", self->presentation, "screen", WF_SCREEN_BLACK, WF_SCREEN_STORY);
  add_choice (self, "white", self->presentation, "screen", WF_SCREEN_WHITE, WF_SCREEN_STORY);
  add_choice (self, "dark-room", self->presentation, "room", WF_ROOM_DARK, WF_ROOM_LIGHT);
  add_choice (self, "laser", ink, "tool", WF_TOOL_LASER, WF_TOOL_NONE);
  add_choice (self, "pen", ink, "tool", WF_TOOL_PEN, WF_TOOL_NONE);
  add_choice (self, "eraser", ink, "tool", WF_TOOL_ERASER, WF_TOOL_NONE);
  add_choice (self, "spotlight", ink, "tool", WF_TOOL_SPOTLIGHT, WF_TOOL_NONE);
  add_property (self, "freeze", self->presentation, "frozen");
  add_property (self, "reveal", self->presentation, "reveal");
  add_property (self, "countdown", self->presentation, "countdown");
  add_property (self, "timer", self->playback, "running");

  g_signal_connect_object (self->presentation, "notify::frozen", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::explainer", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ink, "notify::can-undo", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ink, "notify::empty", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::auto-advance", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);
}

/**
 * wf_show_set_autoplay:
 * @autoplay: whether the story goes on by itself, round and round, as on a kiosk
 */
void
wf_show_set_autoplay (WfShow   *self,
                      gboolean  autoplay)
{
  g_return_if_fail (WF_IS_SHOW (self));

  wf_playback_set_loop (self->playback, autoplay);
  wf_playback_set_auto_advance (self->playback, autoplay);
  wf_playback_set_running (self->playback, TRUE);
}
