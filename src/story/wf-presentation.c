// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The audience has a playback of its own, so that every view works for it as it does for the presenter; it follows the
// presenter's whenever that moves.

#include "config.h"

#include "wf-presentation.h"

#define MAX_TYPED 99999
/* So long after the last touch, in seconds, a story that goes on by itself does so again. */
#define PAUSE_S   30

struct _WfPresentation {
  GObject       parent_instance;
  WfPlayback   *playback;
  WfPlayback   *audience;
  GSignalGroup *signals;
  WfInk        *ink;
  WfQuiz       *quiz;
  gboolean      frozen;
  WfScreen      screen;
  WfReveal      reveal;
  double        text_scale;
  WfRoom        room;
  gboolean      countdown;
  guint         typed;
  gboolean      paused;
  guint         pause_id;
};

enum {
  PROP_0,
  PROP_PLAYBACK,
  PROP_AUDIENCE,
  PROP_INK,
  PROP_FROZEN,
  PROP_SCREEN,
  PROP_REVEAL,
  PROP_TEXT_SCALE,
  PROP_ROOM,
  PROP_COUNTDOWN,
  PROP_TYPED,
  PROP_PAUSED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ENUM_TYPE (WfReveal, wf_reveal,
                    G_DEFINE_ENUM_VALUE (WF_REVEAL_STATEMENT, "statement"),
                    G_DEFINE_ENUM_VALUE (WF_REVEAL_STEPS, "steps"),
                    G_DEFINE_ENUM_VALUE (WF_REVEAL_SECTION, "section"))

G_DEFINE_ENUM_TYPE (WfScreen, wf_screen,
                    G_DEFINE_ENUM_VALUE (WF_SCREEN_STORY, "story"),
                    G_DEFINE_ENUM_VALUE (WF_SCREEN_BLACK, "black"),
                    G_DEFINE_ENUM_VALUE (WF_SCREEN_WHITE, "white"))

G_DEFINE_ENUM_TYPE (WfRoom, wf_room,
                    G_DEFINE_ENUM_VALUE (WF_ROOM_LIGHT, "light"),
                    G_DEFINE_ENUM_VALUE (WF_ROOM_DARK, "dark"))

G_DEFINE_FINAL_TYPE (WfPresentation, wf_presentation, G_TYPE_OBJECT)

static void
follow (WfPresentation *self)
{
  WfStop *stop = wf_playback_get_stop (self->playback);
  WfStop *shown;

  /* Another version of the story, or another story, reaches a frozen audience too: what is gone cannot be shown. */
  wf_playback_set_explainer (self->audience, wf_playback_get_explainer (self->playback));
  wf_playback_set_languages (self->audience, wf_playback_get_languages (self->playback));
  wf_playback_set_second_language (self->audience, wf_playback_get_second_language (self->playback));
  if (!self->frozen && stop != NULL)
    wf_playback_go_to (self->audience, stop);

  shown = wf_playback_get_stop (self->audience);
  wf_ink_set_page (self->ink, shown != NULL ? wf_stop_get_id (shown) : NULL);
}

static void
set_typed (WfPresentation *self,
           guint           typed)
{
  if (self->typed == typed)
    return;

  self->typed = typed;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TYPED]);
}

static void
set_paused (WfPresentation *self,
            gboolean        paused)
{
  if (self->paused == paused)
    return;

  self->paused = paused;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAUSED]);
}

static gboolean
pause_over_cb (gpointer user_data)
{
  WfPresentation *self = user_data;

  self->pause_id = 0;
  set_paused (self, FALSE);
  wf_playback_set_running (self->playback, TRUE);

  return G_SOURCE_REMOVE;
}

/* Whoever lets the clock run, or the story stand, ends the pause. */
static void
clock_changed_cb (WfPresentation *self)
{
  if (!wf_playback_get_running (self->playback) && wf_playback_get_auto_advance (self->playback))
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  set_paused (self, FALSE);
}

static void
wf_presentation_dispose (GObject *object)
{
  WfPresentation *self = WF_PRESENTATION (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (wf_presentation_parent_class)->dispose (object);
}

static void
wf_presentation_finalize (GObject *object)
{
  WfPresentation *self = WF_PRESENTATION (object);

  g_clear_object (&self->audience);
  g_clear_object (&self->ink);
  g_clear_object (&self->quiz);

  G_OBJECT_CLASS (wf_presentation_parent_class)->finalize (object);
}

static void
wf_presentation_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  WfPresentation *self = WF_PRESENTATION (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    case PROP_AUDIENCE:
      g_value_set_object (value, self->audience);
      break;
    case PROP_INK:
      g_value_set_object (value, self->ink);
      break;
    case PROP_FROZEN:
      g_value_set_boolean (value, self->frozen);
      break;
    case PROP_SCREEN:
      g_value_set_enum (value, self->screen);
      break;
    case PROP_REVEAL:
      g_value_set_enum (value, self->reveal);
      break;
    case PROP_TEXT_SCALE:
      g_value_set_double (value, self->text_scale);
      break;
    case PROP_ROOM:
      g_value_set_enum (value, self->room);
      break;
    case PROP_COUNTDOWN:
      g_value_set_boolean (value, self->countdown);
      break;
    case PROP_TYPED:
      g_value_set_uint (value, self->typed);
      break;
    case PROP_PAUSED:
      g_value_set_boolean (value, self->paused);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_presentation_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  WfPresentation *self = WF_PRESENTATION (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      self->playback = g_value_dup_object (value);
      break;
    case PROP_FROZEN:
      wf_presentation_set_frozen (self, g_value_get_boolean (value));
      break;
    case PROP_SCREEN:
      wf_presentation_set_screen (self, g_value_get_enum (value));
      break;
    case PROP_REVEAL:
      wf_presentation_set_reveal (self, g_value_get_enum (value));
      break;
    case PROP_TEXT_SCALE:
      wf_presentation_set_text_scale (self, g_value_get_double (value));
      break;
    case PROP_ROOM:
      wf_presentation_set_room (self, g_value_get_enum (value));
      break;
    case PROP_COUNTDOWN:
      if (self->countdown == g_value_get_boolean (value))
        break;
      self->countdown = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_presentation_constructed (GObject *object)
{
  WfPresentation *self = WF_PRESENTATION (object);

  G_OBJECT_CLASS (wf_presentation_parent_class)->constructed (object);

  self->quiz = wf_quiz_new (self->audience);
  wf_quiz_set_class_mode (self->quiz, TRUE);
  g_signal_group_set_target (self->signals, self->playback);
  follow (self);
}

static void
wf_presentation_class_init (WfPresentationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = wf_presentation_constructed;
  object_class->dispose = wf_presentation_dispose;
  object_class->finalize = wf_presentation_finalize;
  object_class->get_property = wf_presentation_get_property;
  object_class->set_property = wf_presentation_set_property;

  props[PROP_PLAYBACK] = g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                                              writable | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_AUDIENCE] = g_param_spec_object ("audience", NULL, NULL, WF_TYPE_PLAYBACK, readable);
  props[PROP_INK] = g_param_spec_object ("ink", NULL, NULL, WF_TYPE_INK, readable);
  props[PROP_FROZEN] = g_param_spec_boolean ("frozen", NULL, NULL, FALSE, writable);
  props[PROP_SCREEN] = g_param_spec_enum ("screen", NULL, NULL, WF_TYPE_SCREEN, WF_SCREEN_STORY, writable);
  props[PROP_REVEAL] = g_param_spec_enum ("reveal", NULL, NULL, WF_TYPE_REVEAL, WF_REVEAL_STATEMENT, writable);
  props[PROP_TEXT_SCALE] = g_param_spec_double ("text-scale", NULL, NULL, WF_PRESENTATION_SMALLEST_TEXT,
                                                WF_PRESENTATION_LARGEST_TEXT, 1.0, writable);
  props[PROP_ROOM] = g_param_spec_enum ("room", NULL, NULL, WF_TYPE_ROOM, WF_ROOM_LIGHT, writable);
  props[PROP_TYPED] = g_param_spec_uint ("typed", NULL, NULL, 0, MAX_TYPED, 0, readable);
  props[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, readable);
  props[PROP_COUNTDOWN] = g_param_spec_boolean ("countdown", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
wf_presentation_init (WfPresentation *self)
{
  self->audience = wf_playback_new ();
  self->ink = wf_ink_new ();
  self->text_scale = 1.0;
  self->signals = g_signal_group_new (WF_TYPE_PLAYBACK);
  g_signal_group_connect_swapped (self->signals, "notify::stop", G_CALLBACK (follow), self);
  g_signal_group_connect_swapped (self->signals, "notify::explainer", G_CALLBACK (follow), self);
  g_signal_group_connect_swapped (self->signals, "notify::languages", G_CALLBACK (follow), self);
  g_signal_group_connect_swapped (self->signals, "notify::second-language", G_CALLBACK (follow), self);
  g_signal_group_connect_swapped (self->signals, "notify::running", G_CALLBACK (clock_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::auto-advance", G_CALLBACK (clock_changed_cb), self);
}

/**
 * wf_presentation_new:
 * @playback: where the presenter is
 *
 * Returns: (transfer full): a presentation whose audience is there too
 */
WfPresentation *
wf_presentation_new (WfPlayback *playback)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  return g_object_new (WF_TYPE_PRESENTATION, "playback", playback, NULL);
}

/**
 * wf_presentation_get_playback:
 *
 * Returns: (transfer none): where the presenter is
 */
WfPlayback *
wf_presentation_get_playback (WfPresentation *self)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (self), NULL);

  return self->playback;
}

/**
 * wf_presentation_get_audience:
 *
 * Returns: (transfer none): where the audience is; nobody but the presentation moves it
 */
WfPlayback *
wf_presentation_get_audience (WfPresentation *self)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (self), NULL);

  return self->audience;
}

/**
 * wf_presentation_get_ink:
 *
 * Returns: (transfer none): what the presenter draws and points at, on the audience’s map
 */
WfInk *
wf_presentation_get_ink (WfPresentation *self)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (self), NULL);

  return self->ink;
}

/* See wf-presentation-ask.c for what it is for. */
WfQuiz *
wf_presentation_get_quiz (WfPresentation *self)
{
  return self->quiz;
}

/**
 * wf_presentation_get_frozen:
 *
 * Returns: whether the audience stays where it is while the presenter looks ahead
 */
gboolean
wf_presentation_get_frozen (WfPresentation *self)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (self), FALSE);

  return self->frozen;
}

/**
 * wf_presentation_set_frozen:
 * @frozen: whether the audience stays where it is; when it no longer does, it goes to where the presenter is
 */
void
wf_presentation_set_frozen (WfPresentation *self,
                            gboolean        frozen)
{
  g_return_if_fail (WF_IS_PRESENTATION (self));

  frozen = !!frozen;
  if (self->frozen == frozen)
    return;

  self->frozen = frozen;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FROZEN]);
  follow (self);
}

/**
 * wf_presentation_get_screen:
 *
 * Returns: whether the audience sees the story
 */
WfScreen
wf_presentation_get_screen (WfPresentation *self)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (self), WF_SCREEN_STORY);

  return self->screen;
}

void
wf_presentation_set_screen (WfPresentation *self,
                            WfScreen        screen)
{
  g_return_if_fail (WF_IS_PRESENTATION (self));
  g_return_if_fail (screen <= WF_SCREEN_WHITE);

  if (self->screen == screen)
    return;

  self->screen = screen;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SCREEN]);
}

/**
 * wf_presentation_get_reveal:
 *
 * Returns: how much of a section the audience sees at once
 */
WfReveal
wf_presentation_get_reveal (WfPresentation *self)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (self), WF_REVEAL_STATEMENT);

  return self->reveal;
}

void
wf_presentation_set_reveal (WfPresentation *self,
                            WfReveal        reveal)
{
  g_return_if_fail (WF_IS_PRESENTATION (self));
  g_return_if_fail (reveal <= WF_REVEAL_SECTION);

  if (self->reveal == reveal)
    return;

  self->reveal = reveal;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REVEAL]);
}

/**
 * wf_presentation_get_text_scale:
 *
 * Returns: how much larger the audience’s text is than it would be by itself
 */
double
wf_presentation_get_text_scale (WfPresentation *self)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (self), 1.0);

  return self->text_scale;
}

/**
 * wf_presentation_set_text_scale:
 * @text_scale: how much larger the audience’s text is than it would be by itself, from 0.5 to 2; others are clamped
 */
void
wf_presentation_set_text_scale (WfPresentation *self,
                                double          text_scale)
{
  g_return_if_fail (WF_IS_PRESENTATION (self));

  text_scale = CLAMP (text_scale, WF_PRESENTATION_SMALLEST_TEXT, WF_PRESENTATION_LARGEST_TEXT);
  if (self->text_scale == text_scale)
    return;

  self->text_scale = text_scale;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT_SCALE]);
}

/**
 * wf_presentation_get_room:
 *
 * Returns: what the audience’s room is like
 */
WfRoom
wf_presentation_get_room (WfPresentation *self)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (self), WF_ROOM_LIGHT);

  return self->room;
}

void
wf_presentation_set_room (WfPresentation *self,
                          WfRoom          room)
{
  g_return_if_fail (WF_IS_PRESENTATION (self));
  g_return_if_fail (room <= WF_ROOM_DARK);

  if (self->room == room)
    return;

  self->room = room;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROOM]);
}

/**
 * wf_presentation_get_typed:
 *
 * Returns: the number of a stop as far as it is typed; 0 for none
 */
guint
wf_presentation_get_typed (WfPresentation *self)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (self), 0);

  return self->typed;
}

/**
 * wf_presentation_type:
 * @digit: 0 to 9
 *
 * Appends a digit to the number of the stop to go to; a digit too many begins another number.
 */
void
wf_presentation_type (WfPresentation *self,
                      guint           digit)
{
  guint typed;

  g_return_if_fail (WF_IS_PRESENTATION (self));
  g_return_if_fail (digit <= 9);

  typed = 10 * self->typed + digit;
  set_typed (self, typed <= MAX_TYPED ? typed : digit);
}

/**
 * wf_presentation_enter:
 *
 * Goes to the stop of the number that was typed, if one was, counted from 1; else to the next. A number that no stop has
 * goes nowhere.
 *
 * Returns: whether there was such a stop
 */
gboolean
wf_presentation_enter (WfPresentation *self)
{
  guint typed;
  g_autoptr (WfStop) stop = NULL;

  g_return_val_if_fail (WF_IS_PRESENTATION (self), FALSE);

  typed = self->typed;
  if (typed == 0)
    return wf_playback_next (self->playback);

  set_typed (self, 0);
  if (typed > wf_playback_get_n_stops (self->playback))
    return FALSE;

  stop = g_list_model_get_item (wf_explainer_get_stops (wf_playback_get_explainer (self->playback)), typed - 1);
  wf_playback_go_to (self->playback, stop);

  return TRUE;
}

/**
 * wf_presentation_get_paused:
 *
 * Returns: whether a story that goes on by itself waits, because somebody touched it
 */
gboolean
wf_presentation_get_paused (WfPresentation *self)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (self), FALSE);

  return self->paused;
}

/**
 * wf_presentation_touch:
 *
 * Somebody is there: a story that goes on by itself waits, until half a minute after the last touch.
 */
void
wf_presentation_touch (WfPresentation *self)
{
  g_return_if_fail (WF_IS_PRESENTATION (self));

  if (!wf_playback_get_auto_advance (self->playback) || (!self->paused && !wf_playback_get_running (self->playback)))
    return;

  wf_playback_set_running (self->playback, FALSE);
  set_paused (self, TRUE);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add_seconds (PAUSE_S, pause_over_cb, self);
}
