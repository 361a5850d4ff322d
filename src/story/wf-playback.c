// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the reader is in a story: the properties, and telling of their changes.

#include "config.h"

#include "wf-playback-private.h"
#include "wf-section.h"

enum {
  PROP_0,
  PROP_EXPLAINER,
  PROP_STOP,
  PROP_SECTION,
  PROP_POSITION,
  PROP_N_STOPS,
  PROP_CAN_GO_NEXT,
  PROP_CAN_GO_PREVIOUS,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  PROP_RUNNING,
  PROP_AUTO_ADVANCE,
  PROP_LOOP,
  PROP_ELAPSED,
  PROP_LANGUAGES,
  PROP_SECOND_LANGUAGE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (WfPlayback, wf_playback, G_TYPE_OBJECT)

static void
get_state (WfPlayback      *self,
           WfPlaybackState *state)
{
  state->explainer = self->explainer;
  state->stop = self->stop;
  state->section = wf_playback_get_section (self);
  state->position = wf_playback_get_position (self);
  state->n_stops = wf_playback_get_n_stops (self);
  state->can_go_next = wf_playback_get_can_go_next (self);
  state->can_go_previous = wf_playback_get_can_go_previous (self);
  state->can_go_back = wf_playback_get_can_go_back (self);
  state->can_go_forward = wf_playback_get_can_go_forward (self);
  state->running = self->running;
  state->elapsed = self->elapsed;
}

static void
wf_playback_dispose (GObject *object)
{
  WfPlayback *self = WF_PLAYBACK (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  self->running = FALSE;
  g_clear_object (&self->stop);
  g_ptr_array_set_size (self->back, 0);
  g_ptr_array_set_size (self->forward, 0);
  g_clear_object (&self->explainer);

  G_OBJECT_CLASS (wf_playback_parent_class)->dispose (object);
}

static void
wf_playback_finalize (GObject *object)
{
  WfPlayback *self = WF_PLAYBACK (object);

  g_clear_pointer (&self->back, g_ptr_array_unref);
  g_clear_pointer (&self->forward, g_ptr_array_unref);
  g_clear_pointer (&self->spent, g_array_unref);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->second_language, g_free);

  G_OBJECT_CLASS (wf_playback_parent_class)->finalize (object);
}

static void
wf_playback_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  WfPlayback *self = WF_PLAYBACK (object);

  switch (prop_id)
    {
    case PROP_EXPLAINER:
      g_value_set_object (value, self->explainer);
      break;
    case PROP_STOP:
      g_value_set_object (value, self->stop);
      break;
    case PROP_SECTION:
      g_value_set_object (value, wf_playback_get_section (self));
      break;
    case PROP_POSITION:
      g_value_set_uint (value, wf_playback_get_position (self));
      break;
    case PROP_N_STOPS:
      g_value_set_uint (value, wf_playback_get_n_stops (self));
      break;
    case PROP_CAN_GO_NEXT:
      g_value_set_boolean (value, wf_playback_get_can_go_next (self));
      break;
    case PROP_CAN_GO_PREVIOUS:
      g_value_set_boolean (value, wf_playback_get_can_go_previous (self));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, wf_playback_get_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, wf_playback_get_can_go_forward (self));
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, self->running);
      break;
    case PROP_AUTO_ADVANCE:
      g_value_set_boolean (value, self->auto_advance);
      break;
    case PROP_LOOP:
      g_value_set_boolean (value, self->loop);
      break;
    case PROP_ELAPSED:
      g_value_set_double (value, self->elapsed);
      break;
    case PROP_LANGUAGES:
      g_value_set_boxed (value, self->languages);
      break;
    case PROP_SECOND_LANGUAGE:
      g_value_set_string (value, self->second_language);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_playback_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  WfPlayback *self = WF_PLAYBACK (object);

  switch (prop_id)
    {
    case PROP_EXPLAINER:
      wf_playback_set_explainer (self, g_value_get_object (value));
      break;
    case PROP_STOP:
      if (g_value_get_object (value) != NULL)
        wf_playback_go_to (self, g_value_get_object (value));
      break;
    case PROP_RUNNING:
      wf_playback_set_running (self, g_value_get_boolean (value));
      break;
    case PROP_AUTO_ADVANCE:
      wf_playback_set_auto_advance (self, g_value_get_boolean (value));
      break;
    case PROP_LOOP:
      wf_playback_set_loop (self, g_value_get_boolean (value));
      break;
    case PROP_LANGUAGES:
      wf_playback_set_languages (self, g_value_get_boxed (value));
      break;
    case PROP_SECOND_LANGUAGE:
      wf_playback_set_second_language (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_playback_class_init (WfPlaybackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = wf_playback_dispose;
  object_class->finalize = wf_playback_finalize;
  object_class->get_property = wf_playback_get_property;
  object_class->set_property = wf_playback_set_property;

  props[PROP_EXPLAINER] = g_param_spec_object ("explainer", NULL, NULL, WF_TYPE_EXPLAINER, writable);
  props[PROP_STOP] = g_param_spec_object ("stop", NULL, NULL, WF_TYPE_STOP, writable);
  props[PROP_SECTION] = g_param_spec_object ("section", NULL, NULL, WF_TYPE_SECTION, readable);
  props[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_N_STOPS] = g_param_spec_uint ("n-stops", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_CAN_GO_NEXT] = g_param_spec_boolean ("can-go-next", NULL, NULL, FALSE, readable);
  props[PROP_CAN_GO_PREVIOUS] = g_param_spec_boolean ("can-go-previous", NULL, NULL, FALSE, readable);
  props[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, readable);
  props[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, readable);
  props[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, writable);
  props[PROP_AUTO_ADVANCE] = g_param_spec_boolean ("auto-advance", NULL, NULL, FALSE, writable);
  props[PROP_LOOP] = g_param_spec_boolean ("loop", NULL, NULL, FALSE, writable);
  props[PROP_ELAPSED] = g_param_spec_double ("elapsed", NULL, NULL, 0.0, G_MAXDOUBLE, 0.0, readable);
  props[PROP_LANGUAGES] = g_param_spec_boxed ("languages", NULL, NULL, G_TYPE_STRV, writable);
  props[PROP_SECOND_LANGUAGE] = g_param_spec_string ("second-language", NULL, NULL, NULL, writable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
wf_playback_init (WfPlayback *self)
{
  self->back = g_ptr_array_new_with_free_func (g_object_unref);
  self->forward = g_ptr_array_new_with_free_func (g_object_unref);
  self->spent = g_array_new (FALSE, TRUE, sizeof (gint64));
  self->languages = g_new0 (char *, 1);
  self->clock = wf_playback_clock_monotonic;
}

/* The objects that @before names stay alive until the end of the change, so that a new one cannot be taken for an old
 * one at the same address; and so does @self, whatever its listeners do. */
void
wf_playback_change_begin (WfPlayback      *self,
                          WfPlaybackState *before)
{
  g_object_ref (self);
  get_state (self, before);
  if (before->explainer != NULL)
    g_object_ref (before->explainer);
  if (before->stop != NULL)
    g_object_ref (before->stop);
  g_object_freeze_notify (G_OBJECT (self));
}

void
wf_playback_change_end (WfPlayback      *self,
                        WfPlaybackState *before)
{
  GObject *object = G_OBJECT (self);
  WfPlaybackState now;

  get_state (self, &now);

#define NOTIFY(field, PROP) \
  if (now.field != before->field) \
    g_object_notify_by_pspec (object, props[PROP])

  NOTIFY (explainer, PROP_EXPLAINER);
  NOTIFY (n_stops, PROP_N_STOPS);
  NOTIFY (stop, PROP_STOP);
  NOTIFY (section, PROP_SECTION);
  NOTIFY (position, PROP_POSITION);
  NOTIFY (can_go_next, PROP_CAN_GO_NEXT);
  NOTIFY (can_go_previous, PROP_CAN_GO_PREVIOUS);
  NOTIFY (can_go_back, PROP_CAN_GO_BACK);
  NOTIFY (can_go_forward, PROP_CAN_GO_FORWARD);
  NOTIFY (running, PROP_RUNNING);
  NOTIFY (elapsed, PROP_ELAPSED);

#undef NOTIFY

  g_object_thaw_notify (object);
  g_clear_object (&before->stop);
  g_clear_object (&before->explainer);
  g_object_unref (self);
}

/**
 * wf_playback_new:
 *
 * Returns: (transfer full): a playback without a story
 */
WfPlayback *
wf_playback_new (void)
{
  return g_object_new (WF_TYPE_PLAYBACK, NULL);
}

/**
 * wf_playback_get_explainer:
 * @self: a playback
 *
 * Returns: (transfer none) (nullable): the story
 */
WfExplainer *
wf_playback_get_explainer (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), NULL);

  return self->explainer;
}

/**
 * wf_playback_get_stop:
 * @self: a playback
 *
 * Returns: (transfer none) (nullable): the current stop; %NULL only where there is no story
 */
WfStop *
wf_playback_get_stop (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), NULL);

  return self->stop;
}

/**
 * wf_playback_get_section:
 * @self: a playback
 *
 * Returns: (transfer none) (nullable): the section of the current stop
 */
WfSection *
wf_playback_get_section (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), NULL);

  return self->stop != NULL ? wf_stop_get_section (self->stop) : NULL;
}

/**
 * wf_playback_get_position:
 * @self: a playback
 *
 * Returns: the number of the current stop among all stops, from 0; 0 where there is none
 */
guint
wf_playback_get_position (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), 0);

  return self->stop != NULL ? wf_stop_get_index (self->stop) : 0;
}

/**
 * wf_playback_get_n_stops:
 * @self: a playback
 *
 * Returns: how many stops the story has
 */
guint
wf_playback_get_n_stops (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), 0);

  return self->explainer != NULL ? g_list_model_get_n_items (wf_explainer_get_stops (self->explainer)) : 0;
}

/**
 * wf_playback_get_can_go_next:
 * @self: a playback
 *
 * Returns: whether there is a next stop
 */
gboolean
wf_playback_get_can_go_next (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return wf_playback_get_position (self) + 1 < wf_playback_get_n_stops (self);
}

/**
 * wf_playback_get_can_go_previous:
 * @self: a playback
 *
 * Returns: whether there is a previous stop
 */
gboolean
wf_playback_get_can_go_previous (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return wf_playback_get_position (self) > 0;
}

/**
 * wf_playback_get_can_go_back:
 * @self: a playback
 *
 * Returns: whether the history has an earlier stop
 */
gboolean
wf_playback_get_can_go_back (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return self->back->len > 0;
}

/**
 * wf_playback_get_can_go_forward:
 * @self: a playback
 *
 * Returns: whether the history has a later stop
 */
gboolean
wf_playback_get_can_go_forward (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return self->forward->len > 0;
}

/**
 * wf_playback_get_running:
 * @self: a playback
 *
 * Returns: whether the clock runs
 */
gboolean
wf_playback_get_running (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return self->running;
}

/**
 * wf_playback_get_auto_advance:
 * @self: a playback
 *
 * Returns: whether the story goes on by itself while the clock runs
 */
gboolean
wf_playback_get_auto_advance (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return self->auto_advance;
}

/**
 * wf_playback_set_auto_advance:
 * @self: a playback
 * @auto_advance: whether the story goes on by itself while the clock runs
 *
 * Off by default. When on, the next stop comes after the seconds that the author gave this one, else after the time
 * it takes to read it; after the last stop, the clock stops.
 */
void
wf_playback_set_auto_advance (WfPlayback *self,
                              gboolean    auto_advance)
{
  g_return_if_fail (WF_IS_PLAYBACK (self));

  auto_advance = !!auto_advance;
  if (self->auto_advance == auto_advance)
    return;

  self->auto_advance = auto_advance;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AUTO_ADVANCE]);
}

/**
 * wf_playback_get_loop:
 * @self: a playback
 *
 * Returns: whether the story that goes on by itself begins again after its last stop
 */
gboolean
wf_playback_get_loop (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return self->loop;
}

/**
 * wf_playback_set_loop:
 * @self: a playback
 * @loop: whether the story that goes on by itself begins again after its last stop
 */
void
wf_playback_set_loop (WfPlayback *self,
                      gboolean    loop)
{
  g_return_if_fail (WF_IS_PLAYBACK (self));

  loop = !!loop;
  if (self->loop == loop)
    return;

  self->loop = loop;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOOP]);
}

/**
 * wf_playback_get_elapsed:
 * @self: a playback
 *
 * Returns: how many seconds the clock has run at this stop; changes four times a second while it runs
 */
double
wf_playback_get_elapsed (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), 0.0);

  return self->elapsed;
}

/**
 * wf_playback_get_languages:
 * @self: a playback
 *
 * Returns: (transfer none) (array zero-terminated=1): the reader’s languages, the preferred first; may be empty
 */
const char * const *
wf_playback_get_languages (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), NULL);

  return (const char * const *) self->languages;
}

/**
 * wf_playback_set_languages:
 * @self: a playback
 * @languages: (nullable) (array zero-terminated=1): the reader’s languages, the preferred first
 */
void
wf_playback_set_languages (WfPlayback         *self,
                           const char * const *languages)
{
  static const char * const none[] = { NULL };

  g_return_if_fail (WF_IS_PLAYBACK (self));

  if (languages == NULL)
    languages = none;
  if (g_strv_equal ((const char * const *) self->languages, languages))
    return;

  g_strfreev (self->languages);
  self->languages = g_strdupv ((GStrv) languages);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGES]);
}

/**
 * wf_playback_get_second_language:
 * @self: a playback
 *
 * Returns: (transfer none) (nullable): the language to show beside the first one
 */
const char *
wf_playback_get_second_language (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), NULL);

  return self->second_language;
}

/**
 * wf_playback_set_second_language:
 * @self: a playback
 * @language: (nullable): the language to show beside the first one
 */
void
wf_playback_set_second_language (WfPlayback *self,
                                 const char *language)
{
  g_return_if_fail (WF_IS_PLAYBACK (self));

  if (g_set_str (&self->second_language, language))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SECOND_LANGUAGE]);
}
