// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapView, questions: while a place is to be found, the map shows the world without names and without the story, and what
// is pointed at is an answer.

#include "config.h"

#include "wf-map-view-private.h"

#include <glib/gi18n-lib.h>

#include "wf-map-canvas.h"
#include "wf-map-frame.h"
#include "wf-quiz.h"
#include "wf-sphere.h"
#include "wf-stop-content.h"

#define POINTER_PX 24.0        /* what a finger or an unsteady hand covers to each side */

/* Where people live; nothing in it says what is asked for. */
static const WfBounds world = { .west = -168, .south = -52, .east = 179, .north = 72 };

/* Whether a place is asked for, found or not, so that the map shows the question and not the stop. */
gboolean
wf_map_view_is_asked (WfMapView *self)
{
  WfQuestion *question = self->quiz != NULL ? wf_quiz_get_question (self->quiz) : NULL;

  return question != NULL && wf_question_get_kind (question) == WF_QUESTION_FIND_ON_MAP;
}

/* Whether a place is still to be found, which the map must not tell. */
gboolean
wf_map_view_is_mute (WfMapView *self)
{
  return self->quiz != NULL && wf_quiz_get_finding (self->quiz);
}

/* Whether things are to be put in order, which the lines of the story must not tell: they may have dates. */
gboolean
wf_map_view_is_hushed (WfMapView *self)
{
  WfQuestion *question = self->quiz != NULL ? wf_quiz_get_question (self->quiz) : NULL;

  return question != NULL && wf_question_get_kind (question) == WF_QUESTION_ORDER && !wf_quiz_get_answered (self->quiz);
}

/* Where to look while a place is asked for: at the whole world, and at the answer once it is known. */
void
wf_map_view_get_question_bounds (WfMapView *self,
                                 WfBounds  *bounds,
                                 double    *max_zoom)
{
  if (!wf_map_view_is_mute (self) &&
      wf_places_get_bounds (self->question_highlights, self->gazetteer, bounds, max_zoom))
    return;

  *bounds = world;
  *max_zoom = WF_MAP_MAX_FIT_ZOOM;
}

/* Marks what was pointed at: in class without a word, else with what is there. */
void
wf_map_view_add_guesses (WfMapView *self,
                         GPtrArray *labels)
{
  g_autofree char *name = NULL;

  if (!wf_map_view_is_asked (self))
    return;

  name = wf_quiz_dup_guess_name (self->quiz);
  for (guint i = 0; i < wf_quiz_get_n_guesses (self->quiz); i++)
    {
      g_autofree char *key = g_strdup_printf ("guess-%u", i);
      double lat, lon;

      wf_quiz_get_guess (self->quiz, i, &lat, &lon);
      g_ptr_array_add (labels,
                       wf_label_new (WF_LABEL_FOUND, key,
                                     wf_quiz_get_class_mode (self->quiz) ? "?" : name != NULL ? name : _("Open water"),
                                     NULL, wf_mercator_x (lon), wf_mercator_y (lat), i));
    }
}

/* Answers with a point of the canvas; %FALSE where nothing is to be found. */
gboolean
wf_map_view_answer_at (WfMapView *self,
                       double     x,
                       double     y)
{
  WfMapFrame frame;
  double lat, lon, side_lat, side_lon;

  if (!wf_map_view_is_mute (self))
    return FALSE;

  wf_map_frame_init_for_viewport (&frame, wf_map_canvas_get_viewport (WF_MAP_CANVAS (self->canvas)), self->canvas);
  wf_map_frame_to_location (&frame, x, y, &lat, &lon);
  wf_map_frame_to_location (&frame, x + POINTER_PX, y, &side_lat, &side_lon);
  wf_quiz_find (self->quiz, self->gazetteer, lat, lon, wf_sphere_distance (lat, lon, side_lat, side_lon));

  return TRUE;
}

/* What lies in the middle, without its name. */
char *
wf_map_view_dup_coordinates (WfMapView *self,
                             double     x,
                             double     y)
{
  WfMapFrame frame;
  double lat, lon;
  g_autofree char *across = NULL;
  g_autofree char *up = NULL;

  wf_map_frame_init_for_viewport (&frame, wf_map_canvas_get_viewport (WF_MAP_CANVAS (self->canvas)), self->canvas);
  wf_map_frame_to_location (&frame, x, y, &lat, &lon);
  /* Translators: degrees of latitude */
  up = g_strdup_printf (lat < 0 ? _("%.0f° S") : _("%.0f° N"), ABS (lat));
  /* Translators: degrees of longitude */
  across = g_strdup_printf (lon < 0 ? _("%.0f° W") : _("%.0f° E"), ABS (lon));

  /* Translators: a latitude and a longitude */
  return g_strdup_printf (C_("coordinates", "%s, %s"), up, across);
}

static void
changed_cb (WfMapView *self)
{
  WfQuestion *question = wf_map_view_is_asked (self) ? wf_quiz_get_question (self->quiz) : NULL;
  gboolean mute = wf_map_view_is_mute (self);
  gboolean another = question != self->question || mute != self->mute;
  gboolean hushed = wf_map_view_is_hushed (self);

  /* Questions of other kinds leave the map as it is. */
  if (question == NULL && self->question == NULL && hushed == self->hushed)
    return;

  self->question = question;
  self->mute = mute;
  self->hushed = hushed;
  g_clear_object (&self->question_highlights);
  if (question != NULL)
    self->question_highlights = wf_quiz_list_highlights (self->quiz);

  wf_label_layer_set_mute (self->label_layer, mute);
  gtk_button_set_label (GTK_BUTTON (self->back_button), mute ? _("Whole _World") : _("_Back to the Story"));
  if (another)
    wf_map_view_hide_here (self);
  wf_map_view_update_content (self, FALSE);
  if (another)
    wf_map_view_aim (self, TRUE);
}

/* Lets go of the quiz without showing anything else; for disposal. */
void
wf_map_view_clear_quiz (WfMapView *self)
{
  if (self->quiz != NULL)
    g_signal_handlers_disconnect_by_data (self->quiz, self);
  g_clear_object (&self->quiz);
  g_clear_object (&self->question_highlights);
}

/**
 * wf_map_view_set_quiz:
 * @quiz: (nullable): whose questions can be answered on this map
 */
void
wf_map_view_set_quiz (WfMapView *self,
                      WfQuiz    *quiz)
{
  g_return_if_fail (WF_IS_MAP_VIEW (self));
  g_return_if_fail (quiz == NULL || WF_IS_QUIZ (quiz));

  if (self->quiz == quiz)
    return;

  if (self->quiz != NULL)
    g_signal_handlers_disconnect_by_func (self->quiz, changed_cb, self);
  g_set_object (&self->quiz, quiz);
  if (quiz != NULL)
    g_signal_connect_object (quiz, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}
