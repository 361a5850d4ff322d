// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The audience has a playback of its own, so that every view works for it as it does for the presenter; it follows the
// presenter's whenever that moves.

#include "config.h"

#include "wf-presentation.h"
#include "wf-section.h"

struct _WfPresentation {
  GObject       parent_instance;
  WfPlayback   *playback;
  WfPlayback   *audience;
  GSignalGroup *signals;
  WfInk        *ink;
  gboolean      frozen;
  WfScreen      screen;
  WfReveal      reveal;
  double        text_scale;
  gboolean      countdown;
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
  PROP_COUNTDOWN,
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
wf_presentation_dispose (GObject *object)
{
  WfPresentation *self = WF_PRESENTATION (object);

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
    case PROP_COUNTDOWN:
      g_value_set_boolean (value, self->countdown);
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
 * wf_presentation_get_shown:
 *
 * Returns: (transfer full) (element-type WfStop): the statements that the audience sees now; where there is no story, none
 */
GPtrArray *
wf_presentation_get_shown (WfPresentation *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);
  WfStop *current;
  GListModel *stops;

  g_return_val_if_fail (WF_IS_PRESENTATION (self), shown);

  current = wf_playback_get_stop (self->audience);
  if (current == NULL)
    return shown;

  stops = wf_section_get_stops (wf_playback_get_section (self->audience));
  for (guint i = 0; i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr (WfStop) stop = g_list_model_get_item (stops, i);
      gboolean is_current = stop == current;

      if (is_current || self->reveal != WF_REVEAL_STATEMENT)
        g_ptr_array_add (shown, g_steal_pointer (&stop));
      if (is_current && self->reveal == WF_REVEAL_STEPS)
        break;
    }

  return shown;
}

/**
 * wf_presentation_get_planned:
 * @section: (nullable): a section, or %NULL for all of them
 *
 * Returns: how many seconds the author planned for it; 0 where there is no plan
 */
double
wf_presentation_get_planned (WfPresentation *self,
                             WfSection      *section)
{
  WfExplainer *explainer;
  GListModel *sections;
  double seconds = 0.0;

  g_return_val_if_fail (WF_IS_PRESENTATION (self), 0.0);

  if (section != NULL)
    return 60.0 * wf_section_get_minutes (section);

  explainer = wf_playback_get_explainer (self->playback);
  sections = explainer != NULL ? wf_explainer_get_sections (explainer) : NULL;
  for (guint i = 0; sections != NULL && i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (WfSection) each = g_list_model_get_item (sections, i);

      seconds += 60.0 * wf_section_get_minutes (each);
    }

  return seconds;
}
