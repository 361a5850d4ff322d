// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the reader is in a story. Every change goes through change_begin() and change_end(), which compare what all
// properties were with what they are, and notify of each that differs, once.

#include "config.h"

#include <string.h>

#include "wf-playback-private.h"
#include "wf-section.h"

#define TICK_MS 250

/* Who does not say how long a stop takes gets the time to read it: 15 characters a second, and 3 seconds to look. */
#define CHARACTERS_PER_SECOND 15.0
#define SECONDS_TO_LOOK 3.0

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
  PROP_ELAPSED,
  PROP_LANGUAGES,
  PROP_SECOND_LANGUAGE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* All that the properties are made of, but for the languages. */
typedef struct {
  WfExplainer *explainer;
  WfStop      *stop;
  WfSection   *section;
  guint        position;
  guint        n_stops;
  gboolean     can_go_next;
  gboolean     can_go_previous;
  gboolean     can_go_back;
  gboolean     can_go_forward;
  gboolean     running;
  double       elapsed;
} State;

struct _WfPlayback {
  GObject          parent_instance;
  WfExplainer     *explainer;
  WfStop          *stop;
  GPtrArray       *back;
  GPtrArray       *forward;
  GStrv            languages;
  char            *second_language;

  gboolean         running;
  gboolean         auto_advance;
  gint64           before;  /* microseconds at this stop, before the clock last started */
  gint64           started; /* when it did */
  double           elapsed; /* seconds, as last notified */
  guint            tick_id;
  WfPlaybackClock  clock;
  gpointer         clock_data;
};

G_DEFINE_FINAL_TYPE (WfPlayback, wf_playback, G_TYPE_OBJECT)

static gint64
monotonic_clock (gpointer user_data)
{
  return g_get_monotonic_time ();
}

static gint64
get_now (WfPlayback *self)
{
  return self->clock (self->clock_data);
}

static void
get_state (WfPlayback *self,
           State      *state)
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

/* The objects that @before names stay alive until change_end(), so that a new one cannot be taken for an old one
 * at the same address. */
static void
change_begin (WfPlayback *self,
              State      *before)
{
  get_state (self, before);
  if (before->explainer != NULL)
    g_object_ref (before->explainer);
  if (before->stop != NULL)
    g_object_ref (before->stop);
  g_object_freeze_notify (G_OBJECT (self));
}

static void
change_end (WfPlayback *self,
            State      *before)
{
  GObject *object = G_OBJECT (self);
  State now;

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

  g_clear_object (&before->stop);
  g_clear_object (&before->explainer);
  g_object_thaw_notify (object);
}

static gboolean
tick_cb (gpointer user_data)
{
  wf_playback_tick (WF_PLAYBACK (user_data));

  return G_SOURCE_CONTINUE;
}

static void
restart_clock (WfPlayback *self)
{
  self->before = 0;
  self->started = get_now (self);
  self->elapsed = 0.0;
}

static void
update_elapsed (WfPlayback *self)
{
  gint64 total = self->before + (self->running ? get_now (self) - self->started : 0);

  self->elapsed = (double) total / G_USEC_PER_SEC;
}

static void
set_running_unchecked (WfPlayback *self,
                       gboolean    running)
{
  gint64 now = get_now (self);

  if (self->running)
    self->before += now - self->started;
  self->started = now;
  self->running = running;
  update_elapsed (self);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (running)
    self->tick_id = g_timeout_add (TICK_MS, tick_cb, self);
}

static void
set_stop_unchecked (WfPlayback *self,
                    WfStop     *stop)
{
  if (g_set_object (&self->stop, stop))
    restart_clock (self);
}

static WfStop *
get_nth_stop (WfPlayback *self,
              guint       position)
{
  g_autoptr (WfStop) stop = g_list_model_get_item (wf_explainer_get_stops (self->explainer), position);

  /* The explainer holds it. */
  return stop;
}

static gboolean
go_to_position (WfPlayback *self,
                guint       position)
{
  if (position >= wf_playback_get_n_stops (self))
    return FALSE;

  wf_playback_go_to (self, get_nth_stop (self, position));

  return TRUE;
}

/* Moves the reader along the history: from the end of @from to that of @to. */
static gboolean
travel (WfPlayback *self,
        GPtrArray  *from,
        GPtrArray  *to)
{
  g_autoptr (WfStop) stop = NULL;
  State before;

  if (from->len == 0)
    return FALSE;

  change_begin (self, &before);
  stop = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, g_object_ref (self->stop));
  set_stop_unchecked (self, stop);
  change_end (self, &before);

  return TRUE;
}

/* The same stops in another version of the story; those that are gone are left out. */
static void
translate_history (GPtrArray   *history,
                   WfExplainer *explainer)
{
  guint n = 0;

  for (guint i = 0; i < history->len; i++)
    {
      WfStop *stop = wf_explainer_find_stop (explainer, wf_stop_get_id (history->pdata[i]));

      if (stop == NULL)
        continue;
      g_object_ref (stop);
      g_object_unref (history->pdata[n]);
      history->pdata[n++] = stop;
    }
  g_ptr_array_set_size (history, (int) n);
}

static double
get_seconds (WfPlayback *self)
{
  double seconds = wf_stop_get_seconds (self->stop);
  g_autofree char *text = NULL;

  if (seconds > 0.0)
    return seconds;

  text = wf_text_dup_plain (wf_stop_get_text (self->stop), wf_playback_get_languages (self));

  return SECONDS_TO_LOOK + (double) g_utf8_strlen (text, -1) / CHARACTERS_PER_SECOND;
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
  self->languages = g_new0 (char *, 1);
  self->clock = monotonic_clock;
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

/* Private to the layer and its tests. */
void
wf_playback_set_clock (WfPlayback      *self,
                       WfPlaybackClock  clock,
                       gpointer         user_data)
{
  self->clock = clock;
  self->clock_data = user_data;
  restart_clock (self);
}

/* Private to the layer and its tests: looks at the clock. */
void
wf_playback_tick (WfPlayback *self)
{
  State before;

  g_return_if_fail (WF_IS_PLAYBACK (self));

  if (!self->running)
    return;

  change_begin (self, &before);
  update_elapsed (self);
  if (self->auto_advance && self->stop != NULL && self->elapsed >= get_seconds (self) && !wf_playback_next (self))
    set_running_unchecked (self, FALSE);
  change_end (self, &before);
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
 * wf_playback_set_explainer:
 * @self: a playback
 * @explainer: (nullable): a story
 *
 * Shows another story from its first stop. Another version of the same story (one with the same id) is shown at the
 * same stop, and where that is gone, at the same position; the history stays.
 */
void
wf_playback_set_explainer (WfPlayback  *self,
                           WfExplainer *explainer)
{
  WfStop *stop = NULL;
  State before;
  guint n;

  g_return_if_fail (WF_IS_PLAYBACK (self));
  g_return_if_fail (explainer == NULL || WF_IS_EXPLAINER (explainer));

  if (self->explainer == explainer)
    return;

  change_begin (self, &before);

  if (explainer != NULL && self->explainer != NULL && self->stop != NULL
      && g_str_equal (wf_explainer_get_id (explainer), wf_explainer_get_id (self->explainer)))
    {
      guint position = wf_playback_get_position (self);

      stop = wf_explainer_find_stop (explainer, wf_stop_get_id (self->stop));
      translate_history (self->back, explainer);
      translate_history (self->forward, explainer);
      g_set_object (&self->explainer, explainer);
      n = wf_playback_get_n_stops (self);
      if (stop == NULL && n > 0)
        stop = get_nth_stop (self, MIN (position, n - 1));

      /* The same stop goes on; its clock does, too. */
      if (stop != NULL && g_str_equal (wf_stop_get_id (stop), wf_stop_get_id (self->stop)))
        g_set_object (&self->stop, stop);
    }
  else
    {
      g_ptr_array_set_size (self->back, 0);
      g_ptr_array_set_size (self->forward, 0);
      g_set_object (&self->explainer, explainer);
      if (wf_playback_get_n_stops (self) > 0)
        stop = get_nth_stop (self, 0);
    }

  set_stop_unchecked (self, stop);
  if (stop == NULL && self->running)
    set_running_unchecked (self, FALSE);

  change_end (self, &before);
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
 * wf_playback_go_to:
 * @self: a playback
 * @stop: a stop of its story
 *
 * Makes @stop the current one, and the one before it the last one of the history.
 */
void
wf_playback_go_to (WfPlayback *self,
                   WfStop     *stop)
{
  State before;

  g_return_if_fail (WF_IS_PLAYBACK (self));
  g_return_if_fail (WF_IS_STOP (stop));
  g_return_if_fail (self->explainer != NULL);
  g_return_if_fail (wf_explainer_find_stop (self->explainer, wf_stop_get_id (stop)) == stop);

  if (self->stop == stop)
    return;

  change_begin (self, &before);
  g_ptr_array_add (self->back, g_object_ref (self->stop));
  g_ptr_array_set_size (self->forward, 0);
  set_stop_unchecked (self, stop);
  change_end (self, &before);
}

/**
 * wf_playback_go_to_id:
 * @self: a playback
 * @stop_id: (nullable): the id of a stop
 *
 * Returns: whether there is such a stop, which is the current one now
 */
gboolean
wf_playback_go_to_id (WfPlayback *self,
                      const char *stop_id)
{
  WfStop *stop;

  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  stop = self->explainer != NULL ? wf_explainer_find_stop (self->explainer, stop_id) : NULL;
  if (stop == NULL)
    return FALSE;

  wf_playback_go_to (self, stop);

  return TRUE;
}

/**
 * wf_playback_next:
 * @self: a playback
 *
 * Returns: whether there was a next stop, which is the current one now
 */
gboolean
wf_playback_next (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return go_to_position (self, wf_playback_get_position (self) + 1);
}

/**
 * wf_playback_previous:
 * @self: a playback
 *
 * Returns: whether there was a previous stop, which is the current one now
 */
gboolean
wf_playback_previous (WfPlayback *self)
{
  guint position;

  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  position = wf_playback_get_position (self);

  return position > 0 && go_to_position (self, position - 1);
}

/**
 * wf_playback_first:
 * @self: a playback
 *
 * Goes to the first stop.
 */
void
wf_playback_first (WfPlayback *self)
{
  g_return_if_fail (WF_IS_PLAYBACK (self));

  go_to_position (self, 0);
}

/**
 * wf_playback_last:
 * @self: a playback
 *
 * Goes to the last stop.
 */
void
wf_playback_last (WfPlayback *self)
{
  guint n;

  g_return_if_fail (WF_IS_PLAYBACK (self));

  n = wf_playback_get_n_stops (self);
  if (n > 0)
    go_to_position (self, n - 1);
}

/**
 * wf_playback_back:
 * @self: a playback
 *
 * Goes back in the history, to where the reader was before.
 *
 * Returns: whether there was such a stop
 */
gboolean
wf_playback_back (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return travel (self, self->back, self->forward);
}

/**
 * wf_playback_forward:
 * @self: a playback
 *
 * Undoes wf_playback_back().
 *
 * Returns: whether there was such a stop
 */
gboolean
wf_playback_forward (WfPlayback *self)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (self), FALSE);

  return travel (self, self->forward, self->back);
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
 * wf_playback_set_running:
 * @self: a playback
 * @running: whether the clock runs
 *
 * Starts or pauses the clock of the current stop. It cannot run where there is no stop.
 */
void
wf_playback_set_running (WfPlayback *self,
                         gboolean    running)
{
  State before;

  g_return_if_fail (WF_IS_PLAYBACK (self));

  running = running && self->stop != NULL;
  if (running == self->running)
    return;

  change_begin (self, &before);
  set_running_unchecked (self, running);
  change_end (self, &before);
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
