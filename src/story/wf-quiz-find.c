// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WfQuiz, finding on the map. A country is found by pointing into it. A city is a point, and nobody points exactly: it is
// found within a distance that grows with what a pointer covers, but not so far that a view of the whole world would do.

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "wf-model-private.h"
#include "wf-place-locate.h"
#include "wf-quiz-private.h"
#include "wf-sphere.h"

#define ALWAYS_KM  50.0        /* so near to a point is there */
#define AT_MOST_KM 100.0       /* and so far from it never is */
#define MAX_GUESSES 32

static GListModel *
get_wanted (WfAnswer *answer)
{
  return wf_question_get_answers (answer->question);
}

/* Private to the quiz: how many places are still to be found. */
guint
wf_answer_get_n_left (WfAnswer *answer)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (get_wanted (answer)); i++)
    {
      g_autoptr (WfPlace) place = g_list_model_get_item (get_wanted (answer), i);

      n += !g_ptr_array_find (answer->found, place, NULL);
    }

  return n;
}

static gboolean
contains_code (const char * const *codes,
               const char         *code)
{
  return code != NULL && codes != NULL && g_strv_contains (codes, code);
}

static gboolean
is_in_region (WfPlace     *place,
              WfGazetteer *gazetteer,
              double       lat,
              double       lon)
{
  g_autoptr (WfShape) shape = NULL;

  if (gazetteer != NULL)
    shape = wf_gazetteer_load_shape (gazetteer, wf_place_get_code (place), G_MAXDOUBLE);

  return shape != NULL && wf_shape_contains (shape, lat, lon);
}

/* How far it is from the point to what stands for a place; infinitely far to a group. */
static double
get_distance_km (WfPlace       *place,
                 WfGazetteer   *gazetteer,
                 const WfGuess *guess)
{
  double lat, lon;

  if (!wf_place_locate (place, gazetteer, &lat, &lon))
    return INFINITY;

  return wf_sphere_distance (guess->lat, guess->lon, lat, lon);
}

/* Whether a pointer covers the whole of an area, so that it cannot be pointed into. */
static gboolean
is_small (WfPlace     *place,
          WfGazetteer *gazetteer,
          double       reach_km)
{
  WfBounds bounds;

  return wf_place_get_kind (place) != WF_PLACE_GROUP && wf_place_get_bounds (place, gazetteer, &bounds) &&
         wf_sphere_distance (bounds.south, bounds.west, bounds.north, bounds.east) < 2 * reach_km;
}

static gboolean
is_hit (WfPlace       *place,
        WfGazetteer   *gazetteer,
        const WfGuess *guess,
        const char    *there,
        double         reach_km)
{
  switch (wf_place_get_kind (place))
    {
    case WF_PLACE_GROUP:
      return contains_code (wf_place_get_members (place), there);
    case WF_PLACE_COUNTRY:
      if (g_strcmp0 (wf_place_get_code (place), there) == 0)
        return TRUE;
      break;
    case WF_PLACE_REGION:
      if (is_in_region (place, gazetteer, guess->lat, guess->lon))
        return TRUE;
      break;
    case WF_PLACE_CITY:
    case WF_PLACE_POINT:
    default:
      return get_distance_km (place, gazetteer, guess) <= CLAMP (reach_km, ALWAYS_KM, AT_MOST_KM);
    }

  return is_small (place, gazetteer, reach_km) &&
         get_distance_km (place, gazetteer, guess) <= MIN (reach_km, AT_MOST_KM);
}

static gboolean
is_near (WfPlace       *place,
         WfGazetteer   *gazetteer,
         const WfGuess *guess,
         double         reach_km)
{
  return is_small (place, gazetteer, reach_km) && get_distance_km (place, gazetteer, guess) <= reach_km;
}

/* Where the nearest part of a place is: of a group its nearest member. */
static gboolean
locate (WfPlace       *place,
        WfGazetteer   *gazetteer,
        const WfGuess *guess,
        WfGuess       *target)
{
  const char * const *members = wf_place_get_members (place);
  double nearest = INFINITY;

  if (wf_place_locate (place, gazetteer, &target->lat, &target->lon))
    return TRUE;

  for (guint i = 0; gazetteer != NULL && members != NULL && members[i] != NULL; i++)
    {
      double lat, lon, distance;

      if (!wf_gazetteer_get_label_point (gazetteer, members[i], &lat, &lon))
        continue;
      distance = wf_sphere_distance (guess->lat, guess->lon, lat, lon);
      if (distance >= nearest)
        continue;
      nearest = distance;
      *target = (WfGuess) { lat, lon };
    }

  return isfinite (nearest);
}

/* As the map shows it, on which east is to the right everywhere. */
static WfHint
get_direction (const WfGuess *from,
               const WfGuess *to)
{
  double dx = remainder (wf_mercator_x (to->lon) - wf_mercator_x (from->lon), 1.0);
  double dy = wf_mercator_y (to->lat) - wf_mercator_y (from->lat);
  int eighth = (int) round (atan2 (dx, -dy) / G_PI * 4.0);

  return WF_HINT_NORTH + (eighth + 8) % 8;
}

/* What to say to whoever has found nothing: where the nearest place is that is still to be found. */
static WfHint
get_hint (WfAnswer      *answer,
          WfGazetteer   *gazetteer,
          const WfGuess *guess,
          double         reach_km)
{
  double nearest = INFINITY;
  WfHint hint = WF_HINT_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (get_wanted (answer)); i++)
    {
      g_autoptr (WfPlace) place = g_list_model_get_item (get_wanted (answer), i);
      WfGuess target;
      double distance;

      if (g_ptr_array_find (answer->found, place, NULL))
        continue;
      if (is_near (place, gazetteer, guess, reach_km))
        return WF_HINT_NEAR;
      if (!locate (place, gazetteer, guess, &target))
        continue;
      distance = wf_sphere_distance (guess->lat, guess->lon, target.lat, target.lon);
      if (distance >= nearest)
        continue;
      nearest = distance;
      hint = get_direction (guess, &target);
    }

  return hint;
}

/* Adds to @found what was hit for the first time; returns whether anything was hit at all. */
static gboolean
collect_hits (WfAnswer      *answer,
              GPtrArray     *found,
              WfGazetteer   *gazetteer,
              const WfGuess *guess,
              double         reach_km)
{
  gboolean hit = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (get_wanted (answer)); i++)
    {
      g_autoptr (WfPlace) place = g_list_model_get_item (get_wanted (answer), i);

      if (!is_hit (place, gazetteer, guess, answer->there, reach_km))
        continue;
      hit = TRUE;
      if (!g_ptr_array_find (found, place, NULL))
        g_ptr_array_add (found, g_steal_pointer (&place));
    }

  return hit;
}

static void
add_guess (WfAnswer      *answer,
           const WfGuess *guess)
{
  if (answer->guesses->len < MAX_GUESSES)
    g_array_append_val (answer->guesses, *guess);
}

/**
 * wf_quiz_get_finding:
 *
 * Returns: whether something is to be found on the map, which must not tell it then
 */
gboolean
wf_quiz_get_finding (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);

  return self->question != NULL && wf_question_get_kind (self->question) == WF_QUESTION_FIND_ON_MAP &&
         !wf_quiz_get_answered (self);
}

/**
 * wf_quiz_find:
 * @gazetteer: (nullable): what the map knows
 * @lat: latitude of the point that was pointed at, degrees
 * @lon: its longitude, degrees
 * @reach_km: how much of the ground the pointer covers to each side, kilometres
 *
 * Answers `find-on-map` by pointing. In class the point is kept, and judged when the teacher reveals.
 *
 * Returns: whether there is something new to be told
 */
gboolean
wf_quiz_find (WfQuiz      *self,
              WfGazetteer *gazetteer,
              double       lat,
              double       lon,
              double       reach_km)
{
  const WfGuess guess = { lat, lon };
  WfAnswer *answer;
  guint n_before;
  gboolean hit;

  g_return_val_if_fail (WF_IS_QUIZ (self), FALSE);
  g_return_val_if_fail (gazetteer == NULL || WF_IS_GAZETTEER (gazetteer), FALSE);

  if (!wf_quiz_get_finding (self))
    return FALSE;

  answer = wf_quiz_get_answer (self);
  g_free (answer->there);
  answer->there = gazetteer != NULL ? wf_gazetteer_dup_country_at (gazetteer, lat, lon) : NULL;
  answer->hint = WF_HINT_NONE;
  if (self->class_mode)
    {
      collect_hits (answer, answer->held, gazetteer, &guess, reach_km);
      add_guess (answer, &guess);
      wf_quiz_judge (self, answer, WF_VERDICT_OPEN);
      return TRUE;
    }

  g_array_set_size (answer->guesses, 0);
  n_before = answer->found->len;
  hit = collect_hits (answer, answer->found, gazetteer, &guess, reach_km);
  if (wf_answer_get_n_left (answer) == 0)
    {
      wf_quiz_judge (self, answer, WF_VERDICT_RIGHT);
    }
  else if (hit)
    {
      answer->hint = answer->found->len == n_before ? WF_HINT_AGAIN : WF_HINT_NONE;
      wf_quiz_judge (self, answer, WF_VERDICT_PARTLY);
    }
  else
    {
      answer->hint = get_hint (answer, gazetteer, &guess, reach_km);
      add_guess (answer, &guess);
      wf_quiz_judge (self, answer, WF_VERDICT_WRONG);
    }

  return TRUE;
}

/* --- What the map shows of it ------------------------------------------------------------- */

static WfRole *
new_role (const char  *id,
          const char  *label,
          WfRoleStyle  style)
{
  WfRole *role = g_object_new (WF_TYPE_ROLE, NULL);
  char *languages[] = { (char *) "en", NULL };
  char *sources[] = { (char *) label, NULL };

  role->id = g_strdup (id);
  role->label = wf_text_new (FALSE, g_strdupv (languages), g_strdupv (sources));
  role->style = style;

  return role;
}

static void
add_highlight (GPtrArray *highlights,
               WfPlace   *place,
               WfRole    *role)
{
  WfHighlight *highlight = g_object_new (WF_TYPE_HIGHLIGHT, NULL);

  highlight->place = g_object_ref (place);
  highlight->role = g_object_ref (role);
  g_ptr_array_add (highlights, highlight);
}

/**
 * wf_quiz_list_highlights:
 *
 * Returns: (transfer full): `find-on-map`: what the map may show: the places that were found, and once the answer is
 *   known those that were missed: a list of #WfHighlight
 */
GListModel *
wf_quiz_list_highlights (WfQuiz *self)
{
  GPtrArray *highlights = g_ptr_array_new_with_free_func (g_object_unref);
  /* Translators: in the legend of the map: places that a question asks for */
  g_autoptr (WfRole) found = new_role ("found", C_("question", "Found"), WF_ROLE_PRIMARY);
  /* Translators: in the legend of the map: places that a question asks for, and that were shown in the end */
  g_autoptr (WfRole) missed = new_role ("missed", C_("question", "Answer"), WF_ROLE_SECONDARY);
  WfAnswer *answer;

  g_return_val_if_fail (WF_IS_QUIZ (self), NULL);

  answer = wf_quiz_get_answer (self);
  for (guint i = 0; answer != NULL && i < g_list_model_get_n_items (get_wanted (answer)); i++)
    {
      g_autoptr (WfPlace) place = g_list_model_get_item (get_wanted (answer), i);
      gboolean is_found = g_ptr_array_find (answer->found, place, NULL);

      if (is_found || wf_quiz_get_answered (self))
        add_highlight (highlights, place, is_found ? found : missed);
    }

  return wf_list_new (WF_TYPE_HIGHLIGHT, highlights);
}

/**
 * wf_quiz_get_n_guesses:
 *
 * Returns: `find-on-map`: how many points were pointed at that the map marks: in class all, else the last if it was wrong
 */
guint
wf_quiz_get_n_guesses (WfQuiz *self)
{
  g_return_val_if_fail (WF_IS_QUIZ (self), 0);

  return self->question != NULL ? wf_quiz_get_answer (self)->guesses->len : 0;
}

/**
 * wf_quiz_get_guess:
 * @index: the number of the point, from 0
 * @lat: (out): its latitude, degrees
 * @lon: (out): its longitude, degrees
 */
void
wf_quiz_get_guess (WfQuiz *self,
                   guint   index,
                   double *lat,
                   double *lon)
{
  const WfGuess *guess;

  g_return_if_fail (WF_IS_QUIZ (self));
  g_return_if_fail (index < wf_quiz_get_n_guesses (self));

  guess = &g_array_index (wf_quiz_get_answer (self)->guesses, WfGuess, index);
  *lat = guess->lat;
  *lon = guess->lon;
}
